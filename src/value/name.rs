//! A person's name, taken apart as far as a Dutch salutation needs.

mod words;

use super::text::fold;
use crate::taal;

/// How a letter addresses somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Heer,
    Mevrouw,
    /// A person of whom the letter does not know how to address them.
    Onbekend,
    Organisatie,
}

impl Form {
    /// The form that a word in a case stands for (`heer`, `dhr.`, `mevrouw`, `mw.`, `organisatie`, …).
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        match word.trim().trim_end_matches('.').to_lowercase().as_str() {
            "heer" | "de heer" | "dhr" => Some(Self::Heer),
            "mevrouw" | "mevr" | "mw" => Some(Self::Mevrouw),
            "onbekend" | "neutraal" => Some(Self::Onbekend),
            "organisatie" | "bedrijf" => Some(Self::Organisatie),
            _ => None,
        }
    }
}

/// The parts of a person's name, each as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// `de heer` or `mevrouw` before the name.
    pub form: Option<Form>,
    /// Titles before and after the name (`mr.`, `LL.M.`).
    pub titles: Vec<String>,
    /// First names or initials, with single spaces.
    pub given: String,
    /// The tussenvoegsel (`van der`).
    pub particle: String,
    /// The rest of the surname, partner's name included (`Linden-'s Gravesande`).
    pub surname: String,
}

impl Name {
    /// The parts of a name; `None` of a text without words. A company's name comes out as a surname: ask
    /// [`is_organisation`] first.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = fold(text).replace(" - ", "-").replace(" – ", "-");
        let mut words = in_reading_order(&text);
        let mut name = Self::default();
        while words.len() > 1 {
            if let Some((form, length)) = words::form(&words) {
                name.form = name.form.or(Some(form));
                words.drain(..length);
            } else if words::is_title_before(words[0]) {
                name.titles.push(words.remove(0).to_owned());
            } else {
                break;
            }
        }
        while let [_, .., last] = *words {
            if !words::is_title_after(last) {
                break;
            }
            name.titles.push(last.to_owned());
            words.pop();
        }
        // A name to be called by, as in `J.P. (Jan) de Vries`, is for friends.
        words.retain(|word| !word.starts_with('('));
        let (given, surname) = words.split_at(words::surname_start(&words));
        let particles =
            surname.iter().take(surname.len().saturating_sub(1)).take_while(|word| words::is_particle(word));
        let (particle, surname) = surname.split_at(particles.count());
        name.given = given.join(" ");
        name.particle = particle.join(" ");
        name.surname = surname.join(" ");
        (!name.surname.is_empty()).then_some(name)
    }

    /// The surname as it stands without first names, so with its first letter a capital: `De Vries`, `Van 't Hoff`.
    #[must_use]
    pub fn surname_alone(&self) -> String {
        taal::capitalised(&joined(&[&self.particle, &self.surname]))
    }

    /// First names or initials and surname, without titles: `P. de Vries`.
    #[must_use]
    pub fn without_titles(&self) -> String {
        if self.given.is_empty() { self.surname_alone() } else { joined(&[&self.given, &self.particle, &self.surname]) }
    }
}

/// The line that opens a letter (law.md B.0 `aanhef`), comma included. A form that is not given follows from the name
/// where it says so (`de heer`, `B.V.`).
#[must_use]
pub fn salutation(name: &str, form: Option<Form>) -> String {
    let form = form.or_else(|| is_organisation(name).then_some(Form::Organisatie));
    let Some(name) = Name::parse(name).filter(|_| form != Some(Form::Organisatie)) else {
        return "Geachte heer, mevrouw,".to_owned();
    };
    match form.or(name.form) {
        Some(Form::Heer) => format!("Geachte heer {},", name.surname_alone()),
        Some(Form::Mevrouw) => format!("Geachte mevrouw {},", name.surname_alone()),
        _ if name.given.is_empty() => format!("Geachte heer/mevrouw {},", name.surname_alone()),
        _ => format!("Geachte {},", name.without_titles()),
    }
}

/// Whether a name is that of a company, association or public body, as far as its words say so.
#[must_use]
pub fn is_organisation(name: &str) -> bool {
    let name = fold(name);
    let words: Vec<_> = name.split(' ').map(|word| word.trim_matches(['(', ')', ','])).collect();
    let [first, .., last] = *words else {
        return words.first().is_some_and(|word| words::is_organisation_word(word));
    };
    // `J. de Bank` is a person, as is whoever has a title.
    let is_person = words::is_initials(first) || words::is_title_before(first) || words::form(&words).is_some();
    words::is_legal_form(last)
        // `B.V. De Klacht` is a company, `B.V. de Klacht` a person with these initials.
        || (words::is_legal_form(first) && !words::is_particle_in_small_letters(words[1]))
        || (!is_person && words.iter().any(|word| words::is_organisation_word(word)))
}

/// The words of a name, the surname last: `Vries, P. de` is `P. de Vries`; what is no name behind a comma stays there.
fn in_reading_order(text: &str) -> Vec<&str> {
    match text.split_once(',') {
        Some((surname, rest)) if !rest.split_whitespace().all(|word| words::is_title_after(word.trim_matches(','))) => {
            rest.split([' ', ',']).chain(surname.split(' ')).filter(|word| !word.is_empty()).collect()
        }
        _ => text.split([' ', ',']).filter(|word| !word.is_empty()).collect(),
    }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(text: &str) -> (String, String, String) {
        let name = Name::parse(text).unwrap();
        (name.given, name.particle, name.surname)
    }

    #[test]
    fn names_come_apart() {
        for (text, given, particle, surname) in [
            ("P. de Vries", "P.", "de", "Vries"),
            ("Piet de Vries", "Piet", "de", "Vries"),
            ("De Vries", "", "De", "Vries"),
            ("Postma", "", "", "Postma"),
            ("Van 't Hoff-de Rechter", "", "Van 't", "Hoff-de Rechter"),
            ("J. van 't Hoff-de Rechter", "J.", "van 't", "Hoff-de Rechter"),
            ("J. van ’t Hoff - de Rechter", "J.", "van ’t", "Hoff-de Rechter"),
            ("A.B.C. van der Linden-'s Gravesande", "A.B.C.", "van der", "Linden-'s Gravesande"),
            ("'t Hart", "", "'t", "Hart"),
            ("Maarten 't Hart", "Maarten", "'t", "Hart"),
            ("Th. IJzerman", "Th.", "", "IJzerman"),
            ("A. Jansen-van den Berg", "A.", "", "Jansen-van den Berg"),
            ("Anna Jansen-van den Berg", "Anna", "", "Jansen-van den Berg"),
            ("Anne-Marie de Wit", "Anne-Marie", "de", "Wit"),
            ("Maria Johanna Bakker", "Maria Johanna", "", "Bakker"),
            ("Fatima El Amrani", "Fatima", "El", "Amrani"),
            ("A. Garcia Lopez", "A.", "", "Garcia Lopez"),
            ("Jan P. Bakker", "Jan P.", "", "Bakker"),
            ("J.P. (Jan) de Vries", "J.P.", "de", "Vries"),
            ("Vries, P. de", "P.", "de", "Vries"),
            ("van der Berg, A.", "A.", "van der", "Berg"),
            ("B. op den Camp", "B.", "op den", "Camp"),
            ("J. de Heer", "J.", "de", "Heer"),
            ("Li Ma", "Li", "", "Ma"),
            ("P. de", "P.", "", "de"),
        ] {
            assert_eq!(parts(text), (given.into(), particle.into(), surname.into()), "{text}");
        }
        assert_eq!(Name::parse(" \n"), None);
        assert_eq!(Name::parse("(Jan)"), None);
    }

    #[test]
    fn titles_and_forms_of_address_come_off() {
        for (text, form, titles, plain) in [
            ("mr. S. Oudendijk", None, &["mr."][..], "S. Oudendijk"),
            ("de heer prof. dr. ir. P. de Vries MBA", Some(Form::Heer), &["prof.", "dr.", "ir.", "MBA"], "P. de Vries"),
            ("Mevrouw mr.drs. F. Postma, LL.M.", Some(Form::Mevrouw), &["mr.drs.", "LL.M."], "F. Postma"),
            ("mw. L. de Wit, MSc", Some(Form::Mevrouw), &["MSc"], "L. de Wit"),
            ("dhr. De Heer", Some(Form::Heer), &[], "De Heer"),
        ] {
            let name = Name::parse(text).unwrap();
            assert_eq!(
                (name.form, name.titles.as_slice(), &*name.without_titles()),
                (form, &*titles.iter().map(|title| (*title).to_owned()).collect::<Vec<_>>(), plain),
                "{text}"
            );
        }
    }

    #[test]
    fn a_salutation_has_the_surname_with_a_capital() {
        for (name, form, line) in [
            ("P. de Vries", Some(Form::Heer), "Geachte heer De Vries,"),
            ("J. van 't Hoff-de Rechter", Some(Form::Mevrouw), "Geachte mevrouw Van 't Hoff-de Rechter,"),
            ("P. de Vries", None, "Geachte P. de Vries,"),
            ("P. de Vries", Some(Form::Onbekend), "Geachte P. de Vries,"),
            ("de heer P. Kerkstra", None, "Geachte heer Kerkstra,"),
            ("M. 't Hart", Some(Form::Heer), "Geachte heer 't Hart,"),
            ("O. d'Hondt", Some(Form::Heer), "Geachte heer D'Hondt,"),
            ("K. ijzerman", Some(Form::Mevrouw), "Geachte mevrouw IJzerman,"),
            ("mr. S. Oudendijk", None, "Geachte S. Oudendijk,"),
            ("Postma", None, "Geachte heer/mevrouw Postma,"),
            ("Oordeelwijzer B.V.", None, "Geachte heer, mevrouw,"),
            ("P. de Vries", Some(Form::Organisatie), "Geachte heer, mevrouw,"),
            ("", None, "Geachte heer, mevrouw,"),
        ] {
            assert_eq!(salutation(name, form), line);
        }
    }

    #[test]
    fn companies_are_told_from_people() {
        for name in [
            "B.V. De Klacht",
            "Tandartspraktijk Lindeborg B.V.",
            "Bakkerij Het Gouden Deeg V.O.F.",
            "Stichting Het Anker",
            "Gemeente Zwolle",
            "Sportclub Waterlelie (vereniging)",
            "Jansen & Zn",
            "Oordeelwijzer BV",
            "Acme Ltd.",
        ] {
            assert!(is_organisation(name), "{name}");
        }
        for name in [
            "P. de Vries",
            "B.V. de Klacht",
            "Van 't Hoff-de Rechter",
            "mr. S. Oudendijk",
            "J. de Bank",
            "mevrouw Bank",
            "Postma",
            "",
        ] {
            assert!(!is_organisation(name), "{name}");
        }
    }

    #[test]
    fn a_form_is_read_from_its_word() {
        assert_eq!(Form::read("Dhr."), Some(Form::Heer));
        assert_eq!(Form::read("mw."), Some(Form::Mevrouw));
        assert_eq!(Form::read("organisatie"), Some(Form::Organisatie));
        assert_eq!(Form::read("neutraal"), Some(Form::Onbekend));
        assert_eq!(Form::read("graaf"), None);
    }

    proptest! {
        #[test]
        fn a_usual_name_comes_together_again(
            given in "([A-Z]\\.){1,3}|[A-Z][a-z]{5,8}",
            particle in prop::sample::select(vec!["", "de", "van", "van der", "van 't", "in 't", "ter"]),
            surname in "[A-Z][a-z]{4,9}(-[A-Z][a-z]{4,9})?",
        ) {
            let text = joined(&[&given, particle, &surname]);
            let name = Name::parse(&text).unwrap();
            prop_assert_eq!((&*name.given, &*name.particle, &*name.surname), (&*given, particle, &*surname));
            prop_assert_eq!(name.without_titles(), text);
        }

        #[test]
        fn every_text_gives_a_salutation(text in any::<String>(), near in "[a-zA-Z.,' ()-]{0,30}") {
            for text in [&text, &near] {
                let line = salutation(text, None);
                prop_assert!(line.starts_with("Geachte ") && line.ends_with(','), "{}", line);
            }
        }
    }
}
