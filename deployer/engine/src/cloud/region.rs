//! What a region offers to the account: its zones, and how many functions may run.

use roxmltree::Document;
use serde_json::Value;

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
        const SUBJECT: &str = "the account's limits";
        const PATH: &str = "/2016-08-19/account-settings";
        let body = self.signed_get(CALL, SUBJECT, "lambda", PATH).await?;
        let answer: Value =
            serde_json::from_str(&body).map_err(|e| CloudError::local(CALL, SUBJECT, &e))?;
        let limit = answer["AccountLimit"]["UnreservedConcurrentExecutions"].as_u64();
        limit.ok_or_else(|| CloudError::incomplete(CALL, SUBJECT, "limit"))
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
    use serde_json::json;

    use super::*;
    use crate::cloud::test_server::server;

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

    #[tokio::test]
    async fn unreserved_concurrency_is_that_of_the_account() {
        let limit = json!({"AccountLimit": {
            "ConcurrentExecutions": 1000, "UnreservedConcurrentExecutions": 995}});
        let (aws, requests) = server(vec![("200 OK", limit), ("200 OK", json!({}))]);
        assert_eq!(aws.unreserved_concurrency().await.unwrap(), 995);
        assert!(aws.unreserved_concurrency().await.is_err());
        let line = "GET /2016-08-19/account-settings HTTP/1.1";
        assert!(requests.join().unwrap().iter().all(|request| request.line == line));
    }
}
