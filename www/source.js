/**
 * Another story than the widget's own: as an object, or from an address.
 * dateline.js loads this where a page gives one.
 *
 * Between this file and src/bin/convert.rs, which is loaded for objects:
 *   convert(object) -> Uint8Array: story.json to story.bin; throws a text.
 */

const CONVERT_SCRIPT = "./convert.js";
const CONVERT_WASM = "./convert_bg.wasm";

/** The most that is read of an answer, in bytes: a browser's tab has to hold it several times. */
const LIMIT = 64 * 2 ** 20;

/** How long nothing is said, in milliseconds: most stories are there by then. */
const QUIET = 1000;

const WAITING = {
  en: "Loading the story …",
  vi: "Đang tải dòng thời gian …",
  km: "កំពុងផ្ទុកកាលប្បវត្តិ …",
};

const near = (file) => new URL(file, import.meta.url).href;

/** What `dateline:error` tells: `reason` is what kind of thing went wrong. */
const fault = (reason, message) => new Error(message, { cause: reason });

/** The bytes of a story that was given as an object. */
export async function convert(story) {
  const module = await import(near(CONVERT_SCRIPT));
  await module.default({ module_or_path: near(CONVERT_WASM) });
  return module.convert(story);
}

/**
 * The bytes of the story at an address. `answer` is the fetch that is under
 * way; `root` the shadow tree, in which a slow one is said to be on its way.
 */
export async function receive(address, answer, root, lang) {
  const progress = showProgress(root, lang);
  try {
    const response = await answer.catch((error) => {
      throw fault("network", `${address}: ${error.message}`);
    });
    const { ok, status, statusText } = response;
    if (!ok || !response.body) throw fault("status", `${address}: ${status} ${statusText}`.trim());
    const bytes = await read(address, response, progress);
    const story = String.fromCharCode(...bytes.subarray(0, 4)) === "DTLN" ? bytes : parsed(address, bytes);
    return story === bytes ? bytes : await convert(story);
  } finally {
    progress.end();
  }
}

/** The bytes of one file of a large story. */
export async function block(address, signal) {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return read(address, response, { tell() {} });
}

/** After how many milliseconds a file that failed is asked for again. */
const AGAIN = 5000;

/** By the signal of who asked: the files that are on their way. */
const underway = new WeakMap();

/**
 * Files of a large story, relative to its own. `put` gets those that came since
 * the last frame: names and bytes by turns. One that fails, or is damaged, is asked for
 * again after a while, if it is still to be shown.
 */
export async function blocks(names, base, signal, put) {
  const mine = underway.get(signal) ?? new Set();
  underway.set(signal, mine);
  const files = [];
  const failed = (name, message) => {
    console.warn(`dateline: ${name}: ${message}`);
    setTimeout(() => {
      mine.delete(name);
      // Drawn anew, what is still to be shown is asked for again.
      put([]);
    }, AGAIN);
  };
  const arrive = () => {
    const came = files.splice(0);
    const refused = put(came);
    const bad = Array.isArray(refused) ? refused : [];
    came.forEach((file) => bad.includes(file) || mine.delete(file));
    bad.forEach((name) => failed(name, "damaged"));
  };
  const one = async (name) => {
    mine.add(name);
    try {
      const bytes = await block(new URL(name, base), signal);
      // Drawn once for all that come together.
      if (!files.length) requestAnimationFrame(arrive);
      files.push(name, bytes);
    } catch (error) {
      if (!signal.aborted) failed(name, error.message);
    }
  };
  await Promise.all(names.filter((name) => !mine.has(name)).map(one));
}

/** The whole answer, or nothing of one that is too large. */
async function read(address, response, progress) {
  const tooLarge = () => fault("size", `${address}: larger than ${LIMIT} bytes`);
  // Of what is sent, which is less than what comes out of it where it is compressed;
  // of another origin's answer nobody knows whether it is.
  const { headers } = response;
  const length = headers.has("content-encoding") ? 0 : Number(headers.get("content-length"));
  const pieces = [];
  let size = 0;
  const reader = response.body.getReader();
  try {
    if (length > LIMIT) throw tooLarge();
    for (let piece; !(piece = await reader.read()).done; ) {
      size += piece.value.length;
      if (size > LIMIT) throw tooLarge();
      pieces.push(piece.value);
      progress.tell(size, response.type === "cors" ? 0 : length);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error.cause ? error : fault("network", `${address}: ${error.message}`);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function parsed(address, bytes) {
  let story;
  try {
    story = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Said below.
  }
  if (Object(story) !== story) throw fault("story", `${address}: neither story.bin nor story.json`);
  return story;
}

/**
 * After a second a line says that the story is on its way, and a bar how much
 * of it is there. Both lie over what is on screen, and move nothing.
 */
function showProgress(root, lang) {
  const place = document.createElement("div");
  place.setAttribute("role", "status");
  place.part = "loading";
  // Not in the style sheet, which all readers load.
  Object.assign(place.style, {
    position: "sticky", insetBlockStart: "0", zIndex: "3", blockSize: "0", overflow: "visible",
    textAlign: "center", font: "0.875rem/1.5 system-ui, sans-serif",
  });
  const line = document.createElement("label");
  Object.assign(line.style, {
    display: "inline-flex", gap: "0.75em", alignItems: "center", maxInlineSize: "100%",
    boxSizing: "border-box", marginBlockStart: "0.5rem", padding: "0.4em 0.9em",
    border: "1px solid", borderRadius: "0.5em", background: "Canvas", color: "CanvasText",
  });
  line.lang = lang;
  const bar = document.createElement("progress");
  Object.assign(bar.style, { inlineSize: "6em", minInlineSize: "0" });
  // Both are there before the text: what is put into a live region is read out.
  root.prepend(place);
  const late = setTimeout(() => {
    line.append(WAITING[lang], bar);
    place.append(line);
  }, QUIET);
  return {
    tell(size, length) {
      if (size <= length) bar.value = size / length;
      else bar.removeAttribute("value");
    },
    end() {
      clearTimeout(late);
      place.remove();
    },
  };
}
