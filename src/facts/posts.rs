//! What follows from the posts that a letter is about: who wrote them, how long ago, how urgent.

use jiff::civil::Date;

use super::{fields::Fields, limitation::Running};
use crate::{
    calendar::{Term, age_on},
    case::Case,
    kind::Role,
    law::Law,
};

/// What follows from the posts. What the case says too little about is absent.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a condition with a name of its own")]
pub struct Posts {
    /// A demand that ends on a term.
    pub is_sommatie: bool,
    /// A correction that is demanded and not asked.
    pub rectificatie_geeist: bool,
    pub identificerende_gegevens: bool,
    pub platform_ntd_code: bool,
    /// Of the poster, on the day of the letter.
    pub leeftijd: Option<i16>,
    /// By the age on the day of the letter, which decides who is written to.
    pub plaatser_minderjarig: Option<bool>,
    pub plaatser: Option<Ages>,
    /// The letter goes to somebody else than the poster: who represents him.
    pub plaatser_is_ander: bool,
    /// Who signs the declaration that goes with the letter.
    pub verklaring_van: Option<String>,
    pub stuiting_nodig: bool,
    pub stuiting_dringend: bool,
}

/// The age of the poster on the day of the first post, which decides who is liable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    pub minderjarig_toen: bool,
    pub onder_14: bool,
    pub onder_16: bool,
}

impl Posts {
    pub(super) fn of(case: &Case, fields: &Fields<'_>, running: &[Running], law: &Law) -> Self {
        let letter = fields.date("briefdatum");
        let after = |term: fn(&Running) -> Option<&Term>| {
            running.iter().filter_map(term).any(|term| letter.is_some_and(|letter| letter > term.last_day))
        };
        let birth = poster_birth(fields);
        let placed = || running.iter().filter_map(|running| running.placed);
        let ages = &law.leeftijden;
        let now = birth.zip(letter.or_else(|| placed().max())).map(|(birth, day)| age_on(birth, day));
        let then = birth.zip(placed().min().or(letter)).map(|(birth, day)| age_on(birth, day));
        Self {
            is_sommatie: case.roles.demands(),
            rectificatie_geeist: fields.text("vorm") == Some("sommatie"),
            identificerende_gegevens: case.roles.has(Role::Gegevensverzoek)
                || fields.holds("eis.identificerende_gegevens"),
            platform_ntd_code: fields.holds("platform.ntd_code"),
            leeftijd: now,
            plaatser_minderjarig: now.map(|age| age < ages.meerderjarig),
            plaatser: then.map(|age| Ages {
                minderjarig_toen: age < ages.meerderjarig,
                onder_14: age < ages.aansprakelijk,
                onder_16: age < ages.ouders_medeaansprakelijk,
            }),
            plaatser_is_ander: fields.get("plaatser").is_some(),
            verklaring_van: ["onthoudingsverklaring.naam", "geadresseerde.naam"]
                .into_iter()
                .find_map(|path| fields.text(path))
                .map(str::to_owned),
            stuiting_nodig: fields.get("schade.bedrag").is_some() || after(|running| running.needed.as_ref()),
            stuiting_dringend: after(|running| running.pressing.as_ref()),
        }
    }
}

/// When the poster was born, as far as the case says.
fn poster_birth(fields: &Fields<'_>) -> Option<Date> {
    let addressee = || {
        let other = matches!(fields.text("geadresseerde.hoedanigheid"), Some("vertegenwoordiger" | "platform"));
        fields.date("geadresseerde.geboortedatum").filter(|_| !other)
    };
    fields.date("plaatser.geboortedatum").or_else(addressee)
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, tests::case};
    use crate::law::tests::shipped;

    fn facts(lines: &[&str]) -> Facts {
        Facts::derive(&case("review_sommatie_klant", lines), &shipped())
    }

    #[test]
    fn three_days_are_short_and_four_are_not() {
        let short =
            |term: &str| facts(&["briefdatum: 2026-11-17", &format!("termijn.datum: {term}")]).holds("termijn_kort");
        assert!(short("2026-11-20") && !short("2026-11-21"));
    }

    #[test]
    fn interruption_is_needed_for_an_amount_or_after_four_years() {
        assert!(facts(&["schade.bedrag: € 2400"]).holds("stuiting_nodig"));
        let posted = |date: &str| {
            facts(&["briefdatum: 2026-11-17", &format!("uitlatingen.0.datum_plaatsing: {date}")])
                .holds("stuiting_nodig")
        };
        assert!(posted("2022-11-16") && !posted("2022-11-17"));
    }

    #[test]
    fn interruption_is_pressing_after_four_and_a_half_years() {
        let known = |date: &str| {
            facts(&["briefdatum: 2026-11-17", &format!("uitlatingen.0.datum_kennisname: {date}")])
                .holds("stuiting_dringend")
        };
        assert!(known("2022-05-16") && !known("2022-05-17"));
    }

    #[test]
    fn the_age_of_the_poster_is_that_on_the_day_of_the_post() {
        let lines = ["uitlatingen.0.datum_plaatsing: 2026-11-02", "geadresseerde.geboortedatum: 2013-05-01"];
        let child = facts(&lines);
        assert!(child.holds("plaatser_minderjarig") && child.holds("plaatser_onder_14"));
        let grown = facts(&["uitlatingen.0.datum_plaatsing: 2026-11-02", "geadresseerde.geboortedatum: 2008-11-02"]);
        assert!(!grown.holds("plaatser_minderjarig"));
    }

    #[test]
    fn the_age_of_the_parent_says_nothing() {
        let lines = [
            "uitlatingen.0.datum_plaatsing: 2026-11-02",
            "geadresseerde.geboortedatum: 1984-06-12",
            "geadresseerde.hoedanigheid: vertegenwoordiger",
        ];
        assert!(facts(&lines).get("plaatser_minderjarig").is_none());
        let mut with_child = lines.to_vec();
        with_child.push("plaatser.geboortedatum: 2011-03-08");
        assert!(facts(&with_child).holds("plaatser_minderjarig") && !facts(&with_child).holds("plaatser_onder_14"));
    }
}
