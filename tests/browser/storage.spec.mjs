// Papperskorg och lagring: what was thrown away and comes back, how much room there is, and what cannot be read.

import { expect } from "@playwright/test";
import {
  OLD, button, documentText, downloaded, expectAccessible, expectSaved, field, newDraft, openApp, paste, storedDrafts, test,
  writeDraft,
} from "./app.mjs";

const part = (page, name) => page.getByRole("region", { name, exact: true });

async function openStorage(page) {
  await page.getByRole("link", { name: "Papperskorg och lagring" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Papperskorg och lagring" })).toBeVisible();
  await expect(part(page, "Papperskorg")).toBeVisible();
}

test("a draft goes into the bin and comes back as it was", async ({ page }) => {
  await openApp(page);
  await writeDraft(page, "Trygg hemgång");
  await page.getByRole("button", { name: "Ta bort Trygg hemgång" }).click();
  await expect(page.getByRole("link", { name: "Trygg hemgång" })).toHaveCount(0);
  await openStorage(page);
  const bin = part(page, "Papperskorg");
  await expect(bin.getByRole("listitem")).toContainText("30 dagar kvar");
  await button(bin, "Ta tillbaka Trygg hemgång").click();
  await expect(bin).toContainText("”Trygg hemgång” finns under Mina utkast igen.");
  await expect(bin).toContainText("Papperskorgen är tom.");
  await expect(bin.getByRole("heading", { name: "Papperskorg" })).toBeFocused();
  await page.goto("/#/");
  await page.getByRole("link", { name: "Trygg hemgång" }).click();
  await expect(field(page, "Titel")).toHaveValue("Trygg hemgång");
});

test("what another window throws away is shown, but not under somebody's hands", async ({ page, context }) => {
  await openApp(page);
  await writeDraft(page, "Trygg hemgång");
  await writeDraft(page, "Barn och unga");
  const other = await context.newPage();
  await openApp(other);
  await openStorage(page);
  const bin = part(page, "Papperskorg");
  await expect(bin).toContainText("Papperskorgen är tom.");
  await other.getByRole("button", { name: "Ta bort Trygg hemgång" }).click();
  await expect(bin.getByRole("listitem")).toContainText("Trygg hemgång");

  await button(bin, "Ta tillbaka Trygg hemgång").focus();
  await other.getByRole("button", { name: "Ta bort Barn och unga" }).click();
  await expect(other.getByRole("link", { name: "Barn och unga" })).toHaveCount(0);
  await page.waitForTimeout(600);
  await expect(button(bin, "Ta tillbaka Trygg hemgång")).toBeFocused();
  await expect(bin.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Om" }).focus();
  await expect(bin.getByRole("listitem")).toHaveCount(2);
});

test("what is removed for ever is gone with its document, after a question", async ({ page }) => {
  await openApp(page);
  await paste(page, documentText("mejl-radbrutet.txt"));
  await expectSaved(page);
  await page.goto("/#/");
  await writeDraft(page, "Kvar");
  const documents = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("uppdragskollen/dokument/")).length);
  expect(await documents()).toBe(1);
  await page.getByRole("button", { name: /^Ta bort Uppdragsbeskrivning/ }).click();
  await openStorage(page);
  const bin = part(page, "Papperskorg");
  await bin.getByRole("button", { name: /^Ta bort för alltid/ }).click();
  const question = page.getByRole("dialog", { name: /för alltid\?$/ });
  await expect(button(question, "Avbryt")).toBeFocused();
  await button(question, "Avbryt").click();
  await expect(bin.getByRole("listitem")).toHaveCount(1);

  await button(bin, "Töm papperskorgen").click();
  await button(page.getByRole("dialog", { name: "Ta bort ett utkast för alltid?" }), "Töm papperskorgen").click();
  await expect(bin).toContainText("Ett utkast är borttaget för alltid.");
  await expect(bin).toContainText("Papperskorgen är tom.");
  expect(await documents()).toBe(0);
  await page.reload();
  expect(await storedDrafts(page)).toMatchObject([{ title: "Kvar" }]);
  expect(await documents()).toBe(0);
});

test("what has lain in the bin for thirty days is gone at the next visit", async ({ page }) => {
  await page.clock.install({ time: "2026-10-01T09:00:00+02:00" });
  await openApp(page);
  await writeDraft(page, "Gammalt");
  await page.getByRole("button", { name: "Ta bort Gammalt" }).click();
  await page.clock.setSystemTime("2026-10-30T09:00:00+01:00");
  await openStorage(page);
  await expect(part(page, "Papperskorg").getByRole("listitem")).toContainText("En dag kvar");
  await page.goto("/#/");
  await page.clock.setSystemTime("2026-11-01T09:00:00+01:00");
  await openStorage(page);
  await expect(part(page, "Papperskorg")).toContainText("Papperskorgen är tom.");
});

test("how much room is used, and by what", async ({ page }) => {
  await openApp(page);
  await writeDraft(page, "Trygg hemgång");
  await openStorage(page);
  const room = part(page, "Plats");
  await expect(room.getByRole("meter")).toBeVisible();
  await expect(room).toContainText(/\d+ kB av ungefär 5 MB används, mindre än en procent\./);
  await expect(room.getByRole("row", { name: /^Utkast \d+ kB$/ })).toBeVisible();
  await expect(room).toContainText(/Webbläsaren har (inte )?lovat att behålla/);
  await button(room, "Gallra historik …").click();
  await expect(page.getByRole("dialog", { name: "Gallra historik" })).toBeVisible();
});

test("a backup that was made long ago, or never, is asked for", async ({ page }) => {
  await page.addInitScript(() => delete window.showSaveFilePicker);
  await page.clock.install({ time: "2026-10-01T09:00:00+02:00" });
  await openApp(page);
  await writeDraft(page, "Trygg hemgång");
  await openStorage(page);
  const copies = part(page, "Säkerhetskopior");
  await expect(copies).toContainText("Ingen säkerhetskopia är gjord här än.");
  await expect(copies).toContainText("Det är dags att göra en.");
  const download = page.waitForEvent("download");
  await button(copies, "Säkerhetskopiera").click();
  await download;
  await button(page.getByRole("dialog"), "Stäng").click();
  await expect(copies).toContainText("Den senaste säkerhetskopian gjordes 1 oktober 2026.");
  await expect(copies).not.toContainText("Det är dags");
  await expect(button(copies, "Säkerhetskopiera")).toBeFocused();
  await page.clock.setSystemTime("2026-11-05T09:00:00+01:00");
  await page.goto("/#/");
  await openStorage(page);
  await expect(copies).toContainText("Det är dags att göra en.");
});

test("a damaged record is opened at the revision before, told of, saved as a file and removed", async ({ page }) => {
  await page.clock.install({ time: "2026-11-20T09:00:00+01:00" });
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Före");
  await page.clock.runFor(1_000);
  await expectSaved(page);
  await page.clock.fastForward("00:10:00");
  await field(page, "Titel").fill("Efter");
  await page.clock.runFor(1_000);
  await expectSaved(page);
  const address = page.url();
  await page.goto("/#/");
  const damaged = await page.evaluate(() => {
    const number = (key) => Number(key.match(/(\d+)\.[^/]*$/)[1]);
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("uppdragskollen/blad/"));
    const newest = keys.sort((one, other) => number(one) - number(other)).at(-1);
    localStorage.setItem(newest, `${localStorage.getItem(newest)}x`);
    return localStorage.getItem(newest);
  });
  await page.goto(address);
  await expect(field(page, "Titel")).toHaveValue("Före");
  await expect(page.getByText("Det senast sparade var skadat och har lagts åt sidan.")).toBeVisible();

  await page.goto("/#/lagring");
  const part_ = part(page, "Skadat");
  await expect(part_.getByRole("listitem")).toContainText("Hör till ”Före”.");
  const [, text] = await downloaded(page, button(part_, "Spara som fil Skadad post 1"));
  expect(text).toBe(damaged);
  await button(part_, "Ta bort Skadad post 1").click();
  await button(page.getByRole("dialog"), "Ta bort").click();
  await expect(part_).toContainText("Inget skadat har hittats.");
});

const NEWER = { schema: 99, pack: "sodra-alvsborg-2022", group: "uppdragsgrupp", title: "Från framtiden", later: [1] };

test("a draft of a newer schema says so, and a copy of it can be written in", async ({ page }) => {
  await openApp(page);
  await page.evaluate(
    ([key, draft]) => localStorage.setItem(key, JSON.stringify({ saved: "2026-11-21T08:00:00Z", draft })),
    [`${OLD}newer`, NEWER],
  );
  await page.goto("/#/lagring");
  await part(page, "Skadat").getByRole("link", { name: "Från framtiden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Går inte att öppna här" })).toBeVisible();
  await expect(page.getByText(/nyare version av Uppdragskollen \(schema 99/)).toBeVisible();
  await expectAccessible(page, "a draft of a newer schema");
  await button(page, "Öppna en kopia ändå").click();
  await expect(field(page, "Titel")).toHaveValue("Från framtiden");
  await field(page, "Titel").fill("Från nu");
  await expectSaved(page);
  const copy = await storedDrafts(page);
  expect(copy).toMatchObject([{ schema: 1, title: "Från nu", later: [1] }]);
  expect(await page.evaluate((key) => localStorage.getItem(key), `${OLD}newer`)).toContain('"schema":99');
});

test("a draft of which nothing is sound says so, with what there is of it", async ({ page }) => {
  await openApp(page);
  await page.evaluate((key) => localStorage.setItem(key, '{"saved":"2026'), `${OLD}damaged`);
  await page.goto("/#/utkast/damaged");
  await expect(page.getByText("Utkastet är skadat, och ingen version av det går att öppna.")).toBeVisible();
  await expectAccessible(page, "a draft of which nothing is sound");
  const [, text] = await downloaded(page, page.getByRole("button", { name: "Spara som fil Skadad post 1" }));
  expect(text).toBe('{"saved":"2026');
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 320]) {
    test(`the view is accessible, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => delete window.showSaveFilePicker);
      await openApp(page);
      await page.goto("/#/lagring");
      await expect(part(page, "Papperskorg")).toContainText("Papperskorgen är tom.");
      await expectAccessible(page, "nothing stored");
      await page.goto("/#/");
      await writeDraft(page, "Trygg hemgång med hemtjänst och hemsjukvård i Ulricehamn och Tranemo");
      await writeDraft(page, "Kvar");
      await page.getByRole("button", { name: /^Ta bort Trygg/ }).click();
      await page.evaluate((key) => localStorage.setItem(key, '{"saved":"2026'), `${OLD}damaged`);
      await openStorage(page);
      await expect(part(page, "Skadat").getByRole("listitem")).toHaveCount(1);
      await expectAccessible(page, "the whole view");
      await button(page, "Gallra historik …").click();
      await expectAccessible(page, "thinning");
      await page.keyboard.press("Escape");
      await button(page, "Töm papperskorgen").click();
      await expectAccessible(page, "the question before the bin is emptied");
      await page.keyboard.press("Escape");
      await button(page, "Säkerhetskopiera").click();
      await expect(page.getByRole("dialog", { name: "Säkerhetskopian är klar" })).toBeVisible();
      await expectAccessible(page, "a backup made");
      await page.keyboard.press("Escape");
      await button(page, "Återställ").click();
      await expectAccessible(page, "restoring");
    });
  }
}
