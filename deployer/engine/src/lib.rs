//! The deploy engine: builds and packages Lambda functions, plans, deploys and destroys
//! CloudFormation stacks, and reports what happens. It works for any stack.

pub mod blocking;
pub mod cloud;
pub mod deploy;
pub mod local;
mod net;
pub mod package;
mod project;
pub mod report;
pub mod target;

pub use project::Project;
