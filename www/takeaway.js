/**
 * What a reader takes away that takes more than a line of script; dateline.js
 * loads it when it is first asked for.
 */

/**
 * Saves the filtered events as a file. `parts`: the addresses of the module
 * that makes it. Gives false where nothing can be in such a file.
 */
export async function save(form, story, filter, page, title, parts) {
  const module = await import(parts.script);
  await module.default({ module_or_path: parts.wasm });
  const text = module.file(story, filter, form, page);
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
  return words.join("-").slice(0, 60).toLowerCase();
}

/**
 * Prints the chronology alone, without the page around it: in a frame, which
 * `draw(host)` fills. `style` is the address of the widget's style sheet.
 */
export async function print(title, style, draw) {
  const frame = document.createElement("iframe");
  frame.className = "frame";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.width = frame.height = 0;
  frame.src = "about:blank";
  const loaded = new Promise((done) => (frame.onload = done));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument;
  inside.title = title;
  const sheet = inside.createElement("link");
  sheet.rel = "stylesheet";
  const styled = new Promise((done) => (sheet.onload = sheet.onerror = done));
  sheet.href = style;
  inside.head.append(sheet);
  const root = inside.createElement("div");
  inside.body.append(root);
  const leave = draw(root);
  await styled;
  const gone = new Promise((done) => (frame.contentWindow.onafterprint = done));
  frame.contentWindow.focus();
  frame.contentWindow.print();
  // Some browsers print in their own time, and some never say that they have.
  await Promise.race([gone, new Promise((done) => setTimeout(done, 60_000))]);
  leave();
  frame.remove();
}
