//! Counts the requests of a whole deploy: it reads each resource once.

use std::time::Duration;

use serde_json::json;

use super::super::bootstrap::{bootstrap, bucket_only_template};
use super::*;

/// A deploy as `Session` does it: read, build, bootstrap, deploy. Returns the requests by name, and
/// how many of them each was.
async fn requests(
    aws: &SimulatedAws,
    building: Duration,
) -> (usize, BTreeMap<&'static str, usize>) {
    let before = aws.calls.borrow().len();
    let ui = yes();
    let deployed = DeployedStack::read(aws, &shop("1").stack).await.unwrap();
    tokio::time::sleep(building).await;
    let stack = StackName::new("shop-bootstrap").unwrap();
    let bootstrap_spec = Spec { stack, template: bucket_only_template(), ..spec(json!({})) };
    let existing = DeployedStack::read(aws, &bootstrap_spec.stack).await.unwrap();
    let bucket = bootstrap(aws, &ui, &bootstrap_spec, existing, &Options::default()).await.unwrap();
    let mut shop = shop("1");
    shop.artifacts = Some(Artifacts::new(&bucket, &shop.stack, &environment()));
    shop.parameters.insert("Bucket".into(), bucket);
    let (timings, options) = (Timings::default(), Options::default());
    deploy(aws, &ui, &timings, &shop, deployed, &options).await.unwrap();
    let calls = aws.calls.borrow()[before..].to_vec();
    let mut by_name = BTreeMap::new();
    for call in &calls {
        *by_name.entry(*call).or_default() += 1;
    }
    (calls.len(), by_name)
}

const SHORT: Duration = Duration::from_secs(2);

#[tokio::test(start_paused = true)]
async fn deploy_of_a_new_stack_sends_each_request_once() {
    let aws = SimulatedAws::default();
    let (_, mut requests) = requests(&aws, SHORT).await;
    // One poll describes the stack and lists its events.
    let polls = requests.remove("DescribeStackEvents").unwrap();
    *requests.get_mut("DescribeStacks").unwrap() -= polls;
    let expected = BTreeMap::from([
        // Both stacks before the plan and before the execution; one of them once more, since the
        // creation of the bootstrap stack took longer than ten seconds.
        ("DescribeStacks", 5),
        ("CreateChangeSet", 2),
        ("DescribeChangeSet", 2),
        ("ExecuteChangeSet", 2),
        // The names of the table, the bucket and the two functions must be free.
        ("DescribeTable", 1),
        // The name of the images bucket, and the new artifact bucket.
        ("HeadBucket", 2),
        // The names of the functions, and later their code.
        ("GetFunctionConfiguration", 4),
        // Two zips and the template.
        ("HeadObject", 3),
        ("PutObject", 3),
        // The record of data that a destroy kept, before and after.
        ("GetObject", 2),
    ]);
    assert_eq!(requests, expected);
}

#[tokio::test(start_paused = true)]
async fn deploy_of_an_unchanged_stack_sends_seven_requests() {
    let aws = SimulatedAws::default();
    requests(&aws, SHORT).await;
    let (count, requests) = requests(&aws, SHORT).await;
    let expected = BTreeMap::from([
        ("DescribeStacks", 2),
        ("GetTemplate", 2),
        ("HeadBucket", 1),
        ("GetFunctionConfiguration", 2),
    ]);
    assert_eq!((count, requests), (7, expected));
}

#[tokio::test(start_paused = true)]
async fn deploy_after_a_long_build_describes_the_stack_again() {
    let aws = SimulatedAws::default();
    requests(&aws, SHORT).await;
    let (count, requests) = requests(&aws, Duration::from_secs(60)).await;
    assert_eq!((count, requests["DescribeStacks"], requests["GetTemplate"]), (8, 3, 2));
}
