//! Folders of an office that once made letters without the notice of the right to complain, and others of their kind.

use lettergen::{letter::Workshop, project::Templates};

use super::vloer::{built_in, changed, refused};
use crate::cases::{CASES, lines};

const REMEDIES: &str = "parts/rechtsmiddelen.md";
const REFUSAL: &str = "a1-weigering-de-spaak";

/// The errors of a refusal that is made with these files of an office, or of the folder if no letter can be made with it.
fn errors(files: &[(&str, &str)]) -> Vec<String> {
    let findings = match Workshop::load(&Templates::embedded().with(files.iter().copied())) {
        Ok(shop) => {
            let case = CASES.iter().find(|case| case.stem == REFUSAL).unwrap();
            shop.letter_with(&case.name(), case.text.as_bytes(), &case.files).findings
        }
        Err(findings) => findings,
    };
    lines(&findings).into_iter().filter(|line| line.starts_with('E')).collect()
}

/// The remedies in which the notice says something else.
fn remedies(notice: &str) -> String {
    let text = built_in(REMEDIES);
    let (open, close) = ("{% <element.rm_klacht_ap> %}", "{% </element.rm_klacht_ap> %}");
    let mut pieces = text.split(open);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        let rest = piece.split_once(close).unwrap().1;
        text + open + notice + close + rest
    })
}

#[test]
fn a_notice_that_an_office_denies_mocks_or_asks_proves_nothing() {
    for notice in [
        "geen klacht indienen bij de {{ wet.ap.naam }}.",
        "U kunt geen klacht indienen bij de {{ wet.ap.naam }}; dat is zinloos.",
        "een klacht indienen bij de {{ wet.ap.naam }}? Doe dat liever niet.",
        "een klacht indienen bij de {{ wet.ap.naam }} heeft geen zin.",
        "Klacht, {{ wet.ap.naam }}, ha ha!",
    ] {
        let found = errors(&[(REMEDIES, &remedies(notice))]);
        assert!(found.iter().any(|line| line.starts_with("E rm-klacht-ap")), "{notice}: {found:?}");
    }
    assert_eq!(errors(&[(REMEDIES, &built_in(REMEDIES))]), Vec::<String>::new());
}

#[test]
fn a_kind_without_its_remedies_is_refused_however_it_is_written() {
    let manifest = "title: x\npurpose: y\nroles: [verantwoordelijke, weigering]\nuses: [letter, avg, extra, refusal]\n";
    for manifest in
        [manifest.to_owned(), manifest.replace(", refusal", ""), manifest.replace("verantwoordelijke, ", "")]
    {
        let found = refused(&[("avg_weigering/kind.yaml", &manifest), (REMEDIES, "Niets.")]);
        assert!(!found.is_empty(), "{manifest}");
    }
    let found = refused(&[(REMEDIES, "Niets.")]);
    assert_eq!(found, ["E template-element-untagged"]);
    // Tags that stand where nothing is ever shown satisfy who looks for tags, and no letter.
    let hidden = built_in(REMEDIES);
    let found = errors(&[(REMEDIES, &format!("{{% if false %}}{hidden}{{% endif %}}"))]);
    for id in ["rm-klacht-ap", "rm-rechter-civiel", "rm-zes-weken"] {
        assert!(found.iter().any(|line| line.starts_with(&format!("E {id}"))), "{id}: {found:?}");
    }
}

#[test]
fn words_above_the_letter_prove_nothing_of_its_body() {
    // The tags stay, where nothing is shown: who looks for tags alone is content.
    let without = remedies("").replace("{% <element.rm_klacht_ap> %}", "{% if false %}{% <element.rm_klacht_ap> %}");
    let without = without.replace("{% </element.rm_klacht_ap> %}", "{% </element.rm_klacht_ap> %}{% endif %}");
    for zone in ["briefhoofd", "verzendwijze", "adres", "datumregel", "kenmerken"] {
        let open = format!("{{% <zone.{zone}> %}}\n");
        let notice = "{% <element.rm_klacht_ap> %}U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.\
            {% </element.rm_klacht_ap> %}\\\n";
        let frame = changed("parts/brief.md", &open, &format!("{open}{notice}"));
        let letter = built_in("avg_weigering/letter.md").replace("parts/brief.md", "parts/kader.md");
        let files = [("parts/kader.md", frame.as_str()), ("avg_weigering/letter.md", &letter), (REMEDIES, &without)];
        let found = errors(&files);
        assert!(found.iter().any(|line| line.starts_with("E rm-klacht-ap")), "{zone}: {found:?}");
    }
}
