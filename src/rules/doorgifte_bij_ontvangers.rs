#![doc = include_str!("doorgifte_bij_ontvangers.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 15 lid 1 onder c en lid 2 AVG",
    &["inzage.doorgiften", "inzage.ontvangers"],
    check,
);

problems! {
    warning BIJ_ONTVANGERS = "doorgifte-bij-ontvangers" (naam);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let items = fields.items("inzage.ontvangers");
    let recipients: Vec<String> = items.iter().filter_map(|it| it.text("naam")).map(str::to_lowercase).collect();
    let abroad = fields.items("inzage.doorgiften").into_iter();
    abroad
        .filter_map(|party| {
            let name = party.text("ontvanger")?;
            let known = recipients.iter().any(|recipient| recipient.contains(&name.to_lowercase()));
            let finding = || BIJ_ONTVANGERS.found().arg("naam", name);
            (!known).then(|| finding().place(Some(party.place("ontvanger"))))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ABROAD: &str = "inzage.doorgiften.0.ontvanger: Formflow Ltd.";

    #[test]
    fn a_party_abroad_that_is_no_recipient_is_found() {
        let found = found("doorgifte_bij_ontvangers", "x", &[ABROAD], "");
        assert_eq!(found, ["W doorgifte-bij-ontvangers: Formflow Ltd."]);
    }

    #[test]
    fn a_recipient_is_clean() {
        clean("doorgifte_bij_ontvangers", "x", &[ABROAD, "inzage.ontvangers.0.naam: Formflow Ltd. in Leeds"], "");
    }
}
