#![doc = include_str!("bewaargrond.md")]

use jiff::civil::Date;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, retention::Kept},
    law::Retention,
    taal,
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 17 lid 3 onder b AVG", &["onderdelen"], check);

problems! {
    warning ANDER_ARTIKEL = "bewaargrond-ander-artikel" (artikel, tabel);
    warning ANDERE_TERMIJN = "bewaargrond-andere-termijn" (tabel, jaren);
    error GEEN_WET = "bewaargrond-geen-wet" (gegevens);
    warning ONBEKEND = "bewaargrond-onbekend" (wet, artikel, tabel);
    error ONVOLLEDIG = "bewaargrond-onvolledig" (veld);
    warning TE_LANG = "bewaargrond-te-lang" (wet, jaren, laatst);
    warning TE_RUIM = "bewaargrond-te-ruim" (woorden, wet);
    error VOORBIJ = "bewaargrond-voorbij" (einde);
    warning ZONDER_LIJST = "bewaargrond-zonder-lijst" (tabel);
}

const NEEDED: [&str; 5] =
    ["bewaargrond.wet", "bewaargrond.artikel", "bewaargrond.termijn", "bewaargrond.aanvang", "bewaargrond.einddatum"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let letter = fields.date("briefdatum");
    Kept::of(subject.case, subject.law).iter().flat_map(|kept| of_part(subject, kept, letter)).collect()
}

fn of_part(subject: Subject<'_>, kept: &Kept<'_>, letter: Option<Date>) -> Vec<Finding> {
    let part = &kept.part;
    let lacking: Vec<_> = NEEDED.into_iter().filter(|path| part.get(path).is_none()).collect();
    if !lacking.is_empty() {
        let finding = |path| ONVOLLEDIG.found().arg("veld", path).place(Some(part.place(path)));
        return lacking.into_iter().map(finding).collect();
    }
    let mut findings = Vec::new();
    if let (Some(end), Some(letter)) = (kept.end, letter)
        && end < letter
    {
        let finding = VOORBIJ.found().arg("einde", in_words(end));
        findings.push(finding.place(Some(part.place("bewaargrond.einddatum"))));
    }
    let data = kept.data();
    let table = &subject.law.bewaartermijnen.tabel;
    let without = table.iter().find(|row| row.jaren.is_none() && !row.lijst && row.knows(&data));
    match (kept.row, without) {
        (Some(row), _) => findings.extend(of_row(kept, row, &data)),
        (None, Some(row)) => {
            let finding = GEEN_WET.found().arg("gegevens", row.gegevens.as_str());
            findings.push(finding.place(Some(part.place("bewaargrond.wet"))));
        }
        (None, None) => {
            let acts: Vec<&str> =
                table.iter().filter(|row| row.jaren.is_some() || row.lijst).map(|row| row.wet.as_str()).collect();
            let finding = ONBEKEND.found().arg("wet", part.text("bewaargrond.wet").unwrap_or_default());
            let finding = finding.arg("artikel", part.text("bewaargrond.artikel").unwrap_or_default());
            findings.push(finding.arg("tabel", acts.join("; ")).place(Some(part.place("bewaargrond.wet"))));
        }
    }
    findings
}

/// What does not agree with a row of the table.
fn of_row(kept: &Kept<'_>, row: &Retention, data: &str) -> Vec<Finding> {
    let part = &kept.part;
    let mut findings = unlike_row(part, row);
    if let (Some(end), Some(longest), Some(years)) = (kept.end, &kept.longest, row.jaren)
        && end > longest.last_day
    {
        let finding = TE_LANG.found().arg("wet", row.wet.as_str());
        let finding = finding.arg("jaren", years.to_string()).arg("laatst", in_words(longest.last_day));
        findings.push(finding.place(Some(part.place("bewaargrond.einddatum"))));
    }
    if let Some(word) = row.niet_voor.iter().find(|word| data.contains(*word)) {
        let finding = TE_RUIM.found().arg("woorden", word.as_str()).arg("wet", row.wet.as_str());
        findings.push(finding.place(Some(part.place("bewaargrond.gegevens"))));
    }
    findings
}

/// The article or the period is another than the table has for this act.
fn unlike_row(part: &Fields<'_>, row: &Retention) -> Vec<Finding> {
    let mut findings = Vec::new();
    let told = |finding: Finding| finding.arg("tabel", row.wet.as_str());
    let known = articles(&row.wet);
    let named = articles(part.text("bewaargrond.artikel").unwrap_or_default());
    if !known.is_empty() && !named.iter().any(|article| known.contains(article)) {
        let finding = told(ANDER_ARTIKEL.found());
        let finding = finding.arg("artikel", part.text("bewaargrond.artikel").unwrap_or_default());
        findings.push(finding.place(Some(part.place("bewaargrond.artikel"))));
    }
    let period = part.text("bewaargrond.termijn").and_then(years_in);
    if let (Some(period), Some(years)) = (period, row.jaren)
        && period != years
    {
        let finding = told(ANDERE_TERMIJN.found()).arg("jaren", years.to_string());
        findings.push(finding.place(Some(part.place("bewaargrond.termijn"))));
    }
    if row.lijst && part.get("bewaargrond.selectielijst").is_none() {
        findings.push(told(ZONDER_LIJST.found()).place(Some(part.place("bewaargrond.wet"))));
    }
    findings
}

/// The numbers of articles in a citation: `52`, `2:10`, `7:454`, `5.3.4`.
fn articles(citation: &str) -> Vec<String> {
    let mut words = citation.split([' ', ',', ';']).map(|word| word.trim_end_matches(['.', ')']));
    let mut found = Vec::new();
    while let Some(word) = words.next() {
        if word.to_lowercase().starts_with("artikel") {
            let numbers =
                words.clone().take_while(|next| next.starts_with(|c: char| c.is_ascii_digit()) || *next == "en");
            found.extend(numbers.filter(|next| *next != "en").map(str::to_lowercase));
        }
    }
    found
}

/// The number of years that a period names, in digits or in words.
fn years_in(period: &str) -> Option<i32> {
    let lower = period.to_lowercase();
    lower.contains("jaar").then_some(())?;
    lower.split([' ', '(', ')', ',']).find_map(taal::number)
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
    fn what_the_table_does_not_know_is_shown_beside_what_it_says() {
        let act = with("onderdelen.0.bewaargrond.wet: Wet op de tandartsen");
        assert_eq!(act, Vec::<String>::new(), "the article still gives the act away");
        let lines: Vec<_> = A1
            .into_iter()
            .map(|line| match line {
                _ if line.contains(".wet") => "onderdelen.0.bewaargrond.wet: Wet op de tandartsen",
                _ if line.contains(".artikel") => "onderdelen.0.bewaargrond.artikel: artikel 12",
                _ => line,
            })
            .collect();
        assert_eq!(found("bewaargrond", "x", &lines, ""), ["W bewaargrond: Wet op de tandartsen"]);
        let article = with("onderdelen.0.bewaargrond.artikel: artikel 53 AWR");
        assert_eq!(article, ["W bewaargrond: artikel 53 AWR"]);
        assert_eq!(with("onderdelen.0.bewaargrond.termijn: tien jaar"), ["W bewaargrond: tien jaar"]);
        assert_eq!(with("onderdelen.0.bewaargrond.termijn: 15 jaar (7:454)"), ["W bewaargrond: 15 jaar (7:454)"]);
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
