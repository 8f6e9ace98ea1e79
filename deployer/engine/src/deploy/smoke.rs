//! Checks that the deployed API responds.

use std::time::Duration;

use serde::Serialize;
use tokio::time::{Instant, sleep};

use super::timing::millis;
use crate::net::HttpRequest;

/// The result of a request to the deployed API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Smoke {
    /// The URL.
    pub url: String,
    /// The status code; `None` where there was no response.
    pub status: Option<u16>,
    /// The time of the last attempt, in milliseconds.
    pub ms: u64,
    /// Why there was no response, or the beginning of a response that is not 200.
    pub error: Option<String>,
}

/// A new stage of API Gateway responds after some seconds.
const ATTEMPTS: u32 = 6;
const PAUSE: Duration = Duration::from_secs(2);
const TIMEOUT: Duration = Duration::from_secs(30);

/// The number of characters of an unexpected response that are reported.
const SHOWN_MAX: usize = 300;

/// Sends GET requests to `url` until a response has the status 200, at most six requests.
pub async fn smoke(url: &str) -> Smoke {
    for _ in 1..ATTEMPTS {
        let smoke = attempt(url).await;
        if smoke.error.is_none() {
            return smoke;
        }
        sleep(PAUSE).await;
    }
    attempt(url).await
}

async fn attempt(url: &str) -> Smoke {
    let begin = Instant::now();
    let (status, error) = match HttpRequest::get(url, TIMEOUT).send().await {
        Ok(response) if response.status == 200 => (Some(200), None),
        Ok(response) => {
            (Some(response.status), Some(response.text().chars().take(SHOWN_MAX).collect()))
        }
        Err(error) => (None, Some(error.to_string())),
    };
    Smoke { url: url.to_owned(), status, ms: millis(begin.elapsed()), error }
}
