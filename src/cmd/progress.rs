//! How far a batch is, for who looks at a terminal.

use std::{
    fmt,
    io::{self, IsTerminal as _},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use crate::report::catalogue::Catalogue;

/// How often it is drawn anew.
const EVERY: Duration = Duration::from_millis(100);

/// A bar on the terminal, or nothing where nobody looks.
#[derive(Debug)]
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// Shows from now on that something is going on.
    pub fn start(catalogue: &Catalogue) -> Self {
        if !io::stderr().is_terminal() {
            return Self::none();
        }
        let [letters, left, bad] =
            ["word-progress", "word-progress-left", "word-progress-bad"].map(|key| catalogue.text(key));
        let bar = ProgressBar::new_spinner();
        let template =
            format!("{{bar:24}} {{human_pos}}/{{human_len}} {letters}, {{rate}}, {left} {{eta}}, {{msg}} {bad}");
        let rate = |state: &ProgressState, out: &mut dyn fmt::Write| {
            let _ = write!(out, "{:.0}/s", state.per_sec());
        };
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.with_key("rate", rate));
        }
        bar.set_message("0");
        bar.tick();
        bar.enable_steady_tick(EVERY);
        Self(Some(bar))
    }

    /// Shows nothing.
    pub const fn none() -> Self {
        Self(None)
    }

    /// So many letters there will be.
    pub fn expect(&self, letters: usize) {
        if let Some(bar) = &self.0 {
            bar.set_length(u64::try_from(letters).unwrap_or(u64::MAX));
            bar.reset_elapsed();
        }
    }

    /// Another letter is done.
    pub fn passed(&self) {
        if let Some(bar) = &self.0 {
            bar.inc(1);
        }
    }

    /// So many letters are not in order.
    pub fn bad(&self, letters: usize) {
        if let Some(bar) = &self.0 {
            bar.set_message(letters.to_string());
        }
    }

    /// Says something without the bar in between.
    pub fn aside<T>(&self, say: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) => bar.suspend(say),
            None => say(),
        }
    }

    /// Nobody need look any more.
    pub fn end(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
