//! A batch spread over machines: shares that are all of it and nothing twice, ledgers that join.

use std::fs;

use super::*;

#[test]
fn four_shards_at_once_are_the_whole_batch() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..30);
    write_cases(&place.path().join("zaken/meer"), 30..40);
    done(place.path(), &["render", "zaken", "--format", "pdf", "-o", "heel"]);
    let whole = letters(&place.path().join("heel"));
    // Into one folder, and each into its own.
    let shards = ["1/4", "2/4", "3/4", "4/4"];
    std::thread::scope(|scope| {
        for shard in shards {
            let place = place.path();
            scope.spawn(move || {
                done(place, &["render", "zaken", "--format", "pdf", "-o", "samen", "--shard", shard]);
                done(
                    place,
                    &["render", "zaken", "--format", "pdf", "-o", &format!("los{}", &shard[..1]), "--shard", shard],
                );
            });
        }
    });
    assert_eq!(letters(&place.path().join("samen")), whole);
    assert_eq!(ledger(&place.path().join("samen")).len(), 40);
    let (mut joined, mut lines) = (BTreeMap::new(), String::new());
    for number in 1..=4 {
        let folder = place.path().join(format!("los{number}"));
        lines += &fs::read_to_string(folder.join("ledger.jsonl")).unwrap();
        for (name, bytes) in letters(&folder) {
            assert!(joined.insert(name, bytes).is_none());
        }
    }
    assert_eq!(joined, whole);
    assert_eq!(lines.lines().count(), 40);
    // The joined ledger is one: with the letters beside it nothing is left to do.
    for (name, bytes) in &joined {
        let path = place.path().join("een").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::write(place.path().join("een/ledger.jsonl"), lines).unwrap();
    let said = done(place.path(), &["render", "zaken", "--format", "pdf", "-o", "een", "--resume"]);
    assert_eq!(said, "Geen brief geschreven, 40 ongewijzigd\n");
}

#[test]
fn a_share_in_which_nothing_falls_is_no_error() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..1);
    let codes: Vec<_> = (1..=8)
        .map(|number| run(place.path(), &["check", "zaken", "--shard", &format!("{number}/8")]).status.code().unwrap())
        .collect();
    assert_eq!(codes, [0; 8]);
}
