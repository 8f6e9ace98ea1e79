//! Checks a property, which is a function of bytes, from a test, so that the property can use
//! private items of the module that it tests.
//!
//! `cargo test` checks it with its samples and thousands of mutations of them, the same in every
//! run. `cargo fuzz-target` (docs/fuzzing.md) searches for more inputs, guided by coverage, and
//! starts with the samples.
//!
//! This is a separate crate because only libFuzzer's driver needs unsafe code.

#[cfg(fuzzing)]
mod libfuzzer;
#[cfg(not(fuzzing))]
mod mutations;

#[cfg(fuzzing)]
pub use libfuzzer::run_fuzzer;
#[cfg(not(fuzzing))]
pub use mutations::check_mutations;

/// Checks a property with samples (`Vec<Vec<u8>>`) and this many mutations of them.
#[macro_export]
macro_rules! fuzz {
    ($samples:expr, $rounds:expr, $property:expr) => {
        #[cfg(fuzzing)]
        $crate::run_fuzzer(&$samples, $property);
        #[cfg(not(fuzzing))]
        $crate::check_mutations(&$samples, $rounds, $property);
    };
}
