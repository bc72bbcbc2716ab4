// The whole app in one file that starts from a double click: everything that the page would fetch lies in the page, and
// its policy lets it ask for nothing.

import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { DIGITS } from "../../web/enclosed/unpack.mjs";
import { integrity } from "./hashes.mjs";

/** What the file is called. */
export const SINGLE = "uppdragskollen.html";

/** The programs, by the names under which web/enclosed looks for them. */
const PROGRAMS = ["uppdragskollen-web_bg.wasm", "library_bg.wasm", "documents_bg.wasm"];

/** Writes the file into the folder that Trunk is filling, from what lies there. `script` bundles there, too. */
export async function enclose({ staging, web, start, documents, script }) {
  const read = (name) => readFile(path.join(staging, name), "utf8");
  const bundled = async (contents, options) => {
    const name = "enclosed.js";
    await script(name, contents, { ...options, format: "iife" });
    const text = await read(name);
    await rm(path.join(staging, name));
    return text;
  };

  // The fallback of wasm-bindgen for a page that names no program asks where the script lies: nowhere.
  const define = { "import.meta.url": '"about:blank"' };
  const thread = await bundled(documents, { define, alias: { parts: path.join(web, "enclosed/documents.js") } });
  const program = await bundled(start, {
    define: { ...define, DOCUMENTS: JSON.stringify(thread) },
    alias: {
      parts: path.join(web, "enclosed/page.js"),
      journal: path.join(web, "journal.js"),
      library: path.join(staging, "library.js"),
    },
  });
  const style = `${await read("app.css")}${await read("library.css")}`;

  const packed = Object.fromEntries(
    await Promise.all(PROGRAMS.map(async (name) => [name, await readFile(path.join(staging, name))])),
  );
  packed.texts = JSON.stringify(await packs(staging));
  const parts = Object.entries(packed).map(
    ([name, content]) => `<script type="text/plain" id="${name}">${pack(content)}</script>\n`,
  );

  const page = new Page(await read("index.html"));
  page.replace(/content="(default-src [^"]*)"/, `content="${policy(program, style)}"`);
  page.replace(/<link rel="manifest"[^>]*>\s*/, "");
  page.replace(/<link rel="preload"[^>]*>\s*/, "");
  page.replace(/<link rel="stylesheet"[^>]*>/, `<style>${page.within("style", style)}</style>`);
  page.replace(/<script type="module" src="start.js"><\/script>\s*/, "");
  // No new version comes to a file.
  page.replace(/<div role="status">.*?<\/div>\s*/s, "");
  page.replace("</body>", `${parts.join("")}<script>${page.within("script", program)}</script>\n</body>`);
  await writeFile(path.join(staging, SINGLE), page.html);
}

/** The texts that the app fetches as it goes, by name. */
async function packs(staging) {
  const entries = await readdir(path.join(staging, "packs"), { recursive: true });
  const names = entries.filter((name) => name.endsWith(".json")).sort();
  const text = async (name) => [`packs/${name.split(path.sep).join("/")}`, await readFile(path.join(staging, "packs", name), "utf8")];
  return Object.fromEntries(await Promise.all(names.map(text)));
}

/** As web/enclosed/unpack.mjs unpacks it. */
function pack(content) {
  const bytes = gzipSync(content, { level: 9 });
  const groups = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let packed = "";
  for (let place = 0; place < groups.length; place += 4) {
    const number = groups.readUInt32BE(place);
    for (let power = 85 ** 4; power >= 1; power /= 85) packed += DIGITS[Math.floor(number / power) % 85];
  }
  return packed.slice(0, Math.ceil((bytes.length * 5) / 4));
}

const policy = (script, style) =>
  [
    "default-src 'none'",
    `script-src '${integrity(script)}' 'wasm-unsafe-eval'`,
    `style-src '${integrity(style)}'`,
    "img-src data:",
    "connect-src 'none'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types uppdragskollen",
  ].join("; ");

/** A page in which places are replaced that must be there. */
class Page {
  constructor(html) {
    this.html = html;
  }

  replace(place, by) {
    const replaced = this.html.replace(place, () => by);
    if (replaced === this.html) throw new Error(`index.html does not look as it used to: no ${place}`);
    this.html = replaced;
  }

  /** A text that an element can hold as it is. */
  within(element, text) {
    if (new RegExp(`</${element}|<!--`, "i").test(text)) throw new Error(`a ${element} would end too early`);
    return text;
  }
}
