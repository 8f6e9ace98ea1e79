//! DynamoDB calls on the items of a table.

use std::collections::BTreeMap;

use aws_sdk_dynamodb::types::AttributeValue;

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
        let scan = self.dynamodb.scan().table_name(table).consistent_read(true);
        let (mut pages, mut items) = (scan.into_paginator().send(), Vec::new());
        while let Some(page) = pages.next().await {
            let Some(page) = none_if_missing(page.map_err(|e| CloudError::new("Scan", table, e)))?
            else {
                return Ok(None);
            };
            items.extend(page.items.unwrap_or_default().into_iter().map(item));
            progress(items.len());
        }
        Ok(Some(items))
    }
}

fn item(attributes: impl IntoIterator<Item = (String, AttributeValue)>) -> TableItem {
    attributes.into_iter().map(|(name, attribute)| (name, value(attribute))).collect()
}

fn value(attribute: AttributeValue) -> TableValue {
    match attribute {
        AttributeValue::S(text) => TableValue::Text(text),
        AttributeValue::N(number) => TableValue::Number(number),
        AttributeValue::M(map) => TableValue::Map(item(map)),
        _ => TableValue::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use aws_sdk_dynamodb::Client;
    use aws_sdk_dynamodb::operation::scan::{ScanError, ScanOutput};
    use aws_smithy_mocks::mock;
    use aws_smithy_types::error::ErrorMetadata;

    use super::super::tests::aws;
    use super::*;

    #[tokio::test]
    async fn items_reads_all_pages_and_each_kind_of_value() {
        let id = |text: &str| AttributeValue::S(text.to_owned());
        let first = mock!(Client::scan)
            .match_requests(|request| {
                request.exclusive_start_key().is_none() && request.consistent_read() == Some(true)
            })
            .then_output(move || {
                ScanOutput::builder()
                    .items([("id".to_owned(), id("a"))].into())
                    .last_evaluated_key("id", id("a"))
                    .build()
            });
        let second = mock!(Client::scan)
            .match_requests(|request| request.exclusive_start_key().is_some())
            .then_output(|| {
                let number = AttributeValue::N("1.10".to_owned());
                let map = AttributeValue::M([("n".to_owned(), number)].into());
                let item = [("m".to_owned(), map), ("b".to_owned(), AttributeValue::Bool(true))];
                ScanOutput::builder().items(item.into()).build()
            });
        let seen = RefCell::new(Vec::new());
        let progress = |items| seen.borrow_mut().push(items);
        let items = aws(&[&first, &second]).items("t", &progress).await.unwrap().unwrap();
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
    }

    #[tokio::test]
    async fn items_missing_table_is_none() {
        let missing = mock!(Client::scan).then_error(|| {
            ScanError::generic(ErrorMetadata::builder().code("ResourceNotFoundException").build())
        });
        assert_eq!(aws(&[&missing]).items("t", &|_| {}).await.unwrap(), None);
    }
}
