//! Which template a deploy uses: with or without a cache and a login.

use engine::deploy::{DeployedStack, Ui};
use shared::table::Auth;

use super::DeployRequest;
use crate::stack::{Cache, Shape, auth};

/// The shape of the stack after a deploy: as requested, else as it is deployed.
pub(super) fn wanted(deployed: &DeployedStack, request: &DeployRequest, ui: &impl Ui) -> Shape {
    Shape {
        cache: wanted_cache(deployed, request.cache, ui),
        auth: wanted_auth(deployed, request.auth, ui),
    }
}

pub(super) fn has_cache(deployed: &DeployedStack) -> bool {
    deployed.has_resource_type("AWS::ElastiCache::ReplicationGroup")
}

fn wanted_cache(deployed: &DeployedStack, requested: Option<bool>, ui: &impl Ui) -> Cache {
    let cached = has_cache(deployed);
    let network = deployed.has_resource_type("AWS::EC2::VPC");
    match (requested, cached, network) {
        (Some(true), ..) => Cache::On,
        (None, true, _) => {
            ui.note("the stack has a cache, and keeps it (--no-cache removes it)");
            Cache::On
        }
        (Some(false) | None, _, true) => {
            if cached {
                ui.note(
                    "the cache is removed. Its network stays until the stack is destroyed, since \
                     Lambda releases it late; the network costs nothing",
                );
            }
            Cache::NetworkOnly
        }
        (Some(false) | None, _, false) => Cache::Off,
    }
}

fn wanted_auth(deployed: &DeployedStack, requested: Option<Auth>, ui: &impl Ui) -> Auth {
    let now = auth::deployed(deployed.template());
    if requested.is_none() && now != Auth::Open {
        ui.note(format!(
            "the API needs credentials ({now}), and still does (--no-auth opens it to anyone)"
        ));
    }
    requested.unwrap_or(now)
}
