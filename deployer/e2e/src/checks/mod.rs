//! The checks, one file for each part of the contract.

mod access;
mod cache;
mod conditions;
mod cors;
mod heads;
mod images;
mod limits;
mod lists;
mod malformed_requests;
mod page;
mod prices;
mod products;
mod races;
mod retries;
mod searches;
mod tokens;
mod uploads;
mod validation;

use super::Group;
use super::context::concurrently;
use super::failure::CheckFailure;
use super::histories;

/// The basic groups come first, because their failures cause failures in the others.
pub(super) const GROUPS: &[Group] = &[
    Group::parallel("products", products::CHECKS),
    Group::parallel("access", access::CHECKS),
    Group::parallel("validation", validation::CHECKS),
    Group::parallel("prices", prices::CHECKS),
    Group::parallel("limits", limits::CHECKS),
    Group::parallel("conditions", conditions::CHECKS),
    Group::parallel("retries", retries::CHECKS),
    Group::parallel("lists", lists::CHECKS),
    Group::parallel("searches", searches::CHECKS),
    Group::parallel("tokens", tokens::CHECKS),
    Group::parallel("uploads", uploads::CHECKS),
    Group::parallel("images", images::CHECKS),
    Group::parallel("CORS", cors::CHECKS),
    Group::parallel("HEAD", heads::CHECKS),
    Group::parallel("page", page::CHECKS),
    Group::parallel("malformed requests", malformed_requests::CHECKS),
    // A write of another check would invalidate the cached list of all products.
    Group::exclusive("cache", cache::CHECKS),
    // Uses as many concurrent Lambda invocations as a new AWS account allows.
    Group::exclusive("races", races::CHECKS),
    histories::GROUP,
];

fn first_failure(outcomes: Vec<Result<(), CheckFailure>>) -> Result<(), CheckFailure> {
    outcomes.into_iter().collect()
}

/// Runs `action` `times` times, divided among this many threads.
fn on_threads<T: Send>(
    threads: usize,
    times: usize,
    action: impl Fn(usize) -> Result<T, CheckFailure> + Sync,
) -> Result<Vec<T>, CheckFailure> {
    let parts = concurrently(threads, |thread| {
        (thread..times).step_by(threads).map(&action).collect::<Result<Vec<T>, CheckFailure>>()
    });
    let parts = parts.into_iter().collect::<Result<Vec<_>, CheckFailure>>()?;
    Ok(parts.into_iter().flatten().collect())
}
