//! Deploys that turn the cache off and on again.

use std::sync::Arc;

use super::executor::Shared;
use super::program::SimulatedCache;
use super::world::{Phase, World};

/// How often the end of the requests without the cache is looked for.
const POLL_MS: u64 = 20;

/// Makes one deploy after the other, with up to this time in between, until the failures end.
pub(super) async fn deploys(shared: Shared, cache: SimulatedCache, interval_max_ms: u64) {
    loop {
        pause(&shared, interval_max_ms).await;
        if shared.lock().phase != Phase::Failures {
            return;
        }
        // A deploy that fails is made again.
        while cache.stop().await.is_err() {}
        shared.lock().note(|_| "the cache is stopped".to_owned());
        replace_processes(&shared, false).await;
        pause(&shared, 2_000).await;
        replace_processes(&shared, true).await;
        while has_sent_without_cache(&shared.lock()) {
            pause(&shared, POLL_MS).await;
        }
        while cache.start().await.is_err() {}
        shared.lock().note(|_| "the cache is started".to_owned());
    }
}

/// Each process ends after the request that it handles, one after the other.
async fn replace_processes(shared: &Shared, has_cache: bool) {
    let (processes, pause_max_ms) = {
        let mut world = shared.lock();
        (world.has_cache.len(), [5, 300][world.schedule.rng.usize(..2)])
    };
    for number in 0..processes {
        pause(shared, pause_max_ms).await;
        shared.lock().has_cache[number] = has_cache;
    }
}

/// Whether a write of a process without the cache is not yet made.
fn has_sent_without_cache(world: &World) -> bool {
    Arc::strong_count(&world.sent_without_cache) > 1
}

async fn pause(shared: &Shared, max_ms: u64) {
    let at_ms = {
        let mut world = shared.lock();
        world.schedule.now_ms + world.schedule.rng.u64(1..=max_ms)
    };
    shared.sleep_until(at_ms).await;
}
