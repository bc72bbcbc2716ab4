//! The words that printed documents and tables have besides the fields' own.

/// A word of a printed document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// The kind of document: uppdragsbeskrivning.
    Assignment,
    /// What stands where nothing is written.
    Absent,
    /// The heading above start, end and duration.
    Time,
    /// That something is so.
    Yes,
    /// Column: a person's name.
    Name,
    /// Column: the role.
    Role,
    /// Column: the organisation.
    Organisation,
    /// Column: the party.
    Party,
    /// Column: how a participant stands in the group.
    Standing,
    /// Column: a date.
    Date,
    /// Column: who is reported to.
    Recipient,
    /// Column: what is reported.
    Report,
    /// Column: whether it has been handed in.
    Delivered,
    /// Column: what happens then.
    Step,
    /// "Sida", before its number.
    Page,
    /// "av", before the number of pages.
    Of,
    /// The kind of document: granskningsprotokoll.
    Protocol,
    /// Column: what a rule asks.
    Rule,
    /// Column: what it comes to.
    Verdict,
    /// Column: why.
    Why,
    /// Column: where the governing document asks for it.
    Source,
    /// Column: the person's reason for not meeting it.
    Reason,
    /// The pack.
    Pack,
    /// The kind of group.
    Group,
    /// The day of the check.
    CheckedOn,
    /// The program and its version.
    Program,
    /// The checksum of the content.
    Checksum,
    /// What the review comes to.
    Outcome,
    /// The heading above what the checksum is taken of.
    AboutChecksum,
    /// What the checksum is taken of.
    ChecksumExplained,
    /// The kind of document: a table of several.
    Batch,
    /// Column: the file.
    File,
    /// Column: what it is.
    Kind,
    /// Column: requirements met.
    Met,
    /// Column: requirements missing.
    Unmet,
    /// Column: requirements unclear.
    Undetermined,
    /// Column: the first requirement that is not met.
    FirstGap,
    /// Column: whether it is ready.
    Ready,
    /// That something is not so.
    No,
    /// Why a Word file cannot be written, and what to do.
    TooLarge,
}
