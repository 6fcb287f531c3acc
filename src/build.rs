//! Reads at build time what a start would have to read each time: the patterns, spelled out, with the letters each needs.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a build that cannot go on has failed"
)]

use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};

#[allow(dead_code, reason = "the build reads words, the program also leads them back")]
#[path = "patterns/plain.rs"]
mod plain;

#[path = "patterns/needs.rs"]
mod needs;
#[path = "patterns/spelled.rs"]
mod spelled;

use plain::Plain;
use spelled::Entry;

fn main() {
    // Also when a template is added or removed, since all are embedded.
    for read in
        ["templates", "src/build.rs", "src/patterns/plain.rs", "src/patterns/needs.rs", "src/patterns/spelled.rs"]
    {
        println!("cargo:rerun-if-changed={read}");
    }
    let into = env::var("OUT_DIR").expect("cargo names a folder");
    fs::write(Path::new(&into).join("patterns.rs"), patterns()).expect("the folder can be written to");
}

/// The table that `patterns/built.rs` includes, in the order of the names.
fn patterns() -> String {
    let text = fs::read_to_string("templates/patterns.yaml").expect("templates/patterns.yaml is there");
    let mut table = "[\n".to_owned();
    // What is wrong with the file is for the tests to say, with its line.
    let entries: BTreeMap<String, Entry> = serde_saphyr::from_str(&text).unwrap_or_default();
    let regex = |name: &str| entries.get(name).map(|entry| entry.regex.clone());
    for (name, entry) in &entries {
        let Ok(spelled) = entry.spelled(&regex) else { continue };
        let Ok(parsed) = spelled.hir() else { continue };
        let (unicode, case_sensitive) = (spelled.unicode, spelled.case_sensitive);
        let clauses: Vec<String> = needs::clauses(&parsed).iter().map(|clause| format!("&{clause:?}")).collect();
        writeln!(
            table,
            "Built {{ name: {name:?}, regex: {:?}, unicode: {unicode}, case_sensitive: {case_sensitive}, clauses: &[{}] }},",
            spelled.regex,
            clauses.join(", ")
        )
        .expect("a string takes anything");
    }
    table + "]"
}
