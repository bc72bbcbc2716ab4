//! What a check costs: one changed field, a whole draft, a pack made ready. `cargo xtask bench` runs it.

use std::hint::black_box;
use std::rc::Rc;

use divan::Bencher;
use time::Date;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::{Draft, Field};
use uppdragskollen_core::import::{self, Manuscript, Options};
use uppdragskollen_core::pack::{self, Pack};
use uppdragskollen_core::swedish::PartialDate;
use uppdragskollen_core::wording::{Context, Language};

/// A finished assignment document of two pages.
const DOCUMENT: &str = include_str!("../../tests/documents/tydliga-rubriker.txt");
const GROUP: &str = "uppdragsgrupp";

fn main() {
    divan::main();
}

fn today() -> Date {
    match "2026-01-15".parse() {
        Ok(PartialDate::Day(day)) => day,
        _ => Date::MIN,
    }
}

/// The built-in pack with its rules for the group repeated until there are `count`.
fn pack_of(count: usize) -> Pack {
    let mut pack = pack::find("sodra-alvsborg-2022").expect("the pack is built in");
    let rules: Vec<_> =
        pack.rules.iter().filter(|rule| rule.groups.iter().any(|group| group == GROUP)).cloned().collect();
    pack.rules = rules
        .iter()
        .cycle()
        .take(count)
        .enumerate()
        .map(|(number, rule)| pack::Rule { id: format!("{}-{number}", rule.id), ..rule.clone() })
        .collect();
    pack
}

fn complete_draft() -> Draft {
    let packs = pack::builtin();
    let options = Options { packs: &packs, pack: None, group: None, today: today() };
    import::read(&Manuscript::plain(DOCUMENT), options).expect("the document can be read").draft
}

fn session(pack: &Pack, draft: &Draft) -> Session {
    Session::new(Rc::new(pack.compile(GROUP).expect("the pack is sound")), draft, today())
}

/// The fields that rules read, with the longest texts and lists of a finished document.
const FIELDS: [Field; 8] = [
    Field::Commissioner,
    Field::Assignment,
    Field::HolisticView,
    Field::Participants,
    Field::Start,
    Field::Reporting,
    Field::Reports,
    Field::FollowUp,
];

/// How often a change is made for one sample: a change takes few times what reading the clock takes.
const CHANGES: u32 = 64;

#[divan::bench(args = FIELDS, sample_size = CHANGES)]
fn changed_field_30_rules(bencher: Bencher<'_, '_>, field: &Field) {
    changed(bencher, 30, *field);
}

#[divan::bench(args = FIELDS, sample_size = CHANGES)]
fn changed_field_3000_rules(bencher: Bencher<'_, '_>, field: &Field) {
    changed(bencher, 3_000, *field);
}

/// The draft after one more key: a letter at the end of a text, in the last report's recipient, of a participant's name; a
/// later day.
fn typed_into(draft: &Draft, field: Field) -> Draft {
    let mut typed = draft.clone();
    match field {
        Field::Participants => typed.participants.iter_mut().for_each(|who| who.name.push('n')),
        Field::Reports => typed.reports.iter_mut().next_back().expect("there are reports").to.push('n'),
        Field::Start => typed.time_frame.start = Some("2025-03-02".into()),
        field => typed.text_mut(field).expect("the field holds text").push('n'),
    }
    typed
}

fn changed(bencher: Bencher<'_, '_>, rules: usize, field: Field) {
    let draft = complete_draft();
    let other = typed_into(&draft, field);
    let mut session = session(&pack_of(rules), &draft);
    // Each time the field is another than the last time, as it is while somebody types.
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        session.changed(black_box([&draft, &other][turn % 2]), black_box(field));
    });
}

/// Every rule of the built-in pack: evaluated, explained and put into Swedish words.
#[divan::bench]
fn full_check_with_explanations(bencher: Bencher<'_, '_>) {
    let pack = pack::find("sodra-alvsborg-2022").expect("the pack is built in");
    let rules = Rc::new(pack.compile(GROUP).expect("the pack is sound"));
    let draft = complete_draft();
    bencher.bench_local(|| {
        let session = Session::new(Rc::clone(&rules), black_box(&draft), today());
        let context = Context { pack: &pack, draft: &draft };
        (0..rules.len())
            .map(|number| Language::Swedish.why(&session.explain(number, &draft), &context).len())
            .sum::<usize>()
    });
}

#[divan::bench]
fn pack_made_ready_3000_rules(bencher: Bencher<'_, '_>) {
    let pack = pack_of(3_000);
    bencher.bench_local(|| black_box(&pack).compile(GROUP));
}
