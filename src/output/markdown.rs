//! The letter as Markdown on disk: the clean text that was parsed and checked, so that both forms say the same.

/// The text of the file: `clean` with spaces at line ends only where two of them force a line end, and one line end
/// behind the last line. Empty for a letter without words.
#[must_use]
pub fn write(clean: &str) -> String {
    let mut written = String::with_capacity(clean.len() + 1);
    let mut lines = clean.trim_matches(['\n', '\r', ' ']).lines().peekable();
    while let Some(line) = lines.next() {
        let words = line.trim_end_matches([' ', '\t', '\r']);
        let continues = lines.peek().is_some_and(|next| !next.trim().is_empty());
        written.push_str(words);
        if continues && !words.is_empty() && line[words.len()..].contains("  ") {
            written.push_str("  ");
        }
        written.push('\n');
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_in_one_line_end_and_keeps_only_spaces_that_mean_something() {
        let cases = [
            ("Naam  \nStraat  \n\nGeachte \n\n\n", "Naam  \nStraat\n\nGeachte\n"),
            ("Een", "Een\n"),
            ("- a\n  - b\n", "- a\n  - b\n"),
            ("", ""),
        ];
        for (clean, expected) in cases {
            assert_eq!(write(clean), expected);
            assert_eq!(write(expected), expected);
        }
    }
}
