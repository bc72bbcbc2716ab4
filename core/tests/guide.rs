//! `docs/regelverk.md` builds a pack step by step. Each step is done here, and what the guide says that the program answers
//! is what it answers.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A fenced block: what stands after the fence's mark, and its text.
fn blocks(text: &str) -> Vec<(&str, String)> {
    let mut blocks: Vec<(&str, String)> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(info) if !is_open => blocks.push((info, String::new())),
            Some(_) => {}
            None if is_open => {
                if let Some((_, text)) = blocks.last_mut() {
                    text.push_str(line);
                    text.push('\n');
                }
                continue;
            }
            None => continue,
        }
        is_open = !is_open;
    }
    blocks
}

/// What a command of the guide prints.
fn answer(command: &str, folder: &Path) -> String {
    let mut words = command.split(' ');
    assert_eq!(words.next(), Some("uppdragskollen"));
    let output = Command::new(env!("CARGO_BIN_EXE_uppdragskollen"))
        .args(words)
        .current_dir(folder)
        .output()
        .expect("the program starts");
    String::from_utf8(output.stdout).expect("it answers in UTF-8")
}

#[test]
fn each_step_of_the_guide_is_answered_as_it_says() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/regelverk.md");
    let guide = fs::read_to_string(guide).expect("the guide is there");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
    fs::create_dir_all(&folder).expect("a folder can be made");
    let mut pieces: Vec<String> = Vec::new();
    let mut asked = 0;
    for (info, text) in blocks(&guide) {
        match info.split_once(' ').unwrap_or((info, "")) {
            ("toml", "min.toml") => pieces.push(text),
            ("toml", "min.toml i stället") => *pieces.last_mut().expect("there is a piece before") = text,
            ("text", file) if !file.is_empty() => fs::write(folder.join(file), text).expect("a file can be written"),
            ("console", _) => {
                fs::write(folder.join("min.toml"), pieces.concat()).expect("a file can be written");
                let commands = text.lines().filter_map(|line| line.strip_prefix("$ "));
                let found: String =
                    commands.map(|command| format!("$ {command}\n{}", answer(command, &folder))).collect();
                assert_eq!(found, text);
                asked += 1;
            }
            _ => {}
        }
    }
    assert!(asked > 0, "the guide asks the program");
}
