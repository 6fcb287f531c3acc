//! The ledger of `templates/law.yaml`: every number, address, date and citation that the law may change.
//!
//! Templates read it as `wet.…`, hence the Dutch names of its fields.

use std::sync::Arc;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Band, Calendar, KingsDay, Limitation},
    diag::{Finding, Source, yaml},
    kind::Role,
};

mod countries;
mod entries;
mod iso;
mod origin;
pub(crate) mod problems;
mod retention;
mod terms;

pub use countries::{Countries, Position};
pub use entries::Entry;
pub use iso::Iso;
pub use origin::{OpenPoint, Origin, OwnCheck};
pub use retention::{Retention, RetentionTable};
pub use terms::Terms;

/// The parsed ledger.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The data protection authority.
    pub ap: Authority,
    /// The coordinator for digital services.
    pub acm: Authority,
    pub feestdagen: Holidays,
    pub termijnen: Terms,
    pub leeftijden: Ages,
    pub banden: Bands,
    /// By id, in the order of the articles.
    pub rechten: Listed<Right>,
    /// The closed list of grounds for refusal, by id.
    pub gronden: Listed<Ground>,
    pub bewaartermijnen: RetentionTable,
    pub rectificatie: Correction,
    pub onthouding: Undertaking,
    pub landen: Countries,
    /// What the law or its sources leave open, and what that touches.
    #[serde(default)]
    pub open_punten: Vec<OpenPoint>,
    /// What the author must see to.
    #[serde(default)]
    pub zelf_nagaan: Vec<OwnCheck>,
    #[serde(skip)]
    source: Option<Arc<Source>>,
}

/// What practice asks of the text of a correction.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub meeste_woorden: usize,
    pub artikel: String,
    pub herkomst: Origin,
}

/// What is in proportion in a declaration that a poster signs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undertaking {
    /// After the date of the letter it ends at the latest.
    pub jaren: i32,
    pub boete: Penalties,
    pub artikel: String,
    pub herkomst: Origin,
}

/// Penalties that nobody wonders at, by who signs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penalties {
    pub consument: Penalty,
    pub organisatie: Penalty,
}

/// Whole euros.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    pub per_overtreding: u32,
    pub totaal: u32,
}

/// A supervisor to whom one can complain.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    pub naam: String,
    pub postbus: String,
    pub postcode: String,
    pub plaats: String,
    /// On one line.
    pub postadres: String,
    pub website: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub klachtpagina: Option<String>,
    /// The same without `https://`, as a letter prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub klachtpagina_kort: Option<String>,
    /// On which the complaint rests.
    pub artikel: String,
    pub herkomst: Origin,
}

/// What the calendar needs to know beyond the feasts that never change.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    pub koningsdag: Birthday,
    /// Days put on a par with a holiday by royal decree.
    pub gelijkgesteld: Vec<Iso>,
    /// No decree is known for later days.
    pub bekend_tot_en_met: Iso,
    pub herkomst: Origin,
}

/// The day of the King's birthday and where it goes when that is a Sunday.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Birthday {
    pub maand: i8,
    pub dag: i8,
    pub als_zondag: i32,
}

/// Ages that change who is written to, in years.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    pub zelf_avg_rechten: i16,
    pub meerderjarig: i16,
    /// From this age on a tort can be attributed to a child.
    pub aansprakelijk: i16,
    /// Below it parents answer as well, unless they are not to blame (article 6:169 lid 2 BW).
    pub ouders_medeaansprakelijk: i16,
    pub herkomst: Origin,
}

/// Entries by id with one origin.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed<T> {
    pub soorten: IndexMap<String, T>,
    pub herkomst: Origin,
}

/// The bands of the terms that a sender sets.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// By the role of the letter.
    pub rollen: IndexMap<Role, Band>,
    pub herkomst: Origin,
}

/// A right of a data subject.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Right {
    pub artikel: String,
    /// As a letter names it.
    pub naam: String,
}

/// A ground on which a request may be refused.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// As a letter cites it.
    pub artikel: String,
    /// Ids of the rights it may refuse.
    pub rechten: Vec<String>,
    /// Fields of the part that the reasoning must rest on.
    #[serde(default)]
    pub vereist: Vec<String>,
    /// More of them for one right.
    #[serde(default)]
    pub vereist_per_recht: IndexMap<String, Vec<String>>,
    /// The role of the letter that is meant for this ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eigen_rol: Option<Role>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noot: Option<String>,
}

impl Law {
    /// Reads the ledger, or says what is wrong with it and where.
    pub fn parse(source: &Arc<Source>) -> Result<Self, Vec<Finding>> {
        let mut law: Self =
            serde_saphyr::from_str(&source.text).map_err(|error| vec![yaml::unreadable(source, &error)])?;
        law.source = Some(Arc::clone(source));
        let findings = law.unknown_rights(source);
        if findings.is_empty() { Ok(law) } else { Err(findings) }
    }

    /// The calendar of public holidays.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        let Birthday { maand, dag, als_zondag } = self.feestdagen.koningsdag;
        let kings_day = KingsDay { month: maand, day: dag, if_sunday: als_zondag };
        let decree = self.feestdagen.gelijkgesteld.iter().map(|day| day.0);
        Calendar::new(kings_day, decree, self.feestdagen.bekend_tot_en_met.0)
    }

    /// The lengths of limitation.
    #[must_use]
    pub fn limitation(&self) -> Limitation {
        let verjaring = &self.termijnen.verjaring;
        Limitation { years_known: verjaring.jaren_na_kennis, years_event: verjaring.jaren_na_gebeurtenis }
    }

    /// The fields of a part that a refusal of `right` on `ground` must be reasoned with.
    pub fn required_fields<'a>(&'a self, ground: &str, right: &'a str) -> impl Iterator<Item = &'a str> {
        let ground = self.gronden.soorten.get(ground);
        let always = ground.into_iter().flat_map(|ground| &ground.vereist);
        let here = ground.and_then(|ground| ground.vereist_per_recht.get(right)).into_iter().flatten();
        always.chain(here).map(String::as_str)
    }

    fn unknown_rights(&self, source: &Arc<Source>) -> Vec<Finding> {
        let named = self.gronden.soorten.iter().flat_map(|(id, ground)| {
            ground.rechten.iter().chain(ground.vereist_per_recht.keys()).map(move |right| (id, right))
        });
        let unknown = named.filter(|(_, right)| !self.rechten.soorten.contains_key(*right));
        unknown
            .map(|(id, right)| {
                let key = format!("\n    {id}:");
                let start = source.text.find(&key).map_or(0, |newline| newline + 5);
                problems::UNKNOWN_RIGHT.found().arg("ground", id).arg("right", right).at(source, start..start)
            })
            .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::DaySet;

    const SHIPPED: &str = include_str!("../templates/law.yaml");

    /// The ledger that is shipped.
    pub(crate) fn shipped() -> Law {
        Law::parse(&Source::new("law.yaml", SHIPPED)).unwrap_or_else(|findings| {
            let lines: Vec<_> = findings.iter().map(|finding| (finding.code(), &finding.args)).collect();
            panic!("{lines:#?}")
        })
    }

    fn codes(text: &str) -> Vec<String> {
        let findings = Law::parse(&Source::new("law.yaml", text)).err().unwrap_or_default();
        findings.into_iter().map(|finding| finding.code().to_owned()).collect()
    }

    #[test]
    fn the_addresses_of_e1() {
        let law = shipped();
        assert_eq!(law.ap.postadres, "Postbus 93374, 2509 AJ Den Haag");
        assert_eq!(law.acm.postadres, "Postbus 16326, 2500 BH Den Haag");
        for authority in [&law.ap, &law.acm] {
            let whole = format!("{}, {} {}", authority.postbus, authority.postcode, authority.plaats);
            assert_eq!(whole, authority.postadres);
        }
    }

    #[test]
    fn the_ledger_gives_the_calendar_its_days() {
        let calendar = shipped().calendar();
        assert_eq!(calendar.kings_day(2031), Some(date(2031, 4, 26)));
        assert!(calendar.day_off(date(2028, 5, 26), DaySet::Atw).is_some());
        assert_eq!(calendar.known_until(), date(2028, 12, 31));
    }

    #[test]
    fn every_right_has_a_ground_and_automated_decisions_know_no_article_41() {
        let law = shipped();
        for right in law.rechten.soorten.keys().filter(|right| *right != "bezwaar_dm") {
            let grounds = law.gronden.soorten.values().filter(|ground| ground.rechten.contains(right)).count();
            assert!(grounds >= 3, "{right}");
        }
        assert!(!law.gronden.soorten["art41_uavg"].rechten.contains(&"geautomatiseerd".to_owned()));
    }

    #[test]
    fn direct_marketing_cannot_be_refused_on_any_ground() {
        let law = shipped();
        assert!(law.gronden.soorten.values().all(|ground| !ground.rechten.iter().any(|right| right == "bezwaar_dm")));
    }

    #[test]
    fn a_public_register_needs_its_procedure_except_against_an_objection() {
        let law = shipped();
        let needs = |right| law.required_fields("art47_uavg", right).any(|field| field == "regeling.procedure");
        assert!(needs("rectificatie") && !needs("bezwaar"));
    }

    #[test]
    fn a_key_that_means_nothing_and_a_right_that_does_not_exist_are_found() {
        assert_eq!(codes(&SHIPPED.replace("  postbus: Postbus 93374", "  postbusje: x")), ["yaml-unknown-key"]);
        let wrong = SHIPPED.replace(
            "art20_3: {artikel: artikel 20 lid 3 AVG, rechten: [portabiliteit], vereist: [publieke_taak]}",
            "art20_3: {artikel: x, rechten: [inzagen]}",
        );
        assert_eq!(codes(&wrong), ["law-unknown-right"]);
        assert_eq!(codes(&SHIPPED.replace("2028-12-31", "2028-13-31")), ["yaml-unreadable"]);
    }

    #[test]
    fn every_entry_will_be_looked_at_again() {
        let law = shipped();
        let mut origins = vec![&law.ap.herkomst, &law.acm.herkomst, &law.feestdagen.herkomst, &law.banden.herkomst];
        origins.extend(law.bewaartermijnen.tabel.iter().map(|row| &row.herkomst));
        assert!(origins.iter().all(|origin| origin.as_of.0 < origin.review_by.0 && !origin.bron.is_empty()));
    }
}
