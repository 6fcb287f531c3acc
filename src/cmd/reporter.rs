//! Tells what comes of each case as it comes, in the order of the cases, and at the end what it all came to.

use std::{
    fs::File,
    io::{self, Write as _},
    path::Path,
};

use super::{
    Detail,
    console::{Console, Form},
    progress::Progress,
};
use crate::{
    cmd::problems,
    diag::Finding,
    project::disk::{reason, shown},
    report::{Outcome, Run, Status, evidence, groups::Groups, human, json},
};

/// Who tells; it keeps counts and no letters.
#[derive(Debug)]
pub struct Reporter<'a> {
    console: &'a Console,
    detail: &'a Detail,
    pub progress: &'a Progress,
    pub run: Run,
    groups: Groups,
    log: Option<Log>,
    said: Status,
}

/// The file that all is written to on the way.
#[derive(Debug)]
struct Log {
    name: String,
    file: File,
    trouble: Option<io::Error>,
}

impl<'a> Reporter<'a> {
    /// Starts telling of a run.
    ///
    /// # Errors
    /// `log-unwritable` (args: file, reason).
    pub fn start(run: Run, detail: &'a Detail, console: &'a Console, progress: &'a Progress) -> Result<Self, Finding> {
        let log = detail.log.as_deref().map(|path| Log::create(path, run.command)).transpose()?;
        let mut reporter = Self { console, detail, progress, run, groups: Groups::default(), log, said: Status::Done };
        if console.form == Form::Json {
            reporter.out(&json::head(reporter.run.command));
        }
        Ok(reporter)
    }

    /// Tells of a letter.
    pub fn tell(&mut self, letter: Outcome) {
        let is_first = self.run.tally.letters == 0;
        self.run.count(&letter);
        self.progress.bad(self.run.tally.letters - self.run.tally.good);
        if let Some(log) = &mut self.log {
            log.write(&json::line("letter", json::letter(&letter, &self.console.catalogue)));
        }
        if self.console.form == Form::Json {
            self.out(&json::item(&letter, is_first, &self.console.catalogue));
            return;
        }
        let mut wanted = String::new();
        if self.detail.evidence() {
            wanted.push_str(&evidence::text(&letter, &self.console.catalogue, self.console.look));
        }
        if self.detail.verbose {
            wanted.push_str(&human::written(&letter, &self.console.catalogue));
        }
        if !wanted.is_empty() {
            self.out(&wanted);
        }
        let (is_good, number, quiet) = (letter.good(), self.run.tally.letters, self.detail.quiet);
        let mut shown = letter.findings;
        shown.retain(|finding| {
            let is_new = self.groups.meets(finding, &letter.case, number, &self.console.catalogue);
            is_new && (finding.is_error() || !quiet)
        });
        let is_written = self.run.folder.is_some();
        self.err(&human::letter(&letter.case, is_good, &shown, is_written, &self.console.catalogue, self.console.look));
    }

    /// Tells what it all came to.
    pub fn end(mut self) -> Status {
        self.progress.end();
        if let Some(log) = &mut self.log {
            log.write(&json::line("end", json::end(&self.run, &self.console.catalogue)));
            if let Some(error) = log.trouble.take() {
                self.run.findings.push(unwritable(&log.name, &error));
            }
        }
        let (catalogue, look) = (&self.console.catalogue, self.console.look);
        if self.console.form == Form::Json {
            let tail = json::tail(&self.run, self.run.tally.letters > 0, catalogue);
            self.out(&tail);
        } else {
            let quiet = self.detail.quiet;
            let mut text = self.groups.text(catalogue, look.width, quiet);
            let mut general = self.run.findings.clone();
            general.retain(|finding| finding.is_error() || !quiet);
            text.push_str(&human::findings(&general, catalogue, look));
            if !quiet {
                text.push_str(&human::summary(&self.run, catalogue));
            }
            self.err(&text);
        }
        self.run.status().max(self.said)
    }

    fn out(&mut self, text: &str) {
        let said = self.progress.aside(|| self.console.out(text));
        self.said = self.said.max(said);
    }

    fn err(&self, text: &str) {
        if !text.is_empty() {
            // There is nowhere left to say so if this fails; the exit code still tells.
            let _ = self.progress.aside(|| io::stderr().lock().write_all(text.as_bytes()));
        }
    }
}

impl Log {
    fn create(path: &Path, command: &str) -> Result<Self, Finding> {
        let name = shown(path);
        let file = File::create(path).map_err(|error| unwritable(&name, &error))?;
        let mut log = Self { name, file, trouble: None };
        log.write(&json::line("start", json::start(command)));
        Ok(log)
    }

    /// Each line is whole in the file before the next letter is told of.
    fn write(&mut self, line: &str) {
        if self.trouble.is_none() {
            self.trouble = self.file.write_all(line.as_bytes()).err();
        }
    }
}

fn unwritable(name: &str, error: &io::Error) -> Finding {
    problems::LOG_UNWRITABLE.found().arg("file", name).arg("reason", reason(error))
}
