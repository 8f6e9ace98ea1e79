//! Infrastructure as code in Rust: typed CloudFormation made from AWS's own schemas, and a deploy that explains itself.
//!
//! The modules form a pipeline; each imports only those before it:
//! [`cfn`] → [`construct`] → [`stack`] → [`synth`] → [`package`] → [`local`], [`target`] → [`cloud`] → [`report`] → [`deploy`] → [`e2e`].

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
