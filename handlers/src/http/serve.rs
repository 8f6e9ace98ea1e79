//! The loop that every function runs: an event in, an answer out, one log line between.

use crate::http::{Answer, Failure, Request};
use anyhow::{Result, anyhow};
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde_json::Value;
use std::pin::Pin;
use std::time::Instant;
use tokio::runtime::Runtime;
use tracing_subscriber::filter::LevelFilter;

/// An answer in the making. Boxed where it is written, so that it is compiled once, in this library, and not again in
/// each binary.
pub type Answering<'r> = Pin<Box<dyn Future<Output = Result<Answer, Failure>> + 'r>>;

/// A use case behind one or more routes.
pub trait Endpoint {
    /// Serves one request.
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r>;
}

/// What becomes of an event that nobody waits for.
pub type Handling<'e> = Pin<Box<dyn Future<Output = Result<Value>> + 'e>>;

/// Work that events start.
pub trait EventHandler {
    /// Handles one event; an error makes Lambda try again, and at last keep the event.
    fn handle(&self, event: Value) -> Handling<'_>;
}

/// Serves an API function's requests until Lambda ends the process.
pub fn serve(endpoint: &dyn Endpoint) -> Result<()> {
    let answered = async |event: LambdaEvent<Request>| {
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
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(answered))).map_err(|error| anyhow!(error))
}

/// Handles events until Lambda ends the process.
pub fn serve_events(handler: &dyn EventHandler) -> Result<()> {
    let handled = async |event: LambdaEvent<Value>| match handler.handle(event.payload).await {
        Ok(answer) => Ok(answer),
        Err(cause) => {
            let request_id = &event.context.request_id;
            tracing::error!(request_id, error = format!("{cause:#}"), "the event was not handled");
            Err(Error::from(format!("{cause:#}")))
        }
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(handled))).map_err(|error| anyhow!(error))
}

/// One invocation at a time is all that Lambda gives a process: one thread serves it.
fn runtime() -> Result<Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
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
