//! `lettergen.toml`: found from the case, never from where one stands; what it says, and what is wrong with it.

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    process::{Command, Output},
};

const CASE: &str = include_str!("cmd/fouten.in/goed.yaml");

fn lettergen(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lettergen"));
    command.current_dir(folder).args(arguments).env("LC_ALL", "nl_NL.UTF-8").env("NO_COLOR", "1").output().unwrap()
}

/// A folder with these files.
fn office(files: &[(&str, &str)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    place
}

/// The case without its sender, and that sender as a table.
fn parted() -> (String, String) {
    let start = CASE.find("afzender:\n").unwrap();
    let end = start + CASE[start..].find("\n\n").unwrap() + 1;
    let mut table = "[afzender]\n".to_owned();
    for line in CASE[start..end].lines().skip(1) {
        let (key, value) = line.trim().split_once(": ").unwrap();
        writeln!(table, "{key} = \"{}\"", value.trim_matches('"')).unwrap();
    }
    (format!("{}{}", &CASE[..start], &CASE[end..]), table)
}

#[test]
fn a_letter_with_a_default_is_that_with_the_field_wherever_one_stands() {
    let (case, table) = parted();
    let settings = format!("out = \"brieven\"\n{table}");
    let place = office(&[("k/lettergen.toml", &settings), ("k/zaken/a.yaml", &case), ("los/a.yaml", CASE)]);
    let here = lettergen(place.path(), &["render", "k/zaken"]);
    assert!(here.status.success(), "{}", String::from_utf8_lossy(&here.stderr));
    let letter = || fs::read_to_string(place.path().join("k/brieven/a.md")).unwrap();
    let pdf = || fs::read(place.path().join("k/brieven/a.pdf")).unwrap();
    let first = (letter(), pdf());
    let there = lettergen(&place.path().join("k/zaken"), &["render", "a.yaml"]);
    assert!(there.status.success(), "{}", String::from_utf8_lossy(&there.stderr));
    assert_eq!((letter(), pdf()), first);
    assert!(lettergen(place.path(), &["render", "los", "-o", "uit"]).status.success());
    assert_eq!(fs::read_to_string(place.path().join("uit/a.md")).unwrap(), first.0);
    // From a folder with settings a case elsewhere knows nothing of them.
    assert!(!place.path().join("los/brieven").exists());
}

#[test]
fn what_is_wrong_with_a_default_is_underlined_in_the_settings() {
    let (case, table) = parted();
    let place = office(&[("lettergen.toml", &table.replace("9711 LM", "97 LM")), ("a.yaml", &case)]);
    let output = lettergen(place.path(), &["check", "a.yaml"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(told.contains("case-not-a-postcode") && told.contains("[lettergen.toml:7:12]"), "{told}");
}

#[test]
fn the_field_of_a_case_wins_and_takes_nothing_from_the_settings() {
    let settings = "[afzender]\nnaam = \"Een ander\"\nbtw = \"NL001234567B01\"\n";
    let place = office(&[("lettergen.toml", settings), ("met/a.yaml", CASE)]);
    let bare = office(&[("a.yaml", CASE)]);
    for place in [place.path(), bare.path()] {
        assert!(lettergen(place, &["render", ".", "-o", "uit", "--format", "markdown"]).status.success());
    }
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    assert_eq!(read(&place.path().join("uit/met/a.md")), read(&bare.path().join("uit/a.md")));
}

#[test]
fn a_mistake_in_the_settings_stops_the_run_with_its_place() {
    let cases = [
        ("templtes = \"x\"\n", "Bedoelde u `templates`?"),
        ("lang = nederlands\n", "is geen TOML"),
        ("[zaak]\nplats = \"Ede\"\n", "Bedoelde u `plaats`?"),
        ("lang = \"fr\"\n", "nl / en"),
    ];
    for (settings, words) in cases {
        let place = office(&[("lettergen.toml", settings), ("a.yaml", CASE)]);
        let output = lettergen(place.path(), &["check", "a.yaml"]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(words) && told.contains("[lettergen.toml:"), "{told}");
    }
}

#[test]
fn two_folders_may_differ_in_defaults_but_not_in_where_letters_go() {
    let files = |one: &str, other: &str| {
        office(&[("a/lettergen.toml", one), ("a/a.yaml", CASE), ("b/lettergen.toml", other), ("b/b.yaml", CASE)])
    };
    let place = files("[zaak]\nplaats = \"Ede\"\n", "[zaak]\nplaats = \"Epe\"\n");
    assert!(lettergen(place.path(), &["check", "."]).status.success());
    let place = files("out = \"x\"\n", "out = \"y\"\n");
    let output = lettergen(place.path(), &["render", "."]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("settings-differ") && told.contains("a/lettergen.toml"), "{told}");
    assert!(lettergen(place.path(), &["render", ".", "-o", "z"]).status.success());
}

#[test]
fn a_letter_is_named_after_a_default() {
    let folder = tempfile::tempdir().unwrap();
    let (case, table) = parted();
    std::fs::write(folder.path().join("zaak.yaml"), case).unwrap();
    std::fs::write(folder.path().join("lettergen.toml"), table).unwrap();
    let output = lettergen(folder.path(), &["render", "zaak.yaml", "--name", "van {{ afzender.plaats }}"]);
    assert!(output.status.success(), "{output:?}");
    let place = CASE.split("plaats: ").nth(1).unwrap().lines().next().unwrap();
    let names = std::fs::read_dir(folder.path().join("out")).unwrap();
    let names: Vec<String> = names.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().any(|name| *name == format!("van {place}.pdf")), "{names:?}");
}
