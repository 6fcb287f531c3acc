//! Until when a declaration that a poster signs binds him.

use super::Account;
use crate::{case::Case, facts::undertaking::Undertaking, law::Law, value::date::in_words};

pub(super) fn account(case: &Case, law: &Law) -> Option<Account> {
    let Undertaking { from, end, within } = Undertaking::of(case, law)?;
    let mut account = Account::new("De duur van de onthoudingsverklaring", law.onthouding.artikel.as_str());
    account.day(from, "De briefdatum.", "");
    account.count(&within, "keuze van dit programma, geen wet");
    let length = if end <= from {
        "ligt niet na de briefdatum"
    } else if end > within.last_day {
        "is lang"
    } else {
        "is niet te lang"
    };
    account.outcome(format!("De verklaring geldt tot en met {}: dat {length}.", in_words(end)));
    Some(account)
}
