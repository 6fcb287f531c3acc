//! What a reader that is not ours finds in every letter: the words of its Markdown, no more, no fewer, in order.

pub mod file;
mod filed;
pub mod tagged;
mod tags;
mod windows;

use std::sync::LazyLock;

use crate::{
    cases::{CASES, lines},
    reader,
};
use lettergen::{
    diag::Source,
    letter::{Enclosure, Proven},
    markdown::document::{self, Content, Document, Zone, plain},
};
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use file::{fonts, sound};

/// A letter as its reader has it, and what its furniture must say.
pub struct Finished {
    pub stem: &'static str,
    pub bytes: &'static [u8],
    /// The Markdown that goes with it.
    text: &'static str,
    kind: String,
    kenmerk: Option<String>,
    /// The paragraphs in another language, with that language.
    languages: Vec<(String, String)>,
    /// Its words.
    pub markdown: Vec<String>,
    /// The running head of the pages after the first, without the page's number.
    head: Vec<String>,
    footer: Vec<String>,
    /// The return address above the window, with the sender's name and without.
    retour: [Vec<String>; 2],
    /// The heads of its tables: a table that goes on on the next page shows its head again.
    tables: Vec<Vec<String>>,
    /// The words of each page of another file that is bound in, as they stand in that file.
    foreign: Vec<Vec<String>>,
}

pub static LETTERS: LazyLock<Vec<Finished>> = LazyLock::new(|| {
    let finished = CASES.par_iter().map(|case| {
        let (bytes, made) = (case.pdf(), case.made());
        let (proven, letter) = (&made.proven, &made.letter);
        let text = letter.markdown.as_deref().unwrap();
        let markdown = Source::new("brief.md", text);
        let (written, unfit) = document::parse(&markdown, &[]);
        assert_eq!(lines(&unfit), [""; 0], "{}", case.stem);
        Finished {
            stem: &case.stem,
            bytes,
            text,
            kind: proven.kind.id.clone(),
            kenmerk: proven.case.get("kenmerk.ons").map(|value| value.value.printed()),
            languages: languages(&proven.document),
            markdown: words(&written.text()),
            head: words(&head(proven)),
            footer: words(&footer(&proven.document)),
            retour: retour(proven),
            tables: tables(&written),
            foreign: letter.enclosures.iter().flat_map(foreign).collect(),
        }
    });
    finished.collect()
});

/// The words of each page of an enclosed PDF file.
fn foreign(enclosure: &Enclosure) -> Vec<Vec<String>> {
    if !enclosure.bytes.starts_with(b"%PDF-") || !enclosure.is_bound() {
        return Vec::new();
    }
    let pages = reader::pages(&enclosure.bytes).into_iter();
    pages.map(|page| read(&page.lines()).into_iter().map(|read| read.text).collect()).collect()
}

/// `Ons kenmerk: … · 17 november 2026`, as far as the case gives it.
fn head(proven: &Proven<'_>) -> String {
    let printed = |path: &str| proven.case.get(path).map(|value| value.value.printed());
    let date = printed("briefdatum").map(|date| date.split_once(' ').map_or(date.clone(), |(_, date)| date.to_owned()));
    let kenmerk = printed("kenmerk.ons").map(|kenmerk| format!("Ons kenmerk: {kenmerk}"));
    kenmerk.into_iter().chain(date).collect::<Vec<_>>().join(" · ")
}

fn retour(proven: &Proven<'_>) -> [Vec<String>; 2] {
    let printed = |path: String| proven.case.get(&path).map(|value| value.value.printed());
    let office = printed("gemachtigde.kantoor".to_owned());
    let sender = if office.is_some() { "gemachtigde" } else { "afzender" };
    let part = |name: &str| printed(format!("{sender}.{name}")).unwrap_or_default();
    let name = office.unwrap_or_else(|| part("naam"));
    let [street, number, postcode, place] = ["straat", "huisnummer", "postcode", "plaats"].map(part);
    let address = format!("{street} {number}, {postcode} {place}");
    [format!("Retouradres: {name}, {address}"), format!("Retouradres: {address}")].map(|line| words(&line))
}

fn languages(document: &Document) -> Vec<(String, String)> {
    let language = |leaf: &document::Leaf<'_>| document.foreign.get(&leaf.id).cloned();
    let leaves = document.walk().into_iter();
    leaves.filter_map(|leaf| Some((language(&leaf)?, words(&plain(leaf.inlines)).join(" ")))).collect()
}

fn footer(document: &Document) -> String {
    let leaves = document.walk().into_iter().filter(|leaf| leaf.zone == Zone::Voettekst);
    leaves.map(|leaf| plain(leaf.inlines)).collect::<Vec<_>>().join("\n")
}

fn tables(document: &Document) -> Vec<Vec<String>> {
    let heads = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Table { head, .. } => Some(head.iter().map(|cell| plain(&cell.inlines)).collect::<Vec<_>>()),
        _ => None,
    });
    heads.map(|head| words(&head.join(" "))).collect()
}

/// NFKC, which undoes ligatures; white space folded.
fn words(text: &str) -> Vec<String> {
    text.nfkc().collect::<String>().split_whitespace().map(str::to_owned).collect()
}

/// A word of the PDF, and whether a line ends just before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    text: String,
    opens_line: bool,
}

/// The words of a page; a word that was hyphenated at a line's end is whole again.
fn read(page: &str) -> Vec<Read> {
    let page: String = page.nfkc().collect();
    let page = page.replace("\u{AD}\n", "").replace('\u{AD}', "");
    let line = |line: &str| -> Vec<Read> {
        let words = line.split_whitespace().enumerate();
        words.map(|(index, word)| Read { text: word.to_owned(), opens_line: index == 0 }).collect()
    };
    page.lines().flat_map(line).collect()
}

/// Takes `furniture` off the end of a page, as far as it stands there.
fn take_off(page: &mut Vec<Read>, furniture: &[String]) -> bool {
    let stands = page.len() >= furniture.len()
        && page[page.len() - furniture.len()..].iter().map(|word| &word.text).eq(furniture);
    if stands {
        page.truncate(page.len() - furniture.len());
    }
    stands
}

/// The words of a PDF, page by page, without what is repeated on each: the running head, its number and the footer, which
/// is the letter's own only where it stands last.
pub fn body(letter: &Finished, pages: &[String]) -> Vec<Read> {
    let mut body = Vec::new();
    for (number, page) in (1..).zip(pages) {
        let mut page = read(page);
        if number < pages.len() {
            assert!(take_off(&mut page, &letter.footer), "{}, page {number} has no footer: {page:?}", letter.stem);
        }
        if number > 1 {
            let head = words(&format!("Pagina {number} van {}", pages.len())).into_iter().chain(letter.head.clone());
            let head: Vec<String> = head.collect();
            let again = letter.tables.iter().find(|table| {
                let both: Vec<String> = head.iter().chain(*table).cloned().collect();
                take_off(&mut page, &both)
            });
            let found = again.is_some() || take_off(&mut page, &head);
            assert!(found, "{}, page {number} has no running head: {page:?}", letter.stem);
        }
        if number == 1 && page.iter().any(|word| word.text == "Retouradres:") {
            let found = letter.retour.iter().any(|retour| take_off(&mut page, retour));
            assert!(found, "{}: the return address is not the sender's: {page:?}", letter.stem);
        }
        body.extend(page);
    }
    for foreign in &letter.foreign {
        let found = body.windows(foreign.len()).position(|part| part.iter().map(|word| &word.text).eq(foreign));
        let at = found.unwrap_or_else(|| panic!("{} does not show the page with {foreign:?}", letter.stem));
        body.drain(at..at + foreign.len());
    }
    body
}

/// Whether a word may go on on the next line after `part` without a hyphen of the setter's: behind a mark of its own, or
/// anywhere in an address of the web.
fn may_part(word: &str, part: &str) -> bool {
    word.contains("://") || word.contains('@') || part.ends_with(|c: char| !c.is_alphanumeric())
}

/// Holds the words read against those written, one for one; what is first amiss.
pub fn compare(read: &[Read], written: &[String]) -> Result<(), String> {
    let mut rest = read.iter().peekable();
    for (at, word) in written.iter().enumerate() {
        let mut found = rest.next().map(|read| read.text.clone()).unwrap_or_default();
        while found != *word && word.starts_with(&found) && may_part(word, &found) {
            let Some(next) = rest.next_if(|next| next.opens_line) else { break };
            found.push_str(&next.text);
        }
        if found != *word {
            let before = &written[at.saturating_sub(6)..at];
            return Err(format!("after “{}” stands “{found}” where the Markdown has “{word}”", before.join(" ")));
        }
    }
    rest.next().map_or(Ok(()), |more| Err(format!("“{}” follows after the last word of the Markdown", more.text)))
}

#[test]
fn the_words_of_every_pdf_are_those_of_its_markdown() {
    let amiss = |letter: &Finished| {
        let pages: Vec<String> = reader::pages(letter.bytes).iter().map(reader::Page::lines).collect();
        compare(&body(letter, &pages), &letter.markdown).err().map(|amiss| format!("{}: {amiss}", letter.stem))
    };
    let wrong: Vec<String> = LETTERS.par_iter().filter_map(amiss).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_pdf_is_sound_and_brings_a_subset_of_each_font() {
    LETTERS.par_iter().for_each(|letter| {
        let fonts = fonts(&sound(letter.bytes));
        assert!(!fonts.is_empty(), "{}: no fonts", letter.stem);
    });
}

#[test]
fn a_word_too_many_too_few_or_cut_is_noticed() {
    let written = words("Zie het ver\u{FB01}jnd e-mailadres https://a.example/b/c van ons");
    let same = |page: &str| compare(&read(page), &written);
    assert_eq!(same("Zie het ver\u{FB01}jnd e-\nmailadres https://a.example/\nb/c van ons"), Ok(()));
    assert_eq!(same("Zie het ver\u{AD}\nfijnd e-mail\u{AD}\nadres https://a.example/b/c van ons"), Ok(()));
    for wrong in [
        "Zie het verfijnd e-mailadres https://a.example/b/c van",
        "Zie het verfijnd e-mailadres https://a.example/b/c van ons allen",
        "Zie het ver\nfijnd e-mailadres https://a.example/b/c van ons",
        "Zie het verfijnd e- mailadres https://a.example/b/c van ons",
        "het Zie verfijnd e-mailadres https://a.example/b/c van ons",
    ] {
        assert!(same(wrong).is_err(), "{wrong}");
    }
}
