// Keeps the app for use without a network, and tells of a new version, which takes over only when the person says so.
// Where the browser has no service worker, as in some private windows, the app runs as it always has.

const { serviceWorker } = navigator;

/** What is said of it, in the words of index.html. */
const notice = document.getElementById("new-version");

/** Whether this page has asked for the new version. */
let asked = false;

function tell() {
  notice.hidden = false;
}

async function keep() {
  let kept = Boolean(serviceWorker.controller);
  serviceWorker.addEventListener("controllerchange", () => {
    // What is written is saved as the page goes.
    if (asked) location.reload();
    // The new version was asked for in another tab. Here somebody may be writing.
    else if (kept) tell();
    kept = true;
  });

  const registration = await serviceWorker.register(ownScript("./sw.js"));
  notice.querySelector("button").addEventListener("click", () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming.addEventListener("statechange", () => {
      if (coming.state === "installed" && registration.active) tell();
    });
  });
  if (registration.waiting) tell();
  // A page may be open for days.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });

  // The first visit, too, goes on without a network.
  const { active } = await serviceWorker.ready;
  if (!serviceWorker.controller) active.postMessage(BUILD);
}

if (serviceWorker) keep().catch(() => {});
