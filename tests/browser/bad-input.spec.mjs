// Bad input: a clear message with a way out for each, nothing lost, and not a word in the console.

import { expect } from "@playwright/test";
import {
  OLD, button, downloaded, documentText, field, fillStorage, newDraft, openApp, openFile, paste, records, expectSaved, storedDrafts, test,
} from "./app.mjs";

const GOOD = documentText("sas-har-tackat-nej.txt");
const GOOD_TITLE = "Uppdragsbeskrivning för demensvård nära hemmet i Ulricehamn och Tranemo";
const NEWER = JSON.stringify({
  schema: 99, pack: "sodra-alvsborg-2022", group: "uppdragsgrupp", title: "Från framtiden", invented_later: [1, 2],
});

/** The text area of the dialog for pasting. */
const pasteArea = (page) => page.getByRole("dialog", { name: "Klistra in text" }).getByLabel("Text från dokumentet");

/** Expects an alert with this text. */
async function expectAlert(page, text) {
  await expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();
}

for (const [what, text] of [["nothing", ""], ["blanks alone", " \n\t\n  "]]) {
  test(`pasting ${what}`, async ({ page }) => {
    await openApp(page);
    await paste(page, text);
    await expectAlert(
      page,
      "Det finns ingen text att läsa. Kopiera texten i dokumentet (Ctrl+A, Ctrl+C) och klistra in den igen.",
    );
    await expect(pasteArea(page)).toHaveAttribute("aria-invalid", "true");
    expect(await records(page)).toEqual({});

    // The way out: another text in the same dialog.
    await pasteArea(page).fill(GOOD);
    await button(page, "Läs in").click();
    await expect(page.getByRole("heading", { level: 1, name: GOOD_TITLE })).toBeVisible();
  });
}

test("pasting 5 MB", async ({ page }) => {
  await openApp(page);
  await button(page, "Klistra in text").click();
  // What is pasted comes in one piece; typing it would take the whole day.
  await pasteArea(page).evaluate((area) => {
    area.value = "Gruppen ska kartlägga läget. ".repeat(180_000).slice(0, 4_900_000);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await button(page, "Läs in").click();
  await expectAlert(page, /Texten är för stor: 5,\d MB\. Högst 2 MB läses, .* Kopiera bara själva uppdragsbeskriv/);
  expect(await pasteArea(page).evaluate((area) => area.value.length)).toBe(4_900_000);
  expect(await records(page)).toEqual({});

  await button(page.getByRole("dialog"), "Avbryt").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await paste(page, GOOD);
  await expect(page.getByRole("heading", { level: 1, name: GOOD_TITLE })).toBeVisible();
});

const FILES = {
  "a binary file": [
    "uppdrag.docx",
    Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xff, 0xfe, 0x80, 0, 0, 0]),
    "Wordfilen är skadad eller ofullständig och går inte att läsa. Öppna den i sitt program och spara den på nytt",
  ],
  "an empty file": ["tom.txt", "", "Det finns ingen text att läsa."],
  "a file of 5 MB": ["stor.txt", "Gruppen ska kartlägga läget. ".repeat(180_000), "Texten är för stor: 5,"],
  "a draft of schema 99": [
    "nyare.json",
    NEWER,
    /nyare version av Uppdragskollen \(schema 99; den här läser till och med 1\)\. Använd den nyare versionen\./,
  ],
  "a damaged draft": [
    "skadad.json",
    '{"schema":1,\n"title":"Halvt',
    /Filen är skadad, eller är inget sparat utkast: felet finns på rad 2, tecken \d+\. Försök med en säkerhetskopia/,
  ],
  "a file with something else in it": [
    "annat.json",
    '[1, "två"]',
    /Filen är (inget sparat utkast från Uppdragskollen|skadad, eller är inget sparat utkast)/,
  ],
};

for (const [what, [name, content, message]] of Object.entries(FILES)) {
  test(`opening ${what}`, async ({ page }) => {
    await openApp(page);
    await openFile(page, name, content);
    await expectAlert(page, message);
    await expect(page.getByRole("heading", { level: 1, name: "Mina utkast" })).toBeVisible();
    expect(await records(page)).toEqual({});

    // Another file can be opened, and the message is gone with it.
    await openFile(page, "bra.txt", GOOD);
    await expect(page.getByRole("heading", { level: 1, name: GOOD_TITLE })).toBeVisible();
    await expect(page.getByRole("alert").filter({ hasText: message })).toHaveCount(0);
  });
}

const KEPT = {
  [`${OLD}damaged`]: '{"saved":"2026-11-20T08:00:00Z","draft":{"schema":1,"title":"Halvt sparat',
  [`${OLD}newer`]: `{"saved":"2026-11-21T08:00:00Z","draft":${NEWER}}`,
};

/** Opens the list with the two records in it that cannot be read. */
async function openUnreadable(page) {
  await openApp(page);
  await page.evaluate((kept) => Object.entries(kept).forEach(([key, text]) => localStorage.setItem(key, text)), KEPT);
  await page.reload();
  await expect(page.getByText("Några utkast går inte att öppna som vanligt. De är orörda.")).toBeVisible();
}

/** What lies under some keys. */
const stored = (page, keys) => page.evaluate((keys) => keys.map((key) => localStorage.getItem(key)), keys);

/** The text of the file that a button gives. */
const textOf = async (page, press) => (await downloaded(page, press))[1];

const [DAMAGED, FUTURE] = Object.keys(KEPT);

test("stored records that cannot be read are told of, and left untouched", async ({ page }) => {
  await openUnreadable(page);
  const main = page.getByRole("main");

  // The newer one opens to why it cannot be opened, and can be saved as a file, as it is.
  await page.getByRole("link", { name: "Från framtiden" }).click();
  await expect(main.getByText("nyare version av Uppdragskollen (schema 99")).toBeVisible();
  expect(await textOf(page, button(main, "Spara som fil"))).toBe(NEWER);
  await page.getByRole("link", { name: "Till Mina utkast" }).click();

  // The damaged one lies aside, as it is.
  await main.getByRole("link", { name: "Papperskorg och lagring" }).first().click();
  const damaged = page.getByRole("region", { name: "Skadat" });
  expect(await textOf(page, damaged.getByRole("button", { name: /Spara som fil/ }))).toBe(KEPT[DAMAGED]);
  await page.goto("/#/utkast/damaged");
  await expect(main.getByText("skadat").first()).toBeVisible();
  await page.getByRole("link", { name: "Till Mina utkast" }).click();

  // Work goes on beside them.
  await newDraft(page);
  await field(page, "Titel").fill("Bredvid");
  await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
  await expect(page.getByRole("link", { name: "Bredvid" })).toBeVisible();
  expect(await stored(page, [FUTURE, `uppdragskollen/skadat/${DAMAGED}`])).toEqual([KEPT[FUTURE], KEPT[DAMAGED]]);
});

test("a copy of a newer draft can be opened and written in, and the original is left untouched", async ({ page }) => {
  await openUnreadable(page);
  await page.getByRole("link", { name: "Från framtiden" }).click();
  await button(page, "Öppna en kopia ändå").click();
  await expect(field(page, "Titel")).toHaveValue("Från framtiden");
  await field(page, "Titel").fill("Från nu");
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "Titel")).toHaveValue("Från nu");

  await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
  await expect(page.getByRole("link", { name: "Från nu" })).toBeVisible();
  expect(await stored(page, [FUTURE])).toEqual([KEPT[FUTURE]]);
});

test("a full localStorage: writing goes on, the alert says what to do, and nothing is lost", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Före");
  await expect.poll(async () => (await storedDrafts(page))[0].title).toBe("Före");
  await fillStorage(page);

  const alert = page.getByRole("alert").filter({ hasText: "Det går inte att spara just nu" });
  const background = "Det här är en text som det inte finns plats för. ".repeat(5);
  await expect(alert).toHaveCount(0);
  await field(page, "Bakgrund").fill(background);
  await expect(alert).toBeVisible();
  await expect(alert).toContainText("Spara utkastet som fil, eller töm papperskorgen under Mina utkast.");
  await expect(page.getByRole("group", { name: "Utkastet" }).getByRole("status")).toHaveText("Inte sparat");
  expect((await storedDrafts(page))[0].background).toBe("");

  // Writing goes on, and what is written can be saved as a file.
  await field(page, "Syfte").fill("Det går att skriva vidare.");
  await expect(field(page, "Bakgrund")).toHaveValue(background);
  const file = await textOf(page, button(page, "Spara som fil"));
  expect(JSON.parse(file)).toMatchObject({ background, purpose: "Det går att skriva vidare." });

  // It is still there after a look at the list, which says the same.
  await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Före" })).toContainText("Inte sparat");
  await expect(alert).toBeVisible();
  await page.getByRole("link", { name: "Före" }).click();
  await expect(field(page, "Bakgrund")).toHaveValue(background);
  await expect(field(page, "Syfte")).toHaveValue("Det går att skriva vidare.");

  // With room again, the next keystroke saves all of it.
  await page.evaluate(() => localStorage.removeItem("filler"));
  await field(page, "Titel").fill("Efter");
  await expectSaved(page);
  await expect(alert).toHaveCount(0);
  await expect.poll(async () => (await storedDrafts(page))[0].title).toBe("Efter");
  await page.reload();
  await expect(field(page, "Titel")).toHaveValue("Efter");
  await expect(field(page, "Bakgrund")).toHaveValue(background);
  await expect(field(page, "Syfte")).toHaveValue("Det går att skriva vidare.");
});
