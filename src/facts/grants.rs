//! What follows from the data of a granted request.

use super::{fields::Fields, yes};
use crate::{case::Case, law::Law, value::Value};

/// The access answer does not say that the data were shared with nobody, so it must name the recipients.
pub(super) fn inzage_gedeeld(case: &Case, _: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    yes(fields.holds("inzage") && !fields.holds("inzage.met_niemand_gedeeld"))
}

/// The data, or some of them, did not come from the data subject.
pub(super) fn inzage_bron_anders(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).text("inzage.bron").is_some_and(|source| source != "betrokkene"))
}
