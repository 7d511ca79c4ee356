// DATELINE is the published folder, made with the address that it has on this site.
import { readFileSync } from "node:fs";

export default function (config) {
  const folder = process.env.DATELINE;
  config.addPassthroughCopy({ [folder]: "dateline" });
  config.addShortcode("timeline", () => readFileSync(`${folder}/snippet.html`, "utf8"));
}
