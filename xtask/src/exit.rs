//! Exit codes. Only this file chooses one.

use std::process::ExitCode;

use engine::deploy::DeployError;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    Done,
    /// stderr says why.
    Failed,
    /// The command line is wrong.
    Usage,
    /// The user declined, or there is no terminal to ask at.
    Declined,
    /// Ctrl-C.
    Interrupted,
}

impl Exit {
    pub(crate) fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Declined => 3,
            Exit::Interrupted => 130,
        }
    }

    pub(crate) fn from_error(error: &anyhow::Error) -> Exit {
        for cause in error.chain() {
            if cause.is::<Usage>() {
                return Exit::Usage;
            }
            if cause.is::<Interrupted>() {
                return Exit::Interrupted;
            }
            if let Some(DeployError::Declined) = cause.downcast_ref() {
                return Exit::Declined;
            }
        }
        Exit::Failed
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}

/// The command line is wrong, and only the deployed stack shows it.
#[derive(Debug)]
pub(crate) struct Usage(pub(crate) String);

impl std::fmt::Display for Usage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// Ctrl-C. The command has already said what continues.
#[derive(Debug)]
pub(crate) struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted")
    }
}

impl std::error::Error for Interrupted {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_declined_differs_from_failed() {
        let declined = anyhow::Error::from(DeployError::Declined).context("deploying");
        assert_eq!(Exit::from_error(&declined), Exit::Declined);
        assert_eq!(Exit::from_error(&anyhow::anyhow!("no network")), Exit::Failed);
        assert_eq!(Exit::from_error(&anyhow::Error::from(Usage("x".into()))), Exit::Usage);
        assert_eq!(Exit::from_error(&anyhow::Error::from(Interrupted)), Exit::Interrupted);
    }
}
