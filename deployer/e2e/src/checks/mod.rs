//! The checks, by the parts of the contract.

mod cache;
mod conditions;
mod cors;
mod images;
mod limits;
mod lists;
mod oddities;
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
use super::context::at_once;
use super::fault::Fault;
use super::histories;

/// The plain ones first, since what fails there fails everywhere.
pub(super) const GROUPS: &[Group] = &[
    Group::beside_others("products", products::CHECKS),
    Group::beside_others("validation", validation::CHECKS),
    Group::beside_others("prices", prices::CHECKS),
    Group::beside_others("limits", limits::CHECKS),
    Group::beside_others("conditions", conditions::CHECKS),
    Group::beside_others("retries", retries::CHECKS),
    Group::beside_others("lists", lists::CHECKS),
    Group::beside_others("searches", searches::CHECKS),
    Group::beside_others("tokens", tokens::CHECKS),
    Group::beside_others("uploads", uploads::CHECKS),
    Group::beside_others("images", images::CHECKS),
    Group::beside_others("CORS", cors::CHECKS),
    Group::beside_others("page", page::CHECKS),
    Group::beside_others("oddities", oddities::CHECKS),
    // A write anywhere makes the whole list old.
    Group::alone("cache", cache::CHECKS),
    // As much at once as a new AWS account allows.
    Group::alone("races", races::CHECKS),
    histories::GROUP,
];

/// The first fault of what was done at once.
fn first_fault(outcomes: Vec<Result<(), Fault>>) -> Result<(), Fault> {
    outcomes.into_iter().collect()
}

/// The same thing `times` times, by this many threads.
fn at_once_in<T: Send>(
    threads: usize,
    times: usize,
    act: impl Fn(usize) -> Result<T, Fault> + Sync,
) -> Result<Vec<T>, Fault> {
    let parts = at_once(threads, |thread| {
        (thread..times).step_by(threads).map(&act).collect::<Result<Vec<T>, Fault>>()
    });
    let parts = parts.into_iter().collect::<Result<Vec<_>, Fault>>()?;
    Ok(parts.into_iter().flatten().collect())
}
