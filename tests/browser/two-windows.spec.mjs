// One draft in two windows: what is written in one comes to the other, and nothing that is written in either is lost.

import { expect } from "@playwright/test";
import process from "node:process";
import { button, expectSaved, field, newDraft, openApp, revisions, storedDrafts, test } from "./app.mjs";

/** A draft that is open in two windows. */
async function twoWindows(page, context) {
  await openApp(page);
  await newDraft(page);
  await expectSaved(page);
  const other = await context.newPage();
  // So that a test can keep it from hearing of the first.
  await other.addInitScript(() => addEventListener("storage", (event) => window.deaf && event.stopImmediatePropagation()));
  await other.goto(page.url());
  await expect(field(other, "Titel")).toBeVisible();
  return other;
}

test("what is written in one window is shown in the other", async ({ page, context }) => {
  const other = await twoWindows(page, context);
  await field(page, "Titel").fill("Skrivet här");
  await expect(field(other, "Titel")).toHaveValue("Skrivet här");
  await field(other, "Syfte").fill("Skrivet där");
  await expect(field(page, "Syfte")).toHaveValue("Skrivet där");
  expect(await storedDrafts(page)).toMatchObject([{ title: "Skrivet här", purpose: "Skrivet där" }]);
});

test("typing in both windows at once loses nothing", async ({ page, context }) => {
  const seconds = Number(process.env.TYPING ?? 10);
  test.setTimeout(60_000 + seconds * 3_000);
  const other = await twoWindows(page, context);
  const until = Date.now() + seconds * 1_000;
  const type = async (window, label, word) => {
    let text = "";
    await field(window, label).focus();
    for (let number = 0; Date.now() < until; number += 1) {
      const piece = `${word}${number} `;
      // A window in the background takes keys by its element.
      await field(window, label).pressSequentially(piece, { delay: 15 });
      text += piece;
    }
    return text;
  };
  const [background, purpose] = await Promise.all([type(page, "Bakgrund", "här"), type(other, "Syfte", "där")]);
  for (const window of [page, other]) {
    await expect(field(window, "Bakgrund")).toHaveValue(background);
    await expect(field(window, "Syfte")).toHaveValue(purpose);
    await expectSaved(window);
  }
  expect(await storedDrafts(page)).toMatchObject([{ background, purpose }]);
});

test("the same field written otherwise in both windows is kept twice, with a choice", async ({ page, context }) => {
  const other = await twoWindows(page, context);
  await other.evaluate(() => (window.deaf = true));
  await field(page, "Titel").fill("Så här");
  await expectSaved(page);
  await field(other, "Titel").fill("Eller så här");
  await expect(other.getByRole("alert").filter({ hasText: "Utkastet har också ändrats i ett annat fönster." })).toBeVisible();
  await other.evaluate(() => (window.deaf = false));
  const titles = (await revisions(page)).map(({ content }) => JSON.parse(content).draft.title);
  expect(titles).toEqual(expect.arrayContaining(["Så här", "Eller så här"]));

  await button(other, "Jämför och välj").click();
  const dialog = other.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Det andra fönstret/ }).check();
  await button(dialog, "Lägg ihop").click();
  await expect(field(other, "Titel")).toHaveValue("Så här");
  await expect(field(page, "Titel")).toHaveValue("Så här");
  await expect(button(other, "Jämför och välj")).toHaveCount(0);
});
