//! The smallest policy of a role that deploys, destroys or operates this project's stack.

use std::collections::BTreeMap;

use cfn::synth::SynthError;
use engine::StackDefinition;
use engine::deploy::{DeployError, StackName};
use engine::permissions::{PermissionsRequest, PolicyDocument, Purpose, policies};
use shared::table::Auth;

use crate::app::PROJECT;
use crate::stack::{self, Cache, Shape};

/// The stack that the role is for. A field without a value is left open.
#[derive(Debug, Clone)]
pub struct RoleRequest {
    pub stack: StackName,
    pub cache: bool,
    pub auth: Auth,
    pub account: Option<String>,
    pub region: Option<String>,
    /// Template parameters, such as the path of the functions' roles.
    pub set: BTreeMap<String, String>,
    /// The role that CloudFormation uses; see `deploy --role-arn`.
    pub role_arn: Option<String>,
}

/// The policy for these purposes.
pub fn permissions(
    request: &RoleRequest,
    purposes: &[Purpose],
) -> Result<Vec<PolicyDocument>, DeployError> {
    let json = |template: Result<cfn::Template, _>| {
        StackDefinition::of_checked(&template.map_err(SynthError::from)?)
    };
    let cache = if request.cache { Cache::On } else { Cache::Off };
    let template = json(stack::template(Shape { auth: request.auth, ..cache.into() }))?.template;
    let bootstrap = json(stack::bootstrap())?.template;
    let request = PermissionsRequest {
        project: &PROJECT,
        stack: &request.stack,
        template: &template,
        bootstrap: &bootstrap,
        parameters: request.set.clone(),
        account: request.account.as_deref(),
        region: request.region.as_deref(),
        service_role: request.role_arn.as_deref(),
    };
    Ok(policies(&request, purposes))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use engine::permissions::CHARACTERS_MAX;

    use super::*;

    fn actions(cache: bool, purposes: &[Purpose]) -> BTreeSet<&'static str> {
        let request = RoleRequest {
            stack: StackName::new("FullApiStack").unwrap(),
            cache,
            auth: Auth::Open,
            account: None,
            region: None,
            set: BTreeMap::new(),
            role_arn: None,
        };
        let documents = permissions(&request, purposes).unwrap();
        assert!(documents.iter().all(|document| document.characters() <= CHARACTERS_MAX));
        let statements = documents.iter().flat_map(|document| &document.statement);
        statements.flat_map(|statement| statement.action.iter().copied()).collect()
    }

    #[test]
    fn permissions_without_a_cache_name_neither_elasticache_nor_networks() {
        let of = |cache, service| {
            actions(cache, &Purpose::ALL).iter().any(|action| action.starts_with(service))
        };
        for service in ["elasticache:", "ec2:"] {
            assert!(of(true, service) && !of(false, service), "{service}");
        }
    }

    #[test]
    fn permissions_leave_out_services_that_the_stack_does_not_use() {
        let actions = actions(true, &Purpose::ALL);
        let services: BTreeSet<_> = actions.iter().filter_map(|a| a.split(':').next()).collect();
        for service in
            ["elasticfilesystem", "firehose", "kinesis", "s3files", "s3tables", "vpc-lattice"]
        {
            assert!(!services.contains(service), "{service}");
        }
        assert!(services.contains("lambda") && services.contains("apigateway"), "{services:?}");
    }

    #[test]
    fn permissions_to_operate_reach_the_users_of_the_own_stack_only() {
        let request = RoleRequest {
            stack: StackName::new("Shop").unwrap(),
            cache: true,
            auth: Auth::All,
            account: None,
            region: None,
            set: BTreeMap::new(),
            role_arn: None,
        };
        let tag = r#"{"StringEquals":{"aws:ResourceTag/full-api-stack":"Shop"}}"#;
        let documents = permissions(&request, &[Purpose::Operate]).unwrap();
        let statements = documents.iter().flat_map(|document| &document.statement);
        let of_users = statements.filter(|s| s.action.iter().any(|a| a.starts_with("cognito-idp")));
        let conditions: Vec<_> =
            of_users.map(|s| serde_json::to_string(&s.condition).unwrap()).collect();
        assert_eq!(conditions, [tag]);
        // IAM attaches up to ten policies to a role.
        let documents = permissions(&request, &Purpose::ALL).unwrap();
        assert!(documents.len() <= 2, "{} policies", documents.len());
    }

    #[test]
    fn permissions_for_diff_are_part_of_those_for_deploy() {
        let diff = actions(true, &[Purpose::Diff]);
        assert!(!diff.is_empty() && diff.is_subset(&actions(true, &[Purpose::Deploy])), "{diff:?}");
    }
}
