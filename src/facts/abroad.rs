//! An addressee outside the Netherlands: how the address ends, and how much longer a letter is under way (law.md E.6).

use jiff::civil::Date;

use super::{demand::Demand, fields::Fields};
use crate::law::{Law, Position};

/// What follows from the country of the addressee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abroad {
    /// The last line of the address, in capitals; none for a country that nobody knows the name of.
    pub country: Option<String>,
    /// The place in capitals, with the postcode where that stands on the same line.
    pub place: Option<String>,
    /// The postcode where it has a line of its own.
    pub postcode: Option<String>,
    /// Another authority in the Union or the European Economic Area can be complained to.
    pub has_authority: bool,
    /// Dutch is read there.
    pub reads_dutch: bool,
    /// The first day that leaves as much time as at home.
    pub earliest: Option<Date>,
}

impl Abroad {
    /// That of a case; `None` for an addressee in the Netherlands.
    #[must_use]
    pub fn of(fields: &Fields<'_>, law: &Law, demand: &Demand) -> Option<Self> {
        let code = fields.text("geadresseerde.land").map(str::to_uppercase).filter(|code| code != "NL")?;
        let row = law.landen.tabel.get(&code);
        let dutch = fields.text("geadresseerde.landnaam") == Some("nl");
        let own = fields.text(if dutch { "geadresseerde.land_naam.nl" } else { "geadresseerde.land_naam.en" });
        let country =
            own.map(str::to_uppercase).or_else(|| row.map(|row| if dutch { &row.nl } else { &row.en }.clone()));
        let text = |path: &str| fields.text(path).map(str::to_owned);
        let postcode = text("geadresseerde.postcode").filter(|code| !code.is_empty());
        let place = text("geadresseerde.plaats").map(|place| place.to_uppercase());
        let region = text("geadresseerde.regio").map(|region| format!(" {region}")).unwrap_or_default();
        let position = row.map_or(Position::Before, |row| row.postcode);
        let place = place.map(|place| match (position, &postcode) {
            (Position::Before, Some(code)) => format!("{code}  {place}{region}"),
            (Position::After, Some(code)) => format!("{place}{region}  {code}"),
            _ => format!("{place}{region}"),
        });
        let days = law.landen.bezorging_werkdagen;
        let days = if row.is_some_and(|row| row.eu) { days.eu } else { days.overig };
        let earliest = demand.limits().map(|(earliest, _)| law.calendar().working_days_after(earliest, days).last_day);
        Some(Self {
            country,
            place,
            postcode: postcode.filter(|_| position == Position::OwnLine),
            has_authority: row.is_some_and(|row| row.eu || row.eer),
            reads_dutch: law.landen.nederlandstalig.contains(&code),
            earliest,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, tests::case};
    use crate::{law::tests::shipped, value::Value};

    fn lines(land: &str, postcode: &str) -> Vec<Option<String>> {
        let land = format!("geadresseerde.land: {land}");
        let postcode = format!("geadresseerde.postcode: {postcode}");
        let facts = Facts::derive(
            &case("review_sommatie_klant", &[&land, &postcode, "geadresseerde.plaats: Ergens"]),
            &shipped(),
        );
        let said = |name| facts.get(name).map(|value| Value::printed(&value));
        ["plaatsregel_buitenland", "postcoderegel_buitenland", "land_op_adres"].map(said).to_vec()
    }

    #[test]
    fn an_address_ends_as_its_country_writes_it() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(lines("BE", "B-2018"), [some("B-2018  ERGENS"), None, some("BELGIUM")]);
        assert_eq!(lines("ie", "D02 AF30"), [some("ERGENS"), some("D02 AF30"), some("IRELAND")]);
        assert_eq!(lines("US", "OR-97201"), [some("ERGENS  OR-97201"), None, some("UNITED STATES OF AMERICA")]);
        assert_eq!(lines("QZ", "x-1"), [some("x-1  ERGENS"), None, None]);
        assert_eq!(lines("NL", "x-1"), [None, None, None]);
    }
}
