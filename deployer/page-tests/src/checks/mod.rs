//! The checks. The name of each is a sentence that is true when it passes.

mod appearance;
mod conflict;
mod editing;
mod failures;
mod images;
mod keyboard;
mod list;

use std::pin::Pin;

use crate::page::{CheckResult, Page};

type Running<'p> = Pin<Box<dyn Future<Output = CheckResult> + 'p>>;

pub(crate) struct Check {
    pub(crate) group: &'static str,
    pub(crate) name: &'static str,
    pub(crate) run: for<'p> fn(&'p Page) -> Running<'p>,
}

impl Check {
    const fn new(
        group: &'static str,
        name: &'static str,
        run: for<'p> fn(&'p Page) -> Running<'p>,
    ) -> Self {
        Self { group, name, run }
    }
}

/// All checks in the order in which they run.
pub(crate) fn all() -> impl Iterator<Item = &'static Check> {
    let groups = [
        list::CHECKS,
        editing::CHECKS,
        conflict::CHECKS,
        images::CHECKS,
        failures::CHECKS,
        keyboard::CHECKS,
        appearance::CHECKS,
    ];
    groups.into_iter().flatten()
}
