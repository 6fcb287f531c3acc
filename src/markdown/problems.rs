//! What can be wrong with or in `markdown`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error HTML = "markdown-html" ();
    error IMAGE = "markdown-image" ();
    error CODE = "markdown-code" ();
    error FOOTNOTE = "markdown-footnote" ();
    error ZONE_SPLIT = "markdown-zone-split" ();
    error MARKS = "markdown-marks" ();
}
