//! The library's words in Swedish.

use time::Date;
use uppdragskollen_core::swedish::{PartialDate, capitalized};

use crate::i18n::Language;
use crate::i18n::library::{
    About, Backups, Batch, Beside, Browse, Document, Export, Files, HandIn, History, InStep, PackFile, RemovePack,
    Reopening, Rules, Shared, Sharing, Shelf, Storage, Taking, Unreadable,
};

/// What several parts say.
pub(in crate::i18n) const SHARED: Shared = Shared { close: "Stäng", back: "Tillbaka" };

/// The words of *Säkerhetskopiera* and *Återställ*.
pub(in crate::i18n) const BACKUPS: Backups = Backups {
    backup: "Säkerhetskopiera",
    nothing: "Det finns inget att säkerhetskopiera än.",
    made: "Säkerhetskopian är klar",
    made_lead: |name, [drafts, binned, packs]| {
        let mut parts = vec![of(drafts, "utkast", "utkast")];
        if binned > 0 {
            parts.push(format!("{binned} i papperskorgen"));
        }
        if packs > 0 {
            parts.push(of(packs, "eget regelverk", "egna regelverk"));
        }
        format!(
            "Filen {name} innehåller {}, med tidigare versioner. Lägg den gärna på ett annat ställe än den här datorn. Med \
             Återställ får du tillbaka innehållet, här eller i en annan webbläsare.",
            list(&parts)
        )
    },
    not_written: "Filen gick inte att skriva där. Platsen kan vara full eller skrivskyddad. Du kan ladda ner filen i stället.",
    download: "Ladda ner filen",
    restore: "Återställ från en säkerhetskopia",
    restore_lead: "Välj filen med säkerhetskopian. Du får se vad den innehåller innan något ändras, och det som redan finns här \
                   tas inte bort.",
    choose: "Välj fil",
    failed: "Filen gick inte att hämta. Kontrollera att den finns kvar, och försök igen.",
    is_draft: "Filen är ett enda utkast, ingen säkerhetskopia. Inget har ändrats. Öppna den med Öppna dokument under Mina utkast.",
    preview: "Innehållet i säkerhetskopian",
    found: |day| format!("Säkerhetskopian är gjord {day}. Välj det som du vill återställa."),
    nothing_new: |day| format!("Säkerhetskopian är gjord {day}. Det finns inget i den att återställa."),
    told: |saved, fate, binned| format!("{fate}. Sparat {saved}.{binned}"),
    binned: " Ligger i papperskorgen.",
    packs: ["Eget regelverk. Läggs till.", "Eget regelverk. Ersätter det som du har här."],
    same: "Finns redan, likadant",
    refused: "Det här går inte att återställa:",
    take: "Återställ",
    restored: |drafts, packs| {
        let mut parts = Vec::new();
        if drafts > 0 || packs == 0 {
            parts.push(of(drafts, "utkast", "utkast"));
        }
        if packs > 0 {
            parts.push(of(packs, "regelverk", "regelverk"));
        }
        format!("Återställt: {}.", list(&parts))
    },
    full: |said| {
        format!(
            "Webbläsarens lagring är full, så allt fick inte plats. {said} Det som fanns här förut är kvar. Gör plats under \
             Papperskorg och lagring, och återställ sedan från samma fil igen."
        )
    },
    closed: "Webbläsaren tillåter inte att sidan sparar något, kanske för att fönstret är privat. Öppna Uppdragskollen i ett \
             vanligt fönster, och återställ där.",
};

/// The words of *Historik*.
pub(in crate::i18n) const HISTORY: History = History {
    title: "Historik",
    lead: "Medan du skriver sparas en version ungefär var femte minut. Du kan se hur utkastet såg ut, jämföra, och gå tillbaka.",
    none: "Det finns inga sparade versioner än. De kommer medan du skriver.",
    day: |day, today| match day {
        _ if day == today => "I dag".to_owned(),
        _ if day.next_day() == Some(today) => "I går".to_owned(),
        _ => capitalized(&date(day)),
    },
    clock: super::clock,
    version: |moment, today| {
        let is_near = moment.day == today || moment.day.next_day() == Some(today);
        let when = super::when(moment, today);
        if is_near { when } else { format!("{when} {}", super::clock(moment)) }
    },
    now: "Nu",
    now_in_text: "Som det är nu",
    beside: "I ett annat fönster",
    first: "Den äldsta versionen som finns kvar.",
    changed: |fields| match fields {
        [] => "Samma text som i versionen före.".to_owned(),
        _ => {
            // All of them, unless that is more than fits a line or two.
            let shown = if fields.len() > 6 { 4 } else { fields.len() };
            let mut parts: Vec<String> = fields.iter().take(shown).map(|&name| name.to_owned()).collect();
            if shown < fields.len() {
                parts.push(format!("{} fält till", fields.len() - shown));
            }
            format!("Ändrat: {}.", list(&parts))
        }
    },
    lost: "Innehållet går inte att läsa: en version som det bygger på är skadad.",
    show: "Visa",
    compare: "Jämför med nu",
    older: "Visa äldre versioner",
    heading: |when| format!("Versionen från {when}"),
    content: "Innehållet i versionen",
    name: "Namn på versionen",
    name_help: "Till exempel ”Inför styrgruppen”. En version som har ett namn är kvar när historiken gallras.",
    save_name: "Spara namnet",
    named: "Namnet är sparat.",
    unnamed: "Versionen har inget namn längre.",
    not_named: "Namnet gick inte att spara. Lagringen kan vara full: gör plats under Papperskorg och lagring.",
    against: "Jämför med",
    key: "Överstruket står bara i den äldre av de två, markerat bara i den nyare.",
    same: "Det är ingen skillnad.",
    restore: "Återställ den här versionen",
    restored: |when| format!("Versionen från {when} är återställd. Med Ångra får du tillbaka det som stod där nyss."),
};

/// The words for a draft that cannot be opened.
pub(in crate::i18n) const UNREADABLE: Unreadable = Unreadable {
    untouched: "Utkastet är orört. Spara det som fil om du vill ta hand om innehållet på annat sätt.",
    open_copy: "Öppna en kopia ändå",
    open_copy_note: "En kopia visar det som den här versionen känner till. Originalet ligger kvar som det är.",
    no_room: "Det finns inte plats för en kopia i webbläsarens lagring. Gör plats under Papperskorg och lagring, och försök igen.",
    file: "utkast",
    all_damaged: "Utkastet är skadat, och ingen version av det går att öppna. Har du en säkerhetskopia kan du återställa det från \
                  den, under Mina utkast.",
    damaged: |number| format!("Skadad post {number}"),
    damaged_file: "skadad-post",
    earlier: "En tidigare version går att läsa",
    earlier_lead: |when| {
        format!("Den senaste som går att läsa är från {when}. Det som inte går att läsa ligger kvar som det är.")
    },
    open_earlier: "Öppna en kopia av den",
    readable: "Utkastet går att öppna.",
    open: "Öppna utkastet",
};

/// The words of *Papperskorg och lagring*.
pub(in crate::i18n) const STORAGE: Storage = Storage {
    megabytes: |megabytes| format!("{megabytes:.1} MB").replace('.', ","),
    bin: "Papperskorg",
    bin_lead: "Utkast som du tar bort ligger här i 30 dagar. Sedan försvinner de när du öppnar den här sidan.",
    bin_empty: "Papperskorgen är tom.",
    in_bin: |when, days| {
        let left = match days {
            0 => "Försvinner i dag".to_owned(),
            1 => "En dag kvar".to_owned(),
            _ => format!("{days} dagar kvar"),
        };
        format!("Borttaget {when}. {left}.")
    },
    take_back: "Ta tillbaka",
    taken_back: |title| format!("”{title}” finns under Mina utkast igen."),
    full: "Utkastet gick inte att ta tillbaka: webbläsarens lagring är full. Gallra historiken, och försök igen.",
    remove: "Ta bort för alltid",
    ask_remove: |title| format!("Ta bort ”{title}” för alltid?"),
    empty_bin: "Töm papperskorgen",
    ask_empty: |count| match count {
        1 => "Ta bort ett utkast för alltid?".to_owned(),
        _ => format!("Ta bort {count} utkast för alltid?"),
    },
    is_final: "Alla tidigare versioner och den inlästa texten försvinner också. Det går inte att ångra.",
    purged: |gone, left| {
        let gone = match gone {
            0 => "Inget utkast är borttaget".to_owned(),
            1 => "Ett utkast är borttaget för alltid".to_owned(),
            _ => format!("{gone} utkast är borttagna för alltid"),
        };
        match left {
            0 => format!("{gone}."),
            1 => format!("{gone}. Ett är kvar: det används i ett annat fönster."),
            _ => format!("{gone}. {left} är kvar: de används i ett annat fönster."),
        }
    },
    room: "Plats",
    used: |size, hundredths| match hundredths {
        0 => format!("{size} av ungefär 5 MB används, mindre än en procent."),
        1 => format!("{size} av ungefär 5 MB används, en procent."),
        _ => format!("{size} av ungefär 5 MB används, {hundredths} procent."),
    },
    kinds: [
        "Utkast",
        "Historik",
        "Papperskorg",
        "Ångra och Gör om",
        "Egna regelverk",
        "Skadat som lagts åt sidan",
        "Inlästa dokument och annat",
    ],
    columns: ["Innehåll", "Storlek"],
    promise: [
        "Webbläsaren har lovat att behålla det som är sparat, också om det blir ont om plats på datorn.",
        "Webbläsaren har inte lovat att behålla det som är sparat om det blir ont om plats på datorn. Säkerhetskopiera för säkerhets \
         skull.",
    ],
    ask_promise: "Be webbläsaren att behålla allt",
    refused: "Webbläsaren lovar det inte nu. Den kan svara annorlunda när du har använt sidan ett tag. Säkerhetskopiera så länge.",
    thin: "Gallra historik …",
    thin_title: "Gallra historik",
    thin_lead: "Utkasten själva påverkas inte. Versioner som har ett namn är kvar. Det som gallras går inte att få tillbaka.",
    nothing_to_thin: "Det finns inget att gallra.",
    pace: "Hur mycket ska vara kvar?",
    paces: [
        [
            "Vanlig gallring",
            "Från den senaste timmen en version i fem minuter, från det senaste dygnet en i timmen, från den senaste månaden en om \
             dagen, sedan en i månaden.",
        ],
        ["Glesare", "Från det senaste dygnet en version, sedan en i månaden."],
        ["Bara den senaste tidigare versionen", "En version av varje utkast, utom utkastet som det är nu."],
    ],
    would_go: |count, size| match count {
        0 => "Det finns inget att ta bort.".to_owned(),
        1 => format!("Tar bort en version, {size}."),
        _ => format!("Tar bort {count} versioner, {size}."),
    },
    thin_act: "Gallra",
    thinned: |count, size| match count {
        1 => format!("En version är borttagen. {size} blev ledigt."),
        _ => format!("{count} versioner är borttagna. {size} blev ledigt."),
    },
    thinned_in_part: |size| {
        format!(
            "Det mesta är gallrat, och {size} blev ledigt. Lagringen är så full att resten inte gick att packa om. Inget utkast har \
             ändrats. Töm papperskorgen, och gallra igen."
        )
    },
    copies: "Säkerhetskopior",
    copies_lead: "Utkasten finns bara i den här webbläsaren. En säkerhetskopia är en fil med alla utkast, historiken och dina egna \
                  regelverk. Dokumenten som utkasten är inlästa från följer inte med.",
    last_copy: |day| format!("Den senaste säkerhetskopian gjordes {day}."),
    no_copy: "Ingen säkerhetskopia är gjord här än.",
    time_for_one: "Det är dags att göra en.",
    damaged: "Skadat",
    nothing_damaged: "Inget skadat har hittats.",
    damaged_lead: "Det här gick inte att läsa som det skrevs, och har lagts åt sidan. Utkasten öppnas i sin närmast tidigare version.",
    damaged_of: |title| format!("Hör till ”{title}”."),
    remove_damaged: "Ta bort",
    damaged_final: "Spara det som fil först om du är osäker. Det går inte att ångra.",
    removed: |name| format!("{name} är borttagen."),
    unread: "Utkast som inte går att öppna som vanligt",
    unread_lead: "De är orörda. Öppna ett för att se varför, och vad du kan göra.",
};

/// The words for two windows that wrote one draft.
pub(in crate::i18n) const WINDOWS: Beside = Beside {
    title: "Utkastet är ändrat på två håll",
    lead: |questions| {
        match questions {
        1 => "Samma fält har ändrats på olika sätt i två fönster. Välj vad som ska gälla. Allt annat är redan ihoplagt, och båda \
              versionerna finns kvar i historiken."
            .to_owned(),
        _ => format!(
            "{questions} fält har ändrats på olika sätt i två fönster. Välj vad som ska gälla i vart och ett. Allt annat är redan \
             ihoplagt, och båda versionerna finns kvar i historiken."
        ),
    }
    },
    sides: ["Det här fönstret", "Det andra fönstret", "Behåll båda"],
    both: "Det här fönstret först, sedan det andra.",
    take: "Lägg ihop",
    done: "Utkasten är ihoplagda.",
};

/// The words for a draft and its file that were both changed.
pub(in crate::i18n) const DRAFT_AND_FILE: Beside = Beside {
    title: "Utkastet och filen är ändrade på samma ställe",
    lead: |questions| {
        let fields = match questions {
            1 => "Samma fält har".to_owned(),
            _ => format!("{questions} fält har"),
        };
        format!(
            "{fields} ändrats på olika sätt här och i filen. Välj vad som ska gälla på båda ställena. Allt annat läggs ihop."
        )
    },
    sides: ["Utkastet här", "Filen", "Behåll båda"],
    both: "Utkastet här först, sedan filen.",
    take: "Lägg ihop",
    done: "Utkastet och filen läggs ihop.",
};

/// The words for a draft in a link.
pub(in crate::i18n) const SHARING: Sharing = Sharing {
    title: "Länk till utkastet",
    warning: "Den som har länken kan läsa hela utkastet som det är nu. Länken går inte att ta tillbaka, och den följer inte med när \
              du ändrar. Skicka den bara till den som får läsa.",
    long: |characters| format!("Länken är {characters} tecken lång."),
    too_long: "En del mejlprogram och chattar kortar av så långa länkar. Spara hellre utkastet som fil (.json), och skicka filen.",
    local: "Sidan är öppnad som en fil på den här datorn, så länken går bara att öppna här. Skicka utkastet som fil i stället.",
    link: "Länk",
    copy: "Kopiera länken",
    copied: ["Länken är kopierad.", "Länken gick inte att kopiera härifrån. Den är markerad: kopiera den med Ctrl+C."],
    facts: ["Grupp", "Länken gjordes", "Innehåll"],
    filled: |filled, of| format!("{filled} av {of} fält är ifyllda"),
    read: "Läs utkastet",
    lead: "Någon har delat ett utkast med dig. Det ligger i länken, och sparas inte här förrän du öppnar det. Då får du ett eget \
           exemplar: det du ändrar syns inte hos den som delade det.",
    open: "Öppna som nytt utkast",
    no_room: "Det finns inte plats för utkastet i webbläsarens lagring. Gör plats under Papperskorg och lagring, och försök igen.",
};

fn date(day: Date) -> String {
    Language::Swedish.date(PartialDate::Day(day))
}

/// "Ett utkast", "3 utkast" within a sentence.
fn of(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("ett {one}"),
        _ => format!("{count} {many}"),
    }
}

/// "a, b och c".
fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

/// The words of *Om*.
pub(in crate::i18n) const ABOUT: About = About {
    lead: "Uppdragskollen är ett skrivstöd för dig som tar fram uppdragsbeskrivningar i vårdsamverkan. Det visar, \
           medan du skriver, vilka krav i styrdokumenten som är uppfyllda, vilka som saknas, varför, och vad som \
           skulle räcka.",
    parts: [
        [
            "Allt stannar på din dator",
            "Utkasten sparas i webbläsarens egen lagring på den här datorn, och ingen annanstans. Det finns inget \
             konto och ingen server som tar emot något. Sidan hämtar sina egna delar från den plats som den kom ifrån, \
             när de behövs, och webbläsaren är instruerad att stoppa alla andra anrop. Rensar du \
             webbläsarens data försvinner utkasten: säkerhetskopiera dem. En länk som delar ett utkast håller hela \
             utkastet, och ingen annan än den du ger länken till får det. Väljer du att hålla ett utkast i takt med en fil \
             läser och skriver programmet just den filen, och bara medan utkastet är öppet. Efter det första besöket startar \
             programmet också utan nät.",
        ],
        [
            "Dokument läses här",
            "Filer från Word, LibreOffice och PDF läses och skrivs av programmet i webbläsaren. De laddas inte upp. Dokumentet \
             som ett utkast kommer från sparas bredvid utkastet, så att du kan se varifrån varje uppgift är hämtad, och tas \
             bort när utkastet tas bort ur papperskorgen.",
        ],
        [
            "Ett stöd, inget beslut",
            "Granskningen läser texten efter fasta regler och kan ha fel. Den ersätter inte styrgruppens bedömning, \
             och ett utkast där alla krav är uppfyllda är inte därmed godkänt. Står det Oklart säger utkastet något, \
             men inte tillräckligt för att avgöra saken.",
        ],
        ["Styrdokument som utkasten granskas mot", ""],
        [
            "Tillgänglighet",
            "Allt går att göra med tangentbordet, och sidan är byggd för att följa WCAG 2.2 på nivå AA. I ett utkast \
             ångrar Ctrl+Z den senaste ändringen, och Ctrl+Y gör om den.",
        ],
    ],
    version: |version| format!("Version {version}"),
};

/// The words of *Regelverk*.
pub(in crate::i18n) const RULES: Rules = Rules {
    lead: "Det här är reglerna som utkasten granskas mot, och var i styrdokumenten de står.",
    shelf: Shelf {
        title: "Välj regelverk",
        own: "Eget regelverk",
        open: "Öppna regelverk",
        open_help: "Har er samverkan egna styrdokument? Ett regelverk är en textfil (.toml) med reglerna i dem. Filen prövas \
                    innan den läggs till, och stannar i den här webbläsaren.",
        to_file: "Spara fil",
        remove: "Ta bort",
        unknown_pack: |id| {
            format!("Regelverket ”{id}” finns inte här. Är det ett eget regelverk kan du öppna filen igen.")
        },
        unknown_rule: |id| {
            format!("Regeln ”{id}” finns inte i det här regelverket. Den kan ha tagits bort eller bytt id.")
        },
        damaged: "Det som är sparat går inte att läsa, så regelverket används inte. Öppna filen igen om du har den kvar.",
        hidden: "Ett regelverk som följer med Uppdragskollen har samma id, och används i stället.",
    },
    file: PackFile {
        reading: "Prövar regelverket …",
        failed: "Filen gick inte att hämta. Kontrollera att den finns kvar, och försök igen.",
        faults: |count| match count {
            0 => "Inga fel.".to_owned(),
            1 => "Ett fel.".to_owned(),
            _ => format!("{count} fel."),
        },
        first_faults: |shown, all| format!("De {shown} första av {all} visas. Rätta dem, och öppna filen igen."),
        columns: ["Rad", "Tecken", "Regel", "Vad som är fel, och vad du kan göra"],
        mend: "Regelverket läggs inte till förrän felen är rättade. Rätta dem i filen, uppifrån och ner, och öppna den igen. \
               Ett fel kan dra med sig flera.",
        open_again: "Öppna rättad fil",
        open_other: "Öppna en annan fil",
        failing: "De här testen stämmer inte:",
        test_of: |test, rule| format!("”{test}” ({rule})"),
        no_tests: "Det finns inga test att pröva.",
        untried: "Testen går att pröva först när felen är rättade.",
        facts: ["Titel", "Id", "Version", "Giltighet", "Grupper", "Regler"],
        rules: |[requirements, recommendations, notes]| {
            let all = requirements + recommendations + notes;
            let of = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
            format!(
                "{}: {requirements} krav, {} och {}",
                of(all, "regel", "regler"),
                of(recommendations, "rekommendation", "rekommendationer"),
                of(notes, "upplysning", "upplysningar"),
            )
        },
        add: "Lägg till regelverket",
        added: |title| format!("Regelverket ”{title}” är tillagt."),
        taken: |id, title| {
            format!(
                "Filens id, ”{id}”, är upptaget av ”{title}”, som följer med Uppdragskollen och inte kan ersättas. Ge ditt \
                 regelverk ett eget id överst i filen, och öppna den igen."
            )
        },
        present: |title| format!("Du har redan ett eget regelverk med samma id: ”{title}”. Vill du ersätta det?"),
        compared: ["", "Det du har", "Filen"],
        same: "Filen är densamma som du redan har lagt till. Det finns inget att ersätta.",
        replace: "Ersätt regelverket",
        replaced: |title| format!("Regelverket ”{title}” är ersatt."),
        full: "Regelverket får inte plats: webbläsarens lagring är full. Ta bort utkast eller regelverk som du inte behöver, \
               och försök igen. Spara dem som fil först om du är osäker. Filen du öppnade är orörd.",
        unavailable: "Webbläsaren tillåter inte att sidan sparar något, kanske för att fönstret är privat. Öppna \
                      Uppdragskollen i ett vanligt fönster, och försök igen där.",
        close: "Stäng",
    },
    remove: RemovePack {
        ask: |title| format!("Ta bort ”{title}”?"),
        used: |drafts| match drafts {
            0 => "Inget utkast är skrivet för det här regelverket.".to_owned(),
            1 => "Ett utkast är skrivet för det här regelverket. Det finns kvar, men kan inte granskas mot det förrän \
                  regelverket läggs till igen."
                .to_owned(),
            _ => format!(
                "{drafts} utkast är skrivna för det här regelverket. De finns kvar, men kan inte granskas mot det förrän \
                 regelverket läggs till igen."
            ),
        },
        is_final: "Det går inte att ångra. Spara filen först om du inte har den kvar.",
        removed: |title| format!("Regelverket ”{title}” är borttaget."),
    },
    browse: Browse {
        search: "Sök bland reglerna",
        level: "Nivå",
        group: "Grupp",
        every_group: "Alla grupper",
        order: "Ordning",
        orders: ["Regelverkets ordning", "I källans ordning"],
        count: |found, all| match (found, all) {
            (_, 1) => format!("{found} av 1 regel"),
            _ if found == all => format!("{all} regler"),
            _ => format!("{found} av {all} regler"),
        },
        clear: "Rensa",
        nothing: "Ingen regel passar. Pröva ett kortare ord, eller ta bort något av valen.",
        more: |count| match count {
            1 => "Visa en regel till".to_owned(),
            _ => format!("Visa {count} regler till"),
        },
    },
    validity: |from, to, years| match years {
        0 => format!("Gäller {from} till {to}."),
        _ => {
            let years = match years {
                1 => "ett".to_owned(),
                2 => "två".to_owned(),
                years => years.to_string(),
            };
            format!("Gäller {from} till {to}, och förlängs med {years} år i taget om ingen säger upp det.")
        }
    },
    version: |version| format!("Version {version}"),
    source: "Källa",
    fields: "Läser",
    groups: |count| if count == 1 { "Grupp" } else { "Grupper" },
    id: "Id",
    copy_link: "Kopiera länk",
    link_copied: "Länken är kopierad.",
    link_shown: ["Länk till regeln", "Länken gick inte att kopiera härifrån. Den är markerad: kopiera den med Ctrl+C."],
};

/// The words of *Inläst text*.
pub(in crate::i18n) const DOCUMENT: Document = Document {
    title: "Inläst text",
    summary: |found, unplaced| {
        let found = match found {
            0 => "Inget ställe".to_owned(),
            1 => "Ett ställe".to_owned(),
            _ => format!("{found} ställen"),
        };
        match unplaced {
            0 => format!("{found} i texten fick plats i formuläret, och inget blev över."),
            1 => format!("{found} i texten fick plats i formuläret. Ett stycke blev över."),
            _ => format!("{found} i texten fick plats i formuläret. {unplaced} stycken blev över."),
        }
    },
    group: |group| format!("Texten ser ut att gälla: {group}. Stämmer det inte kan du byta grupp här ovanför."),
    pages: "Dokumentets text",
    unplaced: "Inte placerat",
    unplaced_lead: "Det här gick inte att placera. Lägg till det i ett fält, eller låt det vara: det sparas med utkastet.",
    copy: "Kopiera",
    copied: "Kopierat",
    add_to: "Lägg till i …",
    added_to: |field| format!("Tillagt i {field}"),
    passage: |number| format!("stycke {number}"),
    hide: "Dölj inläst text",
};

/// The words of what goes on with files.
pub(in crate::i18n) const FILES: Files = Files {
    failed: "Filen gick inte att hämta. Kontrollera att den finns kvar, och försök igen.",
    unreachable: "Den del av programmet som läser och skriver filer gick inte att hämta. Kontrollera att du har kontakt med \
                  nätet, och försök igen.",
    stopped: "Filen lästes inte: läsningen avbröts.",
    not_written: "Filen gick inte att skriva. Försök igen, eller spara utkastet som fil (.json) så länge.",
};

/// The words of what takes documents in.
pub(in crate::i18n) const TAKING: Taking = Taking {
    paste: "Klistra in text",
    text: "Text från dokumentet",
    text_help: "Öppna dokumentet, markera allt (Ctrl+A), kopiera (Ctrl+C) och klistra in här (Ctrl+V).",
    read: "Läs in",
    reading: |name| format!("Läser ”{name}” …"),
    other: "Är det rätt dokument?",
    other_lead: "Det går att skapa ett utkast av texten ändå. Det som inte får någon plats i formuläret sparas bredvid.",
    create_anyway: "Skapa utkast ändå",
    back: "Tillbaka",
};

/// The words of *Granska dokument*.
pub(in crate::i18n) const BATCH: Batch = Batch {
    lead: "Här kan du granska många dokument på en gång och se vilka krav som är uppfyllda i vart och ett. Filerna läses på den \
           här datorn och skickas ingenstans.",
    choose: "Välj dokument",
    files: "Välj filer",
    folder: "Välj mapp",
    drop: "Du kan också dra filer eller en mapp hit. Word (.docx), OpenDocument (.odt), PDF, text (.txt, .md) och sparade utkast \
           (.json) läses.",
    under_way: |number, of| format!("Läser fil {number} av {of} …"),
    progress: "Så långt har granskningen kommit",
    stop: "Avbryt",
    summary: |ready, open, unread| {
        let mut parts = vec![match ready {
            1 => "1 dokument uppfyller alla krav".to_owned(),
            _ => format!("{ready} dokument uppfyller alla krav"),
        }];
        if open > 0 {
            parts.push(format!("{open} gör det inte än"));
        }
        if unread > 0 {
            parts.push(format!("{unread} gick inte att läsa"));
        }
        format!("{}.", parts.join(", "))
    },
    left_out: |files| match files {
        1 => "En fil av annat slag hoppades över.".to_owned(),
        _ => format!("{files} filer hoppades över: de är av andra slag, eller fler än 500."),
    },
    table: "Granskade dokument",
    columns: ["Fil", "Grupp", "Uppfyllda", "Saknas", "Oklara", "Första luckan", "Åtgärder"],
    ready: "Alla krav är uppfyllda.",
    open: "Öppna som utkast",
    no_room: "Det finns inte plats för utkastet i webbläsarens lagring. Ta bort något gammalt utkast under Mina utkast, och försök \
              igen.",
    no_pack: "Utkastet är skrivet för ett regelverk som inte finns här.",
    to_file: "Spara tabellen (.csv)",
    file_name: "granskade-dokument.csv",
    print: "Skriv ut",
};

/// The words of *Exportera*.
pub(in crate::i18n) const EXPORT: Export = Export {
    title: "Exportera",
    kind: "Vad vill du ha?",
    kinds: [
        [
            "Word (.docx)",
            "Ett färdigt dokument med rubriker, tabeller och sidnummer. Öppnar du det här igen finns allt kvar.",
        ],
        ["Utskrift eller PDF", "Öppnar webbläsarens utskrift. Välj ”Spara som PDF” där om du vill ha en fil."],
        [
            "Kalender (.ics)",
            "Rapporttillfällena, tidplanen och slutdatumet, att öppna i Outlook eller en annan kalender.",
        ],
        ["Text (.md)", "Ren text med enkla rubriker, att klistra in var som helst."],
        ["Utkast (.json)", "Utkastet som det är, att öppna i Uppdragskollen på en annan dator."],
        [
            "Länk",
            "Utkastet i en länk, som öppnar det i Uppdragskollen. Inget laddas upp: hela innehållet ligger i länken.",
        ],
        [
            "Fil i takt (.json)",
            "En fil på datorn eller i en delad mapp, som skrivs om medan du skriver och tar med sig hit vad andra ändrar i den.",
        ],
    ],
    blanks: "Ta med rubriker där inget är skrivet",
    act: "Exportera",
    done: "Exporterat.",
};

/// The words for a draft that is kept in step with a file.
pub(in crate::i18n) const IN_STEP: InStep = InStep {
    title: "Fil i takt",
    leads: [
        "Det du skriver här skrivs också i filen, så länge utkastet är öppet. Det som någon annan ändrar i filen kommer in i \
         utkastet. Har ni ändrat på samma ställe får du välja.",
        "Filen öppnas i Uppdragskollen, inte i Word. Ligger den i en delad mapp kan alla som når mappen läsa den.",
    ],
    new: "Ny fil …",
    existing: "En fil som finns …",
    unavailable: "Webbläsaren kan inte visa sin fildialog här. Exportera utkastet som en vanlig fil (.json) i stället.",
    not_kept: "Webbläsaren kan inte komma ihåg filen, för den har inte plats eller sparar inget. Exportera utkastet som en \
               vanlig fil (.json) i stället.",
    label: "Fil i takt",
    in_step: |name| format!("I takt med filen {name}."),
    elsewhere: |name| format!("Filen {name} hålls i takt i ett annat fönster."),
    not_allowed: |name| format!("Filen {name} hålls inte i takt förrän du låter webbläsaren skriva i den."),
    allow: "Fortsätt",
    missing: |name| {
        format!(
            "Filen {name} är inte där den låg. Utkastet är sparat här. Kommer filen tillbaka hålls den i takt igen."
        )
    },
    busy: |name| {
        format!(
            "Filen {name} går inte att läsa eller skriva just nu. Den kan vara öppen i ett annat program. Utkastet är sparat \
             här, och filen prövas igen."
        )
    },
    unreadable: |name, why| {
        format!("Inget skrivs i filen {name} förrän du har valt, för det som står i den är inget utkast. {why}")
    },
    overwrite: "Skriv utkastet i filen",
    contested: |name| {
        format!("Filen {name} och utkastet är ändrade på samma ställe. Inget skrivs i filen förrän du har valt.")
    },
    compare: "Jämför och välj",
    taken_in: |name| format!("Det som är ändrat i filen {name} är nu i utkastet. Ångra tar tillbaka det."),
    stop: "Sluta hålla i takt",
    stopped: "Filen hålls inte i takt längre. Den ligger kvar som den är.",
};

/// The words of *Klar att lämna in*.
pub(in crate::i18n) const HAND_IN: HandIn = HandIn {
    title: "Klar att lämna in",
    lead: |open| match open {
        0 => "Alla krav är uppfyllda.".to_owned(),
        1 => {
            "Ett krav är inte uppfyllt. Stäng och komplettera utkastet, eller skriv här varför kravet inte är uppfyllt."
                .to_owned()
        }
        _ => format!(
            "{open} krav är inte uppfyllda. Stäng och komplettera utkastet, eller skriv här varför vart och ett inte är uppfyllt."
        ),
    },
    reason: "Varför är kravet inte uppfyllt?",
    missing: "Skriv varför kravet inte är uppfyllt. Skälet följer med i granskningsprotokollet.",
    contents: "Paketet innehåller uppdragsbeskrivningen och ett granskningsprotokoll: varje krav med bedömning, skäl och källa, och \
               en kontrollsumma som visar att det är just det här innehållet som är granskat.",
    package: "Spara paketet (.zip)",
    package_name: "inlämning",
    document: "Bara uppdragsbeskrivningen (.docx)",
    report: "Bara granskningsprotokollet (.docx)",
    report_name: "granskningsprotokoll",
    print: "Skriv ut granskningsprotokollet",
    done: "Sparat. Skicka filen till den som ska ha den.",
};

/// The words for a document that is opened again.
pub(in crate::i18n) const REOPENING: Reopening = Reopening {
    title: "Dokumentet har ändrats",
    lead: |changes| match changes {
        1 => "Någon har ändrat på ett ställe i dokumentet sedan det exporterades. Vill du ta med ändringen i utkastet?"
            .to_owned(),
        _ => format!(
            "Någon har ändrat på {changes} ställen i dokumentet sedan det exporterades. Välj vilka ändringar som ska med i utkastet."
        ),
    },
    fates: ["Tillagt", "Borttaget", "Ändrat"],
    nothing: "Inget",
    before: "Förut:",
    after: "Nu:",
    reason: "Skäl till att ett krav inte är uppfyllt",
    take: "Ta med valda ändringar",
    leave: "Öppna utan ändringarna",
    not_made: |changes| match changes {
        1 => "En ändring gick inte att göra.".to_owned(),
        _ => format!("{changes} ändringar gick inte att göra."),
    },
};
