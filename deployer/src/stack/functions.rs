//! One function per row of the table, with exactly what the row grants.

use shared::table::{
    CACHE_NAMESPACE, CATEGORY_INDEX, FUNCTIONS, Function as Row, Grant, Setting, Trigger,
};

use super::cache::CacheOrNetwork;
use super::data::{self, Tables};
use super::parameters::Parameters;
use cfn::construct::function::{self, Built, Caller, Spec};
use cfn::events::{Rule, rule::Target};
use cfn::lambda::function::Code;
use cfn::{Arn, Statement, Template, Value};

/// How often the cache is filled up: its shortest entries, but for a second, live that long.
const WARMING: &str = "rate(30 minutes)";

/// What Lambda does with its role's rights to put a function into a network. EC2 offers no resource to restrict these to.
pub(super) const NETWORK_INTERFACES: [&str; 5] = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:UnassignPrivateIpAddresses",
];

/// The functions, in the order of the table.
pub(super) struct Functions(Vec<Built>);

impl Functions {
    pub(super) fn all(&self) -> &[Built] {
        &self.0
    }

    /// Each row with what was made of it.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&'static Row, &Built)> {
        FUNCTIONS.iter().zip(&self.0)
    }
}

/// Adds them.
pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    tables: &Tables,
    cache: Option<&CacheOrNetwork>,
) -> Functions {
    let mut built = Vec::new();
    for (row, code_key) in FUNCTIONS.iter().zip(&parameters.code_keys) {
        let network = cache.filter(|_| row.uses_cache());
        let mut grants: Vec<Statement> =
            row.grants.iter().map(|grant| statement(grant, parameters, tables)).collect();
        // Also where only the network is left: with these rights gone, Lambda could not remove what it put there.
        grants.extend(network.map(|_| Statement::allow(NETWORK_INTERFACES).on(["*"])));
        built.push(function::add(
            template,
            Spec {
                id: row.pascal_name(),
                name: parameters.name(&row.kebab_name()),
                description: row.description,
                code: Code {
                    s3_bucket: Some(parameters.artifact_bucket.clone()),
                    s3_key: Some(code_key.clone()),
                    ..Code::new()
                },
                architecture: parameters.architecture.cast(),
                memory_mb: row.memory_mb,
                timeout_s: row.timeout_s,
                environment: environment(row, parameters, tables, cache),
                grants,
                network: network.and_then(CacheOrNetwork::membership),
                asynchronous: row.is_asynchronous(),
            },
        ));
    }
    let functions = Functions(built);
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
        Setting::ProductsTable => Some(tables.products.reference().into()),
        Setting::RecordsTable => Some(tables.records.reference().into()),
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
        Grant::Products(actions) => allow(actions, tables.products.get_arn().into()),
        Grant::Records(actions) => allow(actions, tables.records.get_arn().into()),
        Grant::CategoryIndex(actions) => {
            allow(actions, tables.products.get_arn().below(&format!("/index/{CATEGORY_INDEX}")))
        }
        Grant::Objects { prefix, actions } => {
            allow(actions, data::bucket_arn(parameters).below(&format!("/{prefix}*")))
        }
    }
}

fn warm_regularly(template: &mut Template, functions: &Functions) {
    let warmers = functions.rows().filter(|(row, _)| matches!(row.trigger, Trigger::Schedule));
    for (_, built) in warmers {
        let rule = template.add(
            format!("{}Schedule", built.id),
            Rule {
                description: Some("Fills the cache up".into()),
                schedule_expression: Some(WARMING.into()),
                targets: Some([Target::new(built.arn.clone(), "function")].into()),
                ..Rule::new()
            },
        );
        let id = format!("{}CallsSchedule", built.id);
        function::allow_calls(template, id, &built.function, Caller::Schedule(rule.get_arn()));
    }
}
