// The work behind a filter, without the page: Dateline's.

import { opened, STEPS, worked } from "./steps.js";

globalThis.measure = async () => {
  const { story, opening, memory } = await opened();
  const rows = [["open the story", opening]];
  for (const [what, addresses] of STEPS) {
    rows.push([what, worked(addresses.map(address), (filter) => {
      story.filter(filter);
      story.first(50);
    })]);
  }
  rows.push(["memory, MB", memory()]);
  return rows;

  function address({ from, to, who, topic }) {
    if (from) return `from:${from};to:${to}`;
    return who === undefined ? `topic:${story.topic(topic)}` : `who:${story.entity(who)}`;
  }
};
