//! Stacks and tables that are protected against deletion.

use serde_json::json;

use super::rules::assert_is_rule;
use super::*;
use crate::cloud::Stacks;

fn protected_shop(version: &str) -> Spec {
    let mut spec = shop(version);
    spec.protect = Some(true);
    spec.template["Parameters"]["Protected"] = json!({"Type": "String", "Default": "false"});
    spec.template["Resources"]["Products"]["Properties"]["DeletionProtectionEnabled"] =
        json!({"Ref": "Protected"});
    spec.after_creation.insert("Protected".into(), "true".into());
    spec
}

#[tokio::test(start_paused = true)]
async fn creation_of_a_protected_stack_killed_at_each_call_completes_when_run_again() {
    check_killed_at_each_call(
        async |_| {},
        async |aws| run_deploy(aws, &yes(), &protected_shop("1")).await,
        |aws| {
            assert_version(aws, "1");
            assert!(aws.is_protected(STACK));
            assert!(aws.account.borrow().protected_tables.contains("products"));
        },
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn protected_stack_that_was_only_planned_is_discarded() {
    for after in 1.. {
        let aws = SimulatedAws::default();
        aws.killed_at.set(Some(after));
        let (ui, spec) = (yes(), protected_shop("1"));
        tokio::select! {
            _ = run_deploy(&aws, &ui, &spec) => {}
            () = aws.killed.notified() => {}
        }
        aws.killed_at.set(None);
        if aws.status(STACK) == Some(Status::ReviewInProgress) && aws.is_protected(STACK) {
            let no = FakeUi::answering(Answer::No);
            let declined = run_deploy(&aws, &no, &spec).await;
            assert!(matches!(declined, Err(DeployError::Declined)), "{declined:?}");
            return;
        }
        assert!(after < 100, "the stack was never protected before its creation");
    }
}

#[tokio::test(start_paused = true)]
async fn protection_of_an_unchanged_stack_is_set() {
    let aws = SimulatedAws::default();
    let mut spec = shop("1");
    run_deploy(&aws, &yes(), &spec).await.unwrap();
    spec.protect = Some(true);
    let unchanged = run_deploy(&aws, &yes(), &spec).await;
    assert!(matches!(unchanged, Ok(Outcome::Unchanged { .. })), "{unchanged:?}");
    assert!(aws.is_protected(STACK));
}

#[tokio::test(start_paused = true)]
async fn destroy_ends_the_protection_after_its_question() {
    let aws = SimulatedAws::default();
    let mut spec = shop("1");
    spec.template["Resources"]["Products"]["Properties"]["DeletionProtectionEnabled"] = json!(true);
    spec.protect = Some(true);
    let options = Options::default();
    let deployed = DeployedStack::read(&aws, &spec.stack).await.unwrap();
    let artifacts =
        Artifacts { bucket: "artifacts".into(), prefix: "shop/".into(), url: String::new() };
    code::upload_code(&aws, &artifacts, &spec.code).await.unwrap();
    deploy(&aws, &yes(), &Timings::default(), &spec, deployed, &options).await.unwrap();
    assert!(aws.is_protected(STACK));

    // As a person deletes the stack, without destroy.
    let rule = "a protected stack is not deleted";
    assert_is_rule(rule);
    let id = aws.stack(STACK).await.unwrap().unwrap().id;
    assert!(aws.delete_stack(&id, "t").await.unwrap_err().message.contains("TerminationProt"));
    let rule = "a protected table is not deleted";
    assert_is_rule(rule);
    aws.set_termination_protection(STACK, false).await.unwrap();
    aws.delete_stack(&id, "t").await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(aws.status(STACK), Some(Status::DeleteFailed));
    assert!(aws.tables.borrow().contains("products"), "{rule}");
    aws.set_termination_protection(STACK, true).await.unwrap();

    let no = FakeUi::answering(Answer::No);
    assert!(matches!(run_destroy(&aws, &no).await, Err(DeployError::Declined)));
    assert!(aws.is_protected(STACK), "a declined destroy changes nothing");
    run_destroy(&aws, &yes()).await.unwrap();
    assert_eq!(aws.status(STACK), None);
}

/// So a deploy protects the tables only after the creation.
#[tokio::test(start_paused = true)]
async fn creation_with_a_protected_table_that_fails_is_not_rolled_back() {
    let rule = "a rollback does not delete a protected table";
    assert_is_rule(rule);
    let fails = Script {
        fails: Some(("Get".into(), "The role is not allowed".into())),
        rollback_fails: false,
        ..Script::default()
    };
    let aws = SimulatedAws::default();
    let mut spec = shop("1");
    let products = &mut spec.template["Resources"]["Products"]["Properties"];
    products["DeletionProtectionEnabled"] = json!(true);
    // The table is created before the function.
    spec.template["Resources"]["Get"]["DependsOn"] = json!("Products");
    aws.script.replace(fails.clone());
    assert!(run_deploy(&aws, &yes(), &spec).await.is_err());
    assert_eq!(aws.status(STACK), Some(Status::RollbackFailed), "{rule}");

    let aws = SimulatedAws::default();
    spec.template["Parameters"]["Protected"] = json!({"Type": "String", "Default": "false"});
    spec.template["Resources"]["Products"]["Properties"]["DeletionProtectionEnabled"] =
        json!({"Ref": "Protected"});
    spec.after_creation.insert("Protected".into(), "true".into());
    aws.script.replace(fails);
    assert!(run_deploy(&aws, &yes(), &spec).await.is_err());
    assert_eq!(aws.status(STACK), Some(Status::RollbackComplete));
    let ui = yes();
    tokio::time::sleep(std::time::Duration::from_secs(3600)).await;
    run_deploy(&aws, &ui, &spec).await.unwrap();
    assert_eq!(*ui.questions.borrow(), ["Recreate", "Apply"]);
    assert!(aws.account.borrow().protected_tables.contains("products"));
}
