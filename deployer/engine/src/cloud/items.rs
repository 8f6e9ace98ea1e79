//! DynamoDB calls on the items of a table.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::error::none_if_missing;
use super::{Aws, CloudError};

/// An item: the values of its attributes by their names.
pub type TableItem = BTreeMap<String, TableValue>;

/// The value of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableValue {
    /// A text.
    Text(String),
    /// A number as DynamoDB writes it, so that no digit is lost.
    Number(String),
    /// A map of values.
    Map(TableItem),
    /// A value of another type.
    Other,
}

/// Calls on the items of a table.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Items {
    /// All items, read consistently; `None` when the table does not exist. `progress` is called
    /// with the number of items after each page.
    async fn items(
        &self,
        table: &str,
        progress: &dyn Fn(usize),
    ) -> Result<Option<Vec<TableItem>>, CloudError>;
}

impl Items for Aws {
    async fn items(
        &self,
        table: &str,
        progress: &dyn Fn(usize),
    ) -> Result<Option<Vec<TableItem>>, CloudError> {
        let (mut items, mut start) = (Vec::new(), Value::Null);
        loop {
            let scan = json!({"TableName": table, "ConsistentRead": true});
            let page = self.scan(table, scan, start).await;
            let Some(mut page) = none_if_missing(page)? else { return Ok(None) };
            let read = page["Items"].as_array_mut().map(std::mem::take).unwrap_or_default();
            items.extend(read.into_iter().map(item));
            progress(items.len());
            start = page["LastEvaluatedKey"].take();
            if start.is_null() {
                return Ok(Some(items));
            }
        }
    }
}

fn item(attributes: Value) -> TableItem {
    let Value::Object(attributes) = attributes else { return TableItem::new() };
    attributes.into_iter().map(|(name, attribute)| (name, value(attribute))).collect()
}

/// The value of `{"S": "text"}`.
fn value(attribute: Value) -> TableValue {
    let Value::Object(attribute) = attribute else { return TableValue::Other };
    match attribute.into_iter().next() {
        Some((kind, Value::String(text))) if kind == "S" => TableValue::Text(text),
        Some((kind, Value::String(number))) if kind == "N" => TableValue::Number(number),
        Some((kind, map)) if kind == "M" => TableValue::Map(item(map)),
        _ => TableValue::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::cloud::test_server::server;

    #[tokio::test]
    async fn items_reads_all_pages_and_each_kind_of_value() {
        let (aws, requests) = server(vec![
            (
                "200 OK",
                json!({"Items": [{"id": {"S": "a"}}], "LastEvaluatedKey": {"id": {"S": "a"}}}),
            ),
            ("200 OK", json!({"Items": [{"m": {"M": {"n": {"N": "1.10"}}}, "b": {"BOOL": true}}]})),
        ]);
        let seen = RefCell::new(Vec::new());
        let progress = |items| seen.borrow_mut().push(items);
        let items = aws.items("t", &progress).await.unwrap().unwrap();
        let number = TableValue::Number("1.10".to_owned());
        let map = TableValue::Map([("n".to_owned(), number)].into());
        assert_eq!(
            items,
            [
                [("id".to_owned(), TableValue::Text("a".to_owned()))].into(),
                TableItem::from([("m".to_owned(), map), ("b".to_owned(), TableValue::Other)]),
            ]
        );
        assert_eq!(*seen.borrow(), [1, 2]);
        let requests = requests.join().unwrap();
        assert_eq!(requests[0].target(), "DynamoDB_20120810.Scan");
        assert_eq!(requests[0].header("content-type"), "application/x-amz-json-1.0");
        assert_eq!(requests[0].body, json!({"TableName": "t", "ConsistentRead": true}));
        assert_eq!(requests[1].body["ExclusiveStartKey"], json!({"id": {"S": "a"}}));
    }

    #[tokio::test]
    async fn items_missing_table_is_none() {
        let body = json!({"__type": "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
            "message": "Requested resource not found"});
        let (aws, _) = server(vec![("400 Bad Request", body)]);
        assert_eq!(aws.items("t", &|_| {}).await.unwrap(), None);
    }
}
