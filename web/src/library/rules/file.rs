//! Öppna regelverk: a file is chosen, read, and put to the test.

use leptos::prelude::*;
use uppdragskollen_core::check;
use uppdragskollen_core::pack::{Fault, LARGEST_PACK, Pack, PackProblem, Place};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

use super::Visit;
use super::answer::{problem_of_file, show};
use crate::element::{El, el};
use crate::i18n::library::rules;
use crate::later;
use crate::page;
use crate::parts::{Button, waiting};

/// The id of the way to a file.
const INPUT: &str = "pack-file";

/// A file that has been read.
pub struct Examined {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// The pack in it, if all of that can be read.
    pub pack: Option<Pack>,
    /// What is wrong, in the file's order.
    pub problems: Vec<PackProblem>,
    /// Whether its tests could be tried.
    pub is_tried: bool,
}

/// The button that opens a file, with what it is for. The answer is shown in `answer`.
pub fn choose_file(visit: &Visit, answer: &El) -> El {
    let words = &rules().shelf;
    let input = el("input")
        .id(INPUT)
        .attr("type", "file")
        .attr("hidden", "")
        .attr("aria-label", words.open)
        .attr("accept", ".toml,application/toml")
        .on("change", {
            let (visit, answer) = (visit.clone(), answer.clone());
            move |event| {
                let Some(input) = event.target().and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
                    return;
                };
                let file = input.files().and_then(|files| files.get(0));
                // The same file can be chosen again.
                input.set_value("");
                if let Some(file) = file {
                    take(&visit, &answer, file);
                }
            }
        });
    el("div")
        .child(Button::new(words.open, open).view().attr("aria-describedby", "open-help"))
        .child(input)
        .child(el("p").id("open-help").text(words.open_help))
}

/// Lets the person choose a file.
pub fn open() {
    if let Some(input) = page::element(INPUT) {
        input.unchecked_ref::<HtmlInputElement>().click();
    }
}

/// Reads a file, and shows what came of it.
fn take(visit: &Visit, answer: &El, file: File) {
    let (visit, answer) = (visit.clone(), answer.clone());
    answer.node().set_text_content(None);
    answer.clone().child(waiting(rules().file.reading));
    later::spawn(async move {
        let name = file.name();
        let shown = match text_of(&file).await {
            Ok(text) => {
                // So that what is said about it can be seen first.
                breathe().await;
                show(&visit, &answer, examine(name, text).await)
            }
            Err(why) => problem_of_file(&answer, &name, &why),
        };
        answer.node().set_text_content(None);
        answer.child(shown);
        page::go_to_soon(super::answer::TITLE.to_owned());
    });
}

/// The text of a file, or why there is none.
async fn text_of(file: &File) -> Result<String, String> {
    // What is too large is not even fetched.
    if file.size() > LARGEST_PACK as f64 {
        return Err(crate::i18n::language().fault(&Fault::TooLarge { most: LARGEST_PACK }));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| rules().file.failed.to_owned())?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    // What is no text can be UTF-8 all the same.
    let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    text.ok_or_else(|| crate::i18n::language().fault(&Fault::NotUtf8))
}

/// Reads a pack and puts it to the test, with room for the browser to do other things in between.
async fn examine(name: String, text: String) -> Examined {
    let (pack, problems) = match Pack::from_toml(&text) {
        Ok(pack) => {
            breathe().await;
            let problems = check::examine(&pack);
            (Some(pack), problems)
        }
        Err(error) => (None, error.problems),
    };
    let compiles = |pack: &Pack| pack.groups.iter().all(|group| pack.compile(&group.id).is_ok());
    let is_tried = pack.as_ref().is_some_and(compiles);
    Examined { name, text, pack, problems, is_tried }
}

/// Waits until the browser has shown what there is to show.
async fn breathe() {
    let shown = js_sys::Promise::new(&mut |resolve, _| {
        page::soon(move || {
            let _ = window().set_timeout_with_callback(&resolve);
        });
    });
    let _ = JsFuture::from(shown).await;
}

impl Examined {
    /// How many tests hold, of how many.
    pub fn tests(&self) -> (usize, usize) {
        let rules = self.pack.as_ref().map_or(&[][..], |pack| &pack.rules);
        let all = rules.iter().map(|rule| rule.tests.len()).sum();
        (all - self.failing().count().min(all), all)
    }

    /// The tests that do not hold: their names, and their rules.
    pub fn failing(&self) -> impl Iterator<Item = (&str, &str)> {
        self.problems.iter().filter_map(|problem| match &problem.fault {
            Fault::TestDiffers { test, .. } => Some((test.as_str(), problem.rule.as_str())),
            _ => None,
        })
    }
}

/// Where a problem is: line and column; dashes, where it is about the file as a whole.
pub fn line_and_column(place: Place) -> [String; 2] {
    match place {
        Place { line: 0, .. } => ["–".to_owned(), "–".to_owned()],
        Place { line, column } => [line.to_string(), column.to_string()],
    }
}
