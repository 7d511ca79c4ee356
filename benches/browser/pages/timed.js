// What all pages share: the clock, and the same events in plain words.

/// Milliseconds until what `work` does has been painted.
export async function timed(work) {
  const start = performance.now();
  await work();
  await painted();
  return performance.now() - start;
}

// The first task after a frame: by then it has been laid out and painted.
function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  });
}

/// How many events this page is to show.
export const events = Number(new URLSearchParams(location.search).get("events"));

/// Where the story's files are.
export const folder = `/stories/${events}`;

/// The story's events that have a day: title, that day, topics.
export async function datedEvents() {
  const story = await (await fetch(`${folder}/story.json`)).json();
  return story.events.filter((event) => event.when).map((event) => ({
    title: event.title,
    day: event.when.from,
    topic: event.topics[0],
  }));
}
