// The thread in which files are read and written: hands each message to the documents program, and answers at the port
// that came with it. Where the program is, the page decides, as in start.js.

import init, * as documents from "./documents.js";
import { program } from "parts";

const ready = init({ module_or_path: program() });

addEventListener("message", async ({ data: { act, given, port } }) => {
  try {
    await ready;
    port.postMessage({ done: documents[act](...given) });
  } catch (error) {
    // A sentence for the person is thrown as a string; what else is thrown means that the program has stopped.
    port.postMessage(typeof error === "string" ? { refused: error } : { stopped: String(error) });
  }
});
