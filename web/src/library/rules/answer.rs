//! What is said of a pack's file: what is wrong in it, or what it is and whether to keep it.

use uppdragskollen_core::pack::{Level, Pack, PackProblem};

use super::Visit;
use super::browse::validity;
use super::file::{Examined, line_and_column, open};
use super::keep::keep;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::rules;
use crate::page;
use crate::parts::{Button, alert, heading};

/// The id of the answer's heading.
pub const TITLE: &str = "answer-title";

/// So many faults are shown: who mends them has fewer when the file is opened again.
const MOST: usize = 200;

/// Why a file cannot be read.
pub fn problem_of_file(answer: &El, name: &str, why: &str) -> El {
    page::announce(why);
    frame(name).child(alert("danger", "", why)).child(buttons(answer, vec![again(rules().file.open_other)]))
}

/// What came of a file that has been read.
pub fn show(visit: &Visit, answer: &El, examined: Examined) -> El {
    let words = &rules().file;
    let faults = (words.faults)(examined.problems.len());
    let (passed, all) = examined.tests();
    let tests = match &examined.pack {
        Some(_) if all == 0 => words.no_tests.to_owned(),
        Some(_) if examined.is_tried => language().tests_passed(passed, all),
        _ => words.untried.to_owned(),
    };
    page::announce(&format!("{faults} {tests}"));
    let sum = el("p").class("sum").child(el("strong").text(&faults)).text(" ").text(&tests);
    let frame = frame(&examined.name).child(sum);
    if !examined.problems.is_empty() {
        let too_many = examined.problems.len() > MOST;
        let first = too_many.then(|| el("p").text(&(words.first_faults)(MOST, examined.problems.len())));
        return frame
            .maybe(failing(&examined))
            .child(el("p").text(words.mend))
            .maybe(first)
            .child(table(&examined.problems))
            .child(buttons(answer, vec![again(words.open_again)]));
    }
    match examined.pack {
        Some(pack) => keep(visit, answer, frame, pack, &examined.text),
        None => frame,
    }
}

fn frame(name: &str) -> El {
    el("section")
        .class("paper answer")
        .attr("aria-labelledby", TITLE)
        .child(heading(2, "xs", name).id(TITLE).attr("tabindex", "-1"))
}

fn again(label: &str) -> El {
    Button::new(label, open).primary().view()
}

/// Buttons, and after them the one that puts the answer away.
pub fn buttons(answer: &El, buttons: Vec<El>) -> El {
    let answer = answer.clone();
    let close = move || {
        answer.node().set_text_content(None);
        page::go_to("title");
    };
    el("div").class("actions").children(buttons).child(Button::new(rules().file.close, close).view())
}

/// The tests that do not hold, by name.
fn failing(examined: &Examined) -> Option<El> {
    let words = &rules().file;
    let mut names: Vec<String> = examined.failing().map(|(test, rule)| (words.test_of)(test, rule)).collect();
    names.truncate(MOST);
    (!names.is_empty()).then(|| el("p").text(words.failing).text(" ").text(&names.join(", ")).text("."))
}

/// The faults, in the file's order.
fn table(problems: &[PackProblem]) -> El {
    // The roles stay what they are when the style sheet makes cards of the rows.
    let [line, column, rule, fault] = rules().file.columns;
    let head =
        [line, column, rule, fault].map(|name| el("th").attr("role", "columnheader").attr("scope", "col").text(name));
    let row = |problem: &PackProblem| {
        let [at, letter] = line_and_column(problem.place);
        let cell = |name: &str, text: &str| el("td").attr("role", "cell").attr("data-name", name).text(text);
        el("tr")
            .attr("role", "row")
            .child(cell(line, &at).attr("class", "figure"))
            .child(cell(column, &letter).attr("class", "figure"))
            .child(cell(rule, &problem.rule))
            .child(cell("", &language().fault(&problem.fault)))
    };
    let rows = problems.iter().take(MOST).map(row).collect();
    el("table")
        .class("faults")
        .attr("role", "table")
        .attr("aria-labelledby", TITLE)
        .child(el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").children(head.into())))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
}

/// What a pack is, in a few facts.
pub fn facts(pack: &Pack) -> [String; 6] {
    let count = |level: Level| pack.rules.iter().filter(|rule| rule.level == level).count();
    let groups: Vec<&str> = pack.groups.iter().map(|group| language().of(&group.title)).collect();
    [
        language().of(&pack.title).to_owned(),
        pack.id.clone(),
        pack.version.to_string(),
        validity(pack),
        groups.join(", "),
        (rules().file.rules)(Level::ALL.map(count)),
    ]
}
