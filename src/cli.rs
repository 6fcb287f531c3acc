//! The command line, as types; their words stand in the message catalogue under `cli-…`.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

#[derive(Debug, Parser)]
#[command(name = "lettergen", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub shared: Shared,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct Shared {
    #[arg(long, global = true, value_name = "DIR", display_order = 90)]
    pub templates: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", display_order = 91)]
    pub style: Option<PathBuf>,
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
    pub report: ReportFormat,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help, display_order = 99)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Render(Render),
    Check(Check),
    Kinds,
    Explain(Explain),
}

#[derive(Debug, Clone, Args)]
pub struct Render {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "DIR", default_value = "out", display_order = 1)]
    pub out: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf,markdown", value_name = "pdf,markdown")]
    #[arg(display_order = 2)]
    pub format: Vec<Format>,
    #[command(flatten)]
    pub detail: Detail,
}

#[derive(Debug, Clone, Args)]
pub struct Check {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub detail: Detail,
}

/// How much a run over cases tells.
#[derive(Debug, Clone, Copy, Args)]
pub struct Detail {
    #[arg(short, long, display_order = 3)]
    pub verbose: bool,
    #[arg(long, display_order = 4)]
    pub explain_evidence: bool,
}

#[derive(Debug, Clone, Args)]
pub struct Explain {
    #[arg(value_name = "NAME")]
    pub name: String,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Human,
    Json,
}

/// A form in which a letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    Pdf,
    Markdown,
}

impl Format {
    /// Every form, in the order in which they are written.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Markdown];

    /// What the name of the file ends in.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
        }
    }
}
