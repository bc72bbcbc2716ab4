// What the browser tests share: how a person gets about in the app, and that nothing may be complained of meanwhile.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export { OLD, SHEETS, records, revisions, storedDrafts } from "./stored.mjs";

/** A test in which the app may neither log an error, nor stop, nor ask another host for anything. */
export const test = base.extend({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== baseURL && !["data:", "blob:"].includes(protocol)) complaints.push(`foreign: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** The text of a document in tests/documents. */
export function documentText(name) {
  return readFileSync(fileURLToPath(new URL(`../documents/${name}`, import.meta.url)), "utf8");
}

/** The button that is called exactly this. */
export function button(within, name) {
  return within.getByRole("button", { name, exact: true });
}

/** Opens Mina utkast. */
export async function openApp(page) {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Mina utkast" })).toBeVisible();
}

/** Pastes a text in the dialog for it, and has it read. */
export async function paste(page, text) {
  await button(page, "Klistra in text").click();
  const dialog = page.getByRole("dialog", { name: "Klistra in text" });
  await dialog.getByLabel("Text från dokumentet").fill(text);
  await button(dialog, "Läs in").click();
}

/** Makes an empty draft for an uppdragsgrupp. */
export async function newDraft(page) {
  await button(page, "Nytt utkast").click();
  await button(page.getByRole("dialog", { name: "Nytt utkast" }), "Skapa utkast").click();
  await expect(page.getByRole("heading", { level: 1, name: "Nytt utkast" })).toBeVisible();
}

/** Makes a draft of this title, and leaves the list open. */
export async function writeDraft(page, title) {
  await newDraft(page);
  await field(page, "Titel").fill(title);
  await expectSaved(page);
  await page.goto("/#/");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

/** A field of the form, by its label. */
export function field(page, label) {
  const main = page.getByRole("main");
  const controls = main.getByRole("textbox").or(main.getByRole("combobox")).or(main.getByRole("checkbox"));
  return main.getByLabel(label, { exact: true }).and(controls);
}

/** The panel beside the form. */
export function review(page) {
  return page.getByRole("region", { name: "Granskning" });
}

/** A rule in the panel, by its title. */
export function rule(page, title) {
  return review(page).getByRole("listitem").filter({ has: page.getByText(title, { exact: true }) });
}

/** Expects the panel to show these verdicts: pairs of a rule's title and a verdict. */
export async function expectVerdicts(page, verdicts) {
  for (const [title, verdict] of Object.entries(verdicts)) {
    await expect(rule(page, title).getByText(verdict, { exact: true }), title).toBeVisible();
  }
}

/** Expects the panel to tell how many requirements are met. */
export async function expectProgress(page, met, of) {
  await expect(review(page).getByText(`${met} av ${of} krav uppfyllda`, { exact: true })).toBeVisible();
}

/** Expects the draft to tell that it is saved, and not that it is about to be. */
export async function expectSaved(page, time = /^Sparat \d{1,2}\.\d\d$/) {
  const toolbar = page.getByRole("group", { name: "Utkastet" });
  await expect(toolbar.getByText("Sparar …")).toBeHidden();
  await expect(toolbar.getByRole("status")).toHaveText(time);
}

/** What a button gives to save: its name, and its text. */
export async function downloaded(page, press) {
  const download = page.waitForEvent("download");
  await press.click();
  const given = await download;
  const chunks = [];
  for await (const chunk of await given.createReadStream()) chunks.push(chunk);
  return [given.suggestedFilename(), Buffer.concat(chunks).toString()];
}

/** Chooses a file with Öppna dokument. */
export async function openFile(page, name, content) {
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Öppna dokument").click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

/** What axe is asked about. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Expects axe to find nothing in what is shown, and nothing to be wider than the window. */
export async function expectAccessible(page, what) {
  await test.step(what, async () => {
    // What has scrolled halfway under the toolbar is not what axe is asked about.
    await page.evaluate(() => scrollTo(0, 0));
    const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
    );
    expect.soft(found, what).toEqual([]);
    expect(passes.length, "axe has looked").toBeGreaterThan(10);
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect.soft(content, `${what}: nothing scrolls sideways`).toBeLessThanOrEqual(window);
    for (const dialog of await page.getByRole("dialog").all()) {
      const [inside, wide] = await dialog.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect.soft(inside, `${what}: nothing scrolls sideways in the dialog`).toBeLessThanOrEqual(wide);
    }
  });
}

/** Fills the storage, to the last `smallest` letters or nearly. */
export const fillStorage = (page, smallest = 1) =>
  page.evaluate((smallest) => {
    let filler = "";
    for (let piece = 4_194_304; piece >= smallest; piece = Math.floor(piece / 2)) {
      try {
        localStorage.setItem("filler", filler + "x".repeat(piece));
        filler += "x".repeat(piece);
        piece *= 2;
      } catch {
        // Half as much may still find room.
      }
    }
  }, smallest);
