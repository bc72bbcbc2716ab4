//! Elements: what the views are written in.
//!
//! Leptos' `view!` gives every piece of a page a type of its own, and the program a copy of its machinery for each.
//! Measured here, that was a third of what a first visit may weigh. So an element is a value of one type, made at once;
//! what changes in it follows Leptos' signals, under Leptos' owners, and nothing else of the page is touched.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::untrack;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, Node};

/// An element of the page. Copies are the same element.
///
/// What is handed in to follow or to do goes on behind a pointer, so that the machinery around it is there once.
#[derive(Clone)]
pub struct El(Element);

/// A new element.
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).unwrap_throw())
}

impl El {
    /// The element as the browser has it.
    pub fn node(&self) -> &Element {
        &self.0
    }

    /// With an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Of a class, or of several apart by spaces.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// With an id.
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    /// With a text after what it holds.
    pub fn text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    /// With an element after what it holds.
    pub fn child(self, child: El) -> Self {
        self.append(&child.0);
        self
    }

    /// With an element after what it holds, if there is one.
    pub fn maybe(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// With elements after what it holds.
    pub fn children(self, children: Vec<El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    fn append(&self, node: &Node) {
        let _ = self.0.append_child(node);
    }

    /// Another like it, with all that it holds and without what is to be done on an event: made much sooner than from
    /// its parts.
    pub fn copy(&self) -> Self {
        Self(self.0.clone_node_with_deep(true).unwrap_throw().unchecked_into())
    }

    /// Says `texts` in the elements within it that `selector` finds, in their order; gives the first of these.
    pub fn say(&self, selector: &str, texts: &[&str]) -> Option<Element> {
        let found = self.0.query_selector_all(selector).ok()?;
        for (node, text) in (0..).map_while(|place| found.get(place)).zip(texts) {
            node.set_text_content(Some(text));
        }
        found.get(0).map(JsCast::unchecked_into)
    }

    /// With something to do on an event.
    pub fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(act));
        self
    }

    /// With something to do when it is clicked, in place of what the browser would do.
    pub fn on_click(self, act: impl FnMut() + 'static) -> Self {
        self.clicked(Box::new(act))
    }

    fn clicked(self, mut act: Box<dyn FnMut()>) -> Self {
        self.on("click", move |event| {
            event.prevent_default();
            act();
        })
    }

    /// With a text that follows.
    pub fn live_text(self, text: impl FnMut() -> String + 'static) -> Self {
        self.following_text(Box::new(text))
    }

    fn following_text(self, mut text: Box<dyn FnMut() -> String>) -> Self {
        let node = document().create_text_node("");
        self.append(&node);
        follow(Box::new(move || {
            // Set anew a text would be read out anew.
            let text = text();
            if node.data() != text {
                node.set_data(&text);
            }
        }));
        self
    }

    /// With an attribute that follows: there or not, and with which value.
    pub fn live_attr(self, name: &'static str, value: impl FnMut() -> Option<String> + 'static) -> Self {
        self.following_attr(name, Box::new(value))
    }

    fn following_attr(self, name: &'static str, mut value: Box<dyn FnMut() -> Option<String>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        }));
        self
    }

    /// With a property that follows, such as the value of an input.
    pub fn live_property(self, name: &'static str, value: impl FnMut() -> JsValue + 'static) -> Self {
        self.following_property(name, Box::new(value))
    }

    fn following_property(self, name: &'static str, mut value: Box<dyn FnMut() -> JsValue>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &name.into(), &value());
        }));
        self
    }

    /// With a place that shows what is built for a key, or nothing. It is built anew only for another key.
    pub fn live(self, key: impl FnMut() -> Option<usize> + 'static, build: impl Fn(usize) -> El + 'static) -> Self {
        self.one_of(Box::new(key), Box::new(build))
    }

    fn one_of(self, mut key: Box<dyn FnMut() -> Option<usize>>, build: Box<dyn Fn(usize) -> El>) -> Self {
        self.each_of(Box::new(move || key().into_iter().collect()), build)
    }

    /// With an element for each key, in their order, which must be ascending. An element stays as long as its key.
    pub fn each(self, keys: impl FnMut() -> Vec<usize> + 'static, build: impl Fn(usize) -> El + 'static) -> Self {
        self.each_of(Box::new(keys), Box::new(build))
    }

    fn each_of(self, mut keys: Box<dyn FnMut() -> Vec<usize>>, build: Box<dyn Fn(usize) -> El>) -> Self {
        let end = document().create_text_node("");
        self.append(&end);
        let parent = self.0.clone();
        let outside = Owner::current().unwrap_or_default();
        let mut shown: Vec<(usize, El, Owner)> = Vec::new();
        follow(Box::new(move || {
            let keys = keys();
            shown.retain(|(key, element, owner)| {
                let stays = keys.contains(key);
                if !stays {
                    // What is gone follows nothing any more.
                    owner.cleanup();
                    element.0.remove();
                }
                stays
            });
            for (place, &key) in keys.iter().enumerate() {
                let present = shown.get(place);
                if present.is_some_and(|(shown, ..)| *shown == key) {
                    continue;
                }
                let before = present.map_or_else(|| Node::from(end.clone()), |(_, next, _)| next.0.clone().into());
                let owner = outside.child();
                let element = owner.with(|| untrack(|| build(key)));
                let _ = parent.insert_before(&element.0, Some(&before));
                shown.insert(place, (key, element, owner));
            }
        }));
        self
    }

    /// With the focus, once it is on the page.
    pub fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}

/// Does something now, and again whenever what it has read changes, as long as the current owner is there.
pub fn follow(mut act: Box<dyn FnMut()>) {
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| act()));
}

fn listen(element: &Element, event: &str, act: Box<dyn FnMut(Event)>) {
    // The element keeps it: both go together.
    let act = Closure::wrap(act).into_js_value();
    let _ = element.add_event_listener_with_callback(event, act.unchecked_ref());
}
