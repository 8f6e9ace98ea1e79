//! The texts themselves, as a reviewer reads them: with and without color, narrow and wide.

use std::collections::BTreeMap;

use expect_test::expect;

use super::{
    Look, Trouble, begins, destroyed, ends, finished, losses, outputs, plan, question, resource,
    stack_state, status, trouble,
};
use crate::cloud::{CloudError, Kind, Status};
use crate::deploy::Finished;
use crate::deploy::{
    Action, Change, Content, Cost, DataLoss, DeployError, Destroyed, Environment, FailedResource,
    Failure, Grant, Outcome, ParameterChange, Plan, PropertyChange, Question, Smoke, Stage, Timed,
};
use crate::report::StackStatus;

const COLOUR: Look = Look { color: true, width: 100 };
const NARROW: Look = Look { color: false, width: 60 };

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
        repairs: vec!["shop-1a2b3c-put-product".into()],
        untouched: 40,
    }
}

#[test]
fn a_plan_begins_with_what_is_lost() {
    expect![[r#"
        Plan: change FullApiStack
        in the account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann

        ! ProductsTable: replaces the table: its items are lost
        ! Cache: deletes the cache: its content is lost, and fills again

        ± replace ProductsTable AWS::DynamoDB::Table
              TableName: shop-products → shop-goods  this replaces it
        - remove Cache AWS::ElastiCache::ReplicationGroup
        ~ change GetProduct AWS::Lambda::Function
              Code.S3Key: …/0123456789.zip → …/9876543210.zip
              VpcConfig: {SubnetIds: [A, B]} → (none)
              because of ProductsTable
        + add 2 AWS::CloudWatch::Alarm
              CacheCpuAlarm ErrorsAlarm

        ~ code that was changed beside the stack, put back in:
              shop-1a2b3c-put-product

        Parameters
              LogLevel: info → debug

        Permissions gained
          GetProductRole
              dynamodb:GetItem, dynamodb:Scan on ProductsTable.Arn
          apigateway.amazonaws.com
              lambda:InvokeFunction on GetProduct from Api

        Cost by the month of what is added, used or not (list prices of us-east-1)
          2 × alarm                                        $0.20
          1 × cache node cache.x9.huge                   see AWS's price list
          together, about                                  $0.20

        2 to add, 1 to change, 1 to replace, 1 to remove, code of 1 function to put back; 40 stay as they are
    "#]]
    .assert_eq(&plan(&update(), Look::PLAIN));
}

#[test]
fn a_narrow_plan_breaks_where_values_are_long() {
    expect![[r#"
        Plan: change FullApiStack
        in the account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann

        ! ProductsTable: replaces the table: its items are lost
        ! Cache: deletes the cache: its content is lost, and fills again

        ± replace ProductsTable AWS::DynamoDB::Table
              TableName: shop-products → shop-goods  this replaces it
        - remove Cache AWS::ElastiCache::ReplicationGroup
        ~ change GetProduct AWS::Lambda::Function
              Code.S3Key:
                - …/0123456789.zip
                + …/9876543210.zip
              VpcConfig: {SubnetIds: [A, B]} → (none)
              because of ProductsTable
        + add 2 AWS::CloudWatch::Alarm
              CacheCpuAlarm ErrorsAlarm

        ~ code that was changed beside the stack, put back in:
              shop-1a2b3c-put-product

        Parameters
              LogLevel: info → debug

        Permissions gained
          GetProductRole
              dynamodb:GetItem, dynamodb:Scan on ProductsTable.Arn
          apigateway.amazonaws.com
              lambda:InvokeFunction on GetProduct from Api

        Cost by the month of what is added, used or not (list prices of us-east-1)
          2 × alarm                                        $0.20
          1 × cache node cache.x9.huge                   see AWS's price list
          together, about                                  $0.20

        2 to add, 1 to change, 1 to replace, 1 to remove, code of 1 function to put back; 40 stay as they are
    "#]]
    .assert_eq(&plan(&update(), NARROW));
}

#[test]
fn colour_only_adds() {
    let coloured = plan(&update(), COLOUR);
    let mut stripped = String::new();
    let mut rest = coloured.as_str();
    while let Some((text, escaped)) = rest.split_once('\u{1b}') {
        stripped.push_str(text);
        rest = escaped.split_once('m').map_or("", |(_, rest)| rest);
    }
    stripped.push_str(rest);
    assert_eq!(stripped, plan(&update(), Look::PLAIN));
    let first = coloured.lines().find(|l| l.contains("its items are lost")).unwrap_or_default();
    expect![[
        r#""\u{1b}[1m\u{1b}[31m! ProductsTable: replaces the table: its items are lost\u{1b}[0m""#
    ]]
    .assert_eq(&format!("{first:?}"));
}

#[test]
fn a_first_plan_is_told_by_type() {
    let names = ["A", "B", "C"].map(|n| change(Action::Add, n, "AWS::SQS::Queue"));
    let plan_of_three = Plan {
        stack: "Shop".into(),
        environment: local(),
        creates: true,
        changes: names.to_vec(),
        parameters: Vec::new(),
        gains: Vec::new(),
        costs: Vec::new(),
        repairs: Vec::new(),
        untouched: 0,
    };
    expect![[r#"
        Plan: make Shop at http://127.0.0.1:4566 (us-east-1)

        + add 3 AWS::SQS::Queue
              A B C

        3 to add, 0 to change, 0 to replace, 0 to remove
    "#]]
    .assert_eq(&plan(&plan_of_three, Look::PLAIN));
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
fn a_failure_says_the_cause_what_aws_said_and_what_to_do() {
    let error = DeployError::Failed(Box::new(failure()));
    expect![[r#"
        error: the creation of FullApiStack failed

          GetProductLogs AWS::Logs::LogGroup CREATE_FAILED
            Resource of type 'AWS::Logs::LogGroup' with identifier
            '/aws/lambda/shop-get-product' already exists.

          failed, too:
            Images: Access Denied

          given up because of it: 7 others

          The stack is ROLLBACK_COMPLETE: what had been made is deleted again.

        hint: a log group of that name was left behind; delete it, and deploy again
    "#]]
    .assert_eq(&trouble(&Trouble::from(&error), Look { color: false, width: 72 }));
}

#[test]
fn expired_credentials_say_how_to_get_new_ones() {
    let error = DeployError::from(CloudError {
        call: "DescribeStacks",
        on: "FullApiStack".into(),
        kind: Kind::Credentials,
        code: "ExpiredToken".into(),
        message: "The security token included in the request is expired".into(),
    });
    expect![[r#"
        error: DescribeStacks (FullApiStack): The security token included in the request is expired

        hint: check the credentials (for single sign-on: aws sso login), the profile and the clock of this machine
    "#]]
    .assert_eq(&trouble(&Trouble::from(&error), Look::PLAIN));
}

fn lost() -> DataLoss {
    DataLoss {
        stack: "FullApiStack".into(),
        status: Status::CreateComplete,
        environment: aws(),
        contents: vec![
            Content {
                kind: "table",
                name: "shop-products".into(),
                noun: "products".into(),
                count: 1,
                more: false,
            },
            Content {
                kind: "table",
                name: "shop-records".into(),
                noun: "items".into(),
                count: 0,
                more: false,
            },
            Content {
                kind: "bucket",
                name: "shop-images".into(),
                noun: "images".into(),
                count: 20_000,
                more: true,
            },
        ],
        resources: BTreeMap::from([
            ("AWS::DynamoDB::Table".into(), 1),
            ("AWS::Lambda::Function".into(), 11),
        ]),
    }
}

#[test]
fn what_a_destroy_costs_is_counted() {
    expect![[r#"
        Destroy FullApiStack
        in the account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann

        ! 1 product, lost with the table shop-products
          0 items in the table shop-records
        ! more than 20000 images, lost with the bucket shop-images

        12 resources of 2 types go, for good
    "#]]
    .assert_eq(&losses(&lost(), Look::PLAIN));
}

#[test]
fn questions_name_the_place_and_the_loss() {
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
        Apply this to FullApiStack in the account 123456789012, region eu-west-1, as arn:aws:sts::123456789012:assumed-role/deployer/ann? Data will be lost, see above.
        ---
        The stack Shop is ROLLBACK_COMPLETE: its creation failed and was rolled back.
        Delete it and make it anew?
        ---
        The last update of Shop failed, and bringing it back got stuck (Access Denied).
        Take that up again, before anything else?
        ---
        This account and region have no artifact bucket yet. Make the stack full-api-stack-bootstrap, which owns one (for zips and templates; cents a month)?"#]].assert_eq(&questions.map(|q| question(&q, Look::PLAIN)).join("\n---\n"));
}

fn finish(outcome: Outcome) -> Finished {
    Finished {
        stack: "FullApiStack".into(),
        outcome,
        smoke: Some(Smoke {
            url: "https://x/dev/products?limit=1".into(),
            status: Some(200),
            ms: 12,
            trouble: None,
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
fn the_end_says_what_was_done_and_where_the_time_went() {
    let outputs_of = || {
        BTreeMap::from([
            ("ProductsApiUrl".to_owned(), "https://x/dev/products".to_owned()),
            ("UIUrl".into(), "https://x/dev/ui".into()),
        ])
    };
    let created = finish(Outcome::Applied { created: true, outputs: outputs_of() });
    let unchanged =
        Finished { smoke: None, ..finish(Outcome::Unchanged { outputs: outputs_of() }) };
    let sick = Finished {
        smoke: Some(Smoke {
            url: "https://x/dev/products".into(),
            status: Some(502),
            ms: 9,
            trouble: Some("{\"message\": null}".into()),
        }),
        ..finish(Outcome::Applied { created: false, outputs: outputs_of() })
    };
    expect![[r#"
        FullApiStack is deployed
        it answers, in 12 ms
        1 min 5 s (build 1 min 1 s, apply 2.3 s)
        ---
        FullApiStack: nothing to change
        1 min 5 s (build 1 min 1 s, apply 2.3 s)
        ---
        FullApiStack is up to date
        warning: GET https://x/dev/products answers 502: {"message": null}
        1 min 5 s (build 1 min 1 s, apply 2.3 s)
    "#]]
    .assert_eq(&[created, unchanged, sick].map(|d| finished(&d, Look::PLAIN)).join("---\n"));
    expect![[r#"
        ProductsApiUrl  https://x/dev/products
        UIUrl           https://x/dev/ui
    "#]]
    .assert_eq(&outputs(&outputs_of()));
}

#[test]
fn one_value_gives_text_and_json() {
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
            "trouble": null
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
fn progress_has_a_line_for_each_thing() {
    let lines = [
        begins(Stage::Preflight, "", Look::PLAIN),
        begins(Stage::Package, "building 11 functions", Look::PLAIN),
        ends(Stage::Package, 61_000, Look::PLAIN),
        resource("Products", "AWS::DynamoDB::Table", "CREATE_IN_PROGRESS", "", 0, Look::PLAIN),
        resource("Products", "AWS::DynamoDB::Table", "CREATE_COMPLETE", "", 31_400, Look::PLAIN),
        resource(
            "Images",
            "AWS::S3::Bucket",
            "CREATE_FAILED",
            "shop-images already exists",
            900,
            Look::PLAIN,
        ),
        stack_state("Shop", "ROLLBACK_COMPLETE", "", Look::PLAIN),
    ];
    expect![[r#"
        preflight looking at the credentials and the stack
            build building 11 functions
            build done in 1 min 1 s
                  CREATE_IN_PROGRESS   Products AWS::DynamoDB::Table
                  CREATE_COMPLETE      Products AWS::DynamoDB::Table  31.4 s
                  CREATE_FAILED        Images AWS::S3::Bucket  900 ms  shop-images already exists
                  ROLLBACK_COMPLETE Shop"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn what_a_destroy_did_is_told_and_also_that_there_was_nothing() {
    let gone = Destroyed {
        stack: "Shop".into(),
        existed: true,
        bootstrap: true,
        kept: vec!["table shop-products".into()],
    };
    let nothing =
        Destroyed { stack: "Shop".into(), existed: false, bootstrap: false, kept: Vec::new() };
    expect![[r#"
        Shop is deleted; nothing of it is left
        kept, as the template says: table shop-products
        the artifact bucket is gone, too: no other stack needed it
        ---
        Shop is not deployed; there is nothing to destroy
    "#]]
    .assert_eq(&[gone, nothing].map(|d| destroyed(&d, Look::PLAIN)).join("---\n"));
}

#[test]
fn a_state_is_told_with_its_reason() {
    let sick = StackStatus {
        status: Some(Status::UpdateRollbackFailed),
        reason: Some("Access Denied".into()),
        ..StackStatus::absent("Shop")
    };
    expect![[r#"
        Shop UPDATE_ROLLBACK_FAILED
          Access Denied
        ---
        Shop is not deployed
    "#]]
    .assert_eq(&[sick, StackStatus::absent("Shop")].map(|s| status(&s, Look::PLAIN)).join("---\n"));
}
