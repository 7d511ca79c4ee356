/** What is fetched beside the widget: another language's words, another story. */

/** The address of a file in the folder of this one. */
export const near = (file) => new URL(file, import.meta.url).href;

/** Words of the interface, for readers of other languages than English. */
const WORDS = { vi: "./words/vi.txt", km: "./words/km.txt" };

const CONVERT_SCRIPT = "./convert.js";
const CONVERT_WASM = "./convert_bg.wasm";

export const language = (tag) => tag?.toLowerCase().split("-")[0];

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

/** The bytes of a story that was given as an object. */
export async function convert(story) {
  const module = await import(near(CONVERT_SCRIPT));
  await module.default({ module_or_path: near(CONVERT_WASM) });
  return module.convert(story);
}

/** A story's bytes or, where they don't begin like them, its object. */
export async function fetchStory(address, signal) {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (String.fromCharCode(...bytes.subarray(0, 4)) === "DTLN") return bytes;
  let story;
  try {
    story = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Said below.
  }
  if (Object(story) !== story) throw new Error(`${address}: neither story.bin nor story.json`);
  return story;
}
