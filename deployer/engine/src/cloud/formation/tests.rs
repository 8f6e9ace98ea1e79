//! Calls against a server that answers in the shapes of AWS's API reference.

use std::collections::BTreeMap;
use std::thread::JoinHandle;

use percent_encoding::percent_decode_str;

use super::*;
use crate::cloud::test_server::{TestRequest, text_server};
use crate::cloud::{CloudErrorKind, ImportedResource, Recovery};

type Answer = (&'static str, String);

pub(in crate::cloud) fn server<const N: usize>(
    answers: [Answer; N],
) -> (Aws, JoinHandle<Vec<TestRequest>>) {
    text_server(answers.into())
}

/// An answer with the content of the result.
pub(in crate::cloud) fn result(call: &str, content: &str) -> Answer {
    let body = format!(
        "<{call}Response xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\">\n  \
         <{call}Result>{content}</{call}Result>\n  <ResponseMetadata>\
         <RequestId>b9b4b068-3a41-11e5-94eb-example</RequestId></ResponseMetadata>\n\
         </{call}Response>"
    );
    ("200 OK", body)
}

pub(in crate::cloud) fn failure(code: &str, message: &str) -> Answer {
    let body = format!(
        "<ErrorResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><Error>\
         <Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>\
         <RequestId>5ccc7dcd-744c-11e5-be70-example</RequestId></ErrorResponse>"
    );
    (if code == "AccessDenied" { "403 Forbidden" } else { "400 Bad Request" }, body)
}

/// The fields that were sent, in their order.
pub(in crate::cloud) fn form(request: &TestRequest) -> String {
    assert!(request.is_signed());
    assert_eq!(request.line, "POST / HTTP/1.1");
    let form = String::from_utf8(request.bytes.clone()).unwrap().replace('&', " ");
    percent_decode_str(&form).decode_utf8().unwrap().into_owned()
}

fn new_change_set() -> NewChangeSet {
    NewChangeSet {
        role: None,
        imports: Vec::new(),
        stack: "Shop".into(),
        name: "c".into(),
        creates: false,
        template: TemplateSource::Body("{}".into()),
        parameters: BTreeMap::new(),
        tags: BTreeMap::new(),
        token: "t".into(),
    }
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
}

#[tokio::test]
async fn stack_has_its_parameters_outputs_and_tags() {
    let member = "<StackName>Shop</StackName>\
        <StackId>arn:aws:cloudformation:eu-west-1:123456789:stack/Shop/aaf549a0</StackId>\
        <StackStatusReason/><Description>A &quot;shop&quot;</Description>\
        <Parameters><member><ParameterKey>Empty</ParameterKey><ParameterValue/></member>\
        <member><ParameterKey>Name</ParameterKey><ParameterValue>a &amp; b</ParameterValue>\
        </member></Parameters>\
        <Outputs><member><OutputKey>Url</OutputKey><OutputValue>https://x</OutputValue>\
        <Description>The page</Description></member></Outputs>\
        <Tags><member><Key>app</Key><Value>shop</Value></member></Tags>\
        <CreationTime>2010-07-27T22:28:28Z</CreationTime>\
        <EnableTerminationProtection>true</EnableTerminationProtection>\
        <StackStatus>UPDATE_COMPLETE</StackStatus><DisableRollback>false</DisableRollback>";
    let updated = "<LastUpdatedTime>2010-07-27T22:28:29.5Z</LastUpdatedTime>";
    let answer = |member: &str| {
        result("DescribeStacks", &format!("<Stacks><member>{member}</member></Stacks>"))
    };
    let (aws, requests) = server([answer(member), answer(&[member, updated].concat())]);
    let created = aws.stack("Shop").await.unwrap().unwrap();
    let expected = Stack {
        id: "arn:aws:cloudformation:eu-west-1:123456789:stack/Shop/aaf549a0".into(),
        name: "Shop".into(),
        status: Status::UpdateComplete,
        status_reason: None,
        parameters: map(&[("Empty", ""), ("Name", "a & b")]),
        outputs: map(&[("Url", "https://x")]),
        tags: map(&[("app", "shop")]),
        termination_protection: true,
        changed_ms: 1_280_269_708_000,
    };
    assert_eq!(created, expected);
    let updated = aws.stack("Shop").await.unwrap().unwrap();
    assert_eq!(updated.changed_ms, 1_280_269_709_500);
    let sent = form(&requests.join().unwrap()[0]);
    assert_eq!(sent, "Action=DescribeStacks Version=2010-05-15 StackName=Shop");
}

#[tokio::test]
async fn stacks_are_those_of_all_pages_that_are_not_deleted() {
    let page = |name: &str, status: &str, token: &str| {
        let content = format!(
            "<Stacks><member><StackName>{name}</StackName><StackStatus>{status}</StackStatus>\
             </member></Stacks>{token}"
        );
        result("DescribeStacks", &content)
    };
    let (aws, requests) = server([
        page("A", "CREATE_COMPLETE", "<NextToken>x=/+</NextToken>"),
        page("B", "DELETE_COMPLETE", "<NextToken>y</NextToken>"),
        // The same token again ends the list.
        page("C", "ROLLBACK_COMPLETE", "<NextToken>y</NextToken>"),
    ]);
    let names: Vec<_> = aws.stacks().await.unwrap().into_iter().map(|s| s.name).collect();
    assert_eq!(names, ["A", "C"]);
    let requests = requests.join().unwrap();
    assert_eq!(form(&requests[0]), "Action=DescribeStacks Version=2010-05-15");
    assert_eq!(form(&requests[1]), "Action=DescribeStacks Version=2010-05-15 NextToken=x=/+");
}

#[tokio::test]
async fn stack_that_does_not_exist_is_none_and_denied_is_an_error() {
    let (aws, requests) = server([
        failure("ValidationError", "Stack with id Shop does not exist"),
        result("DescribeStacks", "<Stacks/>"),
        failure("AccessDenied", "User: &apos;ann&apos; is &quot;not&quot; authorized &lt;1&gt;"),
    ]);
    assert_eq!(aws.stack("Shop").await.unwrap(), None);
    assert_eq!(aws.stack("Shop").await.unwrap(), None);
    let error = aws.stack("Shop").await.unwrap_err();
    assert_eq!(
        (error.kind, error.to_string().as_str()),
        (CloudErrorKind::Denied, "DescribeStacks (Shop): User: 'ann' is \"not\" authorized <1>")
    );
    assert_eq!(requests.join().unwrap().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn throttled_call_is_sent_again() {
    let (aws, requests) = server([
        failure("Throttling", "Rate exceeded"),
        failure("RequestLimitExceeded", "Request limit exceeded."),
        ("503 Service Unavailable", String::new()),
        result("DescribeStacks", "<Stacks/>"),
    ]);
    assert_eq!(aws.stack("Shop").await.unwrap(), None);
    assert_eq!(requests.join().unwrap().len(), 4);
}

#[tokio::test]
async fn answer_without_a_result_is_an_error() {
    let (aws, requests) = server([
        ("200 OK", "<html><body>Sign in</body></html>".to_owned()),
        ("200 OK", "<DescribeStacksResponse/>".to_owned()),
        ("200 OK", "Sign in".to_owned()),
        ("200 OK", "<html/>".to_owned()),
    ]);
    for message in ["the response has no result", "the response has no result", "unknown token"] {
        let error = aws.stack("Shop").await.unwrap_err();
        assert_eq!((error.call, error.subject.as_str()), ("DescribeStacks", "Shop"));
        assert_eq!(error.kind, CloudErrorKind::Other);
        assert!(error.message.contains(message), "{error}");
    }
    let error = aws.execute_change_set("Shop", "c", "t").await.unwrap_err();
    assert_eq!(error.to_string(), "ExecuteChangeSet (Shop): the response has no result");
    requests.join().unwrap();
}

#[tokio::test]
async fn template_is_the_original_text() {
    let (aws, requests) = server([
        result(
            "GetTemplate",
            "<TemplateBody>{&quot;a&quot;: &quot;&lt;ü&gt;&#xA;&quot;}\n</TemplateBody>",
        ),
        failure("ValidationError", "Stack with id Shop does not exist"),
    ]);
    let template = aws.template("Shop").await.unwrap();
    assert_eq!(template.as_deref(), Some("{\"a\": \"<ü>\n\"}\n"));
    assert_eq!(aws.template("Shop").await.unwrap(), None);
    let sent = "Action=GetTemplate Version=2010-05-15 StackName=Shop TemplateStage=Original";
    assert_eq!(form(&requests.join().unwrap()[0]), sent);
}

#[tokio::test]
async fn resources_may_have_no_name_in_aws_yet() {
    let (aws, requests) = server([result(
        "ListStackResources",
        "<StackResourceSummaries>\
         <member><ResourceStatus>CREATE_COMPLETE</ResourceStatus>\
         <LogicalResourceId>Table</LogicalResourceId>\
         <LastUpdatedTimestamp>2011-06-21T20:15:58Z</LastUpdatedTimestamp>\
         <PhysicalResourceId>shop-table</PhysicalResourceId>\
         <ResourceType>AWS::DynamoDB::Table</ResourceType></member>\
         <member><ResourceStatus>CREATE_IN_PROGRESS</ResourceStatus>\
         <LogicalResourceId>Queue</LogicalResourceId>\
         <ResourceType>AWS::SQS::Queue</ResourceType></member>\
         </StackResourceSummaries>",
    )]);
    let resources = aws.resources("Shop").await.unwrap();
    let resource = |logical: &str, physical: &str, kind: &str, status: &str| StackResource {
        logical_id: logical.into(),
        physical_id: physical.into(),
        resource_type: kind.into(),
        status: status.into(),
    };
    let expected = [
        resource("Table", "shop-table", "AWS::DynamoDB::Table", "CREATE_COMPLETE"),
        resource("Queue", "", "AWS::SQS::Queue", "CREATE_IN_PROGRESS"),
    ];
    assert_eq!(resources, expected);
    let sent = "Action=ListStackResources Version=2010-05-15 StackName=Shop";
    assert_eq!(form(&requests.join().unwrap()[0]), sent);
}

#[tokio::test]
async fn events_stop_at_the_first_known_event() {
    let event = |id: &str| {
        format!(
            "<member><EventId>{id}</EventId><StackId>s</StackId><StackName>Shop</StackName>\
             <LogicalResourceId>Shop</LogicalResourceId><PhysicalResourceId>s</PhysicalResourceId>\
             <ResourceType>AWS::CloudFormation::Stack</ResourceType>\
             <Timestamp>2016-03-15T20:54:31.809Z</Timestamp>\
             <ResourceStatus>CREATE_FAILED</ResourceStatus>\
             <ResourceStatusReason>&#x1b;[31mno</ResourceStatusReason>\
             <ClientRequestToken>t</ClientRequestToken></member>"
        )
    };
    let page = |events: &[String], token: &str| {
        let content = format!("<StackEvents>{}</StackEvents>{token}", events.concat());
        result("DescribeStackEvents", &content)
    };
    let first = page(&[event("3"), event("2")], "<NextToken>n</NextToken>");
    let (aws, requests) = server([first.clone(), first, page(&[event("1")], "")]);
    let ids = |events: &[StackEvent]| events.iter().map(|e| e.id.clone()).collect::<Vec<_>>();
    let new = aws.events("Shop", &|e| e.id == "2").await.unwrap();
    let expected = StackEvent {
        id: "3".into(),
        at_ms: 1_458_075_271_809,
        logical_id: "Shop".into(),
        physical_id: "s".into(),
        resource_type: "AWS::CloudFormation::Stack".into(),
        status: "CREATE_FAILED".into(),
        reason: "\u{fffd}[31mno".into(),
        token: "t".into(),
    };
    assert_eq!(new, [expected]);
    assert_eq!(ids(&aws.events("Shop", &|_| false).await.unwrap()), ["3", "2", "1"]);
    let requests = requests.join().unwrap();
    let call = "Action=DescribeStackEvents Version=2010-05-15 StackName=Shop";
    assert_eq!(form(&requests[1]), call);
    assert_eq!(form(&requests[2]), format!("{call} NextToken=n"));
}

#[tokio::test]
async fn create_change_set_with_invalid_template_has_the_message_of_aws() {
    let message = "Template format error: Unresolved resource dependencies [X] in the Resources \
                   block of the template";
    let (aws, requests) = server([failure("ValidationError", message)]);
    let error = aws.create_change_set(&new_change_set()).await.unwrap_err();
    assert_eq!((error.kind, error.message.as_str()), (CloudErrorKind::Other, message));
    requests.join().unwrap();
}

/// The fields after those that all change sets have.
async fn sent_for(new: NewChangeSet) -> String {
    let (aws, requests) = server([result(
        "CreateChangeSet",
        "<StackId>arn:s</StackId><Id>arn:aws:cloudformation:eu-west-1:1:changeSet/c/u</Id>",
    )]);
    aws.create_change_set(&new).await.unwrap();
    let sent = form(&requests.join().unwrap()[0]);
    let common = "Action=CreateChangeSet Version=2010-05-15 StackName=Shop ChangeSetName=c \
                  ClientToken=t Capabilities.member.1=CAPABILITY_NAMED_IAM ";
    sent.strip_prefix(common).unwrap().to_owned()
}

#[tokio::test]
async fn create_change_set_of_a_new_stack_rolls_back() {
    let sent = sent_for(NewChangeSet { creates: true, ..new_change_set() }).await;
    let expected = "TemplateBody={} Parameters= Tags= ChangeSetType=CREATE OnStackFailure=ROLLBACK";
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn create_change_set_with_a_role_names_it() {
    let role = Some("arn:aws:iam::1:role/cloudformation".into());
    let template = TemplateSource::Url("https://b.s3.amazonaws.com/k?versionId=1".into());
    let sent = sent_for(NewChangeSet { role, template, ..new_change_set() }).await;
    let expected = "TemplateURL=https://b.s3.amazonaws.com/k?versionId=1 Parameters= Tags= \
                    RoleARN=arn:aws:iam::1:role/cloudformation ChangeSetType=UPDATE";
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn create_change_set_sends_any_text() {
    let parameters = map(&[("Empty", ""), ("Text", "a&b=c+d %20\nä")]);
    let tags = map(&[("app", "shop"), ("owner", "ann")]);
    let template = TemplateSource::Body("A: \"&\"\nB: 'ü'\n".into());
    let sent = sent_for(NewChangeSet { parameters, tags, template, ..new_change_set() }).await;
    let expected = "TemplateBody=A: \"&\"\nB: 'ü'\n Parameters.member.1.ParameterKey=Empty \
                    Parameters.member.1.ParameterValue= Parameters.member.2.ParameterKey=Text \
                    Parameters.member.2.ParameterValue=a&b=c+d %20\nä Tags.member.1.Key=app \
                    Tags.member.1.Value=shop Tags.member.2.Key=owner Tags.member.2.Value=ann \
                    ChangeSetType=UPDATE";
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn create_change_set_with_imports_identifies_the_resources() {
    let import = |logical: &str, kind: &str, property: &str| ImportedResource {
        logical_id: logical.into(),
        resource_type: kind.into(),
        property: property.into(),
        physical_id: format!("shop-{logical}"),
    };
    let imports = vec![
        import("Images", "AWS::S3::Bucket", "BucketName"),
        import("Table", "AWS::DynamoDB::Table", "TableName"),
    ];
    let sent = sent_for(NewChangeSet { imports, creates: true, ..new_change_set() }).await;
    let expected = "TemplateBody={} Parameters= Tags= ChangeSetType=IMPORT \
        ResourcesToImport.member.1.LogicalResourceId=Images \
        ResourcesToImport.member.1.ResourceType=AWS::S3::Bucket \
        ResourcesToImport.member.1.ResourceIdentifier.entry.1.key=BucketName \
        ResourcesToImport.member.1.ResourceIdentifier.entry.1.value=shop-Images \
        ResourcesToImport.member.2.LogicalResourceId=Table \
        ResourcesToImport.member.2.ResourceType=AWS::DynamoDB::Table \
        ResourcesToImport.member.2.ResourceIdentifier.entry.1.key=TableName \
        ResourcesToImport.member.2.ResourceIdentifier.entry.1.value=shop-Table";
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn change_set_failed_without_changes_is_empty() {
    let failed = |reason: &str| {
        let content = format!(
            "<ChangeSetId>arn</ChangeSetId><Status>FAILED</Status>\
             <StatusReason>{reason}</StatusReason><Changes/>"
        );
        result("DescribeChangeSet", &content)
    };
    let (aws, requests) = server([
        failed(
            "The submitted information didn&apos;t contain changes. Submit different information \
             to create a change set.",
        ),
        failed("Template error: x"),
        result("DescribeChangeSet", "<Status>CREATE_IN_PROGRESS</Status>"),
        result("DescribeChangeSet", "<ChangeSetId>arn</ChangeSetId>"),
        failure("ChangeSetNotFound", "ChangeSet [c] does not exist"),
    ]);
    for state in [
        ChangeSetState::Empty,
        ChangeSetState::Failed("Template error: x".into()),
        ChangeSetState::Pending,
    ] {
        assert_eq!(aws.change_set("Shop", "c").await.unwrap().unwrap().state, state);
    }
    let error = aws.change_set("Shop", "c").await.unwrap_err();
    assert_eq!(error.to_string(), "DescribeChangeSet (Shop): the response has no status");
    assert_eq!(aws.change_set("Shop", "c").await.unwrap(), None);
    requests.join().unwrap();
}

#[tokio::test]
async fn change_set_reads_all_pages_with_old_and_new_values() {
    let page = |id: &str, token: &str| {
        let content = format!(
            "<StackName>Shop</StackName><ChangeSetId>arn</ChangeSetId>\
             <Status>CREATE_COMPLETE</Status><Parameters/><Changes>\
             <member><HookInvocationCount>1</HookInvocationCount></member>\
             <member><ResourceChange><Replacement>True</Replacement>\
             <Scope><member>Properties</member></Scope><Details><member>\
             <Evaluation>Static</Evaluation><ChangeSource>ResourceAttribute</ChangeSource>\
             <CausingEntity>Key.Arn</CausingEntity><Target><Attribute>Properties</Attribute>\
             <Name>TableName</Name><Path>/Properties/TableName</Path>\
             <RequiresRecreation>Always</RequiresRecreation>\
             <BeforeValue>old</BeforeValue><AfterValue>new</AfterValue></Target></member>\
             <member><Target><Attribute>Tags</Attribute><BeforeValue/>\
             <RequiresRecreation>Never</RequiresRecreation></Target></member></Details>\
             <LogicalResourceId>{id}</LogicalResourceId><Action>Modify</Action>\
             <PhysicalResourceId>shop-{id}</PhysicalResourceId>\
             <PolicyAction>ReplaceAndDelete</PolicyAction>\
             <ResourceType>AWS::DynamoDB::Table</ResourceType></ResourceChange>\
             <Type>Resource</Type></member></Changes>{token}"
        );
        result("DescribeChangeSet", &content)
    };
    let (aws, requests) = server([page("A", "<NextToken>more</NextToken>"), page("B", "")]);
    let found = aws.change_set("Shop", "c").await.unwrap().unwrap();
    let change = |id: &str| PlannedChange {
        logical_id: id.into(),
        physical_id: format!("shop-{id}"),
        resource_type: "AWS::DynamoDB::Table".into(),
        action: "Modify".into(),
        replacement: Replacement::Yes,
        policy_action: "ReplaceAndDelete".into(),
        details: vec![
            ChangeDetail {
                path: "/Properties/TableName".into(),
                before: Some("old".into()),
                after: Some("new".into()),
                recreation: Replacement::Yes,
                causing_entity: "Key.Arn".into(),
            },
            ChangeDetail {
                path: "Tags".into(),
                before: Some(String::new()),
                after: None,
                recreation: Replacement::No,
                causing_entity: String::new(),
            },
        ],
    };
    let changes = vec![change("A"), change("B")];
    let expected = ChangeSet { id: "arn".into(), state: ChangeSetState::Ready, changes };
    assert_eq!(found, expected);
    let requests = requests.join().unwrap();
    let call = "Action=DescribeChangeSet Version=2010-05-15 StackName=Shop ChangeSetName=c \
                IncludePropertyValues=true";
    assert_eq!(form(&requests[0]), call);
    assert_eq!(form(&requests[1]), format!("{call} NextToken=more"));
}

/// The form is that of the API reference (`OperationEvent`): an early validation, a hook, and an
/// event of the change set itself, which has no reason of its own.
#[tokio::test]
async fn failed_validations_are_read_by_the_arn_of_the_change_set() {
    const ID: &str = "arn:aws:cloudformation:eu-west-1:1:changeSet/c/u";
    let (aws, requests) = server([result(
        "DescribeEvents",
        "<OperationEvents>\
         <member><EventType>VALIDATION_ERROR</EventType>\
         <LogicalResourceId>Images</LogicalResourceId>\
         <ResourceType>AWS::S3::Bucket</ResourceType>\
         <ValidationName>NAME_CONFLICT_VALIDATION</ValidationName>\
         <ValidationStatusReason>&apos;images&apos; already exists.</ValidationStatusReason>\
         <ValidationPath>/Resources/Images</ValidationPath></member>\
         <member><EventType>HOOK_INVOCATION_ERROR</EventType><ValidationStatusReason/>\
         <HookStatusReason>The company wants tags.</HookStatusReason></member>\
         <member><EventType>STACK_EVENT</EventType></member>\
         </OperationEvents>",
    )]);
    let failed = aws.failed_validations(ID).await.unwrap();
    let row = |id: &str, kind: &str, path: &str, reason: &str| FailedValidation {
        logical_id: id.into(),
        resource_type: kind.into(),
        path: path.into(),
        reason: reason.into(),
    };
    let expected = [
        row("Images", "AWS::S3::Bucket", "/Resources/Images", "'images' already exists."),
        row("", "", "", "The company wants tags."),
    ];
    assert_eq!(failed, expected);
    let sent = format!(
        "Action=DescribeEvents Version=2010-05-15 ChangeSetName={ID} Filters.FailedEvents=true"
    );
    assert_eq!(form(&requests.join().unwrap()[0]), sent);
}

#[tokio::test]
async fn change_sets_of_a_missing_stack_are_none() {
    let (aws, requests) = server([
        result(
            "ListChangeSets",
            "<Summaries><member><ChangeSetName>a</ChangeSetName></member>\
             <member><Status>FAILED</Status></member>\
             <member><ChangeSetName>b</ChangeSetName></member></Summaries>",
        ),
        failure("ValidationError", "Stack [Shop] does not exist"),
        failure("ValidationError", "Stack [Shop] is in DELETE_IN_PROGRESS state"),
    ]);
    assert_eq!(aws.change_sets("Shop").await.unwrap(), ["a", "b"]);
    assert!(aws.change_sets("Shop").await.unwrap().is_empty());
    let error = aws.change_sets("Shop").await.unwrap_err();
    assert_eq!(error.kind, CloudErrorKind::Conflict);
    let sent = "Action=ListChangeSets Version=2010-05-15 StackName=Shop";
    assert_eq!(form(&requests.join().unwrap()[0]), sent);
}

#[tokio::test]
async fn operations_are_sent_with_their_token() {
    let done = |call: &str| result(call, "");
    let (aws, requests) = server([
        done("ExecuteChangeSet"),
        done("DeleteChangeSet"),
        failure("ChangeSetNotFound", "ChangeSet [c] does not exist"),
        done("UpdateTerminationProtection"),
        // The only call without a result.
        ("200 OK", "<DeleteStackResponse><ResponseMetadata/></DeleteStackResponse>".to_owned()),
        done("ContinueUpdateRollback"),
        done("ContinueUpdateRollback"),
        done("RollbackStack"),
        done("DeleteStack"),
    ]);
    let ids = ["A".to_owned(), "Nested.B".to_owned()];
    aws.execute_change_set("Shop", "c", "t").await.unwrap();
    aws.delete_change_set("Shop", "c").await.unwrap();
    aws.delete_change_set("Shop", "c").await.unwrap();
    aws.set_termination_protection("Shop", false).await.unwrap();
    aws.delete_stack("Shop", "t").await.unwrap();
    aws.continue_rollback("Shop", &[], "t").await.unwrap();
    aws.continue_rollback("Shop", &ids, "t").await.unwrap();
    aws.rollback_stack("Shop", "t").await.unwrap();
    aws.delete_stack_except("Shop", &ids, "t").await.unwrap();
    let sent: Vec<_> = requests.join().unwrap().iter().map(form).collect();
    let expected = [
        ("ExecuteChangeSet", "ChangeSetName=c ClientRequestToken=t"),
        ("DeleteChangeSet", "ChangeSetName=c"),
        ("DeleteChangeSet", "ChangeSetName=c"),
        ("UpdateTerminationProtection", "EnableTerminationProtection=false"),
        ("DeleteStack", "ClientRequestToken=t"),
        ("ContinueUpdateRollback", "ClientRequestToken=t"),
        (
            "ContinueUpdateRollback",
            "ClientRequestToken=t ResourcesToSkip.member.1=A ResourcesToSkip.member.2=Nested.B",
        ),
        ("RollbackStack", "ClientRequestToken=t"),
        (
            "DeleteStack",
            "ClientRequestToken=t RetainResources.member.1=A RetainResources.member.2=Nested.B",
        ),
    ];
    let expected = expected
        .map(|(call, rest)| format!("Action={call} Version=2010-05-15 StackName=Shop {rest}"));
    assert_eq!(sent, expected);
}
