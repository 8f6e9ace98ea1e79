//! The seam between the protocol and the server: a store runs one atomic step at a time.

use std::time::Duration;

use redis::{ErrorKind, FromRedisValue, RedisError, ScriptInvocation, ServerErrorKind};

#[cfg(test)]
use super::model::Model;

/// A store of cache keys. In production it is a [`Connection`](super::connection::Connection);
/// tests use a model in memory.
pub(super) trait Store: Send + Sync + 'static {
    /// Runs one step. Fails with [`CacheError::Unavailable`] if no reply comes within `timeout`,
    /// which includes the time for a new connection.
    fn run<S: Step>(
        &self,
        step: &S,
        timeout: Duration,
    ) -> impl Future<Output = Result<Reply<S::Reply>, CacheError>> + Send;

    /// Opens the connection if there is none. The attempt goes on when the caller stops waiting.
    fn connect(&self) -> impl Future<Output = ()> + Send;

    /// Makes sure that the next step does not run on this connection.
    fn discard(&self, connection: u64);
}

/// A reply, and the number of the connection that it came on. Another connection may be to another
/// server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply<T> {
    pub(super) value: T,
    pub(super) connection: u64,
}

/// One atomic operation of the protocol: no other client's operation runs in the middle of it.
pub(super) trait Step: Clone + Send + Sync + 'static {
    type Reply: FromRedisValue + Send;

    /// The Lua script that the server runs, with its keys and arguments.
    fn script(&self) -> ScriptInvocation<'static>;

    /// The same operation on the model.
    #[cfg(test)]
    fn apply(&self, model: &mut Model) -> Self::Reply;
}

/// Why a step has no reply. The cache logs these errors and never passes them to a request.
#[derive(Debug, thiserror::Error)]
pub(super) enum CacheError {
    /// A timeout, a connection that was refused or closed, or a server that is not the primary.
    #[error("the cache server does not reply: {0}")]
    Unavailable(RedisError),
    /// The server replied with an error, or with a reply of an unexpected type.
    #[error("the cache server rejected the command: {0}")]
    Rejected(RedisError),
}

impl CacheError {
    pub(super) fn log(&self, operation: &str) {
        tracing::warn!(error = %self, "the cache could not {operation}");
    }
}

impl From<RedisError> for CacheError {
    fn from(error: RedisError) -> Self {
        if error.is_io_error()
            || error.is_timeout()
            || error.is_connection_dropped()
            || is_not_serving(&error)
        {
            Self::Unavailable(error)
        } else {
            Self::Rejected(error)
        }
    }
}

/// Whether the server cannot run any step for now: it was the primary before a failover, or it is
/// starting. A script that meets such an error reports it in the text of its own.
pub(super) fn is_not_serving(error: &RedisError) -> bool {
    use ServerErrorKind::{BusyLoading, MasterDown, ReadOnly};
    matches!(error.kind(), ErrorKind::Server(BusyLoading | MasterDown | ReadOnly))
        || error.to_string().contains("READONLY")
}
