//! The keys of a house style: what each is for and what it may hold.

use super::page::Page;
use crate::style::keys::{Holds, KEYS, MOST_LINES};

/// Every key in the order of the style file, what it is for behind it; below it what it may hold.
pub fn page(page: &mut Page<'_>) {
    for key in KEYS {
        page.column(0, key.path, WIDTH, key.about);
        page.column(0, "", WIDTH, &held(key.holds));
    }
}

/// Keys are no longer than this, two columns of air included.
const WIDTH: usize = 28;

/// What a key may hold, as one would write it.
fn held(holds: Holds) -> String {
    match holds {
        Holds::Number(from, to) => format!("{from} – {to}").replace('.', ","),
        Holds::Whole(from, to) => format!("{from} – {to}"),
        Holds::Choice(choices) => choices.join(" | "),
        Holds::Boolean => "true | false".to_owned(),
        Holds::Color => "\"#1a2b3c\"".to_owned(),
        Holds::File | Holds::Words => "\"…\"".to_owned(),
        Holds::Lines => format!("[\"…\", …] (≤ {MOST_LINES})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_fit_their_column() {
        assert!(KEYS.iter().all(|key| key.path.len() + 2 <= WIDTH));
    }
}
