//! What a deploy does about the address filter: which one the stack gets, and what it means for the
//! machine that deploys.

use std::collections::BTreeMap;

use engine::cloud::Status;
use engine::deploy::{DeployError, DeployedStack, Smoke, Ui};
use engine::target::Target;
use serde_json::Value as Json;

use super::DeployRequest;
use crate::stack::Shape;
use crate::stack::addresses::{ALLOWED_CIDR, AddressFilter, of_outputs};

/// The filter after a deploy: as requested, else as it is deployed.
///
/// # Errors
/// [`DeployError::Parameters`] where the addresses of the request cannot be read.
pub(super) fn wanted_addresses(
    deployed: &DeployedStack,
    request: &DeployRequest,
) -> Result<AddressFilter, DeployError> {
    let now = AddressFilter::deployed(deployed.template());
    let Some(text) = request.given(ALLOWED_CIDR) else { return Ok(now) };
    let wrong = |error| DeployError::Parameters(vec![format!("{ALLOWED_CIDR}: {error}")]);
    match AddressFilter::parse(text).map_err(wrong)? {
        // A new API has no policy that would have to be replaced.
        AddressFilter::Lifted if deployed.updated().is_none() => Ok(AddressFilter::None),
        wanted => Ok(wanted),
    }
}

/// Whether this template, which has no policy, would apply one that an earlier deploy left.
/// CloudFormation leaves the policy of a filter whose deploy was rolled back, and the next
/// deployment of the API applies it. It could then admit who may not call an API with another
/// login.
pub(super) fn would_apply_old_policy(deployed: &DeployedStack, template: &Json) -> bool {
    deployments(template) != deployments(deployed.template()) && was_rolled_back(deployed)
}

/// The deployments of an API.
fn deployments(template: &Json) -> Vec<&String> {
    let resources = template["Resources"].as_object().into_iter().flatten();
    let deployments = resources.filter(|(_, r)| r["Type"] == "AWS::ApiGateway::Deployment");
    deployments.map(|(id, _)| id).collect()
}

fn was_rolled_back(deployed: &DeployedStack) -> bool {
    deployed.updated().is_some_and(|stack| {
        matches!(
            stack.status,
            Status::UpdateFailed
                | Status::UpdateRollbackInProgress
                | Status::UpdateRollbackFailed
                | Status::UpdateRollbackCompleteCleanupInProgress
                | Status::UpdateRollbackComplete
        )
    })
}

/// Says what the filter of addresses means for this machine, which may not be in it.
pub(super) fn note(
    deployed: &DeployedStack,
    request: &DeployRequest,
    shape: &Shape,
    target: &Target,
    ui: &impl Ui,
) {
    if !matches!(shape.addresses, AddressFilter::Only(_)) {
        return;
    }
    let addresses = shape.addresses.value();
    if request.given(ALLOWED_CIDR).is_none() {
        ui.note(format!(
            "the API accepts requests only from {addresses}, and still does (--set {ALLOWED_CIDR}= \
             accepts all)"
        ));
    }
    if target.is_emulator() {
        ui.note(format!(
            "the local cloud applies {ALLOWED_CIDR} except to methods that need a token of the \
             user pool; AWS applies it to all"
        ));
        return;
    }
    for warning in shape.addresses.warnings() {
        ui.note(warning);
    }
    if shape.addresses != AddressFilter::deployed(deployed.template()) {
        ui.note(format!(
            "where {ALLOWED_CIDR} does not have the public address of this machine, the API will \
             reject the requests of this and other commands with status 403"
        ));
    }
}

/// Adds to a rejection that the stack has a filter of addresses.
pub(super) fn explained(mut smoke: Smoke, outputs: &BTreeMap<String, String>) -> Smoke {
    if let (Some(403), Some(error), Some(addresses)) =
        (smoke.status, &mut smoke.error, of_outputs(outputs))
    {
        error.push_str(&format!(
            "; the API accepts requests only from {addresses} ({ALLOWED_CIDR}), so probably not \
             from this machine"
        ));
    }
    smoke
}
