//! Finds what was changed outside of CloudFormation: the differences between the template's values
//! and the resources as they are.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;
use tokio::time::{Instant, sleep};

use super::diff::PropertyChange;
use super::error::DeployError;
use super::plan::property_path;
use super::stack_name::StackName;
use super::ui::Ui;
use crate::cloud::{
    CloudErrorKind, DetectionState, DriftStatus, DriftedProperty, Drifts, ResourceDrift, Stack,
    StackResource, Stacks, Status,
};

/// What differs between a stack's template and its resources.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drift {
    /// The stack's name.
    pub stack: String,
    /// The resources that differ, ordered by type and logical id.
    pub resources: Vec<DriftedResource>,
    /// The number of resources that were compared.
    pub compared: usize,
    /// The types that CloudFormation did not compare, with the number of the stack's resources.
    pub not_compared: BTreeMap<String, usize>,
    /// Resources that CloudFormation can compare, but could not read.
    pub unread: Vec<Uncompared>,
    /// AWS's reason, where it did not compare all resources that it can compare.
    pub failure: Option<String>,
}

/// A resource that differs from the template.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DriftedResource {
    /// The name in the template.
    pub logical_id: String,
    /// The name in the cloud.
    pub physical_id: String,
    /// The type, such as `AWS::S3::Bucket`.
    pub resource_type: String,
    /// Whether the resource does not exist.
    pub is_deleted: bool,
    /// The properties that differ: before is the template's value, after that of the resource.
    pub properties: Vec<PropertyChange>,
}

/// A resource that was not compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Uncompared {
    /// The name in the template.
    pub logical_id: String,
    /// The type.
    pub resource_type: String,
    /// AWS's reason.
    pub reason: String,
}

impl Drift {
    /// Whether no compared resource differs.
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty()
    }

    /// Whether all resources were compared that CloudFormation can compare.
    pub fn is_complete(&self) -> bool {
        self.unread.is_empty() && self.failure.is_none()
    }
}

/// AWS needs from a few seconds to a few minutes, an emulator milliseconds.
const POLL_MIN: Duration = Duration::from_millis(100);
const POLL_MAX: Duration = Duration::from_secs(4);

/// The time limit of a detection.
const LIMIT: Duration = Duration::from_secs(15 * 60);

/// Compares the resources of the stack with its template. Changes nothing.
///
/// # Errors
/// [`DeployError::NotDeployed`]; [`DeployError::State`] where the stack is in a status in which
/// CloudFormation does not compare; [`DeployError::Interrupted`] where the detection takes too
/// long.
pub async fn drift(
    cloud: &(impl Stacks + Drifts),
    ui: &impl Ui,
    name: &StackName,
) -> Result<Drift, DeployError> {
    let stack = cloud.stack(name.as_str()).await?;
    let Some(stack) = stack.filter(|stack| stack.status != Status::DeleteComplete) else {
        return Err(DeployError::NotDeployed { stack: name.to_string() });
    };
    if let Some(why) = rejection(&stack.status) {
        return Err(DeployError::State { stack: stack.name, status: stack.status, why });
    }
    let resources = cloud.resources(&stack.id).await?;
    compare(cloud, ui, &stack, resources).await
}

async fn compare(
    cloud: &impl Drifts,
    ui: &impl Ui,
    stack: &Stack,
    resources: Vec<StackResource>,
) -> Result<Drift, DeployError> {
    let (begun_ms, failure) = detect(cloud, ui, stack).await?;
    let compared = cloud.resource_drifts(&stack.id).await?;
    let mut results: BTreeMap<String, ResourceDrift> = compared
        .into_iter()
        // The result of an earlier detection stays where this one had none.
        .filter(|result| result.at_ms >= begun_ms)
        .map(|result| (result.logical_id.clone(), result))
        .collect();
    let mut drift = Drift {
        stack: stack.name.clone(),
        resources: Vec::new(),
        compared: 0,
        not_compared: BTreeMap::new(),
        unread: Vec::new(),
        failure,
    };
    for resource in resources {
        let Some(result) = results.remove(&resource.logical_id) else {
            *drift.not_compared.entry(resource.resource_type).or_default() += 1;
            continue;
        };
        drift.add(result);
    }
    let key = |r: &DriftedResource| (r.resource_type.clone(), r.logical_id.clone());
    drift.resources.sort_by_key(key);
    Ok(drift)
}

impl Drift {
    fn add(&mut self, result: ResourceDrift) {
        let is_deleted = match result.status {
            DriftStatus::NotChecked => {
                self.unread.push(Uncompared {
                    logical_id: result.logical_id,
                    resource_type: result.resource_type,
                    reason: result.reason,
                });
                return;
            }
            DriftStatus::InSync => {
                self.compared += 1;
                return;
            }
            DriftStatus::Modified => false,
            DriftStatus::Deleted => true,
        };
        self.compared += 1;
        self.resources.push(DriftedResource {
            logical_id: result.logical_id,
            physical_id: result.physical_id,
            resource_type: result.resource_type,
            is_deleted,
            properties: result.differences.into_iter().map(property).collect(),
        });
    }
}

fn property(difference: DriftedProperty) -> PropertyChange {
    PropertyChange {
        path: property_path(&difference.path),
        before: difference.expected,
        after: difference.actual,
        replaces: false,
    }
}

/// Runs a detection to its end. Returns when it began, and why it is not complete. A detection that
/// another program began may have read some resources before they changed, so its results do not
/// count.
async fn detect(
    cloud: &impl Drifts,
    ui: &impl Ui,
    stack: &Stack,
) -> Result<(i64, Option<String>), DeployError> {
    let begin = Instant::now();
    let too_long = || DeployError::Interrupted {
        what: "the drift detection",
        stack: stack.name.clone(),
        why: format!("it has taken longer than {} minutes", LIMIT.as_secs() / 60),
    };
    let mut pause = POLL_MIN;
    let (mut is_busy, mut is_slow) = (false, false);
    let mut wait = async || {
        sleep(pause).await;
        pause = (pause * 2).min(POLL_MAX);
        if begin.elapsed() > LIMIT { Err(too_long()) } else { Ok(()) }
    };
    let id = loop {
        match cloud.detect_drift(&stack.id).await {
            Err(error) if error.kind == CloudErrorKind::Conflict => {
                if !std::mem::replace(&mut is_busy, true) {
                    ui.note("another program detects the drift of this stack; waiting for its end");
                }
                wait().await?;
            }
            other => break other?,
        }
    };
    loop {
        match cloud.drift_detection(&id).await? {
            DetectionState::InProgress => {
                if !std::mem::replace(&mut is_slow, true) {
                    ui.note("CloudFormation compares the resources with the template");
                }
                wait().await?;
            }
            DetectionState::Complete { begun_ms } => return Ok((begun_ms, None)),
            DetectionState::Failed { begun_ms, reason } => return Ok((begun_ms, Some(reason))),
        }
    }
}

/// Why CloudFormation does not compare a stack in this status; `None` where it does.
fn rejection(status: &Status) -> Option<&'static str> {
    match status {
        Status::CreateComplete
        | Status::UpdateComplete
        | Status::UpdateRollbackComplete
        | Status::UpdateRollbackFailed
        | Status::ImportComplete
        | Status::ImportRollbackComplete => None,
        Status::ReviewInProgress => Some("it has no resources yet"),
        status if status.is_in_progress() => Some(
            "CloudFormation compares only while no operation is in progress; wait for its end, \
             then run the same command again",
        ),
        _ => Some(
            "CloudFormation compares only after an operation that succeeded or was rolled back; \
             deploy again first",
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;
    use crate::cloud::CloudError;
    use crate::deploy::{Answer, Event, Question};

    const FUNCTION: &str = "AWS::Lambda::Function";

    /// The moment at which the detection begins.
    const BEGUN: i64 = 100;

    /// A stack that is compared.
    #[derive(Default)]
    struct FakeCloud {
        /// How often another detection is in progress.
        busy: Cell<u32>,
        /// How often the detection is in progress.
        polls: Cell<u32>,
        results: Vec<ResourceDrift>,
        notes: RefCell<Vec<String>>,
    }

    /// Whether the number was not zero.
    fn decrement(number: &Cell<u32>) -> bool {
        let before = number.get();
        number.set(before.saturating_sub(1));
        before > 0
    }

    impl Drifts for FakeCloud {
        async fn detect_drift(&self, stack: &str) -> Result<String, CloudError> {
            if !decrement(&self.busy) {
                return Ok("d".to_owned());
            }
            Err(CloudError {
                call: "DetectStackDrift",
                subject: stack.to_owned(),
                kind: CloudErrorKind::Conflict,
                code: "ValidationError".to_owned(),
                message: format!("Drift detection is already in progress for stack {stack}"),
            })
        }

        async fn drift_detection(&self, _: &str) -> Result<DetectionState, CloudError> {
            Ok(match (decrement(&self.polls), self.results.is_empty()) {
                (true, _) => DetectionState::InProgress,
                (false, true) => DetectionState::Complete { begun_ms: BEGUN },
                (false, false) => DetectionState::Failed {
                    begun_ms: BEGUN,
                    reason: "Failed to detect drift on resource [Denied]".to_owned(),
                },
            })
        }

        async fn resource_drifts(&self, _: &str) -> Result<Vec<ResourceDrift>, CloudError> {
            Ok(self.results.clone())
        }
    }

    impl Ui for FakeCloud {
        fn emit(&self, event: Event) {
            if let Event::Note { text } = event {
                self.notes.borrow_mut().push(text);
            }
        }

        async fn ask(&self, _: &Question<'_>) -> Answer {
            Answer::No
        }
    }

    fn result(id: &str, status: DriftStatus, at_ms: i64) -> ResourceDrift {
        let difference = DriftedProperty {
            path: "/Environment/Variables/a~1b".to_owned(),
            expected: Some("256".to_owned()),
            actual: Some("512".to_owned()),
        };
        let is_modified = status == DriftStatus::Modified;
        ResourceDrift {
            logical_id: id.to_owned(),
            physical_id: format!("shop-{id}"),
            resource_type: FUNCTION.to_owned(),
            status,
            reason: "Access Denied".to_owned(),
            differences: if is_modified { vec![difference] } else { Vec::new() },
            at_ms,
        }
    }

    fn stack() -> Stack {
        Stack {
            id: "arn:aws:cloudformation:eu-west-1:1:stack/Shop/u".to_owned(),
            name: "Shop".to_owned(),
            status: Status::UpdateComplete,
            status_reason: None,
            parameters: BTreeMap::new(),
            outputs: BTreeMap::new(),
            tags: BTreeMap::new(),
            termination_protection: false,
            changed_ms: 1,
        }
    }

    fn resource(logical_id: &str, resource_type: &str) -> StackResource {
        StackResource {
            logical_id: logical_id.to_owned(),
            physical_id: String::new(),
            resource_type: resource_type.to_owned(),
            status: "UPDATE_COMPLETE".to_owned(),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn compare_has_the_results_of_this_detection_only() {
        let cloud = FakeCloud {
            polls: Cell::new(3),
            results: vec![
                result("Put", DriftStatus::Modified, BEGUN + 1),
                result("Get", DriftStatus::Deleted, BEGUN + 1),
                result("Same", DriftStatus::InSync, BEGUN),
                result("Denied", DriftStatus::NotChecked, BEGUN + 1),
                result("Earlier", DriftStatus::Modified, BEGUN - 1),
            ],
            ..FakeCloud::default()
        };
        let mut resources: Vec<_> = cloud
            .results
            .iter()
            .map(|result| resource(&result.logical_id, &result.resource_type))
            .collect();
        resources.push(resource("Method", "AWS::ApiGateway::Method"));
        let found = compare(&cloud, &cloud, &stack(), resources).await.unwrap();
        let differing: Vec<_> =
            found.resources.iter().map(|r| (r.logical_id.as_str(), r.is_deleted)).collect();
        assert_eq!(differing, [("Get", true), ("Put", false)]);
        assert_eq!(
            found.resources[1].properties,
            [PropertyChange {
                path: "Environment.Variables.a/b".into(),
                before: Some("256".into()),
                after: Some("512".into()),
                replaces: false,
            }]
        );
        assert_eq!((found.compared, found.unread.len()), (3, 1));
        assert_eq!(found.unread[0].reason, "Access Denied");
        assert!(found.failure.is_some_and(|reason| reason.contains("[Denied]")));
        let others = [("AWS::ApiGateway::Method".to_owned(), 1), (FUNCTION.to_owned(), 1)];
        assert_eq!(found.not_compared, BTreeMap::from(others));
        assert_eq!(cloud.notes.borrow().len(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn compare_waits_for_a_detection_of_another_program() {
        let cloud = FakeCloud { busy: Cell::new(2), ..FakeCloud::default() };
        let found = compare(&cloud, &cloud, &stack(), Vec::new()).await.unwrap();
        assert!(found.is_empty());
        assert!(cloud.notes.borrow()[0].starts_with("another program"), "{:?}", cloud.notes);
    }

    #[tokio::test(start_paused = true)]
    async fn compare_of_an_endless_detection_ends() {
        let cloud = FakeCloud { polls: Cell::new(u32::MAX), ..FakeCloud::default() };
        let error = compare(&cloud, &cloud, &stack(), Vec::new()).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "the drift detection of Shop is still in progress, but it has taken longer than 15 \
             minutes"
        );
    }

    #[test]
    fn rejection_says_what_to_do() {
        for (status, text) in [
            (Status::UpdateInProgress, "wait for its end"),
            (Status::RollbackComplete, "deploy again"),
            (Status::ReviewInProgress, "no resources"),
        ] {
            assert!(rejection(&status).is_some_and(|why| why.contains(text)), "{status}");
        }
        assert_eq!(rejection(&Status::UpdateRollbackFailed), None);
    }
}
