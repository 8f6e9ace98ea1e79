//! The arguments of `user` and `token`.

use clap::{Args, Subcommand};

use super::TargetArgs;

/// The users of a stack that was deployed with --auth. There is no sign-up: who may call AWS for
/// the stack adds users. No e-mail is sent.
#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// Add a user, and print a temporary password, which is valid for a day
    Add(UserAddress),
    /// List the users
    List(UserList),
    /// Print a new temporary password of a user, and end the user's sessions
    Reset(UserAddress),
    /// Delete a user
    Remove(UserRemove),
}

#[derive(Debug, Args)]
pub(crate) struct UserAddress {
    /// E-mail address of the user
    pub(crate) email: String,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

#[derive(Debug, Args)]
pub(crate) struct UserList {
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

#[derive(Debug, Args)]
pub(crate) struct UserRemove {
    /// E-mail address of the user
    pub(crate) email: String,
    /// Answer the question with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

/// Signs in, and prints an access token to stdout: the API takes it as Authorization: Bearer TOKEN
/// for a quarter of an hour. The password is asked at the terminal. After a temporary password, a
/// new one is asked and set.
#[derive(Debug, Args)]
pub(crate) struct Token {
    /// E-mail address of the user [default: that of the only user]
    pub(crate) email: Option<String>,
    /// Read the password from stdin, and a new password from its second line
    #[arg(long)]
    pub(crate) password_stdin: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}
