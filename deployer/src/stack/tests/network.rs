//! The private network and the cache.

use serde_json::{Value as Json, json};
use shared::table::FUNCTIONS;

use super::super::{Cache, template};
use super::{list, of_type, resources};

#[test]
fn template_network_only_removes_the_cache_and_keeps_the_network() {
    let [on, network] = [Cache::On, Cache::NetworkOnly].map(resources);
    let removed: Vec<&str> =
        on.keys().filter(|id| !network.contains_key(*id)).map(String::as_str).collect();
    expect_test::expect![[r#"
        CacheEvicts
        CacheGroup
        CacheIsBusy
        CacheIsBypassed
        CacheParameters
        CacheSubnets
        SecondCacheEvicts
        SecondCacheIsBusy
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
fn endpoints_lead_to_the_tables_and_the_bucket_of_the_stack_only() {
    for cache in [Cache::On, Cache::NetworkOnly] {
        let all = resources(cache);
        let allowed = |id: &str| {
            let policy = &all[id]["Properties"]["PolicyDocument"];
            let [statement] = list(&policy["Statement"])[..] else { panic!("{policy}") };
            assert_eq!(
                (&statement["Effect"], &statement["Principal"]),
                (&json!("Allow"), &json!("*"))
            );
            statement["Resource"].clone()
        };
        let bucket = "arn:${AWS::Partition}:s3:::${ImagesBucketName}";
        assert_eq!(
            allowed("S3Endpoint"),
            json!([{"Fn::Sub": bucket}, {"Fn::Sub": format!("{bucket}/*")}])
        );
        let tables = of_type(&all, "DynamoDB::Table").into_iter().flat_map(|(id, _)| {
            [
                json!({"Fn::GetAtt": [id, "Arn"]}),
                json!({"Fn::Sub": format!("${{{id}.Arn}}/index/*")}),
            ]
        });
        let text = |resource: Json| resource.to_string();
        let sorted = |mut all: Vec<String>| {
            all.sort();
            all
        };
        let allowed = allowed("DynamoDbEndpoint");
        let resources = list(&allowed).into_iter().cloned().map(text);
        assert_eq!(sorted(resources.collect()), sorted(tables.map(text).collect()));
    }
}

#[test]
fn cache_version_is_the_stacks_own_decision() {
    let on = resources(Cache::On);
    let group = &on["CacheGroup"]["Properties"];
    // After an upgrade by AWS, the version of the template would be a downgrade, which is rejected.
    assert_eq!(group["AutoMinorVersionUpgrade"], false);
    let (major, _) = group["EngineVersion"].as_str().unwrap().split_once('.').unwrap();
    let family = &on["CacheParameters"]["Properties"]["CacheParameterGroupFamily"];
    assert_eq!(*family, format!("valkey{major}"));
}

#[test]
fn cache_node_types_have_two_processors() {
    let template = template(Cache::On).unwrap();
    let text = cfn::synth::json(&template).unwrap();
    let template: Json = serde_json::from_str(&text).unwrap();
    let node_type = &template["Parameters"]["CacheNodeType"];
    assert_eq!(node_type["Default"], "cache.t4g.micro");
    // `CacheIsBusy` is raised at 45 % of two processors. Of the types of these families, only the
    // smallest ones have two.
    for name in list(&node_type["AllowedValues"]) {
        let (family, size) = name.as_str().unwrap()["cache.".len()..].split_once('.').unwrap();
        assert!(family.starts_with('t') || size == "large", "{name}");
    }
    assert_eq!(
        resources(Cache::On)["CacheGroup"]["Properties"]["CacheNodeType"],
        json!({"Ref": "CacheNodeType"})
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
    // Failover and zones need the second node, and it needs them.
    let with_two = json!({"Fn::If": ["CacheFailsOver", true, false]});
    assert_eq!(group["AutomaticFailoverEnabled"], with_two);
    assert_eq!(group["MultiAZEnabled"], with_two);
    assert_eq!(
        on["CacheParameters"]["Properties"]["Properties"]["maxmemory-policy"],
        "allkeys-lfu"
    );
}
