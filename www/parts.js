/**
 * The other files of the published folder, which lie beside the script.
 * A release puts names with hashes in place of these.
 *
 * Between the scripts and the widget, src/bin/widget.rs:
 *   mount(host, options) -> handle. `host` is a <div> in the shadow root.
 *     options: lang, view, filter, theme, sync as the attributes, never unknown;
 *     words: the text of the file of WORDS for lang, undefined for English;
 *     page: before the # of links to a view; undefined: nothing;
 *     paper: the address of the view, for a page of paper in place of the widget;
 *     story: undefined (the one inside) or a Uint8Array (story.bin);
 *     emit(name, detail): sends dateline:name.
 *     It throws a text where the story can't be read. It calls emit("ready")
 *     when the first view stands, before it returns, and emit("filter")
 *     whenever what getFilter() gives has changed, within the call that changes it:
 *     no other call is to be made from there.
 *   handle.update(options): only the members that are there change.
 *   handle.setFilter(text) -> text: the filter as understood.
 *   handle.getFilter() -> text.
 *   handle.setStory(story): as in options; throws a text and changes nothing
 *     where it can't be read.
 *   emit("wanted", names): files of a large story, relative to its own, with what is
 *     to be shown next.
 *   handle.put(files) -> names: those that came, names and Uint8Arrays by turns; of
 *     damaged ones the names come back.
 *   handle.destroy(): empties `host`, removes every listener.
 *   story() -> Uint8Array: the story inside the widget.
 *   A button with data-take asks to take away: copy, sheet (the system's list
 *     of where to share), print, csv, json, ics; data-open is the event to link
 *     to. What came of it is said in the next element with role=status, in
 *     the words of its attributes data-copied, -by-hand, -none, -failed.
 *   Filters are printed percent-encoded, so that they fit into an address.
 */

import { language } from "./choices.js";

const SCRIPT = "./widget.js";
const WASM = "./widget_bg.wasm";
/** The same, for stories of many events as well. */
const LARGE_SCRIPT = "./large.js";
const LARGE_WASM = "./large_bg.wasm";
const STYLE = "./style/index.css";
/** For pages with another story than the widget's own. */
const SOURCE = "./source.js";
/** For readers who print or save. */
const TAKEAWAY = "./takeaway.js";
/** Words of the interface, for readers of other languages than English. */
const WORDS = { vi: "./words/vi.txt", km: "./words/km.txt" };

const near = (file) => new URL(file, import.meta.url).href;

export const style = near(STYLE);

export const loadSource = () => import(near(SOURCE));

export const loadTakeaway = () => import(near(TAKEAWAY));

/** By script: the widget's module, loaded once for all elements of a page. */
const loading = new Map();

function load(script, wasm) {
  const module = loading.get(script) ?? start(near(script), near(wasm));
  loading.set(script, module);
  // The next element tries again: the reader may be back from a tunnel.
  module.catch(() => loading.delete(script));
  return module;
}

/** Both are on their way at once: far from the server one behind the other takes twice as long. */
async function start(script, wasm) {
  const code = fetch(wasm);
  code.catch(() => {});
  const module = await import(script);
  await module.default({ module_or_path: code });
  return module;
}

export const loadWidget = () => load(SCRIPT, WASM);

export const loadLarge = () => load(LARGE_SCRIPT, LARGE_WASM);

/** Whether these bytes are a story that only the large widget reads: by their version. */
export const isLarge = (story) => story?.[4] === 2;

/** The words of a language, and its tag; English where they don't come. */
export async function spoken(lang) {
  const file = WORDS[language(lang)];
  if (!file) return { lang };
  try {
    const response = await fetch(near(file));
    if (response.ok) return { lang, words: await response.text() };
  } catch {
    // Said in English, then.
  }
  return { lang: "en" };
}
