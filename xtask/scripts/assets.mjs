// Trunk's last step: puts the style sheet, the scripts and the packs into the folder that Trunk is filling.
//
// Trunk copies a style sheet as it is, with its @imports, which a browser would then fetch one after the other from
// places that are not there. So the sheets are bundled here, and in a release everything is minified.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { writePacks } from "./packs.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR;
if (!staging || !source) {
  console.error("This script is run by Trunk, as a hook: see Trunk.toml.");
  process.exit(1);
}

const shared = {
  logLevel: "warning",
  minify: process.env.TRUNK_PROFILE === "release",
  // Swedish texts stay as they are written.
  charset: "utf8",
  legalComments: "none",
};

/** A script as it is, minified in a release. */
const script = (file, options) =>
  build({ ...shared, entryPoints: [file], outdir: staging, allowOverwrite: true, format: "esm", ...options });

await build({
  ...shared,
  entryPoints: [path.join(source, "web/style/app.css")],
  outfile: path.join(staging, "app.css"),
  bundle: true,
});

// Both programs know which build they are of, so that the two of one page are never of different ones.
const programs = await Promise.all(
  ["uppdragskollen-web_bg.wasm", "library_bg.wasm"].map((name) => readFile(path.join(staging, name))),
);
const stamp = createHash("sha256");
programs.forEach((program) => stamp.update(program));
const BUILD = JSON.stringify(stamp.digest("hex").slice(0, 12));

await script(path.join(staging, "uppdragskollen-web.js"));
await script(path.join(staging, "library.js"), { footer: { js: `export const build=${BUILD};` } });
await script(path.join(source, "web/start.js"), { define: { BUILD } });

await writePacks(path.join(source, "core/packs"), staging);
