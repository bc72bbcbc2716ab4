//! Turns each pack of `packs/` from the TOML that people write into the JSON that the core reads.

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=packs");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let mut packs: Vec<_> = fs::read_dir("packs")
        .expect("core/packs exists")
        .map(|entry| entry.expect("core/packs can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    packs.sort();
    let mut list = String::from("&[\n");
    for path in packs {
        let text = fs::read_to_string(&path).expect("a pack is UTF-8 text");
        let mut value: toml::Table =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let rules = value.get_mut("rules").and_then(toml::Value::as_array_mut).into_iter().flatten();
        for rule in rules.filter_map(toml::Value::as_table_mut) {
            // What has been tested here need not be tested again where it is used.
            rule.remove("tests");
        }
        let json = Path::new(&out).join(path.with_extension("json").file_name().expect("a pack has a name"));
        fs::write(&json, serde_json::to_string(&value).expect("TOML fits in JSON")).expect("OUT_DIR can be written");
        list.push_str(&format!("    include_str!({json:?}),\n"));
    }
    list.push(']');
    fs::write(Path::new(&out).join("packs.rs"), list).expect("OUT_DIR can be written");
}
