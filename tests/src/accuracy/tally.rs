//! What is counted of a document, and of many.

use std::ops::AddAssign;

use uppdragskollen_core::pack::Verdict;

/// So many right, of so many in all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    /// How many are right.
    pub right: usize,
    /// How many there are.
    pub all: usize,
}

/// The counts of one or more documents.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// The documents that could be read at all.
    pub read: Share,
    /// Whether each is told to be an assignment document or not.
    pub kind: Share,
    /// The pack and the group of each assignment document.
    pub group: Share,
    /// Whether each assignment document is ready.
    pub ready: Share,
    /// The verdicts. Where no group or the wrong one was found there is none, which is not right.
    pub verdicts: Share,
    /// The wrong verdicts by what was said, in the order of [`Verdict::ALL`].
    pub wrong: [usize; Verdict::ALL.len()],
    /// Start, end and duration, approval, and the dates of reports. A date that is found and not there is one more, not right.
    pub dates: Share,
    /// Participants: name, sector and standing together. One that is found and not there is one more, not right.
    pub parties: Share,
    /// Other fields: the title, which hold something and which nothing, and passages that they hold.
    pub fields: Share,
}

impl Share {
    /// Counts one, and tells whether it was right.
    pub fn count(&mut self, right: bool) -> bool {
        self.all += 1;
        self.right += usize::from(right);
        right
    }
}

impl AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.all += other.all;
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        let Self { read, kind, group, ready, verdicts, wrong, dates, parties, fields } = other;
        self.read += read;
        self.kind += kind;
        self.group += group;
        self.ready += ready;
        self.verdicts += verdicts;
        for (own, wrong) in self.wrong.iter_mut().zip(wrong) {
            *own += wrong;
        }
        self.dates += dates;
        self.parties += parties;
        self.fields += fields;
    }
}
