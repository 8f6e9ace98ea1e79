//! Which cloud: the rules alone, over plain values.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::record::Record;

/// A kind of cloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An AWS account.
    Aws,
    /// The local cloud that we run ourselves.
    Local,
    /// What answers at `AWS_ENDPOINT_URL`: taken for an emulator.
    Endpoint,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Aws => "aws",
            Self::Local => "local",
            Self::Endpoint => "endpoint",
        })
    }
}

impl FromStr for Kind {
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

/// What was said on the command line about where to go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// `--target`.
    pub target: Option<Kind>,
    /// `--stack`.
    pub stack: Option<String>,
    /// `--profile`.
    pub profile: Option<String>,
    /// `--region`.
    pub region: Option<String>,
    /// For commands that make a stack only to remove it: local, unless told otherwise.
    pub local_unless_told: bool,
}

/// The kind, and why: half a sentence that a person reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) kind: Kind,
    pub(super) why: &'static str,
    /// Whether what was deployed last decided, so that its account must be the one we meet.
    pub(super) by_record: bool,
}

impl Decision {
    const fn new(kind: Kind, why: &'static str) -> Self {
        Self { kind, why, by_record: false }
    }
}

/// What can be decided without looking for credentials, which takes time and may fail.
pub(super) fn at_once(
    asked: &Asked,
    endpoint: Option<&str>,
    record: Option<&Record>,
) -> Option<Decision> {
    match (asked.target, endpoint) {
        (Some(Kind::Local), _) => return Some(Decision::new(Kind::Local, "by --target")),
        // The SDK would follow the variable anyway: to call that AWS would be a lie.
        (_, Some(_)) => return Some(Decision::new(Kind::Endpoint, "AWS_ENDPOINT_URL is set")),
        (Some(kind), None) => return Some(Decision::new(kind, "by --target")),
        (None, None) => {}
    }
    if asked.local_unless_told {
        return Some(Decision::new(
            Kind::Local,
            "this command goes there unless --target says otherwise",
        ));
    }
    // A profile or a region is said for AWS; they mean nothing to the local cloud that was deployed to last.
    let record = record.filter(|record| record.target != Kind::Local || asked.profile.is_none())?;
    Some(Decision {
        kind: record.target,
        why: "this checkout deployed there last",
        by_record: true,
    })
}

/// What is decided by whether there are credentials.
pub(super) fn by_credentials(found: bool) -> Decision {
    if found {
        Decision::new(Kind::Aws, "AWS credentials were found")
    } else {
        Decision::new(Kind::Local, "there are no AWS credentials")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(target: Kind) -> Record {
        Record {
            target,
            stack: "Mine".to_owned(),
            region: "eu-west-1".to_owned(),
            account: None,
            profile: None,
            endpoint: None,
        }
    }

    #[test]
    fn the_table_of_decisions() {
        use Kind::{Aws, Endpoint, Local};
        let url = Some("http://127.0.0.1:4566");
        let rows = [
            // --target, AWS_ENDPOINT_URL, deployed last → decided (none: by credentials)
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
        for (target, endpoint, last, decided) in rows {
            let asked = Asked { target, ..Asked::default() };
            let decision = at_once(&asked, endpoint, last.map(record).as_ref());
            assert_eq!(
                decision.map(|decision| decision.kind),
                decided,
                "--target {target:?}, {endpoint:?}, last {last:?}"
            );
        }
        assert_eq!(by_credentials(true).kind, Aws);
        assert_eq!(by_credentials(false).kind, Local);
    }

    #[test]
    fn what_makes_a_stack_of_its_own_does_so_locally_unless_told() {
        let asked = Asked { local_unless_told: true, ..Asked::default() };
        assert_eq!(at_once(&asked, None, Some(&record(Kind::Aws))).unwrap().kind, Kind::Local);
        assert_eq!(
            at_once(&Asked { target: Some(Kind::Aws), ..asked }, None, None).unwrap().kind,
            Kind::Aws
        );
    }

    #[test]
    fn a_profile_is_not_for_the_local_cloud_that_was_deployed_to_last() {
        let asked = Asked { profile: Some("work".to_owned()), ..Asked::default() };
        assert_eq!(
            at_once(&asked, None, Some(&record(Kind::Local))),
            None,
            "the profile's credentials decide"
        );
        assert_eq!(at_once(&asked, None, Some(&record(Kind::Aws))).unwrap().kind, Kind::Aws);
    }
}
