// What a draft is written for: another pack or group, what is kept aside then, a pack that has changed, one that is gone,
// and the timetable that one of them asks for.

import { expect } from "@playwright/test";
import {
  OLD, button, expectAccessible, expectSaved, field, newDraft, openApp, review, rule, storedDrafts, test,
} from "./app.mjs";

const PACK = { pack: "sodra-alvsborg-2022", group: "uppdragsgrupp" };

/** Opens a draft that is kept already. */
async function openStored(page, draft) {
  await openApp(page);
  const record = JSON.stringify({ saved: "2026-11-20T08:00:00Z", draft: { schema: 1, ...draft } });
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`${OLD}a1`, record]);
  await page.goto("/#/utkast/a1");
  await expect(review(page)).toBeVisible();
}

const ground = (page) => page.getByRole("group", { name: "Regelverk och grupp" });
const aside = (page) => page.getByRole("region", { name: "Undanlagt" });

/** Changes to another group in the dialog. */
async function changeTo(page, name) {
  await button(ground(page), "Byt … Regelverk och grupp").click();
  const dialog = page.getByRole("dialog", { name: "Byt regelverk och grupp" });
  await dialog.getByRole("radio", { name, exact: true }).check();
  await button(dialog, "Byt").click();
  await expect(dialog).toHaveCount(0);
}

test("another pack: nothing is lost, what it does not ask for is kept aside, and it can be undone", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  await expect(ground(page)).toContainText("Uppdragsgrupp");
  await field(page, "Titel").fill("Trygg hemgång");
  await field(page, "Helhetsperspektiv").fill("Hela människan, hela dygnet.");
  await field(page, "Längd").fill("ett år");
  await button(page, "Lägg till rapporttillfälle").click();
  await field(page, "Till, rapporttillfälle 1").fill("Styrgruppen");
  await field(page, "Datum, rapporttillfälle 1").fill("1 mars 2027");
  await expect(aside(page)).toHaveCount(0);

  await changeTo(page, "Uppdragshandling för hela länet");
  await expect(ground(page)).toContainText("Uppdragshandling för hela länet");
  await expect(button(ground(page), "Byt … Regelverk och grupp")).toBeFocused();
  await expect(page.locator("#announcer")).toHaveText("Utkastet gäller nu Uppdragshandling för hela länet. 3 fält ligger under Undanlagt.");
  await expect(field(page, "Titel")).toHaveValue("Trygg hemgång");
  await expect(aside(page)).toContainText("Det här frågar det valda regelverket inte efter. Det finns kvar i utkastet.");
  await expect(aside(page).getByLabel("Helhetsperspektiv", { exact: true })).toHaveValue("Hela människan, hela dygnet.");
  await expect(aside(page).getByLabel("Längd", { exact: true })).toHaveValue("1 år");
  await expect(aside(page).getByLabel("Till, rapporttillfälle 1")).toHaveValue("Styrgruppen");
  await expectSaved(page);
  const [kept] = await storedDrafts(page);
  expect(kept).toMatchObject({ group: "uppdragshandling", pack: "vastra-gotaland-2019" });
  expect(kept.pack_version).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page, "what is kept aside");

  // It can be written in, also when it is emptied on the way, and removed, and that can be undone.
  const text = aside(page).getByLabel("Helhetsperspektiv", { exact: true });
  await text.fill("");
  await expect(text).toBeFocused();
  await text.pressSequentially("Hela människan.");
  await button(aside(page), "Ta bort Helhetsperspektiv").click();
  await expect(text).toHaveCount(0);
  await expect(button(aside(page), "Ta bort Längd")).toBeFocused();
  await expect(page.locator("#announcer")).toHaveText("Borttaget: Helhetsperspektiv");
  await button(page, "Ångra").click();
  await expect(text).toHaveValue("Hela människan.");

  // So can the change itself.
  for (let steps = 0; (await aside(page).count()) > 0 && steps < 5; steps += 1) await button(page, "Ångra").click();
  await expect(ground(page)).toContainText("Uppdragsgrupp");
  await expect(field(page, "Helhetsperspektiv")).toHaveValue("Hela människan, hela dygnet.");
  await expect(field(page, "Datum, rapporttillfälle 1")).toHaveValue("2027-03-01");
  await button(page, "Gör om").click();
  await expect(ground(page)).toContainText("Uppdragshandling för hela länet");
});

test("the last field that is kept aside goes, and leaves the focus where that can be undone", async ({ page }) => {
  await openStored(page, { ...PACK, title: "T", budget: "Ingen", mandate: "Fullt mandat." });
  await expect(aside(page).getByLabel("Mandat", { exact: true })).toHaveValue("Fullt mandat.");
  for (const remove of await aside(page).getByRole("button", { name: /^Ta bort/ }).all()) await remove.last().click();
  await expect(aside(page)).toHaveCount(0);
  await expect(button(page, "Ångra")).toBeFocused();
});

test("a pack that has changed is told of once", async ({ page }) => {
  await openStored(page, { ...PACK, pack_version: 99, title: "Trygg hemgång" });
  const notice = page.getByText(/Regelverket har ändrats sedan utkastet skrevs \(version 99 → \d+\)\. Granskningen följer/);
  await expect(notice).toBeVisible();
  await expectAccessible(page, "a pack that has changed");
  await field(page, "Titel").fill("Trygg");
  await button(page, "Uppfattat").click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await button(page, "Ångra").click();
  await expect(field(page, "Titel")).toHaveValue("Trygg hemgång");
  await expect(notice).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(review(page)).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("a pack that is gone: the draft says which, keeps all, and takes another", async ({ page }) => {
  await openStored(page, { pack: "eget-regelverk", group: "g", title: "Trygg hemgång", mandate: "Fullt mandat." });
  const notice = page.getByText("Utkastet är skrivet för ett regelverk som inte finns här: eget-regelverk.");
  await expect(notice).toBeVisible();
  await expect(aside(page).getByLabel("Mandat", { exact: true })).toHaveValue("Fullt mandat.");
  await expectAccessible(page, "a pack that is gone");
  await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Trygg hemgång" })).toContainText("Regelverket finns inte här");
  await page.getByRole("link", { name: "Trygg hemgång" }).click();

  await button(page, "Välj regelverk och grupp …").click();
  const dialog = page.getByRole("dialog", { name: "Byt regelverk och grupp" });
  // What is shown meanwhile can be taken too.
  await button(dialog, "Byt").click();
  await expect(notice).toHaveCount(0);
  await expect.poll(async () => (await storedDrafts(page))[0]).toMatchObject({ ...PACK, mandate: "Fullt mandat." });
});

test("the timetable: steps with dates in any form, to a step from the panel, and back again", async ({ page }) => {
  await openStored(page, { pack: "vastra-gotaland-2019", group: "uppdragshandling", title: "T" });
  const add = button(page, "Lägg till steg");
  await add.click();
  await expect(field(page, "Datum, steg 1")).toBeFocused();
  await field(page, "Datum, steg 1").fill("i juni 2027");
  await expect(page.getByText("Läses som juni 2027.")).toBeVisible();
  await field(page, "Vad som händer, steg 1").fill("Beslut");
  await add.click();
  await field(page, "Datum, steg 2").fill("1 mars 2027");
  await field(page, "Vad som händer, steg 2").fill("Remiss");
  await expectSaved(page);
  expect((await storedDrafts(page))[0].timetable).toEqual([
    { date: "2027-06", what: "Beslut" },
    { date: "2027-03-01", what: "Remiss" },
  ]);
  await expectAccessible(page, "a timetable");

  // From the panel to the step that stands wrong.
  const order = review(page).getByRole("listitem").filter({ hasText: "Sätt stegen i tidplanen i datumordning" });
  await order.getByRole("button", { name: /^Gå till fältet/ }).click();
  await expect(field(page, "Datum, steg 2")).toBeFocused();

  await button(page, "Ta bort steg 1").click();
  await expect(field(page, "Vad som händer, steg 1")).toHaveValue("Remiss");
  await expect(field(page, "Datum, steg 1")).toBeFocused();
  await button(page, "Ångra").click();
  await expect(field(page, "Datum, steg 1")).toHaveValue("2027-06");
  await expect(field(page, "Vad som händer, steg 2")).toHaveValue("Remiss");
});
