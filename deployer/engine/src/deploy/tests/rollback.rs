//! Code that is put back.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::*;
use crate::cloud::{Buckets, Stacks, Texts};
use crate::deploy::code_versions::{code_versions, record, rollback};
use crate::net::hex;

/// The shop with zips that are named by their content, and an artifact bucket.
fn versioned(version: &str) -> Spec {
    let mut spec = shop(version);
    let url = "https://artifacts.s3.eu-west-1.amazonaws.com".to_owned();
    spec.artifacts = Some(Artifacts { bucket: "artifacts".into(), prefix: "shop/".into(), url });
    for code in &mut spec.code {
        let hash = Sha256::digest(format!("{}{version}", code.function));
        code.key = format!("shop/functions/{}/{}.zip", code.function, hex(&hash));
        code.sha256 = aws_smithy_types::base64::encode(hash);
        code.zip = code.sha256.clone().into();
        let parameter = if code.function == "get" { "GetCode" } else { "PutCode" };
        spec.parameters.insert(parameter.to_owned(), code.key.clone());
    }
    spec
}

/// Deploys as a session does: with the record.
async fn deploys(aws: &SimulatedAws, spec: &Spec) {
    let deployed = DeployedStack::read(aws, &spec.stack).await.unwrap();
    let before = deployed.parameters().clone();
    deploy(aws, &yes(), &Timings::default(), spec, deployed, &Options::default()).await.unwrap();
    record(aws, spec, &before).await.unwrap();
}

async fn rolls_back(aws: &SimulatedAws, ui: &FakeUi<'_>) -> Result<Outcome, DeployError> {
    let spec = versioned("?");
    let before = aws.calls.borrow().len();
    let deployed = DeployedStack::read(aws, &spec.stack).await?;
    let outcome =
        rollback(aws, ui, &Timings::default(), &spec, deployed, &Options::default()).await;
    assert_permitted(aws, before, Purpose::Deploy);
    outcome
}

fn assert_code(aws: &SimulatedAws, version: &str) {
    for code in versioned(version).code {
        assert_eq!(aws.functions.borrow()[&code.function], code.sha256, "{version}");
    }
}

#[tokio::test(start_paused = true)]
async fn rollback_puts_the_code_before_the_last_deploy_back_and_nothing_else() {
    let aws = SimulatedAws::default();
    for version in ["1", "2", "3"] {
        deploys(&aws, &versioned(version)).await;
    }
    let ui = yes();
    rolls_back(&aws, &ui).await.unwrap();
    assert_code(&aws, "2");
    let plan = ui.events.take().into_iter().find_map(|event| match event {
        Event::Plan { plan } => Some(plan),
        _ => None,
    });
    let plan = plan.unwrap();
    let changed: Vec<_> = plan.changes.iter().map(|change| change.logical_id.as_str()).collect();
    assert_eq!(changed, ["Get", "Put"]);
    assert!(plan.notices.iter().any(|notice| notice.contains("the next deploy")), "{plan:?}");

    // Another rollback goes one version further.
    rolls_back(&aws, &yes()).await.unwrap();
    assert_code(&aws, "1");
    let none = rolls_back(&aws, &yes()).await.unwrap_err();
    assert!(none.to_string().contains("no deploy before the last one is recorded"), "{none}");
    // Before the next deploy, the stack had the code of the rollback.
    deploys(&aws, &versioned("4")).await;
    rolls_back(&aws, &yes()).await.unwrap();
    assert_code(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn rollback_after_a_hotswap_replaces_the_hotswapped_code() {
    let aws = SimulatedAws::default();
    deploys(&aws, &versioned("1")).await;
    // Only one function changes in the second deploy; the other is hotswapped after it.
    let mut second = versioned("2");
    let first = versioned("1");
    second.code[1] = first.code[1].clone();
    second.parameters.insert("PutCode".to_owned(), first.code[1].key.clone());
    deploys(&aws, &second).await;
    for function in ["get", "put"] {
        aws.functions.borrow_mut().insert(function.to_owned(), "hotswapped".to_owned());
    }
    rolls_back(&aws, &yes()).await.unwrap();
    assert_code(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn rollback_names_what_it_cannot_put_back() {
    let aws = SimulatedAws::default();
    deploys(&aws, &versioned("1")).await;
    let mut more = versioned("2");
    more.template["Parameters"]["ListCode"] = json!({"Type": "String"});
    more.template["Resources"]["List"] = json!({"Type": "AWS::Lambda::Function", "Properties": {
        "FunctionName": "list", "Code": {"S3Bucket": "artifacts", "S3Key": {"Ref": "ListCode"}}}});
    more.parameters.insert("ListCode".to_owned(), more.code[0].key.clone());
    deploys(&aws, &more).await;
    let ui = yes();
    rolls_back(&aws, &ui).await.unwrap();
    assert_code(&aws, "1");
    let is_named = |event: &Event| {
        let Event::Plan { plan } = event else { return false };
        plan.notices.iter().any(|notice| notice.starts_with("ListCode is not rolled back"))
    };
    assert!(ui.events.borrow().iter().any(is_named));

    deploys(&aws, &more).await;
    let key = versioned("1").code[0].key.clone();
    aws.objects.borrow_mut().get_mut("artifacts").unwrap().remove(&key);
    let missing = rolls_back(&aws, &yes()).await.unwrap_err();
    assert!(missing.to_string().contains(&format!("artifacts/{key}")), "{missing}");
}

#[tokio::test(start_paused = true)]
async fn rollback_that_is_declined_or_has_no_stack_changes_nothing() {
    let aws = SimulatedAws::default();
    let none = rolls_back(&aws, &yes()).await.unwrap_err();
    assert!(none.to_string().contains("there is nothing to roll back"), "{none}");
    deploys(&aws, &versioned("1")).await;
    deploys(&aws, &versioned("2")).await;
    let declined = rolls_back(&aws, &FakeUi::answering(Answer::No)).await;
    assert!(matches!(declined, Err(DeployError::Declined)), "{declined:?}");
    assert_code(&aws, "2");
    assert_eq!(aws.change_set_names(STACK), [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn record_keeps_the_last_twenty_versions_and_reads_no_other_text() {
    let aws = SimulatedAws::default();
    let artifacts = versioned("1").artifacts.unwrap();
    deploys(&aws, &versioned("0")).await;
    let id = aws.stack(STACK).await.unwrap().unwrap().id;
    aws.put_text("artifacts", "shop/code-versions.json", "[1]").await.unwrap();
    assert_eq!(code_versions(&aws, &artifacts, &id).await.unwrap(), []);
    for version in 0..25 {
        record(&aws, &versioned(&version.to_string()), &BTreeMap::new()).await.unwrap();
    }
    let before = aws.text("artifacts", "shop/code-versions.json").await.unwrap();
    record(&aws, &versioned("24"), &BTreeMap::new()).await.unwrap();
    assert_eq!(aws.text("artifacts", "shop/code-versions.json").await.unwrap(), before);
    let versions = code_versions(&aws, &artifacts, &id).await.unwrap();
    assert_eq!(versions.len(), 20);
    // A later stack of the same name has another ARN.
    assert_eq!(code_versions(&aws, &artifacts, "arn:other").await.unwrap(), []);
    assert_eq!(versions[19].code["GetCode"], versioned("24").parameters["GetCode"]);
}
