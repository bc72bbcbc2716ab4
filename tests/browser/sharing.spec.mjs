// A draft in a link: nothing is sent anywhere, and who opens it has a draft of their own.

import { expect } from "@playwright/test";
import {
  button, documentText, expectAccessible, expectSaved, field, openApp, paste, records, storedDrafts, test,
} from "./app.mjs";

const TITLE = "Uppdragsbeskrivning för samordnad förskrivning av hjälpmedel";

/** A draft with a link to it made; gives the link. */
async function shared(page) {
  await openApp(page);
  await paste(page, documentText("mejl-radbrutet.txt"));
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await button(page, "Exportera").click();
  await page.getByRole("dialog", { name: "Exportera" }).getByRole("radio", { name: "Länk" }).check();
  await button(page.getByRole("dialog"), "Exportera").click();
  const dialog = page.getByRole("dialog", { name: "Länk till utkastet" });
  await expect(dialog).toContainText("Den som har länken kan läsa hela utkastet");
  await expect(dialog).toContainText(/Länken är \d+ tecken lång\./);
  return dialog.getByLabel("Länk", { exact: true }).inputValue();
}

test("a link opens the draft in another browser, and keeps nothing before that is asked for", async ({ page, browser }) => {
  const link = await shared(page);
  await expectAccessible(page, "a link");
  const elsewhere = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Delat utkast" })).toBeVisible();
  const sheet = elsewhere.getByRole("region", { name: TITLE });
  await expect(sheet).toContainText(/\d+ av 35 fält är ifyllda/);
  await expect(sheet).toContainText("Uppdragsgrupp");
  expect(await records(elsewhere)).toEqual({});
  await sheet.getByText("Läs utkastet").click();
  await expect(sheet.getByRole("region", { name: "Läs utkastet" })).toContainText("hjälpmedel");
  await expectAccessible(elsewhere, "a shared draft");
  await button(sheet, "Öppna som nytt utkast").click();
  await expect(field(elsewhere, "Titel")).toHaveValue(TITLE);
  await field(elsewhere, "Titel").fill("Min egen");
  await expectSaved(elsewhere);
  // What was read from the document is not in it.
  await expect(elsewhere.getByRole("region", { name: "Inläst text" })).toHaveCount(0);
  expect(await storedDrafts(page)).toMatchObject([{ title: TITLE }]);
  await elsewhere.close();
});

test("the link is copied, or marked to be copied by hand", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const link = await shared(page);
  await button(page, "Kopiera länken").click();
  await expect(page.getByRole("dialog").getByText("Länken är kopierad.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test("a link that was cut short says so, and leads on", async ({ page }) => {
  const link = await shared(page);
  await page.goto("about:blank");
  await page.goto(link.slice(0, -40));
  await expect(page.getByRole("alert").filter({ hasText: "Länken är ofullständig eller ändrad." })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Till Mina utkast" }).click();
  await expect(page.getByRole("link", { name: TITLE })).toBeVisible();
});
