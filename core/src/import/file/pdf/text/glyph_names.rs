//! The names of glyphs, for fonts that name what each of their codes shows.

/// The character that a glyph of this name shows. Source: Adobe Glyph List Specification, as far as documents of Latin
/// script go.
pub fn character(name: &[u8]) -> Option<char> {
    let name = std::str::from_utf8(name).ok()?;
    // What follows a full stop says which variant it is.
    let name = name.split('.').next().filter(|name| !name.is_empty()).unwrap_or(name);
    let mut characters = name.chars();
    if let (Some(letter), None) = (characters.next(), characters.next())
        && letter.is_ascii_alphabetic()
    {
        return Some(letter);
    }
    if let Ok(place) = NAMES.binary_search_by(|(known, _)| known.as_bytes().cmp(name.as_bytes())) {
        return NAMES.get(place).map(|(_, character)| *character);
    }
    let digits = name.strip_prefix("uni").and_then(|digits| digits.get(..4)).or_else(|| name.strip_prefix('u'))?;
    let is_code = (4..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_code).and_then(char::from_u32)
}

/// Sorted by name; those of one letter are the letters themselves.
#[rustfmt::skip]
const NAMES: &[(&str, char)] = &[
    ("AE", 'Æ'), ("Aacute", 'Á'), ("Abreve", 'Ă'), ("Acircumflex", 'Â'), ("Adieresis", 'Ä'), ("Agrave", 'À'),
    ("Aogonek", 'Ą'), ("Aring", 'Å'), ("Atilde", 'Ã'), ("Cacute", 'Ć'), ("Ccaron", 'Č'), ("Ccedilla", 'Ç'),
    ("Dcroat", 'Đ'), ("Eacute", 'É'), ("Ecircumflex", 'Ê'), ("Edieresis", 'Ë'), ("Egrave", 'È'), ("Eogonek", 'Ę'),
    ("Eth", 'Ð'), ("Euro", '€'), ("Gbreve", 'Ğ'), ("H18543", '▪'), ("H22073", '□'), ("Iacute", 'Í'),
    ("Icircumflex", 'Î'), ("Idieresis", 'Ï'), ("Igrave", 'Ì'), ("Lslash", 'Ł'), ("Nacute", 'Ń'), ("Ntilde", 'Ñ'),
    ("OE", 'Œ'), ("Oacute", 'Ó'), ("Ocircumflex", 'Ô'), ("Odieresis", 'Ö'), ("Ograve", 'Ò'), ("Oslash", 'Ø'),
    ("Otilde", 'Õ'), ("Sacute", 'Ś'), ("Scaron", 'Š'), ("Scedilla", 'Ş'), ("Thorn", 'Þ'), ("Uacute", 'Ú'),
    ("Ucircumflex", 'Û'), ("Udieresis", 'Ü'), ("Ugrave", 'Ù'), ("Yacute", 'Ý'), ("Ydieresis", 'Ÿ'), ("Zacute", 'Ź'),
    ("Zcaron", 'Ž'), ("Zdotaccent", 'Ż'), ("aacute", 'á'), ("abreve", 'ă'), ("acircumflex", 'â'), ("acute", '´'),
    ("adieresis", 'ä'), ("ae", 'æ'), ("agrave", 'à'), ("ampersand", '&'), ("aogonek", 'ą'), ("aring", 'å'),
    ("arrowleft", '←'), ("arrowright", '→'), ("asciicircum", '^'), ("asciitilde", '~'), ("asterisk", '*'),
    ("at", '@'), ("atilde", 'ã'), ("backslash", '\\'), ("bar", '|'), ("blacksquare", '■'), ("braceleft", '{'),
    ("braceright", '}'), ("bracketleft", '['), ("bracketright", ']'), ("breve", '˘'), ("brokenbar", '¦'),
    ("bullet", '•'), ("bulletoperator", '∙'), ("cacute", 'ć'), ("caron", 'ˇ'), ("ccaron", 'č'), ("ccedilla", 'ç'),
    ("cedilla", '¸'), ("cent", '¢'), ("checkmark", '✓'), ("circumflex", 'ˆ'), ("colon", ':'), ("comma", ','),
    ("copyright", '©'), ("currency", '¤'), ("dagger", '†'), ("daggerdbl", '‡'), ("dcroat", 'đ'), ("degree", '°'),
    ("dieresis", '¨'), ("divide", '÷'), ("dollar", '$'), ("dotaccent", '˙'), ("dotlessi", 'ı'), ("eacute", 'é'),
    ("ecaron", 'ě'), ("ecircumflex", 'ê'), ("edieresis", 'ë'), ("egrave", 'è'), ("eight", '8'), ("ellipsis", '…'),
    ("emdash", '—'), ("endash", '–'), ("eogonek", 'ę'), ("equal", '='), ("eth", 'ð'), ("exclam", '!'),
    ("exclamdown", '¡'), ("ff", 'ﬀ'), ("ffi", 'ﬃ'), ("ffl", 'ﬄ'), ("fi", 'ﬁ'), ("figuredash", '‒'),
    ("filledbox", '■'), ("five", '5'), ("fl", 'ﬂ'), ("florin", 'ƒ'), ("four", '4'), ("fraction", '⁄'),
    ("gbreve", 'ğ'), ("germandbls", 'ß'), ("grave", '`'), ("greater", '>'), ("greaterequal", '≥'),
    ("guillemotleft", '«'), ("guillemotright", '»'), ("guilsinglleft", '‹'), ("guilsinglright", '›'),
    ("horizontalbar", '―'), ("hungarumlaut", '˝'), ("hyphen", '-'), ("hyphentwo", '‐'), ("iacute", 'í'),
    ("icircumflex", 'î'), ("idieresis", 'ï'), ("igrave", 'ì'), ("less", '<'), ("lessequal", '≤'), ("logicalnot", '¬'),
    ("lslash", 'ł'), ("macron", '¯'), ("minus", '−'), ("mu", 'µ'), ("multiply", '×'), ("nacute", 'ń'),
    ("nbspace", '\u{a0}'), ("nine", '9'), ("nonbreakingspace", '\u{a0}'), ("notequal", '≠'), ("ntilde", 'ñ'),
    ("numbersign", '#'), ("oacute", 'ó'), ("ocircumflex", 'ô'), ("odieresis", 'ö'), ("oe", 'œ'), ("ogonek", '˛'),
    ("ograve", 'ò'), ("one", '1'), ("onehalf", '½'), ("onequarter", '¼'), ("onesuperior", '¹'), ("openbullet", '◦'),
    ("ordfeminine", 'ª'), ("ordmasculine", 'º'), ("oslash", 'ø'), ("otilde", 'õ'), ("paragraph", '¶'),
    ("parenleft", '('), ("parenright", ')'), ("percent", '%'), ("period", '.'), ("periodcentered", '·'),
    ("perthousand", '‰'), ("plus", '+'), ("plusminus", '±'), ("question", '?'), ("questiondown", '¿'),
    ("quotedbl", '"'), ("quotedblbase", '„'), ("quotedblleft", '“'), ("quotedblright", '”'), ("quoteleft", '‘'),
    ("quoteright", '’'), ("quotesinglbase", '‚'), ("quotesingle", '\''), ("rcaron", 'ř'), ("registered", '®'),
    ("ring", '˚'), ("sacute", 'ś'), ("scaron", 'š'), ("scedilla", 'ş'), ("section", '§'), ("semicolon", ';'),
    ("seven", '7'), ("sfthyphen", '\u{ad}'), ("six", '6'), ("slash", '/'), ("softhyphen", '\u{ad}'),
    ("space", '\u{20}'), ("sterling", '£'), ("thorn", 'þ'), ("three", '3'), ("threequarters", '¾'),
    ("threesuperior", '³'), ("tilde", '˜'), ("trademark", '™'), ("two", '2'), ("twosuperior", '²'), ("uacute", 'ú'),
    ("ucircumflex", 'û'), ("udieresis", 'ü'), ("ugrave", 'ù'), ("underscore", '_'), ("yacute", 'ý'),
    ("ydieresis", 'ÿ'), ("yen", '¥'), ("zacute", 'ź'), ("zcaron", 'ž'), ("zdotaccent", 'ż'), ("zero", '0'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_found() {
        assert!(NAMES.is_sorted_by(|(one, _), (other, _)| one.as_bytes() < other.as_bytes()));
        let cases = [("aring", 'å'), ("A", 'A'), ("Odieresis", 'Ö'), ("uni00E5", 'å'), ("u1F600", '😀'), ("a.sc", 'a')];
        for (name, expected) in cases {
            assert_eq!(character(name.as_bytes()), Some(expected), "{name}");
        }
        for name in ["g23", "uniZZZZ", "", ".notdef", "u12"] {
            assert_eq!(character(name.as_bytes()), None, "{name}");
        }
    }
}
