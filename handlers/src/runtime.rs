//! The loop that each function runs: reads an event, calls the endpoint or the event handler,
//! writes a log line.

use std::pin::Pin;
use std::time::Instant;

use anyhow::{Result, anyhow};
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde::de::{Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use tokio::runtime::Runtime;
use tracing_subscriber::filter::LevelFilter;

use crate::http::{HttpError, Request, Response};

/// Serves the requests of one or more routes. Implement it with `async fn respond`.
pub trait Endpoint {
    fn respond(&self, request: &Request) -> impl Future<Output = Result<Response, HttpError>>;
}

/// Handles the events that invoke a function asynchronously. Implement it with `async fn handle`.
pub trait EventHandler {
    /// After an error, Lambda retries the event and at last sends it to the dead-letter queue.
    fn handle(&self, event: Value) -> impl Future<Output = Result<Value>>;
}

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// [`Endpoint`] as a trait object, so that the loop is compiled once in this library, not in each
/// binary.
trait DynEndpoint {
    fn respond<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, HttpError>>;
}

impl<E: Endpoint> DynEndpoint for E {
    fn respond<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, HttpError>> {
        Box::pin(Endpoint::respond(self, request))
    }
}

/// [`EventHandler`] as a trait object.
trait DynEventHandler {
    fn handle(&self, event: Value) -> BoxFuture<'_, Result<Value>>;
}

impl<H: EventHandler> DynEventHandler for H {
    fn handle(&self, event: Value) -> BoxFuture<'_, Result<Value>> {
        Box::pin(EventHandler::handle(self, event))
    }
}

/// Serves the requests of API Gateway until Lambda ends the process.
pub fn serve(endpoint: &impl Endpoint) -> Result<()> {
    run_endpoint(endpoint)
}

/// Handles events until Lambda ends the process.
pub fn serve_events(handler: &impl EventHandler) -> Result<()> {
    run_handler(handler)
}

/// Serves the requests of API Gateway, and the events of callers that invoke the function directly.
pub fn serve_both(endpoint: &impl Endpoint, handler: &impl EventHandler) -> Result<()> {
    run_both(endpoint, handler)
}

fn run_endpoint(endpoint: &dyn DynEndpoint) -> Result<()> {
    let service = async |event: LambdaEvent<Request>| {
        Ok::<_, Error>(respond(endpoint, event.payload, &event.context.request_id).await)
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(service))).map_err(|error| anyhow!(error))
}

fn run_handler(handler: &dyn DynEventHandler) -> Result<()> {
    let service = async |event: LambdaEvent<Value>| {
        handle(handler, event.payload, &event.context.request_id).await
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(service))).map_err(|error| anyhow!(error))
}

fn run_both(endpoint: &dyn DynEndpoint, handler: &dyn DynEventHandler) -> Result<()> {
    let service = async |event: LambdaEvent<Incoming>| {
        let invocation = &event.context.request_id;
        Ok::<_, Error>(match event.payload {
            Incoming::Request(request) => {
                Outgoing::Response(respond(endpoint, *request, invocation).await)
            }
            Incoming::Event(event) => Outgoing::Value(handle(handler, event, invocation).await?),
        })
    };
    runtime()?.block_on(lambda_runtime::run(service_fn(service))).map_err(|error| anyhow!(error))
}

/// A request of API Gateway, or an event of a caller that invokes the function directly.
///
/// An API client cannot send the second: each event of the gateway has `httpMethod` and
/// `requestContext`, and the client's text is a string in `body`.
#[derive(Debug)]
enum Incoming {
    Request(Box<Request>),
    Event(Value),
}

/// The fields that only a request has.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RequestMarkers {
    #[serde(default)]
    http_method: Option<IgnoredAny>,
    #[serde(default)]
    request_context: Option<IgnoredAny>,
}

impl<'de> Deserialize<'de> for Incoming {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not through a `Value`, so that the request is parsed from the same text as in `serve`.
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let json = raw.get();
        let markers: RequestMarkers = serde_json::from_str(json).map_err(D::Error::custom)?;
        if markers.http_method.is_some() || markers.request_context.is_some() {
            return serde_json::from_str(json).map(Self::Request).map_err(D::Error::custom);
        }
        serde_json::from_str(json).map(Self::Event).map_err(D::Error::custom)
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum Outgoing {
    Response(Response),
    Value(Value),
}

async fn respond(endpoint: &dyn DynEndpoint, request: Request, invocation: &str) -> Response {
    let start = Instant::now();
    let id = request.id().unwrap_or(invocation).to_owned();
    let response = endpoint.respond(&request).await.unwrap_or_else(|error| {
        log_cause(&id, &error);
        Response::error(&error, &id)
    });
    let ms = start.elapsed().as_secs_f64() * 1e3;
    tracing::info!(
        request_id = id,
        path = request.path(),
        status = response.status(),
        ms,
        "request served"
    );
    response.with("x-request-id", id)
}

async fn handle(
    handler: &dyn DynEventHandler,
    event: Value,
    invocation: &str,
) -> Result<Value, Error> {
    handler.handle(event).await.map_err(|error| {
        let error = format!("{error:#}");
        tracing::error!(request_id = invocation, error, "the event handler failed");
        Error::from(error)
    })
}

/// One thread is enough: Lambda gives a process one invocation at a time.
fn runtime() -> Result<Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// Writes log lines as JSON, from the level that `LOG_LEVEL` names.
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

fn log_cause(id: &str, error: &HttpError) {
    match error {
        HttpError::Client(..) => {}
        HttpError::Unavailable(cause) => {
            tracing::warn!(
                request_id = id,
                error = format!("{cause:#}"),
                "a service is unavailable"
            )
        }
        HttpError::Internal(cause) => {
            tracing::error!(request_id = id, error = format!("{cause:#}"), "internal error")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn incoming_request_whose_body_is_an_event_is_a_request() {
        let event = json!({"restore": [{"product": "{}"}]});
        for envelope in [
            json!({
                "httpMethod": "POST",
                "path": "/products",
                "requestContext": {"requestId": "r"},
                "body": event.to_string(),
            }),
            // The gateway does not send these, but one marker is enough for a request.
            json!({"requestContext": {}, "restore": [], "body": event.to_string()}),
            json!({"httpMethod": "POST", "restore": [], "body": event.to_string()}),
        ] {
            match serde_json::from_str(&envelope.to_string()).unwrap() {
                Incoming::Request(request) => {
                    assert_eq!(request.body().unwrap(), event.to_string())
                }
                Incoming::Event(read) => panic!("{read}"),
            }
        }
        match serde_json::from_str(&event.to_string()).unwrap() {
            Incoming::Event(read) => assert_eq!(read, event),
            Incoming::Request(request) => panic!("{request:?}"),
        }
        assert!(serde_json::from_str::<Incoming>("[1]").is_err());
    }
}
