//! The packs that travel with the program, and their rules as they are needed.

use std::cell::RefCell;
use std::rc::Rc;

use uppdragskollen_core::draft::{Draft, Field};
use uppdragskollen_core::pack::{Group, Pack, Rule, Rules, Section, builtin};

/// The packs, and the rules that have been asked for.
pub struct Library {
    packs: Vec<Pack>,
    compiled: RefCell<Vec<(&'static str, &'static str, Rc<Rules>)>>,
}

/// What a draft is written for and checked against.
#[derive(Clone)]
pub struct Ground {
    /// The pack.
    pub pack: &'static Pack,
    /// The group in it.
    pub group: &'static Group,
    /// The group's rules.
    pub rules: Rc<Rules>,
}

impl Library {
    /// The one library. It is read once and lives as long as the page.
    pub fn open() -> &'static Self {
        thread_local! {
            static LIBRARY: &'static Library =
                Box::leak(Box::new(Library { packs: builtin(), compiled: RefCell::default() }));
        }
        LIBRARY.with(|library| *library)
    }

    /// The packs; the first is the usual one.
    pub fn packs(&'static self) -> &'static [Pack] {
        &self.packs
    }

    /// The groups of all packs, each with its pack.
    pub fn groups(&'static self) -> Vec<(&'static Pack, &'static Group)> {
        self.packs.iter().flat_map(|pack| pack.groups.iter().map(move |group| (pack, group))).collect()
    }

    /// The ground of this name, if it is here.
    pub fn ground(&'static self, pack: &str, group: &str) -> Option<Ground> {
        let pack = self.packs.iter().find(|known| known.id == pack)?;
        let group = pack.groups.iter().find(|known| known.id == group)?;
        let known = |(of, name, _): &&(&str, &str, Rc<Rules>)| *of == pack.id.as_str() && *name == group.id.as_str();
        if let Some((_, _, rules)) = self.compiled.borrow().iter().find(known) {
            return Some(Ground { pack, group, rules: Rc::clone(rules) });
        }
        let rules = Rc::new(pack.compile(&group.id).ok()?);
        self.compiled.borrow_mut().push((&pack.id, &group.id, Rc::clone(&rules)));
        Some(Ground { pack, group, rules })
    }

    /// The ground of a draft, else the usual one.
    pub fn ground_of(&'static self, draft: &Draft) -> Option<Ground> {
        self.ground(&draft.pack, &draft.group).or_else(|| {
            let pack = self.packs.first()?;
            self.ground(&pack.id, &pack.groups.first()?.id)
        })
    }
}

impl Ground {
    /// Whether it is what the draft says that it is written for.
    pub fn is_of(&self, draft: &Draft) -> bool {
        self.pack.id == draft.pack && self.group.id == draft.group
    }

    /// Its place among the groups of all packs.
    pub fn place(&self) -> usize {
        Library::open().groups().iter().position(|(_, group)| std::ptr::eq(*group, self.group)).unwrap_or_default()
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
