// The work behind a filter, without the page: crossfilter2's, on the events
// that Dateline reads out of the same file.

import { dayNumber, opened, STEPS, worked } from "./steps.js";

// As Dateline numbers its facets.
const FACETS = [0, 1, 2, 3, 4, 5];
const [WHO, TOPIC] = [0, 4];

globalThis.measure = async () => {
  const { story } = await opened();
  const records = recordsOf(story);
  story.free();
  const start = performance.now();
  const all = crossfilter(records);
  const day = all.dimension((record) => record.day);
  const facets = FACETS.map((facet) => all.dimension((record) => record.values[facet], true));
  const counts = facets.map((dimension) => dimension.group());
  const rows = [["open the story", performance.now() - start]];
  for (const [what, addresses] of STEPS) {
    rows.push([what, worked(addresses, ({ from, to, who, topic }) => {
      day.filter(from ? [dayNumber(from), dayNumber(to) + 1] : null);
      facets[WHO].filter(who ?? null);
      facets[TOPIC].filter(topic ?? null);
      counts.forEach((count) => count.all());
      day.bottom(50);
    })]);
  }
  rows.push(["memory, MB", performance.memory.usedJSHeapSize / 1e6]);
  return rows;
};

function recordsOf(story) {
  const days = story.days();
  const records = [...days].map((day) => ({ day, values: [] }));
  for (const facet of FACETS) {
    const all = story.values(facet);
    let place = days.length;
    records.forEach((record, i) => {
      record.values[facet] = [...all.subarray(place, place += all[i])];
    });
  }
  return records;
}
