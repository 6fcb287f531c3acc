//! Until when an act obliges to keep data that a refusal of erasure relies on (law.md D.4).

use super::{Account, capital, counted, until_midnight};
use crate::{
    case::Case,
    facts::{fields::Fields, retention::Kept},
    law::Law,
    value::date::in_words,
};

pub(super) fn accounts(case: &Case, law: &Law) -> Vec<Account> {
    let fields = Fields::of(case);
    let kept = Kept::of(case, law).into_iter().filter(|kept| kept.part.get("bewaargrond").is_some());
    kept.map(|kept| of_part(&kept, &fields)).collect()
}

fn of_part(kept: &Kept<'_>, case: &Fields<'_>) -> Account {
    let part = &kept.part;
    let subject = part.text("bewaargrond.gegevens").or_else(|| part.text("onderwerp")).unwrap_or("gegevens");
    let act = [part.text("bewaargrond.artikel"), part.text("bewaargrond.wet")];
    let act = act.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut account = Account::new(format!("Bewaartermijn: {subject}"), &act);
    if let Some(start) = kept.start {
        account.day(start, "Na deze dag begint de termijn te lopen.", "");
    }
    match kept.row {
        Some(row) => {
            let from = row.vanaf.as_deref().unwrap_or_default();
            for step in kept.longest.iter().flat_map(|term| &term.steps).skip(1) {
                let counted = capital(&counted(step.because));
                account.day(step.date, format!("{counted} later (te tellen vanaf: {from})."), &row.wet);
            }
            account.note(format!("Rij van de tabel (law.yaml, bewaartermijnen): {}.", row.gegevens));
        }
        None => account.unsure("Deze wet staat niet in de tabel van law.yaml: de termijn is niet nagerekend."),
    }
    if let Some(end) = kept.end {
        account.outcome(format!("De zaak noemt als laatste dag {}.", until_midnight(end)));
        let longest = kept.longest.as_ref().map(|term| term.last_day);
        if let Some(longest) = longest.filter(|longest| *longest != end) {
            let than =
                if end > longest { "later dan berekend: een waarschuwing" } else { "eerder dan berekend: dat mag" };
            account.note(format!("Dat is {than}."));
        }
        if let Some(letter) = case.date("briefdatum") {
            let runs = if end < letter { "voorbij: er is geen grond meer" } else { "nog niet voorbij" };
            account.outcome(format!("Op de briefdatum ({}) is de termijn {runs}.", in_words(letter)));
        }
    }
    account
}
