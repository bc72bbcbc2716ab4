//! Swedish.

pub(super) mod library;

use time::Date;
use uppdragskollen_core::swedish::PartialDate;

use super::{Aside, Begin, Drafts, Editor, Form, Language, Library, Packs, Review, Shell, Words};
use crate::clock::Moment;

/// The app's words in Swedish.
pub(super) const WORDS: Words = Words {
    shell: Shell {
        name: "Uppdragskollen",
        skip: "Hoppa till innehållet",
        navigation: "Huvudmeny",
        drafts: "Mina utkast",
        batch: "Granska dokument",
        rules: "Regelverk",
        about: "Om",
        storage: "Papperskorg och lagring",
        shared: "Delat utkast",
        about_title: "Om Uppdragskollen",
        when,
        clock,
        full: [
            "Det går inte att spara just nu",
            "Webbläsarens lagring är full. Det du skriver finns kvar så länge sidan är öppen. Spara utkastet som fil, \
             eller töm papperskorgen under Mina utkast. Ett nytt försök görs vid varje ändring.",
        ],
        unavailable: [
            "Utkast kan inte sparas i den här webbläsaren",
            "Webbläsaren tillåter inte att sidan sparar något, kanske för att fönstret är privat. Det du skriver finns \
             kvar så länge sidan är öppen. Spara utkastet som fil innan du stänger den.",
        ],
        cancel: "Avbryt",
        to_file: "Spara som fil",
    },
    packs: Packs {
        loading: "Laddar regelverket …",
        failed: "Regelverket gick inte att hämta. Kontrollera att du har kontakt med nätet, och försök igen.",
        try_again: "Försök igen",
    },
    library: Library {
        loading: "Laddar …",
        unreachable: "Den här delen av programmet gick inte att hämta. Kontrollera att du har kontakt med nätet, och \
                      försök igen.",
        other: "Uppdragskollen har kommit i en ny version sedan sidan öppnades. Ladda om sidan och försök igen. Det som är \
                sparat finns kvar.",
        reload: "Ladda om sidan",
    },
    drafts: Drafts {
        title: "Mina utkast",
        lead: "Utkasten finns bara i den här webbläsaren, på den här datorn. Ingenting skickas härifrån.",
        new: "Nytt utkast",
        paste: "Klistra in text",
        open: "Öppna dokument",
        empty: "Här är det tomt än så länge",
        empty_lead: "Uppdragskollen hjälper dig att skriva en uppdragsbeskrivning. Medan du skriver ser du vilka krav i \
                     regelverket som är uppfyllda, vilka som inte är det, och varför. Du kan börja på tre sätt.",
        ways: [
            "Skriv från början, i ett formulär som följer regelverket.",
            "Finns texten redan i Word, på webben eller i ett mejl? Kopiera den, så läggs den i rätt fält.",
            "Öppna en fil från Word, LibreOffice eller PDF, en textfil, eller ett utkast som du har sparat som fil. Du kan också \
             dra filen hit.",
        ],
        columns: ["Titel", "Grupp", "Krav", "Sparat", "Åtgärder"],
        untitled: "Utan titel",
        progress: |met, of| format!("{met} av {of} krav uppfyllda"),
        no_progress: "Inte granskat",
        no_pack: "Regelverket finns inte här",
        unsaved: "Inte sparat",
        delete: "Ta bort",
        binned: |title| {
            format!("”{title}” ligger i papperskorgen i 30 dagar. Du hittar den under Papperskorg och lagring.")
        },
        contested: "Ändrat på två håll",
        others: "Några utkast går inte att öppna som vanligt. De är orörda.",
        newer: |number| format!("Utkast {number} från en nyare version"),
        unreadable: "Går inte att öppna här",
        storage: "Papperskorg och lagring",
        backup: "Säkerhetskopiera",
        restore: "Återställ",
    },
    begin: Begin { title: "Nytt utkast", group: "Vilken grupp gäller uppdraget?", create: "Skapa utkast" },
    editor: Editor {
        untitled: "Nytt utkast",
        ground: "Regelverk och grupp",
        change: "Byt …",
        change_title: "Byt regelverk och grupp",
        change_lead: "Inget försvinner: det som det nya regelverket inte frågar efter läggs sist i utkastet, under Undanlagt.",
        change_act: "Byt",
        changed: |group, aside| match aside {
            0 => format!("Utkastet gäller nu {group}."),
            1 => format!("Utkastet gäller nu {group}. Ett fält ligger under Undanlagt."),
            _ => format!("Utkastet gäller nu {group}. {aside} fält ligger under Undanlagt."),
        },
        toolbar: "Utkastet",
        undo: "Ångra",
        redo: "Gör om",
        undone: |what| format!("Ångrat: {what}"),
        redone: |what| format!("Gjort om: {what}"),
        saved: |time| format!("Sparat {time}"),
        saving: "Sparar …",
        not_saved: "Inte sparat",
        no_pack: |pack| {
            let missing = match pack {
                "" => "Utkastet säger inte vilket regelverk det är skrivet för.".to_owned(),
                pack => format!("Utkastet är skrivet för ett regelverk som inte finns här: {pack}."),
            };
            format!(
                "{missing} Allt i utkastet finns kvar. Tills vidare granskas det enligt det som står ovan. Du kan välja ett \
                 annat."
            )
        },
        no_group: |group| {
            format!(
                "Utkastet är skrivet för en grupp som inte finns i regelverket: {group}. Allt i utkastet finns kvar. Tills \
                 vidare granskas det enligt det som står ovan. Du kan välja en annan."
            )
        },
        choose: "Välj regelverk och grupp …",
        new_version: |from, to| {
            format!(
                "Regelverket har ändrats sedan utkastet skrevs (version {from} → {to}). Granskningen följer den nya \
                 versionen."
            )
        },
        noted: "Uppfattat",
        missing: "Utkastet finns inte här",
        missing_lead: "Det kan vara borttaget, eller finnas i en annan webbläsare eller på en annan dator.",
        to_drafts: "Till Mina utkast",
        to_review: "Till granskningen",
        show_document: "Visa inläst text",
        history: "Historik",
        was_damaged: "Det senast sparade var skadat och har lagts åt sidan. Det här är den närmast tidigare versionen. Det \
                      skadade finns under Papperskorg och lagring.",
        contested: "Utkastet har också ändrats i ett annat fönster. Båda versionerna är sparade.",
        compare: "Jämför och välj",
        export: "Exportera",
        hand_in: "Klar att lämna in",
    },
    form: Form {
        read_as: |meaning| format!("Läses som {meaning}."),
        ends: |day| format!("Slutar {day}."),
        name: "Namn",
        role: "Roll",
        organisation: "Organisation",
        party: "Part",
        standing: "Medverkan",
        no_party: "Ej angiven",
        participant: |number| format!("deltagare {number}"),
        add_participant: "Lägg till deltagare",
        suggestion: |party| format!("Förslag: {party}"),
        to: "Till",
        date: "Datum",
        what: "Vad",
        delivered: "Lämnad",
        report: |number| format!("rapporttillfälle {number}"),
        add_report: "Lägg till rapporttillfälle",
        what_happens: "Vad som händer",
        step: |number| format!("steg {number}"),
        add_step: "Lägg till steg",
        remove: "Ta bort",
        removed: |what| format!("Borttaget: {what}"),
    },
    aside: Aside {
        title: "Undanlagt",
        lead: "Det här frågar det valda regelverket inte efter. Det finns kvar i utkastet.",
    },
    review: Review {
        title: "Granskning",
        complete: "Alla krav är uppfyllda.",
        levels: ["Krav", "Rekommendationer", "Upplysningar"],
        to_field: "Gå till fältet",
        found: "Så är det nu:",
        in_document: "I dokumentet",
        to_passage: "Visa stället",
        remedy: "Det som behövs:",
        writes: |field, text| format!("Skriver i fältet {field}: ”{text}”"),
        replaces: |field, text| format!("Ersätter det som står i fältet {field} med: ”{text}”"),
        adds: |field, text| format!("Lägger till sist i fältet {field}: ”{text}”"),
        adds_seat: |role, party, standing| {
            format!("Lägger till en rad bland deltagarna. Roll: {role}. Part: {party}. Medverkan: {standing}.")
        },
        adds_report: |to, what| format!("Lägger till ett rapporttillfälle. Till: {to}. Vad: {what}."),
        more: "Varför det begärs",
        in_rules: "Visa i regelverket",
        mended: |title| format!("Åtgärdat: {title}"),
    },
};

fn when(moment: Moment, today: Date) -> String {
    if moment.day == today {
        format!("i dag {}", clock(moment))
    } else if moment.day.next_day() == Some(today) {
        format!("i går {}", clock(moment))
    } else {
        Language::Swedish.date(PartialDate::Day(moment.day))
    }
}

fn clock(moment: Moment) -> String {
    format!("{}.{:02}", moment.hour, moment.minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_when_as_people_do() {
        let day = |text: &str| text.parse::<PartialDate>().unwrap().first_day();
        let moment = Moment { day: day("2026-11-22"), hour: 9, minute: 5 };
        assert_eq!(when(moment, day("2026-11-22")), "i dag 9.05");
        assert_eq!(when(moment, day("2026-11-23")), "i går 9.05");
        assert_eq!(when(moment, day("2026-12-24")), "22 november 2026");
    }
}
