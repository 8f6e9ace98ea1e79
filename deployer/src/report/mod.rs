//! What a person reads: a value in, a text out. Nothing here asks a clock, calls anything or prints; the same values, written by
//! serde, are what `--json` gives.
//!
//! What is replaced or lost comes first, and in words: colour only adds to them.

mod catalogue;
mod failure;
mod layout;
mod loss;
mod outcome;
mod plan;
mod progress;
mod question;
mod status;

pub use catalogue::{Progress, exported, seeded, step};
pub use failure::{Trouble, trouble};
pub use layout::{Look, duration};
pub use loss::{destroyed, losses};
pub use outcome::{finished, outputs};
pub use plan::plan;
pub use progress::{begins, ends, label, labelled, resource, stack_state};
pub use question::question;
pub use status::{StackStatus, status};

#[cfg(test)]
mod tests;
