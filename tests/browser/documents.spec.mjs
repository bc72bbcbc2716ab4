// Documents in and out: from a Word file to findings, to a mended draft, out as Word, and back; and on paper.

import { expect } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  button, expectSaved, field, newDraft, openApp, openFile, records, review, rule, storedDrafts, test,
} from "./app.mjs";

const file = (name) => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)));
const FORM = "utskrivning-helg-formular.docx";
const TITLE = "Säkrare hemgång på helg";
const title = (page, name) => page.getByRole("heading", { level: 1, name });
const source = (page) => page.getByRole("region", { name: "Inläst text" });
const toList = (page) => page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();

/** Exports the open draft in a form, and answers with the file's name and bytes. */
async function exported(page, kind) {
  await button(page, "Exportera").click();
  const dialog = page.getByRole("dialog", { name: "Exportera" });
  await dialog.getByRole("radio", { name: kind }).check();
  const download = page.waitForEvent("download");
  await button(dialog, "Exportera").click();
  const saved = await download;
  await expect(dialog).toHaveCount(0);
  return [saved.suggestedFilename(), readFileSync(await saved.path())];
}

test("a Word file: findings, mended, exported, opened again, also after somebody has edited it", async ({ page }) => {
  await openApp(page);
  await openFile(page, FORM, file(`documents/open/${FORM}`));
  await expect(title(page, TITLE)).toBeVisible();

  // The document stands beside the form: from a passage to its field, and from the review to the passage.
  await source(page).getByRole("button", { name: /^Bakgrund/ }).click();
  await expect(field(page, "Bakgrund")).toBeFocused();
  await expect(rule(page, "Helhetsperspektivet är med").getByText("Saknas", { exact: true })).toBeVisible();
  const settled = rule(page, "Styrgruppen ger uppdraget");
  await settled.getByText("Uppfyllt", { exact: true }).click();
  await settled.getByText("I dokumentet").click();
  await settled.getByRole("button", { name: /^Visa stället/ }).click();
  await expect(source(page).getByRole("button", { name: /^Uppdragsgivare/ })).toBeFocused();

  await field(page, "Helhetsperspektiv").fill("Gruppen tar hänsyn till hela människan: boende, närstående och ekonomi.");
  await field(page, "Helhetsperspektiv").blur();
  await expect(rule(page, "Helhetsperspektivet är med").getByText("Uppfyllt", { exact: true })).toBeVisible();
  await expectSaved(page);
  const [draft] = await storedDrafts(page);

  const [name, word] = await exported(page, "Word (.docx)");
  expect(name).toBe("Säkrare-hemgång-på-helg.docx");

  // As it is: the same draft, and nothing asked.
  await toList(page);
  await openFile(page, name, word);
  await expect(title(page, TITLE)).toBeVisible();
  const copies = await storedDrafts(page);
  expect(copies).toHaveLength(2);
  expect(copies.map(({ pack_version, ...copy }) => copy)).toEqual([draft, draft].map(({ pack_version, ...copy }) => copy));

  // Edited by somebody: the change is shown, and taken.
  const parts = unzipSync(word);
  const body = strFromU8(parts["word/document.xml"]);
  expect(body).toContain("närstående och ekonomi");
  parts["word/document.xml"] = strToU8(body.replace("närstående och ekonomi", "närstående, ekonomi och skola"));
  await toList(page);
  await openFile(page, "ändrad.docx", Buffer.from(zipSync(parts)));
  const changes = page.getByRole("dialog", { name: "Dokumentet har ändrats" });
  await expect(changes.getByRole("checkbox", { name: "Helhetsperspektiv" })).toBeChecked();
  await expect(changes.locator("ins")).toHaveText([", ekonomi", "skola"]);
  await button(changes, "Ta med valda ändringar").click();
  await expect(title(page, TITLE)).toBeVisible();
  await expect(field(page, "Helhetsperspektiv")).toHaveValue(/närstående, ekonomi och skola/);
});

test("print: nothing but the document is on paper, and the PDF is read as the same draft", async ({ page }) => {
  await openApp(page);
  await openFile(page, FORM, file(`documents/open/${FORM}`));
  await expect(title(page, TITLE)).toBeVisible();
  // Headless Chromium has no print dialogue; what it would print is there until that is closed.
  await page.evaluate(() => {
    window.print = () => {};
  });
  await button(page, "Exportera").click();
  const dialog = page.getByRole("dialog", { name: "Exportera" });
  await dialog.getByRole("radio", { name: "Utskrift eller PDF" }).check();
  await button(dialog, "Exportera").click();
  await expect(dialog).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("article").getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expect(review(page)).toBeHidden();
  const pdf = await page.pdf({ format: "A4" });
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.getByRole("article")).toHaveCount(0);

  const [draft] = await storedDrafts(page);
  await toList(page);
  await openFile(page, "utskrift.pdf", pdf);
  await expect(title(page, TITLE)).toBeVisible();
  const again = (await storedDrafts(page)).find((other) => JSON.stringify(other) !== JSON.stringify(draft)) ?? draft;
  expect(again.commissioner).toBe(draft.commissioner);
  expect(again.participants.map(({ name, sector }) => [name, sector])).toEqual(
    draft.participants.map(({ name, sector }) => [name, sector]),
  );
});

test("the calendar and the text are files of their own", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Vårdplanering");
  await field(page, "Slut").fill("2027-02-28");
  await field(page, "Slut").blur();
  const [calendar, events] = await exported(page, "Kalender (.ics)");
  expect(calendar).toBe("Vårdplanering.ics");
  expect(events.toString()).toMatch(/BEGIN:VEVENT\r\n[^]*DTSTART;VALUE=DATE:20270228/);
  const [text, lines] = await exported(page, "Text (.md)");
  expect(text).toBe("Vårdplanering.md");
  expect(lines.toString()).toContain("# Vårdplanering");
});

test("handing in: what is open is explained, and the package holds the document and its review", async ({ page }) => {
  await openApp(page);
  await openFile(page, FORM, file(`documents/open/${FORM}`));
  await expect(title(page, TITLE)).toBeVisible();
  await button(page, "Klar att lämna in").click();
  const dialog = page.getByRole("dialog", { name: "Klar att lämna in" });
  await expect(dialog.getByText("krav är inte uppfyllda")).toBeVisible();
  await button(dialog, "Spara paketet (.zip)").click();
  await expect(dialog.getByRole("alert")).toContainText("Skriv varför kravet inte är uppfyllt.");
  const reasons = dialog.getByRole("textbox", { name: /^Varför är kravet inte uppfyllt\?/ });
  await expect(reasons.first()).toBeFocused();
  for (const reason of await reasons.all()) await reason.fill("Styrgruppen har bestämt att det tas upp i höst.");
  const download = page.waitForEvent("download");
  await button(dialog, "Spara paketet (.zip)").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("Säkrare-hemgång-på-helg-inlämning.zip");
  const files = unzipSync(readFileSync(await saved.path()));
  expect(Object.keys(files)).toEqual(["Uppdragsbeskrivning.docx", "Granskningsprotokoll.docx"]);
  const report = strFromU8(unzipSync(files["Granskningsprotokoll.docx"])["word/document.xml"]);
  expect(report).toContain("Styrgruppen har bestämt att det tas upp i höst.");

  // The reasons are a part of the draft.
  await expectSaved(page);
  await page.reload();
  await button(page, "Klar att lämna in").click();
  await expect(reasons.first()).toHaveValue("Styrgruppen har bestämt att det tas upp i höst.");
});

for (const [what, name, message] of [
  ["a scanned PDF", "files/pdf/skannad.pdf", "PDF-filen är inskannad"],
  ["a locked PDF", "files/pdf/last.pdf", "PDF-filen är låst med lösenord"],
  ["a spreadsheet", "files/kalkyl.xlsx", "Filen är ett kalkylblad eller en presentation"],
]) {
  test(`${what} is refused with words, and nothing is kept`, async ({ page }) => {
    await openApp(page);
    await openFile(page, name, file(name));
    await expect(page.getByRole("alert").filter({ hasText: message })).toBeVisible();
    expect(await records(page)).toEqual({});
  });
}

test("a file that takes long is told of, and can be stopped", async ({ page }) => {
  let go;
  const stopped = new Promise((resolve) => (go = resolve));
  await page.route("**/documents_bg.wasm*", async (route) => {
    await stopped;
    await route.continue().catch(() => {});
  });
  await openApp(page);
  await openFile(page, FORM, file(`documents/open/${FORM}`));
  const dialog = page.getByRole("dialog", { name: `Läser ”${FORM}” …` });
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await button(dialog, "Avbryt").click();
  await expect(page.getByRole("alert").filter({ hasText: "läsningen avbröts" })).toBeVisible();
  go();
  await page.unroute("**/documents_bg.wasm*");
  await openFile(page, FORM, file(`documents/open/${FORM}`));
  await expect(title(page, TITLE)).toBeVisible();
});
