//! The command line: its types, and from arguments to the command they name. Its words stand in the message catalogue
//! under `cli-…`; what a single command takes stands with that command.

use std::ffi::OsString;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};

use crate::{
    cmd::{
        Office, check,
        console::{Console, Form},
        crash, explain, kinds, render,
    },
    report::{Status, catalogue::Language},
};

mod usage;

#[derive(Debug, Parser)]
#[command(name = "lettergen", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub office: Office,
    #[arg(long, global = true, value_enum, value_name = "nl|en", display_order = 92)]
    pub lang: Option<Lang>,
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "auto",
        value_name = "auto|always|never",
        display_order = 93
    )]
    pub color: Color,
    #[arg(long, global = true, value_enum, default_value = "human", value_name = "human|json", display_order = 94)]
    pub report: Form,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help, display_order = 98)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 99)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Render(render::Args),
    Check(check::Args),
    Kinds,
    Explain(explain::Args),
}

/// The language of messages; letters are always Dutch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    Nl,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// Runs the program with the arguments of its process, the first of which is its own name.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Status {
    crash::catch_silently();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let console = console(&arguments);
    let done = crash::guard(|| match usage::parse(&arguments, &console) {
        Ok(cli) => dispatch(&cli, &console),
        Err(usage::Stopped::Shown(text)) => console.out(&text),
        Err(usage::Stopped::Wrong(finding)) => console.refuse("lettergen", vec![finding]),
    });
    done.unwrap_or_else(|finding| console.refuse("lettergen", vec![finding]))
}

fn dispatch(cli: &Cli, console: &Console) -> Status {
    match &cli.command {
        Command::Render(args) => render::run(args, &cli.office, console),
        Command::Check(args) => check::run(args, &cli.office, console),
        Command::Kinds => kinds::run(&cli.office, console),
        Command::Explain(args) => explain::run(args, &cli.office, console),
    }
}

/// Looks at three options before anything is parsed, since even a parse error is worded, coloured and given a form.
fn console(arguments: &[OsString]) -> Console {
    let language = option(arguments, "--lang").and_then(|word| match word {
        "nl" => Some(Language::Dutch),
        "en" => Some(Language::English),
        _ => None,
    });
    let color = option(arguments, "--color").and_then(|word| match word {
        "always" => Some(true),
        "never" => Some(false),
        _ => None,
    });
    let form = if option(arguments, "--report") == Some("json") { Form::Json } else { Form::Human };
    Console::of_process(language, color, form)
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
