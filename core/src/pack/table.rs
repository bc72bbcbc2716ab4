//! Asking a table for its values by name: what is missing, of another kind, or not asked for, is a problem with its place.

use std::cell::RefCell;
use std::rc::Rc;

use super::data::{Data, Entry, Place, Value};
use super::problem::{Fault, Kind, PackProblem};

/// The longest text of a pack, in characters.
pub(super) const LONGEST: usize = 2_000;

/// What has been found wrong so far.
#[derive(Default)]
pub(super) struct Problems(RefCell<Vec<PackProblem>>);

impl Problems {
    pub fn say(&self, place: Place, rule: &str, fault: Fault) {
        self.0.borrow_mut().push(PackProblem { place, rule: rule.to_owned(), fault });
    }

    /// Everything, as it was found.
    pub fn into_found(self) -> Vec<PackProblem> {
        self.0.into_inner()
    }
}

/// A table whose values are taken out one by one.
pub(super) struct Table<'a> {
    pub place: Place,
    /// The rule that it belongs to, by id.
    pub rule: Rc<str>,
    entries: Vec<Entry>,
    /// Whether it was no table at all: then nothing in it is missing.
    is_none: bool,
    asked: Vec<&'static str>,
    problems: &'a Problems,
}

impl<'a> Table<'a> {
    /// The value as a table; a problem, and an empty one, if it is none.
    pub fn of(data: Data, name: &str, rule: &Rc<str>, problems: &'a Problems) -> Self {
        let (entries, is_none) = match data.value {
            Value::Table(entries) => (entries, false),
            _ => {
                problems.say(data.place, rule, Fault::WrongKind { name: name.to_owned(), wanted: Kind::Table });
                (Vec::new(), true)
            }
        };
        Self { place: data.place, rule: rule.clone(), entries, is_none, asked: Vec::new(), problems }
    }

    pub fn say(&self, place: Place, fault: Fault) {
        self.problems.say(place, &self.rule, fault);
    }

    /// Takes a value out.
    pub fn take(&mut self, name: &'static str) -> Option<Data> {
        self.asked.push(name);
        let at = self.entries.iter().position(|entry| entry.name == name)?;
        Some(self.entries.remove(at).data)
    }

    /// Takes a value out that has to be there.
    pub fn need(&mut self, name: &'static str) -> Option<Data> {
        let data = self.take(name);
        if data.is_none() && !self.is_none {
            self.say(self.place, Fault::Missing(name));
        }
        data
    }

    fn wrong(&self, place: Place, name: &str, wanted: Kind) {
        self.say(place, Fault::WrongKind { name: name.to_owned(), wanted });
    }

    /// The value as a text that says something.
    pub fn as_text(&self, data: Data, name: &str) -> Option<String> {
        match data.value {
            Value::Text(text) if text.trim().is_empty() => self.say(data.place, Fault::Empty(name.to_owned())),
            Value::Text(text) if text.chars().nth(LONGEST).is_some() => {
                self.say(data.place, Fault::TooLong { name: name.to_owned(), most: LONGEST });
            }
            Value::Text(text) => return Some(text),
            _ => self.wrong(data.place, name, Kind::Text),
        }
        None
    }

    /// A text that has to be there, and to say something.
    pub fn text(&mut self, name: &'static str) -> String {
        self.need(name).and_then(|data| self.as_text(data, name)).unwrap_or_default()
    }

    /// A text, and its place.
    pub fn optional_text(&mut self, name: &'static str) -> Option<(String, Place)> {
        let data = self.take(name)?;
        let place = data.place;
        Some((self.as_text(data, name)?, place))
    }

    /// A name of the pack's own: small letters, figures and hyphens.
    pub fn id(&mut self) -> String {
        let Some(data) = self.need("id") else { return String::new() };
        let place = data.place;
        let id = self.as_text(data, "id").unwrap_or_default();
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !id.bytes().all(fits) {
            self.say(place, Fault::NoId(id.clone()));
        }
        id
    }

    /// A number of at least 0.
    pub fn number<T: TryFrom<i64>>(&mut self, name: &'static str) -> Option<T> {
        let data = self.take(name)?;
        self.as_number(&data, name)
    }

    /// The value as a number of at least 0.
    pub fn as_number<T: TryFrom<i64>>(&self, data: &Data, name: &str) -> Option<T> {
        if let Value::Number(number) = data.value
            && let Ok(number) = T::try_from(number)
        {
            return Some(number);
        }
        self.wrong(data.place, name, Kind::Number);
        None
    }

    /// Yes or no; no, where nothing is said.
    pub fn flag(&mut self, name: &'static str) -> bool {
        match self.take(name) {
            None => false,
            Some(Data { value: Value::Flag(flag), .. }) => flag,
            Some(data) => {
                self.wrong(data.place, name, Kind::Flag);
                false
            }
        }
    }

    /// One of the values that there are, by its name.
    pub fn choice<T: Copy>(&mut self, name: &'static str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let data = self.need(name)?;
        self.as_choice(data, name, all, id)
    }

    /// The value as one of those that there are.
    pub fn as_choice<T: Copy>(&self, data: Data, name: &str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let place = data.place;
        let value = self.as_text(data, name)?;
        let found = all.iter().copied().find(|&known| id(known) == value);
        if found.is_none() {
            self.say(place, Fault::UnknownValue { value, known: all.iter().copied().map(id).collect() });
        }
        found
    }

    /// A list; empty, where there is none.
    pub fn list(&mut self, name: &'static str, most: usize) -> Vec<Data> {
        self.take(name).map_or_else(Vec::new, |data| self.as_list(data, name, most))
    }

    /// A list that has to be there, and to hold something.
    pub fn needed_list(&mut self, name: &'static str, most: usize) -> Vec<Data> {
        self.need(name).map_or_else(Vec::new, |data| self.as_needed_list(data, name, most))
    }

    /// The value as a list that has to hold something.
    pub fn as_needed_list(&self, data: Data, name: &'static str, most: usize) -> Vec<Data> {
        if matches!(&data.value, Value::List(list) if list.is_empty()) {
            self.say(data.place, Fault::Empty(name.to_owned()));
        }
        self.as_list(data, name, most)
    }

    /// The value as a list.
    pub fn as_list(&self, data: Data, name: &'static str, most: usize) -> Vec<Data> {
        match data.value {
            Value::List(list) if list.len() > most => self.say(data.place, Fault::TooMany { of: name, most }),
            Value::List(list) => return list,
            Value::Table(_) => self.wrong(data.place, name, Kind::Rows),
            _ => self.wrong(data.place, name, Kind::List),
        }
        Vec::new()
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &'static str, most: usize) -> Vec<String> {
        self.list(name, most).into_iter().filter_map(|data| self.as_text(data, name)).collect()
    }

    /// A list of texts that has to be there.
    pub fn needed_texts(&mut self, name: &'static str, most: usize) -> Vec<String> {
        self.needed_list(name, most).into_iter().filter_map(|data| self.as_text(data, name)).collect()
    }

    /// A table that has to be there.
    pub fn table(&mut self, name: &'static str) -> Option<Table<'a>> {
        Some(Table::of(self.need(name)?, name, &self.rule, self.problems))
    }

    /// A table.
    pub fn optional_table(&mut self, name: &'static str) -> Option<Table<'a>> {
        Some(Table::of(self.take(name)?, name, &self.rule, self.problems))
    }

    /// A list of tables.
    pub fn tables(&mut self, name: &'static str, most: usize) -> Vec<Table<'a>> {
        let list = self.list(name, most);
        list.into_iter().map(|data| Table::of(data, name, &self.rule, self.problems)).collect()
    }

    /// A list of tables that has to be there.
    pub fn needed_tables(&mut self, name: &'static str, most: usize) -> Vec<Table<'a>> {
        let list = self.needed_list(name, most);
        list.into_iter().map(|data| Table::of(data, name, &self.rule, self.problems)).collect()
    }

    /// The only value, with its name: for a table that stands for one of several things.
    pub fn single(&mut self) -> Option<Entry> {
        if self.entries.len() == 1 { self.entries.pop() } else { None }
    }

    /// A value of this table's as a table.
    pub fn within(&self, data: Data, name: &str) -> Table<'a> {
        Table::of(data, name, &self.rule, self.problems)
    }

    /// What nobody has asked for is not known.
    pub fn done(self) {
        for entry in &self.entries {
            self.say(entry.place, Fault::UnknownName { name: entry.name.clone(), known: self.asked.clone() });
        }
    }
}
