//! After a deploy: does it answer?

use std::time::Duration;

use serde::Serialize;
use tokio::time::{Instant, sleep};

use super::timing::millis;
use crate::net::HttpRequest;

/// What a request to the deployed API came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Smoke {
    /// The address.
    pub url: String,
    /// The answer's status; none when there was no answer.
    pub status: Option<u16>,
    /// How long the last attempt took.
    pub ms: u64,
    /// Why there was no answer, or not the one hoped for; the beginning of its text.
    pub trouble: Option<String>,
}

/// A new stage of API Gateway needs some seconds until it is known everywhere.
const ATTEMPTS: u32 = 6;
const PAUSE: Duration = Duration::from_secs(2);
const TIMEOUT: Duration = Duration::from_secs(30);

/// As much of an unexpected answer as is shown.
const SHOWN_MAX: usize = 300;

/// Asks `url` until it answers 200, or often enough.
pub async fn smoke(url: &str) -> Smoke {
    for _ in 1..ATTEMPTS {
        let smoke = once(url).await;
        if smoke.trouble.is_none() {
            return smoke;
        }
        sleep(PAUSE).await;
    }
    once(url).await
}

async fn once(url: &str) -> Smoke {
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
