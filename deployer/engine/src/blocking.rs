//! Runs blocking work, such as a build or an installation, from async code.

use tokio::sync::mpsc;
use tokio::task::JoinError;

/// Runs `work` on a thread of its own and hands its progress to `progress` on the caller's task.
///
/// The caller's task stays free, so it can still react to Ctrl-C. When the caller drops the future,
/// `work` runs to its end and its progress is discarded.
pub async fn with_progress<P, T>(
    work: impl FnOnce(&mut dyn FnMut(P)) -> T + Send + 'static,
    progress: &mut dyn FnMut(P),
) -> Result<T, JoinError>
where
    P: Send + 'static,
    T: Send + 'static,
{
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let running = tokio::task::spawn_blocking(move || {
        work(&mut |step| {
            // Fails only after the caller has dropped the future and with it the receiver.
            let _ = sender.send(step);
        })
    });
    while let Some(step) = receiver.recv().await {
        progress(step);
    }
    running.await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn with_progress_passes_each_step_in_order_and_returns_the_result() {
        let mut steps = Vec::new();
        let work = |report: &mut dyn FnMut(u32)| {
            (1..=3).for_each(report);
            "done"
        };
        let result = with_progress(work, &mut |step| steps.push(step)).await.unwrap();
        assert_eq!((result, steps), ("done", vec![1, 2, 3]));
    }
}
