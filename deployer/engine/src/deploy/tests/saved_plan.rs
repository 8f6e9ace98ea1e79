//! Plans that are saved and applied later.

use super::super::saved_plan::{SavedPlan, save_plan};
use super::*;
use crate::environment::Environment;
use crate::project::Project;

const PROJECT: Project = Project { name: "shop-program", default_stack: STACK };

/// A plan of this version, written to a file and read again.
pub(super) async fn save(aws: &SimulatedAws, spec: &Spec) -> Result<SavedPlan, DeployError> {
    let artifacts = Artifacts::new("artifacts", &spec.stack, &spec.environment);
    let spec = Spec { artifacts: Some(artifacts), ..spec.clone() };
    let deployed = DeployedStack::read(aws, &spec.stack).await?;
    let (ui, timings, options) =
        (FakeUi::answering(Answer::No), Timings::default(), Options::default());
    let before = aws.calls.borrow().len();
    let saved = save_plan(aws, &ui, &timings, &PROJECT, &spec, deployed, &options).await;
    assert_permitted(aws, before, Purpose::Deploy);
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    assert_eq!(aws.change_set_names(STACK), [""; 0]);
    let (outcome, plan) = saved?;
    let is_changed = matches!(outcome, Outcome::Planned { .. });
    assert_eq!(is_changed, !plan.plan.is_null(), "{outcome:?}");
    SavedPlan::parse(&plan.text()?)
}

/// Applies it on a machine without the zips.
pub(super) async fn apply(
    aws: &SimulatedAws,
    ui: &FakeUi<'_>,
    saved: &SavedPlan,
) -> Result<Outcome, DeployError> {
    let spec = saved.spec(&PROJECT, &StackName::new(STACK)?, environment())?;
    let deployed = DeployedStack::read(aws, &spec.stack).await?;
    let options = Options { saved: Some(Box::new(saved.clone())), ..Options::default() };
    let before = aws.calls.borrow().len();
    let outcome = deploy(aws, ui, &Timings::default(), &spec, deployed, &options).await;
    assert_permitted(aws, before, Purpose::Deploy);
    outcome
}

/// What changed, by a deploy that is rejected and changes nothing.
async fn outdated(aws: &SimulatedAws, saved: &SavedPlan) -> Vec<String> {
    let before = aws.calls.borrow().len();
    let ui = yes();
    let result = apply(aws, &ui, saved).await;
    let Err(DeployError::PlanOutdated { changes, .. }) = result else { panic!("{result:?}") };
    let calls = aws.calls.borrow();
    let is_read = |call: &&str| ["Describe", "Get", "List"].iter().any(|r| call.starts_with(r));
    assert!(calls[before..].iter().all(is_read), "{calls:?}");
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    changes
}

#[tokio::test(start_paused = true)]
async fn saved_plan_is_applied_by_another_machine() {
    let aws = SimulatedAws::default();
    for version in ["1", "2"] {
        let is_new = version == "1";
        let saved = save(&aws, &shop(version)).await.unwrap();
        // CloudFormation deletes the empty stack of the change set some seconds later.
        tokio::time::sleep(std::time::Duration::from_secs(30)).await;
        assert_eq!(aws.status(STACK).is_none(), is_new);
        let ui = yes();
        let applied = apply(&aws, &ui, &saved).await;
        assert!(
            matches!(applied, Ok(Outcome::Applied { created, .. }) if created == is_new),
            "{applied:?}"
        );
        assert_eq!(*ui.questions.borrow(), ["Apply"]);
        assert_version(&aws, version);
        // It can be applied once.
        assert!(!outdated(&aws, &saved).await.is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn saved_plan_without_a_change_is_applied_without_a_question() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    let saved = save(&aws, &shop("1")).await.unwrap();
    let ui = yes();
    let outcome = apply(&aws, &ui, &saved).await;
    assert!(matches!(outcome, Ok(Outcome::Unchanged { .. })), "{outcome:?}");
    assert_eq!(*ui.questions.borrow(), [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn saved_plan_repairs_the_code_that_a_hotswap_left() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    aws.functions.borrow_mut().insert("get".into(), "hotswapped".into());
    let saved = save(&aws, &shop("1")).await.unwrap();
    assert_eq!(saved.plan["repairs"], json!(["get"]));
    apply(&aws, &yes(), &saved).await.unwrap();
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn saved_plan_that_is_declined_leaves_nothing() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    let saved = save(&aws, &shop("2")).await.unwrap();
    let declined = apply(&aws, &FakeUi::answering(Answer::No), &saved).await;
    assert!(matches!(declined, Err(DeployError::Declined)), "{declined:?}");
    assert_version(&aws, "1");
    apply(&aws, &yes(), &saved).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn saved_plan_after_any_change_names_it() {
    // Another deploy.
    let aws = SimulatedAws::default();
    let created = save(&aws, &shop("1")).await.unwrap();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    assert_eq!(outdated(&aws, &created).await, ["the stack, which was created"]);
    let saved = save(&aws, &shop("2")).await.unwrap();
    let mut other = shop("3");
    other.template["Description"] = "Other".into();
    other.tags = Some([("team".to_owned(), "web".to_owned())].into());
    other.protect = Some(true);
    run_deploy(&aws, &yes(), &other).await.unwrap();
    assert_eq!(
        outdated(&aws, &saved).await,
        [
            "the status, from CREATE_COMPLETE to UPDATE_COMPLETE",
            "the template",
            "the parameter GetCode",
            "the parameter PutCode",
            "the tag team",
            "the protection against deletion",
            "the code of get",
            "the code of put"
        ]
    );
    assert_version(&aws, "3");

    // A hotswap, which CloudFormation does not know.
    let saved = save(&aws, &shop("4")).await.unwrap();
    aws.functions.borrow_mut().insert("get".into(), "hotswapped".into());
    assert_eq!(outdated(&aws, &saved).await, ["the code of get"]);

    // An update that was undone.
    let saved = save(&aws, &shop("4")).await.unwrap();
    aws.touch(STACK);
    let undone = "the stack, in an update that left everything as it was";
    assert_eq!(outdated(&aws, &saved).await, [undone]);

    // A destroy, and another creation.
    let saved = save(&aws, &shop("4")).await.unwrap();
    run_destroy(&aws, &yes()).await.unwrap();
    assert_eq!(outdated(&aws, &saved).await, ["the stack, which was deleted"]);
    // S3 has released the bucket's name.
    aws.account.borrow_mut().deleted_buckets.clear();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    let again = "the stack, which was deleted and created again";
    assert_eq!(outdated(&aws, &saved).await, [again]);
}

/// A plan that was begun is out of date, and a deploy continues it.
#[tokio::test(start_paused = true)]
async fn saved_plan_killed_at_each_call_is_continued_by_a_deploy() {
    let saved = RefCell::new(None);
    check_killed_at_each_call(
        async |aws| {
            run_deploy(aws, &yes(), &shop("1")).await.unwrap();
            saved.replace(Some(save(aws, &shop("2")).await.unwrap()));
        },
        async |aws| {
            let plan = saved.borrow().clone().unwrap();
            match apply(aws, &yes(), &plan).await {
                Err(DeployError::PlanOutdated { .. }) => run_deploy(aws, &yes(), &shop("2")).await,
                other => other,
            }
        },
        |aws| assert_version(aws, "2"),
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn saved_plan_without_its_code_changes_nothing() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    let saved = save(&aws, &shop("2")).await.unwrap();
    aws.objects.borrow_mut().get_mut("artifacts").unwrap().remove("shop/Put/2.zip");
    let ui = yes();
    let result = apply(&aws, &ui, &saved).await;
    assert!(
        matches!(&result, Err(DeployError::NoCode { key, .. }) if key == "shop/Put/2.zip"),
        "{result:?}"
    );
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn saved_plan_that_was_edited_is_rejected_with_the_part() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    let saved = save(&aws, &shop("2")).await.unwrap();
    let mut edited = saved.clone();
    let products = &mut edited.state.template["Resources"]["Products"];
    products["Properties"]["TableClass"] = "STANDARD_INFREQUENT_ACCESS".into();
    let ui = yes();
    let result = apply(&aws, &ui, &edited).await;
    let Err(DeployError::PlanDiffers { differences, .. }) = result else { panic!("{result:?}") };
    assert_eq!(differences, ["changes: Products", "untouched"]);
    assert_eq!(*ui.questions.borrow(), [""; 0]);
    assert_version(&aws, "1");
    // The plan that is shown is that of the state, whatever the file says.
    let shown = ui.events.borrow().iter().any(|event| match event {
        Event::Plan { plan } => plan.changes.iter().any(|c| c.logical_id == "Products"),
        _ => false,
    });
    assert!(shown);

    let mut hidden = saved.clone();
    hidden.plan["changes"] = json!([]);
    let result = apply(&aws, &yes(), &hidden).await;
    let Err(DeployError::PlanDiffers { differences, .. }) = result else { panic!("{result:?}") };
    assert_eq!(differences, ["changes: Get", "changes: Put"]);
}

#[tokio::test(start_paused = true)]
async fn saved_plan_of_another_place_or_format_is_rejected() {
    let aws = SimulatedAws::default();
    let saved = save(&aws, &shop("1")).await.unwrap();
    let stack = StackName::new(STACK).unwrap();
    let message = |saved: &SavedPlan, stack: &StackName, environment: Environment| {
        saved.spec(&PROJECT, stack, environment).unwrap_err().to_string()
    };
    let account = Environment { account: "999999999999".into(), ..environment() };
    assert_eq!(
        message(&saved, &stack, account),
        "the saved plan cannot be applied: its account is 123456789012, and that of this command \
         is 999999999999"
    );
    let region = Environment { region: "us-east-1".into(), ..environment() };
    assert!(message(&saved, &stack, region).contains("its region is eu-west-1"));
    let emulator = Environment { endpoint: Some("http://127.0.0.1:1".into()), ..environment() };
    assert!(message(&saved, &stack, emulator).contains("its target is AWS"));
    let other = StackName::new("Other").unwrap();
    assert!(message(&saved, &other, environment()).contains("its stack is Shop"));
    let program = SavedPlan { program: "order-queue".into(), ..saved.clone() };
    assert!(message(&program, &stack, environment()).contains("its program is order-queue"));

    let edited = saved.text().unwrap().replace("\"protect\": null", "\"protect\": false");
    assert_ne!(edited, saved.text().unwrap());
    let error = SavedPlan::parse(&edited).unwrap_err().to_string();
    assert_eq!(error, "the saved plan cannot be applied: it was edited after it was made");

    let newer = SavedPlan { format: 2, ..saved.clone() };
    let error = SavedPlan::parse(&newer.text().unwrap()).unwrap_err().to_string();
    assert!(error.contains("its format is 2, and this program reads format 1"), "{error}");
    for text in ["", "{}", "[1]", r#"{"format": 1, "stack": "Shop"}"#] {
        let error = SavedPlan::parse(text).unwrap_err();
        assert!(matches!(error, DeployError::PlanFile(_)), "{error:?}");
        assert!(error.hint().is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn plan_is_not_saved_for_a_stack_that_a_deploy_repairs_or_waits_for() {
    for status in [Status::UpdateInProgress, Status::RollbackComplete, Status::UpdateRollbackFailed]
    {
        let aws = SimulatedAws::default();
        aws.plant(STACK, status.clone(), Some("shop-program"));
        let result = save(&aws, &shop("1")).await;
        assert!(matches!(result, Err(DeployError::State { .. })), "{status}: {result:?}");
        assert_eq!(aws.status(STACK), Some(status));
    }
    let aws = SimulatedAws::default();
    aws.plant(STACK, Status::CreateComplete, None);
    assert!(matches!(save(&aws, &shop("1")).await, Err(DeployError::Foreign { .. })));
}
