//! The order in which a source has what its rules rest on.

use std::collections::HashMap;

use uppdragskollen_core::pack::Pack;

/// One step on the way to a place in a source. Numbers come before words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Number(u32),
    /// By where it first stands in the pack: headings have no other order that can be told from them.
    Word(usize),
}

const ORDINALS: [&str; 12] = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte",
    "tolfte",
];

/// The rules of a pack by number: by source, section and paragraph.
pub fn by_source(pack: &Pack) -> Vec<usize> {
    let mut words = HashMap::new();
    let places: Vec<(usize, [Vec<Step>; 2])> = pack
        .rules
        .iter()
        .map(|rule| {
            let citation = &rule.citation;
            let source = pack.sources.iter().position(|source| source.id == citation.source).unwrap_or_default();
            (source, [&citation.section, &citation.paragraph].map(|text| steps(text, &mut words)))
        })
        .collect();
    let mut rules: Vec<usize> = (0..pack.rules.len()).collect();
    rules.sort_by_key(|&rule| &places[rule]);
    rules
}

/// "Uppdragsgrupp, andra stycket": a heading, the second, a kind of part.
fn steps(text: &str, words: &mut HashMap<String, usize>) -> Vec<Step> {
    let text = text.to_lowercase();
    let each = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    each.map(|word| {
        if let Ok(number) = word.parse() {
            Step::Number(number)
        } else if let Some(place) = ORDINALS.iter().position(|ordinal| *ordinal == word) {
            Step::Number(place as u32 + 1)
        } else {
            match word {
                "hela" => Step::Number(0),
                "sista" => Step::Number(u32::MAX),
                _ => {
                    let next = words.len();
                    Step::Word(*words.entry(word.to_owned()).or_insert(next))
                }
            }
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ordinals_are_counted_and_headings_stay_in_their_order() {
        let mut words = HashMap::new();
        let mut places = [
            "10 Uppföljning, första stycket",
            "4 Styrgrupp, sista stycket",
            "4 Styrgrupp, tionde stycket",
            "4 Styrgrupp, andra stycket",
            "4 Arbetsutskott, första stycket",
            "4 Hela avsnittet",
        ]
        .map(|text| (steps(text, &mut words), text));
        places.sort();
        assert_eq!(
            places.map(|(_, text)| text),
            [
                "4 Hela avsnittet",
                "4 Styrgrupp, andra stycket",
                "4 Styrgrupp, tionde stycket",
                "4 Styrgrupp, sista stycket",
                "4 Arbetsutskott, första stycket",
                "10 Uppföljning, första stycket",
            ]
        );
    }

    #[test]
    fn every_rule_is_there_once() {
        for pack in uppdragskollen_core::pack::builtin() {
            let mut rules = by_source(&pack);
            rules.sort_unstable();
            assert_eq!(rules, (0..pack.rules.len()).collect::<Vec<_>>());
        }
    }
}
