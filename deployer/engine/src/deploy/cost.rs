//! Estimates the monthly costs of added resources that do not depend on use. The prices are AWS's
//! list prices in us-east-1. They warn a person; they are not exact.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::resolve::readable;
use super::spec::text;

/// A monthly cost.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Cost {
    /// What costs money, for people: `2 × alarm`.
    pub what: String,
    /// US dollars per month, used or not; `None` where the price is not known.
    pub usd_month: Option<f64>,
}

const HOURS_PER_MONTH: f64 = 730.0;

/// Types of cache nodes for Valkey, with US dollars per hour.
const VALKEY_NODES: &[(&str, f64)] = &[
    ("cache.t4g.micro", 0.0128),
    ("cache.t4g.small", 0.0256),
    ("cache.t4g.medium", 0.052),
    ("cache.t3.micro", 0.0136),
    ("cache.t3.small", 0.0272),
    ("cache.m7g.large", 0.1264),
    ("cache.r7g.large", 0.1752),
];

/// Types with a fixed price: the type, its name for people, US dollars per month for one.
const FIXED: &[(&str, &str, f64)] = &[
    ("AWS::CloudWatch::Alarm", "alarm", 0.10),
    ("AWS::CloudWatch::Dashboard", "dashboard", 3.00),
    ("AWS::EC2::NatGateway", "NAT gateway, without its traffic", 32.85),
    ("AWS::KMS::Key", "encryption key", 1.00),
    ("AWS::SecretsManager::Secret", "secret", 0.40),
];

/// The monthly costs of these resources, which are in the form of a template.
pub(crate) fn monthly_costs<'a>(resources: impl Iterator<Item = &'a Value>) -> Vec<Cost> {
    let mut costs = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for resource in resources {
        let resource_type = resource["Type"].as_str().unwrap_or_default();
        match resource_type {
            "AWS::ElastiCache::ReplicationGroup" => {
                costs.push(cache_nodes(&resource["Properties"]))
            }
            "AWS::EC2::VPCEndpoint" if resource["Properties"]["VpcEndpointType"] == "Interface" => {
                let zones = resource["Properties"]["SubnetIds"].as_array().map_or(1, Vec::len);
                costs.push(Cost {
                    what: format!("interface endpoint in {zones} zones"),
                    usd_month: Some(7.30 * zones as f64),
                });
            }
            other => {
                if let Some((name, ..)) = FIXED.iter().find(|(name, ..)| *name == other) {
                    *counts.entry(name).or_default() += 1;
                }
            }
        }
    }
    for (resource_type, what, usd) in FIXED {
        if let Some(count) = counts.get(resource_type) {
            costs.push(Cost {
                what: format!("{count} × {what}"),
                usd_month: Some(usd * *count as f64),
            });
        }
    }
    costs
}

fn cache_nodes(properties: &Value) -> Cost {
    let number = |name: &str| text(&properties[name]).parse::<f64>().ok();
    let count = number("NumCacheClusters")
        .or_else(|| {
            Some(number("NumNodeGroups").unwrap_or(1.0) * (1.0 + number("ReplicasPerNodeGroup")?))
        })
        .unwrap_or(1.0);
    let node = readable(&properties["CacheNodeType"]);
    let price = VALKEY_NODES
        .iter()
        .find(|(name, _)| *name == node)
        .map(|(_, price)| price * HOURS_PER_MONTH * count);
    Cost { what: format!("{count} × cache node {node}"), usd_month: price }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn monthly_costs_counts_nodes_and_alarms() {
        let resources = [
            json!({"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"NumCacheClusters": "2", "CacheNodeType": "cache.t4g.micro"}}),
            json!({"Type": "AWS::CloudWatch::Alarm"}),
            json!({"Type": "AWS::CloudWatch::Alarm"}),
            json!({"Type": "AWS::Lambda::Function"}),
        ];
        let costs: Vec<_> = monthly_costs(resources.iter())
            .into_iter()
            .map(|c| format!("{} {:.2}", c.what, c.usd_month.unwrap_or(-1.0)))
            .collect();
        assert_eq!(costs, ["2 × cache node cache.t4g.micro 18.69", "2 × alarm 0.20"]);
    }

    #[test]
    fn monthly_costs_unknown_node_has_no_price() {
        let group = json!({"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheNodeType": "cache.x9.huge"}});
        assert_eq!(
            monthly_costs([group].iter()),
            [Cost { what: "1 × cache node cache.x9.huge".into(), usd_month: None }]
        );
    }
}
