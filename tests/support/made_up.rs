//! How many made-up histories a property test looks at, and which: the same ones in every run, unless the environment asks
//! for others. Used by the tests in `src/` too.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a test reads its surroundings and speaks")]

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{FileFailurePersistence, RngSeed};

/// The histories of every run: the day the stories begin.
const SEED: u64 = 20_261_122;

/// `cases` made-up histories, always the same. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` (a number) ask for more or for
/// others; a test that fails says which it made up. What once failed stands beside the test in
/// `<test>.proptest-regressions` and is tried first.
pub fn histories(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let given = |name: &str| std::env::var_os(name).is_some();
    let cases = if given("PROPTEST_CASES") { asked.cases } else { cases };
    let seed = match asked.rng_seed {
        RngSeed::Fixed(seed) => seed,
        RngSeed::Random => SEED,
    };
    eprintln!("made-up histories: PROPTEST_CASES={cases} PROPTEST_RNG_SEED={seed}");
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("proptest-regressions"))),
        ..asked
    }
}
