/** <dateline-story>, from when it enters a page until it leaves. */

import { SHARED, around, filterOf, inAddress, linkTo, others, toAddress } from "./address.js";
import { CHOICES, choice, language } from "./choices.js";
import { giveBackFocus, keepTyped } from "./inputs.js";
import { isLarge, loadLarge, loadSource, loadWidget, spoken } from "./parts.js";
import { takeAway } from "./sharing.js";
import { buildTree, sayBroken } from "./tree.js";

/** Leaving the page breaks off what it asked for, and that is no fault. */
let isLeft = false;
let timesLeft = 0;
addEventListener("pagehide", () => {
  isLeft = true;
  timesLeft++;
});
addEventListener("pageshow", () => (isLeft = false));
/** In milliseconds. */
const A_MOMENT = 300;

export class DatelineStory extends HTMLElement {
  static observedAttributes = ["eager", "filter", "src", ...Object.keys(CHOICES)];

  #tree;
  /** The mounted widget. */
  #handle;
  /** The filter as last known; undefined until somebody gave one. */
  #filter;
  #story = null;
  /** Cancels what is being fetched. */
  #abort;
  #isNear = false;
  /** Leaving the page broke off what was on its way. */
  #isBrokenOff = false;
  /** Whether the reader came by a link to a view. */
  #isFollowed = false;
  #nearing = new IntersectionObserver(
    (seen) => this.#connected && seen.at(-1).isIntersecting && this.#approach(),
    { rootMargin: "100%" },
  );
  #onHash = (event) => this.#fromAddress(event);
  #onReturn = () => this.#isBrokenOff && this.#show();
  #onPrint = () => {
    this.#onPrinted();
    this.#leavePaper = this.#draw(this.#tree.paper);
  };
  #onPrinted = () => {
    this.#leavePaper?.();
    this.#leavePaper = undefined;
  };
  #leavePaper;
  /** The widget's module, and the bytes that it shows; undefined for its own. */
  #widget;
  #shown;
  /** What the names of its files are relative to, and what cancels those on their way. */
  #from;
  #words;
  /** Between connectedCallback and disconnectedCallback. */
  #connected = false;
  /** What was changed in between: names of attributes, and "story". */
  #missed = new Set();

  constructor() {
    super();
    this.#tree = buildTree(this);
    const { host } = this.#tree;
    if (navigator.share) host.className = "shares";
    host.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-take]");
      if (button) takeAway(button, this.#view());
    });
    host.addEventListener("beforetoggle", giveBackFocus, true);
    for (const type of ["keydown", "keypress", "keyup"]) host.addEventListener(type, keepTyped);
  }

  connectedCallback() {
    for (const name of ["src", "story"]) {
      if (!Object.hasOwn(this, name)) continue;
      // Set before this class was there.
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#connected = true;
    addEventListener("beforeprint", this.#onPrint);
    addEventListener("afterprint", this.#onPrinted);
    addEventListener("pageshow", this.#onReturn);
    this.#listen();
    if (this.#handle) return this.#catchUp();
    this.#missed.clear();
    this.#dress();
    // A filter is somebody's wish: of the address, or of the page.
    const isWanted = this.hasAttribute("eager") || this.#filter !== undefined;
    if (isWanted || this.#isNear) this.#approach();
    else this.#nearing.observe(this);
  }

  /** Moved, it heard of nothing on the way. */
  #catchUp() {
    const missed = [...this.#missed];
    this.#missed.clear();
    for (const name of missed) {
      if (name === "story") this.#show();
      else this.attributeChangedCallback(name, undefined, this.getAttribute(name));
    }
  }

  /** The static page in the theme that the widget will have. */
  #dress() {
    const { before } = this.#tree;
    if (before.dataset.theme) before.dataset.theme = choice(this, "theme");
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
    removeEventListener("pageshow", this.#onReturn);
    // An element that is only moved is back before this runs.
    queueMicrotask(() => this.#connected || this.#leave());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (!this.#connected) {
      this.#missed.add(name);
      if (name === "filter" && this.#filter !== undefined) this.#filter = this.#own();
      return;
    }
    if (name === "src") this.#show();
    else if (name === "eager") this.#isNear || now === null || this.#approach();
    else if (name === "filter") this.setFilter(now ?? "");
    else if (name === "lang") this.#speak();
    else this.#handle?.update({ [name]: choice(this, name) });
    if (name === "theme") this.#dress();
    if (name === "sync") this.#listen();
  }

  /** As of an image: the whole address of what the attribute says. */
  get src() {
    const src = this.getAttribute("src") ?? "";
    return src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
  }

  set src(src) {
    if (src == null) this.removeAttribute("src");
    else this.setAttribute("src", src);
  }

  get story() {
    return this.#story;
  }

  set story(story) {
    this.#story = story ?? null;
    if (this.#connected) this.#show();
    else this.#missed.add("story");
  }

  getFilter() {
    return this.#filter ?? this.#own();
  }

  setFilter(filter) {
    const before = this.getFilter();
    this.#filter = filterOf(String(filter));
    if (!this.#handle) return;
    this.#filter = this.#handle.setFilter(this.#filter);
    this.#write(before);
  }

  /** The filter that the page gave. */
  #own() {
    return filterOf(this.getAttribute("filter") ?? "");
  }

  /** Another language; of two that are on their way the last one asked for. */
  async #speak() {
    if (!this.#isNear) return;
    const lang = choice(this, "lang");
    const options = await spoken(lang);
    if (lang !== choice(this, "lang")) return;
    this.#words = options;
    this.#handle?.update(options);
  }

  #syncs() {
    return choice(this, "sync") === "hash";
  }

  /** The filter into the address, where the page wants that. */
  #write(before) {
    if (this.#syncs()) toAddress(this.#filter, before, this.#own());
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
    // Of an event that the page has made up nobody knows.
    const isElsewhere = oldURL && newURL && String(others(oldURL)) !== String(others(newURL));
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
    this.#isBrokenOff = false;
    const timesBefore = timesLeft;
    const base = new URL(this.getAttribute("src") ?? "", document.baseURI);
    const lang = choice(this, "lang");
    try {
      const [usual, story, words] = await Promise.all([
        loadWidget(),
        this.#bytes(abort.signal),
        this.#handle ? this.#words : spoken(lang),
        this.#tree.dress(),
      ]);
      const widget = isLarge(story ?? usual.story()) ? await loadLarge() : usual;
      if (abort.signal.aborted) return;
      const goesOn = this.#handle && this.#widget === widget;
      this.#change(base, () => (goesOn ? this.#replace(story) : this.#mount(widget, story, words, lang)));
      this.#shown = story;
    } catch (error) {
      // WebKit breaks off what a page asked for before it says that it is left.
      await new Promise((after) => setTimeout(after, A_MOMENT));
      if (abort.signal.aborted) return;
      this.#isBrokenOff = timesBefore < timesLeft;
      if (!this.#isBrokenOff) this.#fail(error);
      else if (!isLeft) this.#onReturn();
      abort.abort(); // What else is on its way is not wanted any more.
    }
  }

  /** The bytes of the wanted story; undefined for the one inside the widget. */
  async #bytes(signal) {
    const address = this.getAttribute("src");
    const given = this.#story;
    if (given instanceof Uint8Array || !(given || address)) return given ?? undefined;
    // Asked for at once, not behind the script that reads it.
    const answer = given || fetch(address, { signal });
    answer.catch?.(() => {});
    const { convert, receive } = await loadSource();
    const lang = language(choice(this, "lang"));
    return given ? convert(given) : receive(address, answer, this.#tree.root, lang);
  }

  /** To a story whose files are relative to `base`; those of the last are not wanted then. */
  #change(base, change) {
    const last = this.#from;
    this.#from = { base, abort: new AbortController() };
    try {
      change();
    } catch (error) {
      this.#from = last;
      throw error;
    }
    last?.abort.abort();
  }

  /** Another story; what of the filter it does not know is gone. */
  #replace(story) {
    const before = this.getFilter();
    this.#handle.setStory(story);
    this.#filter = this.#handle.getFilter();
    if (this.#filter !== before) this.#write(before);
  }

  #mount(widget, story, words, lang) {
    const [before, filterBefore] = [this.#handle, this.getFilter()];
    if (!before) this.#words = words;
    const handle = widget.mount(this.#tree.host, {
      ...this.#options(story),
      // When what it was asked for is done, and by the one that is on screen.
      emit: (...sent) => queueMicrotask(() => this.#handle === handle && this.#emit(...sent)),
    });
    before?.destroy();
    this.#handle = handle;
    this.#widget = widget;
    this.#filter = handle.getFilter();
    if (before && this.#filter !== filterBefore) this.#write(filterBefore);
    // The page may speak another language by now.
    if (lang !== choice(this, "lang")) this.#speak();
  }

  #options(story) {
    const options = { filter: this.getFilter(), story };
    for (const name of Object.keys(CHOICES)) options[name] = choice(this, name);
    // Links within the page would lead to its base.
    if (document.querySelector("base[href]")) options.page = location.href.split("#")[0];
    return Object.assign(options, this.#words);
  }

  /** Files of a large story with what is to be shown. */
  async #fetch(names) {
    const [{ base, abort: { signal } }, { blocks }] = [this.#from, await loadSource()];
    await blocks(names, base, signal, (files) => signal.aborted || this.#handle?.put?.(files));
  }

  /** What is on screen as a page of paper in `host`; gives what takes it away. */
  #draw(host) {
    if (!this.#handle) return;
    const paper = linkTo(around(this.#syncs()), this.getFilter(), this.#own());
    const page = this.#widget.mount(host, { ...this.#options(this.#shown), emit() {}, paper });
    return () => page.destroy();
  }

  /** What a reader takes away. */
  #view() {
    return {
      title: this.shadowRoot.querySelector("[part~=title]").textContent,
      filter: this.getFilter(),
      around: around(this.#syncs()),
      own: this.#own(),
      story: () => this.#shown ?? this.#widget.story(),
      load: async (name) => (await loadSource()).block(new URL(name, this.#from.base)),
      draw: (host) => this.#draw(host),
    };
  }

  #emit(name, detail) {
    if (name === "wanted") return this.#fetch(detail);
    if (name === "ready") this.#takeOver();
    if (name === "filter") {
      const before = this.getFilter();
      this.#filter = detail.filter;
      if (this.#filter !== before) this.#write(before);
    }
    this.dispatchEvent(new CustomEvent("dateline:" + name, { detail, bubbles: true, composed: true }));
  }

  /** The widget stands: what was there before it makes way. */
  #takeOver() {
    const { host, before, carry, outdated, broken } = this.#tree;
    const { top } = this.getBoundingClientRect();
    host.hidden = false;
    broken.hidden = true;
    try {
      // Once: what comes back after the element was away is as it was built.
      if (carry && before.isConnected) carry(host);
    } finally {
      this.#tree.carry = undefined;
      before.remove();
      outdated?.remove();
    }
    // WebKit holds on to what it takes for the same place and scrolls away.
    const moved = this.getBoundingClientRect().top - top;
    if (moved) scrollBy({ top: moved, behavior: "instant" });
    // As a browser goes to what a link names, unless the reader has gone on.
    if (this.#isFollowed && scrollY < 1) host.querySelector("[data-opened]")?.scrollIntoView();
    this.#isFollowed = false;
  }

  #fail(error) {
    const message = error?.message ?? String(error);
    console.error(`${this.localName}: ${message}`);
    if (!this.#handle) sayBroken(this, this.#tree);
    // A text is what the widget says of a story that it can't read.
    const reason = error?.cause ?? (error?.message ? "widget" : "story");
    this.#emit("error", { message, reason });
  }

  #leave() {
    this.#abort?.abort();
    this.#from?.abort.abort();
    this.#onPrinted();
    this.#handle?.destroy();
    this.#handle = undefined;
    const { root, host, paper, before, broken } = this.#tree;
    host.hidden = broken.hidden = true;
    before.classList.remove("is-alone");
    root.append(before, broken, paper, host);
  }
}
