//! Exportera and Klar att lämna in: a draft on its way out of the app.

mod file;
mod hand_in;
mod link;
mod reasons;

use js_sys::{Array, Uint8Array};
use serde_json::{Map, Value};
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::export::{Blanks, assignment};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::files;
use super::in_step::is_possible;
use super::open_draft::OpenDraft;
use super::print::print;
use crate::clock;
use crate::element::{El, el};
use crate::i18n::library::{export as words, in_step, sharing};
use crate::i18n::words as shared;
use crate::later;
use crate::library::save::{file_name, save_file};
use crate::packs;
use crate::page;
use crate::parts::{Button, Dialog, actions, alert, cancel};
use crate::record::Record;

pub use hand_in::hand_in;

/// What a link is called among the kinds of file.
const LINK: &str = "link";
/// The same for a file that is kept in step; only some browsers have it.
const FILE: &str = "file";

/// The kinds of file, by ending, with the media type of each. The second is printed.
const KINDS: [(&str, &str); 7] = [
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("pdf", "application/pdf"),
    ("ics", "text/calendar;charset=utf-8"),
    ("md", "text/markdown;charset=utf-8"),
    ("json", "application/json"),
    (LINK, ""),
    (FILE, ""),
];

/// Asks in which form the draft is wanted, and gives it.
pub fn export(open: OpenDraft) {
    let Some(Record { draft, .. }) = open.record() else { return };
    let words = words();
    Dialog::open(words.title, |dialog| {
        let choices = KINDS
            .iter()
            .zip(words.kinds)
            .filter(|((kind, _), _)| *kind != FILE || is_possible())
            .enumerate()
            .map(|(number, ((kind, _), texts))| choice(kind, texts, number == 0));
        let legend = el("legend").class("ds-label").text(words.kind);
        let choices = el("fieldset").class("ds-fieldset").child(legend).children(choices.collect());
        let blanks = el("input").class("ds-input").attr("type", "checkbox").id("export-blanks");
        let blanks = el("div")
            .class("ds-field")
            .child(blanks)
            .child(el("label").attr("for", "export-blanks").text(words.blanks));
        let problem = el("div").attr("role", "alert").class("stack");
        let asking = el("div").class("stack");
        let made = el("div").class("stack");
        let act = {
            let (dialog, problem) = (dialog.clone(), problem.clone());
            let (asking, made) = (asking.clone(), made.clone());
            move || {
                problem.node().set_text_content(None);
                let next = match chosen().0 {
                    LINK => Some(link::made(&draft, &dialog).map(|link| (sharing().title, link))),
                    FILE => Some(Ok((in_step().title, file::asked(&open, &dialog)))),
                    _ => None,
                };
                match next {
                    Some(Ok((title, content))) => {
                        asking.node().remove();
                        made.clone().children(content);
                        dialog.retitle(title);
                        return;
                    }
                    Some(Err(why)) => {
                        problem.clone().child(alert("danger", "", &why));
                        return;
                    }
                    None => {}
                }
                let (dialog, problem, draft) = (dialog.clone(), problem.clone(), draft.clone());
                let (kind, blanks) = (chosen(), is_checked("export-blanks"));
                later::spawn(async move {
                    match exported(kind, &draft, blanks).await {
                        Ok(()) => {
                            dialog.close();
                            page::announce(words.done);
                        }
                        Err(why) => drop(problem.child(alert("danger", "", &why))),
                    }
                });
            }
        };
        let buttons = actions(vec![Button::new(words.act, act).primary().view(), cancel(dialog)]);
        vec![asking.child(choices).child(blanks).child(problem).child(buttons), made]
    });
}

fn choice(kind: &str, [name, help]: [&str; 2], is_first: bool) -> El {
    let id = format!("export-{kind}");
    let help_id = format!("{id}-help");
    let input = el("input").class("ds-input").attr("type", "radio").attr("name", "export").id(&id);
    let input = if is_first { input.attr("checked", "").attr("autofocus", "") } else { input };
    el("div")
        .class("ds-field")
        .child(input.attr("aria-describedby", &help_id))
        .child(el("label").attr("for", &id).text(name))
        .child(el("p").attr("data-field", "description").id(&help_id).text(help))
}

fn chosen() -> (&'static str, &'static str) {
    KINDS.into_iter().find(|(kind, _)| is_checked(&format!("export-{kind}"))).unwrap_or(KINDS[0])
}

fn is_checked(id: &str) -> bool {
    page::element(id).is_some_and(|input| input.unchecked_ref::<HtmlInputElement>().checked())
}

async fn exported((kind, media): (&str, &str), draft: &Draft, blanks: bool) -> Result<(), String> {
    if kind == "pdf" {
        let blanks = if blanks { Blanks::Shown } else { Blanks::LeftOut };
        let pack = match packs::nearest(draft) {
            Some((pack, _)) => Some(pack.whole.fetch().await.ok_or_else(|| shared().packs.failed.to_owned())?),
            None => None,
        };
        print(&assignment(draft, pack, blanks));
        return Ok(());
    }
    let bytes = written(kind, draft, blanks).await?;
    save_file(&file_name(title_of(draft), kind), media, bytes.as_ref());
    Ok(())
}

/// Has the documents program write a file of a kind; see [`crate::documents`].
async fn written(kind: &str, draft: &Draft, blanks: bool) -> Result<Uint8Array, String> {
    let pack = packs::text_of(draft).await.ok_or_else(|| shared().packs.failed.to_owned())?;
    let order = [
        ("kind", kind.into()),
        ("draft", draft.to_object().into()),
        ("pack", pack.into()),
        ("at", (clock::milliseconds() as i64).into()),
        ("day", clock::today().to_string().into()),
        ("blanks", blanks.into()),
    ];
    let order = Value::Object(Map::from_iter(order.map(|(name, value)| (name.to_owned(), value)))).to_string();
    files::ask("write", &Array::of1(&order.into()), &Array::new()).await.map(JsCast::unchecked_into)
}

fn title_of(draft: &Draft) -> &str {
    let title = draft.title.trim();
    if title.is_empty() { shared().drafts.untitled } else { title }
}
