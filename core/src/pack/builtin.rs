//! The packs that travel with the program.

use super::format::Pack;

/// As the build makes them of `core/packs/*.toml`.
const PACKS: &[&str] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The built-in packs, by id in order.
pub fn builtin() -> Vec<Pack> {
    PACKS.iter().filter_map(|json| Pack::from_json(json).ok()).collect()
}

/// The built-in pack of this id.
pub fn find(id: &str) -> Option<Pack> {
    builtin().into_iter().find(|pack| pack.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_pack_is_sound() {
        assert!(!PACKS.is_empty());
        for json in PACKS {
            let pack = Pack::from_json(json).unwrap();
            for group in &pack.groups {
                let rules = pack.compile(&group.id).unwrap_or_else(|error| panic!("{}: {error}", pack.id));
                assert!(!rules.is_empty());
            }
        }
    }
}
