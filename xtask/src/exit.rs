//! How a command ends, as a number: chosen here and nowhere else.

use std::process::ExitCode;

use engine::deploy::DeployError;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// What was asked for is so.
    Done,
    /// It failed; stderr says why.
    Failed,
    /// What was typed makes no sense.
    Usage,
    /// The person said no, or nobody was there to say yes.
    Refused,
    /// Ctrl-C.
    Interrupted,
}

impl Exit {
    /// The number.
    pub(crate) fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Refused => 3,
            Exit::Interrupted => 130,
        }
    }

    /// How a command that came back with this error ended.
    pub(crate) fn of(error: &anyhow::Error) -> Exit {
        for cause in error.chain() {
            if cause.is::<Usage>() {
                return Exit::Usage;
            }
            if cause.is::<Interrupted>() {
                return Exit::Interrupted;
            }
            if let Some(DeployError::Declined) = cause.downcast_ref() {
                return Exit::Refused;
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

/// What was typed makes no sense, which only came out later.
#[derive(Debug)]
pub(crate) struct Usage(pub(crate) String);

impl std::fmt::Display for Usage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// Ctrl-C; what goes on has been said already.
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
    fn a_no_is_told_from_a_failure() {
        let declined = anyhow::Error::from(DeployError::Declined).context("deploying");
        assert_eq!(Exit::of(&declined), Exit::Refused);
        assert_eq!(Exit::of(&anyhow::anyhow!("no network")), Exit::Failed);
        assert_eq!(Exit::of(&anyhow::Error::from(Usage("x".into()))), Exit::Usage);
        assert_eq!(Exit::of(&anyhow::Error::from(Interrupted)), Exit::Interrupted);
    }
}
