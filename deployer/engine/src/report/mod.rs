//! What a person reads: a value in, a text out. Nothing here asks a clock, calls anything or prints; the same values, written by
//! serde, are what `--json` gives.
//!
//! What is replaced or lost comes first, and in words: color only adds to them.

mod failure;
mod layout;
mod loss;
mod outcome;
mod plan;
mod progress;
mod question;
mod status;

pub use failure::{Trouble, trouble};
pub use layout::{Look, count, duration};
pub use loss::{destroyed, losses};
pub use outcome::{finished, outputs};
pub use plan::plan;
pub use progress::{begins, ends, label, labelled, resource, stack_state};
pub use question::question;
pub use status::{StackStatus, status};

#[cfg(test)]
mod tests;
