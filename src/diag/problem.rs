//! The kinds of problem that findings are of, each declared once beside what raises it.

use std::{collections::BTreeMap, ptr};

use super::{Finding, Severity};

/// A kind of problem: what its findings are called, how much they weigh, and what they fill in. Declared with
/// `problems!`, worded in Dutch and English under its key by `report`.
#[derive(Debug)]
pub struct Problem {
    /// The key of its words, kebab-case and never given twice.
    pub key: &'static str,
    /// What programs know it by: the key, unless it is one case of a more general problem.
    pub code: &'static str,
    /// What a finding weighs unless it says otherwise itself.
    pub severity: Severity,
    /// The names of what its words fill in: every finding brings all of these.
    pub args: &'static [&'static str],
    /// The names of what a finding may tell programs besides.
    pub also: &'static [&'static str],
}

impl Problem {
    #[must_use]
    pub const fn error(key: &'static str, code: &'static str, args: &'static [&'static str]) -> Self {
        Self { key, code, severity: Severity::Error, args, also: &[] }
    }

    #[must_use]
    pub const fn warning(key: &'static str, code: &'static str, args: &'static [&'static str]) -> Self {
        Self { severity: Severity::Warning, ..Self::error(key, code, args) }
    }

    /// The same problem, which may tell programs more.
    #[must_use]
    pub const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// Whether its findings may carry an argument of this name.
    #[must_use]
    pub fn declares(&self, name: &str) -> bool {
        self.args.iter().chain(self.also).any(|own| *own == name)
    }

    /// A finding of this problem, about no place yet.
    #[must_use]
    pub fn found(&'static self) -> Finding {
        Finding { problem: self, about: None, severity: self.severity, args: BTreeMap::new(), place: None, basis: None }
    }
}

/// A problem is itself and no other, whatever it is called.
impl PartialEq for Problem {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

impl Eq for Problem {}

/// Declares problems, one a line: `error NAME = "key" (argument, …);`. Behind the key stands `of "code"` if it is one case of a
/// more general problem, at the end `also (argument, …)` if its findings may tell programs more than people. The list
/// `PROBLEMS` of them is for the registry in `report`; being a copy, it leaves the compiler to warn of a problem that
/// nothing raises.
macro_rules! problems {
    ($($severity:ident $name:ident = $key:literal $(of $code:literal)? ($($arg:ident),*) $(also ($($also:ident),+))?;)*) => {
        $(pub(crate) static $name: $crate::diag::Problem =
            $crate::diag::problem::declared!($severity $key $($code)? ($($arg)*) ($($($also)+)?));)*
        pub(crate) const PROBLEMS: &[$crate::diag::Problem] =
            &[$($crate::diag::problem::declared!($severity $key $($code)? ($($arg)*) ($($($also)+)?))),*];
    };
}

macro_rules! declared {
    ($severity:ident $key:literal ($($arg:ident)*) ($($also:ident)*)) => {
        $crate::diag::problem::declared!($severity $key $key ($($arg)*) ($($also)*))
    };
    ($severity:ident $key:literal $code:literal ($($arg:ident)*) ($($also:ident)*)) => {
        $crate::diag::Problem::$severity($key, $code, &[$(stringify!($arg)),*]).also(&[$(stringify!($also)),*])
    };
}

pub(crate) use {declared, problems};
