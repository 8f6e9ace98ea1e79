//! An empty environment variable means the same as none: a script sets `AWS_REGION=""` to say that
//! it has no region.

use std::ffi::{OsStr, OsString};
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Names, beside those that begin with `AWS_`, in upper case.
const NAMES: [&str; 9] = [
    "ALL_PROXY",
    "CARGO",
    "CARGO_HOME",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "NO_PROXY",
    "PYTHON",
    "RUSTC",
    "SSL_CERT_FILE",
];

/// The program cannot start without its empty variables.
#[derive(Debug, thiserror::Error)]
#[error("these environment variables are empty: {}. Unset them ({source})", .names.join(", "))]
pub struct EmptyVariables {
    names: Vec<String>,
    source: std::io::Error,
}

/// Starts this program again without the empty variables that the engine, the AWS SDK, pip or cargo
/// read, if there are any. A program calls this first, before it has opened anything.
///
/// Some of these readers take an empty variable for a value. A process with threads cannot remove
/// its own variables safely, and a child process can be started without them.
///
/// # Errors
/// When the program cannot be started again.
pub fn restart_without_empty_variables() -> Result<(), EmptyVariables> {
    let empty = empty(std::env::vars_os());
    if empty.is_empty() {
        return Ok(());
    }
    let error = |source| EmptyVariables {
        names: empty.iter().map(|name| name.to_string_lossy().into_owned()).collect(),
        source,
    };
    let mut arguments = std::env::args_os();
    let mut command = Command::new(std::env::current_exe().map_err(error)?);
    if let Some(name) = arguments.next() {
        command.arg0(name);
    }
    command.args(arguments);
    for name in &empty {
        command.env_remove(name);
    }
    // Replaces this process, so it returns only after an error.
    Err(error(command.exec()))
}

fn empty(variables: impl Iterator<Item = (OsString, OsString)>) -> Vec<OsString> {
    variables.filter(|(name, value)| value.is_empty() && is_read(name)).map(|v| v.0).collect()
}

fn is_read(name: &OsStr) -> bool {
    let upper = name.to_string_lossy().to_uppercase();
    upper.starts_with("AWS_") || NAMES.contains(&upper.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_has_the_variables_that_are_read_and_no_other_one() {
        let variables = [
            ("AWS_REGION", ""),
            ("AWS_ENDPOINT_URL_S3", ""),
            ("AWS_PROFILE", "work"),
            ("https_proxy", ""),
            ("HTTPS_PROXY", "http://proxy:3128"),
            ("PYTHON", ""),
            ("NO_COLOR", ""),
        ];
        let found = empty(variables.iter().map(|(name, value)| (name.into(), value.into())));
        assert_eq!(found, ["AWS_REGION", "AWS_ENDPOINT_URL_S3", "https_proxy", "PYTHON"]);
    }
}
