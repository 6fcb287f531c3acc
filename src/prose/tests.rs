//! From marked Markdown to prose that knows where its words come from.

use std::fmt::Write;

use super::*;
use crate::markdown::{
    document::parse,
    escape::escape,
    marks::{close, lift, open},
};

fn escaped(text: &str) -> String {
    let mut out = Vec::new();
    escape(text, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A letter whose template prints `{0}`, `{1}` … of a case file of one value per line; `"` starts a quote.
fn letter(template: &str, case: &str) -> (Prose, Arc<Source>) {
    let case = Source::new("zaak.yaml", case);
    let (mut composed, mut printed, mut start) = (template.to_owned(), Vec::new(), 0);
    for (index, value) in case.text.split("\n---\n").enumerate() {
        let mark = Mark::Field(u32::try_from(index).unwrap());
        let words = escaped(&value.split_whitespace().collect::<Vec<_>>().join(" "));
        composed = composed.replace(&format!("{{{index}}}"), &format!("{}{words}{}", open(mark), close(mark)));
        printed.push(Printed { place: Place::new(&case, start..start + value.len()), is_quote: value.contains('!') });
        start += value.len() + "\n---\n".len();
    }
    let (clean, marks) = lift(&composed).unwrap();
    let clean = Source::new("brief.md", clean);
    let (document, findings) = parse(&clean, &marks);
    assert_eq!(findings, []);
    (Prose::build(&document, &clean, &marks, &printed), clean)
}

fn shown(place: Option<Place>) -> String {
    let place = place.unwrap();
    let mut shown = place.source.name.clone();
    write!(shown, ": {}", &place.source.text[place.span]).unwrap();
    shown
}

#[test]
fn words_are_traced_to_the_case_file_or_the_template() {
    let (prose, _) = letter(
        "Geachte {0},\n\nU *schreef*: {1} Dat is\nonjuist, {2}.\n",
        "heer De Vries\n---\nEen [dief]!\n---\nwant wij\n  hebben wij\n  geleverd",
    );
    let paragraph = &prose.paragraphs[1];
    assert_eq!(paragraph.text, "U schreef: Een [dief]! Dat is onjuist, want wij hebben wij geleverd.");
    assert_eq!(paragraph.own, "U schreef:             Dat is onjuist, want wij hebben wij geleverd.");
    let at = |words: &str| {
        let start = paragraph.text.rfind(words).unwrap();
        shown(paragraph.place(&(start..start + words.len())))
    };
    assert_eq!(at("[dief]"), "zaak.yaml: [dief]");
    assert_eq!(at("hebben wij geleverd"), "zaak.yaml: hebben wij\n  geleverd");
    assert_eq!(at("wij"), "zaak.yaml: wij");
    let starts = paragraph.text.match_indices("wij").map(|(at, _)| paragraph.place(&(at..at + 3)).unwrap().span.start);
    assert_eq!(starts.collect::<Vec<_>>(), [39, 52]);
    assert_eq!(at("is onjuist"), "brief.md: is\nonjuist");
    assert_eq!(at("schreef"), "brief.md: schreef");
    assert_eq!(at("U schreef"), "brief.md: U *schreef");
    assert_eq!(shown(prose.paragraphs[0].place(&(0..20))), "brief.md: Geachte");
}

#[test]
fn a_value_that_prints_otherwise_is_traced_as_a_whole() {
    let (prose, _) = letter("Op {0} gaf u {1}.\n", "“a\u{301}”\n---\n½ ster");
    let paragraph = &prose.paragraphs[0];
    assert_eq!(paragraph.text, "Op \"á\" gaf u 1⁄2 ster.");
    assert_eq!(shown(paragraph.place(&(4..6))), "zaak.yaml: “a\u{301}”");
    assert_eq!(shown(paragraph.place(&(14..17))), "zaak.yaml: ½ ster");
}

#[test]
fn every_block_with_words_is_a_paragraph() {
    let (prose, _) =
        letter("# Kop\n\n- een\n  - twee\n\n| a | |\n|---|---|\n| b | c-\n\nover-\neen, Noord-\nHolland\n", "x");
    let words = ["Kop", "een", "twee", "a", "b", "c-", "overeen, Noord- Holland"];
    assert!(prose.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).eq(words));
    assert!(prose.paragraphs.iter().map(|paragraph| paragraph.own.as_str()).eq(words));
}

#[test]
fn origins_cover_the_text_without_gaps() {
    let (prose, _) = letter("Dat {0}{1} en **{0}**: \\* &amp; {1}\n", "ja *\n---\nÉén  ﬁ");
    for paragraph in &prose.paragraphs {
        assert_eq!(paragraph.text.len(), paragraph.own.len());
        let mut end = 0;
        for origin in &paragraph.origins {
            assert_eq!(origin.text.start, end);
            end = origin.text.end;
        }
        assert_eq!(end, paragraph.text.len());
    }
}

#[test]
fn plain_text_is_normalised_and_split() {
    let prose = Prose::plain("Dit is „een” zin. Dit ook.\n\nNog een");
    assert_eq!(prose.paragraphs.len(), 3);
    assert_eq!(prose.paragraphs[0].text, "Dit is \"een\" zin. Dit ook.");
    assert_eq!(prose.paragraphs[0].sentences, [0..17, 18..26]);
    assert_eq!(shown(prose.paragraphs[2].place(&(4..7))), "brief.md: een");
}
