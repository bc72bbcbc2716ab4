//! XML piece by piece, within bounds: no deeper than any document is, and no entities but those of XML itself.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event as Raw};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::FileKind;
use crate::import::ImportError;

/// Documents nest some dozens of elements, tables in tables included.
const DEEPEST: usize = 256;

/// The text of some thousand pages has this many elements.
const MOST_ELEMENTS: usize = 1_000_000;

/// Word and LibreOffice name some forty vocabularies; each is looked for at every element.
const MOST_SPACES: usize = 80;

/// A vocabulary of elements, by its namespace: what a file calls its prefixes is its own affair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// Word's own, also in the strict form.
    Word,
    /// Formulas in Word.
    Math,
    /// The same thing said twice in Word, for newer and for older readers.
    Compatibility,
    /// OpenDocument: the frame of the file.
    Office,
    /// OpenDocument: text.
    Text,
    /// OpenDocument: tables.
    Table,
    /// OpenDocument: styles.
    Style,
    /// OpenDocument: frames and shapes.
    Draw,
    /// The draft that this program puts into what it writes.
    Draft,
    /// Any other.
    Other,
}

impl Space {
    fn of(namespace: &str) -> Self {
        match namespace {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Self::Office,
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Self::Text,
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Self::Table,
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Self::Style,
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Self::Draw,
            "https://uppdragskollen.se/utkast" => Self::Draft,
            _ => Self::Other,
        }
    }
}

/// What comes next in the XML.
pub enum Event<'a> {
    /// An element starts.
    Start(Element<'a>),
    /// The innermost open element ends.
    End,
    /// Text.
    Text(Cow<'a, str>),
}

/// The start of an element.
pub struct Element<'a> {
    /// Its vocabulary.
    pub space: Space,
    tag: BytesStart<'a>,
}

impl Element<'_> {
    /// Its name, without prefix.
    pub fn name(&self) -> &str {
        self.tag.local_name().into_inner()
    }

    /// The attribute of this name, whatever its prefix: none of those that are asked for stands twice on an element.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let found =
            self.tag.attributes().with_checks(false).flatten().find(|it| it.key.local_name().into_inner() == name);
        found?.normalized_value(XmlVersion::Explicit1_0).ok().map(Cow::into_owned)
    }
}

/// Reads XML.
pub struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    kind: FileKind,
    depth: usize,
    elements: usize,
}

impl<'a> Xml<'a> {
    /// Starts at the beginning of `text`; errors speak of a file of this kind.
    pub fn new(text: &'a str, kind: FileKind) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        reader.resolver_mut().set_max_namespace_bindings(MOST_SPACES);
        Self { reader, kind, depth: 0, elements: 0 }
    }

    /// What comes next; `None` at the end.
    ///
    /// # Errors
    /// [`ImportError::Damaged`] where it is no XML, [`ImportError::Excessive`] where it nests too deeply, has more elements
    /// than any document, or brings a document type of its own, which no word processor writes.
    pub fn next(&mut self) -> Result<Option<Event<'a>>, ImportError> {
        loop {
            let damaged = ImportError::Damaged { kind: self.kind };
            let Ok((namespace, event)) = self.reader.read_resolved_event() else { return Err(damaged) };
            return Ok(Some(match event {
                Raw::Start(tag) => {
                    let space = match namespace {
                        ResolveResult::Bound(Namespace(namespace)) => Space::of(namespace),
                        _ => Space::Other,
                    };
                    self.depth += 1;
                    self.elements += 1;
                    if self.depth > DEEPEST || self.elements > MOST_ELEMENTS {
                        return Err(ImportError::Excessive { kind: self.kind });
                    }
                    Event::Start(Element { space, tag })
                }
                Raw::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Event::End
                }
                Raw::Text(text) => Event::Text(text.into_inner()),
                Raw::CData(text) => Event::Text(text.into_inner()),
                Raw::GeneralRef(reference) => match entity(&reference) {
                    Some(character) => Event::Text(character.to_string().into()),
                    None => continue,
                },
                Raw::DocType(_) => return Err(ImportError::Excessive { kind: self.kind }),
                Raw::Eof if self.depth > 0 => return Err(damaged),
                Raw::Eof => return Ok(None),
                Raw::Empty(_) | Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) => continue,
            }));
        }
    }

    /// What comes next inside the element that has just started, with what stands in its own elements; `None` at its end.
    /// `outside` is the depth around it, [`Xml::outside`].
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub fn next_within(&mut self, outside: usize) -> Result<Option<Event<'a>>, ImportError> {
        let event = self.next()?;
        Ok(event.filter(|_| self.depth > outside))
    }

    /// The depth around the element that has just started.
    pub fn outside(&self) -> usize {
        self.depth.saturating_sub(1)
    }

    /// Leaves out the rest of the element that has just started.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub fn skip(&mut self) -> Result<(), ImportError> {
        let outside = self.outside();
        while self.next_within(outside)?.is_some() {}
        Ok(())
    }
}

/// The character that a reference names, where it needs no declaration.
fn entity(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

/// The text of an XML file: UTF-8, or UTF-16 with a byte order mark.
///
/// # Errors
/// [`ImportError::Damaged`] where it is neither.
pub fn text(bytes: Vec<u8>, kind: FileKind) -> Result<String, ImportError> {
    let damaged = ImportError::Damaged { kind };
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks::<2>();
        char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect::<Result<String, _>>().ok()
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes).ok_or(damaged),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes).ok_or(damaged),
        _ => String::from_utf8(bytes).map_err(|_| damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, ImportError> {
        let mut xml = Xml::new(text, FileKind::Word);
        let mut said = String::new();
        while let Some(event) = xml.next()? {
            match event {
                Event::Start(element) => said.push_str(&format!("<{:?} {}>", element.space, element.name())),
                Event::End => said.push('/'),
                Event::Text(text) => said.push_str(&text),
            }
        }
        Ok(said)
    }

    #[test]
    fn elements_are_told_by_namespace_and_not_by_prefix() {
        let text = r#"<?xml version="1.0"?><x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">a<y/>&amp;&#229;&egen;</x:p>"#;
        assert_eq!(read(text).unwrap(), "<Word p>a<Other y>/&å/");
    }

    #[test]
    fn hostile_xml_is_refused() {
        let excessive = Err(ImportError::Excessive { kind: FileKind::Word });
        let damaged = Err(ImportError::Damaged { kind: FileKind::Word });
        let deep = "<a>".repeat(10_000);
        assert_eq!(read(&deep), excessive);
        assert_eq!(read(r#"<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"#), excessive);
        assert_eq!(read(&format!("<a>{}</a>", "<b/>".repeat(MOST_ELEMENTS))), excessive);
        assert_eq!(read("<a><b></a>"), damaged);
        assert_eq!(read("<a>"), damaged);
        assert_eq!(read("<a"), damaged);
    }
}
