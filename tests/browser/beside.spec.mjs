// Two windows that wrote the same fields: each is shown, and the person chooses for each.

import { expect } from "@playwright/test";
import { button, expectAccessible, expectSaved, field, newDraft, openApp, revisions, storedDrafts, test } from "./app.mjs";

/** A draft whose title and purpose have been written otherwise in two windows; gives the second, which has to choose. */
async function contested(page, context) {
  await openApp(page);
  await newDraft(page);
  await expectSaved(page);
  const other = await context.newPage();
  await other.addInitScript(() => addEventListener("storage", (event) => window.deaf && event.stopImmediatePropagation()));
  await other.emulateMedia({ reducedMotion: "reduce" });
  await other.goto(page.url());
  await expect(field(other, "Titel")).toBeVisible();
  await other.evaluate(() => (window.deaf = true));
  await field(page, "Titel").fill("Så här");
  await field(page, "Syfte").fill("Ett syfte.");
  await field(page, "Budget").fill("Bara här.");
  await expectSaved(page);
  await field(other, "Titel").fill("Eller så här");
  await field(other, "Syfte").fill("Ett annat syfte.");
  await expect(button(other, "Jämför och välj")).toBeVisible();
  return other;
}

const dialog = (page) => page.getByRole("dialog", { name: "Utkastet är ändrat på två håll" });

test("one side is chosen for one field, both are kept for another, and what goes together is not asked for", async ({ page, context }) => {
  const other = await contested(page, context);
  await button(other, "Jämför och välj").click();
  await expect(dialog(other).getByRole("group")).toHaveCount(2);
  const group = (name) => dialog(other).getByRole("group", { name });
  await expect(group("Titel").getByRole("radio", { name: "Det här fönstret" })).toBeChecked();
  await expect(group("Syfte")).toContainText("Ett annat syfte.");
  await group("Titel").getByRole("radio", { name: "Det andra fönstret" }).check();
  await group("Syfte").getByRole("radio", { name: "Behåll båda" }).check();
  await expectAccessible(other, "the choice between two windows");
  await button(dialog(other), "Lägg ihop").click();
  for (const window of [other, page]) {
    await expect(field(window, "Titel")).toHaveValue("Så här");
    await expect(field(window, "Syfte")).toHaveValue("Ett annat syfte.\n\nEtt syfte.");
    await expect(field(window, "Budget")).toHaveValue("Bara här.");
  }
  await expectSaved(other);
  expect(await storedDrafts(page)).toMatchObject([{ title: "Så här", budget: "Bara här." }]);
});

test("who thinks better of it leaves both as they are", async ({ page, context }) => {
  const other = await contested(page, context);
  await button(other, "Jämför och välj").click();
  await button(dialog(other), "Avbryt").click();
  await expect(dialog(other)).toHaveCount(0);
  await expect(field(other, "Titel")).toHaveValue("Eller så här");
  await expect(button(other, "Jämför och välj")).toBeVisible();
  const titles = (await revisions(page)).map(({ content }) => JSON.parse(content).draft.title);
  expect(titles).toEqual(expect.arrayContaining(["Så här", "Eller så här"]));
});
