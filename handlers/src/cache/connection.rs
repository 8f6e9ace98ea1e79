//! The connection to the cache server: opened on first use, then shared by all requests.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client};

use super::breaker::READ_TIMEOUT;
use super::store::{CacheError, Step, Store};

pub struct Connection {
    client: Client,
    current: Mutex<Option<MultiplexedConnection>>,
}

impl Connection {
    /// Checks the URL; does not connect.
    pub(super) fn to(url: &str) -> anyhow::Result<Self> {
        // The message does not repeat the URL: it may contain a password.
        let client = Client::open(url)
            .map_err(|error| anyhow::anyhow!("CACHE_CLUSTER_URL is not a cache URL: {error}"))?;
        Ok(Self { client, current: Mutex::default() })
    }

    async fn run_on_new_connection<S: Step>(
        &self,
        step: &S,
        timeout: Duration,
    ) -> Result<S::Reply, CacheError> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(timeout))
            .set_response_timeout(Some(timeout));
        let mut connection =
            self.client.get_multiplexed_async_connection_with_config(&config).await?;
        // A connection keeps its timeout, so only one with the readers' timeout is shared.
        *self.current() = Some(connection.clone()).filter(|_| timeout == READ_TIMEOUT);
        Ok(step.script().invoke_async(&mut connection).await?)
    }

    /// The lock is never held across an await.
    fn current(&self) -> MutexGuard<'_, Option<MultiplexedConnection>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Connection {
    async fn run<S: Step>(&self, step: &S, timeout: Duration) -> Result<S::Reply, CacheError> {
        let current = self.current().clone();
        let result = match current {
            None => self.run_on_new_connection(step, timeout).await,
            Some(mut connection) => match step.script().invoke_async(&mut connection).await {
                // Lambda froze the process and the server closed the idle connection meanwhile.
                // That is not an outage: a new connection is tried.
                Err(error)
                    if error.is_connection_dropped()
                        || error.is_io_error() && !error.is_timeout() =>
                {
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
