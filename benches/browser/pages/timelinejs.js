import { datedEvents, timed } from "./timed.js";

const events = (await datedEvents()).map(({ title, day }) => {
  const [year, month, date] = day.split("-");
  return { start_date: { year, month, day: date }, text: { headline: title } };
});

globalThis.measure = async () => [
  ["first render", await timed(() => new Promise((drawn) => {
    const timeline = new TL.Timeline("timeline", { events });
    timeline.on("loaded", drawn);
  }))],
];
