//! The environment of a function: only the variables of the resources in its row.

use shared::table::{CACHE_NAMESPACE, Setting, function};
use thiserror::Error;

/// Lambda sets this variable to the name of the deployed function.
const FUNCTION_NAME: &str = "AWS_LAMBDA_FUNCTION_NAME";

/// A variable that a function needs is not in its environment.
#[derive(Debug, Error, PartialEq, Eq)]
#[error(
    "{variable} is not set: a deployed {function} gets it from its stack; elsewhere set it by hand"
)]
pub struct MissingSettingError {
    function: &'static str,
    variable: &'static str,
}

/// How a function reaches the cache of its stack.
#[derive(Debug, Clone)]
pub struct CacheAddress {
    /// `rediss://…`, or without TLS `redis://…`.
    pub url: String,
    /// The prefix of this stack's keys. It is empty where no other stack uses the server.
    pub namespace: String,
    /// The first part of the names of the stack's functions.
    pub stack: String,
}

/// The name, URL, ARN or value of the resource, as its kind says.
///
/// A function has a [`Setting`] for each resource of its row. Make it in a constant: then a
/// resource that the row does not use is a compile error.
pub fn read(setting: Setting) -> Result<String, MissingSettingError> {
    let Setting { function, resource } = setting;
    variable(resource.variable).ok_or(MissingSettingError { function, variable: resource.variable })
}

/// The address of the cache, in a stack that has one.
pub fn read_cache(setting: Setting) -> Option<CacheAddress> {
    let url = variable(setting.resource.variable)?;
    let namespace = variable(CACHE_NAMESPACE).unwrap_or_default();
    let stack = stack_of(&variable(FUNCTION_NAME).unwrap_or_default(), setting.function);
    Some(CacheAddress { url, namespace, stack })
}

/// The login of the stack. An open stack has none.
pub fn read_login(setting: Setting) -> Option<String> {
    variable(setting.resource.variable)
}

/// The first part of a deployed function's name: its stack.
fn stack_of(deployed_name: &str, function_name: &'static str) -> String {
    let own = format!("-{}", function(function_name).kebab_name());
    deployed_name.strip_suffix(&own).unwrap_or(deployed_name).to_owned()
}

/// An empty variable counts as absent.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stack_of_is_the_function_name_without_the_functions_own_part() {
        assert_eq!(stack_of("my-shop-get-product", "get_product"), "my-shop");
        assert_eq!(stack_of("renamed", "get_product"), "renamed");
    }
    #[test]
    fn read_absent_variable_names_function_and_variable() {
        const BUCKET: Setting = function("main_ui").setting(shared::table::IMAGES);
        assert_eq!(
            read(BUCKET).unwrap_err().to_string(),
            "BUCKET_NAME is not set: a deployed main_ui gets it from its stack; elsewhere set it \
             by hand"
        );
    }
}
