//! The window of a process, and what a writer does in an outage.

use super::*;
use crate::cache::breaker::OPEN_TIME;
use crate::cache::trust::{READ_TIMEOUT, WAIT, WINDOW, WRITE_RETRY_TIMEOUT};
use crate::cache::{Lookup, Reader};

async fn is_miss(cache: &TestCache, n: u8) -> bool {
    matches!(cache.look_up_product(&product_id(n), Reader::Client).await, Lookup::Miss(_))
}

async fn delete(cache: &TestCache) {
    let trust = cache.trust.as_ref().unwrap();
    trust.delete(None, |epoch| vec![cache.keys.product(epoch, &product_id(1))]).await.unwrap();
}

fn loads(table: &MemoryTable) -> u64 {
    table.loads.load(Ordering::SeqCst)
}

fn ms(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap()
}

#[tokio::test]
async fn lookup_reads_control_item_once_per_window() {
    let (cache, _, clock, table) = cache_and_table();
    for n in 1..=3 {
        assert!(is_miss(&cache, n).await);
    }
    assert_eq!(loads(&table), 1);
    clock.advance(WINDOW);
    assert!(is_miss(&cache, 4).await && is_miss(&cache, 5).await);
    assert_eq!(loads(&table), 2);
}

#[tokio::test]
async fn lookup_on_another_server_than_the_trusted_one_is_bypass() {
    let (cache, store, clock, table) = cache_and_table();
    store.with_model(|model| model.identity = Identity("another:history".to_owned()));
    let asked = store.timeouts().len();
    assert!(!is_miss(&cache, 1).await);
    // The reader asked once more on a new connection: the first may have been to a former primary.
    assert_eq!(store.timeouts().len(), asked + 2);
    assert!(matches!(table.state(), State::Suspended { settled: false, .. }));
    clock.advance(Duration::from_secs(10));
    assert!(!is_miss(&cache, 1).await);
    tokio::task::yield_now().await;
    assert_eq!(table.state(), State::Trusted { server: "another:history".to_owned() });
    assert!(is_miss(&cache, 1).await);
}

#[tokio::test]
async fn lookup_while_breaker_is_open_waits_for_nothing() {
    let (cache, store, clock, table) = cache_and_table();
    assert!(is_miss(&cache, 1).await);
    store.fail_next([timed_out()]);
    assert!(!is_miss(&cache, 2).await);
    let (steps, loaded) = (store.timeouts().len(), loads(&table));
    for _ in 0..3 {
        assert!(!is_miss(&cache, 2).await);
    }
    assert_eq!((store.timeouts().len(), loads(&table)), (steps, loaded));
    // The probe runs in the background, and the reader does not wait for it.
    clock.advance(OPEN_TIME);
    assert!(!is_miss(&cache, 2).await);
    assert_eq!(store.timeouts().len(), steps);
    tokio::task::yield_now().await;
    assert!(is_miss(&cache, 2).await);
}

#[tokio::test]
async fn lookup_while_table_is_slow_is_bypass_until_the_table_replies() {
    let (cache, _, clock, table) = cache_and_table();
    assert!(is_miss(&cache, 1).await);
    clock.advance(WINDOW);
    table.is_slow.store(true, Ordering::SeqCst);
    // The second reader starts a read of the control item in the background, and no other does.
    for _ in 0..4 {
        assert!(!is_miss(&cache, 2).await);
        tokio::task::yield_now().await;
    }
    assert_eq!(loads(&table), 3);
    table.is_slow.store(false, Ordering::SeqCst);
    // The lease of the other product is held.
    while !is_miss(&cache, 3).await {
        tokio::task::yield_now().await;
    }
    assert_eq!(loads(&table), 3);
    assert_eq!(clock.elapsed_ms(), ms(WINDOW + READ_TIMEOUT));
}

#[tokio::test]
async fn delete_after_first_timeout_tries_again_on_a_new_connection() {
    let (cache, store, _, table) = cache_and_table();
    assert!(is_miss(&cache, 1).await);
    store.fail_next([timed_out()]);
    delete(&cache).await;
    let timeouts = store.timeouts();
    assert_eq!(timeouts[timeouts.len() - 2..], [READ_TIMEOUT, WRITE_RETRY_TIMEOUT]);
    assert!(matches!(table.state(), State::Trusted { .. }));
    assert!(is_miss(&cache, 1).await);
}

#[tokio::test]
async fn delete_in_outage_suspends_and_waits_once() {
    let (cache, store, clock, table) = cache_and_table();
    assert!(is_miss(&cache, 1).await);
    store.fail_next([timed_out(), timed_out()]);
    delete(&cache).await;
    assert_eq!(clock.elapsed_ms(), ms(WAIT));
    assert!(matches!(table.state(), State::Suspended { settled: true, .. }));
    let steps = store.timeouts().len();
    for _ in 0..3 {
        delete(&cache).await;
    }
    assert_eq!(clock.elapsed_ms(), ms(WAIT));
    assert_eq!(store.timeouts().len(), steps, "a suspended cache is not asked");
}

#[tokio::test]
async fn delete_rejected_by_server_suspends() {
    for code in ["READONLY", "NOREPLICAS", "MISCONF", "NOPERM"] {
        let (cache, store, _, table) = cache_and_table();
        assert!(is_miss(&cache, 1).await);
        let error = || redis::make_extension_error(code.to_owned(), None);
        store.fail_next([error(), error()]);
        delete(&cache).await;
        assert!(matches!(table.state(), State::Suspended { .. }), "{code}");
    }
}

#[tokio::test]
async fn delete_while_another_writer_waits_waits_too() {
    let (cache, _, clock, table) = cache_and_table();
    assert!(is_miss(&cache, 1).await);
    let state = State::Suspended { settled: false, retry_at_s: Some(u64::MAX) };
    table.set(Control { epoch: "other".to_owned(), state });
    clock.advance(WINDOW);
    let before_ms = clock.elapsed_ms();
    delete(&cache).await;
    assert_eq!(clock.elapsed_ms() - before_ms, ms(WAIT));
    // The suspended time stays.
    let state = State::Suspended { settled: true, retry_at_s: Some(u64::MAX) };
    assert_eq!(table.state(), state);
}

#[tokio::test]
async fn suspended_cache_is_trusted_again_with_another_epoch() {
    let (cache, store, clock, table) = cache_and_table();
    let lookup = cache.look_up_product(&product_id(1), Reader::Client).await;
    let Lookup::Miss(lease) = lookup else { panic!("{lookup:?}") };
    let stored = Stored { entry: "1\n{}".to_owned(), is_pending: false };
    cache.fill_product(lease, Some(&stored)).await;
    store.fail_next([timed_out(), timed_out()]);
    delete(&cache).await;
    for _ in 0..2 {
        clock.advance(OPEN_TIME);
        cache.look_up_product(&product_id(1), Reader::Client).await;
        tokio::task::yield_now().await;
    }
    assert!(matches!(table.state(), State::Trusted { .. }));
    // The entry is still on the server, and is a miss.
    assert!(store.get(&cache.keys.product(EPOCH, &product_id(1))).is_some());
    assert!(is_miss(&cache, 1).await);
}

#[tokio::test]
async fn cache_without_control_item_is_used_after_start() {
    let (cache, _, _, table) = cache_and_table();
    *table.control.lock().unwrap() = None;
    assert!(!is_miss(&cache, 1).await);
    delete(&cache).await;
    cache.start().await.unwrap();
    assert!(is_miss(&cache, 1).await);
}

#[tokio::test]
async fn start_of_cache_that_is_out_lets_readers_try() {
    let (cache, store, clock, table) = cache_and_table();
    *table.control.lock().unwrap() = None;
    store.fail_next([timed_out(), timed_out()]);
    cache.start().await.unwrap();
    assert!(matches!(table.state(), State::Suspended { retry_at_s: Some(_), .. }));
    clock.advance(OPEN_TIME);
    assert!(is_miss(&cache, 1).await);
}

#[tokio::test]
async fn stop_ends_the_use_until_the_next_start() {
    let (cache, _, clock, table) = cache_and_table();
    assert!(is_miss(&cache, 1).await);
    cache.stop().await.unwrap();
    assert_eq!(clock.elapsed_ms(), ms(WAIT));
    assert_eq!(table.state(), State::Suspended { settled: true, retry_at_s: None });
    for _ in 0..3 {
        clock.advance(Duration::from_secs(60));
        assert!(!is_miss(&cache, 2).await);
        tokio::task::yield_now().await;
    }
    cache.start().await.unwrap();
    assert!(matches!(table.state(), State::Trusted { .. }));
    assert!(is_miss(&cache, 1).await, "the entries of the earlier epoch are misses");
}
