//! The counts as a table: a row for each format, and one for all.

use std::collections::BTreeMap;
use std::fmt;

use uppdragskollen_core::pack::Verdict;

use crate::tally::{Share, Tally};

/// The counts of each format.
pub struct Table<'a> {
    /// The counts by the ending of the file.
    pub by_format: &'a BTreeMap<String, Tally>,
}

const HEADINGS: [&str; 13] = [
    "", "read", "kind", "group", "ready", "verdicts", "right", "Uppfyllt", "Saknas", "Oklart", "dates", "parties",
    "fields",
];

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = Tally::default();
        writeln!(f, "{:>60}", "said wrongly:")?;
        row(f, HEADINGS.map(str::to_owned))?;
        for (format, tally) in self.by_format {
            all += *tally;
            row(f, cells(format, tally))?;
        }
        row(f, cells("all", &all))
    }
}

fn row(f: &mut fmt::Formatter<'_>, cells: [String; HEADINGS.len()]) -> fmt::Result {
    let [name, rest @ ..] = cells;
    write!(f, "{name:<5}")?;
    for cell in rest {
        write!(f, "{cell:>9}")?;
    }
    writeln!(f)
}

fn cells(name: &str, tally: &Tally) -> [String; HEADINGS.len()] {
    let of = |Share { right, all }: Share| format!("{right}/{all}");
    let wrong = |verdict: Verdict| {
        let place = Verdict::ALL.into_iter().position(|other| other == verdict);
        percent(place.map_or(0, |place| tally.wrong[place]), tally.verdicts.all)
    };
    [
        name.to_owned(),
        of(tally.read),
        of(tally.kind),
        of(tally.group),
        of(tally.ready),
        of(tally.verdicts),
        percent(tally.verdicts.right, tally.verdicts.all),
        wrong(Verdict::Met),
        wrong(Verdict::Unmet),
        wrong(Verdict::Undetermined),
        of(tally.dates),
        of(tally.parties),
        of(tally.fields),
    ]
}

#[expect(clippy::cast_precision_loss, reason = "some thousands at most")]
fn percent(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.1} %", 100.0 * part as f64 / whole as f64) }
}
