//! One function per row of `shared::table`, with exactly the permissions that the row grants.

use shared::table::{
    CACHE_NAMESPACE, CATEGORY_INDEX, FUNCTIONS, Function as Row, Grant, Setting, Trigger,
};

use cfn::construct::function::{self, Caller, FunctionResources, FunctionSpec};
use cfn::events::{Rule, rule::Target};
use cfn::lambda::function::Code;
use cfn::{Arn, Statement, Template, Value};

use super::cache::CacheOrNetwork;
use super::data::{self, Tables};
use super::parameters::Parameters;

/// How often the cache is filled. This is the shortest TTL of its entries, except for those that live one second.
const WARMING: &str = "rate(30 minutes)";

/// Lambda needs these permissions of the role to attach a function to a network. EC2 does not restrict them to resources.
pub(super) const NETWORK_INTERFACES: [&str; 5] = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:UnassignPrivateIpAddresses",
];

/// The functions, in the order of the table.
pub(super) struct Functions(Vec<FunctionResources>);

impl Functions {
    pub(super) fn all(&self) -> &[FunctionResources] {
        &self.0
    }

    /// Each row with its resources.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&'static Row, &FunctionResources)> {
        FUNCTIONS.iter().zip(&self.0)
    }
}

pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    tables: &Tables,
    cache: Option<&CacheOrNetwork>,
) -> Functions {
    let mut all = Vec::new();
    for (row, code_key) in FUNCTIONS.iter().zip(&parameters.code_keys) {
        let network = cache.filter(|_| row.uses_cache());
        let mut grants: Vec<Statement> =
            row.grants.iter().map(|grant| statement(grant, parameters, tables)).collect();
        // Also if only the network is left: Lambda removes its network interfaces with these permissions.
        grants.extend(network.map(|_| Statement::allow(NETWORK_INTERFACES).on(["*"])));
        let code = Code {
            s3_bucket: parameters.artifact_bucket.clone().into(),
            s3_key: code_key.clone().into(),
            ..Code::new()
        };
        let spec = FunctionSpec {
            name: parameters.name(&row.kebab_name()).into(),
            description: row.description.into(),
            architecture: (&parameters.architecture).into(),
            memory_mb: row.memory_mb,
            timeout_s: row.timeout_s,
            environment: environment(row, parameters, tables, cache),
            grants,
            network: network.and_then(CacheOrNetwork::membership).into(),
            asynchronous: row.is_asynchronous(),
            ..FunctionSpec::new(row.pascal_name(), code)
        };
        all.push(function::add(template, spec));
    }
    let functions = Functions(all);
    if cache.is_some_and(|cache| cache.url().is_some()) {
        warm_regularly(template, &functions);
    }
    functions
}

fn environment(
    row: &Row,
    parameters: &Parameters,
    tables: &Tables,
    cache: Option<&CacheOrNetwork>,
) -> Vec<(&'static str, Value<String>)> {
    let value = |setting: &Setting| match setting {
        Setting::ProductsTable => Some((&tables.products).into()),
        Setting::RecordsTable => Some((&tables.records).into()),
        Setting::ImagesBucket => Some(parameters.images_bucket_name.clone()),
        Setting::Cache => cache.and_then(CacheOrNetwork::url),
    };
    let settings =
        row.settings.iter().filter_map(|setting| Some((setting.variable(), value(setting)?)));
    let namespace = cache.filter(|_| row.uses_cache()).and_then(CacheOrNetwork::namespace);
    let namespace = namespace.map(|value| (CACHE_NAMESPACE, value));
    settings.chain(namespace).chain([("LOG_LEVEL", parameters.log_level.clone())]).collect()
}

fn statement(grant: &Grant, parameters: &Parameters, tables: &Tables) -> Statement {
    let allow =
        |actions: &[&str], on: Value<Arn>| Statement::allow(actions.iter().copied()).on([on]);
    match grant {
        Grant::Products(actions) => allow(actions, tables.products.arn().into()),
        Grant::Records(actions) => allow(actions, tables.records.arn().into()),
        Grant::CategoryIndex(actions) => {
            allow(actions, tables.products.arn().with_suffix(&format!("/index/{CATEGORY_INDEX}")))
        }
        Grant::Objects { prefix, actions } => {
            allow(actions, data::bucket_arn(parameters).with_suffix(&format!("/{prefix}*")))
        }
    }
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
