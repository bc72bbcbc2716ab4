//! What can be done with the whole draft.

use js_sys::Array;
use wasm_bindgen::prelude::{Closure, JsValue};

use super::button::Button;
use super::save_state::save_state;
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::words;
use crate::json;
use crate::library::remote;
use crate::page;

/// The row of commands over the form.
pub fn toolbar(editor: Editor) -> El {
    let words = words();
    let save = move || lend(remote::SAVE_OPEN, editor);
    let draft = move || editor.peek(|draft| json::write(draft.to_object())).into();
    let history = move || lend(remote::HISTORY, editor);
    let export = move || lend(remote::EXPORT, editor);
    let hand_in = move || {
        let explain = Closure::<dyn Fn(JsValue, JsValue)>::new(move |rule: JsValue, reason: JsValue| {
            if let (Some(rule), Some(reason)) = (rule.as_string(), reason.as_string()) {
                editor.explain(&rule, &reason);
            }
        });
        remote::tell(remote::HAND_IN, Array::of2(&draft(), &explain.into_js_value()));
    };
    let can_undo = move || editor.look(Part::Steps, |state| state.steps.0);
    let can_redo = move || editor.look(Part::Steps, |state| state.steps.1);
    el("div")
        .class("toolbar")
        .attr("role", "group")
        .attr("aria-label", words.editor.toolbar)
        .child(step(words.editor.undo, page::UNDO, can_undo, move || editor.undo()))
        .child(step(words.editor.redo, "redo", can_redo, move || editor.redo()))
        .child(Button::new(words.shell.to_file, save).tertiary().view())
        .child(Button::new(words.editor.history, history).tertiary().view())
        .child(Button::new(words.editor.export, export).tertiary().view())
        .child(Button::new(words.editor.hand_in, hand_in).tertiary().view())
        .child(save_state(editor))
}

/// Lets the library do something with the draft, for as long as it is open: it gets its id, and what gives its content,
/// in JSON, or puts another in its place.
pub fn lend(act: &'static str, editor: Editor) {
    editor.save_now();
    let exchange = move |content: JsValue| JsValue::from(editor.exchange(content.as_string()));
    let exchange = Closure::<dyn Fn(JsValue) -> JsValue>::new(exchange).into_js_value();
    remote::tell(act, Array::of2(&editor.try_id().into(), &exchange));
}

/// A step through the history. Where there is none the button stays in place, and keeps the focus.
fn step(label: &str, name: &str, possible: impl Fn() -> bool + 'static, act: impl FnMut() + 'static) -> El {
    Button::new(label, act)
        .tertiary()
        .view()
        .class("ds-button step")
        .id(name)
        .attr("data-step", name)
        .live_attr("aria-disabled", move || (!possible()).then(|| "true".to_owned()))
}
