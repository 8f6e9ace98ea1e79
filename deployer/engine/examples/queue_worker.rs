//! A second, small stack made with the library alone: a function that works off a queue, and a queue for what it cannot.
//!
//! `cargo run -p engine --example queue_worker` prints its template.

use cfn::lambda::function::{Code, LoggingConfig, Runtime};
use cfn::lambda::{EventSourceMapping, Function};
use cfn::synth;
use cfn::{Parameter, Policy, Statement, Template, iam, logs, sqs};

/// Tries, before a message is put aside.
const TRIES: i32 = 3;
/// SQS hides a message for as long as a worker may have it, and asks for six times the function's limit.
const TIMEOUT_S: i32 = 30;

fn main() -> Result<(), synth::SynthError> {
    let mut template = Template::new("A function that works off a queue");
    let bucket = template.parameter("ArtifactBucket", Parameter::default());
    let key = template.parameter("WorkerCode", Parameter::default());

    let failed = template.add(
        "Failed",
        sqs::Queue { sqs_managed_sse_enabled: Some(true.into()), ..sqs::Queue::new() },
    );
    let redrive = sqs::queue::RedrivePolicy {
        dead_letter_target_arn: Some(failed.get_arn().into()),
        max_receive_count: Some(TRIES.into()),
    };
    let jobs = template.add(
        "Jobs",
        sqs::Queue {
            redrive_policy: Some(redrive.into()),
            visibility_timeout: Some((6 * TIMEOUT_S).into()),
            sqs_managed_sse_enabled: Some(true.into()),
            ..sqs::Queue::new()
        },
    );
    let lines = template.add(
        "WorkerLogs",
        logs::LogGroup { retention_in_days: Some(30.into()), ..logs::LogGroup::new() },
    );
    let grants = Policy::new([
        Statement::allow(["logs:CreateLogStream", "logs:PutLogEvents"]).on([lines.get_arn()]),
        Statement::allow(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])
            .on([jobs.get_arn()]),
    ]);
    let role = template.add(
        "WorkerRole",
        iam::Role {
            policies: Some([iam::role::Policy::new(grants, "grants")].into()),
            ..iam::Role::new(Policy::trust("lambda.amazonaws.com"))
        },
    );
    let code = Code { s3_bucket: Some(bucket.text()), s3_key: Some(key.text()), ..Code::new() };
    let log = LoggingConfig { log_group: Some(lines.reference().into()), ..LoggingConfig::new() };
    let worker = template.add(
        "Worker",
        Function {
            runtime: Some(Runtime::ProvidedAl2023.into()),
            handler: Some("bootstrap".into()),
            timeout: Some(TIMEOUT_S.into()),
            logging_config: Some(log.into()),
            ..Function::new(code, role.get_arn())
        },
    );
    template.add(
        "WorkerJobs",
        EventSourceMapping {
            event_source_arn: Some(jobs.get_arn().into()),
            ..EventSourceMapping::new(worker.reference())
        },
    );
    template.output("JobsUrl", "Where jobs are sent", jobs.reference());

    print!("{}", synth::yaml(&template)?);
    Ok(())
}
