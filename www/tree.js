/** The element's shadow tree. */

import { choice, language } from "./choices.js";
import { style } from "./parts.js";
import { remember } from "./takeover.js";

const BROKEN = {
  en: "The timeline can’t be shown here.",
  vi: "Không thể hiển thị dòng thời gian ở đây.",
  km: "មិនអាចបង្ហាញកាលប្បវត្តិនៅទីនេះបានទេ។",
};

/** Below the static page, which stays. */
const ALONE = {
  en: "Filters and search can’t be shown here.",
  vi: "Không thể hiển thị bộ lọc và tìm kiếm ở đây.",
  km: "មិនអាចបង្ហាញតម្រង និងការស្វែងរកនៅទីនេះបានទេ។",
};

/**
 * Makes the tree, around the static page where there is one. Gives its pieces:
 *   root    the tree's own
 *   host    where the widget will be, hidden until it stands
 *   paper   while the page is printed: the chronology in the widget's place
 *   before  what stands there until the widget does: the static page, else the
 *           page's own words
 *   carry   carries over what a reader did on the static page
 *   outdated  the style of a static page that another version has made
 *   broken  says what can't be shown
 *   dress() brings the style; settles when it is there, else fails
 */
export function buildTree(element) {
  const [host, paper] = [document.createElement("div"), document.createElement("div")];
  const broken = document.createElement("p");
  broken.part = "error";
  broken.role = "status";
  broken.hidden = host.hidden = true;
  paper.className = "on-paper";

  const given = element.shadowRoot;
  const page = given?.querySelector(".dateline");
  // A tree that is something else's is taken over, as by any parser's rules.
  const root = page ? given : element.attachShadow({ mode: "open" });
  const before = page ?? document.createElement("slot");
  const { link, outdated } = styleOf(page && root.querySelector("link"));
  // What is moved loses its focus: the static page stays where it stands.
  if (page) page.after(broken, paper, host);
  else {
    root.adoptedStyleSheets = [(plain ??= plainSheet())];
    root.append(before, broken, paper, host);
  }
  const dress = dresser(root, link);
  return { root, host, paper, before, carry: page && remember(page), outdated, broken, dress };
}

/** What the style says of the element itself, which stands before a reader is near: one for all. */
let plain;

function plainSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":host { display: block } :host([hidden]) { display: none }");
  return sheet;
}

/** Asks for the style when it is first wanted, and again where it did not come. */
function dresser(root, link) {
  let coming;
  return () => {
    coming ??= link.sheet ? Promise.resolve() : new Promise((done, refuse) => {
      link.onload = done;
      link.onerror = () => {
        coming = undefined;
        link.remove();
        refuse(new Error(`${link.href} did not come`));
      };
      if (!link.isConnected) root.prepend(link);
    });
    return coming;
  };
}

/** The static page's link to the style, or one of this version. */
function styleOf(given) {
  if (given?.href === style) return { link: given };
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = style;
  return { link, outdated: given };
}

/** Says that what is there is all there is. */
export function sayBroken(element, { before, broken, carry }) {
  const lang = language(choice(element, "lang"));
  const isStatic = before.localName !== "slot";
  before.classList.toggle("is-alone", isStatic);
  broken.lang = lang;
  // In sight first: what was hidden when it changed is not read out.
  broken.hidden = false;
  broken.textContent = (isStatic ? ALONE : BROKEN)[lang];
  carry?.giveUp();
}
