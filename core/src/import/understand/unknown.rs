//! Sections whose heading nobody has foreseen: what stands below tells what they are for.

use ::time::Date;

use super::running_text::commissioner_in;
use crate::draft::Field;
use crate::import::block::{Block, BlockKind};
use crate::import::bodies::Bodies;
use crate::import::headings::Target;
use crate::import::outline::{Outline, Section};
use crate::import::participants::Column;
use crate::import::{participants, prose, reports, time_frame};
use crate::swedish::{fold, sentences, words};

/// A document of fewer known sections is read as running text.
const FEWEST_KNOWN: usize = 3;

/// Gives sections without a known heading the target that their text shows, where no other section has it.
pub(super) fn settle(outline: &mut Outline<'_>, bodies: &Bodies, reference: Date) {
    if outline.sections.iter().filter(|section| !section.is_running()).count() < FEWEST_KNOWN {
        return;
    }
    let Some(first) = outline.sections.iter().position(|section| !section.is_running()) else { return };
    for index in first..outline.sections.len() {
        let section = &outline.sections[index];
        // "Organisation" holds other sections, or is one.
        let is_unknown = section
            .heading
            .as_ref()
            .is_some_and(|heading| heading.targets.iter().all(|target| *target == Target::Container));
        if !is_unknown || section.blocks.is_empty() {
            continue;
        }
        let others = index.checked_sub(1).filter(|_| is_of_others(section)).map(|above| &outline.sections[above]);
        let goes_on = others.is_some_and(|above| above.targets().any(|target| target == Target::Participants))
            || names_party_of_members(section);
        let mut shown = shown(section, bodies, reference);
        shown.retain(|target| !outline.has(*target));
        shown.truncate(1);
        if shown.iter().any(|target| RESULTS.contains(target)) {
            // "Gruppen ska föreslå hur resultatet sprids, införs och följs upp."
            let told = all_told(section).into_iter().filter(|target| !shown.contains(target) && !outline.has(*target));
            shown.extend(told.collect::<Vec<_>>());
        }
        let targets = if goes_on { vec![Target::Participants] } else { shown };
        if let Some(heading) = &mut outline.sections[index].heading {
            heading.targets.extend(targets);
        }
    }
}

/// Whether a heading names a party, and those from there stand below: a row of a form for each.
fn names_party_of_members(section: &Section<'_>) -> bool {
    let of_party = section.heading.as_ref().and_then(|heading| participants::heads_party(heading.text)).is_some();
    of_party && section.blocks.first().is_some_and(|block| participants::opens_with_name(&block.text))
}

/// What becomes of what a group comes to: often told of in one breath.
const RESULTS: [Target; 3] =
    [Target::Text(Field::Dissemination), Target::Text(Field::Implementation), Target::Text(Field::FollowUp)];

/// Which of these the sentences of a section tell of.
fn all_told(section: &Section<'_>) -> Vec<Target> {
    let fields = section
        .blocks
        .iter()
        .flat_map(|block| sentences(&block.text))
        .flat_map(|sentence| prose::fields_of(sentence.text).into_iter().map(Target::Text));
    let mut told: Vec<Target> = Vec::new();
    for target in fields.filter(|target| RESULTS.contains(target)) {
        if !told.contains(&target) {
            told.push(target);
        }
    }
    told
}

/// Whether a heading goes on with the one above: "Övriga", "Adjungerade".
fn is_of_others(section: &Section<'_>) -> bool {
    let heading = section.heading.as_ref().map(|heading| fold(heading.text)).unwrap_or_default();
    heading.starts_with("övrig") || heading.starts_with("adjungera") || heading.starts_with("andra")
}

/// Gives the table that tells the members the heading for them, whatever stands above it: "Resurser".
pub(super) fn settle_members(outline: &mut Outline<'_>) {
    if outline.has(Target::Participants) {
        return;
    }
    let is_table = |section: &&mut Section<'_>| {
        let mut rows = section.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Row(cells) => Some(cells),
            _ => None,
        });
        let head = rows.next().and_then(|cells| participants::columns(cells));
        let is_head = head.is_some_and(|head| {
            let has = |column: Column| head.contains(&column);
            has(Column::Name) && (has(Column::Organisation) || has(Column::Role))
        });
        is_head && rows.any(|cells| cells.iter().any(|cell| !participants::names_in(cell).is_empty()))
    };
    if let Some(section) = outline.sections.iter_mut().find(is_table)
        && let Some(heading) = &mut section.heading
    {
        heading.targets = vec![Target::Participants];
    }
}

/// What the text of a section shows that it is for, the surest first.
fn shown(section: &Section<'_>, bodies: &Bodies, reference: Date) -> Vec<Target> {
    let mut shown = Vec::new();
    if tells_of_persons(&section.blocks) {
        shown.push(Target::Participants);
    }
    let Some(first) = section.blocks.iter().find(|block| !matches!(block.kind, BlockKind::Row(_))) else {
        return shown;
    };
    let Some(opening) = sentences(&first.text).into_iter().next() else { return shown };
    let opening = opening.text;
    if reports::speaks_of_reporting(opening) && bodies.recipient(opening).is_some() {
        shown.push(Target::Reporting);
    }
    if commissioner_in(opening, bodies).is_some() {
        shown.push(Target::Text(Field::Commissioner));
    }
    let time = time_frame::from_prose(opening, reference);
    if time.start.is_some() && (time.end.is_some() || time.duration.is_some()) {
        shown.push(Target::TimeFrame);
    }
    shown.extend(prose::fields_of(opening).into_iter().filter(|field| BY_OPENING.contains(field)).map(Target::Text));
    if lists_tasks(&section.blocks) {
        shown.push(Target::Text(Field::Assignment));
    }
    shown
}

/// The fields that the first sentence of a section can show it to be for.
const BY_OPENING: [Field; 10] = [
    Field::Dissemination,
    Field::Implementation,
    Field::FollowUp,
    Field::UserInvolvement,
    Field::HolisticView,
    Field::LocalLevel,
    Field::TargetGroup,
    Field::Purpose,
    Field::Assignment,
    Field::Minutes,
];

/// Whether several blocks name a person each, with a party.
fn tells_of_persons(blocks: &[Block<'_>]) -> bool {
    const FEWEST: usize = 2;
    const LONGEST: usize = 24;
    let mut tells = blocks.iter().filter(|block| {
        words(&block.text).count() <= LONGEST
            && participants::names_in(&block.text).len() == 1
            && crate::import::parties::party_of(&block.text).is_some()
    });
    tells.nth(FEWEST - 1).is_some()
}

/// Verbs that tell a task without the ending of most: "ge förslag", "mät en gång till".
const TASKS: [&str; 20] = [
    "se",
    "ge",
    "gå",
    "få",
    "bestå",
    "mät",
    "ta",
    "lämna",
    "gör",
    "skriv",
    "beskriv",
    "pröva",
    "jämför",
    "utbilda",
    "bygg",
    "hitta",
    "föreslå",
    "inventera",
    "kartlägg",
    "följ",
];

/// Whether most items of a list say what is to be done: "kartlägga …", "ta fram …".
fn lists_tasks(blocks: &[Block<'_>]) -> bool {
    const FEWEST: usize = 2;
    let items = blocks.iter().filter(|block| block.kind == BlockKind::Item);
    let infinitive = |block: &&Block<'_>| {
        words(&block.text).next().is_some_and(|word| {
            let word = fold(word.text);
            word.ends_with('a') && word.chars().count() > 2 || TASKS.contains(&&*word)
        })
    };
    let tasks = items.clone().filter(infinitive).count();
    tasks >= FEWEST && tasks * 2 > items.count()
}
