//! What reading a document costs. `cargo xtask bench` runs it.

use std::hint::black_box;

use divan::Bencher;
use time::Date;
use uppdragskollen_core::import::{self, Manuscript, Options};
use uppdragskollen_core::pack;
use uppdragskollen_core::swedish::PartialDate;

/// An assignment document of two pages.
const DOCUMENT: &str = include_str!("../../tests/documents/tydliga-rubriker.txt");
/// How many characters a page of running text has.
const PAGE: usize = 3_000;

fn main() {
    divan::main();
}

fn today() -> Date {
    match "2026-01-15".parse() {
        Ok(PartialDate::Day(day)) => day,
        _ => Date::MIN,
    }
}

fn read(bencher: Bencher<'_, '_>, text: &str) {
    let packs = pack::builtin();
    let manuscript = Manuscript::plain(text);
    bencher.bench_local(|| {
        import::read(black_box(&manuscript), Options { packs: &packs, pack: None, group: None, today: today() })
    });
}

#[divan::bench]
fn two_pages(bencher: Bencher<'_, '_>) {
    read(bencher, DOCUMENT);
}

/// The same document over and over, to a hundred pages.
#[divan::bench]
fn hundred_pages(bencher: Bencher<'_, '_>) {
    read(bencher, &DOCUMENT.repeat(100 * PAGE / DOCUMENT.chars().count() + 1));
}

/// A hundred pages of running text without a heading, a hundred sentences a paragraph.
#[divan::bench]
fn hundred_pages_of_running_text(bencher: Bencher<'_, '_>) {
    let sentences = include_str!("../../tests/documents/ett-enda-stycke.txt");
    read(bencher, &sentences.trim().repeat(100 * PAGE / sentences.chars().count() + 1));
}
