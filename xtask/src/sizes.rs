//! What the release weighs, as it is, with gzip and with brotli, held against the budget.

use std::fmt;

use crate::problem::Problem;
use crate::project::{Project, answer};

/// What the first load may weigh, in bytes with brotli.
const BUDGET: usize = 150_000;

/// The kinds of file that a first load is made of.
const FIRST_LOAD: [&str; 4] = [".html", ".js", ".wasm", ".css"];

/// What is fetched besides when somebody begins to write: the usual pack, as much of it as its usual group needs.
const USUAL_PACK: &str = "packs/sodra-alvsborg-2022/uppdragsgrupp.json";

/// Files of these kinds that are fetched only when someone first needs them, or when the app has started: paths in
/// `dist/`, or how they begin.
const LOADED_LATER: [&str; 4] = ["library", "documents", "version.js", "sw.js"];

/// The whole app in one file, which no part of the web app fetches.
const SINGLE: &str = "uppdragskollen.html";

/// What that file may weigh, in bytes as it is.
const SINGLE_BUDGET: usize = 1_500_000;

/// The sizes of all files in `dist/`.
pub struct Sizes {
    files: Vec<Row>,
}

struct Row {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    /// Weighs what lies in `dist/`.
    pub fn measure(project: &Project) -> Result<Self, Problem> {
        // Node has both compressors built in; the same in Rust would be most of what xtask is made of.
        Self::read(&answer(project.command("node").args(["xtask/scripts/sizes.mjs", "dist"]))?)
    }

    /// Whether the first load and the single file keep to their budgets.
    pub fn within_budget(&self) -> Result<(), Problem> {
        let brotli = self.first_load().brotli;
        if brotli > BUDGET {
            return Err(Problem::new(
                format!(
                    "the first load is {} bytes with brotli, over the budget of {}",
                    grouped(brotli),
                    grouped(BUDGET)
                ),
                "make it smaller, or load later what only some need",
            ));
        }
        let single = self.single();
        if single > SINGLE_BUDGET {
            return Err(Problem::new(
                format!("{SINGLE} is {} bytes, over the budget of {}", grouped(single), grouped(SINGLE_BUDGET)),
                "make the programs smaller, or pack them better",
            ));
        }
        Ok(())
    }

    fn read(lines: &str) -> Result<Self, Problem> {
        let files = lines.lines().map(Row::read).collect::<Option<Vec<_>>>();
        files.map(|files| Self { files }).ok_or_else(|| {
            Problem::new(
                "xtask/scripts/sizes.mjs answered something unexpected",
                "make it and xtask/src/sizes.rs agree",
            )
        })
    }

    fn first_load(&self) -> Row {
        self.sum("first load", |name| {
            FIRST_LOAD.iter().any(|ending| name.ends_with(ending))
                && !LOADED_LATER.iter().any(|later| name.starts_with(later))
                && name != SINGLE
        })
    }

    /// What the single file weighs as it is: it is copied, not fetched.
    fn single(&self) -> usize {
        self.sum(SINGLE, |name| name == SINGLE).raw
    }

    /// The first load and what is fetched besides before somebody can write.
    fn to_write(&self) -> Row {
        let more = self.sum("first load and usual pack", |name| name == USUAL_PACK);
        let first_load = self.first_load();
        Row {
            raw: first_load.raw + more.raw,
            gzip: first_load.gzip + more.gzip,
            brotli: first_load.brotli + more.brotli,
            ..more
        }
    }

    fn sum(&self, name: &str, counts: impl Fn(&str) -> bool) -> Row {
        let mut sum = Row { name: name.to_owned(), raw: 0, gzip: 0, brotli: 0 };
        for file in self.files.iter().filter(|file| counts(&file.name)) {
            sum.raw += file.raw;
            sum.gzip += file.gzip;
            sum.brotli += file.brotli;
        }
        sum
    }
}

impl Row {
    /// Reads a line of name, raw, gzip and brotli with tabs between them.
    fn read(line: &str) -> Option<Self> {
        let mut cells = line.split('\t');
        let name = cells.next()?.to_owned();
        let mut number = || cells.next()?.parse().ok();
        Some(Self { name, raw: number()?, gzip: number()?, brotli: number()? })
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first_load = self.first_load();
        let to_write = self.to_write();
        let rows = || self.files.iter().chain([&first_load, &to_write]);
        let width = rows().map(|row| row.name.chars().count()).max().unwrap_or(0);
        writeln!(formatter, "{:width$} {:>11} {:>11} {:>11}", "dist/", "raw", "gzip -9", "brotli 11")?;
        for row in rows() {
            writeln!(
                formatter,
                "{:width$} {:>11} {:>11} {:>11}",
                row.name,
                grouped(row.raw),
                grouped(row.gzip),
                grouped(row.brotli)
            )?;
        }
        let verdict = |weight, budget| if weight <= budget { "within" } else { "over" };
        let single = self.single();
        writeln!(
            formatter,
            "The single file: {} bytes, {} budget ({}).",
            grouped(single),
            verdict(single, SINGLE_BUDGET),
            grouped(SINGLE_BUDGET)
        )?;
        write!(
            formatter,
            "First load: {} bytes with brotli, {} budget ({}).",
            grouped(first_load.brotli),
            verdict(first_load.brotli, BUDGET),
            grouped(BUDGET)
        )
    }
}

/// A number as people read it: 150,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn the_first_load_is_what_the_page_is_made_of() {
        let sizes = Sizes::read(
            "index.html\t9\t8\t7\napp.css\t90\t80\t70\npacks/sodra-alvsborg-2022/uppdragsgrupp.json\t900\t800\t700\n\
             library_bg.wasm\t1000\t900\t800\nsw.js\t1000\t900\t800\nversion.js\t1000\t900\t800\n\
             uppdragskollen.html\t1000\t900\t800\npacks/another.json\t1000\t900\t800\nicon.svg\t1000\t900\t800\n",
        );
        let sizes = sizes.expect("good lines");
        let of = |row: Row| (row.raw, row.gzip, row.brotli);
        assert_eq!(of(sizes.first_load()), (99, 88, 77));
        assert_eq!(of(sizes.to_write()), (999, 888, 777));
    }

    #[test]
    fn over_the_budget_is_a_problem_and_said_so() {
        let within = Sizes::read("app.wasm\t400000\t200000\t150000\n").expect("a good line");
        assert_eq!(within.within_budget(), Ok(()));
        assert!(within.to_string().ends_with("within budget (150,000)."));

        let over = Sizes::read("app.wasm\t400000\t200000\t150001\n").expect("a good line");
        assert!(over.within_budget().is_err());
        assert!(over.to_string().ends_with("over budget (150,000)."));
    }

    #[test]
    fn the_single_file_has_a_budget_of_its_own() {
        let within = Sizes::read("uppdragskollen.html\t1500000\t900000\t800000\n").expect("a good line");
        assert_eq!(within.within_budget(), Ok(()));
        assert!(within.to_string().contains("The single file: 1,500,000 bytes, within budget (1,500,000)."));

        let over = Sizes::read("uppdragskollen.html\t1500001\t1\t1\n").expect("a good line");
        assert!(over.within_budget().is_err());
        assert!(over.to_string().contains("The single file: 1,500,001 bytes, over budget (1,500,000)."));
    }

    #[test]
    fn a_line_without_its_numbers_is_refused() {
        assert!(Sizes::read("app.wasm\t400000\n").is_err());
    }
}
