//! The rules of one resource that an operation creates, changes or deletes.

use serde_json::Value;

use super::super::{Account, ZoneState};
use super::{ResourceRule, Rule};
use crate::deploy::{is_true, whole_number};

/// How long S3 may reject the name of a deleted bucket. It has been an hour; most often it is
/// minutes.
const BUCKET_NAME_MS: i64 = 10 * 60 * 1000;

/// The executions that an account keeps for functions without a reservation.
const UNRESERVED_MIN: u64 = 100;

pub(super) const RULES: &[ResourceRule] = &[
    Rule {
        name: "CloudFormation has the permissions of the caller",
        source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
                 control-access-with-iam.html",
        check: |step, account| {
            let denial = account.denials.iter().find(|d| step.resource_type == d.resource_type)?;
            Some(format!(
                "Resource handler returned message: \"User: {} is not authorized to perform: {} \
                 because no identity-based policy allows the {} action\"",
                super::super::CALLER,
                denial.action,
                denial.action
            ))
        },
    },
    Rule {
        name: "access logs of an API need the account's log role",
        source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/\
                 set-up-logging.html",
        check: |step, account| {
            let logs = step.is_created("AWS::ApiGateway::Stage")
                && step.get("AccessLogSetting").is_object();
            (logs && account.api_log_role.is_none()).then(|| {
                "Resource handler returned message: \"CloudWatch Logs role ARN must be set in \
                 account settings to enable logging (Service: ApiGateway, Status Code: 400)\""
                    .to_owned()
            })
        },
    },
    Rule {
        name: "a log role is rejected until IAM has distributed it",
        source: "https://github.com/aws/aws-cdk/issues/2194",
        check: |step, account| {
            if !step.is_created("AWS::ApiGateway::Account") {
                return None;
            }
            if account.log_role_rejections > 0 {
                account.log_role_rejections -= 1;
                return Some(
                    "Resource handler returned message: \"The role ARN does not have required \
                     permissions configured. Please grant trust permission for API Gateway and \
                     add the required role policy.\""
                        .to_owned(),
                );
            }
            account.api_log_role = Some("arn:aws:iam::123456789012:role/created".to_owned());
            None
        },
    },
    Rule {
        name: "a notification needs the permission to invoke its function",
        source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/\
                 aws-properties-s3-bucket-notificationconfiguration.html",
        check: |step, _| {
            if step.resource_type != "AWS::S3::Bucket" {
                return None;
            }
            let targets =
                step.get("NotificationConfiguration")["LambdaConfigurations"].as_array()?;
            let permitted: Vec<String> = step
                .depends_on("AWS::Lambda::Permission")
                .filter(|p| p["Properties"]["Principal"] == "s3.amazonaws.com")
                .map(|p| name_of_function(&p["Properties"]["FunctionName"]))
                .collect();
            let is_permitted =
                |target: &Value| permitted.contains(&name_of_function(&target["Function"]));
            (!targets.iter().all(is_permitted)).then(|| {
                "Unable to validate the following destination configurations (Service: S3, \
                 Status Code: 400)"
                    .to_owned()
            })
        },
    },
    Rule {
        name: "a deployment needs the methods of its API",
        source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/\
                 aws-resource-apigateway-deployment.html",
        check: |step, _| {
            let is_deployment = step.is_created("AWS::ApiGateway::Deployment");
            (is_deployment && step.depends_on("AWS::ApiGateway::Method").next().is_none())
                .then(|| "The REST API doesn't contain any methods".to_owned())
        },
    },
    Rule {
        name: "a replication group fails over only with a replica",
        source: "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/383",
        check: |step, _| {
            if step.resource_type != "AWS::ElastiCache::ReplicationGroup" {
                return None;
            }
            let (before, after) = (step.before?, step.after?);
            let nodes = |p: &Value| whole_number(&p["NumCacheClusters"]).unwrap_or(1);
            let fails_over = |p: &Value| is_true(&p["AutomaticFailoverEnabled"]);
            // The settings are changed before the number of nodes.
            if nodes(before) < 2 && fails_over(after) {
                return Some(
                    "Replication group must have at least one read replica to enable autofailover."
                        .to_owned(),
                );
            }
            (nodes(after) < 2 && nodes(before) > 1 && fails_over(before)).then(|| {
                "Must have at least 1 replica when cluster mode is disabled with auto failover \
                 enabled."
                    .to_owned()
            })
        },
    },
    Rule {
        name: "a subnet is in a zone that is open to the account",
        source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-subnets-azs.html",
        check: |step, account| {
            if !step.is_created("AWS::EC2::Subnet") {
                return None;
            }
            let zone = zone(step.get("AvailabilityZone"), account)?;
            let state = account.zones.iter().find(|(name, _)| *name == zone).map(|(_, s)| *s);
            account.subnets.insert(step.physical_id.to_owned(), zone.clone());
            (state.is_none_or(|state| state == ZoneState::Closed)).then(|| {
                format!(
                    "Value ({zone}) for parameter availabilityZone is invalid. Subnets can \
                     currently only be created in the following availability zones: eu-west-1b, \
                     eu-west-1c."
                )
            })
        },
    },
    Rule {
        name: "Lambda is not in every zone",
        source: "https://github.com/keboola/orchestrator-bundle/issues/81",
        check: |step, account| {
            if step.resource_type != "AWS::Lambda::Function" || step.after.is_none() {
                return None;
            }
            let subnets = step.get("VpcConfig")["SubnetIds"].as_array()?;
            in_bad_zone(subnets, account).map(|_| {
                "Resource handler returned message: \"The provided subnets contain availability \
                 zone Lambda doesn't support. Please use a different set of subnets.\""
                    .to_owned()
            })
        },
    },
    Rule {
        name: "small cache nodes are not in every zone",
        source: "https://github.com/winglang/wing/issues/4126",
        check: |step, account| {
            if !step.is_created("AWS::ElastiCache::ReplicationGroup") {
                return None;
            }
            let groups: Vec<_> = step.depends_on("AWS::ElastiCache::SubnetGroup").collect();
            let subnets = groups.first()?["Properties"]["SubnetIds"].as_array()?;
            let zone = in_bad_zone(subnets, account)?;
            let node = step.get("CacheNodeType").as_str().unwrap_or_default();
            Some(format!(
                "{node} (VPC) is not currently supported in the availability zone {zone}."
            ))
        },
    },
    Rule {
        name: "the name of a deleted bucket is free only later",
        source: "https://github.com/aws/aws-cli/issues/2593",
        check: |step, account| {
            // A generated name is always new.
            if !step.is_created("AWS::S3::Bucket") || step.get("BucketName").is_null() {
                return None;
            }
            let deleted = account.deleted_buckets.get(step.physical_id)?;
            (step.now_ms - deleted < BUCKET_NAME_MS).then(|| {
                "A conflicting conditional operation is currently in progress against this \
                 resource. Please try again. (Service: S3, Status Code: 409)"
                    .to_owned()
            })
        },
    },
    Rule {
        name: "a protected table is not deleted",
        source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/\
                 WorkingWithTables.Basics.html",
        check: |step, account| {
            let is_protected = step.is_deleted("AWS::DynamoDB::Table")
                && account.protected_tables.contains(step.physical_id);
            is_protected.then(|| {
                "Resource cannot be deleted as it is currently protected against deletion. \
                 Disable deletion protection first."
                    .to_owned()
            })
        },
    },
    Rule {
        name: "a bucket with objects is not deleted",
        source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html",
        check: |step, _| {
            let has_objects = step.is_deleted("AWS::S3::Bucket")
                && step.objects.get(step.physical_id).is_some_and(|all| !all.is_empty());
            has_objects.then(|| {
                "The bucket you tried to delete is not empty (Service: S3, Status Code: 409)"
                    .to_owned()
            })
        },
    },
    Rule {
        name: "the code of a function is in the bucket",
        source: "https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html",
        check: |step, _| {
            if step.resource_type != "AWS::Lambda::Function" || step.after.is_none() {
                return None;
            }
            let code = step.get("Code");
            let (bucket, key) = (code["S3Bucket"].as_str()?, code["S3Key"].as_str()?);
            let exists = step.objects.get(bucket).is_some_and(|all| all.contains_key(key));
            (!exists).then(|| {
                "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The \
                 specified key does not exist."
                    .to_owned()
            })
        },
    },
    Rule {
        name: "a reservation leaves 100 concurrent executions",
        source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html",
        check: |step, account| {
            if step.resource_type != "AWS::Lambda::Function" {
                return None;
            }
            let reserved = whole_number(step.get("ReservedConcurrentExecutions"))?;
            let reserved = u64::try_from(reserved).unwrap_or(0);
            (reserved + UNRESERVED_MIN > account.unreserved_concurrency).then(|| {
                "Specified ReservedConcurrentExecutions for function decreases account's \
                 UnreservedConcurrentExecution below its minimum value of [100]."
                    .to_owned()
            })
        },
    },
    Rule {
        name: "the environment of a function has at most 4 KB",
        source: "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html",
        check: |step, _| {
            if step.resource_type != "AWS::Lambda::Function" || step.after.is_none() {
                return None;
            }
            let variables = &step.get("Environment")["Variables"];
            (variables.to_string().len() > 4096).then(|| {
                "Lambda was unable to configure your environment variables because the \
                 environment variables you have provided exceeded the 4KB limit."
                    .to_owned()
            })
        },
    },
];

/// The name of a function in a name, an ARN, or a reference.
fn name_of_function(value: &Value) -> String {
    let text = value.to_string();
    text.trim_matches(['"', '{', '}']).rsplit(':').next().unwrap_or_default().to_owned()
}

/// A zone by its name, or as one of `Fn::GetAZs`.
fn zone(value: &Value, account: &Account) -> Option<String> {
    if let Some(name) = value.as_str() {
        return Some(name.to_owned());
    }
    let index = usize::try_from(whole_number(&value["Fn::Select"][0])?).ok()?;
    account.zones.get(index).map(|(name, _)| name.clone())
}

/// The first zone of these subnets that has not everything.
fn in_bad_zone(subnets: &[Value], account: &Account) -> Option<String> {
    subnets.iter().filter_map(Value::as_str).find_map(|id| {
        let zone = account.subnets.get(id)?;
        let (_, state) = account.zones.iter().find(|(name, _)| name == zone)?;
        (*state == ZoneState::WithoutLambda).then(|| zone.clone())
    })
}
