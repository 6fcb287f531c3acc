//! What can be wrong with or in `letter`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error ELEMENT_REFUSED = "element-refused" of "element-missing" (element, says, field, ask);
    error LAYOUT_WORDS_DIFFER = "layout-words-differ" ();
    error ENCLOSURE_NOT_FOUND = "enclosure-not-found" (file);
    error ENCLOSURE_NOT_REGULAR = "enclosure-not-regular" (file);
    error ENCLOSURE_TOO_LARGE = "enclosure-too-large" (file, most);
    error ENCLOSURE_UNREADABLE = "enclosure-unreadable" (file, reason);
    error ENCLOSURE_UNKNOWN_TYPE = "enclosure-unknown-type" (file);
    error ENCLOSURE_WITHOUT_DESCRIPTION = "enclosure-without-description" () also (file);
    error ENCLOSURE_WITHOUT_DATE = "enclosure-without-date" () also (file);
    warning ENCLOSURE_WITHOUT_FILE = "enclosure-without-file" ();
    error ENCLOSURE_NOT_SHOWN = "enclosure-not-shown" (file);
}
