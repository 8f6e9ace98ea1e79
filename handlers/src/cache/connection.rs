//! The connection to the cache server: opened on first use, then shared by all requests.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, RedisError};

use super::breaker::READ_TIMEOUT;
use super::clock::{Clock, SystemClock};
use super::store::{CacheError, Step, Store, is_not_serving};

/// The longest that a new connection may take. DNS, TCP and TLS are several round trips, and a
/// function with little memory has little CPU for the handshake.
const CONNECT_TIMEOUT: Duration = Duration::from_millis(500);
/// A connection that was idle for longer is replaced before it is used. The network forgets idle
/// connections after some minutes, and a request on one would wait for its timeout.
const IDLE_MAX: Duration = Duration::from_secs(60);

pub struct Connection<C = SystemClock> {
    client: Client,
    clock: C,
    current: Mutex<Option<SharedConnection>>,
}

struct SharedConnection {
    connection: MultiplexedConnection,
    last_used: Instant,
}

#[expect(private_bounds, reason = "only tests use another clock than the default")]
impl<C: Clock> Connection<C> {
    /// Checks the URL; does not connect.
    pub(super) fn to(url: &str, clock: C) -> anyhow::Result<Self> {
        // The message does not repeat the URL: it may contain a password.
        let client = Client::open(url)
            .map_err(|error| anyhow::anyhow!("CACHE_CLUSTER_URL is not a cache URL: {error}"))?;
        Ok(Self { client, clock, current: Mutex::default() })
    }

    /// The shared connection, unless it was idle for too long.
    fn usable(&self) -> Option<MultiplexedConnection> {
        let now = self.clock.now();
        let mut current = self.current();
        let shared = current.as_mut()?;
        if now.duration_since(shared.last_used) > IDLE_MAX {
            *current = None;
            return None;
        }
        shared.last_used = now;
        Some(shared.connection.clone())
    }

    async fn run_on_new_connection<S: Step>(
        &self,
        step: &S,
        timeout: Duration,
    ) -> Result<S::Reply, CacheError> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(timeout.max(CONNECT_TIMEOUT)))
            .set_response_timeout(Some(timeout));
        let mut connection =
            self.client.get_multiplexed_async_connection_with_config(&config).await?;
        // A connection keeps its timeout, so only one with the readers' timeout is shared.
        let shared =
            SharedConnection { connection: connection.clone(), last_used: self.clock.now() };
        *self.current() = Some(shared).filter(|_| timeout == READ_TIMEOUT);
        Ok(step.script().invoke_async(&mut connection).await?)
    }

    /// The lock is never held across an await.
    fn current(&self) -> MutexGuard<'_, Option<SharedConnection>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C: Clock> Store for Connection<C> {
    async fn run<S: Step>(&self, step: &S, timeout: Duration) -> Result<S::Reply, CacheError> {
        let result = match self.usable() {
            None => self.run_on_new_connection(step, timeout).await,
            Some(mut connection) => match step.script().invoke_async(&mut connection).await {
                Err(error) if is_replaceable(&error) => {
                    self.run_on_new_connection(step, timeout).await
                }
                result => result.map_err(CacheError::from),
            },
        };
        if matches!(result, Err(CacheError::Unavailable(_))) {
            *self.current() = None;
        }
        result
    }
}

/// Whether a new connection may have a reply where this one has an error. It may be to another
/// server: after a failover the name has the address of the new primary. Or Lambda froze the
/// process, and the server closed the idle connection meanwhile. Neither is an outage.
fn is_replaceable(error: &RedisError) -> bool {
    error.is_connection_dropped()
        || error.is_io_error() && !error.is_timeout()
        || is_not_serving(error)
}
