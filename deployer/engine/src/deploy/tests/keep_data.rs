//! Tables and buckets that a destroy keeps, and that the next deploy adopts.

use super::saved_plan::{apply, save};
use super::*;
use crate::deploy::plan::Action;
use crate::deploy::stack_operations::remove;
use crate::report::{self, TextStyle};

fn artifacts() -> Artifacts {
    let spec = shop("1");
    Artifacts::new("artifacts", &spec.stack, &spec.environment)
}

/// The shop with an artifact bucket, and with a new name for its bucket of images in each deploy.
fn named(version: &str, images: &str) -> Spec {
    let mut spec = Spec { artifacts: Some(artifacts()), ..shop(version) };
    spec.template["Parameters"]["ImagesName"] = json!({"Type": "String"});
    spec.template["Resources"]["Images"]["Properties"] =
        json!({"BucketName": {"Ref": "ImagesName"}});
    spec.defaults.insert("ImagesName".into(), images.into());
    spec.after_creation.insert("Protection".into(), "true".into());
    spec
}

async fn destroys(
    aws: &SimulatedAws,
    ui: &FakeUi<'_>,
    keep_data: bool,
) -> Result<Destroyed, DeployError> {
    let request = DestroyRequest { keep_data, artifacts: Some(artifacts()), ..destroy_request() };
    destroys_by(aws, ui, &request).await
}

async fn deletes_kept_data(aws: &SimulatedAws, ui: &FakeUi<'_>) -> Result<Destroyed, DeployError> {
    let artifacts = Some(artifacts());
    let request = DestroyRequest { delete_kept: true, artifacts, ..destroy_request() };
    destroys_by(aws, ui, &request).await
}

async fn destroys_by(
    aws: &SimulatedAws,
    ui: &FakeUi<'_>,
    request: &DestroyRequest,
) -> Result<Destroyed, DeployError> {
    let before = aws.calls.borrow().len();
    let destroyed = destroy(aws, ui, &Timings::default(), request).await;
    assert_permitted(aws, before, Purpose::Destroy);
    destroyed
}

/// Deploys the shop with an image.
async fn with_image(aws: &SimulatedAws) {
    run_deploy(aws, &yes(), &named("1", "images-1")).await.unwrap();
    let mut objects = aws.objects.borrow_mut();
    objects.get_mut("images-1").unwrap().insert("a.jpg".into(), String::new());
}

async fn with_kept_data(aws: &SimulatedAws) {
    with_image(aws).await;
    destroys(aws, &yes(), true).await.unwrap();
}

fn assert_data(aws: &SimulatedAws) {
    assert!(aws.tables.borrow().contains("products"));
    assert!(aws.objects.borrow()["images-1"].contains_key("a.jpg"));
    let buckets = aws.objects.borrow().keys().cloned().collect::<Vec<_>>();
    assert_eq!(buckets, ["artifacts", "images-1"]);
}

fn is_recorded(aws: &SimulatedAws) -> bool {
    aws.objects.borrow()["artifacts"].keys().any(|key| key.ends_with("kept-data.json"))
}

#[tokio::test(start_paused = true)]
async fn kept_data_is_in_the_stack_again_after_the_next_deploy() {
    let aws = SimulatedAws::default();
    with_image(&aws).await;
    let ui = yes();
    let destroyed = destroys(&aws, &ui, true).await.unwrap();
    assert_eq!(destroyed.kept, ["table products", "bucket images-1"]);
    assert!(destroyed.is_recorded && is_recorded(&aws));
    assert_eq!(*ui.questions.borrow(), ["Destroy"]);
    assert_eq!(aws.status(STACK), None);
    assert!(aws.functions.borrow().is_empty());
    assert_data(&aws);

    let ui = yes();
    let deployed = run_deploy(&aws, &ui, &named("2", "images-2")).await;
    assert!(matches!(deployed, Ok(Outcome::Applied { created: true, .. })), "{deployed:?}");
    assert_eq!(*ui.questions.borrow(), ["Apply"]);
    assert_version(&aws, "2");
    assert_data(&aws);
    assert!(!is_recorded(&aws));

    // The stack owns its data again, and a destroy deletes it.
    destroys(&aws, &yes(), false).await.unwrap();
    assert!(aws.tables.borrow().is_empty() && !aws.objects.borrow().contains_key("images-1"));
}

#[tokio::test(start_paused = true)]
async fn plan_of_a_deploy_over_kept_data_names_what_it_adopts() {
    let aws = SimulatedAws::default();
    with_kept_data(&aws).await;
    let spec = named("2", "images-2");
    let deployed = DeployedStack::read(&aws, &spec.stack).await.unwrap();
    let dry_run = Options { dry_run: true, ..Options::default() };
    let outcome = deploy(&aws, &yes(), &Timings::default(), &spec, deployed, &dry_run).await;
    let Ok(Outcome::Planned { plan }) = outcome else { panic!("{outcome:?}") };
    assert!(plan.creates && plan.parameters.is_empty(), "{plan:?}");
    let adopted = plan.changes.iter().filter(|change| change.action == Action::Adopt);
    let adopted: Vec<_> = adopted.map(|change| change.logical_id.as_str()).collect();
    assert_eq!(adopted, ["Products", "Images"]);
    let text = report::plan(&plan, TextStyle::PLAIN);
    assert!(text.contains("2 to adopt, 2 to add"), "{text}");
    assert!(text.contains("table products, bucket images-1"), "{text}");
    assert!(is_recorded(&aws));
}

#[tokio::test(start_paused = true)]
async fn destroy_that_keeps_data_killed_at_each_call_completes_when_run_again() {
    check_killed_at_each_call(
        with_image,
        async |aws| destroys(aws, &yes(), true).await,
        |aws| {
            assert_eq!(aws.status(STACK), None);
            assert!(aws.functions.borrow().is_empty() && is_recorded(aws));
            assert_data(aws);
        },
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn deploy_over_kept_data_killed_at_each_call_completes_when_run_again() {
    check_killed_at_each_call(
        with_kept_data,
        async |aws| run_deploy(aws, &yes(), &named("2", "images-2")).await,
        |aws| {
            assert_version(aws, "2");
            assert_data(aws);
        },
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn failed_deploy_over_kept_data_keeps_it() {
    for fails in ["Products", "Put"] {
        let aws = SimulatedAws::default();
        with_kept_data(&aws).await;
        let fails = Some((fails.to_owned(), "Access Denied".to_owned()));
        aws.script.replace(Script { fails, ..Script::default() });
        let failed = run_deploy(&aws, &yes(), &named("2", "images-2")).await;
        assert!(matches!(failed, Err(DeployError::Failed(_))), "{failed:?}");
        assert_data(&aws);
        run_deploy(&aws, &yes(), &named("2", "images-2")).await.unwrap();
        assert_version(&aws, "2");
        assert_data(&aws);
    }
}

#[tokio::test(start_paused = true)]
async fn kept_data_is_deleted_only_by_its_own_option_and_after_a_question() {
    let aws = SimulatedAws::default();
    with_kept_data(&aws).await;
    let ui = yes();
    let destroyed = destroys(&aws, &ui, false).await.unwrap();
    assert_eq!((destroyed.existed, destroyed.is_recorded), (false, true));
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    assert_data(&aws);
    let no = FakeUi::answering(Answer::No);
    assert!(matches!(deletes_kept_data(&aws, &no).await, Err(DeployError::Declined)));
    assert_eq!(*no.questions.borrow(), ["KeptData"]);
    assert_data(&aws);
    let destroyed = deletes_kept_data(&aws, &yes()).await.unwrap();
    assert_eq!(destroyed.leftovers, ["table products", "bucket images-1"]);
    assert!(aws.tables.borrow().is_empty() && !aws.objects.borrow().contains_key("images-1"));
    assert!(!is_recorded(&aws));
}

/// The template of the import keeps its resources.
#[tokio::test(start_paused = true)]
async fn destroy_after_a_failed_adoption_keeps_the_data() {
    let aws = SimulatedAws::default();
    with_kept_data(&aws).await;
    let fails = Some(("Put".to_owned(), "Access Denied".to_owned()));
    aws.script.replace(Script { fails, ..Script::default() });
    run_deploy(&aws, &yes(), &named("2", "images-2")).await.unwrap_err();
    let destroyed = deletes_kept_data(&aws, &yes()).await.unwrap();
    assert!(destroyed.existed && destroyed.is_recorded, "{destroyed:?}");
    assert_data(&aws);
}

/// The record of a deploy that was killed after the import is removed by the next change.
#[tokio::test(start_paused = true)]
async fn record_of_data_that_is_in_the_stack_is_removed_by_the_next_change() {
    let aws = SimulatedAws::default();
    with_kept_data(&aws).await;
    let fails = Some(("Put".to_owned(), "Access Denied".to_owned()));
    aws.script.replace(Script { fails, ..Script::default() });
    run_deploy(&aws, &yes(), &named("2", "images-2")).await.unwrap_err();
    assert!(is_recorded(&aws));
    run_deploy(&aws, &yes(), &named("2", "images-2")).await.unwrap();
    assert!(!is_recorded(&aws));
    assert_data(&aws);
}

/// Another process can put the old template back after the update that keeps the data.
#[tokio::test(start_paused = true)]
async fn data_is_not_deleted_where_the_template_does_not_keep_it_any_more() {
    let aws = SimulatedAws::default();
    with_image(&aws).await;
    let (stack, deployed) = {
        let deployed = DeployedStack::read(&aws, &named("1", "").stack).await.unwrap();
        (deployed.stack().unwrap().clone(), deployed)
    };
    assert!(deployed.template()["Resources"]["Products"].is_object());
    let must_stay = ["Products".to_owned()];
    let tag = named("1", "").tag;
    let removed = remove(&aws, &yes(), &stack, &[], &must_stay, &tag).await.unwrap_err();
    assert!(removed.to_string().contains("does not keep Products"), "{removed}");
    assert_data(&aws);
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn kept_data_that_the_template_does_not_have_stays_recorded() {
    let aws = SimulatedAws::default();
    with_kept_data(&aws).await;
    let mut without = named("2", "images-2");
    without.template["Resources"].as_object_mut().unwrap().remove("Images");
    let ui = yes();
    run_deploy(&aws, &ui, &without).await.unwrap();
    let named_it =
        |event: &Event| matches!(event, Event::Note { text } if text.contains("bucket images-1"));
    assert!(ui.events.borrow().iter().any(named_it));
    assert_data(&aws);
    assert!(is_recorded(&aws));
    // A second destroy keeps both.
    let destroyed = destroys(&aws, &yes(), true).await.unwrap();
    assert_eq!(destroyed.kept, ["table products", "bucket images-1"]);
    run_deploy(&aws, &yes(), &named("3", "images-3")).await.unwrap();
    assert_version(&aws, "3");
    assert_data(&aws);
    assert!(!is_recorded(&aws));
}

#[tokio::test(start_paused = true)]
async fn kept_data_that_no_longer_exists_is_created_again() {
    let aws = SimulatedAws::default();
    with_kept_data(&aws).await;
    aws.tables.borrow_mut().clear();
    run_deploy(&aws, &yes(), &named("2", "images-2")).await.unwrap();
    assert_version(&aws, "2");
    assert_data(&aws);
}

#[tokio::test(start_paused = true)]
async fn data_is_not_kept_where_nothing_can_record_it() {
    let aws = SimulatedAws::default();
    with_image(&aws).await;
    let ui = yes();
    let request = DestroyRequest { keep_data: true, ..destroy_request() };
    let error = destroy(&aws, &ui, &Timings::default(), &request).await.unwrap_err();
    assert!(error.to_string().contains("no artifact bucket"), "{error}");
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn saved_plan_over_kept_data_adopts_it() {
    let aws = SimulatedAws::default();
    with_kept_data(&aws).await;
    let saved = save(&aws, &named("2", "images-2")).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(30)).await;
    apply(&aws, &yes(), &saved).await.unwrap();
    assert_version(&aws, "2");
    assert_data(&aws);
}
