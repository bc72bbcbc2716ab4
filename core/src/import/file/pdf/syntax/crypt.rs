//! Undoes the encryption of files that anybody may open: those locked against changes only, with no password to read.
//! Source: ISO 32000-2, 7.6.

use aes::cipher::block_padding::NoPadding;
use aes::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use aes::{Aes128, Aes256};
use md5::{Digest, Md5};
use sha2::{Sha256, Sha384, Sha512};

use super::document::Document;
use super::object::{Dict, Object};
use crate::import::ImportError;

/// What a password is filled up with.
const PADDING: [u8; 32] = [
    0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00,
    0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
];

/// The key of a file, and how its streams are encrypted.
#[derive(Debug)]
pub struct Crypt {
    key: Vec<u8>,
    method: Method,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Plain,
    Rc4,
    /// AES with a key of its own for each object.
    Aes128,
    /// AES with the file's key.
    Aes256,
}

impl Crypt {
    /// The key for an empty password; `None` where a password is needed, or the encryption is of another kind.
    pub fn open(document: &Document<'_>, dict: &Dict, id: &[u8]) -> Result<Option<Self>, ImportError> {
        let count = |key: &str| Ok::<_, ImportError>(document.get(dict, key)?.count().unwrap_or_default());
        let (version, revision) = (count("V")?, count("R")?);
        if !document.get(dict, "Filter")?.is_name("Standard") {
            return Ok(None);
        }
        let method = match version {
            1 | 2 => Method::Rc4,
            4 | 5 => method(document, dict)?,
            _ => return Ok(None),
        };
        let (owner, user) = (document.get(dict, "O")?, document.get(dict, "U")?);
        let (owner, user) = (owner.string().unwrap_or_default(), user.string().unwrap_or_default());
        let key = if revision >= 5 {
            let sealed = document.get(dict, "UE")?;
            newer_key(revision, user, sealed.string().unwrap_or_default())
        } else {
            let length = match version {
                1 => 5,
                4 => 16,
                _ => (count("Length")? / 8).clamp(5, 16),
            };
            let permissions = document.get(dict, "P")?.number().unwrap_or_default();
            let permissions = ((permissions as i64) & 0xFFFF_FFFF) as u32;
            let seals_metadata = document.get(dict, "EncryptMetadata")? != Object::Boolean(false);
            older_key(revision, length, owner, permissions, id, seals_metadata)
                .filter(|key| opens(key, revision, user, id))
        };
        Ok(key.map(|key| Self { key, method }))
    }

    /// A stream's data in the clear.
    pub fn decrypt(&self, (number, generation): (u32, u16), data: &[u8]) -> Vec<u8> {
        match self.method {
            Method::Plain => data.to_vec(),
            Method::Rc4 => rc4(&self.key_of(number, generation, b""), data),
            Method::Aes128 => aes_128(&self.key_of(number, generation, b"sAlT"), data).unwrap_or_default(),
            Method::Aes256 => aes_256(&self.key, data).unwrap_or_default(),
        }
    }

    fn key_of(&self, number: u32, generation: u16, salt: &[u8]) -> Vec<u8> {
        let mut hash = Md5::new();
        hash.update(&self.key);
        hash.update(number.to_le_bytes().get(..3).unwrap_or_default());
        hash.update(generation.to_le_bytes());
        hash.update(salt);
        let mut key = hash.finalize().to_vec();
        key.truncate(self.key.len() + 5);
        key
    }
}

/// How streams are encrypted, as the filter that they name says.
fn method(document: &Document<'_>, dict: &Dict) -> Result<Method, ImportError> {
    let name = document.get(dict, "StmF")?;
    let filters = document.get(dict, "CF")?;
    let (Some(name), Some(filters)) = (name.name(), filters.dict()) else { return Ok(Method::Plain) };
    let filter = document.resolve(filters.0.get(name).unwrap_or(&Object::Null))?;
    let Some(filter) = filter.dict() else { return Ok(Method::Plain) };
    Ok(match document.get(filter, "CFM")?.name().unwrap_or_default() {
        b"V2" => Method::Rc4,
        b"AESV2" => Method::Aes128,
        b"AESV3" => Method::Aes256,
        _ => Method::Plain,
    })
}

/// Algorithm 2: the key of revisions 2 to 4.
fn older_key(
    revision: usize,
    length: usize,
    owner: &[u8],
    permissions: u32,
    id: &[u8],
    seals_metadata: bool,
) -> Option<Vec<u8>> {
    let mut hash = Md5::new();
    hash.update(PADDING);
    hash.update(owner.get(..32)?);
    hash.update(permissions.to_le_bytes());
    hash.update(id);
    if revision >= 4 && !seals_metadata {
        hash.update([0xFF; 4]);
    }
    let mut key = hash.finalize().to_vec();
    if revision >= 3 {
        for _ in 0..50 {
            key = Md5::digest(key.get(..length)?).to_vec();
        }
    }
    key.truncate(length);
    Some(key)
}

/// Algorithms 4 to 6: whether the key is the one that the file was sealed with.
fn opens(key: &[u8], revision: usize, user: &[u8], id: &[u8]) -> bool {
    if revision == 2 {
        return user.get(..32) == Some(rc4(key, &PADDING).as_slice());
    }
    let mut hash = Md5::new();
    hash.update(PADDING);
    hash.update(id);
    let mut seal = hash.finalize().to_vec();
    for round in 0..20 {
        let key: Vec<u8> = key.iter().map(|byte| byte ^ round).collect();
        seal = rc4(&key, &seal);
    }
    user.get(..16) == Some(seal.as_slice())
}

/// Algorithm 2.A: the key of revisions 5 and 6, sealed with the password.
fn newer_key(revision: usize, user: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (hash, validation, salt) = (user.get(..32)?, user.get(32..40)?, user.get(40..48)?);
    let hashed = |salt: &[u8]| if revision == 5 { Some(Sha256::digest(salt).to_vec()) } else { hash_2b(salt) };
    if hashed(validation)? != hash {
        return None;
    }
    let mut key = sealed.get(..32)?.to_vec();
    let decryptor = cbc::Decryptor::<Aes256>::new_from_slices(&hashed(salt)?, &[0; 16]).ok()?;
    decryptor.decrypt_padded::<NoPadding>(&mut key).ok()?;
    Some(key)
}

/// Algorithm 2.B for an empty password.
fn hash_2b(salt: &[u8]) -> Option<Vec<u8>> {
    let mut key = Sha256::digest(salt).to_vec();
    let mut round = 0;
    loop {
        let mut data = key.repeat(64);
        let length = data.len();
        let encryptor = cbc::Encryptor::<Aes128>::new_from_slices(key.get(..16)?, key.get(16..32)?).ok()?;
        encryptor.encrypt_padded::<NoPadding>(&mut data, length).ok()?;
        let remainder = data.iter().take(16).map(|byte| u32::from(*byte)).sum::<u32>() % 3;
        key = match remainder {
            0 => Sha256::digest(&data).to_vec(),
            1 => Sha384::digest(&data).to_vec(),
            _ => Sha512::digest(&data).to_vec(),
        };
        round += 1;
        // The last byte is at most 255: this ends after 287 rounds.
        if round >= 64 && i32::from(*data.last()?) <= round - 32 {
            key.truncate(32);
            return Some(key);
        }
    }
}

fn aes_128(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let (first, blocks) = data.split_at_checked(16)?;
    let decryptor = cbc::Decryptor::<Aes128>::new_from_slices(key, first).ok()?;
    let mut clear = whole_blocks(blocks);
    decryptor.decrypt_padded::<NoPadding>(&mut clear).ok()?;
    Some(without_padding(clear))
}

fn aes_256(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let (first, blocks) = data.split_at_checked(16)?;
    let decryptor = cbc::Decryptor::<Aes256>::new_from_slices(key, first).ok()?;
    let mut clear = whole_blocks(blocks);
    decryptor.decrypt_padded::<NoPadding>(&mut clear).ok()?;
    Some(without_padding(clear))
}

fn whole_blocks(data: &[u8]) -> Vec<u8> {
    data.get(..data.len() / 16 * 16).unwrap_or_default().to_vec()
}

fn without_padding(mut data: Vec<u8>) -> Vec<u8> {
    let padding = data.last().map_or(0, |byte| usize::from(*byte));
    if (1..=16).contains(&padding) {
        data.truncate(data.len().saturating_sub(padding));
    }
    data
}

/// Rivest's stream cipher: a dozen lines, and the same both ways.
fn rc4(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mut state: [u8; 256] = std::array::from_fn(|at| (at & 0xFF) as u8);
    let mut other = 0_u8;
    for (at, byte) in (0..=255_u8).zip(key.iter().cycle()) {
        other = other.wrapping_add(state[usize::from(at)]).wrapping_add(*byte);
        state.swap(usize::from(at), usize::from(other));
    }
    let (mut at, mut other) = (0_u8, 0_u8);
    let mut next = || {
        at = at.wrapping_add(1);
        other = other.wrapping_add(state[usize::from(at)]);
        state.swap(usize::from(at), usize::from(other));
        state[usize::from(state[usize::from(at)].wrapping_add(state[usize::from(other)]))]
    };
    data.iter().map(|byte| byte ^ next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rc4_gives_what_its_test_vectors_say() {
        assert_eq!(rc4(b"Key", b"Plaintext"), [0xBB, 0xF3, 0x16, 0xE8, 0xD9, 0x40, 0xAF, 0x0A, 0xD3]);
    }
}
