// The whole job: from nothing, by a pasted document with gaps, to every requirement met and found again.

import { expect } from "@playwright/test";
import {
  button, documentText, expectProgress, expectVerdicts, field, openApp, paste, review, rule, expectSaved, test,
} from "./app.mjs";

const TITLE = "Uppdragsbeskrivning för trygga nätter i glesbygd";
const ASSIGNMENT =
  "Kartlägg väntetiderna nattetid under ett kvartal.\nFöreslå ett gemensamt telefonnummer till jourläkaren.";
const HOLISTIC = "Nattens behov ses ihop med dagens: hemtjänst, hälsa och anhöriga hör till samma människa.";
const DISSEMINATION = "Gruppen tar fram ett förslag till plan för hur resultatet sprids.";
const FOLLOW_UP = "Gruppen tar fram ett förslag till plan för hur resultatet följs upp.";

const FOUND = {
  "Kommunen är representerad": "Uppfyllt",
  "Primärvården är representerad": "Uppfyllt",
  "Specialistvården är representerad": "Uppfyllt",
  "Styrgruppen ger uppdraget": "Uppfyllt",
  "Uppdraget är tydligt": "Oklart",
  "Uppdraget är tidsbestämt": "Oklart",
  "Helhetsperspektivet är med": "Saknas",
  "Resultatet återrapporteras till styrgruppen": "Uppfyllt",
  "Det finns en plan för resultatspridning": "Oklart",
  "Det finns en plan för implementering": "Saknas",
  "Det finns en plan för uppföljning": "Saknas",
  "Brukare medverkar, eller så sägs varför inte": "Uppfyllt",
  "Minnesanteckningar går till Närvårdskontoret": "Saknas",
  "Det framgår varför frågan inte löses lokalt": "Saknas",
  "Rapporterna kommer i rätt tid": "Ej tillämpligt",
  "Uppdraget ligger inom avtalets tid": "Oklart",
  "Ett avslutat uppdrag är återrapporterat": "Ej tillämpligt",
};
const MENDED = {
  ...FOUND,
  "Uppdraget är tydligt": "Uppfyllt",
  "Uppdraget är tidsbestämt": "Uppfyllt",
  "Helhetsperspektivet är med": "Uppfyllt",
  "Det finns en plan för resultatspridning": "Uppfyllt",
  "Det finns en plan för uppföljning": "Uppfyllt",
  "Uppdraget ligger inom avtalets tid": "Uppfyllt",
};

/** Every field of the form with what it holds. */
async function values(page) {
  const main = page.getByRole("main");
  const controls = main.getByRole("textbox").or(main.getByRole("combobox")).or(main.getByRole("checkbox"));
  return controls.evaluateAll((elements) =>
    elements.map(({ checked, labels, type, value }) => [labels[0].textContent, type === "checkbox" ? checked : value]),
  );
}

/** Goes to a rule's field from the panel, and writes there. */
async function mendByHand(page, title, label, text) {
  await button(rule(page, title), `Gå till fältet ${title}`).click();
  await expect(field(page, label)).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

test("a person pastes a document, mends what it lacks, and finds it again", async ({ page }) => {
  await openApp(page);
  await expect(page.getByRole("heading", { name: "Här är det tomt än så länge" })).toBeVisible();
  await paste(page, documentText("tomma-avsnitt.md"));

  // The findings.
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expect(field(page, "Uppdragsgivare")).toHaveValue("Styrgrupp närvård");
  await expect(field(page, "Start")).toHaveValue("2026-02-01");
  await expect(field(page, "Namn, deltagare 1")).toHaveValue("Desirée Falkman");
  const source = page.getByRole("region", { name: "Inläst text" });
  await expect(source).toContainText("17 ställen i texten fick plats i formuläret, och inget blev över.");
  await expect(source.getByRole("region", { name: "Dokumentets text" })).toContainText("Desirée Falkman");
  await expectVerdicts(page, FOUND);
  await expectProgress(page, 6, 11);
  await expect(rule(page, "Helhetsperspektivet är med")).toContainText(
    "Så är det nu: Fältet ”Helhetsperspektiv” är tomt.",
  );
  const followUp = rule(page, "Det finns en plan för uppföljning");
  const cited = followUp.getByText("4 Styrning och struktur för samverkan, Uppdragsgrupp, andra stycket");
  await expect(cited).toBeVisible();

  // A fix is made, taken back, and made again.
  await button(followUp, "Skriv att gruppen föreslår en uppföljningsplan").click();
  await expect(field(page, "Uppföljning")).toHaveValue(FOLLOW_UP);
  await expectVerdicts(page, { "Det finns en plan för uppföljning": "Uppfyllt" });
  await expectProgress(page, 7, 11);
  await button(page, "Ångra").click();
  await expect(field(page, "Uppföljning")).toHaveValue("");
  await expectVerdicts(page, { "Det finns en plan för uppföljning": "Saknas" });
  await expectProgress(page, 6, 11);
  await button(page, "Gör om").click();
  await expect(field(page, "Uppföljning")).toHaveValue(FOLLOW_UP);
  await expectProgress(page, 7, 11);

  // The other four gaps.
  const dissemination = rule(page, "Det finns en plan för resultatspridning");
  await button(dissemination, "Skriv att gruppen föreslår en spridningsplan").click();
  await expect(field(page, "Resultatspridning")).toHaveValue(DISSEMINATION);
  await expectProgress(page, 8, 11);
  await mendByHand(page, "Uppdraget är tydligt", "Uppdrag", ASSIGNMENT);
  await expectProgress(page, 9, 11);
  await mendByHand(page, "Uppdraget är tidsbestämt", "Slut", "31 januari 2027");
  await expect(page.getByText("Läses som 31 januari 2027.")).toBeVisible();
  await expectProgress(page, 10, 11);
  await expect(review(page).getByText("Alla krav är uppfyllda.")).toHaveCount(0);
  await mendByHand(page, "Helhetsperspektivet är med", "Helhetsperspektiv", HOLISTIC);
  await expectProgress(page, 11, 11);
  await expect(review(page).getByText("Alla krav är uppfyllda.")).toBeVisible();
  await expectVerdicts(page, MENDED);

  // Closed and opened again.
  await expectSaved(page);
  const before = await values(page);
  expect(before.length).toBeGreaterThan(40);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expectProgress(page, 11, 11);
  expect(await values(page)).toEqual(before);
  await expect(field(page, "Titel")).toHaveValue(TITLE);
  await expect(field(page, "Uppdrag")).toHaveValue(ASSIGNMENT);
  await expect(field(page, "Helhetsperspektiv")).toHaveValue(HOLISTIC);
  await expect(field(page, "Slut")).toHaveValue("2027-01-31");
  await expect(field(page, "Resultatspridning")).toHaveValue(DISSEMINATION);
  await expect(field(page, "Uppföljning")).toHaveValue(FOLLOW_UP);
  await expect(field(page, "Namn, deltagare 1")).toHaveValue("Desirée Falkman");
  await expectVerdicts(page, MENDED);

  // The list.
  await page.getByRole("navigation").getByRole("link", { name: "Mina utkast" }).click();
  const rows = page.getByRole("table", { name: "Mina utkast" }).getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1).getByRole("cell").nth(1)).toHaveText("Uppdragsgrupp");
  await expect(rows.nth(1).getByRole("cell").nth(2)).toHaveText("11 av 11 krav uppfyllda");
  await expect(rows.nth(1).getByRole("cell").nth(3)).toHaveText(/^i (dag|går) \d{1,2}\.\d\d$/);
  await rows.nth(1).getByRole("link", { name: TITLE }).click();
  await expect(field(page, "Helhetsperspektiv")).toHaveValue(HOLISTIC);
});
