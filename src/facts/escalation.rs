//! What went before a last demand, and what kind of relation the parties have.

use jiff::civil::Date;

use super::{fields::Fields, yes};
use crate::{
    case::Case,
    law::Law,
    value::{Value, name::Name},
};

/// The latest earlier demand whose term was over before the letter: its date and its term.
fn earlier_demand(case: &Case) -> Option<(Date, Date)> {
    let fields = Fields::of(case);
    let letter = fields.date("briefdatum")?;
    let earlier = fields.items("eerdere_brieven").into_iter();
    let demands = earlier.filter(|earlier| earlier.text("soort") == Some("sommatie"));
    demands
        .filter_map(|demand| Some((demand.date("datum")?, demand.date("termijn")?)))
        .filter(|(sent, term)| sent < term && *term < letter)
        .max()
}

pub(super) fn eerdere_sommatie_datum(case: &Case, _: &Law) -> Option<Value> {
    earlier_demand(case).map(|(sent, _)| Value::Date(sent))
}

pub(super) fn eerdere_sommatie_termijn(case: &Case, _: &Law) -> Option<Value> {
    earlier_demand(case).map(|(_, term)| Value::Date(term))
}

/// A correction rests on article 6:167 BW, unless the case chooses the general ground.
pub(super) fn rectificatie_op_6167(case: &Case, _: &Law) -> Option<Value> {
    yes(matches!(Fields::of(case).text("eis.rectificatie.basis"), None | Some("6:167")))
}

/// A letter about work goes to the subdistrict judge.
pub(super) fn arbeidsrelatie(case: &Case, _: &Law) -> Option<Value> {
    let capacity = Fields::of(case).text("geadresseerde.hoedanigheid");
    yes(matches!(capacity, Some("werknemer" | "ex_werknemer")))
}

/// Only who starts a case before the subdistrict judge pays court fees (article 4 Wgbz).
pub(super) fn kantonzaak(case: &Case, law: &Law) -> Option<Value> {
    yes(arbeidsrelatie(case, law) == Some(Value::Boolean(true)) || Fields::of(case).holds("rechtbank.kanton"))
}

pub(super) fn in_dienst(case: &Case, _: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let letter = fields.date("briefdatum")?;
    let runs =
        fields.date("dienstverband.van").is_some() && fields.date("dienstverband.tot").is_none_or(|end| end > letter);
    yes(runs)
}

/// An account name in which the surname of who is held to have posted cannot be read.
pub(super) fn account_op_andere_naam(case: &Case, _: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let poster = fields.text("plaatser.naam").or_else(|| fields.text("geadresseerde.naam"))?;
    let surname = Name::parse(poster)?.surname;
    let parts: Vec<String> = surname.split(['-', ' ']).map(compact).filter(|part| is_telling(part)).collect();
    let parts = if parts.is_empty() { vec![compact(&surname)] } else { parts };
    if parts.iter().all(String::is_empty) {
        return None;
    }
    let posts = fields.items("uitlatingen");
    let mut accounts = posts.iter().filter_map(|post| post.text("accountnaam")).map(compact);
    yes(accounts.any(|account| !parts.iter().any(|part| account.contains(part))))
}

/// Whether a part of a surname is more than a tussenvoegsel: of a double name either half is one's own.
fn is_telling(part: &str) -> bool {
    part.chars().count() > 2 && !["van", "der", "den", "het", "ten", "ter", "von", "del"].contains(&part)
}

/// Letters only, in lower case.
fn compact(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, tests::case};
    use crate::law::tests::shipped;

    fn facts(lines: &[&str]) -> Facts {
        Facts::derive(&case("review_sommatie_laatste", lines), &shipped())
    }

    #[test]
    fn an_earlier_demand_counts_once_its_term_is_over() {
        let demand = |term: &str| {
            let term = format!("eerdere_brieven.0.termijn: {term}");
            let lines =
                ["briefdatum: 2026-11-26", "eerdere_brieven.0.soort: sommatie", "eerdere_brieven.0.datum: 2026-11-17"];
            facts(&[&lines[..], &[&term]].concat()).get("eerdere_sommatie_datum").is_some()
        };
        assert!(demand("2026-11-24") && !demand("2026-11-26") && !demand("2026-11-16"));
        let message = [
            "briefdatum: 2026-11-26",
            "eerdere_brieven.0.soort: bericht",
            "eerdere_brieven.0.datum: 2026-11-17",
            "eerdere_brieven.0.termijn: 2026-11-24",
        ];
        assert!(facts(&message).get("eerdere_sommatie_datum").is_none());
    }

    #[test]
    fn an_account_is_in_ones_own_name_if_the_surname_can_be_read_in_it() {
        let other = |name: &str, account: &str| {
            facts(&[&format!("geadresseerde.naam: {name}"), &format!("uitlatingen.0.accountnaam: {account}")])
                .holds("account_op_andere_naam")
        };
        assert!(!other("P. Kerkstra", "Piet Kerkstra"));
        assert!(!other("J. van 't Hoff-de Rechter", "jvanthoff-derechter"));
        assert!(!other("J.M. 's-Gravenmade-van IJssel", "J.M. 's-Gravenmade"));
        assert!(other("P. Kerkstra", "Anoniem (oud-medewerker)"));
        assert!(other("A. van der Berg-Vos", "vander_anoniem"));
    }

    #[test]
    fn employment_runs_until_its_last_day() {
        let runs = |lines: &[&str]| {
            facts(&[&["briefdatum: 2026-11-26", "dienstverband.van: 2020-01-01"], lines].concat()).holds("in_dienst")
        };
        assert!(runs(&[]) && runs(&["dienstverband.tot: 2026-12-31"]) && !runs(&["dienstverband.tot: 2026-08-31"]));
        assert!(facts(&["geadresseerde.hoedanigheid: ex_werknemer"]).holds("arbeidsrelatie"));
        assert!(!facts(&["geadresseerde.hoedanigheid: klant"]).holds("arbeidsrelatie"));
    }
}
