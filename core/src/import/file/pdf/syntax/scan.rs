//! Goes through a file once for where its objects start.

use std::collections::HashMap;

use super::lexer::is_space;
use crate::import::ImportError;
use crate::import::file::pdf::syntax::budget::EXCESSIVE;

/// More objects than this no document has.
const MOST_OBJECTS: usize = 500_000;

/// Where the objects of a file are.
#[derive(Debug, Default)]
pub struct Scan {
    /// Where each starts, after `obj`; where the next one's number starts; its generation.
    pub objects: HashMap<u32, Place>,
    /// Where the dictionaries of trailers start, in order.
    pub trailers: Vec<usize>,
    /// The streams of objects, in order.
    pub object_streams: Vec<u32>,
    /// The streams that stand in for a table of places and a trailer, in order.
    pub tables: Vec<u32>,
}

/// Where an object is.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// After `obj`.
    pub start: usize,
    /// Where it ends at the latest.
    pub end: usize,
    /// Which of the objects that had its number in turn.
    pub generation: u16,
}

/// Finds every object. The last of a number wins: a file is changed by adding to its end.
pub fn scan(bytes: &[u8]) -> Result<Scan, ImportError> {
    let mut scan = Scan::default();
    let mut current: Option<(u32, Place)> = None;
    let mut streams_end = true;
    let mut at = 0;
    while let Some(found) = next_letter(bytes, at) {
        let rest = bytes.get(found..).unwrap_or_default();
        at = found + 1;
        if rest.starts_with(b"obj")
            && let Some((number, generation, start)) = heading(bytes, found)
        {
            close(&mut scan, current.take(), start)?;
            current = Some((number, Place { start: found + 3, end: bytes.len(), generation }));
            at = found + 3;
        } else if rest.starts_with(b"stream") {
            at = found + 6;
            if let Some((number, place)) = &current {
                let dict = bytes.get(place.start..found).unwrap_or_default();
                // What is said of a stream of objects is short; an object of megabytes is none.
                let dict = dict.get(..dict.len().min(4_096)).unwrap_or_default();
                if contains(dict, b"/ObjStm") {
                    scan.object_streams.push(*number);
                } else if contains(dict, b"/XRef") {
                    scan.tables.push(*number);
                }
            }
            // Looked for as long as there are any: a file without them is not gone through for each stream.
            if streams_end {
                match find(bytes, at, b"endstream") {
                    Some(end) => at = end + 9,
                    None => streams_end = false,
                }
            }
        } else if rest.starts_with(b"trailer") {
            at = found + 7;
            scan.trailers.push(at);
        }
    }
    close(&mut scan, current, bytes.len())?;
    Ok(scan)
}

/// The next place where one of the words may start.
fn next_letter(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    rest.iter().position(|byte| matches!(byte, b'o' | b's' | b't')).map(|found| at + found)
}

/// The number and generation before `obj`, and where they start.
fn heading(bytes: &[u8], obj: usize) -> Option<(u32, u16, usize)> {
    let back_over = |mut at: usize, is: fn(u8) -> bool| {
        let end = at;
        while at > 0 && end - at < 12 && bytes.get(at - 1).is_some_and(|byte| is(*byte)) {
            at -= 1;
        }
        at
    };
    let number = |range: std::ops::Range<usize>| std::str::from_utf8(bytes.get(range)?).ok();
    let is_digit = |byte: u8| byte.is_ascii_digit();
    let generation_end = back_over(obj, is_space);
    let generation = back_over(generation_end, is_digit);
    let number_end = back_over(generation, is_space);
    let start = back_over(number_end, is_digit);
    if number_end == generation {
        return None;
    }
    Some((number(start..number_end)?.parse().ok()?, number(generation..generation_end)?.parse().ok()?, start))
}

fn close(scan: &mut Scan, object: Option<(u32, Place)>, end: usize) -> Result<(), ImportError> {
    if let Some((number, place)) = object {
        scan.objects.insert(number, Place { end, ..place });
        if scan.objects.len() > MOST_OBJECTS {
            return Err(EXCESSIVE);
        }
    }
    Ok(())
}

/// Where bytes stand in others, from a place on.
pub fn find(bytes: &[u8], at: usize, needle: &[u8]) -> Option<usize> {
    let (first, mut at) = (*needle.first()?, at);
    loop {
        let rest = bytes.get(at..)?;
        let found = at + rest.iter().position(|byte| *byte == first)?;
        if bytes.get(found..)?.starts_with(needle) {
            return Some(found);
        }
        at = found + 1;
    }
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    find(bytes, 0, needle).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_found_without_a_table_and_the_last_wins() {
        let file = b"%PDF-1.7\n1 0 obj<</A 1>>endobj 2 0 obj\n<</Length 9>>stream\n3 0 obj x\nendstream endobj\n\
            1 1 obj<</A 2>>endobj trailer<</Root 1 0 R>>";
        let scan = scan(file).unwrap();
        assert_eq!(scan.objects.len(), 2);
        let place = scan.objects[&1];
        assert_eq!(place.generation, 1);
        assert!(file[place.start..].starts_with(b"<</A 2>>"));
        assert_eq!(scan.trailers.len(), 1);
    }
}
