//! One connection to the cache, made when first needed and shared; and a breaker, so that an outage is paid for once.

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, FromRedisValue, RedisError, ScriptInvocation};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// What a request may lose to a cache that does not answer.
const TIMEOUT: Duration = Duration::from_millis(100);
/// How long readers leave a cache alone that did not answer.
const OPEN: Duration = Duration::from_secs(5);

/// Why the cache was not asked, or what it said.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The breaker is open.
    Open,
    /// The cache or the way to it.
    Failed(RedisError),
}

impl Trouble {
    /// One line for each trouble, none while the breaker is open.
    pub(super) fn log(&self, doing: &str) {
        if let Self::Failed(error) = self {
            tracing::warn!(error = %error, "the cache did not answer while {doing}");
        }
    }
}

pub(super) struct Connection {
    client: Client,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<MultiplexedConnection>,
    open_until: Option<Instant>,
}

impl Connection {
    pub(super) fn to(url: &str) -> anyhow::Result<Self> {
        // The URL is not repeated: it may hold a password.
        let client =
            Client::open(url).map_err(|error| anyhow::anyhow!("CACHE_CLUSTER_URL is no cache's URL: {error}"))?;
        Ok(Self { client, state: Mutex::default() })
    }

    /// For readers: asks once, unless the breaker is open.
    pub(super) async fn read<T: FromRedisValue>(&self, call: &ScriptInvocation<'_>) -> Result<T, Trouble> {
        if !self.may_read() {
            return Err(Trouble::Open);
        }
        self.run(call).await.map_err(Trouble::Failed)
    }

    /// For writers, whose word must get through if it can: breaker or not.
    pub(super) async fn write<T: FromRedisValue>(&self, call: &ScriptInvocation<'_>) -> Result<T, Trouble> {
        self.run(call).await.map_err(Trouble::Failed)
    }

    async fn run<T: FromRedisValue>(&self, call: &ScriptInvocation<'_>) -> Result<T, RedisError> {
        let kept = self.state().current.clone();
        if let Some(mut connection) = kept {
            match call.invoke_async(&mut connection).await {
                // A socket that died while the process was frozen is no outage: a fresh one is tried.
                Err(error) if error.is_connection_dropped() || error.is_io_error() && !error.is_timeout() => {}
                result => return self.noted(result),
            }
        }
        let config =
            AsyncConnectionConfig::new().set_connection_timeout(Some(TIMEOUT)).set_response_timeout(Some(TIMEOUT));
        let mut fresh = match self.client.get_multiplexed_async_connection_with_config(&config).await {
            Ok(fresh) => fresh,
            Err(error) => return self.noted(Err(error)),
        };
        self.state().current = Some(fresh.clone());
        let result = call.invoke_async(&mut fresh).await;
        self.noted(result)
    }

    /// Closes the breaker on an answer, opens it where none came.
    fn noted<T>(&self, result: Result<T, RedisError>) -> Result<T, RedisError> {
        let mut state = self.state();
        match &result {
            Ok(_) => state.open_until = None,
            Err(error) if error.is_io_error() || error.is_timeout() || error.is_connection_dropped() => {
                state.open_until = Some(Instant::now() + OPEN);
                state.current = None;
            }
            Err(_) => {}
        }
        result
    }

    /// While the breaker is open, one reader at the end of each period is let through to try.
    fn may_read(&self) -> bool {
        let mut state = self.state();
        match state.open_until {
            None => true,
            Some(until) if Instant::now() < until => false,
            Some(_) => {
                state.open_until = Some(Instant::now() + OPEN);
                true
            }
        }
    }

    /// Never held across an await, and nothing that holds it panics.
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
