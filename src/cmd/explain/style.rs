//! The keys of a house style: what each is for and what it may hold.

use super::page::Explanation;
use crate::style::keys::{Holds, KEYS, MOST_LINES};

/// Every key in the order of the style file, what it is for behind it; below it what it may hold.
pub fn page(page: &mut Explanation<'_>) {
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
    use crate::report::catalogue::{Catalogue, Language};

    #[test]
    fn every_key_is_told_with_what_it_may_hold() {
        let catalogue = Catalogue::new(Language::Dutch);
        let mut told = Explanation::new(&catalogue, 100);
        page(&mut told);
        let told = told.into_text();
        for key in KEYS {
            let line = told.lines().position(|line| line.split("  ").next() == Some(key.path));
            assert!(line.is_some(), "{} is not told", key.path);
        }
        assert!(told.contains("\"#1a2b3c\"") && told.contains("true | false"), "{told}");
    }

    #[test]
    fn keys_fit_their_column() {
        assert!(KEYS.iter().all(|key| key.path.len() + 2 <= WIDTH));
    }
}
