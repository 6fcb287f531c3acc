//! The ledger of coverage as a jurist reads it: `templates/DEKKING.md`.

use std::fmt::Write as _;

use super::{
    asked::Asked,
    program::{Part, Program},
};
use crate::{
    cases::{CASES, WORKSHOP},
    golden,
};

const HEAD: &str = "\
# Dekking van law.md

Wat de wet vraagt (law.md, afdelingen A tot en met D), punt voor punt: wat het in lettergen uitvoert, en welke toets breekt als het
dat niet meer doet. Dit bestand is gemaakt en wordt bewaakt door `cargo test coverage`; verander het niet met de hand.

*Ernst*: E is een fout (er komt geen brief), W een waarschuwing, E/W hangt van het geval af, – heeft geen ernst.
*Element*: moet in de brief staan en zich door zijn woorden bewijzen; gebroken door het weg te halen, leeg te maken en van bewijs te
ontdoen (`tests/mutations/elements.rs`). *Regel*: moet waar zijn; gebroken door een rij in `tests/mutations/rules/`. *Veld*: gebroken door
het weg te laten (`tests/mutations/fields.rs`). *Grond*: gebroken in `tests/gronden.rs`. *Tekst*, *soort* en *law.yaml*: bewaakt door de
voorbeeldbrieven in `tests/goldens/letters/`. *Auteur*: dit kan geen programma vaststellen; `lettergen explain SOORT` noemt het.
`lettergen explain NAAM` toont van ieder element, iedere regel en ieder feit de hele bladzijde.
";

const SECTIONS: [(&str, &str); 19] = [
    ("A.1", "Brieven over uitlatingen"),
    ("A.2", "Brieven onder de AVG"),
    ("A.3", "Brieven van 27 november 2026"),
    ("B.0", "Elementen van iedere brief"),
    ("B.1", "Elementen van brieven over uitlatingen"),
    ("B.2", "Elementen per soort: uitlatingen"),
    ("B.3", "Elementen van brieven onder de AVG"),
    ("B.4", "Elementen per soort: AVG"),
    ("B.5", "Rechtsmiddelen"),
    ("B.6", "Wat er niet in mag staan"),
    ("B.7", "Elementen van de brieven van 27 november 2026"),
    ("C.1", "De maand"),
    ("C.2", "De kalenders"),
    ("C.3", "Opschorting"),
    ("C.4", "Termijnen in een sommatie"),
    ("C.5", "Zes weken"),
    ("C.6", "Verjaring en klacht"),
    ("D.1", "Aanhalingen"),
    ("D.2", "Onrechtmatig, smaad, laster"),
];
const MORE: [(&str, &str); 2] = [("D.3", "Weigeringsgronden"), ("D.4", "Bewaartermijnen")];

/// The whole page.
pub fn page(asked: &[Asked], program: &Program) -> String {
    let mut page = HEAD.to_owned();
    for (section, title) in SECTIONS.iter().chain(&MORE) {
        let rows: Vec<&Asked> = asked.iter().filter(|it| it.section == *section).collect();
        assert!(!rows.is_empty(), "law.ids has no section {section}");
        let _ = write!(
            page,
            "\n## {section} {title}\n\n| id | wat law.md vraagt | ernst | soorten | uitgevoerd door | gebroken door |\n"
        );
        page.push_str("| --- | --- | --- | --- | --- | --- |\n");
        for it in rows {
            page.push_str(&row(it, program));
        }
    }
    let known = |it: &Asked| SECTIONS.iter().chain(&MORE).any(|(section, _)| it.section == *section);
    assert!(asked.iter().all(known), "a section of law.ids is not in the ledger");
    page.push_str(&edition(asked, program));
    page.push_str("\n## Wat de auteur zelf nagaat\n\n");
    for check in &WORKSHOP.law().zelf_nagaan {
        let _ = writeln!(page, "- {}: {}", check.id, check.punt);
    }
    page
}

/// The rows of law.md 0.5: what changed since the first edition, what carries it out, and what breaks that.
fn edition(asked: &[Asked], program: &Program) -> String {
    let mut page =
        "\n## 0.5 Wat er sinds 20 november veranderde\n\n| rij | id | wat law.md vraagt | ernst | soorten | \
                    uitgevoerd door | gebroken door |\n| --- | --- | --- | --- | --- | --- | --- |\n"
            .to_owned();
    for (number, line) in edition_rows().iter().enumerate() {
        let cells: Vec<&str> = line.split(" | ").collect();
        assert_eq!(cells[0], (number + 1).to_string(), "the rows of editie.txt are those of law.md 0.5");
        for id in cells[1].split(", ").filter(|id| *id != "-") {
            let it = asked.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("law.ids has no {id}"));
            let _ = write!(page, "| {} {}", cells[0], row(it, program));
        }
        if let Some(lacking) = cells.get(2) {
            let _ = writeln!(page, "| {} | – | {lacking} | – | – | niet, of zonder eigen id | |", cells[0]);
        }
    }
    page
}

fn edition_rows() -> Vec<String> {
    let text = std::fs::read_to_string(golden::path("coverage/editie.txt")).unwrap();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// How much there is of everything.
pub fn numbers(asked: &[Asked], program: &Program) -> Vec<(&'static str, usize)> {
    let left = asked.iter().filter(|it| program.of(it).iter().all(|part| matches!(part, Part::Author(_)))).count();
    let rest = [
        ("punten van law.md", asked.len()),
        ("waarvan alleen voor de auteur", left),
        ("zaken in `cases/`", CASES.len()),
        ("waarvan lang of moeilijk, maar juist", CASES.iter().filter(|case| is_hard(&case.text)).count()),
        ("rijen met mutanten van elementen (elk drie of meer)", element_rows().len()),
        ("rijen met mutanten van regels", rule_rows()),
    ];
    program.counts().into_iter().chain(rest).collect()
}

fn row(it: &Asked, program: &Program) -> String {
    let parts = program.of(it);
    let does = parts.iter().filter(|part| !matches!(part, Part::Test(_)));
    let mut does: Vec<String> = does.map(Part::shown).collect();
    does.extend(program.reasons(it));
    let mut breaks: Vec<String> = parts.iter().filter_map(broken_by).collect();
    breaks.dedup();
    if does.is_empty() {
        does.push("rekenregel".to_owned());
    }
    let severity = if it.severity == "-" { "–" } else { &it.severity };
    let id = if it.unnamed { format!("*{}*", it.id) } else { it.id.clone() };
    let cells = [id, it.says.clone(), severity.to_owned(), it.numbers.clone(), does.join("; "), breaks.join("; ")];
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}

fn broken_by(part: &Part) -> Option<String> {
    Some(match part {
        Part::Element(_) => "mutations elements".to_owned(),
        Part::Rule(_) => "mutations rules".to_owned(),
        Part::Field(_) => "mutations fields".to_owned(),
        Part::Ground(_) => "gronden".to_owned(),
        Part::Test(name) => name.clone(),
        Part::Kind(_) | Part::Text(_) | Part::Law(_) | Part::Fact(_) => "letters".to_owned(),
        Part::Author(_) => return None,
    })
}

/// The rows of the goldens of elements, of all kinds.
pub fn element_rows() -> Vec<String> {
    let files = std::fs::read_dir(golden::path("goldens/elements")).unwrap();
    let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    texts.flat_map(|text| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn rule_rows() -> usize {
    let files = std::fs::read_dir(golden::path("mutations/rules")).unwrap();
    let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    texts.map(|text| text.matches("\n    row(").count()).sum()
}

/// Its opening comment says so.
fn is_hard(case: &str) -> bool {
    let opening = case.lines().take_while(|line| line.starts_with('#')).collect::<String>().to_lowercase();
    ["moeilijk", "lastig"].iter().any(|word| opening.contains(word))
}
