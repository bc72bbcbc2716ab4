// Säkerhetskopiera and Återställ: everything in one file, and back, whatever is here by then.

import { expect } from "@playwright/test";
import { fileURLToPath } from "node:url";
import {
  button, documentText, downloaded, expectAccessible, expectSaved, field, fillStorage, newDraft, openApp, paste, storedDrafts, test,
  writeDraft,
} from "./app.mjs";

/** The bytes of the backup that Säkerhetskopiera gives as a download. */
async function backedUp(page) {
  await page.evaluate(() => delete window.showSaveFilePicker);
  const [name, text] = await downloaded(page, button(page, "Säkerhetskopiera"));
  expect(name).toMatch(/^uppdragskollen-\d{4}-\d\d-\d\d\.json$/);
  const told = page.getByRole("dialog", { name: "Säkerhetskopian är klar" });
  await expect(told).toContainText(name);
  await button(told, "Stäng").click();
  return Buffer.from(text);
}

/** Chooses a backup to restore; gives the dialog. */
async function choose(page, buffer) {
  await button(page, "Återställ").click();
  const chooser = page.waitForEvent("filechooser");
  await button(page.getByRole("dialog", { name: "Återställ från en säkerhetskopia" }), "Välj fil").click();
  await (await chooser).setFiles({ name: "kopia.json", mimeType: "application/json", buffer });
  return page.getByRole("dialog");
}

test("what is backed up comes back in a browser where there is nothing", async ({ page, browser, baseURL }) => {
  await openApp(page);
  await writeDraft(page, "Trygg hemgång");
  await writeDraft(page, "Barn och unga");
  await page.getByRole("button", { name: "Ta bort Barn och unga" }).click();
  const file = await backedUp(page);

  const elsewhere = await (await browser.newContext({ baseURL, serviceWorkers: "block" })).newPage();
  await openApp(elsewhere);
  const dialog = await choose(elsewhere, file);
  await expect(dialog).toHaveAccessibleName("Innehållet i säkerhetskopian");
  await expect(dialog.getByRole("checkbox", { name: "Trygg hemgång" })).toBeChecked();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Barn och unga" })).toContainText("Ligger i papperskorgen.");
  await expect(dialog.getByRole("listitem").first()).toContainText("Läggs till.");
  await button(dialog, "Återställ").click();
  await expect(dialog).toHaveCount(0);
  await expect(elsewhere.locator("#announcer")).toHaveText("Återställt: 2 utkast.");
  await elsewhere.getByRole("link", { name: "Trygg hemgång" }).click();
  await expect(field(elsewhere, "Titel")).toHaveValue("Trygg hemgång");
  await button(elsewhere, "Historik").click();
  await expect(elsewhere.getByRole("dialog", { name: "Historik" }).getByRole("listitem").first()).toBeVisible();
  await elsewhere.close();
});

test("the document that a draft came from comes back with it, and so does what found no room in the storage", async ({
  page,
  browser,
  baseURL,
}) => {
  await openApp(page);
  await paste(page, documentText("tydliga-rubriker.txt"));
  const source = (page) => page.getByRole("region", { name: "Inläst text" });
  await expect(source(page)).toBeVisible();
  const title = await field(page, "Titel").inputValue();
  await expectSaved(page);
  await fillStorage(page);
  await field(page, "Risker").fill("Det här finns det ingen plats för. ".repeat(40));
  await expect(page.getByRole("alert").filter({ hasText: "Det går inte att spara just nu" })).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
  const file = await backedUp(page);

  const elsewhere = await (await browser.newContext({ baseURL, serviceWorkers: "block" })).newPage();
  await openApp(elsewhere);
  await button(await choose(elsewhere, file), "Återställ").click();
  await elsewhere.getByRole("link", { name: title }).click();
  await expect(field(elsewhere, "Risker")).toHaveValue(/^(Det här finns det ingen plats för\. ){40}$/);
  await expect(source(elsewhere)).toContainText("Uppdragsgivare");
  await elsewhere.close();
});

test("a pack of one's own that comes back is there at once", async ({ page, browser, baseURL }) => {
  await page.goto("/#/regelverk");
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Öppna regelverk").click();
  await (await chooser).setFiles(fileURLToPath(new URL("packs/mellanbygd.toml", import.meta.url)));
  await button(page, "Lägg till regelverket").click();
  await expect(page.getByRole("heading", { level: 2, name: "Vårdsamverkan Mellanbygd 2026–2029" })).toBeVisible();
  await openApp(page);
  await button(page, "Nytt utkast").click();
  await page.getByRole("dialog").getByRole("radio", { name: "Utvecklingsgrupp" }).check();
  await button(page.getByRole("dialog"), "Skapa utkast").click();
  await field(page, "Titel").fill("Eget");
  await expectSaved(page);
  await page.goto("/#/");
  const file = await backedUp(page);

  const elsewhere = await (await browser.newContext({ baseURL, serviceWorkers: "block" })).newPage();
  await openApp(elsewhere);
  await button(await choose(elsewhere, file), "Återställ").click();
  await expect(elsewhere.getByRole("row").filter({ hasText: "Eget" })).toContainText("Utvecklingsgrupp");
  await elsewhere.close();
});

test("what is here by then is told apart, and only what is chosen is taken in", async ({ page }) => {
  await openApp(page);
  await writeDraft(page, "Oförändrat");
  await writeDraft(page, "Skrivs vidare");
  const file = await backedUp(page);
  await page.getByRole("link", { name: "Skrivs vidare" }).click();
  await field(page, "Syfte").fill("Ett nyare syfte.");
  await expectSaved(page);
  await page.goto("/#/");

  const dialog = await choose(page, file);
  await expect(dialog.getByText("Finns redan, likadant")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Oförändrat" })).toBeVisible();
  const older = dialog.getByRole("listitem").filter({ hasText: "Skrivs vidare" });
  await expect(older).toContainText("Är äldre än det som finns, och läggs bland äldre versioner.");
  await button(dialog, "Återställ").click();
  await expect(dialog).toHaveCount(0);
  expect(await storedDrafts(page)).toContainEqual(expect.objectContaining({ title: "Skrivs vidare", purpose: "Ett nyare syfte." }));
});

for (const [what, content, message] of [
  ["a file that is no JSON", "hej", "Filen är ingen säkerhetskopia, eller är skadad"],
  ["a file of something else", "[1]", "Filen är ingen säkerhetskopia från Uppdragskollen."],
  ["a single draft", '{"schema":1,"title":"Ett"}', "Filen är ett enda utkast, ingen säkerhetskopia."],
  ["a newer backup", '{"format":"uppdragskollen-backup","schema":99}', "nyare version av Uppdragskollen (schema 99)"],
]) {
  test(`restoring from ${what}`, async ({ page }) => {
    await openApp(page);
    await writeDraft(page, "Kvar");
    const dialog = await choose(page, Buffer.from(content));
    await expect(dialog.getByRole("alert").filter({ hasText: message })).toBeVisible();
    await expect(button(dialog, "Välj fil")).toBeVisible();
    expect(await storedDrafts(page)).toMatchObject([{ title: "Kvar" }]);
  });
}

test("a part of a backup that is damaged is told, and the rest is taken in", async ({ page, browser, baseURL }) => {
  await openApp(page);
  await writeDraft(page, "Hel");
  await writeDraft(page, "Skadad");
  const backup = JSON.parse((await backedUp(page)).toString());
  backup.drafts.find(({ title }) => title === "Skadad").content += " ";
  const elsewhere = await (await browser.newContext({ baseURL, serviceWorkers: "block" })).newPage();
  await openApp(elsewhere);
  const dialog = await choose(elsewhere, Buffer.from(JSON.stringify(backup)));
  await expect(dialog.getByText("Det här går inte att återställa:")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Skadad: Det är skadat och återställs inte." })).toBeVisible();
  await expect(dialog.getByRole("checkbox")).toHaveCount(1);
  await expectAccessible(elsewhere, "what a backup holds");
  await button(dialog, "Återställ").click();
  await expect(elsewhere.getByRole("link", { name: "Hel" })).toBeVisible();
  await elsewhere.close();
});

test("where there is no room for all of it, what came in is told, and nothing is lost", async ({ page, browser, baseURL }) => {
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Lång");
  await field(page, "Bakgrund").fill("Åäö 1234567890 ".repeat(1_000));
  await expectSaved(page);
  await page.goto("/#/");
  const file = await backedUp(page);
  const elsewhere = await (await browser.newContext({ baseURL, serviceWorkers: "block" })).newPage();
  await openApp(elsewhere);
  await writeDraft(elsewhere, "Kvar");
  await fillStorage(elsewhere, 256);
  const dialog = await choose(elsewhere, file);
  await button(dialog, "Återställ").click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Webbläsarens lagring är full" })).toBeVisible();
  await elsewhere.evaluate(() => localStorage.removeItem("filler"));
  await button(dialog, "Återställ").click();
  await expect(elsewhere.getByRole("link", { name: "Lång" })).toBeVisible();
  await expect(elsewhere.getByRole("link", { name: "Kvar" })).toBeVisible();
  await elsewhere.close();
});

test("where the browser asks where to save, the file goes there", async ({ page }) => {
  await page.addInitScript(() => {
    window.showSaveFilePicker = async ({ suggestedName }) => {
      if (window.leave) {
        window.leave = false;
        throw new DOMException("", "AbortError");
      }
      return {
        createWritable: async () => ({
          write: async (text) => {
            if (window.full) throw new DOMException("", "QuotaExceededError");
            window.given = [suggestedName, text];
          },
          close: async () => {},
        }),
      };
    };
  });
  await openApp(page);
  await writeDraft(page, "Trygg hemgång");
  await page.evaluate(() => (window.leave = true));
  await button(page, "Säkerhetskopiera").click();
  await expect.poll(() => page.evaluate(() => window.leave)).toBe(false);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await button(page, "Säkerhetskopiera").click();
  await expect(page.getByRole("dialog", { name: "Säkerhetskopian är klar" })).toBeVisible();
  const [name, text] = await page.evaluate(() => window.given);
  expect(name).toMatch(/^uppdragskollen-/);
  expect(JSON.parse(text).drafts).toMatchObject([{ title: "Trygg hemgång" }]);
  await page.keyboard.press("Escape");

  await page.evaluate(() => (window.full = true));
  await button(page, "Säkerhetskopiera").click();
  const failed = page.getByRole("dialog", { name: "Säkerhetskopiera" });
  await expect(failed.getByRole("alert")).toContainText("Filen gick inte att skriva där.");
  const download = page.waitForEvent("download");
  await button(failed, "Ladda ner filen").click();
  await download;
});
