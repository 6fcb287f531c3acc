//! The entries of the ledger as one list: what each is called and where it comes from.

use jiff::civil::Date;

use super::{Law, Origin};
use crate::{diag::Place, encode::dotted};

/// An entry of the ledger, under the path by which templates read it.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// `termijnen.antwoord`; rows of a table share the path of the table.
    pub path: &'static str,
    /// The data of a row of a table; empty elsewhere.
    pub row: &'a str,
    pub origin: &'a Origin,
}

impl Law {
    /// Every entry, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry<'_>> {
        let terms = &self.termijnen;
        let whole = [
            ("ap", &self.ap.herkomst),
            ("acm", &self.acm.herkomst),
            ("feestdagen", &self.feestdagen.herkomst),
            ("termijnen.antwoord", &terms.antwoord.herkomst),
            ("termijnen.rechtsmiddelen", &terms.rechtsmiddelen.herkomst),
            ("termijnen.strafklacht", &terms.strafklacht.herkomst),
            ("termijnen.verjaring", &terms.verjaring.herkomst),
            ("termijnen.sommatie", &terms.sommatie.herkomst),
            ("termijnen.direct_marketing", &terms.direct_marketing.herkomst),
            ("termijnen.ingebrekestelling", &terms.ingebrekestelling.herkomst),
            ("termijnen.identiteit", &terms.identiteit.herkomst),
            ("termijnen.datalek", &terms.datalek.herkomst),
            ("leeftijden", &self.leeftijden.herkomst),
            ("banden", &self.banden.herkomst),
            ("rechten", &self.rechten.herkomst),
            ("gronden", &self.gronden.herkomst),
        ];
        let rows = self.bewaartermijnen.tabel.iter();
        let rows = rows.map(|row| Entry { path: "bewaartermijnen", row: &row.gegevens, origin: &row.herkomst });
        let last = [
            ("rectificatie", &self.rectificatie.herkomst),
            ("onthouding", &self.onthouding.herkomst),
            ("landen", &self.landen.herkomst),
        ];
        let entry = |(path, origin)| Entry { path, row: "", origin };
        whole.into_iter().map(entry).chain(rows).chain(last.into_iter().map(entry)).collect()
    }

    /// The entries that had to be looked up again before `day`.
    #[must_use]
    pub fn stale(&self, day: Date) -> Vec<Entry<'_>> {
        self.entries().into_iter().filter(|entry| entry.origin.review_by.0 < day).collect()
    }

    /// Where an entry says by when to look again.
    #[must_use]
    pub fn place(&self, entry: Entry<'_>) -> Option<Place> {
        self.source.as_ref().map(|source| Place::new(source, entry.origin.span.clone()))
    }

    /// Every text of the ledger by its path (`ap.website`), as templates read it after `wet.`.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        if let Ok(tree) = serde_json::to_value(self) {
            collect("", &tree, &mut texts);
        }
        texts
    }

    /// What is open about an element, a rule or an entry.
    pub fn open_points<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a super::OpenPoint> {
        self.open_punten.iter().filter(move |point| point.raakt.iter().any(|touched| touched == id))
    }
}

fn collect(path: &str, value: &serde_json::Value, texts: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => texts.push((path.to_owned(), text.clone())),
        serde_json::Value::Object(inner) => {
            for (key, value) in inner {
                collect(&dotted(path, key), value, texts);
            }
        }
        _ => {}
    }
}

impl Entry<'_> {
    /// `termijnen.antwoord`, `bewaartermijnen (medisch dossier)`.
    #[must_use]
    pub fn name(&self) -> String {
        if self.row.is_empty() { self.path.to_owned() } else { format!("{} ({})", self.path, self.row) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::law::tests::shipped;

    const LEDGER: &str = include_str!("../../templates/law.yaml");

    #[test]
    fn every_origin_of_the_file_is_an_entry_in_its_order() {
        let law = shipped();
        assert_eq!(law.entries().len(), LEDGER.matches("herkomst:").count());
        let spans: Vec<_> = law.entries().iter().map(|entry| entry.origin.span.start).collect();
        assert!(spans.is_sorted(), "{spans:?}");
    }

    #[test]
    fn every_entry_points_at_the_day_to_look_again() {
        let law = shipped();
        for entry in law.entries() {
            let place = law.place(entry).unwrap();
            assert_eq!(LEDGER[place.span], entry.origin.review_by.0.to_string(), "{}", entry.name());
        }
    }

    #[test]
    fn an_entry_is_stale_from_the_day_after() {
        let law = shipped();
        let first = law.entries().iter().map(|entry| entry.origin.review_by.0).min().unwrap();
        assert!(law.stale(first).is_empty());
        assert!(!law.stale(first.tomorrow().unwrap()).is_empty());
        assert_eq!(law.stale(date(2100, 1, 1)).len(), law.entries().len());
    }

    #[test]
    fn texts_are_found_by_their_path() {
        let texts = shipped().texts();
        let find = |path: &str| texts.iter().find(|(known, _)| known == path).map(|(_, text)| text.clone());
        assert_eq!(find("ap.website"), Some(shipped().ap.website));
        assert_eq!(find("rechten.soorten.inzage.artikel").as_deref(), Some("artikel 15 AVG"));
        assert_eq!(find("ap.telefoon"), None);
    }

    #[test]
    fn open_points_are_numbered_once_and_touch_something() {
        let law = shipped();
        let mut numbers: Vec<_> = law.open_punten.iter().map(|point| &point.nr).collect();
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), count);
        assert!(law.open_punten.iter().all(|point| point.punt.ends_with('.')));
    }
}
