//! `lettergen check`: all that `render` does, but for making the files.

use std::path::PathBuf;

use super::{
    Detail, Office,
    batch::{Batch, Out, Work},
    console::Console,
    progress::Progress,
    reporter::Reporter,
    settings::OfCases,
    signals::Stop,
};
use crate::{
    case::Defaults,
    diag::Finding,
    letter::Letter,
    project::{
        cases::{CaseFile, Cases, Shard},
        named::Files,
    },
    report::{Run, Status},
};

#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_name = "K/N", display_order = 7)]
    pub shard: Option<Shard>,
    #[command(flatten)]
    pub detail: Detail,
}

pub fn run(args: &Args, office: &Office, console: &Console) -> Status {
    let progress = args.detail.progress(console);
    check(args, office, console, &progress).unwrap_or_else(|findings| {
        progress.end();
        console.refuse("check", findings)
    })
}

/// Makes the letter of each case and keeps none.
fn check(args: &Args, office: &Office, console: &Console, progress: &Progress) -> Result<Status, Vec<Finding>> {
    let cases = Cases::find(&args.paths, args.shard, None)?;
    let settings = OfCases::find(&cases)?;
    let one = |finding| vec![finding];
    let spoken = settings.console(console).map_err(one)?;
    let console = spoken.as_ref().unwrap_or(console);
    let shop = settings.office(office).map_err(one)?.load()?.1.without_pdf().kept();
    let unknown = settings.unknown_fields(shop);
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let mut run = Run { command: "check", findings: shop.notes().to_vec(), ..Run::default() };
    run.tally.passed_over = cases.passed_over;
    let mut reporter = Reporter::start(run, &args.detail, console, progress).map_err(|finding| vec![finding])?;
    progress.expect(cases.count);
    let batch = Batch {
        make: &|name, bytes, files| shop.letter_with(name, bytes, files),
        out: &Nowhere,
        stop: &Stop::listen(),
        with_evidence: args.detail.evidence() || console.is_for_programs(),
        jobs: args.detail.jobs,
        settings: &settings.all,
    };
    batch.run(&cases, &mut reporter);
    Ok(reporter.end())
}

/// Keeps nothing.
struct Nowhere;

impl Out for Nowhere {
    fn name(&self, case: &CaseFile, _: &[u8], _: Option<&Defaults>) -> Result<String, Finding> {
        Ok(case.letter.clone())
    }

    fn unchanged(&self, _: &str, _: &[u8], _: &Files) -> Option<Vec<String>> {
        None
    }

    fn keep(&self, _: &Work<'_>, _: &Letter) -> Result<Vec<String>, Finding> {
        Ok(Vec::new())
    }

    fn kept(&self, _: &Work<'_>) -> Vec<Finding> {
        Vec::new()
    }

    fn withheld(&self, _: &Work<'_>, _: &[Finding]) -> Vec<Finding> {
        Vec::new()
    }
}
