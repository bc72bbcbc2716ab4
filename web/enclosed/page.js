// The parts of the app enclosed in the page itself, which then asks for nothing: xtask/scripts/single.mjs puts them there,
// packed, each in an element that has its name.

import * as library from "library";
import { unpack } from "./unpack.mjs";

const packed = (name) => document.getElementById(name).textContent;

/** The first program. A browser that cannot unpack it is told of like one that cannot fetch it. */
export const program = async () => unpack(packed("uppdragskollen-web_bg.wasm")).arrayBuffer();

let begun;

export const fetchLibrary = () => {
  begun ??= begin();
  return begun;
};

async function begin() {
  await library.default({ module_or_path: unpack(packed("library_bg.wasm")).arrayBuffer() });
  return library;
}

// All packs are packed together, as they are much alike.
let texts;

/** A file as text. */
export async function fetchText(name) {
  texts ??= unpack(packed("texts")).json();
  const text = (await texts)[name];
  if (text === undefined) throw name;
  return text;
}

// The thread can ask the page for nothing: it gets its program with its script.
let thread;

export const startDocuments = () => {
  const program = `const PACKED = "${packed("documents_bg.wasm")}";\n`;
  thread ??= URL.createObjectURL(new Blob([program, DOCUMENTS], { type: "text/javascript" }));
  return new Worker(ownScript(thread));
};

/** Nothing is left to be done: a file is as new as it is. */
export const started = () => {};
