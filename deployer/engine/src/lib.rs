//! The deploy engine: builds and packages Lambda functions, plans, deploys and destroys
//! CloudFormation stacks, and reports what happens. It works for any stack of the crate `cfn`.
//!
//! A program describes its stack by a [`StackDefinition`], chooses a cloud by [`open_target`], and
//! runs the commands of a [`Session`]:
//!
//! ```no_run
//! use engine::cloud::Aws;
//! use engine::deploy::{DeployError, Options};
//! use engine::package::Workspace;
//! use engine::target::TargetRequest;
//! use engine::{Project, Session, StackDefinition, TerminalUi, open_target};
//!
//! const PROJECT: Project = Project { name: "order-queue", default_stack: "OrderQueue" };
//!
//! async fn deploy(template: &cfn::Template) -> Result<(), DeployError> {
//!     let ui = TerminalUi::new(false);
//!     let workspace = Workspace::find()?;
//!     let target = open_target(&PROJECT, &workspace, &TargetRequest::default(), &ui).await?;
//!     let cloud = Aws::new(&target.config);
//!     let session = Session {
//!         project: &PROJECT,
//!         workspace: &workspace,
//!         target: &target,
//!         cloud: &cloud,
//!         ui: &ui,
//!     };
//!     let definition = StackDefinition::new(template)?;
//!     session.deploy(&definition, &Options::default()).await?;
//!     Ok(())
//! }
//! ```
//!
//! The folder `deployer/examples/order-queue` is a whole program.
//!
//! What the engine promises: nothing is created, changed or deleted before a person or the program
//! has said yes; a stack without the project's tag is not touched; a command that was killed can be
//! run again.

#![warn(missing_docs)]

pub mod blocking;
pub mod cloud;
mod definition;
pub mod deploy;
mod empty_variables;
mod environment;
pub mod local;
mod net;
pub mod network;
mod opening;
pub mod package;
pub mod permissions;
mod project;
pub mod prompt;
pub mod report;
mod session;
#[cfg(any(test, feature = "simulated-aws"))]
pub mod simulated_aws;
pub mod target;
mod terminal;

pub use definition::{FunctionSource, StackDefinition};
pub use empty_variables::{EmptyVariables, restart_without_empty_variables};
pub use opening::{open_for_deploy, open_target};
pub use project::{Project, Tag};
pub use session::Session;
pub use terminal::TerminalUi;
