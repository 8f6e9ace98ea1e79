//! A stub of DynamoDB: each product exists, each write succeeds, and the calls are counted.
//!
//! S3 has no stub: the measured functions sign URLs, and call no bucket.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use hyper::body::Bytes;
use serde_json::{Value, json};
use shared::table::CACHE_CONTROL;

use crate::http::{Call, Reply, Service, reply};

pub(crate) const PRODUCTS_TABLE: &str = "bench-products";
pub(crate) const RECORDS_TABLE: &str = "bench-records";
/// What each product of the stub is called.
pub(crate) const PRODUCT_NAME: &str = "Enamel mug, dark blue";

/// The tables, and what was called.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// The cache server that the control item trusts; without one, there is no control item.
    trusted_server: Option<String>,
    /// Each call fails.
    is_out: bool,
    pub(crate) control_reads: AtomicU64,
    pub(crate) product_calls: AtomicU64,
}

impl Tables {
    pub(crate) fn new(trusted_server: Option<String>) -> Arc<Self> {
        Arc::new(Self { trusted_server, ..Self::default() })
    }

    /// Tables that fail, for a test.
    #[cfg(test)]
    pub(crate) fn out() -> Arc<Self> {
        Arc::new(Self { is_out: true, ..Self::default() })
    }

    /// The status and the body.
    fn answer(&self, operation: &str, request: &Value) -> (u16, Value) {
        let is_records = request["TableName"] == RECORDS_TABLE;
        let counter = if is_records { &self.control_reads } else { &self.product_calls };
        counter.fetch_add(1, Relaxed);
        match operation {
            _ if self.is_out => (500, error("InternalServerError", "the stub is out")),
            "GetItem" if is_records => match &self.trusted_server {
                Some(server) => (200, json!({ "Item": control_item(server) })),
                None => (200, json!({})),
            },
            "GetItem" => match request["Key"]["id"]["S"].as_str() {
                Some(id) => (200, json!({ "Item": product(id) })),
                None => (400, error("ValidationException", "the key has no id")),
            },
            "Scan" => (200, page(request["Limit"].as_u64().unwrap_or(20))),
            "PutItem" if !is_records => (200, json!({})),
            other => (400, error("UnknownOperationException", other)),
        }
    }
}

impl Service for Tables {
    async fn reply(&self, call: Call) -> Reply {
        let target = call.parts.headers.get("x-amz-target").and_then(|name| name.to_str().ok());
        let operation =
            target.and_then(|target| target.split_once('.')).map_or("", |(_, name)| name);
        let request = serde_json::from_slice(&call.body).unwrap_or_default();
        let (status, body) = self.answer(operation, &request);
        let headers = [
            ("content-type", "application/x-amz-json-1.0".to_owned()),
            ("x-amzn-requestid", "4KBNVRGD25RG1KEO9UT4V3FQDJVV4KQNSO5AEMVJF66Q9ASUAAJG".to_owned()),
        ];
        reply(status, &headers, Bytes::from(body.to_string()))
    }
}

fn error(code: &str, message: &str) -> Value {
    json!({ "__type": format!("com.amazonaws.dynamodb.v20120810#{code}"), "message": message })
}

fn control_item(server: &str) -> Value {
    json!({ "id": {"S": CACHE_CONTROL}, "epoch": {"S": "bench"}, "server": {"S": server} })
}

/// The item of a product as the functions write it.
fn product(id: &str) -> Value {
    let description = "Holds 350 ml, and may go into the dishwasher. The enamel is two layers on \
                       steel, so it is light, and it chips if it falls on stone.";
    json!({
        "id": {"S": id},
        "name": {"S": PRODUCT_NAME},
        "category": {"S": "Kitchen"},
        "price": {"N": "19.9"},
        "description": {"S": description},
        "search_text": {"S": format!("{PRODUCT_NAME}\n{description}").to_lowercase()},
        "version": {"N": "3"},
        "images": {"M": {}},
        "refused": {"M": {}},
    })
}

/// As many items as the request allows, of a table that has more.
fn page(limit: u64) -> Value {
    let items: Vec<_> = (0..limit).map(|n| product(&product_id(n))).collect();
    let last = items.last().map_or_else(|| json!({}), |item| json!({ "id": item["id"] }));
    json!({ "Items": items, "Count": limit, "ScannedCount": limit, "LastEvaluatedKey": last })
}

/// The id of a product.
pub(crate) fn product_id(number: u64) -> String {
    format!("01890a5d-ac96-774b-bcce-{number:012x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answer_has_each_product_and_as_many_as_the_limit() {
        let tables = Tables::default();
        let request = json!({ "TableName": PRODUCTS_TABLE, "Key": {"id": {"S": "x"}} });
        assert_eq!(tables.answer("GetItem", &request).1["Item"]["id"]["S"], "x");
        let (_, page) = tables.answer("Scan", &json!({ "Limit": 3 }));
        assert_eq!(page["Items"].as_array().unwrap().len(), 3);
        assert_eq!(page["LastEvaluatedKey"]["id"]["S"], product_id(2));
        assert_eq!(tables.product_calls.load(Relaxed), 2);
    }

    #[test]
    fn answer_to_what_no_measured_function_calls_is_an_error() {
        assert_eq!(Tables::default().answer("DeleteTable", &json!({})).0, 400);
        let record = json!({ "TableName": RECORDS_TABLE });
        assert_eq!(Tables::default().answer("PutItem", &record).0, 400);
    }
}
