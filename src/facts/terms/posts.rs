//! What runs from a post: the term for a criminal complaint and the limitation of claims (law.md C.6).

use super::{Account, against, capital, count, counted, until_midnight};
use crate::{
    calendar::{Term, claims as claims_of, limitation_after_interruption, months_after},
    case::Case,
    facts::{Facts, fields::Fields, limitation::Running},
    kind::Role,
    law::Law,
    taal::enumerated,
    value::date::in_words,
};

/// Posts of which the same terms run.
struct Group<'a> {
    numbers: Vec<usize>,
    running: &'a Running,
}

pub(super) fn accounts(case: &Case, facts: &Facts, law: &Law) -> Vec<Account> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (number, running) in (1..).zip(&facts.running) {
        if running.placed.is_none() && running.known.is_none() {
            continue;
        }
        match groups.iter_mut().find(|group| group.running == running) {
            Some(group) => group.numbers.push(number),
            None => groups.push(Group { numbers: vec![number], running }),
        }
    }
    groups.iter().flat_map(|group| [complaint(group, case, law), claims(group, case, law)]).flatten().collect()
}

impl Group<'_> {
    /// `uitlating 1`, `uitlatingen 1 en 3`.
    fn name(&self) -> String {
        let numbers: Vec<String> = self.numbers.iter().map(ToString::to_string).collect();
        let noun = if numbers.len() == 1 { "uitlating" } else { "uitlatingen" };
        format!("{noun} {}", enumerated(&numbers))
    }
}

fn complaint(group: &Group<'_>, case: &Case, law: &Law) -> Option<Account> {
    let (known, term) = (group.running.known?, group.running.complaint.as_ref()?);
    let article = &law.termijnen.strafklacht.artikel;
    let mut account = Account::new(
        format!("Klacht bij het Openbaar Ministerie: {}", group.name()),
        format!("{article}; artikel 269 Sr"),
    );
    account.day(known, "De afzender las het bericht. Deze dag telt niet mee.", "");
    account.count(term, article);
    let last = term.last_day;
    account.outcome(format!("Laatste dag: {}.", until_midnight(last)));
    if let Some(letter) = Fields::of(case).date("briefdatum") {
        account.outcome(format!("De brief is van {}: {}.", in_words(letter), against(letter, last)));
    }
    account.note("Weekends en feestdagen zijn niet bijgeteld: de strengste telling. Alleen van belang als de brief aangifte noemt.");
    account.unsure("Het Wetboek van Strafrecht is gelezen in een oudere versie (open punt H.8).");
    Some(account)
}

fn claims(group: &Group<'_>, case: &Case, law: &Law) -> Option<Account> {
    let event = group.running.placed.or(group.running.known)?;
    let fields = Fields::of(case);
    let basis = format!("artikelen 3:310 lid 1 en 3:319 BW; {}", law.termijnen.verjaring.artikel);
    let mut account = Account::new(format!("Verjaring: {}", group.name()), basis);
    let what = if group.running.placed.is_some() {
        "Het bericht is geplaatst."
    } else {
        "De afzender las het bericht. Op welke dag het is geplaatst, zegt de zaak niet."
    };
    account.day(event, what, "artikel 3:310 lid 1 BW");
    // Whoever asks a platform for the poster's data does not know the person yet.
    let anonymous = fields.holds("eis.identificerende_gegevens") || case.roles.has(Role::Gegevensverzoek);
    let known = group.running.known.filter(|_| !anonymous);
    let old = claims_of(law.limitation(), event, known);
    for step in old.from_event.steps.iter().skip(1) {
        let what = format!("{} na de gebeurtenis: het einde, wat er ook bekend is.", capital(&counted(step.because)));
        account.day(step.date, what, "artikel 3:310 lid 1 BW");
    }
    if let Some((known, term)) = known.zip(old.from_known.as_ref()) {
        account.day(
            known,
            "De schade en de plaatser waren bekend. De termijn begint de dag erna.",
            "artikel 3:310 lid 1 BW",
        );
        account.count(term, "artikel 3:310 lid 1 BW");
    } else if anonymous {
        account.note("De plaatser is nog niet bekend: de korte termijn is niet begonnen, alleen de lange loopt.");
    }
    account.outcome(format!("Een vordering tot schadevergoeding verjaart na {}.", in_words(old.end().last_day)));
    account.note("Deze termijnen zijn langer dan drie maanden; de Algemene termijnenwet verschuift ze niet (artikel 4 van die wet).");
    interruption(&mut account, group.running, &fields, law, old.end());
    account.unsure("Boek 3 BW is gelezen in een oudere versie (open punt H.8).");
    Some(account)
}

/// From when a letter should interrupt, and what runs after it does.
fn interruption(account: &mut Account, running: &Running, fields: &Fields<'_>, law: &Law, old: &Term) {
    if let Some(needed) = &running.needed {
        account.day(
            needed.last_day,
            "Een brief na deze dag hoort de verjaring te stuiten, ook zonder schadebedrag.",
            "artikel 3:317 lid 1 BW",
        );
    }
    if let Some(pressing) = &running.pressing {
        account.day(
            pressing.last_day,
            "Na deze dag is het een fout als de brief niet stuit.",
            "artikel 3:317 lid 1 BW",
        );
    }
    let Some(letter) = fields.date("briefdatum") else { return };
    let new = limitation_after_interruption(law.limitation(), letter, old);
    account.note(format!(
        "Stuit deze brief, dan loopt een nieuwe termijn van ten hoogste vijf jaar: tot en met {} (artikel 3:319 BW).",
        in_words(new.last_day)
    ));
    let months = law.termijnen.verjaring.vervolg_maanden;
    let follow = months_after(letter, months).last_day;
    account.note(format!(
        "Voor verwijdering en rectificatie moet dan binnen {}, tot en met {}, een eis in rechte volgen (artikel 3:317 lid 2 BW).",
        count(months, "maand", "maanden"),
        in_words(follow)
    ));
    account.unsure("Dat een eis tot verwijdering of rectificatie onder artikel 3:317 lid 2 BW valt is eigen kennis.");
}
