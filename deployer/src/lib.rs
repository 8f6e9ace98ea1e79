//! Infrastructure as code in Rust: typed CloudFormation made from AWS's own schemas, and a deploy that explains itself.
//!
//! The modules form a pipeline, and each imports only those before it (`cargo xtask tidy` checks that):
//!
//! [`cfn`] → [`construct`] → [`stack`] → [`synth`] → [`package`] → [`local`] → [`target`] → [`cloud`] → [`deploy`] →
//! [`catalogue`] → [`report`] → [`e2e`]
//!
//! For a stack of one's own, [`cfn`], [`synth`], [`package`] and [`deploy`] are enough; `examples/queue_worker.rs` is one.

pub mod catalogue;
pub mod cfn;
pub mod cloud;
pub mod construct;
pub mod deploy;
pub mod e2e;
pub mod local;
pub mod package;
pub mod report;
pub mod stack;
pub mod synth;
pub mod target;
