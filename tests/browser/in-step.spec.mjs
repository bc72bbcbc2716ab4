// A draft that is kept in step with a file on disk. The files are real ones of the browser's, in a folder of the page's own:
// the dialogue that asks for one is the only thing that stands in for itself.

import { expect } from "@playwright/test";
import { button, expectAccessible, expectSaved, field, newDraft, openApp, test } from "./app.mjs";

const FILE = "Trygg-hemgång.json";

// What fades in is not what axe is asked about.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const disk = () => navigator.storage.getDirectory();
    window.showSaveFilePicker = async ({ suggestedName }) => (await disk()).getFileHandle(suggestedName, { create: true });
    window.showOpenFilePicker = async () => [await (await disk()).getFileHandle("finns.json")];
    // What comes after the app, when it is closed, has none.
    if (!globalThis.FileSystemHandle) return;
    // As after a restart, when the browser wants to be told again; see `withdrawLeave`.
    const { queryPermission, requestPermission } = FileSystemHandle.prototype;
    // As when another program has the file; what a test itself writes goes by.
    const { createWritable } = FileSystemFileHandle.prototype;
    window.writable = (handle) => createWritable.call(handle);
    FileSystemFileHandle.prototype.createWritable = async function () {
      if (window.busy) throw new DOMException("", "NoModificationAllowedError");
      return createWritable.call(this);
    };
    Object.assign(FileSystemHandle.prototype, {
      async queryPermission(mode) {
        return sessionStorage.getItem("leave") === "none" ? "prompt" : queryPermission.call(this, mode);
      },
      async requestPermission(mode) {
        sessionStorage.removeItem("leave");
        return requestPermission.call(this, mode);
      },
    });
  });
  await openApp(page);
});

const withdrawLeave = (page) => page.evaluate(() => sessionStorage.setItem("leave", "none"));

/** What is in a file. */
const inFile = (page, name = FILE) =>
  page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    return (await handle.getFile()).text();
  }, name);

/** Puts a text into a file, as another program does. */
const putInFile = (page, text, name = FILE) =>
  page.evaluate(
    async ([name, text]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      const stream = await window.writable(handle);
      await stream.write(text);
      await stream.close();
    },
    [name, text],
  );

/** Changes fields of the draft in a file, as somebody else does. */
async function changeFile(page, change, name = FILE) {
  await putInFile(page, JSON.stringify({ ...JSON.parse(await inFile(page, name)), ...change }), name);
}

const expectInFile = (page, expected, name = FILE) =>
  expect.poll(async () => JSON.parse((await inFile(page, name)) || "{}")).toMatchObject(expected);

const line = (page) => page.getByRole("group", { name: "Fil i takt" });
const IN_STEP = `I takt med filen ${FILE}.`;

/** Exportera, and the kind of file that follows. */
async function askForFile(page, which) {
  await button(page, "Exportera").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Fil i takt (.json)" }).check();
  await button(dialog, "Exportera").click();
  await expect(dialog).toHaveAccessibleName("Fil i takt");
  await expectAccessible(page, "the choice of a file");
  await button(dialog, which).click();
  return dialog;
}

/** A draft in step with a new file. */
async function inStep(page) {
  await newDraft(page);
  await field(page, "Titel").fill("Trygg hemgång");
  await expect(await askForFile(page, "Ny fil …")).toHaveCount(0);
  await expect(line(page).getByRole("status")).toHaveText(IN_STEP);
  await expectInFile(page, { title: "Trygg hemgång" });
}

test("what is written here goes into the file, and what others write there comes in here", async ({ page }) => {
  await inStep(page);
  await field(page, "Syfte").fill("Färre återinläggningar.");
  await expectInFile(page, { title: "Trygg hemgång", purpose: "Färre återinläggningar." });

  await changeFile(page, { background: "Ny statistik från våren." });
  await expect(field(page, "Bakgrund")).toHaveValue("Ny statistik från våren.");
  await expect(field(page, "Syfte")).toHaveValue("Färre återinläggningar.");
  await expect(page.locator("#announcer")).toContainText(`Det som är ändrat i filen ${FILE} är nu i utkastet.`);
  await expectAccessible(page, "a draft in step");

  // As every step, it can be taken back; the file follows.
  await button(page, "Ångra").click();
  await expect(field(page, "Bakgrund")).toHaveValue("");
  await expectInFile(page, { background: "", purpose: "Färre återinläggningar." });
});

test("it goes on after a reload, with what was changed in the file meanwhile", async ({ page }) => {
  await inStep(page);
  await expectSaved(page);
  await page.goto("/#/");
  await expect(page.getByRole("heading", { level: 1, name: "Mina utkast" })).toBeVisible();
  await changeFile(page, { purpose: "Skrivet av en kollega." });
  await page.reload();
  await page.getByRole("link", { name: "Trygg hemgång" }).click();
  await expect(line(page).getByRole("status")).toHaveText(IN_STEP);
  await expect(field(page, "Syfte")).toHaveValue("Skrivet av en kollega.");
  await field(page, "Bakgrund").fill("Vidare härifrån.");
  await expectInFile(page, { purpose: "Skrivet av en kollega.", background: "Vidare härifrån." });
});

test("what both have changed otherwise is kept on both sides until somebody chooses", async ({ page }) => {
  await inStep(page);
  await field(page, "Syfte").fill("Ett gemensamt syfte.");
  await expectInFile(page, { purpose: "Ett gemensamt syfte." });
  await withdrawLeave(page);
  await expect(line(page).getByRole("status")).toContainText("hålls inte i takt förrän");
  await expectAccessible(page, "a file that may not be written");
  await field(page, "Syfte").fill("Så här skrivet i utkastet.");
  await field(page, "Bakgrund").fill("Bara i utkastet.");
  await changeFile(page, { purpose: "Så här skrivet i filen.", risks: "Bara i filen." });
  await button(line(page), "Fortsätt").click();

  await expect(line(page).getByRole("status")).toContainText("ändrade på samma ställe");
  await expect(field(page, "Syfte")).toHaveValue("Så här skrivet i utkastet.");
  await expectInFile(page, { purpose: "Så här skrivet i filen." });
  await button(line(page), "Jämför och välj").click();
  const dialog = page.getByRole("dialog", { name: "Utkastet och filen är ändrade på samma ställe" });
  await expectAccessible(page, "the choice between draft and file");
  const purpose = dialog.getByRole("group", { name: "Syfte" });
  await expect(purpose.getByRole("radio", { name: "Utkastet här" })).toBeChecked();
  await purpose.getByRole("radio", { name: "Filen" }).check();
  await button(dialog, "Lägg ihop").click();
  await expect(line(page).getByRole("status")).toHaveText(IN_STEP);
  await expect(field(page, "Syfte")).toHaveValue("Så här skrivet i filen.");
  await expect(field(page, "Risker")).toHaveValue("Bara i filen.");
  await expectInFile(page, { purpose: "Så här skrivet i filen.", background: "Bara i utkastet.", risks: "Bara i filen." });
});

test("what could not be written while another program had the file is not lost when that has changed it", async ({ page }) => {
  await inStep(page);
  await page.evaluate(() => (window.busy = true));
  await field(page, "Syfte").fill("Skrivet medan filen var upptagen.");
  await expect(line(page).getByRole("status")).toContainText("går inte att läsa eller skriva just nu");
  await changeFile(page, { background: "Skrivet av den som hade filen." });
  await expect(field(page, "Bakgrund")).toHaveValue("Skrivet av den som hade filen.");
  await expect(field(page, "Syfte")).toHaveValue("Skrivet medan filen var upptagen.");
  await page.evaluate(() => (window.busy = false));
  await expect(line(page).getByRole("status")).toHaveText(IN_STEP);
  await expectInFile(page, { background: "Skrivet av den som hade filen.", purpose: "Skrivet medan filen var upptagen." });
});

test("what is no draft is not written over unless somebody says so", async ({ page }) => {
  await inStep(page);
  await putInFile(page, '{"schema":1,"title":"Avklip');
  await expect(line(page).getByRole("status")).toContainText(`Inget skrivs i filen ${FILE} förrän du har valt`);
  await field(page, "Syfte").fill("Skrivet under tiden.");
  await expectSaved(page);
  expect(await inFile(page)).toBe('{"schema":1,"title":"Avklip');
  await button(line(page), "Skriv utkastet i filen").click();
  await expect(line(page).getByRole("status")).toHaveText(IN_STEP);
  await expectInFile(page, { title: "Trygg hemgång", purpose: "Skrivet under tiden." });
});

test("a file that is gone is told of, and kept in step when it is back", async ({ page }) => {
  await inStep(page);
  const kept = await inFile(page);
  await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), FILE);
  await expect(line(page).getByRole("status")).toContainText("är inte där den låg");
  await field(page, "Syfte").fill("Skrivet under tiden.");
  await putInFile(page, kept);
  await expect(line(page).getByRole("status")).toHaveText(IN_STEP);
  await expectInFile(page, { purpose: "Skrivet under tiden." });
});

test("a file that is there is taken up with what is in it", async ({ page }) => {
  await putInFile(page, '{"schema":1,"title":"Ur filen","background":"Bakgrunden i filen."}', "finns.json");
  await newDraft(page);
  await field(page, "Syfte").fill("Syftet i utkastet.");
  await expect(await askForFile(page, "En fil som finns …")).toHaveCount(0);
  await expect(line(page).getByRole("status")).toHaveText("I takt med filen finns.json.");
  await expect(field(page, "Titel")).toHaveValue("Ur filen");
  await expectInFile(page, { title: "Ur filen", background: "Bakgrunden i filen.", purpose: "Syftet i utkastet." }, "finns.json");
});

test("a file of something else is refused, and left as it is", async ({ page }) => {
  await putInFile(page, "Inköpslista: mjölk", "finns.json");
  await newDraft(page);
  const dialog = await askForFile(page, "En fil som finns …");
  await expect(dialog.getByRole("alert").filter({ hasText: "inget utkast" })).toBeVisible();
  expect(await inFile(page, "finns.json")).toBe("Inköpslista: mjölk");
  await button(dialog, "Avbryt").click();
  await expect(line(page)).toHaveCount(0);
});

test("only one window writes, and any can end it", async ({ page, context }) => {
  await inStep(page);
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(line(other).getByRole("status")).toContainText("hålls i takt i ett annat fönster");
  await field(other, "Syfte").fill("Skrivet i det andra fönstret.");
  await expect(field(page, "Syfte")).toHaveValue("Skrivet i det andra fönstret.");
  await expectInFile(page, { purpose: "Skrivet i det andra fönstret." });

  // When the first is closed the other goes on.
  await page.goto("about:blank");
  await expect(line(other).getByRole("status")).toHaveText(IN_STEP);
  await field(other, "Syfte").fill("Vidare.");
  await expectInFile(other, { purpose: "Vidare." });
  await button(line(other), "Sluta hålla i takt").click();
  await expect(line(other)).toHaveCount(0);
  await expect(button(other, "Ångra")).toBeFocused();
  await field(other, "Syfte").fill("Bara här.");
  await expectSaved(other);
  await other.reload();
  await expect(field(other, "Syfte")).toHaveValue("Bara här.");
  await expect(line(other)).toHaveCount(0);
  await expectInFile(other, { purpose: "Vidare." });
});

test("where the browser has no such files nothing is said of them", async ({ page }) => {
  await page.evaluate(() => delete window.showSaveFilePicker);
  await newDraft(page);
  await button(page, "Exportera").click();
  await expect(page.getByRole("dialog").getByRole("radio", { name: "Länk" })).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("radio", { name: "Fil i takt (.json)" })).toHaveCount(0);
});
