//! What a PDF is made of.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// An object. Cheap to clone: what is large is shared.
#[derive(Clone, Debug, PartialEq)]
pub enum Object {
    /// Nothing, or what is not understood.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, whole or not.
    Number(f64),
    /// The bytes of a string.
    String(Rc<[u8]>),
    /// A name, without its slash.
    Name(Rc<[u8]>),
    /// A list.
    Array(Rc<[Object]>),
    /// A dictionary.
    Dict(Rc<Dict>),
    /// A dictionary with data.
    Stream(Rc<Stream>),
    /// The object of this number.
    Reference(u32),
}

/// A dictionary. The last of two equal keys counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dict(pub BTreeMap<Rc<[u8]>, Object>);

/// A dictionary with data that lie in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream {
    /// What it says of itself.
    pub dict: Rc<Dict>,
    /// Where its data lie, up to where the next object starts at the latest.
    pub place: Range<usize>,
    /// Its number and generation: part of its key where the file is encrypted.
    pub id: (u32, u16),
}

impl Dict {
    /// The entry as it stands; null where there is none.
    pub fn raw(&self, key: &str) -> &Object {
        self.0.get(key.as_bytes()).unwrap_or(&Object::Null)
    }
}

impl Object {
    /// The number, if it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The number as a count or a place.
    pub fn count(&self) -> Option<usize> {
        self.number().filter(|number| (0.0..=f64::from(u32::MAX)).contains(number)).map(|number| number as usize)
    }

    /// The bytes of a string.
    pub fn string(&self) -> Option<&[u8]> {
        match self {
            Self::String(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The name.
    pub fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    /// Whether it is this name.
    pub fn is_name(&self, name: &str) -> bool {
        self.name() == Some(name.as_bytes())
    }

    /// The list; empty where it is none.
    pub fn array(&self) -> &[Object] {
        match self {
            Self::Array(items) => items,
            _ => &[],
        }
    }

    /// The dictionary, that of a stream too.
    pub fn dict(&self) -> Option<&Rc<Dict>> {
        match self {
            Self::Dict(dict) => Some(dict),
            Self::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }
}
