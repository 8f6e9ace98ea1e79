//! The connection to the cache server: opened once, then shared by all requests of the process.

use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, FromRedisValue, RedisError, Value};
use tokio::sync::watch;

use super::clock::{Clock, Moment, SystemClock};
use super::store::{CacheError, Reply, Step, Store, is_not_serving};

/// The longest that a new connection may take. DNS, TCP and TLS are several round trips, and a
/// function with little memory has little CPU for the handshake. No request waits this long: the
/// attempt goes on without it, and a later request finds the connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(1);
/// A connection that was idle for longer is checked before it is used. The network forgets idle
/// connections after some minutes, and a request on one would wait for its timeout.
const IDLE_MAX: Duration = Duration::from_secs(60);
/// The longest that the check may take. It leaves time for a new connection within the timeout of
/// a reader.
const CHECK_TIMEOUT: Duration = Duration::from_millis(40);
/// A process that was frozen, or had no CPU for a while, finds its timers expired and the reply in
/// the socket. The task that reads the socket needs a turn before the request gives up.
const GRACE: Duration = Duration::from_millis(1);

pub struct Connection<C = SystemClock> {
    client: Client,
    clock: C,
    check_timeout: Duration,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    current: Option<Open>,
    /// The attempt that is under way.
    attempt: Option<Attempt>,
    /// The number of the last attempt. The connection that it opened has the same number.
    last_number: u64,
}

#[derive(Clone)]
struct Open {
    connection: MultiplexedConnection,
    number: u64,
    last_used: Moment,
}

/// `None` until the attempt has ended.
type Attempt = watch::Receiver<Option<Result<Open, RedisError>>>;

#[expect(private_bounds, reason = "only tests use another clock than the default")]
impl<C: Clock> Connection<C> {
    /// Checks the URL; does not connect.
    pub(super) fn to(url: &str, clock: C) -> anyhow::Result<Self> {
        // The message does not repeat the URL: it may contain a password.
        let client = Client::open(url)
            .map_err(|error| anyhow::anyhow!("CACHE_CLUSTER_URL is not a cache URL: {error}"))?;
        Ok(Self::with_client(client, clock))
    }

    /// A connection with the client's own settings of TLS.
    pub(super) fn with_client(client: Client, clock: C) -> Self {
        Self { client, clock, check_timeout: CHECK_TIMEOUT, state: Arc::default() }
    }

    /// The same with another limit for the check of an idle connection.
    #[cfg(test)]
    pub(super) fn with_check(self, check_timeout: Duration) -> Self {
        Self { check_timeout, ..self }
    }

    /// Runs the step, once more on a new connection if the open one was closed meanwhile. Writes
    /// the number of the connection that the step runs on to `in_use`.
    async fn run_or_replace<S: Step>(
        &self,
        step: &S,
        in_use: &mut Option<u64>,
    ) -> Result<Reply<S::Reply>, CacheError> {
        let last_number = self.state().last_number;
        let open = self.opened().await.map_err(CacheError::Unavailable)?;
        let is_new = open.number > last_number;
        match run_on(open, step, in_use).await {
            Err(error) if !is_new && is_replaceable(&error) => self.forget(*in_use),
            result => return reply::<S>(result?),
        }
        let open = self.opened().await.map_err(CacheError::Unavailable)?;
        reply::<S>(run_on(open, step, in_use).await?)
    }

    /// The open connection, else a new one. Waits for the attempt of another request if there is
    /// one. If that fails, it proves nothing about now: the process may have been frozen in the
    /// middle of it, so this request makes an attempt of its own.
    async fn opened(&self) -> Result<Open, RedisError> {
        let (attempt, is_own) = self.attempt();
        match outcome(attempt).await {
            Err(_) if !is_own => outcome(self.attempt().0).await,
            result => result,
        }
    }

    /// The open connection, or the attempt that is under way, or a new one; and whether it is new.
    fn attempt(&self) -> (Attempt, bool) {
        let now = self.clock.now();
        let mut state = self.state();
        if let Some(attempt) = &state.attempt {
            return (attempt.clone(), false);
        }
        let mut idle = None;
        if let Some(open) = &mut state.current {
            if open.last_used.is_recent(IDLE_MAX, now) {
                open.last_used = now;
                return (watch::channel(Some(Ok(open.clone()))).1, false);
            }
            // Other requests wait for the check, too.
            idle = state.current.take();
        }
        let (sender, attempt) = watch::channel(None);
        state.attempt = Some(attempt.clone());
        drop(state);

        let (client, state, check_timeout) =
            (self.client.clone(), self.state.clone(), self.check_timeout);
        // A task of its own, so that the attempt does not end with the request that needs it.
        tokio::spawn(async move {
            let result = match checked(idle, check_timeout).await {
                Some(connection) => Ok(connection),
                None => connect(&client, &state).await,
            };
            let result =
                result.map(|(connection, number)| Open { connection, number, last_used: now });
            let mut state = lock(&state);
            state.attempt = None;
            state.current = result.as_ref().ok().cloned();
            // Fails if nothing waits for the attempt any more.
            let _ = sender.send(Some(result));
        });
        (attempt, true)
    }

    /// Makes sure that no other request uses this connection.
    fn forget(&self, number: Option<u64>) {
        let mut state = self.state();
        if state.current.as_ref().map(|open| open.number) == number {
            state.current = None;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

impl<C: Clock + 'static> Store for Connection<C> {
    async fn run<S: Step>(
        &self,
        step: &S,
        timeout: Duration,
    ) -> Result<Reply<S::Reply>, CacheError> {
        let mut in_use = None;
        let result = match within(timeout, self.run_or_replace(step, &mut in_use)).await {
            Some(result) => result,
            None => Err(CacheError::Unavailable(no_reply())),
        };
        // After a timeout the reply may still come, and the server may hang.
        if matches!(result, Err(CacheError::Unavailable(_))) {
            self.forget(in_use);
        }
        result
    }

    async fn connect(&self) {
        if let Err(error) = self.opened().await {
            CacheError::Unavailable(error).log("connect");
        }
    }

    fn discard(&self, connection: u64) {
        self.forget(Some(connection));
    }

    fn connected(&self) -> Option<u64> {
        self.state().current.as_ref().map(|open| open.number)
    }
}

/// The connection that was idle, if it still replies.
async fn checked(idle: Option<Open>, timeout: Duration) -> Option<(MultiplexedConnection, u64)> {
    let Open { mut connection, number, .. } = idle?;
    let ping = redis::cmd("PING");
    let reply = within(timeout, ping.exec_async(&mut connection)).await?;
    reply.is_ok().then_some((connection, number))
}

/// A new connection, and its number.
async fn connect(
    client: &Client,
    state: &Mutex<State>,
) -> Result<(MultiplexedConnection, u64), RedisError> {
    let number = {
        let mut state = lock(state);
        state.last_number += 1;
        state.last_number
    };
    let config = AsyncConnectionConfig::new()
        .set_connection_timeout(Some(CONNECT_TIMEOUT))
        // Each step has its own.
        .set_response_timeout(None);
    Ok((client.get_multiplexed_async_connection_with_config(&config).await?, number))
}

async fn run_on<S: Step>(
    mut open: Open,
    step: &S,
    in_use: &mut Option<u64>,
) -> Result<Reply<Value>, RedisError> {
    *in_use = Some(open.number);
    let value = step.script().invoke_async(&mut open.connection).await?;
    Ok(Reply { value, connection: open.number })
}

/// The reply as its type. The client has the same error for a reply of another type and for one
/// that was cut, and only the second is one of the connection.
fn reply<S: Step>(reply: Reply<Value>) -> Result<Reply<S::Reply>, CacheError> {
    let value = S::Reply::from_redis_value(reply.value)
        .map_err(|error| CacheError::Rejected(error.into()))?;
    Ok(Reply { value, connection: reply.connection })
}

async fn outcome(mut attempt: Attempt) -> Result<Open, RedisError> {
    match attempt.wait_for(Option::is_some).await.as_deref() {
        Ok(Some(result)) => result.clone(),
        // The task ended without a result: the runtime is shutting down.
        Ok(None) | Err(_) => Err(no_reply()),
    }
}

/// The future's output, or `None` after the timeout and [`GRACE`].
async fn within<F: Future>(timeout: Duration, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    if let Ok(output) = tokio::time::timeout(timeout, &mut future).await {
        return Some(output);
    }
    tokio::time::timeout(GRACE, future).await.ok()
}

/// Whether a new connection may have a reply where this one has an error. It may be to another
/// server: after a failover the name has the address of the new primary. Or Lambda froze the
/// process, and the server closed the idle connection meanwhile. Neither is an outage.
fn is_replaceable(error: &RedisError) -> bool {
    error.is_unrecoverable_error()
        || error.is_io_error() && !error.is_timeout()
        || is_not_serving(error)
}

fn no_reply() -> RedisError {
    std::io::Error::from(std::io::ErrorKind::TimedOut).into()
}

/// The lock is never held across an await.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
