// Compiles Page.svelte: node compile.mjs FOLDER-WITH-node_modules OUT
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [packages, out] = process.argv.slice(2);
const find = createRequire(pathToFileURL(packages + "/"));
const { compile } = find("svelte/compiler");
const source = readFileSync(new URL("Page.svelte", import.meta.url), "utf8");
writeFileSync(out, compile(source, { generate: "client", css: "external" }).js.code);
