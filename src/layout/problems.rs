//! What can be wrong with or in `layout`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error FONT_UNREADABLE = "font-unreadable" (file, face);
    error OVERFULL_LINE = "layout-overfull-line" (words, mm);
    error MISSING_GLYPH = "layout-missing-glyph" (characters) also (character);
    error ADDRESS_OVERFULL = "layout-address-overfull" (lines, most);
    error ADDRESS_LONG_LINE = "layout-address-long-line" of "layout-address-overfull" (line, characters, most);
    error LETTERHEAD_OVERFULL = "layout-letterhead-overfull" (mm);
    error FOOTER_OVERFULL = "layout-footer-overfull" (lines);
    error HEAD_OVERFULL = "layout-head-overfull" (words);
    error LOGO_IN_ADDRESS = "layout-logo-in-address" ();
    error SIGNATURE_TOO_HIGH = "layout-signature-too-high" (mm, most);
    error TOO_LONG = "layout-too-long" (most);
    error TOO_DEEP = "layout-too-deep" (deepest);
    warning ENCLOSURE_TOO_FINE = "enclosure-too-fine" (width, height, mm);
}
