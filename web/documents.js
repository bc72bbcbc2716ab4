// The thread in which files are read and written: hands each message to the documents program, and answers at the port
// that came with it.

import init, * as program from "./documents.js";

const ready = init({ module_or_path: `./documents_bg.wasm?build=${BUILD}` });

addEventListener("message", async ({ data: { act, given, port } }) => {
  try {
    await ready;
    port.postMessage({ done: program[act](...given) });
  } catch (error) {
    // A sentence for the person is thrown as a string; what else is thrown means that the program has stopped.
    port.postMessage(typeof error === "string" ? { refused: error } : { stopped: String(error) });
  }
});
