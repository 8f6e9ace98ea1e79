//! A request to the deployed API: does it answer?

use std::time::Duration;

use serde::Serialize;
use tokio::time::{Instant, sleep};

use super::timing::millis;
use crate::net::HttpRequest;

/// The result of a request to the deployed API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Smoke {
    /// The URL.
    pub url: String,
    /// The status code; `None` where there was no response.
    pub status: Option<u16>,
    /// The time of the last attempt, in milliseconds.
    pub ms: u64,
    /// Why there was no response, or the beginning of a response that is not 200.
    pub trouble: Option<String>,
}

/// API Gateway needs some seconds to make a new stage known everywhere.
const ATTEMPTS: u32 = 6;
const PAUSE: Duration = Duration::from_secs(2);
const TIMEOUT: Duration = Duration::from_secs(30);

/// Characters of an unexpected response that are shown.
const SHOWN_MAX: usize = 300;

/// Sends GET requests to `url` until one is answered by 200, six times at most.
pub async fn smoke(url: &str) -> Smoke {
    for _ in 1..ATTEMPTS {
        let smoke = attempt(url).await;
        if smoke.trouble.is_none() {
            return smoke;
        }
        sleep(PAUSE).await;
    }
    attempt(url).await
}

async fn attempt(url: &str) -> Smoke {
    let begin = Instant::now();
    let (status, trouble) = match HttpRequest::get(url, TIMEOUT).send().await {
        Ok(response) if response.status == 200 => (Some(200), None),
        Ok(response) => {
            (Some(response.status), Some(response.body.chars().take(SHOWN_MAX).collect()))
        }
        Err(error) => (None, Some(error.to_string())),
    };
    Smoke { url: url.to_owned(), status, ms: millis(begin.elapsed()), trouble }
}
