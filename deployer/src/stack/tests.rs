//! The golden templates, and one test for each rule of AWS that the local cloud does not enforce.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cfn::synth;
use serde_json::{Value as Json, json};
use shared::table::{FUNCTIONS, Trigger, routes};

use super::{Cache, bootstrap, template, templates};

mod synthetic_rows;

const ALL: [Cache; 3] = [Cache::Off, Cache::On, Cache::NetworkOnly];

/// A template's resources by logical id.
fn resources(cache: Cache) -> BTreeMap<String, Json> {
    resources_of(&template(cache).unwrap())
}

fn resources_of(template: &cfn::Template) -> BTreeMap<String, Json> {
    let text = synth::json(template).unwrap();
    serde_json::from_value(serde_json::from_str::<Json>(&text).unwrap()["Resources"].take())
        .unwrap()
}

/// The resources of a type; the name has no `AWS::`.
fn of_type<'a>(resources: &'a BTreeMap<String, Json>, name: &str) -> Vec<(&'a str, &'a Json)> {
    let wanted = format!("AWS::{name}");
    let of = |(id, resource): (&'a String, &'a Json)| {
        (resource["Type"] == wanted.as_str()).then_some((id.as_str(), &resource["Properties"]))
    };
    let found: Vec<_> = resources.iter().filter_map(of).collect();
    assert!(!found.is_empty(), "the template has no {wanted}");
    found
}

/// The items of a list. A single value is a list of one.
fn list(node: &Json) -> Vec<&Json> {
    node.as_array().map_or_else(|| vec![node], |items| items.iter().collect())
}

fn statements(role: &Json) -> Vec<&Json> {
    list(&role["Policies"][0]["PolicyDocument"]["Statement"])
}

#[test]
fn templates_match_the_golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../templates");
    for (name, template) in templates().unwrap() {
        let (path, text) = (folder.join(name), synth::yaml(&template).unwrap());
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(golden == text, "templates/{name} is stale: run `cargo xtask synth`");
    }
}

#[test]
fn synth_yaml_has_no_unquoted_boolean_of_yaml_1_1() {
    for (name, template) in templates().unwrap() {
        for line in synth::yaml(&template).unwrap().lines() {
            let word =
                line.trim_start_matches([' ', '-']).rsplit(": ").next().unwrap().to_lowercase();
            assert!(
                !["y", "n", "yes", "no", "on", "off", "~", "null"].contains(&word.as_str()),
                "{name}: {line}"
            );
        }
    }
}

#[test]
fn template_keeps_data_and_api_with_and_without_cache() {
    let [off, on, network] = ALL.map(resources);
    for (id, resource) in &off {
        assert_eq!(resource["Type"], on[id]["Type"], "{id} has another type with a cache");
    }
    for id in ["ProductsTable", "ImagesBucket", "Api", "ApiStage"] {
        assert_eq!(off[id], on[id], "{id}");
        assert_eq!(off[id], network[id], "{id}");
    }
    for id in ["ProductsTable", "ImagesBucket"] {
        assert_eq!(
            (&on[id]["DeletionPolicy"], &on[id]["UpdateReplacePolicy"]),
            (&json!("Delete"), &json!("Retain"))
        );
    }
}

#[test]
fn template_network_only_removes_the_cache_and_keeps_the_network() {
    let [on, network] = [Cache::On, Cache::NetworkOnly].map(resources);
    let removed: Vec<&str> =
        on.keys().filter(|id| !network.contains_key(*id)).map(String::as_str).collect();
    expect_test::expect![[r#"
        CacheEvicts
        CacheGroup
        CacheHasManyClients
        CacheIsBusy
        CacheIsFull
        CacheParameters
        CacheSubnets
        WarmCacheCallsSchedule
        WarmCacheSchedule"#]]
    .assert_eq(&removed.join("\n"));
    assert!(network.keys().all(|id| on.contains_key(id)));
    for id in [
        "Vpc",
        "FirstSubnet",
        "FunctionsSecurityGroup",
        "CacheSecurityGroup",
        "S3Endpoint",
        "GetProductRole",
    ] {
        // The role stays equal because Lambda removes its network interfaces with the role's
        // permissions, after the update.
        assert_eq!(on[id], network[id], "{id}");
    }
    for (id, function) in of_type(&network, "Lambda::Function") {
        assert!(function.get("VpcConfig").is_none(), "{id}");
        assert!(function["Environment"]["Variables"].get("CACHE_CLUSTER_URL").is_none(), "{id}");
    }
}

#[test]
fn template_cache_on_attaches_the_functions_that_use_the_cache() {
    let on = resources(Cache::On);
    for row in FUNCTIONS {
        let function = &on[&format!("{}Function", row.pascal_name())]["Properties"];
        let url = &function["Environment"]["Variables"]["CACHE_CLUSTER_URL"];
        assert_eq!(function.get("VpcConfig").is_some(), row.uses_cache(), "{}", row.name);
        assert_eq!(url.is_object(), row.uses_cache(), "{}", row.name);
    }
    let schedules = of_type(&on, "Events::Rule");
    assert_eq!(schedules.len(), 1);
    assert!(resources(Cache::Off).values().all(|resource| resource["Type"] != "AWS::Events::Rule"));
}

#[test]
fn network_egress_allows_endpoints_and_cache_only() {
    let on = resources(Cache::On);
    let [(_, vpc)] = of_type(&on, "EC2::VPC")[..] else { panic!() };
    assert_eq!(
        (&vpc["EnableDnsSupport"], &vpc["EnableDnsHostnames"]),
        (&json!(true), &json!(true))
    );
    let endpoints = of_type(&on, "EC2::VPCEndpoint");
    assert_eq!(endpoints.len(), 2);
    assert!(endpoints.iter().all(|(_, endpoint)| endpoint["VpcEndpointType"] == "Gateway"));
    let out: Vec<(&Json, &Json)> =
        list(&on["FunctionsSecurityGroup"]["Properties"]["SecurityGroupEgress"])
            .into_iter()
            .map(|rule| (&rule["CidrIp"], &rule["FromPort"]))
            .collect();
    // Security groups apply to gateway endpoints, and the endpoints have public addresses.
    assert_eq!(out, [(&json!("0.0.0.0/0"), &json!(443)), (&vpc["CidrBlock"], &json!(6379))]);
    let cache = &on["CacheSecurityGroup"]["Properties"];
    assert_eq!(cache["SecurityGroupIngress"].as_array().unwrap().len(), 1);
    assert_eq!(
        cache["SecurityGroupIngress"][0]["SourceSecurityGroupId"],
        json!({"Fn::GetAtt": ["FunctionsSecurityGroup", "GroupId"]})
    );
    assert_eq!(cache["SecurityGroupEgress"][0]["CidrIp"], "127.0.0.1/32");
    for resource in on.values() {
        let name = resource["Type"].as_str().unwrap();
        assert!(
            !name.contains("Gateway") || name.starts_with("AWS::ApiGateway"),
            "{name} costs money by the hour"
        );
    }
    let zones: Vec<&Json> = of_type(&on, "EC2::Subnet")
        .into_iter()
        .map(|(_, subnet)| &subnet["AvailabilityZone"]["Fn::If"][2])
        .collect();
    assert_eq!(
        zones,
        [
            &json!({"Fn::Select": [0, {"Fn::GetAZs": ""}]}),
            &json!({"Fn::Select": [1, {"Fn::GetAZs": ""}]})
        ]
    );
}

#[test]
fn cache_is_encrypted_without_snapshots_and_without_name() {
    let on = resources(Cache::On);
    let [(_, group)] = of_type(&on, "ElastiCache::ReplicationGroup")[..] else { panic!() };
    assert_eq!(group["TransitEncryptionEnabled"], true);
    assert_eq!(group["TransitEncryptionMode"], "required");
    assert_eq!(group["AtRestEncryptionEnabled"], true);
    assert_eq!(group["SnapshotRetentionLimit"], 0);
    // With a fixed name, CloudFormation cannot create the replacement before it deletes the old
    // group.
    assert_eq!(group.get("ReplicationGroupId"), None);
    assert_eq!(group["NumCacheClusters"], json!({"Ref": "CacheNodes"}));
    assert_eq!(
        on["CacheParameters"]["Properties"]["Properties"]["maxmemory-policy"],
        "allkeys-lfu"
    );
}

#[test]
fn role_policy_has_exactly_the_grants_of_its_row() {
    for cache in ALL {
        let all = resources(cache);
        for row in FUNCTIONS {
            let role = &all[&format!("{}Role", row.pascal_name())]["Properties"];
            assert_eq!(role.get("ManagedPolicyArns"), None, "{}", row.name);
            let may: BTreeSet<&str> = statements(role)
                .into_iter()
                .flat_map(|s| list(&s["Action"]))
                .map(|action| action.as_str().unwrap())
                .collect();
            let mut should: BTreeSet<&str> =
                BTreeSet::from(["logs:CreateLogStream", "logs:PutLogEvents"]);
            should.extend(row.uses.iter().flat_map(|of| of.actions));
            should.extend(row.is_asynchronous().then_some("sqs:SendMessage"));
            if row.uses_cache() && cache != Cache::Off {
                should.extend(super::functions::NETWORK_INTERFACES);
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
                        actions
                            .iter()
                            .all(|a| super::functions::NETWORK_INTERFACES
                                .contains(&a.as_str().unwrap())),
                        "{id}"
                    );
                }
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
        assert_eq!(logs["RetentionInDays"], 30);
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
fn bootstrap_retains_the_account_setting() {
    for cache in ALL {
        assert!(
            resources(cache)
                .values()
                .all(|resource| resource["Type"] != "AWS::ApiGateway::Account")
        );
    }
    let text = synth::json(&bootstrap().unwrap()).unwrap();
    let bootstrap: Json = serde_json::from_str(&text).unwrap();
    for id in ["ApiAccount", "ApiLogsRole"] {
        assert_eq!(bootstrap["Resources"][id]["DeletionPolicy"], "Retain");
        assert_eq!(bootstrap["Resources"][id]["Condition"], "CreatesApiLogRole");
    }
    assert_eq!(bootstrap["Parameters"]["ApiLogRole"]["Default"], "keep");
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
    for (row, route) in routes() {
        let path = route.path.replace("{id}", "*");
        let source =
            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/dev/"
                .to_owned()
                + route.method.name()
                + &path;
        assert!(permitted(format!("{}Function", row.pascal_name()), &source), "{route:?}");
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
    let others = permissions.len() - routes().count() - uploads.len();
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
fn bucket_notifications_invoke_the_image_functions() {
    let off = resources(Cache::Off);
    let notifications =
        &off["ImagesBucket"]["Properties"]["NotificationConfiguration"]["LambdaConfigurations"];
    let read = |n: &Json| {
        let rules = list(&n["Filter"]["S3Key"]["Rules"]);
        let rules: Vec<String> = rules
            .iter()
            .map(|r| format!("{}={}", r["Name"].as_str().unwrap(), r["Value"].as_str().unwrap()))
            .collect();
        format!(
            "{} {}",
            rules.join(" "),
            n["Function"]["Fn::Sub"].as_str().unwrap().rsplit(':').next().unwrap()
        )
    };
    let read: Vec<String> = list(notifications).into_iter().map(read).collect();
    assert_eq!(
        read,
        [
            "prefix=incoming_product_images/ ${NamePrefix}-process-uploaded-images",
            "prefix=product_images/ suffix=/large.jpg ${NamePrefix}-update-product-images",
        ]
    );
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
fn asynchronous_functions_have_a_failure_queue_and_an_alarm() {
    let off = resources(Cache::Off);
    for row in FUNCTIONS.iter().filter(|row| row.is_asynchronous()) {
        let id = row.pascal_name();
        let retries = &off[&format!("{id}Retries")]["Properties"];
        let queue = json!({"Fn::GetAtt": [format!("{id}Failures"), "Arn"]});
        assert_eq!(retries["DestinationConfig"]["OnFailure"]["Destination"], queue, "{id}");
        let alarm = &off[&format!("{id}HasFailures")]["Properties"];
        assert_eq!(
            alarm["Dimensions"][0]["Value"],
            json!({"Fn::GetAtt": [format!("{id}Failures"), "QueueName"]})
        );
    }
    assert_eq!(
        of_type(&off, "SQS::Queue").len(),
        FUNCTIONS.iter().filter(|row| row.is_asynchronous()).count()
    );
}

#[test]
fn api_deployment_depends_on_every_part_of_the_api() {
    let [off, on] = [Cache::Off, Cache::On].map(resources);
    let id = |all: &BTreeMap<String, Json>| {
        all.keys().find(|id| id.starts_with("ApiDeployment")).unwrap().clone()
    };
    // The functions differ and the API does not: its methods have the names of the functions only.
    assert_eq!(id(&off), id(&on));
    let depends_on: BTreeSet<&str> =
        list(&off[&id(&off)]["DependsOn"]).into_iter().map(|id| id.as_str().unwrap()).collect();
    let parts = ["ApiGateway::Method", "ApiGateway::Resource", "ApiGateway::GatewayResponse"];
    let parts: BTreeSet<&str> =
        parts.iter().flat_map(|part| of_type(&off, part)).map(|(id, _)| id).collect();
    assert_eq!(depends_on, parts);
}

#[test]
fn gateway_responses_have_cors_headers_and_a_json_message() {
    let off = resources(Cache::Off);
    let mut lines = String::new();
    for (_, response) in of_type(&off, "ApiGateway::GatewayResponse") {
        let headers = &response["ResponseParameters"];
        assert_eq!(headers["gatewayresponse.header.Access-Control-Allow-Origin"], "'*'");
        let body = response["ResponseTemplates"]["application/json"].as_str().unwrap();
        let body = body.replace("$context.error.messageString", r#""a message of the gateway""#);
        assert!(serde_json::from_str::<Json>(&body).unwrap()["message"].is_string());
        let (response_type, status) = (
            response["ResponseType"].as_str().unwrap(),
            response["StatusCode"].as_str().unwrap_or("-"),
        );
        let retry = headers["gatewayresponse.header.Retry-After"].as_str().unwrap_or("-");
        lines += &format!("{response_type} {status} {retry}\n");
    }
    expect_test::expect![[r#"
        API_CONFIGURATION_ERROR 503 '2'
        DEFAULT_4XX - -
        DEFAULT_5XX 503 '2'
        INTEGRATION_FAILURE 503 '2'
        INTEGRATION_TIMEOUT 503 '2'
        MISSING_AUTHENTICATION_TOKEN 404 -
        REQUEST_TOO_LARGE 413 -
        THROTTLED 429 '1'
    "#]]
    .assert_eq(&lines);
}

#[test]
fn preflight_response_has_the_methods_and_headers_of_the_path() {
    let off = resources(Cache::Off);
    // By path: the two headers of the response, as the rows say.
    let mut expected: BTreeMap<&str, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
    for (_, route) in routes() {
        let (methods, headers) =
            expected.entry(route.path).or_insert_with(|| (Vec::new(), vec!["Content-Type"]));
        methods.push(route.method.name());
        let new: Vec<_> = route.headers.iter().filter(|name| !headers.contains(name)).collect();
        headers.extend(new);
    }
    let expected: BTreeSet<String> = expected
        .into_values()
        .map(|(methods, headers)| {
            format!("'{},OPTIONS' '{}'", methods.join(","), headers.join(","))
        })
        .collect();
    let mut found = BTreeSet::new();
    for (_, method) in of_type(&off, "ApiGateway::Method") {
        if method["HttpMethod"] != "OPTIONS" {
            assert_eq!(method["Integration"]["Type"], "AWS_PROXY");
            continue;
        }
        let response = &method["Integration"]["IntegrationResponses"][0];
        assert_eq!(
            (&response["StatusCode"], &method["Integration"]["Type"]),
            (&json!("204"), &json!("MOCK"))
        );
        let header = |name: &str| {
            let name = format!("method.response.header.Access-Control-Allow-{name}");
            response["ResponseParameters"][name].as_str().unwrap()
        };
        found.insert(format!("{} {}", header("Methods"), header("Headers")));
    }
    assert_eq!(found, expected);
    assert!(found.contains("'GET,PUT,DELETE,OPTIONS' 'Content-Type,If-None-Match,If-Match'"));
}

#[test]
fn stage_has_an_access_log_and_throttling() {
    let off = resources(Cache::Off);
    let stage = &off["ApiStage"]["Properties"];
    assert_eq!(
        stage["AccessLogSetting"]["DestinationArn"],
        json!({"Fn::GetAtt": ["ApiAccessLogs", "Arn"]})
    );
    serde_json::from_str::<BTreeMap<String, String>>(
        stage["AccessLogSetting"]["Format"].as_str().unwrap(),
    )
    .unwrap();
    assert_eq!(stage["MethodSettings"][0]["ThrottlingRateLimit"], json!({"Ref": "ThrottleRate"}));
    assert_eq!(stage["MethodSettings"][0]["ThrottlingBurstLimit"], json!({"Ref": "ThrottleBurst"}));
}

#[test]
fn data_is_private_encrypted_and_recoverable() {
    let off = resources(Cache::Off);
    let table = &off["ProductsTable"]["Properties"];
    assert_eq!(table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"], true);
    assert_eq!(table["SSESpecification"]["SSEEnabled"], true);
    assert_eq!(table["BillingMode"], "PAY_PER_REQUEST");
    let bucket = &off["ImagesBucket"]["Properties"];
    assert_eq!(bucket["VersioningConfiguration"]["Status"], "Enabled");
    assert!(
        bucket["PublicAccessBlockConfiguration"]
            .as_object()
            .unwrap()
            .values()
            .all(|blocked| *blocked == json!(true))
    );
    let policy = &off["ImagesBucketPolicy"];
    assert_eq!(policy["Condition"], "RefusesHttp");
    let statement = &policy["Properties"]["PolicyDocument"]["Statement"][0];
    assert_eq!(
        (&statement["Effect"], &statement["Condition"]["Bool"]["aws:SecureTransport"]),
        (&json!("Deny"), &json!("false"))
    );
    let rule = |id: &str| {
        list(&bucket["LifecycleConfiguration"]["Rules"])
            .into_iter()
            .find(|rule| rule["Id"] == id)
            .unwrap()
    };
    assert_eq!(rule("uploads")["ExpirationInDays"], 1);
    assert_eq!(rule("uploads")["NoncurrentVersionExpiration"]["NoncurrentDays"], 1);
    assert_eq!(rule("leftovers")["NoncurrentVersionExpiration"]["NoncurrentDays"], 7);
    assert_eq!(rule("leftovers")["AbortIncompleteMultipartUpload"]["DaysAfterInitiation"], 1);
    assert_eq!(rule("images")["Transitions"][0]["TransitionInDays"], 90);
}
