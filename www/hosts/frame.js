// How a page gives the frame the height of its story.
const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (source === frame.contentWindow && data?.type === "dateline:height") {
    frame.height = data.height;
  }
});
