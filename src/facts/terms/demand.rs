//! The term that the sender sets: the band of its kind, the days of delivery, and where the letter's own date lies
//! (law.md C.4).

use jiff::{ToSpan, civil::Date};

use super::{Account, capital, count, listed, weekend};
use crate::{
    calendar::{Band, Calendar, DaySet, Length},
    case::Case,
    facts::{demand::Demand, fields::Fields},
    law::Law,
    value::{date::in_words, time},
};

pub(super) fn account(case: &Case, law: &Law) -> Option<Account> {
    let fields = Fields::of(case);
    let letter = fields.date("briefdatum")?;
    let demand = Demand::of(case, law);
    let term = fields.date("termijn.datum");
    if demand.bands.is_empty() && term.is_none() {
        return None;
    }
    let calendar = law.calendar();
    let mut account =
        Account::new("De termijn die de brief stelt", "een redelijke termijn; de wet noemt geen aantal dagen");
    account.day(letter, "Briefdatum. Deze dag telt niet mee.", "");
    for (role, band) in &demand.bands {
        account.note(format!("Band van de rol {role} (law.yaml, banden): {}.", band_words(band)));
        let urgent = demand.is_urgent(band);
        let minimum = band.minimum_spoed.filter(|_| urgent).unwrap_or(band.minimum);
        if urgent && band.minimum_spoed.is_some() {
            account.note("De korte ondergrens geldt: de zaak heeft haast en de brief gaat ook per e-mail.");
        }
        end(&mut account, &calendar, letter, minimum, demand.delivery, "De vroegste dag");
        end(&mut account, &calendar, letter, band.maximum, demand.delivery, "De laatste dag");
    }
    chosen(&mut account, case, law, letter);
    account.note(
        "De Algemene termijnenwet verschuift deze termijn niet: zij geldt alleen voor termijnen die in een wet staan. Werkdagen \
         zijn hier alle dagen behalve zaterdag, zondag en de feestdagen van artikel 3 lid 1 van die wet; een gelijkgestelde dag \
         is een gewone werkdag.",
    );
    account.unsure("De banden volgen de praktijk; een bron in de wet hebben zij niet (open punt H.7).");
    Some(account)
}

/// One end of a band, with the days of delivery and what was skipped.
fn end(account: &mut Account, calendar: &Calendar, letter: Date, length: Length, delivery: i32, which: &str) {
    let day = match length {
        Length::Uren(hours) => {
            let day = letter.saturating_add(whole_days(hours).days());
            account.day(day, format!("{which}: {hours} uur later, in hele dagen."), "");
            day
        }
        Length::Dagen(days) => {
            let day = letter.saturating_add(days.days());
            account.day(day, format!("{which}: {} later.", count(days, "dag", "dagen")), "");
            day
        }
        Length::Werkdagen(days) => {
            let day = calendar.add_working_days(letter, days);
            let skipped = calendar.days_off(letter, day, DaySet::EuZeker);
            let what = format!("{which}: {} later.{}", count(days, "werkdag", "werkdagen"), left_out(&skipped));
            account.day(day, what, "");
            day
        }
    };
    if delivery > 0 {
        let later = calendar.add_working_days(day, delivery);
        let skipped = calendar.days_off(day, later, DaySet::EuZeker);
        let days = capital(&count(delivery, "werkdag", "werkdagen"));
        account.day(
            later,
            format!("{days} erbij voor de bezorging: de brief gaat alleen per post.{}", left_out(&skipped)),
            "",
        );
    }
}

fn left_out(skipped: &[(Date, crate::calendar::DayOff)]) -> String {
    if skipped.is_empty() { String::new() } else { format!(" Overgeslagen: {}.", listed(skipped)) }
}

fn whole_days(hours: i32) -> i32 {
    hours.div_euclid(24) + i32::from(hours.rem_euclid(24) > 0)
}

/// The date in the case, against the band, the weekend and the hour.
fn chosen(account: &mut Account, case: &Case, law: &Law, letter: Date) {
    let fields = Fields::of(case);
    let Some(term) = fields.date("termijn.datum") else { return };
    let days = (term - letter).get_days();
    let place = match Demand::of(case, law).limits(letter, law) {
        _ if days <= 0 => "niet na de briefdatum: een fout".to_owned(),
        Some((earliest, _)) if term < earliest => "eerder dan de band toelaat: een fout".to_owned(),
        Some((_, latest)) if term > latest => "later dan de band: een waarschuwing".to_owned(),
        Some(_) => "binnen de band".to_owned(),
        None => "voor deze soort is er geen band".to_owned(),
    };
    let hour = fields.time("termijn.tijd").map_or_else(String::new, |hour| format!(" om {}", time::printed(hour)));
    account.outcome(format!(
        "De brief noemt {}{hour}, {} na de briefdatum: {place}.",
        in_words(term),
        count(days.max(0), "dag", "dagen")
    ));
    if let Some(why) = law.calendar().day_off(term, DaySet::Atw) {
        let name = weekend(term).unwrap_or(why.dutch());
        account.note(format!("Die dag is {name}: een waarschuwing, want dan is vaak niemand bereikbaar."));
    }
    let short = law.termijnen.sommatie.tijd_vermelden_tot_dagen;
    if days > 0 && days <= short {
        account.note(format!("Bij {} of minder hoort er een tijd bij.", count(short, "dag", "dagen")));
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
