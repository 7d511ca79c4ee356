/** From the static page, which stands before any script, to the living one. */

/** What can be pressed or typed into, but for what the living page has no place for. */
const CONTROLS = "button, a, input, select, summary";
const controls = (root) =>
  [...root.querySelectorAll(CONTROLS)].filter((control) => !control.closest(".static-only"));
const lists = (root) =>
  [...root.querySelectorAll("details")].filter((list) => !list.closest(".static-only"));

/**
 * Remembers what a reader does on the static page until its script is there.
 * Gives what carries it over to the element that has taken its place: what was
 * opened and typed, the focus, and the last press that nothing answered.
 */
export function remember(page) {
  let pressed = -1;
  const press = (event) => {
    const control = event.target.closest(CONTROLS);
    if (!control?.matches("button, a") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    pressed = controls(page).indexOf(control);
    // A link within the story; it works as it is in the lists that only this page has.
    if (pressed >= 0 && control.hash?.startsWith("#dateline=")) event.preventDefault();
  };
  page.addEventListener("click", press);

  return (living) => {
    page.removeEventListener("click", press);
    const [before, now] = [controls(page), controls(living)];
    const focus = before.indexOf(page.getRootNode().activeElement);
    const opened = lists(page);
    const typed = before.find((control) => control.type === "search")?.value;
    page.remove();
    lists(living).forEach((list, i) => (list.open = opened[i]?.open ?? list.open));
    now[focus]?.focus({ preventScroll: true });
    const search = now.find((control) => control.type === "search");
    if (typed && search) {
      search.value = typed;
      search.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
    now[pressed]?.click();
  };
}
