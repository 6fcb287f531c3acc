//! What can be wrong with or in `compose`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error MISSING = "template-missing" (file);
    error ELEMENT_UNTAGGED = "template-element-untagged" (element, file);
    error UNKNOWN_NAME = "template-unknown-name" (name, file, nearest);
    error SYNTAX = "template-syntax" (file, detail);
    error UNCLOSED = "template-unclosed" (file);
    error ABSENT_VALUE = "template-absent-value" of "template-render" (file, name) also (detail);
    error UNKNOWN_FILTER = "template-unknown-filter" (name);
    error UNKNOWN_TEST = "template-unknown-test" (name);
    error UNKNOWN_FUNCTION = "template-unknown-function" (name);
    error UNKNOWN_FILE = "template-unknown-file" (name);
    error UNKNOWN_BLOCK = "template-unknown-block" (name);
    error CIRCULAR = "template-circular" (chain);
    error RENDER = "template-render" (file, detail);
    error INVALID = "template-invalid" (detail);
    error UNKNOWN_TAG = "template-unknown-tag" (tag, file, nearest);
    error SAFE = "template-safe" (file);
    error LAW_INVALID = "law-invalid" (detail);
}
