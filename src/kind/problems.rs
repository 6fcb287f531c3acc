//! What can be wrong with or in `kind`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error KEYWORD_MISSING = "kind-keyword-missing" (name, keyword);
    error UNKNOWN_BLOCK = "kind-unknown-block" (name);
    error OMITS_OWN = "kind-omits-own" (name);
    error UNKNOWN_OMISSION = "kind-unknown-omission" (name);
    error FIELD_RESERVED = "kind-field-reserved" (name);
    error FIELD_NAME = "kind-field-name" (name);
    error FIELD_WITHOUT_TYPE = "kind-field-without-type" (name);
    error FIELD_WITHOUT_ASK = "kind-field-without-ask" (name);
    error CHOICE_WITHOUT_OPTIONS = "kind-choice-without-options" (name);
    error LIST_WITHOUT_OF = "kind-list-without-of" (name);
    error ELEMENT_WITHOUT_SAYS = "kind-element-without-says" (name);
    error UNKNOWN_RULE = "kind-unknown-rule" (name, nearest);
    error RULE_NEEDS_FIELD = "kind-rule-needs-field" (name, field, kind);
    error UNKNOWN_PATTERN = "kind-unknown-pattern" (name, nearest);
    error UNKNOWN_NAME = "kind-unknown-name" (name, kind, nearest);
    error EACH_WITHOUT_SHOWS = "kind-each-without-shows" (name);
    error ELEMENT_WITHOUT_EVIDENCE = "kind-element-without-evidence" (name);
    error READS_WITHOUT_GAP = "kind-reads-without-gap" (name);
    error UNKNOWN_LAW = "kind-unknown-law" (name, nearest);
}
