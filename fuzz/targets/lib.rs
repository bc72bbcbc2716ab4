//! What every target does with a pack and a draft, once it has them.

use std::hint::black_box;
use std::rc::Rc;

use time::Date;
use time::macros::date;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::pack::{Pack, Rules};
use uppdragskollen_core::wording::{Context, Language};

/// The day on which everything is checked.
pub const TODAY: Date = date!(2026 - 01 - 15);

/// Checks a draft as a whole, and puts every answer into words.
pub fn check(pack: &Pack, rules: Rc<Rules>, draft: &Draft) {
    let session = Session::new(rules, draft, TODAY);
    let context = Context { pack, draft };
    for review in session.reviews() {
        let explanation = session.explain(review.number, draft);
        for language in [Language::Swedish, Language::English] {
            black_box(language.why(&explanation, &context));
            black_box(language.remedy(&explanation, &context));
        }
    }
    black_box(session.summary(pack));
}

/// A text of lines with one of them doubled, taken away, put elsewhere, or given the value of another; `None` where
/// there are no two.
pub fn rearranged(text: &str, seed: u32) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut random = seed;
    let mut below = |limit: usize| {
        // Any even spread does: Numerical Recipes' generator, of which the upper bits are the better ones.
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) as usize % limit
    };
    if lines.len() < 2 {
        return None;
    }
    let (kind, from, to) = (below(4), below(lines.len()), below(lines.len()));
    match kind {
        0 => lines.insert(to, lines[from].clone()),
        1 => drop(lines.remove(from)),
        2 => lines.swap(from, to),
        _ => {
            let (_, value) = lines[from].split_once('=')?;
            let changed = format!("{}={value}", lines[to].split_once('=')?.0);
            lines[to] = changed;
        }
    }
    Some(lines.join("\n"))
}
