//! Why a target cannot be used, and what to do about it.

use std::path::PathBuf;

use super::last_deployment::LastDeploymentError;
use crate::local;
use crate::package::Architecture;

/// Why a target cannot be chosen or does not accept commands. Each message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    /// The AWS credentials cannot be loaded, or AWS rejects them. The local cloud is not used
    /// instead, since that would surprise a user who has credentials.
    #[error("the AWS credentials{} do not work: {reason}. {hint}", of_profile(profile.as_deref()))]
    Credentials {
        /// The profile that was named.
        profile: Option<String>,
        /// The message of the SDK or of AWS.
        reason: String,
        /// What to do.
        hint: &'static str,
    },
    /// AWS is the target, and there are no credentials.
    #[error(
        "no AWS credentials were found. Run `aws configure` or `aws sso login`, name a profile \
         with --profile NAME, or pass --target local to work without AWS"
    )]
    NoCredentials,
    /// The named profile has no credentials.
    #[error(
        "profile {profile} (from --profile or AWS_PROFILE) has no credentials or does not exist. \
         `aws configure list-profiles` lists the profiles"
    )]
    EmptyProfile {
        /// The profile that was named.
        profile: String,
    },
    /// AWS is the target, and no region is configured.
    #[error(
        "no AWS region is set. Pass --region eu-west-1 (or another region), set AWS_REGION, or \
         run `aws configure set region REGION`"
    )]
    NoRegion,
    /// The target did not answer the call that identifies the caller.
    #[error(
        "{target} does not answer: {reason}. Check the network and the address, and run the same \
         command again"
    )]
    Unreachable {
        /// `AWS in eu-west-1`, or the endpoint's URL.
        target: String,
        /// The transport's message.
        reason: String,
    },
    /// The credentials belong to another account than the last deployment.
    #[error(
        "the last deployment of stack {stack} went to account {last}, but the credentials belong \
         to account {current}. Use credentials for {last}, or pass --target aws to use {current}"
    )]
    OtherAccount {
        /// The stack's name.
        stack: String,
        /// The account of the last deployment.
        last: String,
        /// The account of the credentials.
        current: String,
    },
    /// An emulator runs functions as processes of this machine, so only its architecture works.
    #[error(
        "--arch {requested} does not work here: {target} runs functions on this machine, which \
         is {host}. Omit --arch"
    )]
    Architecture {
        /// The value of `--arch`.
        requested: Architecture,
        /// This machine's architecture.
        host: Architecture,
        /// The target.
        target: String,
    },
    /// The certificate bundle that the environment names cannot be read.
    #[error(
        "cannot read {}, which AWS_CA_BUNDLE names: {source}. Correct or unset the variable",
        path.display()
    )]
    CertificateBundle {
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: std::io::Error,
    },
    /// TLS cannot be set up.
    #[error("cannot set up TLS: {0}")]
    Tls(String),
    /// The record of the last deployment cannot be used.
    #[error(transparent)]
    LastDeployment(#[from] LastDeploymentError),
    /// The local cloud cannot be started.
    #[error(transparent)]
    Local(#[from] local::LocalError),
    /// The task that starts the local cloud was canceled.
    #[error("starting the local cloud was canceled: {0}")]
    Canceled(#[from] tokio::task::JoinError),
}

impl TargetError {
    pub(super) fn credentials(
        error: &(dyn std::error::Error + 'static),
        profile: Option<&str>,
    ) -> Self {
        let reason = with_causes(error);
        Self::Credentials {
            profile: profile.map(str::to_owned),
            hint: credentials_hint(&reason),
            reason,
        }
    }
}

fn of_profile(profile: Option<&str>) -> String {
    profile.map_or(String::new(), |name| format!(" of profile {name}"))
}

/// The messages of an error and its causes. A message that an outer one contains is left out.
pub(super) fn with_causes(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let message = next.to_string();
        if !text.contains(&message) {
            text.push_str(": ");
            text.push_str(&message);
        }
        cause = next.source();
    }
    text
}

/// What to do about credentials that fail with this message.
fn credentials_hint(reason: &str) -> &'static str {
    let reason = reason.to_ascii_lowercase();
    if reason.contains("sso") {
        "Log in again: `aws sso login`"
    } else if reason.contains("expired") {
        "They have expired: request new ones"
    } else {
        "Correct or remove them, or pass --target local to work without AWS"
    }
}
