//! Unpacks the data of a stream, as far as the budget goes.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::{
    TINFL_FLAG_IGNORE_ADLER32, TINFL_FLAG_PARSE_ZLIB_HEADER, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
};
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::budget::EXCESSIVE;
use super::document::Document;
use super::lexer::is_space;
use super::object::{Dict, Object};
use crate::import::ImportError;

/// More filters than this on one stream only a hostile file has.
const MOST_FILTERS: usize = 4;

/// Undoes the filters that a stream names. What no text lies behind, such as a picture, gives nothing.
pub fn decode(document: &Document<'_>, dict: &Dict, mut data: Vec<u8>) -> Result<Vec<u8>, ImportError> {
    let both = |long: &str, short: &str| {
        let object = document.get(dict, long)?;
        if object == Object::Null { document.get(dict, short) } else { Ok(object) }
    };
    let filters = match both("Filter", "F")? {
        Object::Array(filters) => filters.to_vec(),
        Object::Null => Vec::new(),
        filter => vec![filter],
    };
    if filters.len() > MOST_FILTERS {
        return Err(EXCESSIVE);
    }
    let parameters = both("DecodeParms", "DP")?;
    for (place, filter) in filters.iter().enumerate() {
        let own = match &parameters {
            Object::Array(each) => document.resolve(each.get(place).unwrap_or(&Object::Null))?,
            one => one.clone(),
        };
        let room = document.budget.room();
        data = match document.resolve(filter)?.name().unwrap_or_default() {
            b"FlateDecode" | b"Fl" => predicted(document, &own, inflate(&data, room)?)?,
            b"LZWDecode" | b"LZW" => {
                let early = own.dict().and_then(|dict| dict.raw("EarlyChange").number()) != Some(0.0);
                predicted(document, &own, lzw(&data, early, room)?)?
            }
            b"ASCII85Decode" | b"A85" => ascii_85(&data),
            b"ASCIIHexDecode" | b"AHx" => ascii_hex(&data),
            b"RunLengthDecode" | b"RL" => run_length(&data, room)?,
            b"Crypt" => data,
            _ => return Ok(Vec::new()),
        };
        document.budget.unpacked(data.len())?;
    }
    Ok(data)
}

/// As much as can be unpacked, however damaged.
fn inflate(data: &[u8], room: usize) -> Result<Vec<u8>, ImportError> {
    let output = inflate_from(data, TINFL_FLAG_PARSE_ZLIB_HEADER, room)?;
    if !output.is_empty() {
        return Ok(output);
    }
    // Its head is damaged or missing.
    let output = inflate_from(data, 0, room)?;
    if output.is_empty() { inflate_from(data.get(2..).unwrap_or_default(), 0, room) } else { Ok(output) }
}

fn inflate_from(data: &[u8], flags: u32, room: usize) -> Result<Vec<u8>, ImportError> {
    let flags = flags | TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF | TINFL_FLAG_IGNORE_ADLER32;
    let mut decompressor = Box::<DecompressorOxide>::default();
    let mut output = vec![0; data.len().saturating_mul(4).clamp(256, room.max(256))];
    let (mut read, mut written) = (0, 0);
    loop {
        let rest = data.get(read..).unwrap_or_default();
        let (status, consumed, produced) = decompress(&mut decompressor, rest, &mut output, written, flags);
        read += consumed;
        written += produced;
        if status != TINFLStatus::HasMoreOutput {
            output.truncate(written);
            return Ok(output);
        }
        if written >= room {
            return Err(EXCESSIVE);
        }
        output.resize(output.len().saturating_mul(2).min(room.max(256)), 0);
    }
}

/// Lempel, Ziv and Welch's, of files from before 1996 and of some scanners.
fn lzw(data: &[u8], early: bool, room: usize) -> Result<Vec<u8>, ImportError> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    let early = usize::from(early);
    let mut output: Vec<u8> = Vec::new();
    // Where in the output each code's bytes were first written.
    let mut table: Vec<(usize, usize)> = Vec::new();
    let mut previous: Option<(usize, usize)> = None;
    let (mut bits, mut held, mut width) = (0_u32, 0_u32, 9);
    for byte in data {
        bits = bits << 8 | u32::from(*byte);
        held += 8;
        if held < width {
            continue;
        }
        held -= width;
        let code = (bits >> held) as usize & ((1 << width) - 1);
        bits &= (1 << held) - 1;
        if code == END {
            break;
        }
        if code == CLEAR {
            table.clear();
            previous = None;
            width = 9;
            continue;
        }
        let start = output.len();
        if code < CLEAR {
            output.push((code & 0xFF) as u8);
        } else {
            let known = table.get(code - 258).copied();
            // A code that is defined by this very step: the previous bytes and the first of them once more.
            let Some((from, length)) = known.or_else(|| previous.map(|(from, length)| (from, length + 1))) else {
                break;
            };
            if output.len() + length > room {
                return Err(EXCESSIVE);
            }
            for at in from..from + length {
                let Some(byte) = output.get(at).copied() else { break };
                output.push(byte);
            }
        }
        if let Some((from, length)) = previous
            && table.len() < 4096 - 258
        {
            table.push((from, length + 1));
        }
        previous = Some((start, output.len() - start));
        width = match table.len() + 258 + early {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
    }
    Ok(output)
}

/// Undoes the differences between neighbouring bytes and rows that were taken before packing.
fn predicted(document: &Document<'_>, parameters: &Object, data: Vec<u8>) -> Result<Vec<u8>, ImportError> {
    let Some(dict) = parameters.dict() else { return Ok(data) };
    let value = |key: &str, usual: usize| Ok(document.get(dict, key)?.count().unwrap_or(usual));
    let predictor = value("Predictor", 1)?;
    let bits = value("Colors", 1)?.clamp(1, 32) * value("BitsPerComponent", 8)?.clamp(1, 16);
    let pixel = bits.div_ceil(8);
    let row = (bits * value("Columns", 1)?.clamp(1, 1 << 24)).div_ceil(8);
    match predictor {
        0 | 1 => Ok(data),
        2 => Ok(data.chunks(row).flat_map(|row| summed(row, pixel)).collect()),
        _ => Ok(png(&data, row, pixel)),
    }
}

fn summed(row: &[u8], pixel: usize) -> Vec<u8> {
    let mut sums: Vec<u8> = Vec::with_capacity(row.len());
    for (at, byte) in row.iter().enumerate() {
        let left = at.checked_sub(pixel).and_then(|at| sums.get(at)).copied().unwrap_or_default();
        sums.push(byte.wrapping_add(left));
    }
    sums
}

fn png(data: &[u8], row: usize, pixel: usize) -> Vec<u8> {
    let mut output: Vec<u8> = Vec::with_capacity(data.len());
    let mut above: Vec<u8> = Vec::new();
    for chunk in data.chunks(row + 1) {
        let Some((kind, differences)) = chunk.split_first() else { break };
        let mut line: Vec<u8> = Vec::with_capacity(differences.len());
        for (at, byte) in differences.iter().enumerate() {
            let before = at.checked_sub(pixel);
            let left = before.and_then(|at| line.get(at)).copied().unwrap_or_default();
            let up = above.get(at).copied().unwrap_or_default();
            let corner = before.and_then(|at| above.get(at)).copied().unwrap_or_default();
            line.push(byte.wrapping_add(match kind {
                1 => left,
                2 => up,
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => paeth(left, up, corner),
                _ => 0,
            }));
        }
        output.extend_from_slice(&line);
        above = line;
    }
    output
}

/// Of three neighbours the one nearest to left + up − corner, as PNG defines it.
fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let estimate = i16::from(left) + i16::from(up) - i16::from(corner);
    let distance = |value: u8| (estimate - i16::from(value)).abs();
    if distance(left) <= distance(up) && distance(left) <= distance(corner) {
        left
    } else if distance(up) <= distance(corner) {
        up
    } else {
        corner
    }
}

fn ascii_85(data: &[u8]) -> Vec<u8> {
    let mut output = Vec::with_capacity(data.len() / 5 * 4);
    let mut group: Vec<u32> = Vec::with_capacity(5);
    let flush = |group: &mut Vec<u32>, output: &mut Vec<u8>| {
        let count = group.len();
        if count > 1 {
            group.resize(5, 84);
            let value = group.iter().fold(0_u32, |value, digit| value.wrapping_mul(85).wrapping_add(*digit));
            output.extend(value.to_be_bytes().iter().take(count - 1));
        }
        group.clear();
    };
    for byte in data.iter().filter(|byte| !is_space(**byte)) {
        match byte {
            b'z' if group.is_empty() => output.extend([0; 4]),
            b'!'..=b'u' => group.push(u32::from(byte - b'!')),
            b'~' => break,
            _ => {}
        }
        if group.len() == 5 {
            flush(&mut group, &mut output);
        }
    }
    flush(&mut group, &mut output);
    output
}

fn ascii_hex(data: &[u8]) -> Vec<u8> {
    let digits = data.iter().take_while(|byte| **byte != b'>').filter_map(|byte| char::from(*byte).to_digit(16));
    let digits: Vec<u32> = digits.collect();
    let value = |pair: &[u32]| pair.first().unwrap_or(&0) << 4 | pair.get(1).unwrap_or(&0);
    digits.chunks(2).map(|pair| (value(pair) & 0xFF) as u8).collect()
}

fn run_length(data: &[u8], room: usize) -> Result<Vec<u8>, ImportError> {
    let mut output = Vec::new();
    let mut rest = data;
    while let [length, after @ ..] = rest {
        match length {
            128 => break,
            0..128 => {
                let count = (usize::from(*length) + 1).min(after.len());
                let (copied, left) = after.split_at(count);
                output.extend_from_slice(copied);
                rest = left;
            }
            _ => {
                let Some((byte, left)) = after.split_first() else { break };
                output.extend(std::iter::repeat_n(*byte, 257 - usize::from(*length)));
                rest = left;
            }
        }
        if output.len() > room {
            return Err(EXCESSIVE);
        }
    }
    Ok(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_filter_is_undone() {
        assert_eq!(ascii_hex(b"4 d c3 a56c>"), "Mål".as_bytes());
        assert_eq!(ascii_85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(run_length(&[2, b'a', b'b', b'c', 254, b'd', 128, 9], 100).unwrap(), b"abcddd");
        // The standard's own example, ISO 32000-2, 7.4.4.2.
        let packed = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        assert_eq!(lzw(&packed, true, 100).unwrap(), [45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
        assert_eq!(png(&[2, 1, 2, 2, 1, 1, 1, 5, 1], 2, 1), [1, 2, 2, 3, 5, 6]);
        assert_eq!(inflate(b"x\x9c\xf3=\xbc4\x07\x00\x02", 100).unwrap(), "Mål".as_bytes());
    }

    #[test]
    fn what_unpacks_without_end_is_refused() {
        assert!(run_length(&[129, b'a'], 127).is_err());
        let zeros = miniz_oxide::deflate::compress_to_vec_zlib(&[0; 100_000], 6);
        assert!(inflate(&zeros, 99_999).is_err());
        assert!(inflate(&zeros[2..], 99_999).is_err());
    }
}
