//! What holds for every input: nothing panics, places are true, nothing of a document is lost, and a session that
//! follows a draft change by change says what a fresh check says.

mod drafts;
mod export;
mod making;
mod packs;
mod reading_back;

use std::rc::Rc;

use proptest::prelude::*;
use time::Date;
use uppdragskollen_core::check::{Session, apply};
use uppdragskollen_core::draft::{DateEntry, Draft, Field, Newer, Side};
use uppdragskollen_core::import::{self, Form, Manuscript, Options};
use uppdragskollen_core::wording::{Context, Language};
use uppdragskollen_tests::{day, pack};

use drafts::{change, draft, text};

const PACK: &str = "sodra-alvsborg-2022";

fn today() -> Date {
    day("2026-01-15")
}

fn group() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["uppdragsgrupp", "lokal-arbetsgrupp"])
}

fn form() -> impl Strategy<Value = Form> {
    prop_oneof![
        (1..10_u8).prop_map(Form::Heading),
        prop::sample::select(vec![Form::Emphasis, Form::Paragraph, Form::Item, Form::Row, Form::Margin]),
    ]
}

fn session(group: &str, draft: &Draft) -> Session {
    let rules = pack(PACK).compile(group).expect("the pack is sound");
    Session::new(Rc::new(rules), draft, today())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import::decode(&bytes);
    }

    #[test]
    fn any_text_is_read_with_true_places(text in text()) {
        let packs = [pack(PACK)];
        let options = Options { packs: &packs, pack: None, group: None, today: today() };
        let Ok(imported) = import::read(&Manuscript::plain(&text), options) else { return Ok(()) };
        let characters: Vec<char> = text.chars().collect();
        for passage in imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced) {
            let there: String = characters[passage.start..passage.end].iter().collect();
            prop_assert_eq!(&there, &passage.text);
        }
        let json = imported.draft.to_json();
        prop_assert_eq!(Draft::from_json(&json, Newer::Refuse).unwrap(), imported.draft);
    }

    #[test]
    fn lines_of_any_forms_are_read_with_true_places(text in text(), forms in prop::collection::vec(form(), 1..20)) {
        let packs = [pack(PACK)];
        let options = Options { packs: &packs, pack: None, group: None, today: today() };
        let manuscript = Manuscript { text, forms, draft: None };
        let Ok(imported) = import::read(&manuscript, options) else { return Ok(()) };
        let characters: Vec<char> = manuscript.text.chars().collect();
        for passage in imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced) {
            let there: String = characters[passage.start..passage.end].iter().collect();
            prop_assert_eq!(&there, &passage.text);
        }
    }

    #[test]
    fn every_word_of_a_text_is_found_again(text in text()) {
        let packs = [pack(PACK)];
        let options = Options { packs: &packs, pack: None, group: None, today: today() };
        let Ok(imported) = import::read(&Manuscript::plain(&text), options) else { return Ok(()) };
        let mut kept = imported.draft.to_json();
        for passage in imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced) {
            kept.push_str(&passage.text);
        }
        // Headings and labels that are known have become fields; every other long word must be somewhere.
        let lines = text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}']);
        for line in lines.filter(|line| line.split_whitespace().count() > 8) {
            let line = line.rsplit(':').next().unwrap_or(line);
            // A row of two cells may be a label and its text.
            let line = line.split_once('\t').map_or(line, |(_, body)| if body.contains('\t') { line } else { body });
            for word in line.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 6) {
                prop_assert!(kept.contains(word), "{} is lost", word);
            }
        }
    }

    #[test]
    fn any_json_is_read_or_refused(text in "\\PC{0,80}", key in prop::sample::select(Field::ALL.to_vec()), value in "[\\[{\"0-9a-z:,\\]}]{0,12}") {
        let _ = Draft::from_json(&text, Newer::Accept);
        let _ = Draft::from_json(&format!("{{\"schema\":1,\"{}\":{value}}}", key.id()), Newer::Accept);
    }

    #[test]
    fn a_draft_survives_being_saved(draft in draft()) {
        prop_assert_eq!(Draft::from_json(&draft.to_json(), Newer::Refuse).unwrap(), draft);
    }

    #[test]
    fn a_session_says_what_a_fresh_check_says(
        group in group(),
        draft in draft(),
        changes in prop::collection::vec(change(), 1..12),
    ) {
        let mut draft = draft;
        let mut followed = session(group, &draft);
        for change in changes {
            let field = change.apply(&mut draft);
            followed.changed(&draft, field);
            let fresh = session(group, &draft);
            prop_assert_eq!(followed.verdicts(), fresh.verdicts());
            for number in 0..fresh.rules().len() {
                prop_assert_eq!(followed.explain(number, &draft), fresh.explain(number, &draft));
            }
        }
    }

    #[test]
    fn every_verdict_is_explained_and_what_is_open_has_a_remedy(group in group(), draft in draft()) {
        let pack = pack(PACK);
        let session = session(group, &draft);
        let context = Context { pack: &pack, draft: &draft };
        for review in session.reviews() {
            let explanation = session.explain(review.number, &draft);
            for language in [Language::Swedish, Language::English] {
                prop_assert!(!language.why(&explanation, &context).is_empty());
                let has_remedy = !language.remedy(&explanation, &context).is_empty();
                prop_assert_eq!(has_remedy, !review.verdict.is_settled(), "{}", &pack.rules[review.rule].id);
            }
        }
    }

    #[test]
    fn a_fix_never_loses_what_is_written(draft in draft(), index in any::<prop::sample::Index>()) {
        let pack = pack(PACK);
        let fixes: Vec<_> = pack.rules.iter().filter_map(|rule| rule.fix.as_ref()).collect();
        let fix = fixes[index.index(fixes.len())];
        let mut fixed = draft.clone();
        let field = apply(&fix.action, &mut fixed);
        for other in Field::ALL.into_iter().filter(|&other| other != field) {
            prop_assert_eq!(draft.text(other), fixed.text(other));
        }
        let seated = |draft: &Draft| draft.participants.iter().filter(|who| !who.is_empty()).count();
        prop_assert!(seated(&fixed) >= seated(&draft));
    }

    #[test]
    fn a_date_field_keeps_what_it_cannot_read(text in "\\PC{0,20}") {
        let entry = DateEntry::read(&text, Side::First, today());
        prop_assert_eq!(entry.is_none(), text.trim().is_empty());
        if let Some(DateEntry::Written(kept)) = entry {
            prop_assert_eq!(kept, text.trim());
        }
    }
}
