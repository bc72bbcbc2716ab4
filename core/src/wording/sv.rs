//! Swedish.

use super::{Context, Label, Language};
use crate::check::{Change, Finding, Seat, StepTime, Verdict};
use crate::draft::{DraftError, Field, Problem, SCHEMA, Sector, Standing, Status};
use crate::import::{DocumentKind, FileKind, ImportError, LARGEST_TEXT};
use crate::pack::{DateOf, Fault, Kind, Level, Named, Place};
use crate::share::ShareError;
use crate::store::backup::{BackupError, Flaw, Incoming};
use crate::store::{OpenError, Refusal};
use crate::swedish::{Duration, DurationUnit, MAX_TERMS, PartialDate, TermError, capitalized, lowercase};

const THIS: Language = Language::Swedish;

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "Titel",
        Field::Commissioner => "Uppdragsgivare",
        Field::ApprovedBy => "Godkänt av",
        Field::ApprovedOn => "Godkänt den",
        Field::ValidFrom => "Gäller från",
        Field::Background => "Bakgrund",
        Field::Purpose => "Syfte",
        Field::TargetGroup => "Målgrupp",
        Field::Assignment => "Uppdrag",
        Field::LocalLevel => "Varför inte lokalt",
        Field::HolisticView => "Helhetsperspektiv",
        Field::Mandate => "Mandat",
        Field::Participants => "Deltagare",
        Field::Representation => "Representation",
        Field::Chairing => "Ordförandeskap",
        Field::SteeringGroup => "Styrgrupp",
        Field::ReferenceGroup => "Referensgrupp",
        Field::Start => "Start",
        Field::End => "Slut",
        Field::Duration => "Längd",
        Field::ActionPlan => "Handlingsplan",
        Field::Timetable => "Tidplan",
        Field::Reporting => "Återrapportering",
        Field::Reports => "Rapporttillfällen",
        Field::Dissemination => "Resultatspridning",
        Field::Implementation => "Implementering",
        Field::FollowUp => "Uppföljning",
        Field::UserInvolvement => "Brukarmedverkan",
        Field::SuccessFactors => "Framgångsfaktorer",
        Field::Risks => "Risker",
        Field::OfficeRole => "Närvårdskontorets roll",
        Field::Minutes => "Minnesanteckningar",
        Field::Communication => "Kommunikation",
        Field::Budget => "Budget",
        Field::Signatures => "Underskrifter",
        Field::Status => "Status",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "Uppfyllt",
        Verdict::Unmet => "Saknas",
        Verdict::Undetermined => "Oklart",
        Verdict::NotApplicable => "Ej tillämpligt",
    }
}

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Requirement => "Krav",
        Level::Recommendation => "Rekommendation",
        Level::Note => "Upplysning",
    }
}

pub(super) fn levels(level: Level) -> &'static str {
    match level {
        Level::Requirement => "Krav",
        Level::Recommendation => "Rekommendationer",
        Level::Note => "Upplysningar",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Drafting => "Utkast",
        Status::Ready => "Klar",
        Status::Active => "Aktiv",
        Status::Dormant => "Vilande",
        Status::Closed => "Avslutad",
    }
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Member => "Deltar",
        Standing::Planned => "Plats som ska tillsättas",
        Standing::Declined => "Har tackat nej",
    }
}

pub(super) fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Kommun => "Kommun",
        Sector::KommunalPrimarvard => "Kommunal primärvård",
        Sector::VardOchOmsorg => "Vård och omsorg",
        Sector::Socialtjanst => "Socialtjänst",
        Sector::Skola => "Skola",
        Sector::Elevhalsa => "Elevhälsa",
        Sector::Forskola => "Förskola",
        Sector::Region => "Region",
        Sector::Primarvard => "Primärvård",
        Sector::Specialistvard => "Specialistvård",
        Sector::Tandvard => "Tandvård",
        Sector::Regionhalsan => "Regionhälsan",
        Sector::Brukare => "Patienter, brukare och närstående",
        Sector::Annan => "Annan part",
        Sector::Folkhalsa => "Folkhälsa",
        Sector::Civilsamhalle => "Civilsamhälle",
        Sector::Kommunalforbund => "Kommunalförbund",
    }
}

/// A sector as a sentence has it, after "från".
fn sector_in_sentence(sector: Sector) -> &'static str {
    match sector {
        Sector::Kommun => "kommunen",
        Sector::KommunalPrimarvard => "den kommunala primärvården",
        Sector::VardOchOmsorg => "vård och omsorg",
        Sector::Socialtjanst => "socialtjänsten",
        Sector::Skola => "skolan",
        Sector::Elevhalsa => "elevhälsan",
        Sector::Forskola => "förskolan",
        Sector::Region => "regionen",
        Sector::Primarvard => "primärvården",
        Sector::Specialistvard => "specialistvården",
        Sector::Tandvard => "tandvården",
        Sector::Regionhalsan => "Regionhälsan",
        Sector::Brukare => "patienter, brukare eller närstående",
        Sector::Annan => "en annan part",
        Sector::Folkhalsa => "folkhälsan",
        Sector::Civilsamhalle => "civilsamhället",
        Sector::Kommunalforbund => "kommunalförbundet",
    }
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

pub(super) fn date(date: PartialDate) -> String {
    let month = |month: time::Month| MONTHS[usize::from(u8::from(month)) - 1];
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, of) => format!("{} {year}", month(of)),
        PartialDate::Day(day) => format!("{} {} {}", day.day(), month(day.month()), day.year()),
    }
}

pub(super) fn duration(duration: Duration) -> String {
    let [one, many] = match duration.unit {
        DurationUnit::Years => ["år", "år"],
        DurationUnit::Months => ["månad", "månader"],
        DurationUnit::Weeks => ["vecka", "veckor"],
        DurationUnit::Days => ["dag", "dagar"],
    };
    let about = if duration.approximate { "ungefär " } else { "" };
    format!("{about}{} {}", duration.count, if duration.count == 1 { one } else { many })
}

/// A date as the subject or object of a sentence.
fn which_date(of: DateOf) -> &'static str {
    match of {
        DateOf::Start => "starten",
        DateOf::End => "slutet",
        DateOf::Reports => "rapporten",
        DateOf::FinalReports => "slutrapporten",
        DateOf::Timetable => "steget i tidplanen",
    }
}

/// The earliest of several dates, where they can be many.
fn first_date(of: DateOf) -> &'static str {
    match of {
        DateOf::Reports => "den första rapporten",
        DateOf::Timetable => "det första steget i tidplanen",
        of => which_date(of),
    }
}

/// Who is told by nothing but the party: one, and several.
const NAMELESS: [&str; 2] = ["en deltagare utan namn", "flera deltagare utan namn"];

pub(super) fn finding(finding: &Finding, context: &Context<'_>) -> String {
    let label = |of: Field| format!("”{}”", field(of));
    let term = |number: usize| context.term(number, THIS);
    let who = |places: &[usize]| context.participants(places, "och", NAMELESS);
    let from = sector_in_sentence;
    let role = |seat: &Seat| seat.role.map_or("deltagare", term);
    let step = |row: usize| format!("”{}”", context.step(row));
    match finding {
        Finding::Empty(of) => format!("Fältet {} är tomt.", label(*of)),
        Finding::Placeholder(of) => format!("Fältet {} är inte färdigskrivet.", label(*of)),
        Finding::Unreadable(of @ Field::Duration) => {
            format!("Det går inte att läsa ”{}” som en tid.", context.written(*of))
        }
        Finding::Unreadable(of) => format!("Det går inte att läsa ”{}” som ett datum.", context.written(*of)),
        Finding::Denied { field: of, reason_lacking: true } => {
            format!("I fältet {} står det nej, men inte varför.", label(*of))
        }
        Finding::Denied { field: of, reason_lacking: false } => {
            format!("I fältet {} står det att det inte blir av.", label(*of))
        }
        Finding::Reasoned(of) => format!("Fältet {} säger varför det inte är aktuellt.", label(*of)),
        Finding::Brief { field: of, words } => {
            format!("Fältet {} har bara {words} ord. Det räcker inte för att visa vad som menas.", label(*of))
        }
        Finding::Said(of) => format!("Fältet {} är ifyllt.", label(*of)),
        Finding::Represented { seat, by } if by.iter().all(|&place| context.participant(place).is_empty()) => {
            format!("Det finns {} från {}.", role(seat), from(seat.sector))
        }
        Finding::Represented { seat, by } => format!("Från {}: {}.", from(seat.sector), who(by)),
        Finding::TooFew { seat, found, wanted } => {
            format!("Bara {found} {} kommer från {}; det behövs minst {wanted}.", role(seat), from(seat.sector))
        }
        Finding::Nobody(seat) => format!("Ingen {} kommer från {}.", role(seat), from(seat.sector)),
        Finding::Declined { seat, by } => format!(
            "{} har tackat nej, och ingen annan {} kommer från {}.",
            capitalized(&who(by)),
            role(seat),
            from(seat.sector)
        ),
        Finding::OnlyWhole { seat, whole, by } => format!(
            "Det framgår att {} kommer från {}, men inte om det är {}.",
            who(by),
            from(*whole),
            from(seat.sector)
        ),
        Finding::Untold { seat: None, by } => format!("Det framgår inte vilken part {} kommer från.", who(by)),
        Finding::Untold { seat: Some(seat), by } => format!(
            "Det framgår inte vilken part {} kommer från, och ingen annan {} kommer från {}.",
            who(by),
            role(seat),
            from(seat.sector)
        ),
        Finding::Seats { found, most } if found > most => {
            format!("Gruppen har {found} deltagare och platser. Den får ha högst {most}.")
        }
        Finding::Seats { found, most } => {
            format!("Gruppen har {found} deltagare och platser, och får ha högst {most}.")
        }
        Finding::Listed { field: of, points } => format!("Fältet {} har en lista med {points} punkter.", label(*of)),
        Finding::NotListed { field: of, points: 0, wanted } => {
            format!("Fältet {} har ingen punktlista. Det behövs minst {wanted} punkter.", label(*of))
        }
        Finding::NotListed { field: of, points, wanted } => {
            format!("Listan i fältet {} har {points} punkter. Det behövs minst {wanted}.", label(*of))
        }
        Finding::Named { field: of, body } => format!("Fältet {} nämner {}.", label(*of), term(*body)),
        Finding::NamedOthers { field: of, body, others } => {
            let others: Vec<&str> = others.iter().map(|&other| term(other)).collect();
            format!("Fältet {} nämner {}, men inte {}.", label(*of), super::join(&others, "och"), term(*body))
        }
        Finding::NamedNone { field: Field::Reports, body } => {
            format!("Ingen av rapporterna har {} som mottagare.", term(*body))
        }
        Finding::NamedNone { field: of, body } => format!("Fältet {} nämner inte {}.", label(*of), term(*body)),
        Finding::NamedToDeny { field: of, body } => {
            format!("Fältet {} nämner {}, men bara för att säga nej.", label(*of), term(*body))
        }
        Finding::Mentioned { field: of, concept } => format!("Fältet {} nämner {}.", label(*of), term(*concept)),
        Finding::NotMentioned { field: of, concept } => {
            format!("Fältet {} nämner inte {}.", label(*of), term(*concept))
        }
        Finding::MentionedToDeny { field: of, concept } => {
            format!("Enligt fältet {} ingår inte {}.", label(*of), term(*concept))
        }
        Finding::NoTime => "Det finns varken start eller slut.".to_owned(),
        Finding::NoStart => "Det finns ingen start.".to_owned(),
        Finding::NoEnd => "Det finns varken slut eller längd.".to_owned(),
        Finding::OpenEnded => "Det står att uppdraget inte har något slut.".to_owned(),
        Finding::EndBeforeStart { start, end } => {
            format!("Slutet, {}, kommer före starten, {}.", date(*end), date(*start))
        }
        Finding::Time { start, end, approximate } => {
            let about = if *approximate { "ungefär " } else { "" };
            format!("Uppdraget pågår från {} till och med {about}{}.", date(*start), date(*end))
        }
        Finding::Dated(of) => format!("Det finns ett datum för {}.", which_date(*of)),
        Finding::Undated(DateOf::Reports) => "Ingen rapport har något datum.".to_owned(),
        Finding::Undated(DateOf::FinalReports) => "Ingen slutrapport har något datum.".to_owned(),
        Finding::Undated(DateOf::Timetable) => "Inget steg i tidplanen har något datum.".to_owned(),
        Finding::Undated(of) => format!("Det finns inget datum för {}.", which_date(*of)),
        Finding::Before { date: of, value, than, limit, approximate } => format!(
            "{}, {}, kommer före {}, {}{}.",
            capitalized(which_date(*of)),
            date(*value),
            which_date(*than),
            if *approximate { "ungefär " } else { "" },
            date(*limit)
        ),
        Finding::NoneBefore { date: of, than } => {
            let which = match of {
                DateOf::Reports => "Ingen rapport",
                DateOf::FinalReports => "Ingen slutrapport",
                DateOf::Start => "Inte heller starten",
                DateOf::End => "Inte heller slutet",
                DateOf::Timetable => "Inget steg",
            };
            format!("{which} kommer före {}.", first_date(*than))
        }
        Finding::FewSteps(0) => "Tidplanen är tom.".to_owned(),
        Finding::FewSteps(_) => "Tidplanen har bara ett steg.".to_owned(),
        Finding::InOrder => "Stegen i tidplanen kommer i tidsordning.".to_owned(),
        Finding::OutOfOrder { row, above } => {
            format!("I tidplanen står {} efter {}, men har ett tidigare datum.", step(*row), step(*above))
        }
        Finding::StepUndated(row) => format!("Steget {} i tidplanen har inget datum som går att läsa.", step(*row)),
        Finding::StepSays { row, concept } => format!("Tidplanen har {}: {}.", term(*concept), step(*row)),
        Finding::NoStepSays(concept) => format!("Tidplanen har inget steg för {}.", term(*concept)),
        Finding::NotLastStep { row, later, .. } => {
            format!("Steget {} är inte det sista i tidplanen: {} kommer senare.", step(*row), step(*later))
        }
        Finding::NotBeforeStep { row, other, .. } => {
            format!("Steget {} kommer inte före {}.", step(*row), step(*other))
        }
        Finding::BeforeValidity { from } => {
            format!("Uppdraget börjar före {}, då avtalet börjar gälla.", THIS.day(*from))
        }
        Finding::AfterValidity { to } => {
            format!("Uppdraget går längre än till {}, då avtalets tid går ut om det inte förlängs.", THIS.day(*to))
        }
        Finding::WithinValidity { from, to } => {
            format!("Uppdraget ligger inom avtalets tid, {} till {}.", THIS.day(*from), THIS.day(*to))
        }
        Finding::HasStatus(of) => format!("Uppdragets status är {}.", lowercase(status(*of))),
        Finding::HasNotStatus(of) => format!("Uppdragets status är inte {}.", lowercase(status(*of))),
        Finding::Delivered { body } => format!("En rapport till {} är lämnad.", term(*body)),
        Finding::DeliveryUntold { body } => {
            format!("Dagen för rapporten till {} har passerat, men rapporten är inte markerad som lämnad.", term(*body))
        }
        Finding::NotDelivered { body } => format!("Ingen rapport till {} är lämnad.", term(*body)),
    }
}

pub(super) fn change(change: &Change, context: &Context<'_>) -> String {
    let label = |of: Field| format!("”{}”", field(of));
    let term = |number: usize| context.term(number, THIS);
    let step = |row: usize| format!("”{}”", context.step(row));
    match change {
        Change::Write { field: of, .. } => format!("Fyll i {}.", label(*of)),
        Change::WriteMore { field: of, words } => {
            format!("Beskriv mer utförligt i {}, med minst {words} ord.", label(*of))
        }
        Change::GiveReason(of) => format!("Skriv varför i {}.", label(*of)),
        Change::GiveDate(Field::Duration) => "Ange hur länge uppdraget pågår.".to_owned(),
        Change::GiveDate(of) => format!("Ange ett datum i {}.", label(*of)),
        Change::AddSeat { seat: Seat { sector, role: None }, count: 1 } => {
            format!("Lägg till en deltagare eller en plats från {}.", sector_in_sentence(*sector))
        }
        Change::AddSeat { seat: Seat { sector, role: None }, count } => {
            format!("Lägg till {count} deltagare eller platser från {}.", sector_in_sentence(*sector))
        }
        Change::AddSeat { seat: Seat { sector, role: Some(role) }, count: 1 } => {
            format!("Lägg till en {} från {}.", term(*role), sector_in_sentence(*sector))
        }
        Change::AddSeat { seat: Seat { sector, role: Some(role) }, count } => {
            format!("Lägg till {count} {} från {}.", term(*role), sector_in_sentence(*sector))
        }
        Change::RemoveSeats { count: 1 } => "Ta bort en deltagare eller plats.".to_owned(),
        Change::RemoveSeats { count } => format!("Ta bort {count} deltagare eller platser."),
        Change::List { field: of, points } => format!(
            "Skriv en lista med minst {points} punkter i {}: en punkt på varje rad, med ett bindestreck först.",
            label(*of)
        ),
        Change::AddSteps { count: 1 } => "Lägg till ett steg med datum i tidplanen.".to_owned(),
        Change::AddSteps { count } => format!("Lägg till minst {count} steg med datum i tidplanen."),
        Change::AddStep { concept, when } => {
            let when = match when {
                StepTime::Anytime => "i tidplanen, med datum".to_owned(),
                StepTime::Before(row) => format!("i tidplanen, med ett datum före {}", step(*row)),
                StepTime::After(Some(row)) => format!("i tidplanen, med ett datum efter {}", step(*row)),
                StepTime::After(None) => "i tidplanen, med ett senare datum".to_owned(),
                StepTime::Last => "sist i tidplanen, med datum".to_owned(),
            };
            format!("Lägg till ett steg för {} {when}.", term(*concept))
        }
        Change::DateStep(row) => format!("Ange ett datum för {} i tidplanen.", step(*row)),
        Change::SortSteps => "Sätt stegen i tidplanen i datumordning, eller rätta datumen.".to_owned(),
        Change::MoveStep { row, other, earlier: true } => {
            format!("Ändra datumen i tidplanen, så att {} kommer före {}.", step(*row), step(*other))
        }
        Change::MoveStep { row, other, earlier: false } => {
            format!("Ändra datumen i tidplanen, så att {} kommer sist, efter {}.", step(*row), step(*other))
        }
        Change::TellPart { participant, seat } => format!(
            "Ange vilken part {} kommer från, om det är {}.",
            context.participants(&[*participant], "", NAMELESS),
            sector_in_sentence(seat.sector)
        ),
        Change::Name { field: Field::Reports, body } => {
            format!("Ange {} som mottagare av rapporten.", term(*body))
        }
        Change::Name { field: of, body } => format!("Skriv {} i {}.", term(*body), label(*of)),
        Change::Say { field: of, concept } => format!("Skriv {} i {}.", term(*concept), label(*of)),
        Change::MoveTo { date: of, not_before } => {
            format!("Ändra datumet för {} till {} eller senare.", which_date(*of), date(*not_before))
        }
        Change::StartFrom(day) => format!("Ändra starten till {} eller senare.", THIS.day(*day)),
        Change::StartBy(day) => {
            format!("Kontrollera att avtalet är förlängt, eller ändra starten till senast {}.", THIS.day(*day))
        }
        Change::EndBy(day) => {
            format!("Kontrollera att avtalet är förlängt, eller ändra slutet till senast {}.", THIS.day(*day))
        }
        Change::SetStatus(of) => format!("Ändra status till {}.", status(*of)),
        Change::AddReport { body } => {
            format!("Lägg till slutrapporten till {} och markera den som lämnad.", term(*body))
        }
        Change::MarkDelivered { body } => format!("Markera rapporten till {} som lämnad.", term(*body)),
    }
}

pub(super) fn problem(problem: Problem, of: Field) -> String {
    match problem {
        Problem::TooLong => format!("Texten i {} är för lång. Korta den, eller lägg en del i en bilaga.", field(of)),
        Problem::TooMany => format!("{} har för många rader. Ta bort några.", field(of)),
        Problem::UnreadableDate => {
            "Datumet går inte att läsa. Skriv till exempel 2026-03-01, 1 mars 2026 eller mars 2026.".to_owned()
        }
        Problem::UnreadableDuration => {
            "Längden går inte att läsa. Skriv till exempel ett år, 18 månader eller sex veckor.".to_owned()
        }
    }
}

pub(super) fn import_error(error: &ImportError) -> String {
    match error {
        ImportError::Empty => {
            "Det finns ingen text att läsa. Kopiera texten i dokumentet (Ctrl+A, Ctrl+C) och klistra in den igen."
                .to_owned()
        }
        ImportError::NotText => "Filen är ingen textfil, så den går inte att läsa här. Öppna den i sitt program, \
                                 kopiera texten och klistra in den."
            .to_owned(),
        ImportError::TooLarge { bytes } => format!(
            "Texten är för stor: {} MB. Högst {} MB läses, ungefär 700 sidor. Kopiera bara själva \
             uppdragsbeskrivningen och klistra in den.",
            megabytes(*bytes),
            LARGEST_TEXT / 1_000_000
        ),
        ImportError::Unsupported { kind } => unsupported(*kind).to_owned(),
        ImportError::Damaged { kind } => format!(
            "{} är skadad eller ofullständig och går inte att läsa. Öppna den i sitt program och spara den på nytt, \
             eller hämta den igen. Går den att öppna där kan du också kopiera texten och klistra in den.",
            file_kind(*kind)
        ),
        ImportError::Encrypted { kind } => format!(
            "{} är låst med lösenord. Öppna den i sitt program, ta bort lösenordet och spara en kopia, eller kopiera \
             texten och klistra in den.",
            file_kind(*kind)
        ),
        ImportError::Excessive { kind } => format!(
            "{} är byggd på ett sätt som inget vanligt dokument är: den packar upp sig till orimligt mycket. Den läses \
             inte. Kopiera texten och klistra in den om du litar på filen.",
            file_kind(*kind)
        ),
        ImportError::Scanned => "PDF-filen är inskannad: sidorna är bilder av text, och bilder läses inte här. Be om \
                                 originalet, eller kör textigenkänning (OCR) på filen först."
            .to_owned(),
    }
}

/// The file, as the beginning of a sentence.
fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Word => "Wordfilen",
        FileKind::OpenDocument => "OpenDocument-filen",
        FileKind::Pdf => "PDF-filen",
        FileKind::Text
        | FileKind::OldOffice
        | FileKind::RichText
        | FileKind::OtherOffice
        | FileKind::Archive
        | FileKind::Picture => "Filen",
    }
}

/// What is read instead of a kind of file that is not.
fn unsupported(kind: FileKind) -> &'static str {
    match kind {
        FileKind::OldOffice => {
            "Filen är i Words gamla format (.doc), eller låst med lösenord, och läses inte. Öppna den i Word och spara \
             den som Word-dokument (.docx) utan lösenord."
        }
        FileKind::RichText => {
            "Filen är i formatet RTF och läses inte. Öppna den i Word och spara den som Word-dokument (.docx)."
        }
        FileKind::OtherOffice => {
            "Filen är ett kalkylblad eller en presentation. Här läses textdokument: Word (.docx), OpenDocument (.odt), \
             PDF och ren text."
        }
        FileKind::Archive => {
            "Filen är ett arkiv med andra filer i. Packa upp det och öppna själva dokumentet: Word (.docx), \
             OpenDocument (.odt), PDF eller ren text."
        }
        FileKind::Picture => {
            "Filen är en bild, och bilder läses inte här. Be om originalet, eller kör textigenkänning (OCR) på den \
             först."
        }
        FileKind::Text | FileKind::Word | FileKind::OpenDocument | FileKind::Pdf => {
            "Filen går inte att läsa här. Öppna den i sitt program, kopiera texten och klistra in den."
        }
    }
}

/// Millions of bytes, with one decimal.
fn megabytes(bytes: usize) -> String {
    format!("{},{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

pub(super) fn draft_error(error: &DraftError) -> String {
    match error {
        DraftError::Malformed { line, column } => format!(
            "Filen är skadad, eller är inget sparat utkast: felet finns på rad {line}, tecken {column}. \
             Försök med en säkerhetskopia."
        ),
        DraftError::WrongValue { field } => format!(
            "Filen är skadad, eller är ändrad för hand: ”{field}” innehåller något annat än det ska. Försök med en \
             säkerhetskopia."
        ),
        DraftError::NewerSchema { found } => format!(
            "Utkastet är sparat av en nyare version av Uppdragskollen (schema {found}; den här läser till och med \
             {SCHEMA}). Använd den nyare versionen. Utkastet är orört."
        ),
        DraftError::NoDraft => {
            "Filen är inget sparat utkast från Uppdragskollen. Öppna en annan fil, eller klistra in texten.".to_owned()
        }
    }
}

pub(super) fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Full => {
            "Webbläsarens utrymme är fullt. Det du har skrivit finns kvar i fönstret men är inte sparat. Spara utkastet \
             som fil, och gör sedan plats genom att gallra äldre versioner eller tömma papperskorgen."
        }
        Refusal::Closed => {
            "Webbläsaren låter inte sidan spara något. Det du har skrivit finns bara i fönstret. Spara utkastet som fil."
        }
    }
}

pub(super) fn open_error(error: &OpenError) -> String {
    match error {
        OpenError::Missing => "Utkastet finns inte i den här webbläsaren.".to_owned(),
        OpenError::Newer { schema } => format!(
            "Utkastet är sparat av en nyare version av Uppdragskollen (schema {schema}). Ladda om sidan för att få den \
             versionen. Utkastet är orört."
        ),
        OpenError::Damaged(damaged) => format!(
            "Utkastet är skadat, och ingen äldre version av det går att läsa. {} Försök med en säkerhetskopia.",
            damaged_records(damaged.len())
        ),
    }
}

pub(super) fn damaged_records(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "En skadad post har lagts åt sidan. Den är kvar tills du tar bort den.".to_owned(),
        count => format!("{count} skadade poster har lagts åt sidan. De är kvar tills du tar bort dem."),
    }
}

pub(super) fn backup_error(error: &BackupError) -> String {
    match error {
        BackupError::Malformed { line, column } => format!(
            "Filen är ingen säkerhetskopia, eller är skadad: felet finns på rad {line}, tecken {column}. Inget har \
             ändrats. Försök med en annan fil."
        ),
        BackupError::Foreign => {
            "Filen är ingen säkerhetskopia från Uppdragskollen. Inget har ändrats. Välj en annan fil.".to_owned()
        }
        BackupError::Newer { schema } => format!(
            "Säkerhetskopian är gjord av en nyare version av Uppdragskollen (schema {schema}). Använd den versionen. \
             Inget har ändrats."
        ),
    }
}

pub(super) fn flaw(flaw: &Flaw) -> String {
    match flaw {
        Flaw::Damaged => "Det är skadat och återställs inte.".to_owned(),
        Flaw::HistoryDamaged { count: 1 } => {
            "En äldre version är skadad och återställs inte. Utkastet självt är helt.".to_owned()
        }
        Flaw::HistoryDamaged { count } => {
            format!("{count} äldre versioner är skadade och återställs inte. Utkastet självt är helt.")
        }
        Flaw::DocumentDamaged => {
            "Dokumentet som utkastet kommer från är skadat och återställs inte. Utkastet självt är helt.".to_owned()
        }
        Flaw::Unreadable(error) => draft_error(error),
    }
}

pub(super) fn incoming(incoming: Incoming) -> &'static str {
    match incoming {
        Incoming::Added => "läggs till",
        Incoming::Same => "finns redan, likadant",
        Incoming::Newer => "är nyare och ersätter det som finns, som blir en äldre version",
        Incoming::Older => "är äldre än det som finns, och läggs bland äldre versioner",
        Incoming::Contested => "är ändrat på båda ställena: båda behålls, och du väljer",
    }
}

pub(super) fn share_error(error: ShareError) -> String {
    match error {
        ShareError::Damaged => {
            "Länken är ofullständig eller ändrad. Kopiera hela länken, eller be om den igen.".to_owned()
        }
        ShareError::Newer { version } => format!(
            "Länken är gjord av en nyare version av Uppdragskollen (länkversion {version}). Ladda om sidan för att få den \
             versionen."
        ),
        ShareError::TooLong => "Utkastet är för långt för en länk. Spara det som fil och skicka filen.".to_owned(),
    }
}

pub(super) fn place(place: Place) -> String {
    match place {
        Place { line: 0, .. } => String::new(),
        Place { line, column } => format!("rad {line}, tecken {column}"),
    }
}

pub(super) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(message) => {
            format!("Filen går inte att läsa härifrån: {}. Felet kan börja på raden ovanför.", syntax(message))
        }
        Fault::TooLarge { most } => {
            format!("Filen är större än {} MB. Dela upp regelverket i flera.", most / 1_000_000)
        }
        Fault::TooMany { of, most } => format!("”{of}” har för många rader. Högst {most} läses. Ta bort några."),
        Fault::TooDeep { most } => {
            format!("Villkoret har för många nivåer. Högst {most} läses. Dela upp regeln i flera.")
        }
        Fault::Missing(name) => format!("”{name}” saknas. Lägg till det."),
        Fault::Empty(name) => format!("”{name}” är tomt. Skriv något, eller ta bort raden om den inte behövs."),
        Fault::TooLong { name, most } => format!("Texten i ”{name}” är för lång. Korta den till högst {most} tecken."),
        Fault::NotUtf8 => {
            "Filen är inte text i UTF-8, så den går inte att läsa. Öppna den i en textredigerare och spara \
                            den på nytt: i Anteckningar väljer du Spara som, och UTF-8 under Kodning."
                .to_owned()
        }
        Fault::WrongKind { name, wanted: Kind::Rows } if let Some(heading) = super::heading(name) => {
            format!("”{name}” ska vara en lista. Skriv dubbla hakparenteser i rubriken: [[{heading}]].")
        }
        Fault::WrongKind { name, wanted } => format!("”{name}” ska vara {}.", kind(*wanted)),
        // A condition that asks nothing more is no table.
        Fault::UnknownName { name, known } if known.contains(&name.as_str()) => {
            format!("Skriv ”{name}” ensamt inom citattecken, utan klamrar och likhetstecken.")
        }
        Fault::UnknownName { name, known } => {
            format!("Här finns inget som heter ”{name}”. {}", choose(name, known))
        }
        Fault::UnknownValue { value, known } => format!("Värdet ”{value}” finns inte. {}", choose(value, known)),
        Fault::NoSuch { what, id } => {
            let [what, it] = match what {
                Named::Body => ["Organet", "det"],
                Named::Concept => ["Begreppet", "det"],
                Named::Source => ["Källan", "den"],
                Named::Group => ["Gruppen", "den"],
            };
            format!("{what} ”{id}” finns inte i regelverket. Lägg till {it}, eller rätta namnet.")
        }
        Fault::Twice(id) => format!("”{id}” förekommer två gånger. Ge den ena ett eget id."),
        Fault::NoId(id) => {
            format!("”{id}” kan inte vara ett id. Använd bara små bokstäver a–z, siffror och bindestreck.")
        }
        Fault::NoDate(text) => format!("”{text}” är inget datum. Skriv till exempel 2026-03-01."),
        Fault::EndsFirst => "Giltigheten slutar innan den börjar. Rätta ”from” eller ”to”.".to_owned(),
        Fault::NoText(of) => {
            format!(
                "Fältet ”{}” ({}) innehåller ingen text att söka eller skriva i. Välj ett annat.",
                field(*of),
                of.id()
            )
        }
        Fault::Term(error) => term_error(error),
        Fault::Star(term) => format!(
            "Stjärnan står fel i sökordet ”{term}”. Den får bara stå sist i ett ord, som i ”plan*”, eller ensam mellan \
             två ord."
        ),
        Fault::NeverMet => "Inget utkast kan uppfylla villkoret. Ta bort det som motsäger sig självt.".to_owned(),
        Fault::NeverUnmet => {
            "Inget utkast kan bryta mot villkoret, så regeln visar aldrig en brist. Begär något mer.".to_owned()
        }
        Fault::NeverApplies => "Regeln kan aldrig bli tillämplig. Ändra ”when”.".to_owned(),
        Fault::Contradicts(other) => {
            format!("Inget utkast kan uppfylla både den här regeln och ”{other}”. Ändra den ena, eller dess nivå.")
        }
        Fault::NotInForm { field: of, group } => format!(
            "Regeln läser fältet ”{}” ({}), som inte finns i formuläret för gruppen ”{group}”. Lägg till det under [[sections]].",
            field(*of),
            of.id()
        ),
        Fault::TwiceInForm { field: of, group } => {
            format!(
                "Fältet ”{}” ({}) finns två gånger i formuläret för gruppen ”{group}”. Ta bort det ena.",
                field(*of),
                of.id()
            )
        }
        Fault::NoRules(group) => format!("Gruppen ”{group}” har inga regler. Lägg till någon, eller ta bort gruppen."),
        Fault::Untested(verdicts) => format!(
            "Inget test visar när regeln blir {}. Lägg till ett test för varje, under [[rules.tests]].",
            super::join(&verdicts.iter().map(|id| named_verdict(id)).collect::<Vec<_>>(), "eller")
        ),
        Fault::TestDiffers { test, expected, found, why } => format!(
            "Testet ”{test}” ska ge {} men ger {}: {why} Rätta villkoret eller testet.",
            named_verdict(expected),
            named_verdict(found)
        ),
        Fault::TestUnreadable { test, name } if super::is_time(name) => format!(
            "I testet ”{test}” ska ”{name}” vara en text och stå i ”time_frame”: draft = {{ time_frame = {{ {name} = \"…\" }} }}."
        ),
        Fault::TestUnreadable { test, name } => {
            format!("I testet ”{test}” har utkastet ett fält ”{name}” som inte finns eller har fel slags värde.")
        }
    }
}

/// A verdict as it is written in a pack, and as a reader knows it.
fn named_verdict(id: &str) -> &'static str {
    match Verdict::from_id(id) {
        Some(Verdict::Met) => "”met” (uppfyllt)",
        Some(Verdict::Unmet) => "”unmet” (saknas)",
        Some(Verdict::Undetermined) => "”undetermined” (oklart)",
        Some(Verdict::NotApplicable) => "”not_applicable” (ej tillämpligt)",
        None => "",
    }
}

/// What the reader of TOML says, where it is a slip that people make; else its own words, in brackets.
fn syntax(message: &str) -> String {
    const ONE_TOO_MANY: &str = "det finns en hakparentes eller klammer för mycket";
    const NO_NAME: &str = "ett namn saknas";
    const NUMBER: &str = "ett tal är fel skrivet; texter och datum ska stå inom raka citattecken (\")";
    const KNOWN: [(&str, &str); 33] = [
        ("string values must be quoted", "värdet saknas, eller saknar raka citattecken (\") omkring sig"),
        ("invalid basic string", "en text saknar sitt sista citattecken (\")"),
        ("invalid multi-line basic string", "en text saknar sina tre sista citattecken (\"\"\")"),
        ("invalid literal string", "ett värde saknas, eller en text saknar sitt sista citattecken"),
        ("missing escaped value", "ett bakstreck (\\) i en text ska skrivas två gånger"),
        (
            "duplicate key",
            "samma namn står två gånger. Ska rubriken upprepas har den dubbla hakparenteser varje gång: [[rules]]",
        ),
        ("key with no value", "ett likhetstecken saknas efter namnet"),
        ("missing assignment", "ett likhetstecken saknas efter namnet"),
        ("extra `=`", "det finns ett likhetstecken för mycket"),
        ("extra assignment", "det finns ett likhetstecken för mycket"),
        ("unexpected `=`", "det finns ett likhetstecken för mycket"),
        ("missing value", "värdet saknas"),
        ("unclosed array table", "rubriken saknar sina två sista hakparenteser"),
        ("unclosed array", "en lista saknar sin sista hakparentes"),
        ("unclosed table", "rubriken saknar sin sista hakparentes"),
        ("unclosed inline table", "en tabell saknar sin sista klammer"),
        ("missing comma between key-value pairs", "ett kommatecken saknas, eller den klammer som avslutar tabellen"),
        ("missing comma between array elements", "ett kommatecken saknas, eller den hakparentes som avslutar listan"),
        ("invalid inline table element", "ett kommatecken saknas, eller den klammer som avslutar tabellen"),
        ("extra comma", "det finns ett kommatecken för mycket"),
        ("missing array opening", ONE_TOO_MANY),
        ("missing inline table opening", ONE_TOO_MANY),
        ("missing table open", ONE_TOO_MANY),
        ("invalid key-value pair", "raden ska börja med ett namn eller en rubrik"),
        ("invalid unquoted key", "ett namn har andra tecken än a–z, 0–9, _ och -"),
        ("unquoted keys cannot be empty", NO_NAME),
        ("missing key", NO_NAME),
        ("cannot extend value", "det som står före punkten har redan ett värde"),
        ("unexpected key or value", "det står något mer på raden efter värdet"),
        ("invalid boolean", "värdet ska vara true eller false, eller en text inom raka citattecken (\")"),
        ("invalid da", "datum ska finnas i almanackan, och stå inom raka citattecken (\")"),
        ("unexpected leading zero", NUMBER),
        ("invalid f", NUMBER),
    ];
    match KNOWN.iter().find(|(said, _)| message.starts_with(said)) {
        Some((_, swedish)) => (*swedish).to_owned(),
        None => format!("den följer inte reglerna för TOML ({message})"),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "en text inom citattecken",
        Kind::Number => "ett heltal, från noll och uppåt",
        Kind::Flag => "true eller false",
        Kind::List | Kind::Rows => "en lista inom hakparenteser",
        Kind::Table => "en tabell, till exempel { sv = \"…\" }",
        Kind::Condition => "ett enda villkor, till exempel { filled = { field = \"title\" } }",
        Kind::FixAction => "en enda åtgärd: write, seat eller report",
    }
}

/// What can be written instead: the nearest, or all there are.
fn choose(name: &str, known: &[&str]) -> String {
    match super::nearest(name, known) {
        Some(near) => format!("Menade du ”{near}”?"),
        None => format!("Här kan stå: {}.", known.join(", ")),
    }
}

fn term_error(error: &TermError) -> String {
    match error {
        TermError::Malformed(term) => {
            format!("Sökordet ”{term}” går inte att läsa. Det ska börja och sluta med ett ord: ”plan* .. uppfölj*”.")
        }
        TermError::TooMany => format!("Regelverket har för många organ och begrepp. Högst {MAX_TERMS} får finnas."),
    }
}

pub(super) fn sound_pack() -> &'static str {
    "Inga fel."
}

pub(super) fn tests_passed(passed: usize, of: usize) -> String {
    format!("{passed} av {of} test stämmer.")
}

pub(super) fn progress(met: usize, applicable: usize) -> String {
    format!("{met} av {applicable} krav uppfyllda")
}

pub(super) fn unplaced(count: usize) -> String {
    format!("Inte placerat: {count}")
}

pub(super) fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Assignment => "",
        DocumentKind::Other => "Dokumentet ser inte ut som en uppdragsbeskrivning.",
    }
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Assignment => "Uppdragsbeskrivning",
        Label::Absent => "Ej angivet",
        Label::Time => "Tid",
        Label::Yes => "Ja",
        Label::Name => "Namn",
        Label::Role => "Roll",
        Label::Organisation => "Organisation",
        Label::Party => "Part",
        Label::Standing => "Deltagande",
        Label::Date => "Datum",
        Label::Recipient => "Mottagare",
        Label::Report => "Rapport",
        Label::Delivered => "Lämnad",
        Label::Step => "Steg",
        Label::Page => "Sida",
        Label::Of => "av",
        Label::Protocol => "Granskningsprotokoll",
        Label::Rule => "Vad som begärs",
        Label::Verdict => "Bedömning",
        Label::Why => "Varför",
        Label::Source => "Källa",
        Label::Reason => "Skäl till avvikelsen",
        Label::Pack => "Regelverk",
        Label::Group => "Grupp",
        Label::CheckedOn => "Granskad den",
        Label::Program => "Granskad med",
        Label::Checksum => "Kontrollsumma",
        Label::Outcome => "Utfall",
        Label::AboutChecksum => "Om kontrollsumman",
        Label::ChecksumExplained => {
            "Kontrollsumman är SHA-256 av utkastets innehåll, skrivet som JSON i UTF-8 med namnen i bokstavsordning och utan mellanrum. Tomma värden, schemats nummer och status räknas inte. Den som tar emot dokumentet kan granska samma fil med samma regelverk: är kontrollsumman densamma är innehållet detsamma, och då blir bedömningarna det också."
        }
        Label::Batch => "Granskade dokument",
        Label::File => "Fil",
        Label::Kind => "Dokument",
        Label::Met => "Krav uppfyllda",
        Label::Unmet => "Krav som saknas",
        Label::Undetermined => "Krav som är oklara",
        Label::FirstGap => "Första brist",
        Label::Ready => "Klar",
        Label::No => "Nej",
        Label::TooLarge => {
            "Dokumentet är för stort för en Wordfil. Korta texterna, eller spara utkastet som fil i stället."
        }
    }
}

pub(super) fn by_then(date: PartialDate) -> String {
    match date {
        PartialDate::Day(_) => format!("senast den {}", self::date(date)),
        PartialDate::Month(..) | PartialDate::Year(_) => format!("senast under {}", self::date(date)),
    }
}

pub(super) fn end_of_assignment(title: &str) -> String {
    if title.is_empty() { "Uppdraget avslutas".to_owned() } else { format!("Uppdraget avslutas: {title}") }
}

pub(super) fn report_to(what: &str, to: &str) -> String {
    let what = if what.is_empty() { "Återrapportering" } else { what };
    if to.is_empty() { what.to_owned() } else { format!("{what} till {to}") }
}

pub(super) fn outcome(open: usize, explained: usize) -> String {
    match (open, explained) {
        (0, 0) => "Alla krav är uppfyllda.".to_owned(),
        (0, 1) => "Ett krav är inte uppfyllt, och skäl är angivet.".to_owned(),
        (0, explained) => format!("{explained} krav är inte uppfyllda, och skäl är angivna."),
        (1, 0) => "Ett krav är inte uppfyllt.".to_owned(),
        (open, 0) => format!("{open} krav är inte uppfyllda."),
        (open, explained) => {
            format!("{} krav är inte uppfyllda. Skäl är angivna för {explained} av dem.", open + explained)
        }
    }
}
