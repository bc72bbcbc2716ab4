// Starts the app. What it says if that fails stands in index.html, like everything else outside the app.

import init from "./uppdragskollen-web.js";

const show = (id) => {
  document.getElementById(id).hidden = false;
};

// What reads documents is a program of its own, fetched when it is first needed.
let reader;
globalThis.fetchReader = () => {
  reader ??= import("./reader.js").then(async (module) => {
    await module.default({ module_or_path: "./reader_bg.wasm" });
    return module;
  });
  // What has failed can be tried again.
  reader.catch(() => (reader = undefined));
  return reader;
};

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
