// The JavaScript face of the core, as somebody who embeds it in a form tool of their own calls it.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const core = createRequire(import.meta.url)("../../target/js/uppdragskollen_core.js");

const options = { today: "2026-01-15" };
const draft = () => ({
  schema: 1,
  pack: "sodra-alvsborg-2022",
  group: "uppdragsgrupp",
  title: "Tryggare hemgång",
  commissioner: "Styrgrupp närvård",
  participants: [{ name: "Karin Ek", sector: "kommunal-primarvard" }],
});
const verdict = (answer, rule) => answer.verdicts.find((found) => found.rule === rule).verdict;

test("the packs are listed with their groups", () => {
  const groups = Object.fromEntries(core.packs().map((pack) => [pack.id, pack.groups.map(({ id }) => id)]));
  assert.deepEqual(groups, {
    "fyrbodal-2024": ["utvecklingsforum", "lokal-vardsamverkansgrupp"],
    "sodra-alvsborg-2011": ["narvardsomradets-ledningsgrupp", "utvecklingsrad"],
    "sodra-alvsborg-2022": ["uppdragsgrupp", "lokal-arbetsgrupp", "lokal-ledningsgrupp", "arbetsutskott", "styrgrupp"],
    "vastra-gotaland-2019": ["uppdragshandling"],
  });
});

test("a draft is checked, and says why in both languages", () => {
  const answer = core.check(draft(), options);
  assert.equal(answer.ready, false);
  assert.equal(verdict(answer, "ug-kommun"), "met");
  assert.equal(verdict(answer, "ug-primarvard"), "unmet");
  const why = (lang) => core.check(draft(), { ...options, lang }).verdicts.find(({ rule }) => rule === "ug-tydligt").why;
  assert.equal(why("sv"), "Fältet ”Uppdrag” är tomt.");
  assert.equal(why("en"), 'The field "Assignment" is empty.');
});

test("a text is read, each value with its passage", () => {
  const text = "Uppdragsbeskrivning för tryggare hemgång\n\nUppdragsgivare: Styrgrupp närvård\n\nSyfte\nFärre ska behöva vänta.";
  const answer = core.readText(text, options);
  assert.equal(answer.document, "assignment");
  assert.equal(answer.draft.commissioner, "Styrgrupp närvård");
  const [evidence] = answer.verdicts.find(({ rule }) => rule === "ug-uppdragsgivare").evidence;
  assert.equal([...text].slice(evidence.start, evidence.end).join(""), "Styrgrupp närvård");
});

test("a session follows a draft field by field", () => {
  const session = new core.DraftSession(draft(), options);
  assert.equal(session.verdicts()["ug-uppfoljning"], "unmet");
  session.set("follow_up", "Väntetiden mäts på nytt efter sex månader.");
  assert.equal(session.verdicts()["ug-uppfoljning"], "met");
  assert.deepEqual(session.answer().verdicts, core.check({ ...draft(), follow_up: "Väntetiden mäts på nytt efter sex månader." }, options).verdicts);
  assert.throws(() => session.set("participants", "x"), /holds no text/);
});

test("what is wrong is said in a sentence", () => {
  assert.throws(() => core.readText("  ", options), /ingen text att läsa/);
  assert.throws(() => core.check({ ...draft(), schema: 99 }, options), /nyare version/);
  assert.throws(() => core.check({}, options), /inget sparat utkast/);
  assert.throws(() => core.check(draft(), { today: "i morgon" }), /2026-03-01/);
  assert.throws(() => core.check({ ...draft(), pack: "okänd" }, options), /okänd/);
});
