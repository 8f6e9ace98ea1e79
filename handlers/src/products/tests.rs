//! Responses of DynamoDB that the local cloud does not give: lost ones and transaction conflicts.
//! Also the number of requests.

use std::collections::BTreeMap;

use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::error::ErrorMetadata;
use aws_sdk_dynamodb::operation::batch_get_item::BatchGetItemOutput;
use aws_sdk_dynamodb::operation::get_item::GetItemOutput;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsOutput;
use aws_sdk_dynamodb::operation::update_item::{
    UpdateItemError, UpdateItemInput, UpdateItemOutput,
};
use aws_sdk_dynamodb::types::KeysAndAttributes;
use aws_sdk_dynamodb::types::error::ConditionalCheckFailedException;
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_mocks::{MockResponseInterceptor, Rule, RuleMode, create_mock_http_client, mock};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use serde_json::json;
use shared::image::ImageType;
use shared::{Category, Draft, Product, ProductId};

use super::query::Query;
use super::record::tests::{record, record_with_images, wire};
use super::record::{Item, text};
use super::{Error, ExpectedVersion, Products, QueryProducts, Record, StoredImage};
use crate::cache::{Cache, Intent, ListQuery};
use crate::clients::with_retries;

/// The table with the retries of the functions and these responses.
pub(crate) fn products(rules: &[&Rule]) -> Products {
    let responses = MockResponseInterceptor::new().rule_mode(RuleMode::MatchAny);
    let responses = rules.iter().fold(responses, |responses, rule| responses.with_rule(rule));
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(Credentials::from_keys("key", "secret", None))
        .http_client(create_mock_http_client())
        .interceptor(responses);
    Products::new(Client::from_conf(with_retries(config).build()), "products".to_owned())
}

fn conflict() -> Option<String> {
    error_body("TransactionConflictException", "Transaction is ongoing for the item")
}

fn error_body(name: &str, message: &str) -> Option<String> {
    let name = format!("com.amazonaws.dynamodb.v20120810#{name}");
    Some(format!(r#"{{"__type":"{name}","message":"{message}"}}"#))
}

#[tokio::test]
async fn get_above_the_limit_of_the_table_is_unavailable() {
    for name in ["ThrottlingException", "ProvisionedThroughputExceededException"] {
        let body = error_body(name, "Throughput exceeds the maximum OnDemandThroughput");
        let read = mock!(Client::get_item).sequence().http_status(400, body).repeatedly().build();
        let error = products(&[&read]).get(&record().product.id).await.unwrap_err();
        assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
        assert_eq!(read.num_calls(), 3);
    }
}

#[tokio::test]
async fn delete_lost_response_is_retried_with_the_same_token() {
    let read = mock!(Client::get_item)
        .then_output(|| GetItemOutput::builder().set_item(Some(record().to_item())).build());
    let delete = mock!(Client::transact_write_items)
        // The SDK sends one request twice, and DynamoDB recognizes it by its token.
        .match_requests(|request| {
            request.client_request_token().is_some_and(|token| token.len() == 36)
        })
        .sequence()
        .http_status(500, None)
        .output(|| TransactWriteItemsOutput::builder().build())
        .build();
    let deleted = products(&[&read, &delete])
        .delete(&record().product.id, &ExpectedVersion::Any, None)
        .await
        .unwrap();
    assert_eq!(deleted, record());
    assert_eq!(delete.num_calls(), 2);
}

#[tokio::test]
async fn delete_missing_product_or_other_version_is_an_error() {
    let nothing = mock!(Client::get_item).then_output(|| GetItemOutput::builder().build());
    let delete = mock!(Client::transact_write_items)
        .then_output(|| TransactWriteItemsOutput::builder().build());
    let id = &record().product.id;
    let missing = products(&[&nothing, &delete]).delete(id, &ExpectedVersion::Any, None).await;
    assert!(matches!(missing, Err(Error::ProductNotFound)));
    let read = mock!(Client::get_item)
        .then_output(|| GetItemOutput::builder().set_item(Some(record().to_item())).build());
    let other = ExpectedVersion::OneOf(vec![record().version + 1]);
    let mismatch = products(&[&read, &delete]).delete(id, &other, None).await;
    assert!(matches!(mismatch, Err(Error::VersionMismatch)));
    assert_eq!(delete.num_calls(), 0);
}

#[tokio::test]
async fn replace_transaction_conflict_is_retried() {
    let update = mock!(Client::update_item)
        .sequence()
        .http_status(400, conflict())
        .output(|| UpdateItemOutput::builder().set_attributes(Some(record().to_item())).build())
        .build();
    let Product { id, name, category, price, description, .. } = record().product;
    let draft = Draft { name, category, price, description };
    let (old, new) = products(&[&update])
        .replace(&id, draft.clone(), &ExpectedVersion::Any, None)
        .await
        .unwrap();
    assert_eq!((old.version + 1, update.num_calls()), (new.version, 2));
    // A conflict that does not end is a 503, not a 500.
    let always =
        mock!(Client::update_item).sequence().http_status(400, conflict()).repeatedly().build();
    let error =
        products(&[&always]).replace(&id, draft, &ExpectedVersion::Any, None).await.unwrap_err();
    assert!(matches!(error, Error::Unavailable(_)));
    assert_eq!(always.num_calls(), 3);
}

fn intent(token: &str, item: Record) -> Intent<Record> {
    Intent { token: token.to_owned(), item }
}

fn draft() -> Draft {
    let Product { name, category, price, description, .. } = record().product;
    Draft { name, category, price, description }
}

/// The response of DynamoDB to a condition that this item does not meet.
fn failed_condition(current: Record) -> Rule {
    mock!(Client::update_item).then_error(move || {
        let code = ErrorMetadata::builder().code("ConditionalCheckFailedException").build();
        let failed = ConditionalCheckFailedException::builder().meta(code);
        UpdateItemError::ConditionalCheckFailedException(
            failed.set_item(Some(item_with_token(&current))).build(),
        )
    })
}

fn item_with_token(record: &Record) -> Item {
    let mut item = record.to_item();
    if let Some(token) = &record.write_token {
        item.insert("write_token".to_owned(), text(token));
    }
    item
}

#[tokio::test]
async fn replace_lost_response_of_an_announced_change_is_recognized_by_its_token() {
    let id = record().product.id;
    let own = intent("9999999999-own", record());
    let done = Record { version: 2, write_token: Some(own.token.clone()), ..record() };
    let (_, new) = products(&[&failed_condition(done.clone())])
        .replace(&id, draft(), &ExpectedVersion::Any, Some(&own))
        .await
        .unwrap();
    assert_eq!(new.version, 2);
}

#[tokio::test]
async fn replace_whose_intent_was_removed_is_unavailable() {
    let id = record().product.id;
    let own = intent("9999999999-own", record());
    for (expected, is_mismatch) in
        [(ExpectedVersion::Any, false), (ExpectedVersion::OneOf(vec![7]), true)]
    {
        let error = products(&[&failed_condition(record())])
            .replace(&id, draft(), &expected, Some(&own))
            .await
            .unwrap_err();
        assert_eq!(matches!(error, Error::VersionMismatch), is_mismatch, "{error:?}");
        assert_eq!(matches!(error, Error::Unavailable(_)), !is_mismatch, "{error:?}");
    }
}

#[tokio::test]
async fn replace_removes_its_own_token_and_those_of_dead_writers() {
    let item = Record {
        pending: vec!["1-dead".into(), "9999999999-own".into(), "9999999999-other".into()],
        ..record()
    };
    let own = intent("9999999999-own", item);
    let update = mock!(Client::update_item)
        .match_requests(|request| {
            let values = request.expression_attribute_values().unwrap();
            let mut finished = values[":finished"].as_ss().unwrap().clone();
            finished.sort_unstable();
            finished == ["1-dead", "9999999999-own"]
                && request.update_expression().unwrap().ends_with("DELETE #pending :finished")
                && request.condition_expression().unwrap().contains("contains(#pending, :intent)")
                && uses_all_names_and_values(request)
        })
        .then_output(|| {
            UpdateItemOutput::builder().set_attributes(Some(record().to_item())).build()
        });
    for description in [None, Some("text".to_owned())] {
        let draft = Draft { description, ..draft() };
        let id = record().product.id;
        products(&[&update]).replace(&id, draft, &ExpectedVersion::Any, Some(&own)).await.unwrap();
    }
    assert_eq!(update.num_calls(), 2);
}

/// AWS rejects a request with a name or a value that no expression uses; the local cloud does not.
fn uses_all_names_and_values(request: &UpdateItemInput) -> bool {
    let expressions = format!(
        "{} {} ",
        request.update_expression().unwrap(),
        request.condition_expression().unwrap()
    );
    let names = request.expression_attribute_names().into_iter().flat_map(|names| names.keys());
    let values = request.expression_attribute_values().into_iter().flat_map(|v| v.keys());
    let words: Vec<_> =
        expressions.split(|c: char| !(c.is_ascii_alphanumeric() || "#:_".contains(c))).collect();
    names.chain(values).all(|name| words.contains(&name.as_str()))
}

#[tokio::test]
async fn announce_and_withdraw_use_all_names_and_values() {
    let update =
        mock!(Client::update_item).match_requests(uses_all_names_and_values).then_output(|| {
            UpdateItemOutput::builder().set_attributes(Some(record().to_item())).build()
        });
    let (id, products) = (record().product.id, products(&[&update]));
    let image_type = ImageType::default();
    let image = StoredImage { sequencer: "1".to_owned(), renditions: BTreeMap::new() };
    for condition in [
        ExpectedVersion::Any.condition(),
        ExpectedVersion::OneOf(vec![1, 2]).condition(),
        Products::publish_condition(&image_type, &image),
    ] {
        products.announce(&id, "9999999999-own", condition).await.unwrap().unwrap();
    }
    products.withdraw(&id, "9999999999-own").await;
    let own = intent("9999999999-own", record());
    for intent in [None, Some(&own)] {
        products.publish_image(&id, &image_type, &image, intent).await.unwrap().unwrap();
    }
    assert_eq!(update.num_calls(), 6);
}

#[tokio::test]
async fn announce_without_response_withdraws_the_token() {
    let update = mock!(Client::update_item)
        .match_requests(|request| request.update_expression().unwrap().starts_with("ADD"))
        .sequence()
        .http_status(500, None)
        .repeatedly()
        .build();
    let withdraw = mock!(Client::update_item)
        .match_requests(|request| request.update_expression().unwrap().starts_with("DELETE"))
        .then_output(|| UpdateItemOutput::builder().build());
    let announced = products(&[&update, &withdraw])
        .announce(&record().product.id, "9999999999-own", ExpectedVersion::Any.condition())
        .await;
    assert!(matches!(announced, Err(Error::Unavailable(_))), "{announced:?}");
    assert_eq!(withdraw.num_calls(), 1);
}

#[tokio::test]
async fn delete_whose_intent_was_removed_is_unavailable() {
    let own = intent("9999999999-own", record());
    let error = products(&[])
        .delete(&record().product.id, &ExpectedVersion::Any, Some(&own))
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
}

/// A response to `BatchGetItem` with this product, which leaves these unread.
fn part_of_a_batch(record: &Record, unread: &[&Record]) -> BatchGetItemOutput {
    let response = BatchGetItemOutput::builder().responses("products", vec![record.to_item()]);
    if unread.is_empty() {
        return response.build();
    }
    let key = |record: &&Record| [("id".to_owned(), record.to_item()["id"].clone())].into();
    let keys = KeysAndAttributes::builder().set_keys(Some(unread.iter().map(key).collect()));
    response.unprocessed_keys("products", keys.build().unwrap()).build()
}

#[tokio::test]
async fn get_many_at_the_limit_of_the_table_asks_for_the_rest() {
    let all = many(2);
    let ids: Vec<ProductId> = all.iter().map(|record| record.product.id.clone()).collect();
    let (first, second) = (all[0].clone(), all[1].clone());
    let batch = mock!(Client::batch_get_item)
        .sequence()
        .output(move || part_of_a_batch(&first, &[&second]))
        .output(move || part_of_a_batch(&many(2)[1], &[]))
        .build();
    assert_eq!(products(&[&batch]).get_many(&ids).await.unwrap(), all);
    assert_eq!(batch.num_calls(), 2);

    let never =
        mock!(Client::batch_get_item).then_output(|| part_of_a_batch(&many(2)[0], &[&many(2)[1]]));
    let error = products(&[&never]).get_many(&ids).await.unwrap_err();
    assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
    assert_eq!(never.num_calls(), 6);
}

/// Products that differ in their id only.
fn many(count: u16) -> Vec<Record> {
    let id = |n| ProductId::parse(&format!("01890a5d-ac96-774b-bcce-b30209{n:06x}")).unwrap();
    (0..count)
        .map(|n| Record { product: Product { id: id(n), ..record().product }, ..record() })
        .collect()
}

/// The number of products on the first page. It must have a next page.
async fn page_of_100(rules: &[&Rule], category: Option<&Category>) -> usize {
    let list = ListQuery { category: None, text: None, popular: false, limit: 100, token: None };
    let query = Query::new(category.map(Category::as_str), list).unwrap();
    let use_case = QueryProducts { products: products(rules), cache: Cache::off() };
    let (_, page) = use_case.query(query.as_ref()).await.unwrap();
    assert!(page.next_token.is_some());
    serde_json::from_str::<Vec<serde_json::Value>>(&page.json).unwrap().len()
}

/// DynamoDB's response with these records.
fn listed(records: &[Record]) -> HttpResponse {
    let items: Vec<_> = records.iter().map(wire).collect();
    HttpResponse::new(200.try_into().unwrap(), json!({"Items": items}).to_string().into())
}

#[tokio::test]
async fn query_page_of_100_needs_one_request() {
    let scan = mock!(Client::scan)
        .match_requests(|request| request.limit() == Some(101))
        .then_http_response(|| listed(&many(101)));
    assert_eq!((page_of_100(&[&scan], None).await, scan.num_calls()), (100, 1));
    let query = mock!(Client::query)
        .match_requests(|request| request.limit() == Some(101))
        .then_http_response(|| listed(&many(101)));
    let category = record().product.category;
    assert_eq!((page_of_100(&[&query], Some(&category)).await, query.num_calls()), (100, 1));
}

#[tokio::test]
async fn query_reads_the_products_that_the_sdk_reads() {
    let mut odd = record();
    odd.product.description = Some("\"\\\n\u{1}é😀".to_owned());
    let mut plain = record();
    plain.product.description = None;
    let records = [record_with_images(), odd, plain];
    let scan = mock!(Client::scan).then_http_response(move || listed(&records));
    let list = ListQuery { category: None, text: None, popular: false, limit: 100, token: None };
    let query = Query::new(None, list).unwrap();
    let use_case = QueryProducts { products: products(&[&scan]), cache: Cache::off() };
    let (_, page) = use_case.query(query.as_ref()).await.unwrap();
    let by_sdk = use_case.products.client.scan().table_name("t").send().await.unwrap().items;
    let by_sdk: Vec<_> =
        by_sdk.unwrap().iter().map(|item| Record::from_item(item).unwrap().product).collect();
    assert_eq!(by_sdk.len(), 3);
    assert_eq!(page.json, serde_json::to_string(&by_sdk).unwrap());
}

#[tokio::test]
async fn query_asks_for_what_a_list_shows() {
    let scan = mock!(Client::scan)
        .match_requests(|request| {
            let attributes = request.projection_expression().unwrap_or_default();
            attributes.contains("price") && !attributes.contains("search_text")
        })
        .then_http_response(|| listed(&many(101)));
    page_of_100(&[&scan], None).await;
    assert_eq!(scan.num_calls(), 1);
}

#[tokio::test]
async fn query_error_is_retried_and_then_the_errors_kind() {
    let list = ListQuery { category: None, text: None, popular: false, limit: 100, token: None };
    let query = Query::new(None, list).unwrap();
    let ask = async |rule: &Rule| {
        let use_case = QueryProducts { products: products(&[rule]), cache: Cache::off() };
        use_case.query(query.as_ref()).await.map(|(_, page)| page.json)
    };
    let again = mock!(Client::scan)
        .sequence()
        .http_status(500, None)
        .http_response(|| listed(&many(101)))
        .build();
    assert!(ask(&again).await.unwrap().contains(many(1)[0].product.id.as_str()));
    let body = error_body("ThrottlingException", "Throughput exceeds the limit");
    let throttled = mock!(Client::scan).sequence().http_status(400, body).repeatedly().build();
    assert!(matches!(ask(&throttled).await, Err(Error::Unavailable(_))));
    let body = error_body("ValidationException", "no");
    let invalid = mock!(Client::scan).sequence().http_status(400, body).repeatedly().build();
    assert!(matches!(ask(&invalid).await, Err(Error::Internal(_))));
    let damaged = mock!(Client::scan)
        .then_http_response(|| HttpResponse::new(200.try_into().unwrap(), "{".into()));
    assert!(matches!(ask(&damaged).await, Err(Error::Internal(_))));
}
