// Serves folders as a plain web server would, for one measurement.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/// As EMBEDDING.md has it: files that are named by their bytes are asked for once.
const NAMED = /-[0-9a-f]{8}\.[a-z]+$/;

const TEXTS = [".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm", ".bin"];

/// Folders by the path that they are served below; with `pages`, texts by their
/// path, all is compressed as a public server would.
export async function serve(folders, pages) {
  const compressed = new Map();
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const [below, folder] = Object.entries(folders).find(([below]) => path.startsWith(below)) ?? [];
    try {
      const bytes = pages?.[path] ?? await readFile(join(folder, normalize(`/${path.slice(below.length)}`)));
      const headers = { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" };
      if (NAMED.test(path)) headers["Cache-Control"] = "public, max-age=31536000, immutable";
      if (!pages || !TEXTS.includes(extname(path))) return response.writeHead(200, headers).end(bytes);
      if (!compressed.has(path)) compressed.set(path, brotliCompressSync(bytes));
      response.writeHead(200, { ...headers, "Content-Encoding": "br" }).end(compressed.get(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
