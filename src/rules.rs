//! The registry of rules: what must be true of a case and its letter, each in a file with its page beside it.

use std::sync::Arc;

use crate::{
    case::Case,
    diag::{Finding, Place, Problem, Severity},
    facts::Facts,
    kind::RuleUse,
    law::Law,
    patterns::Patterns,
    prose::Prose,
};

mod aangifte_klachttermijn_verstreken;
mod aanhef;
mod aantal_alleen;
mod advocaat_briefpapier;
mod advocaat_kort_geding;
mod algeheel_verbod;
mod algemene_toezichtplicht;
mod antwoord_zonder_datum;
mod avg_voor_rechtspersoon;
mod awr_door_bestuursorgaan;
mod beding_misstand;
mod beperking_bij_geschil;
mod beschuldiging_alleen_bij_feit;
mod besluit_bezwaar;
mod besluit_duidelijk;
mod betrokkene_is_mens;
mod bewaargrond;
mod bewaargrond_medisch;
mod bewijs_schermafbeelding;
mod bewijs_van_anderen;
mod bijlagen;
mod binnen_eerste_maand;
mod boete_redelijk;
mod bsn_nummer_afgedrukt;
mod buitenland_betekening;
mod buitenland_recht;
mod buitenland_taal;
mod buitenland_termijn;
mod ccbr_eerst;
mod citeerwijze;
mod datalek_met_reclame;
mod datalek_onverwijld;
mod datalek_uitzondering;
mod datalek_vraagt_gegevens;
mod datum_na_briefdatum;
mod datum_opheffing;
mod derden_weigering_geheel;
mod dienstverband;
mod dm_bezwaar_geweigerd;
mod doorgifte_bij_ontvangers;
mod dreiging_in_eerste_contact;
mod dreiging_ontslag;
mod dreiging_openbaarmaking;
mod dreiging_referentie;
mod drempel_hoog;
mod dsa_kennis_te_stellig;
mod dsa_te_goeder_trouw;
mod dsa_vindplaats;
mod duur;
mod dwangsom_zonder_rechter;
mod eis_verwijderen;
mod elektronisch_antwoord;
mod europa;
mod feitelijke_onjuistheid;
mod fg_beslist;
mod formaat;
mod geen_bsn;
mod geen_derden;
mod geen_placeholder;
mod geen_schijnwissing;
mod geen_verouderd_recht;
mod gegevens_derden;
mod geldvordering_kort_geding;
mod gelijkgestelde_dagen_onbekend;
mod gericht_aan_juiste;
mod gevraagde_gegevens;
mod griffierecht_kanton;
mod grof_taalgebruik;
mod grond_niet_toegestaan;
mod grond_waardeoordeel;
mod grondslag_avg_persoon;
mod grondslag_bijzonder;
mod herhaling_zonder_meer;
mod hoedanigheid;
mod hoorplicht;
mod identiteit_kopie_id_standaard;
mod identiteit_zonder_twijfel;
mod ingebrekestelling_onredelijk_laat;
mod inzage_a_grondslag;
mod inzage_c_ontvangers;
mod inzage_lid1_bij_art15_4;
mod inzage_oneigenlijke_reden;
mod inzage_privacyverklaring;
mod inzage_procesmotief;
mod inzage_raadplegingen;
mod inzage_tabel;
mod kanaal_elektronisch;
mod keuze;
mod kind_wel_aansprakelijk;
mod kleine_hoeveelheid;
mod klokkenluider_toets;
mod korting_voor_verwijderen;
mod kosten_zonder_grond;
mod laatste_antwoorddatum;
mod land_laatste_regel;
mod laster_zonder_feitelijke_telastlegging;
mod law_entry_stale;
mod matiging_uitgesloten;
mod menselijke_tussenkomst;
mod minderjarige_plaatser;
mod minimale_identificatie;
mod motivering;
mod namen_van_collegas;
mod nieuwe_datum;
mod onderdelen_compleet;
mod ondertekening_namens_orgaan;
mod onjuiste_ap_naam;
mod onrechtmatigheid;
mod onthouding_bijlage;
mod ontvangers_geinformeerd;
mod ontvangst_beweerd;
mod ontvangst_geschat;
mod oude_en_nieuwe_waarde;
mod ouderlijke_toestemming;
mod ouders_niet_aansprakelijk;
mod per_datum;
mod reading;
mod recht_toepasselijk;
mod rechter_zal_toewijzen;
mod rechtsmiddel_verkeerde_route;
mod rechtsvordering_voorbij;
mod rectificatie_op_waardeoordeel;
mod rectificatie_tekst;
mod reden_gevraagd;
mod registry;
mod rm_geen_afstand;
mod rm_vaste_datum;
mod schadebedrag_zonder_onderbouwing;
mod schuldvaststelling;
mod slotgroet;
mod smaad_en_laster_stapelen;
mod smaad_zonder_bepaald_feit;
mod specificatie_tijdig;
mod strafdreiging_algemeen;
mod strafdreiging_als_drukmiddel;
mod te_laat_niet_nodig;
mod te_laat_reden_drukte;
mod te_vroeg;
mod tegenspraak;
mod termijn_datum;
mod termijn_in_verleden;
mod termijn_niet_concreet;
mod termijn_taal;
mod termijn_te_kort;
mod termijn_weekend;
mod tijdig_gevraagd;
mod tijdigheid;
mod toewijzing;
mod toon;
mod tweede_verlenging;
mod uavg_niet_van_toepassing;
mod uitvoering_datum;
mod veilig_verzenden;
mod vergoeding_alleen_kosten;
mod verlenging_ongeldige_reden;
mod vernietiging_drie_maanden;
mod vertegenwoordiger_tekent;
mod verwijderverzoek_te_ruim;
mod verwijzing_eerdere_sommatie;
mod verzendwijze;
mod verzoek_inhoud;
mod vindplaats;
mod volmacht_advocaat_geweigerd;
mod vordering_niet_geeist;
mod vrije_tekst;
mod wat_niet;
mod weekdag_klopt;
mod weglakking;
mod weigering_onbehoorlijk;
mod werkwoordstijd_termijn;
mod wijziging_onvolledig;
mod wwft_te_lang_bewaard;
mod zinslengte;
mod zittingsdatum_onbevestigd;
mod zoek_alleen_naam;
mod zoek_kanaal;
mod zoek_naam;
mod zoek_onjuist_bewijs;
mod zoek_te_ruim;
mod zoek_wereldwijd;

pub use registry::RULES;

/// What a rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub case: &'a Case,
    pub facts: &'a Facts,
    pub law: &'a Law,
    pub patterns: &'a Patterns,
    /// The letter's text; absent while only the case is known.
    pub prose: Option<&'a Prose>,
}

/// A rule: a named check with its page of documentation.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// As in law.md, for instance `termijn_in_verleden`.
    pub id: &'static str,
    /// The gravest finding it can have.
    pub severity: Severity,
    /// The law it rests on (Dutch).
    pub basis: &'static str,
    /// Fields it reads (dotted paths); a kind that invokes the rule must have them.
    pub needs: &'static [&'static str],
    /// Reads the rendered letter, hence runs after composing.
    pub reads_letter: bool,
    pub check: fn(Subject<'_>) -> Vec<Finding>,
    /// What its findings can be.
    pub problems: &'static [Problem],
    /// The page that `explain` prints (Dutch Markdown): what it demands, `Waarom:` and `Wat te doen:`, a paragraph each.
    pub page: &'static str,
}

impl Rule {
    /// A rule that looks at the case alone.
    const fn of_case(
        severity: Severity,
        basis: &'static str,
        needs: &'static [&'static str],
        check: fn(Subject<'_>) -> Vec<Finding>,
    ) -> Self {
        Self { id: "", severity, basis, needs, reads_letter: false, check, problems: &[], page: "" }
    }

    /// A rule that looks at the letter, and perhaps at the case as well.
    const fn of_letter(
        severity: Severity,
        basis: &'static str,
        needs: &'static [&'static str],
        check: fn(Subject<'_>) -> Vec<Finding>,
    ) -> Self {
        Self { reads_letter: true, ..Self::of_case(severity, basis, needs, check) }
    }

    /// What the rule finds. Findings are about the rule and rest on its law unless they say otherwise themselves.
    #[must_use]
    pub fn run(&self, subject: Subject<'_>) -> Vec<Finding> {
        let findings = (self.check)(subject).into_iter();
        findings
            .map(|finding| {
                let finding = if finding.about.is_none() { finding.about(self.id) } else { finding };
                if finding.basis.is_some() { finding } else { finding.basis(self.basis) }
            })
            .collect()
    }

    /// The paragraphs of its page, each on one line.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<String> {
        let lines: Vec<&str> = self.page.lines().collect();
        lines.split(|line| line.is_empty()).map(|lines| lines.join(" ")).filter(|text| !text.is_empty()).collect()
    }
}

/// The rule of that id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.binary_search_by_key(&id, |rule| rule.id).ok().and_then(|at| RULES.get(at))
}

/// The code of a sentence that no rule has judged.
const UNJUDGED: &str = "vrije-tekst";
/// Codes of what is counted or a matter of style: they judge no meaning.
const COUNTS: [&str; 2] = ["zinslengte", "toon"];

/// What the rules that a kind uses find: those that read the case alone, or those that read the letter.
#[must_use]
pub fn run(uses: &[RuleUse], subject: Subject<'_>, reads_letter: bool) -> Vec<Finding> {
    let rules = uses.iter().filter_map(|used| find(&used.id));
    let mut findings: Vec<Finding> =
        rules.filter(|rule| rule.reads_letter == reads_letter).flat_map(|rule| rule.run(subject)).collect();
    // A sentence that a rule has judged need not be read once more.
    let judged: Vec<Place> = findings
        .iter()
        .filter(|found| !COUNTS.contains(&found.code()) && found.code() != UNJUDGED)
        .filter_map(|found| found.place.clone())
        .collect();
    let apart = |place: &Place| {
        !judged.iter().any(|other| {
            Arc::ptr_eq(&other.source, &place.source)
                && other.span.start < place.span.end
                && place.span.start < other.span.end
        })
    };
    findings.retain(|found| found.code() != UNJUDGED || found.place.as_ref().is_none_or(apart));
    findings
}

#[cfg(test)]
mod tests;
