//! The command line's contract: what it prints for whom, and how it exits.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn documents() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/documents")
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_uppdragskollen"))
        .args(arguments)
        .current_dir(documents())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that answers before it has read everything closes its end.
    let _ = child.stdin.take().expect("it has an input").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn json(arguments: &[&str], input: &[u8]) -> (Option<i32>, Vec<Value>) {
    let mut all = vec!["check", "--format", "json", "--today", "2026-01-15"];
    all.extend(arguments);
    let output = run(&all, input);
    (output.status.code(), lines(&output))
}

#[test]
fn a_ready_document_exits_with_0_and_holds_the_contract() {
    let (code, answers) = json(&["tydliga-rubriker.txt"], b"");
    assert_eq!(code, Some(0));
    let [answer] = answers.as_slice() else { panic!("one line a file: {answers:?}") };
    assert_eq!(answer["file"], "tydliga-rubriker.txt");
    assert_eq!(answer["document"], "assignment");
    assert_eq!(answer["pack"], "sodra-alvsborg-2022");
    assert_eq!(answer["group"], "uppdragsgrupp");
    assert_eq!(answer["ready"], true);
    assert_eq!(answer["draft"]["commissioner"], "Styrgrupp närvård");
    assert_eq!(answer["draft"]["participants"][0]["sector"], "kommunal-primarvard");
    assert_eq!(
        answer["draft"]["time_frame"],
        serde_json::json!({"start": "2026-02-01", "end": "2027-01-31", "duration": null})
    );
    assert_eq!(answer["draft"]["reports"][1]["date"], "2027-02-12");
    let first = &answer["verdicts"][0];
    assert_eq!(
        (&first["rule"], &first["level"], &first["verdict"]),
        (&"ug-kommun".into(), &"requirement".into(), &"met".into())
    );
    assert!(first["why"].as_str().is_some_and(|why| why.contains("Karin Almqvist")));
    let evidence = &first["evidence"][0];
    assert_eq!(evidence["field"], "participants");
    let place = |key: &str| evidence[key].as_u64().expect("a place is a number") as usize;
    let text = std::fs::read_to_string(documents().join("tydliga-rubriker.txt")).expect("the document is there");
    let passage: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
    assert_eq!(evidence["text"], passage);
    assert_eq!(answer["summary"]["requirement"]["unmet"], 0);
    assert_eq!(answer["summary"]["requirement"]["met"], 11);
}

#[test]
fn a_gap_exits_with_1_and_an_unreadable_file_with_2() {
    assert_eq!(json(&["sas-har-tackat-nej.txt"], b"").0, Some(1));
    let (code, answers) = json(&["tydliga-rubriker.txt", "finns-inte.txt", "sas-har-tackat-nej.txt"], b"");
    assert_eq!((code, answers.len()), (Some(2), 3));
    assert_eq!(answers[1]["file"], "finns-inte.txt");
    assert!(answers[1]["error"].is_string());
    assert!(answers[2]["verdicts"].is_array());
}

#[test]
fn another_kind_of_document_is_told_and_never_ready() {
    let (code, answers) = json(&["minnesanteckningar-fran-mote.txt"], b"");
    assert_eq!(code, Some(1));
    assert_eq!(answers[0]["document"], "other");
    assert_eq!(answers[0]["ready"], false);
    assert!(!answers[0]["verdicts"].as_array().expect("it keeps its verdicts").is_empty());
    let text = run(&["check", "minnesanteckningar-fran-mote.txt"], b"");
    assert!(String::from_utf8_lossy(&text.stdout).contains("ser inte ut som en uppdragsbeskrivning"));
}

#[test]
fn standard_input_and_saved_drafts_are_read() {
    let text = std::fs::read(documents().join("tydliga-rubriker.txt")).expect("the document is there");
    let (code, answers) = json(&["-"], &text);
    assert_eq!((code, answers[0]["ready"].as_bool()), (Some(0), Some(true)));
    let draft = answers[0]["draft"].to_string();
    let (code, again) = json(&["-"], draft.as_bytes());
    assert_eq!(code, Some(0));
    assert_eq!(again[0]["draft"], answers[0]["draft"]);
    assert_eq!(again[0]["summary"], answers[0]["summary"]);
}

#[test]
fn word_and_opendocument_files_are_read_whatever_they_are_called() {
    let folder = documents().join("../files");
    for name in ["tabeller.docx", "tabeller.odt"] {
        let path = folder.join(name);
        let (code, by_name) = json(&[&path.to_string_lossy()], b"");
        let (_, by_bytes) = json(&["-"], &std::fs::read(&path).expect("the file is there"));
        assert_eq!(code, Some(1));
        assert_eq!(by_name[0]["draft"], by_bytes[0]["draft"]);
        let draft = &by_name[0]["draft"];
        let people = draft["participants"].as_array().expect("a list");
        let names: Vec<&str> = people.iter().filter_map(|who| who["name"].as_str()).collect();
        assert_eq!(names[..3], ["Anna Ek", "Eva Lind", "Per Holm"], "{name}");
        assert_eq!(people[1]["organisation"], "Borås Stad");
        assert_eq!(draft["commissioner"], "Styrgrupp närvård");
        assert_eq!(draft["purpose"], "Patienten ska komma hem tryggt.\nIngen ska behöva vänta.");
        assert_eq!(draft["assignment"], "- kartlägga nuläget\n- föreslå en rutin");
        assert_eq!(draft["approved_by"], "Styrgrupp närvård");
        assert_eq!(draft["valid_from"], "2026-02-01");
        assert_eq!(draft["follow_up"], "");
        let evidence = &by_name[0]["verdicts"][0]["evidence"][0];
        assert!(evidence["text"].as_str().is_some_and(|text| text.contains('\t')), "{evidence}");
    }
}

#[test]
fn files_that_are_not_read_are_told_what_they_are() {
    let folder = documents().join("../files");
    let word = std::fs::read(folder.join("utkast.docx")).expect("the file is there");
    for (input, says) in [
        (std::fs::read(folder.join("kalkyl.xlsx")).expect("the file is there"), "kalkylblad"),
        (word[..word.len() / 2].to_vec(), "skadad"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), ".doc"),
    ] {
        let (code, answers) = json(&["-"], &input);
        assert_eq!(code, Some(2));
        assert!(answers[0]["error"].as_str().is_some_and(|error| error.contains(says)), "{answers:?}");
    }
}

#[test]
fn bad_input_is_answered_with_what_to_do() {
    for (input, says) in [
        (b"".as_slice(), "ingen text"),
        (b"\x7FELF\x02\0\0\xFF", "ingen textfil"),
        (&vec![b'a'; 5_000_000], "5,0 MB"),
        (br#"{"schema":99}"#, "nyare version"),
        (br#"{"schema":1,"title":7}"#, "skadad"),
        (br#"{"title":"x"}"#, "inget sparat utkast"),
    ] {
        let (code, answers) = json(&["-"], input);
        assert_eq!(code, Some(2));
        assert!(answers[0]["error"].as_str().is_some_and(|error| error.contains(says)), "{answers:?}");
    }
    let english = run(&["check", "--lang", "en", "-"], b"");
    assert!(String::from_utf8_lossy(&english.stdout).contains("no text to read"));
}

#[test]
fn pack_and_group_can_be_given() {
    let (_, answers) = json(&["--group", "lokal-arbetsgrupp", "tydliga-rubriker.txt"], b"");
    assert_eq!(answers[0]["group"], "lokal-arbetsgrupp");
    assert_eq!(answers[0]["verdicts"][0]["rule"], "la-uppdragsgivare");
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/sodra-alvsborg-2022.toml");
    let (code, _) = json(&["--pack", &pack.to_string_lossy(), "tydliga-rubriker.txt"], b"");
    assert_eq!(code, Some(0));
    let (code, answers) = json(&["--group", "okänd", "tydliga-rubriker.txt"], b"");
    assert_eq!(code, Some(2));
    assert!(answers[0]["error"].as_str().is_some_and(|error| error.contains("okänd")));
    assert_eq!(run(&["check", "--pack", "okänt", "tydliga-rubriker.txt"], b"").status.code(), Some(2));
    assert_eq!(run(&["check"], b"").status.code(), Some(2));
    assert_eq!(run(&["check", "--today", "i dag", "tydliga-rubriker.txt"], b"").status.code(), Some(2));
    assert_eq!(run(&["--help"], b"").status.code(), Some(0));
}

#[test]
fn many_files_are_put_into_one_table() {
    let output =
        run(&["check", "--format", "csv", "--today", "2026-01-15", "tydliga-rubriker.txt", "-"], b"\x7FELF\0\xFF");
    assert_eq!(output.status.code(), Some(2));
    let table = String::from_utf8(output.stdout).expect("it is UTF-8");
    let lines: Vec<&str> = table.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{FEFF}Fil;Dokument;Grupp;"));
    assert!(lines[1].starts_with("tydliga-rubriker.txt;"));
    assert!(lines[1].contains(";Uppdragsgrupp;11;0;0;;Ja"), "{}", lines[1]);
    assert!(lines[2].starts_with("'-;;;;;;Filen är ingen textfil"), "{}", lines[2]);
    assert_eq!(&lines[3..], [""]);
}

#[test]
fn a_document_is_written_in_every_form() {
    let draft = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/export/trygg-utskrivning.json");
    let draft = draft.to_str().expect("a path");
    for (format, start) in [
        ("docx", "PK\u{3}\u{4}"),
        ("md", "Uppdragsbeskrivning\n\n# Trygg"),
        ("html", "<!doctype html>"),
        ("ics", "BEGIN:VCALENDAR\r\n"),
        ("json", "{"),
    ] {
        let output = run(&["export", "--format", format, "--today", "2026-01-15", draft], b"");
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert!(output.stdout.starts_with(start.as_bytes()), "{format}");
    }
    assert_eq!(run(&["export", "--format", "csv", draft], b"").status.code(), Some(2));
    assert_eq!(run(&["export", "--output", "/nowhere/a.docx", draft], b"").status.code(), Some(2));
    assert_eq!(run(&["export", "no-such-file.txt"], b"").status.code(), Some(2));
}

#[test]
fn a_review_says_whether_a_document_can_be_handed_in() {
    let file = "lokal-arbetsgrupp-utan-tidsram.md";
    let report = |reasons: &[&str]| {
        let mut arguments = vec!["protocol", "--format", "json", "--today", "2026-01-15", file];
        arguments.extend(reasons.iter().flat_map(|reason| ["--reason", reason]));
        let output = run(&arguments, b"");
        (output.status.code(), lines(&output).remove(0))
    };
    let (code, bare) = report(&[]);
    assert_eq!((code, &bare["ready"]), (Some(1), &false.into()));
    let open: Vec<String> = bare["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .filter(|rule| {
            rule["level"] == "requirement" && rule["verdict"] != "met" && rule["verdict"] != "not_applicable"
        })
        .map(|rule| format!("{}=Det är så bestämt.", rule["rule"].as_str().expect("an id")))
        .collect();
    assert!(!open.is_empty());
    let (code, explained) = report(&open.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((code, &explained["ready"]), (Some(0), &true.into()));
    assert_ne!(bare["checksum"], explained["checksum"]);
    assert_eq!(bare["checksum"].as_str().map(str::len), Some(64));
}

#[test]
fn what_is_open_says_why_it_is_asked_and_what_the_pack_advises() {
    let file = "lokal-arbetsgrupp-utan-tidsram.md";
    let (_, answers) = json(&[file], b"");
    let report = lines(&run(&["protocol", "--format", "json", "--today", "2026-01-15", file], b"")).remove(0);
    for rules in [&answers[0]["verdicts"], &report["rules"]] {
        for rule in rules.as_array().expect("rules") {
            let is_open = rule["verdict"] == "unmet" || rule["verdict"] == "undetermined";
            assert_eq!((rule["purpose"].is_string(), rule["advice"].is_string()), (is_open, is_open), "{rule}");
        }
    }
    let open = answers[0]["verdicts"].as_array().expect("rules").iter().find(|rule| rule["verdict"] == "unmet");
    let open = open.expect("a rule is not met");
    let shown = |arguments: &[&str]| String::from_utf8(run(arguments, b"").stdout).expect("it answers in UTF-8");
    for text in [shown(&["check", file]), shown(&["protocol", file])] {
        for name in ["purpose", "advice"] {
            let said = open[name].as_str().expect("a text");
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}

/// Writes a file for a test, and tells its path.
fn file(name: &str, content: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("a file can be written");
    path.to_str().expect("a path").to_owned()
}

#[test]
fn a_pack_with_faults_is_told_as_lint_tells_it() {
    let broken = file("trasigt.toml", include_bytes!("../../tests/broken-packs/stjarna.toml"));
    let lint = run(&["pack", "lint", &broken], b"");
    let check = run(&["check", "--pack", &broken, "tydliga-rubriker.txt"], b"");
    assert_eq!(check.status.code(), Some(2));
    let said = String::from_utf8(check.stderr).expect("it answers in UTF-8");
    assert_eq!(said, String::from_utf8_lossy(&lint.stdout));
    assert!(said.starts_with(&format!("{broken}:16:1: Stjärnan")), "{said}");
}

#[test]
fn a_pack_in_another_encoding_is_told_so() {
    let pack = file("latin.toml", b"title.sv = \"V\xE5rd\"\n");
    for (arguments, is_stdout) in [(["pack", "lint", &pack], true), (["check", "--pack", &pack], false)] {
        let output = run(&[&arguments[..], &["tydliga-rubriker.txt"][usize::from(is_stdout)..]].concat(), b"");
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(if is_stdout { &output.stdout } else { &output.stderr }).into_owned();
        let wanted = format!(
            "{pack}: Filen är inte text i UTF-8, så den går inte att läsa. Öppna den i en textredigerare och spara den på nytt: \
             i Anteckningar väljer du Spara som, och UTF-8 under Kodning.\n"
        );
        assert!(said.ends_with(&wanted), "{said}");
    }
}

#[test]
fn a_group_that_the_pack_does_not_have_is_told_of_the_pack() {
    for command in ["check", "export"] {
        let output = run(&[command, "--pack", "fyrbodal-2024", "--group", "styrgrupp", "tydliga-rubriker.txt"], b"");
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(
            said,
            "uppdragskollen: fyrbodal-2024: Gruppen ”styrgrupp” finns inte i regelverket. Lägg till den, eller rätta namnet.\n"
        );
    }
    let output = run(&["check", "--group", "ingen-alls", "tydliga-rubriker.txt"], b"");
    assert!(String::from_utf8_lossy(&output.stderr).contains("Gruppen ”ingen-alls” finns inte"));
}

#[test]
fn a_rule_that_no_known_change_meets_is_answered_with_its_advice() {
    let pack = include_str!("../../tests/broken-packs/aldrig-brutet.toml").replace(
        r#"{ represented = { sector = "kommun", at_least = 0 } }"#,
        r#"{ not = { mentions = { fields = ["budget"], concept = "plan" } } }"#,
    );
    let pack = &file("utan-atgard.toml", pack.as_bytes());
    let text = "Uppdragsbeskrivning\n\nBudget\nEn plan för pengarna tas fram.\n";
    let (_, answers) = json(&["--pack", pack, "-"], text.as_bytes());
    let rule = &answers[0]["verdicts"][0];
    assert_eq!((&rule["verdict"], &rule["remedy"]), (&"unmet".into(), &"Skriv vad det kostar.".into()), "{answers:?}");
    let text = run(&["check", "--pack", pack, "-"], text.as_bytes());
    assert_eq!(String::from_utf8_lossy(&text.stdout).matches("Skriv vad det kostar.").count(), 1);
}
