//! Parses the command line with its help and its errors in the language of the user.

use std::ffi::OsString;

use clap::{
    Arg, Command, CommandFactory as _, FromArgMatches as _,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::Cli;
use crate::{cmd::console::Console, diag::Finding, report::catalogue::Catalogue};

/// Names of values that are words, and so have a translation.
const VALUES: [&str; 5] = ["dir", "file", "path", "name", "case"];

/// Why there is nothing to run.
#[derive(Debug)]
pub enum Stopped {
    /// Help or the version was asked for: this text.
    Shown(String),
    Wrong(Finding),
}

/// Parses the arguments of the process, the first of which is its own name.
pub fn parse(arguments: &[OsString], console: &Console) -> Result<Cli, Stopped> {
    let command = worded(Cli::command(), &console.catalogue).term_width(console.look.width);
    let parsed = command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    parsed.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stopped::Shown(error.render().to_string()),
        _ => Stopped::Wrong(finding(&error)),
    })
}

/// The same command with all its words from the catalogue: `cli-<command>` and `cli-<command>-<argument>`.
fn worded(command: Command, catalogue: &Catalogue) -> Command {
    let template =
        format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", catalogue.text("cli-word-usage"));
    let command = command
        .about(catalogue.text("cli-about"))
        .override_usage(catalogue.text("cli-usage"))
        .after_help(catalogue.text("cli-after"))
        .subcommand_help_heading(catalogue.text("cli-word-commands"))
        .help_template(template.clone())
        .mut_args(|argument| worded_argument(argument, "", catalogue));
    command.mut_subcommands(|inner| {
        let name = inner.get_name().to_owned();
        inner
            .about(catalogue.text(&format!("cli-{name}")))
            .override_usage(catalogue.text(&format!("cli-{name}-usage")))
            .help_template(template.clone())
            .disable_help_flag(true)
            .mut_args(|argument| worded_argument(argument, &name, catalogue))
    })
}

fn worded_argument(argument: Arg, command: &str, catalogue: &Catalogue) -> Arg {
    let heading = if argument.is_positional() { "cli-word-arguments" } else { "cli-word-options" };
    let key = argument_key(command, argument.get_id().as_str());
    let argument = argument.help(catalogue.text(&key)).help_heading(catalogue.text(heading));
    if !argument.get_action().takes_values() {
        return argument;
    }
    // clap would name these in English; the words of the catalogue do instead.
    let argument = argument.hide_possible_values(true).hide_default_value(true);
    let names = argument.get_value_names().unwrap_or_default().iter().map(|name| name.to_lowercase());
    let names: Vec<String> = names.collect();
    match names.as_slice() {
        [name] if VALUES.contains(&name.as_str()) => argument.value_name(catalogue.text(&format!("cli-value-{name}"))),
        _ => argument,
    }
}

fn argument_key(command: &str, argument: &str) -> String {
    if command.is_empty() { format!("cli-{argument}") } else { format!("cli-{command}-{argument}") }
}

/// What clap objects to, in our form.
fn finding(error: &clap::Error) -> Finding {
    let get = |kind| error.get(kind).map(words).unwrap_or_default();
    // `--format <pdf,markdown>` is more than its name.
    let argument = || get(ContextKind::InvalidArg).split(" <").next().unwrap_or_default().to_owned();
    match error.kind() {
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            crate::cmd::problems::USAGE_NO_COMMAND.found()
        }
        ErrorKind::InvalidSubcommand => crate::cmd::problems::USAGE_UNKNOWN_COMMAND
            .found()
            .arg("value", get(ContextKind::InvalidSubcommand))
            .arg("nearest", get(ContextKind::SuggestedSubcommand)),
        ErrorKind::UnknownArgument => crate::cmd::problems::USAGE_UNKNOWN_ARGUMENT
            .found()
            .arg("argument", argument())
            .arg("nearest", get(ContextKind::SuggestedArg)),
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_empty() => {
            crate::cmd::problems::USAGE_MISSING_VALUE.found().arg("argument", argument())
        }
        ErrorKind::InvalidValue => crate::cmd::problems::USAGE_INVALID_VALUE
            .found()
            .arg("argument", argument())
            .arg("value", get(ContextKind::InvalidValue))
            .arg("allowed", get(ContextKind::ValidValue))
            .arg("nearest", get(ContextKind::SuggestedValue)),
        ErrorKind::ValueValidation => crate::cmd::problems::USAGE_INVALID_VALUE
            .found()
            .arg("argument", argument())
            .arg("value", get(ContextKind::InvalidValue))
            .arg("allowed", std::error::Error::source(error).map(ToString::to_string).unwrap_or_default()),
        ErrorKind::MissingRequiredArgument => {
            // `<PAD>...` is how clap writes that it takes several.
            let name = argument().replace(['<', '>'], "").replace("...", "");
            crate::cmd::problems::USAGE_MISSING_ARGUMENT.found().arg("argument", name)
        }
        ErrorKind::ArgumentConflict => crate::cmd::problems::USAGE_REPEATED.found().arg("argument", argument()),
        _ => {
            let text = error.render().to_string();
            let line = text.lines().next().unwrap_or_default();
            crate::cmd::problems::USAGE_INVALID.found().arg("detail", line.trim_start_matches("error: "))
        }
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(many) => many.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{cmd::console::Form, report::catalogue::Language};

    fn console(language: Language) -> Console {
        Console::of_process(Some(language), Some(false), Form::Human)
    }

    fn wrong(line: &str) -> Finding {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        match parse(&arguments, &console(Language::Dutch)) {
            Err(Stopped::Wrong(finding)) => finding,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_argument_and_command_has_words_in_both_languages() {
        for language in [Language::Dutch, Language::English] {
            let catalogue = Catalogue::new(language);
            let command = Cli::command();
            let mut keys: Vec<String> =
                command.get_arguments().map(|arg| argument_key("", arg.get_id().as_str())).collect();
            for inner in command.get_subcommands() {
                let name = inner.get_name();
                keys.extend([format!("cli-{name}"), format!("cli-{name}-usage")]);
                keys.extend(inner.get_arguments().map(|arg| argument_key(name, arg.get_id().as_str())));
            }
            for key in keys {
                assert_ne!(catalogue.text(&key), key, "{language:?}");
            }
        }
    }

    #[test]
    fn what_is_wrong_with_a_command_line_is_a_finding_with_a_suggestion() {
        let cases = [
            ("lettergen", "usage-no-command", ""),
            ("lettergen rendr x", "usage-unknown-command", "render"),
            ("lettergen check", "usage-missing-argument", ""),
            ("lettergen check x --verbse", "usage-unknown-argument", "--verbose"),
            ("lettergen render x --format word", "usage-invalid-value", ""),
            ("lettergen render x -o", "usage-missing-value", ""),
            ("lettergen render x -o a -o b", "usage-repeated", ""),
            ("lettergen check x --jobs 0", "usage-invalid-value", ""),
            ("lettergen check x --shard 5/4", "usage-invalid-value", ""),
            ("lettergen kinds x", "usage-unknown-argument", ""),
        ];
        for (line, code, nearest) in cases {
            let finding = wrong(line);
            assert_eq!(finding.code(), code, "{line}");
            assert_eq!(finding.args.get("nearest").map_or("", String::as_str), nearest, "{line}");
        }
        assert_eq!(wrong("lettergen render x --format word").args["allowed"], "pdf, markdown");
    }

    #[test]
    fn help_is_in_the_language_of_the_user_without_a_word_of_the_other() {
        let help = |language, line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            match parse(&arguments, &console(language)) {
                Err(Stopped::Shown(text)) => text,
                other => panic!("{other:?}"),
            }
        };
        for line in ["lettergen --help", "lettergen render -h", "lettergen check --help", "lettergen explain -h"] {
            let dutch = help(Language::Dutch, line);
            assert!(dutch.contains("Gebruik: ") && dutch.contains("Opties"), "{dutch}");
            for word in
                ["Usage", "Options", "OPTIONS", "Print", "PATH", "DIR", "default", "possible values", "Commands"]
            {
                assert!(!dutch.contains(word), "{word}: {dutch}");
            }
            assert!(help(Language::English, line).contains("Usage: "));
        }
    }
}
