//! What went before a last demand, and what kind of relation the parties have.

use jiff::civil::Date;

use super::fields::Fields;
use crate::value::name::Name;

/// What went before, and in what relation the parties stand. What the case says too little about is absent.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a condition with a name of its own")]
pub struct Escalation {
    pub eerdere_sommatie: Option<EarlierDemand>,
    /// A correction rests on article 6:167 BW, unless the case chooses the general ground.
    pub rectificatie_op_6167: bool,
    /// A letter about work goes to the subdistrict judge.
    pub arbeidsrelatie: bool,
    /// Only who starts a case before the subdistrict judge pays court fees (article 4 Wgbz).
    pub kantonzaak: bool,
    pub in_dienst: Option<bool>,
    pub account_op_andere_naam: Option<bool>,
}

/// The latest earlier demand whose term was over before the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlierDemand {
    pub datum: Date,
    pub termijn: Date,
}

impl Escalation {
    pub(super) fn of(fields: &Fields<'_>) -> Self {
        let capacity = fields.text("geadresseerde.hoedanigheid");
        let arbeidsrelatie = matches!(capacity, Some("werknemer" | "ex_werknemer"));
        Self {
            eerdere_sommatie: earlier_demand(fields),
            rectificatie_op_6167: matches!(fields.text("eis.rectificatie.basis"), None | Some("6:167")),
            arbeidsrelatie,
            kantonzaak: arbeidsrelatie || fields.holds("rechtbank.kanton"),
            in_dienst: in_dienst(fields),
            account_op_andere_naam: account_op_andere_naam(fields),
        }
    }
}

fn earlier_demand(fields: &Fields<'_>) -> Option<EarlierDemand> {
    let letter = fields.date("briefdatum")?;
    let earlier = fields.items("eerdere_brieven").into_iter();
    let demands = earlier.filter(|earlier| earlier.text("soort") == Some("sommatie"));
    let dates = demands.filter_map(|demand| Some((demand.date("datum")?, demand.date("termijn")?)));
    let latest = dates.filter(|(sent, term)| sent < term && *term < letter).max();
    latest.map(|(datum, termijn)| EarlierDemand { datum, termijn })
}

fn in_dienst(fields: &Fields<'_>) -> Option<bool> {
    let letter = fields.date("briefdatum")?;
    let runs =
        fields.date("dienstverband.van").is_some() && fields.date("dienstverband.tot").is_none_or(|end| end > letter);
    Some(runs)
}

/// An account name in which the surname of who is held to have posted cannot be read.
fn account_op_andere_naam(fields: &Fields<'_>) -> Option<bool> {
    let poster = fields.text("plaatser.naam").or_else(|| fields.text("geadresseerde.naam"))?;
    let surname = Name::parse(poster)?.surname;
    let parts: Vec<String> = surname.split(['-', ' ']).map(compact).filter(|part| is_telling(part)).collect();
    let parts = if parts.is_empty() { vec![compact(&surname)] } else { parts };
    if parts.iter().all(String::is_empty) {
        return None;
    }
    let posts = fields.items("uitlatingen");
    let mut accounts = posts.iter().filter_map(|post| post.text("accountnaam")).map(compact);
    Some(accounts.any(|account| !parts.iter().any(|part| account.contains(part))))
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
