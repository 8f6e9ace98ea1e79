//! The functions: grants, names, logs, callers.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};
use shared::table::{FUNCTIONS, Method, Trigger, routes};

use super::super::functions::NETWORK_INTERFACES;
use super::super::{Cache, bootstrap};
use super::{ALL, GOLDEN, list, of_type, resources, resources_of, statements};

#[test]
fn role_policy_has_exactly_the_grants_of_its_row() {
    for cache in ALL {
        let all = resources(cache);
        for row in FUNCTIONS {
            let role = &all[&format!("{}Role", row.pascal_name())]["Properties"];
            assert_eq!(role.get("ManagedPolicyArns"), None, "{}", row.name);
            let may: BTreeSet<&str> = statements(role)
                .into_iter()
                .filter(|s| s["Effect"] == "Allow")
                .flat_map(|s| list(&s["Action"]))
                .map(|action| action.as_str().unwrap())
                .collect();
            let mut should: BTreeSet<&str> =
                BTreeSet::from(["logs:CreateLogStream", "logs:PutLogEvents"]);
            should.extend(row.uses.iter().flat_map(|of| of.actions));
            should.extend(row.is_asynchronous().then_some("sqs:SendMessage"));
            if row.uses_cache() && cache != Cache::Off {
                should.extend(NETWORK_INTERFACES);
            }
            assert_eq!(may, should, "{} with {cache:?}", row.name);
        }
    }
}

#[test]
fn role_policy_allows_all_resources_for_network_interfaces_only() {
    for cache in ALL {
        for (id, role) in of_type(&resources(cache), "IAM::Role") {
            for statement in statements(role) {
                let actions = list(&statement["Action"]);
                assert!(
                    actions.iter().all(|action| !action.as_str().unwrap().contains('*')),
                    "{id}: {actions:?}"
                );
                if list(&statement["Resource"]).contains(&&json!("*")) {
                    assert!(
                        actions.iter().all(|a| NETWORK_INTERFACES.contains(&a.as_str().unwrap())),
                        "{id}"
                    );
                }
            }
        }
    }
}

#[test]
fn role_policy_denies_network_interfaces_to_the_code_of_the_function() {
    for cache in [Cache::On, Cache::NetworkOnly] {
        let all = resources(cache);
        for row in FUNCTIONS {
            let role = &all[&format!("{}Role", row.pascal_name())]["Properties"];
            let denied: Vec<&Json> =
                statements(role).into_iter().filter(|s| s["Effect"] == "Deny").collect();
            if !row.uses_cache() {
                assert!(denied.is_empty(), "{}", row.name);
                continue;
            }
            let arn = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:";
            let arn = format!("{arn}${{NamePrefix}}-{}", row.kebab_name());
            let by_code = json!({"ArnEquals": {"lambda:SourceFunctionArn": {"Fn::Sub": arn}}});
            let [statement] = denied[..] else { panic!("{}: {denied:?}", row.name) };
            assert_eq!(statement["Action"], json!(NETWORK_INTERFACES));
            assert_eq!((&statement["Resource"], &statement["Condition"]), (&json!("*"), &by_code));
        }
    }
}

#[test]
fn role_policy_of_a_function_that_reads_images_allows_to_list_the_bucket() {
    for cache in GOLDEN {
        let all = resources(cache);
        for name in ["GenerateDownloadUrl", "ProcessUploadedImages", "UpdateProductImages"] {
            let role = &all[&format!("{name}Role")]["Properties"];
            let may_list = |statement: &&Json| {
                list(&statement["Action"]).contains(&&json!("s3:ListBucket"))
                    && statement.get("Condition").is_none()
                    && statement["Resource"]
                        == json!({"Fn::Sub": "arn:${AWS::Partition}:s3:::${ImagesBucketName}"})
            };
            // Otherwise S3 answers 403 for an object that does not exist.
            assert!(statements(role).iter().any(may_list), "{name}");
        }
    }
}

#[test]
fn function_that_processes_uploads_has_a_limit_of_executions() {
    for cache in GOLDEN {
        for (id, function) in of_type(&resources(cache), "Lambda::Function") {
            let limit = function.get("ReservedConcurrentExecutions");
            if id == "ProcessUploadedImagesFunction" {
                let value = json!([
                    "LimitsImageConcurrency",
                    {"Ref": "ImageConcurrency"},
                    {"Ref": "AWS::NoValue"}
                ]);
                assert_eq!(limit, Some(&json!({"Fn::If": value})));
            } else {
                assert_eq!(limit, None, "{id}");
            }
        }
    }
}

#[test]
fn function_log_group_is_declared_and_has_a_retention() {
    let off = resources(Cache::Off);
    for row in FUNCTIONS {
        let id = row.pascal_name();
        let logs = &off[&format!("{id}Logs")]["Properties"];
        assert_eq!(
            logs["LogGroupName"]["Fn::Sub"],
            format!("/aws/lambda/${{NamePrefix}}-{}", row.kebab_name())
        );
        assert_eq!(logs["RetentionInDays"], json!({"Ref": "LogRetentionDays"}));
        let function = &off[&format!("{id}Function")]["Properties"];
        assert_eq!(function["LoggingConfig"]["LogGroup"], json!({"Ref": format!("{id}Logs")}));
        assert_eq!(
            statements(&off[&format!("{id}Role")]["Properties"])[0]["Resource"],
            json!({"Fn::GetAtt": [format!("{id}Logs"), "Arn"]})
        );
    }
}

#[test]
fn function_names_with_the_longest_prefix_fit_the_limit() {
    let longest = "p".repeat(28);
    for (id, function) in of_type(&resources(Cache::On), "Lambda::Function") {
        let name = function["FunctionName"]["Fn::Sub"]
            .as_str()
            .unwrap()
            .replace("${NamePrefix}", &longest);
        assert!(name.len() <= 64 && !name.contains('$'), "{id}: {name}");
    }
    // CloudFormation names the roles: it keeps to the limit, and needs one capability less.
    assert!(
        of_type(&resources(Cache::On), "IAM::Role")
            .iter()
            .all(|(_, role)| role.get("RoleName").is_none())
    );
}

#[test]
fn permissions_cover_every_caller_of_a_function() {
    let on = resources(Cache::On);
    let permissions = of_type(&on, "Lambda::Permission");
    let permitted = |function: String, source: &str| {
        permissions.iter().any(|(_, p)| {
            p["FunctionName"] == json!({"Ref": function}) && p["SourceArn"]["Fn::Sub"] == source
        })
    };
    let mut of_the_api = 0;
    for (row, route) in routes() {
        let path = route.path.replace("{id}", "*");
        let head = (route.method == Method::Get).then_some("HEAD");
        for method in [route.method.name()].into_iter().chain(head) {
            let source =
                "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/dev/"
                    .to_owned()
                    + method
                    + &path;
            assert!(permitted(format!("{}Function", row.pascal_name()), &source), "{route:?}");
            of_the_api += 1;
        }
    }
    let uploads = FUNCTIONS.iter().filter(|row| matches!(row.trigger, Trigger::Upload { .. }));
    let uploads: Vec<String> = uploads.map(|row| row.pascal_name()).collect();
    for id in &uploads {
        assert!(permitted(
            format!("{id}Function"),
            "arn:${AWS::Partition}:s3:::${ImagesBucketName}"
        ));
    }
    // S3 checks the permission when it receives the notification configuration.
    let depends_on: Vec<String> = uploads.iter().map(|id| format!("{id}CallsUploads")).collect();
    assert_eq!(on["ImagesBucket"]["DependsOn"], json!(depends_on));
    let others = permissions.len() - of_the_api - uploads.len();
    assert_eq!(others, 1, "one schedule");
    for (id, permission) in permissions {
        // If the caller's ARN has no account, the permission has.
        assert_eq!(
            permission.get("SourceAccount").is_some(),
            permission["Principal"] == "s3.amazonaws.com",
            "{id}"
        );
    }
}

#[test]
fn resources_have_no_get_att_of_a_function_arn() {
    for (id, resource) in resources(Cache::On) {
        let text = resource.to_string();
        for row in FUNCTIONS {
            let arn = format!(r#"["{}Function","Arn"]"#, row.pascal_name());
            assert!(!text.contains(&arn), "{id} changes with the code of {}", row.name);
        }
    }
}

#[test]
fn roles_have_the_path_and_the_boundary_that_are_set() {
    let mut templates = GOLDEN.map(resources).to_vec();
    templates.push(resources_of(&bootstrap().unwrap()));
    for all in templates {
        for (id, role) in of_type(&all, "IAM::Role") {
            let unset = json!({"Ref": "AWS::NoValue"});
            assert_eq!(
                role["PermissionsBoundary"],
                json!({"Fn::If": [
                    "HasPermissionsBoundary", {"Ref": "PermissionsBoundary"}, unset
                ]}),
                "{id}"
            );
            assert_eq!(
                role["Path"],
                json!({"Fn::If": ["HasRolePath", {"Ref": "RolePath"}, unset]}),
                "{id}"
            );
        }
    }
}
