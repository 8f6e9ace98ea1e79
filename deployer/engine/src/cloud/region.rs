//! What a region offers to the account: its zones, and how many functions may run.

use roxmltree::Document;

use super::xml::{list, text};
use super::{Aws, CloudError};

/// An availability zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// The name in this account: `us-east-1a`. Another account may use it for another zone.
    pub name: String,
    /// The name in all accounts: `use1-az4`.
    pub id: String,
}

/// Calls on what a region offers to the account.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Region {
    /// The zones that are open to this account, sorted by name. Local zones are not among them.
    async fn availability_zones(&self) -> Result<Vec<Zone>, CloudError>;

    /// How many functions of the account may run at the same time, without those that other
    /// functions have reserved.
    async fn unreserved_concurrency(&self) -> Result<u64, CloudError>;
}

const CALL: &str = "DescribeAvailabilityZones";
const SUBJECT: &str = "the zones of the region";
const QUERY: &str = "/?Action=DescribeAvailabilityZones&Filter.1.Name=state\
    &Filter.1.Value.1=available&Filter.2.Name=zone-type&Filter.2.Value.1=availability-zone\
    &Version=2016-11-15";

impl Region for Aws {
    async fn availability_zones(&self) -> Result<Vec<Zone>, CloudError> {
        let body = self.signed_get(CALL, SUBJECT, "ec2", QUERY).await?;
        zones(&body).map_err(|e| CloudError::local(CALL, SUBJECT, &e))
    }

    async fn unreserved_concurrency(&self) -> Result<u64, CloudError> {
        const CALL: &str = "GetAccountSettings";
        let response = self.lambda.get_account_settings().send().await;
        let response = response.map_err(|e| CloudError::new(CALL, "the account's limits", e))?;
        let limit = response.account_limit.and_then(|limit| limit.unreserved_concurrent_executions);
        let limit = limit.and_then(|limit| u64::try_from(limit).ok());
        limit.ok_or_else(|| CloudError::incomplete(CALL, "the account's limits", "limit"))
    }
}

fn zones(body: &str) -> Result<Vec<Zone>, roxmltree::Error> {
    let document = Document::parse(body)?;
    let zones = list(document.root_element(), &["availabilityZoneInfo"]);
    let mut zones: Vec<_> = zones
        .map(|zone| Zone { name: text(zone, &["zoneName"]), id: text(zone, &["zoneId"]) })
        .collect();
    zones.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(zones)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The form of EC2's answer, with the fields of the API reference.
    const ANSWER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<DescribeAvailabilityZonesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
  <requestId>f1</requestId>
  <availabilityZoneInfo>
    <item>
      <groupName>us-east-1</groupName><messageSet/><optInStatus>opt-in-not-required</optInStatus>
      <regionName>us-east-1</regionName><zoneId>use1-az4</zoneId>
      <zoneName>us-east-1b</zoneName><zoneState>available</zoneState>
    </item>
    <item><zoneName>us-east-1a</zoneName><zoneId>use1-az3</zoneId></item>
  </availabilityZoneInfo>
</DescribeAvailabilityZonesResponse>"#;

    #[test]
    fn zones_of_an_answer_are_sorted_by_name() {
        let zone = |name: &str, id: &str| Zone { name: name.into(), id: id.into() };
        let expected = [zone("us-east-1a", "use1-az3"), zone("us-east-1b", "use1-az4")];
        assert_eq!(zones(ANSWER).unwrap(), expected);
        assert!(zones("not XML").is_err());
    }
}
