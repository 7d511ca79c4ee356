/** Keys and the focus, between the widget and the page. */

/** Letters that are typed and keys that move a slider or a tab are no commands to the page. */
export function keepTyped(event) {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey || ["Escape", "Tab"].includes(event.key);
  const takesKeys = event.target.matches("input, select, [role=slider], [role=tab]");
  if (!isCommand && takesKeys) event.stopPropagation();
}

/** From a list that closes to its button, as browsers do outside of shadow trees. */
export function giveBackFocus({ target, newState }) {
  if (newState !== "closed" || !target.matches(":focus-within")) return;
  const opener = target.getRootNode().querySelector(`[popovertarget="${target.id}"]`);
  opener?.focus({ preventScroll: true });
}
