//! Names of stacks, and the prefix that the names of a stack's resources begin with.

use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::error::DeployError;
use crate::net::hex;

/// CloudFormation's limit.
const STACK_NAME_MAX: usize = 128;

/// The limit of a prefix: a function's name has 64 characters, and the longest rest has 36.
const PREFIX_MAX: usize = 28;

/// Characters of the hash at a prefix's end.
const HASH_LEN: usize = 6;

/// The name of a stack, checked by CloudFormation's rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct StackName(String);

impl StackName {
    /// Checks a name: a letter first, then letters, digits and hyphens, 128 at most.
    ///
    /// # Errors
    /// [`DeployError::Name`] with the rule, where the name breaks it.
    pub fn new(name: impl Into<String>) -> Result<Self, DeployError> {
        let name = name.into();
        let begins_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let fits = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if begins_well && fits && name.len() <= STACK_NAME_MAX {
            return Ok(StackName(name));
        }
        Err(DeployError::Name(format!(
            "{name:?} is not a valid stack name: it must begin with a letter and have only letters, \
             digits and hyphens, at most {STACK_NAME_MAX}"
        )))
    }

    /// The name as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The beginning of the names of the stack's resources: `FullApiStack` → `fullapistack-1a2b3c`.
    /// It is lower case and has 28 characters at most. The hash keeps two stacks apart whose names
    /// differ only in case or in what is cut off.
    pub fn prefix(&self) -> String {
        let hash = hex(&Sha256::digest(self.0.as_bytes()));
        let hash = &hash[..HASH_LEN];
        let word: String =
            self.0.to_ascii_lowercase().chars().take(PREFIX_MAX - HASH_LEN - 1).collect();
        format!("{}-{hash}", word.trim_end_matches('-'))
    }

    /// The name of one of the stack's resources: the prefix, a hyphen, and `suffix`.
    pub fn resource(&self, suffix: &str) -> String {
        format!("{}-{suffix}", self.prefix())
    }
}

impl fmt::Display for StackName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefix(name: &str) -> String {
        StackName::new(name).unwrap().prefix()
    }

    #[test]
    fn prefix_is_short_lower_case_and_differs_by_case_of_the_name() {
        let long = "A".repeat(128);
        for stack in ["FullApiStack", "a", "My-Stack-With-A-Hyphen-", long.as_str()] {
            let prefix = prefix(stack);
            assert!(prefix.len() <= PREFIX_MAX, "{prefix}");
            assert!(
                prefix.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{prefix}"
            );
            assert!(!prefix.contains("--"), "{prefix}");
        }
        assert_ne!(prefix("Shop"), prefix("shop"));
    }

    #[test]
    fn stack_name_new_rejects_what_cloudformation_rejects() {
        for name in ["", "1shop", "my_shop", "süß", "-a", &"a".repeat(129)] {
            assert!(StackName::new(name).is_err(), "{name}");
        }
        assert!(StackName::new("My-Shop-2").is_ok());
    }
}
