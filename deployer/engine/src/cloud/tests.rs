//! Single calls against mocked responses: pages, partial failures, errors known only by message.

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_cloudformation::operation::create_change_set::{
    CreateChangeSetError, CreateChangeSetOutput,
};
use aws_sdk_cloudformation::operation::describe_change_set::{
    DescribeChangeSetOutput, builders::DescribeChangeSetOutputBuilder,
};
use aws_sdk_cloudformation::operation::describe_events::DescribeEventsOutput;
use aws_sdk_cloudformation::operation::describe_stack_events::DescribeStackEventsOutput;
use aws_sdk_cloudformation::operation::describe_stacks::DescribeStacksError;
use aws_sdk_cloudformation::types as cf;
use aws_smithy_mocks::{MockResponseInterceptor, Rule, RuleMode, create_mock_http_client, mock};
use aws_smithy_types::error::ErrorMetadata;

use super::{
    Aws, ChangeSetState, CloudErrorKind, NewChangeSet, Replacement, Stacks, TemplateSource,
};

pub(super) fn aws(rules: &[&Rule]) -> Aws {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::from_keys(
            "id", "secret", None,
        )))
        .http_client(create_mock_http_client())
        .build();
    let responses = || {
        let none = MockResponseInterceptor::new().rule_mode(RuleMode::MatchAny);
        rules.iter().fold(none, |responses, rule| responses.with_rule(rule))
    };
    let clients = Aws::new(&config);
    let cloudformation =
        clients.cloudformation.config().to_builder().interceptor(responses()).build();
    let dynamodb = clients.dynamodb.config().to_builder().interceptor(responses()).build();
    Aws {
        dynamodb: aws_sdk_dynamodb::Client::from_conf(dynamodb),
        cloudformation: aws_sdk_cloudformation::Client::from_conf(cloudformation),
        ..clients
    }
}

fn change_set(status: cf::ChangeSetStatus) -> DescribeChangeSetOutputBuilder {
    DescribeChangeSetOutput::builder().status(status)
}

#[tokio::test]
async fn change_set_failed_without_changes_is_empty() {
    for (reason, state) in [
        (
            "The submitted information didn't contain changes. Submit different information to \
             create a change set.",
            ChangeSetState::Empty,
        ),
        ("Template error: x", ChangeSetState::Failed("Template error: x".into())),
    ] {
        let rule =
            mock!(aws_sdk_cloudformation::Client::describe_change_set).then_output(move || {
                change_set(cf::ChangeSetStatus::Failed).status_reason(reason).build()
            });
        let found = aws(&[&rule]).change_set("Shop", "c").await.unwrap().unwrap();
        assert_eq!(found.state, state);
    }
}

#[tokio::test]
async fn change_set_reads_all_pages_with_old_and_new_values() {
    let change = |id: &str| {
        let target = cf::ResourceTargetDefinition::builder()
            .attribute(cf::ResourceAttribute::Properties)
            .name("TableName")
            .path("/Properties/TableName")
            .requires_recreation(cf::RequiresRecreation::Always)
            .before_value("old")
            .after_value("new")
            .build();
        let change = cf::ResourceChange::builder()
            .action(cf::ChangeAction::Modify)
            .logical_resource_id(id)
            .resource_type("AWS::DynamoDB::Table")
            .replacement(cf::Replacement::True)
            .policy_action(cf::PolicyAction::ReplaceAndDelete)
            .details(cf::ResourceChangeDetail::builder().target(target).build())
            .build();
        cf::Change::builder().resource_change(change).build()
    };
    let first = mock!(aws_sdk_cloudformation::Client::describe_change_set)
        .match_requests(|r| r.next_token().is_none() && r.include_property_values() == Some(true))
        .then_output(move || {
            change_set(cf::ChangeSetStatus::CreateComplete)
                .changes(change("A"))
                .next_token("more")
                .build()
        });
    let second = mock!(aws_sdk_cloudformation::Client::describe_change_set)
        .match_requests(|r| r.next_token() == Some("more"))
        .then_output(move || {
            change_set(cf::ChangeSetStatus::CreateComplete).changes(change("B")).build()
        });
    let found = aws(&[&first, &second]).change_set("Shop", "c").await.unwrap().unwrap();
    assert_eq!(found.state, ChangeSetState::Ready);
    assert_eq!(found.changes.iter().map(|c| c.logical_id.as_str()).collect::<Vec<_>>(), ["A", "B"]);
    let detail = &found.changes[0].details[0];
    assert_eq!((detail.before.as_deref(), detail.after.as_deref()), (Some("old"), Some("new")));
    assert_eq!(
        (detail.recreation, found.changes[0].replacement),
        (Replacement::Yes, Replacement::Yes)
    );
}

#[tokio::test]
async fn stack_missing_is_none_and_denied_is_an_error() {
    let missing = mock!(aws_sdk_cloudformation::Client::describe_stacks).then_error(|| {
        let meta = ErrorMetadata::builder()
            .code("ValidationError")
            .message("Stack with id Shop does not exist")
            .build();
        DescribeStacksError::generic(meta)
    });
    assert_eq!(aws(&[&missing]).stack("Shop").await.unwrap(), None);
    let denied = mock!(aws_sdk_cloudformation::Client::describe_stacks).then_error(|| {
        DescribeStacksError::generic(
            ErrorMetadata::builder()
                .code("AccessDenied")
                .message("User: ann is not authorized")
                .build(),
        )
    });
    let error = aws(&[&denied]).stack("Shop").await.unwrap_err();
    assert_eq!(
        (error.kind, error.to_string().as_str()),
        (CloudErrorKind::Denied, "DescribeStacks (Shop): User: ann is not authorized")
    );
}

#[tokio::test]
async fn events_stop_at_the_first_known_event() {
    let event =
        |id: &str| cf::StackEvent::builder().stack_id("s").event_id(id).stack_name("Shop").build();
    let first = mock!(aws_sdk_cloudformation::Client::describe_stack_events)
        .match_requests(|r| r.next_token().is_none())
        .then_output(move || {
            DescribeStackEventsOutput::builder()
                .stack_events(event("3"))
                .stack_events(event("2"))
                .next_token("t")
                .build()
        });
    let second = mock!(aws_sdk_cloudformation::Client::describe_stack_events)
        .match_requests(|r| r.next_token() == Some("t"))
        .then_output(move || DescribeStackEventsOutput::builder().stack_events(event("1")).build());
    let cloud = aws(&[&first, &second]);
    let ids = |events: Vec<super::StackEvent>| events.into_iter().map(|e| e.id).collect::<Vec<_>>();
    assert_eq!(ids(cloud.events("Shop", &|e| e.id == "2").await.unwrap()), ["3"]);
    assert_eq!(second.num_calls(), 0);
    assert_eq!(ids(cloud.events("Shop", &|_| false).await.unwrap()), ["3", "2", "1"]);
}

#[tokio::test]
async fn create_change_set_with_invalid_template_has_the_message_of_aws() {
    let message = "Template format error: Unresolved resource dependencies [X] in the Resources \
                   block of the template";
    let rule = mock!(aws_sdk_cloudformation::Client::create_change_set).then_error(move || {
        CreateChangeSetError::generic(
            ErrorMetadata::builder().code("ValidationError").message(message).build(),
        )
    });
    let new = NewChangeSet {
        role: None,
        imports: Vec::new(),
        stack: "Shop".into(),
        name: "c".into(),
        creates: true,
        template: TemplateSource::Body("{}".into()),
        parameters: Default::default(),
        tags: Default::default(),
        token: "t".into(),
    };
    let error = aws(&[&rule]).create_change_set(&new).await.unwrap_err();
    assert_eq!((error.kind, error.message.as_str()), (CloudErrorKind::Other, message));
}

#[tokio::test]
async fn create_change_set_with_a_role_names_it() {
    let rule = mock!(aws_sdk_cloudformation::Client::create_change_set)
        .match_requests(|r| r.role_arn() == Some("arn:aws:iam::1:role/cloudformation"))
        .then_output(|| CreateChangeSetOutput::builder().build());
    let new = NewChangeSet {
        role: Some("arn:aws:iam::1:role/cloudformation".into()),
        imports: Vec::new(),
        stack: "Shop".into(),
        name: "c".into(),
        creates: false,
        template: TemplateSource::Body("{}".into()),
        parameters: Default::default(),
        tags: Default::default(),
        token: "t".into(),
    };
    aws(&[&rule]).create_change_set(&new).await.unwrap();
    assert_eq!(rule.num_calls(), 1);
}

/// The form is that of the API reference (`OperationEvent`): an early validation, a hook, and an
/// event of the change set itself, which has no reason of its own.
#[tokio::test]
async fn failed_validations_are_read_by_the_arn_of_the_change_set() {
    const ID: &str = "arn:aws:cloudformation:eu-west-1:1:changeSet/c/u";
    let rule = mock!(aws_sdk_cloudformation::Client::describe_events)
        .match_requests(|r| {
            let failed = r.filters().and_then(|filters| filters.failed_events());
            (r.change_set_name(), r.stack_name(), failed) == (Some(ID), None, Some(true))
        })
        .then_output(|| {
            let validation = cf::OperationEvent::builder()
                .event_type(cf::EventType::ValidationError)
                .logical_resource_id("Images")
                .resource_type("AWS::S3::Bucket")
                .validation_name("NAME_CONFLICT_VALIDATION")
                .validation_status_reason("'images' already exists.")
                .validation_path("/Resources/Images")
                .build();
            let hook = cf::OperationEvent::builder()
                .event_type(cf::EventType::HookInvocationError)
                .hook_status_reason("The company wants tags.")
                .build();
            let own = cf::OperationEvent::builder().event_type(cf::EventType::StackEvent).build();
            DescribeEventsOutput::builder()
                .set_operation_events(Some(vec![validation, hook, own]))
                .build()
        });
    let failed = aws(&[&rule]).failed_validations(ID).await.unwrap();
    let failed: Vec<_> = failed
        .iter()
        .map(|f| (f.logical_id.as_str(), f.resource_type.as_str(), f.reason.as_str()))
        .collect();
    let expected = [
        ("Images", "AWS::S3::Bucket", "'images' already exists."),
        ("", "", "The company wants tags."),
    ];
    assert_eq!(failed, expected);
}
