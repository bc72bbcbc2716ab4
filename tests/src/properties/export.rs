//! What holds for every draft that is written out, and opened again.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use time::OffsetDateTime;
use uppdragskollen_core::answer::Answer;
use uppdragskollen_core::compare::{Difference, differences, spans};
use uppdragskollen_core::draft::{Draft, Field};
use uppdragskollen_core::export::{
    BatchRow, Blanks, Carriage, article, assignment, calendar, checksum, csv, markdown, page, review, word,
};
use uppdragskollen_core::import::{self, DocumentKind, Imported, Manuscript, Options};
use uppdragskollen_core::pack::Pack;
use uppdragskollen_core::reopen::{Reopened, reopen};
use uppdragskollen_core::wording::Language;

use super::drafts::{draft, text};
use super::{PACK, group, session, today};

static USUAL: LazyLock<[Pack; 1]> = LazyLock::new(|| [uppdragskollen_tests::pack(PACK)]);

fn at() -> OffsetDateTime {
    today().midnight().assume_utc()
}

fn blanks() -> impl Strategy<Value = Blanks> {
    prop::sample::select(vec![Blanks::LeftOut, Blanks::Shown])
}

/// The parts of a container, by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut container = zip::ZipArchive::new(Cursor::new(bytes)).expect("a container");
    (0..container.len())
        .map(|number| {
            let mut part = container.by_index(number).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("a text");
            (part.name().expect("a name").into_owned(), text)
        })
        .collect()
}

/// The names of the elements of well-formed XML, and the text in them.
fn elements(xml: &str) -> (Vec<String>, String) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut names, mut text) = (Vec::new(), String::new());
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            Event::Start(start) => {
                depth += 1;
                names.push(start.name().as_ref().to_owned());
            }
            Event::Empty(start) => names.push(start.name().as_ref().to_owned()),
            Event::End(_) => depth -= 1,
            Event::Text(held) => text.push_str(held.as_ref()),
            Event::GeneralRef(reference) => text.push(match reference.as_ref() {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" | "#39" => '\'',
                other => panic!("&{other};"),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    (names, text)
}

fn opened(manuscript: &Manuscript) -> Reopened {
    let options = Options { packs: USUAL.as_slice(), pack: None, group: None, today: today() };
    reopen(manuscript, options).expect("the draft can be read").expect("it carries one")
}

/// The draft written out as a Word file, and that read again.
fn written(draft: &Draft, blanks: Blanks) -> Manuscript {
    let document = assignment(draft, USUAL.first(), blanks);
    let file = word(&document, &Carriage { at: at(), creator: "", draft: Some(draft) }).unwrap();
    import::decode(&file).unwrap()
}

/// A draft with its rows in an order that does not depend on where they stood.
fn in_order(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    draft.participants.sort_by_key(|row| format!("{row:?}"));
    draft.reports.sort_by_key(|row| format!("{row:?}"));
    draft.timetable.sort_by_key(|row| format!("{row:?}"));
    draft
}

proptest! {
    #[test]
    fn a_word_file_is_well_formed_and_carries_its_draft(group in group(), draft in draft(), blanks in blanks()) {
        let draft = Draft { group: group.to_owned(), ..draft };
        let document = assignment(&draft, USUAL.first(), blanks);
        let carriage = Carriage { at: at(), creator: "Anna Ek", draft: Some(&draft) };
        let bytes = word(&document, &carriage).unwrap();
        prop_assert_eq!(&bytes, &word(&document, &carriage).unwrap());
        let mut carried = String::new();
        for (name, xml) in parts(&bytes) {
            let (_, text) = elements(&xml);
            if name == "customXml/item1.xml" {
                carried = text;
            }
        }
        let again = Draft::from_json(&carried, uppdragskollen_core::draft::Newer::Refuse).unwrap();
        prop_assert_eq!(checksum(&again), checksum(&draft));
        prop_assert_eq!(again, draft);
    }

    #[test]
    fn every_long_word_of_a_draft_is_printed(draft in draft()) {
        let document = assignment(&draft, USUAL.first(), Blanks::LeftOut);
        let printed = elements(&article(&document)).1;
        for text in Field::ALL.into_iter().filter_map(|field| draft.text(field)) {
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 6) {
                prop_assert!(printed.contains(word), "{} is lost", word);
            }
        }
    }

    #[test]
    fn no_text_of_a_draft_is_markup(draft in draft(), text in text()) {
        let mut draft = draft;
        draft.title = "<script>alert('1')</script> & \"så\"".to_owned();
        draft.background = format!("</p><img src=x onerror=\"1\">\n{text}");
        let document = assignment(&draft, USUAL.first(), Blanks::Shown);
        let html = article(&document);
        let (names, said) = elements(&html);
        const KNOWN: [&str; 20] = [
            "article", "header", "section", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead",
            "tbody", "tr", "th", "td", "h4",
        ];
        for name in names {
            prop_assert!(KNOWN.contains(&name.as_str()), "{}", name);
        }
        prop_assert!(said.contains("<script>alert('1')</script> & \"så\""));
        prop_assert!(!html.contains("style="));
        prop_assert!(page(&document).contains(&html));
        prop_assert!(!markdown(&document).contains(" <script"));
    }

    #[test]
    fn a_calendar_can_be_read(draft in draft()) {
        let text = calendar(&draft, at(), Language::Swedish);
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let known = draft.reports.iter().map(|report| &report.date).chain(draft.timetable.iter().map(|step| &step.date));
        let known = known.filter(|date| date.as_ref().is_some_and(|date| date.known().is_some())).count();
        let read: icalendar::Calendar = text.parse().unwrap();
        let names: std::collections::BTreeSet<_> = read.iter().filter_map(|part| match part {
            icalendar::CalendarComponent::Event(event) => icalendar::Component::get_uid(event).map(str::to_owned),
            _ => None,
        }).collect();
        prop_assert_eq!(names.len(), read.iter().count());
        prop_assert!((known..=known + 1).contains(&names.len()));
    }

    #[test]
    fn a_table_has_its_cells_and_no_formulas(draft in draft(), file in "[=+@a-z;\"\\-]{0,8}") {
        let [pack] = &*USUAL;
        let session = session("uppdragsgrupp", &draft);
        let imported = Imported { draft, kind: DocumentKind::Assignment, evidence: Vec::new(), unplaced: Vec::new() };
        let answer = Answer::new(&imported, pack, &session, Language::Swedish);
        let text = csv(&[BatchRow::new(&file, &answer, pack, Language::Swedish)], Language::Swedish);
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        for record in text.trim_end().split("\r\n") {
            // What stands in quotation marks is one cell.
            let outside: String = record.split('"').step_by(2).collect();
            prop_assert_eq!(outside.matches(';').count(), 7, "{}", record);
            for cell in record.split(';') {
                prop_assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '@']) || record.contains('"'));
            }
        }
    }

    #[test]
    fn a_reason_makes_ready_and_no_verdict_better(group in group(), draft in draft()) {
        let [pack] = &*USUAL;
        let mut draft = Draft { group: group.to_owned(), ..draft };
        let bare = review(&draft, pack, &session(group, &draft), today(), Language::Swedish);
        for rule in bare.rules.iter().filter(|rule| rule.is_open()) {
            draft.give_reason(&rule.rule, "Det är så bestämt.");
        }
        let explained = review(&draft, pack, &session(group, &draft), today(), Language::Swedish);
        prop_assert!(explained.ready);
        prop_assert_eq!(bare.ready, !bare.rules.iter().any(|rule| rule.is_open()));
        for (one, other) in bare.rules.iter().zip(&explained.rules) {
            prop_assert_eq!(one.verdict, other.verdict);
        }
        elements(&article(&explained.document()));
    }

    #[test]
    fn what_nobody_has_edited_has_no_changes(group in group(), draft in draft(), blanks in blanks()) {
        let draft = Draft { group: group.to_owned(), ..draft };
        let reopened = opened(&written(&draft, blanks));
        prop_assert_eq!(&reopened.edited, &draft);
        prop_assert_eq!(reopened.changes, []);
        prop_assert_eq!(reopened.unplaced, []);
    }

    #[test]
    fn an_edited_line_changes_what_it_comes_from_and_nothing_of_it_is_lost(
        draft in draft(),
        line in any::<prop::sample::Index>(),
        how in 0..3,
    ) {
        let mut document = written(&draft, Blanks::LeftOut);
        let mut lines: Vec<String> = document.text.split('\n').map(str::to_owned).collect();
        let place = line.index(lines.len());
        match how {
            0 => {
                lines.remove(place);
                document.forms.remove(place);
            }
            1 => lines[place].push_str(" Ändringssökande"),
            _ => {
                lines.insert(place + 1, "Ändringssökande tillägg".to_owned());
                document.forms.insert(place + 1, uppdragskollen_core::import::Form::Paragraph);
            }
        }
        document.text = lines.join("\n");
        let reopened = opened(&document);
        if how > 0 {
            let mut kept = reopened.edited.to_json();
            reopened.unplaced.iter().for_each(|passage| kept.push_str(&passage.text));
            prop_assert!(kept.contains("Ändringssökande"));
        }
        for passage in &reopened.unplaced {
            let there: String = document.text.chars().skip(passage.start).take(passage.end - passage.start).collect();
            prop_assert_eq!(&there, &passage.text);
        }
        // One line is of one field.
        let fields: std::collections::BTreeSet<_> = reopened.changes.iter().map(Difference::field).collect();
        prop_assert!(fields.len() <= 1, "{:?}", reopened.changes);
        let mut accepted = draft.clone();
        for change in &reopened.changes {
            prop_assert!(change.apply(&mut accepted));
        }
        prop_assert_eq!(in_order(&accepted), in_order(&reopened.edited));
    }

    #[test]
    fn the_differences_lead_from_one_draft_to_the_other(one in draft(), other in draft()) {
        let mut changed = one.clone();
        for difference in differences(&one, &other) {
            prop_assert!(difference.apply(&mut changed));
        }
        prop_assert_eq!(in_order(&changed), in_order(&other));
    }

    #[test]
    fn spans_hold_both_texts(before in text(), after in text()) {
        use uppdragskollen_core::compare::SpanKind::{Added, Removed};
        let spans = spans(&before, &after);
        let without = |kind| spans.iter().filter(|span| span.kind != kind).map(|span| span.text.as_str()).collect::<String>();
        prop_assert_eq!(without(Added), before);
        prop_assert_eq!(without(Removed), after);
    }
}
