//! Whether what is recounted in Python can be.

use std::process::Command;

/// Whether `python3` is there. Where it is not, the test says so and is passed over: Rust and git are all a fresh machine needs.
/// With `WUYE_RECOUNT=must`, as `.ci/run` has it, that is a failure: a recount that did not take place must not look like one that
/// agreed.
#[allow(clippy::disallowed_macros, reason = "a test says what it passes over")]
pub fn can_recount() -> bool {
    let there = Command::new("python3").arg("--version").output().is_ok_and(|output| output.status.success());
    let must = std::env::var_os("WUYE_RECOUNT").is_some();
    assert!(there || !must, "python3 cannot be started; install it (Debian: apt-get install python3)");
    if !there {
        eprintln!("passed over, nothing was recounted: python3 is not here");
    }
    there
}
