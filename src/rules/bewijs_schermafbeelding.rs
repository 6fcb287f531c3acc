#![doc = include_str!("bewijs_schermafbeelding.md")]

use jiff::civil::Date;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "procespraktijk", &["uitlatingen"], check);

problems! {
    error SCHERMAFBEELDING_ANDERE_DAG = "schermafbeelding-andere-dag" (dag, genoemd);
    error SCHERMAFBEELDING_ANDERE_OMSCHRIJVING = "schermafbeelding-andere-omschrijving" (dag, omschreven);
    warning SCHERMAFBEELDING_GEEN_BIJLAGE = "schermafbeelding-geen-bijlage" ();
    warning SCHERMAFBEELDING_ZONDER_ADRES = "schermafbeelding-zonder-adres" ();
    error SCHERMAFBEELDING_ZONDER_DATUM = "schermafbeelding-zonder-datum" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let mut findings: Vec<_> = fields.items("uitlatingen").iter().filter_map(|post| undated(subject, post)).collect();
    let pattern = subject.patterns.get("RX_SCHERMAFBEELDING");
    let is_shot = |item: &Fields<'_>| {
        item.text("omschrijving").is_some_and(|text| pattern.is_some_and(|pattern| pattern.is_match(text)))
    };
    let shots: Vec<_> = fields.items("bijlagen").into_iter().filter(is_shot).collect();
    let days: Vec<_> =
        fields.items("uitlatingen").iter().filter_map(|post| post.date("datum_schermafbeelding")).collect();
    for shot in &shots {
        findings.extend(made_on_another_day(subject, shot, &days));
        // A PDF file has no day of its own: it may hold several pages.
        if shot.date("vastgelegd_op").is_some() && shot.get("bestand").is_some() && shot.get("url").is_none() {
            findings.push(SCHERMAFBEELDING_ZONDER_ADRES.found().place(Some(shot.place("bestand"))));
        }
    }
    let shown = !shots.is_empty();
    if findings.is_empty() && !shown {
        findings.push(SCHERMAFBEELDING_GEEN_BIJLAGE.found().place(Some(fields.place("bijlagen"))));
    }
    findings
}

fn undated(subject: Subject<'_>, post: &Fields<'_>) -> Option<Finding> {
    if post.date("datum_schermafbeelding").is_some() {
        return None;
    }
    // Reference B.1: an error in demands, a warning elsewhere.
    let severity = if subject.facts.posts.is_sommatie { Severity::Error } else { Severity::Warning };
    Some(SCHERMAFBEELDING_ZONDER_DATUM.found().severity(severity).place(Some(post.own_place())))
}

/// The day of a screenshot must be one that the letter names, and the one in its own description.
fn made_on_another_day(subject: Subject<'_>, shot: &Fields<'_>, days: &[Date]) -> Option<Finding> {
    let day = shot.date("vastgelegd_op")?;
    let said = shot.text("omschrijving").and_then(|text| {
        let said = subject.patterns.get("RX_DATUM")?.find(text)?;
        date::read_words(text.get(said)?).map(|words| words.date)
    });
    let finding = if days.is_empty() || days.contains(&day) {
        let said = said.filter(|said| *said != day)?;
        SCHERMAFBEELDING_ANDERE_OMSCHRIJVING.found().arg("omschreven", date::without_weekday(said))
    } else {
        let days = days.iter().map(|day| date::without_weekday(*day)).collect::<Vec<_>>();
        SCHERMAFBEELDING_ANDERE_DAG.found().arg("genoemd", days.join(", "))
    };
    Some(finding.arg("dag", date::without_weekday(day)).place(Some(shot.place("vastgelegd_op"))))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_demand_needs_a_dated_screenshot_and_a_notice_should_have_one() {
        let lines = ["uitlatingen.0.citaat: Prutsers"];
        let demand = found("bewijs_schermafbeelding", "review_sommatie_klant", &lines, "");
        assert_eq!(demand, ["E bewijs-schermafbeelding: Prutsers"]);
        let notice = found("bewijs_schermafbeelding", "platform_verwijderverzoek", &lines, "");
        assert_eq!(notice, ["W bewijs-schermafbeelding: Prutsers"]);
    }

    #[test]
    fn a_screenshot_that_is_only_kept_is_a_warning() {
        let lines = ["uitlatingen.0.datum_schermafbeelding: 2026-11-03", "bijlagen.0.omschrijving: factuur"];
        let kept = found("bewijs_schermafbeelding", "x", &lines, "");
        assert_eq!(kept, ["W bewijs-schermafbeelding: factuur"]);
    }

    #[test]
    fn a_screenshot_of_another_day_or_without_its_page_is_found() {
        let with = |day: &str, said: &str| {
            let lines = [
                "uitlatingen.0.datum_schermafbeelding: 2026-11-03".to_owned(),
                format!("bijlagen.0.omschrijving: Schermafbeelding van {said}"),
                "bijlagen.0.bestand: bericht.png".to_owned(),
                format!("bijlagen.0.vastgelegd_op: {day}"),
            ];
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            found("bewijs_schermafbeelding", "review_sommatie_klant", &lines, "")
        };
        let page = "W bewijs-schermafbeelding: bericht.png";
        assert_eq!(with("2026-11-04", "4 november 2026"), ["E bewijs-schermafbeelding: 2026-11-04", page]);
        assert_eq!(with("2026-11-03", "4 november 2026"), ["E bewijs-schermafbeelding: 2026-11-03", page]);
        assert_eq!(with("2026-11-03", "het bericht"), [page]);
    }

    #[test]
    fn dated_and_enclosed_is_clean() {
        let lines = [
            "uitlatingen.0.datum_schermafbeelding: 2026-11-03",
            "bijlagen.0.omschrijving: Schermafbeelding van 3 november 2026",
            "bijlagen.0.bestand: bericht.png",
            "bijlagen.0.vastgelegd_op: 2026-11-03",
            "bijlagen.0.url: https://dorpsplein.example/5512",
        ];
        clean("bewijs_schermafbeelding", "review_sommatie_klant", &lines, "");
    }
}
