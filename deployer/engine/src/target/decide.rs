//! The rules that decide which kind of cloud a command uses, over plain values.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::endpoints::Endpoints;
use super::error::TargetError;
use super::last_deployment::LastDeployment;

/// A kind of cloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TargetKind {
    /// An AWS account.
    Aws,
    /// The emulator that [`crate::local`] installs and runs.
    Local,
    /// An emulator that another program runs, at the configured endpoint.
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
    /// What an application's settings file says. An option takes precedence.
    pub settings: TargetSettings,
}

/// What a settings file says about the target. It takes precedence over the environment and over
/// the last deployment: it describes where a stack belongs, and a variable may be left over from
/// other work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetSettings {
    /// The kind of cloud.
    pub target: Option<TargetKind>,
    /// The stack's name.
    pub stack: Option<String>,
    /// The profile. The local cloud has none.
    pub profile: Option<String>,
    /// The region. The local cloud does not use it.
    pub region: Option<String>,
    /// The AWS account that the stack belongs to. Credentials of another one are rejected.
    pub account: Option<String>,
}

impl TargetRequest {
    /// The kind of cloud by the option, else by the settings file.
    pub(super) fn wanted_target(&self) -> Option<TargetKind> {
        let settings = self.settings.target.filter(|_| !self.local_by_default);
        self.target.or(settings)
    }

    /// The stack by the option, else by the settings file.
    pub(super) fn wanted_stack(&self) -> Option<&String> {
        self.stack.as_ref().or(self.settings.stack.as_ref())
    }

    /// The profile by the option, else by the settings file.
    pub(super) fn wanted_profile(&self) -> Option<&String> {
        self.profile.as_ref().or(self.settings.profile.as_ref())
    }

    /// The region by the option, else by the settings file.
    pub(super) fn wanted_region(&self) -> Option<&String> {
        self.region.as_ref().or(self.settings.region.as_ref())
    }
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
///
/// An endpoint on this machine is an emulator. An endpoint elsewhere may be AWS, reached through an
/// interface endpoint or a gateway, so only `--target endpoint` makes it an emulator.
pub(super) fn decide_without_credentials(
    request: &TargetRequest,
    endpoints: &Endpoints,
    last: Option<&LastDeployment>,
) -> Result<Option<Decision>, TargetError> {
    const BY_OPTION: &str = "--target is given";
    const BY_SETTINGS: &str = "the settings file says so";
    let endpoint = endpoints.all.as_ref();
    let recorded = last.filter(|last| last.target == TargetKind::Endpoint);
    match request.wanted_target() {
        Some(TargetKind::Endpoint) if endpoint.is_none() && recorded.is_none() => {
            return Err(TargetError::NoEndpoint);
        }
        Some(kind) => {
            let reason = if request.target.is_some() { BY_OPTION } else { BY_SETTINGS };
            return Ok(Some(Decision::new(kind, reason)));
        }
        None => {}
    }
    if endpoint.is_some_and(|endpoint| endpoint.is_loopback()) {
        let reason = "the configured endpoint is on this machine";
        return Ok(Some(Decision::new(TargetKind::Endpoint, reason)));
    }
    if request.local_by_default {
        return Ok(Some(Decision::new(TargetKind::Local, "the default of this command")));
    }
    let settings = &request.settings;
    // The settings file names a stack, so the place of another one says nothing.
    let is_other = |last: &LastDeployment| {
        request.stack.is_none() && settings.stack.as_ref().is_some_and(|own| *own != last.stack)
    };
    let applies = |last: &&LastDeployment| match last.target {
        _ if is_other(last) => false,
        // The local cloud has no profiles and no account, so both mean AWS.
        TargetKind::Local => request.wanted_profile().is_none() && settings.account.is_none(),
        TargetKind::Endpoint => endpoint.is_none_or(|e| last.endpoint.as_ref() == Some(&e.url)),
        TargetKind::Aws => true,
    };
    Ok(last.filter(applies).map(|last| Decision {
        kind: last.target,
        reason: "the target of the last deployment from this checkout",
        from_last_deployment: true,
    }))
}

/// Fails where AWS is the target and a request would go to this machine: it would change an
/// emulator in the belief that it is AWS.
pub(super) fn check_endpoints(kind: TargetKind, endpoints: &Endpoints) -> Result<(), TargetError> {
    match endpoints.loopback().filter(|_| kind == TargetKind::Aws) {
        Some(endpoint) => Err(TargetError::EmulatorEndpoint {
            setting: endpoint.setting.clone(),
            url: endpoint.url.clone(),
        }),
        None => Ok(()),
    }
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
    use crate::target::endpoints::Endpoint;

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

    const EMULATOR: &str = "http://127.0.0.1:4566";
    const GATEWAY: &str = "https://vpce-1.cloudformation.eu-west-1.vpce.amazonaws.com";

    fn endpoints(all: Option<&str>) -> Endpoints {
        let endpoint =
            |url: &str| Endpoint { setting: "AWS_ENDPOINT_URL".to_owned(), url: url.to_owned() };
        Endpoints { all: all.map(endpoint), services: Vec::new() }
    }

    #[test]
    fn decide_without_credentials_precedence() {
        use TargetKind::{Aws, Endpoint, Local};
        let here = Some(EMULATOR);
        let elsewhere = Some(GATEWAY);
        let rows = [
            // --target, endpoint, last deployment → decision (None: credentials decide)
            (None, None, None, None),
            (None, None, Some(Aws), Some(Aws)),
            (None, None, Some(Local), Some(Local)),
            (None, None, Some(Endpoint), Some(Endpoint)),
            (None, here, None, Some(Endpoint)),
            (None, here, Some(Aws), Some(Endpoint)),
            (None, here, Some(Local), Some(Endpoint)),
            (None, elsewhere, None, None),
            (None, elsewhere, Some(Aws), Some(Aws)),
            (None, elsewhere, Some(Local), Some(Local)),
            // The record is of another endpoint.
            (None, elsewhere, Some(Endpoint), None),
            (Some(Aws), None, None, Some(Aws)),
            (Some(Aws), None, Some(Local), Some(Aws)),
            (Some(Aws), elsewhere, None, Some(Aws)),
            (Some(Aws), elsewhere, Some(Endpoint), Some(Aws)),
            (Some(Local), None, None, Some(Local)),
            (Some(Local), None, Some(Aws), Some(Local)),
            (Some(Local), here, None, Some(Local)),
            (Some(Local), here, Some(Aws), Some(Local)),
            (Some(Endpoint), here, None, Some(Endpoint)),
            (Some(Endpoint), elsewhere, Some(Aws), Some(Endpoint)),
            (Some(Endpoint), None, Some(Endpoint), Some(Endpoint)),
        ];
        for (target, endpoint, last, expected) in rows {
            let request = TargetRequest { target, ..TargetRequest::default() };
            let last = last.map(last_deployment);
            let decision =
                decide_without_credentials(&request, &endpoints(endpoint), last.as_ref()).unwrap();
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
    fn decide_stage_of_a_settings_file_does_not_go_where_another_stack_went() {
        let last = last_deployment(TargetKind::Local);
        let kind = |settings: TargetSettings| {
            let request = TargetRequest { settings, ..TargetRequest::default() };
            let decision = decide_without_credentials(&request, &endpoints(None), Some(&last));
            decision.unwrap().map(|decision| decision.kind)
        };
        let of = |stack: &str| TargetSettings {
            stack: Some(stack.to_owned()),
            ..TargetSettings::default()
        };
        assert_eq!(kind(of("Mine")), Some(TargetKind::Local));
        assert_eq!(kind(of("Other")), None);
        let profile = Some("prod".to_owned());
        assert_eq!(kind(TargetSettings { profile, ..of("Mine") }), None);
        let account = Some("123456789012".to_owned());
        assert_eq!(kind(TargetSettings { account, ..of("Mine") }), None);
    }

    #[test]
    fn decide_endpoint_that_was_named_before_is_an_emulator_again() {
        let url = "http://emulator.corp:4566";
        let last = LastDeployment {
            endpoint: Some(url.to_owned()),
            ..last_deployment(TargetKind::Endpoint)
        };
        let decide = |endpoint| {
            let request = TargetRequest::default();
            decide_without_credentials(&request, &endpoints(endpoint), Some(&last)).unwrap()
        };
        assert_eq!(decide(Some(url)).unwrap().kind, TargetKind::Endpoint);
        assert_eq!(decide(Some(GATEWAY)), None);
    }

    #[test]
    fn decide_target_endpoint_without_an_endpoint_is_an_error() {
        let request =
            TargetRequest { target: Some(TargetKind::Endpoint), ..TargetRequest::default() };
        let last = last_deployment(TargetKind::Aws);
        let decided = decide_without_credentials(&request, &endpoints(None), Some(&last));
        assert!(matches!(decided, Err(TargetError::NoEndpoint)), "{decided:?}");
    }

    #[test]
    fn check_endpoints_rejects_aws_with_an_endpoint_on_this_machine() {
        let service = |setting: &str, url: &str| Endpoints {
            services: vec![Endpoint { setting: setting.to_owned(), url: url.to_owned() }],
            ..endpoints(None)
        };
        let rows = [
            (endpoints(None), None),
            (endpoints(Some(GATEWAY)), None),
            (service("AWS_ENDPOINT_URL_S3", "https://bucket.vpce-1.s3.vpce.amazonaws.com"), None),
            (endpoints(Some(EMULATOR)), Some("AWS_ENDPOINT_URL")),
            (service("AWS_ENDPOINT_URL_S3", "http://localhost:9000"), Some("AWS_ENDPOINT_URL_S3")),
        ];
        for (endpoints, expected) in rows {
            let message = check_endpoints(TargetKind::Aws, &endpoints).err().map(|e| e.to_string());
            assert_eq!(message.is_some(), expected.is_some(), "{endpoints:?}");
            if let (Some(message), Some(setting)) = (message, expected) {
                assert!(message.contains(&format!("Unset {setting}")), "{message}");
            }
            assert!(check_endpoints(TargetKind::Endpoint, &endpoints).is_ok());
        }
    }

    #[test]
    fn decide_local_by_default_ignores_the_last_deployment_but_not_the_option() {
        let request = TargetRequest { local_by_default: true, ..TargetRequest::default() };
        let last = last_deployment(TargetKind::Aws);
        let kind = |request: &TargetRequest| {
            decide_without_credentials(request, &endpoints(None), Some(&last))
                .unwrap()
                .unwrap()
                .kind
        };
        assert_eq!(kind(&request), TargetKind::Local);
        assert_eq!(
            kind(&TargetRequest { target: Some(TargetKind::Aws), ..request }),
            TargetKind::Aws
        );
    }

    #[test]
    fn decide_settings_file_is_before_the_environment_and_after_the_option() {
        let settings = |target| TargetSettings { target: Some(target), ..Default::default() };
        let request = TargetRequest { settings: settings(TargetKind::Aws), ..Default::default() };
        let last = last_deployment(TargetKind::Local);
        let kind = |request: &TargetRequest| {
            let decision =
                decide_without_credentials(request, &endpoints(Some(EMULATOR)), Some(&last));
            decision.unwrap().unwrap().kind
        };
        assert_eq!(kind(&request), TargetKind::Aws);
        let option = TargetRequest { target: Some(TargetKind::Local), ..request.clone() };
        assert_eq!(kind(&option), TargetKind::Local);
        // A temporary stack is not deployed to the stage's account.
        let temporary = TargetRequest { local_by_default: true, ..request };
        let decision = decide_without_credentials(&temporary, &endpoints(None), Some(&last));
        assert_eq!(decision.unwrap().unwrap().kind, TargetKind::Local);
    }

    #[test]
    fn decide_profile_ignores_a_last_deployment_to_the_local_cloud() {
        let request =
            TargetRequest { profile: Some("work".to_owned()), ..TargetRequest::default() };
        let decide =
            |last| decide_without_credentials(&request, &endpoints(None), Some(&last)).unwrap();
        assert_eq!(decide(last_deployment(TargetKind::Local)), None);
        assert_eq!(decide(last_deployment(TargetKind::Aws)).unwrap().kind, TargetKind::Aws);
    }
}
