//! A case: the values of one case file, checked against the fields of its kind, each with its place.

use std::{ops::Range, sync::Arc};

use crate::{
    diag::{Place, Source},
    value::{Spanned, Value},
};

/// A case file that has every field its kind requires, each of the right type.
#[derive(Debug)]
pub struct Case {
    /// Id of the kind (`soort`).
    pub kind: String,
    pub source: Arc<Source>,
    /// The values at the top, in the order of the kind; absent ones left out.
    pub values: Vec<(String, Spanned)>,
    /// Bytes of the value of `soort`.
    pub kind_span: Range<usize>,
}

impl Case {
    /// The value at a dotted path (`termijn.datum`), if it was given. Lists are not entered.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Spanned> {
        let mut values = &self.values;
        let mut found = None;
        for name in path.split('.') {
            let spanned = values.iter().find(|(key, _)| key == name).map(|(_, value)| value)?;
            found = Some(spanned);
            match &spanned.value {
                Value::Group(inner) => values = inner,
                _ => values = const { &Vec::new() },
            }
        }
        found
    }

    /// Where a value stands in the case file; where it would belong, the `soort` line.
    #[must_use]
    pub fn place(&self, path: &str) -> Place {
        let span = self.get(path).map_or(self.kind_span.clone(), |spanned| spanned.span.clone());
        Place::new(&self.source, span)
    }
}
