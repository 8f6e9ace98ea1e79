//! The rules that decide which kind of cloud a command uses, over plain values.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::last_deployment::LastDeployment;

/// A kind of cloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TargetKind {
    /// An AWS account.
    Aws,
    /// The emulator that [`crate::local`] installs and runs.
    Local,
    /// The server at `AWS_ENDPOINT_URL`, which is treated as an emulator.
    Endpoint,
}

impl fmt::Display for TargetKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Aws => "aws",
            Self::Local => "local",
            Self::Endpoint => "endpoint",
        })
    }
}

impl FromStr for TargetKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "aws" => Ok(Self::Aws),
            "local" => Ok(Self::Local),
            "endpoint" => Ok(Self::Endpoint),
            other => Err(format!("{other:?} is neither aws, local nor endpoint")),
        }
    }
}

/// What an application's command-line options say about the target.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetRequest {
    /// `--target`.
    pub target: Option<TargetKind>,
    /// `--stack`.
    pub stack: Option<String>,
    /// `--profile`.
    pub profile: Option<String>,
    /// `--region`.
    pub region: Option<String>,
    /// Without `--target`, use the local cloud. For commands that create a stack only to remove
    /// it again.
    pub local_by_default: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) kind: TargetKind,
    /// Half a sentence for the user.
    pub(super) reason: &'static str,
    /// The last deployment decided, so the credentials must be for its account.
    pub(super) from_last_deployment: bool,
}

impl Decision {
    const fn new(kind: TargetKind, reason: &'static str) -> Self {
        Self { kind, reason, from_last_deployment: false }
    }
}

/// Decides without a search for credentials, which takes time and may fail. `None` means that
/// [`decide_by_credentials`] decides.
pub(super) fn decide_without_credentials(
    request: &TargetRequest,
    endpoint: Option<&str>,
    last: Option<&LastDeployment>,
) -> Option<Decision> {
    const BY_OPTION: &str = "--target is given";
    match (request.target, endpoint) {
        (Some(TargetKind::Local), _) => return Some(Decision::new(TargetKind::Local, BY_OPTION)),
        // The SDK sends its requests to this URL, even with `--target aws`.
        (_, Some(_)) => {
            return Some(Decision::new(TargetKind::Endpoint, "AWS_ENDPOINT_URL is set"));
        }
        (Some(kind), None) => return Some(Decision::new(kind, BY_OPTION)),
        (None, None) => {}
    }
    if request.local_by_default {
        return Some(Decision::new(TargetKind::Local, "the default of this command"));
    }
    // The local cloud has no profiles, so a profile means AWS.
    let last = last.filter(|last| last.target != TargetKind::Local || request.profile.is_none())?;
    Some(Decision {
        kind: last.target,
        reason: "the target of the last deployment from this checkout",
        from_last_deployment: true,
    })
}

pub(super) fn decide_by_credentials(found: bool) -> Decision {
    if found {
        Decision::new(TargetKind::Aws, "AWS credentials were found")
    } else {
        Decision::new(TargetKind::Local, "no AWS credentials were found")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last_deployment(target: TargetKind) -> LastDeployment {
        LastDeployment {
            target,
            stack: "Mine".to_owned(),
            region: "eu-west-1".to_owned(),
            account: None,
            profile: None,
            endpoint: None,
        }
    }

    #[test]
    fn decide_without_credentials_precedence() {
        use TargetKind::{Aws, Endpoint, Local};
        let url = Some("http://127.0.0.1:4566");
        let rows = [
            // --target, AWS_ENDPOINT_URL, last deployment → decision (None: credentials decide)
            (None, None, None, None),
            (None, None, Some(Aws), Some(Aws)),
            (None, None, Some(Local), Some(Local)),
            (None, None, Some(Endpoint), Some(Endpoint)),
            (None, url, None, Some(Endpoint)),
            (None, url, Some(Aws), Some(Endpoint)),
            (None, url, Some(Local), Some(Endpoint)),
            (Some(Aws), None, None, Some(Aws)),
            (Some(Aws), None, Some(Local), Some(Aws)),
            (Some(Aws), url, None, Some(Endpoint)),
            (Some(Local), None, None, Some(Local)),
            (Some(Local), None, Some(Aws), Some(Local)),
            (Some(Local), url, None, Some(Local)),
            (Some(Local), url, Some(Aws), Some(Local)),
        ];
        for (target, endpoint, last, expected) in rows {
            let request = TargetRequest { target, ..TargetRequest::default() };
            let decision =
                decide_without_credentials(&request, endpoint, last.map(last_deployment).as_ref());
            assert_eq!(
                decision.map(|decision| decision.kind),
                expected,
                "--target {target:?}, {endpoint:?}, last {last:?}"
            );
        }
        assert_eq!(decide_by_credentials(true).kind, Aws);
        assert_eq!(decide_by_credentials(false).kind, Local);
    }

    #[test]
    fn decide_local_by_default_ignores_the_last_deployment_but_not_the_option() {
        let request = TargetRequest { local_by_default: true, ..TargetRequest::default() };
        let last = last_deployment(TargetKind::Aws);
        let kind = |request: &TargetRequest| {
            decide_without_credentials(request, None, Some(&last)).unwrap().kind
        };
        assert_eq!(kind(&request), TargetKind::Local);
        assert_eq!(
            kind(&TargetRequest { target: Some(TargetKind::Aws), ..request }),
            TargetKind::Aws
        );
    }

    #[test]
    fn decide_profile_ignores_a_last_deployment_to_the_local_cloud() {
        let request =
            TargetRequest { profile: Some("work".to_owned()), ..TargetRequest::default() };
        let decide = |last| decide_without_credentials(&request, None, Some(&last));
        assert_eq!(decide(last_deployment(TargetKind::Local)), None);
        assert_eq!(decide(last_deployment(TargetKind::Aws)).unwrap().kind, TargetKind::Aws);
    }
}
