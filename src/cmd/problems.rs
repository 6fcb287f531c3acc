//! What can be wrong with or in `cmd`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error USAGE_NO_COMMAND = "usage-no-command" ();
    error USAGE_UNKNOWN_COMMAND = "usage-unknown-command" (value, nearest);
    error USAGE_UNKNOWN_ARGUMENT = "usage-unknown-argument" (argument, nearest);
    error USAGE_INVALID_VALUE = "usage-invalid-value" (value, argument, allowed, nearest);
    error USAGE_MISSING_VALUE = "usage-missing-value" (argument);
    error USAGE_MISSING_ARGUMENT = "usage-missing-argument" (argument);
    error USAGE_REPEATED = "usage-repeated" (argument);
    error USAGE_INVALID = "usage-invalid" (detail);
    error OUTPUT_UNWRITABLE = "output-unwritable" (file, reason);
    error OUTPUT_NOT_A_FOLDER = "output-not-a-folder" (file);
    error OUTPUT_READ_ONLY = "output-read-only" (file);
    error OUTPUT_DISK_FULL = "output-disk-full" (file);
    error OUTPUT_OVER_QUOTA = "output-over-quota" (file);
    error OUTPUT_OVER_LIMIT = "output-over-limit" (file);
    warning OUTPUT_FINISHED = "output-finished" (files);
    warning OUTPUT_UNDONE = "output-undone" (files);
    warning OUTPUT_UNRECOVERED = "output-unrecovered" (file, reason, folder);
    warning OUTPUT_OLDER_FORM = "output-older-form" (file);
    warning OUTPUT_OLDER_STANDS = "output-older-stands" (file);
    error EXPLAIN_UNKNOWN = "explain-unknown" (name, nearest);
    error EXPLAIN_NEEDS_CASE = "explain-needs-case" ();
    error EXPLAIN_NO_CASE = "explain-no-case" (name);
    error INTERNAL_ERROR = "internal-error" (detail, version);
    error OUTPUT_NAME_TAKEN = "output-name-taken" (file, other);
    error LOG_UNWRITABLE = "log-unwritable" (file, reason);
    error NAME_TEMPLATE_INVALID = "name-template-invalid" (template, detail);
    error NAME_EMPTY = "name-empty" (file, template);
}
