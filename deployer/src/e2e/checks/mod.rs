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
mod searches;
mod tokens;
mod uploads;
mod validation;

use super::Check;
use super::context::at_once;
use super::fault::Fault;

/// In the order in which they run: the plain ones first, since what fails there fails everywhere.
pub(super) const GROUPS: &[(&str, &[Check])] = &[
    ("products", products::CHECKS),
    ("validation", validation::CHECKS),
    ("prices", prices::CHECKS),
    ("limits", limits::CHECKS),
    ("conditions", conditions::CHECKS),
    ("lists", lists::CHECKS),
    ("searches", searches::CHECKS),
    ("tokens", tokens::CHECKS),
    ("uploads", uploads::CHECKS),
    ("images", images::CHECKS),
    ("CORS", cors::CHECKS),
    ("page", page::CHECKS),
    ("cache", cache::CHECKS),
    ("races", races::CHECKS),
    ("oddities", oddities::CHECKS),
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
    let parts =
        at_once(threads, |thread| (thread..times).step_by(threads).map(&act).collect::<Result<Vec<T>, Fault>>());
    let parts = parts.into_iter().collect::<Result<Vec<_>, Fault>>()?;
    Ok(parts.into_iter().flatten().collect())
}
