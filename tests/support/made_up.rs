//! How many made-up histories a property test looks at, and which: the same ones every time, unless the environment asks
//! for others.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{FileFailurePersistence, RngSeed};

/// The histories of every run: the day the stories begin.
const SEED: u64 = 20_261_122;

/// `cases` made-up histories, always the same. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` (a number) ask for more or for
/// others. What once failed stands beside the test in `<test>.proptest-regressions` and is tried first.
pub fn histories(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let given = |name: &str| std::env::var_os(name).is_some();
    ProptestConfig {
        cases: if given("PROPTEST_CASES") { asked.cases } else { cases },
        rng_seed: if given("PROPTEST_RNG_SEED") { asked.rng_seed } else { RngSeed::Fixed(SEED) },
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("proptest-regressions"))),
        ..asked
    }
}
