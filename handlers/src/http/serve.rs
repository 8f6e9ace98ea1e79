//! The loop that every function runs: an event in, an answer out, one log line between.

use crate::http::{HttpError, Request, Response};
use anyhow::{Result, anyhow};
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde::de::{Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use std::pin::Pin;
use std::time::Instant;
use tokio::runtime::Runtime;
use tracing_subscriber::filter::LevelFilter;

/// An answer in the making. Boxed where it is written, so that it is compiled once, in this library, and not again in
/// each binary.
pub type Answering<'r> = Pin<Box<dyn Future<Output = Result<Response, HttpError>> + 'r>>;

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
        Ok::<_, Error>(answer(endpoint, event.payload, &event.context.request_id).await)
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(answered))).map_err(|error| anyhow!(error))
}

/// Handles events until Lambda ends the process.
pub fn serve_events(handler: &dyn EventHandler) -> Result<()> {
    let handled = async |event: LambdaEvent<Value>| {
        handle(handler, event.payload, &event.context.request_id).await
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(handled))).map_err(|error| anyhow!(error))
}

/// Serves requests, and events of those who may invoke the function itself.
pub fn serve_both(endpoint: &dyn Endpoint, handler: &dyn EventHandler) -> Result<()> {
    let done = async |event: LambdaEvent<Incoming>| {
        let invocation = &event.context.request_id;
        Ok::<_, Error>(match event.payload {
            Incoming::Request(request) => {
                Outgoing::Response(answer(endpoint, *request, invocation).await)
            }
            Incoming::Event(event) => Outgoing::Value(handle(handler, event, invocation).await?),
        })
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(done))).map_err(|error| anyhow!(error))
}

/// A request of the gateway, or an event of somebody who invokes the function itself.
///
/// Through the gateway nobody can send the second: what it makes of any request has `httpMethod` and `requestContext`,
/// and the client's own words are a text in `body`.
#[derive(Debug)]
enum Incoming {
    Request(Box<Request>),
    Event(Value),
}

/// By which the two are told apart.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Marks {
    #[serde(default)]
    http_method: Option<IgnoredAny>,
    #[serde(default)]
    request_context: Option<IgnoredAny>,
}

impl<'de> Deserialize<'de> for Incoming {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not by way of a `Value`: a request is read as `serve` reads it, to the last odd byte.
        let sent = Box::<RawValue>::deserialize(deserializer)?;
        let sent = sent.get();
        let marks: Marks = serde_json::from_str(sent).map_err(D::Error::custom)?;
        if marks.http_method.is_some() || marks.request_context.is_some() {
            return serde_json::from_str(sent).map(Self::Request).map_err(D::Error::custom);
        }
        serde_json::from_str(sent).map(Self::Event).map_err(D::Error::custom)
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum Outgoing {
    Response(Response),
    Value(Value),
}

async fn answer(endpoint: &dyn Endpoint, request: Request, invocation: &str) -> Response {
    let begun = Instant::now();
    let id = request.id().unwrap_or(invocation).to_owned();
    let answer = match endpoint.answer(&request).await {
        Ok(answer) => answer,
        Err(failure) => {
            log_cause(&id, &failure);
            Response::failed(&failure, &id)
        }
    };
    let ms = begun.elapsed().as_secs_f64() * 1e3;
    tracing::info!(
        request_id = id,
        path = request.path(),
        status = answer.status(),
        ms,
        "answered"
    );
    answer.with("x-request-id", id)
}

async fn handle(
    handler: &dyn EventHandler,
    event: Value,
    invocation: &str,
) -> Result<Value, Error> {
    handler.handle(event).await.map_err(|cause| {
        tracing::error!(
            request_id = invocation,
            error = format!("{cause:#}"),
            "the event was not handled"
        );
        Error::from(format!("{cause:#}"))
    })
}

/// One invocation at a time is all that Lambda gives a process: one thread serves it.
fn runtime() -> Result<Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// Log lines are JSON, one an event, at the level that `LOG_LEVEL` names.
pub fn start_logging() {
    let level = std::env::var("LOG_LEVEL")
        .ok()
        .and_then(|level| level.parse().ok())
        .unwrap_or(LevelFilter::INFO);
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_max_level(level)
        .with_current_span(false)
        .init();
}

fn log_cause(id: &str, failure: &HttpError) {
    match failure {
        HttpError::Refused(..) | HttpError::NotModified { .. } => {}
        HttpError::Unavailable(cause) => {
            tracing::warn!(request_id = id, error = format!("{cause:#}"), "unavailable")
        }
        HttpError::Internal(cause) => {
            tracing::error!(request_id = id, error = format!("{cause:#}"), "failed")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_body_that_is_an_event_is_a_body_like_any_other() {
        let wish = json!({"restore": [{"product": "{}"}]});
        for envelope in [
            json!({"httpMethod": "POST", "path": "/products", "requestContext": {"requestId": "r"}, "body": wish.to_string()}),
            // What no gateway sends: a request stays a request, whatever stands beside its parts.
            json!({"requestContext": {}, "restore": [], "body": wish.to_string()}),
            json!({"httpMethod": "POST", "restore": [], "body": wish.to_string()}),
        ] {
            match serde_json::from_str(&envelope.to_string()).unwrap() {
                Incoming::Request(request) => assert_eq!(request.body().unwrap(), wish.to_string()),
                Incoming::Event(event) => panic!("{event}"),
            }
        }
        match serde_json::from_str(&wish.to_string()).unwrap() {
            Incoming::Event(event) => assert_eq!(event, wish),
            Incoming::Request(request) => panic!("{request:?}"),
        }
        assert!(serde_json::from_str::<Incoming>("[1]").is_err());
    }
}
