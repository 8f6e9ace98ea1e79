//! The Runtime API that Lambda offers to a function: hands out events, takes answers.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use hyper::Method;
use hyper::body::Bytes;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::http::{Call, Reply, Server, Service, reply};

const NEXT: &str = "/2018-06-01/runtime/invocation/next";
/// A time in 2286: no function gives up because of its deadline.
const DEADLINE_MS: &str = "9999999999999";

/// The side of the driver: what it sends to the function, and what it gets.
pub(crate) struct RuntimeApi {
    server: Server,
    events: UnboundedSender<Bytes>,
    signals: UnboundedReceiver<Signal>,
}

/// What the function did.
#[derive(Debug)]
enum Signal {
    /// It asked for an event.
    Next(Instant),
    /// It sent the answer of the event that it was handed at `sent`.
    Answer { sent: Instant, at: Instant, body: Bytes },
    /// It reported that it failed.
    Failed(String),
}

/// An answer, and when it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) sent: Instant,
    pub(crate) at: Instant,
    pub(crate) body: Bytes,
}

struct Endpoint {
    events: tokio::sync::Mutex<UnboundedReceiver<Bytes>>,
    sent: Mutex<Instant>,
    signals: UnboundedSender<Signal>,
}

impl RuntimeApi {
    pub(crate) async fn start() -> Result<Self> {
        let (events, received) = unbounded_channel();
        let (signal, signals) = unbounded_channel();
        let endpoint = Endpoint {
            events: tokio::sync::Mutex::new(received),
            sent: Mutex::new(Instant::now()),
            signals: signal,
        };
        let server = Server::start(Arc::new(endpoint), None).await?;
        Ok(Self { server, events, signals })
    }

    /// The value of the variable `AWS_LAMBDA_RUNTIME_API`.
    pub(crate) fn address(&self) -> String {
        format!("127.0.0.1:{}", self.server.port)
    }

    /// Waits until the function asks for an event; returns when it did.
    pub(crate) async fn next(&mut self) -> Result<Instant> {
        match self.signal().await? {
            Signal::Next(at) => Ok(at),
            Signal::Answer { .. } => bail!("the function sent an answer without an event"),
            Signal::Failed(error) => bail!("the function failed: {error}"),
        }
    }

    /// Hands out an event, and waits for the answer. The function must be waiting for an event.
    pub(crate) async fn invoke(&mut self, event: Bytes) -> Result<Answer> {
        self.events.send(event).context("the Runtime API has ended")?;
        match self.signal().await? {
            Signal::Answer { sent, at, body } => Ok(Answer { sent, at, body }),
            Signal::Next(_) => bail!("the function asked for an event before it answered"),
            Signal::Failed(error) => bail!("the function failed: {error}"),
        }
    }

    async fn signal(&mut self) -> Result<Signal> {
        self.signals.recv().await.context("the Runtime API has ended")
    }
}

impl Service for Endpoint {
    async fn reply(&self, call: Call) -> Reply {
        let path = call.parts.uri.path();
        if call.parts.method == Method::GET && path == NEXT {
            return self.next().await;
        }
        let at = Instant::now();
        let signal = if path.ends_with("/response") {
            let sent = *self.sent.lock().unwrap_or_else(PoisonError::into_inner);
            Signal::Answer { sent, at, body: call.body }
        } else {
            Signal::Failed(format!("{path}: {}", String::from_utf8_lossy(&call.body)))
        };
        // Fails when the run has ended.
        let _ = self.signals.send(signal);
        reply(202, &[], Bytes::new())
    }
}

impl Endpoint {
    async fn next(&self) -> Reply {
        let _ = self.signals.send(Signal::Next(Instant::now()));
        let Some(event) = self.events.lock().await.recv().await else {
            return reply(410, &[], Bytes::new());
        };
        let headers = [
            ("content-type", "application/json".to_owned()),
            ("lambda-runtime-aws-request-id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd".to_owned()),
            ("lambda-runtime-deadline-ms", DEADLINE_MS.to_owned()),
            (
                "lambda-runtime-invoked-function-arn",
                "arn:aws:lambda:eu-west-1:123456789012:function:bench".to_owned(),
            ),
            (
                "lambda-runtime-trace-id",
                "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0"
                    .to_owned(),
            ),
        ];
        *self.sent.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        reply(200, &headers, event)
    }
}
