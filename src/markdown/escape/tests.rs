//! Whatever is typed reads back as it was typed, wherever a template may print it, and changes nothing around it.

use std::{collections::BTreeMap, sync::LazyLock};

use proptest::{prelude::*, test_runner::Config};
use regex::Regex;

use self::hostile::{NASTY, hostile};
use super::escape;
use crate::{
    diag::Source,
    markdown::{
        document::{Block, Content, Document, Inline, parse},
        marks::{Mark, close, lift, open},
    },
};

mod hostile;

/// A place in a template: the Markdown around `A` and `B`, and the sketch of the document it must become.
const CONTEXTS: &[(&str, &str)] = &[
    ("A\n\nvolgt", "P(A)P(volgt)"),
    ("Van A, B en A.\n\nvolgt", "P(Van A, B en A.)P(volgt)"),
    ("AB\n\nA.\n\nxA\n\nA: B", "P(AB)P(A.)P(xA)P(A: B)"),
    ("A\nB\nA\n\nvolgt", "P(A B A)P(volgt)"),
    ("A\\\nB  \nA\n\nvolgt", "P(A/B/A)P(volgt)"),
    ("- A\n- B\n- volgt", "U[P(A)][P(B)][P(volgt)]"),
    ("1. A\n1. xB\n1. volgt\n\nslot", "O[P(A)][P(xB)][P(volgt)]P(slot)"),
    ("- kop\n  - A\n    B\n  - volgt\n- A", "U[P(kop)U[P(A B)][P(volgt)]][P(A)]"),
    ("Dat **A** en **B**.\n\nvolgt", "P(Dat *A* en *B*.)P(volgt)"),
    ("Dat *A* en *B*.\n\nvolgt", "P(Dat /A/ en /B/.)P(volgt)"),
    ("| kop | A |\n| --- | --- |\n| A | **B** |\n|B|A|\n\nvolgt", "T[P(kop)P(A)][P(A)P(*B*)][P(B)P(A)]P(volgt)"),
    ("> A\n> B\n\nvolgt", "Q[P(A B)]P(volgt)"),
    ("## A\n\nvolgt\n\n# B #\n\nvolgt", "H2(A)P(volgt)H1(B)P(volgt)"),
    ("kop A\n===\n\nvolgt", "H1(kop A)P(volgt)"),
    ("[x]A\n\nR&A\n\nB[link](https://a.nl)", "P([x]A)P(R&A)P(Blink)"),
    ("[A](https://a.nl) en [B](https://b.nl).\n\nvolgt", "P(A en B.)P(volgt)"),
    ("-A\n\n2A\n\n#A\n\nvolgt", "P(-A)P(2A)P(#A)P(volgt)"),
];

/// Documents; each prints two hostile strings, so that more than 100,000 are tried.
const CASES: u32 = 52_000;

/// What escape promises to keep, told another way than it does it.
fn folded(text: &str) -> String {
    static BROKEN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" *(?:[\t-\r\x{85}\x{2028}\x{2029}] *)+").unwrap());
    BROKEN.replace_all(text, " ").replace('\0', "\u{FFFD}")
}

fn escaped(text: &str) -> String {
    let mut out = Vec::new();
    escape(text, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Puts values in the place of `A` and `B`.
fn fill(pattern: &str, a: &str, b: &str) -> String {
    let mut filled = String::new();
    for letter in pattern.chars() {
        match letter {
            'A' => filled.push_str(a),
            'B' => filled.push_str(b),
            _ => filled.push(letter),
        }
    }
    filled
}

fn read(markdown: &str) -> Document {
    let (document, findings) = parse(&Source::new("brief.md", markdown), &[]);
    assert_eq!(findings, [], "{markdown:?}");
    document
}

/// Structure and words of a document in one line.
fn sketch(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match &block.content {
            Content::Paragraph(inlines) => leaf("P", inlines, out),
            Content::Heading { level, inlines } => leaf(&format!("H{level}"), inlines, out),
            Content::List { start, items } => {
                out.push(if start.is_some() { 'O' } else { 'U' });
                for item in items {
                    out.push('[');
                    sketch(item, out);
                    out.push(']');
                }
            }
            Content::Quote(blocks) => {
                out.push_str("Q[");
                sketch(blocks, out);
                out.push(']');
            }
            Content::Table { head, rows, .. } => {
                out.push('T');
                for row in std::iter::once(head).chain(rows) {
                    out.push('[');
                    for cell in row {
                        leaf("P", &cell.inlines, out);
                    }
                    out.push(']');
                }
            }
            Content::Break => out.push_str("---"),
            Content::Picture { alt, .. } => leaf("I", alt, out),
        }
    }
}

fn leaf(name: &str, inlines: &[Inline], out: &mut String) {
    out.push_str(name);
    out.push('(');
    let mut style = "";
    for inline in inlines {
        let (next, text) = match inline {
            Inline::Text { text, bold: true, .. } => ("*", text.as_str()),
            Inline::Text { text, italic: true, .. } => ("/", text.as_str()),
            Inline::Text { text, .. } => ("", text.as_str()),
            Inline::LineEnd { .. } => ("", "/"),
        };
        if next != style {
            out.push_str(style);
            out.push_str(next);
            style = next;
        }
        out.push_str(text);
    }
    out.push_str(style);
    out.push(')');
}

/// Prints `a` and `b` in a context, with marks and without, and compares what Markdown makes of it.
fn reads_back(context: usize, a: &str, b: &str) -> Result<(), TestCaseError> {
    let (pattern, expected) = CONTEXTS[context];
    let expected = fill(expected, &folded(a), &folded(b));

    let plain = fill(pattern, &escaped(a), &escaped(b));
    let mut seen = String::new();
    sketch(&read(&plain).blocks, &mut seen);
    prop_assert_eq!(&seen, &expected, "{:?} became {:?}", pattern, plain);

    let marked = |index: u32, text: &str| {
        let mark = Mark::Field(index);
        escaped(&format!("{}{text}{}", open(mark), close(mark)))
    };
    let (clean, spans) = lift(&fill(pattern, &marked(0, a), &marked(1, b))).unwrap();
    let document = read(&clean);
    let mut seen = String::new();
    sketch(&document.blocks, &mut seen);
    prop_assert_eq!(&seen, &expected, "{:?} became {:?}", pattern, clean);
    for span in spans {
        let typed = folded(if span.mark == Mark::Field(0) { a } else { b });
        prop_assert_eq!(document.text_in(&span.span), typed.trim(), "{:?} in {:?}", span, clean);
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: CASES, failure_persistence: None, ..Config::default() })]

    #[test]
    fn hostile_text_reads_back_in_every_context(context in 0..CONTEXTS.len(), a in hostile(), b in hostile()) {
        reads_back(context, &a, &b)?;
    }
}

#[test]
fn known_nasty_texts_read_back_in_every_context() {
    for (context, _) in CONTEXTS.iter().enumerate() {
        for (a, b) in NASTY.iter().zip(NASTY.iter().cycle().skip(7)) {
            reads_back(context, a, b).unwrap();
        }
    }
}

#[test]
fn ordinary_words_stay_readable() {
    let untouched = [
        "Geachte heer De Vries,",
        "B.V.",
        "Per aangetekende post en per e-mail",
        "j.de_vries@zonnewende.nl",
        "https://a.nl/een_twee?a=1#x",
        "€ 1.250,00",
        "8011 AB  Zwolle",
        "+31 6 12345678",
        "Jansen & Zn",
        "#1 in de stad",
        "20 november 2026",
        "17.00 uur",
        "'s-Gravenhage",
        "-5 graden",
        "Wat een zaak! Nooit weer.",
        "art. 6:162 BW",
    ];
    for text in untouched {
        assert_eq!(escaped(text), text);
    }
}

#[test]
fn escapes_that_turn_out_needless_are_taken_back() {
    let lifted = |pattern: &str, a: &str| lift(&fill(pattern, &escaped(a), "")).unwrap().0;
    assert_eq!(lifted("Postbus A", "1203"), "Postbus 1203\n");
    assert_eq!(lifted("A stuks", "12"), "12 stuks\n");
    assert_eq!(lifted("A. Verder", "12"), "&#49;2. Verder\n");
    assert_eq!(lifted("Hij riep A", "Oplichters!"), "Hij riep Oplichters!\n");
    assert_eq!(lifted("A[x](y)", "Oplichters!"), "Oplichters\\![x](y)\n");
    assert_eq!(lifted("Zie A", "1. Schermafdruk"), "Zie 1. Schermafdruk\n");
    assert_eq!(lifted("A", "1. Schermafdruk"), "1\\. Schermafdruk\n");
    assert_eq!(lifted("(laten) A", "(laten)"), "(laten) (laten)\n");
    assert_eq!(lifted("Een A", "- streep"), "Een - streep\n");
    assert_eq!(lifted("A", "- streep"), "\\- streep\n");
    assert_eq!(lifted("R&#A;", "42"), "R&#&#52;2;\n");
    assert_eq!(lifted("`A`", "Let op!"), "`Let op\\!`\n");
}

#[test]
fn marks_do_not_hide_a_line_start() {
    let marked = format!("{}1. Hotel{}", open(Mark::Field(0)), close(Mark::Field(0)));
    assert_eq!(escaped(&marked), format!("{}1\\. Hotel{}", open(Mark::Field(0)), close(Mark::Field(0))));
    let spaced = format!("{} x {}", open(Mark::Field(3)), close(Mark::Field(3)));
    assert_eq!(escaped(&spaced), format!("{}&#32;x&#32;{}", open(Mark::Field(3)), close(Mark::Field(3))));
}

#[test]
fn tera_escapes_a_value_once_also_within_a_component() {
    let mut tera = tera::Tera::default();
    tera.autoescape_on([".md"]);
    tera.set_escape_fn(escape);
    let mark = Mark::Element(7);
    let component =
        format!("{{% component element.x() %}}{}{{{{ body }}}}{}{{% endcomponent %}}", open(mark), close(mark));
    let letter = "Dat {% <element.x> %}zegt *{{ naam }}*.{% </element.x> %}";
    tera.add_raw_templates([("elementen.md", component.as_str()), ("letter.md", letter)]).unwrap();
    let context = tera::Context::from_serialize(&BTreeMap::from([("naam", "*x*")])).unwrap();
    let composed = tera.render("letter.md", &context).unwrap();
    assert_eq!(composed, format!("Dat {}zegt *\\*x\\**.{}", open(mark), close(mark)));
    assert_eq!(read(&lift(&composed).unwrap().0).text(), "Dat zegt *x*.");
}
