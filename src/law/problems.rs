//! What can be wrong with or in `law`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error UNKNOWN_RIGHT = "law-unknown-right" (ground, right);
}
