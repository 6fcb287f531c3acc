//! What follows from the posts that a letter is about: who wrote them, how long ago, how urgent.

use jiff::civil::Date;

use super::{demand::Chosen, fields::Fields, limitation::Running, yes};
use crate::{
    calendar::{Term, age_on},
    case::Case,
    kind::Role,
    law::Law,
    value::Value,
};

/// A demand that ends on a term.
pub(super) fn is_sommatie(case: &Case, _: &Law) -> Option<Value> {
    yes(case.roles.demands())
}

/// A correction that is demanded and not asked.
pub(super) fn rectificatie_geeist(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).text("vorm") == Some("sommatie"))
}

pub(super) fn identificerende_gegevens(case: &Case, _: &Law) -> Option<Value> {
    yes(case.roles.has(Role::Gegevensverzoek) || Fields::of(case).holds("eis.identificerende_gegevens"))
}

pub(super) fn platform_ntd_code(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).holds("platform.ntd_code"))
}

pub(super) fn termijn_kort(case: &Case, law: &Law) -> Option<Value> {
    yes(Chosen::of(case, law)?.is_short?)
}

/// When the poster was born, as far as the case says.
fn poster_birth(case: &Case) -> Option<Date> {
    let fields = Fields::of(case);
    let addressee = || {
        let other = matches!(fields.text("geadresseerde.hoedanigheid"), Some("vertegenwoordiger" | "platform"));
        fields.date("geadresseerde.geboortedatum").filter(|_| !other)
    };
    fields.date("plaatser.geboortedatum").or_else(addressee)
}

/// How old the poster was on the day of the first post: that age decides who is liable.
pub(super) fn poster_age(case: &Case) -> Option<i16> {
    let birth = poster_birth(case)?;
    let posted = dates(case, "datum_plaatsing").into_iter().min().or_else(|| Fields::of(case).date("briefdatum"))?;
    Some(age_on(birth, posted))
}

/// The age on the day of the letter decides who is written to.
pub(super) fn plaatser_minderjarig(case: &Case, law: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let day = fields.date("briefdatum").or_else(|| dates(case, "datum_plaatsing").into_iter().max())?;
    yes(age_on(poster_birth(case)?, day) < law.leeftijden.meerderjarig)
}

pub(super) fn plaatser_minderjarig_toen(case: &Case, law: &Law) -> Option<Value> {
    yes(poster_age(case)? < law.leeftijden.meerderjarig)
}

pub(super) fn plaatser_onder_14(case: &Case, law: &Law) -> Option<Value> {
    yes(poster_age(case)? < law.leeftijden.aansprakelijk)
}

pub(super) fn plaatser_onder_16(case: &Case, law: &Law) -> Option<Value> {
    yes(poster_age(case)? < law.leeftijden.ouders_medeaansprakelijk)
}

pub(super) fn stuiting_nodig(case: &Case, law: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let old = || written_after(case, law, |running| running.needed);
    yes(fields.get("schade.bedrag").is_some() || old())
}

pub(super) fn stuiting_dringend(case: &Case, law: &Law) -> Option<Value> {
    yes(written_after(case, law, |running| running.pressing))
}

/// Whether the letter is written after the last day of a term of one of the posts.
fn written_after(case: &Case, law: &Law, term: fn(Running) -> Option<Term>) -> bool {
    let fields = Fields::of(case);
    let Some(letter) = fields.date("briefdatum") else { return false };
    let mut terms = fields.items("uitlatingen").into_iter().filter_map(|post| term(Running::of(&post, law)));
    terms.any(|term| letter > term.last_day)
}

fn dates(case: &Case, field: &str) -> Vec<Date> {
    Fields::of(case).items("uitlatingen").iter().filter_map(|post| post.date(field)).collect()
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
