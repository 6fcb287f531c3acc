//! The commands, one file each: load, call, report.

#![allow(clippy::disallowed_methods, reason = "here letters are written and the environment is read")]

use std::path::PathBuf;

use crate::{
    diag::Finding,
    letter::{Letter, Workshop},
    project::{Templates, named::Files, settings::Settings},
};

use self::{console::Console, progress::Progress};

mod batch;
pub mod check;
pub mod console;
pub mod crash;
pub mod explain;
pub mod kinds;
mod ledger;
mod naming;
pub(crate) mod problems;
mod progress;
pub mod render;
mod reporter;
mod settings;
mod signals;
mod write;

/// Makes a letter of the shown name and the bytes of a case file, and the files it names.
type Maker<'a> = &'a (dyn Fn(&str, &[u8], &Files) -> Letter + Sync);

/// An office's own files, which come before the built-in ones.
#[derive(Debug, Clone, clap::Args)]
pub struct Office {
    #[arg(long, global = true, value_name = "DIR", display_order = 90)]
    pub templates: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", display_order = 91)]
    pub style: Option<PathBuf>,
}

/// How a run over cases goes about it, and how much it tells.
#[derive(Debug, Clone, clap::Args)]
pub struct Detail {
    #[arg(short, long, display_order = 20)]
    pub verbose: bool,
    #[arg(short, long, display_order = 21, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(long, display_order = 22)]
    pub explain_evidence: bool,
    #[arg(long, value_name = "FILE", display_order = 23)]
    pub log: Option<PathBuf>,
    #[arg(short, long, value_name = "N", value_parser = jobs, display_order = 24)]
    pub jobs: Option<usize>,
}

impl Detail {
    /// Whether to show what proved each element.
    const fn evidence(&self) -> bool {
        self.verbose || self.explain_evidence
    }

    /// Something to look at from the very start, if anybody looks.
    fn progress(&self, console: &Console) -> Progress {
        if self.quiet || console.is_for_programs() { Progress::none() } else { Progress::start(&console.catalogue) }
    }
}

/// More threads than any machine has cores are a typing error.
fn jobs(text: &str) -> Result<usize, &'static str> {
    text.parse().ok().filter(|jobs| (1..=1024).contains(jobs)).ok_or("1, 2, … 1024")
}

impl Office {
    /// What is given here, else what the settings say.
    fn or(&self, settings: &Settings) -> Self {
        Self {
            templates: self.templates.clone().or_else(|| settings.templates.clone()),
            style: self.style.clone().or_else(|| settings.style.clone()),
        }
    }

    fn load(&self) -> Result<(Templates, Workshop), Vec<Finding>> {
        let templates = Templates::open(self.templates.as_deref(), self.style.as_deref())?;
        let workshop = Workshop::load(&templates)?;
        Ok((templates, workshop))
    }
}
