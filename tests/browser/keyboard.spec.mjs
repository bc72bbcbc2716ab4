// The keyboard alone: from the skip link to a mended draft, with the focus always in sight and never lost.

import { expect } from "@playwright/test";
import { button, expectProgress, expectVerdicts, field, openApp, rule, expectSaved, test } from "./app.mjs";

// Where motion is not wanted the page scrolls at once, so that there is nothing to wait for.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Expects the focus to be somewhere, and to be seen there. */
async function expectFocusInSight(page) {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    const { boxShadow } = getComputedStyle(element);
    const isOutlined = (shown) => {
      const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(shown);
      return outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && outlineColor !== "rgba(0, 0, 0, 0)";
    };
    // A radio button leaves it to the box that it stands in.
    const shown = isOutlined(element.type === "radio" ? element.parentElement : element) || boxShadow !== "none";
    return {
      name: element.outerHTML.slice(0, 120),
      lost: element === document.body || element === document.documentElement,
      shown,
      // The skip link is there only while it has the focus, and its target is all of the content.
      itself: element.matches("a[href='#content'], main"),
    };
  });
  expect(focus.lost, "the focus is lost").toBe(false);
  expect(focus.shown || focus.itself, `the focus shows on ${focus.name}`).toBe(true);
  // In the window, and not under what stays in place there.
  const isUncovered = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const { top, right, bottom, left } = element.getBoundingClientRect();
      const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
      const found = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
      return element.contains(found);
    });
  await expect.poll(isUncovered, `in sight: ${focus.name}`).toBe(true);
}

/** Presses a key, after which the focus must still be in sight. */
async function press(page, key) {
  await page.keyboard.press(key);
  await expectFocusInSight(page);
}

/** Goes to an element with the Tab key, as far as it takes. */
async function tabTo(page, target, key = "Tab") {
  const isThere = () =>
    target.evaluateAll((elements) => elements.length === 1 && elements[0] === document.activeElement);
  for (let steps = 0; steps < 200; steps += 1) {
    await press(page, key);
    if (await isThere()) return;
  }
  throw new Error(`${target} is not reached with ${key}`);
}

test("a draft is begun, written and mended with the keyboard alone", async ({ page }) => {
  test.slow();
  await openApp(page);

  // Past the menu.
  await press(page, "Tab");
  const skip = page.getByRole("link", { name: "Hoppa till innehållet" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await press(page, "Tab");
  await expect(skip).not.toBeInViewport({ ratio: 1 });
  await press(page, "Shift+Tab");
  await press(page, "Enter");
  await expect(page.getByRole("main")).toBeFocused();

  // The dialog opens and closes, and gives the focus back.
  await press(page, "Tab");
  await expect(button(page, "Nytt utkast")).toBeFocused();
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: "Nytt utkast" });
  await expect(dialog).toBeVisible();
  await press(page, "Escape");
  await expect(dialog).toBeHidden();
  await expect(button(page, "Nytt utkast")).toBeFocused();

  // The choice of group, with the arrows.
  await press(page, "Space");
  await expect(dialog.getByRole("radio", { name: "Uppdragsgrupp" })).toBeFocused();
  await press(page, "ArrowDown");
  await expect(dialog.getByRole("radio", { name: "Lokal arbetsgrupp" })).toBeChecked();
  await press(page, "ArrowUp");
  await expect(dialog.getByRole("radio", { name: "Uppdragsgrupp" })).toBeChecked();
  await tabTo(page, button(dialog, "Skapa utkast"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Nytt utkast" })).toBeFocused();
  await expectFocusInSight(page);
  await expectProgress(page, 0, 11);

  // Two fields.
  await tabTo(page, field(page, "Titel"));
  await page.keyboard.type("Trygg hemgång");
  await expect(page.getByRole("heading", { level: 1, name: "Trygg hemgång" })).toBeVisible();
  // The mark beside the label comes before the field, and leads to the rule that waits for it.
  await press(page, "Tab");
  await expect(page.getByRole("button", { name: /^Saknas ?: Styrgruppen ger uppdraget$/ })).toBeFocused();
  await press(page, "Tab");
  await expect(field(page, "Uppdragsgivare")).toBeFocused();
  await page.keyboard.type("Styrgrupp närvård");
  await expectVerdicts(page, { "Styrgruppen ger uppdraget": "Uppfyllt" });
  await expectProgress(page, 1, 11);

  // A participant, with part.
  await tabTo(page, button(page, "Lägg till deltagare"));
  await page.keyboard.press("Enter");
  await expect(field(page, "Namn, deltagare 1")).toBeFocused();
  await expectFocusInSight(page);
  await page.keyboard.type("Eva Rask");
  await press(page, "Tab");
  await page.keyboard.type("utredare");
  await press(page, "Tab");
  await expect(field(page, "Organisation, deltagare 1")).toBeFocused();
  await press(page, "Tab");
  await expect(field(page, "Part, deltagare 1")).toBeFocused();
  await press(page, "ArrowDown");
  await expect(field(page, "Part, deltagare 1")).toHaveValue("kommun");
  await expectVerdicts(page, { "Kommunen är representerad": "Uppfyllt" });
  await expectProgress(page, 2, 11);

  // From the panel to a field.
  await tabTo(page, button(rule(page, "Uppdraget är tydligt"), "Gå till fältet Uppdraget är tydligt"));
  await press(page, "Enter");
  await expect(field(page, "Uppdrag")).toBeFocused();
  await page.keyboard.type("Kartlägga läget i tre kommuner och föreslå en gemensam rutin.");
  await expectVerdicts(page, { "Uppdraget är tydligt": "Uppfyllt" });
  await expectProgress(page, 3, 11);

  // A fix; the focus goes on to the next rule.
  const fix = button(rule(page, "Primärvården är representerad"), "Lägg till en plats för primärvården");
  await tabTo(page, fix);
  await page.keyboard.press("Space");
  await expectProgress(page, 4, 11);
  await expect(field(page, "Roll, deltagare 2")).toHaveValue("Representant för primärvården");
  await expect(page.getByRole("heading", { level: 4, name: "Specialistvården är representerad" })).toBeFocused();
  await expectFocusInSight(page);

  // Taken back, and made again.
  await tabTo(page, button(page, "Ångra"), "Shift+Tab");
  await press(page, "Enter");
  await expectProgress(page, 3, 11);
  await expectVerdicts(page, { "Primärvården är representerad": "Saknas" });
  await expect(field(page, "Roll, deltagare 2")).toHaveCount(0);
  await expect(button(page, "Ångra")).toBeFocused();
  await press(page, "Tab");
  await expect(button(page, "Gör om")).toBeFocused();
  await press(page, "Space");
  await expectProgress(page, 4, 11);
  await expect(button(page, "Gör om")).toBeFocused();
  await expectSaved(page);

  // All that was written is in the draft, found again through the list.
  await tabTo(page, page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Mina utkast" })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Trygg hemgång" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Trygg hemgång" })).toBeFocused();
  await expect(field(page, "Uppdragsgivare")).toHaveValue("Styrgrupp närvård");
  await expect(field(page, "Namn, deltagare 1")).toHaveValue("Eva Rask");
  await expectProgress(page, 4, 11);
});

test("removing rows with the keyboard keeps the focus where the work is", async ({ page }) => {
  await openApp(page);
  await tabTo(page, button(page, "Nytt utkast"));
  await press(page, "Enter");
  await tabTo(page, button(page, "Skapa utkast"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Nytt utkast" })).toBeFocused();
  // The form comes with its pack, a moment after the heading.
  await expectProgress(page, 0, 11);
  for (const number of [1, 2]) {
    await tabTo(page, button(page, "Lägg till deltagare"));
    await page.keyboard.press("Enter");
    await expect(field(page, `Namn, deltagare ${number}`)).toBeFocused();
    await page.keyboard.type(`Person ${number}`);
  }
  await tabTo(page, button(page, "Ta bort deltagare 1"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(field(page, "Namn, deltagare 1")).toBeFocused();
  await expect(field(page, "Namn, deltagare 1")).toHaveValue("Person 2");
  await expectFocusInSight(page);
  await tabTo(page, button(page, "Ta bort deltagare 1"));
  await page.keyboard.press("Enter");
  await expect(button(page, "Lägg till deltagare")).toBeFocused();
  await expectFocusInSight(page);
});
