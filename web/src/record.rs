//! A draft as it is kept: with what was read from the document that it came from.

use std::ops::Range;

use serde_json::{Map, Value};
use uppdragskollen_core::draft::{Draft, DraftError, Field, Newer, Participant};
use uppdragskollen_core::store::Summary;
use uppdragskollen_core::swedish::has;

use crate::json;

/// A draft with what surrounds it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The draft.
    pub draft: Draft,
    /// What was read, if the draft came from a document.
    pub reading: Option<Reading>,
}

/// What reading a document gave. The document itself is kept beside the record; see [`crate::store::document`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Where each value came from.
    pub found: Vec<Passage>,
    /// What found no place.
    pub unplaced: Vec<Passage>,
    /// Whether the person has put it aside.
    pub hidden: bool,
}

/// A passage of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// As it stands there.
    pub text: String,
    /// Where it stands, in characters; older records do not tell.
    pub place: Option<Range<usize>>,
    /// The field that it went to, or was added to by the person.
    pub field: Option<Field>,
    /// The row of it, in a list.
    pub row: Option<usize>,
}

impl Record {
    /// A draft that has not been saved yet.
    pub fn new(draft: Draft) -> Self {
        Self { draft, reading: None }
    }

    /// Reads a record, or a draft alone, as a file holds it.
    ///
    /// # Errors
    /// The core's, where it cannot read the draft.
    pub fn read(text: &str, newer: Newer) -> Result<Self, DraftError> {
        match serde_json::from_str(text)? {
            Value::Object(object) => Self::from_object(object, newer),
            _ => Err(DraftError::NoDraft),
        }
    }

    /// Reads a record that the app has kept; `None` where it cannot, and why is for [`read`](Self::read) to say.
    pub fn kept(text: &str, newer: Newer) -> Option<Self> {
        match json::read(text)? {
            Value::Object(object) => Self::from_object(object, newer).ok(),
            _ => None,
        }
    }

    /// Reads a record from the object that its JSON is.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn from_object(mut object: Map<String, Value>, newer: Newer) -> Result<Self, DraftError> {
        let Some(draft) = object.get_mut("draft").and_then(Value::as_object_mut).map(std::mem::take) else {
            return Ok(Self::new(Draft::from_object(object, newer)?));
        };
        Ok(Self {
            draft: Draft::from_object(draft, newer)?,
            reading: object.get("reading").and_then(Value::as_object).map(Reading::from_object),
        })
    }

    /// The record in JSON.
    pub fn to_json(&self) -> String {
        content_of(&self.draft, self.reading.as_ref())
    }

    /// What a list shows of it; how far it has come is not known yet.
    pub fn summary(&self) -> Summary {
        summary_of(&self.draft, None)
    }
}

/// A draft, and what was read of the document that it came from, in the JSON of a record.
pub fn content_of(draft: &Draft, reading: Option<&Reading>) -> String {
    let mut object = Map::new();
    // First: so that what has become of the document moves nothing in the draft, and its steps stay in place.
    object.insert("draft".to_owned(), draft.to_object().into());
    if let Some(reading) = reading {
        object.insert("reading".to_owned(), reading.to_object().into());
    }
    json::write(object)
}

/// What a list shows of a draft, with how many requirements are met and how many apply.
pub fn summary_of(draft: &Draft, progress: Option<(u32, u32)>) -> Summary {
    let Draft { title, pack, group, .. } = draft;
    Summary { title: title.trim().to_owned(), pack: pack.clone(), group: group.clone(), progress }
}

/// The most passages that are quoted for one rule.
const MOST_QUOTED: usize = 3;

impl Reading {
    /// The passages that tell of some fields, by number; of the participants, those who decide.
    pub fn passages(&self, is_told: impl Fn(Field) -> bool, people: &[&Participant]) -> Vec<usize> {
        let tells = |passage: &Passage| match passage.field {
            // Rows come and go, so that a person is known by name.
            Some(Field::Participants) => people.iter().any(|person| {
                let told = [&person.name, &person.role, &person.organisation].into_iter().find(|text| !text.is_empty());
                told.is_some_and(|told| has(&passage.text, told))
            }),
            field => field.is_some_and(&is_told),
        };
        let mut numbers: Vec<usize> = Vec::new();
        for (number, passage) in self.found.iter().enumerate() {
            // A passage can tell of several fields.
            if tells(passage) && !numbers.iter().any(|known| self.found[*known].text == passage.text) {
                numbers.push(number);
            }
        }
        numbers.truncate(MOST_QUOTED);
        numbers
    }

    /// What was read, as a record keeps it.
    pub fn from_object(object: &Map<String, Value>) -> Self {
        let passages = |name: &str| {
            let passages = object.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            passages.iter().filter_map(Value::as_object).map(Passage::from_object).collect()
        };
        Self {
            found: passages("found"),
            unplaced: passages("unplaced"),
            hidden: object.get("hidden").and_then(Value::as_bool).unwrap_or_default(),
        }
    }

    /// What was read, to be kept.
    pub fn to_object(&self) -> Map<String, Value> {
        let mut object = Map::new();
        let passages = |passages: &[Passage]| passages.iter().map(Passage::to_value).collect();
        object.insert("found".to_owned(), passages(&self.found));
        object.insert("unplaced".to_owned(), passages(&self.unplaced));
        object.insert("hidden".to_owned(), self.hidden.into());
        object
    }
}

impl Passage {
    fn from_object(object: &Map<String, Value>) -> Self {
        let number = |name: &str| object.get(name).and_then(Value::as_u64).map(|number| number as usize);
        Self {
            text: text_of(object, "text"),
            place: number("start").zip(number("end")).map(|(start, end)| start..end),
            field: Field::from_id(&text_of(object, "field")),
            row: number("row"),
        }
    }

    fn to_value(&self) -> Value {
        let mut object = Map::new();
        object.insert("text".to_owned(), self.text.as_str().into());
        if let Some(field) = self.field {
            object.insert("field".to_owned(), field.id().into());
        }
        let (start, end) = self.place.as_ref().map(|place| (place.start, place.end)).unzip();
        for (name, number) in [("start", start), ("end", end), ("row", self.row)] {
            if let Some(number) = number {
                object.insert(name.to_owned(), number.into());
            }
        }
        object.into()
    }
}

fn text_of(object: &Map<String, Value>, name: &str) -> String {
    object.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_and_a_draft_alone_are_both_read() {
        let draft = Draft { title: "Vårdplanering".to_owned(), ..Draft::new("p", "g") };
        let reading = Reading {
            found: vec![Passage {
                text: "Anna Ek".to_owned(),
                place: Some(7..14),
                field: Some(Field::Participants),
                row: Some(3),
            }],
            unplaced: vec![Passage { text: "Hej!".to_owned(), place: None, field: None, row: None }],
            hidden: true,
        };
        let record = Record { draft: draft.clone(), reading: Some(reading) };
        let again = Record::read(&record.to_json(), Newer::Refuse).unwrap();
        assert_eq!((again.draft, again.reading), (record.draft, record.reading));
        assert_eq!(Record::read(&draft.to_json(), Newer::Refuse).unwrap().draft, draft);
    }

    #[test]
    fn passages_are_quoted_once_and_of_the_participants_those_who_decide() {
        let passage = |text: &str, field| Passage { text: text.to_owned(), place: None, field: Some(field), row: None };
        let reading = Reading {
            found: vec![
                passage("Anna Ek, rektor", Field::Participants),
                passage("Bo Ny, läkare", Field::Participants),
                passage("Från mars, ett år", Field::Start),
                passage("Från mars, ett år", Field::Duration),
                passage("Kartlägga läget", Field::Assignment),
            ],
            unplaced: Vec::new(),
            hidden: false,
        };
        let anna = Participant { name: "Anna Ek".to_owned(), ..Participant::default() };
        assert_eq!(reading.passages(|_| true, &[&anna]), [0, 2, 4]);
        assert_eq!(reading.passages(|field| field == Field::Duration, &[]), [3]);
        assert!(reading.passages(|_| false, &[]).is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_told_by_the_core() {
        let newer = r#"{"saved":"","draft":{"schema":99,"title":"T"}}"#;
        assert_eq!(Record::read(newer, Newer::Refuse).unwrap_err(), DraftError::NewerSchema { found: 99 });
        assert_eq!(Record::read(newer, Newer::Accept).unwrap().draft.title, "T");
        assert!(matches!(Record::read("{\"saved\":", Newer::Refuse), Err(DraftError::Malformed { .. })));
        assert_eq!(Record::read("[1]", Newer::Refuse).unwrap_err(), DraftError::NoDraft);
    }
}
