//! The two streams, the language and the look of the terminal: all that a run takes from its environment.

use std::io::{self, ErrorKind, IsTerminal as _, Write as _};

use crate::{
    diag::Finding,
    report::{
        Run, Status,
        catalogue::{Catalogue, Language},
        human::{self, Look},
        json,
    },
};

/// Columns where there is no terminal to ask, so that logs and transcripts do not depend on where they were made.
const WIDTH: usize = 100;
/// Fewer and more columns than these read badly.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;

/// For whom a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    Human,
    Json,
}

/// Where a run speaks, and how.
#[derive(Debug)]
pub struct Console {
    pub catalogue: Catalogue,
    pub look: Look,
    pub form: Form,
    /// Whether the command line names the language.
    pub is_told_its_language: bool,
}

impl Console {
    /// The console of this process; what is not given is taken from the environment and the terminal.
    #[must_use]
    pub fn of_process(language: Option<Language>, color: Option<bool>, form: Form) -> Self {
        let variable = |name: &str| std::env::var(name).ok();
        let is_told_its_language = language.is_some();
        let language = language.unwrap_or_else(|| Language::of_locale(variable));
        let plain = variable("NO_COLOR").is_some_and(|value| !value.is_empty())
            || variable("TERM").is_some_and(|terminal| terminal == "dumb");
        let color = color.unwrap_or_else(|| io::stderr().is_terminal() && !plain);
        let columns = terminal_size::terminal_size_of(io::stderr()).map(|(width, _)| usize::from(width.0));
        let width = columns.map_or(WIDTH, |width| width.clamp(*WIDTHS.start(), *WIDTHS.end()));
        Self { catalogue: Catalogue::new(language), look: Look { color, width }, form, is_told_its_language }
    }

    /// The same in another language.
    #[must_use]
    pub fn speaking(&self, language: Language) -> Self {
        Self { catalogue: Catalogue::new(language), ..*self }
    }

    /// Whether a program reads what is told.
    #[must_use]
    pub fn is_for_programs(&self) -> bool {
        self.form == Form::Json
    }

    /// Writes what was asked for.
    #[must_use]
    pub fn out(&self, text: &str) -> Status {
        let mut stream = io::stdout().lock();
        match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
            Ok(()) => Status::Done,
            // The reader has seen enough (`lettergen kinds | head -1`).
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Status::Done,
            Err(_) => Status::Failed,
        }
    }

    /// Says why a command did nothing.
    #[must_use]
    pub fn refuse(&self, command: &'static str, findings: Vec<Finding>) -> Status {
        let run = Run::refused(command, findings);
        let said = match self.form {
            Form::Json => self.out(&(json::head(command) + &json::tail(&run, false, &self.catalogue))),
            Form::Human => {
                let text = human::findings(&run.findings, &self.catalogue, self.look);
                let text = text + &human::summary(&run, &self.catalogue);
                // There is nowhere left to say so if this fails; the exit code still tells.
                let _ = io::stderr().lock().write_all(text.as_bytes());
                Status::Done
            }
        };
        run.status().max(said)
    }
}
