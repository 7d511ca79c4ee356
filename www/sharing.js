/** What the widget's buttons for links, paper and files do. */

import { copied, linkTo } from "./address.js";
import { loadTakeaway, style } from "./parts.js";

/**
 * Does what a button with data-take asks. `view` is what is on screen:
 *   title   the story's
 *   filter  as in the address
 *   around  what stands before and after a view in an address
 *   own     the filter that the page gave
 *   story() the bytes of story.bin
 *   load(name)  the bytes of a file of a large story
 *   draw(host)  as a page of paper; gives what takes it away
 */
export async function takeAway(button, view) {
  const { take, open } = button.dataset;
  const { title, filter, around, own } = view;
  const link = linkTo(around, open ? "open:" + encodeURIComponent(open) : filter, own);
  const outcome = button.parentNode.querySelector("[role=status]");
  const words = outcome.dataset;
  outcome.textContent = "";
  try {
    if (take === "copy") {
      outcome.replaceChildren(await copied(link, words));
      const input = outcome.querySelector("input");
      input?.focus();
      input?.select();
    } else if (take === "sheet") navigator.share({ title, url: link }).catch(() => {});
    else {
      const module = await loadTakeaway();
      if (take === "print") {
        await module.print(title, style, view.draw);
        // Its frame had it.
        return button.focus({ preventScroll: true });
      }
      const saved = await module.save(take, view.story(), filter, around, title, view.load);
      outcome.textContent = saved ? button.dataset.saved : words.none;
    }
  } catch {
    outcome.textContent = words.failed;
  }
}
