//! A second, small stack: a function that processes the messages of a queue, and a dead-letter queue.
//!
//! `cargo run -p engine --example queue_worker` prints its template.

use cfn::construct::function::{self, FunctionSpec};
use cfn::lambda::EventSourceMapping;
use cfn::lambda::function::Code;
use cfn::sqs::{Queue, queue::RedrivePolicy};
use cfn::synth;
use cfn::{Parameter, Statement, Template};

/// How often a message is received before it goes to the dead-letter queue.
const RECEIVES_MAX: i32 = 3;
/// The function's limit. AWS recommends six times this limit as the visibility timeout of the queue.
const TIMEOUT_S: u32 = 30;

fn main() -> Result<(), synth::SynthError> {
    let mut template = Template::new("A function that processes the messages of a queue");
    let bucket = template.parameter("ArtifactBucket", Parameter::default());
    let key = template.parameter("WorkerCode", Parameter::default());

    let encrypted = || Queue { sqs_managed_sse_enabled: true.into(), ..Queue::new() };
    let dead_letters = template.add("DeadLetters", encrypted());
    let redrive = RedrivePolicy {
        dead_letter_target_arn: dead_letters.arn().into(),
        max_receive_count: RECEIVES_MAX.into(),
    };
    let jobs = template.add(
        "Jobs",
        Queue {
            redrive_policy: redrive.into(),
            visibility_timeout: (6 * TIMEOUT_S).into(),
            ..encrypted()
        },
    );
    let code = Code { s3_bucket: (&bucket).into(), s3_key: (&key).into(), ..Code::new() };
    let receive = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
    let worker = FunctionSpec {
        timeout_s: TIMEOUT_S,
        grants: vec![Statement::allow(receive).on([jobs.arn()])],
        ..FunctionSpec::new("Worker", code)
    };
    let worker = function::add(&mut template, worker);
    template.add(
        "WorkerJobs",
        EventSourceMapping {
            event_source_arn: jobs.arn().into(),
            ..EventSourceMapping::new(&worker.function)
        },
    );
    template.output("JobsUrl", "The URL for new jobs", jobs.reference());

    print!("{}", synth::yaml(&template)?);
    Ok(())
}
