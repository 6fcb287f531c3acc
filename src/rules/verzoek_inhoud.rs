#![doc = include_str!("verzoek_inhoud.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikelen 15 tot en met 22 AVG", &["verzoeken"], check);

problems! {
    error ONVOLLEDIG = "verzoek-onvolledig" (veld);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let requests = fields.items("verzoeken").into_iter();
    requests
        .flat_map(|request| {
            let needed: &[&str] = match request.text("recht") {
                Some("rectificatie") => &["oud", "nieuw"],
                Some("wissing" | "beperking") => &["inhoud", "grond"],
                Some("portabiliteit") => &["formaat"],
                Some("bezwaar") => &["inhoud", "situatie"],
                Some("geautomatiseerd") => &["inhoud"],
                _ => &[],
            };
            let lacking: Vec<_> = needed.iter().filter(|field| request.get(field).is_none()).collect();
            let finding = |field: &&str| ONVOLLEDIG.found().arg("veld", *field).place(Some(request.place("recht")));
            lacking.into_iter().map(finding).collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_request_that_leaves_open_what_is_wanted_is_found() {
        let wipe = ["verzoeken.0.recht: wissing", "verzoeken.0.inhoud: foto’s"];
        assert_eq!(found("verzoek_inhoud", "x", &wipe, ""), ["E verzoek-inhoud: wissing"]);
        assert_eq!(found("verzoek_inhoud", "x", &["verzoeken.0.recht: rectificatie"], "").len(), 2);
    }

    #[test]
    fn access_and_marketing_need_no_more() {
        clean("verzoek_inhoud", "x", &["verzoeken.0.recht: inzage"], "");
        clean("verzoek_inhoud", "x", &["verzoeken.0.recht: bezwaar_dm"], "");
    }
}
