// How soon the app can be used on a slow machine and a slow line, and how long a long list and a save take:
// node tests/browser/usable.mjs

import { chromium } from "@playwright/test";
import process from "node:process";
import { brotliCompressSync } from "node:zlib";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };

/** A host that sends with brotli, as hosts do. */
function host() {
  const packed = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      if (!packed.has(name)) packed.set(name, brotliCompressSync(readFileSync(path.join(DIST, name))));
      response.writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream", "content-encoding": "br" });
      response.end(packed.get(name));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(server)));
}

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** From the click on a link to the page until a draft can be begun: 6 times slower, 1.6 Mbit/s, 150 ms. */
async function usable(browser, url) {
  const context = await browser.newContext({ locale: "sv-SE", serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Nytt utkast");
      if (!button) return;
      observer.disconnect();
      // It can be pressed once the browser has come to rest after showing it.
      requestAnimationFrame(() => setTimeout(() => (window.usable = performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => window.usable);
  const time = await page.evaluate(() => window.usable);
  await context.close();
  return time;
}

/** A page with one draft of some 20 KB, open. */
async function withDraft(browser, url) {
  const page = await (await browser.newContext({ locale: "sv-SE", serviceWorkers: "block" })).newPage();
  await page.goto(url);
  await page.getByRole("button", { name: "Nytt utkast", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Skapa utkast" }).click();
  const text = readFileSync(fileURLToPath(new URL("../documents/tydliga-rubriker.txt", import.meta.url)), "utf8");
  await page.getByRole("main").getByLabel("Bakgrund", { exact: true }).fill(text.repeat(40).slice(0, 20_000));
  await page.getByRole("main").getByLabel("Titel", { exact: true }).fill("Ett av trehundra");
  await page.locator("[data-save=saved]").waitFor();
  return page;
}

/** How long the records of a save take to write, from the first to the last; in milliseconds. */
const saves = (page) =>
  page.evaluate(async () => {
    const times = [];
    const field = [...document.querySelectorAll("textarea")].find((area) => area.value === "");
    const setItem = Storage.prototype.setItem;
    let first;
    Storage.prototype.setItem = function (...given) {
      first ??= performance.now();
      setItem.apply(this, given);
      if (given[0].startsWith("uppdragskollen/steg/")) {
        times.push(performance.now() - first);
        first = undefined;
      }
    };
    for (let round = 0; round < 20; round += 1) {
      field.value += "ord ";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => setTimeout(done, 700));
    }
    return times;
  });

/** How long it takes to come to the list of 300 such drafts, of ten revisions each; in milliseconds. */
async function list(page) {
  await page.evaluate(() => {
    // The newest record under other ids, each with its checksum; see core/src/store/record.rs. What is past is only named.
    const [key, record] = Object.entries(localStorage)
      .filter(([key]) => key.startsWith("uppdragskollen/blad/"))
      .sort(([one], [other]) => Number(one.match(/(\d+)\.[^/]*$/)[1]) - Number(other.match(/(\d+)\.[^/]*$/)[1]))
      .at(-1);
    const [, number, writer] = key.match(/(\d+)\.([^/]*)$/);
    const rest = record.split("\t").slice(2).join("\t").replace(`${number}.${writer}`, `10.${writer}`);
    const sum = (text) =>
      new TextEncoder()
        .encode(text)
        .reduce((hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n)
        .toString(16)
        .padStart(16, "0");
    localStorage.clear();
    for (let draft = 0; draft < 300; draft += 1) {
      const sheets = `uppdragskollen/blad/d${draft}/`;
      localStorage.setItem(`${sheets}10.${writer}`, `U2\t${sum(`U2\td${draft}\t${rest}`)}\t${rest}`);
      for (let past = 1; past < 10; past += 1) localStorage.setItem(`${sheets}${past}.${writer}`, "x".repeat(200));
    }
  });
  const times = [];
  for (let round = 0; round < 9; round += 1) {
    await page.evaluate(() => (location.hash = "#/om"));
    await page.getByRole("heading", { level: 1, name: "Om Uppdragskollen" }).waitFor();
    times.push(
      await page.evaluate(async () => {
        const began = performance.now();
        location.hash = "#/";
        while (document.querySelectorAll("tbody tr").length < 300) await new Promise((next) => setTimeout(next));
        await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
        return performance.now() - began;
      }),
    );
  }
  return times;
}

const server = await host();
const url = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"] });
const times = [];
for (let round = 0; round < 7; round += 1) times.push(await usable(browser, url));
console.log(`usable after ${(median(times) / 1000).toFixed(2)} s (${times.map((time) => (time / 1000).toFixed(2)).join(", ")})`);
const page = await withDraft(browser, url);
const written = await saves(page);
console.log(`the records of a save are written in ${median(written).toFixed(2)} ms (${written.length} saves)`);
const listed = await list(page);
console.log(`300 drafts are listed, and shown, in ${median(listed).toFixed(0)} ms (${listed.map(Math.round).join(", ")})`);
await browser.close();
server.close();
