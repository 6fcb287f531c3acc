//! How soon a data breach is told of.

use super::{Account, against, capital, counted};
use crate::{
    case::Case,
    facts::breach::{Breach, Told},
    law::Law,
    value::date::in_words,
};

pub(super) fn account(case: &Case, law: &Law) -> Option<Account> {
    let breach = Breach::of(case, law)?;
    let mut account = Account::new("Bericht van het datalek", &law.termijnen.datalek.artikel);
    account.day(breach.found, "Het datalek is ontdekt.", "");
    told(&mut account, &breach.report, "de melding aan de Autoriteit Persoonsgegevens", "artikel 33 lid 1 AVG");
    told(&mut account, &breach.letter, "het bericht aan de betrokkene", "artikel 34 lid 1 AVG");
    account.note("Later geeft een waarschuwing.");
    account.unsure(
        "Voor het bericht noemt de wet geen aantal dagen. De 72 uur voor de melding zijn in dagen geteld: een zaak noemt geen uur.",
    );
    Some(account)
}

fn told(account: &mut Account, told: &Told, what: &str, basis: &str) {
    for step in told.within.steps.iter().skip(1) {
        account.day(
            step.date,
            format!("{} later: de laatste dag voor {what}.", capital(&counted(step.because))),
            basis,
        );
    }
    if let Some(day) = told.day {
        let against = against(day, told.within.last_day);
        account.outcome(format!("{} is van {}: {against}.", capital(what), in_words(day)));
    }
}
