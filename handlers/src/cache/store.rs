//! The seam between the protocol and the server: a store runs one atomic step at a time.

use std::time::Duration;

use redis::{FromRedisValue, RedisError, ScriptInvocation};

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

    /// The number of the open connection. The server replied when it was opened, and no step has
    /// found it unavailable since.
    fn connected(&self) -> Option<u64>;
}

/// A reply, and the number of the connection that it came on. Another connection may be to another
/// server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply<T> {
    pub(super) value: T,
    pub(super) connection: u64,
}

/// One atomic operation of the protocol: no other client's operation runs in the middle of it.
/// It may run twice, if the connection was closed before its reply came.
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
    /// A timeout, a connection that was refused, closed or cut, or a server that cannot serve now.
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
        if error.is_io_error() || error.is_unrecoverable_error() || is_not_serving(&error) {
            Self::Unavailable(error)
        } else {
            Self::Rejected(error)
        }
    }
}

/// The codes of errors that say that the server cannot run a writer's step for now, whatever the
/// step: it was the primary before a failover (`READONLY`), has lost its replicas or its primary,
/// cannot save, loads its data, or runs a script that does not end. Another server that the same
/// name leads to, or the same server later, can.
const NOT_SERVING: [&str; 8] = [
    "BUSY",
    "CLUSTERDOWN",
    "LOADING",
    "MASTERDOWN",
    "MISCONF",
    "NOREPLICAS",
    "READONLY",
    "TRYAGAIN",
];

/// Whether the server cannot run any step for now.
pub(super) fn is_not_serving(error: &RedisError) -> bool {
    let text = error.detail().unwrap_or_default();
    // Servers before Redis 7 report the error of a command in a script as the text of another.
    NOT_SERVING.into_iter().any(|code| {
        error.code() == Some(code)
            || text.split(' ').any(|word| word.strip_prefix('-') == Some(code))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cache_error_of_each_error_of_the_server_has_its_kind() {
        let in_script =
            "Error running script: @user_script:1: -READONLY You can't write against a replica";
        for (code, text, is_unavailable) in [
            ("READONLY", "You can't write against a read only replica.", true),
            (
                "NOREPLICAS",
                "Not enough good replicas to write. script: b0d6, on @user_script:1.",
                true,
            ),
            ("MASTERDOWN", "Link with MASTER is down", true),
            ("LOADING", "Valkey is loading the dataset in memory", true),
            ("MISCONF", "Valkey is configured to save RDB snapshots", true),
            ("BUSY", "Valkey is busy running a script.", true),
            ("ERR", in_script, true),
            ("OOM", "command not allowed when used memory > 'maxmemory'.", false),
            ("NOPERM", "User default has no permissions to run the 'del' command", false),
            ("ERR", "the key READONLY is not an integer", false),
            ("WRONGTYPE", "Operation against a key holding the wrong kind of value", false),
        ] {
            let error = redis::make_extension_error(code.to_owned(), Some(text.to_owned()));
            let error = CacheError::from(error);
            assert_eq!(matches!(error, CacheError::Unavailable(_)), is_unavailable, "{error}");
        }
    }
}
