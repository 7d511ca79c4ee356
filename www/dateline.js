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
 *   dateline:error   detail: {message, reason}; what was on screen before stays.
 *                    reason: network (no answer), status (404 and the like), size
 *                    (too large), story (not one, cut off, of a newer version),
 *                    widget (the widget's own files did not come)
 *
 * Methods: setFilter(filter), getFilter().
 * Properties: src, as the attribute; story, a plain object shaped like story.json
 * that is shown in place of `src`; null where none was given.
 */

import { DatelineStory } from "./element.js";

export { DatelineStory };

const NAME = "dateline-story";

/** That of Cargo.toml. */
const VERSION = "0.1.0";

DatelineStory.version = VERSION;

// A page may hold this script twice, or another version of it.
const first = customElements.get(NAME);
if (!first) customElements.define(NAME, DatelineStory);
else if (first.version !== VERSION) {
  const whose = first.version ? "version " + first.version : "another script";
  console.info(`${NAME}: ${whose} is on this page already, version ${VERSION} leaves it alone`);
}
