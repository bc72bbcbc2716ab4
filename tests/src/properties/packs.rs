//! What holds for every pack: what it says of a draft is the same however it is come by, and what it asks for is enough.

use std::rc::Rc;

use proptest::prelude::*;
use uppdragskollen_core::check::{Change, Session, Verdict, examine};
use uppdragskollen_core::draft::{Draft, Field, Sector, Status};
use uppdragskollen_core::pack::{Condition, DateOf, Level, Pack, Rule, Rules, builtin};

use super::drafts::{change, draft, field_text};
use super::making::{When, make_all};
use super::today;
use uppdragskollen_tests::pack;

/// The vocabulary that random rules use.
const PACK: &str = "sodra-alvsborg-2022";
const BODY: &str = "styrgrupp";
const CONCEPT: &str = "uppfoljningsplan";
const TEXTS: [Field; 5] = [Field::Commissioner, Field::Assignment, Field::FollowUp, Field::Mandate, Field::Minutes];

fn text_field() -> impl Strategy<Value = Field> {
    prop::sample::select(TEXTS.to_vec())
}

/// A question that more in a field can only help.
fn lasting() -> impl Strategy<Value = Condition> {
    let fields = || prop::collection::vec(text_field(), 1..3);
    let sector = prop::sample::select(Sector::ALL.to_vec());
    prop_oneof![
        (text_field(), 0..9_u32, any::<bool>(), any::<bool>())
            .prop_map(|(field, words, or_reason, or_denial)| Condition::Filled { field, words, or_reason, or_denial }),
        (sector, 1..4_u16).prop_map(|(sector, at_least)| Condition::Represented { sector, at_least, role: None }),
        fields().prop_map(|fields| Condition::Names { fields, body: BODY.to_owned() }),
        fields().prop_map(|fields| Condition::Mentions { fields, concept: CONCEPT.to_owned() }),
        (text_field(), 1..4_u16).prop_map(|(field, at_least)| Condition::Listed { field, at_least }),
        Just(Condition::Delivered { body: BODY.to_owned() }),
        Just(Condition::Mentions { fields: vec![Field::Timetable, Field::Reports], concept: CONCEPT.to_owned() }),
    ]
}

/// Any question.
fn question() -> impl Strategy<Value = Condition> {
    let date = || prop::sample::select(DateOf::ALL.to_vec());
    let concept = || CONCEPT.to_owned();
    prop_oneof![
        6 => lasting(),
        1 => (0..4_u16).prop_map(Condition::AtMost),
        1 => Just(Condition::TimeBounded),
        1 => date().prop_map(Condition::Dated),
        1 => (date(), date()).prop_map(|(date, than)| Condition::NotBefore { date, than }),
        1 => Just(Condition::InOrder),
        1 => any::<bool>().prop_map(move |last| Condition::Step { says: concept(), before: None, last }),
        1 => Just(Condition::WithinValidity),
        1 => prop::sample::select(Status::ALL.to_vec()).prop_map(Condition::Status),
    ]
}

/// Questions put together.
fn combined(leaf: impl Strategy<Value = Condition> + 'static) -> impl Strategy<Value = Condition> {
    leaf.prop_recursive(3, 10, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Condition::All),
            prop::collection::vec(inner, 1..4).prop_map(Condition::Any),
        ]
    })
}

fn condition() -> impl Strategy<Value = Condition> {
    combined(prop_oneof![4 => question(), 1 => question().prop_map(|inner| Condition::Not(Box::new(inner)))])
}

/// A pack with these rules, in the place of its own.
fn pack_of(rules: Vec<(Option<Condition>, Condition)>) -> Pack {
    let mut pack = pack(PACK);
    let example = pack.rules[0].clone();
    let rule = |(number, (when, condition)): (usize, _)| Rule {
        id: format!("r-{number}"),
        level: Level::ALL[number % 3],
        when,
        condition,
        ..example.clone()
    };
    pack.rules = rules.into_iter().enumerate().map(rule).collect();
    pack
}

fn any_pack() -> impl Strategy<Value = Pack> {
    prop::collection::vec((prop::option::weighted(0.3, condition()), condition()), 1..8).prop_map(pack_of)
}

fn session(pack: &Pack, draft: &Draft) -> Session {
    Session::new(Rc::new(pack.compile("uppdragsgrupp").expect("the pack is sound")), draft, today())
}

proptest! {
    #[test]
    fn a_session_says_what_a_fresh_check_says(
        pack in any_pack(),
        mut draft in draft(),
        changes in prop::collection::vec(change(), 1..8),
    ) {
        let mut followed = session(&pack, &draft);
        for change in changes {
            let field = change.apply(&mut draft);
            followed.changed(&draft, field);
            let fresh = session(&pack, &draft);
            prop_assert_eq!(followed.verdicts(), fresh.verdicts());
            for number in 0..fresh.rules().len() {
                prop_assert_eq!(followed.explain(number, &draft), fresh.explain(number, &draft));
            }
        }
    }

    #[test]
    fn a_rule_gives_no_verdict_that_it_is_said_not_to_give(pack in any_pack(), draft in draft()) {
        for (rule, verdict) in pack.rules.iter().zip(session(&pack, &draft).verdicts()) {
            prop_assert!(rule.possible().contains(verdict), "{:?} of {:?}", verdict, rule.condition);
        }
    }

    #[test]
    fn filling_an_empty_field_unmeets_nothing_that_more_can_only_help(
        condition in combined(lasting()),
        draft in draft(),
        field in text_field(),
        text in field_text(),
    ) {
        let pack = pack_of(vec![(None, condition)]);
        let mut fuller = draft.clone();
        if !draft.is_empty(field) {
            return Ok(());
        }
        *fuller.text_mut(field).expect("the field holds text") = text;
        if session(&pack, &draft).verdicts()[0] == Verdict::Met {
            prop_assert_eq!(session(&pack, &fuller).verdicts()[0], Verdict::Met);
        }
    }

    #[test]
    fn the_changes_that_an_explanation_asks_for_meet_the_rule(condition in combined(lasting()), draft in draft()) {
        let pack = pack_of(vec![(None, condition)]);
        is_met_by_its_changes(&pack, &draft)?;
    }

    #[test]
    fn so_do_those_of_a_single_question(condition in question(), draft in draft()) {
        let pack = pack_of(vec![(None, condition)]);
        is_met_by_its_changes(&pack, &draft)?;
    }

    #[test]
    fn any_pack_is_examined(pack in any_pack()) {
        let untested = examine(&pack).len();
        prop_assert!(untested >= pack.rules.len(), "none of its rules has a test");
    }

    #[test]
    fn any_text_is_a_pack_or_is_refused(text in pack_text()) {
        if let Err(error) = Pack::from_toml(&text) {
            prop_assert!(!error.problems.is_empty());
        }
        let _ = Pack::from_json(&text);
    }
}

proptest! {
    // Each case tries some hundred rules.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn so_do_those_of_every_rule_of_every_built_in_pack(draft in draft()) {
        for pack in builtin() {
            for group in &pack.groups {
                let rules = Rc::new(pack.compile(&group.id).expect("a built-in pack is sound"));
                let session = Session::new(Rc::clone(&rules), &draft, today());
                for number in 0..rules.len() {
                    turns(&pack, &rules, &session, number, &draft)?;
                }
            }
        }
    }
}

/// The built-in pack with pieces of it taken out, doubled, or written over.
fn pack_text() -> impl Strategy<Value = String> {
    let text = include_str!("../../../core/packs/vastra-gotaland-2019.toml");
    let lines: Vec<&str> = text.lines().collect();
    let count = lines.len();
    let piece = prop_oneof![
        Just(String::new()),
        "[a-z_]{1,8} = [\\[{\"0-9a-z=,\\]}]{0,12}",
        "\\[\\[[a-z]{1,8}\\]\\]",
        "\\PC{0,20}",
    ];
    prop::collection::vec((0..count, piece), 0..4).prop_map(move |changes| {
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        for (at, piece) in changes {
            lines[at] = piece;
        }
        lines.join("\n")
    })
}

fn is_met_by_its_changes(pack: &Pack, draft: &Draft) -> Result<(), TestCaseError> {
    let rules = Rc::new(pack.compile("uppdragsgrupp").expect("the pack is sound"));
    let session = Session::new(Rc::clone(&rules), draft, today());
    turns(pack, &rules, &session, 0, draft)
}

/// Whether the changes that a rule's explanation asks for, and no others, meet it.
fn turns(pack: &Pack, rules: &Rc<Rules>, session: &Session, number: usize, draft: &Draft) -> Result<(), TestCaseError> {
    let explanation = session.explain(number, draft);
    let is_settled = session.verdicts()[number].is_settled();
    prop_assert!(!is_settled || explanation.changes.is_empty());
    if explanation.changes.is_empty() {
        return Ok(());
    }
    let outcomes = [When::InOrder, When::Last].map(|when| {
        let mut mended = draft.clone();
        make_all(&explanation.changes, when, &mut mended, pack);
        let after = Session::new(Rc::clone(rules), &mended, today());
        (after.verdicts()[number], after.explain(number, &mended))
    });
    // Which day a step without a date takes place is for the person to say, and not every day will do.
    let leaves_choice = explanation.changes.iter().any(|change| matches!(change, Change::DateStep(_)));
    let is_met = outcomes.iter().any(|(verdict, _)| verdict.is_settled());
    prop_assert!(is_met || leaves_choice, "after {:?}: {:?}", explanation.changes, outcomes);
    Ok(())
}
