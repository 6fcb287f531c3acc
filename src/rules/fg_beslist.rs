#![doc = include_str!("fg_beslist.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 38 lid 6 AVG; C-453/21", &["ondertekenaar.functie"], check);

problems! {
    warning BESLIST = "fg-beslist" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let roles = &subject.case.roles;
    let decides = roles.has(Role::Verantwoordelijke) && !roles.has(Role::Tussenbericht);
    let officer = |role: &&str| subject.patterns.get("RX_FG").is_some_and(|pattern| pattern.is_match(role));
    let signs = fields.text("ondertekenaar.functie").filter(|_| decides).filter(officer);
    let finding = signs.map(|_| BESLIST.found().place(Some(fields.place("ondertekenaar.functie"))));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn an_officer_who_decides_is_found() {
        let lines = ["ondertekenaar.functie: functionaris gegevensbescherming"];
        let found = found("fg_beslist", "avg_weigering", &lines, "");
        assert_eq!(found, ["W fg-beslist: functionaris gegevensbescherming"]);
    }

    #[test]
    fn others_and_letters_that_decide_nothing_are_clean() {
        clean("fg_beslist", "avg_weigering", &["ondertekenaar.functie: privacyjurist"], "");
        clean("fg_beslist", "avg_identiteit", &["ondertekenaar.functie: FG"], "");
    }
}
