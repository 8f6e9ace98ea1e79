//! Ctrl-C: the first says what goes on and tidies up, the second leaves at once.

use std::time::Duration;

use crate::exit::{Exit, Interrupted};

/// As long as tidying up may take.
const TIDY_MAX: Duration = Duration::from_secs(10);

/// Runs `work`. On Ctrl-C it is dropped where it stands, and `tidy` is run.
pub(crate) async fn guard<T>(
    work: impl Future<Output = anyhow::Result<T>>,
    tidy: impl AsyncFnOnce(),
) -> anyhow::Result<T> {
    tokio::select! {
        // A result that is there counts, also when Ctrl-C came with it.
        biased;
        result = work => result,
        () = pressed() => {
            tokio::spawn(async {
                pressed().await;
                std::process::exit(i32::from(Exit::Interrupted.code()));
            });
            // Whether that succeeded or not: the next command does it again.
            let _ = tokio::time::timeout(TIDY_MAX, tidy()).await;
            Err(Interrupted.into())
        }
    }
}

/// Comes back at the next Ctrl-C, or when somebody asks the process to end.
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
