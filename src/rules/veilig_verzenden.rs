#![doc = include_str!("veilig_verzenden.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "artikel 32 AVG", &["verzendwijze", "bijlagen"], check);

problems! {
    warning VEILIG_VERZENDEN = "veilig-verzenden" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let mailed = fields.lists("verzendwijze", "email") && !fields.items("bijlagen").is_empty();
    let told = |list: &str, path: &str| {
        let pattern = subject.patterns.get("RX_GEVOELIG");
        let items = fields.items(list);
        items.iter().filter_map(|item| item.text(path)).any(|words| pattern.is_some_and(|known| known.knows(words)))
    };
    let sensitive = fields.get("bijzondere_gegevens").is_some()
        || fields.get("bsn").is_some()
        || told("bijlagen", "omschrijving")
        || told("inzage.categorieen", "naam")
        || told("inzage.categorieen", "gegevens");
    if !mailed || !sensitive || fields.holds("beveiligd_verzonden") {
        return Vec::new();
    }
    vec![VEILIG_VERZENDEN.found().place(Some(fields.place("verzendwijze")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const MAILED: [&str; 3] =
        ["verzendwijze: [email]", "bijlagen.0.omschrijving: dossier", "bijzondere_gegevens: [allergie]"];

    #[test]
    fn a_medical_file_by_plain_mail_is_found() {
        assert_eq!(found("veilig_verzenden", "x", &MAILED, ""), ["W veilig-verzenden: [email]"]);
    }

    #[test]
    fn a_safe_way_paper_and_ordinary_data_are_clean() {
        clean("veilig_verzenden", "x", &[&MAILED[..], &["beveiligd_verzonden: true"]].concat(), "");
        clean("veilig_verzenden", "x", &["verzendwijze: [post]", MAILED[1], MAILED[2]], "");
        clean("veilig_verzenden", "x", &MAILED[..2], "");
    }
}
