//! In een tabel heeft iedere rij evenveel cellen als er kolommen zijn.
//!
//! Waarom: een kopie moet getrouw en begrijpelijk zijn (artikel 15 lid 3 AVG; artikel 12 lid 1 AVG). Een cel te weinig
//! schuift een bedrag onder het verkeerde kopje; een cel te veel valt weg.
//!
//! Wat te doen: vul de rij aan of haal een cel weg. Is er niets bekend, schrijf dan een streepje.

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity},
    facts::fields::Fields,
    value::{Spanned, Value},
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 15 lid 3 AVG; artikel 12 lid 1 AVG", &["inzage.tabellen"], check);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    Fields::of(subject.case).items("inzage.tabellen").iter().flat_map(of_table).collect()
}

fn of_table(table: &Fields<'_>) -> Vec<Finding> {
    let columns = listed(table.get("kolommen")).len();
    let rows = listed(table.get("rijen")).iter();
    let wrong = rows.filter_map(|row| {
        let cells = listed(Some(row)).len();
        (cells != columns).then(|| {
            let finding = Finding::error("inzage-tabel").arg("cellen", cells.to_string());
            finding.arg("kolommen", columns.to_string()).place(Some(table.at(row)))
        })
    });
    wrong.collect()
}

fn listed(list: Option<&Spanned>) -> &[Spanned] {
    match list.map(|spanned| &spanned.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{clean, found};

    const HEAD: [&str; 2] = ["inzage.tabellen.0.kolommen.0.kop: Datum", "inzage.tabellen.0.kolommen.1.kop: Bedrag"];

    fn with(row: &str) -> Vec<&str> {
        HEAD.into_iter().chain([row]).collect()
    }

    #[test]
    fn a_cell_too_few_or_too_many_is_found() {
        let short = found("inzage_tabel", "x", &with("inzage.tabellen.0.rijen: [[2 mei]]"), "");
        assert_eq!(short, ["E inzage-tabel: [2 mei]"]);
    }

    #[test]
    fn a_full_row_is_clean() {
        clean("inzage_tabel", "x", &[HEAD[0], "inzage.tabellen.0.rijen: [[2 mei]]"], "");
        clean("inzage_tabel", "x", &HEAD, "");
    }
}
