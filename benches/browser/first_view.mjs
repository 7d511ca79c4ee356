// What a reader on a slow phone waits for: the demo page with Dateline in it, and
// the same page with TimelineJS and the same events.
//
//   node first_view.mjs SETTINGS
//
// SETTINGS is the path of a JSON file that `cargo xtask bench --first-view`
// writes: the browser, where the packages and dist/ are, and how often each page
// is measured. Prints a JSON list with an object a page.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { median } from "./median.mjs";
import { serve } from "./serve.mjs";

// Lighthouse's phone: its "mobile slow 4G" with the browser's own throttling.
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 1474.56 * 125, uploadThroughput: 675 * 125 };
const CPU_SLOWDOWN = 4;

const PATIENCE = 120_000;

const settings = JSON.parse(await readFile(process.argv[2], "utf8"));
const { chromium } = createRequire(join(settings.packages, "package.json"))("playwright-core");
const demo = await readFile(join(settings.dist, "index.html"), "utf8");
const story = JSON.parse(await readFile(join(settings.dist, "embed/story.json"), "utf8"));

const site = await serve(
  { "/packages/": join(settings.packages, "node_modules"), "/": settings.dist },
  { "/timelinejs.html": withTimelineJs(demo), "/timelinejs-data.js": dataFor(story) },
);
// `first` finds the first event on the page, `live` what stands when all can be used.
const PAGES = {
  Dateline: {
    path: "/index.html",
    first: () => document.querySelector("dateline-story")?.shadowRoot?.querySelector(".event-title"),
    live: () => document.querySelector("dateline-story")?.shadowRoot?.querySelector("div > div > [part~=root]"),
  },
  TimelineJS: {
    path: "/timelinejs.html",
    first: () => document.querySelector(".tl-slide .tl-headline"),
    live: () => document.querySelector(".tl-timemarker"),
  },
};

const results = [];
const browser = await chromium.launch({
  executablePath: settings.browser,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  for (const [name, page] of Object.entries(PAGES)) {
    const runs = [];
    // Not counted: a public server has compressed its files before.
    await measured(page);
    for (let run = 0; run < settings.runs; run++) {
      process.stderr.write(`  ${name}, run ${run + 1} of ${settings.runs}\n`);
      runs.push(await measured(page));
    }
    const medians = Object.keys(runs[0]).map((what) => [what, median(runs.map((run) => run[what]))]);
    results.push({ name, ...Object.fromEntries(medians), runs });
  }
} finally {
  await browser.close();
  site.close();
}
console.log(JSON.stringify(results));

/** One visit with nothing in any cache. */
async function measured({ path, first, live }) {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(observe, { first: String(first), live: String(live) });
    await page.goto(site.address + path);
    // As a reader scrolls, a screen at a time.
    for (let screen = 0; screen < 6; screen++) {
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(400);
    }
    await page.waitForFunction(() => globalThis.seen.first && globalThis.seen.live);
    await page.waitForTimeout(1000);
    return await page.evaluate(figures);
  } finally {
    await context.close();
  }
}

/** In the page, before any of its scripts. */
function observe(what) {
  const seen = (globalThis.seen = { shifts: [], largest: 0, first: 0, live: 0 });
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("layout-shift", ({ startTime, value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shifts.push([startTime, value]);
  });
  watch("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  for (const [name, source] of Object.entries(what)) {
    const find = Function(`return (${source})()`);
    const look = () => {
      if (find()?.getClientRects().length) seen[name] = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }
}

/** In the page, when all has come. */
function figures() {
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const bytes = (entries) => entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  // As web.dev defines it: the worst burst of shifts, at most 5 seconds long and
  // without a second of rest.
  let [worst, burst, start, last] = [0, 0, 0, 0];
  for (const [time, value] of globalThis.seen.shifts) {
    if (time - last > 1000 || time - start > 5000) [burst, start] = [0, time];
    burst += value;
    last = time;
    worst = Math.max(worst, burst);
  }
  return {
    "first contentful paint, ms": painted,
    "first event on the page, ms": globalThis.seen.first,
    "all can be used, ms": globalThis.seen.live,
    "largest contentful paint, ms": globalThis.seen.largest,
    "cumulative layout shift": worst,
    "bytes before the first paint": bytes(loaded.filter((entry) => entry.responseEnd <= painted)),
    "bytes in all": bytes(loaded),
    "requests": loaded.length,
  };
}

/** The demo page with the other timeline in the place of ours. */
function withTimelineJs(html) {
  const folder = "/packages/@knight-lab/timelinejs/dist";
  return html
    .replace(/<script type="module" src="embed\/dateline.js"><\/script>/, `<link rel="stylesheet" href="${folder}/css/timeline.css">
      <script src="${folder}/js/timeline.js"></script><script defer src="/timelinejs-data.js"></script>`)
    .replace(/<dateline-story[^]*<\/dateline-story>/, '<div id="timeline-embed" style="width: 100%; height: 650px"></div>');
}

/** The same events, as far as they have a date. */
function dataFor({ title, events }) {
  const dated = events.filter((event) => event.when).map((event) => {
    const [year, month, day] = event.when.from.split("-");
    return { start_date: { year, month, day }, text: { headline: event.title } };
  });
  const data = { title: { text: { headline: title } }, events: dated };
  return `new TL.Timeline("timeline-embed", ${JSON.stringify(data)});`;
}
