//! Fonts: what their codes mean and how wide they are.

use std::collections::HashMap;
use std::rc::Rc;

use super::cmap::CMap;
use super::encoding::Encoding;
use super::{glyph_names, standard_widths};
use crate::import::ImportError;
use crate::import::file::pdf::page::UNREADABLE;
use crate::import::file::pdf::syntax::{Dict, Document, Object};

/// A longer table from codes to characters is not read, in bytes.
const LARGEST_CMAP: usize = 2_000_000;

/// A font, as far as text is concerned.
#[derive(Clone, Debug)]
pub struct Font {
    /// Whether its codes are of two bytes.
    is_wide: bool,
    meanings: CMap,
    /// What each code of one byte means.
    encoding: Vec<Option<char>>,
    /// Whether a code of two bytes is the character itself.
    is_unicode: bool,
    /// Widths in thousandths of the size, by code or, in a wide font, by the number of the glyph.
    widths: HashMap<u32, f64>,
    /// Widths of whole ranges.
    ranges: Vec<(u32, u32, f64)>,
    default_width: f64,
    /// What a unit of width is.
    unit: f64,
    /// Whether its letters are bold.
    pub is_bold: bool,
}

/// A glyph to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// What it means.
    pub text: String,
    /// How far it goes, in parts of the size.
    pub advance: f64,
    /// Whether the space between words is added to it.
    pub is_space: bool,
}

impl Font {
    /// Reads a font.
    pub fn read(document: &Document<'_>, dict: &Dict) -> Result<Self, ImportError> {
        let kind = document.get(dict, "Subtype")?;
        let name = document.get(dict, "BaseFont")?;
        let name = String::from_utf8_lossy(name.name().unwrap_or_default()).into_owned();
        let meanings = match document.get(dict, "ToUnicode")? {
            Object::Stream(stream) => {
                let data = document.data(&stream)?;
                if data.len() > LARGEST_CMAP { CMap::default() } else { CMap::read(&data) }
            }
            _ => CMap::default(),
        };
        let mut font = Self {
            is_wide: kind.is_name("Type0"),
            meanings,
            encoding: Vec::new(),
            is_unicode: false,
            widths: HashMap::new(),
            ranges: Vec::new(),
            default_width: 0.0,
            unit: 0.001,
            is_bold: is_bold(&name),
        };
        if font.is_wide {
            font.read_wide(document, dict)?;
        } else {
            font.read_simple(document, dict, &name, kind.is_name("Type3"))?;
        }
        Ok(font)
    }

    /// The glyphs of a string.
    pub fn glyphs<'a>(&'a self, string: &'a [u8]) -> impl Iterator<Item = Glyph> + 'a {
        string.chunks(if self.is_wide { 2 } else { 1 }).map(|bytes| {
            let code = bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            Glyph {
                text: self.text(code),
                advance: self.width(code) * self.unit,
                is_space: !self.is_wide && code == 32,
            }
        })
    }

    fn text(&self, code: u32) -> String {
        if let Some(text) = self.meanings.text(code) {
            return text;
        }
        let character = if self.is_unicode {
            char::from_u32(code)
        } else {
            usize::try_from(code).ok().and_then(|code| self.encoding.get(code).copied().flatten())
        };
        character.unwrap_or(UNREADABLE).to_string()
    }

    fn width(&self, code: u32) -> f64 {
        if let Some(width) = self.widths.get(&code) {
            return *width;
        }
        let in_range = self.ranges.iter().find(|(first, last, _)| (*first..=*last).contains(&code));
        in_range.map_or(self.default_width, |(.., width)| *width)
    }

    fn read_wide(&mut self, document: &Document<'_>, dict: &Dict) -> Result<(), ImportError> {
        let encoding = document.get(dict, "Encoding")?;
        let encoding = String::from_utf8_lossy(encoding.name().unwrap_or_default()).into_owned();
        self.is_unicode = encoding.contains("UCS2") || encoding.contains("UTF16");
        let descendants = document.get(dict, "DescendantFonts")?;
        let descendant = document.resolve(descendants.array().first().unwrap_or(&Object::Null))?;
        let Some(descendant) = descendant.dict() else { return Ok(()) };
        self.default_width = document.get(descendant, "DW")?.number().unwrap_or(1000.0);
        self.is_bold |= is_heavy(document, descendant)?;
        let widths = document.get(descendant, "W")?;
        document.budget.objects(widths.array().len())?;
        let mut items = widths.array().iter();
        while let (Some(first), Some(second)) = (items.next(), items.next()) {
            let Some(first) = document.resolve(first)?.count() else { break };
            match document.resolve(second)? {
                Object::Array(each) => {
                    document.budget.objects(each.len())?;
                    for (place, width) in each.iter().enumerate() {
                        let code = u32::try_from(first.saturating_add(place)).unwrap_or(u32::MAX);
                        self.widths.insert(code, width.number().unwrap_or(self.default_width));
                    }
                }
                last => {
                    let (Some(last), Some(width)) = (last.count(), items.next()) else { break };
                    let width = document.resolve(width)?.number().unwrap_or(self.default_width);
                    let code = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
                    // Ranges are looked through one by one; short ones are spread out.
                    if last.saturating_sub(first) < 64 {
                        self.widths.extend((code(first)..=code(last)).map(|code| (code, width)));
                    } else if self.ranges.len() < 64 {
                        self.ranges.push((code(first), code(last), width));
                    }
                }
            }
        }
        Ok(())
    }

    fn read_simple(
        &mut self,
        document: &Document<'_>,
        dict: &Dict,
        name: &str,
        is_drawn: bool,
    ) -> Result<(), ImportError> {
        self.is_bold |= is_heavy(document, dict)?;
        document.budget.objects(256)?;
        self.encoding = encoding(document, dict, name)?;
        if is_drawn {
            // Its glyphs are drawings, of a measure of their own.
            let matrix = document.get(dict, "FontMatrix")?;
            self.unit = matrix.array().first().and_then(Object::number).unwrap_or(0.001).abs();
        }
        let descriptor = document.get(dict, "FontDescriptor")?;
        if let Some(descriptor) = descriptor.dict() {
            self.default_width = document.get(descriptor, "MissingWidth")?.number().unwrap_or_default();
        }
        let first = document.get(dict, "FirstChar")?.count().unwrap_or_default();
        let widths = document.get(dict, "Widths")?;
        for (place, width) in widths.array().iter().enumerate().take(256) {
            if let (Ok(code), Some(width)) = (u32::try_from(first + place), document.resolve(width)?.number()) {
                self.widths.insert(code, width);
            }
        }
        if self.widths.is_empty() {
            for (code, character) in (0..).zip(&self.encoding) {
                self.widths.insert(code, standard_widths::width(name, character.unwrap_or(' ')));
            }
        }
        Ok(())
    }
}

/// What each code of one byte means, after the font's own encoding and what it changes in it.
fn encoding(document: &Document<'_>, dict: &Dict, name: &str) -> Result<Vec<Option<char>>, ImportError> {
    let encoding = document.get(dict, "Encoding")?;
    let base = match &encoding {
        Object::Dict(dict) => document.get(dict, "BaseEncoding")?,
        other => other.clone(),
    };
    let is_symbols = ["Symbol", "Dingbats", "Wingdings", "Webdings"].iter().any(|symbols| name.contains(symbols));
    let mut characters = match base.name().and_then(Encoding::of) {
        Some(encoding) if !is_symbols => encoding.characters(),
        // Pictures rather than letters: in a document, bullets.
        _ if is_symbols => vec![Some('•'); 256],
        // Fonts of Windows that name no encoding are used with its own.
        _ if document.get(dict, "Subtype")?.is_name("TrueType") => Encoding::Windows.characters(),
        _ => Encoding::Standard.characters(),
    };
    if let Object::Dict(dict) = &encoding {
        let mut code = 0;
        for item in document.get(dict, "Differences")?.array().iter().take(1024) {
            match document.resolve(item)? {
                Object::Number(number) => code = (number.clamp(0.0, 256.0)) as usize,
                Object::Name(name) => {
                    if let Some(character) = characters.get_mut(code) {
                        *character = glyph_names::character(&name);
                    }
                    code += 1;
                }
                _ => {}
            }
        }
    }
    Ok(characters)
}

/// Whether a font's name says that it is bold.
fn is_bold(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["bold", "black", "heavy", "demi"].iter().any(|word| name.contains(word))
}

/// Whether a font's description says that it is bold.
fn is_heavy(document: &Document<'_>, dict: &Dict) -> Result<bool, ImportError> {
    const FORCE_BOLD: usize = 1 << 18;
    let descriptor = document.get(dict, "FontDescriptor")?;
    let Some(descriptor) = descriptor.dict() else { return Ok(false) };
    let weight = document.get(descriptor, "FontWeight")?.number().unwrap_or_default();
    let flags = document.get(descriptor, "Flags")?.count().unwrap_or_default();
    Ok(weight >= 600.0 || flags & FORCE_BOLD != 0)
}

/// The fonts of a document, each read once.
#[derive(Debug, Default)]
pub struct Fonts {
    /// By where their dictionaries are kept, which this keeps them at.
    read: HashMap<usize, (Rc<Dict>, Rc<Font>)>,
}

impl Fonts {
    /// The font of this name among the resources of a page.
    pub fn find(
        &mut self,
        document: &Document<'_>,
        resources: &Dict,
        name: &[u8],
    ) -> Result<Option<Rc<Font>>, ImportError> {
        let fonts = document.get(resources, "Font")?;
        let entry = fonts.dict().and_then(|fonts| fonts.0.get(name));
        entry.map_or(Ok(None), |entry| self.read(document, entry))
    }

    /// The font that an object is.
    pub fn read(&mut self, document: &Document<'_>, object: &Object) -> Result<Option<Rc<Font>>, ImportError> {
        let Object::Dict(dict) = document.resolve(object)? else { return Ok(None) };
        let place = Rc::as_ptr(&dict) as usize;
        if let Some((_, font)) = self.read.get(&place) {
            return Ok(Some(Rc::clone(font)));
        }
        let font = Rc::new(Font::read(document, &dict)?);
        self.read.insert(place, (dict, Rc::clone(&font)));
        Ok(Some(font))
    }
}
