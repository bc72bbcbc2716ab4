//! The text of the document, line by line, with the passages marked and named after the fields that they went to.

use std::ops::Range;

use uppdragskollen_core::draft::Field;
use uppdragskollen_core::import::{Form, Manuscript};
use web_sys::{Element, HtmlElement};

use super::{go_to_field, name_of};
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::document as words;
use crate::page;
use crate::record::{Passage, Reading};

/// The text in `place`, which scrolls by itself.
pub fn of(place: &HtmlElement) -> Option<Element> {
    place.query_selector(".pages").ok().flatten()
}

/// The text of a document.
pub fn pages(manuscript: &Manuscript, reading: &Reading) -> El {
    let marks = Marks::of(&manuscript.text, reading);
    let mut start = 0;
    let lines = manuscript.text.split_inclusive('\n').enumerate().filter_map(|(number, whole)| {
        let line = start..start + whole.trim_end().len();
        start += whole.len();
        let form = manuscript.forms.get(number);
        (!whole.trim().is_empty()).then(|| marks.fill(el("p").class(class(form)), line, &manuscript.text))
    });
    // What scrolls must be within reach of the keyboard, and have a name.
    el("div")
        .class("pages")
        .attr("role", "region")
        .attr("aria-label", words().pages)
        .attr("tabindex", "0")
        .children(lines.collect())
}

fn class(form: Option<&Form>) -> &'static str {
    match form {
        Some(Form::Heading(_) | Form::Emphasis) => "line-heading",
        Some(Form::Item) => "line-item",
        Some(Form::Row) => "line-row",
        Some(Form::Margin) => "line-margin",
        Some(Form::Paragraph) | None => "line",
    }
}

/// The name of the field that a passage went to, which leads there. There may be thousands: the design system's button
/// takes the browser ten times as long to dress.
fn name(number: usize, field: Field, row: Option<usize>) -> El {
    let label = language().field(field);
    let about = name_of(field, row);
    let name = el("button").class("passage").attr("type", "button").id(&page::passage_id(number)).text(label);
    let name = if about == label { name } else { name.attr("aria-label", &format!("{label}: {about}")) };
    name.on_click(move || go_to_field(field, row))
}

/// The passages of a text, with their places in bytes.
struct Marks<'a> {
    found: Vec<(Range<usize>, usize, &'a Passage)>,
    unplaced: Vec<Range<usize>>,
}

impl<'a> Marks<'a> {
    fn of(text: &str, reading: &'a Reading) -> Self {
        let places = reading.found.iter().chain(&reading.unplaced).filter_map(|passage| passage.place.clone());
        let bytes = Bytes::of(text, places);
        let found = reading
            .found
            .iter()
            .enumerate()
            .filter_map(|(number, passage)| Some((bytes.range(passage.place.as_ref()?)?, number, passage)));
        let unplaced = reading.unplaced.iter().filter_map(|passage| bytes.range(passage.place.as_ref()?));
        Self { found: found.collect(), unplaced: unplaced.collect() }
    }

    /// Puts a line of the text into an element: each passage behind a button that leads to its field.
    fn fill(&self, mut element: El, line: Range<usize>, text: &str) -> El {
        let touches = |place: &Range<usize>| place.start < line.end && line.start < place.end;
        let found: Vec<_> = self.found.iter().filter(|(place, ..)| touches(place)).collect();
        let unplaced: Vec<_> = self.unplaced.iter().filter(|place| touches(place)).collect();
        let places = found.iter().map(|(place, ..)| place).chain(unplaced.iter().copied());
        let mut cuts: Vec<usize> = places.flat_map(|place| [place.start, place.end]).collect();
        cuts.retain(|cut| line.start < *cut && *cut < line.end);
        cuts.extend([line.start, line.end]);
        cuts.sort_unstable();
        cuts.dedup();
        for piece in cuts.windows(2) {
            let [start, end] = [piece[0], piece[1]];
            // Each row of a list has its own place; a passage of several lines is named where it begins.
            for (_, number, passage) in found.iter().filter(|(place, ..)| place.start.max(line.start) == start) {
                if let Some(field) = passage.field.filter(|_| self.begins(*number, &line)) {
                    element = element.child(name(*number, field, passage.row));
                }
            }
            let Some(text) = text.get(start..end) else { continue };
            let covers = |place: &Range<usize>| place.start <= start && end <= place.end;
            element = if found.iter().any(|(place, ..)| covers(place)) {
                element.child(el("mark").text(text))
            } else if unplaced.iter().any(|place| covers(place)) {
                element.child(el("mark").class("unplaced").attr("title", words().unplaced).text(text))
            } else {
                element.text(text)
            };
        }
        element
    }

    /// Whether a passage begins in a line.
    fn begins(&self, number: usize, line: &Range<usize>) -> bool {
        self.found.iter().any(|(place, known, _)| *known == number && line.contains(&place.start))
    }
}

/// Where some characters of a text stand, in bytes.
struct Bytes(Vec<(usize, usize)>);

impl Bytes {
    fn of(text: &str, places: impl Iterator<Item = Range<usize>>) -> Self {
        let mut wanted: Vec<usize> = places.flat_map(|place| [place.start, place.end]).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut characters = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).enumerate();
        let found = wanted.into_iter().map_while(|character| characters.find(|(number, _)| *number == character));
        Self(found.collect())
    }

    fn range(&self, place: &Range<usize>) -> Option<Range<usize>> {
        let byte = |character: usize| {
            self.0.binary_search_by_key(&character, |(number, _)| *number).ok().map(|found| self.0[found].1)
        };
        Some(byte(place.start)?..byte(place.end)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Bytes;

    #[test]
    fn places_in_characters_become_places_in_bytes() {
        let text = "Mål för året";
        let bytes = Bytes::of(text, [0..3, 4..7, 8..12, 8..40].into_iter());
        let part = |place| bytes.range(&place).and_then(|range| text.get(range));
        assert_eq!(part(0..3), Some("Mål"));
        assert_eq!(part(4..7), Some("för"));
        assert_eq!(part(8..12), Some("året"));
        assert_eq!(part(8..40), None);
    }
}
