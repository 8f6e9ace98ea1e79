//! Schedules the events of an operation of the simulated CloudFormation.

use serde_json::Value;

use super::{ScheduledEvent, Sim, World};
use crate::cloud::{StackEvent, Status};

/// The time that one resource takes.
const STEP_MS: i64 = 5_000;

impl World {
    pub(super) fn schedule(&self, sim: &mut Sim, what: Operation, token: &str) {
        let script = std::mem::take(&mut *self.script.borrow_mut());
        let mut clock = self.now_ms();
        let stack_event = |clock: i64, status: &Status| ScheduledEvent {
            at_ms: clock,
            event: event(
                clock,
                &sim.stack.name,
                &sim.stack.id,
                "AWS::CloudFormation::Stack",
                status.as_str(),
                "",
                token,
            ),
            stack_status: Some(status.clone()),
        };
        let (begins, ends, fails) = what.statuses();
        let mut agenda = vec![stack_event(clock, &begins)];
        let steps = what.steps(sim);
        let failing = script
            .fails
            .clone()
            .and_then(|(id, why)| Some((steps.iter().position(|s| s.0 == id)?, why)));
        let verb = what.verb();
        for (at, (logical, physical, resource_type)) in steps.iter().enumerate() {
            let scheduled = |clock, status: &str, reason: &str| ScheduledEvent {
                at_ms: clock,
                event: event(clock, logical, physical, resource_type, status, reason, token),
                stack_status: None,
            };
            agenda.push(scheduled(clock, &format!("{verb}_IN_PROGRESS"), ""));
            match &failing {
                Some((failed, why)) if at == *failed => {
                    clock += STEP_MS;
                    agenda.push(scheduled(clock, &format!("{verb}_FAILED"), why));
                }
                // CloudFormation cancels the resources after the failed one.
                Some((failed, _)) if at > *failed => agenda.push(scheduled(
                    clock + 1,
                    &format!("{verb}_FAILED"),
                    "Resource creation cancelled",
                )),
                _ => {
                    clock += STEP_MS;
                    agenda.push(scheduled(clock, &format!("{verb}_COMPLETE"), ""));
                }
            }
        }
        clock += STEP_MS;
        if failing.is_none() {
            agenda.push(stack_event(clock, &ends));
        } else {
            let (rolling_back, rolled_back, rollback_failed) = fails;
            agenda.push(stack_event(clock, &rolling_back));
            clock += STEP_MS;
            if what == Operation::Create && !script.rollback_fails {
                for (logical, physical, resource_type) in &steps {
                    agenda.push(ScheduledEvent {
                        at_ms: clock,
                        event: event(
                            clock,
                            logical,
                            physical,
                            resource_type,
                            "DELETE_COMPLETE",
                            "",
                            token,
                        ),
                        stack_status: None,
                    });
                }
            }
            agenda.push(stack_event(
                clock,
                if script.rollback_fails { &rollback_failed } else { &rolled_back },
            ));
        }
        sim.agenda = agenda;
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    Create,
    Update,
    Delete,
    Rollback,
}

impl Operation {
    fn verb(self) -> &'static str {
        match self {
            Operation::Create => "CREATE",
            Operation::Update | Operation::Rollback => "UPDATE",
            Operation::Delete => "DELETE",
        }
    }

    /// The stack's statuses: at the beginning, after success, and after a failure (during the
    /// rollback, after it, after its failure).
    fn statuses(self) -> (Status, Status, (Status, Status, Status)) {
        use Status as S;
        match self {
            Operation::Create => (
                S::CreateInProgress,
                S::CreateComplete,
                (S::RollbackInProgress, S::RollbackComplete, S::RollbackFailed),
            ),
            Operation::Update => (
                S::UpdateInProgress,
                S::UpdateComplete,
                (S::UpdateRollbackInProgress, S::UpdateRollbackComplete, S::UpdateRollbackFailed),
            ),
            Operation::Delete => (
                S::DeleteInProgress,
                S::DeleteComplete,
                (S::DeleteInProgress, S::DeleteFailed, S::DeleteFailed),
            ),
            Operation::Rollback => (
                S::UpdateRollbackInProgress,
                S::UpdateRollbackComplete,
                (S::UpdateRollbackInProgress, S::UpdateRollbackFailed, S::UpdateRollbackFailed),
            ),
        }
    }

    pub(super) fn steps(self, sim: &Sim) -> Vec<(String, String, String)> {
        if self == Operation::Delete {
            return sim
                .resources
                .iter()
                .map(|r| (r.logical_id.clone(), r.physical_id.clone(), r.resource_type.clone()))
                .collect();
        }
        let all = sim.template["Resources"].as_object().cloned().unwrap_or_default();
        let step = |(id, resource): (String, Value)| {
            let name = ["FunctionName", "TableName", "BucketName"]
                .iter()
                .find_map(|p| resource["Properties"][*p].as_str());
            let physical = name.map_or_else(|| format!("{}-{id}", sim.stack.name), str::to_owned);
            (id, physical, resource["Type"].as_str().unwrap_or_default().to_owned())
        };
        all.into_iter().map(step).collect()
    }
}

#[allow(clippy::too_many_arguments)] // The fields of an event, in its order.
fn event(
    at_ms: i64,
    logical: &str,
    physical: &str,
    resource_type: &str,
    status: &str,
    reason: &str,
    token: &str,
) -> StackEvent {
    StackEvent {
        id: format!("{logical}-{status}-{at_ms}-{token}"),
        at_ms,
        logical_id: logical.into(),
        physical_id: physical.into(),
        resource_type: resource_type.into(),
        status: status.into(),
        reason: reason.into(),
        token: token.into(),
    }
}
