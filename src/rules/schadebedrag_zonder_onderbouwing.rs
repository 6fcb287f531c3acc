#![doc = include_str!("schadebedrag_zonder_onderbouwing.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 6:162 BW; artikel 6:95 BW", &["schade.bedrag"], check);

problems! {
    error SCHADEBEDRAG_ZONDER_ONDERBOUWING = "schadebedrag-zonder-onderbouwing" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let pairs = [("schade.bedrag", "schade.onderbouwing"), ("kosten.bedrag", "kosten.onderbouwing")];
    let bare =
        pairs.into_iter().filter(|(amount, reason)| fields.get(amount).is_some() && fields.get(reason).is_none());
    bare.map(|(amount, _)| SCHADEBEDRAG_ZONDER_ONDERBOUWING.found().place(Some(fields.place(amount)))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_bare_amount_is_found() {
        let found = found("schadebedrag_zonder_onderbouwing", "x", &["schade.bedrag: € 2400"], "");
        assert_eq!(found, ["E schadebedrag-zonder-onderbouwing: € 2400"]);
    }

    #[test]
    fn a_reasoned_amount_or_none_is_clean() {
        let lines = ["schade.bedrag: € 2400", "schade.onderbouwing: Twee opdrachten (bijlage 5)."];
        clean("schadebedrag_zonder_onderbouwing", "x", &lines, "");
        clean("schadebedrag_zonder_onderbouwing", "x", &["schade.omschrijving: Minder klanten."], "");
    }
}
