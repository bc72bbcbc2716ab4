//! What the draft is written for: its pack and its group, the way to others, and what there is to know about them.

use super::alert::alert;
use super::button::{Button, actions};
use super::choose_group::{Question, choose_group};
use crate::editor::{Editor, Part, State};
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::later;
use crate::packs::{self, Ground};
use crate::page;

/// Puts into `head` the pack and the group of the draft, and what there is to know about them.
pub fn show_ground(head: El, editor: Editor) -> El {
    let words = &words().editor;
    let group = move || editor.look(Part::Ground, |state| language().of(&state.ground.group.title).to_owned());
    let pack = move || editor.look(Part::Ground, |state| language().of(&state.ground.pack.title).to_owned());
    let name = el("p")
        .child(el("span").class("group-name").live_text(group))
        .child(el("span").class("pack-name").live_text(pack));
    let change = Button::new(words.change, move || ask(editor)).about(words.ground).view();
    let control = el("div")
        .class("ground")
        .attr("role", "group")
        .attr("aria-labelledby", "ground")
        .child(el("p").class("ds-label").id("ground").text(words.ground))
        .child(name)
        .child(change);
    head.child(control).live(
        move || editor.look(Part::Ground, notice).map(|notice| notice as usize),
        move |shown| if shown == Notice::Changed as usize { changed(editor) } else { missing(editor) },
    )
}

/// What there is to know.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notice {
    /// What the draft is written for is not here.
    Missing,
    /// Its pack has changed since it was written.
    Changed,
}

fn notice(state: &State) -> Option<Notice> {
    let State { draft, ground, .. } = state;
    if !ground.is_of(draft) {
        return Some(Notice::Missing);
    }
    (draft.pack_version != 0 && draft.pack_version != ground.pack.version).then_some(Notice::Changed)
}

fn missing(editor: Editor) -> El {
    let words = &words().editor;
    let text = editor.peek(|draft| match packs::find(&draft.pack) {
        Some(_) => (words.no_group)(&draft.group),
        None => (words.no_pack)(&draft.pack),
    });
    alert("warning", "", &text).child(actions(vec![Button::new(words.choose, move || ask(editor)).view()]))
}

fn changed(editor: Editor) -> El {
    let words = &words().editor;
    let text =
        editor.look(Part::Ground, |state| (words.new_version)(state.draft.pack_version, state.ground.pack.version));
    let take = move || {
        editor.take_version();
        // The button goes, and must not take the focus with it.
        page::go_to("title");
    };
    alert("accent", "", &text).child(actions(vec![Button::new(words.noted, take).view()]))
}

/// Asks for another pack or group, and writes the draft for it.
fn ask(editor: Editor) {
    let words = words();
    let first = editor.look(Part::Ground, |state| Ground::place(&state.ground));
    let question = Question {
        title: words.editor.change_title,
        lead: words.editor.change_lead,
        act: words.editor.change_act,
        first,
    };
    choose_group(question, move |dialog, problem, (pack, group)| {
        let (dialog, problem) = (dialog.clone(), problem.clone());
        later::spawn(async move {
            let is_here = group.comes().await;
            if !dialog.is_open() {
                return;
            }
            if is_here {
                dialog.close();
                editor.move_to(&pack.id, &group.id);
            } else {
                problem.node().set_text_content(None);
                let _ = problem.node().append_child(alert("danger", "", words.packs.failed).node());
            }
        });
    });
}
