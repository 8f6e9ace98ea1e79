//! A dry run only reads, whatever state the stack is in.

use super::*;

#[tokio::test(start_paused = true)]
async fn dry_run_of_a_new_stack_creates_nothing() {
    let aws = SimulatedAws::default();
    let (spec, options) = (shop("1"), Options { dry_run: true, ..Options::default() });
    let deployed = DeployedStack::read(&aws, &spec.stack).await.unwrap();
    let ui = yes();
    let outcome = deploy(&aws, &ui, &Timings::default(), &spec, deployed, &options).await.unwrap();
    assert!(
        matches!(&outcome, Outcome::Planned { plan } if plan.creates && plan.counts().add == 4)
    );
    assert_eq!(aws.status(STACK), None);
    let changing =
        ["CreateChangeSet", "PutObject", "ExecuteChangeSet", "UpdateTerminationProtection"];
    assert!(aws.calls.borrow().iter().all(|call| !changing.contains(call)));

    aws.tables.borrow_mut().insert("products".into());
    let deployed = DeployedStack::read(&aws, &spec.stack).await.unwrap();
    let result = deploy(&aws, &ui, &Timings::default(), &spec, deployed, &options).await;
    assert!(matches!(result, Err(DeployError::Taken { .. })), "{result:?}");
}

#[tokio::test(start_paused = true)]
async fn dry_run_of_any_stack_only_reads() {
    let options = Options { dry_run: true, ..Options::default() };
    let dry_run = async |aws: &SimulatedAws, spec: &Spec| {
        let before = aws.calls.borrow().len();
        let deployed = DeployedStack::read(aws, &spec.stack).await.unwrap();
        let ui = yes();
        let outcome = deploy(aws, &ui, &Timings::default(), spec, deployed, &options).await;
        let reads = ["Describe", "Get", "List", "Head"];
        let calls = aws.calls.borrow()[before..].to_vec();
        assert!(calls.iter().all(|call| reads.iter().any(|r| call.starts_with(r))), "{calls:?}");
        assert_permitted(aws, before, Purpose::Diff);
        assert!(ui.questions.borrow().is_empty());
        outcome.unwrap()
    };
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    assert!(matches!(dry_run(&aws, &shop("1")).await, Outcome::Unchanged { .. }));
    let planned = dry_run(&aws, &shop("2")).await;
    assert!(
        matches!(&planned, Outcome::Planned { plan } if plan.counts().change == 2),
        "{planned:?}"
    );
    aws.functions.borrow_mut().insert("get".into(), "hotswapped".into());
    let planned = dry_run(&aws, &shop("1")).await;
    assert!(
        matches!(&planned, Outcome::Planned { plan } if plan.repairs == ["get"]),
        "{planned:?}"
    );

    // What is left of a creation that failed stays.
    let aws = SimulatedAws::default();
    aws.script.replace(Script {
        fails: Some(("Put".into(), "no".into())),
        rollback_fails: false,
        ..Script::default()
    });
    assert!(run_deploy(&aws, &yes(), &shop("1")).await.is_err());
    let planned = dry_run(&aws, &shop("1")).await;
    assert!(matches!(&planned, Outcome::Planned { plan } if plan.creates), "{planned:?}");
    assert_eq!(aws.status(STACK), Some(Status::RollbackComplete));
}
