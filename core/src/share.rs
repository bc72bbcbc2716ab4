//! A draft as a link: compressed, and written with what an address can hold. No server sees it: it stands behind the `#`.

use std::hash::Hasher;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use fnv::FnvHasher;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The form that this version writes; the first byte.
const VERSION: u8 = 1;
/// The longest content that is shared or unpacked, in bytes: some 300 pages.
pub const LONGEST: usize = 1_000_000;
/// The hardest compression.
const LEVEL: u8 = 10;

/// Why a draft cannot be put in a link, or read from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// The link was cut short or changed on its way.
    Damaged,
    /// A newer version made it.
    Newer {
        /// Its version.
        version: u8,
    },
    /// The draft is longer than [`LONGEST`].
    TooLong,
}

/// The content as text for a link: letters, digits, `-` and `_`.
///
/// # Errors
/// [`ShareError::TooLong`].
pub fn pack(content: &str) -> Result<String, ShareError> {
    if content.len() > LONGEST {
        return Err(ShareError::TooLong);
    }
    let mut bytes = vec![VERSION];
    bytes.extend(checksum(content));
    bytes.extend(compress_to_vec(content.as_bytes(), LEVEL));
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

/// The content of a link.
///
/// # Errors
/// [`ShareError`].
pub fn unpack(link: &str) -> Result<String, ShareError> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(link.trim()).map_err(|_| ShareError::Damaged)?;
    let (&version, rest) = bytes.split_first().ok_or(ShareError::Damaged)?;
    match version {
        VERSION => {}
        0 => return Err(ShareError::Damaged),
        version => return Err(ShareError::Newer { version }),
    }
    let (sum, packed) = rest.split_at_checked(4).ok_or(ShareError::Damaged)?;
    let unpacked = decompress_to_vec_with_limit(packed, LONGEST).map_err(|error| match error.status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => ShareError::TooLong,
        _ => ShareError::Damaged,
    })?;
    let content = String::from_utf8(unpacked).map_err(|_| ShareError::Damaged)?;
    if sum == checksum(&content) { Ok(content) } else { Err(ShareError::Damaged) }
}

/// Four bytes of the content's checksum.
fn checksum(content: &str) -> [u8; 4] {
    let mut hasher = FnvHasher::default();
    hasher.write(content.as_bytes());
    let sum = hasher.finish();
    ((sum ^ sum >> 32) as u32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_unpacks_to_more_than_a_draft_can_be_is_refused() {
        assert_eq!(pack(&"a".repeat(LONGEST + 1)), Err(ShareError::TooLong));
        let mut bytes = vec![VERSION, 0, 0, 0, 0];
        bytes.extend(compress_to_vec(&vec![b'a'; 50 * LONGEST], 9));
        assert_eq!(unpack(&BASE64_URL_SAFE_NO_PAD.encode(bytes)), Err(ShareError::TooLong));
    }

    #[test]
    fn a_newer_link_is_told_from_a_damaged_one() {
        assert_eq!(unpack(&BASE64_URL_SAFE_NO_PAD.encode([7, 1, 2, 3])), Err(ShareError::Newer { version: 7 }));
        assert_eq!(unpack(""), Err(ShareError::Damaged));
        assert_eq!(unpack("hej på dig"), Err(ShareError::Damaged));
    }

    proptest! {
        #[test]
        fn a_draft_comes_through_a_link(content in "\\PC{0,200}") {
            let link = pack(&content).unwrap();
            prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
            prop_assert_eq!(unpack(&link), Ok(content));
        }

        #[test]
        fn a_link_that_was_changed_gives_nothing_else(
            content in "[a-zåäö ]{1,80}",
            place in any::<prop::sample::Index>(),
            letter in "[A-Za-z0-9_-]",
        ) {
            let link = pack(&content).unwrap();
            let place = place.index(link.len());
            let changed = [&link[..place], &letter, &link[place + 1..]].concat();
            if let Ok(other) = unpack(&changed) {
                prop_assert_eq!(other, content);
            }
            prop_assert_eq!(unpack(&link[..place]).ok(), None);
        }
    }
}
