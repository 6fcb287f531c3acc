//! The program: run it, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    lettergen::cmd::run(std::env::args_os()).into()
}
