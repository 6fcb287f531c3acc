#![doc = include_str!("dreiging_openbaarmaking.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 285d Sr; artikel 6 AVG", &[], check);

problems! {
    error DREIGING_OPENBAARMAKING = "dreiging-openbaarmaking" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    // In an answer to a data subject it is ordinary to say who is told what; there only a condition makes it a threat.
    let answer = subject.case.roles.has(Role::Verantwoordelijke);
    let speaks = if answer { "RX_VOORWAARDE" } else { "RX_TOEKOMST" };
    let hits = letter.body().into_iter().filter_map(|sentence| {
        let told = sentence.threatens("RX_UW_KRING").filter(|_| !answer && sentence.has("RX_VERNEEMT"));
        let told = told.or_else(|| sentence.threatens("RX_UW_GEGEVENS").filter(|_| sentence.has("RX_VERSCHIJNT")));
        if told.is_some() || !sentence.has("RX_IK_WIJ") || !sentence.has(speaks) {
            return told;
        }
        let people = sentence.threatens("RX_UW_KRING").filter(|_| sentence.has("RX_BEKENDMAKEN"));
        people.or_else(|| sentence.threatens("RX_UW_GEGEVENS").filter(|_| sentence.has("RX_PUBLICEREN")))
    });
    hits.map(|hit| DREIGING_OPENBAARMAKING.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("dreiging_openbaarmaking", "review_sommatie_klant", &[], letter)
    }

    #[test]
    fn threats_to_tell_others_are_found() {
        assert_eq!(check("Anders zullen wij uw werkgever informeren."), ["E dreiging-openbaarmaking: uw werkgever"]);
        assert_eq!(
            check("Voldoet u niet, dan zet ik u op een zwarte lijst."),
            ["E dreiging-openbaarmaking: zwarte lijst"]
        );
        assert_eq!(
            check("Als u niet verwijdert, maakt cliënte uw naam openbaar."),
            ["E dreiging-openbaarmaking: uw naam"]
        );
        assert_eq!(
            check("Haalt u dit niet weg, dan maken wij uw naam bekend op onze website."),
            ["E dreiging-openbaarmaking: uw naam"]
        );
        for threat in [
            "Als u niet verwijdert, licht cliënte uw leidinggevende in.",
            "Als u niet verwijdert, komt uw foto met huisadres op Facebook te staan.",
            "Uw werkgever zal hiervan niets horen als u betaalt.",
            "Verwijdert u niet, dan verschijnt uw naam op internet.",
        ] {
            assert_eq!(check(threat).len(), 1, "{threat}");
        }
        assert_eq!(check("Uw werkgever zal hiervan horen."), ["E dreiging-openbaarmaking: Uw werkgever"]);
    }

    #[test]
    fn a_promise_not_to_and_a_neutral_reply_are_clean() {
        for letter in [
            "Wij zullen uw gegevens niet met anderen delen.",
            "Cliënte zal uw gegevens zo nodig doorgeven aan de deurwaarder.",
            "Cliënte kan onder het bericht een neutrale reactie plaatsen.",
            "Uw naam en adres heeft cliënte uit de opdrachtbevestiging.",
            "Wij verzoeken u uw bericht te verwijderen en ons te informeren.",
            "U dreigt «uw werkgever te zullen informeren».",
            "Uw werkgever zal hiervan niets horen.",
            "Uw buren horen de muziek van cliënte niet.",
        ] {
            clean("dreiging_openbaarmaking", "review_sommatie_klant", &[], letter);
        }
    }

    #[test]
    fn who_is_told_what_in_an_answer_is_clean() {
        let letter =
            "Wij moeten uw gegevens melden aan de Belastingdienst.| Wij kunnen uw werkgever op de hoogte stellen.";
        clean("dreiging_openbaarmaking", "avg_weigering", &[], letter);
    }
}
