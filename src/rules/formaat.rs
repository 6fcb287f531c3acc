#![doc = include_str!("formaat.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 20 lid 1 AVG", &["portabiliteit.formaten"], check);

problems! {
    warning ALLEEN_PDF = "formaat-alleen-pdf" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let formats = fields.words("portabiliteit.formaten");
    if formats.is_empty() || formats.iter().any(|(format, _)| *format != "pdf") {
        return Vec::new();
    }
    vec![ALLEEN_PDF.found().place(Some(fields.place("portabiliteit.formaten")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn pdf_alone_is_found() {
        assert_eq!(found("formaat", "x", &["portabiliteit.formaten: [pdf]"], ""), ["W formaat: [pdf]"]);
    }

    #[test]
    fn pdf_beside_a_table_is_clean() {
        assert_eq!(found("formaat", "x", &[], ""), Vec::<String>::new());
        clean("formaat", "x", &["portabiliteit.formaten: [pdf, csv]"], "");
        clean("formaat", "x", &["portabiliteit.formaten: [json]"], "");
    }
}
