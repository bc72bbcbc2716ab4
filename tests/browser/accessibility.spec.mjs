// Accessibility: axe finds nothing in any view or dialog, light or dark, wide or narrow, and nothing scrolls sideways.

import { expect } from "@playwright/test";
import { OLD, button, documentText, expectAccessible, newDraft, openApp, paste, review, rule, test } from "./app.mjs";

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 320]) {
    test(`every view and dialog, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
      const navigate = (name) => page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
      const heading = (name) => page.getByRole("heading", { level: 1, name });
      const dialog = (name) => page.getByRole("dialog", { name });
      const cancel = async () => {
        await button(page.getByRole("dialog"), "Avbryt").click();
        await expect(page.getByRole("dialog")).toHaveCount(0);
      };

      await openApp(page);
      await expectAccessible(page, "the empty list");

      await button(page, "Nytt utkast").click();
      await expect(dialog("Nytt utkast")).toBeVisible();
      await expectAccessible(page, "the dialog for a new draft");
      await cancel();

      await paste(page, "");
      await expect(dialog("Klistra in text").getByText("Det finns ingen text att läsa.")).toBeVisible();
      await expectAccessible(page, "the dialog for pasting, with a message");
      await cancel();

      await paste(page, documentText("minnesanteckningar-fran-mote.txt"));
      await expect(dialog("Är det rätt dokument?")).toBeVisible();
      await expectAccessible(page, "the question whether it is the right document");
      await page.keyboard.press("Escape");

      await newDraft(page);
      await expectAccessible(page, "an empty draft");
      await navigate("Mina utkast");

      await paste(page, documentText("mejl-radbrutet.txt"));
      await expect(heading("Uppdragsbeskrivning för samordnad förskrivning av hjälpmedel")).toBeVisible();
      // Everything that unfolds, unfolded; and a date that cannot be read.
      await page.getByLabel("Slut", { exact: true }).fill("när vi är klara");
      await page.getByLabel("Slut", { exact: true }).blur();
      await expect(page.getByText("Datumet går inte att läsa.")).toBeVisible();
      await expectAccessible(page, "a draft after pasting");
      for (const name of ["Varför det begärs", "I dokumentet"]) {
        for (const summary of await review(page).getByText(name).all()) if (await summary.isVisible()) await summary.click();
      }
      await rule(page, "Kommunen är representerad").getByText("Uppfyllt", { exact: true }).click();
      await expectAccessible(page, "a draft with the reasons unfolded");
      await button(page, "Exportera").click();
      await expect(dialog("Exportera")).toBeVisible();
      await expectAccessible(page, "the dialog for exporting");
      await cancel();
      await button(page, "Klar att lämna in").click();
      await expect(dialog("Klar att lämna in")).toBeVisible();
      await expectAccessible(page, "the dialog for handing in");
      await cancel();

      await navigate("Mina utkast");
      await expect(page.getByRole("table", { name: "Mina utkast" })).toBeVisible();
      await expectAccessible(page, "the list with drafts");
      await page.getByRole("button", { name: "Ta bort Uppdragsbeskrivning" }).click();
      await expect(page.getByRole("table", { name: "Mina utkast" })).toHaveCount(0);
      await page.evaluate((key) => localStorage.setItem(key, '{"draft":{"schema":99,"title":"Sedan"}}'), `${OLD}newer`);
      await page.evaluate((key) => localStorage.setItem(key, '{"draft":'), `${OLD}damaged`);
      await page.reload();
      await expect(page.getByText("Några utkast går inte att öppna som vanligt.")).toBeVisible();
      await expectAccessible(page, "the list with a draft that cannot be read");
      await page.getByRole("link", { name: "Sedan" }).click();
      await expect(heading("Går inte att öppna här")).toBeVisible();
      await expect(page.getByRole("button", { name: "Öppna en kopia ändå" })).toBeVisible();
      await expectAccessible(page, "a draft that cannot be opened");
      await page.getByRole("link", { name: "Papperskorg och lagring" }).click();
      await expect(page.getByRole("region", { name: "Papperskorg" })).toContainText("Uppdragsbeskrivning");
      await expectAccessible(page, "Papperskorg och lagring");

      await navigate("Regelverk");
      await expect(heading("Regelverk")).toBeVisible();
      await expectAccessible(page, "Regelverk");

      await navigate("Om");
      await expect(heading("Om Uppdragskollen")).toBeVisible();
      await expectAccessible(page, "Om");

      await page.goto("/#/utkast/finns-inte");
      await expect(heading("Utkastet finns inte här")).toBeVisible();
      await expectAccessible(page, "a draft that is not here");
    });
  }
}
