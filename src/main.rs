//! Looks around, runs one command line, prints what came of it, and ends with its code.

#![allow(clippy::disallowed_methods, reason = "prints what a command gave back")]

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use wuye::cli::{Piece, env::Env, run};

/// The disk behind the output failed (contract section 5).
const DISK_FAILED: u8 = 4;

fn main() -> ExitCode {
    let output = run(&Env::look());
    let mut code = output.code;
    let first = Piece { out: output.out, err: output.err, code };
    let mut printed = Ok(());
    for piece in std::iter::once(first).chain(output.flow.into_iter().flatten()) {
        code = code.max(piece.code);
        printed = print(&piece.out);
        // Where not even errors can be printed nothing is left to say; the code still tells.
        let _ = io::stderr().write_all(piece.err.as_bytes());
        if printed.is_err() {
            break;
        }
    }
    match printed.and_then(|()| io::stdout().lock().flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let _ = writeln!(io::stderr(), "wuye: {error}");
            ExitCode::from(code.max(DISK_FAILED))
        }
        // A reader that went away (`| head`) is no failure of ours.
        _ => ExitCode::from(code),
    }
}

fn print(text: &str) -> io::Result<()> {
    io::stdout().lock().write_all(text.as_bytes())
}
