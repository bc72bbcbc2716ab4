// What is dropped on the page, with what lies in its folders. Only while the drop goes on can be seen what it holds, so
// that all of it is asked for before anything is waited for.

globalThis.droppedFiles = async ({ items, files }) => {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry?.());
  if (!entries.some(Boolean)) return Array.from(files);
  const found = [];
  for (const entry of entries.filter(Boolean)) await gather(entry, found);
  return found;
};

const promised = (ask) => new Promise((resolve, reject) => ask(resolve, reject));

/** Adds the files of an entry to those that are found, folder by folder. */
async function gather(entry, found) {
  if (entry.isFile) {
    const file = await promised((resolve, reject) => entry.file(resolve, reject));
    const path = entry.fullPath.replace(/^\//, "");
    // As the browser tells it of files from a folder that is chosen.
    if (path !== file.name) Object.defineProperty(file, "webkitRelativePath", { value: path });
    found.push(file);
    return;
  }
  const reader = entry.createReader();
  // A folder is told in portions, until one is empty.
  for (;;) {
    const portion = await promised((resolve, reject) => reader.readEntries(resolve, reject));
    if (!portion.length) return;
    for (const inner of portion) await gather(inner, found);
  }
}
