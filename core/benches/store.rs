//! What keeping drafts costs: a save, opening, a list of three hundred, a history taken together; and the room that it
//! takes. `cargo xtask bench` runs it.

#[path = "../../tests/src/store/shelf.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod shelf;
#[path = "../../tests/src/store/writing.rs"]
mod writing;

use std::hint::black_box;

use divan::Bencher;
use uppdragskollen_core::share;
use uppdragskollen_core::store::backup::Backup;
use uppdragskollen_core::store::history::History;
use uppdragskollen_core::store::room::ROOM;
use uppdragskollen_core::store::thin::thin;
use uppdragskollen_core::store::{Entry, Holding, Shelf, Summary, list, open};

use shelf::Memory;
use writing::{content, revisions};

const ID: &str = "19abcdef012-00000000";
const REVISIONS: usize = 10;
const MINUTE: u64 = 60_000;
const START: u64 = 1_764_000_000_000;

fn main() {
    tell_sizes();
    divan::main();
}

fn entry(content: &str, now: u64) -> Entry<'_> {
    let summary = Summary { title: "Trygg hemgång".to_owned(), progress: Some((9, 11)), ..Summary::default() };
    Entry { content, summary, now }
}

/// Writes a draft with its revisions.
fn written(shelf: &Memory, id: &str, contents: &[String]) -> Holding {
    let mut holding = Holding::new(id, "k3f9ab");
    for (content, number) in contents.iter().zip(0..) {
        holding.save(shelf, &entry(content, START + number * 60 * MINUTE)).expect("there is room");
    }
    holding
}

fn contents(seed: u64) -> Vec<String> {
    revisions(seed, REVISIONS).iter().map(content).collect()
}

/// The room that drafts take.
fn tell_sizes() {
    let shelf = Memory::default();
    let contents = contents(1);
    let last = contents.last().expect("there are revisions");
    written(&shelf, ID, &contents);
    let loose = shelf.used();
    thin(&shelf, ID, &[]).expect("there is room");
    let history = History::read(&shelf, ID);
    println!("a draft of {} bytes: kept in {} units", last.len(), history.revisions[0].units);
    println!("with {REVISIONS} revisions: {loose} units, taken together {}", shelf.used());
    println!("such drafts in a browser's storage: {}", ROOM / shelf.used());
    println!("as a link: {} characters", share::pack(last).expect("it is short enough").len());
}

#[divan::bench]
fn save_20_kb(bencher: Bencher<'_, '_>) {
    let contents = contents(1);
    let shelf = Memory::default();
    let mut holding = written(&shelf, ID, &contents);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        holding.save(&shelf, &entry(&contents[turn % 2], START + turn as u64 * 400))
    });
}

#[divan::bench]
fn open_20_kb(bencher: Bencher<'_, '_>) {
    let shelf = Memory::default();
    written(&shelf, ID, &contents(1));
    thin(&shelf, ID, &[]).expect("there is room");
    bencher.bench_local(|| open(black_box(&shelf), ID, "b"));
}

/// Three hundred drafts with ten revisions each, their histories taken together.
fn full_shelf() -> Memory {
    let shelf = Memory::default();
    let contents = contents(1);
    for number in 0..300 {
        let id = format!("19abcdef012-{number:08x}");
        written(&shelf, &id, &contents);
        thin(&shelf, &id, &[]).expect("there is room");
    }
    shelf
}

#[divan::bench(sample_count = 20)]
fn list_300_drafts(bencher: Bencher<'_, '_>) {
    let shelf = full_shelf();
    bencher.bench_local(|| list(black_box(&shelf)).drafts.len());
}

#[divan::bench(sample_count = 20)]
fn ten_revisions_taken_together(bencher: Bencher<'_, '_>) {
    let contents = contents(1);
    bencher
        .with_inputs(|| {
            let shelf = Memory::default();
            written(&shelf, ID, &contents);
            shelf
        })
        .bench_local_values(|shelf| thin(&shelf, ID, &[]));
}

#[divan::bench]
fn the_oldest_of_ten_revisions_looked_at(bencher: Bencher<'_, '_>) {
    let shelf = Memory::default();
    written(&shelf, ID, &contents(1));
    thin(&shelf, ID, &[]).expect("there is room");
    bencher.bench_local(|| {
        let history = History::read(black_box(&shelf), ID);
        history.content(&history.revisions[REVISIONS - 1].record.revision)
    });
}

#[divan::bench(sample_count = 10)]
fn backup_of_300_drafts(bencher: Bencher<'_, '_>) {
    let shelf = full_shelf();
    assert_eq!(shelf.keys("uppdragskollen/blad/").len(), 300 * REVISIONS);
    bencher.bench_local(|| Backup::write(black_box(&shelf), "0.1.0", "2026-11-25").len());
}

#[divan::bench]
fn link_of_20_kb(bencher: Bencher<'_, '_>) {
    let contents = contents(1);
    bencher.bench_local(|| share::pack(black_box(&contents[REVISIONS - 1])));
}
