//! The calls of IAM that read the policies of a role.

use percent_encoding::percent_decode_str;
use roxmltree::Document;
use serde_json::Value;

use crate::cloud::error::none_if_missing;
use crate::cloud::signed::SignedCall;
use crate::cloud::xml::{list, text};
use crate::cloud::{Aws, CloudError};

/// Calls on roles.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Roles {
    /// The documents of the role's inline policies; `None` when there is no such role.
    async fn role_policies(&self, role: &str) -> Result<Option<Vec<Value>>, CloudError>;
}

const VERSION: &str = "2010-05-08";

impl Roles for Aws {
    async fn role_policies(&self, role: &str) -> Result<Option<Vec<Value>>, CloudError> {
        let listing = SignedCall { call: "ListRolePolicies", subject: role, service: "iam" };
        let reading = SignedCall { call: "GetRolePolicy", ..listing };
        let (mut policies, mut marker) = (Vec::new(), String::new());
        loop {
            let mut fields = vec![("RoleName", role)];
            if !marker.is_empty() {
                fields.push(("Marker", &marker));
            }
            let Some(body) = none_if_missing(self.signed_query(listing, VERSION, &fields).await)?
            else {
                return Ok(None);
            };
            let (names, next) = names(&body).map_err(|e| listing.local(&e))?;
            for name in names {
                let fields = [("RoleName", role), ("PolicyName", name.as_str())];
                let body = none_if_missing(self.signed_query(reading, VERSION, &fields).await)?;
                // A policy that was deleted after the list was read is no error.
                if let Some(body) = body {
                    policies.push(policy(&body).map_err(|e| reading.local(&*e))?);
                }
            }
            match next {
                Some(next) => marker = next,
                None => return Ok(Some(policies)),
            }
        }
    }
}

/// The names on a page, and the marker of the next one.
fn names(body: &str) -> Result<(Vec<String>, Option<String>), roxmltree::Error> {
    let document = Document::parse(body)?;
    let root = document.root_element();
    let names = list(root, &["ListRolePoliciesResult", "PolicyNames"]);
    let names = names.map(|name| text(name, &[])).collect();
    let marker = text(root, &["ListRolePoliciesResult", "Marker"]);
    Ok((names, Some(marker).filter(|marker| !marker.is_empty())))
}

/// The document, which IAM encodes as a part of a URL.
fn policy(body: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let document = Document::parse(body)?;
    let text = text(document.root_element(), &["GetRolePolicyResult", "PolicyDocument"]);
    Ok(serde_json::from_str(&percent_decode_str(&text).decode_utf8()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_page_come_with_the_marker_of_the_next() {
        let page = |rest: &str| {
            format!(
                "<ListRolePoliciesResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">\
                 <ListRolePoliciesResult><PolicyNames><member>CloudwatchPutMetricPolicy</member>\
                 <member>S3AccessPolicy</member></PolicyNames>{rest}</ListRolePoliciesResult>\
                 </ListRolePoliciesResponse>"
            )
        };
        let all = ["CloudwatchPutMetricPolicy".to_owned(), "S3AccessPolicy".to_owned()].to_vec();
        let last = page("<IsTruncated>false</IsTruncated>");
        assert_eq!(names(&last).unwrap(), (all.clone(), None));
        let first = page("<IsTruncated>true</IsTruncated><Marker>AB=</Marker>");
        assert_eq!(names(&first).unwrap(), (all, Some("AB=".to_owned())));
    }

    #[test]
    fn policy_is_decoded() {
        let body = "<GetRolePolicyResponse><GetRolePolicyResult><PolicyDocument>\
                    %7B%22Statement%22%3A%5B%5D%7D</PolicyDocument></GetRolePolicyResult>\
                    </GetRolePolicyResponse>";
        assert_eq!(policy(body).unwrap(), serde_json::json!({"Statement": []}));
        assert!(policy("<a/>").is_err());
    }
}
