//! A Lambda function with its role, its log group and, where nobody waits for its answer, a queue for what failed.

use crate::events::Rule;
use crate::lambda::event_invoke_config::{DestinationConfig, OnFailure};
use crate::lambda::function::{Architecture, Code, Environment, LoggingConfig, Runtime, VpcConfig};
use crate::lambda::{EventInvokeConfig, Function, Permission};
use crate::s3::Bucket;
use crate::{
    Arn, Handle, Policy, Statement, Template, Value, account_id, concat, iam, logs, partition,
    region, sqs,
};

/// How long logs are kept.
const LOG_RETENTION_DAYS: i64 = 30;
/// How long failed events are kept: as long as SQS can.
const FAILURES_RETENTION_S: i64 = 14 * 24 * 3600;
/// Lambda's own number of further tries, said aloud.
const RETRIES: i64 = 2;
/// An event that could not be handled for this long is a failure.
const EVENT_AGE_MAX_S: i64 = 3600;

/// What a function is to be.
pub struct Spec {
    /// What its logical ids begin with: `GetProduct`.
    pub id: String,
    /// Its name in AWS.
    pub name: Value<String>,
    /// A sentence.
    pub description: &'static str,
    /// The zip.
    pub code: Code,
    /// For which processor the zip is.
    pub architecture: Value<Architecture>,
    /// Memory, in MB.
    pub memory_mb: u32,
    /// Its time limit.
    pub timeout_s: u32,
    /// Its environment.
    pub environment: Vec<(&'static str, Value<String>)>,
    /// What it may do beside writing its log.
    pub grants: Vec<Statement>,
    /// The network it joins.
    pub network: Option<VpcConfig>,
    /// Whether events start it, so that failures must be kept.
    pub asynchronous: bool,
}

/// A function that was added.
pub struct Built {
    /// What its logical ids begin with.
    pub id: String,
    /// The function.
    pub function: Handle<Function>,
    /// Its ARN, put together from its name. What is told this, and not `Fn::GetAtt`, does not count as changed each
    /// time the function's code does: an API's methods and a bucket would fill every plan. It must then say itself
    /// that it comes after the function, where that matters.
    pub arn: Value<Arn<Function>>,
    /// Where events go that it failed on.
    pub failures: Option<Handle<sqs::Queue>>,
}

/// Adds a function.
pub fn add(template: &mut Template, spec: Spec) -> Built {
    let Spec { id, name, .. } = spec;
    // Declared, so that it has a retention and goes with the stack. The role may not create log groups: a line that
    // comes late would otherwise bring the group back after its deletion.
    let log_group = template.add(
        format!("{id}Logs"),
        logs::LogGroup {
            log_group_name: Some(concat(["/aws/lambda/".into(), name.clone()])),
            retention_in_days: Some(LOG_RETENTION_DAYS.into()),
            ..logs::LogGroup::new()
        },
    );
    let failures = spec.asynchronous.then(|| {
        template.add(
            format!("{id}Failures"),
            sqs::Queue {
                message_retention_period: Some(FAILURES_RETENTION_S.into()),
                sqs_managed_sse_enabled: Some(true.into()),
                ..sqs::Queue::new()
            },
        )
    });
    let mut statements = vec![
        Statement::allow(["logs:CreateLogStream", "logs:PutLogEvents"]).on([log_group.get_arn()]),
    ];
    statements.extend(spec.grants);
    statements.extend(
        failures.as_ref().map(|queue| Statement::allow(["sqs:SendMessage"]).on([queue.get_arn()])),
    );
    let role = template.add(
        format!("{id}Role"),
        iam::Role {
            policies: Some([iam::role::Policy::new(Policy::new(statements), "grants")].into()),
            ..iam::Role::new(Policy::trust("lambda.amazonaws.com"))
        },
    );
    let function = template.add(
        format!("{id}Function"),
        Function {
            function_name: Some(name.clone()),
            description: Some(spec.description.into()),
            runtime: Some(Runtime::ProvidedAl2023.into()),
            handler: Some("bootstrap".into()),
            architectures: Some([spec.architecture].into()),
            memory_size: Some(spec.memory_mb.into()),
            timeout: Some(spec.timeout_s.into()),
            environment: Some(
                Environment { variables: Some(spec.environment.into_iter().collect()) }.into(),
            ),
            logging_config: Some(
                LoggingConfig {
                    log_group: Some(log_group.reference().into()),
                    ..LoggingConfig::new()
                }
                .into(),
            ),
            vpc_config: spec.network.map(Into::into),
            ..Function::new(spec.code, role.get_arn())
        },
    );
    if let Some(queue) = &failures {
        let on_failure = OnFailure::new(queue.get_arn().as_text());
        template.add(
            format!("{id}Retries"),
            EventInvokeConfig {
                maximum_retry_attempts: Some(RETRIES.into()),
                maximum_event_age_in_seconds: Some(EVENT_AGE_MAX_S.into()),
                destination_config: Some(
                    DestinationConfig {
                        on_failure: Some(on_failure.into()),
                        ..DestinationConfig::new()
                    }
                    .into(),
                ),
                ..EventInvokeConfig::new(function.reference(), "$LATEST")
            },
        );
    }
    let place = [
        "arn:".into(),
        partition(),
        ":lambda:".into(),
        region(),
        ":".into(),
        account_id(),
        ":function:".into(),
    ];
    let arn = concat(place.into_iter().chain([name]));
    Built { id, function, arn, failures }
}

/// Who calls a function by itself.
pub enum Caller {
    /// A method of an API, by its ARN.
    Api(Value<Arn>),
    /// A bucket.
    Bucket(Value<Arn<Bucket>>),
    /// A schedule.
    Schedule(Value<Arn<Rule>>),
}

/// Lets a service call a function, on behalf of this caller and of no other.
pub fn allow_calls(
    template: &mut Template,
    id: String,
    function: &Handle<Function>,
    caller: Caller,
) -> Handle<Permission> {
    let (service, arn, account) = match caller {
        Caller::Api(arn) => ("apigateway.amazonaws.com", arn, None),
        // A bucket's ARN names no account, and its name may be somebody else's tomorrow.
        Caller::Bucket(arn) => ("s3.amazonaws.com", arn.into(), Some(account_id())),
        Caller::Schedule(arn) => ("events.amazonaws.com", arn.into(), None),
    };
    let permission = Permission {
        source_arn: Some(arn),
        source_account: account,
        ..Permission::new("lambda:InvokeFunction", function.reference(), service)
    };
    template.add(id, permission)
}
