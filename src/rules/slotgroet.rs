#![doc = include_str!("slotgroet.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "briefpraktijk", &[], check);

problems! {
    warning REGISTER = "slotgroet-register" (goed);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    // A correction may be asked or demanded.
    let demand = subject.facts.posts.is_sommatie || Fields::of(subject.case).text("vorm") == Some("sommatie");
    let (right, wrong) =
        if demand { ("Hoogachtend,", "Met vriendelijke groet") } else { ("Met vriendelijke groet,", "Hoogachtend") };
    let letter = ReadLetter::of(subject);
    let closings = letter.paragraphs().filter(|line| line.words().trim_start().starts_with(wrong));
    let finding = |line: super::reading::Sentence<'_>| REGISTER.found().arg("goed", right).place(line.whole().place());
    closings.take(1).map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn each_kind_has_its_closing() {
        let friendly = found("slotgroet", "review_sommatie_klant", &[], "Met vriendelijke groet,");
        assert_eq!(friendly, ["W slotgroet: Met vriendelijke groet,"]);
        let formal = found("slotgroet", "avg_weigering", &[], "Hoogachtend,");
        assert_eq!(formal, ["W slotgroet: Hoogachtend,"]);
    }

    #[test]
    fn the_right_closing_is_clean() {
        clean("slotgroet", "review_sommatie_klant", &[], "Hoogachtend,");
        clean("slotgroet", "platform_verwijderverzoek", &[], "Met vriendelijke groet,");
        clean("slotgroet", "rectificatie_verzoek", &["vorm: sommatie"], "Hoogachtend,");
        clean("slotgroet", "rectificatie_verzoek", &["vorm: verzoek"], "Met vriendelijke groet,");
    }
}
