//! Names: what a stack may be called, the prefix that everything in it gets, and whether what it would make exists already.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::error::DeployError;
use super::resolve;
use crate::cloud::{Cloud, CloudErrorKind};
use crate::net::hex;

/// CloudFormation's limit.
const STACK_NAME_MAX: usize = 128;

/// So long may a prefix be: a function's name has 64 characters, and the longest that follows has 36.
const PREFIX_MAX: usize = 28;

/// Characters of the hash at a prefix's end.
const HASH_LEN: usize = 6;

/// Checks a stack's name by CloudFormation's rule.
pub fn check_stack_name(name: &str) -> Result<(), DeployError> {
    let begins_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let fits = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if begins_well && fits && name.len() <= STACK_NAME_MAX {
        return Ok(());
    }
    Err(DeployError::Name(format!(
        "{name:?} cannot be a stack's name: it begins with a letter and has letters, digits and hyphens only, at most {STACK_NAME_MAX}"
    )))
}

/// What the names of a stack's resources begin with: lower case, short, and different for two stacks whose names differ only in
/// what is cut. `FullApiStack` → `fullapistack-1a2b3c`.
pub fn prefix(stack: &str) -> String {
    let hash = hex(&Sha256::digest(stack.as_bytes()));
    let hash = &hash[..HASH_LEN];
    let word: String = stack.to_ascii_lowercase().chars().take(PREFIX_MAX - HASH_LEN - 1).collect();
    format!("{}-{hash}", word.trim_end_matches('-'))
}

/// Types of resource whose fixed name must be free, with the property that holds it and the word for people.
const NAMED: &[(&str, &str, &str)] = &[
    ("AWS::DynamoDB::Table", "TableName", "table"),
    ("AWS::Lambda::Function", "FunctionName", "function"),
    ("AWS::Logs::LogGroup", "LogGroupName", "log group"),
    ("AWS::S3::Bucket", "BucketName", "bucket"),
];

/// Refuses a creation whose names are taken. AWS would fail in the middle of it; the emulator takes the things over, and empties
/// the tables.
pub(crate) async fn refuse_taken(
    cloud: &impl Cloud,
    stack: &str,
    template: &Value,
    parameters: &BTreeMap<String, String>,
) -> Result<(), DeployError> {
    let mut names = Vec::new();
    for resource in resolve::resources(template, parameters).values() {
        let Some((resource_type, property, word)) =
            NAMED.iter().find(|(t, ..)| resource["Type"] == *t)
        else {
            continue;
        };
        let Some(name) = resource["Properties"][*property].as_str() else { continue };
        let taken = match *resource_type {
            "AWS::DynamoDB::Table" => cloud.table_exists(name).await,
            "AWS::Lambda::Function" => cloud.code_sha256(name).await.map(|code| code.is_some()),
            "AWS::Logs::LogGroup" => cloud.log_group_exists(name).await,
            _ => cloud.bucket_exists(name).await,
        };
        match taken {
            Ok(false) => {}
            Ok(true) => names.push(format!("{word} {name}")),
            // A bucket that we may not see is somebody else's.
            Err(error) if error.kind == CloudErrorKind::Denied && error.call == "HeadBucket" => {
                names.push(format!("{word} {name}"))
            }
            // Who may create need not be allowed to look; then CloudFormation will tell.
            Err(error) if error.kind == CloudErrorKind::Denied => {}
            Err(error) => return Err(error.into()),
        }
    }
    if names.is_empty() {
        Ok(())
    } else {
        Err(DeployError::Taken { stack: stack.to_owned(), names })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_short_lower_case_and_tell_stacks_apart() {
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
    fn names_that_cloudformation_refuses_are_refused_at_once() {
        for name in ["", "1shop", "my_shop", "süß", "-a", &"a".repeat(129)] {
            assert!(check_stack_name(name).is_err(), "{name}");
        }
        assert!(check_stack_name("My-Shop-2").is_ok());
    }
}
