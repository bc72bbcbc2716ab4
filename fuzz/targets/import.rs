//! Any bytes as a document: decoded, read into a draft with the built-in packs, and that draft saved, read again and
//! checked.

#![no_main]

use std::rc::Rc;

use libfuzzer_sys::fuzz_target;
use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::import::{self, Options};
use uppdragskollen_core::pack::{self, Pack, Rules};
use uppdragskollen_fuzz::{TODAY, check};

thread_local! {
    static PACKS: Vec<Pack> = pack::builtin();
    /// Each pack's rules for each of its groups, made ready once: most of an input's time went there.
    static RULES: Vec<(String, String, Rc<Rules>)> = PACKS.with(|packs| {
        let of_pack = |pack: &Pack| {
            let ready = |group: &str| Some((pack.id.clone(), group.to_owned(), Rc::new(pack.compile(group).ok()?)));
            pack.groups.iter().filter_map(|group| ready(&group.id)).collect::<Vec<_>>()
        };
        packs.iter().flat_map(of_pack).collect()
    });
}

fuzz_target!(|bytes: &[u8]| PACKS.with(|packs| RULES.with(|rules| read(bytes, packs, rules))));

fn read(bytes: &[u8], packs: &[Pack], rules: &[(String, String, Rc<Rules>)]) {
    let Ok(manuscript) = import::decode(bytes) else { return };
    let options = Options { packs, pack: None, group: None, today: TODAY };
    let Ok(imported) = import::read(&manuscript, options) else { return };
    let characters = manuscript.text.chars().count();
    for passage in imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced) {
        assert!(passage.start <= passage.end && passage.end <= characters, "a passage lies in the text");
        assert_eq!(passage.text.chars().count(), passage.end - passage.start, "a passage is as long as its text");
    }
    let draft = imported.draft;
    assert_eq!(Draft::from_json(&draft.to_json(), Newer::Refuse).as_ref(), Ok(&draft), "a draft survives being saved");
    let of_draft = |(pack, group, _): &&(String, String, Rc<Rules>)| *pack == draft.pack && *group == draft.group;
    if let Some(pack) = packs.iter().find(|pack| pack.id == draft.pack)
        && let Some((.., rules)) = rules.iter().find(of_draft)
    {
        check(pack, Rc::clone(rules), &draft);
    }
}
