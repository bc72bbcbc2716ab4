//! A paragraph, a list item or a table row, which knows where each part of its text stands in the document.

use std::ops::Range;

/// A paragraph, a list item or a table row.
#[derive(Debug)]
pub(super) struct Block<'a> {
    pub kind: BlockKind<'a>,
    /// What it says: without bullet and marks, wrapped lines joined.
    pub text: String,
    pub place: Range<usize>,
    /// Where runs of `text` start, there and in the document: from one to the next the two are the same.
    runs: Vec<(usize, usize)>,
}

#[derive(Debug, PartialEq)]
pub(super) enum BlockKind<'a> {
    Paragraph,
    Item,
    Row(Vec<&'a str>),
}

impl<'a> Block<'a> {
    pub fn new(kind: BlockKind<'a>, place: Range<usize>) -> Self {
        Self { kind, text: String::new(), place, runs: Vec::new() }
    }

    /// Goes on with `source`, which stands at byte `at` of the document; leaves out the marks of Markdown.
    pub fn write(&mut self, source: &str, at: usize) {
        let mut rest = source;
        while !rest.is_empty() {
            let mark = ["**", "__", "\u{a0}"].into_iter().filter_map(|mark| Some((rest.find(mark)?, mark))).min();
            let (end, mark) = mark.unwrap_or((rest.len(), ""));
            self.runs.push((self.text.len(), at + source.len() - rest.len()));
            self.text.push_str(&rest[..end]);
            if mark == "\u{a0}" {
                self.text.push(' ');
            }
            rest = &rest[end + mark.len()..];
        }
    }

    /// Moves it to where its text stands in a document around it.
    pub fn move_by(&mut self, by: usize) {
        self.place = self.place.start + by..self.place.end + by;
        self.runs.iter_mut().for_each(|(_, source)| *source += by);
    }

    /// Joins what comes next by something that does not stand in the document.
    pub fn join(&mut self, joint: &str) {
        self.text.push_str(joint);
    }

    /// Where a part of `text` stands in the document.
    pub fn locate(&self, part: Range<usize>) -> Range<usize> {
        let source = |at: usize| {
            let run = self.runs.iter().rev().find(|(start, _)| *start <= at)?;
            Some(run.1 + at - run.0)
        };
        let last = self.text.get(part.clone()).and_then(|text| text.char_indices().next_back());
        match (source(part.start), last) {
            (Some(start), Some((offset, character))) => {
                let end = source(part.start + offset).map_or(start, |at| at + character.len_utf8());
                start..end.clamp(start, self.place.end.max(start))
            }
            _ => self.place.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_located_behind_marks_and_joints() {
        let document = "- **Anna\u{a0}Ek** är\n  med";
        let mut block = Block::new(BlockKind::Item, 0..document.len());
        block.write("**Anna\u{a0}Ek** är", 2);
        block.join(" ");
        block.write("med", document.len() - 3);
        assert_eq!(block.text, "Anna Ek är med");
        let located = |part: &str| {
            let start = block.text.find(part).unwrap();
            &document[block.locate(start..start + part.len())]
        };
        assert_eq!(located("Ek"), "Ek");
        assert_eq!(located("är"), "är");
        assert_eq!(located("med"), "med");
        assert_eq!(located("är med"), "är\n  med");
    }
}
