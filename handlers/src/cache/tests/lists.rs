//! Generations and entries of lists.

use std::time::Duration;

use super::*;
use crate::cache::{
    GENERATION_TTL_S, LIST_BYTES_MAX, ListFill, Lookup, Reader, YOUNG_LIST_TTL_S, YOUNG_S,
};

async fn miss(cache: &TestCache, category: Option<&Category>) -> ListFill {
    match cache.list(&first_page(category), Reader::Client).await {
        Lookup::Miss(generation) => generation,
        other => panic!("expected a miss: {other:?}"),
    }
}

/// Deletes the generations of these categories and of all products, as a writer does.
async fn forget(cache: &TestCache, categories: &[&Category]) {
    let trust = cache.trust.as_ref().unwrap();
    cache.forget(trust, None, None, Some(categories)).await.unwrap();
}

async fn is_hit(cache: &TestCache, category: Option<&Category>) -> bool {
    matches!(cache.list(&first_page(category), Reader::Client).await, Lookup::Hit(_))
}

async fn fill(cache: &TestCache, category: Option<&Category>) {
    let generation = miss(cache, category).await;
    cache.fill_list(generation, "\n[]".to_owned()).await;
    assert!(is_hit(cache, category).await);
}

#[tokio::test]
async fn list_lookup_after_fill_is_hit() {
    let (cache, _, _) = cache();
    let a = category("a");
    let generation = miss(&cache, Some(&a)).await;
    cache.fill_list(generation, "token\n[1]".to_owned()).await;
    match cache.list(&first_page(Some(&a)), Reader::Client).await {
        Lookup::Hit(entry) => assert_eq!(entry, "token\n[1]"),
        other => panic!("expected a hit: {other:?}"),
    }
    // Other pages and other categories have entries of their own.
    let second = ListQuery { token: Some("token".to_owned()), ..first_page(Some(&a)) };
    assert!(matches!(cache.list(&second, Reader::Client).await, Lookup::Miss(_)));
    assert!(!is_hit(&cache, None).await);
}

#[tokio::test]
async fn list_generation_missing_is_miss() {
    let (cache, store, _) = cache();
    let a = category("a");
    fill(&cache, Some(&a)).await;
    store.evict(&cache.keys.generation(EPOCH, Some(&a)));
    assert!(!is_hit(&cache, Some(&a)).await);
}

#[tokio::test]
async fn fill_list_after_generation_was_evicted_is_not_found() {
    let (cache, store, _) = cache();
    let a = category("a");
    let generation = miss(&cache, Some(&a)).await;
    store.evict(&cache.keys.generation(EPOCH, Some(&a)));
    cache.fill_list(generation, "\n[]".to_owned()).await;
    assert!(!is_hit(&cache, Some(&a)).await);
}

#[tokio::test]
async fn fill_list_after_forget_is_not_found() {
    let (cache, _, _) = cache();
    let a = category("a");
    let in_category = miss(&cache, Some(&a)).await;
    let in_all = miss(&cache, None).await;
    forget(&cache, &[&a]).await;
    cache.fill_list(in_category, "\n[]".to_owned()).await;
    cache.fill_list(in_all, "\n[]".to_owned()).await;
    assert!(!is_hit(&cache, Some(&a)).await);
    assert!(!is_hit(&cache, None).await);
}

#[tokio::test]
async fn fill_list_in_young_generation_lives_for_a_short_time() {
    let (cache, _, clock) = cache();
    for category in [None, Some(category("a"))] {
        forget(&cache, &[&self::category("a")]).await;
        fill(&cache, category.as_ref()).await;
        clock.advance(Duration::from_secs(YOUNG_LIST_TTL_S));
        assert!(is_hit(&cache, category.as_ref()).await);
        clock.advance(Duration::from_millis(1));
        assert!(!is_hit(&cache, category.as_ref()).await);
    }
}

#[tokio::test]
async fn fill_list_in_old_generation_lives_for_ttl() {
    let (cache, _, clock) = cache();
    let a = category("a");
    miss(&cache, Some(&a)).await;
    clock.advance(Duration::from_secs(YOUNG_S + 1));
    fill(&cache, Some(&a)).await;
    let query = first_page(Some(&a));
    clock.advance(Duration::from_secs(query.ttl_s() * 9 / 10 - 1));
    assert!(is_hit(&cache, Some(&a)).await);
    clock.advance(Duration::from_secs(query.ttl_s() / 10 + 2));
    assert!(!is_hit(&cache, Some(&a)).await);
}

/// The list was read while the generation was young. So it may be older than the last commit.
#[tokio::test]
async fn fill_list_late_after_lookup_in_young_generation_lives_for_a_short_time() {
    let (cache, _, clock) = cache();
    let fill = miss(&cache, None).await;
    clock.advance(Duration::from_secs(YOUNG_S + 1));
    cache.fill_list(fill, "\n[]".to_owned()).await;
    clock.advance(Duration::from_secs(YOUNG_LIST_TTL_S) + Duration::from_millis(1));
    assert!(!is_hit(&cache, None).await);
}

#[tokio::test]
async fn fill_list_over_size_limit_is_not_stored() {
    let (cache, _, _) = cache();
    let generation = miss(&cache, None).await;
    cache.fill_list(generation, "x".repeat(LIST_BYTES_MAX + 1)).await;
    assert!(!is_hit(&cache, None).await);
}

#[tokio::test]
async fn forget_deletes_generations_of_categories_and_of_all_products() {
    let (cache, store, _) = cache();
    let (old, new, other) = (category("old"), category("new"), category("other"));
    for category in [None, Some(&old), Some(&new), Some(&other)] {
        fill(&cache, category).await;
        let key = cache.keys.generation(EPOCH, category);
        assert_eq!(store.ttl_ms(&key), Some(GENERATION_TTL_S * 1000), "{category:?}");
    }
    forget(&cache, &[&old, &new]).await;
    for category in [None, Some(&old), Some(&new)] {
        assert!(!is_hit(&cache, category).await, "{category:?}");
    }
    assert!(is_hit(&cache, Some(&other)).await);
}
