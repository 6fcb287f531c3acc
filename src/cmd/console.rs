//! The two streams, the language and the look of the terminal: all that a run takes from its environment.

use std::{
    ffi::OsString,
    io::{self, ErrorKind, IsTerminal as _, Write},
};

use crate::{
    cli::ReportFormat,
    report::{
        Status,
        catalogue::{Catalogue, Language},
        human::Look,
    },
};

/// Columns where there is no terminal to ask, so that logs and transcripts do not depend on where they were made.
const WIDTH: usize = 100;
/// Fewer and more columns than these read badly.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;

/// Where a run speaks, and how.
#[derive(Debug)]
pub struct Console {
    pub catalogue: Catalogue,
    pub look: Look,
    pub format: ReportFormat,
}

impl Console {
    /// Looks at the options before they are parsed, since even a parse error is worded and coloured.
    pub fn of_process(arguments: &[OsString]) -> Self {
        let variable = |name: &str| std::env::var(name).ok();
        let language = match option(arguments, "--lang") {
            Some("nl") => Language::Dutch,
            Some("en") => Language::English,
            _ => Language::of_locale(variable),
        };
        let plain = variable("NO_COLOR").is_some_and(|value| !value.is_empty())
            || variable("TERM").is_some_and(|terminal| terminal == "dumb");
        let color = match option(arguments, "--color") {
            Some("always") => true,
            Some("never") => false,
            _ => io::stderr().is_terminal() && !plain,
        };
        let columns = terminal_size::terminal_size_of(io::stderr()).map(|(width, _)| usize::from(width.0));
        let width = columns.map_or(WIDTH, |width| width.clamp(*WIDTHS.start(), *WIDTHS.end()));
        let format =
            if option(arguments, "--report") == Some("json") { ReportFormat::Json } else { ReportFormat::Human };
        Self { catalogue: Catalogue::new(language), look: Look { color, width }, format }
    }

    /// Writes what was asked for.
    pub fn out(&self, text: &str) -> Status {
        let mut stream = io::stdout().lock();
        match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
            Ok(()) => Status::Done,
            // The reader has seen enough (`lettergen kinds | head -1`).
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Status::Done,
            Err(_) => Status::Failed,
        }
    }

    /// Writes what is wrong. There is nowhere left to say so if that fails; the exit code still tells.
    pub fn complain(&self, text: &str) {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

/// The value of `--name value` or `--name=value`; the last one counts.
fn option<'a>(arguments: &'a [OsString], name: &str) -> Option<&'a str> {
    let words: Vec<&str> = arguments.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let mut found = None;
    for (index, word) in words.iter().enumerate().take_while(|(_, word)| **word != "--") {
        if *word == name {
            found = words.get(index + 1).copied().or(found);
        } else if let Some(value) = word.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            found = Some(value);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_found_in_both_spellings_and_not_after_the_double_dash() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(option(&words("x --lang nl"), "--lang"), Some("nl"));
        assert_eq!(option(&words("x --lang=nl check --lang=en"), "--lang"), Some("en"));
        assert_eq!(option(&words("x -- --lang=en"), "--lang"), None);
        assert_eq!(option(&words("x --language=en --lang"), "--lang"), None);
    }
}
