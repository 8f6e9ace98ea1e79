//! A request to the deployed API: does it answer?

use std::time::Duration;

use serde::Serialize;
use tokio::time::{Instant, sleep};

use super::timing::millis;
use crate::net::agent;

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
    let address = url.to_owned();
    let response = tokio::task::spawn_blocking(move || get(&address)).await;
    let (status, trouble) = match response {
        Ok(Ok((200, _))) => (Some(200), None),
        Ok(Ok((status, text))) => (Some(status), Some(text.chars().take(SHOWN_MAX).collect())),
        Ok(Err(error)) => (None, Some(error.to_string())),
        Err(error) => (None, Some(error.to_string())),
    };
    Smoke { url: url.to_owned(), status, ms: millis(begin.elapsed()), trouble }
}

fn get(url: &str) -> Result<(u16, String), ureq::Error> {
    let mut response = agent(TIMEOUT).get(url).call()?;
    let text = response.body_mut().read_to_string().unwrap_or_default();
    Ok((response.status().as_u16(), text))
}
