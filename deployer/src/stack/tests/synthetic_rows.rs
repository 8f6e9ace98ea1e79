//! Templates of other rows: a resource of each kind for which a row is enough.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use shared::table::{
    Access, CACHE, Content, Cost, Function, IMAGES, Index, Key, Kind, Method, PRODUCTS, RECORDS,
    Resource, Response, Route, Rows, Table, Trigger, function,
};

use super::super::{Cache, template_of};
use super::{resources_of, statements};

const ORDERS: &Resource = &Resource {
    id: "OrdersTable",
    variable: "ORDERS_TABLE_NAME",
    kind: Kind::Table(Table {
        key: &[Key::Text("customer"), Key::Number("placed_at")],
        indexes: &[Index {
            name: "by-state",
            key: &[Key::Text("state"), Key::Number("placed_at")],
        }],
        ttl: None,
    }),
};
const MAILS: &Resource = &Resource { id: "Mails", variable: "MAILS_QUEUE_URL", kind: Kind::Queue };
const NEWS: &Resource = &Resource { id: "News", variable: "NEWS_TOPIC_ARN", kind: Kind::Topic };
const GREETING: &Resource =
    &Resource { id: "Greeting", variable: "GREETING", kind: Kind::Parameter("/shop/greeting:2") };
const TOKEN: &Resource =
    &Resource { id: "MailToken", variable: "MAIL_TOKEN_ARN", kind: Kind::Secret };

const PLACE_ORDER: Function = Function {
    name: "place_order",
    description: "Places an order",
    trigger: Trigger::Api(&[Route {
        method: Method::Post,
        path: "/orders",
        cost: Cost::Write,
        access: Access::Write,
        summary: "Place an order",
        operation_id: None,
        query: &[],
        headers: &[],
        body: Some("NewOrder"),
        responses: &[Response {
            status: 201,
            description: "The order",
            content: Content::Json("Order"),
            headers: &[],
            links_to: None,
        }],
        errors: &[],
    }]),
    uses: &[
        ORDERS.allow(&["dynamodb:PutItem"]),
        ORDERS.allow_on_index("by-state", &["dynamodb:Query"]),
        MAILS.allow(&["sqs:SendMessage"]),
        NEWS.allow(&["sns:Publish"]),
        GREETING.setting(),
        TOKEN.allow(&["secretsmanager:GetSecretValue"]),
    ],
    memory_mb: 256,
    timeout_s: 10,
};

const ROWS: Rows = Rows {
    resources: &[PRODUCTS, RECORDS, IMAGES, CACHE, ORDERS, MAILS, NEWS, GREETING, TOKEN],
    functions: &[*function("get_product"), PLACE_ORDER],
};
const _: () = ROWS.check();

fn resources(cache: Cache) -> BTreeMap<String, Json> {
    resources_of(&template_of(ROWS, cache.into()).unwrap())
}

#[test]
fn template_of_table_row_has_its_keys_and_index() {
    let all = resources(Cache::Off);
    let table = &all["OrdersTable"];
    assert_eq!(
        (&table["Type"], &table["DeletionPolicy"], &table["UpdateReplacePolicy"]),
        (&json!("AWS::DynamoDB::Table"), &json!("Delete"), &json!("Retain"))
    );
    let limit = json!({"Fn::If": [
        "LimitsUnits",
        {
            "MaxReadRequestUnits": {"Ref": "MaxReadUnits"},
            "MaxWriteRequestUnits": {"Ref": "MaxWriteUnits"},
        },
        {"Ref": "AWS::NoValue"},
    ]});
    assert_eq!(
        table["Properties"],
        json!({
            "AttributeDefinitions": [
                {"AttributeName": "customer", "AttributeType": "S"},
                {"AttributeName": "placed_at", "AttributeType": "N"},
                {"AttributeName": "state", "AttributeType": "S"},
            ],
            "BillingMode": "PAY_PER_REQUEST",
            "DeletionProtectionEnabled": {"Fn::If": ["ProtectsTables", true, false]},
            "GlobalSecondaryIndexes": [{
                "IndexName": "by-state",
                "KeySchema": [
                    {"AttributeName": "state", "KeyType": "HASH"},
                    {"AttributeName": "placed_at", "KeyType": "RANGE"},
                ],
                "OnDemandThroughput": limit,
                "Projection": {"ProjectionType": "ALL"},
            }],
            "KeySchema": [
                {"AttributeName": "customer", "KeyType": "HASH"},
                {"AttributeName": "placed_at", "KeyType": "RANGE"},
            ],
            "OnDemandThroughput": limit,
            "PointInTimeRecoverySpecification": {
                "PointInTimeRecoveryEnabled": true,
                "RecoveryPeriodInDays": 35,
            },
            "SSESpecification": {"SSEEnabled": false},
        })
    );
}

#[test]
fn template_of_queue_topic_and_secret_rows_has_them() {
    let all = resources(Cache::Off);
    let found = ["Mails", "News", "MailToken"]
        .map(|id| format!("{id}: {} {}", all[id]["Type"], all[id]["Properties"]));
    expect_test::expect![[r#"
        Mails: "AWS::SQS::Queue" {"SqsManagedSseEnabled":true}
        News: "AWS::SNS::Topic" null
        MailToken: "AWS::SecretsManager::Secret" {"GenerateSecretString":{"ExcludePunctuation":true,"PasswordLength":32}}"#]].assert_eq(&found.join("\n"));
    // A parameter is a value only: CloudFormation reads it during the deploy.
    assert!(!all.contains_key("Greeting"));
}

#[test]
fn function_environment_has_a_variable_for_each_used_resource() {
    let all = resources(Cache::Off);
    assert_eq!(
        all["PlaceOrderFunction"]["Properties"]["Environment"]["Variables"],
        json!({
            "ORDERS_TABLE_NAME": {"Ref": "OrdersTable"},
            "MAILS_QUEUE_URL": {"Ref": "Mails"},
            "NEWS_TOPIC_ARN": {"Ref": "News"},
            "GREETING": "{{resolve:ssm:/shop/greeting:2}}",
            "MAIL_TOKEN_ARN": {"Ref": "MailToken"},
            "LOG_LEVEL": {"Ref": "LogLevel"},
        })
    );
}

#[test]
fn function_role_has_a_statement_for_each_use_with_actions() {
    let all = resources(Cache::Off);
    let statements = statements(&all["PlaceOrderRole"]["Properties"]);
    let found: Vec<String> = statements[1..]
        .iter()
        .map(|statement| format!("{} on {}", statement["Action"], statement["Resource"]))
        .collect();
    expect_test::expect![[r#"
        "dynamodb:PutItem" on {"Fn::GetAtt":["OrdersTable","Arn"]}
        "dynamodb:Query" on {"Fn::Sub":"${OrdersTable.Arn}/index/by-state"}
        "sqs:SendMessage" on {"Fn::GetAtt":["Mails","Arn"]}
        "sns:Publish" on {"Ref":"News"}
        "secretsmanager:GetSecretValue" on {"Ref":"MailToken"}"#]]
    .assert_eq(&found.join("\n"));
}

#[test]
fn function_that_does_not_use_the_cache_stays_out_of_the_network() {
    let all = resources(Cache::On);
    assert!(all["GetProductFunction"]["Properties"].get("VpcConfig").is_some());
    assert!(all["PlaceOrderFunction"]["Properties"].get("VpcConfig").is_none());
}
