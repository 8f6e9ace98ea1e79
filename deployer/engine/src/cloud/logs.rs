//! CloudWatch Logs calls on log groups.

use super::error::none_if_missing;
use super::{Aws, CloudError};

/// One log event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The event's id, unique in its log group.
    pub id: String,
    /// Milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// The text without trailing white space.
    pub message: String,
}

/// Calls on log groups. `group` is the group's name.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Logs {
    /// Whether the group exists.
    async fn log_group_exists(&self, group: &str) -> Result<bool, CloudError>;

    /// Deletes the group. A group that does not exist is not an error.
    async fn delete_log_group(&self, group: &str) -> Result<(), CloudError>;

    /// All events since `since_ms`, oldest first; `None` when the group does not exist.
    async fn log_lines(
        &self,
        group: &str,
        since_ms: i64,
    ) -> Result<Option<Vec<LogLine>>, CloudError>;
}

impl Logs for Aws {
    async fn log_group_exists(&self, group: &str) -> Result<bool, CloudError> {
        // The API can only search by prefix, so other groups may come with the one of this name.
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
        let response = self.logs.delete_log_group().log_group_name(group).send().await;
        none_if_missing(response.map_err(|e| CloudError::new("DeleteLogGroup", group, e)))?;
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
            let Some(page) =
                none_if_missing(page.map_err(|e| CloudError::new("FilterLogEvents", group, e)))?
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
