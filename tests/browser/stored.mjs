// What the app has stored, read by other code than its own: see core/src/store/record.rs and shorthand.rs.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BOOK = readFileSync(fileURLToPath(new URL("../../core/src/store/shorthand.txt", import.meta.url)), "utf8")
  .split("\n")
  .slice(0, -1);
/** How many codes there are of each length, in bits. */
const CODES = [0, 0, 0, 0, 0, 3, 13, 30, 58, 101, 30, 21, 16, 8, 6, 4];

/** The pieces of the book by their codes, as runs of 0 and 1. */
const PIECES = new Map();
let code = 0;
let place = 0;
for (const [length, count] of CODES.entries()) {
  code <<= 1;
  for (let number = 0; number < count; number += 1) {
    PIECES.set((code++).toString(2).padStart(length, "0"), BOOK[place++]);
  }
}

/** The text of a short form. */
export function expand(short) {
  const bits = [...short].map((unit) => (unit.charCodeAt(0) - 0x800).toString(2).padStart(15, "0")).join("");
  let text = "";
  let run = "";
  for (let at = 0; at < bits.length; at += 1) {
    run += bits[at];
    const piece = PIECES.get(run);
    if (piece === undefined) continue;
    run = "";
    if (piece === "\u2404") return text;
    if (piece === "\u241b") {
      text += String.fromCodePoint(parseInt(bits.slice(at + 1, at + 22), 2));
      at += 21;
    } else {
      text += piece;
    }
  }
  throw new Error("a record was cut short");
}

/** What the keys of revisions begin with; `ID/NUMBER.WRITER` follows. */
export const SHEETS = "uppdragskollen/blad/";
/** The same for the records of the first version; the draft's id follows. */
export const OLD = "uppdragskollen/utkast/";

/** All revisions that are whole, of all drafts: id, number, writer, when, flags and content; the newest last. */
export async function revisions(page) {
  const entries = Object.entries(await page.evaluate(() => ({ ...localStorage })));
  const each = entries.flatMap(([key, text]) => {
    const [, id, number, writer] = key.match(/^uppdragskollen\/blad\/(.*)\/(\d+)\.(.*)$/) ?? [];
    if (!id) return [];
    const [head, short] = [text.slice(0, text.indexOf("\n")), text.slice(text.indexOf("\n") + 1)];
    const [, , , saved, flags, against] = head.split("\t");
    return against ? [] : [{ id, number: Number(number), writer, saved: Number(saved), flags, content: expand(short) }];
  });
  return each.sort((one, other) => one.number - other.number);
}

/** The newest content of each draft that is not in the bin, by id. */
export async function records(page) {
  const newest = new Map();
  for (const revision of await revisions(page)) newest.set(revision.id, revision);
  const kept = [...newest.values()].filter(({ flags }) => !flags.includes("b"));
  return Object.fromEntries(kept.map(({ id, content }) => [id, content]));
}

/** The drafts that are stored. */
export async function storedDrafts(page) {
  return Object.values(await records(page)).map((content) => JSON.parse(content).draft);
}
