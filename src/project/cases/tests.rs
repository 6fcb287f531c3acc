//! Which cases the paths on the command line stand for.

use std::fs;

use super::*;

/// A folder with these files, each with a field of a case.
fn folder(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        put(&folder, file, "soort: x\n");
    }
    folder
}

fn put(folder: &tempfile::TempDir, file: &str, text: &str) {
    let path = folder.path().join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn find(paths: &[PathBuf]) -> Result<Cases, Vec<Finding>> {
    Cases::find(paths, None, None)
}

fn letters(found: &Result<Cases, Vec<Finding>>) -> Vec<String> {
    let mut letters = Vec::new();
    found.as_ref().unwrap().each(&mut |case| {
        letters.push(case.letter);
        true
    });
    letters
}

fn codes(found: Result<Cases, Vec<Finding>>) -> Vec<String> {
    found.unwrap_err().into_iter().map(|finding| finding.code().to_owned()).collect()
}

#[test]
fn a_folder_gives_its_cases_sorted_and_its_folders_mirrored() {
    let folder = folder(&["b.yaml", "a.yml", "sub/c.YAML", "sub/deep/a.json", "notes.md", ".git/e.yaml"]);
    let found = find(&[folder.path().to_owned()]);
    assert_eq!(letters(&found), ["a", "b", "sub/c", "sub/deep/a"]);
    assert_eq!(found.unwrap().count, 4);
}

#[test]
fn what_is_no_case_is_left_alone_and_counted() {
    let folder = folder(&["a.yaml", "~$a.yaml", ".b.yaml"]);
    put(&folder, "docker-compose.yml", "services:\n  web:\n    image: x\n");
    put(&folder, "package.json", "{\"name\": \"x\"}");
    let found = find(&[folder.path().to_owned()]);
    assert_eq!(letters(&found), ["a"]);
    assert_eq!(found.unwrap().passed_over, 4);
    // Whoever names such a file is told what it lacks.
    assert_eq!(letters(&find(&[folder.path().join("docker-compose.yml")])), ["docker-compose"]);
    fs::remove_file(folder.path().join("a.yaml")).unwrap();
    assert_eq!(codes(find(&[folder.path().to_owned()])), ["no-cases"]);
}

#[test]
fn a_letter_of_several_paths_lies_as_from_the_nearest_folder_that_holds_them_all() {
    let folder = folder(&["jan/zaak.yaml", "feb/zaak.yaml", "feb/diep/zaak.yaml"]);
    let path = |name: &str| folder.path().join(name);
    let expected = ["jan/zaak", "feb/diep/zaak", "feb/zaak"];
    assert_eq!(letters(&find(&[path("jan"), path("feb")])), expected);
    assert_eq!(letters(&find(&[path("jan/zaak.yaml"), path("feb")])), expected);
    assert_eq!(letters(&find(&[path("*/zaak.yaml")])), ["feb/zaak", "jan/zaak"]);
    assert_eq!(letters(&find(&[path("**/zaak.yaml")])), ["feb/diep/zaak", "feb/zaak", "jan/zaak"]);
    assert_eq!(letters(&find(&[path("jan/zaak.yaml"), path("jan")])), ["zaak"]);
    let list = format!("# lijst\n{}\n\n{}\r\n", path("jan/zaak.yaml").display(), path("feb/zaak.yaml").display());
    put(&folder, "lijst.txt", &list);
    assert_eq!(letters(&find(&[PathBuf::from(format!("@{}", path("lijst.txt").display()))])), ["jan/zaak", "feb/zaak"]);
}

#[test]
fn paths_keep_the_order_given_and_a_file_given_twice_counts_once() {
    let folder = folder(&["a.yaml", "b.yaml"]);
    let paths = [folder.path().join("b.yaml"), folder.path().join("a.yaml"), folder.path().join("./b.yaml")];
    let found = find(&paths);
    assert_eq!(letters(&found), ["b", "a"]);
    assert_eq!(found.unwrap().passed_over, 0);
}

#[test]
fn letters_with_one_name_are_refused_whatever_the_case_of_its_characters_or_form_of_its_accents() {
    for pair in
        [["x/R2.yaml", "x/R2.yml"], ["R2.yaml", "r2.yml"], ["x/é.yaml", "x/e\u{301}.yaml"], ["a.json", "a.yaml"]]
    {
        let folder = folder(&pair);
        let findings = find(&[folder.path().to_owned()]).unwrap_err();
        assert_eq!(findings[0].code(), "case-collision", "{pair:?}");
        assert!(findings[0].args["file"] != findings[0].args["other"] && !findings[0].args["other"].is_empty());
    }
    let folder = folder(&["a-2.yaml"]);
    put(&folder, "a.yaml", "soort: x\n---\nsoort: y\n");
    assert_eq!(codes(find(&[folder.path().to_owned()])), ["case-collision"]);
}

#[test]
fn what_names_say_of_a_case_may_not_be_the_same_for_two() {
    let folder = folder(&["a.yaml", "b.yaml"]);
    let paths = [folder.path().to_owned()];
    let same = |_: &CaseFile| Ok("Zaak".to_owned());
    assert_eq!(codes(Cases::find(&paths, None, Some(&same))), ["case-collision"]);
    let own = |case: &CaseFile| Ok(format!("brief-{}", case.letter));
    assert!(Cases::find(&paths, None, Some(&own)).is_ok());
}

#[test]
fn what_is_nothing_is_named_and_all_of_it_at_once() {
    let folder = folder(&["leeg/notes.txt", "brief.docx"]);
    let path = |name: &str| folder.path().join(name);
    assert_eq!(
        codes(find(&[path("brief.docx"), path("weg.yaml"), PathBuf::from("@weg.txt")])),
        ["case-not-yaml", "file-not-found", "file-not-found"]
    );
    assert_eq!(codes(find(&[path("leeg"), path("*.yaml")])), ["folder-without-cases", "pattern-without-cases"]);
}

#[test]
fn a_file_of_several_cases_gives_a_letter_for_each_with_its_own_bytes_and_lines() {
    let folder = folder(&[]);
    put(&folder, "zaken.yaml", "soort: a\n---\nsoort: b\n");
    put(&folder, "zaken.json", "[{\"soort\": \"c\"},\n{\"soort\": \"d\"}]");
    let mut read = Vec::new();
    let paths = [folder.path().join("zaken.yaml"), folder.path().join("zaken.json")];
    for path in paths {
        find(&[path]).unwrap().each(&mut |case| {
            let text = String::from_utf8(case.read().unwrap()).unwrap();
            read.push((case.letter.clone(), case.shown.rsplit('/').next().unwrap().to_owned(), case.line, text));
            true
        });
    }
    let row =
        |letter: &str, shown: &str, line, text: &str| (letter.to_owned(), shown.to_owned(), line, text.to_owned());
    let expected = [
        row("zaken-1", "zaken.yaml#1", 0, "soort: a\n"),
        row("zaken-2", "zaken.yaml#2", 1, "---\nsoort: b\n"),
        row("zaken-1", "zaken.json#1", 0, "{\"soort\": \"c\"}"),
        row("zaken-2", "zaken.json#2", 1, "{\"soort\": \"d\"}"),
    ];
    assert_eq!(read, expected);
}

#[test]
fn the_shares_of_a_batch_are_all_of_it_and_nothing_twice() {
    let files: Vec<String> = (0..40).map(|number| format!("map{}/zaak{number}.yaml", number % 3)).collect();
    let folder = folder(&files.iter().map(String::as_str).collect::<Vec<_>>());
    let paths = [folder.path().to_owned()];
    let mut all = Vec::new();
    for number in 1..=4 {
        let found = Cases::find(&paths, format!("{number}/4").parse().ok(), None);
        let share = letters(&found);
        assert_eq!(share.len(), found.unwrap().count);
        all.extend(share);
    }
    all.sort();
    let mut whole = letters(&find(&paths));
    whole.sort();
    assert_eq!(all, whole);
}

#[cfg(unix)]
#[test]
fn links_are_followed_but_neither_twice_nor_in_circles() {
    let folder = folder(&["sub/a.yaml"]);
    std::os::unix::fs::symlink(folder.path().join("sub/a.yaml"), folder.path().join("b.yaml")).unwrap();
    assert_eq!(letters(&find(&[folder.path().to_owned()])), ["b"]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("sub/kring")).unwrap();
    assert_eq!(codes(find(&[folder.path().to_owned()])), ["folder-loop"]);
}
