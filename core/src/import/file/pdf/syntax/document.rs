//! The objects of a file by their numbers, and what their streams hold.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use super::budget::{Budget, EXCESSIVE};
use super::crypt::Crypt;
use super::filter;
use super::lexer::{Lexer, Token};
use super::object::{Dict, Object, Stream};
use super::scan::{self, Place, Scan};
use crate::import::ImportError;
use crate::import::file::FileKind;

/// All streams of objects together unpack to no more than this, in bytes: they are kept.
const LARGEST_STREAMS: usize = 32_000_000;
/// More pages than this no document has.
const MOST_PAGES: usize = 3_000;

/// A PDF whose objects can be asked for.
pub struct Document<'a> {
    bytes: &'a [u8],
    /// What it may still cost.
    pub budget: Budget,
    objects: HashMap<u32, Place>,
    /// Objects within unpacked streams: which, and where in it.
    members: HashMap<u32, (usize, Range<usize>)>,
    unpacked: Vec<Vec<u8>>,
    trailer: Rc<Dict>,
    crypt: Option<Crypt>,
    read: RefCell<HashMap<u32, Object>>,
}

impl<'a> Document<'a> {
    /// Opens a file.
    ///
    /// # Errors
    /// [`ImportError::Damaged`] without any object, [`ImportError::Encrypted`] where a password is needed,
    /// [`ImportError::Excessive`] where it is more than any document.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let Scan { objects, trailers, object_streams, tables } = scan::scan(bytes)?;
        let mut document = Self {
            bytes,
            budget: Budget::new(),
            objects,
            members: HashMap::new(),
            unpacked: Vec::new(),
            trailer: Rc::default(),
            crypt: None,
            read: RefCell::default(),
        };
        document.trailer = document.find_trailer(&trailers, &tables)?;
        if let Some(encryption) = document.get(&document.trailer, "Encrypt")?.dict() {
            let id = document.get(&document.trailer, "ID")?;
            let id = id.array().first().and_then(Object::string).unwrap_or_default();
            document.crypt =
                Some(Crypt::open(&document, encryption, id)?.ok_or(ImportError::Encrypted { kind: FileKind::Pdf })?);
        }
        document.unpack(&object_streams)?;
        Ok(document)
    }

    /// The object itself, where it is only pointed at; null where there is none.
    pub fn resolve(&self, object: &Object) -> Result<Object, ImportError> {
        let mut object = object.clone();
        for _ in 0..8 {
            let Object::Reference(number) = object else { return Ok(object) };
            object = self.load(number)?;
        }
        Ok(Object::Null)
    }

    /// The entry of a dictionary; null where there is none.
    pub fn get(&self, dict: &Dict, key: &str) -> Result<Object, ImportError> {
        self.resolve(dict.raw(key))
    }

    /// A stream's data, unpacked. What is damaged gives what could be unpacked; a picture gives nothing.
    pub fn data(&self, stream: &Stream) -> Result<Vec<u8>, ImportError> {
        let raw = self.raw_data(stream)?;
        self.budget.unpacked(raw.len())?;
        let is_plain = self.get(&stream.dict, "Type")?.is_name("XRef");
        let data = match self.crypt.as_ref().filter(|_| !is_plain) {
            Some(crypt) => crypt.decrypt(stream.id, raw),
            None => raw.to_vec(),
        };
        filter::decode(self, &stream.dict, data)
    }

    /// The pages in order, each with what it inherits.
    pub fn pages(&self) -> Result<Vec<Rc<Dict>>, ImportError> {
        let root = self.get(&self.trailer, "Root")?;
        let tree = match root.dict() {
            Some(root) => root.raw("Pages").clone(),
            None => Object::Null,
        };
        let pages = self.leaves(tree)?;
        if !pages.is_empty() {
            return Ok(pages);
        }
        // The tree is lost: every page that there is, in the order of their numbers.
        let mut numbers: Vec<u32> = self.objects.keys().chain(self.members.keys()).copied().collect();
        numbers.sort_unstable();
        let mut pages = Vec::new();
        for number in numbers {
            if let Object::Dict(dict) = self.load(number)?
                && self.get(&dict, "Type")?.is_name("Page")
            {
                pages.push(dict);
                check_pages(pages.len())?;
            }
        }
        Ok(pages)
    }

    fn leaves(&self, tree: Object) -> Result<Vec<Rc<Dict>>, ImportError> {
        let mut pages = Vec::new();
        let mut seen = HashSet::new();
        let mut todo = vec![(tree, Rc::new(Dict::default()))];
        while let Some((node, inherited)) = todo.pop() {
            if let Object::Reference(number) = node
                && !seen.insert(number)
            {
                continue;
            }
            let node = self.resolve(&node)?;
            let Object::Dict(node) = node else { continue };
            let kids = self.get(&node, "Kids")?;
            let mut whole = Dict::default();
            for key in ["Resources", "MediaBox", "CropBox", "Rotate"] {
                let own = node.raw(key);
                let value = if *own == Object::Null { inherited.raw(key) } else { own };
                whole.0.insert(key.as_bytes().into(), value.clone());
            }
            if matches!(kids, Object::Array(_)) {
                let inherited = Rc::new(whole);
                todo.extend(kids.array().iter().rev().map(|kid| (kid.clone(), Rc::clone(&inherited))));
            } else {
                for key in ["Contents", "Annots"] {
                    whole.0.insert(key.as_bytes().into(), node.raw(key).clone());
                }
                pages.push(Rc::new(whole));
            }
            check_pages(pages.len().max(todo.len() / 8))?;
        }
        Ok(pages)
    }

    /// The dictionary that names the root: of the last trailer or table that has one, else made for a catalogue.
    fn find_trailer(&self, trailers: &[usize], tables: &[u32]) -> Result<Rc<Dict>, ImportError> {
        let mut candidates = Vec::new();
        for place in trailers.iter().rev().take(64) {
            let end = self.bytes.len().min(place + 100_000);
            if let Some(Object::Dict(dict)) = Lexer::of_file(self.bytes.get(..end).unwrap_or_default(), *place).object()
            {
                candidates.push(dict);
            }
        }
        for number in tables.iter().rev().take(64) {
            candidates.extend(self.load(*number)?.dict().cloned());
        }
        let encrypted = candidates.iter().find(|dict| *dict.raw("Encrypt") != Object::Null);
        let rooted = candidates.iter().find(|dict| *dict.raw("Root") != Object::Null);
        // A file is encrypted as a whole: no later part of it can take that back.
        if let Some(trailer) = encrypted.filter(|dict| *dict.raw("Root") != Object::Null).or(rooted) {
            return Ok(Rc::clone(trailer));
        }
        let mut numbers: Vec<u32> = self.objects.keys().copied().collect();
        numbers.sort_unstable();
        for number in numbers {
            if let Object::Dict(dict) = self.load(number)?
                && self.get(&dict, "Type")?.is_name("Catalog")
            {
                return Ok(Rc::new(Dict([(b"Root"[..].into(), Object::Reference(number))].into())));
            }
        }
        if self.objects.is_empty() {
            return Err(ImportError::Damaged { kind: FileKind::Pdf });
        }
        Ok(Rc::default())
    }

    /// Unpacks the streams of objects. An object that stands later in the file wins.
    fn unpack(&mut self, numbers: &[u32]) -> Result<(), ImportError> {
        let mut total = 0_usize;
        let mut done = HashSet::new();
        for number in numbers {
            let Object::Stream(stream) = self.load(*number)? else { continue };
            if !done.insert(stream.place.start) {
                continue;
            }
            let count = self.get(&stream.dict, "N")?.count().unwrap_or_default();
            let first = self.get(&stream.dict, "First")?.count().unwrap_or_default();
            let data = self.data(&stream)?;
            total += data.len();
            if total > LARGEST_STREAMS {
                return Err(EXCESSIVE);
            }
            let mut header = Lexer::of_content(data.get(..first).unwrap_or(&data));
            let mut starts = Vec::new();
            for _ in 0..count.min(data.len()) {
                let (Some(Token::Object(number)), Some(Token::Object(place))) = (header.token(), header.token()) else {
                    break;
                };
                let (Some(number), Some(place)) = (number.count(), place.count()) else { break };
                starts.push((number as u32, first.saturating_add(place)));
            }
            self.budget.objects(starts.len())?;
            let mut places: Vec<usize> = starts.iter().map(|(_, start)| *start).collect();
            places.sort_unstable();
            places.dedup();
            for (member, start) in starts {
                let next = places.partition_point(|place| *place <= start);
                let end = places.get(next).copied().unwrap_or(data.len());
                let is_newer = self.objects.get(&member).is_none_or(|place| place.start < stream.place.start);
                if is_newer {
                    self.objects.remove(&member);
                    self.members.insert(member, (self.unpacked.len(), start..end));
                }
            }
            self.unpacked.push(data);
        }
        self.read.borrow_mut().clear();
        Ok(())
    }

    fn load(&self, number: u32) -> Result<Object, ImportError> {
        if let Some(object) = self.read.borrow().get(&number) {
            return Ok(object.clone());
        }
        let (object, parts) = if let Some(place) = self.objects.get(&number) {
            self.parse(number, *place)
        } else if let Some((stream, range)) = self.members.get(&number) {
            let data = self.unpacked.get(*stream).and_then(|data| data.get(..range.end)).unwrap_or_default();
            let mut lexer = Lexer::of_file(data, range.start);
            let object = lexer.object().unwrap_or(Object::Null);
            (object, lexer.parts())
        } else {
            return Ok(Object::Null);
        };
        self.budget.objects(parts)?;
        self.read.borrow_mut().insert(number, object.clone());
        Ok(object)
    }

    fn parse(&self, number: u32, place: Place) -> (Object, usize) {
        let mut lexer = Lexer::of_file(self.bytes.get(..place.end).unwrap_or_default(), place.start);
        let object = lexer.object().unwrap_or(Object::Null);
        let parts = lexer.parts();
        let Object::Dict(dict) = &object else { return (object, parts) };
        lexer.skip_space();
        if !lexer.eat(b"stream") {
            return (object, parts);
        }
        if !lexer.eat(b"\r\n") && !lexer.eat(b"\n") {
            lexer.eat(b"\r");
        }
        let id = (number, place.generation);
        (Object::Stream(Rc::new(Stream { dict: Rc::clone(dict), place: lexer.at..place.end, id })), parts)
    }

    /// The data as they lie in the file: of the length that is told, where they end there, else up to where they end.
    fn raw_data(&self, stream: &Stream) -> Result<&'a [u8], ImportError> {
        let all = self.bytes.get(stream.place.clone()).unwrap_or_default();
        if let Some(length) = self.get(&stream.dict, "Length")?.count()
            && let Some(data) = all.get(..length)
        {
            let mut after = Lexer::of_file(all, length);
            after.skip_space();
            if after.rest().starts_with(b"endstream") {
                return Ok(data);
            }
        }
        let end = scan::find(all, 0, b"endstream").unwrap_or(all.len());
        Ok(all.get(..end).unwrap_or_default())
    }
}

fn check_pages(count: usize) -> Result<(), ImportError> {
    if count > MOST_PAGES { Err(EXCESSIVE) } else { Ok(()) }
}
