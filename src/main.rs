//! Looks around, runs one command line, prints what came of it, and ends with its code.

#![allow(clippy::disallowed_methods, reason = "prints what a command gave back")]

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use wuye::cli::{env::Env, run};

/// The disk behind the output failed (contract section 5).
const DISK_FAILED: u8 = 4;

fn main() -> ExitCode {
    let output = run(&Env::look());
    let printed = print(&output.out);
    // Where not even errors can be printed nothing is left to say; the code still tells.
    let _ = io::stderr().write_all(output.err.as_bytes());
    match printed {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let _ = writeln!(io::stderr(), "wuye: {error}");
            ExitCode::from(output.code.max(DISK_FAILED))
        }
        // A reader that went away (`| head`) is no failure of ours.
        _ => ExitCode::from(output.code),
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
