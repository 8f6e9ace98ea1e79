//! A stack that exists only during a command.

use std::collections::BTreeMap;

use anyhow::{Context, bail};
use deployer::app::{self, API_OUTPUT, DeployRequest};
use deployer::stack::limits::{self, ThrottleLimits};
use engine::deploy::{Options, Timings, destroy};
use shared::table::Cost;

use crate::cli::TargetArgs;
use crate::console::{Asking, Console};
use crate::interrupt;
use crate::printer::Printer;
use crate::session::Session;

/// What a stack is deployed for.
pub(super) struct Purpose {
    /// The command, as the lock of the stack names it.
    pub(super) command: &'static str,
    /// Whether it has a cache. `None`: if the target can have one.
    pub(super) cache: Option<bool>,
    /// What to do if the stack exists already: a sentence after a space, or nothing.
    pub(super) hint: &'static str,
}

/// The deployed stack.
pub(super) struct TemporaryStack<'s> {
    pub(super) session: &'s Session,
    /// Of the products.
    pub(super) url: String,
    pub(super) has_cache: bool,
}

/// Deploys the stack, does the work, and destroys the stack, also after a failure.
pub(super) async fn with<T>(
    target: &TargetArgs,
    purpose: &Purpose,
    printer: &Printer,
    work: impl AsyncFnOnce(TemporaryStack<'_>) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let session = Session::open_temporary(printer, target).await?;
    // It may exist in this cloud, although the chosen target has none.
    if app::outputs(&session.cloud, &session.target).await?.is_some() {
        bail!(
            "{} exists in {}, and would be destroyed at the end.{}",
            session.target.stack,
            session.target.description(),
            purpose.hint
        );
    }
    let _lock = session.lock(purpose.command)?;
    let console = Console::new(
        printer,
        if session.target.requires_confirmation() { Asking::Always } else { Asking::Never },
    );
    let has_cache = purpose.cache.unwrap_or(session.target.require_cache().is_ok());
    let request = DeployRequest {
        cache: Some(has_cache),
        color: printer.look.color,
        // The stack lives for minutes and is destroyed without a question.
        protect: Some(false),
        set: high_rates(),
        ..DeployRequest::default()
    };
    let deploy = async {
        Ok(app::deploy(
            &session.cloud,
            &console,
            &session.target,
            &session.workspace,
            &request,
            &Options::default(),
        )
        .await?)
    };
    let made = interrupt::guard(deploy, async || {}).await;
    let done = match made {
        Ok(made) => {
            let url = made
                .finished
                .outcome
                .outputs()
                .and_then(|o| o.get(API_OUTPUT))
                .context("the stack has no ProductsApiUrl");
            match url {
                Ok(url) => {
                    work(TemporaryStack { session: &session, url: url.clone(), has_cache }).await
                }
                Err(error) => Err(error),
            }
        }
        Err(error) => Err(error),
    };
    // The stack is temporary, so it is destroyed also after a failure.
    let yes = Console::new(printer, Asking::Never);
    let request =
        app::destroy_request(&session.cloud, &yes, &session.target, &session.workspace, true)
            .await?;
    let destroy = async { Ok(destroy(&session.cloud, &yes, &Timings::default(), &request).await?) };
    interrupt::guard(destroy, async || {}).await?;
    done
}

/// Limits of requests that the work does not reach, so that it need not wait.
fn high_rates() -> BTreeMap<String, String> {
    let limits = Cost::ALL.into_iter().map(limits::throttle);
    let limits = limits.flat_map(|ThrottleLimits { rate, burst }| [rate, burst]);
    limits.map(|limit| (limit.parameter.to_owned(), "1000".to_owned())).collect()
}
