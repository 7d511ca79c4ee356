// What both filters are asked to do, and the story that they do it on.

import { folder } from "./timed.js";
import init, { open } from "/query/query.js";

const DAY = 24 * 60 * 60 * 1000;

/// Days since 1970 of `2010-03-01`.
export const dayNumber = (iso) => Date.parse(iso) / DAY;

// A window of two years that moves on by a week.
const slide = Array.from({ length: 20 }, (_, week) => {
  const at = (days) => new Date(Date.UTC(2010, 2, 1 + days)).toISOString().slice(0, 10);
  return { from: at(7 * week), to: at(730 + 7 * week) };
});
const choices = (facet, n) => Array.from({ length: n }, (_, value) => ({ [facet]: value }));

/// By name: one filter after the other, `who` and `topic` by number.
export const STEPS = [
  ["slide a date brush", slide],
  ["choose an entity", choices("who", 12)],
  ["choose a topic", choices("topic", 12)],
];

/// The story in WebAssembly, how long that took in milliseconds, and the
/// module's memory in megabytes.
export async function opened() {
  const wasm = await init();
  const bytes = new Uint8Array(await (await fetch(`${folder}/story.bin`)).arrayBuffer());
  const start = performance.now();
  const story = open(bytes);
  const opening = performance.now() - start;
  return { story, opening, memory: () => wasm.memory.buffer.byteLength / 1e6 };
}

/// The median time of a step of a kind, in milliseconds.
export function worked(steps, work) {
  const times = steps.map((step) => {
    const start = performance.now();
    work(step);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
