// Trunk's last step: puts the style sheet and the scripts into the folder that Trunk is filling.
//
// Trunk copies a style sheet as it is, with its @imports, which a browser would then fetch one after the other from
// places that are not there. So the sheets are bundled here, and in a release everything is minified.

import { build } from "esbuild";
import path from "node:path";
import process from "node:process";

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

await build({
  ...shared,
  entryPoints: [path.join(source, "web/style/app.css")],
  outfile: path.join(staging, "app.css"),
  bundle: true,
});

await build({
  ...shared,
  entryPoints: [path.join(source, "web/start.js"), path.join(staging, "uppdragskollen-web.js")],
  outdir: staging,
  entryNames: "[name]",
  allowOverwrite: true,
  format: "esm",
});
