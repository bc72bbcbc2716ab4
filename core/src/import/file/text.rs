//! Plain text and Markdown.

use crate::import::{ImportError, LARGEST_TEXT, Manuscript};

/// Reads the bytes of a text file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
///
/// # Errors
/// [`ImportError`] where they are no text, too large, or empty.
pub fn read(bytes: &[u8]) -> Result<Manuscript, ImportError> {
    if bytes.len() > 2 * LARGEST_TEXT {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8_or_windows(rest)?,
        bytes => utf8_or_windows(bytes)?,
    };
    check_size(&text)?;
    Ok(Manuscript::plain(text))
}

/// Refuses a text that is empty or too large.
pub fn check_size(text: &str) -> Result<(), ImportError> {
    if text.len() > LARGEST_TEXT {
        return Err(ImportError::TooLarge { bytes: text.len() });
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty() {
        return Err(ImportError::Empty);
    }
    if is_binary(text) {
        return Err(ImportError::NotText);
    }
    Ok(())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ImportError> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<_, _>>().map_err(|_| ImportError::NotText)
}

fn utf8_or_windows(bytes: &[u8]) -> Result<String, ImportError> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    if bytes.contains(&0) {
        return Err(ImportError::NotText);
    }
    Ok(bytes.iter().map(|&byte| windows_1252(byte)).collect())
}

/// The characters of Windows-1252 that differ from Latin-1 and occur in Swedish text.
fn windows_1252(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x84 => '„',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        latin_1 => char::from(latin_1),
    }
}

/// Whether a text holds what no text holds: more than a few control characters.
fn is_binary(text: &str) -> bool {
    let control = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    text.contains('\0') || text.chars().filter(control).take(20).count() >= 20
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_encodings_of_office_machines() {
        assert_eq!(read("Mål".as_bytes()).unwrap().text, "Mål");
        assert_eq!(read(b"\xEF\xBB\xBFM\xC3\xA5l").unwrap().text, "Mål");
        assert_eq!(read(b"\xFF\xFEM\0\xE5\0l\0").unwrap().text, "Mål");
        assert_eq!(read(b"\xFE\xFF\0M\0\xE5\0l").unwrap().text, "Mål");
        assert_eq!(read(b"M\xE5l \x96 \x94ja\x94").unwrap().text, "Mål – ”ja”");
    }

    #[test]
    fn refuses_what_is_no_text() {
        assert_eq!(read(b"\x7FELF\x02\0\0\xFF"), Err(ImportError::NotText));
        assert_eq!(read(&[1; 30]), Err(ImportError::NotText));
        assert_eq!(read(b" \r\n "), Err(ImportError::Empty));
        assert_eq!(read(&vec![b'a'; 5_000_000]), Err(ImportError::TooLarge { bytes: 5_000_000 }));
    }
}
