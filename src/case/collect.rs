//! Findings about one case: in the order of its lines, and no more than a person can use.

use crate::{
    case::problems,
    diag::{Finding, Severity},
};

/// The most errors, and the most warnings, that one case reports.
const MOST: usize = 50;

/// Gathers findings; those beyond [`MOST`] are only counted.
#[derive(Debug, Default)]
pub(super) struct Collector {
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    more_errors: usize,
    more_warnings: usize,
}

impl Collector {
    /// Adds a finding, unless the same one is there.
    pub(super) fn push(&mut self, finding: Finding) {
        let (list, more) = if finding.is_error() {
            (&mut self.errors, &mut self.more_errors)
        } else {
            (&mut self.warnings, &mut self.more_warnings)
        };
        if list.len() == MOST {
            *more += 1;
        } else if !list.contains(&finding) {
            list.push(finding);
        }
    }

    /// Whether another error would only be counted, so that a caller need not work out where it is.
    pub(super) fn is_full(&self) -> bool {
        self.errors.len() == MOST
    }

    pub(super) fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Everything found, in the order of the lines; last how many more there were.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        let last = |more: usize, finding: Finding, list: &[Finding]| {
            (more > 0)
                .then(|| finding.arg("count", more.to_string()).place(list.last().and_then(|last| last.place.clone())))
        };
        let more = [
            last(self.more_errors, problems::MORE_FINDINGS.found(), &self.errors),
            last(self.more_warnings, problems::MORE_FINDINGS.found().severity(Severity::Warning), &self.warnings),
        ];
        self.errors.append(&mut self.warnings);
        self.errors.sort_by_key(|finding| finding.place.as_ref().map_or(0, |place| place.span.start));
        self.errors.extend(more.into_iter().flatten());
        self.errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Source;

    #[test]
    fn findings_come_in_the_order_of_the_lines_and_only_once() {
        let source = Source::new("zaak.yaml", "0123456789");
        let mut collector = Collector::default();
        for start in [5, 1, 5] {
            collector.push(problems::TAB.found().at(&source, start..start + 1));
        }
        let starts: Vec<_> =
            collector.finish().into_iter().filter_map(|finding| finding.place).map(|place| place.span.start).collect();
        assert_eq!(starts, [1, 5]);
    }

    #[test]
    fn beyond_the_most_findings_are_counted_errors_apart_from_warnings() {
        let mut collector = Collector::default();
        for number in 0..MOST + 7 {
            collector.push(problems::COMMENT_CUTS_TEXT.found().arg("value", number.to_string()));
        }
        collector.push(problems::TAB.found());
        assert!(collector.has_errors() && !collector.is_full());
        let findings = collector.finish();
        assert_eq!(findings.len(), MOST + 2);
        let last = findings.last().unwrap();
        assert_eq!((last.code(), last.severity, &*last.args["count"]), ("case-more-findings", Severity::Warning, "7"));
    }
}
