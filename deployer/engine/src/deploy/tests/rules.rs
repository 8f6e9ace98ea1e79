//! Every rule of the simulated AWS rejects what it is there for, in a whole deploy. The tests of
//! the application show that its deploy passes them.

use serde_json::{Value, json};

use super::*;
use crate::cloud::{Buckets, CloudErrorKind, Functions, NewChangeSet, Stacks, TemplateSource};
use crate::simulated_aws::{Denial, ZoneState, rules};

/// A stack of these resources.
fn of(resources: Value) -> Spec {
    spec(json!({"Resources": resources}))
}

/// Deploys `spec`, and asserts that `rule` rejects it with this text.
async fn assert_rejects(rule: &str, aws: &SimulatedAws, spec: &Spec, part: &str) {
    assert_is_rule(rule);
    match run_deploy(aws, &yes(), spec).await {
        Err(DeployError::Failed(failure)) => {
            let reason = failure.cause.as_ref().map_or("", |cause| &cause.reason);
            assert!(reason.contains(part), "{rule}: {reason}");
        }
        other => assert!(other.is_err_and(|e| e.to_string().contains(part)), "{rule}"),
    }
}

pub(super) fn assert_is_rule(rule: &str) {
    assert!(names().contains(&rule), "there is no rule {rule:?}");
}

fn names() -> Vec<&'static str> {
    rules::all().map(|(name, _)| name).collect()
}

#[test]
fn rules_have_a_source_and_a_test_each() {
    let tests = concat!(
        include_str!("rules.rs"),
        include_str!("protection.rs"),
        include_str!("statuses.rs")
    );
    for (name, source) in rules::all() {
        assert!(tests.contains(&format!("\"{name}\"")), "{name} has no test");
        assert!(source.starts_with("https://") && !source.contains(' '), "{source}");
    }
}

fn change_set(creates: bool, template: &str) -> NewChangeSet {
    NewChangeSet {
        stack: STACK.into(),
        name: "shop-program-1".into(),
        creates,
        template: TemplateSource::Body(template.into()),
        parameters: BTreeMap::new(),
        tags: BTreeMap::new(),
        token: "t".into(),
        role: None,
        imports: Vec::new(),
    }
}

async fn assert_request_rejected(rule: &str, aws: &SimulatedAws, new: &NewChangeSet, part: &str) {
    assert_is_rule(rule);
    let error = aws.create_change_set(new).await.unwrap_err();
    assert!(error.message.contains(part), "{rule}: {error}");
}

#[tokio::test(start_paused = true)]
async fn change_set_of_the_wrong_type_is_rejected() {
    let aws = SimulatedAws::default();
    let rule = "a change set of type UPDATE needs a stack that can be updated";
    assert_request_rejected(rule, &aws, &change_set(false, "{}"), "does not exist").await;
    aws.plant(STACK, Status::RollbackComplete, None);
    assert_request_rejected(rule, &aws, &change_set(false, "{}"), "ROLLBACK_COMPLETE").await;
    let rule = "a change set of type CREATE needs a new stack";
    assert_request_rejected(rule, &aws, &change_set(true, "{}"), "already exists").await;
}

#[tokio::test(start_paused = true)]
async fn change_set_with_a_bad_template_or_value_is_rejected() {
    let aws = SimulatedAws::default();
    let rule = "a template in the request has at most 51,200 bytes";
    let long = format!("{{\"Description\": \"{}\"}}", "x".repeat(51_200));
    assert_request_rejected(rule, &aws, &change_set(true, &long), "51200").await;

    let rule = "a template URL is of S3";
    let (key, url) = ("t.json", "https://shop.example.com/t.json");
    aws.objects.borrow_mut().entry("b".into()).or_default().insert(key.into(), "{}".into());
    let new = NewChangeSet { template: TemplateSource::Url(url.into()), ..change_set(true, "") };
    assert_request_rejected(rule, &aws, &new, "TemplateURL").await;

    let rule = "every parameter has a value, and every value a parameter";
    let template = r#"{"Parameters": {"A": {"Type": "String", "AllowedValues": ["x"]}}}"#;
    let without = change_set(true, template);
    assert_request_rejected(rule, &aws, &without, "[A] must have values").await;
    let with = |name: &str, value: &str| NewChangeSet {
        parameters: BTreeMap::from([("A".into(), "x".into()), (name.into(), value.into())]),
        ..change_set(true, template)
    };
    assert_request_rejected(rule, &aws, &with("B", "x"), "[B] do not exist").await;
    let rule = "a value of a parameter is an allowed one";
    assert_request_rejected(rule, &aws, &with("A", "y"), "AllowedValues").await;
    assert!(aws.create_change_set(&with("A", "x")).await.is_ok());
}

/// The names that a new stack wants exist. CloudFormation says which only by another call, and only
/// as long as the change set exists.
#[tokio::test(start_paused = true)]
async fn change_set_that_fails_the_early_validation_says_why() {
    assert_is_rule("a name that exists fails the early validation");
    let aws = SimulatedAws::default();
    aws.account.borrow_mut().dashboards.insert("shop".into());
    // The deploy cannot ask itself.
    aws.account.borrow_mut().denied_calls.insert("GetDashboard");
    let mut spec = shop("1");
    spec.template["Resources"]["Board"] =
        json!({"Type": "AWS::CloudWatch::Dashboard", "Properties": {"DashboardName": "shop"}});
    let rejected = run_deploy(&aws, &yes(), &spec).await.unwrap_err();
    let text = rejected.to_string();
    assert!(matches!(rejected, DeployError::Rejected { .. }));
    assert!(text.contains("Board (AWS::CloudWatch::Dashboard)"), "{text}");
    assert!(text.contains("'shop' already exists"), "{text}");
    assert!(rejected.hint().is_some_and(|hint| hint.contains("another stack name")));
    assert_eq!(aws.status(STACK), Some(Status::DeleteInProgress), "the empty stack is deleted");

    aws.account.borrow_mut().denied_calls.insert("DescribeEvents");
    let text = run_deploy(&aws, &yes(), &spec).await.unwrap_err().to_string();
    assert!(text.contains("DescribeEvents"), "{text}");
    assert!(text.contains("ResourceExistenceCheck"), "the reason of the change set: {text}");
}

#[tokio::test(start_paused = true)]
async fn update_with_a_taken_name_is_rejected_before_the_change_set() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    aws.functions.borrow_mut().insert("third".into(), String::new());
    let mut spec = shop("2");
    let mut third = spec.template["Resources"]["Get"].clone();
    third["Properties"]["FunctionName"] = json!("third");
    spec.template["Resources"]["Third"] = third;
    let result = run_deploy(&aws, &yes(), &spec).await;
    assert!(
        matches!(&result, Err(DeployError::Taken { names, is_deployed: true, .. })
            if names == &["function third"]),
        "{result:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn creation_without_a_permission_or_a_log_role_fails() {
    let aws = SimulatedAws::default();
    let denial = Denial { resource_type: "AWS::IAM::Role", action: "iam:CreateRole" };
    aws.account.borrow_mut().denials.push(denial);
    let rule = "CloudFormation has the permissions of the caller";
    let role = of(json!({"Role": {"Type": "AWS::IAM::Role"}}));
    assert_rejects(rule, &aws, &role, "iam:CreateRole").await;

    let aws = SimulatedAws::default();
    aws.account.borrow_mut().api_log_role = None;
    let stage = of(json!({"Stage": {
        "Type": "AWS::ApiGateway::Stage", "Properties": {"AccessLogSetting": {"Format": "x"}}}}));
    let rule = "access logs of an API need the account's log role";
    assert_rejects(rule, &aws, &stage, "CloudWatch Logs role ARN must be set").await;

    let aws = SimulatedAws::default();
    aws.account.borrow_mut().log_role_rejections = 1;
    let account = of(json!({"Account": {"Type": "AWS::ApiGateway::Account"}}));
    let rule = "a log role is rejected until IAM has distributed it";
    assert_rejects(rule, &aws, &account, "does not have required permissions").await;
}

#[tokio::test(start_paused = true)]
async fn creation_in_the_wrong_order_fails() {
    let notifies = json!({"LambdaConfigurations": [{"Function": "arn:aws:lambda:r:1:function:f"}]});
    let bucket = |depends_on: Value| {
        of(json!({
            "Images": {"Type": "AWS::S3::Bucket", "DependsOn": depends_on, "Properties": {
                "BucketName": "images", "NotificationConfiguration": notifies}},
            "Calls": {"Type": "AWS::Lambda::Permission", "Properties": {
                "FunctionName": "f", "Principal": "s3.amazonaws.com"}}
        }))
    };
    let rule = "a notification needs the permission to invoke its function";
    let part = "Unable to validate the following destination configurations";
    assert_rejects(rule, &SimulatedAws::default(), &bucket(json!([])), part).await;
    let aws = SimulatedAws::default();
    assert!(run_deploy(&aws, &yes(), &bucket(json!(["Calls"]))).await.is_ok());

    let rule = "a deployment needs the methods of its API";
    let api = of(json!({
        "Deployment": {"Type": "AWS::ApiGateway::Deployment"},
        "Get": {"Type": "AWS::ApiGateway::Method"}
    }));
    assert_rejects(rule, &SimulatedAws::default(), &api, "doesn't contain any methods").await;
}

fn cache(nodes: i64) -> Spec {
    of(json!({"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
        "NumCacheClusters": nodes,
        "AutomaticFailoverEnabled": nodes > 1,
        "MultiAZEnabled": nodes > 1
    }}}))
}

/// The update that AWS rejects in one step passes in two.
#[tokio::test(start_paused = true)]
async fn update_of_cache_nodes_takes_two_steps() {
    let rule = "a replication group fails over only with a replica";
    assert_is_rule(rule);
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &cache(1)).await.unwrap();
    for nodes in [2, 1] {
        // In one step, as CloudFormation is asked without the two steps.
        let new = NewChangeSet {
            tags: BTreeMap::from([("shop-program".to_owned(), String::new())]),
            ..change_set(false, &cache(nodes).template.to_string())
        };
        aws.create_change_set(&new).await.unwrap();
        aws.execute_change_set(STACK, &new.name, "t").await.unwrap();
        tokio::time::sleep(std::time::Duration::from_secs(60)).await;
        assert_eq!(aws.status(STACK), Some(Status::UpdateRollbackComplete), "{rule}");

        let ui = yes();
        run_deploy(&aws, &ui, &cache(nodes)).await.unwrap();
        assert_eq!(aws.status(STACK), Some(Status::UpdateComplete));
        assert_eq!(*ui.questions.borrow(), ["Apply"], "one question for both steps");
        let events = ui.events.borrow();
        let plan = events.iter().find_map(|e| match e {
            Event::Plan { plan } => Some(plan),
            _ => None,
        });
        let notices = &plan.unwrap().notices;
        assert!(notices.iter().any(|n| n.contains("nodes and failover together")), "{notices:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn update_of_cache_nodes_killed_at_each_call_completes_when_run_again() {
    check_killed_at_each_call(
        async |aws| drop(run_deploy(aws, &yes(), &cache(1)).await.unwrap()),
        async |aws| run_deploy(aws, &yes(), &cache(2)).await,
        |aws| assert_eq!(aws.status(STACK), Some(Status::UpdateComplete)),
    )
    .await;
}

fn api(methods: &[&str], deployment: &str) -> Spec {
    let mut resources = json!({
        deployment: {"Type": "AWS::ApiGateway::Deployment", "DependsOn": methods},
        "Stage": {"Type": "AWS::ApiGateway::Stage",
            "Properties": {"DeploymentId": {"Ref": deployment}}}
    });
    for method in methods {
        resources[*method] = json!({"Type": "AWS::ApiGateway::Method"});
    }
    of(resources)
}

#[tokio::test(start_paused = true)]
async fn api_serves_a_removed_method_no_longer_after_a_deploy() {
    assert_is_rule("a deployment keeps the methods that the update removes later");
    let served = |aws: &SimulatedAws| aws.served_methods(STACK).into_iter().collect::<Vec<_>>();
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &api(&["Get", "Put"], "D1")).await.unwrap();
    assert_eq!(served(&aws), ["Get", "Put"]);

    // One update as CloudFormation executes it: the new deployment still has the old method.
    let after = api(&["Get"], "D2");
    let new = change_set(false, &after.template.to_string());
    aws.create_change_set(&new).await.unwrap();
    aws.execute_change_set(STACK, &new.name, "t").await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(served(&aws), ["Get", "Put"], "AWS deletes methods after the new deployment");

    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &api(&["Get", "Put"], "D1")).await.unwrap();
    run_deploy(&aws, &yes(), &after).await.unwrap();
    assert_eq!(served(&aws), ["Get"]);
}

#[tokio::test(start_paused = true)]
async fn api_serves_by_a_policy_after_a_deployment_and_keeps_it_until_another_one() {
    assert_is_rule("the policy of an API stays where the template has none any more");
    assert_is_rule("the policy of an API applies from its next deployment");
    let with = |policy: Option<&str>, deployment: &str| {
        let mut spec = api(&["Get"], deployment);
        let properties = policy.map_or(json!({}), |policy| json!({"Policy": policy}));
        let api = json!({"Type": "AWS::ApiGateway::RestApi", "Properties": properties});
        spec.template["Resources"]["Api"] = api;
        spec.template["Resources"][deployment]["DependsOn"] = json!(["Api", "Get"]);
        spec
    };
    let aws = SimulatedAws::default();
    for (policy, deployment, served) in [
        (None, "D1", None),
        (Some("a"), "D1", None),
        (Some("a"), "D2", Some("a")),
        (None, "D3", Some("a")),
        (Some("b"), "D4", Some("b")),
    ] {
        run_deploy(&aws, &yes(), &with(policy, deployment)).await.unwrap();
        assert_eq!(aws.served_policy(STACK), served.map(Value::from), "{policy:?} {deployment}");
    }
}

#[tokio::test(start_paused = true)]
async fn api_loses_a_method_also_when_the_deploy_is_killed_at_each_call() {
    check_killed_at_each_call(
        async |aws| drop(run_deploy(aws, &yes(), &api(&["Get", "Put"], "D1")).await.unwrap()),
        async |aws| run_deploy(aws, &yes(), &api(&["Get"], "D2")).await,
        |aws| assert_eq!(aws.served_methods(STACK).into_iter().collect::<Vec<_>>(), ["Get"]),
    )
    .await;
}

fn network(zone: Value) -> Spec {
    of(json!({
        "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"AvailabilityZone": zone}},
        "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup",
            "Properties": {"SubnetIds": [{"Ref": "Subnet"}]}},
        "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "CacheNodeType": "cache.t4g.micro", "CacheSubnetGroupName": {"Ref": "Subnets"}}},
        "Function": {"Type": "AWS::Lambda::Function", "Properties": {
            "FunctionName": "f", "VpcConfig": {"SubnetIds": [{"Ref": "Subnet"}]}}}
    }))
}

#[tokio::test(start_paused = true)]
async fn creation_in_a_zone_without_lambda_fails_with_the_way_out() {
    let first = json!({"Fn::Select": [0, {"Fn::GetAZs": ""}]});
    let aws = SimulatedAws::default();
    aws.account.borrow_mut().zones[0].1 = ZoneState::Closed;
    let rule = "a subnet is in a zone that is open to the account";
    assert_rejects(rule, &aws, &network(first.clone()), "availabilityZone is invalid").await;

    for (rule, removed, part) in [
        ("Lambda is not in every zone", "Cache", "availability zone Lambda doesn't support"),
        ("small cache nodes are not in every zone", "Function", "cache.t4g.micro (VPC) is not"),
    ] {
        let aws = SimulatedAws::default();
        aws.account.borrow_mut().zones[0].1 = ZoneState::WithoutLambda;
        let mut spec = network(first.clone());
        spec.template["Resources"].as_object_mut().unwrap().remove(removed);
        assert_rejects(rule, &aws, &spec, part).await;
        let Err(DeployError::Failed(failure)) = run_deploy(&aws, &yes(), &spec).await else {
            unreachable!("it must fail")
        };
        assert!(failure.hint.is_some_and(|hint| hint.contains("FirstZone")), "{rule}");
    }
    let aws = SimulatedAws::default();
    aws.account.borrow_mut().zones[0].1 = ZoneState::WithoutLambda;
    let mut named = network(json!("eu-west-1b"));
    named.template["Resources"]["Function"]["Properties"]["FunctionName"] = json!("g");
    assert!(run_deploy(&aws, &yes(), &named).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn creation_of_a_bucket_that_was_deleted_a_moment_ago_fails_with_the_way_out() {
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    run_destroy(&aws, &yes()).await.unwrap();
    let rule = "the name of a deleted bucket is free only later";
    assert_is_rule(rule);
    let Err(DeployError::Failed(failure)) = run_deploy(&aws, &yes(), &shop("1")).await else {
        unreachable!("it must fail")
    };
    assert!(failure.hint.is_some_and(|hint| hint.contains("wait")));
    tokio::time::sleep(std::time::Duration::from_secs(3600)).await;
    assert!(run_deploy(&aws, &yes(), &shop("1")).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn deletion_of_a_bucket_with_objects_fails() {
    let rule = "a bucket with objects is not deleted";
    assert_is_rule(rule);
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    aws.objects.borrow_mut().entry("images".into()).or_default().insert("a".into(), "".into());
    aws.delete_stack(STACK, "t").await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(aws.status(STACK), Some(Status::DeleteFailed), "{rule}");
    run_destroy(&aws, &yes()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn function_without_its_zip_or_beyond_the_limits_fails() {
    let function = |properties: Value| {
        of(json!({"Function": {"Type": "AWS::Lambda::Function", "Properties": properties}}))
    };
    let aws = SimulatedAws::default();
    let rule = "the code of a function is in the bucket";
    let code = function(json!({"Code": {"S3Bucket": "b", "S3Key": "missing.zip"}}));
    assert_rejects(rule, &aws, &code, "NoSuchKey").await;
    let rule = "a reservation leaves 100 concurrent executions";
    let aws = SimulatedAws::default();
    aws.account.borrow_mut().unreserved_concurrency = 10;
    let reserved = function(json!({"ReservedConcurrentExecutions": "10"}));
    assert_rejects(rule, &aws, &reserved, "UnreservedConcurrentExecution").await;
    let rule = "the environment of a function has at most 4 KB";
    let aws = SimulatedAws::default();
    let variables = json!({"Environment": {"Variables": {"A": "x".repeat(5000)}}});
    assert_rejects(rule, &aws, &function(variables), "4KB").await;
}

#[tokio::test(start_paused = true)]
async fn upload_by_a_caller_that_may_not_list_the_bucket_works() {
    let rule = "without s3:ListBucket a missing object is 403";
    assert_is_rule(rule);
    let aws = SimulatedAws::default();
    aws.account.borrow_mut().may_list_buckets = false;
    let error = aws.object_exists("artifacts", "missing").await.unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Denied, "{rule}");
    assert!(run_deploy(&aws, &yes(), &shop("1")).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn code_of_a_function_that_is_being_updated_is_updated_later() {
    let rule = "a function that is being updated rejects calls";
    assert_is_rule(rule);
    let aws = SimulatedAws::default();
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    let busy_until = |aws: &SimulatedAws| {
        aws.account.borrow_mut().busy_functions.insert("get".into(), i64::MAX);
    };
    busy_until(&aws);
    let error = aws.update_code("get", "artifacts", "k").await.unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Conflict, "{rule}");
    // Another process changes the code a moment before the deploy repairs it.
    aws.functions.borrow_mut().insert("get".into(), "hotswapped".into());
    aws.account.borrow_mut().busy_functions.insert("get".into(), 60_000);
    run_deploy(&aws, &yes(), &shop("1")).await.unwrap();
    assert_version(&aws, "1");
}

#[tokio::test(start_paused = true)]
async fn throttled_polls_and_expired_credentials_lose_nothing() {
    assert_is_rule("calls are throttled");
    let aws = SimulatedAws::default();
    aws.throttled.set(1);
    let error = aws.stack(STACK).await.unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Throttled);
    // CloudFormation throttles the polls of an operation; the deploy follows it to its end.
    let throttle = async {
        tokio::time::sleep(std::time::Duration::from_secs(8)).await;
        aws.throttled.set(3);
    };
    let (ui, spec) = (yes(), shop("1"));
    let (deployed, ()) = tokio::join!(run_deploy(&aws, &ui, &spec), throttle);
    assert!(deployed.is_ok() && aws.throttled.get() == 0, "{deployed:?}");

    assert_is_rule("temporary credentials end");
    // Wherever the credentials end, the error says so, and the same command continues.
    for after in 1.. {
        let aws = SimulatedAws::default();
        aws.expired_at.set(Some(after));
        let Err(error) = run_deploy(&aws, &yes(), &shop("1")).await else {
            assert!(after > 10, "the deploy made only {after} calls");
            return;
        };
        assert!(error.to_string().contains("expired"), "call {after}: {error}");
        let text = format!("{error} {}", error.hint().unwrap_or_default());
        assert!(text.contains("log in") || text.contains("aws sso login"), "call {after}: {text}");
        aws.expired_at.set(None);
        let again = run_deploy(&aws, &yes(), &shop("1")).await;
        assert!(again.is_ok(), "after call {after}: {again:?}");
        assert_version(&aws, "1");
    }
}
