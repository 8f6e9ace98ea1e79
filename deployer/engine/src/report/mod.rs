//! The text that the user reads, made from plain values. Nothing here reads a clock, calls a
//! service or prints. `--json` writes the same values with serde.
//!
//! Replaced resources and lost data come first and in words, so that color is never the only sign.

mod drift;
mod failure;
mod graph;
mod layout;
mod loss;
mod outcome;
mod plan;
mod progress;
mod question;
mod status;

pub use drift::drift;
pub use failure::{ErrorReport, error_report};
pub use graph::graph;
pub use layout::{TextStyle, count, duration, first_of};
pub(crate) use loss::amount;
pub use loss::{data_loss, destroyed};
pub use outcome::{finished, outputs};
pub use plan::plan;
pub use progress::{label, labeled_line, resource_line, stack_line, stage_finished, stage_started};
pub use question::question;
pub use status::{StackSummary, status};

#[cfg(test)]
mod tests;
