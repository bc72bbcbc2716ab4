// The parts of the app as files beside the page. Each is asked for by its build, so that those of one page are never of
// different ones.

const file = (name) => `./${name}?build=${BUILD}`;

/** The first program; index.html has begun to fetch it under this name. */
export const program = () => fetch("./uppdragskollen-web_bg.wasm");

// The library is a program of its own, fetched when it is first needed. What has failed can be tried again, by another
// name: a browser may remember that it could not fetch a module.
let library;
let failures = 0;

export const fetchLibrary = () => {
  library ??= imported();
  return library;
};

async function imported() {
  try {
    const module = await import(file("library.js") + (failures ? `&again=${failures}` : ""));
    // After a new release the page may be older than what its host has now. Only that is thrown as a string.
    if (module.build !== BUILD) throw "another build";
    await Promise.all([module.default({ module_or_path: file("library_bg.wasm") }), dressed()]);
    return module;
  } catch (error) {
    library = undefined;
    failures += 1;
    throw error;
  }
}

// What the library shows has a style sheet of its own. Better plainly dressed than not shown.
function dressed() {
  return new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = file("library.css");
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });
}

/** A file as text. */
export async function fetchText(name) {
  const answer = await fetch(file(name));
  if (!answer.ok) throw answer;
  return answer.text();
}

/** The documents program works in a thread of its own, which can be stopped. */
export const startDocuments = () => new Worker(ownScript(file("documents.js")), { type: "module" });

/** What keeps all of this for use without a network has time until the app has started; without it the app runs, too. */
export const started = () => IS_RELEASE && import(file("version.js")).catch(() => {});
