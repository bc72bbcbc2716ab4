// What is stored, noted once more: localStorage takes a text at once, but it reaches the disk many seconds later, and a
// browser that is killed by then has lost it. A note is on the disk when it is said to be; what was lost is put back from
// the notes at the next start. No record is ever written over, so that nothing newer can be.

const NAME = "uppdragskollen";
const STORE = "journal";
/** After so many milliseconds localStorage has reached the disk. */
const LONG_SINCE = 30 * 60 * 1000;
/** Nobody waits longer than this to start, whatever keeps the notes from being read. */
const PATIENCE = 3000;
/** What is written with each save, and can be done without. */
const PASSING = /^uppdragskollen\/(senast|steg)\//;

const opened = new Promise((done) => {
  try {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => done();
  } catch {
    // There are none then, and localStorage has to do.
    done();
  }
});

let notes = new Map();
let written = Promise.resolve();

/** Notes that a text has been stored under a key, or what was there taken away. */
export function journal(key, text) {
  if (PASSING.test(key)) return;
  if (!notes.size) written = written.then(write);
  notes.set(key, text);
}

/** When all that has been noted is on the disk. */
export const journalled = () => written;

async function write() {
  const base = await opened;
  const batch = notes;
  notes = new Map();
  if (!base) return;
  const at = Date.now();
  await transaction(base, (store) => {
    for (const [key, text] of batch) text === undefined ? store.delete(key) : store.put({ text, at }, key);
  });
}

/** Puts back what was lost, and forgets what has long been on the disk. */
export async function recover() {
  const reading = opened.then((base) => base && transaction(base, look));
  await Promise.race([reading, new Promise((enough) => setTimeout(enough, PATIENCE))]);
}

function look(store) {
  const now = Date.now();
  store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
    if (!cursor) return;
    const { key, value } = cursor;
    try {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value.text);
      else if (Math.abs(now - value.at) > LONG_SINCE) cursor.delete();
    } catch {
      // No room, or no storage: the note stays.
    }
    cursor.continue();
  };
}

/** Does something with the notes; settles when it is done, or has failed. */
function transaction(base, act) {
  return new Promise((done) => {
    try {
      const transaction = base.transaction(STORE, "readwrite", { durability: "strict" });
      transaction.oncomplete = transaction.onabort = done;
      act(transaction.objectStore(STORE));
    } catch {
      done();
    }
  });
}
