//! Words of a case stand in sentences of the letter: what does not fit is told with the sentence as it would read.

use lettergen::{
    kind::{Field, FieldKind},
    value::Value,
};

use crate::cases::{CASES, CaseFile, WORKSHOP, line};

/// More of the phrase, for fields that ask for a length.
const MANY: &str = "voor de auto en fiets en brommer en bus en taxi en tractor en motor en koets en slee en camper en scooter en kano en \
                    rolstoel en bestelbus en kar en kruiwagens en skelters en steps en tram en truck en vrachtauto en jeep";

/// What is told of a case in which the value at `span` is replaced.
fn told(case: &CaseFile, span: std::ops::Range<usize>, words: &str) -> Vec<(String, String)> {
    let mut text = case.text.clone();
    // The span of a text over several lines ends where the next field begins.
    let end = span.start + text[span.clone()].trim_end().len();
    text.replace_range(span.start..end, words);
    let findings = match WORKSHOP.compose_with(&case.name(), text.as_bytes(), &case.files) {
        Ok(composition) => composition.findings,
        Err(findings) => findings,
    };
    let fitting = findings.iter().filter(|finding| finding.code() == "case-does-not-fit");
    fitting.map(|finding| (line(finding), finding.args["sentence"].clone())).collect()
}

/// Every field of every kind that says which words fit, with its path.
fn fields(fields: &'static [Field], path: &str, found: &mut Vec<(String, &'static Field)>) {
    for field in fields {
        let path = if path.is_empty() { field.name.clone() } else { format!("{path}.{}", field.name) };
        self::fields(field.kind.inner(), &path, found);
        if field.fits.is_some() {
            found.push((path, field));
        }
    }
}

#[test]
fn a_question_in_the_place_of_a_phrase_is_told_in_every_field() {
    let (mut tried, mut kinds) = (0, std::collections::BTreeSet::new());
    for case in &*CASES {
        let composition = case.composition();
        for (path, value) in composition.case.leaves() {
            let names: Vec<&str> = path.split('.').filter(|name| name.parse::<usize>().is_err()).collect();
            let path = names.join(".");
            let Some(field) = composition.kind.field(&path) else { continue };
            let shape = format!("{:?}", field.fits);
            let names = ["None", "Some(Name)", "Some(Addressee)", "Some(Any)", "Some(Sentences)"];
            if names.contains(&shape.as_str()) || !matches!(value.value, Value::Text(_)) {
                continue;
            }
            let found = told(case, value.span.clone(), "\"Wilt u hierover nog iets meer en iets anders uitleggen?\"");
            let of_field = found.iter().find(|(line, _)| line.contains("case-fit-question"));
            let (_, sentence) = of_field.unwrap_or_else(|| panic!("{} {path}: {found:?}", case.stem));
            let reads = field.reads.clone().unwrap_or_else(|| "…".to_owned());
            assert_eq!(
                *sentence,
                reads.replace('…', "Wilt u hierover nog iets meer en iets anders uitleggen?"),
                "{path}"
            );
            tried += 1;
            kinds.insert(composition.kind.id.clone());
        }
    }
    assert!(tried > 300 && kinds.len() > 20, "{tried} fields of {} kinds", kinds.len());
}

#[test]
fn a_phrase_in_the_place_of_a_sentence_is_told_in_every_field() {
    let mut tried = 0;
    for case in &*CASES {
        let composition = case.composition();
        for (path, value) in composition.case.leaves() {
            let names: Vec<&str> = path.split('.').filter(|name| name.parse::<usize>().is_err()).collect();
            let field = composition.kind.field(&names.join("."));
            let prose = matches!(&value.value, Value::Prose(_));
            if !prose || field.is_some_and(|field| format!("{:?}", field.fits) == "Some(Any)") {
                continue;
            }
            let phrase = format!("De heffing van parkeerbelasting {MANY}.");
            let found = told(case, value.span.clone(), &phrase);
            assert!(found.iter().any(|(line, _)| line.contains("case-fit-no-verb")), "{} {path}: {found:?}", case.stem);
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried}");
}

#[test]
fn the_example_of_a_field_fits_and_its_question_or_sentence_says_how_it_goes_on() {
    for kind in WORKSHOP.kinds() {
        let mut found = Vec::new();
        // The workshop lives as long as the program.
        fields(&kind.fields, "", &mut found);
        for (path, field) in found {
            let takes_words = match &field.kind {
                FieldKind::List(item) => !matches!(**item, FieldKind::Group(_)),
                kind => matches!(kind, FieldKind::Plain(plain) if plain.is_words()),
            };
            assert!(takes_words, "{} {path} takes no words that could fit", kind.id);
            assert!(field.example.is_some(), "{} {path} has no example", kind.id);
        }
    }
}

#[test]
fn the_faults_that_were_read_in_letters_are_told() {
    let cases: [(&str, &str, &str, &str, &str); 9] = [
        (
            "a1-weigering-de-spaak",
            "verzoek.omschrijving",
            "Wilt u mijn dossier wissen?",
            "E",
            "U vraagt ons Wilt u mijn dossier wissen?.",
        ),
        (
            "a1-weigering-de-spaak",
            "verzoek.omschrijving",
            "mijn dossier te wissen",
            "E",
            "U vraagt ons mijn dossier te wissen.",
        ),
        ("a1-weigering-de-spaak", "geadresseerde.naam", "de heer G. ten Broeke", "E", "De heer de heer G. ten Broeke"),
        ("a1-weigering-de-spaak", "geadresseerde.naam", "g. ten broeke", "W", "g. ten broeke"),
        ("a1-weigering-de-spaak", "plaats", "nijmegen", "W", "nijmegen"),
        (
            "bezwaar-supermarkt-de-mand",
            "bezwaar.verwerking",
            "wij stoppen met het profiel",
            "E",
            "Wij stoppen met wij stoppen met het profiel.",
        ),
        (
            "kennisgeving-muziekschool-de-fuga",
            "verstrekking.waarvoor",
            "voor de bruikleen",
            "W",
            "Dat deden wij voor voor de bruikleen.",
        ),
        (
            "deels-kookstudio-de-pan",
            "onderdelen.1.rechtsvordering.fase",
            "in behandeling",
            "W",
            "De zaak in behandeling.",
        ),
        (
            "weigering-bezwaar-de-kluis",
            "onderdelen.0.belangen.belang",
            "De heffing van parkeerbelasting.",
            "W",
            "De heffing van parkeerbelasting.",
        ),
    ];
    for (stem, path, words, weight, sentence) in cases {
        let case = crate::cases::case(stem);
        let value = case.composition().case.get(path).unwrap_or_else(|| panic!("{stem} {path}"));
        let found = told(case, value.span.clone(), &format!("\"{words}\""));
        let is_told = |(line, shown): &(String, String)| line.starts_with(weight) && shown == sentence;
        assert!(found.iter().any(is_told), "{path}: {found:?}");
    }
}
