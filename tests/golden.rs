//! Files that hold what was right when somebody last looked; `UPDATE_GOLDENS=1` writes them anew for the next look.

use std::{collections::BTreeMap, env, fs, path::PathBuf};

/// The file at a path below `tests/`.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// Whether goldens are written instead of compared.
pub fn updates() -> bool {
    env::var_os("UPDATE_GOLDENS").is_some_and(|value| !value.is_empty())
}

/// What is wrong with `text` where a golden is to say the same; nothing if it does or was written just now.
pub fn differs(name: &str, text: &str) -> Option<String> {
    let path = path(name);
    if updates() {
        fs::write(&path, text).unwrap();
        return None;
    }
    let Ok(golden) = fs::read_to_string(&path) else {
        return Some(format!("tests/{name} is not there yet; see tests/README.md"));
    };
    let (was, is): (Vec<&str>, Vec<&str>) = (golden.lines().collect(), text.lines().collect());
    if was == is {
        return None;
    }
    let at = was.iter().zip(&is).take_while(|(was, is)| was == is).count();
    let line = |lines: &[&str]| lines.get(at).map_or("(ends)".to_owned(), ToString::to_string);
    let (number, was, is) = (at + 1, line(&was), line(&is));
    Some(format!("tests/{name}:{number}\n  was: {was}\n   is: {is}\n  if that is right, see tests/README.md"))
}

/// The same for a folder with a golden for each name: one that is left of a name that is gone is wrong, too.
pub fn folder_differs(folder: &str, texts: &BTreeMap<String, String>) -> Vec<String> {
    if updates() {
        fs::create_dir_all(path(folder)).unwrap();
    }
    let name = |name: &String| format!("{folder}/{name}.golden");
    let mut wrong: Vec<String> = texts.iter().filter_map(|(of, text)| differs(&name(of), text)).collect();
    let entries = fs::read_dir(path(folder)).into_iter().flatten().map(|entry| entry.unwrap().path());
    for left in entries.filter(|file| !texts.contains_key(file.file_stem().unwrap().to_str().unwrap())) {
        if updates() {
            fs::remove_file(left).unwrap();
        } else {
            wrong.push(format!("{} is of nothing any more", left.display()));
        }
    }
    wrong
}
