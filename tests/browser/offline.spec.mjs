// Without a network: the app from a web address once visited, a new version of it, and the whole app in one file.

import { chromium, expect } from "@playwright/test";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  button, expectAccessible, expectProgress, expectSaved, field, newDraft, openApp, openFile, test as base,
} from "./app.mjs";
import { serve } from "./serve.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const DOCUMENT = "hoftfraktur.docx";
const document = () => readFileSync(fileURLToPath(new URL(`../documents/open/${DOCUMENT}`, import.meta.url)));
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const menu = (page, name) => page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
const USUAL = "Närvårdssamverkan Södra Älvsborg 2022–2025";

/** A host of its own for a test, which can go away and come to have another release. */
class Site {
  constructor() {
    this.folder = mkdtempSync(path.join(os.tmpdir(), "uppdragskollen-"));
    cpSync(DIST, this.folder, { recursive: true });
  }

  async start() {
    this.server = await serve(this.folder, this.port ?? 0);
    this.port = this.server.address().port;
    this.url = `http://127.0.0.1:${this.port}`;
  }

  async stop() {
    if (!this.server) return;
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
    this.server = undefined;
  }

  /** Puts a second release there: another build, in which the usual pack is called something else. */
  release() {
    const read = (name) => readFileSync(path.join(this.folder, name), "utf8");
    const [, build] = read("library.js").match(/"([0-9a-f]{12})"/);
    const second = build.replace(/./g, "2");
    let worker = read("sw.js");
    for (const name of readdirSync(this.folder, { recursive: true }).filter((name) => /\.(js|json|html)$/.test(name))) {
      if (["sw.js", "uppdragskollen.html"].includes(name)) continue;
      const before = read(name);
      const after = before.replaceAll(build, second).replaceAll(USUAL, `${USUAL}, andra utgåvan`);
      writeFileSync(path.join(this.folder, name), after);
      expect(worker).toContain(integrity(before));
      worker = worker.replaceAll(integrity(before), integrity(after));
    }
    // What the worker itself knows of: the build, and the release's own name.
    worker = worker.replaceAll(build, second).replaceAll(/"(?!2{12})[0-9a-f]{12}"/g, '"222222222222"');
    writeFileSync(path.join(this.folder, "sw.js"), worker);
  }

  /** What lies in a file now, and what it is to be. */
  swap(name, content) {
    const place = path.join(this.folder, name);
    const before = readFileSync(place);
    writeFileSync(place, content);
    return before;
  }
}

const integrity = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const test = base.extend({
  serviceWorkers: "allow",
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.stop();
    rmSync(site.folder, { recursive: true });
  },
  baseURL: ({ site }, use) => use(site.url),
});

/** Visits the app until it is kept for use without a network. */
async function visit(page) {
  await openApp(page);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), { timeout: 20_000 }).toBe(true);
}

/** Has the browser look for a new version, as it does when one comes back to the page; and take it in, or not. */
const look = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const coming = registration.installing;
    while (coming?.state === "installing") await new Promise((changed) => coming.addEventListener("statechange", changed));
  });

const notice = (page) => page.getByRole("status").filter({ hasText: "En ny version finns." });

/** Exports the open draft as Word, and answers with the bytes. */
async function exported(page) {
  await button(page, "Exportera").click();
  const dialog = page.getByRole("dialog", { name: "Exportera" });
  await dialog.getByRole("radio", { name: "Word (.docx)" }).check();
  const download = page.waitForEvent("download");
  await button(dialog, "Exportera").click();
  return readFileSync(await (await download).path());
}

/** Goes through all views, writes a draft, opens a document and exports one. */
async function useEverything(page) {
  await newDraft(page);
  await field(page, "Titel").fill("Trygg hemgång");
  await field(page, "Uppdragsgivare").fill("Styrgrupp närvård");
  await expectProgress(page, 1, 11);
  await expectSaved(page);
  expect((await exported(page)).subarray(0, 2).toString()).toBe("PK");

  await menu(page, "Granska dokument");
  await expect(heading(page, "Granska dokument")).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Välj filer").click();
  await (await chooser).setFiles({ name: DOCUMENT, mimeType: "", buffer: document() });
  await expect(page.getByRole("table", { name: "Granskade dokument" }).getByRole("row")).toHaveCount(2);

  await menu(page, "Regelverk");
  await expect(page.getByRole("heading", { level: 2, name: USUAL })).toBeVisible();
  await menu(page, "Om");
  await expect(heading(page, "Om Uppdragskollen")).toBeVisible();

  await menu(page, "Mina utkast");
  await openFile(page, DOCUMENT, document());
  await expect(page.getByRole("region", { name: "Inläst text" })).toBeVisible();

  // What has been written is there after a new start.
  await menu(page, "Mina utkast");
  await page.reload();
  await page.getByRole("link", { name: "Trygg hemgång" }).click();
  await expect(field(page, "Uppdragsgivare")).toHaveValue("Styrgrupp närvård");
  await expectProgress(page, 1, 11);
}

test.describe("a web address once visited", () => {
  test("starts with neither network nor host, in every view, and opens and writes documents", async ({ page, site, context }) => {
    await visit(page);
    await site.stop();
    await context.setOffline(true);
    await page.reload();
    await expect(heading(page, "Mina utkast")).toBeVisible();
    await useEverything(page);

    // Another tab, straight to a view.
    const other = await context.newPage();
    await other.goto("/#/regelverk");
    await expect(other.getByRole("heading", { level: 2, name: USUAL })).toBeVisible();
  });

  test("starts after the browser itself has been started anew", async ({ site }, info) => {
    const { launchOptions, locale } = info.project.use;
    const options = { ...launchOptions, locale, baseURL: site.url };
    const inBrowser = async (act) => {
      const browser = await chromium.launchPersistentContext(info.outputPath("profile"), options);
      await act(browser.pages()[0]);
      await browser.close();
    };
    await inBrowser(async (page) => {
      await visit(page);
      await newDraft(page);
      await field(page, "Titel").fill("Trygg hemgång");
      await expectSaved(page);
    });
    await site.stop();
    await inBrowser(async (page) => {
      await openApp(page);
      await page.getByRole("link", { name: "Trygg hemgång" }).click();
      await expect(field(page, "Titel")).toHaveValue("Trygg hemgång");
      await menu(page, "Regelverk");
      await expect(page.getByRole("heading", { level: 2, name: USUAL })).toBeVisible();
    });
  });

  test("goes on without a network during the very first visit, too", async ({ page, site }) => {
    await visit(page);
    await site.stop();
    await useEverything(page);
  });

  test("can be installed: its manifest says what it is called and has icons that are there", async ({ page, request }) => {
    await openApp(page);
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data);
    expect(manifest).toMatchObject({ name: "Uppdragskollen", lang: "sv", display: "standalone", start_url: "./" });
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(["any", "192x192", "512x512", "512x512"]);
    for (const { src, type } of manifest.icons) {
      const answer = await request.get(`/${src}`);
      expect([answer.status(), answer.headers()["content-type"]], src).toEqual([200, type]);
    }
    // A test's window is a private one, which is the only obstacle.
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  });
});

test.describe("a new version", () => {
  const SECOND = `${USUAL}, andra utgåvan`;
  const library = (page) => page.getByRole("heading", { level: 2, name: USUAL });

  test("is told of, waits, and is taken when the person says so, with what was just written", async ({ page, site }) => {
    await visit(page);
    await newDraft(page);
    await field(page, "Titel").fill("Trygg");
    site.release();
    await look(page);
    await expect(notice(page)).toBeVisible();
    await expectAccessible(page, "a new version is told of");

    // Until then everything is of the version that the page is of, also what is fetched only now, and after a new start.
    await menu(page, "Regelverk");
    await expect(library(page)).toHaveText(USUAL);
    await page.reload();
    await expect(library(page)).toHaveText(USUAL);
    await expect(notice(page)).toBeVisible();

    await menu(page, "Mina utkast");
    await page.getByRole("link", { name: "Trygg" }).click();
    await field(page, "Titel").fill("Trygg hemgång");
    const taken = page.waitForEvent("load");
    await notice(page).getByRole("button", { name: "Byt till den nya versionen" }).press("Enter");
    await taken;
    await expect(field(page, "Titel")).toHaveValue("Trygg hemgång");
    await expect(notice(page)).toBeHidden();
    await menu(page, "Regelverk");
    await expect(library(page)).toHaveText(SECOND);

    // Nothing is left of the first.
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    await site.stop();
    await page.reload();
    await expect(library(page)).toHaveText(SECOND);
  });

  test("that is only half there is not taken in: the old one goes on whole", async ({ page, site }) => {
    await visit(page);
    const old = readFileSync(path.join(site.folder, "library.js"));
    site.release();
    const late = site.swap("library.js", old);
    await look(page);
    await page.reload();
    await expect(heading(page, "Mina utkast")).toBeVisible();
    await expect(notice(page)).toBeHidden();
    await menu(page, "Regelverk");
    await expect(library(page)).toHaveText(USUAL);

    site.swap("library.js", late);
    await look(page);
    await expect(notice(page)).toBeVisible();
  });

  test("that another tab has taken reloads nobody's page, and never works together with the old", async ({ page, site, context }) => {
    await visit(page);
    await newDraft(page);
    await field(page, "Titel").fill("Trygg");
    const other = await context.newPage();
    await openApp(other);
    site.release();
    await look(other);
    const taken = other.waitForEvent("load");
    await notice(other).getByRole("button").click();
    await taken;

    await expect(notice(page)).toBeVisible();
    await field(page, "Titel").fill("Trygg hemgång");
    await expectSaved(page);
    await menu(page, "Regelverk");
    await expect(page.getByRole("alert").filter({ hasText: "i en ny version sedan sidan öppnades" })).toBeVisible();
    await notice(page).getByRole("button").click();
    await expect(library(page)).toHaveText(SECOND);
  });
});

base.describe("the whole app in one file", () => {
  const FILE = pathToFileURL(path.join(DIST, "uppdragskollen.html")).href;

  base.use({
    // Nothing but the file itself may be asked for.
    complaints: [
      async ({ page }, use) => {
        const complaints = [];
        page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
        page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
        page.on("request", (request) => {
          const url = request.url();
          if (url.split("#")[0] !== FILE && !/^(data|blob):/.test(url)) complaints.push(`asked for: ${url}`);
        });
        await use(complaints);
        expect(complaints).toEqual([]);
      },
      { auto: true },
    ],
  });

  base("starts from file://, in every view, opens and writes documents, and asks for nothing", async ({ page, context }) => {
    await context.setOffline(true);
    await page.goto(FILE);
    await expect(heading(page, "Mina utkast")).toBeVisible();
    await useEverything(page);
  });

  base.describe("and its policy", () => {
    // The browser itself says in the console what it has refused.
    base.use({ complaints: [async ({}, use) => use([]), { auto: true }] });

    base("lets it ask for nothing, and run no script but its own", async ({ page }) => {
      await page.goto(FILE);
      const policy = await page.locator("meta[http-equiv]").getAttribute("content");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain("unsafe-inline");
      await expect(heading(page, "Mina utkast")).toBeVisible();
      const refused = page.evaluate(() => {
        const violation = new Promise((told) => document.addEventListener("securitypolicyviolation", told, { once: true }));
        const script = document.createElement("script");
        // Not as a text, which is refused before it is one.
        script.append("globalThis.strange = true;");
        document.head.append(script);
        return violation.then(({ effectiveDirective }) => [effectiveDirective, globalThis.strange]);
      });
      expect(await refused).toEqual([expect.stringMatching(/^(script-src-elem|require-trusted-types-for)$/), undefined]);
      // No text becomes a part of the page or a script.
      const taken = page.evaluate(() => {
        const tried = (act) => {
          try {
            act();
            return "taken";
          } catch (error) {
            return error.name;
          }
        };
        return [
          tried(() => (document.createElement("div").innerHTML = "<img>")),
          tried(() => (document.createElement("script").textContent = "1")),
          tried(() => trustedTypes.createPolicy("another", {})),
        ];
      });
      expect(await taken).toEqual(["TypeError", "TypeError", "TypeError"]);
    });
  });
});
