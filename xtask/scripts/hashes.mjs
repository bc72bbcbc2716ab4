// What files are, in short.

import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";

/** One hash over all that lies in these files and folders. */
export async function hashOf(places) {
  const hash = createHash("sha256");
  for (const place of places) {
    const names = (await stat(place)).isDirectory() ? await namesIn(place) : [""];
    for (const name of names) hash.update(name).update(await readFile(path.join(place, name)));
  }
  return hash.digest("hex");
}

/**
 * The files of a folder by name, but for some, each with its hash as browsers want it, and a hash over all of them. The
 * page itself goes by the name under which people come to it.
 */
export async function hashes(folder, but) {
  const files = {};
  for (const name of (await namesIn(folder)).filter((name) => !but.includes(name))) {
    files[name === "index.html" ? "./" : name] = integrity(await readFile(path.join(folder, name)));
  }
  const release = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  return { files, release };
}

/** The hash of a content, as browsers want it. */
export const integrity = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** The files in a folder and those within, by name, always in the same order. */
async function namesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
    .sort();
}
