//! Kills a run at every place where it could die, and looks at what the next one makes of it.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail loudly, and reads what it wrote")]

use std::{
    env, fs,
    path::Path,
    process::{Command, ExitStatus},
};

use crate::cmd::write::{Folder, fault::testing};

/// What the killed process must know: the output folder, the place to die, and whether the letter can be completed.
const OUT: &str = "LETTERGEN_TEST_OUT";
const POINT: &str = "LETTERGEN_TEST_POINT";
const FAILS: &str = "LETTERGEN_TEST_FAILS";

/// Not a test but the process that the tests below start and that dies; called by itself it does nothing.
#[test]
fn child() {
    let Ok(out) = env::var(OUT) else { return };
    let (folder, _) = Folder::open(Path::new(&out), false).unwrap();
    testing::die_after(env::var(POINT).unwrap().parse().unwrap());
    // No file system takes a name like this: the move fails after the others have moved.
    let enclosure = if env::var(FAILS).is_ok() { "x".repeat(300) } else { "zaak-bijlage-1.png".to_owned() };
    let names = ["zaak.pdf".to_owned(), "zaak.md".to_owned(), enclosure];
    let put = folder.put(&names.map(|name| (format!("jan/{name}"), b"new".as_slice())), LINE);
    assert_eq!(put.is_err(), env::var(FAILS).is_ok());
}

const LINE: &str = "{\"letter\":\"jan/zaak\"}\n";

fn run(out: &Path, point: usize, fails: bool) -> ExitStatus {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["cmd::write::commit::kills::child", "--exact", "--test-threads=1"]);
    command.env(OUT, out).env(POINT, point.to_string()).stdout(std::process::Stdio::null());
    if fails {
        command.env(FAILS, "1");
    }
    command.status().unwrap()
}

/// What stands in the folder of the letter: names with what is in them.
fn letters(out: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(out.join("jan")).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap_or_default())
        })
        .collect();
    files.sort();
    files
}

fn all(text: &str, names: &[&str]) -> Vec<(String, String)> {
    names.iter().map(|name| ((*name).to_owned(), text.to_owned())).collect()
}

/// How many places there were to die at; at each of them the letter was old or new as a whole afterwards.
fn killed_everywhere(old: &[&str], fails: bool) -> (usize, usize) {
    let new = all("new", &["zaak-bijlage-1.png", "zaak.md", "zaak.pdf"]);
    let old = all("old", old);
    let mut kept = 0;
    for point in 0.. {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir(place.path().join("jan")).unwrap();
        for (name, text) in &old {
            fs::write(place.path().join("jan").join(name), text).unwrap();
        }
        let ended = run(place.path(), point, fails);
        let killed = ended.code().is_none();
        assert!(killed || ended.success(), "{ended:?} at {point}");
        assert_eq!(killed, place.path().join(".lettergen").exists(), "at {point}");
        let (folder, found) = Folder::open(place.path(), false).unwrap();
        drop(folder);
        let stands = letters(place.path());
        let is_new = stands == new;
        assert!(is_new && !fails || stands == old, "at {point}: {stands:?}");
        assert!(found.iter().all(|finding| finding.code() == if is_new { "output-finished" } else { "output-undone" }));
        assert!(!place.path().join(".lettergen").exists(), "at {point}");
        // The ledger knows of the letter if it stands, and once.
        let ledger = fs::read_to_string(place.path().join("ledger.jsonl")).unwrap();
        assert_eq!(ledger, if is_new { LINE } else { "" }, "at {point}");
        kept += usize::from(!is_new);
        if !killed {
            return (point, kept);
        }
    }
    unreachable!("a run ends")
}

#[test]
fn killed_anywhere_a_new_letter_is_there_whole_or_not_at_all() {
    let (places, absent) = killed_everywhere(&[], false);
    assert!(places >= 9 && absent >= 4, "{places} places, {absent} before the journal");
}

#[test]
fn killed_anywhere_a_letter_that_replaces_one_is_old_or_new_and_never_a_bit_of_both() {
    let (places, old) = killed_everywhere(&["zaak.md", "zaak.pdf"], false);
    assert!(places >= 9 && old >= 4, "{places} places, {old} before the journal");
}

#[test]
fn killed_anywhere_while_a_failed_letter_is_undone_the_old_one_stands() {
    for old in [&[][..], &["zaak.md", "zaak.pdf"], &["zaak.pdf"]] {
        let (places, kept) = killed_everywhere(old, true);
        assert!(places >= 10 && kept == places + 1, "{places} places, {kept} old");
    }
}

#[test]
fn a_run_that_lives_is_not_taken_for_dead() {
    let place = tempfile::tempdir().unwrap();
    let (living, _) = Folder::open(place.path(), false).unwrap();
    let (other, found) = Folder::open(place.path(), false).unwrap();
    assert_eq!(found, []);
    drop(other);
    living.put(&[("zaak.pdf".to_owned(), b"new".as_slice()), ("zaak.md".to_owned(), b"new")], LINE).unwrap();
    drop(living);
    let left: Vec<_> = fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn a_journal_that_leads_out_of_the_folder_is_not_followed() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let bench = out.join(".lettergen/run-x/0");
    fs::create_dir_all(&bench).unwrap();
    fs::write(bench.join("new-0"), "evil").unwrap();
    for to in ["../evil", "/tmp/lettergen-evil", "a/../../evil"] {
        let journal = format!(r#"{{"steps":[{{"to":"{to}","replaces":false}}],"line":""}}"#);
        fs::write(bench.join("journal"), journal).unwrap();
        let (_, found) = Folder::open(&out, false).unwrap();
        assert_eq!(found, []);
        assert!(!place.path().join("evil").exists() && !Path::new("/tmp/lettergen-evil").exists());
        fs::create_dir_all(&bench).unwrap();
        fs::write(bench.join("new-0"), "evil").unwrap();
    }
}
