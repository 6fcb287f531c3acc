//! How soon direct marketing must have stopped.

use super::{Account, capital, counted};
use crate::{case::Case, facts::marketing::Stop, kind::Kind, law::Law, value::date::in_words};

pub(super) fn account(kind: &Kind, case: &Case, law: &Law) -> Option<Account> {
    kind.field("dm.per_datum")?;
    let stop = Stop::of(case, law)?;
    let mut account = Account::new("Einde van de reclame", &law.termijnen.direct_marketing.artikel);
    account.day(stop.letter, "Briefdatum: op deze dag hoort de reclame gestopt te zijn.", "artikel 21 lid 3 AVG");
    for step in stop.within.steps.iter().skip(1) {
        let counted = capital(&counted(step.because));
        account.day(step.date, format!("{counted} later: de uiterste dag."), "");
    }
    if let Some(day) = stop.day {
        let fits = if day > stop.within.last_day {
            "dat is te laat"
        } else if day > stop.letter {
            "dat mag, met een waarschuwing"
        } else {
            "dat is op tijd"
        };
        account.outcome(format!("De reclame stopt met ingang van {}: {fits}.", in_words(day)));
    }
    account.unsure("De wet noemt geen aantal dagen. De uiterste dag is een keuze van dit programma (law.yaml).");
    Some(account)
}
