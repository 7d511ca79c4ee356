import { events, folder, timed } from "./timed.js";

const ready = (element) => new Promise((done, failed) => {
  element.addEventListener("dateline:ready", done);
  element.addEventListener("dateline:error", ({ detail }) => failed(new Error(detail?.message)));
});

function widget(attributes) {
  const element = document.createElement("dateline-story");
  for (const [name, value] of Object.entries({ eager: "", ...attributes })) {
    element.setAttribute(name, value);
  }
  document.body.append(element);
  return element;
}

// The peers' scripts are loaded and compiled before their clock starts: ours too.
const first = widget({});
await ready(first);
first.remove();
const src = await address();

globalThis.measure = async () => {
  let element;
  const open = (attributes) => timed(() => {
    element?.remove();
    element = widget({ src, ...attributes });
    return ready(element);
  });
  const filter = (value) => timed(() => element.setFilter(value));
  const topic = await firstTopic();
  const rows = [["first render", await open({})]];
  rows.push(["choose a topic", await filter(`topic:${topic}`)], ["lift it", await filter("")]);
  rows.push(["first render, everything", await open({ filter: "show:all" })]);
  rows.push(["choose a topic, everything", await filter(`topic:${topic};show:all`)]);
  rows.push(["lift it, everything", await filter("show:all")]);
  return rows;
};

// Of a large story's file its blocks are told relative to it, so that it is asked
// for each time; others are at hand, as are the peers' events.
async function address() {
  const file = `${folder}/story.bin`;
  const bytes = await (await fetch(file)).arrayBuffer();
  return events > 2_000 ? file : URL.createObjectURL(new Blob([bytes]));
}

// All made-up stories have the same topics; large ones are not written as JSON.
async function firstTopic() {
  const { topics } = await (await fetch("/stories/20/story.json")).json();
  return topics[0].id;
}
