//! Every key of a style file, once: what it may hold and what of a style it sets. The reader, the page of `explain` and the JSON schema follow from it.

use std::{collections::BTreeMap, fmt, sync::LazyLock};

use super::{Color, FoldMarks, LetterheadPlace, Logo, Signature, Style, Window};

/// A key by its dotted path.
#[derive(Clone, Copy)]
pub struct Key {
    pub path: &'static str,
    pub holds: Holds,
    /// What it is for, in Dutch: the hint of an editor.
    pub about: &'static str,
    /// What of a style it sets.
    pub(super) slot: fn(&mut Style) -> Slot<'_>,
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Key").field("path", &self.path).field("holds", &self.holds).finish_non_exhaustive()
    }
}

/// A part of a style that a key sets.
pub(super) enum Slot<'a> {
    Number(&'a mut f32),
    Whole(&'a mut u8),
    Flag(&'a mut bool),
    Color(&'a mut Color),
    Words(&'a mut String),
    Lines(&'a mut Vec<String>),
    Letterhead(&'a mut LetterheadPlace),
    Window(&'a mut Window),
    FoldMarks(&'a mut FoldMarks),
}

impl Slot<'_> {
    /// Takes the choice at a place in its list; of two choices the second is what the flag says.
    pub(super) fn choose(self, at: usize) {
        match self {
            Self::Flag(flag) => *flag = at == 1,
            Self::Letterhead(place) => {
                *place = [LetterheadPlace::Opposite, LetterheadPlace::Left, LetterheadPlace::Centre][at.min(2)];
            }
            Self::Window(window) => *window = [Window::Left, Window::Right, Window::None][at.min(2)],
            Self::FoldMarks(marks) => *marks = [FoldMarks::None, FoldMarks::Dl, FoldMarks::C5][at.min(2)],
            _ => {}
        }
    }
}

/// What a key may hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Holds {
    /// A number between two others, in mm or points.
    Number(f32, f32),
    Whole(u8, u8),
    Choice(&'static [&'static str]),
    Boolean,
    /// Six hexadecimal digits behind `#`.
    Color,
    /// A file, from the folder of the style file.
    File,
    Words,
    /// Lines of text.
    Lines,
}

/// Groups that need all their keys once they are there.
pub const WHOLE_GROUPS: [&str; 3] = ["logo", "adresvak", "handtekeningbeeld"];

const fn key(path: &'static str, holds: Holds, about: &'static str, slot: fn(&mut Style) -> Slot<'_>) -> Key {
    Key { path, holds, about, slot }
}

fn logo(style: &mut Style) -> &mut Logo {
    style.logo.get_or_insert_default()
}

fn signature(style: &mut Style) -> &mut Signature {
    style.signature.get_or_insert_default()
}

/// All keys, in the order of the style file.
pub static KEYS: [Key; 41] = {
    use Holds::{Boolean, Choice, Color, File, Lines, Number, Whole, Words};
    [
        key("lettertype.gewoon", File, "Gewone snede: TTF of OTF.", |it| Slot::Words(&mut it.fonts.regular)),
        key("lettertype.vet", File, "Vette snede.", |it| Slot::Words(&mut it.fonts.bold)),
        key("lettertype.cursief", File, "Cursieve snede.", |it| Slot::Words(&mut it.fonts.italic)),
        key("lettertype.vetcursief", File, "Vetcursieve snede.", |it| Slot::Words(&mut it.fonts.bold_italic)),
        key("tekst.grootte", Number(9.0, 13.0), "Lettergrootte van de tekst, in punten.", |it| {
            Slot::Number(&mut it.body.size)
        }),
        key("tekst.regelafstand", Number(10.0, 22.0), "Afstand tussen twee regels, in punten.", |it| {
            Slot::Number(&mut it.body.leading)
        }),
        key("tekst.alineawit", Number(0.0, 30.0), "Wit tussen twee alinea's, in punten.", |it| {
            Slot::Number(&mut it.paragraph_gap)
        }),
        key("tekst.uitlijning", Choice(&["links", "uitvullen"]), "Rafelrand rechts, of beide kanten recht.", |it| {
            Slot::Flag(&mut it.justified)
        }),
        key("tekst.afbreken", Boolean, "Woorden afbreken aan het eind van een regel.", |it| {
            Slot::Flag(&mut it.hyphenated)
        }),
        key(
            "kleine_tekst.grootte",
            Number(6.5, 11.0),
            "Lettergrootte van briefhoofd, kop en voettekst, in punten.",
            |it| Slot::Number(&mut it.small.size),
        ),
        key("kleine_tekst.regelafstand", Number(7.0, 18.0), "Regelafstand daarvan, in punten.", |it| {
            Slot::Number(&mut it.small.leading)
        }),
        key("kleuren.tekst", Color, "Kleur van de tekst.", |it| Slot::Color(&mut it.text_color)),
        key("kleuren.accent", Color, "Kleur van de naam van de afzender en van dunne lijnen.", |it| {
            Slot::Color(&mut it.accent_color)
        }),
        key("marges.links", Number(25.0, 35.0), "Wit links van de tekst, in mm.", |it| {
            Slot::Number(&mut it.margins.left_mm)
        }),
        key("marges.rechts", Number(25.0, 35.0), "Wit rechts van de tekst, in mm.", |it| {
            Slot::Number(&mut it.margins.right_mm)
        }),
        key("marges.boven", Number(25.0, 60.0), "Wit boven de tekst van vervolgbladen, in mm.", |it| {
            Slot::Number(&mut it.margins.top_mm)
        }),
        key("marges.onder", Number(25.0, 60.0), "Wit onder de tekst, in mm.", |it| {
            Slot::Number(&mut it.margins.bottom_mm)
        }),
        key(
            "briefhoofd.plaats",
            Choice(&["tegenover", "links", "midden"]),
            "Waar de gegevens van de afzender staan.",
            |it| Slot::Letterhead(&mut it.letterhead.place),
        ),
        key("briefhoofd.boven", Number(8.0, 40.0), "Wit boven het briefhoofd, in mm.", |it| {
            Slot::Number(&mut it.letterhead.top_mm)
        }),
        key("briefhoofd.naam", Number(9.0, 28.0), "Lettergrootte van de naam, in punten.", |it| {
            Slot::Number(&mut it.letterhead.name_size)
        }),
        key("briefhoofd.regels", Lines, "Eigen regels onder de gegevens van de afzender.", |it| {
            Slot::Lines(&mut it.letterhead.lines)
        }),
        key("logo.bestand", File, "Het beeldmerk: PNG, JPEG of SVG.", |it| Slot::Words(&mut logo(it).file)),
        key("logo.links", Number(5.0, 195.0), "Afstand tot de linkerrand van het papier, in mm.", |it| {
            Slot::Number(&mut logo(it).left_mm)
        }),
        key("logo.boven", Number(5.0, 285.0), "Afstand tot de bovenrand van het papier, in mm.", |it| {
            Slot::Number(&mut logo(it).top_mm)
        }),
        key("logo.breedte", Number(5.0, 205.0), "Breedte van het beeldmerk, in mm.", |it| {
            Slot::Number(&mut logo(it).width_mm)
        }),
        key("logo.omschrijving", Words, "Wat het beeldmerk toont, voor wie het niet ziet.", |it| {
            Slot::Words(&mut logo(it).alt)
        }),
        key("venster", Choice(&["links", "rechts", "geen"]), "Aan welke kant de envelop een venster heeft.", |it| {
            Slot::Window(&mut it.window)
        }),
        key("adresvak.links", Number(15.0, 140.0), "Linkerrand van het vak voor het adres, in mm.", |it| {
            Slot::Number(&mut it.address_mm.left)
        }),
        key("adresvak.rechts", Number(75.0, 200.0), "Rechterrand van het vak, in mm.", |it| {
            Slot::Number(&mut it.address_mm.right)
        }),
        key("adresvak.boven", Number(35.0, 90.0), "Bovenrand van het vak, in mm.", |it| {
            Slot::Number(&mut it.address_mm.top)
        }),
        key("adresvak.onder", Number(50.0, 115.0), "Onderrand van het vak, in mm.", |it| {
            Slot::Number(&mut it.address_mm.bottom)
        }),
        key("retouradres", Boolean, "Het adres van de afzender in kleine letters boven het venster.", |it| {
            Slot::Flag(&mut it.return_address)
        }),
        key("vouwtekens", Choice(&["geen", "dl", "c5"]), "Streepjes die wijzen waar te vouwen.", |it| {
            Slot::FoldMarks(&mut it.fold_marks)
        }),
        key("handtekening", Whole(3, 8), "Lege regels tussen de groet en de naam.", |it| {
            Slot::Whole(&mut it.signature_lines)
        }),
        key("handtekeningbeeld.bestand", File, "De handtekening: PNG, JPEG of SVG.", |it| {
            Slot::Words(&mut signature(it).file)
        }),
        key("handtekeningbeeld.breedte", Number(15.0, 80.0), "Breedte van de handtekening, in mm.", |it| {
            Slot::Number(&mut signature(it).width_mm)
        }),
        key(
            "handtekeningbeeld.van",
            Words,
            "De naam zoals die onder de brief staat; bij een andere naam komt er geen beeld.",
            |it| Slot::Words(&mut signature(it).name),
        ),
        key("voettekst.uitlijning", Choice(&["links", "midden"]), "Waar de voettekst staat.", |it| {
            Slot::Flag(&mut it.footer.centred)
        }),
        key("voettekst.lijn", Boolean, "Een dunne lijn boven de voettekst.", |it| Slot::Flag(&mut it.footer.ruled)),
        key("voettekst.onder", Number(5.0, 20.0), "Wit onder de voettekst, in mm.", |it| {
            Slot::Number(&mut it.footer.bottom_mm)
        }),
        key("voettekst.regels", Lines, "Eigen regels onder de gegevens in de voettekst.", |it| {
            Slot::Lines(&mut it.footer.lines)
        }),
    ]
};

/// The names of the keys of a group (`""` is the top), in the order of the table.
pub(super) fn names(group: &str) -> &'static [&'static str] {
    static NAMES: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
        let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for key in KEYS {
            let (group, name) = key.path.split_once('.').unwrap_or(("", key.path));
            let top = names.entry("").or_default();
            let own = if group.is_empty() { name } else { group };
            if !top.contains(&own) {
                top.push(own);
            }
            if !group.is_empty() {
                names.entry(group).or_default().push(name);
            }
        }
        names
    });
    NAMES.get(group).map_or(&[], Vec::as_slice)
}

/// More lines of its own than these leave no room for the letter.
pub const MOST_LINES: usize = 4;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{diag::Source, style::Style};

    /// A value that fits.
    fn fitting(key: &Key) -> String {
        match (key.path, key.holds) {
            ("adresvak.links", _) => "20".to_owned(),
            ("adresvak.rechts", _) => "100".to_owned(),
            ("logo.links", _) => "30".to_owned(),
            (_, Holds::Number(from, to)) => f32::midpoint(from, to).to_string(),
            (_, Holds::Whole(from, _)) => from.to_string(),
            (_, Holds::Choice(choices)) => choices[0].to_owned(),
            (_, Holds::Boolean) => "true".to_owned(),
            (_, Holds::Color) => "'#102030'".to_owned(),
            (_, Holds::File | Holds::Words) => "iets".to_owned(),
            (_, Holds::Lines) => "[iets, meer]".to_owned(),
        }
    }

    /// A value that does not fit, with what must be said of it.
    fn unfitting(key: &Key) -> Vec<(String, &'static str)> {
        match key.holds {
            Holds::Number(from, to) => {
                vec![((from - 0.5).to_string(), "style-out-of-range"), ((to + 0.5).to_string(), "style-out-of-range")]
            }
            Holds::Whole(from, to) => {
                vec![((from - 1).to_string(), "style-out-of-range"), ((to + 1).to_string(), "style-out-of-range")]
            }
            Holds::Choice(_) => vec![("onzin".to_owned(), "yaml-unknown-choice")],
            Holds::Boolean => vec![("misschien".to_owned(), "yaml-wrong-type")],
            Holds::Color => vec![("rood".to_owned(), "style-color"), ("'#fefefe'".to_owned(), "style-contrast")],
            Holds::File | Holds::Words => vec![("' '".to_owned(), "style-empty")],
            Holds::Lines => vec![("[' ']".to_owned(), "style-empty")],
        }
    }

    /// A style file with this value, and with what else its group cannot do without.
    fn file(key: &Key, value: &str) -> String {
        let Some((group, name)) = key.path.split_once('.') else { return format!("{}: {value}\n", key.path) };
        let mut entries = vec![format!("{name}: {value}")];
        if WHOLE_GROUPS.contains(&group) {
            let others = KEYS.iter().filter(|other| other.path != key.path);
            let others = others.filter_map(|other| Some((other, other.path.strip_prefix(group)?.strip_prefix('.')?)));
            entries.extend(others.map(|(other, name)| format!("{name}: {}", fitting(other))));
        }
        format!("{group}: {{{}}}\n", entries.join(", "))
    }

    fn codes(yaml: &str) -> Vec<String> {
        let found = Style::parse(&Source::new("style.yaml", yaml)).err().unwrap_or_default();
        found.into_iter().map(|finding| finding.code().to_owned()).collect()
    }

    #[test]
    fn every_key_is_read_and_held_to_what_the_schema_says() {
        for key in KEYS {
            let said = |code: &str| code != "style-tight-lines";
            let good = file(&key, &fitting(&key));
            assert!(!codes(&good).iter().any(|code| said(code)), "{good}: {:?}", codes(&good));
            for (value, expected) in unfitting(&key) {
                let bad = file(&key, &value);
                assert!(codes(&bad).iter().any(|code| code == expected), "{bad}: {:?}", codes(&bad));
            }
        }
    }

    #[test]
    fn the_schema_knows_every_key_that_the_reader_knows() {
        let known = |yaml: &str| -> BTreeSet<String> {
            let finding = Style::parse(&Source::new("style.yaml", yaml)).unwrap_err().remove(0);
            finding.args["known"].split(", ").map(str::to_owned).collect()
        };
        let top = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
        assert_eq!(known("onzin: 1\n"), KEYS.iter().map(|key| top(key.path)).collect());
        for group in KEYS.iter().filter(|key| key.path.contains('.')).map(|key| top(key.path)) {
            let prefix = format!("{group}.");
            let own = KEYS.iter().filter_map(|key| key.path.strip_prefix(&prefix)).map(str::to_owned);
            assert_eq!(known(&format!("{group}: {{onzin: 1}}\n")), own.collect(), "{group}");
        }
    }
}
