//! Ctrl-C. The first one cleans up, the second one exits at once.

use std::time::Duration;

use crate::exit::{Exit, Interrupted};

/// The time limit of the cleanup.
const CLEANUP_TIME_MAX: Duration = Duration::from_secs(10);

/// Runs `work`. Ctrl-C drops it and runs `clean_up`.
pub(crate) async fn guard<T>(
    work: impl Future<Output = anyhow::Result<T>>,
    clean_up: impl AsyncFnOnce(),
) -> anyhow::Result<T> {
    tokio::select! {
        // A finished result counts, even if Ctrl-C arrives at the same moment.
        biased;
        result = work => result,
        () = pressed() => {
            tokio::spawn(async {
                pressed().await;
                std::process::exit(i32::from(Exit::Interrupted.code()));
            });
            // A failed cleanup is not an error: the next command repeats it.
            let _ = tokio::time::timeout(CLEANUP_TIME_MAX, clean_up()).await;
            Err(Interrupted.into())
        }
    }
}

/// Returns at the next Ctrl-C or SIGTERM.
pub(crate) async fn pressed() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        result = tokio::signal::ctrl_c() => {
            if result.is_err() {
                std::future::pending::<()>().await;
            }
        }
        _ = terminate.recv() => {}
    }
}
