#![doc = include_str!("wwft_te_lang_bewaard.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::retention::Erased,
    value::date::without_weekday,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "artikel 34a Wwft", &["wissing.gewist.bewaarplicht.einddatum"], check);

problems! {
    warning TE_LANG_BEWAARD = "te-lang-bewaard" (einde, wet);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let erased = Erased::of(subject.case, subject.law);
    if ReadLetter::of(subject).affirms("RX_EXCUUS").is_some() {
        return Vec::new();
    }
    let late = erased.into_iter().filter_map(|erased| {
        let end = erased.kept_too_long()?;
        let finding = TE_LANG_BEWAARD.found().arg("einde", without_weekday(end)).arg("wet", &erased.row?.wet);
        Some(finding.place(Some(erased.item.place("bewaarplicht.einddatum"))))
    });
    late.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KEPT: [&str; 3] = [
        "briefdatum: 2026-11-20",
        "wissing.gewist.0.bewaarplicht.wet: artikel 33 lid 3 Wwft",
        "wissing.gewist.0.bewaarplicht.einddatum: 2026-10-20",
    ];

    #[test]
    fn what_should_have_been_destroyed_long_ago_is_told_of() {
        let found = found("wwft_te_lang_bewaard", "avg_wissing_toewijzing", &KEPT, "Wij hebben alles gewist.");
        assert_eq!(found, ["W wwft-te-lang-bewaard: 2026-10-20"]);
    }

    #[test]
    fn an_apology_or_a_month_or_another_act_is_clean() {
        clean("wwft_te_lang_bewaard", "avg_wissing_toewijzing", &KEPT, "Onze excuses daarvoor.");
        let month = [KEPT[0], KEPT[1], "wissing.gewist.0.bewaarplicht.einddatum: 2026-10-21"];
        clean("wwft_te_lang_bewaard", "avg_wissing_toewijzing", &month, "Wij hebben alles gewist.");
        let other = [KEPT[0], "wissing.gewist.0.bewaarplicht.wet: artikel 52 AWR", KEPT[2]];
        clean("wwft_te_lang_bewaard", "avg_wissing_toewijzing", &other, "Wij hebben alles gewist.");
    }
}
