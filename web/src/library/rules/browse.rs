//! The rules of a pack, to search, choose among and read.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::pack::{Level, Pack, Rule};
use uppdragskollen_core::swedish::PartialDate;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::filter::{Filter, Searched};
use super::order;
use super::rule::{anchor, fields_of, page_of};
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::rules;
use crate::page;
use crate::parts::{Button, alert, heading, select};

/// The id of the heading over a pack.
pub const TITLE: &str = "pack-title";
const SEARCH: &str = "rule-search";

/// How many rules are shown at a time: more than packs have that people write, and quickly there.
const MOST: usize = 100;

thread_local! {
    /// What was chosen last, and in which pack: who comes back finds it as it was.
    static LAST: RefCell<(String, Choice)> = RefCell::default();
}

/// What the person has chosen.
#[derive(Clone, Default)]
struct Choice {
    filter: Filter,
    by_source: bool,
}

/// A pack that is being looked through. A handle: copies speak of the same.
#[derive(Clone)]
struct Browsing(Rc<Looked>);

struct Looked {
    pack: &'static Pack,
    searched: Vec<Searched>,
    fields: Vec<Vec<Field>>,
    /// The rules by number, as the pack has them and as its sources have them.
    orders: [Vec<usize>; 2],
    choice: RefCell<Choice>,
    most: Cell<usize>,
    changed: ArcTrigger,
}

/// A pack, at a rule of it if one is asked for.
pub fn browse(pack: &'static Pack, is_own: bool, rule: Option<&str>) -> El {
    let browsing = Browsing::of(pack);
    let number = rule.and_then(|id| pack.rules.iter().position(|rule| rule.id == id));
    let unknown = rule.filter(|_| number.is_none()).map(|id| alert("warning", "", &(rules().shelf.unknown_rule)(id)));
    if let Some(number) = number {
        browsing.make_room(number);
        page::go_to_soon(anchor(&pack.rules[number]));
    }
    el("section")
        .attr("aria-labelledby", TITLE)
        .maybe(unknown)
        .child(head(pack, is_own))
        .child(browsing.choices())
        .child(browsing.count())
        .child(browsing.list())
}

/// What there is to say of a pack as a whole.
fn head(pack: &Pack, is_own: bool) -> El {
    let own = is_own.then(|| el("span").class("ds-tag own").text(rules().shelf.own));
    let sources: Vec<&str> = pack.sources.iter().map(|source| source.title.as_str()).collect();
    el("div")
        .class("pack-head")
        .maybe(own)
        .child(heading(2, "sm", language().of(&pack.title)).id(TITLE).attr("tabindex", "-1"))
        .child(el("p").text(&sources.join(", ")).text(". "))
        .child(el("p").text(&validity(pack)).text(" ").text(&(rules().version)(pack.version)).text("."))
}

/// When a pack's documents apply, in a sentence.
pub fn validity(pack: &Pack) -> String {
    let day = |date: time::Date| language().date(PartialDate::Day(date));
    let validity = &pack.validity;
    let years = validity.prolonged_by_years.unwrap_or(0);
    (rules().validity)(&day(validity.from.first_day()), &day(validity.to.last_day()), years)
}

impl Browsing {
    fn of(pack: &'static Pack) -> Self {
        let source = |rule: &Rule| {
            pack.sources.iter().find(|source| source.id == rule.citation.source).map(|source| &source.title)
        };
        let searched = |rule: &Rule| Searched::of(rule, language().rule(rule), source(rule).map_or("", String::as_str));
        let choice = LAST.with_borrow(|(id, choice)| if *id == pack.id { choice.clone() } else { Choice::default() });
        Self(Rc::new(Looked {
            pack,
            searched: pack.rules.iter().map(searched).collect(),
            fields: fields_of(pack),
            orders: [(0..pack.rules.len()).collect(), order::by_source(pack)],
            choice: RefCell::new(choice),
            most: Cell::new(MOST),
            changed: ArcTrigger::new(),
        }))
    }

    /// The choice; who asks is told when it changes.
    fn choice(&self) -> Choice {
        self.0.changed.track();
        self.0.choice.borrow().clone()
    }

    fn choose(&self, change: impl FnOnce(&mut Choice)) {
        change(&mut self.0.choice.borrow_mut());
        self.0.most.set(MOST);
        LAST.set((self.0.pack.id.clone(), self.0.choice.borrow().clone()));
        self.0.changed.notify();
    }

    fn finds(&self, filter: &Filter, rule: usize) -> bool {
        filter.finds(&self.0.pack.rules[rule], &self.0.searched[rule])
    }

    /// What is found, as places in the order that is chosen.
    fn found(&self) -> Vec<usize> {
        let Choice { filter, by_source } = self.choice();
        let order = &self.0.orders[usize::from(by_source)];
        (0..order.len()).filter(|&place| self.finds(&filter, order[place])).collect()
    }

    /// Sees to it that a rule is shown.
    fn make_room(&self, rule: usize) {
        if !self.finds(&self.choice().filter, rule) {
            self.choose(|choice| choice.filter = Filter::default());
        }
        let order = &self.0.orders[usize::from(self.choice().by_source)];
        let before = self.found().into_iter().take_while(|&place| order[place] != rule).count();
        self.0.most.set((before / MOST + 1) * MOST);
    }

    /// The search field, and what else there is to choose by.
    fn choices(&self) -> El {
        let words = &rules().browse;
        let search = {
            let (read, write) = (self.clone(), self.clone());
            el("input")
                .class("ds-input")
                .id(SEARCH)
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .live_property("value", move || read.choice().filter.search.into())
                .on("input", move |event| write.choose(|choice| choice.filter.search = event_target_value(&event)))
        };
        el("div")
            .class("choices")
            .attr("role", "search")
            .attr("aria-labelledby", TITLE)
            .child(field(SEARCH, words.search, search).class("ds-field search"))
            .maybe((self.0.pack.groups.len() > 1).then(|| self.group()))
            .child(self.order())
            .child(self.levels())
    }

    fn levels(&self) -> El {
        let level = |(number, level): (usize, Level)| {
            let id = format!("rule-level-{}", level.id());
            let (read, write) = (self.clone(), self.clone());
            let of_level = self.0.pack.rules.iter().filter(|rule| rule.level == level).count();
            let input = el("input")
                .class("ds-input")
                .id(&id)
                .attr("type", "checkbox")
                .live_property("checked", move || read.choice().filter.levels[number].into())
                .on("change", move |event| {
                    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
                    let chosen = input.is_some_and(|input| input.checked());
                    write.choose(|choice| choice.filter.levels[number] = chosen);
                });
            let label = el("label").attr("for", &id).text(language().level(level));
            let count = el("span").class("figure").text(&of_level.to_string());
            el("div").class("ds-field").child(input).child(label.text(" ").child(count))
        };
        let levels = Level::ALL.into_iter().enumerate().map(level).collect();
        el("fieldset")
            .class("ds-fieldset levels")
            .child(el("legend").class("ds-label").text(rules().browse.level))
            .child(el("div").children(levels))
    }

    fn group(&self) -> El {
        let words = &rules().browse;
        let (read, write) = (self.clone(), self.clone());
        let groups = self.0.pack.groups.iter();
        let groups = groups.map(|group| (group.id.clone(), language().of(&group.title).to_owned()));
        let every = (String::new(), words.every_group.to_owned());
        let select = select(
            "rule-group",
            std::iter::once(every).chain(groups).collect(),
            move || read.choice().filter.group,
            move |group| write.choose(|choice| choice.filter.group = group),
        );
        field("rule-group", words.group, select)
    }

    fn order(&self) -> El {
        let words = &rules().browse;
        let (read, write) = (self.clone(), self.clone());
        let orders = words.orders.into_iter().enumerate().map(|(number, name)| (number.to_string(), name.to_owned()));
        let select = select(
            "rule-order",
            orders.collect(),
            move || usize::from(read.choice().by_source).to_string(),
            move |order| write.choose(|choice| choice.by_source = order == "1"),
        );
        field("rule-order", words.order, select)
    }

    /// How many rules are found, and the way back to all of them.
    fn count(&self) -> El {
        let (found, chosen, clear) = (self.clone(), self.clone(), self.clone());
        let all = self.0.pack.rules.len();
        let count = el("p")
            .class("figure")
            .attr("role", "status")
            .live_text(move || (rules().browse.count)(found.found().len(), all));
        let clear = move || {
            clear.choose(|choice| choice.filter = Filter::default());
            page::go_to(SEARCH);
        };
        el("div").class("actions count").child(count).live(
            move || (!chosen.choice().filter.is_empty()).then_some(0),
            move |_| Button::new(rules().browse.clear, clear.clone()).tertiary().view(),
        )
    }

    fn list(&self) -> El {
        let (order, build, empty, more) = (self.clone(), self.clone(), self.clone(), self.clone());
        el("div")
            .live(move || Some(usize::from(order.choice().by_source)), move |order| build.in_order(order))
            .live(
                move || empty.found().is_empty().then_some(0),
                |_| el("p").class("nothing").text(rules().browse.nothing),
            )
            .live(
                {
                    let more = more.clone();
                    move || Some(more.found().len().saturating_sub(more.0.most.get())).filter(|left| *left > 0)
                },
                move |left| more.button(left),
            )
    }

    fn in_order(&self, number: usize) -> El {
        let (shown, build) = (self.clone(), self.clone());
        el("ol").class("rule-pages").each(
            move || {
                let mut found = shown.found();
                found.truncate(shown.0.most.get());
                found
            },
            move |place| {
                let Looked { pack, fields, orders, .. } = &*build.0;
                let rule = orders[number][place];
                page_of(pack, &pack.rules[rule], &fields[rule])
            },
        )
    }

    /// A button that shows more of what is found, and leads to the first of it.
    fn button(&self, left: usize) -> El {
        let browsing = self.clone();
        let show = move || {
            let most = browsing.0.most.get();
            let order = &browsing.0.orders[usize::from(browsing.choice().by_source)];
            let next = browsing.found().get(most).map(|&place| anchor(&browsing.0.pack.rules[order[place]]));
            browsing.0.most.set(most + MOST);
            browsing.0.changed.notify();
            next.into_iter().for_each(page::go_to_soon);
        };
        Button::new(&(rules().browse.more)(left.min(MOST)), show).view()
    }
}

fn field(id: &str, label: &str, control: El) -> El {
    el("div").class("ds-field").child(el("label").class("ds-label").attr("for", id).text(label)).child(control)
}
