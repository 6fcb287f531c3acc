//! Turns a panic, which is always a fault of ours, into a finding that says what to send us.

use std::{
    any::Any,
    cell::RefCell,
    panic::{self, AssertUnwindSafe},
};

use crate::{cmd::problems, diag::Finding};

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps Rust's own message off the terminal and remembers it instead.
pub fn catch_silently() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        let words = words(info.payload());
        LAST.with(|last| last.replace(Some(format!("{words}{place}"))));
    }));
}

/// Does something that should never panic.
///
/// # Errors
/// `internal-error` (args: detail, version) if it does.
pub fn guard<T>(work: impl FnOnce() -> T) -> Result<T, Finding> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        let detail = LAST.with(RefCell::take).unwrap_or_else(|| words(payload.as_ref()).to_owned());
        problems::INTERNAL_ERROR.found().arg("detail", detail).arg("version", env!("CARGO_PKG_VERSION"))
    })
}

/// What was said on panicking: a `&str`, or a `String` if it was formatted.
fn words(payload: &(dyn Any + Send)) -> &str {
    let formatted = || payload.downcast_ref::<String>().map(String::as_str);
    payload.downcast_ref::<&str>().copied().or_else(formatted).unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_finding_with_its_words() {
        let finding = guard(|| panic!("geen {}", "blad")).unwrap_err();
        assert_eq!(finding.code(), "internal-error");
        assert!(finding.args["detail"].contains("geen blad"), "{finding:?}");
        assert_eq!(guard(|| 1).unwrap(), 1);
    }
}
