//! How soon direct marketing must have stopped.

use jiff::ToSpan;

use super::{Account, capital, count};
use crate::{case::Case, facts::fields::Fields, kind::Kind, law::Law, value::date::in_words};

pub(super) fn account(kind: &Kind, case: &Case, law: &Law) -> Option<Account> {
    kind.field("dm.per_datum")?;
    let fields = Fields::of(case);
    let letter = fields.date("briefdatum")?;
    let term = &law.termijnen.direct_marketing;
    let mut account = Account::new("Einde van de reclame", &term.artikel);
    account.day(letter, "Briefdatum: op deze dag hoort de reclame gestopt te zijn.", "artikel 21 lid 3 AVG");
    let last = letter.saturating_add(term.dagen.days());
    account.day(last, format!("{} later: de uiterste dag.", capital(&count(term.dagen, "dag", "dagen"))), "");
    if let Some(day) = fields.date("dm.per_datum") {
        let fits = if day > last {
            "dat is te laat"
        } else if day > letter {
            "dat mag, met een waarschuwing"
        } else {
            "dat is op tijd"
        };
        account.outcome(format!("De reclame stopt met ingang van {}: {fits}.", in_words(day)));
    }
    account.unsure("De wet noemt geen aantal dagen. De uiterste dag is een keuze van dit programma (law.yaml).");
    Some(account)
}
