//! Fuzz targets: page tokens, queries, idempotency keys, items of the table.

use aws_sdk_dynamodb::types::AttributeValue;
use serde_json::Value;
use shared::limits::{IDEMPOTENCY_KEY_CHARS_MAX, PAGE_ITEMS_MAX};
use shared::product::fold;
use shared::{Name, ProductId};

use super::Record;
use super::idempotency::IdempotencyKey;
use super::query::Query;
use super::record::{Item, parse_entry};
use super::token::Position;
use crate::endpoints::read_query;
use crate::fuzz::{ID, assert_client_error, bytes, fuzz, requests};
use crate::http::Request;

#[test]
fn tokens() {
    let position = Position::Index("Möwe".into(), ID.into());
    let mut samples =
        bytes(["\n", "a\nAAAA", "a\n%", "\n01890a5d-ac96-774b-bcce-b302099a8057\nM\u{f6}we"]);
    samples.push(
        format!("[\"a\",null,false]\n{}", position.to_token("[\"a\",null,false]").unwrap()).into(),
    );
    samples.push(format!("{ID}\n12").into());
    fuzz!(samples, 3_000, token);
}

/// The first line is the query, the rest the token. The rest is also used as the parts of a
/// position.
fn token(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (query, token) = text.split_once('\n').unwrap_or((&text, ""));
    match Position::from_token(token, query) {
        Ok(position) => assert_eq!(position.to_token(query).unwrap(), token),
        Err(error) => assert_client_error(&error.into()),
    }
    let (id, name) = token.split_once('\n').unwrap_or((query, token));
    let number = data
        .iter()
        .fold(0usize, |all, byte| all.wrapping_mul(257).wrapping_add(usize::from(*byte)));
    for position in [
        Position::Table(id.into()),
        Position::Index(name.into(), id.into()),
        Position::Popular(number),
    ] {
        let token = position.to_token(query).unwrap();
        assert!(
            token.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        );
        let possible = match &position {
            Position::Table(id) => ProductId::parse(id).is_some(),
            Position::Index(name, id) => {
                ProductId::parse(id).is_some()
                    && Name::parse(name).is_ok_and(|read| read.as_str() == name)
            }
            Position::Popular(_) => true,
        };
        match Position::from_token(&token, query) {
            Ok(read) => assert!(possible && read == position),
            Err(error) => {
                assert!(!possible);
                assert_client_error(&error.into());
            }
        }
        assert!(Position::from_token(&token, &format!("{query} ")).is_err());
        let at = number % token.len();
        let mut changed = token.into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        assert!(Position::from_token(std::str::from_utf8(&changed).unwrap(), query).is_err());
    }
}

#[test]
fn queries() {
    fuzz!(requests::samples(), 10_000, query);
}

fn query(data: &[u8]) {
    let Ok(request) = serde_json::from_slice::<Request>(data) else { return };
    match read_query(&request) {
        Err(error) => assert_client_error(&error),
        Ok(None) => assert!(request.query("category").is_ok_and(|category| category.is_some())),
        Ok(Some(Query { list, start, .. })) => {
            assert_eq!(
                request.query("category").unwrap(),
                list.category.as_ref().map(|category| category.as_str())
            );
            assert_eq!(request.query("q").unwrap().filter(|q| !q.is_empty()).map(fold), list.text);
            assert!((1..=PAGE_ITEMS_MAX).contains(&list.limit));
            assert_eq!(request.query("sort").unwrap(), list.popular.then_some("popular"));
            assert_eq!(start.is_some(), request.query("next_token").unwrap().is_some());
        }
    }
}

#[test]
fn idempotency_keys() {
    fuzz!(
        bytes(["k", "8e03978e-40d5-43e8-bc93-6894a57f9324", "a b", "é", "", "\t"]),
        10_000,
        idempotency_key
    );
}

fn idempotency_key(data: &[u8]) {
    let Ok(header) = std::str::from_utf8(data) else { return };
    let valid = (1..=IDEMPOTENCY_KEY_CHARS_MAX).contains(&data.len())
        && data.iter().all(|byte| (0x21..=0x7e).contains(byte));
    match IdempotencyKey::parse(header) {
        Ok(_) => assert!(valid),
        Err(error) => {
            assert!(!valid);
            assert_client_error(&error.into());
        }
    }
}

#[test]
fn items() {
    let sizes: String = ["small", "medium", "large"]
        .map(|size| format!(r#""{size}":{{"width":3,"height":2,"version_id":"v"}}"#))
        .join(",");
    let whole = format!(
        r#"{{"id":"{ID}","name":"n","category":"c","price":1.5,"version":7,
            "images":{{"main":{{"sequencer":"0",{sizes}}}}},
            "refused":{{"back":{{"sequencer":"1","reason":"no image","at":5}}}},
            "write_token":"t","previous_category":"b"}}"#
    );
    fuzz!(
        bytes([&whole, "{}", r#"{"id":""}"#, r#"{"id":1,"version":-1,"price":"1"}"#]),
        10_000,
        item
    );
}

/// An item of the table, written as JSON. Reading it gives a record or an error, never a panic.
fn item(data: &[u8]) {
    let Ok(Value::Object(fields)) = serde_json::from_slice(data) else { return };
    let item: Item = fields.into_iter().map(|(name, value)| (name, attribute(value))).collect();
    let Ok(record) = Record::from_item(&item) else { return };
    let (version, json) = parse_entry(record.to_stored().unwrap().entry).unwrap();
    assert_eq!(version, record.version);
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["id"], record.product.id.as_str());
    let again = Record::from_item(&record.to_item()).unwrap();
    assert_eq!(
        (again.product.name, again.product.price),
        (record.product.name, record.product.price)
    );
}

fn attribute(value: Value) -> AttributeValue {
    match value {
        Value::Null => AttributeValue::Null(true),
        Value::Bool(value) => AttributeValue::Bool(value),
        Value::Number(value) => AttributeValue::N(value.to_string()),
        Value::String(value) => AttributeValue::S(value),
        Value::Array(values) => AttributeValue::L(values.into_iter().map(attribute).collect()),
        Value::Object(fields) => AttributeValue::M(
            fields.into_iter().map(|(name, value)| (name, attribute(value))).collect(),
        ),
    }
}
