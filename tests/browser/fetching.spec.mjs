// What is fetched when: the library and the other packs only when somebody needs them, and what cannot be fetched is
// said, with a way to try again.

import { expect } from "@playwright/test";
import { button, documentText, expectProgress, field, newDraft, openApp, paste, review, test } from "./app.mjs";

const PACK = "**/packs/**";
const LIBRARY = "**/library*";
/** The pack that is shown first in Regelverk. */
const USUAL = "Närvårdssamverkan Södra Älvsborg 2022–2025";

/** Notes the paths of all that the page fetches from here on. */
function notingRequests(page) {
  const paths = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Goes to Regelverk by the menu. */
async function toRules(page) {
  await page.getByRole("navigation").getByRole("link", { name: "Regelverk", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Regelverk" })).toBeFocused();
}

test("whoever writes from nothing fetches neither the library nor another pack", async ({ page }) => {
  const fetched = notingRequests(page);
  await openApp(page);
  await newDraft(page);
  await field(page, "Titel").fill("Trygg hemgång");
  await field(page, "Uppdragsgivare").fill("Styrgrupp närvård");
  await expectProgress(page, 1, 11);
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path) => path.includes("library"))).toEqual([]);
  expect(fetched.filter((path) => path.startsWith("/packs/"))).toHaveLength(1);

  await toRules(page);
  await expect(page.getByRole("heading", { level: 2, name: USUAL })).toBeVisible();
  expect(fetched.filter((path) => path.includes("library")).sort()).toEqual([
    "/library.css",
    "/library.js",
    "/library_bg.wasm",
  ]);
});

test.describe("without contact", () => {
  // The browser itself says in the console what it could not fetch.
  test.use({ complaints: [async ({}, use) => use([]), { auto: true }] });

  test("a pack that cannot be fetched: the draft says so, and the button tries again", async ({ page }) => {
    await page.route(PACK, (route) => route.abort());
    await openApp(page);
    await button(page, "Nytt utkast").click();
    await button(page.getByRole("dialog", { name: "Nytt utkast" }), "Skapa utkast").click();
    const alert = page.getByRole("alert").filter({ hasText: "Regelverket gick inte att hämta." });
    await expect(alert).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Nytt utkast" })).toBeFocused();
    await button(alert, "Försök igen").click();
    await expect(alert).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Nytt utkast" })).toBeFocused();

    // The list knows the draft, though not how far it has come.
    await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
    const row = page.getByRole("row").filter({ hasText: "Uppdragsgrupp" });
    await expect(row).toContainText("Inte granskat");
    await row.getByRole("link", { name: "Utan titel" }).click();
    await expect(alert).toBeVisible();

    await page.unroute(PACK);
    await button(alert, "Försök igen").click();
    await expect(review(page)).toBeVisible();
    await expectProgress(page, 0, 11);
    await expect(alert).toHaveCount(0);
  });

  test("a slow pack: the draft says that it is on its way", async ({ page }) => {
    let go;
    const gone = new Promise((resolve) => (go = resolve));
    await page.route(PACK, async (route) => {
      await gone;
      await route.continue();
    });
    await openApp(page);
    await button(page, "Nytt utkast").click();
    await button(page.getByRole("dialog", { name: "Nytt utkast" }), "Skapa utkast").click();
    await expect(page.getByRole("status").filter({ hasText: "Laddar regelverket …" })).toBeVisible();
    go();
    await expectProgress(page, 0, 11);
    // The heading that has had the focus all the while keeps it.
    await expect(page.getByRole("heading", { level: 1, name: "Nytt utkast" })).toBeFocused();
  });

  test("a library that cannot be fetched: Regelverk and pasting say so, and can be tried again", async ({ page }) => {
    await page.route(LIBRARY, (route) => route.abort());
    await openApp(page);
    await toRules(page);
    const alert = page.getByRole("alert").filter({ hasText: "Den här delen av programmet gick inte att hämta." });
    await expect(alert).toBeVisible();

    await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
    await button(page, "Klistra in text").click();
    await expect(alert).toBeVisible();
    await page.unroute(LIBRARY);
    await paste(page, documentText("tomma-avsnitt.md"));
    await expect(page.getByRole("heading", { level: 1, name: /trygga nätter/ })).toBeVisible();

    await toRules(page);
    await expect(page.getByRole("heading", { level: 2, name: USUAL })).toBeVisible();
  });

  test("the button of Regelverk fetches the library again", async ({ page }) => {
    await page.route(LIBRARY, (route) => route.abort());
    await openApp(page);
    await toRules(page);
    // Only what has failed can be tried again.
    await expect(button(page, "Försök igen")).toBeVisible();
    await page.unroute(LIBRARY);
    await button(page, "Försök igen").click();
    await expect(page.getByRole("heading", { level: 2, name: USUAL })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Regelverk" })).toBeFocused();
  });

  test("a library of another build is not used, and the page offers to load itself anew", async ({ page }) => {
    await page.route("**/library.js*", async (route) => {
      const answer = await route.fetch();
      const text = (await answer.text()).replace(/"[0-9a-f]{12}"/g, '"000000000000"');
      await route.fulfill({ response: answer, body: text });
    });
    await openApp(page);
    await toRules(page);
    await expect(page.getByRole("alert").filter({ hasText: "i en ny version sedan sidan öppnades" })).toBeVisible();
    await page.unroute("**/library.js*");
    await button(page, "Ladda om sidan").click();
    await expect(page.getByRole("heading", { level: 2, name: USUAL })).toBeVisible();
  });
});
