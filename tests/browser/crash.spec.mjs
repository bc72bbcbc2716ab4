// A browser that is killed while somebody writes, and what else can go wrong under a draft.

import { expect } from "@playwright/test";
import process from "node:process";
import {
  OLD, SHEETS, button, expectSaved, field, newDraft, openApp, records, revisions, storedDrafts, test,
} from "./app.mjs";
import { killAgainAndAgain } from "./killed.mjs";

/** Each takes some five seconds; `node tests/browser/killed.mjs` does it fifty times. */
const KILLS = Number(process.env.KILLS ?? 5);

test("a browser that is killed loses nothing that was said to be saved", async () => {
  test.setTimeout(60_000 + KILLS * 15_000);
  const told = [];
  expect(await killAgainAndAgain(KILLS, (line) => told.push(line))).toEqual([]);
  expect(told).toHaveLength(KILLS);
});

test("a reload in the middle of a word loses none of it", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  let text = "";
  for (let round = 0; round < 10; round += 1) {
    text += `ord${round} `;
    await field(page, "Syfte").pressSequentially(`ord${round} `);
    await page.reload();
    await expect(field(page, "Syfte")).toHaveValue(text);
  }
});

test("what was done can be undone, and done again, after a reload", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Trygg hemgång");
  await field(page, "Bakgrund").fill("Personer som kommer hem på kvällen.");
  await button(page, "Lägg till rapporttillfälle").click();
  await expectSaved(page);
  await page.reload();

  await button(page, "Ångra").click();
  await expect(page.getByRole("group", { name: "rapporttillfälle 1" })).toHaveCount(0);
  await button(page, "Ångra").click();
  await expect(field(page, "Bakgrund")).toHaveValue("");
  await expect(field(page, "Titel")).toHaveValue("Trygg hemgång");
  await expectSaved(page);
  await page.reload();
  await button(page, "Gör om").click();
  await expect(field(page, "Bakgrund")).toHaveValue("Personer som kommer hem på kvällen.");
  await button(page, "Ångra").click();
  await button(page, "Ångra").click();
  await expect(field(page, "Titel")).toHaveValue("");
});

test("storage that is cleared in another window is written again at once", async ({ page, context }) => {
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Kvar");
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto("/");
  await other.evaluate(() => localStorage.clear());
  await expect.poll(async () => (await storedDrafts(page)).map(({ title }) => title)).toEqual(["Kvar"]);
  await field(page, "Titel").fill("Kvar ändå");
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "Titel")).toHaveValue("Kvar ändå");
});

test("a clock that is set back puts nothing out of order", async ({ page }) => {
  await page.clock.install({ time: "2026-11-22T12:00:00+01:00" });
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Före");
  await page.clock.runFor(1_000);
  await page.clock.setSystemTime("2026-11-20T12:00:00+01:00");
  await field(page, "Titel").fill("Efter");
  await page.clock.runFor(1_000);
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "Titel")).toHaveValue("Efter");
  expect((await storedDrafts(page))[0].title).toBe("Efter");
});

test("a damaged record is set aside, and the one before it is opened", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Den förra");
  await expectSaved(page);
  await field(page, "Titel").fill("Den senaste");
  await expectSaved(page);
  const damaged = await damageNewest(page);
  await page.reload();
  await expect(field(page, "Titel")).toHaveValue("Den förra");
  await expect(page.getByText("Det senast sparade var skadat och har lagts åt sidan.")).toBeVisible();
  const aside = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("uppdragskollen/skadat/")));
  expect(aside).toEqual([[`uppdragskollen/skadat/${damaged.key}`, damaged.text]]);
});

/** Changes one letter of the newest record, and forgets that there is a note of it; gives what lies there then. */
async function damageNewest(page) {
  const newest = (await revisions(page)).at(-1);
  const key = `${SHEETS}${newest.id}/${newest.number}.${newest.writer}`;
  const text = await page.evaluate((key) => {
    const text = localStorage.getItem(key);
    const damaged = `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) ^ 1)}`;
    localStorage.setItem(key, damaged);
    return damaged;
  }, key);
  return { key, text };
}

test("a draft of the first version is opened as it is, and becomes the first revision", async ({ page }) => {
  await openApp(page);
  const record = { saved: "2026-11-20T08:00:00.000Z", draft: { schema: 1, pack: "sodra-alvsborg-2022", group: "uppdragsgrupp", title: "Gammalt utkast" } };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`${OLD}a1`, JSON.stringify(record)]);
  await page.reload();
  await page.getByRole("link", { name: "Gammalt utkast" }).click();
  await expect(field(page, "Titel")).toHaveValue("Gammalt utkast");
  await field(page, "Titel").fill("Nytt namn");
  await expectSaved(page);
  expect(await page.evaluate((key) => localStorage.getItem(key), `${OLD}a1`)).toBeNull();
  const titles = (await revisions(page)).map(({ content }) => JSON.parse(content).draft.title);
  expect(titles[0]).toBe("Gammalt utkast");
  expect(titles.at(-1)).toBe("Nytt namn");
  expect(Object.keys(await records(page))).toEqual(["a1"]);
});
