// The packs as the app fetches them: each as a whole, and for each of its groups as much of it as drafts for that group
// need; and what is needed to choose among them, in the page itself.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "smol-toml";

/** The pack that is offered first. */
const USUAL = "sodra-alvsborg-2022";

/** Writes the packs of a folder of TOML files to `packs/` in another, and what there is into its index.html. */
export async function writePacks(from, to) {
  const names = (await readdir(from)).filter((name) => name.endsWith(".toml"));
  const packs = await Promise.all(names.map(async (name) => parse(await readFile(path.join(from, name), "utf8"))));
  packs.sort((one, other) => (other.id === USUAL) - (one.id === USUAL) || one.title.sv.localeCompare(other.title.sv, "sv"));
  for (const pack of packs) {
    await mkdir(path.join(to, "packs", pack.id), { recursive: true });
    await writeFile(path.join(to, "packs", `${pack.id}.json`), forTheApp(pack));
    for (const group of pack.groups) await writeFile(path.join(to, partOf(pack, group)), forTheApp(part(pack, group)));
  }

  const page = path.join(to, "index.html");
  const html = await readFile(page, "utf8");
  const place = '<script type="application/json" id="packs">';
  if (!html.includes(place)) throw new Error(`index.html has no place for the packs: ${place}`);
  // In JSON this means the same, and HTML does not take it for a tag.
  const index = JSON.stringify(packs.map(choice)).replaceAll("<", "\\u003c");
  await writeFile(page, html.replace(place, () => `${place}${index}`));
}

const partOf = (pack, group) => `packs/${pack.id}/${group.id}.json`;

/** A pack as the app gets it, without what is not for it: the rules' own tests, and the words in English. */
const forTheApp = (pack) => JSON.stringify(pack, (key, value) => (["tests", "en"].includes(key) ? undefined : value));

/** As much of a pack as drafts for a group need: a pack too, with that group alone. */
function part(pack, group) {
  const rules = pack.rules.filter((rule) => rule.groups.includes(group.id));
  return {
    ...pack,
    concepts: concepts(pack, rules),
    groups: [group],
    sections: pack.sections
      .filter((section) => !section.groups?.length || section.groups.includes(group.id))
      .map(({ groups, ...section }) => section),
    rules: rules.map((rule) => ({ ...rule, groups: [group.id] })),
  };
}

/**
 * The concepts that a group's rules ask for, and of the others the terms that end in the same word as one of theirs: the
 * longer name means something else. As the core's compile.rs chooses them.
 */
function concepts(pack, rules) {
  const conditions = JSON.stringify(rules.map(({ condition, when }) => [condition, when]));
  const isAsked = (concept) => conditions.includes(JSON.stringify(concept.id));
  const lastWord = (term) => term.slice(term.lastIndexOf(" ") + 1).replace(/\*+$/, "");
  const all = pack.concepts ?? [];
  const endings = all.filter(isAsked).flatMap(({ terms }) => terms.map(lastWord));
  const endsAlike = (term) => {
    const last = lastWord(term);
    return endings.some((ending) => ending.startsWith(last) || last.startsWith(ending));
  };
  const kept = all.map((concept) => (isAsked(concept) ? concept : { ...concept, terms: concept.terms.filter(endsAlike) }));
  return kept.filter((concept) => concept.terms.length > 0);
}

/** What is needed to choose a pack and a group, in the app's language. */
function choice({ id, version, title, sources, groups }) {
  return {
    id,
    version,
    title: title.sv,
    sources: sources.map((source) => source.title),
    groups: groups.map((group) => ({ id: group.id, title: group.title.sv, description: group.description.sv })),
  };
}
