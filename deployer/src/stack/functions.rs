//! One function per row of `shared::table`, with exactly the permissions that the row grants.

use shared::image::INCOMING_PREFIX;
use shared::table::{CACHE_NAMESPACE, Function as Row, Rows, Trigger};

use cfn::construct::function::{self, Caller, FunctionResources, FunctionSpec};
use cfn::events::{Rule, rule::Target};
use cfn::lambda::{Function, function::Code};
use cfn::{Arn, PolicyCondition, Prop, Statement, Template, Value};

use super::cache::CacheOrNetwork;
use super::parameters::Parameters;
use super::resources::Resources;

/// How often the cache is filled. This is the shortest TTL of its entries, except for those that
/// live one second.
const WARMING: &str = "rate(30 minutes)";

/// Lambda needs these permissions of the role to attach a function to a network, as AWS's policy
/// `AWSLambdaVPCAccessExecutionRole` has them. EC2 does not restrict all of them to resources.
pub(super) const NETWORK_INTERFACES: [&str; 6] = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:UnassignPrivateIpAddresses",
];

/// The functions, in the order of the table.
pub(super) struct Functions {
    rows: &'static [Row],
    all: Vec<FunctionResources>,
}

impl Functions {
    pub(super) fn all(&self) -> &[FunctionResources] {
        &self.all
    }

    /// Each row with its resources.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&'static Row, &FunctionResources)> {
        self.rows.iter().zip(&self.all)
    }
}

pub(super) fn add(
    template: &mut Template,
    rows: Rows,
    parameters: &Parameters,
    resources: &Resources,
    cache: Option<&CacheOrNetwork>,
) -> Functions {
    let mut all = Vec::new();
    let of_row = parameters.code_keys.iter().zip(&parameters.memory_mb);
    for (row, (code_key, memory_mb)) in rows.functions.iter().zip(of_row) {
        let network = cache.filter(|_| row.uses_cache());
        let mut grants: Vec<Statement> =
            row.uses.iter().filter_map(|of| resources.statement(of, parameters)).collect();
        // Also if only the network is left: Lambda removes its network interfaces with these
        // permissions.
        let name = parameters.name(&row.kebab_name());
        if network.is_some() {
            grants.extend(network_interfaces(function::arn_by_name(name.clone())));
        }
        let code = Code {
            s3_bucket: parameters.artifact_bucket.clone().into(),
            s3_key: code_key.clone().into(),
            ..Code::new()
        };
        let spec = FunctionSpec {
            name: name.into(),
            description: row.description.into(),
            architecture: (&parameters.architecture).into(),
            memory_mb: memory_mb.clone(),
            log_retention_days: parameters.log_retention_days.clone(),
            timeout_s: row.timeout_s,
            environment: environment(row, parameters, resources, cache),
            grants,
            network: network.and_then(CacheOrNetwork::membership).into(),
            role_path: parameters.roles.path.clone(),
            permissions_boundary: parameters.roles.permissions_boundary.clone(),
            asynchronous: row.is_asynchronous(),
            reserved_concurrency: if processes_uploads(row) {
                parameters.image_concurrency.clone()
            } else {
                Prop::unset()
            },
            ..FunctionSpec::new(row.pascal_name(), code)
        };
        all.push(function::add(template, spec));
    }
    let functions = Functions { rows: rows.functions, all };
    if cache.is_some_and(|cache| cache.url().is_some()) {
        warm_regularly(template, &functions);
    }
    functions
}

/// Allows Lambda to manage the network interfaces of a function. Denies the same to the function's
/// code: Lambda adds the function's ARN to requests of the code, and not to its own.
fn network_interfaces(function: Value<Arn<Function>>) -> [Statement; 2] {
    let by_code = PolicyCondition::arn_equals("lambda:SourceFunctionArn", function);
    [
        Statement::allow(NETWORK_INTERFACES).on(["*"]),
        Statement::deny(NETWORK_INTERFACES).on(["*"]).when(by_code),
    ]
}

/// Whether clients start the function by what they upload.
pub(super) fn processes_uploads(row: &Row) -> bool {
    matches!(row.trigger, Trigger::Upload { prefix: INCOMING_PREFIX, .. })
}

fn environment(
    row: &Row,
    parameters: &Parameters,
    resources: &Resources,
    cache: Option<&CacheOrNetwork>,
) -> Vec<(&'static str, Value<String>)> {
    let settings = row.resources().into_iter().filter_map(|resource| {
        Some((resource.variable, resources.value(resource, parameters, cache)?))
    });
    let namespace = cache.filter(|_| row.uses_cache()).and_then(CacheOrNetwork::namespace);
    let namespace = namespace.map(|value| (CACHE_NAMESPACE, value));
    settings.chain(namespace).chain([("LOG_LEVEL", parameters.log_level.clone())]).collect()
}

fn warm_regularly(template: &mut Template, functions: &Functions) {
    let warmers = functions.rows().filter(|(row, _)| matches!(row.trigger, Trigger::Schedule));
    for (_, resources) in warmers {
        let schedule = Rule {
            description: "Fills the cache up".into(),
            schedule_expression: WARMING.into(),
            targets: [Target::new(resources.arn.clone(), "function")].into(),
            ..Rule::new()
        };
        let schedule = template.add(format!("{}Schedule", resources.id), schedule);
        let id = format!("{}CallsSchedule", resources.id);
        let caller = Caller::Schedule(schedule.arn());
        function::allow_calls(template, id, &resources.function, caller);
    }
}
