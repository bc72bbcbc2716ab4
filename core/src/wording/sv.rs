//! Swedish.

use super::{Context, Language};
use crate::check::{Change, Finding, Verdict};
use crate::draft::{DraftError, Field, Problem, SCHEMA, Sector, Standing, Status};
use crate::import::{DocumentKind, ImportError, LARGEST_TEXT};
use crate::pack::{DateOf, Level};
use crate::swedish::{Duration, DurationUnit, PartialDate, capitalized, lowercase};

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
        Field::Assignment => "Uppdrag",
        Field::LocalLevel => "Varför inte lokalt",
        Field::HolisticView => "Helhetsperspektiv",
        Field::Participants => "Deltagare",
        Field::Start => "Start",
        Field::End => "Slut",
        Field::Duration => "Längd",
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
    }
}

pub(super) fn finding(finding: &Finding, context: &Context<'_>) -> String {
    let label = |of: Field| format!("”{}”", field(of));
    let term = |number: usize| context.term(number, THIS);
    let who = |places: &[usize]| context.participants(places, "och");
    let from = sector_in_sentence;
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
        Finding::Represented { sector, by } => match who(by).as_str() {
            "" => format!("Det finns deltagare från {}.", from(*sector)),
            names => format!("Från {}: {names}.", from(*sector)),
        },
        Finding::TooFew { sector, found, wanted } => {
            format!("Bara {found} deltagare kommer från {}; det behövs minst {wanted}.", from(*sector))
        }
        Finding::Nobody(sector) => format!("Ingen deltagare kommer från {}.", from(*sector)),
        Finding::Declined { sector, by } => {
            format!("{} har tackat nej, och ingen annan deltagare kommer från {}.", capitalized(&who(by)), from(*sector))
        }
        Finding::OnlyWhole { sector, whole, by } => {
            format!("Det framgår att {} kommer från {}, men inte om det är {}.", who(by), from(*whole), from(*sector))
        }
        Finding::Untold { sector, by } => format!(
            "Det framgår inte vilken part {} kommer från, och ingen annan deltagare kommer från {}.",
            who(by),
            from(*sector)
        ),
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
            };
            format!("{which} kommer före {}.", which_date(*than))
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
    match change {
        Change::Write(of) => format!("Fyll i {}.", label(*of)),
        Change::WriteMore { field: of, words } => {
            format!("Beskriv mer utförligt i {}, med minst {words} ord.", label(*of))
        }
        Change::GiveReason(of) => format!("Skriv varför i {}.", label(*of)),
        Change::GiveDate(Field::Duration) => "Ange hur länge uppdraget pågår.".to_owned(),
        Change::GiveDate(of) => format!("Ange ett datum i {}.", label(*of)),
        Change::AddSeat { sector, count: 1 } => {
            format!("Lägg till en deltagare eller en plats från {}.", sector_in_sentence(*sector))
        }
        Change::AddSeat { sector, count } => {
            format!("Lägg till {count} deltagare eller platser från {}.", sector_in_sentence(*sector))
        }
        Change::TellPart { participant, sector } => format!(
            "Ange vilken part {} kommer från, om det är {}.",
            context.participant(*participant),
            sector_in_sentence(*sector)
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
