#![doc = include_str!("law_entry_stale.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
    kind::Role,
    law::{Entry, Retention},
    value::date::without_weekday,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "zorgvuldigheid; law.yaml (review_by)", &["briefdatum"], check);

problems! {
    warning LAW_ENTRY_STALE = "law-entry-stale" (brief, sinds, stukken);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let Some(letter) = Fields::of(subject.case).date("briefdatum") else { return Vec::new() };
    let stale: Vec<Entry<'_>> = subject.law.stale(letter).into_iter().filter(|entry| is_used(entry, subject)).collect();
    let Some(oldest) = stale.iter().min_by_key(|entry| entry.origin.review_by) else { return Vec::new() };
    let names: Vec<String> = stale.iter().map(Entry::name).collect();
    let finding = LAW_ENTRY_STALE
        .found()
        .arg("stukken", names.join(", "))
        .arg("brief", without_weekday(letter))
        .arg("sinds", without_weekday(oldest.origin.review_by.0));
    vec![finding.place(subject.law.place(*oldest))]
}

/// Whether the letter, or a rule that was held against it, rests on an entry; of an entry not listed here nobody knows.
fn is_used(entry: &Entry<'_>, subject: Subject<'_>) -> bool {
    let fields = Fields::of(subject.case);
    let law = subject.law;
    let says = |name: &str| {
        subject.prose.is_some_and(|prose| prose.paragraphs.iter().any(|paragraph| paragraph.text.contains(name)))
    };
    match entry.path {
        "ap" => says(&law.ap.naam),
        "acm" => says(&law.acm.naam),
        "feestdagen" => fields.holds("verzoek.ontvangen_op") || fields.holds("termijn.datum"),
        "termijnen.antwoord" => fields.holds("verzoek.ontvangen_op"),
        "termijnen.rechtsmiddelen" => {
            says(&law.termijnen.rechtsmiddelen.artikel_verzoekschrift)
                || says(&law.termijnen.rechtsmiddelen.artikel_bezwaar)
        }
        "termijnen.strafklacht" | "termijnen.verjaring" => fields.holds("uitlatingen"),
        "termijnen.sommatie" => fields.holds("termijn.datum"),
        "termijnen.direct_marketing" => fields.holds("dm.per_datum"),
        "termijnen.identiteit" => fields.holds("identiteit") && subject.case.roles.has(Role::Identiteit),
        "termijnen.datalek" => fields.holds("datalek"),
        "termijnen.ingebrekestelling" => fields.holds("eerder_verzoek"),
        "rectificatie" => fields.holds("eis.rectificatie"),
        "landen" => fields.holds("geadresseerde.land"),
        "onthouding" => fields.holds("onthoudingsverklaring"),
        "banden" => {
            fields.holds("termijn.datum") && subject.case.roles.iter().any(|role| law.banden.rollen.contains_key(&role))
        }
        "leeftijden" => {
            let born = ["betrokkene", "geadresseerde", "plaatser"];
            born.iter().any(|who| fields.holds(&format!("{who}.geboortedatum")))
        }
        "rechten" => fields.holds("verzoek.rechten"),
        "gronden" => refused(&fields).iter().any(|part| part.holds("grond")),
        "bewaartermijnen" => {
            law.bewaartermijnen.tabel.iter().any(|row| row.gegevens == entry.row && cited(row, &fields))
        }
        _ => true,
    }
}

/// Whether a refusal relies on a row of the table of retention.
fn cited(row: &Retention, fields: &Fields<'_>) -> bool {
    refused(fields).iter().any(|part| {
        let act = [part.text("bewaargrond.wet"), part.text("bewaargrond.artikel")];
        let act = act.into_iter().flatten().collect::<Vec<_>>().join(" ").to_lowercase();
        row.herkent.iter().any(|word| act.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found, subject};

    const REFUSAL: [&str; 4] = [
        "briefdatum: 2027-06-01",
        "verzoek.ontvangen_op: 2027-05-10",
        "onderdelen.0.grond: art17_3_b",
        "onderdelen.0.bewaargrond.wet: Wwft",
    ];
    const REMEDY: &str = "Vraag het de rechtbank binnen zes weken (artikel 35 UAVG).";

    fn named(lines: &[&str], letter: &str) -> String {
        subject("avg_weigering", lines, letter, |subject| {
            super::check(subject).first().map(|finding| finding.args["stukken"].clone()).unwrap_or_default()
        })
    }

    #[test]
    fn one_warning_names_what_the_letter_uses_and_nothing_else() {
        assert_eq!(found("law_entry_stale", "avg_weigering", &REFUSAL, REMEDY), ["W law-entry-stale: 2027-05-20"]);
        assert_eq!(
            named(&REFUSAL, REMEDY),
            "termijnen.rechtsmiddelen, gronden, bewaartermijnen (cliëntenonderzoek Wwft)"
        );
    }

    #[test]
    fn later_on_more_is_stale() {
        let mut later = REFUSAL;
        later[0] = "briefdatum: 2027-12-01";
        let all = named(&later, "Klaag bij de Autoriteit Persoonsgegevens.");
        assert_eq!(all, "ap, termijnen.antwoord, gronden, bewaartermijnen (cliëntenonderzoek Wwft)");
        let demand = ["briefdatum: 2029-01-10", "termijn.datum: 2029-01-20", "uitlatingen.0.citaat: x"];
        let all =
            subject("review_sommatie_klant", &demand, "", |subject| super::check(subject)[0].args["stukken"].clone());
        assert_eq!(all, "feestdagen, termijnen.strafklacht, termijnen.verjaring, termijnen.sommatie, banden");
    }

    #[test]
    fn a_letter_of_the_last_good_day_is_clean() {
        let mut good = REFUSAL;
        good[0] = "briefdatum: 2027-05-20";
        clean("law_entry_stale", "avg_weigering", &good, REMEDY);
    }
}
