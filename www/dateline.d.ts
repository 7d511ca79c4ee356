/** The element <dateline-story>; dateline.js says what each part means. */

export type DatelineView = "timeline" | "entities" | "figures" | "reports";

/** A filter, and the events that fit it. */
export interface DatelineCounts {
  /** As it stands in an address, after `#dateline=`. */
  filter: string;
  /** All events of the story. */
  total: number;
  /** Those that fit the filter. */
  matching: number;
  /** The key moments of them that are on screen, or all. */
  shown: number;
}

export interface DatelineEventMap {
  "dateline:ready": CustomEvent<DatelineCounts>;
  "dateline:filter": CustomEvent<DatelineCounts>;
  "dateline:open": CustomEvent<{ view: DatelineView; id: string }>;
  "dateline:error": CustomEvent<{ message: string; reason: DatelineFault }>;
}

/**
 * What kind of thing went wrong: no answer; an answer such as 404; too large;
 * no story, one cut off or of a newer version; the widget's own files.
 */
export type DatelineFault = "network" | "status" | "size" | "story" | "widget";

export class DatelineStory extends HTMLElement {
  /** Of this script, as its package has it. */
  static readonly version: string;
  /** The attribute's whole address, empty without one; null takes the attribute away. */
  get src(): string;
  set src(src: string | null);
  /** A plain object shaped like story.json, shown in place of `src`. */
  story: object | null;
  /** The filter on screen; before that the one given. */
  getFilter(): string;
  /** What is unknown in it is dropped, and so is what stands before it in a link. */
  setFilter(filter: string): void;

  addEventListener<K extends keyof DatelineEventMap>(
    type: K,
    listener: (this: DatelineStory, event: DatelineEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: DatelineStory, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof DatelineEventMap>(
    type: K,
    listener: (this: DatelineStory, event: DatelineEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: DatelineStory, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "dateline-story": DatelineStory;
  }
}
