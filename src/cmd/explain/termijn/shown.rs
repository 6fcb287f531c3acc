//! Holds `explain termijn` to the rules: every day on which a rule or a fact changes its mind is a day that the page shows.

use std::{collections::BTreeSet, sync::LazyLock};

use jiff::{ToSpan, civil::Date};

use crate::{
    calendar::{DaySet, age_on},
    facts::{
        Facts,
        terms::{Line, accounts},
    },
    letter::Workshop,
    patterns::{self, Patterns},
    project::Templates,
    prose::Prose,
    rules::{self, Subject},
    value::{Value, date::in_words},
};

static SHOP: LazyLock<Workshop> = LazyLock::new(|| Workshop::load(&Templates::embedded()).unwrap());
static PATTERNS: LazyLock<Patterns> = LazyLock::new(patterns::tests::shipped);

/// A rule or fact over cases that differ in one day, written `{}`.
struct Sweep {
    /// Name of a rule, or of a fact.
    name: &'static str,
    yaml: &'static str,
    /// The letter, for a rule that reads it.
    letter: &'static str,
    from: Date,
    days: i32,
}

impl Sweep {
    /// What the rule finds or the fact says when the swept day is this one.
    fn result(&self, day: Date) -> String {
        let yaml = self.yaml.replace("{}", &day.to_string());
        let (_, case, _) = SHOP.read("zaak.yaml", yaml.as_bytes()).unwrap();
        let facts = Facts::derive(&case, SHOP.law());
        let Some(rule) = rules::find(self.name) else { return format!("{:?}", facts.get(self.name)) };
        let prose = Prose::plain(self.letter);
        let prose = (!self.letter.is_empty()).then_some(&prose);
        let found = rule.run(Subject { case: &case, facts: &facts, law: SHOP.law(), patterns: &PATTERNS, prose });
        found
            .iter()
            .map(|finding| format!("{:?} {}", finding.severity, finding.problem.key))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The last days before the result changes.
    fn edges(&self) -> BTreeSet<Date> {
        let days: Vec<Date> = self.from.series(1.day()).take(usize::try_from(self.days).unwrap()).collect();
        let results: Vec<_> = days.iter().map(|day| self.result(*day)).collect();
        let pairs = results.windows(2).zip(&days);
        pairs.filter(|(pair, _)| pair[0] != pair[1]).map(|(_, day)| *day).collect()
    }

    /// The days that `explain termijn` tells of the case at the beginning of the sweep.
    fn told(&self) -> BTreeSet<Date> {
        let yaml = self.yaml.replace("{}", &self.from.to_string());
        let (kind, case, _) = SHOP.read("zaak.yaml", yaml.as_bytes()).unwrap();
        let facts = Facts::derive(&case, SHOP.law());
        let lines = accounts(kind, &case, &facts, SHOP.law()).into_iter().flat_map(|account| account.lines);
        lines.filter_map(|line| if let Line::Day { date, .. } = line { Some(date) } else { None }).collect()
    }
}

const fn day(year: i16, month: i8, day: i8) -> Date {
    jiff::civil::date(year, month, day)
}

/// Asserts that the result changes after these days and no others, and that each is told: itself, or where a term has a
/// first day, the day after it.
#[track_caller]
fn changes_after(name: &'static str, yaml: &'static str, (from, days): (Date, i32), expected: &[Date]) {
    read_changes_after(name, yaml, "", (from, days), expected);
}

#[track_caller]
fn read_changes_after(
    name: &'static str,
    yaml: &'static str,
    letter: &'static str,
    (from, days): (Date, i32),
    expected: &[Date],
) {
    let sweep = Sweep { name, yaml, letter, from, days };
    let edges = sweep.edges();
    assert_eq!(edges.iter().copied().collect::<Vec<_>>(), expected, "{name}");
    let told = sweep.told();
    for edge in edges {
        let next = edge.saturating_add(1.day());
        assert!(told.contains(&edge) || told.contains(&next), "{name} changes after {edge}, which is not in {told:?}");
    }
}

/// Received so that Good Friday parts the careful count from the wide one.
const EASTER: &str = "soort: avg_weigering\nbriefdatum: {}\nverzoek: {ontvangen_op: 2027-02-26}\n";

#[test]
fn the_month_for_an_answer_and_for_a_refusal() {
    changes_after("tijdigheid", EASTER, (day(2027, 3, 1), 60), &[day(2027, 3, 26), day(2027, 3, 30)]);
    changes_after("binnen_eerste_maand", EASTER, (day(2027, 3, 1), 60), &[day(2027, 3, 30)]);
    let receipt = "soort: avg_ontvangstbevestiging\nbriefdatum: {}\nverzoek: {ontvangen_op: 2026-11-25}\n";
    changes_after("laatste_antwoorddatum", receipt, (day(2026, 12, 1), 60), &[day(2026, 12, 28)]);
    let lifted = "soort: avg_beperking_opheffing\nbriefdatum: 2027-02-01\nbeantwoord_op: {}\n\
                  verzoek: {ontvangen_op: 2026-10-12}\n";
    changes_after("tijdigheid", lifted, (day(2026, 11, 1), 60), &[day(2026, 11, 12)]);
}

#[test]
fn the_month_with_days_that_it_stood_still() {
    let yaml = "soort: avg_weigering\nbriefdatum: {}\nverzoek: {ontvangen_op: 2026-03-05}\n\
                identiteit: {gevraagd_op: 2026-03-09, ontvangen_op: 2026-03-16}\n\
                vertegenwoordiging: {gevraagd_op: 2026-03-12, ontvangen_op: 2026-03-18}\n";
    changes_after("tijdigheid", yaml, (day(2026, 3, 20), 60), &[day(2026, 4, 7), day(2026, 4, 14)]);
}

#[test]
fn the_months_of_an_extension() {
    let yaml = "soort: avg_weigering\nbriefdatum: {}\nverzoek: {ontvangen_op: 2026-10-30}\n\
                verlenging: {verzonden_op: 2026-11-24, nieuwe_datum: 2027-02-01}\n";
    changes_after("tijdigheid", yaml, (day(2026, 12, 5), 90), &[day(2027, 2, 1)]);
    let promise = "soort: avg_verlenging\nbriefdatum: 2026-11-24\nverzoek: {ontvangen_op: 2026-12-28}\n\
                   verlenging: {nieuwe_datum: {}}\n";
    changes_after("nieuwe_datum", promise, (day(2027, 1, 5), 120), &[day(2027, 3, 30)]);
}

#[test]
fn the_week_for_a_question() {
    let letter = "soort: avg_identiteit\nbriefdatum: {}\nverzoek: {ontvangen_op: 2026-10-12}\n";
    changes_after("tijdig_gevraagd", letter, (day(2026, 10, 13), 60), &[day(2026, 10, 19), day(2026, 11, 12)]);
    let before = "soort: avg_vertegenwoordiging\nbriefdatum: 2026-12-20\nverzoek: {ontvangen_op: 2026-10-12}\n\
                  vertegenwoordiging: {gevraagd_op: {}}\n";
    changes_after("tijdig_gevraagd", before, (day(2026, 10, 13), 60), &[day(2026, 10, 19), day(2026, 11, 12)]);
}

#[test]
fn the_week_for_making_a_request_precise() {
    let yaml = "soort: avg_specificatie_verzoek\nbriefdatum: {}\nverzoek: {ontvangen_op: 2026-10-12}\n\
                identiteit: {gevraagd_op: 2026-10-14}\n";
    changes_after("specificatie_tijdig", yaml, (day(2026, 10, 13), 60), &[day(2026, 10, 19), day(2026, 11, 12)]);
}

#[test]
fn the_days_for_a_breach() {
    let letter = "soort: avg_datalek_betrokkene\nbriefdatum: {}\ndatalek: {ontdekt_op: 2026-11-23}\n";
    changes_after("datalek_onverwijld", letter, (day(2026, 11, 24), 30), &[day(2026, 11, 30)]);
    let report = "soort: avg_datalek_betrokkene\nbriefdatum: 2026-11-24\n\
                  datalek: {ontdekt_op: 2026-11-23, ap_gemeld_op: {}}\n";
    changes_after("datalek_onverwijld", report, (day(2026, 11, 24), 30), &[day(2026, 11, 26)]);
}

#[test]
fn the_years_of_a_declaration() {
    let yaml = "soort: onthoudingsverklaring\nbriefdatum: 2026-11-27\nonthoudingsverklaring: {einddatum: {}}\n";
    changes_after("duur", yaml, (day(2029, 11, 1), 60), &[day(2029, 11, 27)]);
}

#[test]
fn the_end_of_direct_marketing() {
    let yaml = "soort: avg_bezwaar_dm\nbriefdatum: 2026-11-16\ndm: {per_datum: {}}\n";
    changes_after("per_datum", yaml, (day(2026, 11, 10), 60), &[day(2026, 11, 16), day(2026, 11, 18)]);
}

#[test]
fn the_bands_of_a_demand() {
    let post = "soort: review_sommatie_klant\nbriefdatum: 2026-04-22\nverzendwijze: [aangetekend]\ntermijn: {datum: {}, tijd: \"17:00\"}\n";
    let sweep = (day(2026, 4, 23), 60);
    changes_after("termijn_te_kort", post, sweep, &[day(2026, 4, 28)]);
    changes_after("termijn_datum", post, sweep, &[day(2026, 5, 8)]);
    let urgent = "soort: review_sommatie_klant\nbriefdatum: 2026-04-22\nverzendwijze: [aangetekend, email]\n\
                  ernst: ernstig\ntermijn: {datum: {}, tijd: \"17:00\"}\n";
    changes_after("termijn_datum", urgent, sweep, &[day(2026, 5, 6)]);
    let working = "soort: platform_gegevensverzoek\nbriefdatum: 2026-04-22\nverzendwijze: [email]\ntermijn: {datum: {}, tijd: \"17:00\"}\n";
    changes_after("termijn_te_kort", working, sweep, &[day(2026, 4, 29)]);
}

#[test]
fn what_an_act_lets_keep() {
    let yaml = "soort: avg_weigering\nbriefdatum: 2026-11-06\nonderdelen:\n  - besluit: weigeren\n    grond: art17_3_b\n    \
                bewaargrond: {wet: Wwft, artikel: artikel 33 lid 3 Wwft, termijn: vijf jaar, aanvang: 2024-02-29, einddatum: {}}\n";
    changes_after("bewaargrond", yaml, (day(2029, 1, 1), 120), &[day(2029, 2, 28)]);
}

#[test]
fn what_runs_from_a_post() {
    let yaml = "soort: review_sommatie_klant\nbriefdatum: {}\n\
                uitlatingen: [{datum_plaatsing: 2026-11-29, datum_kennisname: 2026-11-30}]\n";
    let letter = "Cliënte doet aangifte van smaad.";
    read_changes_after("aangifte_klachttermijn_verstreken", yaml, letter, (day(2026, 12, 1), 120), &[day(2027, 2, 28)]);
    changes_after("stuiting_nodig", yaml, (day(2030, 10, 1), 120), &[day(2030, 11, 29)]);
    changes_after("stuiting_dringend", yaml, (day(2031, 4, 1), 120), &[day(2031, 5, 30)]);
}

#[test]
fn ages_that_decide() {
    let addressee = "soort: review_sommatie_klant\nbriefdatum: {}\ngeadresseerde: {geboortedatum: 2008-02-29}\n";
    changes_after("geadresseerde_minderjarig", addressee, (day(2026, 1, 1), 120), &[day(2026, 2, 28)]);
    assert_eq!(age_on(day(2008, 2, 29), day(2026, 2, 28)), 17);
    let subject = "soort: avg_weigering\nbriefdatum: {}\nbetrokkene: {geboortedatum: 2012-02-29}\n";
    changes_after("betrokkene_onder_16", subject, (day(2028, 1, 1), 120), &[day(2028, 2, 28)]);
}

#[test]
fn the_page_warns_of_a_day_where_the_rule_does() {
    for after in 0..60 {
        let term = day(2026, 4, 1).saturating_add(after.days());
        let yaml = format!("soort: review_sommatie_klant\nbriefdatum: 2026-03-30\ntermijn: {{datum: {term}}}\n");
        let (kind, case, _) = SHOP.read("zaak.yaml", yaml.as_bytes()).unwrap();
        let facts = Facts::derive(&case, SHOP.law());
        let subject = Subject { case: &case, facts: &facts, law: SHOP.law(), patterns: &PATTERNS, prose: None };
        let warned = !rules::find("termijn_weekend").unwrap().run(subject).is_empty();
        let lines = accounts(kind, &case, &facts, SHOP.law()).into_iter().flat_map(|account| account.lines);
        let told = lines.into_iter().any(|line| matches!(line, Line::Note(text) if text.starts_with("Die dag is ")));
        assert_eq!(told, warned, "{}", in_words(term));
        assert_eq!(warned, SHOP.law().calendar().day_off(term, DaySet::EuZeker).is_some());
        assert_eq!(facts.get("termijn_kort"), Some(Value::Boolean(after <= 1)));
    }
}
