//! Which rules are found: by words, level and group.

use uppdragskollen_core::pack::{Level, Rule, RuleText};

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all have to be in what a rule says.
    pub search: String,
    /// The levels, in the order of [`Level::ALL`]; every level, where none is chosen.
    pub levels: [bool; 3],
    /// A group, by id; every group, where it is empty.
    pub group: String,
}

/// What is searched of a rule.
pub struct Searched(String);

impl Searched {
    /// A rule's words, its id, and where in which source it is asked for.
    pub fn of(rule: &Rule, text: &RuleText, source: &str) -> Self {
        let citation = &rule.citation;
        let parts = [&text.title, &text.why, &text.advice, &rule.id, source, &citation.section, &citation.paragraph];
        Self(parts.join("\n").to_lowercase())
    }
}

impl Filter {
    /// Whether everything is found.
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.group.is_empty() && !self.levels.contains(&true)
    }

    /// Whether a rule is what is looked for.
    pub fn finds(&self, rule: &Rule, searched: &Searched) -> bool {
        let is_level = |chosen: (&bool, Level)| *chosen.0 && chosen.1 == rule.level;
        let every_level = !self.levels.contains(&true);
        (every_level || self.levels.iter().zip(Level::ALL).any(is_level))
            && (self.group.is_empty() || rule.groups.contains(&self.group))
            && self.search.to_lowercase().split_whitespace().all(|word| searched.0.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use uppdragskollen_core::pack::builtin;

    use super::*;

    #[test]
    fn words_levels_and_groups_are_combined() {
        let pack = builtin().into_iter().find(|pack| pack.id == "sodra-alvsborg-2022").unwrap();
        let found = |filter: &Filter| -> Vec<&Rule> {
            let finds = |rule: &&Rule| filter.finds(rule, &Searched::of(rule, &rule.sv, "Samverkansavtal"));
            pack.rules.iter().filter(finds).collect()
        };
        let mut filter = Filter::default();
        assert!(filter.is_empty());
        assert_eq!(found(&filter).len(), pack.rules.len());

        filter.levels = [false, true, true];
        assert!(found(&filter).iter().all(|rule| rule.level != Level::Requirement));
        filter = Filter { group: "uppdragsgrupp".to_owned(), ..Filter::default() };
        assert!(found(&filter).iter().all(|rule| rule.groups.iter().any(|group| group == "uppdragsgrupp")));

        filter.search = " UG-Kommun\tavtal".to_owned();
        assert_eq!(found(&filter).iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>(), ["ug-kommun"]);
        filter.levels = [false, false, true];
        assert!(found(&filter).is_empty());
    }
}
