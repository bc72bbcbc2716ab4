// A host of static files, as plain as they come: node tests/browser/serve.mjs FOLDER PORT

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import process from "node:process";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const root = path.resolve(process.argv[2]);
const port = Number(process.argv[3]);

/** The file that a request asks for, or null if it lies outside the folder. */
function fileFor(url) {
  const { pathname } = new URL(url, "http://localhost");
  const wanted = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  const file = path.join(root, wanted);
  return file.startsWith(root + path.sep) ? file : null;
}

createServer(async (request, response) => {
  try {
    const file = fileFor(request.url);
    if (file === null) throw new Error("outside the folder");
    const content = await readFile(file);
    const type = types[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-length": content.length, "cache-control": "no-cache" });
    response.end(request.method === "HEAD" ? undefined : content);
  } catch {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
  }
}).listen(port, "127.0.0.1");
