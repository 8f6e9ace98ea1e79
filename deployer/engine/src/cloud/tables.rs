//! Tables: whether one exists, and how many items would be lost with it (DynamoDB).

use aws_sdk_dynamodb::types::Select;

use super::error::found;
use super::{Aws, CloudError};

/// How many items a table holds. Counting stops at a limit, since it costs reads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableCount {
    /// Items counted.
    pub items: u64,
    /// There are more; counting stopped.
    pub more: bool,
}

/// The calls on tables.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Tables {
    /// Whether the table exists.
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError>;

    /// Counts its items, reading at most `pages` megabytes; `None` when there is no such table.
    async fn count_items(
        &self,
        table: &str,
        pages: usize,
    ) -> Result<Option<TableCount>, CloudError>;
}

impl Tables for Aws {
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError> {
        let answer = self.dynamodb.describe_table().table_name(table).send().await;
        Ok(found(answer.map_err(|e| CloudError::new("DescribeTable", table, e)))?.is_some())
    }

    async fn count_items(
        &self,
        table: &str,
        pages: usize,
    ) -> Result<Option<TableCount>, CloudError> {
        // DescribeTable's own count is six hours old.
        let mut scan =
            self.dynamodb.scan().table_name(table).select(Select::Count).into_paginator().send();
        let mut count = TableCount::default();
        for read in 0.. {
            let Some(page) = scan.next().await else { break };
            let Some(page) = found(page.map_err(|e| CloudError::new("Scan", table, e)))? else {
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
}
