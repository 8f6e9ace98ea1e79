//! Tests of the policies: over small templates, and over the calls of the engine.

use std::path::Path;

use serde_json::json;

use super::*;
use crate::deploy::bucket_only_template;

const PROJECT: Project = Project { name: "shop", default_stack: "Shop" };

fn documents(
    template: &Value,
    parameters: &[(&str, &str)],
    purposes: &[Purpose],
) -> Vec<PolicyDocument> {
    documents_with_role(template, parameters, purposes, None)
}

fn documents_with_role(
    template: &Value,
    parameters: &[(&str, &str)],
    purposes: &[Purpose],
    service_role: Option<&str>,
) -> Vec<PolicyDocument> {
    let parameters = parameters.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let stack = StackName::new("Shop").unwrap();
    let request = PermissionsRequest {
        project: &PROJECT,
        stack: &stack,
        template,
        bootstrap: &bucket_only_template(),
        parameters,
        account: Some("123456789012"),
        region: Some("eu-west-1"),
        service_role,
    };
    policies(&request, purposes)
}

/// Each action with its resources and condition.
fn granted(documents: &[PolicyDocument]) -> BTreeMap<&'static str, (Vec<String>, Option<Value>)> {
    let statements = documents.iter().flat_map(|document| &document.statement);
    let of_statement = |s: &document::PolicyStatement| {
        let target = (s.resource.clone(), s.condition.clone());
        s.action.iter().map(move |a| (*a, target.clone())).collect::<Vec<_>>()
    };
    statements.flat_map(of_statement).collect()
}

fn function_with_role() -> Value {
    json!({
        "Parameters": {
            "NamePrefix": {"Type": "String"},
            "RolePath": {"Type": "String", "Default": "/"},
            "PermissionsBoundary": {"Type": "String", "Default": ""}
        },
        "Conditions": {
            "HasBoundary":
                {"Fn::Not": [{"Fn::Equals": [{"Ref": "PermissionsBoundary"}, ""]}]}
        },
        "Resources": {
            "Worker": {"Type": "AWS::Lambda::Function", "Properties": {
                "FunctionName": {"Fn::Sub": "${NamePrefix}-worker"}
            }},
            "WorkerRole": {"Type": "AWS::IAM::Role", "Properties": {
                "Path": {"Ref": "RolePath"},
                "PermissionsBoundary": {"Fn::If": [
                    "HasBoundary", {"Ref": "PermissionsBoundary"}, {"Ref": "AWS::NoValue"}
                ]},
                "AssumeRolePolicyDocument": {"Statement": [
                    {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
                ]}
            }}
        }
    })
}

#[test]
fn policies_limit_actions_to_the_names_of_the_stack() {
    let granted = granted(&documents(&function_with_role(), &[], &[Purpose::Deploy]));
    let resources = |action: &str| granted[action].0.clone();
    let prefix = StackName::new("Shop").unwrap().prefix();
    assert_eq!(
        resources("lambda:CreateFunction"),
        [format!("arn:aws:lambda:eu-west-1:123456789012:function:{prefix}-*")]
    );
    assert_eq!(
        resources("cloudformation:CreateChangeSet"),
        [
            "arn:aws:cloudformation:eu-west-1:123456789012:stack/Shop/*",
            "arn:aws:cloudformation:eu-west-1:123456789012:stack/shop-bootstrap/*",
            // DescribeEvents names a change set.
            "arn:aws:cloudformation:eu-west-1:123456789012:changeSet/shop-*/*"
        ]
    );
    // The artifact bucket has a generated name.
    assert_eq!(resources("s3:PutObject"), ["arn:aws:s3:::shop-bootstrap-*"]);
    assert_eq!(
        granted["iam:PassRole"],
        (
            vec!["arn:aws:iam::123456789012:role/Shop-*".to_owned()],
            Some(json!({"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}))
        )
    );
    assert_eq!(
        granted["lambda:GetAccountSettings"],
        (vec!["*".to_owned()], Some(json!({"StringEquals": {"aws:RequestedRegion": "eu-west-1"}})))
    );
}

#[test]
fn policies_follow_the_path_and_the_boundary_of_roles() {
    let boundary = "arn:aws:iam::123456789012:policy/boundary";
    let parameters = [("RolePath", "/apps/"), ("PermissionsBoundary", boundary)];
    let granted = granted(&documents(&function_with_role(), &parameters, &[Purpose::Deploy]));
    let (resources, condition) = &granted["iam:CreateRole"];
    assert_eq!(resources, &["arn:aws:iam::123456789012:role/apps/Shop-*"]);
    assert_eq!(condition, &Some(json!({"StringEquals": {"iam:PermissionsBoundary": boundary}})));
    assert!(!granted.contains_key("iam:DeleteRolePermissionsBoundary"));
    assert_eq!(granted["iam:DeleteRole"].1, None);
}

#[test]
fn policies_with_a_service_role_pass_it_and_have_no_actions_on_resources() {
    let role = "arn:aws:iam::123456789012:role/cloudformation";
    let granted = |purposes: &[Purpose]| {
        granted(&documents_with_role(&function_with_role(), &[], purposes, Some(role)))
    };
    let deploy = granted(&[Purpose::Deploy]);
    assert_eq!(
        deploy["iam:PassRole"],
        (
            vec![role.to_owned()],
            Some(json!({"StringEquals": {"iam:PassedToService": "cloudformation.amazonaws.com"}}))
        )
    );
    let of_calls: BTreeSet<_> = calls::actions(Purpose::Deploy).chain([PASS_ROLE]).collect();
    assert!(deploy.keys().all(|action| of_calls.contains(action)), "{deploy:?}");
    assert!(deploy.contains_key("cloudformation:CreateChangeSet"));
    assert!(!granted(&[Purpose::Destroy]).contains_key("iam:PassRole"));
}

#[test]
fn policies_for_recover_restore_under_names_of_the_stack_only() {
    let table = json!({"Resources": {"Jobs": {"Type": "AWS::DynamoDB::Table"}}});
    let granted = granted(&documents(&table, &[], &[Purpose::Recover]));
    let names = ["arn:aws:dynamodb:eu-west-1:123456789012:table/Shop-*"];
    for action in ["RestoreTableToPointInTime", "BatchWriteItem", "DeleteTable", "Scan"] {
        assert_eq!(granted[&*format!("dynamodb:{action}")].0, names, "{action}");
    }
    assert_eq!(granted["dynamodb:ListBackups"].0, ["*"]);
    assert!(!granted.contains_key("dynamodb:CreateTable"));
}

#[test]
fn denied_is_a_call_of_another_purpose_or_on_another_resource() {
    let documents = documents(&function_with_role(), &[], &[Purpose::Diff]);
    let of_call = |call: &str, resource: &str| denied(&documents, call, resource);
    let stack = |name| format!("arn:aws:cloudformation:eu-west-1:123456789012:stack/{name}/1");
    assert_eq!(of_call("GetTemplate", &stack("Shop")), [""; 0]);
    assert_eq!(of_call("GetAccountSettings", "*"), [""; 0]);
    // It takes the id of a detection and no stack.
    assert_eq!(of_call("DescribeStackDriftDetectionStatus", "*"), [""; 0]);
    for (call, resource, action) in [
        ("GetTemplate", stack("Other"), "cloudformation:GetTemplate"),
        ("DeleteStack", stack("Shop"), "cloudformation:DeleteStack"),
        ("DescribeStacks", "*".to_owned(), "cloudformation:DescribeStacks"),
        ("Unknown", "*".to_owned(), "Unknown"),
    ] {
        let found = of_call(call, &resource);
        assert!(found.len() == 1 && found[0].starts_with(action), "{call}: {found:?}");
    }
}

#[test]
fn policies_leave_out_what_the_template_does_not_use() {
    let plain = json!({"Resources": {"Jobs": {"Type": "AWS::DynamoDB::Table"}}});
    let all = granted(&documents(&plain, &[], &Purpose::ALL));
    let services: BTreeSet<_> = all.keys().map(|a| a.split(':').next().unwrap()).collect();
    assert_eq!(services.into_iter().collect::<Vec<_>>(), ["cloudformation", "dynamodb", "s3"]);
    assert!(!all.contains_key("dynamodb:ImportTable"));
    let deploy = granted(&documents(&plain, &[], &[Purpose::Deploy]));
    assert!(!deploy.contains_key("dynamodb:PutItem"));
    assert!(!all.contains_key("iam:PassRole"));
    let encrypted = json!({"Resources": {"Jobs": {
        "Type": "AWS::DynamoDB::Table",
        "Properties": {"SSESpecification": {"SSEEnabled": true}}
    }}});
    assert!(
        granted(&documents(&encrypted, &[], &[Purpose::Deploy])).contains_key("kms:CreateGrant")
    );
}

#[test]
fn policies_of_a_purpose_are_part_of_all_and_diff_only_reads() {
    let mut template = function_with_role();
    for (id, resource_type) in [("Log", "AWS::Logs::LogGroup"), ("Data", "AWS::DynamoDB::Table")] {
        template["Resources"][id] = json!({"Type": resource_type});
    }
    let all = granted(&documents(&template, &[], &Purpose::ALL));
    for purpose in Purpose::ALL {
        let part = granted(&documents(&template, &[], &[purpose]));
        assert!(!part.is_empty() && part.len() < all.len(), "{purpose:?}");
        for (action, target) in &part {
            assert_eq!(all.get(action), Some(target), "{purpose:?} {action}");
        }
        if purpose == Purpose::Diff {
            let reads = |action: &&str| {
                let (_, name) = action.split_once(':').unwrap();
                ["Describe", "Detect", "Get", "List", "GET"]
                    .iter()
                    .any(|verb| name.starts_with(verb))
            };
            assert!(part.keys().all(reads), "{part:?}");
        }
    }
    let diff = granted(&documents(&template, &[], &[Purpose::Diff]));
    let deploy = granted(&documents(&template, &[], &[Purpose::Deploy]));
    assert!(diff.keys().all(|action| deploy.contains_key(action)));
}

#[test]
fn documents_are_within_the_limit_and_have_each_action_once() {
    let resource = |schema: &cfn::schema::Schema| {
        (schema.type_name.replace("::", ""), json!({"Type": schema.type_name}))
    };
    let resources: serde_json::Map<_, _> = cfn::schema::all().map(resource).collect();
    let documents = documents(&json!({"Resources": resources}), &[], &Purpose::ALL);
    let sizes: Vec<_> = documents.iter().map(PolicyDocument::characters).collect();
    assert!(sizes.len() > 1 && sizes.iter().all(|size| *size <= CHARACTERS_MAX), "{sizes:?}");
    let actions: Vec<_> =
        documents.iter().flat_map(|d| &d.statement).flat_map(|s| &s.action).collect();
    let each: BTreeSet<_> = actions.iter().collect();
    assert_eq!(actions.len(), each.len());
}

#[test]
fn split_of_a_statement_is_parts_that_fit() {
    let statement = document::PolicyStatement::allow(
        vec!["service:ActionWithAVeryLongName"; 400],
        vec!["*".to_owned()],
        None,
    );
    let parts = document::split(statement);
    assert_eq!(parts.iter().map(|part| part.action.len()).sum::<usize>(), 400);
    assert!(parts.len() > 1 && parts.iter().all(|part| part.characters() <= CHARACTERS_MAX));
}

/// Every permission in the schemas is granted to a template that sets all optional properties.
#[test]
fn handlers_actions_of_all_properties_are_all_permissions_of_the_schema() {
    for (resource_type, permissions) in
        cfn::schema::all().map(|schema| (schema.type_name, schema.permissions))
    {
        let optional = handlers::OPTIONAL.iter().filter(|o| o.resource_type == resource_type);
        let mut properties: serde_json::Map<_, _> = optional
            .clone()
            .flat_map(|o| o.properties)
            .map(|p| ((*p).to_owned(), json!(1)))
            .collect();
        properties.insert("Role".to_owned(), json!({"Credentials": "", "RoleArn": ""}));
        let template =
            json!({"Resources": {"R": {"Type": resource_type, "Properties": properties}}});
        let found = handlers::actions(&template, &handlers::DEPLOY);
        let never = optional.clone().filter(|o| o.properties.is_empty()).flat_map(|o| o.actions);
        let never: Vec<_> = never.collect();
        for operation in handlers::DEPLOY {
            for action in operation(&permissions) {
                let is_known = found.contains(action)
                    || handlers::NOT_ACTIONS.contains(action)
                    || never.contains(&action);
                assert!(is_known, "{resource_type} {action}");
            }
        }
    }
}

/// A row for a property or an action that the schema does not have has no effect.
#[test]
fn handlers_tables_name_properties_and_actions_of_the_schemas() {
    let all = |permissions: &cfn::schema::Permissions| -> BTreeSet<&str> {
        handlers::DEPLOY.iter().flat_map(|operation| operation(permissions)).copied().collect()
    };
    for optional in &handlers::OPTIONAL {
        let schema = cfn::schema::of(optional.resource_type).unwrap();
        for property in optional.properties {
            let has = schema.root.properties.iter().any(|p| p.name == *property);
            assert!(has, "{} has no property {property}", optional.resource_type);
        }
        let actions = all(&schema.permissions);
        for pattern in optional.actions {
            let matches = actions.iter().any(|action| handlers::matches(pattern, action));
            assert!(matches, "{} has no permission {pattern}", optional.resource_type);
        }
    }
    let every: BTreeSet<_> =
        cfn::schema::all().flat_map(|schema| all(&schema.permissions)).collect();
    for name in handlers::NOT_ACTIONS {
        assert!(every.contains(name), "no schema has {name}");
    }
}

/// The names of calls in the files of `cloud`, which are the arguments of its errors.
#[test]
fn calls_are_those_of_the_cloud_module() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cloud");
    let mut found = BTreeSet::new();
    let entries = |folder: &Path| -> Vec<_> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    for path in [entries(&folder), entries(&folder.join("live"))].concat() {
        if path.is_dir() {
            continue;
        }
        if path.file_name().is_some_and(|name| name == "tests.rs" || name == "error_patterns.rs") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for marker in [
            ".s3(\"",
            ".s3_xml(\"",
            ".exists(\"",
            "CloudError::local(\"",
            "CALL: &str = \"",
            " call: \"",
            ".sqs(\"",
            ".log_call(\"",
            ".log_pages(\"",
            "signed_call(\"",
            ".about_function(\"",
        ] {
            for rest in code.split(marker).skip(1) {
                found.insert(rest.split('"').next().unwrap().to_owned());
            }
        }
    }
    let listed: BTreeSet<_> = calls::CALLS.iter().map(|call| call.name.to_owned()).collect();
    assert_eq!(found, listed);
}
