//! One revision of a draft, as it is kept: a line that tells what it is, and the content in short form.

use std::hash::Hasher;

use fnv::FnvHasher;

use super::key::{Revision, read_number, write_number};
use super::shorthand::{expand, shorten};

/// The form of records that this version writes.
pub const SCHEMA: u32 = 2;

/// What the first line of every record begins with; the schema follows. That, and the checksum after it, stay as they are
/// in every schema to come, so that a newer record can be told from a damaged one.
const MARK: &str = "U";

/// A revision with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which it is.
    pub revision: Revision,
    /// When it was saved, by the clock of then: milliseconds since 1970.
    pub saved: u64,
    /// Whether the draft is in use.
    pub state: State,
    /// Whether the person wants it to stay.
    pub pinned: bool,
    /// Whether older ones are differences from it.
    pub is_base: bool,
    /// What the person calls it; empty for most.
    pub name: String,
    /// For each other writer, the newest revision that this one has taken in. What is taken in is past.
    pub seen: Vec<Revision>,
    /// What a list of drafts shows of it.
    pub summary: Summary,
    /// The content.
    pub body: Body,
}

/// Where a draft is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Among the others.
    #[default]
    Shelved,
    /// In the bin.
    Binned,
}

/// What a list of drafts shows, without opening each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Titel.
    pub title: String,
    /// The pack, by id.
    pub pack: String,
    /// The kind of group, by id.
    pub group: String,
    /// The requirements that it met when it was saved, of those that applied; `None` where it was not known.
    pub progress: Option<(u32, u32)>,
}

/// The content of a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// All of it, as it is.
    Plain(String),
    /// All of it, in short form.
    Whole(String),
    /// What to do to the content of a newer revision to get it.
    Difference {
        /// The newer one.
        against: Revision,
        /// See [`super::difference`].
        short: String,
    },
}

/// Why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// Some of it is not as it was written.
    Damaged,
    /// A newer version wrote it; it is sound.
    Newer {
        /// Its schema.
        schema: u32,
    },
}

impl Record {
    /// A record of a whole content, that has taken in nothing.
    pub fn whole(revision: Revision, saved: u64, content: &str) -> Self {
        Self {
            revision,
            saved,
            state: State::Shelved,
            pinned: false,
            is_base: false,
            name: String::new(),
            seen: Vec::new(),
            summary: Summary::default(),
            body: Body::Plain(content.to_owned()),
        }
    }

    /// The content; `None` for a difference, or where the short form says nothing.
    pub fn content(&self) -> Option<String> {
        match &self.body {
            Body::Plain(content) => Some(content.clone()),
            Body::Whole(short) => expand(short),
            Body::Difference { .. } => None,
        }
    }

    /// Whether this revision was made from that one, in one step or many.
    pub fn has_taken_in(&self, other: &Revision) -> bool {
        let own = (other.writer == self.revision.writer).then_some(&self.revision);
        self.seen.iter().chain(own).any(|seen| seen.writer == other.writer && seen.number >= other.number)
    }

    /// The record as it is kept for the draft of this id.
    pub fn seal(&self, id: &str) -> String {
        let mut rest = String::new();
        self.revision.write(&mut rest);
        rest.push('\t');
        write_number(&mut rest, self.saved);
        rest.push('\t');
        rest.push_str(if self.state == State::Binned { "b" } else { "" });
        rest.push_str(if self.pinned { "p" } else { "" });
        rest.push_str(if self.is_base { "g" } else { "" });
        rest.push('\t');
        let shortened;
        let short = match &self.body {
            Body::Plain(content) => {
                shortened = shorten(content);
                &shortened
            }
            Body::Whole(short) => short,
            Body::Difference { against, short } => {
                against.write(&mut rest);
                short
            }
        };
        rest.push('\t');
        for (number, seen) in self.seen.iter().enumerate() {
            rest.push_str(if number > 0 { "," } else { "" });
            seen.write(&mut rest);
        }
        rest.push('\t');
        if let Some((met, of)) = self.summary.progress {
            write_number(&mut rest, met.into());
            rest.push('/');
            write_number(&mut rest, of.into());
        }
        for text in [&self.summary.pack, &self.summary.group, &self.summary.title, &self.name] {
            rest.push('\t');
            // Whatever would end the field or the line; nothing that a person sees.
            rest.extend(text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }));
        }
        rest.push('\n');
        rest.push_str(short);
        sealed(SCHEMA, id, &rest)
    }

    /// Reads what is kept for the draft of this id under the key of this revision.
    ///
    /// # Errors
    /// [`Unsound`].
    pub fn read(id: &str, revision: &Revision, text: &str) -> Result<Self, Unsound> {
        let (schema, rest) = unsealed(id, text).ok_or(Unsound::Damaged)?;
        if schema > SCHEMA {
            return Err(Unsound::Newer { schema });
        }
        let record = Self::parse(rest).ok_or(Unsound::Damaged)?;
        // A sound record under the key of another would pass for it.
        if record.revision == *revision { Ok(record) } else { Err(Unsound::Damaged) }
    }

    fn parse(rest: &str) -> Option<Self> {
        let (line, short) = rest.split_once('\n')?;
        let mut fields = line.split('\t');
        let revision = Revision::parse(fields.next()?)?;
        let saved = read_number(fields.next()?)?;
        let flags = fields.next()?;
        let against = fields.next()?;
        let mut seen = Vec::new();
        for name in fields.next()?.split(',').filter(|name| !name.is_empty()) {
            seen.push(Revision::parse(name)?);
        }
        let count = |text| u32::try_from(read_number(text)?).ok();
        let progress = match fields.next()?.split_once('/') {
            Some((met, of)) => Some((count(met)?, count(of)?)),
            None => None,
        };
        let mut text = || fields.next().map(str::to_owned);
        let summary = Summary { progress, pack: text()?, group: text()?, title: text()? };
        Some(Self {
            revision,
            saved,
            state: if flags.contains('b') { State::Binned } else { State::Shelved },
            pinned: flags.contains('p'),
            is_base: flags.contains('g'),
            name: text()?,
            seen,
            summary,
            body: match against {
                "" => Body::Whole(short.to_owned()),
                against => Body::Difference { against: Revision::parse(against)?, short: short.to_owned() },
            },
        })
    }
}

/// A text under its checksum; the id is part of what is summed, not of what is kept.
pub(super) fn sealed(schema: u32, id: &str, rest: &str) -> String {
    let mut text = String::with_capacity(rest.len() + 24);
    text.push_str(MARK);
    write_number(&mut text, schema.into());
    text.push('\t');
    text.push_str(&hexadecimal(checksum(&[&text, id, "\t", rest])));
    text.push('\t');
    text.push_str(rest);
    text
}

/// The schema and the text under a checksum, where that is right.
pub(super) fn unsealed<'a>(id: &str, text: &'a str) -> Option<(u32, &'a str)> {
    let mut parts = text.splitn(3, '\t');
    let (mark, sum, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let schema = u32::try_from(read_number(mark.strip_prefix(MARK)?)?).ok()?;
    let right = hexadecimal(checksum(&[mark, "\t", id, "\t", rest]));
    (sum == right).then_some((schema, rest))
}

/// The checksum of a text in pieces: FNV-1a, 64 bits. It needs no table, and two texts that differ in one byte never have
/// the same.
pub(super) fn checksum(pieces: &[&str]) -> u64 {
    let mut hasher = FnvHasher::default();
    for piece in pieces {
        hasher.write(piece.as_bytes());
    }
    hasher.finish()
}

pub(super) fn hexadecimal(number: u64) -> String {
    let digit = |place| (number >> (4 * place)) as u8 & 15;
    (0..16).rev().map(|place| char::from(digit(place) + if digit(place) < 10 { b'0' } else { b'a' - 10 })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            pinned: true,
            name: "Inför\nstyrgruppen".to_owned(),
            seen: vec![Revision { number: 9, writer: "b".to_owned() }],
            summary: Summary { title: "Trygg hemgång".to_owned(), progress: Some((3, 11)), ..Summary::default() },
            ..Record::whole(Revision { number: 12, writer: "a".to_owned() }, 1_764_000_000_000, "{\"draft\":{}}")
        }
    }

    #[test]
    fn a_record_comes_back() {
        let record = record();
        let again = Record::read("id", &record.revision, &record.seal("id")).unwrap();
        assert_eq!(again.content().as_deref(), Some("{\"draft\":{}}"));
        assert_eq!(again, Record { name: "Inför styrgruppen".to_owned(), body: again.body.clone(), ..record });
    }

    #[test]
    fn a_record_is_of_one_draft_and_one_revision() {
        let record = record();
        let sealed = record.seal("id");
        let other = Revision { number: 12, writer: "b".to_owned() };
        assert_eq!(Record::read("di", &record.revision, &sealed), Err(Unsound::Damaged));
        assert_eq!(Record::read("id", &other, &sealed), Err(Unsound::Damaged));
    }

    #[test]
    fn a_newer_record_is_told_from_one_that_says_so_by_damage() {
        let record = record();
        let newer = super::sealed(3, "id", "whatever");
        assert_eq!(Record::read("id", &record.revision, &newer), Err(Unsound::Newer { schema: 3 }));
        let damaged = record.seal("id").replacen("U2", "U3", 1);
        assert_eq!(Record::read("id", &record.revision, &damaged), Err(Unsound::Damaged));
    }
}
