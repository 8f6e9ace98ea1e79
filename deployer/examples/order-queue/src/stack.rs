//! The stack: orders arrive in a queue, a function announces them at a topic, and a second queue
//! subscribes to the topic.

use cfn::construct::function::{self, FunctionSpec};
use cfn::lambda::EventSourceMapping;
use cfn::lambda::function::Code;
use cfn::sns::{Subscription, Topic};
use cfn::sqs::queue::RedrivePolicy;
use cfn::sqs::{Queue, QueuePolicy};
use cfn::{Parameter, Policy, PolicyCondition, Principal, Statement, Template, concat};
use engine::deploy::DeployError;
use engine::{FunctionSource, StackDefinition};

/// The worker's time limit. SQS asks for a visibility timeout of six times as much.
const TIMEOUT_S: u32 = 10;

/// The number of attempts before a message goes to the dead-letter queue.
const RECEIVES_MAX: u32 = 3;

pub fn template() -> Template {
    let mut template = Template::new("Orders in a queue, announced at a topic by a function");
    // The engine sets these four.
    let prefix = template.parameter("NamePrefix", Parameter::default());
    let bucket = template.parameter("ArtifactBucket", Parameter::default());
    let architecture = template.parameter("Architecture", Parameter::default());
    let worker_code = template.parameter("WorkerCode", Parameter::default());
    // This one is set by a person.
    let greeting = template
        .parameter("Greeting", Parameter { default: Some("ordered:".into()), ..Parameter::default() });

    let encrypted = || Queue { sqs_managed_sse_enabled: true.into(), ..Queue::new() };
    let dead_letters = template.add("DeadLetters", encrypted());
    let redrive = RedrivePolicy {
        dead_letter_target_arn: dead_letters.arn().into(),
        max_receive_count: RECEIVES_MAX.into(),
    };
    let orders = Queue {
        redrive_policy: redrive.into(),
        visibility_timeout: (6 * TIMEOUT_S).into(),
        ..encrypted()
    };
    let orders = template.add("Orders", orders);

    let topic = template.add("Announcements", Topic::new());
    let receive = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
    let code = Code { s3_bucket: (&bucket).into(), s3_key: (&worker_code).into(), ..Code::new() };
    let worker = FunctionSpec {
        name: concat::<String>([prefix.text(), "-worker".into()]).into(),
        architecture: architecture.cast().into(),
        timeout_s: TIMEOUT_S,
        environment: vec![("TOPIC", topic.topic_arn().as_text()), ("GREETING", greeting.text())],
        grants: vec![
            Statement::allow(receive).on([orders.arn()]),
            Statement::allow(["sns:Publish"]).on([topic.topic_arn()]),
        ],
        ..FunctionSpec::new("Worker", code)
    };
    let worker = function::add(&mut template, worker);
    let source = EventSourceMapping {
        event_source_arn: orders.arn().into(),
        ..EventSourceMapping::new(&worker.function)
    };
    template.add("WorkerOrders", source);

    let announced = template.add("Announced", encrypted());
    let send = Statement::allow(["sqs:SendMessage"])
        .to(Principal::Service("sns.amazonaws.com"))
        .on([announced.arn()])
        .when(PolicyCondition::arn_like("aws:SourceArn", topic.topic_arn()));
    template.add("AnnouncedPolicy", QueuePolicy::new(Policy::new([send]), [announced.reference()]));
    let subscription = Subscription {
        endpoint: announced.arn().as_text().into(),
        raw_message_delivery: true.into(),
        ..Subscription::new("sqs", topic.topic_arn())
    };
    template.add("AnnouncedSubscription", subscription);

    template.output("OrdersUrl", "The URL for new orders", orders.reference());
    template.output("AnnouncedUrl", "The URL for announced orders", announced.reference());
    template
}

/// The template with the function that the engine builds for it, and the parameters of a person.
pub fn definition(set: &[(String, String)]) -> Result<StackDefinition, DeployError> {
    Ok(StackDefinition {
        parameters: set.iter().cloned().collect(),
        package: "worker",
        functions: vec![FunctionSource {
            binary: "worker",
            name: "worker".to_owned(),
            code_parameter: "WorkerCode".to_owned(),
        }],
        ..StackDefinition::new(&template())?
    })
}
