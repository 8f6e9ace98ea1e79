//! Generations and entries of lists.

use std::time::Duration;

use super::*;
use crate::cache::{
    GENERATION_TTL_S, Generation, INDEX_LAG_S, LIST_BYTES_MAX, Lookup, WriteFailure,
};

async fn miss(cache: &TestCache, category: Option<&Category>) -> Generation {
    match cache.list(first_page(category)).await {
        Lookup::Miss(generation) => generation,
        other => panic!("expected a miss: {other:?}"),
    }
}

async fn is_hit(cache: &TestCache, category: Option<&Category>) -> bool {
    matches!(cache.list(first_page(category)).await, Lookup::Hit(_))
}

async fn fill(cache: &TestCache, category: Option<&Category>) {
    let generation = miss(cache, category).await;
    cache.fill_list(generation, "\n[]").await;
    assert!(is_hit(cache, category).await);
}

#[tokio::test]
async fn list_lookup_after_fill_is_hit() {
    let (cache, _, _) = cache();
    let a = category("a");
    let generation = miss(&cache, Some(&a)).await;
    cache.fill_list(generation, "token\n[1]").await;
    match cache.list(first_page(Some(&a))).await {
        Lookup::Hit(entry) => assert_eq!(entry, "token\n[1]"),
        other => panic!("expected a hit: {other:?}"),
    }
    // Other pages and other categories have entries of their own.
    let second = ListQuery { token: Some("token".to_owned()), ..first_page(Some(&a)) };
    assert!(matches!(cache.list(second).await, Lookup::Miss(_)));
    assert!(!is_hit(&cache, None).await);
}

#[tokio::test]
async fn list_generation_missing_is_miss() {
    let (cache, store, _) = cache();
    let a = category("a");
    fill(&cache, Some(&a)).await;
    store.evict(&cache.keys.generation(Some(&a)));
    assert!(!is_hit(&cache, Some(&a)).await);
}

#[tokio::test]
async fn fill_list_after_generation_was_evicted_is_rejected() {
    let (cache, store, _) = cache();
    let a = category("a");
    let generation = miss(&cache, Some(&a)).await;
    store.evict(&cache.keys.generation(Some(&a)));
    cache.fill_list(generation, "\n[]").await;
    assert!(!is_hit(&cache, Some(&a)).await);
}

#[tokio::test]
async fn fill_list_after_invalidate_is_rejected() {
    let (cache, _, _) = cache();
    let a = category("a");
    let in_category = miss(&cache, Some(&a)).await;
    let in_all = miss(&cache, None).await;
    cache.invalidate(&product_id(1), &[&a]).await;
    cache.fill_list(in_category, "\n[]").await;
    cache.fill_list(in_all, "\n[]").await;
    assert!(!is_hit(&cache, Some(&a)).await);
    assert!(!is_hit(&cache, None).await);
}

#[tokio::test]
async fn fill_list_within_index_lag_lives_for_index_lag() {
    let (cache, _, clock) = cache();
    let a = category("a");
    cache.invalidate(&product_id(1), &[&a]).await;
    fill(&cache, Some(&a)).await;
    clock.advance(Duration::from_secs(INDEX_LAG_S));
    assert!(is_hit(&cache, Some(&a)).await);
    clock.advance(Duration::from_millis(1));
    assert!(!is_hit(&cache, Some(&a)).await);
}

#[tokio::test]
async fn fill_list_after_index_lag_lives_for_ttl() {
    let (cache, _, clock) = cache();
    let a = category("a");
    cache.invalidate(&product_id(1), &[&a]).await;
    clock.advance(Duration::from_secs(INDEX_LAG_S + 1));
    fill(&cache, Some(&a)).await;
    let query = first_page(Some(&a));
    clock.advance(Duration::from_secs(query.ttl_s() * 9 / 10 - 1));
    assert!(is_hit(&cache, Some(&a)).await);
    clock.advance(Duration::from_secs(query.ttl_s() / 10 + 2));
    assert!(!is_hit(&cache, Some(&a)).await);
}

#[tokio::test]
async fn fill_list_from_table_within_index_lag_lives_for_ttl() {
    let (cache, _, clock) = cache();
    cache.invalidate(&product_id(1), &[]).await;
    fill(&cache, None).await;
    clock.advance(Duration::from_secs(INDEX_LAG_S + 1));
    assert!(is_hit(&cache, None).await);
}

#[tokio::test]
async fn fill_list_over_size_limit_is_not_stored() {
    let (cache, _, _) = cache();
    let generation = miss(&cache, None).await;
    cache.fill_list(generation, &"x".repeat(LIST_BYTES_MAX + 1)).await;
    assert!(!is_hit(&cache, None).await);
}

#[tokio::test]
async fn invalidate_bumps_generation_of_old_and_new_category() {
    let (cache, store, _) = cache();
    let (old, new, other) = (category("old"), category("new"), category("other"));
    for category in [None, Some(&old), Some(&new), Some(&other)] {
        fill(&cache, category).await;
    }
    cache.invalidate(&product_id(1), &[&old, &new]).await;
    for category in [None, Some(&old), Some(&new)] {
        assert!(!is_hit(&cache, category).await, "{category:?}");
        let key = cache.keys.generation(category);
        assert_eq!(store.ttl_ms(&key), Some(GENERATION_TTL_S * 1000), "{category:?}");
    }
    assert!(is_hit(&cache, Some(&other)).await);
}

#[tokio::test]
async fn invalidate_after_rejected_write_keeps_lists() {
    let (cache, _, _) = cache();
    let a = category("a");
    fill(&cache, Some(&a)).await;
    fill(&cache, None).await;
    let id = product_id(1);
    cache.invalidate_after_failed_write(&id, &[&a], WriteFailure::Rejected).await;
    assert!(is_hit(&cache, Some(&a)).await && is_hit(&cache, None).await);
    cache.invalidate_after_failed_write(&id, &[&a], WriteFailure::OutcomeUnknown).await;
    assert!(!is_hit(&cache, Some(&a)).await && !is_hit(&cache, None).await);
}
