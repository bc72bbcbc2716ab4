//! The outline of a text whose lines have forms: what the file tells is believed, and what it leaves open is seen as in
//! plain text.

use super::marks::{GAP, Marked, cells, is_divider, is_rule, is_title_like, item};
use crate::import::participants;
use crate::swedish::fold;

use super::{BlockKind, Form, FoundHeading, Heading, Line, Outline, Reader, Section, headings, words};

/// From so many headings on, a document marks its headings, and what is not marked is none unless it is known.
const MARKS_ITS_HEADINGS: usize = 3;
/// From so many different headings on, the left cells of a table are headings wherever it stands.
const HEADINGS_FOR_CERTAIN: usize = 4;

/// Reads the lines of `text` in their forms into `outline`.
pub(super) fn read<'a>(text: &'a str, forms: &[Form], outline: Outline<'a>) -> Outline<'a> {
    let lines = lines(text, forms);
    let marked = forms.iter().filter(|form| matches!(form, Form::Heading(_) | Form::Emphasis)).count();
    let mut reader = Reader { outline, width: None, open: None, number: None, is_apart: false };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let form = forms.get(at).copied().unwrap_or(Form::Paragraph);
        let rows = || lines[at..].iter().zip(&forms[at..]).take_while(|(_, form)| **form == Form::Row);
        let labels = if form == Form::Row { reader.labels(rows().map(|(line, _)| *line)) } else { 0 };
        if labels > 0 {
            lines[at..at + labels].iter().for_each(|line| reader.label(*line));
            at += labels;
            continue;
        }
        // A list or a table ends where running text begins.
        let above = at.checked_sub(1).and_then(|above| forms.get(above));
        reader.is_apart = matches!(above, Some(Form::Item | Form::Row | Form::Margin));
        if !line.text.trim().is_empty() && (form == Form::Row || !is_rule(line.text)) {
            reader.formed(&lines, at, form, forms.get(at + 1).copied(), marked >= MARKS_ITS_HEADINGS);
        }
        at += 1;
    }
    reader.outline
}

/// Lines as they are told: rows keep the empty cells at their ends.
fn lines<'a>(text: &'a str, forms: &[Form]) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for whole in text.split('\n') {
        let is_row = forms.get(lines.len()) == Some(&Form::Row);
        let trimmed = if is_row { whole.trim_matches([' ', '\u{a0}', '\r']) } else { whole.trim() };
        let offset = whole.find(trimmed).unwrap_or_default();
        lines.push(Line { text: trimmed, start: start + offset, length: 0, indented: false });
        start += whole.len() + 1;
    }
    lines
}

impl<'a> Reader<'a> {
    fn formed(&mut self, lines: &[Line<'a>], at: usize, form: Form, next: Option<Form>, marks_headings: bool) {
        let line = lines[at];
        match form {
            Form::Margin => self.outline.margins.push(line.place()),
            Form::Row => self.row(line, line.text.split('\t').map(str::trim).collect()),
            Form::Heading(level) => {
                let heading = self.told_heading(line, Some(usize::from(level)));
                self.announce(heading, line);
            }
            // "Närstående" between the rows of those who take part.
            Form::Emphasis if next == Some(Form::Row) && self.is_among_members(line.text) => self.block(line),
            Form::Emphasis => match self.emphasised(line) {
                Some(heading) => drop(self.announce(heading, line)),
                None => self.block(line),
            },
            Form::Item => {
                let opens = matches!(next, Some(Form::Paragraph | Form::Row));
                match self.item_heading(line, opens) {
                    Some(heading) => drop(self.announce(heading, line)),
                    None => self.push(BlockKind::Item, line, item(line.text).unwrap_or(line.text)),
                }
            }
            // Bars between cells, as Markdown has them.
            Form::Paragraph if line.text.starts_with('|') => match cells(line.text) {
                Some(cells) if is_divider(&cells) => {}
                Some(cells) => self.row(line, cells),
                None => self.block(line),
            },
            Form::Paragraph => match self.plain_heading(lines, at, next, marks_headings) {
                Some(heading) => drop(self.announce(heading, line)),
                None => self.block(line),
            },
        }
    }

    /// Whether a line names a party in the midst of a table of members.
    fn is_among_members(&self, line: &str) -> bool {
        let section = self.last_section();
        let of_members = section
            .and_then(|section| section.heading.as_ref())
            .is_some_and(|heading| heading.targets.contains(&headings::Target::Participants));
        let below_row = section
            .and_then(|section| section.blocks.last())
            .is_some_and(|block| matches!(block.kind, BlockKind::Row(_)));
        of_members && below_row && participants::heads_party(line).is_some()
    }

    /// A paragraph, or an item whose bullet is typed.
    fn block(&mut self, line: Line<'a>) {
        match item(line.text) {
            Some(body) => self.push(BlockKind::Item, line, body),
            None => self.push(BlockKind::Paragraph, line, line.text),
        }
    }

    /// What is a heading for certain, with the text that may stand on its line.
    fn told_heading(&self, line: Line<'a>, level: Option<usize>) -> FoundHeading<'a> {
        let marked = Marked::read(line.text);
        if let Some(mut heading) = known_inline(line, &marked) {
            heading.heading.level = level;
            return heading;
        }
        let text = item(line.text).filter(|_| !marked.numbered).unwrap_or(marked.text);
        let text = text.trim_end_matches(':').trim_end();
        let targets = headings::targets(text, true).unwrap_or_default();
        whole(line, text, level, targets)
    }

    /// A heading that only looks like one.
    fn emphasised(&self, line: Line<'a>) -> Option<FoundHeading<'a>> {
        let marked = Marked::read(line.text);
        if let Some(heading) = known_inline(line, &marked) {
            return Some(heading);
        }
        if item(line.text).is_some() && !marked.numbered {
            return None;
        }
        let text = marked.text.trim_end_matches(':').trim_end();
        let count = words(text).count();
        match headings::targets(text, true) {
            _ if count == 0 => None,
            Some(targets) if count <= 20 => Some(whole(line, text, marked.level, targets)),
            _ => is_title_like(text, 12).then(|| whole(line, text, marked.level, Vec::new())),
        }
    }

    /// The heading that an item of a list is: one that is known, and has something else than an item below it.
    fn item_heading(&self, line: Line<'a>, opens: bool) -> Option<FoundHeading<'a>> {
        let marked = Marked::read(line.text);
        if let Some(heading) = known_inline(line, &marked) {
            return Some(heading);
        }
        let text = item(line.text).unwrap_or(line.text).trim_end_matches(['*', ':', ' ']);
        let targets = headings::targets(text, false).filter(|targets| opens && !targets.is_empty())?;
        Some(whole(line, text, None, targets))
    }

    /// A heading in the look of running text: as in plain text, where no heading is marked; else only one that is known.
    fn plain_heading(
        &self,
        lines: &[Line<'a>],
        at: usize,
        next: Option<Form>,
        marks_headings: bool,
    ) -> Option<FoundHeading<'a>> {
        if marks_headings && next == Some(Form::Margin) {
            // A paragraph above nothing announces nothing.
            let marked = Marked::read(lines[at].text);
            return known_inline(lines[at], &marked);
        }
        let found = self.heading(lines, at)?;
        (!marks_headings || !found.heading.targets.is_empty()).then_some(found)
    }

    /// How many of the rows from here on are headings with their text beside them: a table of two columns whose left cells
    /// are headings that are known.
    pub(super) fn labels(&self, rows: impl Iterator<Item = Line<'a>>) -> usize {
        let (mut count, mut labels, mut known, mut targets) = (0, 0, 0, Vec::new());
        for line in rows {
            count += 1;
            if is_empty_row(line.text) {
                continue;
            }
            let Some((_, label, _)) = label_row(line) else { return 0 };
            labels += 1;
            let found = headings::targets(label, false).unwrap_or_default();
            known += usize::from(!found.is_empty());
            targets.extend(found.into_iter().filter(|target| !targets.contains(target)).collect::<Vec<_>>());
        }
        let is_running = self.last_section().is_some_and(Section::is_running);
        let is_table_of_labels =
            known * 2 >= labels && (targets.len() >= HEADINGS_FOR_CERTAIN || is_running && targets.len() >= 2);
        if is_table_of_labels { count } else { 0 }
    }

    /// A row of a table of labels.
    pub(super) fn label(&mut self, line: Line<'a>) {
        let Some((line, label, body)) = label_row(line) else { return };
        // "Uppgift | Innehåll" above them all says nothing.
        let is_head = matches!(&*fold(label), "uppgift" | "rubrik" | "område" | "fråga" | "avsnitt" | "del" | "punkt")
            && matches!(&*fold(body), "innehåll" | "text" | "svar" | "beskrivning" | "uppgift" | "kommentar");
        if is_head {
            return;
        }
        let is_same = |heading: &Heading<'_>| heading.text == label;
        if self.last_section().and_then(|section| section.heading.as_ref()).is_some_and(is_same) {
            return self.push(BlockKind::Paragraph, line, body);
        }
        let targets = headings::targets(label, true).unwrap_or_default();
        let mut heading = whole(line, label, None, targets);
        heading.heading.place.end = line.place().end - body.len();
        heading.body = line.text.len() - body.len()..line.text.len();
        self.announce(heading, line);
    }
}

/// A row of two cells: as much of its line as tells, the label and what stands beside it.
fn label_row(line: Line<'_>) -> Option<(Line<'_>, &str, &str)> {
    if is_empty_row(line.text) {
        return None;
    }
    let (text, mark) = match line.text.strip_prefix('|') {
        Some(_) => (line.text.strip_suffix('|').unwrap_or(line.text).trim_end(), '|'),
        None => (line.text, '\t'),
    };
    let by_gap = mark == '\t' && !text.contains('\t');
    let line = Line { text, ..line };
    let (label, body) = match by_gap {
        true => text.split_once(GAP).filter(|(_, body)| !body.trim().contains(GAP))?,
        false => text.strip_prefix('|').unwrap_or(text).split_once(mark)?,
    };
    let label = label.trim().trim_matches('*').trim_end_matches(':').trim_end();
    (!body.contains(mark) && !label.is_empty()).then(|| (line, label, body.trim_start()))
}

/// Whether a row of a Markdown table has nothing in its cells.
pub(super) fn is_empty_row(text: &str) -> bool {
    text.starts_with('|') && text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// "Uppdragsgivare: Styrgrupp närvård"
fn known_inline<'a>(line: Line<'a>, marked: &Marked<'a>) -> Option<FoundHeading<'a>> {
    let (label, body) = marked.inline.clone()?;
    if line.text[body.clone()].trim().is_empty() {
        return None;
    }
    let targets = headings::targets(label, false).filter(|targets| !targets.is_empty())?;
    let mut heading = whole(line, label, marked.level, targets);
    heading.heading.place.end = line.start + body.start;
    heading.body = body;
    Some(heading)
}

/// A heading that takes all of its line.
fn whole<'a>(line: Line<'a>, text: &'a str, level: Option<usize>, targets: Vec<headings::Target>) -> FoundHeading<'a> {
    FoundHeading {
        heading: Heading { text, place: line.place(), level, has_body: false, targets },
        body: line.text.len()..line.text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::*;

    fn shape(lines: &[(Form, &str)]) -> Vec<String> {
        let text = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
        let forms: Vec<Form> = lines.iter().map(|(form, _)| *form).collect();
        let outline = outline(&text, &forms);
        let mut shape = Vec::new();
        for section in &outline.sections {
            shape.extend(section.heading.as_ref().map(|heading| format!("# {}", heading.text)));
            for block in &section.blocks {
                assert!(text.get(block.place.clone()).is_some());
                shape.push(match &block.kind {
                    BlockKind::Paragraph => block.text.clone(),
                    BlockKind::Item => format!("- {}", block.text),
                    BlockKind::Row(cells) => format!("| {}", cells.join(" | ")),
                });
            }
        }
        shape.extend(outline.margins.iter().map(|place| format!("({})", &text[place.clone()])));
        shape
    }

    #[test]
    fn what_the_file_tells_is_believed() {
        use Form::{Emphasis, Heading, Item, Margin, Paragraph, Row};
        assert_eq!(
            shape(&[
                (Margin, "Dnr 2026-114"),
                (Heading(1), "1. Något som ingen mall har."),
                (Paragraph, "Det ena stycket är långt och slutar utan punkt"),
                (Paragraph, "det andra fortsätter det inte"),
                (Emphasis, "Mål"),
                (Item, "- korta väntan"),
                (Item, "o"),
                (Emphasis, "Allt detta står i fetstil, och är ändå en mening."),
                (Row, "\tAnna Ek\t"),
                (Paragraph, "– en punkt som är skriven för hand"),
            ]),
            [
                "# Något som ingen mall har.",
                "Det ena stycket är långt och slutar utan punkt",
                "det andra fortsätter det inte",
                "# Mål",
                "- korta väntan",
                "- o",
                "Allt detta står i fetstil, och är ändå en mening.",
                "|  | Anna Ek | ",
                "- en punkt som är skriven för hand",
                "(Dnr 2026-114)",
            ]
        );
    }

    #[test]
    fn known_headings_are_found_in_running_text_too() {
        use Form::{Heading, Item, Paragraph};
        assert_eq!(
            shape(&[
                (Paragraph, "Syfte"),
                (Paragraph, "Ingen ska vänta."),
                (Paragraph, "Uppdragsgivare: Styrgrupp närvård"),
                (Item, "Bakgrund"),
                (Paragraph, "Fler skrivs ut."),
                (Heading(2), "Målgrupp: vuxna"),
            ]),
            [
                "# Syfte",
                "Ingen ska vänta.",
                "# Uppdragsgivare",
                "Styrgrupp närvård",
                "# Bakgrund",
                "Fler skrivs ut.",
                "# Målgrupp",
                "vuxna",
            ]
        );
    }

    #[test]
    fn a_table_of_labels_is_told_from_one_of_data() {
        use Form::{Heading, Row};
        let rows = [(Row, "Uppdragsgivare\tStyrgrupp närvård"), (Row, "Dnr\t114"), (Row, "Syfte\tIngen ska vänta.")];
        assert_eq!(
            shape(&rows),
            ["# Uppdragsgivare", "Styrgrupp närvård", "# Dnr", "114", "# Syfte", "Ingen ska vänta."]
        );
        let data = [(Heading(1), "Deltagare"), (Row, "Anna Ek\tMAS"), (Row, "Per Holm\tläkare")];
        assert_eq!(shape(&data), ["# Deltagare", "| Anna Ek | MAS", "| Per Holm | läkare"]);
        let times = [(Heading(1), "Tidplan"), (Row, "Start\tfebruari 2026"), (Row, "Slutrapport\tjanuari 2027")];
        assert_eq!(shape(&times), ["# Tidplan", "| Start | februari 2026", "| Slutrapport | januari 2027"]);
    }
}
