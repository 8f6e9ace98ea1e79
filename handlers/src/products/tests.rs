//! What DynamoDB answers in AWS and a local cloud does not: lost answers, transactions in the way; and how often it is asked.

use super::record::tests::record;
use super::{Products, QueryProducts, Record};
use crate::cache::Cache;
use crate::clients::patient;
use crate::http::{Endpoint, IfMatch, Request};
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::operation::get_item::GetItemOutput;
use aws_sdk_dynamodb::operation::query::QueryOutput;
use aws_sdk_dynamodb::operation::scan::ScanOutput;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsOutput;
use aws_sdk_dynamodb::operation::update_item::UpdateItemOutput;
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_mocks::{MockResponseInterceptor, Rule, RuleMode, create_mock_http_client, mock};
use shared::{Draft, Product, ProductId};

/// The table, with the patience that functions have, behind these answers.
fn products(rules: &[&Rule]) -> Products {
    let answers = MockResponseInterceptor::new().rule_mode(RuleMode::MatchAny);
    let answers = rules.iter().fold(answers, |answers, rule| answers.with_rule(rule));
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(Credentials::from_keys("key", "secret", None))
        .http_client(create_mock_http_client())
        .interceptor(answers);
    Products::new(Client::from_conf(patient(config).build()), "products".to_owned())
}

fn conflict() -> Option<String> {
    let name = "com.amazonaws.dynamodb.v20120810#TransactionConflictException";
    Some(format!(r#"{{"__type":"{name}","message":"Transaction is ongoing for the item"}}"#))
}

#[tokio::test]
async fn a_deletion_whose_answer_was_lost_is_the_same_one_at_the_second_try() {
    let read = mock!(Client::get_item)
        .then_output(|| GetItemOutput::builder().set_item(Some(record().to_item())).build());
    let delete = mock!(Client::transact_write_items)
        // The request is made once and sent twice: DynamoDB knows it by its token.
        .match_requests(|request| {
            request.client_request_token().is_some_and(|token| token.len() == 36)
        })
        .sequence()
        .http_status(500, None)
        .output(|| TransactWriteItemsOutput::builder().build())
        .build();
    let deleted =
        products(&[&read, &delete]).delete(&record().product.id, &IfMatch::Any).await.unwrap();
    assert_eq!(deleted, record());
    assert_eq!(delete.num_calls(), 2);
}

#[tokio::test]
async fn a_product_that_is_gone_or_another_version_is_not_deleted() {
    let nothing = mock!(Client::get_item).then_output(|| GetItemOutput::builder().build());
    let delete = mock!(Client::transact_write_items)
        .then_output(|| TransactWriteItemsOutput::builder().build());
    let id = &record().product.id;
    assert_eq!(
        products(&[&nothing, &delete]).delete(id, &IfMatch::Any).await.unwrap_err().status(),
        404
    );
    let read = mock!(Client::get_item)
        .then_output(|| GetItemOutput::builder().set_item(Some(record().to_item())).build());
    let other = IfMatch::OneOf(vec![record().version + 1]);
    assert_eq!(products(&[&read, &delete]).delete(id, &other).await.unwrap_err().status(), 412);
    assert_eq!(delete.num_calls(), 0);
}

#[tokio::test]
async fn a_write_that_meets_a_transaction_waits_for_it() {
    let update = mock!(Client::update_item)
        .sequence()
        .http_status(400, conflict())
        .output(|| UpdateItemOutput::builder().set_attributes(Some(record().to_item())).build())
        .build();
    let Product { id, name, category, price, description, .. } = record().product;
    let draft = Draft { name, category, price, description };
    let (old, new) = products(&[&update]).replace(&id, draft.clone(), &IfMatch::Any).await.unwrap();
    assert_eq!((old.version + 1, update.num_calls()), (new.version, 2));
    // One that does not end is the platform's trouble, and not a fault of ours.
    let never =
        mock!(Client::update_item).sequence().http_status(400, conflict()).repeatedly().build();
    let failure = products(&[&never]).replace(&id, draft, &IfMatch::Any).await.unwrap_err();
    assert_eq!((failure.status(), never.num_calls()), (503, 3));
}

/// So many products of the record's kind.
fn many(count: u16) -> Vec<Record> {
    let id = |n| ProductId::parse(&format!("01890a5d-ac96-774b-bcce-b30209{n:06x}")).unwrap();
    (0..count)
        .map(|n| Record { product: Product { id: id(n), ..record().product }, ..record() })
        .collect()
}

async fn listed(rules: &[&Rule], query: &str) -> usize {
    let parameters: serde_json::Map<String, serde_json::Value> = query
        .split('&')
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(k, v)| (k.to_owned(), v.into()))
        .collect();
    let event = serde_json::json!({"httpMethod": "GET", "path": "/products", "queryStringParameters": parameters});
    let request: Request = serde_json::from_value(event).unwrap();
    let listing = QueryProducts { products: products(rules), cache: Cache::at(None).unwrap() };
    let answer = serde_json::to_value(listing.answer(&request).await.unwrap()).unwrap();
    assert!(answer["headers"]["x-next-token"].is_string(), "{}", answer["headers"]);
    serde_json::from_str::<Vec<serde_json::Value>>(answer["body"].as_str().unwrap()).unwrap().len()
}

#[tokio::test]
async fn a_page_of_a_hundred_is_asked_for_once() {
    let scan = mock!(Client::scan)
        .match_requests(|request| request.limit() == Some(101))
        .then_output(|| {
            let items = many(101).iter().map(Record::to_item).collect();
            let last = many(101)
                .pop()
                .map(|record| [("id".to_owned(), record.to_item()["id"].clone())].into());
            ScanOutput::builder().set_items(Some(items)).set_last_evaluated_key(last).build()
        });
    assert_eq!((listed(&[&scan], "limit=100").await, scan.num_calls()), (100, 1));
    let query = mock!(Client::query)
        .match_requests(|request| request.limit() == Some(101))
        .then_output(|| {
            QueryOutput::builder()
                .set_items(Some(many(101).iter().map(Record::to_item).collect()))
                .build()
        });
    let category = format!("limit=100&category={}", record().product.category.as_str());
    assert_eq!((listed(&[&query], &category).await, query.num_calls()), (100, 1));
}
