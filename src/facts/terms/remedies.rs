//! The six weeks of both routes against a decision, as an illustration: the writer does not know when the letter is
//! received (law.md C.5).

use jiff::civil::Date;

use super::{Account, count, until_midnight};
use crate::{
    calendar::{DaySet, Term},
    case::Case,
    facts::fields::Fields,
    kind::Kind,
    law::Law,
};

/// Whether letters of a kind point to a remedy with a term.
pub(super) fn offered(kind: &Kind) -> bool {
    ["rm_zes_weken", "rm_bezwaar"].iter().any(|id| kind.element(id).is_some())
}

pub(super) fn accounts(kind: &Kind, case: &Case, law: &Law) -> Vec<Account> {
    let fields = Fields::of(case);
    let Some(letter) = fields.date("briefdatum").filter(|_| offered(kind)) else { return Vec::new() };
    let public = fields.holds("afzender.is_bestuursorgaan");
    let mut routes = [petition(letter, law, public), objection(letter, law, public)];
    if public {
        routes.reverse();
    }
    routes.into()
}

fn petition(letter: Date, law: &Law, public: bool) -> Account {
    let weeks = &law.termijnen.rechtsmiddelen;
    let calendar = law.calendar();
    let mut account = Account::new(
        "Verzoekschrift aan de rechtbank (voorbeeld)",
        format!("{}; Algemene termijnenwet", weeks.artikel_verzoekschrift),
    );
    if public {
        account.note("Geldt niet voor deze afzender, een bestuursorgaan. Alleen ter vergelijking.");
    }
    let post = calendar.working_days_after(letter, law.termijnen.sommatie.bezorging_werkdagen).last_day;
    for (received, how) in [(letter, "dezelfde dag, per e-mail"), (post, "na de bezorging per post")] {
        let term = calendar.petition_term(received, weeks.verzoekschrift_weken);
        account.day(
            received,
            format!("Stel dat de brief op deze dag is ontvangen ({how}). Die dag telt niet mee."),
            "artikel 35 lid 2 UAVG",
        );
        count_weeks(&mut account, &term, law);
    }
    account.note("In de brief staat geen datum maar “binnen zes weken na ontvangst”: de schrijver kent de dag van ontvangst niet.");
    account.note(format!(
        "Na bemiddeling door de Autoriteit Persoonsgegevens: uiterlijk {} na het bericht dat die is afgelopen (artikel 36 UAVG).",
        count(weeks.na_bemiddeling_weken, "week", "weken")
    ));
    account.unsure("De Verzamelwet gegevensbescherming (36 264) kan deze artikelen wijzigen (open punt H.1).");
    account
}

fn objection(letter: Date, law: &Law, public: bool) -> Account {
    let weeks = &law.termijnen.rechtsmiddelen;
    let basis = format!("{}; artikelen 6:7 en 6:8 lid 1 Awb; Algemene termijnenwet", weeks.artikel_bezwaar);
    let mut account = Account::new("Bezwaar bij het bestuursorgaan (voorbeeld)", basis);
    if !public {
        account.note("Geldt niet voor deze afzender, want die is geen bestuursorgaan. Alleen ter vergelijking.");
    }
    account.day(
        letter,
        "Stel dat het besluit op de briefdatum is verzonden. De termijn begint de dag erna.",
        "artikel 6:8 lid 1 Awb",
    );
    let term = law.calendar().objection_term(letter, weeks.bezwaar_weken);
    count_weeks(&mut account, &term, law);
    account
}

fn count_weeks(account: &mut Account, term: &Term, law: &Law) {
    account.count(term, "");
    account.skips(&term.steps, DaySet::Atw);
    account.outcome(format!("Laatste dag: {}.", until_midnight(term.last_day)));
    account.beyond(term, law);
}
