//! What can be wrong with or in `style`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error OUT_OF_RANGE = "style-out-of-range" (key, value, from, to);
    error EMPTY = "style-empty" (key);
    error COLOR = "style-color" (key, value);
    error TIGHT_LINES = "style-tight-lines" (size, key, leading);
    error SMALL_ADDRESS = "style-small-address" (width, height);
    error CONTRAST = "style-contrast" (key, value, contrast, least);
    error TOO_MANY_LINES = "style-too-many-lines" (key, lines, most);
}
