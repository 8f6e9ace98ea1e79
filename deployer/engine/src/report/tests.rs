//! The reports as the user sees them: with and without color, narrow and wide.

use std::collections::BTreeMap;

use expect_test::expect;

use super::{
    ErrorReport, TextStyle, data_loss, destroyed, error_report, finished, outputs, plan, question,
    resource_line, stack_line, stage_finished, stage_started, status,
};
use crate::cloud::{CloudError, CloudErrorKind, Status};
use crate::deploy::Finished;
use crate::deploy::{
    Action, Change, Content, Cost, DataLoss, DeployError, Destroyed, Environment, FailedResource,
    Failure, Grant, Outcome, ParameterChange, Plan, PropertyChange, Question, Smoke, Stage, Timed,
};
use crate::report::StackSummary;

const COLOR: TextStyle = TextStyle { color: true, width: 100 };
const NARROW: TextStyle = TextStyle { color: false, width: 60 };

fn aws() -> Environment {
    Environment {
        account: "123456789012".into(),
        caller: "arn:aws:sts::123456789012:assumed-role/deployer/ann".into(),
        region: "eu-west-1".into(),
        endpoint: None,
    }
}

fn local() -> Environment {
    Environment {
        endpoint: Some("http://127.0.0.1:4566".into()),
        region: "us-east-1".into(),
        ..aws()
    }
}

fn change(action: Action, logical_id: &str, resource_type: &str) -> Change {
    Change {
        action,
        logical_id: logical_id.into(),
        physical_id: String::new(),
        resource_type: resource_type.into(),
        properties: Vec::new(),
        because: Vec::new(),
        loss: None,
    }
}

fn property(
    path: &str,
    before: Option<&str>,
    after: Option<&str>,
    replaces: bool,
) -> PropertyChange {
    PropertyChange {
        path: path.into(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
        replaces,
    }
}

fn update() -> Plan {
    Plan {
        stack: "FullApiStack".into(),
        environment: aws(),
        creates: false,
        changes: vec![
            Change {
                properties: vec![property(
                    "TableName",
                    Some("shop-products"),
                    Some("shop-goods"),
                    true,
                )],
                loss: Some("replaces the table: its items are lost".into()),
                ..change(Action::Replace, "ProductsTable", "AWS::DynamoDB::Table")
            },
            Change {
                loss: Some("deletes the cache: its content is lost, and fills again".into()),
                ..change(Action::Remove, "Cache", "AWS::ElastiCache::ReplicationGroup")
            },
            Change {
                properties: vec![
                    property(
                        "Code.S3Key",
                        Some("shop-1a2b3c/functions/get_product/0123456789.zip"),
                        Some("shop-1a2b3c/functions/get_product/9876543210.zip"),
                        false,
                    ),
                    property("VpcConfig", Some("{SubnetIds: [A, B]}"), None, false),
                ],
                because: vec!["ProductsTable".into()],
                ..change(Action::Change, "GetProduct", "AWS::Lambda::Function")
            },
            change(Action::Add, "CacheCpuAlarm", "AWS::CloudWatch::Alarm"),
            change(Action::Add, "ErrorsAlarm", "AWS::CloudWatch::Alarm"),
        ],
        parameters: vec![
            ParameterChange {
                name: "LogLevel".into(),
                before: Some("info".into()),
                after: Some("debug".into()),
            },
            ParameterChange {
                name: "GetProductCode".into(),
                before: Some("shop-1a2b3c/functions/get_product/0123456789.zip".into()),
                after: Some("shop-1a2b3c/functions/get_product/9876543210.zip".into()),
            },
        ],
        tags: Vec::new(),
        access: Vec::new(),
        gains: vec![
            Grant {
                who: "GetProductRole".into(),
                may: "dynamodb:GetItem".into(),
                on: "ProductsTable.Arn".into(),
                when: String::new(),
            },
            Grant {
                who: "GetProductRole".into(),
                may: "dynamodb:Scan".into(),
                on: "ProductsTable.Arn".into(),
                when: String::new(),
            },
            Grant {
                who: "apigateway.amazonaws.com".into(),
                may: "lambda:InvokeFunction".into(),
                on: "GetProduct".into(),
                when: "from Api".into(),
            },
        ],
        costs: vec![
            Cost { what: "2 × alarm".into(), usd_month: Some(0.2) },
            Cost { what: "1 × cache node cache.x9.huge".into(), usd_month: None },
        ],
        notices: Vec::new(),
        repairs: vec!["shop-1a2b3c-put-product".into()],
        hotswaps: Vec::new(),
        untouched: 40,
    }
}

#[test]
fn plan_starts_with_the_losses() {
    expect![[r#"
        Plan: change FullApiStack
        in account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann

        ! ProductsTable: replaces the table: its items are lost
        ! Cache: deletes the cache: its content is lost, and fills again

        ± replace ProductsTable AWS::DynamoDB::Table
              TableName: shop-products → shop-goods  causes the replacement
        - remove Cache AWS::ElastiCache::ReplicationGroup
        ~ change GetProduct AWS::Lambda::Function
              Code.S3Key: …/0123456789.zip → …/9876543210.zip
              VpcConfig: {SubnetIds: [A, B]} → (none)
              because of ProductsTable
        + add 2 AWS::CloudWatch::Alarm
              CacheCpuAlarm ErrorsAlarm

        ~ restore the deployed code, which was changed outside of CloudFormation:
              shop-1a2b3c-put-product

        Parameters
              LogLevel: info → debug

        New permissions
          GetProductRole
              dynamodb:GetItem, dynamodb:Scan on ProductsTable.Arn
          apigateway.amazonaws.com
              lambda:InvokeFunction on GetProduct from Api

        Fixed monthly cost of the new resources (list prices of us-east-1)
          2 × alarm                                        $0.20
          1 × cache node cache.x9.huge                   see AWS's price list
          total, about                                     $0.20

        2 to add, 1 to change, 1 to replace, 1 to remove, code of 1 function to restore; 40 unchanged
    "#]]
    .assert_eq(&plan(&update(), TextStyle::PLAIN));
}

#[test]
fn plan_narrow_breaks_long_values() {
    expect![[r#"
        Plan: change FullApiStack
        in account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann

        ! ProductsTable: replaces the table: its items are lost
        ! Cache: deletes the cache: its content is lost, and fills again

        ± replace ProductsTable AWS::DynamoDB::Table
              TableName: shop-products → shop-goods  causes the replacement
        - remove Cache AWS::ElastiCache::ReplicationGroup
        ~ change GetProduct AWS::Lambda::Function
              Code.S3Key:
                - …/0123456789.zip
                + …/9876543210.zip
              VpcConfig: {SubnetIds: [A, B]} → (none)
              because of ProductsTable
        + add 2 AWS::CloudWatch::Alarm
              CacheCpuAlarm ErrorsAlarm

        ~ restore the deployed code, which was changed outside of CloudFormation:
              shop-1a2b3c-put-product

        Parameters
              LogLevel: info → debug

        New permissions
          GetProductRole
              dynamodb:GetItem, dynamodb:Scan on ProductsTable.Arn
          apigateway.amazonaws.com
              lambda:InvokeFunction on GetProduct from Api

        Fixed monthly cost of the new resources (list prices of us-east-1)
          2 × alarm                                        $0.20
          1 × cache node cache.x9.huge                   see AWS's price list
          total, about                                     $0.20

        2 to add, 1 to change, 1 to replace, 1 to remove, code of 1 function to restore; 40 unchanged
    "#]]
    .assert_eq(&plan(&update(), NARROW));
}

#[test]
fn plan_in_color_has_the_same_text() {
    let colored = plan(&update(), COLOR);
    let mut stripped = String::new();
    let mut rest = colored.as_str();
    while let Some((text, escaped)) = rest.split_once('\u{1b}') {
        stripped.push_str(text);
        rest = escaped.split_once('m').map_or("", |(_, rest)| rest);
    }
    stripped.push_str(rest);
    assert_eq!(stripped, plan(&update(), TextStyle::PLAIN));
    let first = colored.lines().find(|l| l.contains("its items are lost")).unwrap_or_default();
    expect![[
        r#""\u{1b}[1m\u{1b}[31m! ProductsTable: replaces the table: its items are lost\u{1b}[0m""#
    ]]
    .assert_eq(&format!("{first:?}"));
}

#[test]
fn plan_creation_groups_resources_by_type() {
    let names = ["A", "B", "C"].map(|n| change(Action::Add, n, "AWS::SQS::Queue"));
    let plan_of_three = Plan {
        stack: "Shop".into(),
        environment: local(),
        creates: true,
        changes: names.to_vec(),
        parameters: Vec::new(),
        tags: Vec::new(),
        access: Vec::new(),
        gains: Vec::new(),
        costs: Vec::new(),
        notices: Vec::new(),
        repairs: Vec::new(),
        hotswaps: Vec::new(),
        untouched: 0,
    };
    expect![[r#"
        Plan: create Shop at http://127.0.0.1:4566 (us-east-1)

        + add 3 AWS::SQS::Queue
              A B C

        3 to add, 0 to change, 0 to replace, 0 to remove
    "#]]
    .assert_eq(&plan(&plan_of_three, TextStyle::PLAIN));
}

fn failure() -> Failure {
    let failed = |id: &str, resource_type: &str, reason: &str| FailedResource {
        logical_id: id.into(),
        resource_type: resource_type.into(),
        status: "CREATE_FAILED".into(),
        reason: reason.into(),
    };
    Failure {
        stack: "FullApiStack".into(),
        what: "creation",
        status: Status::RollbackComplete,
        cause: Some(failed(
            "GetProductLogs",
            "AWS::Logs::LogGroup",
            "Resource of type 'AWS::Logs::LogGroup' with identifier '/aws/lambda/shop-get-product' already exists.",
        )),
        others: vec![failed("Images", "AWS::S3::Bucket", "Access Denied")],
        cancelled: 7,
        after: "what had been made is deleted again",
        hint: Some("a log group of that name was left behind; delete it, and deploy again".into()),
    }
}

#[test]
fn error_report_of_a_failed_operation_has_cause_reason_and_hint() {
    let error = DeployError::Failed(Box::new(failure()));
    expect![[r#"
        error: the creation of FullApiStack failed

          GetProductLogs AWS::Logs::LogGroup CREATE_FAILED
            Resource of type 'AWS::Logs::LogGroup' with identifier
            '/aws/lambda/shop-get-product' already exists.

          also failed:
            Images: Access Denied

          canceled as a consequence: 7 other resources

          The stack is ROLLBACK_COMPLETE: what had been made is deleted again.

        hint: a log group of that name was left behind; delete it, and deploy again
    "#]]
    .assert_eq(&error_report(&ErrorReport::from(&error), TextStyle { color: false, width: 72 }));
}

#[test]
fn error_report_of_expired_credentials_has_a_hint() {
    let error = DeployError::from(CloudError {
        call: "DescribeStacks",
        subject: "FullApiStack".into(),
        kind: CloudErrorKind::Credentials,
        code: "ExpiredToken".into(),
        message: "The security token included in the request is expired".into(),
    });
    expect![[r#"
        error: DescribeStacks (FullApiStack): The security token included in the request is expired

        hint: check the credentials (for single sign-on: aws sso login), the profile and the clock of this machine
    "#]]
    .assert_eq(&error_report(&ErrorReport::from(&error), TextStyle::PLAIN));
}

fn content(kind: &'static str, name: &str, noun: &str, (count, more): (u64, bool)) -> Content {
    Content { kind, name: name.into(), noun: noun.into(), count, more, is_kept: false }
}

fn losses() -> DataLoss {
    DataLoss {
        is_protected: false,
        stack: "FullApiStack".into(),
        status: Status::CreateComplete,
        environment: aws(),
        contents: vec![
            content("table", "shop-products", "products", (1, false)),
            content("table", "shop-records", "items", (0, false)),
            content("bucket", "shop-images", "images", (20_000, true)),
        ],
        resources: BTreeMap::from([
            ("AWS::DynamoDB::Table".into(), 1),
            ("AWS::Lambda::Function".into(), 11),
        ]),
    }
}

#[test]
fn data_loss_counts_items_and_resources() {
    expect![[r#"
        Destroy FullApiStack
        in account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann

        ! 1 product, lost with the table shop-products
          0 items in the table shop-records
        ! more than 20000 images, lost with the bucket shop-images

        12 resources of 2 types will be deleted permanently
    "#]]
    .assert_eq(&data_loss(&losses(), TextStyle::PLAIN));
}

#[test]
fn question_names_the_environment_and_the_loss() {
    let plan = update();
    let questions = [
        Question::Apply(&plan),
        Question::Recreate {
            stack: "Shop",
            status: &Status::RollbackComplete,
            why: "its creation failed and was rolled back",
        },
        Question::ResumeRollback { stack: "Shop", reason: Some("Access Denied") },
        Question::Bootstrap { stack: "full-api-stack-bootstrap" },
    ];
    expect![[r#"
        Apply this plan to FullApiStack in account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann? Data will be lost (see above).
        ---
        The stack Shop is ROLLBACK_COMPLETE: its creation failed and was rolled back.
        Delete it and create it again?
        ---
        The last update of Shop failed, and so did its rollback: Access Denied.
        Continue the rollback?
        ---
        This account and region have no artifact bucket yet.
        Create the stack full-api-stack-bootstrap with a bucket for zips and templates (a few cents per month)?"#]].assert_eq(&questions.map(|q| question(&q, TextStyle::PLAIN)).join("\n---\n"));
}

fn finish(outcome: Outcome) -> Finished {
    Finished {
        stack: "FullApiStack".into(),
        outcome,
        smoke: Some(Smoke {
            url: "https://x/dev/products?limit=1".into(),
            status: Some(200),
            ms: 12,
            error: None,
        }),
        timings: vec![
            Timed { stage: Stage::Preflight, ms: 9 },
            Timed { stage: Stage::Package, ms: 61_000 },
            Timed { stage: Stage::Apply, ms: 2_340 },
        ],
        total_ms: 65_000,
    }
}

#[test]
fn finished_shows_outcome_and_durations() {
    let outputs_of = || {
        BTreeMap::from([
            ("ProductsApiUrl".to_owned(), "https://x/dev/products".to_owned()),
            ("UIUrl".into(), "https://x/dev/ui".into()),
        ])
    };
    let created = finish(Outcome::Applied { created: true, outputs: outputs_of() });
    let unchanged =
        Finished { smoke: None, ..finish(Outcome::Unchanged { outputs: outputs_of() }) };
    let failing = Finished {
        smoke: Some(Smoke {
            url: "https://x/dev/products".into(),
            status: Some(502),
            ms: 9,
            error: Some("{\"message\": null}".into()),
        }),
        ..finish(Outcome::Applied { created: false, outputs: outputs_of() })
    };
    expect![[r#"
        FullApiStack is deployed
        the API answers in 12 ms
        1 min 5 s (build 1 min 1 s, apply 2.3 s)
        ---
        FullApiStack: nothing to change
        1 min 5 s (build 1 min 1 s, apply 2.3 s)
        ---
        FullApiStack is up to date
        warning: GET https://x/dev/products returned status 502: {"message": null}
        1 min 5 s (build 1 min 1 s, apply 2.3 s)
    "#]]
    .assert_eq(
        &[created, unchanged, failing].map(|d| finished(&d, TextStyle::PLAIN)).join("---\n"),
    );
    expect![[r#"
        ProductsApiUrl  https://x/dev/products
        UIUrl           https://x/dev/ui
    "#]]
    .assert_eq(&outputs(&outputs_of()));
}

#[test]
fn finished_as_json() {
    let value = finish(Outcome::Unchanged {
        outputs: BTreeMap::from([("Url".to_owned(), "u".to_owned())]),
    });
    let json = serde_json::to_string_pretty(&value).unwrap_or_default();
    expect![[r#"
        {
          "stack": "FullApiStack",
          "result": "unchanged",
          "outputs": {
            "Url": "u"
          },
          "smoke": {
            "url": "https://x/dev/products?limit=1",
            "status": 200,
            "ms": 12,
            "error": null
          },
          "timings": [
            {
              "stage": "preflight",
              "ms": 9
            },
            {
              "stage": "package",
              "ms": 61000
            },
            {
              "stage": "apply",
              "ms": 2340
            }
          ],
          "total_ms": 65000
        }"#]]
    .assert_eq(&json);
}

#[test]
fn progress_lines_of_stages_resources_and_stacks() {
    let lines = [
        stage_started(Stage::Preflight, "", TextStyle::PLAIN),
        stage_started(Stage::Package, "building 11 functions", TextStyle::PLAIN),
        stage_finished(Stage::Package, 61_000, TextStyle::PLAIN),
        resource_line(
            "Products",
            "AWS::DynamoDB::Table",
            "CREATE_IN_PROGRESS",
            "",
            0,
            TextStyle::PLAIN,
        ),
        resource_line(
            "Products",
            "AWS::DynamoDB::Table",
            "CREATE_COMPLETE",
            "",
            31_400,
            TextStyle::PLAIN,
        ),
        resource_line(
            "Images",
            "AWS::S3::Bucket",
            "CREATE_FAILED",
            "shop-images already exists",
            900,
            TextStyle::PLAIN,
        ),
        stack_line("Shop", "ROLLBACK_COMPLETE", "", TextStyle::PLAIN),
    ];
    expect![[r#"
        preflight checking the credentials and the stack
            build building 11 functions
            build done in 1 min 1 s
                  CREATE_IN_PROGRESS   Products AWS::DynamoDB::Table
                  CREATE_COMPLETE      Products AWS::DynamoDB::Table  31.4 s
                  CREATE_FAILED        Images AWS::S3::Bucket  900 ms  shop-images already exists
                  ROLLBACK_COMPLETE Shop"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn destroyed_with_and_without_a_stack() {
    let deleted = Destroyed {
        stack: "Shop".into(),
        existed: true,
        bootstrap: true,
        kept: vec!["table shop-products".into()],
        is_recorded: false,
        leftovers: Vec::new(),
    };
    let missing =
        Destroyed { existed: false, bootstrap: false, kept: Vec::new(), ..deleted.clone() };
    let left = Destroyed { leftovers: vec!["log group /shop".into()], ..missing.clone() };
    expect![[r#"
        Shop is deleted
        kept, because the template retains them: table shop-products
        the artifact bucket is deleted, too: no other stack uses it
        ---
        Shop is not deployed: nothing was deleted
        ---
        Shop is not deployed
        left over from it, and deleted: log group /shop
    "#]]
    .assert_eq(&[deleted, missing, left].map(|d| destroyed(&d, TextStyle::PLAIN)).join("---\n"));
}

#[test]
fn status_includes_the_reason() {
    let failing = StackSummary {
        status: Some(Status::UpdateRollbackFailed),
        reason: Some("Access Denied".into()),
        ..StackSummary::absent("Shop")
    };
    expect![[r#"
        Shop UPDATE_ROLLBACK_FAILED
          Access Denied
        ---
        Shop is not deployed
    "#]]
    .assert_eq(
        &[failing, StackSummary::absent("Shop")]
            .map(|s| status(&s, TextStyle::PLAIN))
            .join("---\n"),
    );
}
