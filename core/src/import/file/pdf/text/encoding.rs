//! What the codes of simple fonts mean where a font does not say.

/// An encoding that fonts name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `WinAnsiEncoding`: Windows-1252.
    Windows,
    /// `MacRomanEncoding`.
    Macintosh,
    /// `StandardEncoding`: of Type 1 fonts that name none.
    Standard,
}

impl Encoding {
    /// The encoding of this name.
    pub fn of(name: &[u8]) -> Option<Self> {
        match name {
            b"WinAnsiEncoding" => Some(Self::Windows),
            b"MacRomanEncoding" => Some(Self::Macintosh),
            b"StandardEncoding" => Some(Self::Standard),
            _ => None,
        }
    }

    /// What each of the 256 codes means.
    pub fn characters(self) -> Vec<Option<char>> {
        let upper = match self {
            Self::Windows => WINDOWS,
            Self::Macintosh => MACINTOSH,
            Self::Standard => STANDARD,
        };
        let lower = (0..128_u8).map(char::from).map(|character| match (self, character) {
            (Self::Standard, '\'') => '’',
            (Self::Standard, '`') => '‘',
            _ => character,
        });
        let meant = |character: char| Some(character).filter(|character| !character.is_control());
        lower.chain(upper.chars()).map(meant).collect()
    }
}

const WINDOWS: &str = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ ¡¢£¤¥¦§¨©ª«¬-®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const MACINTOSH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\0ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
const STANDARD: &str = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\0–†‡·\0¶•‚„”»…‰\0¿\0`´ˆ˜¯˘˙¨\0˚¸\0˝˛ˇ—\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Æ\0ª\0\0\0\0ŁØŒº\0\0\0\0\0æ\0\0\0ı\0\0łøœß\0\0\0\0";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_are_where_each_encoding_has_them() {
        for (encoding, codes) in [(Encoding::Windows, [0xE5, 0xE4, 0xF6]), (Encoding::Macintosh, [0x8C, 0x8A, 0x9A])] {
            let characters = encoding.characters();
            assert_eq!(characters.len(), 256);
            assert_eq!(codes.map(|code| characters[code]), [Some('å'), Some('ä'), Some('ö')]);
        }
        assert_eq!(Encoding::Standard.characters().len(), 256);
        assert_eq!(Encoding::Standard.characters()[0xAE], Some('ﬁ'));
    }
}
