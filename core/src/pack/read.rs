//! Reading a pack, from the TOML that people write or the JSON that a build makes of it.
//!
//! By hand rather than by derive: so every fault is found at once and with its place, and the reader is small enough to
//! travel with every visit.

use std::rc::Rc;

use time::Date;

use super::condition::{Condition, DateOf};
use super::data::{Data, Entry, Place, Value, object};
use super::format::{
    Body, Citation, Concept, Fix, FixAction, FormField, Group, LARGEST_PACK, Level, Pack, PackTest, Rule, RuleText,
    Section, Source, Text, Validity,
};
use super::problem::{Fault, Kind, PackError};
use super::table::{Problems, Table};
use super::verdict::Verdict;
use crate::draft::{Draft, DraftError, Field, Newer, SCHEMA, Sector, Status};
use crate::swedish::PartialDate;

/// The most rules of a pack, and the most tests of a rule.
const MOST_RULES: usize = 5_000;
/// The most of anything else.
const MOST: usize = 200;
/// How deep conditions can lie in each other.
const DEEPEST: usize = 8;
/// The day of a test that does not say its own.
const USUAL_DAY: PartialDate = PartialDate::Day(match Date::from_ordinal_date(2026, 15) {
    Ok(day) => day,
    Err(_) => Date::MIN,
});

impl Pack {
    /// Reads a pack from JSON of the same form.
    ///
    /// # Errors
    /// [`PackError`], without places.
    pub fn from_json(json: &str) -> Result<Self, PackError> {
        is_small(json)?;
        let json: serde_json::Value = serde_json::from_str(json).map_err(|error| {
            let place = Place { line: error.line() as u32, column: error.column() as u32 };
            PackError::at(place, Fault::Syntax("JSON".to_owned()))
        })?;
        Self::from_value(json)
    }

    /// Reads a pack from what its JSON says.
    ///
    /// # Errors
    /// [`PackError`], without places.
    pub fn from_value(json: serde_json::Value) -> Result<Self, PackError> {
        Self::from_data(json.into())
    }

    /// Reads a pack as its authors write it.
    ///
    /// # Errors
    /// [`PackError`], with line and column.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, PackError> {
        is_small(text)?;
        let data = super::toml::parse(text).map_err(|(place, message)| PackError::at(place, Fault::Syntax(message)))?;
        Self::from_data(data).map_err(|mut error| {
            error.problems.sort_by_key(|problem| problem.place);
            error
        })
    }

    fn from_data(data: Data) -> Result<Self, PackError> {
        let problems = Problems::default();
        let pack = pack(Table::of(data, "pack", &"".into(), &problems));
        let problems = problems.into_found();
        if problems.is_empty() { Ok(pack) } else { Err(PackError { problems }) }
    }
}

fn is_small(text: &str) -> Result<(), PackError> {
    if text.len() <= LARGEST_PACK { Ok(()) } else { Err(PackError::one(Fault::TooLarge { most: LARGEST_PACK })) }
}

fn pack(mut table: Table<'_>) -> Pack {
    let pack = Pack {
        id: table.id(),
        version: table.number("version").unwrap_or(1),
        title: text(&mut table, "title"),
        terms: table.texts("terms", MOST),
        validity: validity(&mut table),
        sources: table.needed_tables("sources", MOST).into_iter().map(source).collect(),
        bodies: table.tables("bodies", MOST).into_iter().map(body).collect(),
        concepts: table.tables("concepts", MOST).into_iter().map(concept).collect(),
        groups: table.needed_tables("groups", MOST).into_iter().map(group).collect(),
        sections: table.needed_tables("sections", MOST).into_iter().map(section).collect(),
        rules: table.needed_tables("rules", MOST_RULES).into_iter().map(rule).collect(),
    };
    table.done();
    pack
}

fn text(table: &mut Table<'_>, name: &'static str) -> Text {
    let Some(mut table) = table.table(name) else { return Text::default() };
    let text = Text { sv: table.text("sv"), en: table.optional_text("en").map(|(text, _)| text) };
    table.done();
    text
}

fn validity(table: &mut Table<'_>) -> Validity {
    let (first, last) = (PartialDate::Day(Date::MIN), PartialDate::Day(Date::MAX));
    let Some(mut table) = table.table("validity") else {
        return Validity { from: first, to: last, prolonged_by_years: None };
    };
    let validity = Validity {
        from: date(&mut table, "from").unwrap_or(first),
        to: date(&mut table, "to").unwrap_or(last),
        prolonged_by_years: table.number("prolonged_by_years"),
    };
    if validity.to.last_day() < validity.from.first_day() {
        table.say(table.place, Fault::EndsFirst);
    }
    table.done();
    validity
}

fn date(table: &mut Table<'_>, name: &'static str) -> Option<PartialDate> {
    let data = table.need(name)?;
    let place = data.place;
    let text = table.as_text(data, name)?;
    let date = text.parse().ok();
    if date.is_none() {
        table.say(place, Fault::NoDate(text));
    }
    date
}

fn source(mut table: Table<'_>) -> Source {
    let source = Source { place: table.place, id: table.id(), title: table.text("title") };
    table.done();
    source
}

fn body(mut table: Table<'_>) -> Body {
    let body = Body { place: table.place, id: table.id(), name: text(&mut table, "name"), terms: terms(&mut table) };
    table.done();
    body
}

fn concept(mut table: Table<'_>) -> Concept {
    let concept =
        Concept { place: table.place, id: table.id(), name: text(&mut table, "name"), terms: terms(&mut table) };
    table.done();
    concept
}

fn terms(table: &mut Table<'_>) -> Vec<String> {
    table.needed_texts("terms", MOST)
}

fn group(mut table: Table<'_>) -> Group {
    let group = Group {
        place: table.place,
        id: table.id(),
        title: text(&mut table, "title"),
        description: text(&mut table, "description"),
        commissioned_by: table.texts("commissioned_by", MOST),
        terms: table.texts("terms", MOST),
    };
    table.done();
    group
}

fn section(mut table: Table<'_>) -> Section {
    let section = Section {
        place: table.place,
        title: text(&mut table, "title"),
        groups: table.texts("groups", MOST),
        fields: table.tables("fields", MOST).into_iter().filter_map(form_field).collect(),
    };
    table.done();
    section
}

fn form_field(mut table: Table<'_>) -> Option<FormField> {
    let place = table.place;
    let field = table.choice("field", &Field::ALL, Field::id);
    let help = text(&mut table, "help");
    table.done();
    Some(FormField { field: field?, help, place })
}

fn rule(mut table: Table<'_>) -> Rule {
    let id = table.id();
    table.rule = Rc::from(id.as_str());
    let rule = Rule {
        id,
        level: table.choice("level", &Level::ALL, Level::id).unwrap_or(Level::Note),
        groups: table.needed_texts("groups", MOST),
        when: table.take("when").and_then(|data| condition(&table, data, 0)),
        condition: table
            .need("condition")
            .and_then(|data| condition(&table, data, 0))
            .unwrap_or_else(|| Condition::All(Vec::new())),
        citation: citation(&mut table),
        sv: table.table("sv").map(rule_text).unwrap_or_default(),
        en: table.optional_table("en").map(rule_text),
        fix: table.optional_table("fix").and_then(fix),
        tests: table.tables("tests", MOST).into_iter().filter_map(test).collect(),
        place: table.place,
    };
    table.done();
    rule
}

fn citation(table: &mut Table<'_>) -> Citation {
    let Some(mut table) = table.table("citation") else { return Citation::default() };
    let citation =
        Citation { source: table.text("source"), section: table.text("section"), paragraph: table.text("paragraph") };
    table.done();
    citation
}

fn rule_text(mut table: Table<'_>) -> RuleText {
    let text = RuleText { title: table.text("title"), why: table.text("why"), advice: table.text("advice") };
    table.done();
    text
}

fn fix(mut table: Table<'_>) -> Option<Fix> {
    let label = text(&mut table, "label");
    let action = table.table("action").and_then(fix_action);
    table.done();
    Some(Fix { label, action: action? })
}

fn fix_action(mut table: Table<'_>) -> Option<FixAction> {
    let place = table.place;
    let Some(Entry { name, data, .. }) = table.single() else {
        table.say(place, Fault::WrongKind { name: "action".to_owned(), wanted: Kind::FixAction });
        return None;
    };
    let mut inner = table.within(data, &name);
    let action = match name.as_str() {
        "write" => {
            let field = inner.choice("field", &Field::ALL, Field::id);
            let text = inner.text("text");
            field.map(|field| FixAction::Write { field, text })
        }
        "seat" => {
            let sector = inner.choice("sector", &Sector::ALL, Sector::id);
            let role = inner.text("role");
            sector.map(|sector| FixAction::Seat { sector, role })
        }
        "report" => Some(FixAction::Report { to: inner.text("to"), what: inner.text("what") }),
        _ => {
            table.say(place, Fault::UnknownName { name, known: vec!["write", "seat", "report"] });
            return None;
        }
    };
    inner.done();
    action
}

fn test(mut table: Table<'_>) -> Option<PackTest> {
    let name = table.text("name");
    let verdict = table.choice("verdict", &Verdict::ALL, Verdict::id);
    let today = if let Some((text, place)) = table.optional_text("today") {
        let day = text.parse().ok();
        if day.is_none() {
            table.say(place, Fault::NoDate(text));
        }
        day.unwrap_or(USUAL_DAY)
    } else {
        USUAL_DAY
    };
    let draft = match table.take("draft") {
        Some(data) => draft(&table, &name, data)?,
        None => Draft::default(),
    };
    let place = table.place;
    table.done();
    Some(PackTest { name, verdict: verdict?, today: today.first_day(), draft, place })
}

/// The draft of a test: as drafts are saved, and nothing in it that no draft has.
fn draft(table: &Table<'_>, test: &str, data: Data) -> Option<Draft> {
    let Value::Table(entries) = &data.value else {
        table.say(data.place, Fault::WrongKind { name: "draft".to_owned(), wanted: Kind::Table });
        return None;
    };
    let unreadable = |name: &str| Fault::TestUnreadable { test: test.to_owned(), name: name.to_owned() };
    // A test is of the rule that it stands under: what it is written for goes without saying.
    for entry in entries.iter().filter(|entry| ["schema", "pack", "pack_version", "group"].contains(&&*entry.name)) {
        table.say(entry.place, unreadable(&entry.name));
    }
    let mut json = object(entries);
    json.insert("schema".to_owned(), SCHEMA.into());
    match Draft::from_object(json, Newer::Refuse) {
        Ok(draft) => {
            for name in draft.unknown_names() {
                table.say(data.place, unreadable(name));
            }
            Some(draft)
        }
        Err(DraftError::WrongValue { field }) => {
            table.say(data.place, unreadable(&field));
            None
        }
        Err(_) => {
            table.say(data.place, unreadable("schema"));
            None
        }
    }
}

/// The kinds of condition, as packs name them.
pub(super) const CONDITIONS: [&str; 15] = [
    "filled",
    "represented",
    "at_most",
    "names",
    "mentions",
    "listed",
    "dated",
    "not_before",
    "in_order",
    "step",
    "status",
    "delivered",
    "all",
    "any",
    "not",
];

/// The conditions that ask nothing more.
const BARE: [&str; 2] = ["time_bounded", "within_validity"];

fn condition(table: &Table<'_>, data: Data, depth: usize) -> Option<Condition> {
    let place = data.place;
    if depth > DEEPEST {
        table.say(place, Fault::TooDeep { most: DEEPEST });
        return None;
    }
    let unknown = |name: String| {
        let known = CONDITIONS.into_iter().chain(BARE).collect();
        table.say(place, Fault::UnknownName { name, known });
        None
    };
    match data.value {
        Value::Text(name) => match name.as_str() {
            "time_bounded" => Some(Condition::TimeBounded),
            "within_validity" => Some(Condition::WithinValidity),
            _ => unknown(name),
        },
        Value::Table(mut entries) if entries.len() == 1 => {
            let Entry { name, data, .. } = entries.remove(0);
            let Some(known) = CONDITIONS.into_iter().find(|known| *known == name) else { return unknown(name) };
            named_condition(table, known, data, depth)
        }
        _ => {
            table.say(place, Fault::WrongKind { name: "condition".to_owned(), wanted: Kind::Condition });
            None
        }
    }
}

/// A condition of the kind that its name tells.
fn named_condition(table: &Table<'_>, name: &'static str, data: Data, depth: usize) -> Option<Condition> {
    let date = |data: Data| table.as_choice(data, name, &DateOf::ALL, DateOf::id);
    let each = |data: Data| -> Vec<Condition> {
        let list = table.as_needed_list(data, name, MOST);
        list.into_iter().filter_map(|data| condition(table, data, depth + 1)).collect()
    };
    match name {
        "at_most" => table.as_number(&data, name).map(Condition::AtMost),
        "dated" => date(data).map(Condition::Dated),
        "in_order" => table.as_choice(data, name, &[DateOf::Timetable], DateOf::id).map(|_| Condition::InOrder),
        "status" => table.as_choice(data, name, &Status::ALL, Status::id).map(Condition::Status),
        "all" => Some(Condition::All(each(data))),
        "any" => Some(Condition::Any(each(data))),
        "not" => condition(table, data, depth + 1).map(|inner| Condition::Not(Box::new(inner))),
        _ => {
            let mut inner = table.within(data, name);
            let condition = leaf(&mut inner, name);
            inner.done();
            condition
        }
    }
}

/// A condition with values of its own.
fn leaf(table: &mut Table<'_>, name: &str) -> Option<Condition> {
    let field = |table: &mut Table<'_>| table.choice("field", &Field::ALL, Field::id);
    let fields = |table: &mut Table<'_>| -> Vec<Field> {
        let list = table.needed_list("fields", Field::ALL.len());
        list.into_iter().filter_map(|data| table.as_choice(data, "fields", &Field::ALL, Field::id)).collect()
    };
    match name {
        "filled" => {
            let (words, or_reason) = (table.number("words").unwrap_or(0), table.flag("or_reason"));
            let or_denial = table.flag("or_denial");
            field(table).map(|field| Condition::Filled { field, words, or_reason, or_denial })
        }
        "represented" => {
            let at_least = table.number("at_least").unwrap_or(1);
            let role = table.optional_text("role").map(|(role, _)| role);
            let sector = table.choice("sector", &Sector::ALL, Sector::id);
            sector.map(|sector| Condition::Represented { sector, at_least, role })
        }
        "names" => Some(Condition::Names { fields: fields(table), body: table.text("body") }),
        "mentions" => Some(Condition::Mentions { fields: fields(table), concept: table.text("concept") }),
        "listed" => {
            let at_least = table.number("at_least").unwrap_or(2);
            field(table).map(|field| Condition::Listed { field, at_least })
        }
        "not_before" => {
            let date = table.choice("date", &DateOf::ALL, DateOf::id);
            let than = table.choice("than", &DateOf::ALL, DateOf::id);
            Some(Condition::NotBefore { date: date?, than: than? })
        }
        "step" => Some(Condition::Step {
            says: table.text("says"),
            before: table.optional_text("before").map(|(before, _)| before),
            last: table.flag("last"),
        }),
        _ => Some(Condition::Delivered { body: table.text("body") }),
    }
}
