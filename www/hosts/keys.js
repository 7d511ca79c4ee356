// As mail readers and video players do: a letter is a command, unless it is typed into a field.
window.commands = [];
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, textarea, select")) return;
  window.commands.push(event.key);
});
