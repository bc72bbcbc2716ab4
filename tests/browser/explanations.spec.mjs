// Granskning explains itself: what is asked and where, what was found, where in the document, what would meet it, and
// what the button does.

import { expect } from "@playwright/test";
import { button, documentText, field, newDraft, openApp, paste, rule, test } from "./app.mjs";

test("a card of a draft read from a document tells all of it, in order", async ({ page }) => {
  await openApp(page);
  await paste(page, documentText("mejl-radbrutet.txt"));
  const card = rule(page, "Brukare medverkar, eller så sägs varför inte");
  await expect(card.getByText("4 Styrning och struktur för samverkan, Uppdragsgrupp, andra stycket.")).toBeVisible();
  await expect(card).toContainText("Så är det nu: Ingen deltagare kommer från patienter, brukare eller närstående.");
  await expect(card).toContainText("Det som behövs: Skriv varför i ”Brukarmedverkan”.");
  const quote = card.getByRole("blockquote");
  await expect(quote).toBeHidden();
  await card.getByText("I dokumentet").press("Enter");
  await expect(quote).toHaveText("Ej aktuellt.");
  const order = ["andra stycket.", "Så är det", "I dokumentet", "Det som behövs:", "Lägg till en plats", "Varför det begärs"];
  const told = await card.innerText();
  const places = order.map((words) => told.indexOf(words));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);

  // A rule that is met tells where it is met.
  const met = rule(page, "Kommunen är representerad");
  await met.getByText("Uppfyllt", { exact: true }).click();
  await met.getByText("I dokumentet").click();
  await expect(met.getByRole("blockquote")).toHaveText([/^Eva Rask, arbetsterapeut/, /^Lars Tufvesson/, /^Elin Mattsson/]);
});

test("a button that mends says exactly what it does, to what stands there now", async ({ page }) => {
  await openApp(page);
  await newDraft(page);
  const card = rule(page, "Det finns en plan för uppföljning");
  const mend = card.getByRole("button", { name: "Skriv att gruppen föreslår en uppföljningsplan" });
  const text = "Gruppen tar fram ett förslag till plan för hur resultatet följs upp.";
  await expect(mend).toHaveAccessibleDescription(`Skriver i fältet Uppföljning: ”${text}”`);
  await field(page, "Uppföljning").fill("Ska skrivas senare.");
  await expect(mend).toHaveAccessibleDescription(`Ersätter det som står i fältet Uppföljning med: ”${text}”`);
  await field(page, "Uppföljning").fill("Vi träffas.");
  await expect(mend).toHaveAccessibleDescription(`Lägger till sist i fältet Uppföljning: ”${text}”`);
  await mend.click();
  await expect(field(page, "Uppföljning")).toHaveValue(`Vi träffas.\n${text}`);

  const seat = rule(page, "Kommunen är representerad").getByRole("button", { name: /^Lägg till en plats/ });
  await expect(seat).toHaveAccessibleDescription(
    /^Lägger till en rad bland deltagarna\. Roll: .+\. Part: Kommun\. Medverkan: Plats som ska tillsättas\.$/,
  );
  // No document, no quotes.
  await expect(page.getByText("I dokumentet")).toHaveCount(0);
});
