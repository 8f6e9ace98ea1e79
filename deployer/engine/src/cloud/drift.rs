//! CloudFormation's drift detection: which resources differ from the template, because something
//! else than CloudFormation changed them.

use aws_sdk_cloudformation::types::{
    DifferenceType, PropertyDifference, StackDriftDetectionStatus, StackResourceDrift,
    StackResourceDriftStatus,
};

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
    async fn detect_drift(&self, stack: &str) -> Result<String, CloudError> {
        const CALL: &str = "DetectStackDrift";
        let call = self.cloudformation.detect_stack_drift().stack_name(stack);
        let response = call.send().await.map_err(|e| CloudError::new(CALL, stack, e))?;
        response
            .stack_drift_detection_id
            .ok_or_else(|| CloudError::incomplete(CALL, stack, "id of the detection"))
    }

    async fn drift_detection(&self, id: &str) -> Result<DetectionState, CloudError> {
        const CALL: &str = "DescribeStackDriftDetectionStatus";
        let call = self
            .cloudformation
            .describe_stack_drift_detection_status()
            .stack_drift_detection_id(id);
        let response = call.send().await.map_err(|e| CloudError::new(CALL, id, e))?;
        let begun_ms = response.timestamp.and_then(|at| at.to_millis().ok()).unwrap_or(0);
        Ok(match response.detection_status {
            Some(StackDriftDetectionStatus::DetectionComplete) => {
                DetectionState::Complete { begun_ms }
            }
            Some(StackDriftDetectionStatus::DetectionFailed) => {
                let reason = response.detection_status_reason.unwrap_or_default();
                DetectionState::Failed { begun_ms, reason }
            }
            Some(_) => DetectionState::InProgress,
            None => return Err(CloudError::incomplete(CALL, id, "status")),
        })
    }

    async fn resource_drifts(&self, stack: &str) -> Result<Vec<ResourceDrift>, CloudError> {
        const CALL: &str = "DescribeStackResourceDrifts";
        let mut all = Vec::new();
        let mut pages = self
            .cloudformation
            .describe_stack_resource_drifts()
            .stack_name(stack)
            .into_paginator()
            .send();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| CloudError::new(CALL, stack, e))?;
            all.extend(page.stack_resource_drifts.unwrap_or_default().into_iter().map(resource));
        }
        Ok(all)
    }
}

fn resource(drift: StackResourceDrift) -> ResourceDrift {
    ResourceDrift {
        logical_id: drift.logical_resource_id.unwrap_or_default(),
        physical_id: drift.physical_resource_id.unwrap_or_default(),
        resource_type: drift.resource_type.unwrap_or_default(),
        status: match drift.stack_resource_drift_status {
            Some(StackResourceDriftStatus::InSync) => DriftStatus::InSync,
            Some(StackResourceDriftStatus::Modified) => DriftStatus::Modified,
            Some(StackResourceDriftStatus::Deleted) => DriftStatus::Deleted,
            _ => DriftStatus::NotChecked,
        },
        reason: drift.drift_status_reason.unwrap_or_default(),
        differences: drift
            .property_differences
            .unwrap_or_default()
            .into_iter()
            .map(property)
            .collect(),
        at_ms: drift.timestamp.and_then(|at| at.to_millis().ok()).unwrap_or(0),
    }
}

/// The value that a side does not have is the text `null` in AWS's response.
fn property(difference: PropertyDifference) -> DriftedProperty {
    let (is_added, is_removed) = match difference.difference_type {
        Some(DifferenceType::Add) => (true, false),
        Some(DifferenceType::Remove) => (false, true),
        _ => (false, false),
    };
    DriftedProperty {
        path: difference.property_path.unwrap_or_default(),
        expected: difference.expected_value.filter(|_| !is_added),
        actual: difference.actual_value.filter(|_| !is_removed),
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_cloudformation::operation::describe_stack_drift_detection_status::DescribeStackDriftDetectionStatusOutput;
    use aws_sdk_cloudformation::operation::describe_stack_resource_drifts::{
        DescribeStackResourceDriftsOutput, builders::DescribeStackResourceDriftsOutputBuilder,
    };
    use aws_sdk_cloudformation::operation::detect_stack_drift::DetectStackDriftError;
    use aws_smithy_mocks::{Rule, mock};
    use aws_smithy_types::error::ErrorMetadata;

    use super::super::tests::aws;
    use super::*;
    use crate::cloud::CloudErrorKind;

    fn page(
        token: Option<&'static str>,
        output: fn() -> DescribeStackResourceDriftsOutputBuilder,
    ) -> Rule {
        mock!(aws_sdk_cloudformation::Client::describe_stack_resource_drifts)
            .match_requests(move |r| r.next_token() == token)
            .then_output(move || output().build())
    }

    fn drift(
        logical_id: &str,
        status: StackResourceDriftStatus,
        differences: Vec<PropertyDifference>,
    ) -> StackResourceDrift {
        StackResourceDrift::builder()
            .stack_id("arn:aws:cloudformation:eu-west-1:1:stack/Shop/u")
            .logical_resource_id(logical_id)
            .physical_resource_id(format!("shop-{logical_id}"))
            .resource_type("AWS::SQS::Queue")
            .stack_resource_drift_status(status)
            .set_property_differences(Some(differences))
            .timestamp(aws_smithy_types::DateTime::from_secs(5))
            .build()
    }

    fn difference(kind: DifferenceType, expected: &str, actual: &str) -> PropertyDifference {
        PropertyDifference::builder()
            .property_path("/RedrivePolicy/maxReceiveCount")
            .expected_value(expected)
            .actual_value(actual)
            .difference_type(kind)
            .build()
    }

    /// The shapes of the example in AWS's API reference, and of its user guide.
    #[tokio::test]
    async fn resource_drifts_reads_all_pages_and_all_kinds_of_differences() {
        let first = page(None, || {
            DescribeStackResourceDriftsOutput::builder()
                .stack_resource_drifts(drift(
                    "Queue",
                    StackResourceDriftStatus::Modified,
                    vec![
                        difference(DifferenceType::NotEqual, "10", "5"),
                        difference(DifferenceType::Add, "null", "new"),
                        difference(DifferenceType::Remove, "old", "null"),
                    ],
                ))
                .next_token("more")
        });
        let second = page(Some("more"), || {
            DescribeStackResourceDriftsOutput::builder()
                .stack_resource_drifts(drift("Dlq", StackResourceDriftStatus::Deleted, vec![]))
                .stack_resource_drifts(drift("Other", StackResourceDriftStatus::InSync, vec![]))
                .stack_resource_drifts(drift(
                    "Denied",
                    StackResourceDriftStatus::UnknownValue,
                    vec![],
                ))
        });
        let found = aws(&[&first, &second]).resource_drifts("Shop").await.unwrap();
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
        let values: Vec<_> = found[0]
            .differences
            .iter()
            .map(|d| (d.expected.as_deref(), d.actual.as_deref()))
            .collect();
        assert_eq!(values, [(Some("10"), Some("5")), (None, Some("new")), (Some("old"), None)]);
    }

    #[tokio::test]
    async fn drift_detection_has_the_begin_and_the_reason_of_a_failure() {
        let state = |status: StackDriftDetectionStatus| {
            mock!(aws_sdk_cloudformation::Client::describe_stack_drift_detection_status)
                .match_requests(|r| r.stack_drift_detection_id() == Some("d"))
                .then_output(move || {
                    DescribeStackDriftDetectionStatusOutput::builder()
                        .stack_drift_detection_id("d")
                        .detection_status(status.clone())
                        .detection_status_reason("Failed to detect drift on resource [Denied]")
                        .timestamp(aws_smithy_types::DateTime::from_secs(7))
                        .build()
                })
        };
        for (status, expected) in [
            (StackDriftDetectionStatus::DetectionInProgress, DetectionState::InProgress),
            (
                StackDriftDetectionStatus::DetectionComplete,
                DetectionState::Complete { begun_ms: 7000 },
            ),
            (
                StackDriftDetectionStatus::DetectionFailed,
                DetectionState::Failed {
                    begun_ms: 7000,
                    reason: "Failed to detect drift on resource [Denied]".into(),
                },
            ),
        ] {
            assert_eq!(aws(&[&state(status)]).drift_detection("d").await.unwrap(), expected);
        }
    }

    #[tokio::test]
    async fn detect_drift_beside_another_detection_is_a_conflict() {
        let busy = mock!(aws_sdk_cloudformation::Client::detect_stack_drift).then_error(|| {
            DetectStackDriftError::generic(
                ErrorMetadata::builder()
                    .code("ValidationError")
                    .message(
                        "Drift detection is already in progress for stack \
                         arn:aws:cloudformation:eu-west-1:1:stack/Shop/u",
                    )
                    .build(),
            )
        });
        let error = aws(&[&busy]).detect_drift("Shop").await.unwrap_err();
        assert_eq!(error.kind, CloudErrorKind::Conflict);
    }
}
