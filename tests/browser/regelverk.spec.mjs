// Regelverk: packs of one's own, from the file to the draft and out again; and searching, choosing and linking among the
// rules.

import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  button, downloaded, expectAccessible, expectProgress, field, fillStorage, newDraft, openApp, records, review, rule, test,
} from "./app.mjs";

const PACKS = "uppdragskollen/regelverk/";
const TITLE = "Vårdsamverkan Mellanbygd 2026–2029";
const GOOD = file("packs/mellanbygd.toml");
const BROKEN = file("../broken-packs/saknas-i-formularet.toml");

function file(name) {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8");
}

/** Opens Regelverk. */
async function openRules(page, address = "") {
  await page.goto(`/#/regelverk${address}`);
  await expect(page.getByRole("heading", { level: 1, name: "Regelverk" })).toBeVisible();
  await expect(page.getByLabel("Sök bland reglerna")).toBeVisible();
}

/** Chooses a file with Öppna regelverk, by the keyboard, and gives the answer. */
async function openPack(page, content, name = "mellanbygd.toml") {
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Öppna regelverk").press("Enter");
  await (await chooser).setFiles({ name, mimeType: "application/toml", buffer: Buffer.from(content) });
  const answer = page.getByRole("region", { name });
  await expect(answer.getByRole("heading", { name })).toBeFocused();
  return answer;
}

/** Adds the pack of a file. */
async function addPack(page, content = GOOD) {
  const answer = await openPack(page, content);
  await button(answer, "Lägg till regelverket").click();
  await expect(page.getByRole("heading", { level: 2, name: TITLE })).toBeFocused();
}

/** Expects what is told to who cannot see it. */
const expectTold = (page, text) => expect(page.getByRole("status").filter({ hasText: text }).first()).toBeAttached();

/** The item of a pack in the list of them. */
const shelf = (page) => page.getByRole("navigation", { name: "Välj regelverk" });
const onShelf = (page, title) => shelf(page).getByRole("listitem").filter({ hasText: title });

/** The rules that are shown, by title. */
const titles = (page) => page.getByRole("main").getByRole("heading", { level: 3 });

/** The button that copies the link of a rule that several groups have, for the first of them. */
const copyLink = (page) => page.getByRole("button", { name: "Kopiera länk Kommunen är representerad" }).first();

const storedPacks = (page) =>
  page.evaluate((prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), PACKS);

test.describe("a pack of one's own", () => {
  test("from the file to a draft that is checked by it, and out again", async ({ page }) => {
    await openRules(page);
    // A mark at the very beginning and other line ends are part of the file, and come out again.
    const text = `\uFEFF${GOOD.replaceAll("\n", "\r\n")}`;
    const answer = await openPack(page, text);
    await expect(answer).toContainText("Inga fel. 12 av 12 test stämmer.");
    await expectTold(page, "Inga fel. 12 av 12 test stämmer.");
    await expect(answer).toContainText("4 regler: 2 krav, 1 rekommendation och 1 upplysning");
    await expect(answer).toContainText("Utvecklingsgrupp, Samordningsgrupp");
    expect(await storedPacks(page)).toEqual([]);
    await button(answer, "Lägg till regelverket").press("Enter");

    await expect(page.getByRole("heading", { level: 2, name: TITLE })).toBeFocused();
    await expectTold(page, `Regelverket ”${TITLE}” är tillagt.`);
    await expect(answer).toHaveCount(0);
    await expect(onShelf(page, TITLE)).toContainText("Eget regelverk");
    await expect(onShelf(page, TITLE).getByRole("link")).toHaveAttribute("aria-current", "page");
    await expect(titles(page)).toHaveText(["Samverkansnämnden ger uppdraget", "Kommunen deltar", "Syftet är beskrivet", "Något mäts"]);

    // It is there to choose, at once and after a reload.
    await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Mina utkast" }).click();
    await button(page, "Nytt utkast").click();
    await page.getByRole("dialog").getByRole("radio", { name: "Utvecklingsgrupp" }).check();
    await button(page.getByRole("dialog"), "Skapa utkast").click();
    await expectProgress(page, 0, 2);
    await rule(page, "Samverkansnämnden ger uppdraget").getByRole("button", { name: "Skriv Samverkansnämnden" }).click();
    await expect(field(page, "Uppdragsgivare")).toHaveValue("Samverkansnämnden");
    await expectProgress(page, 1, 2);
    await page.reload();
    await expectProgress(page, 1, 2);
    await expect(review(page)).toContainText("Syftet är beskrivet");

    await openRules(page);
    const save = onShelf(page, TITLE).getByRole("button", { name: `Spara fil ${TITLE}` });
    expect(await downloaded(page, save)).toEqual(["mellanbygd-2026.toml", text]);
  });

  test("removed: it is said how many drafts use it, and they stay", async ({ page }) => {
    await openRules(page);
    await addPack(page);
    const remove = onShelf(page, TITLE).getByRole("button", { name: `Ta bort ${TITLE}` });
    await remove.click();
    await expect(page.getByRole("dialog")).toContainText("Inget utkast är skrivet för det här regelverket.");
    await expect(button(page.getByRole("dialog"), "Avbryt")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(remove).toBeFocused();

    for (const _ of [1, 2]) {
      await page.goto("/#/");
      await button(page, "Nytt utkast").click();
      await page.getByRole("dialog").getByRole("radio", { name: "Samordningsgrupp" }).check();
      await button(page.getByRole("dialog"), "Skapa utkast").click();
      await expectProgress(page, 0, 1);
    }
    await page.goto("/#/");
    await newDraft(page);
    await openRules(page);
    await remove.click();
    const dialog = page.getByRole("dialog", { name: `Ta bort ”${TITLE}”?` });
    await expect(dialog).toContainText("2 utkast är skrivna för det här regelverket. De finns kvar");
    await button(dialog, "Ta bort").click();
    await expectTold(page, `Regelverket ”${TITLE}” är borttaget.`);
    await expect(page.getByRole("heading", { level: 1, name: "Regelverk" })).toBeFocused();
    await expect(onShelf(page, TITLE)).toHaveCount(0);
    expect(await storedPacks(page)).toEqual([]);
    expect(Object.keys(await records(page))).toHaveLength(3);

    // Who has a link to it is told what to do.
    await openRules(page, "/mellanbygd-2026");
    await expect(page.getByText("Regelverket ”mellanbygd-2026” finns inte här.")).toBeVisible();
  });

  test("with faults: each with line, column, rule and what to do, by number and by name of test", async ({ page }) => {
    await openRules(page);
    const answer = await openPack(page, GOOD.replace('verdict = "unmet"\n\n[[rules.tests]]\nname = "ett ord"', 'verdict = "met"\n\n[[rules.tests]]\nname = "ett ord"'));
    await expect(answer).toContainText("2 fel. 11 av 12 test stämmer.");
    await expectTold(page, "2 fel. 11 av 12 test stämmer.");
    await expect(answer).toContainText("De här testen stämmer inte: ”tomt” (mb-syfte).");
    await expect(answer.getByRole("columnheader")).toHaveText(["Rad", "Tecken", "Regel", "Vad som är fel, och vad du kan göra"]);
    const rows = answer.getByRole("row");
    await expect(rows).toHaveCount(3);
    const at = GOOD.split("\n").findIndex((line) => line === 'name = "tomt"');
    await expect(rows.nth(2).getByRole("cell")).toHaveText([`${at}`, "1", "mb-syfte", /^Testet ”tomt” ska ge .* Rätta villkoret eller testet\.$/]);
    await expect(button(answer, "Lägg till regelverket")).toHaveCount(0);

    // The way out: the mended file.
    const chooser = page.waitForEvent("filechooser");
    await button(answer, "Öppna rättad fil").click();
    await (await chooser).setFiles({ name: "rättad.toml", mimeType: "", buffer: Buffer.from(GOOD) });
    await expect(button(page.getByRole("region", { name: "rättad.toml" }), "Lägg till regelverket")).toBeVisible();
    await button(page, "Stäng").click();
    await expect(page.getByRole("region", { name: "rättad.toml" })).toHaveCount(0);
    expect(await storedPacks(page)).toEqual([]);
  });

  const FILES = {
    "that cannot be read to its end": ['id = "x"\ntitle = ', /^Ett fel\. Testen går att pröva först när felen är rättade\./],
    "that lacks nearly everything": ['id = "x"\n', /fel\. Testen går att pröva/],
    "from the broken ones": [BROKEN, /fel\b/],
    "that is empty": ["", /fel\. Testen går att pröva/],
    "that is no text": [Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), /Filen är inte text i UTF-8/],
    "with zeros": ["a\0b", /Filen är inte text i UTF-8/],
    "that is too large": ["# för stor\n".repeat(500_000), /Filen är större än 4 MB/],
    "of a built-in id": [
      GOOD.replace('"mellanbygd-2026"', '"sodra-alvsborg-2022"'),
      /”sodra-alvsborg-2022”, är upptaget av ”Närvårdssamverkan Södra Älvsborg 2022–2025”, som följer med Uppdragskollen/,
    ],
  };

  for (const [what, [content, message]] of Object.entries(FILES)) {
    test(`a file ${what} is refused with words`, async ({ page }) => {
      await openRules(page);
      const answer = await openPack(page, content);
      await expect(answer.getByText(message).first()).toBeVisible();
      await expect(button(answer, "Lägg till regelverket")).toHaveCount(0);
      expect(await storedPacks(page)).toEqual([]);
      // Work goes on.
      await addPack(page);
    });
  }

  test("of an id that is there: both versions are shown, and the file replaces what was kept", async ({ page }) => {
    await openRules(page);
    await addPack(page);
    let answer = await openPack(page, GOOD);
    await expect(answer).toContainText("Filen är densamma som du redan har lagt till.");
    await button(answer, "Stäng").click();

    const second = GOOD.replace("version = 1", "version = 2").replace("Något mäts", "Något mäts varje år");
    answer = await openPack(page, second);
    await expect(answer).toContainText(`Du har redan ett eget regelverk med samma id: ”${TITLE}”. Vill du ersätta det?`);
    const version = answer.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Version" }) });
    await expect(version.getByRole("cell")).toHaveText(["1", "2"]);
    await button(answer, "Ersätt regelverket").click();
    await expectTold(page, `Regelverket ”${TITLE}” är ersatt.`);
    await expect(page.getByRole("heading", { level: 3, name: "Något mäts varje år" })).toBeVisible();
    await expect(page.getByText("Version 2.")).toBeVisible();
    await expect(onShelf(page, TITLE)).toHaveCount(1);
    expect((await downloaded(page, onShelf(page, TITLE).getByRole("button", { name: /^Spara fil/ })))[1]).toBe(second);
  });

  test("for which there is no room: nothing is lost, and it can be tried again", async ({ page }) => {
    await openRules(page);
    await addPack(page);
    await fillStorage(page);
    const second = GOOD.replace("version = 1", "version = 2");
    const answer = await openPack(page, second + "# och lite till\n".repeat(200));
    await button(answer, "Ersätt regelverket").click();
    await expect(answer.getByRole("alert")).toContainText("Regelverket får inte plats: webbläsarens lagring är full.");
    expect((await downloaded(page, onShelf(page, TITLE).getByRole("button", { name: /^Spara fil/ })))[1]).toBe(GOOD);
    await page.evaluate(() => localStorage.removeItem("filler"));
    await button(answer, "Ersätt regelverket").click();
    await expect(page.getByText("Version 2.")).toBeVisible();
  });

  test("that is damaged, or hidden by a built-in one: it is said, and can be saved and removed", async ({ page }) => {
    await openApp(page);
    await page.evaluate((prefix) => {
      localStorage.setItem(`${prefix}skadat`, '{"pack":{"id":"skadat"');
      localStorage.setItem(`${prefix}sodra-alvsborg-2022`, '{"pack":{},"file":"id = \\"sodra\\""}');
    }, PACKS);
    await page.reload();
    await newDraft(page);
    await expectProgress(page, 0, 11);
    await openRules(page);
    const damaged = onShelf(page, "skadat");
    await expect(damaged).toContainText("Det som är sparat går inte att läsa");
    expect(await downloaded(page, damaged.getByRole("button", { name: /^Spara fil/ }))).toEqual([
      "skadat.json",
      '{"pack":{"id":"skadat"',
    ]);
    const hidden = onShelf(page, "sodra-alvsborg-2022");
    await expect(hidden).toContainText("har samma id, och används i stället");
    expect((await downloaded(page, hidden.getByRole("button", { name: /^Spara fil/ })))[1]).toBe('id = "sodra"');
    for (const item of [damaged, hidden]) {
      await item.getByRole("button", { name: /^Ta bort/ }).click();
      await button(page.getByRole("dialog"), "Ta bort").click();
      await expect(item).toHaveCount(0);
    }
    expect(await storedPacks(page)).toEqual([]);
  });

  test("with HTML in its texts shows the letters, and runs nothing", async ({ page }) => {
    await openRules(page);
    const html = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    const text = GOOD.replaceAll("Något mäts", html).replace(TITLE, html).replace('"mått"', `"${html}"`);
    const answer = await openPack(page, text.replace('verdict = "met"', 'verdict = "unmet"'));
    await expect(answer.getByRole("table")).toBeVisible();
    const sound = await openPack(page, text);
    await button(sound, "Lägg till regelverket").click();
    await expect(page.getByRole("heading", { level: 3, name: html })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: html })).toBeVisible();
    await expect(page.locator("main img, main script")).toHaveCount(0);
  });

  test("of thousands of rules is read, searched and kept without the page standing still", async ({ page }) => {
    test.slow();
    await openRules(page);
    const head = GOOD.slice(0, GOOD.indexOf("[[rules]]"));
    const one = GOOD.slice(GOOD.indexOf("[[rules]]"), GOOD.indexOf('[[rules]]\nid = "mb-kommunen"'));
    const rest = GOOD.slice(GOOD.indexOf('[[rules]]\nid = "mb-kommunen"'));
    const many = Array.from({ length: 2_500 }, (_, number) => one.replace("mb-namnden", `mb-${number}`)).join("");
    const answer = await openPack(page, head + many + rest);
    await expect(answer).toContainText("7509 av 7509 test stämmer.", { timeout: 60_000 });
    await button(answer, "Lägg till regelverket").click();
    await expect(titles(page)).toHaveCount(100);
    await page.getByLabel("Sök bland reglerna").fill("mb-2499");
    await expect(titles(page)).toHaveCount(1);
    await page.getByLabel("Sök bland reglerna").fill("");
    await button(page, "Visa 100 regler till").click();
    await expect(titles(page)).toHaveCount(200);
    await expect(titles(page).nth(100)).toBeFocused();
  });
});

test.describe("the rules", () => {
  test("are found by words in all that they say, and the number is told", async ({ page }) => {
    await openRules(page);
    const search = page.getByLabel("Sök bland reglerna");
    const count = page.getByRole("main").getByRole("status").filter({ hasText: /regler$/ });
    await expect(count).toHaveText("62 regler");
    await search.fill("UG-kommun");
    await expect(count).toHaveText("1 av 62 regler");
    await expect(titles(page)).toHaveText(["Kommunen är representerad"]);
    await expect(page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) })).toContainText("LäserDeltagare");
    // Two words need not stand together: one of the title, one of the citation.
    await search.fill("stycket kommunen representerad");
    await expect(titles(page).first()).toBeVisible();
    await search.fill("finns inte någonstans");
    await expect(count).toHaveText("0 av 62 regler");
    await expect(page.getByText("Ingen regel passar.")).toBeVisible();
    await button(page, "Rensa").click();
    await expect(search).toBeFocused();
    await expect(search).toHaveValue("");
    await expect(count).toHaveText("62 regler");
  });

  test("are chosen by level and group and put in the source's order, by the keyboard", async ({ page }) => {
    await openRules(page);
    await addPack(page);
    await page.getByRole("checkbox", { name: "Rekommendation" }).press("Space");
    await expect(titles(page)).toHaveText(["Syftet är beskrivet"]);
    await page.getByRole("checkbox", { name: "Krav" }).press("Space");
    await expect(titles(page)).toHaveText(["Samverkansnämnden ger uppdraget", "Kommunen deltar", "Syftet är beskrivet"]);
    await page.getByLabel("Grupp", { exact: true }).selectOption("Samordningsgrupp");
    await expect(titles(page)).toHaveText(["Kommunen deltar", "Syftet är beskrivet"]);
    await page.getByLabel("Sök bland reglerna").fill("kommun");
    await expect(titles(page)).toHaveText(["Kommunen deltar"]);
    await button(page, "Rensa").press("Enter");

    await page.getByLabel("Ordning").selectOption("I källans ordning");
    await expect(titles(page)).toHaveText(["Kommunen deltar", "Samverkansnämnden ger uppdraget", "Syftet är beskrivet", "Något mäts"]);

    // Who goes elsewhere and comes back finds it as it was.
    await page.getByLabel("Sök bland reglerna").fill("mäts");
    await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Om" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Om Uppdragskollen" })).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel("Sök bland reglerna")).toHaveValue("mäts");
    await expect(titles(page)).toHaveText(["Något mäts"]);
    await expect(page.getByLabel("Ordning")).toHaveValue("1");
  });

  test("have links, which lead to the rule whatever is chosen", async ({ page, context, baseURL }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openRules(page);
    await copyLink(page).click();
    await expectTold(page, "Länken är kopierad.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${baseURL}/#/regelverk/sodra-alvsborg-2022/ug-kommun`);

    await page.getByLabel("Sök bland reglerna").fill("något helt annat");
    await page.goto("/#/om");
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 3, name: "Kommunen är representerad" }).first()).toBeFocused();
    await expect(page.getByLabel("Sök bland reglerna")).toHaveValue("");

    await page.goto("/#/om");
    await page.goto("/#/regelverk/sodra-alvsborg-2022/finns-inte");
    await expect(page.getByText("Regeln ”finns-inte” finns inte i det här regelverket.")).toBeVisible();
  });

  test("show the link where the clipboard is refused", async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    });
    await openRules(page);
    await copyLink(page).click();
    const link = page.getByRole("textbox", { name: "Länk till regeln Kommunen är representerad" });
    await expect(link).toHaveValue(`${baseURL}/#/regelverk/sodra-alvsborg-2022/ug-kommun`);
    await expect(link).toBeFocused();
    expect(await page.evaluate(() => getSelection().toString())).toBe(await link.inputValue());
    await expectTold(page, "Länken gick inte att kopiera härifrån.");
  });
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 320]) {
    test(`every state of Regelverk, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
      });
      await openRules(page, "/mellanbygd-2026");
      await expectAccessible(page, "a pack that is not here");
      await openPack(page, BROKEN, "mycket-langt-namn-pa-en-fil-med-ett-regelverk-i-som-inte-ryms.toml");
      await expectAccessible(page, "a file with faults");
      await openPack(page, "a\0b");
      await expectAccessible(page, "a file that cannot be read");
      await openPack(page, GOOD);
      await expectAccessible(page, "a sound file");
      await button(page, "Lägg till regelverket").click();
      await expect(page.getByRole("heading", { level: 2, name: TITLE })).toBeFocused();
      await openPack(page, GOOD.replace("version = 1", "version = 2"));
      await expectAccessible(page, "a file to replace another");
      await button(page, "Stäng").click();
      await page.getByRole("checkbox", { name: "Krav" }).check();
      await page.getByRole("button", { name: "Kopiera länk Kommunen deltar" }).click();
      await expect(page.getByRole("textbox", { name: /^Länk till regeln/ })).toBeVisible();
      await expectAccessible(page, "rules that are chosen, and a link");
      await page.getByLabel("Sök bland reglerna").fill("finns inte");
      await expectAccessible(page, "no rule");
      await page.getByRole("button", { name: /^Ta bort/ }).click();
      await expectAccessible(page, "the question before removing");
      await page.keyboard.press("Escape");
      await page.evaluate((prefix) => localStorage.setItem(`${prefix}skadat`, "{"), PACKS);
      await page.reload();
      await expect(onShelf(page, "skadat")).toBeVisible();
      await expectAccessible(page, "a pack that cannot be used");
    });
  }
}
