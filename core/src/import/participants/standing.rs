//! Whether a text tells of a member, a seat that is to be filled, or one who has declined.

use std::borrow::Cow;

use super::names::names_in;
use crate::draft::Standing;
use crate::swedish::{Word, fold, words};

pub(in crate::import) fn standing(text: &str, is_seat: bool) -> Standing {
    if is_refusal(text) {
        Standing::Declined
    } else if is_seat && plans_seat(text) {
        Standing::Planned
    } else {
        Standing::Member
    }
}

/// Whether an item opens with somebody who is not known yet: "en representant från regionen".
pub(in crate::import) fn is_anybody(text: &str) -> bool {
    let mut all = words(text).map(|word| fold(word.text));
    let opens = all.next().is_some_and(|word| matches!(&*word, "en" | "någon" | "nån"));
    opens && all.next().is_some_and(|word| ["representant", "företrädare", "person"].contains(&&*word))
}

/// Whether a text says of a seat that it is to be filled.
pub(in crate::import) fn plans_seat(text: &str) -> bool {
    const STEMS: [&str; 19] = [
        "vakant",
        "obesatt",
        "utses",
        "utse",
        "tillsätt",
        "vakan",
        "planera",
        "rekryter",
        "nominer",
        "tbd",
        "senare",
        "tillfråga",
        "bemanna",
        "anställ",
        "erbjud",
        "vidtala",
        "namnges",
        "kontakta",
        "inväntar",
    ];
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    let gets_seat = || {
        let verb = |word: &str| {
            matches!(word, "får" | "ges" | "har" | "bereds" | "ska" | "tilldelas" | "reserverad" | "avsatt")
        };
        folded.iter().any(|word| verb(word))
            && folded.iter().any(|word| matches!(&**word, "plats" | "platser" | "stol"))
    };
    folded.iter().any(|word| STEMS.iter().any(|stem| word.starts_with(stem))) || gets_seat() || has_no_name_yet(text)
}

/// Whether a text says that a name is to come: "namn kommer", "N.N.", "XX".
fn has_no_name_yet(text: &str) -> bool {
    let mark =
        |word: &str| matches!(word, "NN" | "XX" | "XXX" | "xx" | "xxx") || text.contains("N.N") || text.contains("N N");
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    let has = |wanted: &[&str]| folded.iter().any(|word| wanted.contains(&&**word));
    words(text).any(|word| mark(word.text))
        || has(&["namn", "person", "vem"])
            && has(&[
                "kommer",
                "lämnas",
                "lämnar",
                "meddelas",
                "meddelar",
                "återkommer",
                "klart",
                "oklart",
                "inte",
                "ej",
            ])
        || has(&["inte", "ej"]) && has(&["utsedd", "utsett", "utsedda", "tillsatt", "tillsatta", "klar", "klart"])
}

/// Whether a text says that somebody does not take part.
pub(in crate::import) fn is_refusal(text: &str) -> bool {
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    // "Inga-Lill Frost" says no to nothing. Names are looked for only where that can matter.
    refuses(&folded) && {
        let names = names_in(text);
        let is_name = |word: &Word<'_>| names.iter().any(|name| name.contains(&word.start));
        names.is_empty()
            || refuses(&words(text).filter(|word| !is_name(word)).map(|word| fold(word.text)).collect::<Vec<_>>())
    }
}

fn refuses(folded: &[Cow<'_, str>]) -> bool {
    let pair = |first: &[&str], second: &[&str]| {
        folded.windows(2).any(|pair| first.contains(&&*pair[0]) && second.contains(&&*pair[1]))
    };
    folded.iter().any(|word| {
        matches!(
            &**word,
            "avböjt"
                | "avböjer"
                | "avböjde"
                | "avböja"
                | "avstår"
                | "avstått"
                | "avstod"
                | "avsagt"
                | "avsäger"
                | "nekat"
                | "tackatnej"
                | "avhopp"
                | "avhoppad"
                | "hoppat"
                | "saknas"
                | "fattas"
                | "uteblir"
                | "uteblivit"
                | "avvisat"
        )
    }) || pair(&["tackat", "tackar", "tackade", "sagt", "sa", "sade", "säger", "svarat"], &["nej"])
        || pair(&["avsagt", "avstå", "lämnat", "dragit"], &["sig", "återbud"])
        || pair(&["dragit", "drar", "drog"], &["sig", "ur"])
        || pair(&["lämnat", "lämnar", "lämnade"], &["gruppen", "arbetet", "uppdraget"])
        || denies_taking_part(folded)
}

/// Whether a no stands near a word for taking part: "inte kan delta", "deltar ingen", "är inte med".
fn denies_taking_part(folded: &[Cow<'_, str>]) -> bool {
    const NEAR: usize = 4;
    let is_no = |at: usize| {
        let limits = |word: &Cow<'_, str>| {
            matches!(
                &**word,
                "bara" | "enbart" | "endast" | "på" | "alla" | "varje" | "alltid" | "minst" | "hela" | "ofta"
            )
        };
        matches!(
            &*folded[at],
            "inte" | "ej" | "icke" | "ingen" | "inga" | "inget" | "aldrig" | "varken" | "saknar" | "saknade" | "utan"
        ) && !folded.get(at + 1).is_some_and(limits)
            // "Vi vet inte än från vilken verksamhet."
            && at.checked_sub(1).is_none_or(|before| folded[before] != "vet")
    };
    let takes_part = |word: &str| {
        ["delta", "medverk", "ingå", "represent", "avvar", "närvar", "ställa", "utse", "svarat", "återkommit", "anmält"]
            .iter()
            .any(|stem| word.starts_with(stem))
            || matches!(word, "med" | "plats" | "möjlighet")
    };
    let near = |at: usize| {
        // "Ingen från sjukhuset har kunnat avvaras"
        let reach = if matches!(&*folded[at], "ingen" | "inga") { NEAR + 3 } else { NEAR };
        let from = at.saturating_sub(NEAR);
        let to = (at + reach + 1).min(folded.len());
        folded[from..to].iter().any(|word| takes_part(word))
    };
    let from_nowhere = folded.windows(2).any(|pair| matches!(&*pair[0], "ingen" | "inga") && &*pair[1] == "från");
    from_nowhere || (0..folded.len()).any(|at| is_no(at) && near(at))
}
