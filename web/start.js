// Starts the app. What it says if that fails stands in index.html, like everything else outside the app. Where its parts
// are is another matter: files beside the page (web/fetched), or all of them in it (web/enclosed).

import init from "./uppdragskollen-web.js";
import { journal, journalled, recover } from "journal";
import { fetchLibrary, fetchText, program, started, startDocuments } from "parts";

const show = (id) => {
  document.getElementById(id).hidden = false;
};

// No text ever becomes a script, or a part of the page: where the browser holds us to that, only a file of our own may.
const policy = globalThis.trustedTypes?.createPolicy("uppdragskollen", {
  createScriptURL(address) {
    if (/^(\.\/|blob:)/.test(address)) return address;
    throw new TypeError(address);
  },
});
const ownScript = (address) => policy?.createScriptURL(address) ?? address;

/** Asks the browser not to clear this page's storage by itself; it may ask the person, or say no. */
const keepStorage = () => navigator.storage?.persist?.().catch(() => {});

/** What is in memory only, by draft: the first program shows it, the library looks. */
const unstored = {};
const showUnstored = (id, content) => {
  unstored[id] = content;
};

// What the programs ask a script for.
Object.assign(globalThis, { fetchLibrary, fetchText, journal, journalled, keepStorage, ownScript, showUnstored, startDocuments, unstored });

init({ module_or_path: recover().then(program) }).then(
  () => {
    // A program that has stopped does not answer any more: better to say so than to let somebody go on writing.
    const stopped = ({ error, reason }) => {
      if ((error ?? reason) instanceof WebAssembly.RuntimeError) show("stopped");
    };
    addEventListener("error", stopped);
    addEventListener("unhandledrejection", stopped);
    started();
  },
  () => {
    document.getElementById("loading").hidden = true;
    show("no-start");
  },
);
