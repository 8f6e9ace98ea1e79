//! A Lambda function with its role and its log group, and with a queue for failed events if events
//! invoke it.

use crate::events::Rule;
use crate::lambda::event_invoke_config::{DestinationConfig, OnFailure};
use crate::lambda::function::{Architecture, Code, Environment, LoggingConfig, Runtime, VpcConfig};
use crate::lambda::{EventInvokeConfig, Function, Permission};
use crate::s3::Bucket;
use crate::{
    Arn, Handle, Policy, Prop, Statement, Template, Value, account_id, concat, iam, logs,
    partition, region, sqs,
};

/// How long the failure queue keeps events: the longest that SQS allows.
const FAILURE_RETENTION_S: i64 = 14 * 24 * 3600;
/// How often Lambda repeats a failed event. This is Lambda's default.
const RETRIES: i64 = 2;
/// Lambda stops to repeat an event that is older.
const EVENT_AGE_S_MAX: i64 = 3600;

/// The description of a function. [`FunctionSpec::new`] has the defaults.
#[derive(Debug, Clone, PartialEq)]
pub struct FunctionSpec {
    /// The prefix of the logical ids: `Worker` gives `WorkerFunction`, `WorkerRole`, `WorkerLogs`,
    /// and with `asynchronous` `WorkerFailures` and `WorkerRetries`.
    pub id: String,
    /// The function's name. If unset, CloudFormation chooses one.
    pub name: Prop<String>,
    /// A description for people.
    pub description: Prop<String>,
    /// The zip file with the executable `bootstrap`.
    pub code: Code,
    /// The processor that the executable is built for. If unset, Lambda takes `x86_64`.
    pub architecture: Prop<Architecture>,
    /// Memory in MB.
    pub memory_mb: Value<i64>,
    /// The time limit of an invocation, in seconds.
    pub timeout_s: u32,
    /// Environment variables.
    pub environment: Vec<(&'static str, Value<String>)>,
    /// What the function may do, besides writing its log.
    pub grants: Vec<Statement>,
    /// The network of the function. If unset, the function has no VPC.
    pub network: Prop<VpcConfig>,
    /// Whether events invoke the function, so that nothing waits for the response. Failed events
    /// then go to a queue.
    pub asynchronous: bool,
    /// How long the log group keeps logs, in days.
    pub log_retention_days: Value<i64>,
    /// The most executions at once. They are taken from the account's limit, also while none runs.
    /// If unset, the function has no limit of its own.
    pub reserved_concurrency: Prop<i64>,
    /// The path of the role's name. If unset, `/`.
    pub role_path: Prop<String>,
    /// The ARN of the policy that bounds what the role may do. If unset, none.
    pub permissions_boundary: Prop<String>,
}

impl FunctionSpec {
    /// A function with 128 MB, a time limit of 30 seconds, and logs for 30 days.
    pub fn new(id: impl Into<String>, code: Code) -> Self {
        Self {
            id: id.into(),
            name: Prop::unset(),
            description: Prop::unset(),
            code,
            architecture: Prop::unset(),
            memory_mb: 128.into(),
            timeout_s: 30,
            environment: Vec::new(),
            grants: Vec::new(),
            network: Prop::unset(),
            asynchronous: false,
            log_retention_days: 30.into(),
            reserved_concurrency: Prop::unset(),
            role_path: Prop::unset(),
            permissions_boundary: Prop::unset(),
        }
    }
}

/// The resources of a function. Returned by [`add`].
#[derive(Debug, Clone)]
pub struct FunctionResources {
    /// The prefix of the logical ids, as in [`FunctionSpec::id`].
    pub id: String,
    /// The function.
    pub function: Handle<Function>,
    /// The role of the function.
    pub role: Handle<iam::Role>,
    /// The log group of the function.
    pub log_group: Handle<logs::LogGroup>,
    /// The function's ARN. If the function has a name in its [`FunctionSpec`], the ARN is composed
    /// from that name, without `Fn::GetAtt`: otherwise each change of the code would show every
    /// resource with this ARN as changed. A composed ARN is not a dependency, so a resource that
    /// needs the function to exist must list it in `depends_on`.
    pub arn: Value<Arn<Function>>,
    /// The queue for events that failed after all retries, if the function is asynchronous.
    pub failure_queue: Option<Handle<sqs::Queue>>,
}

/// Adds a function with its role and its log group to the template.
///
/// ```
/// use cfn::Template;
/// use cfn::construct::function::{self, FunctionSpec};
/// use cfn::lambda::function::Code;
///
/// let mut template = Template::new("A function");
/// let code = Code { s3_bucket: "artifacts".into(), s3_key: "worker.zip".into(), ..Code::new() };
/// let worker = function::add(&mut template, FunctionSpec::new("Worker", code));
/// template.output("Worker", "The function's ARN", worker.arn);
/// assert!(cfn::check(&template).is_ok());
/// ```
pub fn add(template: &mut Template, spec: FunctionSpec) -> FunctionResources {
    let FunctionSpec { id, name, .. } = spec;
    let named = name.value().cloned();
    // The template declares the log group, so that it has a retention and is deleted with the
    // stack. The role may not create log groups: a late log line would otherwise create the group
    // again after its deletion.
    let log_group = template.add(
        format!("{id}Logs"),
        logs::LogGroup {
            log_group_name: named
                .clone()
                .map(|name| concat::<String>(["/aws/lambda/".into(), name]))
                .into(),
            retention_in_days: spec.log_retention_days.into(),
            ..logs::LogGroup::new()
        },
    );
    let failure_queue = spec.asynchronous.then(|| {
        template.add(
            format!("{id}Failures"),
            sqs::Queue {
                message_retention_period: FAILURE_RETENTION_S.into(),
                sqs_managed_sse_enabled: true.into(),
                ..sqs::Queue::new()
            },
        )
    });
    let mut statements =
        vec![Statement::allow(["logs:CreateLogStream", "logs:PutLogEvents"]).on([log_group.arn()])];
    statements.extend(spec.grants);
    statements.extend(
        failure_queue.as_ref().map(|queue| Statement::allow(["sqs:SendMessage"]).on([queue.arn()])),
    );
    let role = template.add(
        format!("{id}Role"),
        iam::Role {
            path: spec.role_path,
            permissions_boundary: spec.permissions_boundary,
            policies: [iam::role::Policy::new(Policy::new(statements), "grants")].into(),
            ..iam::Role::new(Policy::trust("lambda.amazonaws.com"))
        },
    );
    let environment = (!spec.environment.is_empty())
        .then(|| Environment { variables: spec.environment.into_iter().collect() });
    let function = template.add(
        format!("{id}Function"),
        Function {
            function_name: name,
            description: spec.description,
            runtime: Runtime::ProvidedAl2023.into(),
            handler: "bootstrap".into(),
            architectures: spec.architecture.value().map(|value| [value.clone()]).into(),
            memory_size: spec.memory_mb.into(),
            timeout: spec.timeout_s.into(),
            environment: environment.into(),
            logging_config: LoggingConfig {
                log_group: (&log_group).into(),
                ..LoggingConfig::new()
            }
            .into(),
            vpc_config: spec.network,
            reserved_concurrent_executions: spec.reserved_concurrency,
            ..Function::new(spec.code, role.arn())
        },
    );
    if let Some(queue) = &failure_queue {
        let destination = DestinationConfig {
            on_failure: OnFailure::new(queue.arn().as_text()).into(),
            ..DestinationConfig::new()
        };
        template.add(
            format!("{id}Retries"),
            EventInvokeConfig {
                maximum_retry_attempts: RETRIES.into(),
                maximum_event_age_in_seconds: EVENT_AGE_S_MAX.into(),
                destination_config: destination.into(),
                ..EventInvokeConfig::new(&function, "$LATEST")
            },
        );
    }
    let arn = named.map_or_else(|| function.arn(), arn_by_name);
    FunctionResources { id, function, role, log_group, arn, failure_queue }
}

/// The ARN of the function with this name, in the stack's account and region.
pub fn arn_by_name(name: Value<String>) -> Value<Arn<Function>> {
    concat([
        "arn:".into(),
        partition(),
        ":lambda:".into(),
        region(),
        ":".into(),
        account_id(),
        ":function:".into(),
        name,
    ])
}

/// What invokes a function.
#[derive(Debug, Clone, PartialEq)]
pub enum Caller {
    /// A method of a REST API, by its `execute-api` ARN.
    Api(Value<Arn>),
    /// A bucket, by its notifications.
    Bucket(Value<Arn<Bucket>>),
    /// A rule of EventBridge, such as a schedule.
    Schedule(Value<Arn<Rule>>),
}

/// Adds the permission for this caller, and no other, to invoke the function.
pub fn allow_calls(
    template: &mut Template,
    id: impl Into<String>,
    function: &Handle<Function>,
    caller: Caller,
) -> Handle<Permission> {
    let (service, arn, account) = match caller {
        Caller::Api(arn) => ("apigateway.amazonaws.com", arn, None),
        // The ARN of a bucket has no account. After its deletion, another account may create a
        // bucket of this name.
        Caller::Bucket(arn) => ("s3.amazonaws.com", arn.into(), Some(account_id())),
        Caller::Schedule(arn) => ("events.amazonaws.com", arn.into(), None),
    };
    let permission = Permission {
        source_arn: arn.into(),
        source_account: account.into(),
        ..Permission::new("lambda:InvokeFunction", function, service)
    };
    template.add(id, permission)
}
