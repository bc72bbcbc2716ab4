// Starts the app. What it says if that fails stands in index.html, like everything else outside the app.

import init from "./uppdragskollen-web.js";

const show = (id) => {
  document.getElementById(id).hidden = false;
};

// The library is a program of its own, fetched when it is first needed. What has failed can be tried again, by another
// name: a browser may remember that it could not fetch a module.
let library;
let failures = 0;

globalThis.fetchLibrary = () => {
  library ??= fetchLibrary();
  return library;
};

async function fetchLibrary() {
  try {
    const address = failures ? `./library.js?again=${failures}` : "./library.js";
    const module = await import(address);
    // After a new release the page may be older than what its host has now. Only that is thrown as a string.
    if (module.build !== BUILD) throw "another build";
    await Promise.all([module.default({ module_or_path: `./library_bg.wasm?build=${BUILD}` }), dressed()]);
    return module;
  } catch (error) {
    library = undefined;
    failures += 1;
    throw error;
  }
}

// The documents program works in a thread of its own, which can be stopped.
globalThis.startDocuments = () => new Worker(`./documents.js?build=${BUILD}`, { type: "module" });

// What the library shows has a style sheet of its own. Better plainly dressed than not shown.
function dressed() {
  return new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = `./library.css?build=${BUILD}`;
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });
}

init({ module_or_path: "./uppdragskollen-web_bg.wasm" }).then(
  () => {
    // A program that has stopped does not answer any more: better to say so than to let somebody go on writing.
    const stopped = ({ error, reason }) => {
      if ((error ?? reason) instanceof WebAssembly.RuntimeError) show("stopped");
    };
    addEventListener("error", stopped);
    addEventListener("unhandledrejection", stopped);
  },
  () => {
    document.getElementById("loading").hidden = true;
    show("no-start");
  },
);
