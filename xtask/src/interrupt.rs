//! Ctrl-C. The first one cleans up, the second one exits at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::exit::{Exit, Interrupted};

/// The time limit of the cleanup.
const CLEANUP_TIME_MAX: Duration = Duration::from_secs(10);

/// The number of guards that run: one in another leaves the clean-up to the inner one.
static RUNNING: AtomicUsize = AtomicUsize::new(0);

/// Runs `work`. Ctrl-C drops it and runs `clean_up`.
pub(crate) async fn guard<T>(
    work: impl Future<Output = anyhow::Result<T>>,
    clean_up: impl AsyncFnOnce(),
) -> anyhow::Result<T> {
    let level = RUNNING.fetch_add(1, Ordering::Relaxed) + 1;
    let result = guarded(work, clean_up, level).await;
    RUNNING.fetch_sub(1, Ordering::Relaxed);
    result
}

async fn guarded<T>(
    work: impl Future<Output = anyhow::Result<T>>,
    clean_up: impl AsyncFnOnce(),
    level: usize,
) -> anyhow::Result<T> {
    let mut work = Box::pin(work);
    tokio::select! {
        // A finished result counts, even if Ctrl-C arrives at the same moment.
        biased;
        result = &mut work => return result,
        () = pressed() => {}
    }
    if RUNNING.load(Ordering::Relaxed) > level {
        return work.await;
    }
    drop(work);
    tokio::spawn(async {
        pressed().await;
        std::process::exit(i32::from(Exit::Interrupted.code()));
    });
    // A failed cleanup is not an error: the next command repeats it.
    let _ = tokio::time::timeout(CLEANUP_TIME_MAX, clean_up()).await;
    Err(Interrupted.into())
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

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[tokio::test]
    async fn guard_in_another_finishes_its_cleanup() {
        let is_clean = Cell::new(false);
        let clean_up = async || {
            // As a request would, it lets other futures run.
            tokio::time::sleep(Duration::from_millis(20)).await;
            is_clean.set(true);
        };
        let forever = async {
            // Both guards listen after the first pause.
            tokio::task::yield_now().await;
            let pid = std::process::id().to_string();
            let killed = tokio::process::Command::new("kill").args(["-TERM", &pid]).status().await;
            assert!(killed.unwrap().success());
            std::future::pending::<anyhow::Result<()>>().await
        };
        let ended = guard(guard(forever, clean_up), async || {}).await;
        assert!(ended.unwrap_err().is::<Interrupted>() && is_clean.get());
    }
}
