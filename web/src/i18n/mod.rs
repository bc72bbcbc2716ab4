//! Every sentence of the app that a person reads, one file to a language. What the core has words for (rules, verdicts,
//! levels, fields, sectors, problems and why) is said by its [`Language`]; what the page says before the app has
//! started, or if it stops, stands in index.html.

pub mod library;
mod sv;

use time::Date;
pub use uppdragskollen_core::wording::Language;

use crate::clock::Moment;

/// The language of the user interface. A second one needs its file beside `sv`, and a choice here.
pub fn language() -> Language {
    Language::Swedish
}

/// The app's words in that language.
pub fn words() -> &'static Words {
    &sv::WORDS
}

/// The app's words. A text is what its name says; a function puts what it is given into a sentence.
pub struct Words {
    /// The frame around every view.
    pub shell: Shell,
    /// The packs as something to be fetched.
    pub packs: Packs,
    /// The library as something to be fetched.
    pub library: Library,
    /// *Mina utkast*.
    pub drafts: Drafts,
    /// Beginning a draft, from nothing or from a document.
    pub begin: Begin,
    /// *Utkast*, around the form.
    pub editor: Editor,
    /// The form.
    pub form: Form,
    /// *Undanlagt*.
    pub aside: Aside,
    /// *Granskning*.
    pub review: Review,
}

/// The frame around every view.
pub struct Shell {
    /// The app's name.
    pub name: &'static str,
    /// The skip link.
    pub skip: &'static str,
    /// What the navigation is called.
    pub navigation: &'static str,
    /// What the navigation calls *Mina utkast*.
    pub drafts: &'static str,
    /// What it calls *Regelverk*.
    pub rules: &'static str,
    /// *Granska dokument*.
    pub batch: &'static str,
    /// What it calls *Om*.
    pub about: &'static str,
    /// The heading of *Lagring*.
    pub storage: &'static str,
    /// The heading of a draft that is in the address itself.
    pub shared: &'static str,
    /// The heading of *Om*.
    pub about_title: &'static str,
    /// "22 november 2026", "i dag 14.32".
    pub when: fn(Moment, Date) -> String,
    /// "14.32".
    pub clock: fn(Moment) -> String,
    /// The storage is full: heading and what to do.
    pub full: [&'static str; 2],
    /// There is no storage: heading and what to do.
    pub unavailable: [&'static str; 2],
    /// Closes a dialog without doing anything.
    pub cancel: &'static str,
    /// Saves a draft as a file.
    pub to_file: &'static str,
}

/// The packs as something to be fetched.
pub struct Packs {
    /// A pack is on its way.
    pub loading: &'static str,
    /// It could not be fetched.
    pub failed: &'static str,
    /// Tries again to fetch what could not be fetched.
    pub try_again: &'static str,
}

/// The library as something to be fetched.
pub struct Library {
    /// It is on its way.
    pub loading: &'static str,
    /// It could not be fetched.
    pub unreachable: &'static str,
    /// It is of another build than the page.
    pub other: &'static str,
    /// Loads the page anew.
    pub reload: &'static str,
}

/// *Mina utkast*.
pub struct Drafts {
    /// The view's name.
    pub title: &'static str,
    /// Where the drafts are.
    pub lead: &'static str,
    /// Begins an empty draft.
    pub new: &'static str,
    /// Begins one from pasted text.
    pub paste: &'static str,
    /// Begins one from a file.
    pub open: &'static str,
    /// The heading where there is none yet.
    pub empty: &'static str,
    /// What the app is for, and that there are ways to begin.
    pub empty_lead: &'static str,
    /// The three ways to begin, in the order of the buttons.
    pub ways: [&'static str; 3],
    /// The columns: title, group, progress, saved, actions.
    pub columns: [&'static str; 5],
    /// What a draft without a title is called.
    pub untitled: &'static str,
    /// "7 av 11 krav uppfyllda".
    pub progress: fn(usize, usize) -> String,
    /// In place of that, where the pack could not be fetched.
    pub no_progress: &'static str,
    /// In place of the group, where the pack is not here.
    pub no_pack: &'static str,
    /// In place of when it was saved, where it is not.
    pub unsaved: &'static str,
    /// Deletes a draft.
    pub delete: &'static str,
    /// Says that the draft of this title is in the bin.
    pub binned: fn(&str) -> String,
    /// In place of when it was saved, where two windows wrote it at once.
    pub contested: &'static str,
    /// That there are drafts which cannot be opened here as the others are.
    pub others: &'static str,
    /// What such a draft is called, by number.
    pub newer: fn(usize) -> String,
    /// The heading of a draft that cannot be opened.
    pub unreadable: &'static str,
    /// Leads to the bin, to what was damaged and to how much room there is.
    pub storage: &'static str,
    /// Puts everything into one file.
    pub backup: &'static str,
    /// Takes in such a file.
    pub restore: &'static str,
}

/// Beginning a draft.
pub struct Begin {
    /// The dialog's heading.
    pub title: &'static str,
    /// What is to be chosen.
    pub group: &'static str,
    /// Creates the draft.
    pub create: &'static str,
}

/// *Utkast*, around the form.
pub struct Editor {
    /// The heading where the draft has no title.
    pub untitled: &'static str,
    /// The label over the pack and the group.
    pub ground: &'static str,
    /// Asks for another pack or group.
    pub change: &'static str,
    /// The heading of that dialog.
    pub change_title: &'static str,
    /// That nothing gets lost.
    pub change_lead: &'static str,
    /// Takes the pack and the group that are chosen.
    pub change_act: &'static str,
    /// Says to which group the draft has changed, and how many fields have been put aside.
    pub changed: fn(&str, usize) -> String,
    /// The name of the row of commands.
    pub toolbar: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// Makes it again.
    pub redo: &'static str,
    /// Says what was taken back.
    pub undone: fn(&str) -> String,
    /// Says what was made again.
    pub redone: fn(&str) -> String,
    /// "Sparat 14.32".
    pub saved: fn(&str) -> String,
    /// Not saved yet.
    pub saving: &'static str,
    /// Could not be saved.
    pub not_saved: &'static str,
    /// The pack of this id is not here.
    pub no_pack: fn(&str) -> String,
    /// The group of this id is not in its pack.
    pub no_group: fn(&str) -> String,
    /// Asks for a pack in place of one that is not here.
    pub choose: &'static str,
    /// The pack has changed, from one version to another.
    pub new_version: fn(u32, u32) -> String,
    /// Takes note of that.
    pub noted: &'static str,
    /// The heading where there is no draft of the id.
    pub missing: &'static str,
    /// What that can mean.
    pub missing_lead: &'static str,
    /// Leads back to the list.
    pub to_drafts: &'static str,
    /// Leads to the review, on narrow screens.
    pub to_review: &'static str,
    /// Shows the document that the draft came from again.
    pub show_document: &'static str,
    /// Shows what the draft has been through.
    pub history: &'static str,
    /// What the draft was last was damaged, and this is what it was before.
    pub was_damaged: &'static str,
    /// Another window has written the draft otherwise.
    pub contested: &'static str,
    /// Shows both, to choose.
    pub compare: &'static str,
    /// Exports the draft.
    pub export: &'static str,
    /// Hands it in.
    pub hand_in: &'static str,
}

/// The form.
pub struct Form {
    /// "Läses som 1 mars 2026."
    pub read_as: fn(&str) -> String,
    /// "Slutar 28 februari 2027."
    pub ends: fn(&str) -> String,
    /// A participant's name.
    pub name: &'static str,
    /// A participant's role.
    pub role: &'static str,
    /// A participant's organisation.
    pub organisation: &'static str,
    /// A participant's party.
    pub party: &'static str,
    /// How a participant stands.
    pub standing: &'static str,
    /// No party is chosen.
    pub no_party: &'static str,
    /// "deltagare 1".
    pub participant: fn(usize) -> String,
    /// Adds a participant.
    pub add_participant: &'static str,
    /// Suggests a party.
    pub suggestion: fn(&str) -> String,
    /// To whom is reported.
    pub to: &'static str,
    /// When.
    pub date: &'static str,
    /// What.
    pub what: &'static str,
    /// Whether it has been handed in.
    pub delivered: &'static str,
    /// "rapporttillfälle 1".
    pub report: fn(usize) -> String,
    /// Adds a report.
    pub add_report: &'static str,
    /// What happens at a step of the timetable.
    pub what_happens: &'static str,
    /// "steg 1".
    pub step: fn(usize) -> String,
    /// Adds a step.
    pub add_step: &'static str,
    /// Removes a row.
    pub remove: &'static str,
    /// Says that a row is removed.
    pub removed: fn(&str) -> String,
}

/// *Undanlagt*.
pub struct Aside {
    /// The part's name.
    pub title: &'static str,
    /// What is in it.
    pub lead: &'static str,
}

/// *Granskning*.
pub struct Review {
    /// The panel's name.
    pub title: &'static str,
    /// Every requirement is met.
    pub complete: &'static str,
    /// The headings over requirements, recommendations and notes.
    pub levels: [&'static str; 3],
    /// Moves to the field to change.
    pub to_field: &'static str,
    /// What comes before what was found.
    pub found: &'static str,
    /// Unfolds the passages of the document that it comes from.
    pub in_document: &'static str,
    /// Leads to the passage in the document.
    pub to_passage: &'static str,
    /// What comes before what would meet the rule.
    pub remedy: &'static str,
    /// A fix writes a text into an empty field: field, text.
    pub writes: fn(&str, &str) -> String,
    /// It writes the text in place of what stands there.
    pub replaces: fn(&str, &str) -> String,
    /// It writes the text after what stands there.
    pub adds: fn(&str, &str) -> String,
    /// It adds a participant: role, party, standing.
    pub adds_seat: fn(&str, &str, &str) -> String,
    /// It adds a report: to whom, what.
    pub adds_report: fn(&str, &str) -> String,
    /// Unfolds why the source asks for it.
    pub more: &'static str,
    /// Leads to the rule in *Regelverk*.
    pub in_rules: &'static str,
    /// A fix has been made, to the rule of this title.
    pub mended: fn(&str) -> String,
}
