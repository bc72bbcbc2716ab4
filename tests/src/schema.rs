//! The schema that editors check packs with says what the reader of packs says; and what is wrong with a broken pack is
//! told where it is, in so many words. The broken packs lie in `broken-packs/`, each with what is to be said of it above.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use uppdragskollen_core::check::{Verdict, examine};
use uppdragskollen_core::draft::{Draft, Field, Participant, Report, Sector, Standing, Status, Step};
use uppdragskollen_core::pack::{Condition, DateOf, Fault, Level, Pack, PackProblem};
use uppdragskollen_core::wording::Language;
use uppdragskollen_tests::{files, pack, root, text};

/// A name that nothing has.
const UNKNOWN: &str = "zzz";
/// Conditions, in the schema.
const CONDITIONS: &str = "/definitions/condition/anyOf/1";

fn packs() -> std::path::PathBuf {
    root().join("../core/packs")
}

fn schema() -> Value {
    serde_json::from_str(&text(&packs().join("schema.json"))).expect("the schema is JSON")
}

/// A part of the schema, by its pointer; `$ref` is followed on the way.
fn part<'a>(schema: &'a Value, pointer: &str) -> &'a Value {
    let followed = |value: &'a Value| match value["$ref"].as_str() {
        Some(reference) => schema.pointer(reference.trim_start_matches('#')).expect("the reference is there"),
        None => value,
    };
    pointer.split('/').skip(1).fold(schema, |value, name| {
        let inner = match name.parse::<usize>() {
            Ok(place) => &value[place],
            Err(_) => &value[name],
        };
        assert!(!inner.is_null(), "the schema has no {pointer}");
        followed(inner)
    })
}

fn names(list: &Value) -> BTreeSet<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn keys(table: &Value) -> BTreeSet<&str> {
    table["properties"].as_object().expect("a table has properties").keys().map(String::as_str).collect()
}

/// Everything that the reader says of a pack.
fn faults(pack: &str) -> Vec<PackProblem> {
    Pack::from_toml(pack).expect_err("nothing that is tried here is a pack").problems
}

#[test]
fn every_built_in_pack_keeps_to_the_schema() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).expect("the schema is sound");
    let files = files(&packs(), "toml");
    assert!(!files.is_empty());
    for path in files {
        let pack: Value = toml::from_str(&text(&path)).expect("a pack is TOML");
        let errors = validator.iter_errors(&pack);
        let errors: Vec<String> = errors.map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}:\n{}", path.display(), errors.join("\n"));
    }
}

#[test]
fn values_are_those_of_the_core_with_their_swedish_names() {
    let schema = schema();
    let of = |definition: &str, values: Vec<(&str, String)>| {
        let definition = part(&schema, &format!("/definitions/{definition}"));
        let (ids, labels): (Vec<&str>, Vec<String>) = values.into_iter().unzip();
        assert_eq!(definition["enum"], serde_json::json!(ids));
        assert_eq!(definition["x-taplo"]["docs"]["enumValues"], serde_json::json!(labels));
    };
    let sv = Language::Swedish;
    let fields = |fit: &dyn Fn(Field) -> bool| {
        Field::ALL
            .into_iter()
            .filter(|&field| fit(field))
            .map(|field| (field.id(), sv.field(field).to_owned()))
            .collect()
    };
    let holds_text = |field: Field| Draft::default().text(field).is_some();
    of("field", fields(&|_| true));
    of("text_field", fields(&holds_text));
    of("searchable_field", fields(&|field| holds_text(field) || matches!(field, Field::Reports | Field::Timetable)));
    let sector = |sector: Sector| match sector.parent() {
        Some(whole) => format!("{} (hör till {})", sv.sector(sector), sv.sector(whole)),
        None => sv.sector(sector).to_owned(),
    };
    of("sector", Sector::ALL.map(|id| (id.id(), sector(id))).to_vec());
    of("status", Status::ALL.map(|status| (status.id(), sv.status(status).to_owned())).to_vec());
    of("level", Level::ALL.map(|level| (level.id(), sv.level(level).to_owned())).to_vec());
    of("verdict", Verdict::ALL.map(|verdict| (verdict.id(), sv.verdict(verdict).to_owned())).to_vec());
    let dates: Vec<&str> = DateOf::ALL.map(DateOf::id).to_vec();
    assert_eq!(part(&schema, "/definitions/date_of")["enum"], serde_json::json!(dates));
    let standing = part(&schema, "/definitions/draft/properties/participants/items/properties/standing");
    assert_eq!(standing["enum"], serde_json::json!(Standing::ALL.map(Standing::id)));
    assert_eq!(standing["x-taplo"]["docs"]["enumValues"], serde_json::json!(Standing::ALL.map(|id| sv.standing(id))));
}

/// A table that holds only a name that nothing has: the reader then says which names there are, and which are needed.
#[test]
fn tables_have_the_names_that_the_reader_asks_for() {
    let rule = "/properties/rules/items/properties";
    let mut tables = vec![
        (String::new(), "@".to_owned()),
        ("/properties/title".to_owned(), "title = @".to_owned()),
        ("/properties/validity".to_owned(), "validity = @".to_owned()),
        ("/properties/sections/items/properties/fields/items".to_owned(), "sections = [{ fields = [@] }]".to_owned()),
        (format!("{rule}/tests/items"), "rules = [{ tests = [@] }]".to_owned()),
        (format!("{rule}/fix/properties/action"), "rules = [{ fix = { action = @ } }]".to_owned()),
        (format!("{rule}/fix/properties/label"), "rules = [{ fix = { label = @ } }]".to_owned()),
    ];
    for name in ["sources", "bodies", "concepts", "groups", "sections", "rules"] {
        tables.push((format!("/properties/{name}/items"), format!("{name} = [@]")));
    }
    for name in ["citation", "sv", "en", "fix"] {
        tables.push((format!("{rule}/{name}"), format!("rules = [{{ {name} = @ }}]")));
    }
    for name in ["write", "seat", "report"] {
        let table = format!("{rule}/fix/properties/action/properties/{name}");
        tables.push((table, format!("rules = [{{ fix = {{ action = {{ {name} = @ }} }} }}]")));
    }
    let schema = schema();
    for (name, condition) in part(&schema, CONDITIONS)["properties"].as_object().expect("conditions have names") {
        if condition["type"] == "object" {
            let table = format!("{CONDITIONS}/properties/{name}");
            tables.push((table, format!("rules = [{{ condition = {{ {name} = @ }} }}]")));
        }
    }
    for (pointer, frame) in tables {
        let (inner, column) = if frame == "@" {
            (format!("{UNKNOWN} = 1"), 1)
        } else {
            (frame.replace('@', &format!("{{ {UNKNOWN} = 1 }}")), frame.find('@').expect("there is a place") + 1)
        };
        let problems = faults(&inner);
        let known: Vec<&Vec<&str>> = problems
            .iter()
            .filter_map(|problem| match &problem.fault {
                Fault::UnknownName { name, known } if name == UNKNOWN => Some(known),
                _ => None,
            })
            .collect();
        let [known] = known.as_slice() else { panic!("{inner}: {problems:?}") };
        let needed = problems.iter().filter_map(|problem| match problem.fault {
            Fault::Missing(name) if problem.place.column as usize == column => Some(name),
            _ => None,
        });
        let table = part(&schema, &pointer);
        assert_eq!(keys(table), known.iter().copied().collect(), "{pointer}");
        assert_eq!(names(&table["required"]), needed.collect(), "{pointer}");
        assert_eq!(table["additionalProperties"], false, "{pointer}");
    }
}

/// What the reader takes, where it takes one of several values.
#[test]
fn choices_are_those_that_the_reader_takes() {
    let schema = schema();
    let condition = |name: &str| format!("{CONDITIONS}/properties/{name}");
    let of_rule = |name: &str| format!("/properties/rules/items/properties/{name}");
    let field = format!("{}/properties/field", condition("filled"));
    let choices = [
        (
            "/properties/sections/items/properties/fields/items/properties/field".to_owned(),
            "sections = [{ fields = [{ field = @ }] }]",
        ),
        (of_rule("level"), "rules = [{ level = @ }]"),
        (of_rule("tests/items/properties/verdict"), "rules = [{ tests = [{ verdict = @ }] }]"),
        (
            of_rule("fix/properties/action/properties/seat/properties/sector"),
            "rules = [{ fix = { action = { seat = { sector = @ } } } }]",
        ),
        (field, "rules = [{ condition = { filled = { field = @ } } }]"),
        (
            format!("{}/properties/sector", condition("represented")),
            "rules = [{ condition = { represented = { sector = @ } } }]",
        ),
        (
            format!("{}/properties/date", condition("not_before")),
            "rules = [{ condition = { not_before = { date = @ } } }]",
        ),
        (
            format!("{}/properties/than", condition("not_before")),
            "rules = [{ condition = { not_before = { than = @ } } }]",
        ),
        (condition("dated"), "rules = [{ condition = { dated = @ } }]"),
        (condition("in_order"), "rules = [{ condition = { in_order = @ } }]"),
        (condition("status"), "rules = [{ condition = { status = @ } }]"),
    ];
    let known = |pack: &str| -> Vec<&'static str> {
        let found = faults(pack).into_iter().find_map(|problem| match problem.fault {
            Fault::UnknownValue { value, known } if value == UNKNOWN => Some(known),
            Fault::UnknownName { name, known } if name == UNKNOWN => Some(known),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("{pack} is taken"))
    };
    let unknown = format!("\"{UNKNOWN}\"");
    for (pointer, pack) in choices {
        assert_eq!(
            part(&schema, &pointer)["enum"],
            serde_json::json!(known(&pack.replace('@', &unknown))),
            "{pointer}"
        );
    }
    let bare = part(&schema, "/definitions/condition/anyOf/0");
    let mut conditions = keys(part(&schema, CONDITIONS));
    conditions.extend(names(&bare["enum"]));
    assert_eq!(conditions, known(&format!("rules = [{{ condition = {unknown} }}]")).into_iter().collect());
    assert_eq!(conditions, known(&format!("rules = [{{ when = {{ {UNKNOWN} = 1 }} }}]")).into_iter().collect());
}

/// Some conditions take only fields that hold text: the reader knows every field there, and lint tells the rest.
#[test]
fn fields_without_text_are_those_that_lint_refuses() {
    let schema = schema();
    let of = |condition: &str, fields: &str| {
        names(&part(&schema, &format!("{CONDITIONS}/properties/{condition}/properties/{fields}"))["enum"])
    };
    let mut tried = pack("vastra-gotaland-2019");
    let concept = tried.concepts[0].id.clone();
    let mut is_taken = |condition: Condition, field: Field| {
        tried.rules[0].condition = condition;
        !tried.lint().iter().any(|problem| problem.fault == Fault::NoText(field))
    };
    for field in Field::ALL {
        let listed = is_taken(Condition::Listed { field, at_least: 2 }, field);
        assert_eq!(of("listed", "field").contains(field.id()), listed, "{field:?}");
        let mentions = is_taken(Condition::Mentions { fields: vec![field], concept: concept.clone() }, field);
        assert_eq!(of("mentions", "fields/items").contains(field.id()), mentions, "{field:?}");
    }
    assert_eq!(of("names", "fields/items"), of("mentions", "fields/items"));
    let write = "/properties/rules/items/properties/fix/properties/action/properties/write/properties/field";
    assert_eq!(names(&part(&schema, write)["enum"]), of("listed", "field"));
}

#[test]
fn limits_are_those_of_the_reader() {
    let schema = schema();
    let limit = |pack: String| {
        let found = faults(&pack).into_iter().find_map(|problem| match problem.fault {
            Fault::TooLong { most, .. } | Fault::TooMany { most, .. } => Some(most),
            _ => None,
        });
        found.expect("there is a limit")
    };
    let long = limit(format!("sources = [{{ title = \"{}\" }}]", "a".repeat(10_000)));
    assert_eq!(part(&schema, "/properties/sources/items/properties/title")["maxLength"], long);
    for name in ["sources", "bodies", "concepts", "groups", "sections", "rules"] {
        let many = limit(format!("{name} = [{}]", "1,".repeat(10_000)));
        assert_eq!(part(&schema, &format!("/properties/{name}"))["maxItems"], many, "{name}");
    }
}

#[test]
fn drafts_of_tests_have_the_names_that_drafts_have() {
    let draft = Draft {
        participants: vec![Participant::default()],
        reports: vec![Report::default()],
        timetable: vec![Step::default()],
        ..Draft::default()
    };
    let draft = Value::Object(draft.to_object());
    let of = |value: &Value| value.as_object().expect("it is an object").keys().cloned().collect::<BTreeSet<_>>();
    let schema = schema();
    let in_schema = |pointer: &str| {
        let keys = keys(part(&schema, &format!("/definitions/draft{pointer}")));
        keys.into_iter().map(str::to_owned).collect::<BTreeSet<_>>()
    };
    // Those are of the pack and its rule.
    let not_in_tests = ["schema", "pack", "pack_version", "group"].map(str::to_owned).into();
    assert_eq!(in_schema(""), of(&draft).difference(&not_in_tests).cloned().collect());
    assert_eq!(in_schema("/properties/time_frame"), of(&draft["time_frame"]));
    for rows in ["participants", "reports", "timetable"] {
        assert_eq!(in_schema(&format!("/properties/{rows}/items")), of(&draft[rows][0]), "{rows}");
    }
}

/// The guide for those who write packs tells every name that they can write.
#[test]
fn the_guide_tells_every_name() {
    let guide = text(&root().join("../docs/regelverk.md"));
    let schema = schema();
    let mut told = BTreeSet::new();
    names_in(&schema, &mut told);
    let untold = |name: &&&str| {
        let marks = ["`name`", "`name ", "`\"name\"`", "`[name]`", "`[[name]]`", " name = ", "{ name: "];
        !marks.iter().any(|mark| guide.contains(&mark.replace("name", name)))
    };
    let untold: Vec<&&str> = told.iter().filter(untold).collect();
    assert!(untold.is_empty(), "{untold:?}");
}

/// The names of tables, and the values that can be chosen, in a part of the schema.
fn names_in<'a>(part: &'a Value, names: &mut BTreeSet<&'a str>) {
    names.extend(self::names(&part["enum"]));
    names.extend(part["properties"].as_object().into_iter().flat_map(|table| table.keys().map(String::as_str)));
    match part {
        Value::Object(table) => table.values().for_each(|inner| names_in(inner, names)),
        Value::Array(list) => list.iter().for_each(|inner| names_in(inner, names)),
        _ => {}
    }
}

#[test]
fn terms_are_those_that_lint_takes() {
    let schema = schema();
    let term = jsonschema::validator_for(part(&schema, "/properties/bodies/items/properties/terms/items"));
    let term = term.expect("a part of the schema is a schema");
    let sound = text(&root().join("broken-packs/stjarna.toml"));
    for (written, is_taken) in [
        ("plan*", true),
        ("lokal* ledningsgrupp*", true),
        ("plan* .. uppfölj*", true),
        ("barn * ungdomar", true),
        ("*plan", false),
        ("del*projekt", false),
        ("plan**", false),
        ("plan* del*projekt", false),
        (".. plan", false),
        ("plan *", false),
    ] {
        assert_eq!(term.is_valid(&Value::from(written)), is_taken, "the schema, of {written}");
        let pack = Pack::from_toml(
            &sound.replace(r#"["plan*", "*plan", "barn * ungdomar", "del*projekt"]"#, &format!("[\"{written}\"]")),
        );
        let problems = pack.expect("the pack can be read").lint();
        let is_told = problems.iter().any(|problem| matches!(problem.fault, Fault::Star(_) | Fault::Term(_)));
        assert_eq!(!is_told, is_taken, "lint, of {written}");
    }
}

/// What is said of a broken pack: as `pack lint` prints it, without the file's name.
fn said(pack: &str) -> Vec<String> {
    let problems = match Pack::from_toml(pack) {
        Ok(pack) => examine(&pack),
        Err(error) => error.problems,
    };
    let say = |problem: &PackProblem| {
        let (line, column) = (problem.place.line.max(1), problem.place.column.max(1));
        let rule = if problem.rule.is_empty() { String::new() } else { format!(" {}:", problem.rule) };
        format!("{line}:{column}:{rule} {}", Language::Swedish.fault(&problem.fault))
    };
    problems.iter().map(say).collect()
}

#[test]
fn what_is_wrong_with_a_pack_is_told_where_it_is() {
    let mut differences = Vec::new();
    let files = files(&root().join("broken-packs"), "toml");
    assert!(!files.is_empty());
    for path in files {
        let text = text(&path);
        let expected: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("#! ")).collect();
        let found = said(&text);
        if found != expected || expected.is_empty() {
            let name = path.file_name().map(Path::new).unwrap_or(&path).display().to_string();
            differences.push(format!("{name}: expected\n  {}\nfound\n  {}", expected.join("\n  "), found.join("\n  ")));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}
