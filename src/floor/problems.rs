//! What can be wrong with an office's own folder, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error UNDECLARED = "deviation-undeclared" (what, kinds);
    error UNDECLARED_EVERYWHERE = "deviation-undeclared-everywhere" of "deviation-undeclared" (what);
    error LEDGER_WITHOUT_ORIGIN = "ledger-without-origin" (name, bron);
    error INCOMPLETE = "deviation-incomplete" (field);
    warning IDLE = "deviation-idle" (what, kind, nearest);
    warning DECLARED = "deviation-declared" (what, why, who, from);
    warning IN_LETTER = "deviation-in-letter" (what, why, who, from);
    error NOT_YET = "deviation-not-yet" (what, why, who, from);
    warning UNREAD = "template-unread" (file, nearest);
    warning NAME_NEAR = "kind-name-near" (kind, nearest);
}
