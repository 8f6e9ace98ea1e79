//! The checks. The name of each is a sentence that is true when it passes.

mod appearance;
mod conflict;
mod editing;
mod failures;
mod images;
mod keyboard;
mod list;
mod login;
mod session;

use std::pin::Pin;

use crate::page::{CheckResult, Page};

type Running<'p> = Pin<Box<dyn Future<Output = CheckResult> + 'p>>;

pub(crate) struct Check {
    pub(crate) group: &'static str,
    pub(crate) name: &'static str,
    pub(crate) run: for<'p> fn(&'p Page) -> Running<'p>,
    /// The logins, by the name of `Auth`, with which the check runs.
    logins: &'static [&'static str],
}

/// Where the page can change products.
const CHANGING: &[&str] = &["open", "writes", "all"];
/// Where people sign in.
const WITH_USERS: &[&str] = &["writes", "all"];

impl Check {
    const fn new(
        group: &'static str,
        name: &'static str,
        run: for<'p> fn(&'p Page) -> Running<'p>,
    ) -> Self {
        Self { group, name, run, logins: CHANGING }
    }

    /// Runs it only with these logins.
    const fn with(self, logins: &'static [&'static str]) -> Self {
        Self { logins, ..self }
    }

    pub(crate) fn runs_with(&self, login: &str) -> bool {
        self.logins.contains(&login)
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
        login::CHECKS,
        session::CHECKS,
    ];
    groups.into_iter().flatten()
}
