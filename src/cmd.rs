//! The commands, one file each: load, call, report.

#![allow(clippy::disallowed_methods, reason = "here letters are written and the environment is read")]

use std::path::PathBuf;

use crate::{
    diag::Finding,
    letter::{Letter, Workshop},
    project::{
        Templates,
        cases::{self, CaseFile},
        named::Files,
    },
};

mod batch;
pub mod check;
pub mod console;
pub mod crash;
pub mod explain;
pub mod kinds;
pub mod render;
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

/// How much a run over cases tells.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Detail {
    #[arg(short, long, display_order = 3)]
    pub verbose: bool,
    #[arg(long, display_order = 4)]
    pub explain_evidence: bool,
}

impl Office {
    fn load(&self) -> Result<(Templates, Workshop), Vec<Finding>> {
        let templates = Templates::open(self.templates.as_deref(), self.style.as_deref())?;
        let workshop = Workshop::load(&templates)?;
        Ok((templates, workshop))
    }

    /// The cases come first: what is wrong with their names is known before anything is read.
    fn load_for(&self, paths: &[PathBuf]) -> Result<(Vec<CaseFile>, Workshop), Vec<Finding>> {
        let cases = cases::find(paths)?;
        self.load().map(|(_, workshop)| (cases, workshop))
    }
}
