//! The choice of a target, before a connection to it, and the connection itself.

use aws_config::SdkConfig;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

use super::decide::{self, Decision, TargetKind, TargetRequest, TargetSettings};
use super::endpoints::Endpoints;
use super::error::{TargetError, with_causes};
use super::last_deployment::LastDeployment;
use super::sdk_config::{self, SdkConfigLoader};
use super::{DEFAULT_REGION, Target};
use crate::Project;
use crate::blocking;
use crate::environment;
use crate::local;
use crate::network::Network;
use crate::package::Workspace;

/// The target that a command will use. Nothing has been sent to it yet.
#[derive(Debug, Clone)]
pub struct TargetChoice {
    /// The kind of cloud.
    pub kind: TargetKind,
    /// The stack's name: the requested one, else the last deployed one, else the default.
    pub stack: String,
    /// Why this target was chosen: half a sentence for the user.
    pub reason: &'static str,
    region: Option<String>,
    profile: Option<String>,
    endpoint: Option<String>,
    /// The credentials must be for this account, since the last deployment decided.
    account: Option<String>,
    /// The credentials must be for this account, since the settings file says so.
    required_account: Option<String>,
}

/// Chooses the target. Looks for credentials only when no option, variable or last deployment
/// decides.
pub async fn choose(
    project: &Project,
    workspace: &Workspace,
    request: &TargetRequest,
) -> Result<TargetChoice, TargetError> {
    // With --target the record is not needed, so a record that cannot be read is not an error.
    let last = match LastDeployment::read(project, &workspace.folder) {
        Err(_) if request.wanted_target().is_some() => None,
        other => other?,
    };
    let variable = sdk_config::profile_variable();
    let last = last.map(|last| LastDeployment {
        profile: recorded_profile(request, &last, variable.as_deref()),
        ..last
    });
    let endpoints = match request.wanted_target() {
        // The local cloud has its own endpoint.
        Some(TargetKind::Local) => Endpoints::default(),
        _ => {
            let profile = request.wanted_profile().map(String::as_str);
            let recorded = || last.as_ref().and_then(|last| last.profile.as_deref());
            Endpoints::read(profile.or_else(recorded)).await
        }
    };
    let decision = match decide::decide_without_credentials(request, &endpoints, last.as_ref())? {
        Some(decision) => decision,
        None => {
            let loader = SdkConfigLoader::new(request.wanted_profile().map(String::as_str));
            let region = request.wanted_region().map(String::as_str);
            let found = loader.has_credentials(region).await?;
            decide::decide_by_credentials(found)
        }
    };
    decide::check_endpoints(decision.kind, &endpoints)?;
    let endpoint = endpoints.all.map(|endpoint| endpoint.url);
    let choice = TargetChoice::new(project, request, decision, endpoint, last);
    match &choice.endpoint {
        Some(url) if choice.kind == TargetKind::Endpoint && environment::is_of_aws(url) => {
            Err(TargetError::AwsEndpoint { url: url.clone() })
        }
        _ => Ok(choice),
    }
}

/// The profile of the record, where the record's target and stack are used. The variable
/// `AWS_PROFILE` takes precedence, since it is newer than the record.
fn recorded_profile(
    request: &TargetRequest,
    last: &LastDeployment,
    variable: Option<&str>,
) -> Option<String> {
    let is_target = match request.wanted_target() {
        Some(kind) => kind == last.target,
        None => !request.local_by_default,
    };
    let is_stack = request.wanted_stack().is_none_or(|stack| *stack == last.stack);
    last.profile.clone().filter(|_| is_target && is_stack && variable.is_none())
}

impl TargetChoice {
    /// Takes what the request leaves open from the last deployment, if that had the same kind of
    /// target and the same stack.
    fn new(
        project: &Project,
        request: &TargetRequest,
        decision: Decision,
        endpoint: Option<String>,
        last: Option<LastDeployment>,
    ) -> Self {
        // The address belongs to the target, so it is the same for another stack.
        let last_endpoint = last
            .as_ref()
            .filter(|last| last.target == decision.kind)
            .and_then(|last| last.endpoint.clone());
        let last = last.filter(|last| {
            !request.local_by_default
                && last.target == decision.kind
                && request.wanted_stack().is_none_or(|stack| *stack == last.stack)
        });
        let from_last =
            |field: fn(&LastDeployment) -> Option<&String>| last.as_ref().and_then(field).cloned();
        // A profile that the user names may belong to another account.
        let account = if decision.from_last_deployment && request.wanted_profile().is_none() {
            from_last(|last| last.account.as_ref())
        } else {
            None
        };
        // The local cloud has one account, no profiles, and one region.
        let settings = match decision.kind {
            TargetKind::Local => TargetSettings::default(),
            TargetKind::Aws | TargetKind::Endpoint => request.settings.clone(),
        };
        Self {
            kind: decision.kind,
            reason: decision.reason,
            stack: request
                .wanted_stack()
                .cloned()
                .or_else(|| from_last(|last| Some(&last.stack)))
                .unwrap_or_else(|| project.default_stack.to_owned()),
            region: request
                .region
                .clone()
                .or(settings.region)
                .or_else(|| from_last(|last| Some(&last.region))),
            profile: request
                .profile
                .clone()
                .or(settings.profile)
                .or_else(|| from_last(|last| last.profile.as_ref())),
            endpoint: endpoint.or(last_endpoint),
            account,
            required_account: settings.account.filter(|_| decision.kind == TargetKind::Aws),
        }
    }

    /// The region, where an option, the settings file or the last deployment names one.
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The profile, where an option, the settings file or the last deployment names one.
    pub fn profile(&self) -> Option<&str> {
        self.profile.as_deref()
    }

    /// Connects to the target. Installs and starts the local cloud if necessary.
    ///
    /// Fails when the target does not answer, when it rejects the credentials, or when they belong
    /// to another account than the last deployment.
    pub async fn open(
        self,
        workspace: &Workspace,
        progress: &mut dyn FnMut(local::LocalProgress),
    ) -> Result<Target, TargetError> {
        let loader = || SdkConfigLoader::new(self.profile.as_deref());
        let region = self.region.as_deref();
        let (config, local) = match self.kind {
            TargetKind::Local => {
                let paths = local::Paths::new(workspace);
                let cloud =
                    blocking::with_progress(move |report| local::start(&paths, report), progress)
                        .await??;
                let region = region.unwrap_or(DEFAULT_REGION);
                let config = sdk_config::for_local_cloud(&cloud.endpoint(), &cloud.keys, region);
                (config, Some(cloud))
            }
            TargetKind::Aws => (loader().for_aws(region).await?, None),
            TargetKind::Endpoint => {
                let url = self.endpoint.clone().unwrap_or_default();
                (loader().for_endpoint(&url, region).await?, None)
            }
        };
        self.connect(config, local).await
    }

    async fn connect(
        self,
        config: SdkConfig,
        local: Option<local::LocalCloud>,
    ) -> Result<Target, TargetError> {
        let region = config.region().map(ToString::to_string).unwrap_or_default();
        let client = aws_sdk_sts::Client::new(&config);
        let identity = client.get_caller_identity().send().await.map_err(|error| {
            let aws = || format!("AWS in {region}");
            let answered = error.raw_response().is_some_and(|r| r.status().as_u16() < 500);
            let (target, url) = match (self.kind, config.endpoint_url()) {
                // An error code is an answer: the credentials are rejected.
                (TargetKind::Aws | TargetKind::Endpoint, _) if error.code().is_some() => {
                    return TargetError::credentials(&error, self.profile.as_deref(), &region);
                }
                (TargetKind::Aws, Some(url)) => {
                    (format!("{} through {url}", aws()), url.to_owned())
                }
                (TargetKind::Aws, None) => {
                    (aws(), format!("https://{}", environment::service_host("sts", &region)))
                }
                (_, url) => {
                    let url = url.unwrap_or_default().to_owned();
                    return TargetError::emulator_unreachable(url, with_causes(&error));
                }
            };
            if answered {
                return TargetError::NotAws { target };
            }
            let proxy = Network::from_env().proxy_name(&url);
            TargetError::aws_unreachable(target, with_causes(&error), proxy.as_deref())
        })?;
        let Some(account) = identity.account().map(str::to_owned) else {
            let target = config.endpoint_url().map_or(format!("AWS in {region}"), str::to_owned);
            return Err(TargetError::NotAws { target });
        };
        self.check_account(&account)?;
        Ok(Target {
            kind: self.kind,
            reason: self.reason,
            stack: self.stack,
            account,
            region,
            caller: identity.arn().unwrap_or_default().to_owned(),
            config,
            local,
            profile: self.profile,
        })
    }

    /// Fails where the credentials belong to another account than the stack.
    fn check_account(&self, current: &str) -> Result<(), TargetError> {
        let differs = |account: &&String| *account != current;
        let (stack, current) = (self.stack.clone(), current.to_owned());
        if let Some(required) = self.required_account.as_ref().filter(differs) {
            let required = required.clone();
            return Err(TargetError::NotTheAccount { stack, required, current });
        }
        match self.account.as_ref().filter(differs) {
            Some(last) => Err(TargetError::OtherAccount { stack, last: last.clone(), current }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECT: Project = Project { name: "shop", default_stack: "Shop" };

    fn last() -> LastDeployment {
        LastDeployment {
            target: TargetKind::Aws,
            stack: "Mine".to_owned(),
            region: "eu-west-1".to_owned(),
            account: Some("111111111111".to_owned()),
            profile: Some("work".to_owned()),
            endpoint: None,
        }
    }

    fn choice(request: &TargetRequest, last: LastDeployment) -> TargetChoice {
        let endpoints = Endpoints::default();
        let decision = decide::decide_without_credentials(request, &endpoints, Some(&last));
        let decision = decision.unwrap().unwrap();
        TargetChoice::new(&PROJECT, request, decision, None, Some(last))
    }

    #[test]
    fn choice_takes_missing_options_from_the_last_deployment() {
        let choice = choice(&TargetRequest::default(), last());
        assert_eq!(
            (choice.kind, choice.stack.as_str(), choice.region.as_deref()),
            (TargetKind::Aws, "Mine", Some("eu-west-1"))
        );
        assert_eq!(
            (choice.profile.as_deref(), choice.account.as_deref()),
            (Some("work"), Some("111111111111"))
        );
    }

    fn settings() -> TargetSettings {
        TargetSettings {
            target: Some(TargetKind::Aws),
            stack: Some("Mine-prod".to_owned()),
            profile: Some("prod".to_owned()),
            region: Some("eu-central-1".to_owned()),
            account: Some("222222222222".to_owned()),
        }
    }

    #[test]
    fn choice_takes_the_settings_file_before_the_last_deployment_and_after_options() {
        let request = TargetRequest { settings: settings(), ..Default::default() };
        let of_file = choice(&request, last());
        assert_eq!(of_file.stack, "Mine-prod");
        assert_eq!((of_file.region(), of_file.profile()), (Some("eu-central-1"), Some("prod")));
        // The file does not name a region, and the record is of its stack.
        let of_record = TargetRequest {
            settings: TargetSettings { region: None, ..settings() },
            ..Default::default()
        };
        let record = LastDeployment { stack: "Mine-prod".to_owned(), ..last() };
        assert_eq!(choice(&of_record, record).region(), Some("eu-west-1"));
        let options = TargetRequest {
            stack: Some("Other".to_owned()),
            profile: Some("play".to_owned()),
            region: Some("us-east-2".to_owned()),
            ..request
        };
        let of_options = choice(&options, last());
        assert_eq!(of_options.stack, "Other");
        assert_eq!((of_options.region(), of_options.profile()), (Some("us-east-2"), Some("play")));
    }

    #[test]
    fn choice_of_local_ignores_place_and_account_of_the_settings_file() {
        let request = TargetRequest {
            target: Some(TargetKind::Local),
            settings: settings(),
            ..Default::default()
        };
        let local = choice(&request, last());
        assert_eq!(
            (local.stack.as_str(), local.region(), local.profile()),
            ("Mine-prod", None, None)
        );
        assert!(local.check_account("000000000000").is_ok());
    }

    #[test]
    fn check_account_rejects_another_one_than_that_of_the_settings_file() {
        let request = TargetRequest { settings: settings(), ..Default::default() };
        // A profile that the user names is no exception.
        for profile in [None, Some("play".to_owned())] {
            let choice = choice(&TargetRequest { profile, ..request.clone() }, last());
            assert!(choice.check_account("222222222222").is_ok());
            let message = choice.check_account("111111111111").unwrap_err().to_string();
            for part in ["Mine-prod", "222222222222", "111111111111"] {
                assert!(message.contains(part), "{message}");
            }
        }
    }

    #[test]
    fn choice_of_another_stack_or_target_ignores_the_last_deployment() {
        let request = TargetRequest { stack: Some("Other".to_owned()), ..Default::default() };
        let other = choice(&request, last());
        assert_eq!((other.stack.as_str(), other.region, other.account), ("Other", None, None));
        let request = TargetRequest { target: Some(TargetKind::Local), ..Default::default() };
        let local = choice(&request, last());
        assert_eq!(
            (local.stack.as_str(), local.region, local.profile),
            (PROJECT.default_stack, None, None)
        );
    }

    #[test]
    fn choice_of_another_stack_keeps_the_endpoint_of_the_last_deployment() {
        let url = "http://127.0.0.1:4566";
        let last = LastDeployment {
            target: TargetKind::Endpoint,
            endpoint: Some(url.to_owned()),
            ..last()
        };
        let request = TargetRequest { stack: Some("Other".to_owned()), ..Default::default() };
        let choice = choice(&request, last);
        assert_eq!((choice.kind, choice.endpoint.as_deref()), (TargetKind::Endpoint, Some(url)));
    }

    #[test]
    fn choice_with_target_or_profile_allows_another_account() {
        let request = TargetRequest { target: Some(TargetKind::Aws), ..Default::default() };
        assert_eq!(choice(&request, last()).account, None);
        let request = TargetRequest { profile: Some("play".to_owned()), ..Default::default() };
        assert_eq!(choice(&request, last()).account, None);
    }

    #[test]
    fn recorded_profile_is_used_for_its_target_and_stack_only() {
        let request = TargetRequest::default;
        let of = |target| TargetRequest { target: Some(target), ..request() };
        let record = LastDeployment { target: TargetKind::Endpoint, ..last() };
        let local = TargetRequest { local_by_default: true, ..request() };
        let other = TargetRequest { stack: Some("Other".to_owned()), ..request() };
        let same = TargetRequest { stack: Some("Mine".to_owned()), ..request() };
        for (request, variable, is_used) in [
            (request(), None, true),
            (same, None, true),
            (of(TargetKind::Endpoint), None, true),
            // Its endpoint may be on this machine.
            (of(TargetKind::Aws), None, false),
            (other, None, false),
            (local, None, false),
            (request(), Some("play"), false),
        ] {
            let profile = recorded_profile(&request, &record, variable);
            assert_eq!(profile.is_some(), is_used, "{request:?} {variable:?}");
        }
    }

    /// The error of a connection to a server with this answer.
    async fn error_of(answer: &'static str) -> String {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            while let Ok((mut stream, _)) = listener.accept() {
                let head = format!("HTTP/1.1 {answer}");
                let _ = std::io::Read::read(&mut stream, &mut [0; 4096]);
                let _ = std::io::Write::write_all(&mut stream, head.as_bytes());
            }
        });
        let config = SdkConfig::builder()
            .behavior_version(aws_config::BehaviorVersion::latest())
            .region(aws_config::Region::from_static("af-south-1"))
            .endpoint_url(url)
            .retry_config(aws_config::retry::RetryConfig::disabled())
            .credentials_provider(aws_credential_types::provider::SharedCredentialsProvider::new(
                aws_credential_types::Credentials::from_keys("AKIA", "secret", None),
            ))
            .http_client(crate::target::sdk_client::sdk_client(crate::network::Network::default()))
            .build();
        let choice = choice(&TargetRequest::default(), last());
        choice.connect(config, None).await.unwrap_err().to_string()
    }

    #[tokio::test]
    async fn connect_to_a_region_that_is_off_names_the_command_that_enables_it() {
        let error = error_of(
            "403 Forbidden\r\ncontent-type: text/xml\r\ncontent-length: 238\r\n\r\n\
             <ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>\
             <Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>The security token \
             included in the request is invalid.</Message></Error><RequestId>1</RequestId>\
             </ErrorResponse>",
        )
        .await;
        assert!(error.contains("enable-region --region-name af-south-1"), "{error}");
    }

    #[tokio::test]
    async fn connect_to_a_login_page_is_not_aws() {
        let error = error_of("200 OK\r\ncontent-length: 16\r\n\r\n<html>Hi</html>\n").await;
        assert!(error.ends_with("the network or its proxy asks for a login"), "{error}");
    }
}
