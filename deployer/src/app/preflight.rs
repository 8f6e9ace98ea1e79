//! What a first deploy to an account must know before the build: its zones, and how many functions
//! it may run.

use std::collections::BTreeMap;

use engine::StackDefinition;
use engine::cloud::{Cloud, CloudError, CloudErrorKind, Zone};
use engine::deploy::{DeployError, DeployedStack};
use engine::target::Target;

use crate::stack::limits::IMAGE_CONCURRENCY;
use crate::stack::{FIRST_ZONE, SECOND_ZONE};
use crate::worst_day::{NOT_BOUNDED, worst_day};

/// Zones that Lambda and the small cache nodes do not have, by the id that is the same in all
/// accounts. Old accounts of `us-east-1` still have this one.
const WITHOUT_LAMBDA: [&str; 1] = ["use1-az3"];

/// How many images are processed at the same time. More uploads wait in Lambda's queue.
pub(crate) const IMAGES_AT_ONCE: u64 = 2;

/// Lambda reserves no executions where fewer than this remain for other functions.
const UNRESERVED_MIN: u64 = 100;

/// A page of the site loads this many images at the same time, one execution each.
pub(crate) const PAGE_AT_ONCE: u64 = 20;

/// Sets the defaults of parameters that depend on the account. The plan says what the account
/// lacks. An emulator has neither zones nor limits. Returns how many functions the account may run
/// at the same time, if that was asked.
pub(super) async fn check(
    cloud: &impl Cloud,
    target: &Target,
    deployed: &DeployedStack,
    definition: &mut StackDefinition,
) -> Result<Option<u64>, DeployError> {
    let mut concurrency = None;
    if target.is_emulator() {
        return Ok(concurrency);
    }
    let is_new = |definition: &StackDefinition, parameter: &str| {
        definition.template["Parameters"].get(parameter).is_some()
            && !definition.parameters.contains_key(parameter)
            && (deployed.is_changing() || !deployed.parameters().contains_key(parameter))
    };
    let missing: Vec<&str> =
        [FIRST_ZONE, SECOND_ZONE].into_iter().filter(|zone| is_new(definition, zone)).collect();
    if !missing.is_empty() {
        let zones = readable(cloud.availability_zones().await, &mut definition.notices, |error| {
            format!(
                "cannot read the zones of the region ({error}); the stack uses the first two. If \
                 Lambda is not in one of them, name others: --set {FIRST_ZONE}=… --set \
                 {SECOND_ZONE}=…"
            )
        })?;
        let named = [FIRST_ZONE, SECOND_ZONE].map(|zone| definition.parameters.get(zone).cloned());
        let usable = usable(&zones.unwrap_or_default(), &named);
        if usable.len() >= missing.len() {
            let values = missing.iter().map(|zone| (*zone).to_owned()).zip(usable);
            definition.defaults.extend(values);
        }
    }
    if is_new(definition, IMAGE_CONCURRENCY.parameter) {
        let limit =
            readable(cloud.unreserved_concurrency().await, &mut definition.notices, |error| {
                format!("cannot read how many functions the account may run ({error})")
            })?;
        concurrency = limit;
        match limit {
            Some(limit) if limit >= UNRESERVED_MIN + IMAGES_AT_ONCE => {
                let value = IMAGES_AT_ONCE.to_string();
                definition.defaults.insert(IMAGE_CONCURRENCY.parameter.to_owned(), value);
            }
            Some(limit) if limit <= PAGE_AT_ONCE => definition.notices.push(format!(
                "Lambda runs at most {limit} functions of this account at the same time in {}, \
                 and answers further requests with 503. One page of the site needs \
                 {PAGE_AT_ONCE}. Request more under Service Quotas, Lambda, Concurrent executions",
                target.region
            )),
            _ => {}
        }
    }
    Ok(concurrency)
}

/// Adds what strangers can cost, where the deploy changes it. `concurrency` is how many functions
/// the account may run at the same time.
pub(super) fn add_worst_day(
    deployed: &DeployedStack,
    concurrency: Option<u64>,
    definition: &mut StackDefinition,
) {
    let before = deployed.updated().map(|stack| worst_day(&stack.parameters).total());
    let mut wanted = definition.effective_parameters(deployed.parameters());
    bound_images(&mut wanted, concurrency);
    let total = worst_day(&wanted).total();
    if before.is_none_or(|before| before.round() != total.round()) {
        definition.notices.push(format!(
            "traffic of strangers can cost at most about ${total:.0} a day at these limits. They \
             do not bound {NOT_BOUNDED}. docs/costs.md has the lines, and the settings that \
             change them"
        ));
    }
}

/// Without a limit of its own, the function that processes uploads has the limit of the account.
fn bound_images(parameters: &mut BTreeMap<String, String>, concurrency: Option<u64>) {
    let images = parameters.get_mut(IMAGE_CONCURRENCY.parameter).filter(|limit| *limit == "0");
    if let (Some(images), Some(concurrency)) = (images, concurrency) {
        *images = concurrency.to_string();
    }
}

/// The result of a question about the account. A caller that may not ask can still deploy.
fn readable<T>(
    result: Result<T, CloudError>,
    notices: &mut Vec<String>,
    note: impl FnOnce(&CloudError) -> String,
) -> Result<Option<T>, DeployError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error)
            if matches!(error.kind, CloudErrorKind::Denied | CloudErrorKind::Unreachable) =>
        {
            notices.push(note(&error));
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// The zones that have everything, without those that the request names.
fn usable(zones: &[Zone], named: &[Option<String>]) -> Vec<String> {
    zones
        .iter()
        .filter(|zone| !WITHOUT_LAMBDA.contains(&zone.id.as_str()))
        .filter(|zone| !named.iter().flatten().any(|name| *name == zone.name))
        .map(|zone| zone.name.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bound_images_small_account_costs_less_than_the_usual_one() {
        let mut parameters = crate::worst_day::default_limits();
        parameters.insert("ImageConcurrency".to_owned(), "0".to_owned());
        let usual = worst_day(&parameters).total();
        bound_images(&mut parameters, None);
        assert_eq!(parameters["ImageConcurrency"], "0");
        bound_images(&mut parameters, Some(10));
        assert_eq!(parameters["ImageConcurrency"], "10");
        assert!(worst_day(&parameters).total() < usual / 10.0);
        parameters.insert("ImageConcurrency".to_owned(), "5".to_owned());
        bound_images(&mut parameters, Some(10));
        assert_eq!(parameters["ImageConcurrency"], "5");
    }

    #[test]
    fn usable_zones_skip_the_zone_without_lambda() {
        let zone = |name: &str, id: &str| Zone { name: name.into(), id: id.into() };
        let zones = [zone("a", "use1-az6"), zone("b", "use1-az3"), zone("c", "use1-az1")];
        assert_eq!(usable(&zones, &[None, None]), ["a", "c"]);
        assert_eq!(usable(&zones, &[Some("a".to_owned()), None]), ["c"]);
    }
}
