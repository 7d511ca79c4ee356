/** The page's address: the view in it, and links to the page with a view. */

const KEY = "dateline=";

const parts = (address) => new URL(address).hash.slice(1).split("&");

/** The filter in the page's address, or undefined. */
export const inAddress = () => parts(location).find((part) => part.startsWith(KEY))?.slice(KEY.length);

/** A filter alone, also where it is given as a link has it, with what stands around it. */
export const filterOf = (text) => /(?:^|[#&])dateline=([^&]*)/.exec(text)?.[1] ?? text;

/** What others keep in an address. */
export const others = (address) => parts(address).filter((part) => part && !part.startsWith(KEY));

/** What a reader changes in small steps, which "back" shall not walk through. */
const isSmall = (part) => /^(q|from|to):/.test(part);

const big = (filter) => filter.split(";").filter((part) => !isSmall(part)).join(";");

/**
 * Writes a filter into the address and leaves what others keep there. An
 * element with a filter of its own says there too that the reader wants none.
 */
export function toAddress(filter, before, own) {
  const all = others(location);
  if (filter || own) all.push(KEY + filter);
  const hash = all.length ? "#" + all.join("&") : "";
  if (hash === location.hash) return;
  // Whole: a page may have a <base> elsewhere.
  const address = location.href.split("#")[0] + hash;
  try {
    if (big(filter) === big(before)) history.replaceState(history.state, "", address);
    else history.pushState(null, "", address);
  } catch {
    // A frame without an address of its own, or too many changes in a second
    // for this browser: the view is right, only the address is behind.
  }
}

/** What a link ends with that was asked for where the address is else left alone. */
export const SHARED = ";shared:yes";

/**
 * What stands before and after a view in an address of the page with it, or of
 * where readers find the page if it says so.
 */
export function around(syncs) {
  const page = document.querySelector("link[rel=canonical]")?.href || location.href;
  const before = [...others(location), KEY].join("&");
  return [page.split("#")[0] + "#" + before, syncs ? "" : SHARED];
}

/**
 * The address of a view, of what `around` gives. Where there is nothing to say it is
 * the page's own, unless the element has a filter of its `own` that is lifted.
 */
export function linkTo([before, after], filter, own) {
  return filter || own ? before + filter + after : before.slice(0, -KEY.length - 1);
}

/** Copies a link; gives what to say of it, or the link for the reader's own hands. */
export async function copied(link, words) {
  try {
    await navigator.clipboard.writeText(link);
    return words.copied;
  } catch {
    // No secure connection, or no leave of the page's frame.
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.readOnly = true;
    input.value = link;
    label.append(words.byHand, " ", input);
    return label;
  }
}
