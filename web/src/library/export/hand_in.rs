//! Klar att lämna in: what is open is met or explained, and the document goes out with the report of its review.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::export::{Protocol, review};
use uppdragskollen_core::pack::{Level, Pack};
use wasm_bindgen::JsValue;

use super::reasons::{first_missing, reasons};
use super::{title_of, written};
use crate::clock;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::hand_in as words;
use crate::i18n::words as shared;
use crate::later;
use crate::library::print::print;
use crate::library::save::{file_name, save_file};
use crate::packs;
use crate::page;
use crate::parts::{Button, Dialog, actions, alert, cancel};

/// Asks for what keeps the draft (in JSON) from being handed in, and gives the package. `explain` is called with a rule's
/// id and the person's reason for not meeting it, as they write it.
pub fn hand_in(draft: &str, explain: Function) {
    let Ok(draft) = Draft::from_json(draft, Newer::Accept) else { return };
    later::spawn(async move {
        let known = packs::find(&draft.pack);
        let pack = match known {
            Some(known) => known.whole.fetch().await,
            None => None,
        };
        match pack {
            Some(pack) => ask(Rc::new(Handing { draft: RefCell::new(draft), pack, explain })),
            None => {
                Dialog::open(words().title, |dialog| {
                    vec![alert("danger", "", shared().packs.failed), actions(vec![cancel(dialog)])]
                });
            }
        }
    });
}

/// A draft that is being handed in.
pub struct Handing {
    draft: RefCell<Draft>,
    pack: &'static Pack,
    explain: Function,
}

impl Handing {
    /// The review of the draft as it is now; `None` where its group is not in the pack.
    pub fn review(&self) -> Option<Protocol> {
        let draft = self.draft.borrow();
        let rules = self.pack.compile(&draft.group).ok()?;
        let session = Session::new(rules.into(), &draft, clock::today());
        Some(review(&draft, self.pack, &session, clock::today(), language()))
    }

    /// Takes in a reason.
    pub fn explain(&self, rule: &str, reason: &str) {
        self.draft.borrow_mut().give_reason(rule, reason);
        let _ = self.explain.call2(&JsValue::UNDEFINED, &rule.into(), &reason.into());
    }

    fn draft(&self) -> Draft {
        self.draft.borrow().clone()
    }
}

fn ask(handing: Rc<Handing>) {
    let words = words();
    Dialog::open(words.title, |dialog| {
        let Some(protocol) = handing.review() else {
            return vec![alert("danger", "", shared().packs.failed), actions(vec![cancel(dialog)])];
        };
        let open = protocol.rules.iter().filter(|rule| rule.level == Level::Requirement && !rule.verdict.is_settled());
        let open: Vec<_> = open.cloned().collect();
        let lead = el("p").text(&(words.lead)(open.len()));
        let problem = el("div").attr("role", "alert").class("stack");
        let package = save(&handing, "zip", words.package, &problem, Some(dialog)).primary().view();
        let document = save(&handing, "docx", words.document, &problem, None).tertiary().view();
        let report = save(&handing, "report", words.report, &problem, None).tertiary().view();
        let to_printer = {
            let handing = handing.clone();
            move || {
                if let Some(protocol) = handing.review() {
                    print(&protocol.document());
                }
            }
        };
        let to_printer = Button::new(words.print, to_printer).tertiary().view();
        let contents = el("p").text(words.contents);
        let parts = actions(vec![document, report, to_printer]);
        vec![lead, reasons(&handing, &open), contents, problem, actions(vec![package, cancel(dialog)]), parts]
    });
}

/// A button that saves a file, once every open requirement has its reason.
fn save(handing: &Rc<Handing>, kind: &'static str, label: &str, problem: &El, closes: Option<&Dialog>) -> Button {
    let (handing, problem, closes) = (handing.clone(), problem.clone(), closes.cloned());
    Button::new(label, move || {
        problem.node().set_text_content(None);
        if let Some(rule) = handing.review().as_ref().and_then(first_missing) {
            problem.clone().child(alert("danger", "", words().missing));
            page::go_to(&super::reasons::id_of(&rule));
            return;
        }
        let (handing, problem, closes) = (handing.clone(), problem.clone(), closes.clone());
        later::spawn(async move {
            let draft = handing.draft();
            match written(kind, &draft, false).await {
                Ok(bytes) => {
                    let (name, ending, media) = match kind {
                        "zip" => (words().package_name, "zip", "application/zip"),
                        "report" => (words().report_name, "docx", super::KINDS[0].1),
                        _ => ("", "docx", super::KINDS[0].1),
                    };
                    save_file(&file_name(&format!("{} {name}", title_of(&draft)), ending), media, bytes.as_ref());
                    if let Some(dialog) = closes {
                        dialog.close();
                    }
                    page::announce(words().done);
                }
                Err(why) => drop(problem.child(alert("danger", "", &why))),
            }
        });
    })
}
