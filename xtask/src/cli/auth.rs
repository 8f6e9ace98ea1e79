//! The options that say who may call the API.

use clap::{Args, ValueEnum};
use shared::table::Auth;

#[derive(Debug, Clone, Default, Args)]
pub(crate) struct AuthArgs {
    /// Let only signed-in users change data; all: or read; iam: AWS credentials in place of users
    /// [default: as deployed; a new stack is open to anyone]
    #[arg(
        long,
        value_name = "KIND",
        num_args = 0..=1,
        default_missing_value = "writes",
        overrides_with = "no_auth",
        hide_possible_values = true
    )]
    pub(crate) auth: Option<Login>,
    /// Open the API to anyone, and delete the users
    #[arg(long)]
    pub(crate) no_auth: bool,
}

/// The kinds of `--auth`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Login {
    /// Signed-in users change data; anyone reads
    Writes,
    /// Signed-in users change and read data
    All,
    /// AWS credentials change data; anyone reads
    Iam,
}

impl AuthArgs {
    /// What the options ask for.
    pub(crate) fn auth(&self) -> Option<Auth> {
        self.auth.map(Auth::from).or(self.no_auth.then_some(Auth::Open))
    }
}

impl From<Login> for Auth {
    fn from(login: Login) -> Self {
        match login {
            Login::Writes => Self::Writes,
            Login::All => Self::All,
            Login::Iam => Self::Iam,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::{Cli, Command};

    fn auth(args: &[&str]) -> Option<Auth> {
        match Cli::try_parse_from([&["xtask", "deploy"], args].concat()).map(|cli| cli.command) {
            Ok(Command::Deploy(deploy)) => deploy.stack.auth.auth(),
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn deploy_auth_without_a_kind_closes_what_writes() {
        assert_eq!(auth(&[]), None);
        assert_eq!(auth(&["--auth"]), Some(Auth::Writes));
        assert_eq!(auth(&["--auth", "--cache"]), Some(Auth::Writes));
        assert_eq!(auth(&["--auth", "all"]), Some(Auth::All));
        assert_eq!(auth(&["--auth=iam"]), Some(Auth::Iam));
        assert_eq!(auth(&["--no-auth"]), Some(Auth::Open));
    }

    #[test]
    fn deploy_last_of_auth_and_no_auth_wins() {
        assert_eq!(auth(&["--auth", "--no-auth"]), Some(Auth::Open));
        assert_eq!(auth(&["--no-auth", "--auth"]), Some(Auth::Writes));
    }
}
