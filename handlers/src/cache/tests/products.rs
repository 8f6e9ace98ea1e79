//! Leases and entries of products, and popularity.

use std::time::Duration;

use super::*;
use crate::cache::keys::PENDING;
use crate::cache::{LEASE_TTL_MS, Lease, Lookup, PENDING_TTL_MS, Reader, WAITS_MS};
use shared::limits::cache_ttl_s;

async fn take_lease(cache: &TestCache, id: &ProductId) -> Lease {
    match cache.look_up_product(id, Reader::Client).await {
        Lookup::Miss(lease) => lease,
        other => panic!("expected a miss: {other:?}"),
    }
}

async fn fill(cache: &TestCache, lease: Lease, entry: &str) {
    let stored = Stored { entry: entry.to_owned(), is_pending: false };
    cache.fill_product(lease, Some(&stored)).await;
}

/// Deletes the product's key, as a writer does before its commit.
async fn forget(cache: &TestCache, id: &ProductId) {
    let trust = cache.trust.as_ref().unwrap();
    cache.forget(trust, None, Some(id), None).await.unwrap();
}

async fn entry(cache: &TestCache, id: &ProductId) -> Option<String> {
    match cache.look_up_product(id, Reader::Client).await {
        Lookup::Hit(entry) => Some(entry),
        _ => None,
    }
}

#[tokio::test]
async fn lookup_without_cache_is_off() {
    let cache = Cache::off();
    assert!(matches!(cache.look_up_product(&product_id(1), Reader::Client).await, Lookup::Off));
    assert!(matches!(cache.list(&first_page(None), Reader::Client).await, Lookup::Off));
    assert!(cache.popular().await.is_empty());
}

#[tokio::test]
async fn lookup_miss_takes_lease() {
    let (cache, store, _) = cache();
    take_lease(&cache, &product_id(1)).await;
    let key = cache.keys.product(EPOCH, &product_id(1));
    assert_eq!(store.ttl_ms(&key), Some(LEASE_TTL_MS));
    // The lease is for one product only.
    take_lease(&cache, &product_id(2)).await;
}

#[tokio::test]
async fn lookup_while_lease_is_held_waits_then_bypasses() {
    let (cache, _, clock) = cache();
    let _lease = take_lease(&cache, &product_id(1)).await;
    assert!(matches!(cache.look_up_product(&product_id(1), Reader::Client).await, Lookup::Bypass));
    assert_eq!(clock.elapsed_ms(), WAITS_MS.iter().sum::<u64>());
}

#[tokio::test]
async fn lookup_while_lease_is_held_gets_entry_of_holder() {
    let (cache, _, _) = cache();
    let id = product_id(1);
    let lease = take_lease(&cache, &id).await;
    let (waiting, ()) = tokio::join!(entry(&cache, &id), fill(&cache, lease, "1\n{}"));
    assert_eq!(waiting.as_deref(), Some("1\n{}"));
}

#[tokio::test]
async fn lookup_while_store_is_unavailable_is_bypass() {
    let (cache, store, _) = cache();
    store.fail_next([timed_out()]);
    assert!(matches!(cache.look_up_product(&product_id(1), Reader::Client).await, Lookup::Bypass));
    // The breaker is open: the store is not used.
    assert!(matches!(cache.look_up_product(&product_id(1), Reader::Client).await, Lookup::Bypass));
    assert!(matches!(cache.list(&first_page(None), Reader::Client).await, Lookup::Bypass));
    assert_eq!(store.timeouts().len(), 1);
}

#[tokio::test]
async fn fill_with_lease_is_stored_until_ttl() {
    let (cache, store, clock) = cache();
    let id = product_id(1);
    let lease = take_lease(&cache, &id).await;
    fill(&cache, lease, "1\n{}").await;
    assert_eq!(entry(&cache, &id).await.as_deref(), Some("1\n{}"));
    let ttl_ms = store.ttl_ms(&cache.keys.product(EPOCH, &id)).unwrap();
    let longest_ms = cache_ttl_s::PRODUCT * 1000;
    assert!((longest_ms * 9 / 10..=longest_ms).contains(&ttl_ms), "{ttl_ms}");
    clock.advance(Duration::from_millis(ttl_ms));
    assert!(entry(&cache, &id).await.is_some());
    clock.advance(Duration::from_millis(1));
    take_lease(&cache, &id).await;
}

#[tokio::test]
async fn fill_after_delete_of_key_is_rejected() {
    let (cache, _, _) = cache();
    let id = product_id(1);
    let lease = take_lease(&cache, &id).await;
    forget(&cache, &id).await;
    fill(&cache, lease, "1\nstale").await;
    take_lease(&cache, &id).await;
}

#[tokio::test]
async fn stale_lease_holder_cannot_fill() {
    let (cache, _, _) = cache();
    let id = product_id(1);
    let stale = take_lease(&cache, &id).await;
    forget(&cache, &id).await;
    let current = take_lease(&cache, &id).await;
    fill(&cache, stale, "1\nstale").await;
    fill(&cache, current, "2\ncurrent").await;
    assert_eq!(entry(&cache, &id).await.as_deref(), Some("2\ncurrent"));
}

#[tokio::test]
async fn stale_lease_holder_cannot_overwrite_entry() {
    let (cache, _, _) = cache();
    let id = product_id(1);
    let stale = take_lease(&cache, &id).await;
    forget(&cache, &id).await;
    let current = take_lease(&cache, &id).await;
    fill(&cache, current, "2\ncurrent").await;
    fill(&cache, stale, "1\nstale").await;
    assert_eq!(entry(&cache, &id).await.as_deref(), Some("2\ncurrent"));
}

#[tokio::test]
async fn expired_lease_can_be_taken_by_next_reader() {
    let (cache, _, clock) = cache();
    let id = product_id(1);
    let expired = take_lease(&cache, &id).await;
    clock.advance(Duration::from_millis(LEASE_TTL_MS + 1));
    let current = take_lease(&cache, &id).await;
    fill(&cache, expired, "1\nexpired").await;
    assert_eq!(entry(&cache, &id).await, None);
    fill(&cache, current, "1\ncurrent").await;
    assert_eq!(entry(&cache, &id).await.as_deref(), Some("1\ncurrent"));
}

#[tokio::test]
async fn expired_lease_cannot_fill() {
    let (cache, _, clock) = cache();
    let id = product_id(1);
    let expired = take_lease(&cache, &id).await;
    clock.advance(Duration::from_millis(LEASE_TTL_MS + 1));
    fill(&cache, expired, "1\nexpired").await;
    take_lease(&cache, &id).await;
}

#[tokio::test]
async fn evicted_lease_cannot_fill() {
    let (cache, store, _) = cache();
    let id = product_id(1);
    let evicted = take_lease(&cache, &id).await;
    store.evict(&cache.keys.product(EPOCH, &id));
    fill(&cache, evicted, "1\nevicted").await;
    take_lease(&cache, &id).await;
}

#[tokio::test]
async fn release_lets_next_reader_take_lease() {
    let (cache, _, clock) = cache();
    let id = product_id(1);
    let lease = take_lease(&cache, &id).await;
    cache.fill_product(lease, None).await;
    take_lease(&cache, &id).await;
    assert_eq!(clock.elapsed_ms(), 0);
}

#[tokio::test]
async fn release_of_stale_lease_keeps_current_lease() {
    let (cache, _, _) = cache();
    let id = product_id(1);
    let stale = take_lease(&cache, &id).await;
    forget(&cache, &id).await;
    let current = take_lease(&cache, &id).await;
    cache.fill_product(stale, None).await;
    fill(&cache, current, "2\n{}").await;
    assert_eq!(entry(&cache, &id).await.as_deref(), Some("2\n{}"));
}

#[tokio::test]
async fn delete_of_key_deletes_entry() {
    let (cache, _, _) = cache();
    let id = product_id(1);
    fill(&cache, take_lease(&cache, &id).await, "1\n{}").await;
    forget(&cache, &id).await;
    take_lease(&cache, &id).await;
}

#[tokio::test]
async fn fill_of_pending_product_lets_readers_bypass_without_a_wait() {
    let (cache, store, clock) = cache();
    let id = product_id(1);
    let lease = take_lease(&cache, &id).await;
    let stored = Stored { entry: "1\n{}".to_owned(), is_pending: true };
    cache.fill_product(lease, Some(&stored)).await;
    let key = cache.keys.product(EPOCH, &id);
    assert_eq!(store.get(&key).unwrap().value, model::Value::Text(PENDING.to_owned()));
    assert_eq!(store.ttl_ms(&key), Some(PENDING_TTL_MS));
    assert!(matches!(cache.look_up_product(&id, Reader::Client).await, Lookup::Bypass));
    assert_eq!(clock.elapsed_ms(), 0);
    // The next writer deletes the mark.
    forget(&cache, &id).await;
    take_lease(&cache, &id).await;
}

#[tokio::test]
async fn popular_orders_by_reads_of_clients() {
    let (cache, _, clock) = cache();
    for (n, reads) in [(1, 1), (2, 3), (3, 2)] {
        let id = product_id(n);
        // The fill counts the read that missed.
        fill(&cache, take_lease(&cache, &id).await, "1\n{}").await;
        for _ in 1..reads {
            entry(&cache, &id).await.unwrap();
            clock.advance(Duration::from_secs(3600 / 2));
            forget(&cache, &id).await;
            fill(&cache, take_lease(&cache, &id).await, "1\n{}").await;
        }
    }
    assert_eq!(cache.popular().await, [product_id(2), product_id(3), product_id(1)]);
}

#[tokio::test]
async fn popular_does_not_count_reads_of_warmer() {
    let (cache, _, _) = cache();
    let id = product_id(1);
    let Lookup::Miss(lease) = cache.look_up_product(&id, Reader::Warmer).await else { panic!() };
    fill(&cache, lease, "1\n{}").await;
    assert!(matches!(cache.look_up_product(&id, Reader::Warmer).await, Lookup::Hit(_)));
    assert!(cache.popular().await.is_empty());
}

#[tokio::test]
async fn popular_does_not_count_reads_older_than_a_day() {
    let (cache, _, clock) = cache();
    let (old, new) = (product_id(1), product_id(2));
    fill(&cache, take_lease(&cache, &old).await, "1\n{}").await;
    clock.advance(Duration::from_secs(24 * 3600));
    fill(&cache, take_lease(&cache, &new).await, "1\n{}").await;
    assert_eq!(cache.popular().await, [new]);
}
