//! Een beroep op een bewaarplicht noemt de wet, het artikel, de termijn, het begin en het einde, en die termijn loopt nog.
//!
//! Waarom: artikel 17 lid 3 onder b AVG geldt alleen zolang de wet tot bewaren verplicht. Is de einddatum voorbij, dan is er
//! geen grond meer. Voor gegevens van sollicitanten, aantekeningen van de klantenservice en marketingprofielen bestaat geen
//! wettelijke bewaarplicht. De tabel (law.yaml, `bewaartermijnen`) is niet volledig: een wet die er niet in staat wordt niet
//! nagerekend.
//!
//! Wat te doen: vul `bewaargrond` in. Is de termijn voorbij, wis dan de gegevens. Zonder wet is een andere grond nodig.

use jiff::{ToSpan, civil::Date};

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
    law::Retention,
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 17 lid 3 onder b AVG", &["onderdelen"], check);

problems! {
    error GEEN_WET = "bewaargrond-geen-wet" (gegevens);
    error ONVOLLEDIG = "bewaargrond-onvolledig" (veld);
    warning TE_LANG = "bewaargrond-te-lang" (wet, jaren, laatst);
    warning TE_RUIM = "bewaargrond-te-ruim" (woorden, wet);
    error VOORBIJ = "bewaargrond-voorbij" (einde);
}

const NEEDED: [&str; 5] =
    ["bewaargrond.wet", "bewaargrond.artikel", "bewaargrond.termijn", "bewaargrond.aanvang", "bewaargrond.einddatum"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let letter = fields.date("briefdatum");
    let parts = refused(&fields).into_iter().filter(|part| part.text("grond") == Some("art17_3_b"));
    parts.flat_map(|part| of_part(subject, &part, letter)).collect()
}

fn of_part(subject: Subject<'_>, part: &Fields<'_>, letter: Option<Date>) -> Vec<Finding> {
    let lacking: Vec<_> = NEEDED.into_iter().filter(|path| part.get(path).is_none()).collect();
    if !lacking.is_empty() {
        let finding = |path| ONVOLLEDIG.found().arg("veld", path).place(Some(part.place(path)));
        return lacking.into_iter().map(finding).collect();
    }
    let end = part.date("bewaargrond.einddatum");
    let mut findings = Vec::new();
    if let (Some(end), Some(letter)) = (end, letter)
        && end < letter
    {
        let finding = VOORBIJ.found().arg("einde", in_words(end));
        findings.push(finding.place(Some(part.place("bewaargrond.einddatum"))));
    }
    let act = lower(part, &["bewaargrond.wet", "bewaargrond.artikel"]);
    let data = lower(part, &["bewaargrond.gegevens", "onderwerp"]);
    let known = |row: &Retention, text: &str| row.herkent.iter().any(|word| text.contains(word));
    let table = &subject.law.bewaartermijnen.tabel;
    let statute = table.iter().filter(|row| row.jaren.is_some()).find(|row| known(row, &act));
    let without = table.iter().filter(|row| row.jaren.is_none()).find(|row| known(row, &data));
    match (statute, without) {
        (Some(row), _) => findings.extend(of_row(part, row, &data)),
        (None, Some(row)) => {
            let finding = GEEN_WET.found().arg("gegevens", row.gegevens.as_str());
            findings.push(finding.place(Some(part.place("bewaargrond.wet"))));
        }
        (None, None) => {}
    }
    findings
}

/// What does not agree with a row of the table.
fn of_row(part: &Fields<'_>, row: &Retention, data: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let dates = part.date("bewaargrond.aanvang").zip(part.date("bewaargrond.einddatum"));
    if let (Some((start, end)), Some(years)) = (dates, row.jaren) {
        let longest = start.saturating_add(years.years());
        if end > longest {
            let finding = TE_LANG.found().arg("wet", row.wet.as_str());
            let finding = finding.arg("jaren", years.to_string()).arg("laatst", in_words(longest));
            findings.push(finding.place(Some(part.place("bewaargrond.einddatum"))));
        }
    }
    if let Some(word) = row.niet_voor.iter().find(|word| data.contains(*word)) {
        let finding = TE_RUIM.found().arg("woorden", word.as_str()).arg("wet", row.wet.as_str());
        findings.push(finding.place(Some(part.place("bewaargrond.gegevens"))));
    }
    findings
}

fn lower(part: &Fields<'_>, paths: &[&str]) -> String {
    paths.iter().filter_map(|path| part.text(path)).collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const A1: [&str; 8] = [
        "briefdatum: 2026-11-06",
        "onderdelen.0.grond: art17_3_b",
        "onderdelen.0.bewaargrond.gegevens: uw factuurgegevens (naam, adres en bedrag) uit 2024",
        "onderdelen.0.bewaargrond.wet: Algemene wet inzake rijksbelastingen",
        "onderdelen.0.bewaargrond.artikel: artikel 52 lid 4 AWR",
        "onderdelen.0.bewaargrond.termijn: zeven jaar",
        "onderdelen.0.bewaargrond.aanvang: 2024-12-31",
        "onderdelen.0.bewaargrond.einddatum: 2031-12-31",
    ];

    fn with(line: &'static str) -> Vec<String> {
        let path = line.split(':').next().unwrap();
        let others = A1.into_iter().filter(|other| !other.starts_with(path));
        found("bewaargrond", "avg_weigering", &others.chain([line]).collect::<Vec<_>>(), "")
    }

    #[test]
    fn each_part_of_the_ground_is_missed() {
        for path in ["wet", "artikel", "termijn", "aanvang", "einddatum"] {
            let key = format!("onderdelen.0.bewaargrond.{path}:");
            let lines: Vec<_> = A1.into_iter().filter(|line| !line.starts_with(&key)).collect();
            let missed = found("bewaargrond", "avg_weigering", &lines, "");
            assert!(missed.len() == 1 && missed[0].starts_with("E bewaargrond: "), "{path}");
        }
    }

    #[test]
    fn a_term_that_is_over_is_no_ground() {
        assert_eq!(with("onderdelen.0.bewaargrond.einddatum: 2026-11-05"), ["E bewaargrond: 2026-11-05"]);
    }

    #[test]
    fn longer_than_the_act_and_more_than_the_act_are_warnings() {
        assert_eq!(with("onderdelen.0.bewaargrond.einddatum: 2033-12-31"), ["W bewaargrond: 2033-12-31"]);
        let more = with("onderdelen.0.bewaargrond.gegevens: uw factuur en geboortedatum");
        assert_eq!(more, ["W bewaargrond: uw factuur en geboortedatum"]);
    }

    #[test]
    fn no_act_keeps_the_letters_of_applicants() {
        let lines: Vec<_> = A1
            .into_iter()
            .map(|line| match line {
                _ if line.contains(".gegevens") => "onderdelen.0.bewaargrond.gegevens: uw sollicitatiebrief",
                _ if line.contains(".wet") => "onderdelen.0.bewaargrond.wet: richtlijn van de AP",
                _ if line.contains(".artikel") => "onderdelen.0.bewaargrond.artikel: n.v.t.",
                _ => line,
            })
            .collect();
        assert_eq!(found("bewaargrond", "avg_weigering", &lines, ""), ["E bewaargrond: richtlijn van de AP"]);
    }

    #[test]
    fn the_ground_of_a1_is_clean() {
        clean("bewaargrond", "avg_weigering", &A1, "");
        clean("bewaargrond", "avg_weigering", &["onderdelen.0.grond: geen_wisgrond"], "");
    }
}
