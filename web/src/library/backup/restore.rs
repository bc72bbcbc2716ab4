//! Återställ: a backup is chosen, shown, and taken in as far as the person wants.

use std::rc::Rc;

use js_sys::Function;
use uppdragskollen_core::draft::Newer;
use uppdragskollen_core::store::backup::{BackedUp, Backup, BackupError, Flaw, Incoming, Refused, restore_pack};
use uppdragskollen_core::store::{Refusal, State};
use uppdragskollen_core::swedish::{PartialDate, capitalized};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

use crate::clock;
use crate::element::{El, el};
use crate::i18n::library::{backups as words, shared};
use crate::i18n::{language, words as app};
use crate::later;
use crate::packs::own;
use crate::page;
use crate::parts::{Button, Dialog, actions, alert, cancel, heading};
use crate::record::Record;
use crate::store;

/// Larger than all that a browser keeps, several times over; in bytes.
const LARGEST: f64 = 80_000_000.0;
const INPUT: &str = "backup-file";

/// Takes in a backup; `done` is called when something has come of it.
pub fn restore_backup(done: Function) {
    restore(move |_| drop(done.call0(&JsValue::UNDEFINED)));
}

/// The same; `done` gets a sentence that says what.
pub fn restore(done: impl Fn(&str) + 'static) {
    let done: Rc<dyn Fn(&str)> = Rc::new(done);
    Dialog::open(words().restore, |dialog| {
        let problem = el("div").attr("role", "alert").class("stack");
        let contents = el("div").class("stack");
        let begin = el("div").class("stack");
        let read = {
            let (dialog, problem, begin, contents) = (dialog.clone(), problem.clone(), begin.clone(), contents.clone());
            move |file: File| {
                problem.node().set_text_content(None);
                let (dialog, problem, begin, contents) =
                    (dialog.clone(), problem.clone(), begin.clone(), contents.clone());
                let done = done.clone();
                later::spawn(async move {
                    match read(&file).await {
                        Ok(backup) if dialog.is_open() => {
                            begin.node().remove();
                            show(&dialog, contents, backup, done);
                        }
                        Ok(_) => {}
                        Err(why) => drop(problem.child(alert("danger", "", &why))),
                    }
                });
            }
        };
        let choose = Button::new(words().choose, || {
            if let Some(input) = page::element(INPUT) {
                input.unchecked_ref::<HtmlInputElement>().click();
            }
        });
        let begin = begin
            .child(el("p").text(words().restore_lead))
            .child(input(read))
            .child(problem)
            .child(actions(vec![choose.primary().view(), cancel(dialog)]));
        vec![begin, contents]
    });
}

/// The way to a file, out of sight: a button opens it.
fn input(read: impl Fn(File) + 'static) -> El {
    el("input")
        .id(INPUT)
        .attr("type", "file")
        .attr("hidden", "")
        .attr("aria-label", words().choose)
        .attr("accept", ".json,application/json")
        .on("change", move |event| {
            let Some(input) = event.target().and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            let file = input.files().and_then(|files| files.get(0));
            // The same file can be chosen again.
            input.set_value("");
            file.into_iter().for_each(&read);
        })
}

/// Reads a file; says why not in a sentence.
async fn read(file: &File) -> Result<Backup, String> {
    if file.size() > LARGEST {
        return Err(language().backup_error(&BackupError::Foreign));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let text = text.ok_or_else(|| words().failed.to_owned())?;
    Backup::read(&text).map_err(|error| {
        let is_draft = error == BackupError::Foreign && Record::read(&text, Newer::Accept).is_ok();
        if is_draft { words().is_draft.to_owned() } else { language().backup_error(&error) }
    })
}

/// What can be taken in of a backup.
struct Offer {
    drafts: Vec<BackedUp>,
    packs: Vec<(String, String)>,
}

/// How a part of a backup stands to what is here.
enum Standing {
    /// It can be taken in: what that would do, and whether it is meant to be.
    New(String, bool),
    /// It is here already.
    Same,
    /// It is of no use.
    Unusable,
}

/// Shows what a backup holds, to choose from.
fn show(dialog: &Dialog, place: El, backup: Backup, done: Rc<dyn Fn(&str)>) {
    let Backup { made, drafts, packs, mut refused, .. } = backup;
    let mut offer = Offer { drafts: Vec::new(), packs: Vec::new() };
    let (mut items, mut same) = (Vec::new(), Vec::new());
    for draft in drafts {
        match standing_of_draft(&draft) {
            Standing::New(fate, _) => {
                items.push(choice(&id_of("draft", offer.drafts.len()), title_of(&draft), &told(&draft, &fate), true));
                offer.drafts.push(draft);
            }
            _ => same.push(title_of(&draft).to_owned()),
        }
    }
    for (id, text) in packs {
        let title = own::pack_of(&id, &text).map(|pack| language().of(&pack.title).to_owned());
        match (standing_of_pack(&id, &text), title) {
            (Standing::New(fate, is_meant), Some(title)) => {
                items.push(choice(&id_of("pack", offer.packs.len()), &title, &fate, is_meant));
                offer.packs.push((id, text));
            }
            (Standing::Same, Some(title)) => same.push(title),
            _ => refused.push(Refused { name: id, why: Flaw::Damaged }),
        }
    }
    let day = made.parse::<PartialDate>().map_or(made, |day| language().date(day));
    let has_some = !items.is_empty();
    let what = if has_some { (words().found)(&day) } else { (words().nothing_new)(&day) };
    let problem = el("div").attr("role", "alert").class("stack");
    let buttons = if has_some {
        let take = {
            let (dialog, problem) = (dialog.clone(), problem.clone());
            move || {
                problem.node().set_text_content(None);
                let (drafts, packs, outcome) = take(&offer);
                let said = (words().restored)(drafts, packs);
                if drafts + packs > 0 {
                    done(&said);
                }
                match outcome {
                    Ok(()) => {
                        dialog.close();
                        page::announce(&said);
                    }
                    Err(refusal) => drop(problem.clone().child(alert("danger", "", &why(refusal, &said)))),
                }
            }
        };
        vec![Button::new(words().take, take).primary().view(), cancel(dialog)]
    } else {
        let dialog = dialog.clone();
        vec![Button::new(shared().close, move || dialog.close()).primary().view()]
    };
    place
        .child(el("p").text(&what))
        .maybe(has_some.then(|| el("ul").class("changes").children(items)))
        .maybe(listed(words().same, &same))
        .maybe(refusals(&refused))
        .child(problem)
        .child(actions(buttons));
    dialog.retitle(words().preview);
}

fn id_of(kind: &str, number: usize) -> String {
    format!("backup-{kind}-{number}")
}

fn standing_of_draft(draft: &BackedUp) -> Standing {
    match draft.preview(&store::shelf()) {
        Incoming::Same => Standing::Same,
        incoming => Standing::New(capitalized(language().incoming(incoming)), true),
    }
}

/// A pack is put in place of another only when the person says so.
fn standing_of_pack(id: &str, text: &str) -> Standing {
    let [added, replaced] = words().packs;
    let kept = store::packs().into_iter().find(|(kept, _)| kept == id);
    match kept {
        _ if own::pack_of(id, text).is_none() => Standing::Unusable,
        None => Standing::New(added.to_owned(), true),
        Some((_, kept)) if kept == text => Standing::Same,
        Some(_) => Standing::New(replaced.to_owned(), false),
    }
}

fn title_of(draft: &BackedUp) -> &str {
    let title = &draft.record.summary.title;
    if title.is_empty() { app().drafts.untitled } else { title }
}

/// What is told of a draft: what would become of it, and of when it is.
fn told(draft: &BackedUp, fate: &str) -> String {
    let saved = (app().shell.when)(clock::moment(draft.record.saved), clock::today());
    let binned = if draft.record.state == State::Binned { words().binned } else { "" };
    (words().told)(&saved, fate, binned)
}

fn choice(id: &str, name: &str, told: &str, is_chosen: bool) -> El {
    let help = format!("{id}-help");
    let input = el("input").class("ds-input").attr("type", "checkbox").id(id).attr("aria-describedby", &help);
    let input = if is_chosen { input.attr("checked", "") } else { input };
    let field = el("div")
        .class("ds-field")
        .child(input)
        .child(el("label").attr("for", id).text(name))
        .child(el("p").attr("data-field", "description").id(&help).text(told));
    el("li").child(field)
}

fn is_chosen(kind: &str, number: usize) -> bool {
    page::element(&id_of(kind, number)).is_some_and(|input| input.unchecked_ref::<HtmlInputElement>().checked())
}

/// Names under a heading, if there are any.
fn listed(title: &str, names: &[String]) -> Option<El> {
    let items = names.iter().map(|name| el("li").text(name)).collect();
    let list = || el("div").child(heading(3, "2xs", title)).child(el("ul").class("ds-list").children(items));
    (!names.is_empty()).then(list)
}

fn refusals(refused: &[Refused]) -> Option<El> {
    let line = |refused: &Refused| {
        el("li").child(el("strong").text(&refused.name)).text(": ").text(&language().flaw(&refused.why))
    };
    let list = || el("ul").class("ds-list").children(refused.iter().map(line).collect());
    (!refused.is_empty()).then(|| alert("warning", "", words().refused).child(list()))
}

/// Takes in what is chosen, up to what there is no room for; tells how many drafts and packs came in.
fn take(offer: &Offer) -> (usize, usize, Result<(), Refusal>) {
    let shelf = store::shelf();
    let (mut drafts, mut packs) = (0, 0);
    for (number, draft) in offer.drafts.iter().enumerate() {
        if is_chosen("draft", number) {
            if let Err(refusal) = draft.restore(&shelf) {
                return (drafts, packs, Err(refusal));
            }
            drafts += 1;
        }
    }
    for (number, (id, text)) in offer.packs.iter().enumerate() {
        if is_chosen("pack", number) {
            if let Err(refusal) = restore_pack(&shelf, id, text) {
                return (drafts, packs, Err(refusal));
            }
            packs += 1;
        }
    }
    crate::packs::look_again();
    (drafts, packs, Ok(()))
}

fn why(refusal: Refusal, said: &str) -> String {
    match refusal {
        Refusal::Full => (words().full)(said),
        Refusal::Closed => words().closed.to_owned(),
    }
}
