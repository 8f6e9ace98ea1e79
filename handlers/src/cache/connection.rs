//! One connection to the cache, made when first needed and shared; and a breaker, so that an outage is paid for once.

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, FromRedisValue, RedisError, ScriptInvocation};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// What a request may lose to a cache that does not answer.
const TIMEOUT: Duration = Duration::from_millis(100);
/// What a writer loses to it once more, at the start of an outage: a cache that is late for a moment must still be told
/// before the write is acknowledged, or readers would go on being shown what was before.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long readers leave a cache alone that did not answer.
const OPEN: Duration = Duration::from_secs(5);

/// Why the cache was not asked, or what it said.
#[derive(Debug)]
pub(super) enum CacheError {
    /// The breaker is open.
    Open,
    /// The cache or the way to it.
    Failed(RedisError),
}

impl CacheError {
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
        let client = Client::open(url)
            .map_err(|error| anyhow::anyhow!("CACHE_CLUSTER_URL is no cache's URL: {error}"))?;
        Ok(Self { client, state: Mutex::default() })
    }

    /// For readers: asks once, unless the breaker is open.
    pub(super) async fn read<T: FromRedisValue>(
        &self,
        call: &ScriptInvocation<'_>,
    ) -> Result<T, CacheError> {
        if !self.may_read() {
            return Err(CacheError::Open);
        }
        self.run(call, TIMEOUT).await.map_err(CacheError::Failed)
    }

    /// For writers, whose word must get through if it can: breaker or not, and with a second try on a fresh connection
    /// where it was not open before. What is written may be written twice.
    pub(super) async fn write<T: FromRedisValue>(
        &self,
        call: &ScriptInvocation<'_>,
    ) -> Result<T, CacheError> {
        let was_open = self.state().open_until.is_some();
        match self.run(call, TIMEOUT).await {
            Err(error) if is_outage(&error) && !was_open => {
                self.run(call, PATIENCE).await.map_err(CacheError::Failed)
            }
            result => result.map_err(CacheError::Failed),
        }
    }

    async fn run<T: FromRedisValue>(
        &self,
        call: &ScriptInvocation<'_>,
        timeout: Duration,
    ) -> Result<T, RedisError> {
        let kept = self.state().current.clone();
        if let Some(mut connection) = kept {
            match call.invoke_async(&mut connection).await {
                // A socket that died while the process was frozen is no outage: a fresh one is tried.
                Err(error)
                    if error.is_connection_dropped()
                        || error.is_io_error() && !error.is_timeout() => {}
                result => return self.noted(result),
            }
        }
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(timeout))
            .set_response_timeout(Some(timeout));
        let mut fresh =
            match self.client.get_multiplexed_async_connection_with_config(&config).await {
                Ok(fresh) => fresh,
                Err(error) => return self.noted(Err(error)),
            };
        // A patient connection is not kept: the next request is to wait no longer than any.
        self.state().current = Some(fresh.clone()).filter(|_| timeout == TIMEOUT);
        let result = call.invoke_async(&mut fresh).await;
        self.noted(result)
    }

    /// Closes the breaker on an answer, opens it where none came.
    fn noted<T>(&self, result: Result<T, RedisError>) -> Result<T, RedisError> {
        let mut state = self.state();
        match &result {
            Ok(_) => state.open_until = None,
            Err(error) if is_outage(error) => {
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

/// No answer came.
fn is_outage(error: &RedisError) -> bool {
    error.is_io_error() || error.is_timeout() || error.is_connection_dropped()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};

    /// Says yes to every command, after this long.
    async fn say_yes(mut stream: TcpStream, late: Duration) {
        let mut commands = [0; 4096];
        while let Ok(1..) =
            stream.read(&mut commands).await.inspect(|read| commands[*read..].fill(0))
        {
            tokio::time::sleep(late).await;
            let asked = commands
                .split(|byte| *byte == b'\n')
                .filter(|line| line.first() == Some(&b'*'))
                .count();
            stream.write_all("+OK\r\n".repeat(asked).as_bytes()).await.unwrap();
        }
    }

    /// A server whose answers come this late, and how often somebody has come to it.
    async fn server(late: Duration) -> (Connection, Arc<AtomicUsize>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("redis://{}", listener.local_addr().unwrap());
        let visits = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&visits);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(say_yes(stream, late));
            }
        });
        (Connection::to(&url).unwrap(), visits)
    }

    #[tokio::test]
    async fn a_writer_waits_for_a_late_cache_where_a_reader_does_not() {
        let script = redis::Script::new("return 1");
        let (late, _) = server(TIMEOUT + Duration::from_millis(50)).await;
        assert!(late.write::<()>(&script.prepare_invoke()).await.is_ok());
        assert!(matches!(
            late.read::<()>(&script.prepare_invoke()).await,
            Err(CacheError::Failed(_))
        ));
        assert!(matches!(late.read::<()>(&script.prepare_invoke()).await, Err(CacheError::Open)));
    }

    #[tokio::test]
    async fn an_outage_is_waited_for_once() {
        let script = redis::Script::new("return 1");
        let (dead, visits) = server(Duration::from_secs(60)).await;
        assert!(dead.write::<()>(&script.prepare_invoke()).await.is_err());
        assert_eq!(visits.load(Ordering::SeqCst), 2);
        assert!(dead.write::<()>(&script.prepare_invoke()).await.is_err());
        assert_eq!(visits.load(Ordering::SeqCst), 3);
    }
}
