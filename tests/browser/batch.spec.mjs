// Granska dokument: many files at once, in one table.

import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { button, expectAccessible, openApp, storedDrafts, test } from "./app.mjs";

const path = (name) => fileURLToPath(new URL(`../documents/${name}`, import.meta.url));
const NAMES = [
  "open/autism-och-kroppen.docx",
  "open/hoftfraktur.docx",
  "open/lokal-ensamhet.odt",
  "open/fast-vardkontakt.pdf",
  "open/rutin-nyckelhantering.pdf",
  "deltagare-i-prosa.md",
  "mejl-med-tabell.txt",
  "riktlinje-egenvard.txt",
  "sas-har-tackat-nej.txt",
  "versala-rubriker.txt",
];
const table = (page) => page.getByRole("table", { name: "Granskade dokument" });

async function openBatch(page) {
  await openApp(page);
  await page.getByRole("navigation").getByRole("link", { name: "Granska dokument" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Granska dokument" })).toBeVisible();
}

async function choose(page, files) {
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Välj filer").click();
  await (await chooser).setFiles(files);
}

test("ten files: what each lacks first, one opened as a draft, the table taken away", async ({ page }) => {
  await openBatch(page);
  await expectAccessible(page, "before anything is chosen");
  const damaged = { name: "skadad.docx", mimeType: "", buffer: readFileSync(path(NAMES[0])).subarray(0, 900) };
  const other = { name: "bild.png", mimeType: "image/png", buffer: Buffer.from("png") };
  const files = NAMES.map((name) => ({ name: name.split("/").pop(), mimeType: "", buffer: readFileSync(path(name)) }));
  await choose(page, [...files, damaged, other]);
  await expect(page.getByRole("main").getByText(/dokument uppfyller alla krav.*1 gick inte att läsa\./)).toBeVisible();
  await expect(page.getByText("En fil av annat slag hoppades över.")).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(1 + NAMES.length + 1);
  const row = (name) => table(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("sas-har-tackat-nej.txt").getByText("Specialistvården är representerad")).toBeVisible();
  await expect(row("riktlinje-egenvard.txt").getByText("ser inte ut som en uppdragsbeskrivning")).toBeVisible();
  await expect(row("skadad.docx").getByText("är skadad eller ofullständig")).toBeVisible();
  await expectAccessible(page, "the table");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page, "the table, 320 px wide");
  await page.setViewportSize({ width: 1440, height: 900 });

  const download = page.waitForEvent("download");
  await button(page, "Spara tabellen (.csv)").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("granskade-dokument.csv");
  const csv = readFileSync(await saved.path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(1 + NAMES.length + 1);
  expect(csv).toContain("sas-har-tackat-nej.txt;");

  await row("mejl-med-tabell.txt").getByRole("button", { name: "Öppna som utkast mejl-med-tabell.txt" }).click();
  await expect(page.getByRole("region", { name: "Granskning" })).toBeVisible();
  expect(await storedDrafts(page)).toHaveLength(1);
  // What was reviewed is still there.
  await page.goBack();
  await expect(table(page).getByRole("row")).toHaveCount(1 + NAMES.length + 1);
});

test("several files opened from the list are reviewed together, and so are those that are dropped", async ({ page }) => {
  await openApp(page);
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Öppna dokument").click();
  await (await chooser).setFiles([path(NAMES[5]), path(NAMES[6])]);
  await expect(table(page).getByRole("row")).toHaveCount(3);

  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "ett.txt"));
    transfer.items.add(new File([text], "två.md"));
    transfer.items.add(new File([text], "tre.txt"));
    return transfer;
  }, readFileSync(path(NAMES[8]), "utf8"));
  await page.getByRole("region", { name: "Välj dokument" }).dispatchEvent("drop", { dataTransfer: dropped });
  await expect(table(page).getByRole("row")).toHaveCount(4);
});
