//! The loop that each function runs: reads an event, calls the endpoint or the event handler,
//! writes a log line.

use std::io::Write;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use async_trait::async_trait;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde::de::{Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use tokio::runtime::Runtime;
use tracing_subscriber::filter::LevelFilter;

use crate::cache::Metrics;
use crate::clock::since_1970;
use crate::http::{HttpError, Request, Response};

/// The most characters of a path in a log line: more than each route needs.
const PATH_CHARS_MAX: usize = 200;
/// The longest that a start delays the first event. A cache that does not reply must not make each
/// cold start long; what a start has begun goes on beside the first event.
const START_TIME_MAX: Duration = Duration::from_millis(500);

/// Serves the requests of one or more routes.
///
/// `async_trait` boxes the future where the trait is implemented. So the future is compiled once,
/// in this library. With a generic `serve` each binary would compile it again.
#[async_trait(?Send)]
pub trait Endpoint {
    /// Runs once, before the first request. Lambda gives a process its full CPU until then, while
    /// a request has the share of the function's memory.
    async fn start(&self) {}

    async fn respond(&self, request: &Request) -> Result<Response, HttpError>;

    /// The counts of a cache, if the endpoint has one.
    fn metrics(&self) -> Option<&Metrics> {
        None
    }
}

/// Handles the events that invoke a function asynchronously.
#[async_trait(?Send)]
pub trait EventHandler {
    /// Runs once, before the first event, as [`Endpoint::start`].
    async fn start(&self) {}

    /// After an error, Lambda retries the event and at last sends it to the dead-letter queue.
    async fn handle(&self, event: Value) -> Result<Value>;
}

/// Serves the requests of API Gateway until Lambda ends the process.
pub fn serve(endpoint: &dyn Endpoint) -> Result<()> {
    let service = async |event: LambdaEvent<Request>| {
        Ok::<_, Error>(respond(endpoint, event.payload, &event.context.request_id).await)
    };
    let serve = after_start(endpoint.start(), lambda_runtime::run(service_fn(service)));
    runtime()?.block_on(serve).map_err(|error| anyhow!(error))
}

/// Handles events until Lambda ends the process.
pub fn serve_events(handler: &dyn EventHandler) -> Result<()> {
    let service = async |event: LambdaEvent<Value>| {
        handle(handler, event.payload, &event.context.request_id).await
    };
    let serve = after_start(handler.start(), lambda_runtime::run(service_fn(service)));
    runtime()?.block_on(serve).map_err(|error| anyhow!(error))
}

/// Serves the requests of API Gateway, and the events of callers that invoke the function directly.
/// Only the endpoint is started: both are the same object in most functions.
pub fn serve_both(endpoint: &dyn Endpoint, handler: &dyn EventHandler) -> Result<()> {
    let service = async |event: LambdaEvent<Incoming>| {
        let invocation = &event.context.request_id;
        Ok::<_, Error>(match event.payload {
            Incoming::Request(request) => {
                Outgoing::Response(respond(endpoint, *request, invocation).await)
            }
            Incoming::Event(event) => Outgoing::Value(handle(handler, event, invocation).await?),
        })
    };
    let serve = after_start(endpoint.start(), lambda_runtime::run(service_fn(service)));
    runtime()?.block_on(serve).map_err(|error| anyhow!(error))
}

/// Waits for the start within its limit, then serves. Both are one future: the tasks that the
/// start has spawned go on in the same runtime.
async fn after_start<T>(start: impl Future<Output = ()>, serve: impl Future<Output = T>) -> T {
    if tokio::time::timeout(START_TIME_MAX, start).await.is_err() {
        tracing::warn!("the first event does not wait for the rest of the start");
    }
    serve.await
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

async fn respond(endpoint: &dyn Endpoint, request: Request, invocation: &str) -> Response {
    let start = Instant::now();
    let id = request.id().unwrap_or(invocation).to_owned();
    let response = endpoint.respond(&request).await.unwrap_or_else(|error| {
        log_cause(&id, &error);
        Response::error(&error, &id)
    });
    let took = start.elapsed();
    if let Some(metrics) = endpoint.metrics() {
        write_metrics(metrics, took);
    }
    let ms = took.as_secs_f64() * 1e3;
    tracing::info!(
        request_id = id,
        path = shortened(request.path()),
        status = response.status(),
        ms,
        "request served"
    );
    let response = response.with("x-request-id", id);
    if request.is_head() { response.without_body() } else { response }
}

/// Writes the lines of a cache to stdout. They are no log lines of this program: CloudWatch reads
/// them only without a prefix.
fn write_metrics(metrics: &Metrics, took: Duration) {
    let unix_ms = u64::try_from(since_1970().as_millis()).unwrap_or(u64::MAX);
    if let Some(lines) = metrics.served(took, Instant::now(), unix_ms) {
        // A request does not fail because of a closed stdout.
        let _ = std::io::stdout().lock().write_all(lines.as_bytes());
    }
}

/// A path of 8 KB is valid, and each log line costs money.
fn shortened(path: &str) -> &str {
    path.char_indices().nth(PATH_CHARS_MAX).map_or(path, |(end, _)| &path[..end])
}

async fn handle(
    handler: &dyn EventHandler,
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
    use std::cell::RefCell;

    use serde_json::json;

    use super::*;

    #[test]
    fn shortened_long_path_ends_at_a_character() {
        assert_eq!(shortened("/products"), "/products");
        let long = format!("/products/{}", "é".repeat(4_000));
        assert_eq!(shortened(&long).chars().count(), PATH_CHARS_MAX);
    }

    #[tokio::test]
    async fn after_start_serves_when_the_start_has_ended() {
        let steps = RefCell::new(Vec::new());
        let start = async {
            tokio::task::yield_now().await;
            steps.borrow_mut().push("started");
        };
        after_start(start, async { steps.borrow_mut().push("serves") }).await;
        assert_eq!(*steps.borrow(), ["started", "serves"]);
    }

    #[tokio::test]
    async fn after_start_serves_without_a_start_that_does_not_end() {
        assert_eq!(after_start(std::future::pending(), async { 7 }).await, 7);
    }

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
