//! Any bytes as a pack: read, examined, compiled for every group, and an empty draft checked against it.

#![no_main]

use std::hint::black_box;
use std::rc::Rc;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use uppdragskollen_core::check::examine;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::pack::Pack;
use uppdragskollen_core::wording::Language;
use uppdragskollen_fuzz::{check, rearranged};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match Pack::from_toml(text) {
        Ok(pack) => {
            for problem in examine(&pack) {
                black_box(Language::Swedish.pack_problem(&problem));
            }
            for group in &pack.groups {
                if let Ok(rules) = pack.compile(&group.id) {
                    check(&pack, Rc::new(rules), &Draft::default());
                }
            }
        }
        Err(error) => {
            black_box(error.to_string());
        }
    }
});

// Bytes changed at random are seldom TOML, and what is no TOML never reaches the rules: every other time whole lines and
// values are rearranged instead.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if seed.is_multiple_of(2)
        && let Some(text) = std::str::from_utf8(&data[..size]).ok().and_then(|text| rearranged(text, seed))
        && text.len() <= max_size
    {
        data[..text.len()].copy_from_slice(text.as_bytes());
        return text.len();
    }
    fuzzer_mutate(data, size, max_size)
});
