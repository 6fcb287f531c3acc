//! Letters set by hand as poppler and qpdf have them.

use lettergen::layout::{Artifact, Owner};

use super::{ask, file, is_sound, pages, run};
use crate::{
    pdf::{
        letter, logo, picture,
        sheet::{Sheet, meta},
        tools::written,
    },
    reader::{folded, text},
};

#[test]
fn poppler_reads_the_words_that_our_reader_reads() {
    let file = written(&letter());
    assert_eq!(pages(&file).iter().map(|page| folded(page)).collect::<Vec<_>>(), text(&file));
}

#[test]
fn files_are_sound_whatever_their_length() {
    is_sound(&written(&Sheet::new()));
    let mut sheet = letter();
    is_sound(&written(&sheet));
    while sheet.pages.pages.len() < 50 {
        sheet.new_page();
        sheet.paragraph("Nog een bladzijde.", &["Nog een bladzijde."]);
    }
    is_sound(&written(&sheet));
}

#[test]
fn the_tree_has_the_shape_of_the_document() {
    let tree = ask("pdfinfo", &["-struct"], &written(&letter()));
    let list = "  L (block):\n     /ListNumbering /Decimal\n    LI (block)\n      Lbl (block)\n      LBody (block)\n        P (block)";
    assert!(tree.contains(list), "{tree}");
    assert!(tree.contains("  BlockQuote\n    P (block)"), "{tree}");
    assert_eq!(tree.matches("/Scope /Column").count(), 2);
}

#[test]
fn only_the_faces_in_use_are_in_the_file_each_as_a_subset() {
    let fonts = ask("pdffonts", &[], &written(&letter()));
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 3, "{fonts}");
    assert!(rows.iter().all(|row| row.contains("CID TrueType      Identity-H       yes yes yes")), "{fonts}");
}

#[test]
fn the_file_says_what_it_is_and_of_which_day() {
    let info = ask("pdfinfo", &["-isodates"], &written(&letter()));
    let said = |key: &str| {
        let line = info.lines().find(|line| line.starts_with(&format!("{key}:"))).unwrap_or_default();
        line.split_once(':').map_or(String::new(), |(_, value)| value.trim().to_owned())
    };
    assert_eq!((said("Title"), said("Author")), (meta().title, meta().author));
    for key in ["CreationDate", "ModDate"] {
        assert_eq!(said(key), "2026-11-20T00:00:00Z");
    }
}

#[test]
fn pictures_of_every_kind_show_their_colour() {
    // The first lets the white paper shine through: 120 parts of 255 are its red.
    let pictures = [
        (logo(), [229, 149, 149]),
        (picture(png::ColorType::Rgb, &[20, 30, 200]), [20, 30, 200]),
        (picture(png::ColorType::Indexed, &[1]), [10, 200, 90]),
        (picture(png::ColorType::Grayscale, &[77]), [77, 77, 77]),
    ];
    for (image, color) in pictures {
        let mut sheet = Sheet::new();
        sheet.image(Owner::Artifact(Artifact::Header), &image);
        let file = file(&written(&sheet));
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("page");
        run("pdftoppm", &["-r", "72", "-png", "-singlefile"], file.path(), &[target.to_str().unwrap()]);
        let page = std::fs::File::open(folder.path().join("page.png")).unwrap();
        let mut reader = png::Decoder::new(std::io::BufReader::new(page)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        // The middle of the picture.
        let found = &pixels[(52 * frame.width as usize + 445) * 3..][..3];
        assert!(found.iter().zip(color).all(|(found, expected): (&u8, u8)| found.abs_diff(expected) <= 2), "{found:?}");
    }
}
