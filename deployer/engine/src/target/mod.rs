//! Which cloud a command means, and everything that differs between clouds: the one module that branches on the target.
//!
//! [`choose`] applies the rules of precedence, [`Choice::open`] gets there: a [`Target`] is a cloud that answered and told who we are.

mod chain;
mod decide;
mod record;

use std::path::PathBuf;

use aws_config::SdkConfig;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

pub use decide::{Asked, Kind};
pub use record::{Record, RecordError};

use crate::Project;
use crate::environment::Environment;
use crate::local;
use crate::package::{Architecture, Platform, Workspace};
use chain::Chain;
use decide::Decision;

/// Where emulators live when nobody says otherwise.
const DEFAULT_REGION: &str = "us-east-1";

/// What went wrong, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There are credentials, and they do not work. Going to the local cloud instead would be a surprise.
    #[error("there are AWS credentials{}, and they do not work: {why}. {hint}", profile.as_ref().map_or(String::new(), |name| format!(" (profile {name})")))]
    Credentials {
        /// The profile that was named.
        profile: Option<String>,
        /// What the SDK or AWS says.
        why: String,
        /// What to do.
        hint: &'static str,
    },
    /// AWS was asked for, and there are no credentials.
    #[error(
        "no AWS credentials were found: `aws configure` or `aws sso login` gets some, `--profile NAME` names others; --target local does without AWS"
    )]
    NoCredentials,
    /// The profile has none.
    #[error(
        "profile {profile} has no credentials, or there is no such profile: `aws configure list-profiles` lists them (it is named by --profile or AWS_PROFILE)"
    )]
    EmptyProfile {
        /// Its name.
        profile: String,
    },
    /// AWS needs a region.
    #[error(
        "no AWS region: say `--region eu-west-1` (or another), set AWS_REGION, or set one for the profile by `aws configure set region`"
    )]
    NoRegion,
    /// The cloud did not tell who we are.
    #[error("{place} does not answer: {why}")]
    Unreachable {
        /// Which cloud.
        place: String,
        /// What happened.
        why: String,
    },
    /// The credentials are for another account than the one deployed to last.
    #[error(
        "this checkout deployed stack {stack} to account {last}, and the credentials are for {now}: use the ones for {last}, \
         or say --target aws to go to {now}"
    )]
    OtherAccount {
        /// The stack.
        stack: String,
        /// The account that was deployed to.
        last: String,
        /// The account of the credentials.
        now: String,
    },
    /// Functions run here as processes of this machine.
    #[error("--arch {asked}: {place} runs functions on this machine, which is {host}")]
    Architecture {
        /// What was asked for.
        asked: Architecture,
        /// What this machine is.
        host: Architecture,
        /// Which cloud.
        place: String,
    },
    /// The certificates named by the environment cannot be read.
    #[error("cannot read the certificates of AWS_CA_BUNDLE, {}: {source}", path.display())]
    Bundle {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// TLS could not be set up.
    #[error("cannot set up TLS: {0}")]
    Tls(String),
    /// The record of the last deployment cannot be used.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// The local cloud does not run.
    #[error(transparent)]
    Local(#[from] local::Error),
    /// The task that starts the local cloud was stopped.
    #[error("starting the local cloud was interrupted: {0}")]
    Interrupted(#[from] tokio::task::JoinError),
}

impl Error {
    fn unusable(error: &(dyn std::error::Error + 'static), profile: Option<&str>) -> Self {
        let why = causes(error);
        Self::Credentials { profile: profile.map(str::to_owned), hint: login_hint(&why), why }
    }
}

/// An error and what caused it, each once.
fn causes(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let said = next.to_string();
        if !text.contains(&said) {
            text.push_str(": ");
            text.push_str(&said);
        }
        cause = next.source();
    }
    text
}

/// What to do about credentials, from what was said about them.
fn login_hint(why: &str) -> &'static str {
    let why = why.to_ascii_lowercase();
    if why.contains("sso") {
        "Log in again: `aws sso login`"
    } else if why.contains("expired") {
        "They have expired: get new ones, the way you got these"
    } else {
        "Correct them, remove them, or say --target local to do without AWS"
    }
}

/// Where a command goes, before anything there was asked.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The kind of cloud.
    pub kind: Kind,
    /// The stack's name: asked for, or deployed last, or the default.
    pub stack: String,
    /// Why there: half a sentence.
    pub why: &'static str,
    region: Option<String>,
    profile: Option<String>,
    endpoint: Option<String>,
    /// The account that must be met, since what was deployed last decided.
    account: Option<String>,
}

/// Decides where to go. Looks for credentials only when nothing else decides.
///
/// # Errors
/// When there are credentials that do not work, or the record of the last deployment cannot be used.
pub async fn choose(project: &Project, root: &Workspace, asked: &Asked) -> Result<Choice, Error> {
    let endpoint = std::env::var("AWS_ENDPOINT_URL").ok().filter(|url| !url.is_empty());
    // With --target a file that cannot be read decides nothing, so it must not be in the way.
    let record = match Record::read(project, &root.workspace) {
        Err(_) if asked.target.is_some() => None,
        other => other?,
    };
    let decision = match decide::at_once(asked, endpoint.as_deref(), record.as_ref()) {
        Some(decision) => decision,
        None => decide::by_credentials(
            Chain::new(asked.profile.as_deref())?.has_credentials(asked.region.as_deref()).await?,
        ),
    };
    Ok(combine(project, asked, decision, endpoint, record))
}

/// Fills what was not asked for from the record, where that is of the same place and stack.
fn combine(
    project: &Project,
    asked: &Asked,
    decision: Decision,
    endpoint: Option<String>,
    record: Option<Record>,
) -> Choice {
    // The address belongs to the place, whatever the stack.
    let address = record
        .as_ref()
        .filter(|record| record.target == decision.kind)
        .and_then(|record| record.endpoint.clone());
    let same = |record: &Record| {
        record.target == decision.kind
            && asked.stack.as_ref().is_none_or(|stack| *stack == record.stack)
    };
    let last = record.filter(|record| !asked.local_unless_told && same(record));
    let remembered = |of: fn(&Record) -> Option<&String>| last.as_ref().and_then(of).cloned();
    Choice {
        kind: decision.kind,
        why: decision.why,
        stack: asked
            .stack
            .clone()
            .or_else(|| remembered(|last| Some(&last.stack)))
            .unwrap_or_else(|| project.default_stack.to_owned()),
        region: asked.region.clone().or_else(|| remembered(|last| Some(&last.region))),
        profile: asked.profile.clone().or_else(|| remembered(|last| last.profile.as_ref())),
        endpoint: endpoint.or(address),
        // Another profile is another account on purpose.
        account: if decision.by_record && asked.profile.is_none() {
            remembered(|last| last.account.as_ref())
        } else {
            None
        },
    }
}

impl Choice {
    /// Goes there. The local cloud is installed and started where needed.
    ///
    /// # Errors
    /// When it does not answer, or refuses us, or is another account than was meant.
    pub async fn open(
        self,
        root: &Workspace,
        progress: &mut dyn FnMut(local::Progress),
    ) -> Result<Target, Error> {
        let (config, local) = match self.kind {
            Kind::Local => {
                let cloud = start_local(root, progress).await?;
                let region = self.region.as_deref().unwrap_or(DEFAULT_REGION);
                (chain::local(&cloud.endpoint(), &cloud.keys, region), Some(cloud))
            }
            Kind::Aws => {
                (Chain::new(self.profile.as_deref())?.aws(self.region.as_deref()).await?, None)
            }
            Kind::Endpoint => {
                let url = self.endpoint.clone().unwrap_or_default();
                (
                    Chain::new(self.profile.as_deref())?
                        .endpoint(&url, self.region.as_deref())
                        .await?,
                    None,
                )
            }
        };
        Target::meet(self, config, local).await
    }
}

/// Starting waits for processes and files; beside the runtime's own thread Ctrl-C is still heard.
async fn start_local(
    root: &Workspace,
    progress: &mut dyn FnMut(local::Progress),
) -> Result<local::Cloud, Error> {
    let paths = local::Paths::of(root);
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let starting = tokio::task::spawn_blocking(move || {
        local::ensure(&paths, &mut |step| {
            // Nobody listens any more when the command was interrupted.
            let _ = sender.send(step);
        })
    });
    while let Some(step) = receiver.recv().await {
        progress(step);
    }
    Ok(starting.await??)
}

/// A cloud that answered.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its kind.
    pub kind: Kind,
    /// Why it was chosen: half a sentence.
    pub why: &'static str,
    /// The stack's name.
    pub stack: String,
    /// For the SDK's clients.
    pub config: SdkConfig,
    /// The account.
    pub account: String,
    /// The region.
    pub region: String,
    /// Who we are there: a user's or a role's ARN.
    pub caller: String,
    /// The local cloud, where this is it.
    pub local: Option<local::Cloud>,
    profile: Option<String>,
}

impl Target {
    async fn meet(
        choice: Choice,
        config: SdkConfig,
        local: Option<local::Cloud>,
    ) -> Result<Self, Error> {
        let region = config.region().map(ToString::to_string).unwrap_or_default();
        let client = aws_sdk_sts::Client::new(&config);
        let identity = client.get_caller_identity().send().await.map_err(|error| {
            let why = causes(&error);
            match (choice.kind, error.code()) {
                // AWS answered, and refused.
                (Kind::Aws, Some(_)) => Error::Credentials {
                    profile: choice.profile.clone(),
                    hint: login_hint(&why),
                    why,
                },
                (Kind::Aws, None) => Error::Unreachable { place: format!("AWS in {region}"), why },
                _ => Error::Unreachable {
                    place: config.endpoint_url().unwrap_or_default().to_owned(),
                    why,
                },
            }
        })?;
        let account = identity.account().unwrap_or_default().to_owned();
        if let Some(last) = choice.account.filter(|last| *last != account) {
            return Err(Error::OtherAccount { stack: choice.stack, last, now: account });
        }
        Ok(Self {
            kind: choice.kind,
            why: choice.why,
            stack: choice.stack,
            account,
            region,
            caller: identity.arn().unwrap_or_default().to_owned(),
            config,
            local,
            profile: choice.profile,
        })
    }

    /// The place, in a few words.
    #[must_use]
    pub fn place(&self) -> String {
        match (self.kind, self.config.endpoint_url()) {
            (Kind::Local, Some(url)) => format!("the local cloud at {url}"),
            (_, Some(url)) => format!("the cloud at {url}"),
            (_, None) => format!("AWS account {} in {}", self.account, self.region),
        }
    }

    /// Whether what is done there costs money and can be seen by others, so that a person is asked first.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.config.endpoint_url().is_none()
    }

    /// Whether what was deployed there before may still be there. An emulator that had to be started empty has nothing.
    #[must_use]
    pub fn kept(&self) -> bool {
        self.local.as_ref().is_none_or(local::Cloud::kept)
    }

    /// Whether this is not AWS but an emulator: the local cloud, or the one at `AWS_ENDPOINT_URL`.
    #[must_use]
    pub fn is_emulator(&self) -> bool {
        self.config.endpoint_url().is_some()
    }

    /// Account, region, caller and endpoint.
    #[must_use]
    pub fn environment(&self) -> Environment {
        Environment {
            account: self.account.clone(),
            caller: self.caller.clone(),
            region: self.region.clone(),
            endpoint: self.config.endpoint_url().map(str::to_owned),
        }
    }

    /// Whether a stack with a cache can be had here.
    ///
    /// # Errors
    /// Where there is no cache server: which package to install.
    pub fn can_cache(&self) -> Result<(), Error> {
        if let Some(local) = &self.local {
            local.cache()?;
        }
        Ok(())
    }

    /// The address of an API as its stack's output has it, made reachable.
    #[must_use]
    pub fn url(&self, output: &str) -> String {
        match self.config.endpoint_url() {
            Some(endpoint) => through(endpoint, output).unwrap_or_else(|| output.to_owned()),
            None => output.to_owned(),
        }
    }

    /// How handlers are built for this cloud. On AWS: as asked, else as deployed, else arm64 (the cheaper one) where it can be built.
    ///
    /// # Errors
    /// When an architecture is asked for that cannot run here.
    pub fn purpose(
        &self,
        asked: Option<Architecture>,
        deployed: Option<Architecture>,
    ) -> Result<Platform, Error> {
        if self.config.endpoint_url().is_none() {
            return Ok(Platform::Aws(asked.or(deployed)));
        }
        let host = Architecture::host();
        match asked.filter(|asked| *asked != host) {
            Some(asked) => Err(Error::Architecture { asked, host, place: self.place() }),
            None => Ok(Platform::Local),
        }
    }

    /// What to remember once a deployment was done here.
    #[must_use]
    pub fn record(&self) -> Record {
        Record {
            target: self.kind,
            stack: self.stack.clone(),
            region: self.region.clone(),
            account: (self.kind == Kind::Aws).then(|| self.account.clone()),
            profile: self.profile.clone(),
            endpoint: if self.kind == Kind::Endpoint {
                self.config.endpoint_url().map(str::to_owned)
            } else {
                None
            },
        }
    }
}

/// `https://ID.execute-api.REGION.amazonaws.com/STAGE/PATH` as an emulator at `endpoint` serves it; nothing for other addresses.
fn through(endpoint: &str, output: &str) -> Option<String> {
    let (host, path) = output.strip_prefix("https://")?.split_once('/')?;
    let (api, rest) = host.split_once(".execute-api.")?;
    if !rest.contains(".amazonaws.com") {
        return None;
    }
    let (stage, path) = path.split_once('/').unwrap_or((path, ""));
    Some(format!("{}/restapis/{api}/{stage}/_user_request_/{path}", endpoint.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECT: Project = Project { name: "shop", default_stack: "Shop" };

    #[test]
    fn an_api_address_is_led_through_the_emulator() {
        let endpoint = "http://127.0.0.1:4566";
        assert_eq!(
            through(endpoint, "https://a1b2c3.execute-api.us-east-1.amazonaws.com/dev/products")
                .unwrap(),
            "http://127.0.0.1:4566/restapis/a1b2c3/dev/_user_request_/products"
        );
        assert_eq!(
            through(
                "http://127.0.0.1:4566/",
                "https://a1.execute-api.cn-north-1.amazonaws.com.cn/dev"
            )
            .unwrap(),
            "http://127.0.0.1:4566/restapis/a1/dev/_user_request_/"
        );
        for other in
            ["fullapistack-images", "https://example.org/dev/products", "http://127.0.0.1:4566/x"]
        {
            assert_eq!(through(endpoint, other), None, "{other}");
        }
    }

    fn last() -> Record {
        Record {
            target: Kind::Aws,
            stack: "Mine".to_owned(),
            region: "eu-west-1".to_owned(),
            account: Some("111111111111".to_owned()),
            profile: Some("work".to_owned()),
            endpoint: None,
        }
    }

    fn chosen(asked: &Asked) -> Choice {
        let decision = decide::at_once(asked, None, Some(&last())).unwrap();
        combine(&PROJECT, asked, decision, None, Some(last()))
    }

    #[test]
    fn the_last_deployment_fills_what_was_not_said() {
        let choice = chosen(&Asked::default());
        assert_eq!(
            (choice.kind, choice.stack.as_str(), choice.region.as_deref()),
            (Kind::Aws, "Mine", Some("eu-west-1"))
        );
        assert_eq!(
            (choice.profile.as_deref(), choice.account.as_deref()),
            (Some("work"), Some("111111111111"))
        );
    }

    #[test]
    fn another_stack_or_target_takes_nothing_from_it() {
        let choice = chosen(&Asked { stack: Some("Other".to_owned()), ..Asked::default() });
        assert_eq!((choice.stack.as_str(), choice.region, choice.account), ("Other", None, None));
        let choice = chosen(&Asked { target: Some(Kind::Local), ..Asked::default() });
        assert_eq!(
            (choice.stack.as_str(), choice.region, choice.profile),
            (PROJECT.default_stack, None, None)
        );
    }

    #[test]
    fn another_stack_at_the_endpoint_deployed_to_last_is_at_that_endpoint() {
        let url = "http://127.0.0.1:4566";
        let last = Record { target: Kind::Endpoint, endpoint: Some(url.to_owned()), ..last() };
        let asked = Asked { stack: Some("Other".to_owned()), ..Asked::default() };
        let decision = decide::at_once(&asked, None, Some(&last)).unwrap();
        let choice = combine(&PROJECT, &asked, decision, None, Some(last));
        assert_eq!((choice.kind, choice.endpoint.as_deref()), (Kind::Endpoint, Some(url)));
    }

    #[test]
    fn naming_the_target_or_a_profile_allows_another_account() {
        assert_eq!(chosen(&Asked { target: Some(Kind::Aws), ..Asked::default() }).account, None);
        assert_eq!(
            chosen(&Asked { profile: Some("play".to_owned()), ..Asked::default() }).account,
            None
        );
    }
}
