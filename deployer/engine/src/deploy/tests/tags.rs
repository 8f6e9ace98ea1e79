//! Deploys with other tags.

use super::*;
use crate::cloud::Stacks;
use crate::deploy::offline_plan;

fn tagged(tags: &[(&str, &str)]) -> Spec {
    let tags = tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Spec { tags: Some(tags.collect()), ..shop("1") }
}

async fn tags(aws: &SimulatedAws) -> Vec<String> {
    let stack = aws.stack(STACK).await.unwrap().unwrap();
    stack.tags.iter().map(|(key, value)| format!("{key}={value}")).collect()
}

#[tokio::test(start_paused = true)]
async fn deploy_with_other_tags_updates_the_stack_and_its_plan_shows_them() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &tagged(&[("team", "shop"), ("cost", "1")])).await.unwrap();
    assert_eq!(tags(&aws).await, ["cost=1", "shop-program=Shop", "team=shop"]);

    let (ui, spec) = (yes(), tagged(&[("team", "web")]));
    let deployed = DeployedStack::read(&aws, &spec.stack).await.unwrap();
    let offline = offline_plan(&spec, &deployed);
    assert!(!offline.is_empty() && offline.changes.is_empty());
    let updated = run_deploy(&aws, &ui, &spec).await.unwrap();
    assert!(matches!(updated, Outcome::Applied { created: false, .. }), "{updated:?}");
    assert_eq!(tags(&aws).await, ["shop-program=Shop", "team=web"]);
    let plan = ui.events.take().into_iter().find_map(|event| match event {
        Event::Plan { plan } => Some(plan),
        _ => None,
    });
    let text = crate::report::plan(&plan.unwrap(), crate::report::TextStyle::PLAIN);
    assert!(text.contains("      cost: 1 → (none)\n      team: shop → web\n"), "{text}");

    let again = run_deploy(&aws, &yes(), &spec).await.unwrap();
    assert!(matches!(again, Outcome::Unchanged { .. }), "{again:?}");
}

/// Tags may come from another tool, too.
#[tokio::test(start_paused = true)]
async fn deploy_without_tags_keeps_the_deployed_ones() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &tagged(&[("team", "shop")])).await.unwrap();
    let unchanged = run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    assert!(matches!(unchanged, Outcome::Unchanged { .. }), "{unchanged:?}");
    run_deploy(&aws, &yes(), &shop("2")).await.unwrap();
    assert_eq!(tags(&aws).await, ["shop-program=Shop", "team=shop"]);
    run_deploy(&aws, &yes(), &tagged(&[])).await.unwrap();
    assert_eq!(tags(&aws).await, ["shop-program=Shop"]);
}
