//! The address filter: which addresses may use the API. It is a setting with a template of its own,
//! and not a parameter, since the policy applies only from the next deployment of the API, whose
//! logical id must then differ.

use std::collections::BTreeMap;

use cfn::Template;
use cfn::construct::api::GatewayResponseSpec;
use ipnet::IpNet;
use serde_json::Value as Json;

/// The name of the setting, and of the output that has its value.
pub const ALLOWED_CIDR: &str = "AllowedCidr";

/// A policy of API Gateway has at most 8,192 characters.
const RANGES_MAX: usize = 100;
/// The longest range in the policy, with quotes and a comma.
const RANGE_CHARS_MAX: usize = "\"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128\",".len();
/// The rest of the policy, whose resources API Gateway writes out as ARNs.
const POLICY_CHARS_MAX: usize = 2_000;
const _: () = assert!(RANGES_MAX * RANGE_CHARS_MAX + POLICY_CHARS_MAX <= 8_192);

/// Which addresses may use the API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum AddressFilter {
    /// All, in a stack whose API has no policy.
    #[default]
    None,
    /// All, in a stack whose API has the policy of a filter. CloudFormation leaves it where the
    /// template has none any more, so the template has one that allows all.
    Lifted,
    /// These ranges.
    Only(Vec<String>),
}

impl AddressFilter {
    /// Reads ranges that are separated by commas. An empty text is no range, and lifts a filter.
    ///
    /// # Errors
    /// A text that says what is wrong with which range.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.trim().is_empty() {
            return Ok(Self::Lifted);
        }
        let mut ranges: Vec<String> = Vec::new();
        for part in text.split(',') {
            let range = range(part.trim())?.to_string();
            if !ranges.contains(&range) {
                ranges.push(range);
            }
        }
        if ranges.len() > RANGES_MAX {
            return Err(format!(
                "it has {} ranges, and the policy of an API holds {RANGES_MAX}",
                ranges.len()
            ));
        }
        Ok(Self::Only(ranges))
    }

    /// The filter of a deployed stack, by its template in JSON.
    pub fn deployed(template: &Json) -> Self {
        let resources = template["Resources"].as_object().into_iter().flat_map(|all| all.values());
        let mut apis = resources.filter(|resource| resource["Type"] == "AWS::ApiGateway::RestApi");
        let policy = apis.find_map(|api| api["Properties"]["Policy"].as_object());
        let Some(statements) = policy.and_then(|policy| policy.get("Statement")) else {
            return Self::None;
        };
        let mut ranges = statements.as_array().into_iter().flatten().filter_map(|statement| {
            match &statement["Condition"]["NotIpAddress"]["aws:SourceIp"] {
                Json::String(range) => Some(vec![range.clone()]),
                Json::Array(all) => {
                    Some(all.iter().filter_map(Json::as_str).map(str::to_owned).collect())
                }
                _ => None,
            }
        });
        ranges.next().map_or(Self::Lifted, Self::Only)
    }

    /// The value of the setting; empty where all addresses may use the API.
    pub fn value(&self) -> String {
        match self {
            Self::None | Self::Lifted => String::new(),
            Self::Only(ranges) => ranges.join(","),
        }
    }

    /// The ranges of the policy; `None` without a policy, empty for a policy that allows all.
    pub(super) fn ranges(&self) -> Option<&[String]> {
        match self {
            Self::None => None,
            Self::Lifted => Some(&[]),
            Self::Only(ranges) => Some(ranges),
        }
    }

    /// What a person may not expect of these ranges.
    pub fn warnings(&self) -> Vec<String> {
        let Self::Only(texts) = self else { return Vec::new() };
        let ranges: Vec<IpNet> = texts.iter().filter_map(|text| text.parse().ok()).collect();
        let mut warnings = Vec::new();
        for range in &ranges {
            if range.prefix_len() == 0 {
                warnings.push(format!(
                    "{range} has every address, so the filter excludes none of its kind"
                ));
            } else if is_private(range) {
                warnings.push(format!(
                    "{range} is not of the public internet, and the API sees only public addresses"
                ));
            }
        }
        if !ranges.iter().any(|range| matches!(range, IpNet::V4(_))) {
            warnings.push(
                "there is no IPv4 range, and the API is reached by IPv4 only: it rejects all \
                 requests"
                    .to_owned(),
            );
        }
        warnings.into_iter().map(|warning| format!("{ALLOWED_CIDR}: {warning}")).collect()
    }

    /// The response to a request from another address.
    pub(super) fn gateway_response(&self) -> Option<GatewayResponseSpec> {
        matches!(self, Self::Only(_)).then_some(GatewayResponseSpec {
            response_type: "ACCESS_DENIED",
            status: Some(403),
            message: r#""this API does not accept this request from your address, or with your credentials; ask who runs this API""#,
            retry_after_s: None,
            challenge: None,
        })
    }

    pub(super) fn add_output(&self, template: &mut Template) {
        if let Self::Only(_) = self {
            let value: cfn::Value<String> = self.value().into();
            template.output(ALLOWED_CIDR, "The addresses that may use the API", value);
        }
    }
}

/// The addresses that may use the API of a deployed stack, by its outputs; `None` for all.
pub fn of_outputs(outputs: &BTreeMap<String, String>) -> Option<&str> {
    outputs.get(ALLOWED_CIDR).map(String::as_str)
}

fn range(text: &str) -> Result<IpNet, String> {
    if text.is_empty() {
        return Err("it has an empty range between commas".to_owned());
    }
    if let Ok(address) = text.parse::<std::net::IpAddr>() {
        return Ok(address.into());
    }
    let range: IpNet = text.parse().map_err(|_| {
        format!("{text:?} is no range of addresses, such as 203.0.113.0/24 or 2001:db8::/32")
    })?;
    if range.trunc() != range {
        return Err(format!(
            "{text} has bits behind its prefix; the range is {}, the single address {}",
            range.trunc(),
            IpNet::from(range.addr())
        ));
    }
    Ok(range)
}

fn is_private(range: &IpNet) -> bool {
    match range {
        IpNet::V4(range) => {
            let address = range.network();
            address.is_private() || address.is_loopback() || address.is_link_local()
        }
        IpNet::V6(range) => {
            let address = range.network();
            address.is_unique_local() || address.is_loopback() || address.is_unicast_link_local()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_takes_ranges_and_addresses_once_each() {
        let parse = |text| AddressFilter::parse(text).unwrap().value();
        assert_eq!(parse("203.0.113.0/24, 2001:DB8::/32"), "203.0.113.0/24,2001:db8::/32");
        assert_eq!(
            parse("203.0.113.7,203.0.113.7/32,2001:db8::1"),
            "203.0.113.7/32,2001:db8::1/128"
        );
        assert_eq!(AddressFilter::parse(" "), Ok(AddressFilter::Lifted));
    }

    #[test]
    fn parse_says_what_is_wrong_with_which_range() {
        for (text, expected) in [
            ("203.0.113.0/33", r#""203.0.113.0/33" is no range"#),
            ("203.0.113/24", "is no range"),
            ("example.com", "such as 203.0.113.0/24"),
            ("203.0.113.7/24", "the range is 203.0.113.0/24, the single address 203.0.113.7/32"),
            ("2001:db8::1/32", "the range is 2001:db8::/32"),
            ("203.0.113.0/24,", "an empty range between commas"),
            ("203.0.113.0 /24", "is no range"),
        ] {
            let message = AddressFilter::parse(text).unwrap_err();
            assert!(message.contains(expected), "{text}: {message}");
        }
        let list = |count: usize| {
            let all: Vec<_> = (0..count).map(|i| format!("203.0.{i}.0/24")).collect();
            AddressFilter::parse(&all.join(","))
        };
        assert!(list(RANGES_MAX).is_ok());
        assert!(list(RANGES_MAX + 1).unwrap_err().contains("it has 101 ranges"));
    }

    #[test]
    fn warnings_name_ranges_that_do_not_limit_or_do_not_match() {
        let warnings = |text| AddressFilter::parse(text).unwrap().warnings().join("; ");
        assert_eq!(warnings("203.0.113.0/24,2001:db8::/32"), "");
        assert!(warnings("0.0.0.0/0").contains("every address"));
        for private in ["10.0.0.0/8", "192.168.1.0/24,203.0.113.0/24", "fc00::/7,203.0.113.0/24"] {
            assert!(warnings(private).contains("not of the public internet"), "{private}");
        }
        assert!(warnings("2001:db8::/32").contains("by IPv4 only"));
    }
}
