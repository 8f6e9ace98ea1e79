//! The loop that every function runs: an event in, an answer out, one log line between.

use crate::http::{Answer, Failure, Request};
use anyhow::{Result, anyhow};
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde::Deserialize;
use serde_json::Value;
use shared::table::Function;
use std::time::Instant;
use tracing_subscriber::filter::LevelFilter;

/// A use case behind one or more routes.
pub trait Endpoint {
    /// Serves one request.
    fn answer(&self, request: &Request) -> impl Future<Output = Result<Answer, Failure>>;
}

/// Serves an API function's requests until Lambda ends the process.
pub fn serve(row: &'static Function, endpoint: impl Endpoint) -> Result<()> {
    run(row, async |event: LambdaEvent<Request>| {
        let begun = Instant::now();
        let request = event.payload;
        let id = request.id().unwrap_or(&event.context.request_id).to_owned();
        let answer = match endpoint.answer(&request).await {
            Ok(answer) => answer,
            Err(failure) => {
                log_cause(&id, &failure);
                Answer::failed(&failure, &id)
            }
        };
        let ms = begun.elapsed().as_secs_f64() * 1e3;
        tracing::info!(request_id = id, path = request.path(), status = answer.status(), ms, "answered");
        Ok::<_, Error>(answer.with("x-request-id", id))
    })
}

/// Handles events that nobody waits for; an error makes Lambda try again, and at last keep the event.
pub fn serve_events<E, R>(row: &'static Function, handle: impl AsyncFn(E) -> Result<R>) -> Result<()>
where
    E: for<'de> Deserialize<'de>,
    R: Into<Value>,
{
    run(row, async |event: LambdaEvent<E>| match handle(event.payload).await {
        Ok(answer) => Ok(answer.into()),
        Err(cause) => {
            let request_id = &event.context.request_id;
            tracing::error!(request_id, error = format!("{cause:#}"), "the event was not handled");
            Err(Error::from(format!("{cause:#}")))
        }
    })
}

fn run<E, R>(row: &'static Function, handle: impl AsyncFn(LambdaEvent<E>) -> Result<R, Error>) -> Result<()>
where
    E: for<'de> Deserialize<'de>,
    R: serde::Serialize,
{
    tracing::debug!(function = row.name, "started");
    // One invocation at a time is all that Lambda gives a process: one thread serves it.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let handle = &handle;
    runtime.block_on(lambda_runtime::run(service_fn(async |event| handle(event).await))).map_err(|error| anyhow!(error))
}

/// Log lines are JSON, one an event, at the level that `LOG_LEVEL` names.
pub fn start_logging() {
    let level = std::env::var("LOG_LEVEL").ok().and_then(|level| level.parse().ok()).unwrap_or(LevelFilter::INFO);
    tracing_subscriber::fmt().json().flatten_event(true).with_max_level(level).with_current_span(false).init();
}

fn log_cause(id: &str, failure: &Failure) {
    match failure {
        Failure::Refused(..) | Failure::NotModified { .. } => {}
        Failure::Unavailable(cause) => tracing::warn!(request_id = id, error = format!("{cause:#}"), "unavailable"),
        Failure::Internal(cause) => tracing::error!(request_id = id, error = format!("{cause:#}"), "failed"),
    }
}
