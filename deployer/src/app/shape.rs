//! Which template a deploy uses: with or without a cache, a login and a filter of addresses.

use std::collections::BTreeMap;

use engine::deploy::{DeployError, DeployedStack, Precondition, Ui};
use shared::table::Auth;

use super::DeployRequest;
use super::addresses::wanted_addresses;
use crate::stack::addresses::{self, ALLOWED_CIDR};
use crate::stack::{Cache, Shape, auth};

/// The shape of the stack after a deploy: as requested, else as it is deployed.
///
/// # Errors
/// [`DeployError::Parameters`] where the addresses of the request cannot be read.
pub(super) fn wanted(
    deployed: &DeployedStack,
    request: &DeployRequest,
) -> Result<Shape, DeployError> {
    Ok(Shape {
        cache: wanted_cache(deployed, request.cache),
        auth: request.auth.unwrap_or_else(|| auth::deployed(deployed.template())),
        addresses: wanted_addresses(deployed, request)?,
    })
}

/// Says what stays although the request does not name it.
pub(super) fn note(deployed: &DeployedStack, request: &DeployRequest, shape: &Shape, ui: &impl Ui) {
    let cached = has_cache(deployed);
    if request.cache.is_none() && cached {
        ui.note("the stack has a cache, and keeps it (--no-cache removes it)");
    } else if shape.cache == Cache::NetworkOnly && cached {
        ui.note(
            "the cache is removed. Its network stays until the stack is destroyed, since Lambda \
             releases it late; the network costs nothing",
        );
    }
    if request.auth.is_none() && shape.auth != Auth::Open {
        let now = shape.auth;
        ui.note(format!(
            "the API needs credentials ({now}), and still does (--no-auth opens it to anyone)"
        ));
    }
}

/// Stops a deploy whose template would undo what another person has deployed during the build.
pub(super) fn precondition(request: &DeployRequest, shape: &Shape) -> Precondition {
    let (request, shape) = (request.clone(), shape.clone());
    Precondition::new(move |deployed| match deployed.updated() {
        // The request was read before, so it can be read.
        Some(_) => wanted(deployed, &request).map(|now| changes(&shape, &now)).unwrap_or_default(),
        // A creation undoes nothing, and may open data that was kept meanwhile.
        None => unchosen(&request, &shape, deployed.kept_outputs())
            .into_iter()
            .map(|Unchosen { why, .. }| why)
            .collect(),
    })
}

/// Stops a deploy that would open data which an earlier destroy kept: its record says that the data
/// was behind a login, or a filter of addresses. `kept` has the recorded outputs of the stack that
/// had it.
pub(super) fn check_kept(
    stack: &str,
    request: &DeployRequest,
    shape: &Shape,
    kept: &BTreeMap<String, String>,
) -> Result<(), DeployError> {
    let unchosen = unchosen(request, shape, kept);
    if unchosen.is_empty() {
        return Ok(());
    }
    let (why, hint): (Vec<_>, Vec<_>) = unchosen.into_iter().map(|u| (u.why, u.hint)).unzip();
    Err(DeployError::NotReady {
        what: "who may call the API was not chosen",
        stack: stack.to_owned(),
        why: why.join(", and "),
        hint: hint.join(". "),
    })
}

/// A limit of the stack that had the kept data. The deploy would lift it, and no option says so.
struct Unchosen {
    why: String,
    hint: String,
}

fn unchosen(
    request: &DeployRequest,
    shape: &Shape,
    kept: &BTreeMap<String, String>,
) -> Vec<Unchosen> {
    let mut unchosen = Vec::new();
    let before = auth::of_outputs(kept);
    if before != Auth::Open && request.auth.is_none() && shape.auth != before {
        unchosen.push(Unchosen {
            why: format!(
                "the data that an earlier destroy kept was behind a login (--auth {before})"
            ),
            hint: format!(
                "--auth {before} closes the API as before, without the users of then; --no-auth \
                 opens the kept data to anyone"
            ),
        });
    }
    if let Some(before) = addresses::of_outputs(kept)
        && request.given(ALLOWED_CIDR).is_none()
        && shape.addresses.value() != before
    {
        unchosen.push(Unchosen {
            why: format!(
                "the data that an earlier destroy kept could be reached only from {before} \
                 ({ALLOWED_CIDR})"
            ),
            hint: format!(
                "--set {ALLOWED_CIDR}={before} limits the API as before; --set {ALLOWED_CIDR}= \
                 accepts requests from all addresses"
            ),
        });
    }
    unchosen
}

/// What differs between the shape that a deploy has, and the one that it would have now.
fn changes(before: &Shape, now: &Shape) -> Vec<String> {
    let cache = match now.cache {
        Cache::On => "a cache was added",
        Cache::Off => "its network was removed",
        Cache::NetworkOnly if before.cache == Cache::On => "its cache was removed",
        Cache::NetworkOnly => "a cache was added, or removed",
    };
    let cache = (before.cache != now.cache).then(|| cache.to_owned());
    let (from, to) = (before.auth, now.auth);
    let auth = (from != to).then(|| format!("its login changed from {from} to {to}"));
    let (from, to) = (before.addresses.value(), now.addresses.value());
    let addresses = (from != to).then(|| format!("{ALLOWED_CIDR} changed from {from:?} to {to:?}"));
    [cache, auth, addresses].into_iter().flatten().collect()
}

pub(super) fn has_cache(deployed: &DeployedStack) -> bool {
    deployed.has_resource_type("AWS::ElastiCache::ReplicationGroup")
}

fn wanted_cache(deployed: &DeployedStack, requested: Option<bool>) -> Cache {
    let network = deployed.has_resource_type("AWS::EC2::VPC");
    match (requested, has_cache(deployed), network) {
        (Some(true), ..) | (None, true, _) => Cache::On,
        (Some(false) | None, _, true) => Cache::NetworkOnly,
        (Some(false) | None, _, false) => Cache::Off,
    }
}
