//! The tables and the bucket of images.

use serde_json::{Value as Json, json};

use super::super::Cache;
use super::{ALL, GOLDEN, list, of_type, parameter_default, resources};

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
fn tables_and_indexes_have_a_limit_of_units() {
    for cache in GOLDEN {
        let all = resources(cache);
        for (id, table) in of_type(&all, "DynamoDB::Table") {
            // A table's limit does not apply to its indexes.
            let indexes = table.get("GlobalSecondaryIndexes").into_iter().flat_map(list);
            for limited in indexes.chain([table]) {
                assert_eq!(
                    limited["OnDemandThroughput"],
                    json!({"Fn::If": [
                        "LimitsUnits",
                        {
                            "MaxReadRequestUnits": {"Ref": "MaxReadUnits"},
                            "MaxWriteRequestUnits": {"Ref": "MaxWriteUnits"},
                        },
                        {"Ref": "AWS::NoValue"},
                    ]}),
                    "{id}"
                );
            }
        }
    }
}

#[test]
fn tables_can_be_deleted_until_they_are_protected() {
    for cache in GOLDEN {
        // A creation that fails deletes its tables, so the protection comes after it.
        assert_eq!(parameter_default(cache, "DeletionProtection"), "false");
        for (id, table) in of_type(&resources(cache), "DynamoDB::Table") {
            assert_eq!(
                table["DeletionProtectionEnabled"],
                json!({"Fn::If": ["ProtectsTables", true, false]}),
                "{id}"
            );
        }
    }
}

#[test]
fn data_is_private_encrypted_and_recoverable() {
    let off = resources(Cache::Off);
    let table = &off["ProductsTable"]["Properties"];
    assert_eq!(table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"], true);
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
    assert_eq!(rule("leftovers")["AbortIncompleteMultipartUpload"]["DaysAfterInitiation"], 1);
}

#[test]
fn images_outlive_what_a_restored_table_names() {
    for cache in GOLDEN {
        let all = resources(cache);
        let rules = &all["ImagesBucket"]["Properties"]["LifecycleConfiguration"]["Rules"];
        let kept = list(rules)
            .into_iter()
            .find(|rule| rule.get("Prefix").is_none())
            .and_then(|rule| rule["NoncurrentVersionExpiration"]["NoncurrentDays"].as_i64())
            .unwrap();
        for (id, table) in of_type(&all, "DynamoDB::Table") {
            let recovery = &table["PointInTimeRecoverySpecification"];
            assert!(kept >= recovery["RecoveryPeriodInDays"].as_i64().unwrap(), "{id}");
        }
        // Reads from a colder class cost a fee, and images are read as long as they exist.
        assert!(list(rules).iter().all(|rule| rule.get("Transitions").is_none()));
    }
}

#[test]
fn tables_use_the_key_that_costs_nothing() {
    for cache in GOLDEN {
        for (id, table) in of_type(&resources(cache), "DynamoDB::Table") {
            // `true` is a key of the account in KMS, not whether the table is encrypted.
            assert_eq!(table["SSESpecification"], json!({"SSEEnabled": false}), "{id}");
        }
    }
}
