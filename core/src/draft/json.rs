//! Drafts as saved: JSON with a schema number.
//!
//! Written out by hand rather than derived: what is not known is kept and written back, and the form that drafts are read
//! through is small enough to travel with every visit.

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value};

use super::{Deviation, Draft, Entry, Field, Participant, Report, SCHEMA, Sector, Standing, Status, Step, TimeFrame};

/// What a newer version added: kept, and written back as it was.
pub type Unknown = Map<String, Value>;

/// What to do with a draft of a newer schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// Leave it alone.
    Refuse,
    /// Read what this version knows; the rest is kept, and written back as it was.
    Accept,
}

/// Why a saved draft cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// It is no JSON.
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A known field holds what it cannot hold.
    WrongValue {
        /// The field, by its name in the file.
        field: String,
    },
    /// It was saved by a newer version.
    NewerSchema {
        /// The schema it says it has.
        found: u32,
    },
    /// It is JSON, but no draft.
    NoDraft,
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { line, column } => write!(f, "not JSON: line {line}, column {column}"),
            Self::WrongValue { field } => write!(f, "the field {field} holds what it cannot hold"),
            Self::NewerSchema { found } => write!(f, "schema {found}; this version reads up to {SCHEMA}"),
            Self::NoDraft => f.write_str("no draft: it has no schema"),
        }
    }
}

impl std::error::Error for DraftError {}

impl From<serde_json::Error> for DraftError {
    fn from(error: serde_json::Error) -> Self {
        Self::Malformed { line: error.line(), column: error.column() }
    }
}

impl Draft {
    /// Reads a saved draft.
    ///
    /// # Errors
    /// [`DraftError`]; a newer schema only where `newer` says so.
    pub fn from_json(json: &str, newer: Newer) -> Result<Self, DraftError> {
        let Value::Object(object) = serde_json::from_str(json)? else { return Err(DraftError::NoDraft) };
        Self::from_object(object, newer)
    }

    /// Reads a draft from the object that its JSON is.
    ///
    /// # Errors
    /// As [`Draft::from_json`].
    pub fn from_object(object: Unknown, newer: Newer) -> Result<Self, DraftError> {
        let mut reader = Reader(object);
        let schema = reader.take("schema", |value| u32::try_from(value.as_u64()?).ok())?.unwrap_or(0);
        if schema == 0 {
            return Err(DraftError::NoDraft);
        }
        if schema > SCHEMA && newer == Newer::Refuse {
            return Err(DraftError::NewerSchema { found: schema });
        }
        let mut draft = Self { schema, ..Self::default() };
        draft.pack = reader.text("pack")?;
        let version = |value: &Value| u32::try_from(value.as_u64()?).ok();
        draft.pack_version = reader.take("pack_version", version)?.unwrap_or_default();
        draft.group = reader.text("group")?;
        draft.status = reader.take("status", |value| Status::from_id(value.as_str()?))?.unwrap_or_default();
        for field in Field::ALL {
            if let Some(text) = draft.text_mut(field) {
                *text = reader.text(field.id())?;
            }
        }
        draft.approved_on = reader.entry("approved_on")?;
        draft.valid_from = reader.entry("valid_from")?;
        draft.participants = reader.rows("participants", participant)?;
        draft.reports = reader.rows("reports", report)?;
        draft.timetable = reader.rows("timetable", step)?;
        draft.time_frame = time_frame(reader.object("time_frame")?)?;
        draft.deviations = reader.rows("deviations", deviation)?;
        draft.unknown = reader.0;
        Ok(draft)
    }

    /// The names in it that this version does not know.
    pub fn unknown_names(&self) -> impl Iterator<Item = &str> {
        let participants = self.participants.iter().map(|participant| &participant.unknown);
        let reports = self.reports.iter().map(|report| &report.unknown);
        let steps = self.timetable.iter().map(|step| &step.unknown);
        let deviations = self.deviations.iter().map(|deviation| &deviation.unknown);
        let whole = [&self.unknown, &self.time_frame.unknown];
        let all = whole.into_iter().chain(participants).chain(reports).chain(steps).chain(deviations);
        all.flat_map(|unknown| unknown.keys().map(String::as_str))
    }

    /// The draft as it is saved.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.to_object()).unwrap_or_default()
    }

    /// The draft as the object that its JSON is.
    pub fn to_object(&self) -> Unknown {
        let mut object = Map::new();
        let mut put = |name: &str, value: Value| object.insert(name.to_owned(), value);
        put("schema", self.schema.into());
        put("pack", self.pack.as_str().into());
        put("pack_version", self.pack_version.into());
        put("group", self.group.as_str().into());
        put("status", self.status.id().into());
        for field in Field::ALL {
            if let Some(text) = self.text(field) {
                put(field.id(), text.into());
            }
        }
        put("approved_on", shown(self.approved_on.as_ref()));
        put("valid_from", shown(self.valid_from.as_ref()));
        put("participants", self.participants.iter().map(participant_object).collect());
        put("reports", self.reports.iter().map(report_object).collect());
        put("timetable", self.timetable.iter().map(step_object).collect());
        put("time_frame", time_frame_object(&self.time_frame));
        if !self.deviations.is_empty() {
            put("deviations", self.deviations.iter().map(deviation_object).collect());
        }
        with(object, &self.unknown)
    }
}

fn participant(mut reader: Reader) -> Result<Participant, DraftError> {
    let standing = |value: &Value| Standing::from_id(value.as_str()?);
    Ok(Participant {
        name: reader.text("name")?,
        role: reader.text("role")?,
        organisation: reader.text("organisation")?,
        sector: reader.take("sector", |value| Sector::from_id(value.as_str()?))?,
        standing: reader.take("standing", standing)?.unwrap_or_default(),
        unknown: reader.0,
    })
}

fn participant_object(participant: &Participant) -> Value {
    let known = [
        ("name", participant.name.as_str().into()),
        ("role", participant.role.as_str().into()),
        ("organisation", participant.organisation.as_str().into()),
        ("sector", participant.sector.map(Sector::id).into()),
        ("standing", participant.standing.id().into()),
    ];
    object(known, &participant.unknown)
}

fn report(mut reader: Reader) -> Result<Report, DraftError> {
    Ok(Report {
        to: reader.text("to")?,
        date: reader.entry("date")?,
        what: reader.text("what")?,
        delivered: reader.take("delivered", Value::as_bool)?.unwrap_or_default(),
        unknown: reader.0,
    })
}

fn report_object(report: &Report) -> Value {
    let known = [
        ("to", report.to.as_str().into()),
        ("date", shown(report.date.as_ref())),
        ("what", report.what.as_str().into()),
        ("delivered", report.delivered.into()),
    ];
    object(known, &report.unknown)
}

fn step(mut reader: Reader) -> Result<Step, DraftError> {
    Ok(Step { date: reader.entry("date")?, what: reader.text("what")?, unknown: reader.0 })
}

fn step_object(step: &Step) -> Value {
    object([("date", shown(step.date.as_ref())), ("what", step.what.as_str().into())], &step.unknown)
}

fn time_frame(mut reader: Reader) -> Result<TimeFrame, DraftError> {
    Ok(TimeFrame {
        start: reader.entry("start")?,
        end: reader.entry("end")?,
        duration: reader.entry("duration")?,
        unknown: reader.0,
    })
}

fn time_frame_object(time_frame: &TimeFrame) -> Value {
    let known = [
        ("start", shown(time_frame.start.as_ref())),
        ("end", shown(time_frame.end.as_ref())),
        ("duration", shown(time_frame.duration.as_ref())),
    ];
    object(known, &time_frame.unknown)
}

fn deviation(mut reader: Reader) -> Result<Deviation, DraftError> {
    Ok(Deviation { rule: reader.text("rule")?, reason: reader.text("reason")?, unknown: reader.0 })
}

fn deviation_object(deviation: &Deviation) -> Value {
    object([("rule", deviation.rule.as_str().into()), ("reason", deviation.reason.as_str().into())], &deviation.unknown)
}

fn shown<T: fmt::Display>(entry: Option<&Entry<T>>) -> Value {
    entry.map(ToString::to_string).into()
}

fn object<const N: usize>(known: [(&str, Value); N], unknown: &Unknown) -> Value {
    Value::Object(with(known.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(), unknown))
}

/// An object with what a newer version had in it besides.
fn with(mut object: Unknown, unknown: &Unknown) -> Unknown {
    object.extend(unknown.iter().map(|(name, value)| (name.clone(), value.clone())));
    object
}

/// An object whose known values are taken out one by one; what is left is not known.
struct Reader(Unknown);

impl Reader {
    /// A value, where there is one.
    fn take<T>(&mut self, name: &str, read: impl Fn(&Value) -> Option<T>) -> Result<Option<T>, DraftError> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => read(&value).map(Some).ok_or_else(|| wrong(name)),
        }
    }

    fn text(&mut self, name: &str) -> Result<String, DraftError> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(String::new()),
            Some(Value::String(text)) => Ok(text),
            Some(_) => Err(wrong(name)),
        }
    }

    fn entry<T: std::str::FromStr>(&mut self, name: &str) -> Result<Option<Entry<T>>, DraftError> {
        self.take(name, |value| value.as_str().map(Entry::from))
    }

    fn object(&mut self, name: &str) -> Result<Self, DraftError> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(Self(Map::new())),
            Some(Value::Object(object)) => Ok(Self(object)),
            Some(_) => Err(wrong(name)),
        }
    }

    fn rows<T>(&mut self, name: &str, read: fn(Self) -> Result<T, DraftError>) -> Result<Vec<T>, DraftError> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(rows)) => rows
                .into_iter()
                .map(|row| match row {
                    Value::Object(row) => read(Self(row)),
                    _ => Err(wrong(name)),
                })
                .collect(),
            Some(_) => Err(wrong(name)),
        }
    }
}

fn wrong(field: &str) -> DraftError {
    DraftError::WrongValue { field: field.to_owned() }
}

impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let object = self.to_object();
        let mut map = serializer.serialize_map(Some(object.len()))?;
        for (name, value) in &object {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Reads a draft of this schema, as part of other data; a draft without a schema number is taken for one.
impl<'de> Deserialize<'de> for Draft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut object = Map::deserialize(deserializer)?;
        object.entry("schema").or_insert_with(|| SCHEMA.into());
        Self::from_object(object, Newer::Refuse).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_draft_is_refused_or_kept_whole() {
        let json = r#"{"schema":99,"title":"T","mood":"calm","time_frame":{"start":"2026-03","pace":"slow"},
            "participants":[{"name":"Anna Ek","sector":"skola","badge":7}]}"#;
        assert_eq!(Draft::from_json(json, Newer::Refuse), Err(DraftError::NewerSchema { found: 99 }));
        let draft = Draft::from_json(json, Newer::Accept).unwrap();
        let again: serde_json::Value = serde_json::from_str(&draft.to_json()).unwrap();
        assert_eq!(again["schema"], 99);
        assert_eq!(again["mood"], "calm");
        assert_eq!(again["time_frame"]["pace"], "slow");
        assert_eq!(again["participants"][0]["badge"], 7);
        assert_eq!(again["participants"][0]["sector"], "skola");
        assert_eq!(Draft::from_json(&draft.to_json(), Newer::Accept).unwrap(), draft);
    }

    #[test]
    fn what_is_no_draft_is_told() {
        assert_eq!(Draft::from_json("{}", Newer::Refuse), Err(DraftError::NoDraft));
        assert!(matches!(Draft::from_json("{\"schema\":", Newer::Refuse), Err(DraftError::Malformed { line: 1, .. })));
        assert!(matches!(
            Draft::from_json("{\"schema\":1,\"title\":7}", Newer::Refuse),
            Err(DraftError::WrongValue { .. })
        ));
    }

    #[test]
    fn the_schema_grows_with_the_form() {
        let empty = serde_json::to_value(Draft::default()).unwrap();
        assert_eq!(empty["time_frame"]["duration"], serde_json::Value::Null);
        assert_eq!(empty["participants"], serde_json::json!([]));
    }
}
