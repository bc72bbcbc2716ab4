//! Any bytes as a file of a word processor: decoded, and what it gives up read into a draft with the built-in packs.

#![no_main]

use std::io::{Cursor, Read, Write};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use uppdragskollen_core::import::{self, Options};
use uppdragskollen_core::pack::{self, Pack};
use uppdragskollen_fuzz::{TODAY, rearranged};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

thread_local! {
    static PACKS: Vec<Pack> = pack::builtin();
}

fuzz_target!(|bytes: &[u8]| PACKS.with(|packs| {
    let Ok(manuscript) = import::decode(bytes) else { return };
    if !manuscript.forms.is_empty() {
        assert_eq!(manuscript.text.split('\n').count(), manuscript.forms.len(), "every line has a form");
    }
    let options = Options { packs, pack: None, group: None, today: TODAY };
    let Ok(imported) = import::read(&manuscript, options) else { return };
    let characters = manuscript.text.chars().count();
    for passage in imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced) {
        assert!(passage.start <= passage.end && passage.end <= characters, "a passage lies in the text");
        assert_eq!(passage.text.chars().count(), passage.end - passage.start, "a passage is as long as its text");
    }
}));

// Packed bytes changed at random are no package any more: mostly, a part is unpacked, changed and packed again.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if !seed.is_multiple_of(8)
        && let Some(changed) = repacked(&data[..size], seed)
        && changed.len() <= max_size
    {
        data[..changed.len()].copy_from_slice(&changed);
        return changed.len();
    }
    fuzzer_mutate(data, size, max_size)
});

/// A package with one of its parts changed: elements rearranged, or bytes changed.
fn repacked(bytes: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
    // The text is in the part of this name; the others take turns with it.
    let text = names.iter().position(|name| matches!(name.as_str(), "word/document.xml" | "content.xml"));
    let any = (seed >> 4) as usize % names.len().max(1);
    let chosen = text.filter(|_| seed.is_multiple_of(3)).unwrap_or(any);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (number, name) in names.iter().enumerate() {
        let mut part = Vec::new();
        archive.by_name(name).ok()?.take(1_000_000).read_to_end(&mut part).ok()?;
        if number == chosen {
            part = changed(part, seed);
        }
        zip.start_file(name.as_str(), SimpleFileOptions::default()).ok()?;
        zip.write_all(&part).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

fn changed(mut part: Vec<u8>, seed: u32) -> Vec<u8> {
    if seed.is_multiple_of(2)
        && let Ok(text) = std::str::from_utf8(&part)
        && let Some(changed) = rearranged(&text.replace('<', "\n<"), seed)
    {
        return changed.into_bytes();
    }
    let size = part.len();
    let most = size + 200;
    part.resize(most, 0);
    let size = fuzzer_mutate(&mut part, size, most);
    part.truncate(size);
    part
}
