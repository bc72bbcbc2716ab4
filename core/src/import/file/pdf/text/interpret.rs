//! Runs the content of a page, as far as text, rules and the size of pictures go. Source: ISO 32000-2, chapters 8 and 9.

use std::rc::Rc;

use super::annotations;
use super::font::{Font, Fonts};
use super::matrix::Matrix;
use super::paths::Paths;
use super::words::{Placed, Words};
use crate::import::ImportError;
use crate::import::file::FileKind;
use crate::import::file::pdf::page::Page;
use crate::import::file::pdf::syntax::{Dict, Document, Lexer, Object, Stream, Token};

/// Forms are drawn within forms no deeper than this.
const DEEPEST: usize = 12;
/// Graphics states are kept within states no deeper than this; marked passages likewise.
const MOST_STATES: usize = 512;
/// Operands beyond this are forgotten: no operator takes as many.
const MOST_OPERANDS: usize = 64;

/// Reads page after page.
pub struct Interpreter<'a> {
    document: &'a Document<'a>,
    fonts: Fonts,
}

impl<'a> Interpreter<'a> {
    /// For the pages of a document.
    pub fn new(document: &'a Document<'a>) -> Self {
        Self { document, fonts: Fonts::default() }
    }

    /// A page as a reader sees it.
    ///
    /// # Errors
    /// [`ImportError::Excessive`] where the page asks for more than any page does.
    pub fn page(&mut self, dict: &Dict) -> Result<Page, ImportError> {
        let (base, width, height) = shown(self.document, dict)?;
        let mut run = Run {
            document: self.document,
            fonts: &mut self.fonts,
            words: Words::new(width as f32, height as f32),
            paths: Paths::default(),
            pictures: 0.0,
            forms: Vec::new(),
        };
        let resources = self.document.get(dict, "Resources")?.dict().cloned().unwrap_or_default();
        let content = content(self.document, &self.document.get(dict, "Contents")?)?;
        run.content(&content, &resources, State::new(base))?;
        for (appearance, matrix) in annotations::appearances(self.document, dict)? {
            run.form(&appearance, &resources, State::new(matrix.then(base)))?;
        }
        let Run { words, paths, pictures, .. } = run;
        Ok(words.finish(paths, (pictures / (width * height)) as f32))
    }
}

/// From the page's own places to those of a reader, and the page's width and height.
fn shown(document: &Document<'_>, dict: &Dict) -> Result<(Matrix, f64, f64), ImportError> {
    let media = rectangle(document, &document.get(dict, "MediaBox")?)?.unwrap_or([0.0, 0.0, 595.0, 842.0]);
    let [left, bottom, right, top] = rectangle(document, &document.get(dict, "CropBox")?)?.unwrap_or(media);
    let (width, height) = (right - left, top - bottom);
    let turn = document.get(dict, "Rotate")?.number().unwrap_or_default();
    Ok(match ((turn / 90.0).round() as i64).rem_euclid(4) {
        0 => (Matrix([1.0, 0.0, 0.0, -1.0, -left, top]), width, height),
        1 => (Matrix([0.0, 1.0, 1.0, 0.0, -bottom, -left]), height, width),
        2 => (Matrix([-1.0, 0.0, 0.0, 1.0, right, -bottom]), width, height),
        _ => (Matrix([0.0, -1.0, -1.0, 0.0, top, right]), height, width),
    })
}

/// Left, bottom, right, top.
pub fn rectangle(document: &Document<'_>, object: &Object) -> Result<Option<[f64; 4]>, ImportError> {
    let mut sides = [0.0; 4];
    for (place, side) in sides.iter_mut().enumerate() {
        let Some(number) = object.array().get(place) else { return Ok(None) };
        let Some(number) = document.resolve(number)?.number() else { return Ok(None) };
        *side = number;
    }
    let [x, y, z, w] = sides;
    let sides = [x.min(z), y.min(w), x.max(z), y.max(w)];
    let is_sound = sides.iter().all(|side| side.abs() < 100_000.0) && x != z && y != w;
    Ok(is_sound.then_some(sides))
}

/// A page's content, which may be in parts.
fn content(document: &Document<'_>, object: &Object) -> Result<Vec<u8>, ImportError> {
    let mut content = Vec::new();
    match object {
        Object::Stream(stream) => content = document.data(stream)?,
        parts => {
            for part in parts.array() {
                if let Object::Stream(stream) = document.resolve(part)? {
                    content.extend(document.data(&stream)?);
                    content.push(b'\n');
                }
            }
        }
    }
    Ok(content)
}

/// What stays in force until it is changed.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    character_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
    mode: i64,
}

impl State {
    fn new(matrix: Matrix) -> Self {
        Self {
            matrix,
            font: None,
            size: 0.0,
            character_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
        }
    }
}

/// A marked passage of the content.
#[derive(Default)]
struct Mark {
    /// Said to be no part of the text.
    aside: bool,
    /// What stands for its glyphs, until the first of them is shown; empty from then on.
    instead: Option<String>,
}

/// What one page's content does.
struct Run<'a, 'f> {
    document: &'a Document<'a>,
    fonts: &'f mut Fonts,
    words: Words,
    paths: Paths,
    pictures: f64,
    /// The forms that are being drawn, by where they lie: none is drawn within itself.
    forms: Vec<usize>,
}

impl Run<'_, '_> {
    fn content(&mut self, content: &[u8], resources: &Dict, mut state: State) -> Result<(), ImportError> {
        let mut lexer = Lexer::of_content(content);
        let mut operands: Vec<Object> = Vec::new();
        let mut states: Vec<State> = Vec::new();
        let mut marks: Vec<Mark> = Vec::new();
        let (mut text, mut line) = (Matrix::SAME, Matrix::SAME);
        while let Some(token) = lexer.token() {
            let operator = match token {
                Token::Object(object) => {
                    if operands.len() < MOST_OPERANDS {
                        operands.push(object);
                    }
                    continue;
                }
                Token::Word(operator) => operator,
            };
            self.document.budget.operator()?;
            let number = |place: usize| operands.get(place).and_then(Object::number).unwrap_or_default();
            let matrix = || Matrix::of(&operands);
            match operator {
                b"q" if states.len() < MOST_STATES => states.push(state.clone()),
                b"Q" => state = states.pop().unwrap_or(state),
                b"cm" => state.matrix = matrix().unwrap_or(Matrix::SAME).then(state.matrix),
                b"BT" => (text, line) = (Matrix::SAME, Matrix::SAME),
                b"Tf" => {
                    let name = operands.first().and_then(Object::name).unwrap_or_default();
                    state.font = self.fonts.find(self.document, resources, name)?;
                    state.size = number(1);
                }
                b"gs" => self.graphics_state(resources, operands.first(), &mut state)?,
                b"Tc" => state.character_space = number(0),
                b"Tw" => state.word_space = number(0),
                b"Tz" => state.scale = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Tr" => state.mode = number(0) as i64,
                b"Td" | b"TD" => {
                    if operator == b"TD" {
                        state.leading = -number(1);
                    }
                    line = Matrix::moved(number(0), number(1)).then(line);
                    text = line;
                }
                b"Tm" => {
                    line = matrix().unwrap_or(Matrix::SAME);
                    text = line;
                }
                b"T*" => {
                    line = Matrix::moved(0.0, -state.leading).then(line);
                    text = line;
                }
                b"Tj" => self.show(operands.first(), &state, &mut text, &mut marks)?,
                b"TJ" => {
                    for item in operands.first().map(Object::array).unwrap_or_default() {
                        match item {
                            Object::Number(back) => {
                                text = Matrix::moved(-back / 1000.0 * state.size * state.scale, 0.0).then(text);
                            }
                            string => self.show(Some(string), &state, &mut text, &mut marks)?,
                        }
                    }
                }
                b"'" | b"\"" => {
                    if operator == b"\"" {
                        state.word_space = number(0);
                        state.character_space = number(1);
                    }
                    line = Matrix::moved(0.0, -state.leading).then(line);
                    text = line;
                    self.show(operands.last(), &state, &mut text, &mut marks)?;
                }
                b"BMC" | b"BDC" if marks.len() < MOST_STATES => marks.push(self.mark(resources, &operands)?),
                b"EMC" => {
                    marks.pop();
                }
                b"Do" => self.draw(resources, operands.first(), &state)?,
                b"BI" => {
                    skip_picture(&mut lexer);
                    self.pictures += area(state.matrix);
                }
                b"m" => self.paths.move_to(state.matrix, number(0), number(1)),
                b"l" => self.paths.line_to(state.matrix, number(0), number(1)),
                b"c" => self.paths.line_to(state.matrix, number(4), number(5)),
                b"v" | b"y" => self.paths.line_to(state.matrix, number(2), number(3)),
                b"h" => self.paths.close(),
                b"re" => self.paths.rectangle(state.matrix, number(0), number(1), number(2), number(3)),
                b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" => self.paths.paint(true, false),
                b"f" | b"F" | b"f*" => self.paths.paint(false, true),
                b"n" => self.paths.paint(false, false),
                _ => {}
            }
            operands.clear();
        }
        self.words.close();
        Ok(())
    }

    /// Shows a string.
    fn show(
        &mut self,
        string: Option<&Object>,
        state: &State,
        text: &mut Matrix,
        marks: &mut [Mark],
    ) -> Result<(), ImportError> {
        let (Some(string), Some(font)) = (string.and_then(Object::string), &state.font) else { return Ok(()) };
        let aside = marks.iter().any(|mark| mark.aside);
        for glyph in font.glyphs(string) {
            self.document.budget.character()?;
            let whole = text.then(state.matrix);
            let space = state.character_space + if glyph.is_space { state.word_space } else { 0.0 };
            let advance = glyph.advance * state.size * state.scale;
            let (x, y) = whole.place(0.0, state.rise);
            let (along, across) = whole.step(advance, 0.0);
            let (unit_x, unit_y) = whole.step(1.0, 0.0);
            let (up_x, up_y) = whole.step(0.0, state.size);
            let shown = match marks.iter_mut().rev().find_map(|mark| mark.instead.as_mut()) {
                Some(instead) => std::mem::take(instead),
                None => glyph.text,
            };
            // Without a width, the direction is still that of the line.
            let (along, across) = if advance.abs() < 1e-6 { (unit_x * 1e-3, unit_y * 1e-3) } else { (along, across) };
            self.words.add(&Placed {
                text: shown,
                from: (x as f32, y as f32),
                to: ((x + along) as f32, (y + across) as f32),
                spacing: (space * state.scale * unit_x.hypot(unit_y)) as f32,
                size: up_x.hypot(up_y) as f32,
                bold: font.is_bold || state.mode == 2,
                aside,
            });
            *text = Matrix::moved(advance + space * state.scale, 0.0).then(*text);
        }
        if self.words.are_too_many() { Err(ImportError::Excessive { kind: FileKind::Pdf }) } else { Ok(()) }
    }

    /// A font may be set by a graphics state that is kept apart.
    fn graphics_state(
        &mut self,
        resources: &Dict,
        name: Option<&Object>,
        state: &mut State,
    ) -> Result<(), ImportError> {
        let Some(kept) = self.resource(resources, "ExtGState", name)? else { return Ok(()) };
        let Some(kept) = kept.dict() else { return Ok(()) };
        let font = self.document.get(kept, "Font")?;
        if let [font, size] = font.array() {
            state.font = self.fonts.read(self.document, font)?;
            state.size = size.number().unwrap_or_default();
        }
        Ok(())
    }

    fn mark(&self, resources: &Dict, operands: &[Object]) -> Result<Mark, ImportError> {
        let aside = operands.first().is_some_and(|tag| tag.is_name("Artifact"));
        let properties = match operands.get(1) {
            Some(name @ Object::Name(_)) => self.resource(resources, "Properties", Some(name))?,
            other => other.cloned(),
        };
        let Some(properties) = properties.as_ref().and_then(Object::dict) else {
            return Ok(Mark { aside, instead: None });
        };
        let instead = match properties.raw("ActualText").string() {
            // What stands for more than a ligature or a hyphen would all be put in the place of the first glyph.
            Some(text) if text.len() <= 10 => Some(said(text)),
            _ => None,
        };
        // What is said to decorate the page is aside too, but lists mark their bullets so.
        let aside = aside && properties.raw("Type").is_name("Pagination");
        Ok(Mark { aside, instead })
    }

    /// `Do`: a picture, or content kept apart.
    fn draw(&mut self, resources: &Dict, name: Option<&Object>, state: &State) -> Result<(), ImportError> {
        let Some(Object::Stream(stream)) = self.resource(resources, "XObject", name)? else { return Ok(()) };
        if self.document.get(&stream.dict, "Subtype")?.is_name("Image") {
            self.pictures += area(state.matrix);
            return Ok(());
        }
        self.form(&stream, resources, state.clone())
    }

    fn form(&mut self, form: &Rc<Stream>, resources: &Dict, mut state: State) -> Result<(), ImportError> {
        if self.forms.len() >= DEEPEST || self.forms.contains(&form.place.start) {
            return Ok(());
        }
        let own = self.document.get(&form.dict, "Resources")?;
        let resources = own.dict().map_or(resources, |own| own);
        let matrix = self.document.get(&form.dict, "Matrix")?;
        state.matrix = Matrix::of(matrix.array()).unwrap_or(Matrix::SAME).then(state.matrix);
        let content = self.document.data(form)?;
        self.forms.push(form.place.start);
        let result = self.content(&content, resources, state);
        self.forms.pop();
        result
    }

    fn resource(&self, resources: &Dict, kind: &str, name: Option<&Object>) -> Result<Option<Object>, ImportError> {
        let Some(name) = name.and_then(Object::name) else { return Ok(None) };
        let all = self.document.get(resources, kind)?;
        let Some(object) = all.dict().and_then(|all| all.0.get(name)) else { return Ok(None) };
        Ok(Some(self.document.resolve(object)?))
    }
}

/// How much of the page a picture drawn with this matrix covers, in square points.
fn area(matrix: Matrix) -> f64 {
    let [a, b, c, d, ..] = matrix.0;
    let area = (a * d - b * c).abs();
    if area.is_finite() { area } else { 0.0 }
}

/// Passes over a picture that stands in the content itself.
fn skip_picture(lexer: &mut Lexer<'_>) {
    while lexer.token().is_some_and(|token| token != Token::Word(b"ID")) {}
    let rest = lexer.rest();
    let is_end = |window: &[u8]| matches!(window, [b' ' | b'\n' | b'\r', b'E', b'I', b' ' | b'\n' | b'\r' | b'Q']);
    let end = rest.windows(4).position(is_end).map_or(rest.len(), |place| place + 3);
    lexer.at += end;
}

/// The text of a string of the file's own: UTF-16 with a byte order mark, or else one byte a character.
fn said(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let unit = |pair: &[u8]| pair.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte));
            String::from_utf16_lossy(&rest.chunks_exact(2).map(unit).collect::<Vec<_>>())
        }
        bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}
