// Historik: what a draft has been through can be seen, compared, named and gone back to, and going back can be undone.

import { expect } from "@playwright/test";
import { button, expectAccessible, expectSaved, field, newDraft, openApp, revisions, storedDrafts, test } from "./app.mjs";

const history = (page) => page.getByRole("dialog", { name: "Historik" });
const version = (page) => page.getByRole("dialog", { name: /^Versionen från / });

/** A draft that has been written in on two days, with its history open. */
async function written(page) {
  await page.clock.install({ time: "2026-11-20T09:00:00+01:00" });
  await openApp(page);
  await newDraft(page);
  await expectSaved(page);
  for (const [title, purpose, later] of [
    ["Första titeln", "Det första syftet.", "00:10:00"],
    ["Andra titeln", "Det andra syftet.", "30:00:00"],
    ["Tredje titeln", "Det tredje syftet.", "00:10:00"],
  ]) {
    await page.clock.fastForward(later);
    await field(page, "Titel").fill(title);
    await field(page, "Syfte").fill(purpose);
    await page.clock.runFor(1_000);
    await expectSaved(page);
  }
  await page.clock.fastForward("00:10:00");
  await field(page, "Budget").fill("Ingen.");
  await page.clock.runFor(1_000);
  await expectSaved(page);
  await button(page, "Historik").click();
  await expect(history(page)).toBeVisible();
}

test("the revisions are listed by day, each with what was changed", async ({ page }) => {
  await written(page);
  const list = history(page);
  await expect(list.getByRole("heading", { level: 3 })).toHaveText(["I dag", "I går"]);
  const rows = list.getByRole("listitem");
  await expect(rows.first()).toContainText("Nu");
  await expect(rows.first()).toContainText("Ändrat: Budget.");
  await expect(rows.nth(1)).toContainText("Ändrat: Titel och Syfte.");
  await expect(rows.last()).toContainText("Den äldsta versionen som finns kvar.");
  await expect(rows.first().getByRole("button", { name: /^Jämför/ })).toHaveCount(0);
});

test("an earlier revision is seen, compared and restored, and that is undone", async ({ page }) => {
  await written(page);
  const row = history(page).getByRole("listitem").nth(3);
  await row.getByRole("button", { name: /^Visa / }).click();
  const content = version(page).getByRole("region", { name: "Innehållet i versionen" });
  await expect(content).toContainText("Det första syftet.");
  await button(version(page), "Tillbaka").click();
  // Who goes back is where they were.
  await expect(row.getByRole("button", { name: /^Visa / })).toBeFocused();

  await row.getByRole("button", { name: /^Jämför med nu/ }).click();
  await expect(version(page).locator("del", { hasText: /^första$/ })).toBeVisible();
  await expect(version(page).locator("ins", { hasText: /^tredje$/ })).toBeVisible();
  await expect(version(page).getByRole("heading", { level: 3, name: "Budget" })).toBeVisible();
  await version(page).getByLabel("Jämför med").selectOption({ index: 1 });
  await expect(version(page).getByRole("heading", { level: 3, name: "Budget" })).toHaveCount(0);

  await button(version(page), "Återställ den här versionen").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(field(page, "Titel")).toHaveValue("Första titeln");
  await expect(field(page, "Budget")).toHaveValue("");
  await expect(page.locator("#announcer")).toHaveText(/^Versionen från i går .* är återställd\./);
  await expectSaved(page);
  expect(await storedDrafts(page)).toMatchObject([{ title: "Första titeln", budget: "" }]);
  // What it was before is in the history still.
  const titles = (await revisions(page)).map(({ content }) => JSON.parse(content).draft);
  expect(titles).toContainEqual(expect.objectContaining({ title: "Tredje titeln", budget: "Ingen." }));

  await button(page, "Ångra").click();
  await expect(field(page, "Titel")).toHaveValue("Tredje titeln");
  await expect(field(page, "Budget")).toHaveValue("Ingen.");
});

test("a revision with a name keeps it, and is kept when the history is thinned", async ({ page }) => {
  await written(page);
  await history(page).getByRole("listitem").nth(2).getByRole("button", { name: /^Visa / }).click();
  await version(page).getByLabel("Namn på versionen").fill("Inför styrgruppen");
  await button(version(page), "Spara namnet").click();
  await expect(version(page).getByText("Namnet är sparat.")).toBeVisible();
  await button(version(page), "Tillbaka").click();
  await expect(history(page).getByRole("listitem").nth(2)).toContainText("Inför styrgruppen");
  await button(history(page), "Stäng").click();

  await page.goto("/#/lagring");
  await button(page, "Gallra historik …").click();
  const thinning = page.getByRole("dialog", { name: "Gallra historik" });
  await thinning.getByRole("radio", { name: "Bara den senaste tidigare versionen" }).check();
  await button(thinning, "Gallra").click();
  await expect(page.getByText(/versioner är borttagna|version är borttagen/).first()).toBeVisible();
  await page.goBack();
  await button(page, "Historik").click();
  await expect(history(page).getByRole("listitem").filter({ hasText: "Inför styrgruppen" })).toHaveCount(1);
  await expect(history(page).getByRole("listitem")).toHaveCount(3);
});

for (const width of [1440, 320]) {
  test(`the history is accessible, ${width} px wide`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await written(page);
    await expectAccessible(page, "the list of revisions");
    await history(page).getByRole("listitem").nth(2).getByRole("button", { name: /^Visa / }).click();
    await expect(version(page).getByRole("region", { name: "Innehållet i versionen" })).toContainText("syftet");
    await expectAccessible(page, "a revision");
    await button(version(page), "Tillbaka").click();
    await history(page).getByRole("listitem").nth(2).getByRole("button", { name: /^Jämför/ }).click();
    await expectAccessible(page, "two revisions compared");
  });
}
