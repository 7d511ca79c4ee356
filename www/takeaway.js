/**
 * What a reader takes away that takes more than a line of script; dateline.js
 * loads it when it is first asked for.
 *
 * Between this file and src/bin/export.rs, which is loaded for files:
 *   open(story) -> opened: story.bin.
 *   opened.file(filter, form, before, after) -> text: its events as csv, json or ics,
 *     with links of `before`, a view, `after`; undefined where none can be in it.
 *   opened.wanted() -> names: files that it needs first, relative to the story's own.
 *   opened.put(name, bytes): throws a text where the file is damaged.
 */

const EXPORT_SCRIPT = "./export.js";
const EXPORT_WASM = "./export_bg.wasm";

const near = (file) => new URL(file, import.meta.url).href;

/**
 * Saves the filtered events as a file. `links`: what stands before and
 * after a view in an address; `load(name)` gives the bytes of a file of a large
 * story. Gives false where nothing can be in such a file.
 */
export async function save(form, story, filter, links, title, load) {
  const module = await import(near(EXPORT_SCRIPT));
  await module.default({ module_or_path: near(EXPORT_WASM) });
  const opened = module.open(story);
  let text;
  try {
    for (let wanted = []; ; ) {
      await Promise.all(wanted.map(async (name) => opened.put(name, await load(name))));
      text = opened.file(filter, form, ...links);
      wanted = opened.wanted();
      if (!wanted.length) break;
    }
  } finally {
    opened.free();
  }
  if (text === undefined) return false;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[form] }));
  link.download = nameOf(title) + "." + form;
  link.click();
  // The browser takes its time to ask where to.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

const TYPES = { csv: "text/csv", json: "application/json", ics: "text/calendar" };

/** A title as the name of a file on any system. */
function nameOf(title) {
  const words = title.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["story"];
  return Array.from(words.join("-")).slice(0, 60).join("").toLowerCase();
}

/**
 * Prints the chronology alone, without the page around it: in a frame, which
 * `draw(host)` fills. `style` is the address of the widget's style sheet.
 */
export async function print(title, style, draw) {
  const frame = document.createElement("iframe");
  // Out of sight whatever the page's style is for frames; not `hidden`, for
  // what has no boxes is not printed.
  Object.assign(frame.style, { position: "fixed", left: "-999em", width: 0, height: 0, border: 0 });
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  let leave;
  try {
    const loaded = new Promise((done) => (frame.onload = done));
    frame.src = "about:blank";
    document.body.append(frame);
    await loaded;
    const inside = frame.contentDocument;
    // In a sandbox it is out of reach; the page is drawn for paper as it is.
    if (!inside) return window.print();
    inside.title = title;
    const styled = addStyle(inside, style);
    leave = draw(inside.body.appendChild(inside.createElement("div")));
    await styled;
    const { contentWindow } = frame;
    const gone = new Promise((done) => (contentWindow.onafterprint = done));
    contentWindow.focus();
    contentWindow.print();
    // Some browsers print in their own time, and some never say that they have.
    await Promise.race([gone, new Promise((done) => setTimeout(done, 60_000))]);
  } finally {
    leave?.();
    frame.remove();
  }
}

/** Settles when the style sheet is there, or never will be. */
function addStyle(inside, address) {
  const sheet = inside.createElement("link");
  sheet.rel = "stylesheet";
  const styled = new Promise((done) => (sheet.onload = sheet.onerror = done));
  sheet.href = address;
  inside.head.append(sheet);
  return styled;
}
