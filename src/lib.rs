//! lettergen: Dutch letters with legal effect, proven complete before they are written.
//!
//! ```text
//! case.yaml ─▶ Case ─▶ Facts ─▶ rules ─▶ context ─▶ Tera ─▶ marked Markdown ─▶ Document ─▶ elements ─▶ Pages ─▶ PDF
//! ```
//!
//! The modules stand in that order; `letter` holds the whole line as one screen of Rust. Another program needs little of it: a
//! [`Workshop`] with what letters share, a [`Letter`] of each case, and a [`Catalogue`] that words what is wrong.
//!
//! ```
//! use lettergen::{Catalogue, Language, Templates, Workshop};
//!
//! let workshop = Workshop::load(&Templates::embedded()).expect("the built-in templates are sound");
//! let letter = workshop.letter("zaak.yaml", b"soort: review_contact_eerste\n");
//! let words = Catalogue::new(Language::Dutch);
//! for finding in &letter.findings {
//!     println!("{}: {}", finding.code(), words.finding(finding).message);
//! }
//! assert!(letter.pdf.is_none(), "a letter that lacks what the law requires is not written");
//! ```

#![cfg_attr(not(feature = "inside"), warn(missing_docs))]

// Closed rooms, so that the compiler sees what nobody uses; the feature `inside` opens them to the tests.
#[cfg(not(feature = "inside"))]
mod calendar;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod calendar;
#[cfg(not(feature = "inside"))]
mod case;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod case;
#[cfg(not(feature = "inside"))]
mod cli;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod cli;
#[cfg(not(feature = "inside"))]
mod cmd;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod cmd;
#[cfg(not(feature = "inside"))]
mod compose;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod compose;
#[cfg(not(feature = "inside"))]
mod diag;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod diag;
#[cfg(not(feature = "inside"))]
mod elements;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod elements;
#[cfg(not(feature = "inside"))]
mod facts;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod facts;
#[cfg(not(feature = "inside"))]
mod floor;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod floor;
#[cfg(not(feature = "inside"))]
mod kind;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod kind;
#[cfg(not(feature = "inside"))]
mod law;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod law;
#[cfg(not(feature = "inside"))]
mod layout;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod layout;
#[cfg(not(feature = "inside"))]
mod letter;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod letter;
#[cfg(not(feature = "inside"))]
mod markdown;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod markdown;
#[cfg(not(feature = "inside"))]
mod output;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod output;
#[cfg(not(feature = "inside"))]
mod patterns;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod patterns;
#[cfg(not(feature = "inside"))]
mod project;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod project;
#[cfg(not(feature = "inside"))]
mod prose;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod prose;
#[cfg(not(feature = "inside"))]
mod report;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod report;
#[cfg(not(feature = "inside"))]
mod rules;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod rules;
#[cfg(not(feature = "inside"))]
mod stage;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod stage;
#[cfg(not(feature = "inside"))]
mod style;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod style;
#[cfg(not(feature = "inside"))]
mod value;
#[cfg(feature = "inside")]
#[doc(hidden)]
pub mod value;

mod concurrent;
mod encode;
mod taal;

pub use cli::run;
pub use diag::{Finding, Severity};
pub use letter::{Enclosure, Evidence, Letter, Workshop};
pub use project::Templates;
pub use report::catalogue::{Catalogue, Language, Worded};
