//! What a program read from the deployed stack before the build, and checks again after it.

use std::fmt;
use std::sync::Arc;

use super::deployed::DeployedStack;
use super::error::DeployError;

/// A check of the stack as it is when the build has ended. A program whose template keeps something
/// of the deployed stack checks here that another process has not changed it during the build: the
/// deploy would undo that change.
#[derive(Clone, Default)]
pub struct Precondition(Option<Arc<Check>>);

/// Returns what has changed.
type Check = dyn Fn(&DeployedStack) -> Vec<String> + Send + Sync;

impl Precondition {
    /// `changes` compares the stack with what the program read, and returns what has changed: `its
    /// cache was removed`.
    pub fn new(changes: impl Fn(&DeployedStack) -> Vec<String> + Send + Sync + 'static) -> Self {
        Precondition(Some(Arc::new(changes)))
    }

    pub(crate) fn check(&self, stack: &str, deployed: &DeployedStack) -> Result<(), DeployError> {
        let changes = self.0.as_ref().map(|check| check(deployed)).unwrap_or_default();
        if changes.is_empty() {
            return Ok(());
        }
        Err(DeployError::Overtaken { stack: stack.to_owned(), changes })
    }
}

impl fmt::Debug for Precondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Precondition").field(&self.0.is_some()).finish()
    }
}
