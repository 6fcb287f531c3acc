//! Texts that mean something in Markdown, and random rows of them.

use proptest::prelude::*;

use crate::markdown::marks::is_mark;

/// Texts of which each once broke, or could break, some reader of Markdown.
#[rustfmt::skip]
pub(super) const NASTY: &[&str] = &[
    "1. Hotel", "1) Hotel", "12", "1", "1.", "2026. Toen", "123456789", "1234567890", "# kop", "#1", "C #", "#",
    "C# is prima #", "- streep", "-", "--", "---", "- - -", "-5", "+ plus", "+31 6 12345678", "=", "===", "> citaat",
    ">", ":-", ":---", "| - |", "a | b", "|", "\\|", "a\\", "\\", "\\\\", "C:\\map", "**vet**", "*", "_schuin_",
    "__init__", "niet_goed", "a_", "_", "`code`", "```", "~~~", "~~weg~~", "[x](https://a.nl)", "![x](y)", "(y)",
    "Let op!", "!", "[naam]", "[x]: https://a.nl", "]: x", ": x", "[^1]", "<script>alert(1)</script>", "<b", "<!-- x",
    "x < 3 > 2", "<a@b.nl>", "https://a.nl/?a=1&b=2", "&amp;", "amp;", "#42;", "&", "AT&T", "R&D;", "Jansen & Zn",
    "lt;", " spaties ", "   ", "\u{a0}rand\u{a0}", "\t", "twee\nregels", "a\r\n\r\nb", "8011 AB  Zwolle", "e\u{301}",
    "🙂", "{{ x }}",
];

/// What hostile texts are put together from.
#[rustfmt::skip]
pub(super) const ATOMS: &[&str] = &[
    "*", "**", "_", "__", "`", "```", "~", "~~~", "[", "]", "(", ")", "<", ">", "|", "!", "&", "\\", "#", "##", "+",
    "-", "---", "=", "===", ".", ":", ";", "\"", "'", "{", "}", "$", "^", "@", "%", "/", "?", ",", "1", "2.", "10)",
    "- ", "+ ", "* ", "1. ", "1) ", "# ", "> ", "| ", ":-", ":-:", "-|-", "[x](y)", "![x](y)", "[x]: y", "[^1]",
    "[^1]: ", "- [ ] ", "(y)", "](y)", "]: y", "<b>", "</b>", "<!--", "-->", "<script>", "<?", "<![CDATA[",
    "<https://a.nl>", "<a@b.nl>", "https://a.nl/_x_", "www.a.nl", "&amp;", "&#42;", "&#x2A;", "amp;", "#42;", "lt",
    "\\*", "\\\\", "\\|", "|\\", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\u{b}", "\u{c}", "\0", "\u{85}",
    "\u{2028}", "\u{a0}", "\u{2003}", "\u{200b}", "\u{feff}", "\u{ad}", "\u{301}", "\u{202e}", "e\u{301}", "é", "ß",
    "€", "…", "“", "’", "—", "日本", "🙂", "a", "B.V.", "Wij", "niet_goed", "x", "{{", "{% x %}",
];

/// Rows of up to six atoms, now and then with any other character but marks.
pub(super) fn hostile() -> impl Strategy<Value = String> {
    let atom = proptest::sample::select(ATOMS).prop_map(str::to_owned);
    let any = any::<char>().prop_filter("a mark", |letter| !is_mark(*letter)).prop_map(String::from);
    let piece = prop_oneof![9 => atom, 1 => any];
    prop::collection::vec(piece, 1..7).prop_map(|pieces| pieces.concat())
}
