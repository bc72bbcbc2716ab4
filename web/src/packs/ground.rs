//! What a draft is written for and checked against.

use std::rc::Rc;

use uppdragskollen_core::draft::{Draft, Field};
use uppdragskollen_core::pack::{Group, Pack, Rule, Rules, Section};

/// A group, with its pack and its rules.
#[derive(Clone)]
pub struct Ground {
    /// The pack.
    pub pack: &'static Pack,
    /// The group in it.
    pub group: &'static Group,
    /// The group's rules.
    pub rules: Rc<Rules>,
}

impl Ground {
    /// That of a group in a pack; `None` where there is no such group, or its rules make no sense.
    pub fn of(pack: &'static Pack, group: &str) -> Option<Self> {
        let group = pack.groups.iter().find(|known| known.id == group)?;
        Some(Self { pack, group, rules: Rc::new(pack.compile(&group.id).ok()?) })
    }

    /// Whether it is what the draft says that it is written for.
    pub fn is_of(&self, draft: &Draft) -> bool {
        self.pack.id == draft.pack && self.group.id == draft.group
    }

    /// Its place among the groups of all packs.
    pub fn place(&self) -> usize {
        let is_it =
            |(pack, group): &(&super::Known, &super::Kind)| pack.id == self.pack.id && group.id == self.group.id;
        super::groups().iter().position(is_it).unwrap_or_default()
    }

    /// The rule of this number.
    pub fn rule(&self, number: usize) -> Option<&'static Rule> {
        self.pack.rules.get(self.rules.in_pack(number)?)
    }

    /// The form's sections for the group, in order.
    pub fn sections(&self) -> impl Iterator<Item = &'static Section> + use<> {
        let group = self.group;
        let has = move |section: &&Section| section.groups.is_empty() || section.groups.contains(&group.id);
        self.pack.sections.iter().filter(has)
    }

    /// The form's fields for the group, in order.
    pub fn fields(&self) -> impl Iterator<Item = Field> + use<> {
        self.sections().flat_map(|section| section.fields.iter().map(|form_field| form_field.field))
    }

    /// The title of the source that a rule cites.
    pub fn source(&self, rule: &Rule) -> &'static str {
        self.pack.sources.iter().find(|source| source.id == rule.citation.source).map_or("", |source| &source.title)
    }
}
