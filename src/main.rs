//! Looks around, runs one command line, prints what came of it, and ends with its code.

use std::io::Write;
use std::process::ExitCode;

use wuye::cli::{env::Env, run};

fn main() -> ExitCode {
    let output = run(&Env::look());
    // A reader that went away (`| head`) is no failure of ours.
    let _ = std::io::stdout().write_all(output.out.as_bytes());
    let _ = std::io::stdout().flush();
    let _ = std::io::stderr().write_all(output.err.as_bytes());
    ExitCode::from(output.code)
}
