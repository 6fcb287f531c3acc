//! The bands that hold for the term in a demand or notice: which apply, whether the matter is urgent, how long delivery
//! takes (law.md C.4).

use jiff::civil::Date;

use super::{fields::Fields, parties::Parties};
use crate::{
    calendar::{Band, DayOff, DaySet, Limits},
    case::Case,
    kind::Role,
    law::Law,
};

/// What is known of the term before its day is chosen: a band for each role of the kind that has one, and for a request for
/// the poster's data that goes along with it.
#[derive(Debug, Clone, Default)]
pub struct Demand {
    pub bands: Vec<Bound>,
}

/// A band, and what it allows for the letter.
#[derive(Debug, Clone)]
pub struct Bound {
    pub role: Role,
    pub band: Band,
    /// Whether its short minimum holds.
    pub is_urgent: bool,
    /// Absent without the date of the letter.
    pub limits: Option<Limits>,
}

/// The day that the letter names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub day: Date,
    /// How long after the letter, in days.
    pub days: Option<i32>,
    /// So short that the letter names the hour as well.
    pub is_short: Option<bool>,
    /// Why few people can be reached on it.
    pub day_off: Option<DayOff>,
}

impl Chosen {
    /// That of a case; `None` where it names no day.
    pub(super) fn of(fields: &Fields<'_>, law: &Law) -> Option<Self> {
        let day = fields.date("termijn.datum")?;
        let days = fields.date("briefdatum").map(|letter| (day - letter).get_days());
        let is_short = days.map(|days| days <= law.termijnen.sommatie.tijd_vermelden_tot_dagen);
        Some(Self { day, days, is_short, day_off: law.calendar().day_off(day, DaySet::EuZeker) })
    }
}

impl Demand {
    /// The bands of a case; none if its kind sets no term.
    pub(super) fn of(case: &Case, fields: &Fields<'_>, law: &Law, parties: &Parties) -> Self {
        let also = fields.holds("eis.identificerende_gegevens").then_some(Role::Gegevensverzoek);
        let roles = case.roles.iter().chain(also.filter(|also| !case.roles.has(*also)));
        // A notice to a platform on paper is no notice at all (`kanaal_elektronisch`); its delivery needs no days.
        let by_post = parties.alleen_per_post == Some(true) && !case.roles.has(Role::Melding);
        let delivery = if by_post { law.termijnen.sommatie.bezorging_werkdagen } else { 0 };
        let serious = fields.text("ernst") == Some("ernstig");
        let (letter, calendar) = (fields.date("briefdatum"), law.calendar());
        let bound = |role| {
            let band = law.banden.rollen.get(&role)?;
            let is_urgent = parties.per_email && (serious || band.email_volstaat);
            let limits = letter.map(|letter| calendar.limits(band, letter, is_urgent, delivery));
            Some(Bound { role, band: band.clone(), is_urgent, limits })
        };
        Self { bands: roles.filter_map(bound).collect() }
    }

    /// The first and last day that the bands allow; of two bands the widest wait and the latest end.
    #[must_use]
    pub fn limits(&self) -> Option<(Date, Date)> {
        let all = self.bands.iter().filter_map(|bound| bound.limits.as_ref());
        all.map(|Limits { earliest, latest }| (earliest.last_day, latest.last_day))
            .reduce(|first, second| (first.0.max(second.0), first.1.max(second.1)))
    }
}
