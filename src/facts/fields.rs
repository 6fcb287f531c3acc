//! Reads the values of a case, or of one item of a list in it, by dotted path.

use std::{ops::Range, sync::Arc};

use jiff::civil::{Date, Time};

use crate::{
    case::Case,
    diag::{Place, Source},
    value::{Spanned, Value},
};

/// The values of a case or of a group in it.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'a> {
    source: &'a Arc<Source>,
    values: &'a [(String, Spanned)],
    /// Where the group itself begins and ends, for a value that is absent.
    start: usize,
    end: usize,
}

impl<'a> Fields<'a> {
    /// The values at the top of a case.
    #[must_use]
    pub fn of(case: &'a Case) -> Self {
        let Range { start, end } = case.kind_span;
        Self { source: &case.source, values: &case.values, start, end }
    }

    /// The value at a path, if it was given. Lists are not entered.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&'a Spanned> {
        let mut values = self.values;
        let mut found = None;
        for name in path.split('.') {
            let spanned = values.iter().find(|(key, _)| key == name).map(|(_, value)| value)?;
            found = Some(spanned);
            values = if let Value::Group(inner) = &spanned.value { inner } else { &[] };
        }
        found
    }

    /// Whether the value at a path is there and [holds](Value::holds).
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        self.get(path).is_some_and(|spanned| spanned.value.holds())
    }

    /// A date.
    #[must_use]
    pub fn date(&self, path: &str) -> Option<Date> {
        if let Value::Date(date) = self.get(path)?.value { Some(date) } else { None }
    }

    /// A time of day.
    #[must_use]
    pub fn time(&self, path: &str) -> Option<Time> {
        if let Value::Time(time) = self.get(path)?.value { Some(time) } else { None }
    }

    /// A whole number.
    #[must_use]
    pub fn integer(&self, path: &str) -> Option<i64> {
        if let Value::Integer(number) = self.get(path)?.value { Some(number) } else { None }
    }

    /// A boolean, `None` when it was not given.
    #[must_use]
    pub fn flag(&self, path: &str) -> Option<bool> {
        if let Value::Boolean(yes) = self.get(path)?.value { Some(yes) } else { None }
    }

    /// One line of words, or the id of a choice.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&'a str> {
        words(&self.get(path)?.value)
    }

    /// Words of one or more paragraphs as one text.
    #[must_use]
    pub fn prose(&self, path: &str) -> Option<String> {
        match &self.get(path)?.value {
            Value::Prose(paragraphs) => Some(paragraphs.join("\n")),
            value => words(value).map(str::to_owned),
        }
    }

    /// The words of a list of lines or choices, each with its place.
    #[must_use]
    pub fn words(&self, path: &str) -> Vec<(&'a str, Place)> {
        let items = self.list(path).iter();
        items.filter_map(|item| Some((words(&item.value)?, Place::new(self.source, item.span.clone())))).collect()
    }

    /// Whether a list of choices has that id.
    #[must_use]
    pub fn lists(&self, path: &str, id: &str) -> bool {
        self.list(path).iter().any(|item| words(&item.value) == Some(id))
    }

    /// The groups of a list.
    #[must_use]
    pub fn items(&self, path: &str) -> Vec<Self> {
        let items = self.list(path).iter();
        items
            .filter_map(|item| {
                let Value::Group(values) = &item.value else { return None };
                Some(Self { source: self.source, values, start: item.span.start, end: item.span.end })
            })
            .collect()
    }

    /// Where a value stands; of an absent one the nearest thing around it that was given.
    #[must_use]
    pub fn place(&self, path: &str) -> Place {
        let mut path = path;
        loop {
            if let Some(spanned) = self.get(path) {
                return Place::new(self.source, spanned.span.clone());
            }
            let Some((around, _)) = path.rsplit_once('.') else { break };
            path = around;
        }
        Place::new(self.source, self.start..self.end)
    }

    /// Where a value of this case stands that was reached in another way.
    #[must_use]
    pub fn at(&self, spanned: &Spanned) -> Place {
        Place::new(self.source, spanned.span.clone())
    }

    /// Where the group itself stands; of a whole case its kind.
    #[must_use]
    pub fn own_place(&self) -> Place {
        Place::new(self.source, self.start..self.end)
    }

    fn list(&self, path: &str) -> &'a [Spanned] {
        match self.get(path).map(|spanned| &spanned.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }
}

fn words(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) | Value::Quote(text) | Value::Choice(text) | Value::Word(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::case, *};

    #[test]
    fn an_absent_value_is_at_the_nearest_thing_around_it() {
        let case = case(
            "x",
            &["briefdatum: 2026-11-17", "onderdelen.0.grond: art17_3_b", "onderdelen.0.bewaargrond.wet: AWR"],
        );
        let part = Fields::of(&case).items("onderdelen")[0];
        let text = |place: &Place| case.source.text[place.span.clone()].to_owned();
        assert_eq!(text(&part.place("grond")), "art17_3_b");
        assert_eq!(part.place("bewaargrond.einddatum"), part.place("bewaargrond"));
        assert_eq!(part.place("motivering"), part.own_place());
        assert_eq!(text(&Fields::of(&case).place("termijn.datum")), "x");
    }

    #[test]
    fn false_and_empty_do_not_hold() {
        let case = case("x", &["a: false", "b: true", "c: woord"]);
        let fields = Fields::of(&case);
        assert!(!fields.holds("a") && fields.holds("b") && fields.holds("c") && !fields.holds("d"));
    }
}
