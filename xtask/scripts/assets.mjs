// Trunk's last step: puts the style sheet, the scripts and the packs into the folder that Trunk is filling, and makes
// the programs there smaller. A release also gets its service worker, and the whole app in one file.
//
// Trunk copies a style sheet as it is, with its @imports, which a browser would then fetch one after the other from
// places that are not there. So the sheets are bundled here, as are the scripts; a release is minified and shrunk.

import { build } from "esbuild";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { hashOf, hashes } from "./hashes.mjs";
import { shortenImports } from "./imports.mjs";
import { writePacks } from "./packs.mjs";
import { shrink } from "./shrink.mjs";
import { SINGLE, enclose } from "./single.mjs";
import { withShortNames, withoutUnused } from "./unused.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR;
if (!staging || !source) {
  console.error("This script is run by Trunk, as a hook: see Trunk.toml.");
  process.exit(1);
}
const release = process.env.TRUNK_PROFILE === "release";

const shared = {
  logLevel: "warning",
  bundle: true,
  minify: release,
  // Swedish texts stay as they are written.
  charset: "utf8",
  legalComments: "none",
};

/** Makes a program and its script smaller. */
async function finish(name, options) {
  if (!release) return;
  const [wasm, js] = [path.join(staging, `${name}_bg.wasm`), path.join(staging, `${name}.js`)];
  const short = shortenImports(shrink(await readFile(wasm), options), await readFile(js, "utf8"));
  await writeFile(wasm, short.program);
  await writeFile(js, short.script);
}

/** Bundles a script that imports others of the folder. */
const script = (name, contents, options) =>
  build({
    ...shared,
    stdin: { contents, resolveDir: staging },
    outfile: path.join(staging, name),
    allowOverwrite: true,
    format: "esm",
    ...options,
  });

/** Bundles a style sheet. */
const look = (name) =>
  build({ ...shared, entryPoints: [path.join(source, "web/style", name)], outfile: path.join(staging, name) });

/** Takes out of the first style sheet what nothing in the app looks like: whatever does is named by the page or by a program
 * that makes something of it. */
async function withoutUnusedLooks() {
  const read = (name, encoding) => readFile(path.join(staging, name), encoding);
  const named = ["index.html", "uppdragskollen-web_bg.wasm", "library_bg.wasm"];
  const texts = await Promise.all(named.map((name) => read(name, "latin1")));
  const library = await read("library.css", "utf8");
  const sheets = withShortNames([withoutUnused(await read("app.css", "utf8"), texts, library), library]);
  await writeFile(path.join(staging, "app.css"), sheets[0]);
  await writeFile(path.join(staging, "library.css"), sheets[1]);
}

/** Takes out of a page what is said to those who read its source. */
async function withoutComments(page) {
  const html = await readFile(page, "utf8");
  await writeFile(page, html.replaceAll(/\s*<!--.*?-->/gs, "").replaceAll(/\n\s+/g, "\n"));
}

await look("app.css");
await look("library.css");
const programs = { "uppdragskollen-web": false, library: true, documents: false };
for (const [name, promises] of Object.entries(programs)) await finish(name, { promises });
await writePacks(path.join(source, "core/packs"), staging);
if (release) await withoutUnusedLooks();
// The icons, and what an installed app is called.
await cp(path.join(source, "web/app"), staging, { recursive: true });
if (release) await withoutComments(path.join(staging, "index.html"));

// All parts know which build they are of, so that those of one page are never of different ones.
const web = path.join(source, "web");
const scripts = ["start.js", "documents.js", "dropped.js", "journal.js", "version.js", "fetched"].map((name) => path.join(web, name));
const BUILD = (await hashOf([staging, ...scripts])).slice(0, 12);
const define = { BUILD: JSON.stringify(BUILD), IS_RELEASE: String(release) };
const [start, documents] = await Promise.all(
  ["start.js", "documents.js"].map((name) => readFile(path.join(web, name), "utf8")),
);

/** What the first program asks the library for; see web/src/library/remote.rs. */
const LIBRARY = [
  ...["default", "show", "showDocument", "leave", "paste", "open", "exportDraft", "handIn", "partyOf"],
  ...["saveDraft", "showHistory", "bringTogether", "backup", "restoreBackup", "keepInStep", "saveOpenDraft"],
];
// What only a script can do for the library comes with it.
const dropped = JSON.stringify(path.join(web, "dropped.js"));
const library = `import ${dropped}; export { ${LIBRARY.join(", ")} } from "./library.js"; export const build = BUILD;`;
await script("library.js", library, { define });
if (release) await enclose({ staging, web, start, documents, script });
await script("documents.js", documents, { define, alias: { parts: path.join(web, "fetched/documents.js") } });
await script("start.js", start, { define, alias: { parts: path.join(web, "fetched/page.js"), journal: path.join(web, "journal.js") } });
// All of it is in start.js now.
await rm(path.join(staging, "uppdragskollen-web.js"));

if (release) {
  await script("version.js", await readFile(path.join(web, "version.js"), "utf8"), { define });
  const kept = await hashes(staging, [SINGLE]);
  const files = { FILES: JSON.stringify(kept.files), RELEASE: JSON.stringify(kept.release) };
  await script("sw.js", await readFile(path.join(web, "sw.js"), "utf8"), { define: { ...define, ...files } });
} else {
  // Whoever has served a release here before wants to see the new build none the less.
  await script("sw.js", "skipWaiting(); registration.unregister();");
}
