#![doc = include_str!("inzage_tabel.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::{Spanned, Value},
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 15 lid 3 AVG; artikel 12 lid 1 AVG", &["inzage.tabellen"], check);

problems! {
    error INZAGE_TABEL = "inzage-tabel" (cellen, kolommen);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    Fields::of(subject.case).items("inzage.tabellen").iter().flat_map(of_table).collect()
}

fn of_table(table: &Fields<'_>) -> Vec<Finding> {
    let columns = listed(table.get("kolommen")).len();
    let rows = listed(table.get("rijen"));
    let wrong = |place, cells: usize| {
        let finding = INZAGE_TABEL.found().arg("cellen", cells.to_string());
        finding.arg("kolommen", columns.to_string()).place(Some(place))
    };
    let counts: Vec<_> = rows.iter().map(|row| listed(Some(row)).len()).collect();
    match counts.as_slice() {
        // All rows agree, so it is the head that is wrong.
        [first, rest @ ..] if *first != columns && rest.iter().all(|count| count == first) && !rest.is_empty() => {
            vec![wrong(table.place("kolommen"), *first)]
        }
        _ => {
            let rows = rows.iter().zip(counts).filter(|(_, cells)| *cells != columns);
            rows.map(|(row, cells)| wrong(table.at(row), cells)).collect()
        }
    }
}

fn listed(list: Option<&Spanned>) -> &[Spanned] {
    match list.map(|spanned| &spanned.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const HEAD: [&str; 2] = ["inzage.tabellen.0.kolommen.0.kop: Datum", "inzage.tabellen.0.kolommen.1.kop: Bedrag"];

    fn with(row: &str) -> Vec<&str> {
        HEAD.into_iter().chain([row]).collect()
    }

    #[test]
    fn a_cell_too_few_or_too_many_is_found() {
        let short = found("inzage_tabel", "x", &with("inzage.tabellen.0.rijen: [[2 mei]]"), "");
        assert_eq!(short, ["E inzage-tabel: [2 mei]"]);
        let mixed = ["inzage.tabellen.0.kolommen.0.kop: Datum", "inzage.tabellen.0.rijen: [[2 mei], 3 mei]"];
        assert_eq!(found("inzage_tabel", "x", &mixed, ""), ["E inzage-tabel: 3 mei"]);
    }

    #[test]
    fn a_head_that_no_row_fits_is_found_once() {
        let found = found("inzage_tabel", "x", &with("inzage.tabellen.0.rijen: [[2 mei], [3 mei]]"), "");
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_full_row_is_clean() {
        clean("inzage_tabel", "x", &[HEAD[0], "inzage.tabellen.0.rijen: [[2 mei]]"], "");
        clean("inzage_tabel", "x", &HEAD, "");
    }
}
