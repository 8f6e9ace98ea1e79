//! The state of the simulated account outside of stacks. A test changes it before a deploy.

use std::collections::{BTreeMap, BTreeSet};

/// What exists in the account, and what it allows.
#[derive(Debug, Clone)]
pub struct Account {
    /// The role with which API Gateway writes logs in this region.
    pub api_log_role: Option<String>,
    /// The number of times that API Gateway rejects a new log role, since IAM is eventually
    /// consistent.
    pub log_role_rejections: usize,
    /// The names of the dashboards. CloudWatch has one list for all regions of an account.
    pub dashboards: BTreeSet<String>,
    /// The names of log groups.
    pub log_groups: BTreeSet<String>,
    /// The zones, as `Fn::GetAZs` lists them.
    pub zones: Vec<(String, ZoneState)>,
    /// The concurrent executions that Lambda allows, without those that functions have reserved.
    pub unreserved_concurrency: u64,
    /// Names of calls that the caller may not make: `GetAccount`.
    pub denied_calls: BTreeSet<&'static str>,
    /// Resource types that CloudFormation may not create for the caller.
    pub denials: Vec<Denial>,
    /// Whether the caller may list the objects of buckets. Without it, S3 does not say whether an
    /// object exists.
    pub may_list_buckets: bool,
    /// When each bucket was deleted, in milliseconds.
    pub deleted_buckets: BTreeMap<String, i64>,
    /// Tables that DynamoDB does not delete.
    pub protected_tables: BTreeSet<String>,
    /// Until when each function is being updated, in milliseconds.
    pub busy_functions: BTreeMap<String, i64>,
    /// Whether each update of code fails after it began.
    pub updates_fail: bool,
    /// The functions whose last update failed.
    pub failed_updates: BTreeSet<String>,
    /// The error that each function returns, where a test sets one.
    pub function_error: Option<String>,
    /// The logical ids of resources that AWS neither changes back nor deletes, with the reason.
    pub stuck: BTreeMap<String, String>,
    /// The zone of each subnet.
    pub(super) subnets: BTreeMap<String, String>,
}

/// A missing permission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denial {
    /// `AWS::IAM::Role`.
    pub resource_type: &'static str,
    /// `iam:CreateRole`.
    pub action: &'static str,
}

/// What a zone offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneState {
    /// Everything.
    Complete,
    /// EC2 only: neither Lambda nor small cache nodes.
    WithoutLambda,
    /// Listed, but not open to this account.
    Closed,
}

impl Default for Account {
    /// An account in which everything works, with the role of API Gateway set.
    fn default() -> Self {
        let zone = |letter| (format!("eu-west-1{letter}"), ZoneState::Complete);
        Self {
            api_log_role: Some("arn:aws:iam::123456789012:role/api-logs".to_owned()),
            log_role_rejections: 0,
            dashboards: BTreeSet::new(),
            log_groups: BTreeSet::new(),
            zones: ['a', 'b', 'c'].map(zone).into(),
            unreserved_concurrency: 1000,
            denied_calls: BTreeSet::new(),
            denials: Vec::new(),
            may_list_buckets: true,
            deleted_buckets: BTreeMap::new(),
            protected_tables: BTreeSet::new(),
            busy_functions: BTreeMap::new(),
            updates_fail: false,
            failed_updates: BTreeSet::new(),
            function_error: None,
            stuck: BTreeMap::new(),
            subnets: BTreeMap::new(),
        }
    }
}
