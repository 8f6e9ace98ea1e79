//! The bootstrap stack.

use cfn::synth;
use engine::deploy::{StackName, TEMPLATES_PREFIX};
use serde_json::{Value as Json, json};

use super::super::bootstrap;
use super::{ALL, list, resources, resources_of};

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
        assert_eq!(bootstrap["Resources"][id]["DeletionPolicy"], "RetainExceptOnCreate");
        assert_eq!(bootstrap["Resources"][id]["UpdateReplacePolicy"], "Retain");
        assert_eq!(bootstrap["Resources"][id]["Condition"], "CreatesApiLogRole");
    }
    assert_eq!(bootstrap["Parameters"]["ApiLogRole"]["Default"], "keep");
}

/// The bootstrap stack's resources.
fn bootstrap_resources() -> std::collections::BTreeMap<String, Json> {
    resources_of(&bootstrap().unwrap())
}

#[test]
fn bootstrap_sets_the_account_after_another_resource_of_api_gateway() {
    let all = bootstrap_resources();
    let key = &all["FirstApiKey"];
    assert_eq!(key["Type"], "AWS::ApiGateway::ApiKey");
    assert_eq!(key["Properties"]["Enabled"], false);
    assert_eq!(key["Condition"], all["ApiAccount"]["Condition"]);
    assert_eq!(key["DependsOn"], json!(["ApiLogsRole"]));
    assert_eq!(all["ApiAccount"]["DependsOn"], json!(["FirstApiKey", "ArtifactBucket"]));
}

#[test]
fn bootstrap_deletes_templates_and_keeps_zips() {
    let all = bootstrap_resources();
    let rules = &all["ArtifactBucket"]["Properties"]["LifecycleConfiguration"]["Rules"];
    let rule = |id: &str| list(rules).into_iter().find(|rule| rule["Id"] == id).unwrap();
    let expiring: Vec<&Json> =
        list(rules).into_iter().filter(|rule| rule.get("ExpirationInDays").is_some()).collect();
    assert_eq!(expiring, [rule("templates")]);
    assert_eq!(rule("templates")["Prefix"], TEMPLATES_PREFIX);
    assert_eq!(rule("templates")["ExpirationInDays"], 30);
    assert_eq!(rule("leftovers")["ExpiredObjectDeleteMarker"], true);
    // The deploy of a stack of any name writes its zips elsewhere.
    let prefix = StackName::new(TEMPLATES_PREFIX.trim_end_matches('/')).unwrap().prefix();
    assert!(!format!("{prefix}/").starts_with(TEMPLATES_PREFIX));
}
