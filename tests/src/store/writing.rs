//! Somebody at work: drafts of 20 KB as people write them, and how they grow from one revision to the next.

use uppdragskollen_core::draft::{Draft, Field, Participant, Report, Step};

/// The documents whose paragraphs the drafts are made of.
const DOCUMENTS: [&str; 6] = [
    include_str!("../../documents/tydliga-rubriker.txt"),
    include_str!("../../documents/fyrbodal-utvecklingsforum-barn-och-unga.md"),
    include_str!("../../documents/vastra-gotaland-egenmonitorering.txt"),
    include_str!("../../documents/riktlinje-egenvard.txt"),
    include_str!("../../documents/lopande-text-utan-rubriker.txt"),
    include_str!("../../documents/lokal-arbetsgrupp-skolfranvaro.txt"),
];

/// The fields that the paragraphs go to.
const FIELDS: [Field; 12] = [
    Field::Background,
    Field::Purpose,
    Field::TargetGroup,
    Field::Assignment,
    Field::HolisticView,
    Field::LocalLevel,
    Field::Reporting,
    Field::Dissemination,
    Field::Implementation,
    Field::FollowUp,
    Field::UserInvolvement,
    Field::Risks,
];

/// Numbers without a pattern, the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

/// The sentences of the documents, with letters changed here and there so that no two drafts hold the same.
fn sentences(dice: &mut Dice) -> Vec<String> {
    let mut all: Vec<String> = DOCUMENTS
        .iter()
        .flat_map(|document| document.split_inclusive(['.', '\n']))
        .map(|sentence| sentence.trim().to_owned())
        .filter(|sentence| sentence.len() > 25)
        .collect();
    for place in (1..all.len()).rev() {
        all.swap(place, dice.below(place + 1));
    }
    all
}

/// A draft of 20 KB of JSON in its last form, and the forms that it went through: it grew from half, and between two
/// revisions a paragraph was added, two sentences were rewritten, and a row was changed.
pub fn revisions(seed: u64, count: usize) -> Vec<Draft> {
    let mut dice = Dice(seed);
    let mut left = sentences(&mut dice).into_iter().cycle();
    let mut draft = Draft::new("sodra-alvsborg-2022", "uppdragsgrupp");
    draft.title = format!("Trygg hemgång efter sjukhusvård, del {}", seed % 97);
    draft.commissioner = "Styrgrupp närvård".to_owned();
    draft.participants = ["Anna Ek", "Bo Ny", "Cia Alm", "Dan Ås", "Eva Öst", "Finn Berg"]
        .map(|name| Participant {
            name: name.to_owned(),
            role: "processledare".to_owned(),
            organisation: "Borås Stad".to_owned(),
            ..Participant::default()
        })
        .to_vec();
    draft.reports = vec![Report { to: "Styrgrupp närvård".to_owned(), ..Report::default() }; 3];
    draft.timetable = vec![Step { what: "Delrapport till styrgruppen".to_owned(), ..Step::default() }; 4];
    let mut texts: Vec<Vec<String>> = vec![Vec::new(); FIELDS.len()];
    let mut all = Vec::new();
    for number in 1..=count {
        // From half of it to the whole.
        let size = 19_900 * (count + number) / (2 * count);
        while draft.to_json().len() < size {
            let field = dice.below(FIELDS.len());
            texts[field].extend(left.next());
            write(&mut draft, &texts);
        }
        for _ in 0..2 {
            let field = dice.below(FIELDS.len());
            let place = dice.below(texts[field].len());
            if let (Some(sentence), Some(new)) = (texts[field].get_mut(place), left.next()) {
                *sentence = new;
            }
        }
        let row = dice.below(draft.participants.len());
        draft.participants[row].role = ["ordförande", "sakkunnig", "samordnare"][dice.below(3)].to_owned();
        write(&mut draft, &texts);
        all.push(draft.clone());
    }
    all
}

fn write(draft: &mut Draft, texts: &[Vec<String>]) {
    for (field, sentences) in FIELDS.into_iter().zip(texts) {
        if let Some(text) = draft.text_mut(field) {
            *text = sentences.join(" ");
        }
    }
}

/// A draft as it is kept.
pub fn content(draft: &Draft) -> String {
    format!("{{\"draft\":{}}}", draft.to_json())
}
