#![doc = include_str!("zoek_kanaal.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "praktijk", &["verzendwijze"], check);

problems! {
    warning ZOEK_KANAAL = "zoek-kanaal" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.get("verzendwijze").is_none() || fields.lists("verzendwijze", "webformulier") {
        return Vec::new();
    }
    vec![ZOEK_KANAAL.found().place(Some(fields.place("verzendwijze")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn paper_alone_is_found() {
        assert_eq!(found("zoek_kanaal", "x", &["verzendwijze: [post]"], ""), ["W zoek-kanaal: [post]"]);
        clean("zoek_kanaal", "x", &["verzendwijze: [webformulier, post]"], "");
    }
}
