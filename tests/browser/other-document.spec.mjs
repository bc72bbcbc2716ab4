// A document of another kind: told to be none, politely, with the choice to go back or to make a draft of it anyway.

import { expect } from "@playwright/test";
import { button, documentText, openApp, openFile, paste, records, test } from "./app.mjs";

const NAME = "minnesanteckningar-fran-mote.txt";
const MESSAGE = "Dokumentet ser inte ut som en uppdragsbeskrivning.";

test("minutes that are pasted: back to the text, or a draft anyway", async ({ page }) => {
  const text = documentText(NAME);
  await openApp(page);
  await paste(page, text);
  const question = page.getByRole("dialog", { name: "Är det rätt dokument?" });
  await expect(question.getByText(MESSAGE)).toBeVisible();
  expect(await records(page)).toEqual({});

  await button(question, "Tillbaka").click();
  const dialog = page.getByRole("dialog", { name: "Klistra in text" });
  await expect(dialog.getByLabel("Text från dokumentet")).toHaveValue(text);
  await expect(dialog.getByLabel("Text från dokumentet")).toBeFocused();

  await button(dialog, "Läs in").click();
  await button(question, "Skapa utkast ändå").click();
  await expect(page.getByRole("heading", { level: 1, name: /./ })).not.toHaveText("Mina utkast");
  await expect(page.getByRole("region", { name: "Granskning" })).toBeVisible();
  // What has no place in the form is kept beside it.
  await expect(page.getByRole("main")).toContainText("Tisdagen den 18 november kl. 13.00 på Teams");
  expect(Object.keys(await records(page))).toHaveLength(1);
});

test("minutes that are opened as a file: back to the list", async ({ page }) => {
  await openApp(page);
  await openFile(page, NAME, documentText(NAME));
  const question = page.getByRole("dialog", { name: "Är det rätt dokument?" });
  await expect(question.getByText(MESSAGE)).toBeVisible();
  await button(question, "Tillbaka").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Här är det tomt än så länge" })).toBeVisible();
  expect(await records(page)).toEqual({});
});
