//! What the cache counts while it serves requests.

use serde_json::{Value, json};

use super::*;
use crate::cache::{Lookup, Reader, Stored};

/// The members of the document that is written after the request number `request`.
fn written(cache: &TestCache, request: u64) -> Value {
    let now = Instant::now() + Duration::from_secs(60 * request);
    let lines = cache.metrics().unwrap().served(Duration::from_millis(1), now, 0).unwrap();
    let mut document: Value = serde_json::from_str(&lines).unwrap();
    let members = document.as_object_mut().unwrap();
    members.retain(|name, _| !["_aws", "Stack"].contains(&name.as_str()));
    document
}

#[tokio::test]
async fn metrics_of_products_count_the_lookup_of_each_request() {
    let (cache, store, _) = cache();
    let stored = |is_pending| Stored { entry: "1\n{}".to_owned(), is_pending };
    let read = async |n, is_pending| {
        let read = async || Ok::<_, ControlError>(stored(is_pending));
        cache.product(&product_id(n), read).await.unwrap();
    };
    read(1, false).await;
    let miss = json!({"Kind": "product", "MissTime": [1.0], "Bypassed": [0], "Fills": 1});
    assert_eq!(written(&cache, 1), miss);
    read(1, false).await;
    let hit = json!({"Kind": "product", "HitTime": [1.0], "Bypassed": [0]});
    assert_eq!(written(&cache, 2), hit);
    // A pending product is not filled.
    read(2, true).await;
    let miss = json!({"Kind": "product", "MissTime": [1.0], "Bypassed": [0]});
    assert_eq!(written(&cache, 3), miss);
    store.fail_next([timed_out()]);
    read(3, false).await;
    let error = json!({"Kind": "product", "BypassTime": [1.0], "Bypassed": [100], "Errors": 1});
    assert_eq!(written(&cache, 4), error);
}

#[tokio::test]
async fn metrics_of_lists_count_lookups_and_fills() {
    let (cache, _, _) = cache();
    let Lookup::Miss(fill) = cache.list(&first_page(None), Reader::Client).await else { panic!() };
    cache.fill_list(fill, "[]".to_owned()).await;
    let miss = json!({"Kind": "list", "MissTime": [1.0], "Bypassed": [0], "Fills": 1});
    assert_eq!(written(&cache, 1), miss);
    assert!(matches!(cache.list(&first_page(None), Reader::Client).await, Lookup::Hit(_)));
    let hit = json!({"Kind": "list", "HitTime": [1.0], "Bypassed": [0]});
    assert_eq!(written(&cache, 2), hit);
}

#[tokio::test]
async fn metrics_do_not_count_lookups_of_the_warmer() {
    let (cache, _, _) = cache();
    cache.look_up_product(&product_id(1), Reader::Warmer).await;
    let metrics = cache.metrics().unwrap();
    assert_eq!(metrics.served(Duration::from_millis(1), Instant::now(), 0), None);
}
