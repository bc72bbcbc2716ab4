// The packs as the app fetches them: one JSON file each, and what is needed to choose among them in the page itself.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "smol-toml";

/** The pack that is offered first. */
const USUAL = "sodra-alvsborg-2022";

/** Writes the packs of a folder of TOML files to `packs/ID.json` in another, and what there is into its index.html. */
export async function writePacks(from, to) {
  const names = (await readdir(from)).filter((name) => name.endsWith(".toml"));
  const packs = await Promise.all(names.map(async (name) => parse(await readFile(path.join(from, name), "utf8"))));
  packs.sort((one, other) => (other.id === USUAL) - (one.id === USUAL) || one.title.sv.localeCompare(other.title.sv, "sv"));
  await mkdir(path.join(to, "packs"), { recursive: true });
  for (const pack of packs) await writeFile(path.join(to, fileOf(pack)), forTheApp(pack));

  const page = path.join(to, "index.html");
  const html = await readFile(page, "utf8");
  const place = '<script type="application/json" id="packs">';
  if (!html.includes(place)) throw new Error(`index.html has no place for the packs: ${place}`);
  const preload = `<link rel="preload" href="${fileOf(packs[0])}" as="fetch" type="application/json" crossorigin />`;
  // In JSON this means the same, and HTML does not take it for a tag.
  const index = JSON.stringify(packs.map(choice)).replaceAll("<", "\\u003c");
  await writeFile(page, html.replace(place, () => `${preload}${place}${index}`));
}

const fileOf = (pack) => `packs/${pack.id}.json`;

/** A pack as the app gets it, without what is not for it: the rules' own tests, and the words in English. */
const forTheApp = (pack) => JSON.stringify(pack, (key, value) => (["tests", "en"].includes(key) ? undefined : value));

/** What is needed to choose a pack and a group, in the app's language. */
function choice({ id, title, sources, groups }) {
  return {
    id,
    title: title.sv,
    sources: sources.map((source) => source.title),
    groups: groups.map((group) => ({ id: group.id, title: group.title.sv, description: group.description.sv })),
  };
}
