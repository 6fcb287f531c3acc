//! What law.md asks, id by id, as `law.ids` lists it.

use std::collections::BTreeSet;

use crate::golden;

/// One id of law.md.
pub struct Asked {
    /// `B.4`.
    pub section: String,
    pub id: String,
    /// It stands in law.md without a name and has been given one.
    pub unnamed: bool,
    /// `E`, `W`, `E/W` or `-`.
    pub severity: String,
    /// As written: `1-3, 6` or `alle`.
    pub numbers: String,
    pub says: String,
}

/// Everything that is asked, in the order of law.md.
pub fn asked() -> Vec<Asked> {
    let list = std::fs::read_to_string(golden::path("coverage/law.ids")).unwrap();
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let asked: Vec<Asked> = lines.map(read).collect();
    let ids: BTreeSet<&str> = asked.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), asked.len(), "an id stands in law.ids twice");
    asked
}

fn read(line: &str) -> Asked {
    let parts: Vec<&str> = line.split(" | ").collect();
    let [section, id, severity, numbers, says] = parts[..] else { panic!("law.ids: {line}") };
    assert!(["E", "W", "E/W", "-"].contains(&severity), "law.ids: {line}");
    Asked {
        section: section.to_owned(),
        id: id.trim_start_matches('~').to_owned(),
        unnamed: id.starts_with('~'),
        severity: severity.to_owned(),
        numbers: numbers.to_owned(),
        says: says.to_owned(),
    }
}

impl Asked {
    /// The numbers of the kinds (law.md A); `alle` are those of the first edition, 1 to 27.
    pub fn kinds(&self) -> Vec<usize> {
        if self.numbers == "alle" {
            return (1..=27).collect();
        }
        let ranges = self.numbers.split(", ").map(|part| {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            first.parse::<usize>().unwrap()..=last.parse().unwrap()
        });
        ranges.flatten().collect()
    }
}
