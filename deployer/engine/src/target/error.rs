//! Why a target cannot be used, and what to do about it.

use super::last_deployment::LastDeploymentError;
use crate::environment;
use crate::local;
use crate::network::NetworkError;
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
        hint: String,
    },
    /// AWS is the target, and there are no credentials.
    #[error(
        "no AWS credentials were found. Run `aws login`, `aws sso login` or `aws configure`, name \
         a profile with --profile NAME, or pass --target local to work without AWS"
    )]
    NoCredentials,
    /// The named profile has no credentials.
    #[error(
        "profile {profile} (from --profile, a settings file or AWS_PROFILE) has no credentials or does \
         not exist. `aws configure list-profiles` lists the profiles"
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
    #[error("{target} does not answer: {reason}. {hint}, and run the same command again")]
    Unreachable {
        /// `AWS in eu-west-1`, or the endpoint's URL.
        target: String,
        /// The transport's message.
        reason: String,
        /// What to check.
        hint: String,
    },
    /// Something else answered, such as the login page of a network.
    #[error(
        "{target} answers, but does not say which account the credentials belong to, so it is not \
         AWS. Check the endpoint, and whether the network or its proxy asks for a login"
    )]
    NotAws {
        /// `AWS in eu-west-1`, or the endpoint's URL.
        target: String,
    },
    /// AWS is the target, and a setting sends requests to this machine.
    #[error(
        "AWS is the target, but {setting} is {url}, which is on this machine and not AWS. Unset \
         {setting}, or pass --target endpoint where an emulator is meant"
    )]
    EmulatorEndpoint {
        /// The variable, or the key of the profile.
        setting: String,
        /// The URL.
        url: String,
    },
    /// An emulator is the target, and the endpoint is one of AWS.
    #[error(
        "{url} belongs to AWS and is not an emulator. Pass --target aws, which sends the requests \
         to the configured endpoint and asks before it changes anything"
    )]
    AwsEndpoint {
        /// The URL.
        url: String,
    },
    /// `--target endpoint` without an endpoint.
    #[error(
        "--target endpoint needs the URL of the emulator. Set AWS_ENDPOINT_URL=http://HOST:PORT, \
         or endpoint_url in the profile"
    )]
    NoEndpoint,
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
    /// The credentials belong to another account than the settings file names.
    #[error(
        "the settings file says that stack {stack} belongs to account {required}, but the \
         credentials belong to account {current}. Use credentials for {required}, or change the \
         key `account`"
    )]
    NotTheAccount {
        /// The stack's name.
        stack: String,
        /// The account that the settings file names.
        required: String,
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
    /// The settings of proxy or certificates cannot be used.
    #[error(transparent)]
    Network(#[from] NetworkError),
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
        region: &str,
    ) -> Self {
        let reason = with_causes(error);
        Self::Credentials {
            profile: profile.map(str::to_owned),
            hint: credentials_hint(&reason, profile, region),
            reason,
        }
    }

    /// AWS does not answer. `proxy` is the address of the proxy that the requests go through.
    pub(super) fn aws_unreachable(target: String, reason: String, proxy: Option<&str>) -> Self {
        Self::Unreachable { target, hint: unreachable_hint(&reason, proxy), reason }
    }

    pub(super) fn emulator_unreachable(target: String, reason: String) -> Self {
        let hint = "Check that the emulator runs, and its address".to_owned();
        Self::Unreachable { target, reason, hint }
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

/// What to do about credentials that fail with this message. The texts come from the SDK and from
/// AWS; each is tested below.
fn credentials_hint(reason: &str, profile: Option<&str>, region: &str) -> String {
    let reason = reason.to_ascii_lowercase();
    let has = |text: &str| reason.contains(text);
    let option = profile.map_or(String::new(), |name| format!(" --profile {name}"));
    if has("login token") || has("/login/cache/") {
        format!("Log in again: `aws login{option}`")
    } else if has("external process") {
        "The profile's credential_process did not return credentials: run its command in a \
         terminal, and log in to the tool that it belongs to"
            .to_owned()
    } else if has("assumerole") {
        // The SDK does not ask for a code, so a role that demands one is denied.
        format!(
            "If the profile has mfa_serial: this program cannot ask for a code, but the AWS CLI \
             can. Run `eval \"$(aws configure export-credentials{option} --format env)\"` and then \
             the same command without --profile and AWS_PROFILE. Otherwise the role does not trust \
             this caller"
        )
    } else if has("signature not yet current") || has("signature expired") {
        "Correct the clock of this machine".to_owned()
    } else if reason.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == "sso") {
        format!("Log in again: `aws sso login{option}`")
    } else if has("expired") {
        "They have expired: request new ones".to_owned()
    } else if has("invalidclienttokenid") && environment::must_be_enabled(region) {
        format!(
            "Either they are wrong, or the region {region} is not enabled in this account: an \
             administrator enables it with `aws account enable-region --region-name {region}`, \
             or choose another one with --region"
        )
    } else if has("invalidclienttokenid") && environment::partition(region).name != "aws" {
        format!(
            "The region {region} needs credentials of an account in the partition {}; correct \
             them, or choose another region with --region",
            environment::partition(region).name
        )
    } else {
        "Correct or remove them, or pass --target local to work without AWS".to_owned()
    }
}

/// What to check when a connection fails with this message.
fn unreachable_hint(reason: &str, proxy: Option<&str>) -> String {
    let reason = reason.to_ascii_lowercase();
    if reason.contains("certificate") {
        // A proxy that inspects TLS signs with the certificate of the company.
        return "The server's certificate is not trusted: if the network inspects TLS, set \
                AWS_CA_BUNDLE to a PEM file with the network's root certificate"
            .to_owned();
    }
    match proxy {
        Some(proxy) => format!(
            "The requests go through the proxy {proxy}: check its address, or name the host in \
             NO_PROXY"
        ),
        None if reason.contains("dns error") || reason.contains("failed to lookup") => {
            "Check the network and the name of the region; in a network with a proxy, set \
             HTTPS_PROXY=http://HOST:PORT"
                .to_owned()
        }
        None => "Check the network and the address; in a network with a proxy, set \
                 HTTPS_PROXY=http://HOST:PORT"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_hint_of_each_message_says_what_to_do() {
        let denied = "an error occurred while loading credentials: service error: unhandled error \
            (AccessDenied): Error { code: \"AccessDenied\", message: \"User: \
            arn:aws:iam::123456789012:user/ann is not authorized to perform: sts:AssumeRole on \
            resource: arn:aws:iam::210987654321:role/deploy\" }";
        let invalid = "service error: unhandled error (InvalidClientTokenId): The security token \
            included in the request is invalid.";
        let rows = [
            ("cached Login token is expired", "eu-west-1", "aws login --profile work"),
            (
                "failed to refresh cached Login token: Your session has expired. Please \
                 reauthenticate.",
                "eu-west-1",
                "aws login --profile work",
            ),
            ("failed to load the cached SSO token", "eu-west-1", "aws sso login --profile work"),
            (
                "the SSO token has expired and cannot be refreshed",
                "eu-west-1",
                "aws sso login --profile work",
            ),
            (
                "UnauthorizedException: Session token not found or invalid (sso)",
                "eu-west-1",
                "aws sso login --profile work",
            ),
            (
                "Error retrieving credentials: external process exited with code exit status: 1. \
                 Stderr: token expired",
                "eu-west-1",
                "run its command in a terminal",
            ),
            (
                denied,
                "eu-west-1",
                "eval \"$(aws configure export-credentials --profile work --format env)\"",
            ),
            (
                "service error: unhandled error (ExpiredToken): The security token included in the \
                 request is expired",
                "eu-west-1",
                "They have expired",
            ),
            (
                "SignatureDoesNotMatch: Signature expired: 20261127T170000Z is now earlier than \
                 20261127T171500Z",
                "eu-west-1",
                "the clock",
            ),
            (
                "no SSO registration in ~/.aws/sso/cache/0a.json",
                "eu-west-1",
                "aws sso login --profile work",
            ),
            (
                "the processor associated with the profile is missing",
                "eu-west-1",
                "Correct or remove them",
            ),
            (invalid, "eu-west-1", "Correct or remove them"),
            (invalid, "", "Correct or remove them"),
            (invalid, "af-south-1", "aws account enable-region --region-name af-south-1"),
            (invalid, "cn-north-1", "partition aws-cn"),
            (invalid, "eusc-de-east-1", "partition aws-eusc"),
        ];
        for (reason, region, expected) in rows {
            let hint = credentials_hint(reason, Some("work"), region);
            assert!(hint.contains(expected), "{reason} in {region}: {hint}");
        }
    }

    #[test]
    fn unreachable_hint_names_proxy_certificate_or_region() {
        let proxy = Some("proxy:3128, from HTTPS_PROXY");
        let rows = [
            ("connection refused", proxy, "proxy:3128, from HTTPS_PROXY"),
            ("connection refused", None, "HTTPS_PROXY=http://HOST:PORT"),
            ("invalid peer certificate: UnknownIssuer", proxy, "AWS_CA_BUNDLE"),
            ("dns error: failed to lookup address information", None, "name of the region"),
        ];
        for (reason, proxy, expected) in rows {
            let hint = unreachable_hint(reason, proxy);
            assert!(hint.contains(expected), "{reason}: {hint}");
        }
    }
}
