//! What a deploy does about the address filter: which one the stack gets, and what it means for the
//! machine that deploys.

use std::collections::BTreeMap;

use engine::cloud::{CloudErrorKind, Gateway, StackResource, Stacks};
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

/// Gives the shape a policy that allows everyone, in place of one that an earlier deploy left.
/// Returns whether it did. `template` is that of the shape.
///
/// # Errors
/// When the API cannot be read.
pub(super) async fn replace_old_policy(
    shape: &mut Shape,
    cloud: &(impl Gateway + Stacks),
    ui: &impl Ui,
    deployed: &DeployedStack,
    template: &Json,
) -> Result<bool, DeployError> {
    let is_old =
        shape.addresses == AddressFilter::None && has_old_policy(cloud, deployed, template).await?;
    if is_old {
        ui.note(format!(
            "the API has a policy that its template does not show, such as that of a deploy with \
             {ALLOWED_CIDR} that failed; one that allows everyone replaces it"
        ));
        shape.addresses = AddressFilter::Lifted;
    }
    Ok(is_old)
}

/// Whether the API has a policy although its deployed template has none, and this template would
/// apply it. CloudFormation leaves the policy of a filter whose deploy was rolled back, and the
/// next deployment of the API applies it: it could admit who may not call an API with another
/// login.
async fn has_old_policy(
    cloud: &(impl Gateway + Stacks),
    deployed: &DeployedStack,
    template: &Json,
) -> Result<bool, DeployError> {
    let Some(stack) = deployed.updated() else { return Ok(false) };
    if deployments(template) == deployments(deployed.template()) {
        return Ok(false);
    }
    let resources = cloud.resources(&stack.id).await?;
    let is_api = |r: &&StackResource| r.resource_type == "AWS::ApiGateway::RestApi";
    let Some(api) = resources.iter().find(is_api) else { return Ok(false) };
    match cloud.api_has_policy(&api.physical_id).await {
        Err(error) if error.kind == CloudErrorKind::NotFound => Ok(false),
        // A policy that allows everyone does no harm, and an old one may.
        Err(error) if error.kind == CloudErrorKind::Denied => Ok(true),
        other => Ok(other?),
    }
}

/// The deployments of an API.
fn deployments(template: &Json) -> Vec<&String> {
    let resources = template["Resources"].as_object().into_iter().flatten();
    let deployments = resources.filter(|(_, r)| r["Type"] == "AWS::ApiGateway::Deployment");
    deployments.map(|(id, _)| id).collect()
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
