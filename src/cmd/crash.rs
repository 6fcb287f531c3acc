//! Turns a panic, which is always a fault of ours, into a finding that says what to send us.

use std::{
    cell::RefCell,
    panic::{self, AssertUnwindSafe},
};

use crate::diag::Finding;

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps Rust's own message off the terminal and remembers it instead.
pub fn catch_silently() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        let words = info.payload_as_str().unwrap_or("?");
        LAST.with(|last| last.replace(Some(format!("{words}{place}"))));
    }));
}

/// Does something that should never panic.
///
/// # Errors
/// `internal-error` (args: detail, version) if it does.
pub fn guard<T>(work: impl FnOnce() -> T) -> Result<T, Finding> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        let words = payload.downcast_ref::<&str>().map(|words| (*words).to_owned());
        let words = words.or_else(|| payload.downcast_ref::<String>().cloned());
        let detail = LAST.with(RefCell::take).or(words).unwrap_or_else(|| "?".to_owned());
        Finding::error("internal-error").arg("detail", detail).arg("version", env!("CARGO_PKG_VERSION"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_finding_with_its_words() {
        let finding = guard(|| panic!("geen {}", "blad")).unwrap_err();
        assert_eq!(finding.code, "internal-error");
        assert!(finding.args["detail"].contains("geen blad"), "{finding:?}");
        assert_eq!(guard(|| 1).unwrap(), 1);
    }
}
