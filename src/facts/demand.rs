//! The bands that hold for the term in a demand or notice: which apply, whether the matter is urgent, how long delivery
//! takes (law.md C.4).

use jiff::civil::Date;

use super::{fields::Fields, parties, posts};
use crate::{
    calendar::{Band, Limits},
    case::Case,
    kind::Role,
    law::Law,
    value::Value,
};

/// What is known of the term before its day is chosen.
#[derive(Debug)]
pub struct Demand<'a> {
    /// The bands of the roles of the kind, and of a request for the poster's data that goes along with it.
    pub bands: Vec<(Role, &'a Band)>,
    /// Working days that delivery takes; none unless the letter goes by post only.
    pub delivery: i32,
    serious: bool,
    mailed: bool,
}

impl<'a> Demand<'a> {
    /// The bands of a case; none if its kind sets no term.
    #[must_use]
    pub fn of(case: &Case, law: &'a Law) -> Self {
        let fields = Fields::of(case);
        let yes = |value: Option<Value>| value == Some(Value::Boolean(true));
        let also = yes(posts::identificerende_gegevens(case, law)).then_some(Role::Gegevensverzoek);
        let roles = case.roles.iter().chain(also.filter(|also| !case.roles.has(*also)));
        // A notice to a platform on paper is no notice at all (`kanaal_elektronisch`); its delivery needs no days.
        let by_post = yes(parties::alleen_per_post(case, law)) && !case.roles.has(Role::Melding);
        Self {
            bands: roles.filter_map(|role| Some((role, law.banden.rollen.get(&role)?))).collect(),
            delivery: if by_post { law.termijnen.sommatie.bezorging_werkdagen } else { 0 },
            serious: fields.text("ernst") == Some("ernstig"),
            mailed: fields.lists("verzendwijze", "email"),
        }
    }

    /// Whether the short minimum of a band holds.
    #[must_use]
    pub fn is_urgent(&self, band: &Band) -> bool {
        self.mailed && (self.serious || band.email_volstaat)
    }

    /// The first and last day that the bands allow; of two bands the widest wait and the latest end.
    #[must_use]
    pub fn limits(&self, letter: Date, law: &Law) -> Option<(Date, Date)> {
        let calendar = law.calendar();
        let all = self.bands.iter().map(|(_, band)| calendar.limits(band, letter, self.is_urgent(band), self.delivery));
        all.map(|Limits { earliest, latest }| (earliest.last_day, latest.last_day))
            .reduce(|first, second| (first.0.max(second.0), first.1.max(second.1)))
    }
}
