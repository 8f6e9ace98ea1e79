//! Deploys with a settings file that changes.

use engine::cloud::Stacks;

use super::*;

fn set_without_cache(name: &str, value: &str) -> DeployRequest {
    DeployRequest { cache: Some(false), ..set(name, value) }
}

/// The settings file of a stage, deployed after each change.
#[tokio::test(start_paused = true)]
async fn deploy_applies_the_settings_file_and_keeps_what_it_no_longer_names() {
    let pairs = |all: &[(&str, &str)]| -> BTreeMap<String, String> {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let file = |parameters: &[(&str, &str)], tags: &[(&str, &str)]| DeployRequest {
        settings: pairs(parameters),
        tags: Some(pairs(tags)),
        ..without_cache()
    };
    let checkout = Checkout::new();
    let debug = [("LogLevel", "debug"), ("GetProductMemory", "512"), ("CacheNodes", "2")];
    checkout.deploy(&file(&debug, &[("team", "shop")])).await.unwrap();
    assert_eq!(checkout.parameter("LogLevel").as_deref(), Some("debug"));
    assert_eq!(checkout.parameter("GetProductMemory").as_deref(), Some("512"));
    assert_eq!(checkout.parameter("CacheNodes"), None, "the stack has no cache");
    let team = async || checkout.aws.stack(STACK).await.unwrap().unwrap().tags["team"].clone();
    assert_eq!(team().await, "shop");

    // A value of the file counts at each deploy, and the plan shows it.
    checkout.deploy(&set_without_cache("LogLevel", "info")).await.unwrap();
    assert_eq!((checkout.parameter("LogLevel").as_deref(), &*team().await), (Some("info"), "shop"));
    checkout.ui.lines.take();
    let again = checkout.deploy(&file(&debug, &[("team", "web")])).await;
    assert!(matches!(again, Ok(Outcome::Applied { .. })), "{}", checkout.transcript(again));
    assert_eq!((checkout.parameter("LogLevel").as_deref(), &*team().await), (Some("debug"), "web"));
    let plan = checkout.ui.lines.take().join("\n");
    assert!(
        plan.contains("LOG_LEVEL: info → debug") && plan.contains("team: shop → web"),
        "{plan}"
    );

    // An option takes precedence, and what the file no longer names stays.
    let option = set_without_cache("LogLevel", "warn").set;
    checkout.deploy(&DeployRequest { set: option, ..file(&debug, &[]) }).await.unwrap();
    checkout.deploy(&without_cache()).await.unwrap();
    assert_eq!(checkout.parameter("LogLevel").as_deref(), Some("warn"));
    assert_eq!(checkout.parameter("GetProductMemory").as_deref(), Some("512"));
    checkout.assert_permitted(Purpose::Deploy);
}
