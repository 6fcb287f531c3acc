//! Birthdays that decide to whom a letter goes and what may be claimed.

use jiff::civil::Date;

use super::Account;
use crate::{
    calendar::{age_on, birthday},
    case::Case,
    facts::fields::Fields,
    kind::Role,
    law::Law,
};

pub(super) fn account(case: &Case, law: &Law) -> Option<Account> {
    let fields = Fields::of(case);
    let ages = &law.leeftijden;
    let mut account = Account::new("Leeftijden", "artikel 5 lid 4 UAVG; artikelen 6:164 en 6:169 BW");
    let avg = fields.get("verzoek").is_some() || case.roles.has(Role::Verantwoordelijke);
    for (path, who) in [
        ("betrokkene.geboortedatum", "De betrokkene"),
        ("geadresseerde.geboortedatum", "De geadresseerde"),
        ("plaatser.geboortedatum", "De plaatser"),
    ] {
        let Some(birth) = fields.date(path) else { continue };
        let birthday = |years: i16| birthday(birth, years);
        if avg {
            let what =
                format!("{who} wordt {} en oefent vanaf deze dag de AVG-rechten zelf uit.", ages.zelf_avg_rechten);
            account.day(birthday(ages.zelf_avg_rechten), what, "artikel 5 lid 4 UAVG");
        } else {
            let what =
                format!("{who} wordt {}: een bericht vanaf deze dag kan worden toegerekend.", ages.aansprakelijk);
            account.day(birthday(ages.aansprakelijk), what, "artikel 6:164 BW");
            let what = format!("{who} wordt {}: meerderjarig.", ages.meerderjarig);
            account.day(birthday(ages.meerderjarig), what, "");
        }
        for (day, which) in moments(&fields) {
            account.note(format!("{who} is {} jaar op {which}.", age_on(birth, day)));
        }
    }
    (!account.lines.is_empty()).then_some(account)
}

/// The days on which an age counts.
fn moments(fields: &Fields<'_>) -> Vec<(Date, String)> {
    let letter = fields.date("briefdatum").map(|day| (day, "de briefdatum".to_owned()));
    let posts = (1..).zip(fields.items("uitlatingen"));
    let posts =
        posts.filter_map(|(at, post)| Some((post.date("datum_plaatsing")?, format!("de dag van uitlating {at}"))));
    letter.into_iter().chain(posts).collect()
}
