//! What a mail has around the text: who writes to whom, and the mails that it answers.

use std::borrow::Cow;
use std::ops::Range;

use super::Reading;
use crate::import::block::Block;
use crate::import::outline::Outline;
use crate::import::participants;
use crate::swedish::{find_dates, fold, lowercase, sentences, words};

/// Who writes, and to whom.
#[derive(Default)]
pub(super) struct Mail {
    /// The writer's name.
    pub writer: Option<String>,
    /// What the writer says to be, where a letter tells it.
    pub about: String,
    /// The receiver, as the head of the mail has it.
    pub receiver: Option<String>,
}

/// How many lines the head of a mail has at the most.
const LONGEST_HEAD: usize = 10;
/// A mail that says less than this many words above the one that it answers only passes that on.
const SHORTEST_MAIL: usize = 60;

impl Reading {
    /// Takes away the head of a mail; tells where it stood. Its day is the document's own.
    pub(super) fn mail_head(&mut self, outline: &mut Outline<'_>) -> Vec<Range<usize>> {
        let mut taken = Vec::new();
        let Some(section) = outline.sections.first_mut().filter(|section| section.heading.is_none()) else {
            return taken;
        };
        let count = section.blocks.iter().take(LONGEST_HEAD).take_while(|block| label(block).is_some()).count();
        let has_writer =
            section.blocks.iter().take(count).any(|block| label(block).is_some_and(|(who, _)| who == "från"));
        if !has_writer {
            return taken;
        }
        for block in section.blocks.drain(..count) {
            if let Some((name, said)) = label(&block) {
                match name {
                    "från" => self.mail.writer = writer(said),
                    "till" => self.mail.receiver = Some(said.to_owned()),
                    "datum" | "skickat" => {
                        if let Some(date) = find_dates(said, self.reference).first() {
                            self.reference = date.first.first_day();
                        }
                    }
                    _ => {}
                }
            }
            taken.push(block.place.clone());
        }
        taken
    }

    /// The writer of a letter that tells who writes: "det är jag som heter Ulla-Britt Sandell och är distriktssköterska …".
    pub(super) fn letter_writer(&mut self, outline: &Outline<'_>) {
        const SEARCHED: usize = 6;
        if self.mail.writer.is_some() {
            return;
        }
        let blocks = outline.sections.iter().flat_map(|section| &section.blocks).take(SEARCHED);
        for sentence in blocks.flat_map(|block| sentences(&block.text)) {
            let text = sentence.text;
            let told = ["jag som heter ", "jag heter ", "heter jag ", "mitt namn är "]
                .iter()
                .find_map(|so| text.find(so).map(|at| &text[at + so.len()..]));
            if let Some(told) = told
                && let Some(name) = participants::names_in(told).first().filter(|name| name.start == 0)
            {
                let about = told[name.end..].trim_start_matches([',', ' ']);
                let about = ["och är ", "och jobbar som ", "och arbetar som ", "som är "]
                    .iter()
                    .find_map(|so| about.strip_prefix(so));
                let about = about.unwrap_or_default().trim_end_matches('.');
                let end = about.find([',', '.']).unwrap_or(about.len());
                self.mail.writer = Some(told[name.clone()].to_owned());
                self.mail.about = about[..end].to_owned();
                return;
            }
        }
    }

    /// A text with the writer's name where it says "jag".
    pub(super) fn named<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(writer) = &self.mail.writer else { return Cow::Borrowed(text) };
        let mut named = String::new();
        let mut from = 0;
        let mut all = words(text).peekable();
        while let Some(word) = all.next() {
            if &*fold(word.text) != "jag" {
                continue;
            }
            let end = match all.peek() {
                Some(next) if &*fold(next.text) == "själv" => next.end(),
                _ => word.end(),
            };
            named.push_str(&text[from..word.start]);
            named.push_str(writer);
            let tells_more = text[end..].trim_start_matches(',').trim_start().starts_with("som ");
            if !self.mail.about.is_empty() && !tells_more {
                named.push_str(&format!(" ({})", self.mail.about));
            }
            from = end;
        }
        if from == 0 {
            return Cow::Borrowed(text);
        }
        named.push_str(&text[from..]);
        Cow::Owned(named)
    }

    /// What a sentence says, with the receiver named where it speaks to him: "Anteckningarna får du på mejl".
    pub(super) fn addressed<'t>(&self, sentence: &'t str) -> Cow<'t, str> {
        let speaks_to = words(sentence).find(|word| matches!(&*fold(word.text), "du" | "dig" | "ni" | "er"));
        match (&self.mail.receiver, speaks_to) {
            (Some(receiver), Some(word)) => {
                Cow::Owned(format!("{} ({receiver}){}", &sentence[..word.end()], &sentence[word.end()..]))
            }
            _ => Cow::Borrowed(sentence),
        }
    }
}

/// Takes away the mails below the one that is read, unless they are what it is about.
pub(super) fn take_quoted(outline: &mut Outline<'_>) -> Option<Range<usize>> {
    let mut said = 0;
    let mut found = None;
    'search: for (index, section) in outline.sections.iter().enumerate() {
        for (place, block) in section.blocks.iter().enumerate() {
            if opens_quoted(&block.text) {
                found = Some((index, place));
                break 'search;
            }
            said += words(&block.text).count();
        }
    }
    let (section, block) = found.filter(|_| said >= SHORTEST_MAIL)?;
    let below = outline.sections.split_off(section + 1);
    let rest = outline.sections.last_mut()?.blocks.split_off(block);
    let start = rest.first()?.place.start;
    let ends = rest.iter().chain(below.iter().flat_map(|section| &section.blocks)).map(|block| block.place.end);
    let headings = below.iter().filter_map(|section| section.heading.as_ref()).map(|heading| heading.place.end);
    Some(start..ends.chain(headings).max()?)
}

fn opens_quoted(text: &str) -> bool {
    let text = lowercase(text.trim_matches(['-', '_', ' ']));
    text.starts_with('>') || text.starts_with("ursprungligt meddelande") || text.starts_with("original message")
}

/// The label of a line in the head of a mail, and what it says.
fn label<'b>(block: &'b Block<'_>) -> Option<(&'static str, &'b str)> {
    const LABELS: [&str; 9] = ["från", "till", "kopia", "cc", "datum", "skickat", "ämne", "bilagor", "bifogat"];
    let (name, said) = block.text.split_once(':')?;
    let name = lowercase(name.trim());
    LABELS.iter().find(|label| **label == name).map(|label| (*label, said.trim()))
}

fn writer(said: &str) -> Option<String> {
    let end = said.find(['<', '(', ',']).unwrap_or(said.len());
    let name = said[..end].trim();
    participants::names_in(name).first().map(|place| name[place.clone()].to_owned())
}
