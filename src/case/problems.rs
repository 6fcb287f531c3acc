//! What can be wrong with or in `case`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error TOO_LARGE = "case-too-large" ();
    error NOT_UTF8 = "case-not-utf8" ();
    error CONTROL_CHARACTER = "case-control-character" (character, count);
    error NONCHARACTER = "case-noncharacter" (character) also (count);
    error TAB = "case-tab" (count) also (character);
    error ODD_SPACE = "case-odd-space" (character, count);
    error EMPTY = "case-empty" ();
    error NO_FIELDS = "case-no-fields" ();
    error MORE_FINDINGS = "case-more-findings" (count);
    error UNCLOSED_QUOTE = "case-unclosed-quote" (sign);
    error TEXT_AFTER_QUOTE = "case-text-after-quote" ();
    error BACKSLASH = "case-backslash" ();
    error NO_SPACE_AFTER_COLON = "case-no-space-after-colon" (name);
    error NO_SPACE_AFTER_DASH = "case-no-space-after-dash" ();
    error NEEDS_QUOTES = "case-needs-quotes" (sign);
    error DOUBLE_COMMA = "case-double-comma" ();
    error BRACKET = "case-bracket" (sign);
    error INDENTATION = "case-indentation" ();
    error NO_COLON = "case-no-colon" ();
    error KEY_NO_NAME = "case-key-no-name" ();
    error DUPLICATE_KEY = "case-duplicate-key" (key, line);
    error ANCHOR = "case-anchor" ();
    error MERGE_KEY = "case-merge-key" ();
    error TAG = "case-tag" ();
    error SEVERAL_DOCUMENTS = "case-several-documents" ();
    error TOO_DEEP = "case-too-deep" ();
    error SYNTAX = "case-syntax" ();
    error NO_KIND = "case-no-kind" ();
    error NO_KIND_NEAR = "case-no-kind-near" of "case-no-kind" (key);
    error UNKNOWN_KIND = "case-unknown-kind" (kind, known);
    error UNKNOWN_KIND_NEAR = "case-unknown-kind-near" of "case-unknown-kind" (kind, near);
    error MISSING_FIELD = "case-missing-field" (field, ask, example);
    error EMPTY_FIELD = "case-empty-field" of "case-missing-field" (field, ask, example);
    error UNKNOWN_FIELD = "case-unknown-field" (field, known);
    error UNKNOWN_FIELD_NEAR = "case-unknown-field-near" of "case-unknown-field" (field, near);
    error UNKNOWN_FIELD_ELSEWHERE = "case-unknown-field-elsewhere" of "case-unknown-field" (field, homes);
    error NOT_A_VALUE = "case-not-a-value" (field) also (known, value);
    error NOT_A_GROUP = "case-not-a-group" (field, known);
    error NOT_A_LIST = "case-not-a-list" (field) also (known);
    error EMPTY_ITEM = "case-empty-item" (field);
    error UNKNOWN_CHOICE = "case-unknown-choice" (value, known) also (field);
    error UNKNOWN_CHOICE_NEAR = "case-unknown-choice-near" of "case-unknown-choice" (value, near, known) also (field);
    error TEXT_SAYS_NOTHING = "case-text-says-nothing" (field, value);
    error TEXT_TOO_SHORT = "case-text-too-short" (field, length, limit);
    error TEXT_TOO_LONG = "case-text-too-long" (field, length, limit);
    warning COMMENT_CUTS_TEXT = "case-comment-cuts-text" (field, comment) also (value);
    warning CURLY_QUOTES = "case-curly-quotes" (field) also (value);
}
