//! Until when an act obliges to keep data that a refusal of erasure relies on (law.md D.4).

use jiff::ToSpan;

use super::{Account, capital, count, until_midnight};
use crate::{
    case::Case,
    facts::{fields::Fields, grounds::refused},
    law::{Law, Retention},
    value::date::in_words,
};

pub(super) fn accounts(case: &Case, law: &Law) -> Vec<Account> {
    let fields = Fields::of(case);
    let parts = refused(&fields).into_iter().filter(|part| part.get("bewaargrond").is_some());
    parts.map(|part| of_part(&part, &fields, law)).collect()
}

fn of_part(part: &Fields<'_>, case: &Fields<'_>, law: &Law) -> Account {
    let subject = part.text("bewaargrond.gegevens").or_else(|| part.text("onderwerp")).unwrap_or("gegevens");
    let act = [part.text("bewaargrond.artikel"), part.text("bewaargrond.wet")];
    let act = act.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut account = Account::new(format!("Bewaartermijn: {subject}"), &act);
    let (start, end) = (part.date("bewaargrond.aanvang"), part.date("bewaargrond.einddatum"));
    let row = row(law, &act.to_lowercase());
    if let Some(start) = start {
        account.day(start, "Na deze dag begint de termijn te lopen.", "");
    }
    match row {
        Some(row) => {
            if let Some((start, years)) = start.zip(row.jaren) {
                let from = row.vanaf.as_deref().unwrap_or_default();
                let what = format!("{} later (te tellen vanaf: {from}).", capital(&count(years, "jaar", "jaar")));
                account.day(start.saturating_add(years.years()), what, &row.wet);
            }
            account.note(format!("Rij van de tabel (law.yaml, bewaartermijnen): {}.", row.gegevens));
        }
        None => account.unsure("Deze wet staat niet in de tabel van law.yaml: de termijn is niet nagerekend."),
    }
    if let Some(end) = end {
        account.outcome(format!("De zaak noemt als laatste dag {}.", until_midnight(end)));
        let longest =
            start.zip(row.and_then(|row| row.jaren)).map(|(start, years)| start.saturating_add(years.years()));
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

fn row<'a>(law: &'a Law, act: &str) -> Option<&'a Retention> {
    let rows = law.bewaartermijnen.tabel.iter();
    rows.filter(|row| row.jaren.is_some()).find(|row| row.herkent.iter().any(|word| act.contains(word)))
}
