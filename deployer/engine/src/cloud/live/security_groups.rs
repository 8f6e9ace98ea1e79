//! The call of EC2 that lists the rules of security groups.

use roxmltree::Document;

use crate::cloud::signed::SignedCall;
use crate::cloud::xml::{list, text};
use crate::cloud::{Aws, CloudError};

/// A rule of a security group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityGroupRule {
    /// The group that has the rule.
    pub group: String,
    /// Whether the rule is for outgoing connections.
    pub is_egress: bool,
    /// `tcp`, or `-1` for all protocols.
    pub protocol: String,
    /// The first and the last port; -1 for all protocols.
    pub ports: (i64, i64),
    /// The group on the other side; empty where the rule names addresses.
    pub peer_group: String,
    /// The IPv4 addresses on the other side; empty where the rule names something else.
    pub peer_addresses: String,
}

/// Calls on security groups.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait SecurityGroups {
    /// The rules of these groups.
    async fn security_group_rules(
        &self,
        groups: &[&str],
    ) -> Result<Vec<SecurityGroupRule>, CloudError>;
}

const CALL: SignedCall<'_> = SignedCall {
    call: "DescribeSecurityGroupRules",
    subject: "the rules of the security groups",
    service: "ec2",
};

impl SecurityGroups for Aws {
    async fn security_group_rules(
        &self,
        groups: &[&str],
    ) -> Result<Vec<SecurityGroupRule>, CloudError> {
        let keys: Vec<_> = (1..=groups.len()).map(|n| format!("Filter.1.Value.{n}")).collect();
        let mut fields = vec![("Filter.1.Name", "group-id"), ("MaxResults", "1000")];
        fields.extend(keys.iter().map(String::as_str).zip(groups.iter().copied()));
        let body = self.signed_query(CALL, "2016-11-15", &fields).await?;
        rules(&body).map_err(|e| CALL.local(&e))
    }
}

fn rules(body: &str) -> Result<Vec<SecurityGroupRule>, roxmltree::Error> {
    let document = Document::parse(body)?;
    let rules = list(document.root_element(), &["securityGroupRuleSet"]);
    let port = |text: String| text.parse().unwrap_or(-1);
    let rules = rules.map(|rule| SecurityGroupRule {
        group: text(rule, &["groupId"]),
        is_egress: text(rule, &["isEgress"]) == "true",
        protocol: text(rule, &["ipProtocol"]),
        ports: (port(text(rule, &["fromPort"])), port(text(rule, &["toPort"]))),
        peer_group: text(rule, &["referencedGroupInfo", "groupId"]),
        peer_addresses: text(rule, &["cidrIpv4"]),
    });
    Ok(rules.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The form of EC2's answer, with the fields of the API reference.
    const ANSWER: &str = r#"<DescribeSecurityGroupRulesResponse
    xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
  <requestId>f1</requestId>
  <securityGroupRuleSet>
    <item>
      <fromPort>6379</fromPort><groupId>sg-cache</groupId><groupOwnerId>111122223333</groupOwnerId>
      <ipProtocol>tcp</ipProtocol><isEgress>false</isEgress>
      <referencedGroupInfo><groupId>sg-functions</groupId></referencedGroupInfo>
      <securityGroupRuleId>sgr-1</securityGroupRuleId><tagSet/><toPort>6379</toPort>
    </item>
    <item>
      <cidrIpv4>0.0.0.0/0</cidrIpv4><fromPort>-1</fromPort><groupId>sg-functions</groupId>
      <ipProtocol>-1</ipProtocol><isEgress>true</isEgress><toPort>-1</toPort>
    </item>
  </securityGroupRuleSet>
</DescribeSecurityGroupRulesResponse>"#;

    #[test]
    fn rules_of_an_answer_name_the_other_side() {
        let expected = [
            SecurityGroupRule {
                group: "sg-cache".into(),
                is_egress: false,
                protocol: "tcp".into(),
                ports: (6379, 6379),
                peer_group: "sg-functions".into(),
                peer_addresses: String::new(),
            },
            SecurityGroupRule {
                group: "sg-functions".into(),
                is_egress: true,
                protocol: "-1".into(),
                ports: (-1, -1),
                peer_group: String::new(),
                peer_addresses: "0.0.0.0/0".into(),
            },
        ];
        assert_eq!(rules(ANSWER).unwrap(), expected);
    }
}
