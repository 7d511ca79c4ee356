// Measures Dateline and its peers in one headless Chromium, one after the other.
//
//   node run.mjs SETTINGS
//
// SETTINGS is the path of a JSON file that `cargo xtask bench` writes: the
// browser, where the packages and dist/ are, the stories by their number of
// events, and how often each is measured. Prints a JSON list.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { median } from "./median.mjs";
import { serve } from "./serve.mjs";

const settings = JSON.parse(await readFile(process.argv[2], "utf8"));
const { chromium } = createRequire(join(settings.packages, "package.json"))("playwright-core");

const site = await serve({
  "/dist/": settings.dist,
  "/packages/": join(settings.packages, "node_modules"),
  "/query/": settings.query,
  "/pages/": join(import.meta.dirname, "pages"),
  "/stories/": settings.stories,
});
const browser = await chromium.launch({
  executablePath: settings.browser,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});

const results = [];
try {
  for (const [page, sizes] of Object.entries(settings.pages)) {
    for (const events of sizes) {
      results.push(...await measured(page, events));
    }
  }
} finally {
  await browser.close();
  site.close();
}
console.log(JSON.stringify(results));

// Each run has a browser profile of its own: nothing is warm from the last.
async function measured(name, events) {
  const runs = new Map();
  for (let run = 0; run < settings.runs; run++) {
    process.stderr.write(`  ${name}, ${events} events, run ${run + 1} of ${settings.runs}\n`);
    const context = await browser.newContext({ viewport: { width: 1160, height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(`${site.address}/pages/${name}.html?events=${events}`);
      for (const [what, milliseconds] of await answer(page)) {
        runs.set(what, [...(runs.get(what) ?? []), milliseconds]);
      }
    } finally {
      await context.close();
    }
  }
  return [...runs].map(([what, all]) => ({ name, events, what, median: median(all), all }));
}

async function answer(page) {
  const patience = new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error("no answer")), settings.patience).unref();
  });
  try {
    const measured = page.waitForFunction(() => globalThis.measure)
      .then(() => page.evaluate(() => globalThis.measure()));
    return await Promise.race([measured, patience]);
  } catch (error) {
    // Evidence too: a peer that gives no answer at this size.
    process.stderr.write(`    ${String(error.message).split("\n")[0]}\n`);
    return [];
  }
}
