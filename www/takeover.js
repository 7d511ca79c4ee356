/** From the static page, which stands before any script, to the living one. */

/** What can be pressed or typed into, but for what the living page has no place for. */
const CONTROLS = "button, a, input, select, summary";
const all = (root, css) =>
  [...root.querySelectorAll(css)].filter((element) => !element.closest(".static-only"));

/** What an element is, for whoever looks at it: the views may differ around it. */
const look = (element) =>
  [element.localName, element.className, element.getAttribute("aria-label"), element.textContent].join("|");

/** The same element of another tree: as many like it stand before it. */
function same(element, from, to, css) {
  const like = (tree) => all(tree, css).filter((other) => look(other) === look(element));
  return like(to)[like(from).indexOf(element)];
}

/**
 * Remembers what a reader does on the static page until its script is there.
 * Gives what carries it over to the element that has taken its place: what was
 * opened and typed, the focus, and the last press that nothing answered. Its
 * giveUp() is for where no other will come: a link that was pressed is followed.
 */
export function remember(page) {
  let pressed;
  const press = (event) => {
    // Where the script has failed the page is all there is, and its links work.
    if (page.classList.contains("is-alone")) return;
    const control = event.target.closest("button, a");
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (control.closest(".static-only")) return;
    if (control.localName === "button") pressed = control;
    else if (control.hash.startsWith("#dateline=")) {
      pressed = control;
      event.preventDefault();
    }
  };
  page.addEventListener("click", press);

  const carry = (living) => {
    page.removeEventListener("click", press);
    const focused = page.getRootNode().activeElement;
    const now = (element) => element && same(element, page, living, CONTROLS);
    const focus = now(focused);
    const unanswered = now(pressed);
    for (const list of all(page, "details[open]")) {
      const twin = same(list, page, living, "details");
      if (twin) twin.open = true;
    }
    const changed = all(page, "input, select").filter((it) => it.value !== (it.defaultValue ?? ""));
    const typed = changed.map((input) => [now(input), input.value]);
    page.remove();
    focus?.focus({ preventScroll: true });
    // First: what was typed may take what was pressed off the page.
    unanswered?.click();
    for (const [input, value] of typed) {
      if (!input) continue;
      input.value = value;
      for (const type of ["input", "change"]) {
        input.dispatchEvent(new InputEvent(type, { bubbles: true, composed: true }));
      }
    }
  };
  carry.giveUp = () => {
    if (pressed?.localName === "a") pressed.click();
    pressed = undefined;
  };
  return carry;
}
