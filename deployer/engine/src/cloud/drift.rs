//! CloudFormation's drift detection: which resources differ from the template, because something
//! else than CloudFormation changed them.

use roxmltree::Node;

use super::formation_calls::{Fields, signed_call};
use super::xml::{list, optional, text, time_ms};
use super::{Aws, CloudError};

/// A detection, while it runs and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DetectionState {
    /// CloudFormation still reads resources.
    InProgress,
    /// All resources that CloudFormation can compare were compared.
    Complete {
        /// When the detection began, in milliseconds since 1970.
        begun_ms: i64,
    },
    /// At least one resource could not be read. The results of the others exist.
    Failed {
        /// When the detection began, in milliseconds since 1970.
        begun_ms: i64,
        /// AWS's reason.
        reason: String,
    },
}

/// What a detection found out about a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DriftStatus {
    /// As in the template.
    InSync,
    /// Properties differ.
    Modified,
    /// The resource does not exist.
    Deleted,
    /// The resource was not compared: its type cannot be, or reading it failed.
    NotChecked,
}

/// The last comparison of a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceDrift {
    /// The resource's name in the template.
    pub logical_id: String,
    /// The resource's name in AWS.
    pub physical_id: String,
    /// `AWS::S3::Bucket`.
    pub resource_type: String,
    /// The result.
    pub status: DriftStatus,
    /// Why the resource was not compared; empty if AWS gives no reason.
    pub reason: String,
    /// The properties that differ.
    pub differences: Vec<DriftedProperty>,
    /// When the resource was compared, in milliseconds since 1970.
    pub at_ms: i64,
}

/// A property whose value is not that of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftedProperty {
    /// A JSON pointer into the properties: `/RedrivePolicy/maxReceiveCount`.
    pub path: String,
    /// The template's value; `None` where the resource has an item that the template lacks.
    pub expected: Option<String>,
    /// The resource's value; `None` where the resource lacks the property.
    pub actual: Option<String>,
}

/// Calls that compare a stack's resources with its template. They change nothing.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Drifts {
    /// Begins a detection, and returns its id. CloudFormation runs one at a time for a stack, and
    /// rejects another with [`Conflict`](super::CloudErrorKind::Conflict).
    async fn detect_drift(&self, stack: &str) -> Result<String, CloudError>;

    /// The state of a detection.
    async fn drift_detection(&self, id: &str) -> Result<DetectionState, CloudError>;

    /// The last comparison of each resource that was ever compared.
    async fn resource_drifts(&self, stack: &str) -> Result<Vec<ResourceDrift>, CloudError>;
}

impl Drifts for Aws {
    /// The call has no token. Where the answer was lost, the repeated call is a conflict with the
    /// detection that the first one began.
    async fn detect_drift(&self, stack: &str) -> Result<String, CloudError> {
        let call = signed_call("DetectStackDrift", stack);
        let id = |result: Node<'_, '_>| optional(result, &["StackDriftDetectionId"]);
        let id = self.formation_result(call, &Fields::of([("StackName", stack)]), id).await?;
        id.ok_or_else(|| CloudError::incomplete(call.call, stack, "id of the detection"))
    }

    async fn drift_detection(&self, id: &str) -> Result<DetectionState, CloudError> {
        let call = signed_call("DescribeStackDriftDetectionStatus", id);
        let fields = Fields::of([("StackDriftDetectionId", id)]);
        let state = self.formation_result(call, &fields, detection_state).await?;
        state.ok_or_else(|| CloudError::incomplete(call.call, id, "status"))
    }

    async fn resource_drifts(&self, stack: &str) -> Result<Vec<ResourceDrift>, CloudError> {
        let call = signed_call("DescribeStackResourceDrifts", stack);
        let fields = Fields::of([("StackName", stack)]);
        self.formation_list(call, &fields, "StackResourceDrifts", resource).await
    }
}

/// `None` without a status.
fn detection_state(result: Node<'_, '_>) -> Option<DetectionState> {
    let begun_ms = time_ms(result, &["Timestamp"]).unwrap_or(0);
    Some(match optional(result, &["DetectionStatus"])?.as_str() {
        "DETECTION_COMPLETE" => DetectionState::Complete { begun_ms },
        "DETECTION_FAILED" => {
            let reason = text(result, &["DetectionStatusReason"]);
            DetectionState::Failed { begun_ms, reason }
        }
        _ => DetectionState::InProgress,
    })
}

fn resource(drift: Node<'_, '_>) -> ResourceDrift {
    ResourceDrift {
        logical_id: text(drift, &["LogicalResourceId"]),
        physical_id: text(drift, &["PhysicalResourceId"]),
        resource_type: text(drift, &["ResourceType"]),
        status: match text(drift, &["StackResourceDriftStatus"]).as_str() {
            "IN_SYNC" => DriftStatus::InSync,
            "MODIFIED" => DriftStatus::Modified,
            "DELETED" => DriftStatus::Deleted,
            _ => DriftStatus::NotChecked,
        },
        reason: text(drift, &["DriftStatusReason"]),
        differences: list(drift, &["PropertyDifferences"]).map(property).collect(),
        at_ms: time_ms(drift, &["Timestamp"]).unwrap_or(0),
    }
}

/// The value that a side does not have is the text `null` in AWS's response.
fn property(difference: Node<'_, '_>) -> DriftedProperty {
    let kind = text(difference, &["DifferenceType"]);
    DriftedProperty {
        path: text(difference, &["PropertyPath"]),
        expected: optional(difference, &["ExpectedValue"]).filter(|_| kind != "ADD"),
        actual: optional(difference, &["ActualValue"]).filter(|_| kind != "REMOVE"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::formation::tests::{failure, form, result, server};
    use super::*;
    use crate::cloud::CloudErrorKind;

    fn drift(logical_id: &str, status: &str, differences: &str) -> String {
        format!(
            "<member><StackId>arn:aws:cloudformation:eu-west-1:1:stack/Shop/u</StackId>\
             <LogicalResourceId>{logical_id}</LogicalResourceId>\
             <PhysicalResourceId>shop-{logical_id}</PhysicalResourceId>\
             <ResourceType>AWS::SQS::Queue</ResourceType>\
             <StackResourceDriftStatus>{status}</StackResourceDriftStatus>\
             <PropertyDifferences>{differences}</PropertyDifferences>\
             <Timestamp>2018-11-13T23:55:51.104Z</Timestamp></member>"
        )
    }

    fn difference(kind: &str, expected: &str, actual: &str) -> String {
        format!(
            "<member><PropertyPath>/RedrivePolicy/maxReceiveCount</PropertyPath>\
             <ActualValue>{actual}</ActualValue><ExpectedValue>{expected}</ExpectedValue>\
             <DifferenceType>{kind}</DifferenceType></member>"
        )
    }

    /// The shapes of the example in AWS's API reference, and of its user guide.
    #[tokio::test]
    async fn resource_drifts_reads_all_pages_and_all_kinds_of_differences() {
        let page = |drifts: &[String], rest: &str| {
            let drifts = drifts.concat();
            let body = format!("<StackResourceDrifts>{drifts}</StackResourceDrifts>{rest}");
            result("DescribeStackResourceDrifts", &body)
        };
        let differences = [
            difference("NOT_EQUAL", "10", "5"),
            difference("ADD", "null", "new"),
            difference("REMOVE", "old", "null"),
        ];
        let others = [
            drift("Dlq", "DELETED", ""),
            drift("Other", "IN_SYNC", ""),
            drift("Denied", "UNKNOWN", ""),
        ];
        let (aws, requests) = server([
            page(
                &[drift("Queue", "MODIFIED", &differences.concat())],
                "<NextToken>more</NextToken>",
            ),
            page(&others, ""),
        ]);
        let found = aws.resource_drifts("Shop").await.unwrap();
        let statuses: Vec<_> = found.iter().map(|r| (r.logical_id.as_str(), r.status)).collect();
        assert_eq!(
            statuses,
            [
                ("Queue", DriftStatus::Modified),
                ("Dlq", DriftStatus::Deleted),
                ("Other", DriftStatus::InSync),
                ("Denied", DriftStatus::NotChecked),
            ]
        );
        assert_eq!(found[0].at_ms, 1_542_153_351_104);
        let values: Vec<_> = found[0]
            .differences
            .iter()
            .map(|d| (d.expected.as_deref(), d.actual.as_deref()))
            .collect();
        assert_eq!(values, [(Some("10"), Some("5")), (None, Some("new")), (Some("old"), None)]);
        let requests = requests.join().unwrap();
        let call = "Action=DescribeStackResourceDrifts Version=2010-05-15 StackName=Shop";
        assert_eq!(form(&requests[0]), call);
        assert_eq!(form(&requests[1]), format!("{call} NextToken=more"));
    }

    #[tokio::test]
    async fn drift_detection_has_the_begin_and_the_reason_of_a_failure() {
        let state = |status: &str| {
            let body = format!(
                "<StackDriftDetectionId>d</StackDriftDetectionId>\
                 <DetectionStatus>{status}</DetectionStatus>\
                 <DetectionStatusReason>Failed to detect drift on resource [Denied]\
                 </DetectionStatusReason><Timestamp>1970-01-01T00:00:07Z</Timestamp>"
            );
            result("DescribeStackDriftDetectionStatus", &body)
        };
        let (aws, requests) = server([
            state("DETECTION_IN_PROGRESS"),
            state("DETECTION_COMPLETE"),
            state("DETECTION_FAILED"),
            result("DescribeStackDriftDetectionStatus", ""),
        ]);
        let reason = "Failed to detect drift on resource [Denied]".to_owned();
        for expected in [
            DetectionState::InProgress,
            DetectionState::Complete { begun_ms: 7000 },
            DetectionState::Failed { begun_ms: 7000, reason },
        ] {
            assert_eq!(aws.drift_detection("d").await.unwrap(), expected);
        }
        let error = aws.drift_detection("d").await.unwrap_err();
        assert_eq!(error.message, "the response has no status");
        let sent = "Action=DescribeStackDriftDetectionStatus Version=2010-05-15 \
                    StackDriftDetectionId=d";
        assert_eq!(form(&requests.join().unwrap()[0]), sent);
    }

    #[tokio::test]
    async fn detect_drift_beside_another_detection_is_a_conflict() {
        let (aws, requests) = server([
            result("DetectStackDrift", "<StackDriftDetectionId>d</StackDriftDetectionId>"),
            failure(
                "ValidationError",
                "Drift detection is already in progress for stack \
                 arn:aws:cloudformation:eu-west-1:1:stack/Shop/u",
            ),
        ]);
        assert_eq!(aws.detect_drift("Shop").await.unwrap(), "d");
        let error = aws.detect_drift("Shop").await.unwrap_err();
        assert_eq!(error.kind, CloudErrorKind::Conflict);
        let sent = "Action=DetectStackDrift Version=2010-05-15 StackName=Shop";
        assert_eq!(form(&requests.join().unwrap()[0]), sent);
    }
}
