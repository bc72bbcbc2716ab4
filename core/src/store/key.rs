//! The names that records lie under.

/// What the keys of revisions begin with; `ID/NUMBER.WRITER` follows.
pub const SHEETS: &str = "uppdragskollen/blad/";
/// The same for the notes of which revision was written last; the draft's id follows.
pub const TIPS: &str = "uppdragskollen/senast/";
/// The same for the steps of Ångra and Gör om; the draft's id follows.
pub const STEPS: &str = "uppdragskollen/steg/";
/// The same for damaged records; the key that they lay under follows.
pub const ASIDE: &str = "uppdragskollen/skadat/";
/// The same for the records of the first version of this program; the draft's id follows.
pub const OLD: &str = "uppdragskollen/utkast/";
/// The same for the documents that drafts came from; the draft's id follows.
pub const DOCUMENTS: &str = "uppdragskollen/dokument/";
/// The same for packs of the person's own; the pack's id follows.
pub const PACKS: &str = "uppdragskollen/regelverk/";

/// The name of a revision of a draft. In the order of their numbers revisions follow each other, whatever the clock said.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// Higher than that of any revision that it was made from; from 1.
    pub number: u32,
    /// Who wrote it: an id that no other window, now or ever, has.
    pub writer: String,
}

impl Revision {
    /// Reads `12.k3f9`.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, writer) = text.split_at_checked(text.bytes().position(|byte| byte == b'.')?)?;
        let writer = writer.get(1..)?;
        let number = u32::try_from(read_number(number)?).ok()?;
        is_name(writer).then(|| Self { number, writer: writer.to_owned() })
    }

    /// The revision as part of a key, `12.k3f9`.
    pub fn name(&self) -> String {
        let mut name = String::new();
        self.write(&mut name);
        name
    }

    pub(super) fn write(&self, out: &mut String) {
        write_number(out, u64::from(self.number));
        out.push('.');
        out.push_str(&self.writer);
    }
}

/// The key of a revision.
pub(super) fn sheet(id: &str, revision: &Revision) -> String {
    let mut key = sheets_of(id);
    revision.write(&mut key);
    key
}

/// What the keys of one draft's revisions begin with.
pub(super) fn sheets_of(id: &str) -> String {
    [SHEETS, id, "/"].concat()
}

/// The draft, by id, that something under this key is a revision of.
pub fn draft_of(key: &str) -> Option<&str> {
    parse_sheet(key).map(|(id, _)| id)
}

/// The draft and the revision that a key names.
pub(super) fn parse_sheet(key: &str) -> Option<(&str, Revision)> {
    let key = key.strip_prefix(SHEETS)?;
    let (id, revision) = key.split_at_checked(key.bytes().rposition(|byte| byte == b'/')?)?;
    Some((id, Revision::parse(revision.get(1..)?)?))
}

/// Writes a number in decimal digits. The standard library's way, with all that it can do besides, weighs more than the rest
/// of this file.
pub(super) fn write_number(out: &mut String, number: u64) {
    if number >= 10 {
        write_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Reads what [`write_number`] writes, and nothing else.
pub(super) fn read_number(text: &str) -> Option<u64> {
    let is_plain = text == "0" || !text.starts_with('0') && !text.is_empty();
    let digits = text.bytes().try_fold(0_u64, |number, digit| {
        number.checked_mul(10)?.checked_add(u64::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?))
    });
    digits.filter(|_| is_plain)
}

/// Whether a text can be part of a key: letters, digits and hyphens.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_tells_draft_and_revision() {
        let revision = Revision { number: 12, writer: "k3f9".to_owned() };
        let key = sheet("19a-8f", &revision);
        assert_eq!(key, "uppdragskollen/blad/19a-8f/12.k3f9");
        assert_eq!(parse_sheet(&key), Some(("19a-8f", revision)));
        for foreign in ["uppdragskollen/blad/x", "uppdragskollen/blad/x/1", "uppdragskollen/blad/x/01.a", "annat/x/1.a"]
        {
            assert_eq!(parse_sheet(foreign), None, "{foreign}");
        }
    }
}
