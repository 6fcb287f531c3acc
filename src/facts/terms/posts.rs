//! What runs from a post: the term for a criminal complaint and the limitation of claims (law.md C.6).

use jiff::{ToSpan, civil::Date};

use super::{Account, against, capital, count, until_midnight};
use crate::{
    calendar::{add_months, complaint_term, follow_up_term, limitation, limitation_after_interruption},
    case::Case,
    facts::fields::Fields,
    kind::Role,
    law::Law,
    taal::enumerated,
    value::date::in_words,
};

/// Posts that were placed and read on the same days.
struct Group {
    numbers: Vec<usize>,
    placed: Option<Date>,
    known: Option<Date>,
}

pub(super) fn accounts(case: &Case, law: &Law) -> Vec<Account> {
    let mut groups: Vec<Group> = Vec::new();
    for (number, post) in (1..).zip(Fields::of(case).items("uitlatingen")) {
        let (placed, known) = (post.date("datum_plaatsing"), post.date("datum_kennisname"));
        if placed.is_none() && known.is_none() {
            continue;
        }
        match groups.iter_mut().find(|group| group.placed == placed && group.known == known) {
            Some(group) => group.numbers.push(number),
            None => groups.push(Group { numbers: vec![number], placed, known }),
        }
    }
    groups.iter().flat_map(|group| [complaint(group, case, law), claims(group, case, law)]).flatten().collect()
}

impl Group {
    /// `uitlating 1`, `uitlatingen 1 en 3`.
    fn name(&self) -> String {
        let numbers: Vec<String> = self.numbers.iter().map(ToString::to_string).collect();
        let noun = if numbers.len() == 1 { "uitlating" } else { "uitlatingen" };
        format!("{noun} {}", enumerated(&numbers))
    }
}

fn complaint(group: &Group, case: &Case, law: &Law) -> Option<Account> {
    let known = group.known?;
    let term = &law.termijnen.strafklacht;
    let mut account = Account::new(
        format!("Klacht bij het Openbaar Ministerie: {}", group.name()),
        format!("{}; artikel 269 Sr", term.artikel),
    );
    account.day(known, "De afzender las het bericht. Deze dag telt niet mee.", "");
    let last = complaint_term(known, term.maanden).last_day;
    account.day(last, format!("{} later.", capital(&count(term.maanden, "maand", "maanden"))), &term.artikel);
    account.outcome(format!("Laatste dag: {}.", until_midnight(last)));
    if let Some(letter) = Fields::of(case).date("briefdatum") {
        account.outcome(format!("De brief is van {}: {}.", in_words(letter), against(letter, last)));
    }
    account.note("Weekends en feestdagen zijn niet bijgeteld: de strengste telling. Alleen van belang als de brief aangifte noemt.");
    account.unsure("Het Wetboek van Strafrecht is gelezen in een oudere versie (open punt H.8).");
    Some(account)
}

fn claims(group: &Group, case: &Case, law: &Law) -> Option<Account> {
    let event = group.placed.or(group.known)?;
    let fields = Fields::of(case);
    let lengths = law.limitation();
    let term = &law.termijnen.verjaring;
    let basis = format!("artikelen 3:310 lid 1 en 3:319 BW; {}", term.artikel);
    let mut account = Account::new(format!("Verjaring: {}", group.name()), basis);
    account.day(event, "Het bericht is geplaatst.", "artikel 3:310 lid 1 BW");
    let longest = event.saturating_add(lengths.years_event.years());
    account.day(
        longest,
        format!(
            "{} na de gebeurtenis: het einde, wat er ook bekend is.",
            capital(&count(lengths.years_event, "jaar", "jaar"))
        ),
        "artikel 3:310 lid 1 BW",
    );
    // Whoever asks a platform for the poster's data does not know the person yet.
    let anonymous = fields.holds("eis.identificerende_gegevens") || case.roles.has(Role::Gegevensverzoek);
    let known = group.known.filter(|_| !anonymous);
    if let Some(known) = known {
        account.day(
            known,
            "De schade en de plaatser waren bekend. De termijn begint de dag erna.",
            "artikel 3:310 lid 1 BW",
        );
        let last = known.saturating_add(lengths.years_known.years());
        account.day(
            last,
            format!("{} later.", capital(&count(lengths.years_known, "jaar", "jaar"))),
            "artikel 3:310 lid 1 BW",
        );
    } else if anonymous {
        account.note("De plaatser is nog niet bekend: de korte termijn is niet begonnen, alleen de lange loopt.");
    }
    let old = limitation(lengths, event, known);
    account.outcome(format!("Een vordering tot schadevergoeding verjaart na {}.", in_words(old.last_day)));
    account.note("Deze termijnen zijn langer dan drie maanden; de Algemene termijnenwet verschuift ze niet (artikel 4 van die wet).");
    interruption(&mut account, group, &fields, law, &old);
    account.unsure("Boek 3 BW is gelezen in een oudere versie (open punt H.8).");
    Some(account)
}

/// From when a letter should interrupt, and what runs after it does.
fn interruption(account: &mut Account, group: &Group, fields: &Fields<'_>, law: &Law, old: &crate::calendar::Term) {
    let term = &law.termijnen.verjaring;
    if let Some(placed) = group.placed {
        let day = add_months(placed, term.stuiten_na_maanden);
        account.day(
            day,
            "Een brief na deze dag hoort de verjaring te stuiten, ook zonder schadebedrag.",
            "artikel 3:317 lid 1 BW",
        );
    }
    if let Some(known) = group.known {
        let day = add_months(known, term.dringend_na_maanden);
        account.day(day, "Na deze dag is het een fout als de brief niet stuit.", "artikel 3:317 lid 1 BW");
    }
    let Some(letter) = fields.date("briefdatum") else { return };
    let new = limitation_after_interruption(law.limitation(), letter, old);
    account.note(format!(
        "Stuit deze brief, dan loopt een nieuwe termijn van ten hoogste vijf jaar: tot en met {} (artikel 3:319 BW).",
        in_words(new.last_day)
    ));
    let follow = follow_up_term(letter, term.vervolg_maanden).last_day;
    account.note(format!(
        "Voor verwijdering en rectificatie moet dan binnen {}, tot en met {}, een eis in rechte volgen (artikel 3:317 lid 2 BW).",
        count(term.vervolg_maanden, "maand", "maanden"),
        in_words(follow)
    ));
    account.unsure("Dat een eis tot verwijdering of rectificatie onder artikel 3:317 lid 2 BW valt is eigen kennis.");
}
