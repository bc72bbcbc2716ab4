//! What differs between two texts, word by word, to be shown.

use serde::Serialize;

use super::align::hunks;

/// A part of two texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// In which of the texts it stands.
    pub kind: SpanKind,
    /// What stands there.
    pub text: String,
}

/// In which of two texts a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SpanKind {
    /// In both.
    Kept,
    /// Only in the first.
    Removed,
    /// Only in the second.
    Added,
}

/// The parts of two texts in order: the kept and the removed together are the first, the kept and the added the second.
pub fn spans(before: &str, after: &str) -> Vec<Span> {
    let (first, second) = (pieces(before), pieces(after));
    let mut spans: Vec<Span> = Vec::new();
    let mut at = 0;
    for (removed, added) in hunks(&first, &second) {
        push(&mut spans, SpanKind::Kept, first.get(at..removed.start));
        push(&mut spans, SpanKind::Removed, first.get(removed.clone()));
        push(&mut spans, SpanKind::Added, second.get(added));
        at = removed.end;
    }
    push(&mut spans, SpanKind::Kept, first.get(at..));
    spans
}

fn push(spans: &mut Vec<Span>, kind: SpanKind, pieces: Option<&[&str]>) {
    let text = pieces.unwrap_or_default().concat();
    if !text.is_empty() {
        spans.push(Span { kind, text });
    }
}

/// Words, and each character between them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_alphanumeric()) {
        let end = at + letter.len_utf8();
        pieces.extend([text.get(start..at), text.get(at..end)].into_iter().flatten().filter(|piece| !piece.is_empty()));
        start = end;
    }
    pieces.extend(text.get(start..).filter(|piece| !piece.is_empty()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole() {
        let spans = spans("Gruppen rapporterar i juni.", "Gruppen rapporterar senast i september.");
        let shown: Vec<(SpanKind, &str)> = spans.iter().map(|span| (span.kind, span.text.as_str())).collect();
        use SpanKind::{Added, Kept, Removed};
        assert_eq!(
            shown,
            [
                (Kept, "Gruppen rapporterar "),
                (Added, "senast "),
                (Kept, "i "),
                (Removed, "juni"),
                (Added, "september"),
                (Kept, ".")
            ]
        );
    }
}
