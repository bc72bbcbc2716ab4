//! The words of the library, which the first program does not carry.

use time::Date;

use super::sv::library as sv;
use crate::clock::Moment;

/// The words of *Om*, which the first program does not carry.
pub fn about() -> &'static About {
    &sv::ABOUT
}

/// The words of *Regelverk*, which the first program does not carry.
pub fn rules() -> &'static Rules {
    &sv::RULES
}

/// The words of *Inläst text*, likewise.
pub fn document() -> &'static Document {
    &sv::DOCUMENT
}

/// The words of *Granska dokument*, likewise.
pub fn batch() -> &'static Batch {
    &sv::BATCH
}

/// The words of *Exportera*, likewise.
pub fn export() -> &'static Export {
    &sv::EXPORT
}

/// The words for a draft that is kept in step with a file, likewise.
pub fn in_step() -> &'static InStep {
    &sv::IN_STEP
}

/// The words of *Klar att lämna in*, likewise.
pub fn hand_in() -> &'static HandIn {
    &sv::HAND_IN
}

/// The words for a document that is opened again, likewise.
pub fn reopening() -> &'static Reopening {
    &sv::REOPENING
}

/// The words of what goes on with files, likewise.
pub fn files() -> &'static Files {
    &sv::FILES
}

/// The words of what takes documents in, likewise.
pub fn taking() -> &'static Taking {
    &sv::TAKING
}

/// The words that several parts share, likewise.
pub fn shared() -> &'static Shared {
    &sv::SHARED
}

/// The words of *Säkerhetskopiera* and *Återställ*, likewise.
pub fn backups() -> &'static Backups {
    &sv::BACKUPS
}

/// The words of *Historik*, likewise.
pub fn history() -> &'static History {
    &sv::HISTORY
}

/// The words for a draft that cannot be opened, likewise.
pub fn unreadable() -> &'static Unreadable {
    &sv::UNREADABLE
}

/// The words of *Papperskorg och lagring*, likewise.
pub fn storage() -> &'static Storage {
    &sv::STORAGE
}

/// The words for two windows that wrote one draft, likewise.
pub fn windows() -> &'static Beside {
    &sv::WINDOWS
}

/// The words for a draft and its file that were both changed, likewise.
pub fn draft_and_file() -> &'static Beside {
    &sv::DRAFT_AND_FILE
}

/// The words for a draft in a link, likewise.
pub fn sharing() -> &'static Sharing {
    &sv::SHARING
}

/// What several parts say.
pub struct Shared {
    /// Closes a dialog in which there is nothing more to do.
    pub close: &'static str,
    /// Goes back to what was shown before.
    pub back: &'static str,
}

/// *Säkerhetskopiera* and *Återställ*.
pub struct Backups {
    /// Puts everything into one file; the heading of what goes wrong with that.
    pub backup: &'static str,
    /// There is nothing to put there.
    pub nothing: &'static str,
    /// It has been done: the heading.
    pub made: &'static str,
    /// The name of the file, and how many drafts, drafts in the bin and packs are in it.
    pub made_lead: fn(&str, [usize; 3]) -> String,
    /// It could not be written where the person wanted it.
    pub not_written: &'static str,
    /// Downloads it instead.
    pub download: &'static str,
    /// The heading over choosing a file to restore from.
    pub restore: &'static str,
    /// What that means.
    pub restore_lead: &'static str,
    /// Chooses the file.
    pub choose: &'static str,
    /// The file could not be fetched from the disk.
    pub failed: &'static str,
    /// The file is a single draft.
    pub is_draft: &'static str,
    /// The heading over what the backup holds.
    pub preview: &'static str,
    /// Of which day it is, and what to do.
    pub found: fn(&str) -> String,
    /// Of which day it is, and that all of it is here.
    pub nothing_new: fn(&str) -> String,
    /// Of a draft: when it was saved, what would become of it, and that it lies in the bin.
    pub told: fn(&str, &str, &str) -> String,
    /// A draft lies in the bin.
    pub binned: &'static str,
    /// What becomes of a pack: it is added, or replaces another.
    pub packs: [&'static str; 2],
    /// The heading over what is here just so.
    pub same: &'static str,
    /// That some of it cannot be restored.
    pub refused: &'static str,
    /// Restores what is chosen.
    pub take: &'static str,
    /// How many drafts and packs have been restored.
    pub restored: fn(usize, usize) -> String,
    /// There is no room for more; how much came in.
    pub full: fn(&str) -> String,
    /// The browser keeps nothing.
    pub closed: &'static str,
}

/// *Historik*.
pub struct History {
    /// The dialog's heading.
    pub title: &'static str,
    /// What there is to see.
    pub lead: &'static str,
    /// There is nothing to see yet.
    pub none: &'static str,
    /// The heading over the revisions of a day; today.
    pub day: fn(Date, Date) -> String,
    /// "14.32".
    pub clock: fn(Moment) -> String,
    /// A revision by when it was saved, within a sentence; today.
    pub version: fn(Moment, Date) -> String,
    /// The mark of what the draft is now.
    pub now: &'static str,
    /// The same, to compare with.
    pub now_in_text: &'static str,
    /// The mark of what another window has written beside it.
    pub beside: &'static str,
    /// The oldest revision.
    pub first: &'static str,
    /// What was changed since the one before.
    pub changed: fn(&[&str]) -> String,
    /// The content cannot be read.
    pub lost: &'static str,
    /// Shows a revision.
    pub show: &'static str,
    /// Compares it with what the draft is now.
    pub compare: &'static str,
    /// Shows more revisions.
    pub older: &'static str,
    /// The heading over a revision, by when it was saved.
    pub heading: fn(&str) -> String,
    /// The content as a region.
    pub content: &'static str,
    /// The label of the name.
    pub name: &'static str,
    /// What a name is for.
    pub name_help: &'static str,
    /// Keeps the name.
    pub save_name: &'static str,
    /// It is kept.
    pub named: &'static str,
    /// The name has been taken away.
    pub unnamed: &'static str,
    /// The name could not be kept.
    pub not_named: &'static str,
    /// What to compare with.
    pub against: &'static str,
    /// How to read what is shown then.
    pub key: &'static str,
    /// There is no difference.
    pub same: &'static str,
    /// Goes back to a revision.
    pub restore: &'static str,
    /// That has been done.
    pub restored: fn(&str) -> String,
}

/// A draft that cannot be opened.
pub struct Unreadable {
    /// It is as it was.
    pub untouched: &'static str,
    /// Opens a copy of a draft of a newer schema.
    pub open_copy: &'static str,
    /// What opening such a copy means.
    pub open_copy_note: &'static str,
    /// There is no room for it.
    pub no_room: &'static str,
    /// What the file with its records is called, before its id.
    pub file: &'static str,
    /// Nothing of it is sound.
    pub all_damaged: &'static str,
    /// What a damaged record is called, by number.
    pub damaged: fn(usize) -> String,
    /// What its file is called.
    pub damaged_file: &'static str,
    /// The heading over the newest revision that can be read.
    pub earlier: &'static str,
    /// When it was saved.
    pub earlier_lead: fn(&str) -> String,
    /// Opens a copy of it.
    pub open_earlier: &'static str,
    /// It can be opened after all.
    pub readable: &'static str,
    /// Opens it.
    pub open: &'static str,
}

/// *Papperskorg och lagring*.
pub struct Storage {
    /// A size in millions.
    pub megabytes: fn(f64) -> String,
    /// The bin.
    pub bin: &'static str,
    /// How long drafts lie there.
    pub bin_lead: &'static str,
    /// There are none.
    pub bin_empty: &'static str,
    /// When a draft was put there, and for how many days it stays.
    pub in_bin: fn(&str, u64) -> String,
    /// Takes a draft out of it.
    pub take_back: &'static str,
    /// That has been done to the draft of this title.
    pub taken_back: fn(&str) -> String,
    /// It could not be done.
    pub full: &'static str,
    /// Takes a draft away for ever.
    pub remove: &'static str,
    /// Asks whether to.
    pub ask_remove: fn(&str) -> String,
    /// Takes all in the bin away.
    pub empty_bin: &'static str,
    /// Asks whether to, by how many they are.
    pub ask_empty: fn(usize) -> String,
    /// It cannot be undone.
    pub is_final: &'static str,
    /// How many are gone, and how many are not since they are not in the bin any more.
    pub purged: fn(usize, usize) -> String,
    /// How much room there is.
    pub room: &'static str,
    /// How much is used, and how many hundredths that is.
    pub used: fn(&str, usize) -> String,
    /// What takes room: drafts, history, bin, steps, packs, what is damaged, all else.
    pub kinds: [&'static str; 7],
    /// The columns: what takes room, and how much.
    pub columns: [&'static str; 2],
    /// The browser has promised to keep it, or not.
    pub promise: [&'static str; 2],
    /// Asks it to.
    pub ask_promise: &'static str,
    /// It would not.
    pub refused: &'static str,
    /// Asks how to thin the history.
    pub thin: &'static str,
    /// The heading over that.
    pub thin_title: &'static str,
    /// What is kept in any case.
    pub thin_lead: &'static str,
    /// There is nothing to take away.
    pub nothing_to_thin: &'static str,
    /// The choice of how much is kept.
    pub pace: &'static str,
    /// The choices: what each is called, and what it keeps.
    pub paces: [[&'static str; 2]; 3],
    /// How many revisions would go, and how much room they take.
    pub would_go: fn(usize, &str) -> String,
    /// Takes them away.
    pub thin_act: &'static str,
    /// How many have gone, and how much room that made.
    pub thinned: fn(usize, &str) -> String,
    /// There was no room to do all of it.
    pub thinned_in_part: fn(&str) -> String,
    /// Backups.
    pub copies: &'static str,
    /// What they are for.
    pub copies_lead: &'static str,
    /// When the last was made.
    pub last_copy: fn(&str) -> String,
    /// None has been made.
    pub no_copy: &'static str,
    /// It is time for one.
    pub time_for_one: &'static str,
    /// What is damaged.
    pub damaged: &'static str,
    /// Nothing is.
    pub nothing_damaged: &'static str,
    /// What has become of it.
    pub damaged_lead: &'static str,
    /// The draft that a damaged record is of, by title.
    pub damaged_of: fn(&str) -> String,
    /// Removes a damaged record.
    pub remove_damaged: &'static str,
    /// What that means.
    pub damaged_final: &'static str,
    /// It has been removed.
    pub removed: fn(&str) -> String,
    /// The heading over the drafts that this version cannot read.
    pub unread: &'static str,
    /// What to do with them.
    pub unread_lead: &'static str,
}

/// Two windows that wrote one draft.
pub struct Beside {
    /// The dialog's heading.
    pub title: &'static str,
    /// In how many places there is something to choose.
    pub lead: fn(usize) -> String,
    /// What can be chosen: what is here, what is there, both.
    pub sides: [&'static str; 3],
    /// What both means.
    pub both: &'static str,
    /// Takes what is chosen.
    pub take: &'static str,
    /// That has been done.
    pub done: &'static str,
}

/// A draft in a link.
pub struct Sharing {
    /// The heading over a link that has been made.
    pub title: &'static str,
    /// Who can read it, and that it cannot be taken back.
    pub warning: &'static str,
    /// How long it is.
    pub long: fn(usize) -> String,
    /// It is so long that it may be cut short on its way.
    pub too_long: &'static str,
    /// The page is a file on this machine.
    pub local: &'static str,
    /// The label of the link.
    pub link: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// It has been copied, or could not be.
    pub copied: [&'static str; 2],
    /// What is shown of a draft in a link: group, day, and how many fields are filled in of all.
    pub facts: [&'static str; 3],
    /// That.
    pub filled: fn(usize, usize) -> String,
    /// Unfolds the content.
    pub read: &'static str,
    /// Where the draft is, and what opening it means.
    pub lead: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// There is no room for it.
    pub no_room: &'static str,
}

/// *Granska dokument*.
pub struct Batch {
    /// What it is for.
    pub lead: &'static str,
    /// The place to choose files in.
    pub choose: &'static str,
    /// Chooses files.
    pub files: &'static str,
    /// Chooses a folder.
    pub folder: &'static str,
    /// That files can be dropped there, and which are read.
    pub drop: &'static str,
    /// "Läser fil 3 av 20 …"
    pub under_way: fn(usize, usize) -> String,
    /// The bar that tells how far it has come.
    pub progress: &'static str,
    /// Stops.
    pub stop: &'static str,
    /// How many are ready, not ready, and not read.
    pub summary: fn(usize, usize, usize) -> String,
    /// How many files were left out.
    pub left_out: fn(usize) -> String,
    /// The table's name.
    pub table: &'static str,
    /// What stands over its columns; over the last for who cannot see it.
    pub columns: [&'static str; 7],
    /// A document in which no requirement is open.
    pub ready: &'static str,
    /// Opens a document as a draft.
    pub open: &'static str,
    /// There is no room for that.
    pub no_room: &'static str,
    /// The pack that a saved draft names is not here.
    pub no_pack: &'static str,
    /// Saves the table.
    pub to_file: &'static str,
    /// The name of that file.
    pub file_name: &'static str,
    /// Prints the table.
    pub print: &'static str,
}

/// *Exportera*.
pub struct Export {
    /// The dialog's heading.
    pub title: &'static str,
    /// What is to be chosen.
    pub kind: &'static str,
    /// The kinds of file: what each is called, and what it is for.
    pub kinds: [[&'static str; 2]; 7],
    /// Whether sections in which nothing is written are shown.
    pub blanks: &'static str,
    /// Exports.
    pub act: &'static str,
    /// It has been done.
    pub done: &'static str,
}

/// A draft that is kept in step with a file.
pub struct InStep {
    /// The heading over the choice of a file.
    pub title: &'static str,
    /// What it means, and where the file may lie.
    pub leads: [&'static str; 2],
    /// Makes a file.
    pub new: &'static str,
    /// Takes one that is there.
    pub existing: &'static str,
    /// The browser has no dialogue for that here.
    pub unavailable: &'static str,
    /// The browser cannot remember the file.
    pub not_kept: &'static str,
    /// The name of the line that says how it stands.
    pub label: &'static str,
    /// Draft and file are in step.
    pub in_step: fn(&str) -> String,
    /// Another window sees to it.
    pub elsewhere: fn(&str) -> String,
    /// The browser wants the person's leave.
    pub not_allowed: fn(&str) -> String,
    /// Gives it.
    pub allow: &'static str,
    /// The file is not there.
    pub missing: fn(&str) -> String,
    /// It cannot be written.
    pub busy: fn(&str) -> String,
    /// What is in it is no draft: why not.
    pub unreadable: fn(&str, &str) -> String,
    /// Puts the draft in its place.
    pub overwrite: &'static str,
    /// It has been changed where the draft has been.
    pub contested: fn(&str) -> String,
    /// Shows both.
    pub compare: &'static str,
    /// What was written in it is in the draft now.
    pub taken_in: fn(&str) -> String,
    /// Keeps them in step no longer.
    pub stop: &'static str,
    /// That has been done.
    pub stopped: &'static str,
}

/// *Klar att lämna in*.
pub struct HandIn {
    /// The dialog's heading.
    pub title: &'static str,
    /// How many requirements are open, and what to do about it.
    pub lead: fn(usize) -> String,
    /// The label of the reason for a requirement that is not met.
    pub reason: &'static str,
    /// Some requirement is neither met nor explained.
    pub missing: &'static str,
    /// What the package holds.
    pub contents: &'static str,
    /// Saves the package.
    pub package: &'static str,
    /// What its file is called, after the title.
    pub package_name: &'static str,
    /// Saves the document alone.
    pub document: &'static str,
    /// Saves the report alone.
    pub report: &'static str,
    /// What its file is called, after the title.
    pub report_name: &'static str,
    /// Prints the report.
    pub print: &'static str,
    /// It has been done.
    pub done: &'static str,
}

/// A document of this program's that has been edited elsewhere.
pub struct Reopening {
    /// The dialog's heading.
    pub title: &'static str,
    /// How many changes there are, and what to do about them.
    pub lead: fn(usize) -> String,
    /// A row is new, is gone, or says something else.
    pub fates: [&'static str; 3],
    /// Nothing was written, or is.
    pub nothing: &'static str,
    /// Before what was written.
    pub before: &'static str,
    /// Before what is written now.
    pub after: &'static str,
    /// A reason for what is not met.
    pub reason: &'static str,
    /// Takes the chosen changes.
    pub take: &'static str,
    /// Leaves them all.
    pub leave: &'static str,
    /// Some could not be made.
    pub not_made: fn(usize) -> String,
}

/// *Inläst text*.
pub struct Document {
    /// The part's name.
    pub title: &'static str,
    /// What was found and what not, in numbers.
    pub summary: fn(usize, usize) -> String,
    /// Which group the text was taken to be for.
    pub group: fn(&str) -> String,
    /// The document's text as a region.
    pub pages: &'static str,
    /// The heading over what found no place.
    pub unplaced: &'static str,
    /// What to do with that.
    pub unplaced_lead: &'static str,
    /// Copies a passage.
    pub copy: &'static str,
    /// A passage has been copied.
    pub copied: &'static str,
    /// Chooses the field to add a passage to.
    pub add_to: &'static str,
    /// Says where a passage has been added.
    pub added_to: fn(&str) -> String,
    /// "stycke 1".
    pub passage: fn(usize) -> String,
    /// Puts the part aside.
    pub hide: &'static str,
}

/// Files, and the program that reads and writes them.
pub struct Files {
    /// A file could not be fetched from the disk.
    pub failed: &'static str,
    /// The program could not be fetched.
    pub unreachable: &'static str,
    /// It has stopped, or has been stopped.
    pub stopped: &'static str,
    /// A file cannot be written.
    pub not_written: &'static str,
}

/// A document taken in.
pub struct Taking {
    /// The paste dialog's heading.
    pub paste: &'static str,
    /// The text area's label.
    pub text: &'static str,
    /// What to paste.
    pub text_help: &'static str,
    /// Reads the text.
    pub read: &'static str,
    /// A file is being read, by name.
    pub reading: fn(&str) -> String,
    /// The heading of the question about a document that is no assignment.
    pub other: &'static str,
    /// What one can do about it; the core's sentence comes first.
    pub other_lead: &'static str,
    /// Creates the draft anyway.
    pub create_anyway: &'static str,
    /// Goes back to the text.
    pub back: &'static str,
}

/// *Regelverk*.
pub struct Rules {
    /// What is shown.
    pub lead: &'static str,
    /// The list of packs.
    pub shelf: Shelf,
    /// Opening a pack's file.
    pub file: PackFile,
    /// Removing a pack.
    pub remove: RemovePack,
    /// Searching and choosing among the rules.
    pub browse: Browse,
    /// Until when a pack is valid: first day, last day, by how many years it is prolonged (0: not).
    pub validity: fn(&str, &str, u16) -> String,
    /// "Version 2".
    pub version: fn(u32) -> String,
    /// What comes before a rule's citation.
    pub source: &'static str,
    /// What comes before the fields that a rule reads.
    pub fields: &'static str,
    /// What comes before the groups that a rule is for, by how many they are.
    pub groups: fn(usize) -> &'static str,
    /// What comes before a rule's id.
    pub id: &'static str,
    /// Copies the address of a rule.
    pub copy_link: &'static str,
    /// It has been copied.
    pub link_copied: &'static str,
    /// The clipboard is refused: what the link shown instead is called, and what to do.
    pub link_shown: [&'static str; 2],
}

/// The list of packs.
pub struct Shelf {
    /// What it is called.
    pub title: &'static str,
    /// The mark of a pack of the person's own.
    pub own: &'static str,
    /// Chooses a file.
    pub open: &'static str,
    /// What that is for.
    pub open_help: &'static str,
    /// Saves the file that an own pack came from.
    pub to_file: &'static str,
    /// Removes an own pack.
    pub remove: &'static str,
    /// The pack of this id is not here.
    pub unknown_pack: fn(&str) -> String,
    /// The pack has no rule of this id.
    pub unknown_rule: fn(&str) -> String,
    /// A stored pack that cannot be used.
    pub damaged: &'static str,
    /// A stored pack with the id of one that travels with the program.
    pub hidden: &'static str,
}

/// Opening a pack's file.
pub struct PackFile {
    /// It is being read.
    pub reading: &'static str,
    /// It could not be fetched from the disk.
    pub failed: &'static str,
    /// How many faults there are.
    pub faults: fn(usize) -> String,
    /// Only the first so many are shown, of all.
    pub first_faults: fn(usize, usize) -> String,
    /// The table of them: its columns are line, column, rule, what is wrong.
    pub columns: [&'static str; 4],
    /// What to do with a file that has faults.
    pub mend: &'static str,
    /// Opens the file when that is done.
    pub open_again: &'static str,
    /// Opens another file in place of one that cannot be read.
    pub open_other: &'static str,
    /// The names of tests that do not hold come after this.
    pub failing: &'static str,
    /// A test, and its rule.
    pub test_of: fn(&str, &str) -> String,
    /// There are no tests.
    pub no_tests: &'static str,
    /// The tests cannot be tried before the faults are mended.
    pub untried: &'static str,
    /// What is told of a pack: title, id, version, validity, groups, rules.
    pub facts: [&'static str; 6],
    /// "12 regler: 8 krav, 3 rekommendationer och 1 upplysning."
    pub rules: fn([usize; 3]) -> String,
    /// Keeps the pack.
    pub add: &'static str,
    /// It is kept.
    pub added: fn(&str) -> String,
    /// The pack of this title has the same id, and cannot be replaced.
    pub taken: fn(&str, &str) -> String,
    /// An own pack of this title has the same id.
    pub present: fn(&str) -> String,
    /// The columns that compare the two: what is compared, the kept one, the file.
    pub compared: [&'static str; 3],
    /// The file is what is kept already.
    pub same: &'static str,
    /// Puts the file in place of what is kept.
    pub replace: &'static str,
    /// That has been done.
    pub replaced: fn(&str) -> String,
    /// There is no room for it.
    pub full: &'static str,
    /// The browser keeps nothing.
    pub unavailable: &'static str,
    /// Puts the answer away.
    pub close: &'static str,
}

/// Removing a pack.
pub struct RemovePack {
    /// Asks whether to remove the pack of this title.
    pub ask: fn(&str) -> String,
    /// How many drafts are written for it, and what becomes of them.
    pub used: fn(usize) -> String,
    /// That it cannot be undone.
    pub is_final: &'static str,
    /// Says that it is gone.
    pub removed: fn(&str) -> String,
}

/// Searching and choosing among the rules.
pub struct Browse {
    /// The search field.
    pub search: &'static str,
    /// The choice of levels.
    pub level: &'static str,
    /// The choice of group.
    pub group: &'static str,
    /// All of them.
    pub every_group: &'static str,
    /// The choice of order.
    pub order: &'static str,
    /// As the pack has them, and as the source has them.
    pub orders: [&'static str; 2],
    /// How many rules are found, of all.
    pub count: fn(usize, usize) -> String,
    /// Takes all choices back.
    pub clear: &'static str,
    /// What to do where nothing is found.
    pub nothing: &'static str,
    /// Shows more rules.
    pub more: fn(usize) -> String,
}

/// *Om*.
pub struct About {
    /// What the app is.
    pub lead: &'static str,
    /// Headings and paragraphs; the packs are listed under the last but one.
    pub parts: [[&'static str; 2]; 5],
    /// Which version this is.
    pub version: fn(&str) -> String,
}
