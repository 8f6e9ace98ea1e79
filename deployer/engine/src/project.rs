//! What the engine must know about the program that uses it.

/// A program that deploys stacks. Its name is part of everything that the program owns: the tag of
/// its stacks, its change sets, its bootstrap stack, and the file that records the last deployment.
///
/// ```
/// const PROJECT: engine::Project =
///     engine::Project { name: "order-queue", default_stack: "OrderQueue" };
/// assert_eq!(PROJECT.record_file(), ".order-queue.json");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Project {
    /// Lower-case letters, digits and hyphens: `order-queue`.
    pub name: &'static str,
    /// The stack's name where a command has none: `OrderQueue`.
    pub default_stack: &'static str,
}

impl Project {
    /// The name of the stack that owns the artifact bucket: `order-queue-bootstrap`. There is one
    /// in each account and region.
    pub fn bootstrap_stack(&self) -> String {
        format!("{}-bootstrap", self.name)
    }

    /// The name of the file, beside the workspace's `Cargo.toml`, that records the last deployment:
    /// `.order-queue.json`.
    pub fn record_file(&self) -> String {
        format!(".{}.json", self.name)
    }

    /// The tag of the stacks of this program.
    pub fn tag(&self, stack: &str) -> Tag {
        Tag { key: self.name.to_owned(), value: stack.to_owned() }
    }
}

/// The tag of the stacks that a program created. A stack without the tag's key is not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The project's name. Only the key is compared.
    pub key: String,
    /// The stack's name, for people who read the tag in the console.
    pub value: String,
}

impl Tag {
    /// A new client request token, which is the name of a change set, too. It begins with the tag's
    /// key, so that [`Tag::owns`] recognizes the change sets of this program.
    pub(crate) fn token(&self) -> String {
        format!("{}-{}", self.key, uuid::Uuid::new_v4())
    }

    /// Whether a change set of this name was made by [`Tag::token`].
    pub(crate) fn owns(&self, change_set: &str) -> bool {
        let rest = change_set.strip_prefix(&self.key).and_then(|rest| rest.strip_prefix('-'));
        rest.is_some_and(|rest| uuid::Uuid::try_parse(rest).is_ok())
    }
}
