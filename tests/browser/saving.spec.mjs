// Saving: what is written is kept within half a second, at once when the page is hidden, and with all that was pasted.

import { expect } from "@playwright/test";
import { button, documentText, field, newDraft, openApp, paste, expectSaved, storedDrafts, test } from "./app.mjs";

const titles = async (page) => (await storedDrafts(page)).map((draft) => draft.title);

/** Opens an empty draft in a page whose clock stands still until it is told to go on. */
async function draftAtRest(page) {
  await page.clock.install({ time: "2026-11-22T09:00:00+01:00" });
  await openApp(page);
  await newDraft(page);
  await expectSaved(page);
  await page.clock.pauseAt("2026-11-22T10:00:00+01:00");
}

test("a keystroke is kept within half a second, by the clock on the wall", async ({ page }) => {
  await page.addInitScript(() => {
    window.times = {};
    addEventListener("input", () => (window.times.written ??= performance.now()), true);
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      setItem.call(this, key, value);
      if (window.times.written && key.startsWith("uppdragskollen/blad/")) window.times.kept ??= performance.now();
    };
  });
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").press("V");
  await expectSaved(page);
  expect(await titles(page)).toEqual(["V"]);
  const { written, kept } = await page.evaluate(() => window.times);
  expect(kept - written).toBeLessThan(500);
});

test("writing without a pause does not put off saving", async ({ page }) => {
  await draftAtRest(page);
  await field(page, "Titel").focus();
  await page.keyboard.type("V");
  expect(await titles(page)).toEqual([""]);
  // The pauses are too short to be pauses.
  for (const letter of "ård") {
    await page.clock.runFor(120);
    await page.keyboard.type(letter);
  }
  await page.clock.runFor(500 - 3 * 120);
  expect((await titles(page))[0]).toMatch(/^V/);
  await page.clock.runFor(500);
  expect(await titles(page)).toEqual(["Vård"]);
  await expectSaved(page, "Sparat 10.00");
});

test("hiding the page saves at once", async ({ page }) => {
  await draftAtRest(page);
  await field(page, "Titel").focus();
  await page.keyboard.type("Vård");
  expect(await titles(page)).toEqual([""]);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, value: true });
    Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  // No time has passed.
  expect(await titles(page)).toEqual(["Vård"]);
});

test("leaving the draft and leaving the page save at once", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Vård");
  await page.getByRole("navigation").getByRole("link", { name: "Om", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Om Uppdragskollen" })).toBeVisible();
  expect(await titles(page)).toEqual(["Vård"]);
  await page.goBack();
  await field(page, "Titel").fill("Vård i hemmet");
  await page.reload();
  await expect(field(page, "Titel")).toHaveValue("Vård i hemmet");
});

test("what found no place in the form is still shown after a reload", async ({ page }) => {
  await openApp(page);
  await paste(page, documentText("mejl-radbrutet.txt"));
  const reading = page.getByRole("region", { name: "Inläst text" });
  const passage = reading.getByRole("listitem").filter({ hasText: "Tack för ett bra möte i torsdags" });
  await expect(reading.getByRole("heading", { name: "Inte placerat" })).toBeVisible();
  await expect(passage).toHaveCount(1);
  await expect(passage).toBeVisible();
  const told = await reading.innerText();

  await page.reload();
  await expect(passage).toBeVisible();
  expect(await reading.innerText()).toBe(told);

  // Put aside, it is brought back by a button, also after another reload.
  await button(reading, "Dölj inläst text").click();
  await expect(reading).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await button(page, "Visa inläst text").click();
  await expect(passage).toBeVisible();

  // And it can be added to a field.
  await passage.getByRole("combobox").selectOption({ label: "Kommunikation" });
  await expect(field(page, "Kommunikation")).toHaveValue(/Tack för ett bra möte i torsdags/);
  await expect(passage.getByRole("status")).toHaveText("Tillagt i Kommunikation");
  await expect.poll(async () => (await storedDrafts(page))[0].communication).toMatch(/Tack för ett bra möte/);
  await page.reload();
  await expect(field(page, "Kommunikation")).toHaveValue(/Tack för ett bra möte i torsdags/);
  await expect(passage.getByRole("status")).toHaveText("Tillagt i Kommunikation");
});
