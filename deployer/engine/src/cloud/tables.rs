//! DynamoDB calls on tables: existence and number of items.

use serde_json::{Value, json};

use super::error::none_if_missing;
use super::signed::SignedCall;
use super::{Aws, CloudError};

/// The number of items in a table. Counting stops at a limit, since it consumes read capacity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableCount {
    /// The items counted.
    pub items: u64,
    /// Whether counting stopped before the last item.
    pub more: bool,
}

/// Calls on DynamoDB tables. `table` is the table's name.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Tables {
    /// Whether the table exists.
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError>;

    /// Counts the items in at most `pages` pages of 1 MB; `None` when the table does not exist.
    async fn count_items(
        &self,
        table: &str,
        pages: usize,
    ) -> Result<Option<TableCount>, CloudError>;

    /// Sets whether DynamoDB rejects a deletion of the table.
    async fn set_deletion_protection(&self, table: &str, is_on: bool) -> Result<(), CloudError>;

    /// Begins to delete the table with its items. A table that does not exist is no error.
    async fn delete_table(&self, table: &str) -> Result<(), CloudError>;
}

impl Tables for Aws {
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError> {
        let body = json!({ "TableName": table });
        let found = self.table_call(signed_call("DescribeTable", table), &body).await;
        Ok(none_if_missing(found)?.is_some())
    }

    async fn count_items(
        &self,
        table: &str,
        pages: usize,
    ) -> Result<Option<TableCount>, CloudError> {
        let (mut count, mut start) = (TableCount::default(), Value::Null);
        for _ in 0..pages {
            // The count of DescribeTable is up to six hours old.
            let scan = json!({"TableName": table, "Select": "COUNT"});
            let page = none_if_missing(self.scan(table, scan, start).await)?;
            let Some(mut page) = page else { return Ok(None) };
            count.items += page["Count"].as_u64().unwrap_or(0);
            start = page["LastEvaluatedKey"].take();
            count.more = !start.is_null();
            if !count.more {
                break;
            }
        }
        Ok(Some(count))
    }

    async fn set_deletion_protection(&self, table: &str, is_on: bool) -> Result<(), CloudError> {
        let body = json!({"TableName": table, "DeletionProtectionEnabled": is_on});
        self.table_call(signed_call("UpdateTable", table), &body).await.map(|_| ())
    }

    async fn delete_table(&self, table: &str) -> Result<(), CloudError> {
        let body = json!({ "TableName": table });
        let deleted = self.table_call(signed_call("DeleteTable", table), &body).await;
        none_if_missing(deleted).map(|_| ())
    }
}

impl Aws {
    /// One page of a table. `start` is what the page before says of the next one; null for the
    /// first.
    pub(super) async fn scan(
        &self,
        table: &str,
        mut scan: Value,
        start: Value,
    ) -> Result<Value, CloudError> {
        if !start.is_null() {
            scan["ExclusiveStartKey"] = start;
        }
        let call = signed_call("Scan", table);
        let page = self.table_call(call, &scan).await?;
        let is_page = page.is_object();
        is_page.then_some(page).ok_or_else(|| CloudError::incomplete(call.call, table, "page"))
    }

    async fn table_call(&self, call: SignedCall<'_>, body: &Value) -> Result<Value, CloudError> {
        self.signed_json(call, "DynamoDB_20120810", body).await
    }
}

fn signed_call<'a>(call: &'static str, table: &'a str) -> SignedCall<'a> {
    SignedCall { call, subject: table, service: "dynamodb" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloud::test_server::server;

    fn missing() -> (&'static str, Value) {
        let code = "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException";
        ("400 Bad Request", json!({"__type": code, "message": "Table: t not found"}))
    }

    #[tokio::test]
    async fn count_items_stops_after_the_given_pages() {
        let page = |next| ("200 OK", json!({"Count": 7, "LastEvaluatedKey": next}));
        let key = json!({"id": {"S": "a"}});
        let (aws, requests) = server(vec![
            page(key.clone()),
            page(key.clone()),
            page(key.clone()),
            ("200 OK", json!({"Count": 3})),
            missing(),
        ]);
        let counted = async |pages| aws.count_items("t", pages).await.unwrap();
        assert_eq!(counted(2).await, Some(TableCount { items: 14, more: true }));
        assert_eq!(counted(2).await, Some(TableCount { items: 10, more: false }));
        assert_eq!(counted(2).await, None);
        let requests = requests.join().unwrap();
        assert_eq!(requests[0].body, json!({"TableName": "t", "Select": "COUNT"}));
        assert_eq!(requests[1].body["ExclusiveStartKey"], key);
        assert_eq!(requests[2].body.get("ExclusiveStartKey"), None);
    }

    #[tokio::test]
    async fn table_that_does_not_exist_is_no_error_where_it_is_deleted() {
        let (aws, requests) = server(vec![
            ("200 OK", json!({"Table": {"TableStatus": "ACTIVE"}})),
            missing(),
            ("200 OK", json!({"TableDescription": {}})),
            missing(),
            ("400 Bad Request", json!({"__type": "x#ResourceInUseException", "message": "busy"})),
        ]);
        assert!(aws.table_exists("t").await.unwrap());
        assert!(!aws.table_exists("t").await.unwrap());
        aws.set_deletion_protection("t", false).await.unwrap();
        aws.delete_table("t").await.unwrap();
        let busy = aws.delete_table("t").await.unwrap_err().to_string();
        assert_eq!(busy, "DeleteTable (t): busy");
        let requests = requests.join().unwrap();
        let targets: Vec<_> = requests.iter().map(|r| r.target().to_owned()).collect();
        let target = |call: &str| format!("DynamoDB_20120810.{call}");
        let (read, change, delete) =
            (target("DescribeTable"), target("UpdateTable"), target("DeleteTable"));
        assert_eq!(targets, [&read, &read, &change, &delete, &delete].map(String::clone));
        let unprotected = json!({"TableName": "t", "DeletionProtectionEnabled": false});
        assert_eq!(requests[2].body, unprotected);
    }
}
