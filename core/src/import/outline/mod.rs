//! Manuscript → outline: sections with headings, and in them paragraphs, list items and table rows, each with its place.

mod formed;
mod marks;

use std::ops::Range;

use super::Form;
use super::block::{Block, BlockKind};
use super::headings::{self, Target};
use crate::import::participants;
use crate::import::parties::is_place;
use crate::swedish::{fold, words};
use marks::{Marked, cells, is_capitals, is_divider, is_rule, is_title_like, item};

/// A document as sections, in order. The first has no heading when the text starts without one.
#[derive(Debug, Default)]
pub(super) struct Outline<'a> {
    pub sections: Vec<Section<'a>>,
    /// What stands outside the text: lines of headers, footers and boxes.
    pub margins: Vec<Range<usize>>,
}

/// A heading with what stands under it.
#[derive(Debug, Default)]
pub(super) struct Section<'a> {
    pub heading: Option<Heading<'a>>,
    pub blocks: Vec<Block<'a>>,
}

/// A heading.
#[derive(Debug)]
pub(super) struct Heading<'a> {
    /// Without number, marks and colon.
    pub text: &'a str,
    pub place: Range<usize>,
    /// From 1, where the text tells it by number or marks.
    pub level: Option<usize>,
    /// Whether text follows on its line.
    pub has_body: bool,
    /// What it announces; empty where it is no heading of an assignment document.
    pub targets: Vec<Target>,
}

/// A line that wraps is at most this long, in characters.
const WIDEST_WRAP: usize = 100;
/// A heading that nothing marks as one has at most this many words.
const LONGEST_PLAIN_HEADING: usize = 8;

/// Reads the outline of a text, of whose lines the forms are told or are to be seen from the text alone. Never fails: what
/// has no form is a paragraph.
pub(super) fn outline<'a>(text: &'a str, forms: &[Form]) -> Outline<'a> {
    let outline = Outline { sections: vec![Section::default()], margins: Vec::new() };
    if !forms.is_empty() {
        return formed::read(text, forms, outline);
    }
    let lines = lines(text);
    let width = wrap_width(&lines);
    let mut reader = Reader { outline, width, open: None, number: None, is_apart: false };
    let is_row = |line: &&Line<'_>| cells(line.text).is_some() || formed::is_empty_row(line.text);
    let mut at = 0;
    while at < lines.len() {
        let opens_table = is_row(&&lines[at]) && (at == 0 || !is_row(&&lines[at - 1]));
        let labels = if opens_table { reader.labels(lines[at..].iter().take_while(is_row).copied()) } else { 0 };
        if labels > 0 {
            reader.open = None;
            lines[at..at + labels].iter().for_each(|line| reader.label(*line));
            at += labels;
            continue;
        }
        reader.line(&lines, at);
        at += 1;
    }
    reader.outline
}

/// A line, trimmed, with its place.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    text: &'a str,
    start: usize,
    /// In characters, untrimmed at the left.
    length: usize,
    indented: bool,
}

impl Line<'_> {
    fn place(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}']) {
        let trimmed = whole.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\u{200B}');
        let offset = whole.find(trimmed).unwrap_or(0);
        // A carriage return before a line feed ends no line of its own.
        if !(whole == "\n" && text[..start].ends_with('\r')) {
            let length = whole.trim_end().chars().count();
            lines.push(Line {
                text: trimmed,
                start: start + offset,
                length,
                indented: offset >= 2 && !trimmed.is_empty(),
            });
        }
        start += whole.len();
    }
    lines
}

/// The column at which the text is wrapped by hand, if it is.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    // A long line that nothing continues, such as the subject of a mail, is not wrapped.
    let is_continued = |pair: &&[Line<'_>]| pair[1].text.starts_with(char::is_lowercase);
    let longest = lines.windows(2).filter(is_continued).map(|pair| pair[0].length).max()?;
    let running = lines
        .windows(2)
        .filter(|pair| pair[0].length * 10 >= longest * 7 && pair[1].text.starts_with(char::is_lowercase))
        .count();
    (longest <= WIDEST_WRAP && running >= 3).then_some(longest)
}

/// Whether a line stands in a paragraph of wrapped text: another of its lines starts with a small letter.
fn is_running(lines: &[Line<'_>], at: usize) -> bool {
    let is_of_paragraph = |line: &&Line<'_>| !line.text.is_empty() && item(line.text).is_none();
    let above = lines[..at].iter().rev().take_while(is_of_paragraph).count();
    let of_paragraph = lines[at - above..].iter().take_while(is_of_paragraph);
    of_paragraph.skip(1).take(WIDEST_WRAP).any(|line| line.text.starts_with(char::is_lowercase))
}

/// Whether a line ends where more must come: after "och", or with a first name after a comma.
fn leads_on(text: &str) -> bool {
    let mut last = words(text).collect::<Vec<_>>().into_iter().rev();
    let (Some(word), before) = (last.next(), last.next()) else { return false };
    let joins = matches!(
        word.text,
        "och"
            | "samt"
            | "av"
            | "på"
            | "i"
            | "för"
            | "med"
            | "till"
            | "från"
            | "den"
            | "en"
            | "ett"
            | "som"
            | "att"
            | "är"
    );
    let is_name = word.text.starts_with(char::is_uppercase)
        && before.is_some_and(|before| before.next == Some(','))
        && !is_place(&fold(word.text));
    text.ends_with(word.text) && (joins || is_name)
}

struct Reader<'a> {
    outline: Outline<'a>,
    width: Option<usize>,
    /// The length of the last line of a block that the next line may continue.
    open: Option<usize>,
    /// The first number of the numbered heading that stands last.
    number: Option<&'a str>,
    /// Whether the line stands apart from the one above, though no blank line is between them.
    is_apart: bool,
}

impl<'a> Reader<'a> {
    fn line(&mut self, lines: &[Line<'a>], at: usize) {
        let line = lines[at];
        if line.text.is_empty() || is_rule(line.text) {
            self.open = None;
            return;
        }
        if let Some(cells) = cells(line.text) {
            self.open = None;
            if !is_divider(&cells) {
                self.row(line, cells);
            }
            return;
        }
        if self.continues(lines, at) {
            self.append(line);
            return;
        }
        if let Some(heading) = self.heading(lines, at) {
            self.number = marks::first_number(line.text).or(self.number);
            self.open = self.announce(heading, line).then_some(line.length);
            return;
        }
        match item(line.text) {
            Some(body) => self.push(BlockKind::Item, line, body),
            None => match marks::subordinate(line.text, self.number) {
                // "3.1 kartlägga …" below "3. Uppdraget"
                Some(body) if body.starts_with(char::is_lowercase) => self.push(BlockKind::Item, line, body),
                Some(body) => self.push(BlockKind::Paragraph, line, body),
                None => self.push(BlockKind::Paragraph, line, line.text),
            },
        }
        self.open = Some(line.length);
    }

    /// Starts a section with a heading; tells whether text follows on its line.
    fn announce(&mut self, found: FoundHeading<'a>, line: Line<'a>) -> bool {
        if self.is_below(&found.heading) {
            self.push(BlockKind::Paragraph, line, line.text);
            return false;
        }
        let body = line.text[found.body].trim();
        let heading = Heading { has_body: !body.is_empty(), ..found.heading };
        self.outline.sections.push(Section { heading: Some(heading), blocks: Vec::new() });
        if !body.is_empty() {
            self.push(BlockKind::Paragraph, line, body);
        }
        !body.is_empty()
    }

    /// Whether the line goes on where the one before it broke off.
    fn continues(&self, lines: &[Line<'a>], at: usize) -> bool {
        let line = lines[at];
        let Some(previous) = self.open else { return false };
        if item(line.text).is_some()
            || line.text.starts_with('#')
            || marks::subordinate(line.text, self.number).is_some()
            || Marked::read(line.text).inline.is_some_and(|(label, _)| participants::heads_party(label).is_some())
            || tells_of_refusal(line.text)
        {
            return false;
        }
        let Some(block) = self.last_section().and_then(|section| section.blocks.last()) else { return false };
        let ended = block.text.ends_with(['.', '!', '?', ':', ';']);
        let first_word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
        let would_not_fit = self.width.is_some_and(|width| previous + 1 + first_word > width);
        let is_long = self.width.is_some_and(|width| previous * 10 >= width * 6);
        let starts_low = line.text.starts_with(char::is_lowercase);
        let goes_on = starts_low && (self.width.is_none() || would_not_fit || is_long);
        // A name may start a line: "enhetschef på boendet", "Bollegården, …".
        let breaks_off = is_long && (is_running(lines, at) || leads_on(&block.text));
        would_not_fit || !ended && (goes_on || breaks_off) || (line.indented && block.kind == BlockKind::Item && !ended)
    }

    fn append(&mut self, line: Line<'a>) {
        let Some(block) = self.outline.sections.last_mut().and_then(|section| section.blocks.last_mut()) else {
            return;
        };
        block.join(" ");
        block.write(line.text, line.start);
        block.place.end = line.place().end;
        self.open = Some(line.length);
    }

    /// Adds a block that says `body`, the end of its line.
    fn push(&mut self, kind: BlockKind<'a>, line: Line<'a>, body: &'a str) {
        let is_whole = matches!(kind, BlockKind::Item);
        let at = line.place().end - body.len();
        let mut block = Block::new(kind, if is_whole { line.place() } else { at..line.place().end });
        block.write(body, at);
        self.add(block);
    }

    fn row(&mut self, line: Line<'a>, cells: Vec<&'a str>) {
        let mut block = Block::new(BlockKind::Row(cells.clone()), line.place());
        let mut from = 0;
        for (index, cell) in cells.into_iter().enumerate() {
            let offset = line.text[from..].find(cell).map_or(from, |found| from + found);
            if index > 0 {
                block.join(", ");
            }
            block.write(cell, line.start + offset);
            from = offset + cell.len();
        }
        self.add(block);
    }

    fn add(&mut self, block: Block<'a>) {
        if let Some(section) = self.outline.sections.last_mut() {
            section.blocks.push(block);
        }
    }

    fn last_section(&self) -> Option<&Section<'a>> {
        self.outline.sections.last()
    }

    /// Whether a heading that announces nothing stands at a deeper level than one that does: it is a part of its text.
    fn is_below(&self, heading: &Heading<'_>) -> bool {
        let above = self.last_section().and_then(|section| section.heading.as_ref());
        // "Kommunerna" above those who come from there.
        let heads_party = above.is_some_and(|above| above.targets.contains(&Target::Participants))
            && participants::heads_party(heading.text).is_some();
        heading.targets.is_empty() && heads_party
            || heading.targets.is_empty()
                && above.is_some_and(|above| {
                    let says = above.targets.iter().any(|target| !matches!(target, Target::Title | Target::Container));
                    says && above.level.zip(heading.level).is_some_and(|(above, level)| level > above)
                })
    }

    /// The heading that a line is, or starts with.
    fn heading(&self, lines: &[Line<'a>], at: usize) -> Option<FoundHeading<'a>> {
        let line = lines[at];
        let marked = Marked::read(line.text);
        let next = lines.get(at + 1);
        let underlined =
            next.is_some_and(|next| next.text.len() >= 3 && next.text.bytes().all(|b| matches!(b, b'=' | b'-')));
        let level = marked.level.or(underlined.then_some(1));
        let found = |text: &'a str, body: Range<usize>, targets: Vec<Target>| FoundHeading {
            heading: Heading {
                text,
                place: line.start..line.start + body.start.min(line.text.len()),
                level,
                has_body: false,
                targets,
            },
            body,
        };
        let whole = line.text.len()..line.text.len();
        let is_marked = level.is_some() || marked.bold || is_capitals(marked.text);
        // "Uppdragsgivare: Styrgrupp närvård"
        let is_of_members = |label: &str, body: &str| {
            let above = self.last_section().and_then(|section| section.heading.as_ref());
            above.is_some_and(|above| above.targets.contains(&Target::Participants))
                && participants::heads_party(label).is_some()
                && !participants::names_in(body).is_empty()
        };
        let is_top = marked.level == Some(1) && self.outline.sections.iter().all(|section| section.heading.is_none());
        if let Some((label, body)) = marked.inline.clone()
            && (!is_top || headings::names_assignment_document(label))
            && !is_of_members(label, &line.text[body.clone()])
            && let Some(targets) = headings::targets(label, false)
            && !targets.is_empty()
        {
            return Some(found(label, body, targets));
        }
        // "Kommun: Anna Ek, MAS" where nothing above has announced the members; "För kommunen: Anna Ek" signs.
        if let Some((label, body)) = marked.inline
            && !["För ", "för "].iter().any(|signs| label.starts_with(signs))
            && participants::heads_party(label).is_some()
            && participants::opens_with_name(&line.text[body.clone()])
            && !is_of_members(label, &line.text[body.clone()])
            && item(line.text).is_none()
        {
            return Some(found(label, body, vec![Target::Participants]));
        }
        let text = match item(line.text).filter(|_| !marked.numbered) {
            // "- Uppdragsgivare" is a heading only right above what it announces.
            Some(label) if next.is_some_and(|next| !next.text.is_empty() && item(next.text).is_none()) => {
                let label = label.trim_end_matches(['*', ':', ' ']);
                return headings::targets(label, false).map(|targets| found(label, whole, targets));
            }
            Some(_) => return None,
            None => marked.text.trim_end_matches(':').trim_end(),
        };
        let word_count = words(text).count();
        if word_count == 0 || marked.multilevel && self.is_text(lines, at, text) {
            return None;
        }
        if let Some(targets) = headings::targets(text, is_marked)
            && word_count <= if is_marked { 20 } else { LONGEST_PLAIN_HEADING * 2 }
            && !(marked.numbered && !marked.multilevel && self.is_numbered_list(lines, at))
        {
            return Some(found(text, whole, targets));
        }
        let is_heading = match (level, marked.numbered) {
            (Some(_), false) => true,
            (_, true) => marked.multilevel || !self.is_numbered_list(lines, at) && is_title_like(text, 10),
            _ if marked.bold || is_capitals(text) => is_title_like(text, 12),
            _ => self.looks_like_heading(lines, at, text),
        };
        // What only its place shows to be a heading may say a little more too; the first names the document.
        let is_first = self.outline.sections.iter().all(|section| section.heading.is_none());
        let targets = if is_first { None } else { headings::targets(text, true) };
        is_heading.then(|| found(text, whole, targets.unwrap_or_default()))
    }

    /// Whether a line with a number of several levels is a numbered paragraph: it reads as text, or goes on in the next line.
    fn is_text(&self, lines: &[Line<'_>], at: usize, text: &str) -> bool {
        let is_full = |width: usize| lines[at].length * 10 >= width * 8;
        let goes_on = lines.get(at + 1).is_some_and(|next| {
            let is_plain =
                !next.text.is_empty() && item(next.text).is_none() && marks::first_number(next.text).is_none();
            is_plain && (next.text.starts_with(char::is_lowercase) || self.width.is_some_and(is_full))
        });
        goes_on || text.contains(". ") || text.ends_with(['.', ',', ';']) || text.starts_with(char::is_lowercase)
    }

    /// Whether a line that starts with a number is one of a list: the line before or after it counts too, or it reads
    /// as a sentence.
    fn is_numbered_list(&self, lines: &[Line<'_>], at: usize) -> bool {
        let counts = |at: Option<usize>| {
            at.and_then(|at| lines.get(at)).is_some_and(|line| {
                let marked = Marked::read(line.text);
                marked.numbered && !marked.multilevel
            })
        };
        let text = Marked::read(lines[at].text).text;
        counts(at.checked_sub(1))
            || counts(Some(at + 1))
            || text.ends_with('.')
            || !text.starts_with(char::is_uppercase)
    }

    /// Whether an unmarked line stands where a heading stands, and looks like one.
    fn looks_like_heading(&self, lines: &[Line<'_>], at: usize, text: &str) -> bool {
        let blank_before = at == 0 || lines[at - 1].text.is_empty();
        let follows_heading =
            self.last_section().is_some_and(|section| section.heading.is_some() && section.blocks.is_empty());
        let next = lines[at + 1..].iter().find(|line| !line.text.is_empty());
        let body_follows = next
            .is_some_and(|next| next.text.chars().count() > text.chars().count().max(40) || item(next.text).is_some());
        let list_before = self
            .last_section()
            .and_then(|section| section.blocks.last())
            .is_some_and(|block| block.text.ends_with(':'));
        // "Lokala ledningsgruppen i Bollebygd har" goes on in the next line.
        let is_broken_off = lines
            .get(at + 1)
            .is_some_and(|next| next.text.starts_with(char::is_lowercase) && item(next.text).is_none());
        !is_broken_off
            && (blank_before || self.is_apart || lines[at - 1].text.ends_with('.'))
            && !follows_heading
            && !list_before
            && body_follows
            && item(lines[at].text).is_none()
            && is_title_like(text, LONGEST_PLAIN_HEADING)
            && !lines[at].text.ends_with(':')
            && !text.contains([',', '@'])
            && !text.bytes().any(|b| b.is_ascii_digit())
    }
}

struct FoundHeading<'a> {
    heading: Heading<'a>,
    /// What follows on the same line, in bytes of the line.
    body: Range<usize>,
}

/// Whether a line is one of its own among those of the members: "Folktandvården har tackat nej".
fn tells_of_refusal(line: &str) -> bool {
    let opening = line.split_whitespace().next().unwrap_or_default();
    opening.starts_with(char::is_uppercase) && participants::names_party(opening) && participants::is_refusal(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<String> {
        let mut shape = Vec::new();
        for section in outline(text, &[]).sections {
            if let Some(heading) = &section.heading {
                assert!(text.get(heading.place.clone()).is_some());
                shape.push(format!("# {}", heading.text));
            }
            for block in &section.blocks {
                assert!(text.get(block.place.clone()).is_some());
                let mark = match block.kind {
                    BlockKind::Paragraph => "",
                    BlockKind::Item => "- ",
                    BlockKind::Row(_) => "| ",
                };
                shape.push(format!("{mark}{}", block.text));
            }
        }
        shape
    }

    #[test]
    fn headings_in_every_form() {
        for text in [
            "# Bakgrund\nDet är så.",
            "Bakgrund\n\nDet är så.",
            "**Bakgrund**\nDet är så.",
            "1. Bakgrund\nDet är så.",
            "1.2 Bakgrund\nDet är så.",
            "Bakgrund:\nDet är så.",
            "Bakgrund: Det är så.",
            "**Bakgrund:** Det är så.",
            "Bakgrund\n========\nDet är så.",
        ] {
            assert_eq!(shape(text), ["# Bakgrund", "Det är så."], "{text:?}");
        }
    }

    #[test]
    fn wrapped_lines_are_joined_and_lists_are_not() {
        let text = "Syfte\n\nRätt hjälpmedel ska finnas på plats samma dag som patienten\nkommer hem, och ingen ska behöva \
                    vänta på den som har ansvaret\nför att det blir av. Det gäller alla som bor i kommunen och som\nhar \
                    behov av hjälp.\n\nUppdrag\n- ta fram en lista\n- pröva den";
        assert_eq!(
            shape(text),
            [
                "# Syfte",
                "Rätt hjälpmedel ska finnas på plats samma dag som patienten kommer hem, och ingen ska behöva vänta på den som har ansvaret för att det blir av. Det gäller alla som bor i kommunen och som har behov av hjälp.",
                "# Uppdrag",
                "- ta fram en lista",
                "- pröva den"
            ]
        );
    }

    #[test]
    fn numbered_lists_and_tables_are_no_headings() {
        assert_eq!(
            shape(
                "Uppdrag\n1. Kartlägg läget\n2. Föreslå en rutin\nNamn\tRoll\nAnna Ek\tMAS\n| a | b |\n|---|---|\n| c | d |"
            ),
            [
                "# Uppdrag",
                "- Kartlägg läget",
                "- Föreslå en rutin",
                "| Namn, Roll",
                "| Anna Ek, MAS",
                "| a, b",
                "| c, d"
            ]
        );
    }
}
