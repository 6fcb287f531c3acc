//! What follows from the data of a granted request.

use super::fields::Fields;
use crate::value::{Spanned, Value};

/// What a letter that grants something has to tell.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a condition with a name of its own")]
pub struct Grants {
    /// The access answer does not say that the data were shared with nobody, so it must name the recipients.
    pub inzage_gedeeld: bool,
    /// The tables of the access answer have as many cells in every row as columns.
    pub inzage_tabel_recht: bool,
    /// A purpose of the access answer rests on consent, which can be withdrawn.
    pub inzage_toestemming: bool,
    /// The data, or some of them, did not come from the data subject.
    pub inzage_bron_anders: bool,
    /// Nothing says that there are no recipients, or none that could be told: then they must be named.
    pub kennisgeving_nodig: bool,
    /// The answer is not only a statement that was added, so something was changed.
    pub rectificatie_wijzigt: bool,
}

impl Grants {
    pub(super) fn of(fields: &Fields<'_>) -> Self {
        let excused = fields.holds("kennisgeving.geen_ontvangers") || fields.holds("kennisgeving.niet_geinformeerd");
        let purposes = fields.items("inzage.doelen");
        Self {
            inzage_gedeeld: fields.holds("inzage") && !fields.holds("inzage.met_niemand_gedeeld"),
            inzage_tabel_recht: fields.items("inzage.tabellen").iter().all(is_even),
            inzage_toestemming: purposes.iter().any(|purpose| purpose.text("grondslag") == Some("toestemming")),
            inzage_bron_anders: fields.text("inzage.bron").is_some_and(|source| source != "betrokkene"),
            kennisgeving_nodig: fields.holds("kennisgeving") && !excused,
            rectificatie_wijzigt: fields.holds("rectificatie") && !fields.holds("rectificatie.aanvullende_verklaring"),
        }
    }
}

fn is_even(table: &Fields<'_>) -> bool {
    let length = |value: Option<&Spanned>| match value.map(|spanned| &spanned.value) {
        Some(Value::List(items)) => items.len(),
        _ => 0,
    };
    let Some(Value::List(rows)) = table.get("rijen").map(|rows| &rows.value) else { return true };
    rows.iter().all(|row| length(Some(row)) == length(table.get("kolommen")))
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, tests::case};
    use crate::law::tests::shipped;

    fn holds(name: &str, lines: &[&str]) -> bool {
        Facts::derive(&case("avg_inzage_toewijzing", lines), &shipped()).holds(name)
    }

    #[test]
    fn recipients_are_named_unless_there_are_none() {
        assert!(holds("inzage_gedeeld", &["inzage.bron: betrokkene"]));
        assert!(!holds("inzage_gedeeld", &["inzage.met_niemand_gedeeld: true"]));
        assert!(!holds("inzage_gedeeld", &["briefdatum: 2026-11-27"]));
    }

    #[test]
    fn a_source_is_named_when_it_is_somebody_else() {
        assert!(holds("inzage_bron_anders", &["inzage.bron: beide"]));
        assert!(!holds("inzage_bron_anders", &["inzage.bron: betrokkene"]));
        assert!(!holds("inzage_bron_anders", &[]));
    }

    #[test]
    fn a_table_is_even_when_its_rows_fit_its_head() {
        let table = |row: &'static str| ["inzage.tabellen.0.kolommen.0.kop: Datum", row];
        assert!(holds("inzage_tabel_recht", &table("inzage.tabellen.0.rijen: [[2 mei]]")));
        assert!(!holds("inzage_tabel_recht", &table("inzage.tabellen.0.rijen: [2 mei]")));
        assert!(holds("inzage_tabel_recht", &[]));
    }

    #[test]
    fn who_had_the_data_is_told_unless_nobody_had_them_or_could_be_told() {
        assert!(holds("kennisgeving_nodig", &["kennisgeving.geen_ontvangers: false"]));
        assert!(!holds("kennisgeving_nodig", &["kennisgeving.geen_ontvangers: true"]));
        assert!(!holds("kennisgeving_nodig", &["kennisgeving.niet_geinformeerd.0.naam: De Pers"]));
        assert!(!holds("kennisgeving_nodig", &[]));
    }

    #[test]
    fn a_rectification_changes_something_or_adds_a_statement() {
        assert!(holds("rectificatie_wijzigt", &["rectificatie.wijzigingen.0.oud: 14"]));
        assert!(!holds("rectificatie_wijzigt", &["rectificatie.aanvullende_verklaring.tekst: Niet waar."]));
        assert!(!holds("rectificatie_wijzigt", &[]));
    }
}
