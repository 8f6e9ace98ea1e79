//! What the engine must know of the program that uses it.

use crate::deploy::Tag;

/// A program that deploys stacks. Its name marks what the program owns: the tag of its stacks, its
/// change sets, its bootstrap stack, and the file that records the last deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Project {
    /// Lower case, digits and hyphens: `full-api-stack`.
    pub name: &'static str,
    /// The stack's name where a command does not give one.
    pub default_stack: &'static str,
}

impl Project {
    /// The stack that owns the artifact bucket, one for an account and region.
    pub fn bootstrap_stack(&self) -> String {
        format!("{}-bootstrap", self.name)
    }

    /// The file, beside the workspace's `Cargo.toml`, that records the last deployment.
    pub fn record_file(&self) -> String {
        format!(".{}.json", self.name)
    }

    /// The tag that marks a stack as made by this program.
    pub fn tag(&self, stack: &str) -> Tag {
        Tag { key: self.name.to_owned(), value: stack.to_owned() }
    }
}
