//! A text without headings, sentence by sentence.

use std::ops::Range;

use super::Reading;
use crate::draft::Field;
use crate::import::block::BlockKind;
use crate::import::bodies::Bodies;
use crate::import::outline::Outline;
use crate::import::{participants, prose, reports};
use crate::swedish::{fold, lowercase, sentences, words};

impl Reading {
    pub(super) fn running_text(&mut self, outline: &Outline<'_>) {
        let mut to = String::new();
        let mut has_begun = false;
        // The field of the list that a paragraph opens: "Alltså ska vi:"
        let mut list = None;
        for section in outline.sections.iter().filter(|section| section.is_running()) {
            for block in &section.blocks {
                if self.is_placed(&block.place) {
                    continue;
                }
                if let (Some(field), BlockKind::Item) = (list, &block.kind) {
                    self.write(field, &[block]);
                    continue;
                }
                list = None;
                // What the sentence before was about.
                let mut about = None;
                for sentence in sentences(&block.text) {
                    let place = block.locate(sentence.place());
                    let before = self.evidence.len();
                    let is_background = self.sentence(sentence.text, &place, &mut to);
                    let told = self.evidence.get(before..).and_then(|new| new.first()).map(|(field, ..)| *field);
                    if let Some(field) = about.filter(|_| is_background && told.is_none()) {
                        self.add(field, sentence.text, &place);
                        continue;
                    }
                    about = told.filter(|field| GO_ON.contains(field)).or(about.filter(|_| told.is_none()));
                    list = told.filter(|field| GO_ON.contains(field) && block.text.ends_with(':'));
                    if is_background && !has_begun {
                        self.add(Field::Background, sentence.text, &place);
                    }
                    has_begun |= !is_background;
                }
            }
        }
    }

    /// Places a sentence by what it says; tells whether it says nothing that has a field.
    fn sentence(&mut self, sentence: &str, place: &Range<usize>, to: &mut String) -> bool {
        let mut found = false;
        if self.draft.commissioner.is_empty()
            && let Some(body) = commissioner_in(sentence, &self.bodies)
        {
            self.draft.commissioner = sentence[body].to_owned();
            self.evidence.push((Field::Commissioner, None, place.clone()));
            found = true;
        }
        let tells_who = tells_members(sentence) && !participants::names_in(&self.named(sentence)).is_empty();
        let fields = prose::fields_of(sentence);
        // "Brukarmedverkan är viktigt och gruppen ska återkomma": what a sentence opens with is what it is about.
        let is_plan = opens_with_plan(sentence) && fields.len() > 1;
        for field in fields.into_iter().filter(|field| !(tells_who || is_plan) || *field != Field::Assignment) {
            let said =
                if field == Field::Minutes { self.addressed(sentence).into_owned() } else { sentence.to_owned() };
            self.add(field, &said, place);
            found = true;
        }
        if found && !tells_who {
            self.placed.push(place.clone());
            return false;
        }
        if reports::speaks_of_reporting(sentence) {
            let reports = reports::from_text(sentence, &self.bodies, self.reference, to);
            if !reports.is_empty() {
                self.add(Field::Reporting, sentence, place);
                for (report, _) in reports {
                    self.report(report, place.clone());
                }
                return false;
            }
        }
        if tells_members(sentence) {
            let members = participants::from_prose(&self.named(sentence));
            if !members.is_empty() {
                for member in members {
                    self.participant(member, place.clone());
                }
                return false;
            }
        }
        !self.is_placed(place)
    }

    pub(super) fn add(&mut self, field: Field, sentence: &str, place: &Range<usize>) {
        let Some(text) = self.draft.text_mut(field) else { return };
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence);
        self.place(field, None, place.clone());
    }
}

fn opens_with_plan(sentence: &str) -> bool {
    words(sentence).next().is_some_and(|word| {
        let word = fold(word.text);
        ["brukarmedverkan", "spridning", "uppföljning", "implementering", "införande", "resultatspridning"]
            .iter()
            .any(|so| word.starts_with(so))
    })
}

/// The body that a sentence says gives the assignment.
pub(super) fn commissioner_in(sentence: &str, bodies: &Bodies) -> Option<Range<usize>> {
    let folded = lowercase(sentence);
    let assigned =
        ["uppdrag", "i uppgift", "arbetsgrupp", "har startat", "har bildat", "tillsatt gruppen", "startat gruppen"]
            .iter()
            .any(|so| folded.contains(so));
    if !assigned || reports::speaks_of_reporting(sentence) {
        return None;
    }
    let all = bodies.find(sentence);
    let follows = |body: &Range<usize>| {
        let before = lowercase(&sentence[..body.start]);
        [
            "på uppdrag av",
            "uppdrag från",
            "uppdraget av",
            "uppdrag av",
            "uppdraget från",
            "uppgift av",
            "startats av",
            "tillsatts av",
            "uppdraget kommer från",
            "uppdraget är lämnat av",
        ]
        .iter()
        .any(|lead| before.trim_end().ends_with(lead) || before.trim_end().ends_with(&format!("{lead} den")))
    };
    if let Some(body) = all.iter().find(|body| follows(body)) {
        return Some(body.clone());
    }
    let giving = words(sentence).filter(|word| {
        matches!(
            &*fold(word.text),
            "ger"
                | "gav"
                | "gett"
                | "givit"
                | "tillsätter"
                | "tillsatt"
                | "tillsatte"
                | "startar"
                | "startat"
                | "startade"
                | "uppdragsgivare"
                | "bildar"
                | "bildat"
                | "beslutat"
                | "beslutade"
                | "beslutar"
                | "uppdrar"
                | "uppdrog"
                | "uppdragit"
                | "beställer"
                | "beställt"
        )
    });
    let agreed = || {
        words(sentence)
            .find(|word| matches!(&*fold(word.text), "sa" | "sagt" | "säger" | "sade"))
            .filter(|_| folded.contains(" ja "))
    };
    let gives = giving.last().or_else(agreed)?.start;
    all.into_iter()
        .rfind(|body| body.start < gives)
        .or_else(|| folded.contains("uppdragsgivare").then(|| bodies.find(sentence).into_iter().next()).flatten())
}

/// Whether a sentence tells who is in the group.
pub(super) fn tells_members(sentence: &str) -> bool {
    let folded = lowercase(sentence);
    let names = || !participants::names_in(sentence).is_empty();
    let takes_part = |stems: &[&str]| words(sentence).any(|word| stems.contains(&&*fold(word.text)));
    MEMBERS.iter().any(|phrase| folded.contains(phrase))
        || takes_part(&["deltar", "medverkar", "representeras", "företräds", "ingår"]) && names()
        || lists_members(sentence)
        // "Från sjukhuset deltar ingen den här gången."
        || folded.starts_with("från ") && takes_part(&["deltar", "medverkar", "kommer", "ingår", "finns"])
}

/// Whether a sentence names several persons from several parties, and does not tell of what they once did.
fn lists_members(sentence: &str) -> bool {
    const PAST: [&str; 20] = [
        "gjordes",
        "genomfördes",
        "skrev",
        "berättade",
        "intervjuades",
        "presenterade",
        "deltog",
        "träffade",
        "ringde",
        "bad",
        "läste",
        "besökte",
        "redovisade",
        "skrivit",
        "ledde",
        "ledda",
        "beslutade",
        "medverkade",
        "närvarande",
        "utredde",
    ];
    if participants::names_in(sentence).len() < 2
        || words(sentence).any(|word| PAST.contains(&&*fold(word.text)))
        || reports::speaks_of_reporting(sentence)
    {
        return false;
    }
    let mut parties: Vec<_> = participants::from_prose(sentence).iter().filter_map(|who| who.sector).collect();
    parties.dedup();
    parties.len() > 1
}

/// What goes on from sentence to sentence of a paragraph.
const GO_ON: [Field; 8] = [
    Field::Assignment,
    Field::HolisticView,
    Field::Dissemination,
    Field::Implementation,
    Field::FollowUp,
    Field::UserInvolvement,
    Field::LocalLevel,
    Field::Purpose,
];

const MEMBERS: [&str; 69] = [
    "sitta med i gruppen",
    "har lovat en ",
    "lovat att skicka",
    "skickar en ",
    "bidrar med en ",
    "gruppen blir",
    "har tackat ja",
    "vi ska vara",
    "vi blir",
    "vi är med",
    "är med i arbetet",
    "bemannas av",
    "bemannas med",
    "är sammankallande",
    "är processledare",
    " har utsett ",
    "i gruppen arbetar",
    "i gruppen sitter",
    "är ledamöter",
    "är medlemmar",
    "är deltagare",
    "de som är med",
    "vi som är med",
    "som är med är",
    "med i gruppen är",
    "gruppen är",
    "vi som sitter",
    "vi som ingår",
    "gruppen leds",
    "leds av",
    "med oss i",
    "kommunerna utser",
    "representerar kommun",
    "vi är fyra",
    "utser en ledamot",
    "utser en representant",
    "utser en deltagare",
    "gruppen har som medlemmar",
    "gruppen ingår",
    "gruppen består",
    "deltar i gruppen",
    "deltar i arbetet",
    "är med i gruppen",
    "gruppen utgörs",
    "deltagare är",
    "deltagarna är",
    "medlemmar är",
    "medlemmarna är",
    "ledamöter är",
    "sitter i gruppen",
    "ingår i gruppen",
    "gruppens medlemmar",
    "i arbetet deltar",
    "i gruppen sitter",
    "i gruppen finns",
    "i gruppen är",
    "gruppen är",
    "representeras av",
    "representeras i gruppen",
    "gruppen leds av",
    "leder gruppen",
    "leder arbetet",
    "arbetet leds av",
    "ingår i arbetsgruppen",
    "ingår i uppdragsgruppen",
    "är med från",
    "vi som arbetar",
    "vi som är med",
    "med i arbetet är",
];
