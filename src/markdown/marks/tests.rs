//! Marks come out as they went in, and whatever pretends to be one is refused.

use proptest::prelude::*;

use super::*;

/// Text with marks around some of it.
#[derive(Debug, Clone)]
enum Part {
    Words(String),
    Marked(Mark, Vec<Part>),
}

fn mark() -> impl Strategy<Value = Mark> {
    let index = prop_oneof![0..20_u32, any::<u32>()];
    (0..3, index).prop_map(|(kind, index)| match kind {
        0 => Mark::Element(index),
        1 => Mark::Zone(index),
        _ => Mark::Field(index),
    })
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let words = "[a-z0-9éß🙂]{0,5}".prop_map(Part::Words).boxed();
    let part = words.prop_recursive(5, 60, 5, |part| {
        (mark(), prop::collection::vec(part, 0..5)).prop_map(|(mark, parts)| Part::Marked(mark, parts))
    });
    prop::collection::vec(part, 0..6)
}

/// Writes the marked text, the plain one, and the spans in the order they open.
fn write(parts: &[Part], marked: &mut String, plain: &mut String, spans: &mut Vec<MarkSpan>) {
    for part in parts {
        match part {
            Part::Words(words) => {
                marked.push_str(words);
                plain.push_str(words);
            }
            Part::Marked(mark, parts) => {
                let place = spans.len();
                let start = plain.len();
                spans.push(MarkSpan { mark: *mark, span: 0..0 });
                marked.push_str(&open(*mark));
                write(parts, marked, plain, spans);
                marked.push_str(&close(*mark));
                spans[place].span = start..plain.len();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lifting_undoes_marking(parts in parts()) {
        let (mut marked, mut plain, mut spans) = (String::from("."), String::from("."), Vec::new());
        write(&parts, &mut marked, &mut plain, &mut spans);
        spans.sort_by_key(|span| (span.span.start, Reverse(span.span.end)));
        prop_assert_eq!(lift(&marked), Ok((plain + "\n", spans)));
    }

    #[test]
    fn marks_on_their_own_lines_leave_no_trace(lines in prop::collection::vec(prop_oneof!["[a-z]{1,5}", Just(String::new())], 1..8), mark in mark()) {
        prop_assume!(!matches!(mark, Mark::Zone(_)) && lines.iter().any(|line| !line.is_empty()));
        let plain = lines.join("\n");
        let marked = format!("{}\n{}\n{}\n", open(mark), plain, close(mark));
        let between = plain.replace('\n', &format!("\n  {}{}\n", open(Mark::Element(1)), close(Mark::Element(1))));
        let (clean, _) = lift(&plain).unwrap();
        let words = 0..clean.trim_end().len();
        prop_assert_eq!(lift(&marked), Ok((clean.clone(), vec![MarkSpan { mark, span: words }])));
        prop_assert_eq!(lift(&between).unwrap().0, clean);
    }

    #[test]
    fn noncharacter_soup_is_refused_or_balanced(soup in "[\u{FDD0}-\u{FDEF}a \n]{0,40}") {
        match lift(&soup) {
            Ok((clean, spans)) => {
                prop_assert!(!clean.contains(is_mark));
                prop_assert!(spans.iter().all(|span| clean.get(span.span.clone()).is_some()));
                prop_assert_eq!(soup.matches(OPEN).count(), soup.matches(CLOSE).count());
            }
            Err(MarkError::Malformed { at } | MarkError::Unopened { at, .. } | MarkError::Unclosed { at, .. }) => {
                prop_assert!(soup[at..].starts_with(is_mark));
            }
        }
    }
}

fn words(composed: &str) -> (String, Vec<String>) {
    let (clean, spans) = lift(composed).unwrap();
    let words = spans.iter().map(|span| clean[span.span.clone()].to_owned()).collect();
    (clean, words)
}

/// Writes `<a …>` for marks: `e`, `z` and `f` are element, zone and field 1.
fn marked(text: &str) -> String {
    let marks = [("e", Mark::Element(1)), ("z", Mark::Zone(1)), ("f", Mark::Field(1))];
    marks.iter().fold(text.to_owned(), |text, (name, mark)| {
        text.replace(&format!("<{name}>"), &open(*mark)).replace(&format!("</{name}>"), &close(*mark))
    })
}

#[test]
fn tags_on_their_own_lines_keep_a_list_together_and_paragraphs_apart() {
    let (clean, spans) = words(&marked(
        "Inleiding:\n\n<e>\n- een\n</e>\n<e>\n- twee\n  meer\n</e>\n\nSlot.\n\n\n\n<e>\nEinde.\n</e>\n\n",
    ));
    assert_eq!(clean, "Inleiding:\n\n- een\n- twee\n  meer\n\nSlot.\n\nEinde.\n");
    assert_eq!(spans, ["- een", "- twee\n  meer", "Einde."]);
    let (clean, spans) = words(&marked("Een zin.\n<e>\nNog een.\n</e>\nEn een <e>derde</e>.\n"));
    assert_eq!(
        (clean.as_str(), spans),
        ("Een zin.\nNog een.\nEn een derde.\n", vec!["Nog een.".into(), "derde".into()])
    );
}

#[test]
fn a_zone_tag_on_its_own_line_parts_paragraphs() {
    let (clean, spans) =
        words(&marked("<z>\nNaam\\\nStraat\\\n</z>\n<z>\nZwolle  \n</z>\nGeachte,  \n<e>\nheer\n</e>\n"));
    assert_eq!(clean, "Naam\\\nStraat\n\nZwolle\n\nGeachte,  \nheer\n");
    assert_eq!(spans, ["Naam\\\nStraat", "Zwolle", "heer"]);
}

#[test]
fn an_empty_element_is_empty() {
    let (clean, spans) = words(&marked("Een.\n\n<e>\n\n<f></f>\n</e>\n\nTwee.<f></f>\n"));
    assert_eq!((clean.as_str(), spans), ("Een.\n\nTwee.\n", vec![String::new(); 3]));
    assert_eq!(words(&marked("<e>\n</e>\n")), (String::new(), vec![String::new()]));
}

#[test]
fn marks_may_overlap() {
    let (clean, spans) = words(&marked("<e>a<f>b</e>c</f>"));
    assert_eq!((clean.as_str(), spans), ("abc\n", vec!["ab".into(), "bc".into()]));
}

#[test]
fn spans_follow_what_is_tidied_away() {
    let (clean, spans) = words(&marked("Zie <f>1\\. Ja\\!</f> of <f>nee\\!</f>[x](y)\r\nPostbus <f>&#49;2</f>\r\n"));
    assert_eq!(
        clean,
        "Zie <f>1\\. Ja\\!</f> of".replace("<f>", "").replace("</f>", "") + " nee\\![x](y)\nPostbus 12\n"
    );
    assert_eq!(spans, ["1\\. Ja\\!", "nee\\!", "12"]);
}

#[test]
fn a_lone_mark_is_refused() {
    assert_eq!(lift(&marked("a<e>b")), Err(MarkError::Unclosed { mark: Mark::Element(1), at: 1 }));
    assert_eq!(lift(&marked("a</z>b<z>")), Err(MarkError::Unopened { mark: Mark::Zone(1), at: 1 }));
    assert_eq!(lift("\u{FDD0}"), Err(MarkError::Malformed { at: 0 }));
    assert_eq!(lift("ab\u{FDE3}"), Err(MarkError::Malformed { at: 2 }));
    let huge = "\u{FDEF}".repeat(9);
    assert_eq!(lift(&format!("\u{FDD0}\u{FDD4}{huge}")), Err(MarkError::Malformed { at: 0 }));
}
