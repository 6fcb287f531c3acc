//! Why a file of the templates folder is not the YAML it should be: one finding, in words of ours and at its place.

use std::{ops::Range, sync::Arc};

use serde_saphyr::{Error, Location};

use super::{Finding, Source, nearest, problems};

problems! {
    error UNKNOWN_KEY = "yaml-unknown-key" (key, file, nearest, known);
    error UNKNOWN_CHOICE = "yaml-unknown-choice" (value, file, nearest, known);
    error MISSING_KEY = "yaml-missing-key" (file, key);
    error DUPLICATE_KEY = "yaml-duplicate-key" (key, file);
    error WRONG_TYPE = "yaml-wrong-type" (file);
    error UNREADABLE = "yaml-unreadable" (file, reason);
}

/// The bytes of `source` that the YAML reader means.
#[must_use]
pub fn span(source: &Source, location: Location) -> Range<usize> {
    let span = location.span();
    let number = |offset: Option<u64>| offset.and_then(|offset| usize::try_from(offset).ok());
    // Of what it cannot even cut into tokens the reader knows the line only.
    let by_line = || {
        let lines = usize::try_from(location.line()).unwrap_or(0).saturating_sub(1);
        source.text.split_inclusive('\n').take(lines).map(str::len).sum()
    };
    let start = number(span.byte_offset()).unwrap_or_else(by_line).min(source.text.len());
    start..start.saturating_add(number(span.byte_len()).unwrap_or(0)).min(source.text.len())
}

/// The first thing in `source` that the YAML reader, or the type it reads into, could not accept: `yaml-unknown-key`
/// (args: key, known, nearest), `yaml-unknown-choice` (value, known, nearest), `yaml-missing-key` (key),
/// `yaml-duplicate-key` (key), `yaml-wrong-type` or `yaml-unreadable` (reason); all with the arg file.
#[must_use]
pub fn unreadable(source: &Arc<Source>, error: &Error) -> Finding {
    let near = |word: &str, known: &[&'static str]| nearest(word, known.iter().copied()).unwrap_or_default();
    let finding = match error.without_snippet() {
        Error::SerdeUnknownField { field, expected, .. } => UNKNOWN_KEY
            .found()
            .arg("key", field)
            .arg("known", expected.join(", "))
            .arg("nearest", near(field, expected)),
        Error::SerdeUnknownVariant { variant, expected, .. } => UNKNOWN_CHOICE
            .found()
            .arg("value", variant)
            .arg("known", expected.join(", "))
            .arg("nearest", near(variant, expected)),
        Error::SerdeMissingField { field, .. } => MISSING_KEY.found().arg("key", *field),
        Error::DuplicateMappingKey { key, .. } => DUPLICATE_KEY.found().arg("key", key.clone().unwrap_or_default()),
        Error::InvalidScalar { .. }
        | Error::SerdeInvalidType { .. }
        | Error::SerdeInvalidValue { .. }
        | Error::InvalidBooleanStrict { .. }
        | Error::NullIntoString { .. }
        | Error::Unexpected { .. } => WRONG_TYPE.found(),
        other => {
            let told = other.to_string();
            // The frame shows the place, so the reader's own numbers of it would only be said twice.
            let reason = told.lines().next().and_then(|line| line.split(" at line ").next()).unwrap_or_default();
            UNREADABLE.found().arg("reason", reason)
        }
    };
    let place = error.location().map_or(0..0, |location| span(source, location));
    let line = source.text[place.start..].lines().next().map_or(0, str::len);
    finding.arg("file", &source.name).at(source, place.start..place.end.clamp(place.start, place.start + line))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read into")]
    struct Sheet {
        naam: String,
        maat: Option<f32>,
        kant: Option<Side>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Side {
        Links,
        Rechts,
    }

    /// The code, the line and the argument that tells most.
    fn told(text: &str) -> (String, usize, String) {
        let source = Source::new("blad.yaml", text);
        let finding = unreadable(&source, &serde_saphyr::from_str::<Sheet>(text).unwrap_err());
        let line = source.line_column(finding.place.as_ref().unwrap().span.start).0;
        let arg = ["nearest", "key", "reason"].iter().find_map(|name| finding.args.get(name)).cloned();
        (finding.code().to_owned(), line, arg.unwrap_or_default())
    }

    #[test]
    fn each_mistake_has_its_own_words_and_place() {
        let cases = [
            ("naam: x\nmaot: 1\n", "yaml-unknown-key", 2, "maat"),
            ("naam: x\nkant: recht\n", "yaml-unknown-choice", 2, "rechts"),
            ("maat: 1\n", "yaml-missing-key", 1, "naam"),
            ("naam: x\nnaam: y\n", "yaml-duplicate-key", 2, "naam"),
            ("naam: x\nmaat: elf\n", "yaml-wrong-type", 2, ""),
        ];
        for (text, code, line, arg) in cases {
            assert_eq!(told(text), (code.to_owned(), line, arg.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_tab_is_told_without_the_numbers_of_its_place() {
        let (code, line, reason) = told("naam:\n\tx: 1\n");
        assert_eq!((code.as_str(), line), ("yaml-unreadable", 2));
        assert!(!reason.is_empty() && !reason.contains("line"), "{reason}");
    }
}
