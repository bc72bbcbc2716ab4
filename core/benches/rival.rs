//! The same rules and the same drafts in this engine and in datalogic-rs, which compiles JSONLogic: every rule is
//! written once, as packs write it, and translated. `cargo xtask bench` runs it and prints the two beside each other.
//!
//! What is compared is what both can say: that a field is filled, who is represented, how many take part, dates and
//! their order, status, and all, any, not and when of these. The drafts say yes or no to each, since JSONLogic knows no
//! "undetermined". In the rival's favour: its data lie ready in its own form, while this engine reads the draft within
//! the time that is measured; and where one field changes it is measured a second time with an index from fields to
//! rules, which it does not have itself.

use std::fmt;
use std::hint::black_box;
use std::rc::Rc;

use bumpalo::Bump;
use datalogic_rs::{Engine, Logic, ParsedData};
use divan::Bencher;
use serde_json::{Value, json};
use time::Date;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::{Draft, Field, Newer, Sector};
use uppdragskollen_core::pack::{Pack, Verdict};
use uppdragskollen_core::swedish::PartialDate;

const GROUP: &str = "grupp";
const FEW: usize = 30;
const MANY: usize = 3_000;

fn main() {
    for count in [FEW, MANY] {
        assert_same_verdicts(count);
    }
    divan::main();
}

fn today() -> Date {
    match "2026-01-15".parse() {
        Ok(PartialDate::Day(day)) => day,
        _ => Date::MIN,
    }
}

// ── The rules ──

/// What the rules ask about, of the fields that hold text.
const TEXTS: [&str; 8] =
    ["title", "commissioner", "purpose", "assignment", "holistic_view", "reporting", "dissemination", "follow_up"];
/// The parties that rules ask for: some that are parts of others, and one that has parts.
const SECTORS: [&str; 5] = ["skola", "primarvard", "specialistvard", "socialtjanst", "kommun"];

/// The first so many rules, with all that a rule of a pack has.
fn rules(count: usize) -> Vec<Value> {
    (0..count)
        .map(|number| {
            let mut rule = json!({
                "id": format!("regel-{number}"),
                "level": "requirement",
                "groups": [GROUP],
                "condition": condition(number),
                "citation": { "source": "kalla", "section": "4.2 Uppdragsgrupper", "paragraph": "andra stycket" },
                "sv": {
                    "title": "Kommunen är med",
                    "why": "Frågorna rör flera huvudmän, och det som beslutas ska kunna genomföras hos var och en av dem.",
                    "advice": "Skriv vem från kommunen som deltar, med namn, roll och organisation.",
                },
            });
            if number % 10 == 9 {
                rule["when"] = json!({ "status": "active" });
            }
            rule
        })
        .collect()
}

/// Of ten rules three ask who takes part and half are made of others, as in the built-in packs; more than there ask for
/// dates, reports and status, so that each kind of field is read by some.
fn condition(number: usize) -> Value {
    let turn = number / 10;
    let text = |step: usize| json!({ "filled": { "field": TEXTS[(number + step) % TEXTS.len()] } });
    let seats = json!({ "represented": { "sector": SECTORS[turn % SECTORS.len()], "at_least": 1 + turn % 3 } });
    match number % 10 {
        0..=2 => text(0),
        3 => seats,
        4 => json!({ "any": [text(0), text(3)] }),
        5 => json!({ "at_most": 3 + turn % 10 }),
        6 => json!({ "any": [text(0), { "not": { "dated": "end" } }, { "dated": "reports" }] }),
        7 => json!({ "all": [seats, text(0), { "not": { "status": "closed" } }] }),
        8 => json!({ "all": [{ "dated": "start" }, { "not_before": { "date": "end", "than": "start" } }] }),
        _ => json!({ "any": [{ "all": [text(0), text(5)] }, { "filled": { "field": "reports" } }] }),
    }
}

// ── This engine ──

/// The rules as a pack, in JSON.
fn pack_json(count: usize) -> String {
    json!({
        "id": "jamforelse",
        "title": { "sv": "Jämförelse" },
        "validity": { "from": "2022-01-01", "to": "2027-12-31" },
        "sources": [{ "id": "kalla", "title": "Källa" }],
        "groups": [{ "id": GROUP, "title": { "sv": "Grupp" }, "description": { "sv": "En grupp." } }],
        "sections": [{ "title": { "sv": "Allt" } }],
        "rules": rules(count),
    })
    .to_string()
}

fn session(count: usize, draft: &Draft) -> Session {
    let pack = Pack::from_json(&pack_json(count)).expect("the pack can be read");
    Session::new(Rc::new(pack.compile(GROUP).expect("the pack is sound")), draft, today())
}

// ── The rival ──

/// A rule in JSONLogic: true, false, or null where it does not apply.
fn logic(rule: &Value) -> Value {
    let condition = translated(&rule["condition"]);
    match rule.get("when") {
        Some(when) => json!({ "if": [translated(when), condition, null] }),
        None => condition,
    }
}

fn translated(condition: &Value) -> Value {
    let (kind, of) = condition.as_object().and_then(|object| object.iter().next()).expect("a condition has a name");
    let each = || of.as_array().into_iter().flatten().map(translated).collect::<Vec<_>>();
    match kind.as_str() {
        "filled" => json!({ "!!": { "var": of["field"] } }),
        "represented" => represented(of),
        "at_most" => json!({ "<=": [{ "length": { "var": "participants" } }, of] }),
        "dated" if of == "reports" => json!({ "some": [{ "var": "reports" }, { "!!": { "var": "date" } }] }),
        "dated" => json!({ "!!": date(of) }),
        "not_before" => {
            let (date, than) = (date(&of["date"]), date(&of["than"]));
            json!({ "or": [{ "!": date }, { "!": than }, { ">=": [date, than] }] })
        }
        "status" => json!({ "==": [{ "var": "status" }, of] }),
        "all" => json!({ "and": each() }),
        "any" => json!({ "or": each() }),
        "not" => json!({ "!": translated(of) }),
        kind => panic!("{kind} is not translated"),
    }
}

fn date(of: &Value) -> Value {
    json!({ "var": format!("time_frame.{}", of.as_str().expect("a date has a name")) })
}

/// The quickest way to ask: whether there is one needs no counting, and one party needs no list.
fn represented(of: &Value) -> Value {
    let wanted = of["sector"].as_str().and_then(Sector::from_id).expect("a sector has a name");
    let parts: Vec<&str> = Sector::ALL.into_iter().filter(|part| part.is_within(wanted)).map(Sector::id).collect();
    let fits = match parts.as_slice() {
        [only] => json!({ "==": [{ "var": "sector" }, only] }),
        parts => json!({ "in": [{ "var": "sector" }, parts] }),
    };
    let participants = json!({ "var": "participants" });
    match of["at_least"].as_u64() {
        Some(1) => json!({ "some": [participants, fits] }),
        at_least => json!({ ">=": [{ "length": { "filter": [participants, fits] } }, at_least] }),
    }
}

struct Rival {
    engine: Engine,
    rules: Vec<Logic>,
    arena: Bump,
    verdicts: Vec<Verdict>,
}

impl Rival {
    fn new(count: usize) -> Self {
        let engine = Engine::new();
        let rules = rules(count)
            .iter()
            .map(|rule| engine.compile(logic(rule).to_string().as_str()).expect("the rule is JSONLogic"))
            .collect();
        Self { engine, rules, arena: Bump::new(), verdicts: vec![Verdict::Undetermined; count] }
    }

    /// Evaluates some of the rules, by number.
    fn evaluate(&mut self, draft: &ParsedData, numbers: impl Iterator<Item = usize>) {
        for number in numbers {
            let found =
                self.engine.evaluate(&self.rules[number], draft, &self.arena).expect("the rule can be evaluated");
            self.verdicts[number] = match found.as_bool() {
                Some(true) => Verdict::Met,
                Some(false) => Verdict::Unmet,
                None => Verdict::NotApplicable,
            };
        }
        // Keeps its memory for the next time.
        self.arena.reset();
    }
}

fn parsed(draft: &Draft) -> ParsedData {
    ParsedData::from_json(&draft.to_json()).expect("a draft is JSON")
}

// ── The drafts ──

/// A finished draft.
fn finished() -> Draft {
    let text = "Gruppen tar fram en gemensam rutin för trygg hemgång från sjukhus. Rutinen beskriver vem som gör vad, \
        när det görs och hur det följs upp i varje kommun.";
    let member = |name: &str, sector: &str| json!({ "name": name, "role": "verksamhetschef", "sector": sector });
    let mut draft = json!({
        "schema": 1,
        "status": "active",
        "participants": [
            member("Anna Ek", "skola"),
            member("Bo Alm", "primarvard"),
            member("Cia Lind", "specialistvard"),
            member("Dan Hed", "socialtjanst"),
            member("Eva Berg", "specialistvard"),
            member("Finn Dahl", "skola"),
            member("Gun Ask", "primarvard"),
            member("Hans Falk", "skola"),
        ],
        "time_frame": { "start": "2026-03-01", "end": "2027-02-28" },
        "reports": [
            { "to": "Styrgrupp närvård", "date": "2026-09-15", "what": "Delrapport" },
            { "to": "Styrgrupp närvård", "date": "2027-02-15", "what": "Slutrapport" },
        ],
    });
    for field in TEXTS {
        draft[field] = text.into();
    }
    draft_of(&draft)
}

fn draft_of(json: &Value) -> Draft {
    Draft::from_json(&json.to_string(), Newer::Refuse).expect("the draft can be read")
}

/// The fields that are changed, one of each kind.
const FIELDS: [Field; 5] = [Field::Purpose, Field::Participants, Field::Start, Field::Reports, Field::Status];

/// The draft with one field emptied, or turned to what another answer depends on.
fn without(draft: &Draft, field: Field) -> Draft {
    let mut changed = draft.clone();
    match field {
        Field::Participants => changed.participants.truncate(4),
        Field::Start => changed.time_frame.start = Some("2027-03-01".into()),
        Field::Reports => changed.reports.clear(),
        Field::Status => changed.status = uppdragskollen_core::draft::Status::Closed,
        field => changed.text_mut(field).expect("the field holds text").clear(),
    }
    changed
}

/// Both engines come to the same verdicts, on each draft as a whole and after every change.
fn assert_same_verdicts(count: usize) {
    let finished = finished();
    let empty = Draft::default();
    let mut rival = Rival::new(count);
    let mut seen = Vec::new();
    let mut drafts = vec![finished.clone(), empty];
    drafts.extend(FIELDS.map(|field| without(&finished, field)));
    drafts.push(FIELDS.iter().fold(finished.clone(), |draft, &field| without(&draft, field)));
    for draft in &drafts {
        let session = session(count, draft);
        rival.evaluate(&parsed(draft), 0..count);
        assert_eq!(session.verdicts(), rival.verdicts, "{}", draft.to_json());
        seen.extend_from_slice(session.verdicts());
    }
    for verdict in [Verdict::Met, Verdict::Unmet, Verdict::NotApplicable] {
        assert!(seen.contains(&verdict), "the drafts show {}", verdict.id());
    }
    let mut session = session(count, &finished);
    rival.evaluate(&parsed(&finished), 0..count);
    for field in FIELDS {
        for draft in [&without(&finished, field), &finished] {
            session.changed(draft, field);
            rival.evaluate(&parsed(draft), readers(&session, field).into_iter());
            assert_eq!(session.verdicts(), rival.verdicts, "{}", field.id());
        }
    }
}

/// The rules that read a field, by number.
fn readers(session: &Session, field: Field) -> Vec<usize> {
    session.rules().readers(field).iter().map(|&number| number as usize).collect()
}

// ── The figures ──

/// How many rules there are.
#[derive(Clone, Copy)]
struct Rules(usize);

impl fmt::Display for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} rules", self.0)
    }
}

/// How many rules there are, and which field is changed.
#[derive(Clone, Copy)]
struct Case {
    rules: usize,
    field: Field,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", Rules(self.rules), self.field.id())
    }
}

fn cases() -> impl Iterator<Item = Case> {
    [FEW, MANY].into_iter().flat_map(|rules| FIELDS.map(|field| Case { rules, field }))
}

/// One field of a draft under work is changed, back and forth.
#[divan::bench_group]
mod one_changed_field {
    use super::*;

    #[divan::bench(args = cases())]
    fn uppdragskollen(bencher: Bencher<'_, '_>, case: Case) {
        let finished = finished();
        let drafts = [without(&finished, case.field), finished];
        let mut session = session(case.rules, &drafts[1]);
        let mut turn = 0;
        bencher.bench_local(|| {
            turn += 1;
            session.changed(black_box(&drafts[turn % 2]), black_box(case.field));
        });
    }

    /// Every rule evaluated again: what it does by itself.
    #[divan::bench(args = cases())]
    fn datalogic(bencher: Bencher<'_, '_>, case: Case) {
        rival(bencher, case, (0..case.rules).collect());
    }

    /// Only the rules that read the field.
    #[divan::bench(args = cases())]
    fn datalogic_with_an_index(bencher: Bencher<'_, '_>, case: Case) {
        rival(bencher, case, readers(&session(case.rules, &finished()), case.field));
    }

    fn rival(bencher: Bencher<'_, '_>, case: Case, numbers: Vec<usize>) {
        let finished = finished();
        let drafts = [parsed(&without(&finished, case.field)), parsed(&finished)];
        let mut rival = Rival::new(case.rules);
        let mut turn = 0;
        bencher.bench_local(|| {
            turn += 1;
            rival.evaluate(black_box(&drafts[turn % 2]), numbers.iter().copied());
        });
    }
}

/// A draft is checked for the first time.
#[divan::bench_group]
mod whole_draft {
    use super::*;

    #[divan::bench(args = [Rules(FEW), Rules(MANY)])]
    fn uppdragskollen(bencher: Bencher<'_, '_>, Rules(count): Rules) {
        let draft = finished();
        let pack = Pack::from_json(&pack_json(count)).expect("the pack can be read");
        let rules = Rc::new(pack.compile(GROUP).expect("the pack is sound"));
        bencher.bench_local(|| Session::new(Rc::clone(&rules), black_box(&draft), today()));
    }

    #[divan::bench(args = [Rules(FEW), Rules(MANY)])]
    fn datalogic(bencher: Bencher<'_, '_>, Rules(count): Rules) {
        let draft = parsed(&finished());
        let mut rival = Rival::new(count);
        bencher.bench_local(|| rival.evaluate(black_box(&draft), 0..count));
    }

    /// With what it takes to put the draft into its form, as JSON.
    #[divan::bench(args = [Rules(FEW), Rules(MANY)])]
    fn datalogic_from_the_draft(bencher: Bencher<'_, '_>, Rules(count): Rules) {
        let draft = finished();
        let mut rival = Rival::new(count);
        bencher.bench_local(|| rival.evaluate(&parsed(black_box(&draft)), 0..count));
    }
}

/// From JSON to rules that are ready: here the whole pack with its texts and citations, there the conditions alone.
#[divan::bench_group]
mod read_and_compiled {
    use super::*;

    #[divan::bench(args = [Rules(MANY)])]
    fn uppdragskollen(bencher: Bencher<'_, '_>, Rules(count): Rules) {
        let json = pack_json(count);
        bencher.bench_local(|| Pack::from_json(black_box(&json)).and_then(|pack| pack.compile(GROUP)));
    }

    #[divan::bench(args = [Rules(MANY)])]
    fn datalogic(bencher: Bencher<'_, '_>, Rules(count): Rules) {
        let rules: Vec<String> = rules(count).iter().map(|rule| logic(rule).to_string()).collect();
        let engine = Engine::new();
        bencher.bench_local(|| {
            rules.iter().map(|rule| engine.compile(black_box(rule.as_str()))).collect::<Result<Vec<_>, _>>()
        });
    }
}
