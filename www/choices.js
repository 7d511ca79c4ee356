/** What the element's attributes may say. */

/** Allowed values, the default first; of `lang` the page's language comes before it. */
export const CHOICES = {
  lang: ["en", "vi", "km"],
  view: ["timeline", "entities", "figures", "reports"],
  theme: ["auto", "light", "dark"],
  sync: ["none", "hash"],
};

/** `en` of `en-GB`. */
export const language = (tag) => tag?.toLowerCase().split("-")[0];

/** The value of one of these that counts for the element. */
export function choice(element, name) {
  const allowed = CHOICES[name];
  const given = element.getAttribute(name);
  if (name !== "lang") return allowed.includes(given) ? given : allowed[0];
  // The whole tag: a region has its own way of writing dates.
  const known = (tag) => allowed.includes(language(tag)) && tag;
  const page = (element.parentElement?.closest("[lang]") ?? document.documentElement).lang;
  return known(given) || known(page) || allowed[0];
}
