//! Whether a document is an assignment document at all.

use super::headings::{Target, names_assignment_document};
use super::outline::Outline;
use super::{DocumentKind, Top};
use crate::draft::{Draft, Field};
use crate::swedish::{fold, lowercase, words};

/// What other documents call themselves.
const OTHER_NAMES: [&str; 24] = [
    "minnesanteckning",
    "mötesanteckning",
    "protokoll",
    "inriktningsdokument",
    "överenskommelse",
    "samverkansavtal",
    "avtal",
    "riktlinje",
    "nyhetsbrev",
    "dagordning",
    "kallelse",
    "presentation",
    "rutin",
    "policy",
    "samverkansplan",
    "årsrapport",
    "verksamhetsberättelse",
    "informationsblad",
    "inbjudan",
    "remiss",
    "tjänsteutlåtande",
    "delegationsordning",
    "arbetsordning",
    "veckobrev",
];

/// What a document without any assignment in its name calls itself in its first line: its words end in these.
const OTHER_TITLES: &str = "rapport rapporten enkät enkäten projektplan projektplanen annons annonsen sammanställning \
     sammanställningen utredning utredningen förstudie förstudien checklista vägledning handbok verksamhetsplan \
     handlingsplan genomförandeplan ansökan remissvar yttrande skrivelse pressmeddelande program programmet utvärdering \
     utvärderingen enkätsvar enkätresultat nyheter manual instruktion reglemente stadgar kartläggning kartläggningen \
     uppföljning uppföljningen utbildning kurs föreläsning information vårdprogram motion tjänsteskrivelse intervju \
     intervjuguide reportage krönika debattartikel avsiktsförklaring";
/// Headings of those who report what they have found, or who seek somebody to employ.
const OTHER_HEADINGS: [&str; 22] = [
    "resultat",
    "slutsats",
    "slutsatser",
    "diskussion",
    "metod",
    "sammanfattning",
    "rekommendationer",
    "så gjorde vi",
    "det här kom vi fram till",
    "vad vi kom fram till",
    "svarsfrekvens",
    "svaren",
    "om oss",
    "om dig",
    "kvalifikationer",
    "ansökan",
    "anställningen",
    "anställningsform",
    "om tjänsten",
    "ansvar",
    "referenser",
    "revidering",
];

/// What stands in minutes and agendas, and in no assignment document.
const OF_MEETINGS: [&str; 10] = [
    "närvarande",
    "frånvarande",
    "justerare",
    "justeras",
    "vid protokollet",
    "vid anteckningarna",
    "nästa möte",
    "föregående möte",
    "mötet öppnas",
    "anmälda förhinder",
];

/// A document's name stands among its first words.
const LONGEST_NAME: usize = 12;
/// A task is told in at least so many words.
const SHORTEST_TASK: usize = 8;

/// Tells what kind of document it is: by its own name where it has one, else by what it holds.
pub(super) fn tell(top: &Top<'_>, outline: &Outline<'_>) -> DocumentKind {
    let other_name = |line: &&&str| {
        line.chars().count() <= 150
            && words(line).any(|word| OTHER_NAMES.iter().any(|name| fold(word.text).starts_with(name)))
    };
    // The subject of a mail tells what it is about; whether it is one must be seen.
    let own_name = top.lines.iter().position(|line| is_own_name(line) && !lowercase(line).starts_with("ämne:"));
    let others = top.lines.iter().position(|line| other_name(&line));
    if own_name.is_none() && has_other_title(top) && !headed_as_assignment(outline) {
        return DocumentKind::Other;
    }
    match (own_name, others) {
        (Some(own), Some(other)) if other < own => {
            // "Bilaga till protokoll" above the document's own title.
            if headed_as_assignment(outline) { by_content(outline) } else { DocumentKind::Other }
        }
        (Some(_), _) => DocumentKind::Assignment,
        (None, Some(_)) => DocumentKind::Other,
        (None, None) if has_other_headings(outline) => DocumentKind::Other,
        (None, None) if headed_as_assignment(outline) => DocumentKind::Assignment,
        // "UPPDRAGSBESKRIVNING" in the header of every page.
        (None, None) if top.margins.iter().any(|line| names_assignment_document(line)) => DocumentKind::Assignment,
        (None, None) => by_content(outline),
    }
}

/// Whether running text that bears no other name gives an assignment: who gives it, what is to be done, when, by whom and
/// to whom it is reported.
pub(super) fn is_told_in_prose(top: &Top<'_>, draft: &Draft) -> bool {
    let other_name = top.lines.iter().any(|line| {
        words(line).take(LONGEST_NAME).any(|word| OTHER_NAMES.iter().any(|name| fold(word.text).starts_with(name)))
    });
    let other_name = other_name || has_other_title(top);
    let marks = [
        !draft.commissioner.is_empty() || opens_with_group(top),
        draft.time_frame.start.is_some(),
        !draft.reports.is_empty() || !draft.reporting.is_empty(),
    ];
    !other_name
        && words(&draft.assignment).count() >= SHORTEST_TASK
        && draft.participants.len() > 1
        && marks.into_iter().filter(|mark| *mark).count() > 1
}

/// Whether a line calls the document itself an assignment document, and does not only speak of one: "Synpunkter på
/// uppdragsbeskrivningen", "Mötesanteckningar, uppdragsbeskrivning".
fn is_own_name(line: &str) -> bool {
    let is_definite = |word: &str| ["en", "ens", "ar", "arna"].iter().any(|so| word.ends_with(so));
    let all: Vec<String> = words(line).map(|word| fold(word.text).into_owned()).collect();
    let mut this = false;
    for (at, word) in all.iter().enumerate() {
        if names_assignment_document(word) && (this || !is_definite(word)) || assigns(&all[at..]) {
            return true;
        }
        let is_other = OTHER_NAMES.iter().any(|other| word.starts_with(other))
            || is_other_title(word)
            || ["synpunkter", "mall", "instruktion", "anvisning", "svar", "beslut"]
                .iter()
                .any(|so| word.starts_with(so));
        if is_other {
            return false;
        }
        // "Den här uppdragsbeskrivningen"
        this = matches!(word.as_str(), "här" | "denna" | "detta");
    }
    false
}

/// Whether words open with "uppdrag till uppdragsgrupp", "uppdrag för lokal arbetsgrupp".
fn assigns(all: &[String]) -> bool {
    const GROUPS: [&str; 4] = ["uppdragsgrupp", "arbetsgrupp", "utvecklingsforum", "vårdsamverkansgrupp"];
    let [first, second, rest @ ..] = all else { return false };
    let is_group = |word: &String| GROUPS.iter().any(|group| word.starts_with(group));
    first == "uppdrag" && matches!(second.as_str(), "till" | "för" | "åt") && rest.iter().take(2).any(is_group)
}

fn is_other_title(word: &str) -> bool {
    OTHER_TITLES.split_whitespace().any(|other| word == other || other.len() > 6 && word.ends_with(other))
}

/// Whether the first lines name a document of another kind: "Slutrapport", "Enkät till närstående".
fn has_other_title(top: &Top<'_>) -> bool {
    const OPENING: usize = 4;
    const LINES: usize = 3;
    const LONGEST: usize = 10;
    top.lines.iter().take(LINES).enumerate().any(|(place, line)| {
        // Further down only a short line that opens with it, and that is no label.
        let opening = if place == 0 { OPENING } else { 1 };
        let is_line = place == 0 || words(line).count() <= LONGEST && !line.contains([':', '|', '\t']);
        let mut all = words(line).take(opening).map(|word| fold(word.text).into_owned());
        let found = all.find(|word| is_other_title(word) || word.contains("uppdrag"));
        is_line && found.is_some_and(|word| is_other_title(&word) && !word.contains("uppdrag"))
    })
}

/// Whether several headings are those of a report or of an advertisement.
fn has_other_headings(outline: &Outline<'_>) -> bool {
    const FEWEST: usize = 2;
    let headings = outline.sections.iter().filter_map(|section| section.heading.as_ref());
    let others =
        headings.filter(|heading| OTHER_HEADINGS.contains(&&*fold(heading.text.trim_end_matches(['?', '.', ':']))));
    others.count() >= FEWEST
}

/// Whether a text begins with the group that is to do something: "Uppdragsgruppen Fallfritt ska …"
fn opens_with_group(top: &Top<'_>) -> bool {
    let opening =
        top.lines.first().map(|line| words(line).take(LONGEST_NAME).map(|word| fold(word.text)).collect::<Vec<_>>());
    opening.is_some_and(|words| {
        let is_group = |word: &str| word.starts_with("uppdragsgrupp") || word.starts_with("arbetsgrupp");
        words.iter().take(3).any(|word| is_group(word))
            && words.iter().any(|word| matches!(&**word, "ska" | "skall" | "för"))
    })
}

/// Whether a heading below the top gives the document its name: a mail with the document in it.
fn headed_as_assignment(outline: &Outline<'_>) -> bool {
    outline
        .sections
        .iter()
        .filter_map(|section| section.heading.as_ref())
        .any(|heading| heading.targets.contains(&Target::Title) && names_assignment_document(heading.text))
}

/// A document without a name is an assignment document if it gives a task and says two more things that only such a
/// document says, and nothing that only others say.
fn by_content(outline: &Outline<'_>) -> DocumentKind {
    let count = |target: Target| {
        let headings = outline.sections.iter().filter_map(|section| section.heading.as_ref());
        headings.filter(|heading| heading.targets.contains(&target)).count()
    };
    let task = count(Target::Text(Field::Assignment));
    let commissioner = count(Target::Text(Field::Commissioner));
    let time = count(Target::TimeFrame) + count(Target::Start);
    let marks = [
        commissioner > 0,
        time > 0,
        count(Target::Participants) > 0,
        count(Target::Reporting) > 0,
        count(Target::Text(Field::Purpose)) > 0,
    ];
    let holds = marks.into_iter().filter(|mark| *mark).count();
    // An organisation is described group by group: the same headings again and again.
    let repeated = task > 2 || count(Target::Participants) > 2;
    let of_meeting = outline.sections.iter().any(|section| {
        let heading = section.heading.as_ref().map(|heading| lowercase(heading.text)).unwrap_or_default();
        let says = |text: &str| OF_MEETINGS.iter().any(|mark| text.starts_with(mark));
        says(&heading) || section.blocks.iter().any(|block| says(&lowercase(&block.text)))
    });
    if task > 0 && (commissioner > 0 || time > 0) && holds >= 2 && !repeated && !of_meeting {
        DocumentKind::Assignment
    } else {
        DocumentKind::Other
    }
}
