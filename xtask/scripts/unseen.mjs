// What nobody can ever see of a program's data: what panics would say and where they were, and the tables that tell how a
// value looks inside. The functions that would look at it have been taken out (shrink.mjs).

import os from "node:os";
import path from "node:path";
import process from "node:process";

const cargo = process.env.CARGO_HOME ?? path.join(os.homedir(), ".cargo");
const roots = [`${cargo.replaceAll(".", "\\.")}/registry/src/`, "/rustc/\\w{40}/", "/rust/deps/", "core/src/", "web/src/"];

/** The names of source files; half of them name folders of this machine. */
const FILES = new RegExp(`(?:${roots.join("|")})[\\w./-]*?\\.rs`, "g");

/** What panics and the errors of the operating system say, in English. */
const MESSAGES = new RegExp(
  [
    "begin > end \\(.{2,3} > .{2,3}\\) when slicing `",
    "(?:start|end) byte index .{1,2} is (?:out of bounds of `|not a char boundary; it is inside .{1,2} \\(bytes .{1,2}\\) of `)",
    "slice index starts at .{1,2} but ends at ",
    " index out of bounds: the len is .{1,2} but the index is ",
    "range (?:start|end) index .{1,2} out of range for slice of length ",
    "assertion `left .{1,2} right` failed\\n  left: .{1,2}\\n right: ",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "copy_from_slice: source slice length \\(.{1,2}\\) does not match destination slice length \\(",
    "(?:insertion|removal|swap_remove) index \\(is .{1,2}\\) should be <=? len \\(is ",
    "called `Option::unwrap\\(\\)` on a `None` value",
    "(?:LazyCell|Once) instance has previously been poisoned",
    "one-time initialization may not be performed recursively",
    "`async fn` resumed after completion",
    "user-provided comparison function does not correctly implement a total order",
    "RefCell already (?:mutably )?borrowed",
    "Hash table capacity overflow",
    "Tried to shrink to a larger capacity",
    "Map must not be polled after it returned `Poll::Ready`",
    "attempted to take ownership of Rust value while it was borrowed",
    "null pointer passed to rust",
    "recursive use of an object detected which would lead to unsafe aliasing in rust",
    "(?:Dereferenced|Dropped) SendWrapper<T> variable from a thread different to the one it has been created with\\.",
    "use of std::thread::current\\(\\) is not possible after the thread's local data has been destroyed",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "failed to generate unique thread ID: bitspace exhausted",
    "Tried to access a reactive value that has already been disposed\\.",
    "Attempted to initialize thread-local while it is being dropped",
    "a Display implementation returned an error unexpectedly",
    "unreachable: remove_item does not throw an exception",
    "attempt to join into collection with len > usize::MAX",
    "no windowfailed to get local_storageno local storage",
    "internal error: entered unreachable code",
    "entity not foundpermission denied[\\w \\-.():;/]{400,800}?uncategorized error",
  ].join("|"),
  "gs",
);

/** The tables of which letters can be shown: how each begins, and how long it is. */
const TABLES = [
  ["0070000700 2d0101010201020101480b3015100165070206020201042301", 767],
  ["0c273b3e4e4f8f9e9e9f7b8b9396a2b2ba86b10607", 212],
  ["5e227b0503042d036603012f2e80821d03310f1c0424", 504],
  ["000601010301040205070702080809020a050b020e04", 92],
  ["0001030505060602070608070911 0a1c0b190c190d10", 76],
  ["ad78798b8da23057588b8c901cdd0e0f4b4cfbfc2e2f", 284],
  ["00205f2282df048244081b04061181ac0e80ab05", 292],
].map(([start, length]) => [Buffer.from(start.replaceAll(" ", ""), "hex").toString("latin1"), length]);

const nothing = (text) => "\0".repeat(text.length);

/** A program without such data. */
export function withoutUnseen(program) {
  const bytes = Buffer.from(program);
  for (const { address, start, end } of segments(bytes)) {
    let text = bytes.subarray(start, end).toString("latin1");
    const files = [...text.matchAll(FILES)].map(({ 0: name, index }) => [address + index, name.length]);
    text = text.replaceAll(FILES, nothing).replaceAll(MESSAGES, nothing);
    for (const [opening, length] of TABLES) {
      const at = text.indexOf(opening);
      if (at >= 0) text = text.slice(0, at) + "\0".repeat(length) + text.slice(at + length);
    }
    const data = Buffer.from(text, "latin1");
    forgetPlaces(data, new Map(files));
    data.copy(bytes, start);
  }
  return bytes;
}

/** Where in a file a panic was: the address and the length of its name, a line and a column. */
function forgetPlaces(data, files) {
  for (let at = 0; at + 16 <= data.length; at += 4) {
    const length = files.get(data.readUInt32LE(at));
    if (length && length === data.readUInt32LE(at + 4)) data.fill(0, at, at + 16);
  }
}

/** The pieces of data of a program: where each goes in memory, and where it stands in the file. */
function* segments(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const size = number();
    const end = at + size;
    if (section === DATA) {
      for (let left = number(); left > 0; left -= 1) {
        // An active piece in the one memory, at a constant.
        if (number() !== 0 || bytes[at++] !== CONSTANT) throw new Error("a piece of data of another kind");
        const address = number();
        if (bytes[at++] !== END) throw new Error("a piece of data at no constant");
        const length = number();
        yield { address, start: at, end: at + length };
        at += length;
      }
    }
    at = end;
  }
}

/** The numbers of WebAssembly's own for these. */
const DATA = 11;
const CONSTANT = 0x41;
const END = 0x0b;
