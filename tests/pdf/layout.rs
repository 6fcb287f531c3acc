//! Letters that the layout sets: what is heard and read is the document's text, word for word.

use std::fmt::Write as _;

use lettergen::{
    diag::Source,
    layout::{self, FrameText, Pages, Typesetter},
    markdown::{
        document::{self, Document, Zone},
        marks::{Mark, MarkSpan},
    },
    output::pdf,
    style::Style,
};

use super::{sheet, tools};
use crate::{
    extraction::file::sound,
    reader::{folded, text},
};

/// A letter of so many paragraphs in the default house style.
fn letter(paragraphs: usize) -> (Document, Pages) {
    let mut body = "# Betreft: uw beoordeling van 3 november 2026\n\nGeachte heer De Vries,\n\n".to_owned();
    for number in 1..=paragraphs {
        let _ = write!(
            body,
            "Op dinsdag 3 november 2026 plaatste u onder de naam *bakfan* een beoordeling ({number}) met **feitelijke \
             beweringen** over de onderneming van cliënte, waaronder onverantwoordelijke beschuldigingen over \
             voedselveiligheid en bedrijfshygiëne, in- en uitgaande e-mail, en verzoeken van persoonsgegevens­bescherming.\n\n"
        );
    }
    body.push_str(
        "> “Nooit meer! De taart (€ 1.250,00) was *niet* te eten.”\n>\n> Tweede alinea van het citaat.\n\n\
         1. u verwijdert de beoordeling;\n2. u bevestigt dat per e-mail:\n   - aan mij, en\n   - aan cliënte.\n\n\
         | Datum | Bedrag |\n| --- | ---: |\n| 3 november | € 1.250,00 |\n| 4 november | |\n\n\
         Zie [de website van de Autoriteit Persoonsgegevens](https://www.autoriteitpersoonsgegevens.nl/), of bel.\n\n",
    );
    let parts = [
        (Zone::Briefhoofd, "Bakkerij De Vries & Zonen\n\n"),
        (Zone::Adres, "De heer J. de Vries\\\nKerkstraat 1\\\n8011 AB  Zwolle\n\n"),
        (Zone::Datumregel, "Zwolle, vrijdag 20 november 2026\n\n"),
        (Zone::Kenmerken, "Ons kenmerk: 2026-0412\n\n"),
        (Zone::Tekst, &body),
        (Zone::Ondertekening, "Met vriendelijke groet,\n\nmr. S. Oudendijk\n\n"),
        (Zone::Voettekst, "KvK 12345678\n"),
    ];
    let mut clean = String::new();
    let mut marks = Vec::new();
    for (zone, text) in parts {
        let start = clean.len();
        clean.push_str(text);
        if zone != Zone::Tekst {
            let index = Zone::ALL.iter().position(|(other, _)| *other == zone).unwrap();
            marks.push(MarkSpan { mark: Mark::Zone(u32::try_from(index).unwrap()), span: start..clean.len() });
        }
    }
    let (document, findings) = document::parse(&Source::new("letter.md", clean), &marks);
    assert!(findings.is_empty(), "{findings:?}");
    let style = include_str!("../../templates/style/style.yaml");
    let style = Style::parse(&Source::new("templates/style/style.yaml", style)).unwrap();
    let frame = FrameText {
        kenmerk: Some("2026-0412".to_owned()),
        datum: "20 november 2026".to_owned(),
        ..FrameText::default()
    };
    let (pages, _) = layout::layout(&document, &Typesetter::new(sheet::faces()), &style, &frame);
    (document, pages)
}

/// The document's words. Soft hyphens are no letters, and which bullet a list has is the layout's choice.
fn words(document: &Document) -> String {
    folded(&document.text().replace('\u{AD}', ""))
}

#[test]
fn what_is_heard_is_the_text_of_the_document() {
    for paragraphs in [1, 12] {
        let (document, pages) = letter(paragraphs);
        let file = pdf::Writer::default().write(&pages, &document, &sheet::meta()).unwrap();
        // Links stand within a line and keep their own spaces; all else is one line a tag.
        let mut heard = String::new();
        let mut last = String::new();
        for (tag, words) in tools::heard(&file) {
            let inline = tag == "Link" || last == "Link";
            heard.push_str(if inline { "" } else { "\n" });
            heard.push_str(&words);
            last = tag;
        }
        assert_eq!(folded(&heard.replace('–', "•")), words(&document));
        sound(&file);
    }
}

#[test]
fn what_is_drawn_is_the_text_of_the_document_and_the_furniture() {
    let (document, pages) = letter(12);
    assert!(pages.pages.len() > 1);
    let file = pdf::Writer::default().write(&pages, &document, &sheet::meta()).unwrap();
    let drawn = text(&file).join(" ").replace("\u{AD} ", "").replace('–', "•");
    let mut rest = drawn.as_str();
    // The pages hold the document's words in its order, with heads and feet between them.
    for word in words(&document).split(' ') {
        let word = if word.ends_with('-') { word } else { word.split('-').next().unwrap_or(word) };
        let at = rest.find(word).unwrap_or_else(|| panic!("{word} is not in {rest}"));
        rest = &rest[at + word.len()..];
    }
    assert!(drawn.contains(&format!("Pagina 2 van {}", pages.pages.len())), "{drawn}");
}
