//! First deploys to accounts that lack something, as a person reads them.

use expect_test::{ExpectFile, expect_file};

use super::*;

/// A first deploy to an account that lacks something. The file is what the person reads.
async fn assert_transcript(limit: impl FnOnce(&SimulatedAws), expected: ExpectFile) {
    let checkout = Checkout::new();
    limit(&checkout.aws);
    let result = checkout.deploy(&with_cache()).await;
    assert!(result.is_err(), "the deploy must fail");
    let transcript = checkout.transcript(result);
    // The plan of a new stack is the same in all transcripts, and long.
    let mut lines = Vec::new();
    let mut in_plan = false;
    for line in transcript.lines() {
        in_plan |= line == "Plan: create FullApiStack";
        in_plan &= !line.starts_with("Before you answer");
        if !in_plan {
            lines.push(line.trim_end());
        }
    }
    expected.assert_eq(&(lines.join("\n") + "\n"));
}

#[tokio::test(start_paused = true)]
async fn first_deploy_without_api_role_explains_itself() {
    let limit = |aws: &SimulatedAws| {
        let mut account = aws.account.borrow_mut();
        account.api_log_role = None;
        account.denied_calls.insert("GetAccount");
    };
    assert_transcript(limit, expect_file!["../transcripts/no-api-role.txt"]).await;
}

#[tokio::test(start_paused = true)]
async fn first_deploy_with_a_taken_dashboard_explains_itself() {
    let prefix = StackName::new(STACK).unwrap().prefix();
    let limit = |aws: &SimulatedAws| {
        // The name of this region's dashboard. That of another region is not taken.
        let dashboards = &mut aws.account.borrow_mut().dashboards;
        dashboards.insert(format!("{prefix}-us-east-1"));
        dashboards.insert(format!("{prefix}-eu-west-1"));
    };
    assert_transcript(limit, expect_file!["../transcripts/taken-dashboard.txt"]).await;
}

#[tokio::test(start_paused = true)]
async fn first_deploy_in_an_unsupported_zone_explains_itself() {
    let limit = |aws: &SimulatedAws| {
        let mut account = aws.account.borrow_mut();
        account.zones[1].1 = ZoneState::WithoutLambda;
        account.denied_calls.insert("DescribeAvailabilityZones");
    };
    assert_transcript(limit, expect_file!["../transcripts/unsupported-zone.txt"]).await;
}

#[tokio::test(start_paused = true)]
async fn first_deploy_without_a_permission_explains_itself() {
    let limit = |aws: &SimulatedAws| aws.account.borrow_mut().denials.push(NO_CACHE);
    assert_transcript(limit, expect_file!["../transcripts/missing-permission.txt"]).await;
}

#[tokio::test(start_paused = true)]
async fn first_deploy_whose_login_expires_explains_itself() {
    let limit = |aws: &SimulatedAws| aws.expired_at.set(Some(121));
    assert_transcript(limit, expect_file!["../transcripts/expired-login.txt"]).await;
}
