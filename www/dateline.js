/**
 * The custom element <dateline-story>, around the widget in WebAssembly.
 *
 *   <script type="module" src="https://news.example/dateline/dateline.js"></script>
 *   <dateline-story>What a reader sees where the timeline can't be shown.</dateline-story>
 *
 * Attributes (an unknown value is the default):
 *   src     address of another story.bin or story.json; default: the story inside the widget
 *   lang    en, vi, km: the interface's language; default: the page's, else en
 *   view    timeline, entities, figures, reports; default: timeline
 *   filter  a filter as it stands in the address; default: none
 *   theme   auto, light, dark; default: auto
 *   sync    hash keeps the view in the page's address; none; default: none
 *   eager   loads at once, and not when the reader comes near
 *
 * What `dateline build` makes of a story, story.html, is this element with the
 * story as HTML in a declarative shadow tree: readable before any script, and
 * without one. This script puts the widget in its place.
 *
 * Events, all of which bubble and leave the shadow tree:
 *   dateline:ready   the story is on screen; again when another one is; detail as
 *                    of dateline:filter
 *   dateline:filter  detail: {filter, total, matching, shown}: all events, those
 *                    that fit, and the key moments of them that are on screen
 *   dateline:open    detail: {view, id}, what was opened and where
 *   dateline:error   detail: {message}; what was on screen before stays
 *
 * Methods: setFilter(filter), getFilter().
 * Property: story, a plain object shaped like story.json that is shown in
 * place of `src`; null where none was given.
 *
 * Between this file and src/bin/convert.rs, which is loaded when first needed:
 *   convert(object) -> Uint8Array: story.json to story.bin; throws a text.
 * And src/bin/export.rs, which takeaway.js loads:
 *   file(story, filter, form, before, after) -> text: story.bin's events as csv, json
 *     or ics, with links of `before`, a view, `after`; undefined where none can be in it.
 *
 * Between this file and the widget, src/bin/widget.rs:
 *   mount(host, options) -> handle. `host` is a <div> in the shadow root.
 *     options: lang, view, filter, theme, sync as above, never unknown;
 *     words: the text of the file of WORDS for lang, undefined for English;
 *     page: before the # of links to a view; undefined: nothing;
 *     paper: the address of the view, for a page of paper in place of the widget;
 *     story: undefined (the one inside) or a Uint8Array (story.bin);
 *     emit(name, detail): sends dateline:name.
 *     It throws a text where the story can't be read. It calls emit("ready")
 *     when the first view stands, which may be before it returns, and
 *     emit("filter") whenever what getFilter() gives has changed.
 *   handle.update(options): only the members that are there change.
 *   handle.setFilter(text) -> text: the filter as understood.
 *   handle.getFilter() -> text.
 *   handle.setStory(story): as in options; throws a text and changes nothing
 *     where it can't be read.
 *   handle.destroy(): empties `host`, removes every listener.
 *   story() -> Uint8Array: the story inside the widget.
 *   A button with data-take asks to take away: copy, sheet (the system's list
 *     of where to share), print, csv, json, ics; data-open is the event to link
 *     to. What came of it is said in the next element with role=status, in
 *     the words of its attributes data-copied, -by-hand, -none, -failed.
 *   Filters are printed percent-encoded, so that they fit into an address.
 */

import { SHARED, around, copied, inAddress, others, toAddress } from "./address.js";
import { convert, fetchStory, language, near, spoken } from "./fetch.js";
import { remember } from "./takeover.js";

const NAME = "dateline-story";

/** Allowed values, the default first; of `lang` the page's language comes before it. */
const CHOICES = {
  lang: ["en", "vi", "km"],
  view: ["timeline", "entities", "figures", "reports"],
  theme: ["auto", "light", "dark"],
  sync: ["none", "hash"],
};

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

/** The widget's other files. A release puts hashed names here. */
const SCRIPT = "./widget.js";
const WASM = "./widget_bg.wasm";
const STYLE = "./style/index.css";

/** Letters that are typed and keys that move a slider or a tab are no commands to the page. */
function keepTyped(event) {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey || ["Escape", "Tab"].includes(event.key);
  if (!isCommand && event.target.matches("input, select, [role=slider], [role=tab]")) {
    event.stopPropagation();
  }
}

const TAKEAWAY = "./takeaway.js";
const EXPORT_SCRIPT = "./export.js";
const EXPORT_WASM = "./export_bg.wasm";

let loading;

/** The widget's module, loaded once for all elements of a page. */
function load() {
  loading ??= import(near(SCRIPT)).then(async (module) => {
    await module.default({ module_or_path: near(WASM) });
    return module;
  });
  // The next element tries again: the reader may be back from a tunnel.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** From a list that closes to its button, as browsers do outside of shadow trees. */
function giveBackFocus({ target, newState }) {
  if (newState !== "closed" || !target.matches(":focus-within")) return;
  const opener = target.getRootNode().querySelector(`[popovertarget="${target.id}"]`);
  opener?.focus({ preventScroll: true });
}

export class DatelineStory extends HTMLElement {
  static observedAttributes = ["eager", "filter", "src", ...Object.keys(CHOICES)];

  #host = document.createElement("div");
  /** While the page is printed: the chronology in the widget's place. */
  #paper = document.createElement("div");
  /** What stands here until the widget does: the static page, else the page's own words. */
  #before;
  /** Carries over what a reader did on the static page. */
  #carry;
  #broken = document.createElement("p");
  #styled;
  /** The mounted widget. */
  #handle;
  /** The filter as last known; undefined until somebody gave one. */
  #filter;
  #story = null;
  /** Cancels what is being fetched. */
  #abort;
  #isNear = false;
  /** Whether the reader came by a link to a view. */
  #isFollowed = false;
  #nearing = new IntersectionObserver(
    (seen) => this.#connected && seen.at(-1).isIntersecting && this.#approach(),
    { rootMargin: "100%" },
  );
  #onHash = (event) => this.#fromAddress(event);
  #onPrint = () => {
    this.#onPrinted();
    this.#leavePaper = this.#draw(this.#paper);
  };
  #onPrinted = () => {
    this.#leavePaper?.();
    this.#leavePaper = undefined;
  };
  #leavePaper;
  /** The widget's module, and the bytes that it shows; undefined for its own. */
  #widget;
  #shown;
  #words;
  /** Between connectedCallback and disconnectedCallback. */
  #connected = false;

  constructor() {
    super();
    const { root, style, page } = this.#firstTree();
    this.#before = page ?? document.createElement("slot");
    this.#carry = page && remember(page);
    this.#broken.part = "error";
    this.#broken.hidden = this.#host.hidden = true;
    this.#paper.className = "on-paper";
    if (navigator.share) this.#host.className = "shares";
    this.#host.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-take]");
      if (button) this.#takeAway(button);
    });
    this.#host.addEventListener("beforetoggle", giveBackFocus, true);
    for (const type of ["keydown", "keypress", "keyup"]) {
      this.#host.addEventListener(type, keepTyped);
    }
    if (page) {
      // What is moved loses its focus: the static page stays where it stands.
      page.after(this.#broken, this.#paper, this.#host);
      if (!style.sheet) root.append(style);
    } else root.append(style, this.#before, this.#broken, this.#paper, this.#host);
  }

  /** The shadow tree, its style, and the static page where there is one. */
  #firstTree() {
    const given = this.shadowRoot;
    const page = given?.querySelector(".dateline");
    const style = (page && given.querySelector("link")) || document.createElement("link");
    this.#styled = style.sheet
      ? undefined
      : new Promise((done) => (style.onload = style.onerror = done));
    if (!page) {
      style.rel = "stylesheet";
      style.href = near(STYLE);
    }
    // A tree that is something else's is taken over, as by any parser's rules.
    return { root: page ? given : this.attachShadow({ mode: "open" }), style, page };
  }

  connectedCallback() {
    if (Object.hasOwn(this, "story")) {
      // Set before this class was there.
      const story = this.story;
      delete this.story;
      this.story = story;
    }
    this.#connected = true;
    addEventListener("beforeprint", this.#onPrint);
    addEventListener("afterprint", this.#onPrinted);
    this.#listen();
    if (this.#handle) return;
    this.#dress();
    // A filter is somebody's wish: of the address, or of the page.
    const isWanted = this.hasAttribute("eager") || this.#filter !== undefined;
    if (isWanted || this.#isNear) this.#approach();
    else this.#nearing.observe(this);
  }

  /** The static page in the theme that the widget will have. */
  #dress() {
    if (this.#before.dataset.theme) this.#before.dataset.theme = this.#choice("theme");
  }

  /** The reader is near: now the widget's parts are worth their bytes. */
  #approach() {
    this.#isNear = true;
    this.#nearing.disconnect();
    this.#show();
  }

  disconnectedCallback() {
    this.#connected = false;
    this.#nearing.disconnect();
    removeEventListener("hashchange", this.#onHash);
    removeEventListener("beforeprint", this.#onPrint);
    removeEventListener("afterprint", this.#onPrinted);
    // An element that is only moved is back before this runs.
    queueMicrotask(() => this.#connected || this.#leave());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#connected) return;
    if (name === "src") this.#show();
    else if (name === "eager") this.#isNear || now === null || this.#approach();
    else if (name === "filter") this.setFilter(now ?? "");
    else if (name === "lang") this.#speak();
    else this.#handle?.update({ [name]: this.#choice(name) });
    if (name === "theme") this.#dress();
    if (name === "sync") this.#listen();
  }

  get story() {
    return this.#story;
  }

  set story(story) {
    this.#story = story ?? null;
    if (this.#connected) this.#show();
  }

  getFilter() {
    return this.#filter ?? this.#own();
  }

  setFilter(filter) {
    const before = this.getFilter();
    this.#filter = String(filter);
    if (!this.#handle) return;
    this.#filter = this.#handle.setFilter(this.#filter);
    if (this.#syncs()) toAddress(this.#filter, before, this.#own());
  }

  /** The filter that the page gave. */
  #own() {
    return this.getAttribute("filter") ?? "";
  }

  #choice(name) {
    const allowed = CHOICES[name];
    const given = this.getAttribute(name);
    if (name !== "lang") return allowed.includes(given) ? given : allowed[0];
    // The whole tag: a region has its own way of writing dates.
    const known = (tag) => allowed.includes(language(tag)) && tag;
    const page = (this.parentElement?.closest("[lang]") ?? document.documentElement).lang;
    return known(given) || known(page) || allowed[0];
  }

  /** Another language; of two that are on their way the last one asked for. */
  async #speak() {
    const lang = this.#choice("lang");
    const options = await spoken(lang);
    if (lang !== this.#choice("lang")) return;
    this.#words = options;
    this.#handle?.update(options);
  }

  #syncs() {
    return this.#choice("sync") === "hash";
  }

  #listen() {
    removeEventListener("hashchange", this.#onHash);
    const syncs = this.#syncs();
    if (syncs) addEventListener("hashchange", this.#onHash);
    const filter = inAddress();
    // A shared link is followed once, and the address is then left alone.
    const isShared = this.#filter === undefined && filter?.endsWith(SHARED);
    if (filter !== undefined && (syncs || isShared)) this.#take(filter);
  }

  #fromAddress({ oldURL, newURL }) {
    const filter = inAddress();
    // A link to another place of the host's page says nothing about the filter.
    const isElsewhere = String(others(oldURL)) !== String(others(newURL));
    if (filter !== undefined || !isElsewhere) this.#take(filter ?? this.#own());
  }

  /** A filter that came from the address, which stays as the reader has it. */
  #take(filter) {
    this.#isFollowed ||= !this.#handle;
    this.#filter = this.#handle ? this.#handle.setFilter(filter) : filter;
  }

  /** Puts the wanted story on screen; what was there stays if it can't. */
  async #show() {
    if (!this.#isNear) return;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const lang = this.#choice("lang");
    try {
      const [widget, story, words] = await Promise.all([
        load(),
        this.#bytes(abort.signal),
        this.#handle || spoken(lang),
        this.#styled,
      ]);
      if (abort.signal.aborted) return;
      if (this.#handle) this.#replace(story);
      else this.#mount(widget, story, words, lang);
      this.#shown = story;
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(error?.message ?? String(error));
    }
  }

  /** The bytes of the wanted story; undefined for the one inside the widget. */
  async #bytes(signal) {
    const address = this.getAttribute("src");
    const story = this.#story ?? (address ? await fetchStory(address, signal) : undefined);
    return story === undefined || story instanceof Uint8Array ? story : convert(story);
  }

  /** Another story; what of the filter it does not know is gone. */
  #replace(story) {
    const before = this.getFilter();
    this.#handle.setStory(story);
    this.#filter = this.#handle.getFilter();
    if (this.#filter !== before && this.#syncs()) toAddress(this.#filter, before, this.#own());
  }

  #mount(widget, story, words, lang) {
    this.#widget = widget;
    this.#words = words;
    this.#handle = widget.mount(this.#host, {
      ...this.#options(story),
      emit: (...sent) => this.#emit(...sent),
    });
    this.#filter = this.#handle.getFilter();
    // The page may speak another language by now.
    if (lang !== this.#choice("lang")) this.#speak();
  }

  #options(story) {
    const options = { filter: this.getFilter(), story };
    for (const name of Object.keys(CHOICES)) options[name] = this.#choice(name);
    // Links within the page would lead to its base.
    if (document.querySelector("base[href]")) options.page = location.href.split("#")[0];
    return Object.assign(options, this.#words);
  }

  #link(view) {
    return around(this.#syncs()).join(view);
  }

  /** What is on screen as a page of paper in `host`; gives what takes it away. */
  #draw(host) {
    if (!this.#handle) return;
    const options = { ...this.#options(this.#shown), emit() {}, paper: this.#link(this.getFilter()) };
    const page = this.#widget.mount(host, options);
    return () => page.destroy();
  }

  /** A link, paper or a file; the widget's buttons say which. */
  async #takeAway(button) {
    const { take, open } = button.dataset;
    const filter = this.getFilter();
    const link = this.#link(open ? "open:" + encodeURIComponent(open) : filter);
    const title = this.shadowRoot.querySelector("[part~=title]").textContent;
    const outcome = button.parentNode.querySelector("[role=status]");
    const words = outcome.dataset;
    outcome.textContent = "";
    try {
      if (take === "copy") {
        outcome.replaceChildren(await copied(link, words));
        const input = outcome.querySelector("input");
        input?.focus();
        input?.select();
      }
      else if (take === "sheet") navigator.share({ title, url: link }).catch(() => {});
      else {
        const module = await import(near(TAKEAWAY));
        if (take === "print") return await module.print(title, near(STYLE), (host) => this.#draw(host));
        const parts = { script: near(EXPORT_SCRIPT), wasm: near(EXPORT_WASM) };
        const story = this.#shown ?? this.#widget.story();
        const saved = await module.save(take, story, filter, around(this.#syncs()), title, parts);
        outcome.textContent = saved ? button.dataset.saved : words.none;
      }
    } catch {
      outcome.textContent = words.failed;
    }
  }

  #emit(name, detail) {
    if (name === "ready") {
      this.#host.hidden = false;
      this.#broken.hidden = true;
      // Once: what comes back after the element was away is as it was built.
      const carry = this.#before.isConnected && this.#carry;
      this.#carry = undefined;
      try {
        if (carry) carry(this.#host);
      } finally {
        this.#before.remove();
      }
      // As a browser goes to what a link names, unless the reader has gone on.
      if (this.#isFollowed && scrollY < 1) {
        this.#host.querySelector("[data-opened]")?.scrollIntoView();
      }
      this.#isFollowed = false;
    }
    if (name === "filter") {
      const before = this.getFilter();
      this.#filter = detail.filter;
      if (this.#filter !== before && this.#syncs()) toAddress(this.#filter, before, this.#own());
    }
    const event = new CustomEvent("dateline:" + name, { detail, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }

  #fail(message) {
    console.error(`${NAME}: ${message}`);
    if (!this.#handle) {
      const lang = language(this.#choice("lang"));
      const isStatic = this.#before.localName !== "slot";
      this.#before.classList.toggle("is-alone", isStatic);
      this.#broken.lang = lang;
      this.#broken.textContent = (isStatic ? ALONE : BROKEN)[lang];
      this.#broken.hidden = false;
    }
    this.#emit("error", { message });
  }

  #leave() {
    this.#abort?.abort();
    this.#onPrinted();
    this.#handle?.destroy();
    this.#handle = undefined;
    this.#host.hidden = true;
    this.shadowRoot.append(this.#before, this.#host);
  }
}

// A page may hold this script twice, or another version of it.
if (!customElements.get(NAME)) customElements.define(NAME, DatelineStory);
