import { datedEvents, timed } from "./timed.js";

const all = (await datedEvents()).map(({ title, day, topic }, id) => ({ id, content: title, start: day, topic }));
const topic = all.find((item) => item.topic)?.topic;

globalThis.measure = async () => {
  let chosen = null;
  const items = new vis.DataSet(all);
  const shown = new vis.DataView(items, { filter: (item) => !chosen || item.topic === chosen });
  const place = document.getElementById("timeline");
  const choose = (value) => {
    chosen = value;
    shown.refresh();
  };
  let timeline;
  return [
    ["first render", await timed(() => new Promise((drawn) => {
      timeline = new vis.Timeline(place, shown, { height: "800px" });
      timeline.on("changed", drawn);
    }))],
    ["choose a topic", await timed(() => choose(topic))],
    ["lift it", await timed(() => choose(null))],
  ];
};
