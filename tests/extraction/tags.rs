//! What a reader hears is the Markdown: the tags of every letter, walked in order, give back its blocks and their words.

use lettergen::{
    diag::Source,
    markdown::document::{self, Block, Content, Document, Inline, label, plain},
};
use lopdf::{Dictionary, Object};
use rayon::prelude::*;

use super::{
    Finished, LETTERS,
    tagged::{FOREIGN, Kid, Tag, Tagged, string},
    words,
};

/// A tag that holds words, with the tags around it and its words, white space folded.
type Line = (String, String);

/// The tags that hold words, in reading order.
fn heard(tag: &Tag, path: &str, lines: &mut Vec<Line>) {
    let path = if path.is_empty() { tag.name.clone() } else { format!("{path}/{}", tag.name) };
    if tag.name == "Figure" {
        let alt = tag.dictionary.get(b"Alt").and_then(Object::as_str).map(string).unwrap_or_default();
        assert!(!alt.trim().is_empty(), "{path}: says nothing to who does not see it");
        lines.push((path, folded(&alt)));
        return;
    }
    // A link or a span is part of the line it stands in.
    let is_inline = |tag: &Tag| matches!(tag.name.as_str(), "Link" | "Span");
    let holds_words = tag.kids.iter().any(|kid| match kid {
        Kid::Words(_) => true,
        Kid::Tag(tag) => is_inline(tag),
        Kid::Annotation(_) => false,
    });
    if holds_words || matches!(tag.name.as_str(), "TH" | "TD") {
        assert!(tag.tags().all(is_inline), "{path}: words beside tags");
        lines.push((path, folded(&tag.words())));
    } else {
        tag.tags().for_each(|tag| heard(tag, &path, lines));
    }
}

fn folded(text: &str) -> String {
    words(&text.replace('\u{AD}', "")).join(" ")
}

/// The same lines from the blocks of the Markdown.
fn written(blocks: &[Block], path: &str, lines: &mut Vec<Line>) {
    for block in blocks {
        let mut line = |tags: &str, inlines: &[Inline]| lines.push((format!("{path}/{tags}"), folded(&plain(inlines))));
        match &block.content {
            Content::Paragraph(inlines) => line("P", inlines),
            Content::Heading { level, inlines } => line(&format!("H{level}"), inlines),
            Content::Table { head, rows, .. } => {
                head.iter().for_each(|cell| line("Table/TR/TH", &cell.inlines));
                rows.iter().flatten().for_each(|cell| line("Table/TR/TD", &cell.inlines));
            }
            Content::Quote(blocks) => written(blocks, &format!("{path}/BlockQuote"), lines),
            Content::List { start, items } => {
                for (index, item) in items.iter().enumerate() {
                    lines.push((format!("{path}/L/LI/Lbl"), label(*start, index)));
                    written(item, &format!("{path}/L/LI/LBody"), lines);
                }
            }
            Content::Picture { alt, .. } => line("Figure", alt),
            Content::Break => {}
        }
    }
}

/// A letter with its tags.
fn read(letter: &Finished) -> (Tagged, Tag) {
    let mut tagged = Tagged::read(letter.bytes);
    let tree = tagged.tree();
    (tagged, tree)
}

fn document(letter: &Finished) -> Document {
    document::parse(&Source::new("brief.md", letter.text), &[]).0
}

fn every(check: impl Fn(&Finished) + Sync + Send) {
    LETTERS.par_iter().for_each(check);
}

#[test]
fn the_tags_give_back_the_blocks_and_words_of_the_markdown() {
    every(|letter| {
        let (_, tree) = read(letter);
        let (mut found, mut expected) = (Vec::new(), Vec::new());
        heard(&tree, "", &mut found);
        written(&document(letter).blocks, "Document", &mut expected);
        for ((path, words), expected) in found.iter_mut().zip(&expected) {
            // A page of another file is heard by its own words, not by those that stand for it in the Markdown.
            if words == FOREIGN && expected.0.ends_with("Figure") {
                (*path, *words) = expected.clone();
            }
            // Which bullet a list has is the layout's choice.
            if path.ends_with("Lbl") && words == "–" {
                "•".clone_into(words);
            }
        }
        let amiss = found.iter().zip(&expected).find(|(found, expected)| found != expected);
        assert_eq!(amiss, None, "{}: heard and written", letter.stem);
        assert_eq!(found.len(), expected.len(), "{}", letter.stem);
    });
}

#[test]
fn the_subject_is_the_first_heading_and_the_title_and_no_level_is_skipped() {
    every(|letter| {
        let (tagged, tree) = read(letter);
        let headings =
            tree.all().into_iter().filter_map(|tag| tag.name.strip_prefix('H')?.parse::<u8>().ok().zip(Some(tag)));
        let headings: Vec<_> = headings.collect();
        let levels: Vec<u8> = headings.iter().map(|(level, _)| *level).collect();
        assert!(levels[0] == 1 && !levels[1..].contains(&1), "{}: {levels:?}", letter.stem);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{}: {levels:?}", letter.stem);
        let info = tagged.file.trailer.get(b"Info").and_then(|info| tagged.file.dereference(info)).unwrap().1.as_dict();
        let title = string(info.unwrap().get(b"Title").unwrap().as_str().unwrap());
        // What is no letter has no subject, and is called what it is.
        let label = if letter.text.contains("\n# Betreft: ") { "Betreft: " } else { "" };
        assert_eq!(folded(&headings[0].1.words()), folded(&format!("{label}{title}")), "{}", letter.stem);
    });
}

#[test]
fn every_link_says_where_it_leads_and_leads_there() {
    every(|letter| {
        let document = document(letter);
        let inlines = document.walk().into_iter().flat_map(|leaf| leaf.inlines);
        let mut targets: Vec<&str> = inlines
            .filter_map(|inline| if let Inline::Text { link, .. } = inline { link.as_deref() } else { None })
            .collect();
        let (_, tree) = read(letter);
        let mut found: Vec<String> = Vec::new();
        for tag in tree.all().into_iter().filter(|tag| tag.name == "Link") {
            let annotations: Vec<_> =
                tag.kids.iter().filter_map(|kid| if let Kid::Annotation(it) = kid { Some(it) } else { None }).collect();
            assert!(!annotations.is_empty(), "{}: a link that leads nowhere", letter.stem);
            for annotation in annotations {
                let said = string(annotation.get(b"Contents").unwrap().as_str().unwrap());
                assert!(!said.trim().is_empty(), "{}", letter.stem);
                let action = annotation.get(b"A").and_then(Object::as_dict).unwrap();
                found.push(string(action.get(b"URI").unwrap().as_str().unwrap()));
            }
        }
        // A link over two lines, or over a change of style, is more than one annotation.
        found.dedup();
        targets.dedup();
        assert_eq!(found, targets, "{}", letter.stem);
    });
}

#[test]
fn tables_say_what_their_heads_are_about_and_lists_how_they_count() {
    let attribute = |tag: &Tag, key: &[u8]| {
        let attributes = tag.dictionary.get(b"A").and_then(Object::as_dict).ok();
        attributes
            .and_then(|it| it.get(key).and_then(Object::as_name).ok())
            .map(|name| String::from_utf8_lossy(name).into_owned())
    };
    every(|letter| {
        let (_, tree) = read(letter);
        for tag in tree.all() {
            if tag.name == "TH" {
                assert_eq!(attribute(tag, b"Scope").as_deref(), Some("Column"), "{}", letter.stem);
            } else if tag.name == "L" {
                let label = tag.tags().next().and_then(|item| item.tags().next()).map(Tag::words).unwrap_or_default();
                let counts = if label.ends_with('.') { "Decimal" } else { "Disc" };
                assert_eq!(attribute(tag, b"ListNumbering").as_deref(), Some(counts), "{}: {label}", letter.stem);
            }
        }
    });
}

#[test]
fn words_in_another_language_say_which() {
    let said: Vec<usize> = LETTERS
        .par_iter()
        .map(|letter| {
            let (tagged, tree) = read(letter);
            let catalog = tagged.file.catalog().unwrap();
            assert_eq!(string(catalog.get(b"Lang").unwrap().as_str().unwrap()), "nl-NL", "{}", letter.stem);
            let tags = tree.all().into_iter();
            let found: Vec<_> = tags.filter_map(|tag| Some((tag.language.clone()?, folded(&tag.words())))).collect();
            assert_eq!(found, letter.languages, "{}", letter.stem);
            found.len()
        })
        .collect();
    assert!(said.iter().sum::<usize>() > 0, "no case quotes words in another language");
}

#[test]
fn what_is_repeated_on_each_page_is_no_content() {
    every(|letter| {
        let (tagged, _) = read(letter);
        let total = tagged.file.get_pages().len();
        for number in 1..=total {
            let said = |kind: &str| {
                let own = tagged.furniture.iter().filter(|(page, it, _)| *page as usize == number && it == kind);
                own.map(|(_, _, words)| words.as_str()).collect::<String>()
            };
            let page = format!("Pagina {number} van {total}");
            assert_eq!(number > 1, said("Pagination Header").contains(&page), "{}, page {number}", letter.stem);
            // On the last page the footer is the letter's own.
            let footer = folded(&said("Pagination Footer"));
            assert_eq!(
                words(&footer),
                if number < total { letter.footer.clone() } else { Vec::new() },
                "{}",
                letter.stem
            );
        }
    });
}

#[test]
fn every_heading_has_a_bookmark_to_its_page() {
    every(|letter| {
        let (tagged, tree) = read(letter);
        let file = &tagged.file;
        let get = |dictionary: &Dictionary, key: &[u8]| {
            dictionary.get(key).and_then(Object::as_reference).and_then(|id| file.get_dictionary(id)).cloned().ok()
        };
        let mut bookmarks = Vec::new();
        let mut next = get(file.catalog().unwrap(), b"Outlines").and_then(|root| get(&root, b"First"));
        // What is still to come once an item and those under it are read.
        let mut later = Vec::new();
        while let Some(item) = next.take().or_else(|| later.pop()) {
            let target = item.get(b"Dest").and_then(Object::as_array).unwrap()[0].as_reference().unwrap();
            bookmarks.push((folded(&string(item.get(b"Title").unwrap().as_str().unwrap())), target));
            later.extend(get(&item, b"Next"));
            next = get(&item, b"First");
        }
        let headings = tree.all().into_iter().filter(|tag| tag.name.starts_with('H'));
        let headings: Vec<_> = headings
            .map(|tag| (folded(&tag.words()), tag.dictionary.get(b"Pg").and_then(Object::as_reference).unwrap()))
            .collect();
        assert_eq!(bookmarks, headings, "{}", letter.stem);
    });
}
