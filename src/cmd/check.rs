//! `lettergen check`: all that `render` does, but for writing.

use std::path::PathBuf;

use super::{Detail, Maker, Office, batch, console::Console};
use crate::{
    project::cases::CaseFile,
    report::{Report, Status},
};

#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub detail: Detail,
}

pub fn run(args: &Args, office: &Office, console: &Console) -> Status {
    match office.load_for(&args.paths) {
        Ok((cases, shop)) => {
            let mut report = check(&cases, &|name, bytes, files| shop.letter_with(name, bytes, files));
            report.findings.extend_from_slice(shop.notes());
            console.show(&report, Some(args.detail))
        }
        Err(findings) => console.refuse("check", findings),
    }
}

/// Makes the letter of each case and keeps none.
fn check(cases: &[CaseFile], make: Maker<'_>) -> Report {
    let letters = batch::outcomes(cases, make, &|_, _| Ok(Vec::new()));
    Report { command: "check", letters, ..Report::default() }
}
