//! Every key of a style file: what it may hold. The reader holds a file to it, and the JSON schema says the same to an editor.

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

/// A key by its dotted path.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub path: &'static str,
    pub holds: Holds,
    /// What it is for, in Dutch: the hint of an editor.
    pub about: &'static str,
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
const WHOLE_GROUPS: [&str; 3] = ["logo", "adresvak", "handtekeningbeeld"];

const fn key(path: &'static str, holds: Holds, about: &'static str) -> Key {
    Key { path, holds, about }
}

/// All keys, in the order of the style file.
pub const KEYS: [Key; 41] = {
    use Holds::{Boolean, Choice, Color, File, Lines, Number, Whole, Words};
    [
        key("lettertype.gewoon", File, "Gewone snede: TTF of OTF."),
        key("lettertype.vet", File, "Vette snede."),
        key("lettertype.cursief", File, "Cursieve snede."),
        key("lettertype.vetcursief", File, "Vetcursieve snede."),
        key("tekst.grootte", Number(9.0, 13.0), "Lettergrootte van de tekst, in punten."),
        key("tekst.regelafstand", Number(10.0, 22.0), "Afstand tussen twee regels, in punten."),
        key("tekst.alineawit", Number(0.0, 30.0), "Wit tussen twee alinea's, in punten."),
        key("tekst.uitlijning", Choice(&["links", "uitvullen"]), "Rafelrand rechts, of beide kanten recht."),
        key("tekst.afbreken", Boolean, "Woorden afbreken aan het eind van een regel."),
        key("kleine_tekst.grootte", Number(6.5, 11.0), "Lettergrootte van briefhoofd, kop en voettekst, in punten."),
        key("kleine_tekst.regelafstand", Number(7.0, 18.0), "Regelafstand daarvan, in punten."),
        key("kleuren.tekst", Color, "Kleur van de tekst."),
        key("kleuren.accent", Color, "Kleur van de naam van de afzender en van dunne lijnen."),
        key("marges.links", Number(25.0, 35.0), "Wit links van de tekst, in mm."),
        key("marges.rechts", Number(25.0, 35.0), "Wit rechts van de tekst, in mm."),
        key("marges.boven", Number(25.0, 60.0), "Wit boven de tekst van vervolgbladen, in mm."),
        key("marges.onder", Number(25.0, 60.0), "Wit onder de tekst, in mm."),
        key("briefhoofd.plaats", Choice(&["tegenover", "links", "midden"]), "Waar de gegevens van de afzender staan."),
        key("briefhoofd.boven", Number(8.0, 40.0), "Wit boven het briefhoofd, in mm."),
        key("briefhoofd.naam", Number(9.0, 28.0), "Lettergrootte van de naam, in punten."),
        key("briefhoofd.regels", Lines, "Eigen regels onder de gegevens van de afzender."),
        key("logo.bestand", File, "Het beeldmerk: PNG, JPEG of SVG."),
        key("logo.links", Number(5.0, 195.0), "Afstand tot de linkerrand van het papier, in mm."),
        key("logo.boven", Number(5.0, 285.0), "Afstand tot de bovenrand van het papier, in mm."),
        key("logo.breedte", Number(5.0, 205.0), "Breedte van het beeldmerk, in mm."),
        key("logo.omschrijving", Words, "Wat het beeldmerk toont, voor wie het niet ziet."),
        key("venster", Choice(&["links", "rechts", "geen"]), "Aan welke kant de envelop een venster heeft."),
        key("adresvak.links", Number(15.0, 140.0), "Linkerrand van het vak voor het adres, in mm."),
        key("adresvak.rechts", Number(75.0, 200.0), "Rechterrand van het vak, in mm."),
        key("adresvak.boven", Number(35.0, 90.0), "Bovenrand van het vak, in mm."),
        key("adresvak.onder", Number(50.0, 115.0), "Onderrand van het vak, in mm."),
        key("retouradres", Boolean, "Het adres van de afzender in kleine letters boven het venster."),
        key("vouwtekens", Choice(&["geen", "dl", "c5"]), "Streepjes die wijzen waar te vouwen."),
        key("handtekening", Whole(3, 8), "Lege regels tussen de groet en de naam."),
        key("handtekeningbeeld.bestand", File, "De handtekening: PNG, JPEG of SVG."),
        key("handtekeningbeeld.breedte", Number(15.0, 80.0), "Breedte van de handtekening, in mm."),
        key(
            "handtekeningbeeld.van",
            Words,
            "De naam zoals die onder de brief staat; bij een andere naam komt er geen beeld.",
        ),
        key("voettekst.uitlijning", Choice(&["links", "midden"]), "Waar de voettekst staat."),
        key("voettekst.lijn", Boolean, "Een dunne lijn boven de voettekst."),
        key("voettekst.onder", Number(5.0, 20.0), "Wit onder de voettekst, in mm."),
        key("voettekst.regels", Lines, "Eigen regels onder de gegevens in de voettekst."),
    ]
};

/// Bounds of a number.
#[must_use]
pub fn range(path: &str) -> RangeInclusive<f32> {
    match KEYS.iter().find(|key| key.path == path).map(|key| key.holds) {
        Some(Holds::Number(from, to)) => from..=to,
        Some(Holds::Whole(from, to)) => f32::from(from)..=f32::from(to),
        _ => f32::MIN..=f32::MAX,
    }
}

/// The JSON schema (draft 2020-12) of a style file.
#[must_use]
pub fn schema() -> Value {
    let mut top = Map::new();
    for key in KEYS {
        match key.path.split_once('.') {
            None => {
                top.insert(key.path.to_owned(), described(key));
            }
            Some((group, name)) => {
                let empty = || json!({"type": "object", "additionalProperties": false, "properties": {}});
                let entry = top.entry(group).or_insert_with(empty);
                entry["properties"][name] = described(key);
                if WHOLE_GROUPS.contains(&group) {
                    let mut required = entry["required"].as_array().cloned().unwrap_or_default();
                    required.push(json!(name));
                    entry["required"] = Value::Array(required);
                }
            }
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Huisstijl van lettergen",
        "type": "object",
        "additionalProperties": false,
        "properties": top,
    })
}

fn described(key: Key) -> Value {
    let mut value = match key.holds {
        Holds::Number(from, to) => json!({"type": "number", "minimum": from, "maximum": to}),
        Holds::Whole(from, to) => json!({"type": "integer", "minimum": from, "maximum": to}),
        Holds::Choice(choices) => json!({"enum": choices}),
        Holds::Boolean => json!({"type": "boolean"}),
        Holds::Color => json!({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
        Holds::File | Holds::Words => json!({"type": "string", "pattern": "\\S"}),
        Holds::Lines => json!({"type": "array", "maxItems": MOST_LINES, "items": {"type": "string", "pattern": "\\S"}}),
    };
    value["description"] = json!(key.about);
    value
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
