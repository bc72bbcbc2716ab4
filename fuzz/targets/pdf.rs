//! Any bytes as a PDF file: read or refused, with a form for each line.

#![no_main]

use libfuzzer_sys::fuzz_target;
use uppdragskollen_core::import;

fuzz_target!(|bytes: &[u8]| {
    let mut file = b"%PDF-1.7\n".to_vec();
    // What is no PDF file is another target's.
    file.extend_from_slice(bytes.strip_prefix(b"%PDF-1.7\n").unwrap_or(bytes));
    if let Ok(manuscript) = import::decode(&file) {
        assert_eq!(manuscript.text.split('\n').count(), manuscript.forms.len(), "each line has a form");
    }
});
