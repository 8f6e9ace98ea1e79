//! Runs failed events again: those that are in a function's queue after all retries.

use std::collections::BTreeSet;

use engine::cloud::live::{QueueMessage, Queues};
use engine::cloud::{CloudError, Functions, Stacks};
use engine::deploy::{StackName, while_busy};
use serde::Deserialize;
use serde_json::value::RawValue;
use shared::table::{FUNCTIONS, Function};

use super::function_name;

/// SQS gives at most this many messages at once.
const RECEIVED_MAX: u32 = 10;

/// What Lambda writes to the queue of failed events.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FailedEvent<'a> {
    #[serde(borrow)]
    request_payload: &'a RawValue,
}

/// The result of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redriven {
    pub function: &'static str,
    /// Why the message is still in the queue; `None` if the event succeeded.
    pub left: Option<String>,
}

/// Calls each function with the events of its queue, and deletes those that succeed. One that fails
/// again stays in the queue. `function` limits this to one function.
/// Returns how many events the queues still have.
pub async fn redrive(
    cloud: &(impl Stacks + Functions + Queues),
    stack: &StackName,
    function: Option<&str>,
    report: &mut dyn FnMut(Redriven),
) -> Result<u64, CloudError> {
    let mut left = 0;
    let resources = cloud.resources(stack.as_str()).await?;
    let rows = FUNCTIONS.iter().filter(|row| row.is_asynchronous());
    for row in rows.filter(|row| function.is_none_or(|name| name == row.name)) {
        let id = format!("{}Failures", row.pascal_name());
        let Some(queue) = resources.iter().find(|resource| resource.logical_id == id) else {
            continue;
        };
        redrive_queue(cloud, stack, row, &queue.physical_id, report).await?;
        left += cloud.queue_length(&queue.physical_id).await?.unwrap_or(0);
    }
    Ok(left)
}

async fn redrive_queue(
    cloud: &(impl Functions + Queues),
    stack: &StackName,
    row: &'static Function,
    url: &str,
    report: &mut dyn FnMut(Redriven),
) -> Result<(), CloudError> {
    let name = function_name(stack, &row.kebab_name());
    // Longer than the calls with all messages of one answer.
    let hidden_s = (RECEIVED_MAX + 1) * row.timeout_s;
    let mut seen = BTreeSet::new();
    loop {
        let mut messages = cloud.receive(url, hidden_s).await?;
        // Those that failed again are visible again after some minutes.
        messages.retain(|message| seen.insert(message.id.clone()));
        if messages.is_empty() {
            return Ok(());
        }
        for message in messages {
            let left = run_again(cloud, &name, &message).await?;
            if left.is_none() {
                cloud.delete_message(url, &message.receipt).await?;
            }
            report(Redriven { function: row.name, left });
        }
    }
}

/// Calls the function with the event. Returns why the event failed again.
async fn run_again(
    cloud: &impl Functions,
    function: &str,
    message: &QueueMessage,
) -> Result<Option<String>, CloudError> {
    let Ok(event) = serde_json::from_str::<FailedEvent<'_>>(&message.body) else {
        return Ok(Some("the message is not a failed event of Lambda".to_owned()));
    };
    let payload = event.request_payload.get();
    let response = while_busy(async || cloud.invoke(function, payload).await).await?;
    Ok(response.error.map(|_| response.payload))
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use engine::cloud::{Invocation, UpdateState};

    use super::*;

    /// A queue, and a function that fails for the event `2`.
    /// SQS shows what was not deleted again.
    struct Fake {
        queue: RefCell<Vec<QueueMessage>>,
        received: Cell<u32>,
    }

    impl Queues for Fake {
        async fn queue_length(&self, _: &str) -> Result<Option<u64>, CloudError> {
            unreachable!("redrive does not ask")
        }

        async fn receive(&self, _: &str, hidden_s: u32) -> Result<Vec<QueueMessage>, CloudError> {
            assert!(hidden_s > 10 * 60);
            self.received.set(self.received.get() + 1);
            assert!(self.received.get() < 5, "redrive does not end");
            Ok(self.queue.borrow().clone())
        }

        async fn delete_message(&self, _: &str, receipt: &str) -> Result<(), CloudError> {
            self.queue.borrow_mut().retain(|message| message.receipt != receipt);
            Ok(())
        }
    }

    impl Functions for Fake {
        async fn code_sha256(&self, f: &str) -> Result<Option<String>, CloudError> {
            unreachable!("{f}")
        }

        async fn update_state(&self, f: &str) -> Result<UpdateState, CloudError> {
            unreachable!("{f}")
        }

        async fn update_code(&self, f: &str, _: &str, _: &str) -> Result<String, CloudError> {
            unreachable!("{f}")
        }

        async fn delete_function(&self, f: &str) -> Result<(), CloudError> {
            unreachable!("{f}")
        }

        async fn invoke(&self, f: &str, payload: &str) -> Result<Invocation, CloudError> {
            assert!(f.ends_with("-process-uploaded-images"), "{f}");
            let error = (payload == "{\"n\": 2}").then(|| "Unhandled".to_owned());
            Ok(Invocation { payload: "\"result\"".into(), error })
        }
    }

    #[tokio::test]
    async fn redrive_queue_deletes_what_succeeds_and_leaves_the_rest() {
        let message = |receipt: &str, body: &str| QueueMessage {
            id: receipt.into(),
            receipt: receipt.into(),
            body: body.into(),
        };
        let event = |n: u32| format!(r#"{{"version": "1.0", "requestPayload": {{"n": {n}}}}}"#);
        let queue = [message("a", &event(1)), message("b", &event(2)), message("c", "hello")];
        let cloud = Fake { queue: RefCell::new(queue.to_vec()), received: Cell::default() };
        let row = const { shared::table::function("process_uploaded_images") };
        let stack = StackName::new("shop").unwrap();
        let mut results = Vec::new();
        redrive_queue(&cloud, &stack, row, "https://queue", &mut |one| results.push(one.left))
            .await
            .unwrap();
        assert_eq!(results[0], None);
        assert_eq!(results[1].as_deref(), Some("\"result\""));
        assert!(results[2].as_deref().unwrap().contains("not a failed event"));
        let left: Vec<_> = cloud.queue.take().into_iter().map(|m| m.receipt).collect();
        assert_eq!(left, ["b", "c"]);
    }
}
