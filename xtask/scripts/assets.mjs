// Trunk's last step: puts the style sheet, the scripts and the packs into the folder that Trunk is filling, and makes
// the programs there smaller.
//
// Trunk copies a style sheet as it is, with its @imports, which a browser would then fetch one after the other from
// places that are not there. So the sheets are bundled here, as are the scripts; a release is minified and shrunk.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { shortenImports } from "./imports.mjs";
import { writePacks } from "./packs.mjs";
import { shrink } from "./shrink.mjs";

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

/** Makes a program and its script smaller; answers with what the program is, in short. */
async function finish(name, options) {
  const [wasm, js] = [path.join(staging, `${name}_bg.wasm`), path.join(staging, `${name}.js`)];
  let program = await readFile(wasm);
  if (release) {
    const short = shortenImports(shrink(program, options), await readFile(js, "utf8"));
    program = short.program;
    await writeFile(wasm, program);
    await writeFile(js, short.script);
  }
  return createHash("sha256").update(program).digest("hex");
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

/** Bundles a style sheet, and answers with where it is. */
async function look(name) {
  const sheet = path.join(staging, name);
  await build({ ...shared, entryPoints: [path.join(source, "web/style", name)], outfile: sheet });
  return sheet;
}

await look("app.css");
const ofLibrary = await readFile(await look("library.css"), "utf8");

// All programs know which build they are of, so that those of one page are never of different ones.
const programs = [
  await finish("uppdragskollen-web", { promises: false }),
  await finish("library", { promises: true }),
  await finish("documents", { promises: false }),
];
const BUILD = JSON.stringify(createHash("sha256").update(programs.join()).update(ofLibrary).digest("hex").slice(0, 12));
const define = { BUILD };

// What only a script can do for the library comes with it.
const dropped = JSON.stringify(path.join(source, "web/dropped.js"));
const library = `import ${dropped}; export { default, show, showDocument, leave, paste, open, exportDraft, handIn, partyOf } from "./library.js"; export const build = ${BUILD};`;
await script("library.js", library);
await script("documents.js", await readFile(path.join(source, "web/documents.js"), "utf8"), { define });
await script("start.js", await readFile(path.join(source, "web/start.js"), "utf8"), { define });
// All of it is in start.js now.
await rm(path.join(staging, "uppdragskollen-web.js"));

await writePacks(path.join(source, "core/packs"), staging);
