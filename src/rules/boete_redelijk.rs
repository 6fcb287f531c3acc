#![doc = include_str!("boete_redelijk.md")]

use rust_decimal::Decimal;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::{Value, money},
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 6:94 BW",
    &["onthoudingsverklaring.boete.bedrag", "geadresseerde.aanspreekvorm"],
    check,
);

problems! {
    warning BOETE_REDELIJK = "boete-redelijk" (bedrag, meeste);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let bands = &subject.law.onthouding.boete;
    let is_organisation = fields.text("geadresseerde.aanspreekvorm") == Some("organisatie");
    let band = if is_organisation { bands.organisatie } else { bands.consument };
    let most = [
        ("onthoudingsverklaring.boete.bedrag", band.per_overtreding),
        ("onthoudingsverklaring.boete.maximum", band.totaal),
    ];
    let high = most.into_iter().filter_map(|(path, most)| {
        let Value::Money(amount) = &fields.get(path)?.value else { return None };
        let most = Decimal::from(most);
        (*amount > most).then(|| {
            let finding = BOETE_REDELIJK.found().arg("bedrag", money::printed(*amount));
            finding.arg("meeste", money::printed(most)).place(Some(fields.place(path)))
        })
    });
    high.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn lines<'a>(form: &'a str, amount: &'a str, most: &'a str) -> [&'a str; 3] {
        [form, amount, most]
    }

    #[test]
    fn high_penalties_are_told_of() {
        let case = lines(
            "geadresseerde.aanspreekvorm: mevrouw",
            "onthoudingsverklaring.boete.bedrag: € 501",
            "onthoudingsverklaring.boete.maximum: € 5001",
        );
        assert_eq!(found("boete_redelijk", "x", &case, ""), ["W boete-redelijk: € 501", "W boete-redelijk: € 5001"]);
    }

    #[test]
    fn usual_ones_are_clean_and_an_organisation_may_promise_more() {
        let (amount, most) =
            ("onthoudingsverklaring.boete.bedrag: € 500", "onthoudingsverklaring.boete.maximum: € 5000");
        clean("boete_redelijk", "x", &lines("geadresseerde.aanspreekvorm: heer", amount, most), "");
        let (amount, most) =
            ("onthoudingsverklaring.boete.bedrag: € 2500", "onthoudingsverklaring.boete.maximum: € 25000");
        clean("boete_redelijk", "x", &lines("geadresseerde.aanspreekvorm: organisatie", amount, most), "");
    }
}
