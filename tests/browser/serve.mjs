// A host of static files, as plain as they come: node tests/browser/serve.mjs FOLDER PORT

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

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

/** Serves a folder on a port of this machine, 0 for any that is free; answers with the server once it listens. */
export function serve(root, port) {
  const server = createServer(async (request, response) => {
    try {
      const file = fileFor(root, request.url);
      if (file === null) throw new Error("outside the folder");
      const content = await readFile(file);
      const type = types[path.extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-length": content.length, "cache-control": "no-cache" });
      response.end(request.method === "HEAD" ? undefined : content);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    }
  });
  return new Promise((listening) => server.listen(port, "127.0.0.1", () => listening(server)));
}

/** The file that a request asks for, or null if it lies outside the folder. */
function fileFor(root, url) {
  const { pathname } = new URL(url, "http://localhost");
  const wanted = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  const file = path.join(root, wanted);
  return file.startsWith(root + path.sep) ? file : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  await serve(path.resolve(folder), Number(port));
}
