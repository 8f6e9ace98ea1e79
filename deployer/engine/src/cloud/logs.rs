//! Log groups: whether one exists, deleting one, and reading on (CloudWatch Logs).

use super::error::found;
use super::{Aws, CloudError};

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Unique in its group.
    pub id: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// The text, without the line's end.
    pub message: String,
}

/// The calls on log groups.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Logs {
    /// Whether the group exists.
    async fn log_group_exists(&self, group: &str) -> Result<bool, CloudError>;

    /// Deletes it; one that does not exist is fine.
    async fn delete_log_group(&self, group: &str) -> Result<(), CloudError>;

    /// The lines since a time, oldest first; `None` when there is no such group.
    async fn log_lines(
        &self,
        group: &str,
        since_ms: i64,
    ) -> Result<Option<Vec<LogLine>>, CloudError>;
}

impl Logs for Aws {
    async fn log_group_exists(&self, group: &str) -> Result<bool, CloudError> {
        // By prefix is all that there is; the exact name comes first in its order, but may be on a later page only if pages are odd.
        let mut pages = self
            .logs
            .describe_log_groups()
            .log_group_name_prefix(group)
            .into_paginator()
            .items()
            .send();
        while let Some(next) = pages.next().await {
            let next = next.map_err(|e| CloudError::new("DescribeLogGroups", group, e))?;
            if next.log_group_name.as_deref() == Some(group) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn delete_log_group(&self, group: &str) -> Result<(), CloudError> {
        let answer = self.logs.delete_log_group().log_group_name(group).send().await;
        found(answer.map_err(|e| CloudError::new("DeleteLogGroup", group, e)))?;
        Ok(())
    }

    async fn log_lines(
        &self,
        group: &str,
        since_ms: i64,
    ) -> Result<Option<Vec<LogLine>>, CloudError> {
        let mut pages = self
            .logs
            .filter_log_events()
            .log_group_name(group)
            .start_time(since_ms)
            .into_paginator()
            .send();
        let mut lines = Vec::new();
        while let Some(page) = pages.next().await {
            let Some(page) = found(page.map_err(|e| CloudError::new("FilterLogEvents", group, e)))?
            else {
                return Ok(None);
            };
            lines.extend(page.events.unwrap_or_default().into_iter().map(|event| LogLine {
                id: event.event_id.unwrap_or_default(),
                at_ms: event.timestamp.unwrap_or(0),
                message: event.message.unwrap_or_default().trim_end().to_owned(),
            }));
        }
        lines.sort_by_key(|l| l.at_ms);
        Ok(Some(lines))
    }
}
