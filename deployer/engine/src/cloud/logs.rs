//! CloudWatch Logs calls on log groups.

use serde_json::{Value, json};

use super::error::none_if_missing;
use super::signed::SignedCall;
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
        let request = json!({"logGroupNamePrefix": group});
        let groups = self.log_pages("DescribeLogGroups", group, request, "logGroups").await?;
        Ok(groups.iter().any(|found| found["logGroupName"] == group))
    }

    async fn delete_log_group(&self, group: &str) -> Result<(), CloudError> {
        let request = json!({"logGroupName": group});
        none_if_missing(self.log_call("DeleteLogGroup", group, &request).await)?;
        Ok(())
    }

    async fn log_lines(
        &self,
        group: &str,
        since_ms: i64,
    ) -> Result<Option<Vec<LogLine>>, CloudError> {
        let request = json!({"logGroupName": group, "startTime": since_ms});
        let events = self.log_pages("FilterLogEvents", group, request, "events").await;
        let Some(events) = none_if_missing(events)? else { return Ok(None) };
        let mut lines: Vec<_> = events.iter().map(line).collect();
        lines.sort_by_key(|line| line.at_ms);
        Ok(Some(lines))
    }
}

fn line(event: &Value) -> LogLine {
    LogLine {
        id: event["eventId"].as_str().unwrap_or_default().to_owned(),
        at_ms: event["timestamp"].as_i64().unwrap_or(0),
        message: event["message"].as_str().unwrap_or_default().trim_end().to_owned(),
    }
}

impl Aws {
    /// The elements of the list `field` on all pages.
    async fn log_pages(
        &self,
        call: &'static str,
        group: &str,
        mut request: Value,
        field: &str,
    ) -> Result<Vec<Value>, CloudError> {
        let mut found = Vec::new();
        loop {
            let mut page = self.log_call(call, group, &request).await?;
            if let Value::Array(elements) = page[field].take() {
                found.extend(elements);
            }
            let next = page["nextToken"].take();
            // A token that comes again would be followed without an end.
            if !next.is_string() || next == request["nextToken"] {
                return Ok(found);
            }
            request["nextToken"] = next;
        }
    }

    async fn log_call(
        &self,
        call: &'static str,
        subject: &str,
        request: &Value,
    ) -> Result<Value, CloudError> {
        let call = SignedCall { call, subject, service: "logs" };
        self.signed_json(call, "Logs_20140328", request).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloud::test_server::server;

    #[tokio::test]
    async fn log_lines_reads_all_pages_and_sorts_by_time() {
        let event = |id: &str, at: i64| json!({"eventId": id, "timestamp": at, "message": "m\n"});
        let (aws, requests) = server(vec![
            ("200 OK", json!({"events": [event("b", 2)], "nextToken": "t"})),
            ("200 OK", json!({"events": [event("a", 1)]})),
        ]);
        let lines = aws.log_lines("/aws/lambda/f", 1).await.unwrap().unwrap();
        let line = |id: &str, at_ms| LogLine { id: id.to_owned(), at_ms, message: "m".to_owned() };
        assert_eq!(lines, [line("a", 1), line("b", 2)]);
        let target = "Logs_20140328.FilterLogEvents".to_owned();
        let first = json!({"logGroupName": "/aws/lambda/f", "startTime": 1});
        let mut second = first.clone();
        second["nextToken"] = json!("t");
        let requests = requests.join().unwrap();
        assert!(requests.iter().all(|request| request.target() == target && request.is_signed()));
        assert_eq!([&requests[0].body, &requests[1].body], [&first, &second]);
    }

    #[tokio::test(start_paused = true)]
    async fn log_lines_without_the_group_is_none_also_after_a_throttled_call() {
        let error = |code: &str| json!({"__type": code, "message": "m"});
        let (aws, requests) = server(vec![
            ("400 Bad Request", error("ThrottlingException")),
            ("400 Bad Request", error("ResourceNotFoundException")),
        ]);
        assert_eq!(aws.log_lines("g", 0).await.unwrap(), None);
        assert_eq!(requests.join().unwrap().len(), 2);
    }

    #[tokio::test]
    async fn log_group_exists_needs_the_whole_name() {
        let found = |name: &str| ("200 OK", json!({"logGroups": [{"logGroupName": name}]}));
        let (aws, requests) = server(vec![found("groups"), found("group")]);
        assert!(!aws.log_group_exists("group").await.unwrap());
        assert!(aws.log_group_exists("group").await.unwrap());
        assert_eq!(requests.join().unwrap()[0].body, json!({"logGroupNamePrefix": "group"}));
    }
}
