//! The program: run it, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    lettergen::run(std::env::args_os()).into()
}
