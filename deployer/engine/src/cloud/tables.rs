//! DynamoDB calls on tables: existence and number of items.

use aws_sdk_dynamodb::types::Select;

use super::error::none_if_missing;
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
        let response = self.dynamodb.describe_table().table_name(table).send().await;
        Ok(none_if_missing(response.map_err(|e| CloudError::new("DescribeTable", table, e)))?
            .is_some())
    }

    async fn count_items(
        &self,
        table: &str,
        pages: usize,
    ) -> Result<Option<TableCount>, CloudError> {
        // The count of DescribeTable is up to six hours old.
        let mut scan =
            self.dynamodb.scan().table_name(table).select(Select::Count).into_paginator().send();
        let mut count = TableCount::default();
        for read in 0.. {
            let Some(page) = scan.next().await else { break };
            let Some(page) = none_if_missing(page.map_err(|e| CloudError::new("Scan", table, e)))?
            else {
                return Ok(None);
            };
            count.items += u64::try_from(page.count).unwrap_or(0);
            if read + 1 >= pages {
                count.more = page.last_evaluated_key.is_some_and(|k| !k.is_empty());
                break;
            }
        }
        Ok(Some(count))
    }

    async fn set_deletion_protection(&self, table: &str, is_on: bool) -> Result<(), CloudError> {
        let call = self.dynamodb.update_table().table_name(table);
        call.deletion_protection_enabled(is_on)
            .send()
            .await
            .map_err(|e| CloudError::new("UpdateTable", table, e))?;
        Ok(())
    }

    async fn delete_table(&self, table: &str) -> Result<(), CloudError> {
        let response = self.dynamodb.delete_table().table_name(table).send().await;
        none_if_missing(response.map_err(|e| CloudError::new("DeleteTable", table, e)))?;
        Ok(())
    }
}
