/**
 * On the story's own page, for who shows it in a frame: tells the page around it
 * how high the story is, in CSS pixels, whenever that changes.
 *
 *   addEventListener("message", ({ source, data }) => {
 *     if (source === frame.contentWindow && data?.type === "dateline:height") frame.height = data.height;
 *   });
 */
if (parent !== window) {
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // To any page: a height is no secret, and the frame can't know who holds it.
    parent.postMessage({ type: "dateline:height", height }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
}
