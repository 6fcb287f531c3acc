//! The commands: load, call, report.

use std::{ffi::OsString, path::PathBuf};

use crate::{
    cli::{Command, Detail, ReportFormat, Shared},
    diag::Finding,
    letter::{Letter, Workshop},
    project::{
        Templates,
        cases::{self, CaseFile},
    },
    report::{Report, Status, evidence, human, json},
};

mod batch;
mod check;
mod console;
mod crash;
mod explain;
mod kinds;
mod render;
mod usage;
mod write;

use console::Console;
use usage::Stopped;

/// Makes a letter of the shown name and the bytes of a case file.
type Maker<'a> = &'a (dyn Fn(&str, &[u8]) -> Letter + Sync);

/// Runs the program with the arguments of its process, the first of which is its own name.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Status {
    crash::catch_silently();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let console = Console::of_process(&arguments);
    let done = crash::guard(|| dispatch(&arguments, &console));
    done.unwrap_or_else(|finding| show(&console, &Report::refused("lettergen", vec![finding]), None))
}

fn dispatch(arguments: &[OsString], console: &Console) -> Status {
    let cli = match usage::parse(arguments, console) {
        Ok(cli) => cli,
        Err(Stopped::Shown(text)) => return console.out(&text),
        Err(Stopped::Wrong(finding)) => return show(console, &Report::refused("lettergen", vec![finding]), None),
    };
    let refuse = |command, findings| show(console, &Report::refused(command, findings), None);
    match &cli.command {
        Command::Render(args) => match load_for(&args.paths, &cli.shared) {
            Ok((cases, shop)) => {
                let report = render::run(args, &cases, &|name, bytes| shop.letter(name, bytes));
                show(console, &report, Some(args.detail))
            }
            Err(findings) => refuse("render", findings),
        },
        Command::Check(args) => match load_for(&args.paths, &cli.shared) {
            Ok((cases, shop)) => {
                let report = check::run(&cases, &|name, bytes| shop.letter(name, bytes));
                show(console, &report, Some(args.detail))
            }
            Err(findings) => refuse("check", findings),
        },
        Command::Kinds => match load(&cli.shared) {
            Ok((_, shop)) => console.out(&kinds::text(shop.kinds(), console)),
            Err(findings) => refuse("kinds", findings),
        },
        Command::Explain(args) => {
            let text = load(&cli.shared).and_then(|(templates, shop)| {
                explain::text(&args.name, shop.kinds(), &templates, console).map_err(|finding| vec![finding])
            });
            text.map_or_else(|findings| refuse("explain", findings), |text| console.out(&text))
        }
    }
}

fn load(shared: &Shared) -> Result<(Templates, Workshop), Vec<Finding>> {
    let templates = Templates::open(shared.templates.as_deref(), shared.style.as_deref())?;
    let workshop = Workshop::load(&templates)?;
    Ok((templates, workshop))
}

/// The cases come first: what is wrong with them is known before anything else is read.
fn load_for(paths: &[PathBuf], shared: &Shared) -> Result<(Vec<CaseFile>, Workshop), Vec<Finding>> {
    let cases = cases::find(paths)?;
    load(shared).map(|(_, workshop)| (cases, workshop))
}

/// Reports in the form asked for: the JSON and what was asked to see on the standard output, findings on the other.
fn show(console: &Console, report: &Report, detail: Option<Detail>) -> Status {
    let said = match console.format {
        ReportFormat::Json => console.out(&json::report(report, &console.catalogue)),
        ReportFormat::Human => {
            let mut wanted = String::new();
            if detail.is_some_and(|detail| detail.verbose || detail.explain_evidence) {
                wanted.push_str(&evidence::text(&report.letters, &console.catalogue, console.look));
            }
            if detail.is_some_and(|detail| detail.verbose) {
                wanted.push_str(&human::written(&report.letters, &console.catalogue));
            }
            let said = console.out(&wanted);
            console.complain(&human::report(report, &console.catalogue, console.look));
            said
        }
    };
    report.status().max(said)
}
