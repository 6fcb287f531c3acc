//! The term that the sender sets: the band of its kind, the days of delivery, and where the letter's own date lies
//! (law.md C.4).

use jiff::civil::Date;

use super::{Account, capital, count, counted, listed};
use crate::{
    calendar::{Band, Because, DayOff, Length, Limits, Term},
    case::Case,
    facts::{
        Facts,
        demand::{Bound, Chosen, Demand},
        fields::Fields,
    },
    law::Law,
    value::{date::in_words, time},
};

pub(super) fn account(case: &Case, facts: &Facts, law: &Law) -> Option<Account> {
    let fields = Fields::of(case);
    let letter = fields.date("briefdatum")?;
    let (demand, chosen) = (&facts.demand, &facts.chosen);
    if demand.bands.is_empty() && chosen.is_none() {
        return None;
    }
    let mut account =
        Account::new("De termijn die de brief stelt", "een redelijke termijn; de wet noemt geen aantal dagen");
    account.day(letter, "Briefdatum. Deze dag telt niet mee.", "");
    for Bound { role, band, is_urgent, limits } in &demand.bands {
        account.note(format!("Band van de rol {role} (law.yaml, banden): {}.", band_words(band)));
        if *is_urgent && band.minimum_spoed.is_some() {
            account.note("De korte ondergrens geldt: de zaak heeft haast en de brief gaat ook per e-mail.");
        }
        if let Some(Limits { earliest, latest }) = limits {
            end(&mut account, earliest, "De vroegste dag");
            end(&mut account, latest, "De laatste dag");
        }
    }
    if let Some(chosen) = chosen {
        tell(&mut account, chosen, demand, &fields, law);
    }
    account.note(
        "De Algemene termijnenwet verschuift deze termijn niet: zij geldt alleen voor termijnen die in een wet staan. Werkdagen \
         zijn hier alle dagen behalve zaterdag, zondag en de feestdagen van artikel 3 lid 1 van die wet; een gelijkgestelde dag \
         is een gewone werkdag.",
    );
    account.unsure("De banden volgen de praktijk; een bron in de wet hebben zij niet (open punt H.7).");
    Some(account)
}

/// One end of a band, with the days of delivery and what was passed over.
fn end(account: &mut Account, term: &Term, which: &str) {
    let mut passed = Vec::new();
    for step in &term.steps {
        let counted = counted(step.because);
        let what = match step.because {
            Because::Event => continue,
            Because::PassedOver(why) => {
                passed.push((step.date, why));
                continue;
            }
            Because::Delivery(_) => {
                let counted = capital(&counted);
                format!("{counted} erbij voor de bezorging: de brief gaat alleen per post.{}", left_out(&passed))
            }
            Because::Hours(_) => format!("{which}: {counted} later, in hele dagen."),
            _ => format!("{which}: {counted} later.{}", left_out(&passed)),
        };
        account.day(step.date, what, "");
        passed.clear();
    }
}

fn left_out(passed: &[(Date, DayOff)]) -> String {
    if passed.is_empty() { String::new() } else { format!(" Overgeslagen: {}.", listed(passed)) }
}

/// The date in the case, against the band, the weekend and the hour.
fn tell(account: &mut Account, chosen: &Chosen, demand: &Demand, fields: &Fields<'_>, law: &Law) {
    let days = chosen.days.unwrap_or_default();
    let place = match demand.limits() {
        _ if days <= 0 => "niet na de briefdatum: een fout".to_owned(),
        Some((earliest, _)) if chosen.day < earliest => "eerder dan de band toelaat: een fout".to_owned(),
        Some((_, latest)) if chosen.day > latest => "later dan de band: een waarschuwing".to_owned(),
        Some(_) => "binnen de band".to_owned(),
        None => "voor deze soort is er geen band".to_owned(),
    };
    let hour = fields.time("termijn.tijd").map_or_else(String::new, |hour| format!(" om {}", time::printed(hour)));
    account.outcome(format!(
        "De brief noemt {}{hour}, {} na de briefdatum: {place}.",
        in_words(chosen.day),
        count(days.max(0), "dag", "dagen")
    ));
    if let Some(why) = chosen.day_off {
        account.note(format!("Die dag is {}: een waarschuwing, want dan is vaak niemand bereikbaar.", why.dutch()));
    }
    if days > 0 && chosen.is_short == Some(true) {
        let short = count(law.termijnen.sommatie.tijd_vermelden_tot_dagen, "dag", "dagen");
        account.note(format!("Bij {short} of minder hoort er een tijd bij."));
    }
}

fn band_words(band: &Band) -> String {
    let mut words = vec![format!("minimum {}", length(band.minimum))];
    words.extend(band.minimum_spoed.map(|short| format!("bij spoed {}", length(short))));
    let [from, to] = band.gebruikelijk;
    let from_words = length(from);
    let usual = if from == to {
        from_words
    } else {
        let number = from_words.split(' ').next().unwrap_or_default();
        format!("{number} tot {}", length(to))
    };
    words.push(format!("gebruikelijk {usual}"));
    words.push(format!("maximum {}", length(band.maximum)));
    words.join(", ")
}

fn length(length: Length) -> String {
    match length {
        Length::Uren(hours) => format!("{hours} uur"),
        Length::Dagen(days) => count(days, "dag", "dagen"),
        Length::Werkdagen(days) => count(days, "werkdag", "werkdagen"),
    }
}
