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

pub use failure::{ErrorReport, error_report};
pub use layout::{TextStyle, count, duration};
pub use loss::{data_loss, destroyed};
pub use outcome::{finished, outputs};
pub use plan::plan;
pub use progress::{label, labeled_line, resource_line, stack_line, stage_finished, stage_started};
pub use question::question;
pub use status::{StackSummary, status};

#[cfg(test)]
mod tests;
