// The service worker: keeps every file of one release, and answers from what it keeps, so that the app starts without a
// network. A release is kept whole or not at all, and files of two are never mixed: each is held against its hash.
//
// FILES are the names of all files and their hashes, and RELEASE is a hash of those; see xtask/scripts/offline.mjs.

const { scope } = registration;

/** What the names of all releases begin with that are kept for this address. */
const KEPT = `uppdragskollen ${scope} `;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
  // A page that came from the network, but of this very build.
  if (data === BUILD) clients.claim();
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { href, pathname, searchParams } = new URL(url);
  if (method !== "GET" || !href.startsWith(scope)) return;
  const name = pathname.slice(new URL(scope).pathname.length).replace(/^(index\.html)?$/, "./");
  if (Object.hasOwn(FILES, name)) event.respondWith(answer(name, searchParams.get("build") ?? BUILD));
});

async function keepAll() {
  const cache = await caches.open(KEPT + RELEASE);
  // One after the other, as the person may be fetching something meanwhile; and what an interrupted attempt has kept
  // need not be fetched again.
  for (const name of Object.keys(FILES)) {
    if (await cache.match(name)) continue;
    await cache.put(name, await fetchSound(name));
  }
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(KEPT) && name !== KEPT + RELEASE) await caches.delete(name);
  }
}

async function answer(name, build) {
  // The page is older than what is kept now. The library itself says which build it is of, and the page knows what to do.
  if (build !== BUILD && name !== "library.js") return new Response(null, { status: 404 });
  const cache = await caches.open(KEPT + RELEASE);
  return (await cache.match(name)) ?? fetchSound(name);
}

/** A file of this release from the network, and of no other. */
async function fetchSound(name) {
  const answer = await fetch(name, { cache: "no-cache", integrity: FILES[name] });
  if (!answer.ok) throw new Error(name);
  return answer;
}
