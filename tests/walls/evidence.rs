//! An element is proven by a sentence that affirms it, in the body of the letter.

use super::found;

const REFUSAL: &str = "a1-weigering-de-spaak";
const DEMAND: &str = "r2-sommatie-van-galen";
const COMPLAINT: &str = "een klacht indienen bij de Autoriteit Persoonsgegevens, die toezicht houdt op de privacywet";
const HEAD: &str = "Daarnaast kunt u:";

/// Whether the notice of the right to complain is refused once its words are others.
fn complaint_refused(words: &str) -> bool {
    found(REFUSAL, &[], &[(COMPLAINT, words)]).iter().any(|line| line.starts_with("E rm-klacht-ap"))
}

#[test]
fn a_notice_that_is_denied_asked_mocked_or_about_something_else_proves_nothing() {
    for words in [
        "geen klacht indienen bij de Autoriteit Persoonsgegevens",
        "U kunt geen klacht indienen bij de Autoriteit Persoonsgegevens; dat is zinloos.",
        "nooit een klacht indienen bij de Autoriteit Persoonsgegevens",
        "een klacht indienen bij de Autoriteit Persoonsgegevens is niet mogelijk",
        "een klacht indienen bij de Autoriteit Persoonsgegevens kan niet",
        "Een klacht indienen bij de Autoriteit Persoonsgegevens?",
        "Een klacht indienen bij de Autoriteit Persoonsgegevens, toe maar!",
        "een klacht indienen bij de Autoriteit Persoonsgegevens, maar dat heeft geen zin",
        "een klacht indienen bij de Autoriteit Persoonsgegevens. Veel plezier daarmee",
        "een klacht indienen bij de Autoriteit Persoonsgegevens. Dat geldt niet voor u. Zie ook",
        "“een klacht indienen bij de Autoriteit Persoonsgegevens”, zo luidt het gezegde",
        "lezen dat de Autoriteit Persoonsgegevens onze regeling voor een klacht heeft gezien",
        "iets anders doen. Niemand kan een klacht indienen bij de Autoriteit Persoonsgegevens",
    ] {
        assert!(complaint_refused(words), "{words}");
    }
}

#[test]
fn a_notice_in_other_affirming_words_is_a_notice() {
    for words in [
        "bij de Autoriteit Persoonsgegevens een klacht indienen",
        "ook zonder advocaat een klacht indienen bij de Autoriteit Persoonsgegevens",
        "niet alleen bellen, maar ook een klacht indienen bij de Autoriteit Persoonsgegevens",
        "een klacht indienen bij de Autoriteit Persoonsgegevens, als u dat wilt",
    ] {
        assert!(!complaint_refused(words), "{words}");
    }
}

#[test]
fn what_introduces_a_list_denies_its_items() {
    for head in ["U kunt niet:", "U kunt geen van deze dingen doen:", "Het is u nooit toegestaan:"] {
        let lines = found(REFUSAL, &[], &[(HEAD, head)]);
        assert!(lines.iter().any(|line| line.starts_with("E rm-klacht-ap")), "{head}: {lines:?}");
        assert!(lines.iter().any(|line| line.starts_with("E rm-rechter-civiel")), "{head}: {lines:?}");
    }
}

#[test]
fn a_denied_demand_is_no_demand() {
    let lines = found(DEMAND, &[], &[("uiterlijk op", "niet uiterlijk op")]);
    assert!(lines.iter().any(|line| line.starts_with("E termijn-datum")), "{lines:?}");
}
