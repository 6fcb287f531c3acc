//! `lettergen explain termijn CASE`: how each term of a case was counted, for a jurist to check by hand.

use std::path::Path;

use super::{TERMS, page::Explanation};
use crate::{
    case::{Case, MOST_BYTES},
    cmd::{Office, console::Console, problems},
    diag::Finding,
    facts::{
        Facts,
        fields::Fields,
        terms::{self, Account, DATE_WIDTH, Line},
    },
    kind::Kind,
    law::Law,
    project::{disk, settings::AllSettings},
    report::Status,
    value::date::in_words,
};

/// Prints the terms of a case, as far as it can be read.
///
/// # Errors
/// `explain-no-case` (args: name), and what keeps the case file or the templates from being read.
pub fn run(name: &str, case: &Path, office: &Office, console: &Console) -> Result<Status, Vec<Finding>> {
    if name.trim().to_lowercase() != TERMS {
        return Err(vec![problems::EXPLAIN_NO_CASE.found().arg("name", name)]);
    }
    let file = disk::read(case, MOST_BYTES).map_err(|finding| vec![finding])?;
    let settings = AllSettings::default().of(case.parent().unwrap_or(Path::new("")))?;
    let office = settings.as_ref().map_or_else(|| office.clone(), |settings| office.or(settings));
    let (_, shop) = office.load()?;
    let defaults = settings.as_ref().and_then(|settings| settings.defaults.as_deref());
    let (kind, case, findings) = shop.read_with(&file.name, &file.bytes, defaults)?;
    let mut page = Explanation::new(&console.catalogue, console.look.width);
    write(kind, &case, shop.law(), &mut page);
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    if errors > 0 {
        page.gap();
        page.text(0, &page.fill("word-terms-incomplete", "count", &errors.to_string()));
    }
    Ok(console.out(&page.into_text()))
}

fn write(kind: &Kind, case: &Case, law: &Law, page: &mut Explanation<'_>) {
    page.heading("word-terms", &case.source.name, "");
    page.text(1, &page.fill("word-terms-letter", "kind", &kind.id));
    if let Some(letter) = Fields::of(case).date("briefdatum") {
        page.text(1, &format!("Brief van {}.", in_words(letter)));
    }
    let accounts = terms::accounts(kind, case, &Facts::derive(case, law), law);
    if accounts.is_empty() {
        page.text(1, &page.word(if terms::has_terms(kind) { "word-terms-uncounted" } else { "word-terms-none" }));
    }
    for account in &accounts {
        self::account(account, page);
    }
}

fn account(account: &Account, page: &mut Explanation<'_>) {
    page.gap();
    page.text(0, &account.title);
    page.labelled(1, "word-basis", &account.basis);
    for line in &account.lines {
        match line {
            Line::Day { date, what, basis } => {
                let basis = if basis.is_empty() { String::new() } else { format!(" [{basis}]") };
                page.column(1, &in_words(*date), DATE_WIDTH, &format!("{what}{basis}"));
            }
            Line::Outcome(text) => page.text(1, &format!("→ {text}")),
            Line::Note(text) => page.text(1, text),
            Line::Unsure(text) => page.labelled(1, "word-unsure", text),
        }
    }
}

#[cfg(test)]
mod shown;

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::{
        letter::Workshop,
        project::Templates,
        report::catalogue::{Catalogue, Language},
    };

    static SHOP: LazyLock<Workshop> = LazyLock::new(|| Workshop::load(&Templates::embedded()).unwrap());

    fn page(yaml: &str) -> String {
        let (kind, case, _) = SHOP.read("zaak.yaml", yaml.as_bytes()).unwrap();
        let catalogue = Catalogue::new(Language::Dutch);
        let mut page = Explanation::new(&catalogue, 200);
        write(kind, &case, SHOP.law(), &mut page);
        page.into_text()
    }

    /// The lines that hold all of these, in order.
    #[track_caller]
    fn holds(page: &str, lines: &[&str]) {
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut rest = page.as_str();
        for line in lines {
            let at = rest.find(line).unwrap_or_else(|| panic!("no {line} after the lines before it in\n{page}"));
            rest = &rest[at + line.len()..];
        }
    }

    #[test]
    fn every_kind_says_something_even_of_an_empty_case() {
        for kind in SHOP.kinds() {
            let page = page(&format!("soort: {}\n", kind.id));
            let nothing = ["kent geen termijnen", "noemt nog geen datum"].iter().any(|words| page.contains(words));
            assert!(nothing, "{page}");
        }
    }

    #[test]
    fn the_textbook_example_is_counted_with_and_without_suspension() {
        let yaml = "soort: avg_weigering\nbriefdatum: 2026-04-10\nverzoek: {ontvangen_op: 2026-03-05}\n\
                    identiteit: {gevraagd_op: 2026-03-09, ontvangen_op: 2026-03-16}\n";
        let lines = [
            "zondag 5 april 2026 Eén maand na de ontvangst",
            "maandag 6 april 2026 De dag ervoor is een zondag",
            "dinsdag 7 april 2026 De dag ervoor is tweede Paasdag",
            "→ Laatste dag, voorzichtig geteld: dinsdag 7 april 2026, 24.00 uur.",
            "Met opschorting",
            "zondag 12 april 2026 Zeven dagen erbij",
            "→ Laatste dag, voorzichtig geteld: maandag 13 april 2026, 24.00 uur.",
            "Zonder opschorting is de laatste dag dinsdag 7 april 2026.",
            "→ De brief is van vrijdag 10 april 2026: op tijd, drie dagen voor de laatste dag.",
        ];
        holds(&page(yaml), &lines);
    }

    #[test]
    fn a_question_after_the_month_suspends_nothing() {
        let yaml = "soort: avg_weigering\nbriefdatum: 2026-04-20\nverzoek: {ontvangen_op: 2026-03-05}\n\
                    identiteit: {gevraagd_op: 2026-04-08, ontvangen_op: 2026-04-15}\n";
        holds(&page(yaml), &["Dat is na de eerste maand", "te laat, dertien dagen na de laatste dag"]);
    }

    #[test]
    fn two_calendars_are_counted_where_they_differ() {
        let yaml = "soort: avg_weigering\nverzoek: {ontvangen_op: 2027-04-05}\n";
        let lines = [
            "De dag ervoor is Bevrijdingsdag",
            "De dag ervoor is Hemelvaartsdag",
            "voorzichtig geteld: vrijdag 7 mei 2027",
            "Ruim geteld",
            "bij koninklijk besluit met een feestdag gelijkgesteld: daarop eindigt deze termijn niet. \
             [artikel 3 lid 3 Algemene termijnenwet]",
            "ruim geteld: maandag 10 mei 2027",
            "Onzeker: Of Goede Vrijdag",
        ];
        holds(&page(yaml), &lines);
    }

    #[test]
    fn an_extension_counts_from_receipt() {
        let yaml = "soort: avg_weigering\nbriefdatum: 2027-01-20\nverzoek: {ontvangen_op: 2026-10-30}\n\
                    verlenging: {verzonden_op: 2026-11-24, nieuwe_datum: 2027-02-01}\n";
        let lines = [
            "De verlenging is verstuurd binnen de eerste maand, die tot en met maandag 30 november 2026 loopt.",
            "zaterdag 30 januari 2027 Drie maanden na de ontvangst",
            "voorzichtig geteld: maandag 1 februari 2027",
            "die past binnen de verlengde termijn",
            "open punt H.4",
        ];
        holds(&page(yaml), &lines);
    }

    #[test]
    fn a_demand_by_post_only_shows_its_band_with_the_days_of_delivery() {
        let yaml = "soort: review_sommatie_klant\nbriefdatum: 2026-04-22\nverzendwijze: [aangetekend]\n\
                    termijn: {datum: 2026-04-27}\n";
        let lines = [
            "zaterdag 25 april 2026 De vroegste dag: drie dagen later.",
            "woensdag 29 april 2026 Twee werkdagen erbij voor de bezorging",
            "Overgeslagen: zondag 26 april 2026, maandag 27 april 2026 (Koningsdag).",
            "eerder dan de band toelaat: een fout",
            "Die dag is Koningsdag",
        ];
        holds(&page(yaml), &lines);
    }

    #[test]
    fn six_weeks_move_off_kings_day_on_the_dutch_calendar() {
        let yaml = "soort: avg_weigering\nbriefdatum: 2026-03-16\nafzender: {is_bestuursorgaan: true}\n";
        let lines = [
            "Bezwaar bij het bestuursorgaan (voorbeeld)",
            "maandag 27 april 2026 Zes weken later.",
            "dinsdag 28 april 2026 De dag ervoor is Koningsdag",
            "Verzoekschrift aan de rechtbank (voorbeeld)",
            "Geldt niet voor deze afzender, een bestuursorgaan.",
        ];
        holds(&page(yaml), &lines);
    }

    #[test]
    fn claims_against_an_unknown_poster_only_know_the_long_term() {
        let post = "uitlatingen: [{datum_plaatsing: 2026-11-02, datum_kennisname: 2026-11-03}]\n";
        let known = page(&format!("soort: review_sommatie_klant\nbriefdatum: 2026-11-17\n{post}"));
        holds(&known, &["woensdag 3 februari 2027", "verjaart na maandag 3 november 2031", "maandag 17 mei 2027"]);
        let unknown =
            page(&format!("soort: platform_verwijderverzoek\neis: {{identificerende_gegevens: true}}\n{post}"));
        holds(&unknown, &["De plaatser is nog niet bekend", "verjaart na vrijdag 2 november 2046"]);
    }

    #[test]
    fn a_term_after_the_last_known_decree_is_uncertain() {
        let page = page("soort: avg_weigering\nverzoek: {ontvangen_op: 2028-12-05}\n");
        holds(&page, &["Onzeker: Welke dagen na zondag 31 december 2028"]);
    }

    #[test]
    fn retention_is_counted_from_the_table() {
        let ground = "{wet: Wwft, artikel: artikel 33 lid 3 Wwft, aanvang: 2020-06-30, einddatum: 2025-06-30}";
        let yaml = format!(
            "soort: avg_weigering\nbriefdatum: 2026-11-06\nonderdelen: [{{besluit: weigeren, grond: art17_3_b, bewaargrond: {ground}}}]\n"
        );
        let lines = ["Vijf jaar later", "laatste dag maandag 30 juni 2025", "voorbij: er is geen grond meer"];
        holds(&page(&yaml), &lines);
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_the_rest_counted() {
        let yaml = "soort: avg_weigering\nbriefdatum: 2026-13-01\nverzoek: {ontvangen_op: 2026-10-12}\nonzin: 1\n";
        let (_, _, findings) = SHOP.read("zaak.yaml", yaml.as_bytes()).unwrap();
        assert!(findings.iter().filter(|finding| finding.is_error()).count() >= 2);
        holds(&page(yaml), &["voorzichtig geteld: donderdag 12 november 2026"]);
    }
}
