//! The dashboard: requests, functions, the table of products, and the cache.

use shared::cache_metrics::{BYPASSED, ERRORS, FILLS, KIND, Kind, NAMESPACE, Outcome, STACK};
use shared::table::{self, Index, PRODUCTS};

use cfn::cloudwatch::Dashboard;
use cfn::{Node, Template, Value, concat, region, sub};

use super::STAGE;
use super::alarms::PERIOD_S;
use super::cache::CacheOrNetwork;
use super::functions::Functions;
use super::parameters::Parameters;

/// The dimension of an index, beside `TableName`.
const INDEX_DIMENSION: &str = "GlobalSecondaryIndexName";
const CAPACITY: [&str; 2] = ["ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits"];
/// `ThrottledRequests` has a dimension more: the operation.
const THROTTLES: [&str; 2] = ["ReadThrottleEvents", "WriteThrottleEvents"];

/// The first part of the names of the stack's functions.
const STACK_NAME: &str = "${NamePrefix}";

pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    functions: &Functions,
    cache: Option<&CacheOrNetwork>,
) {
    // An account has one list of dashboards for all regions.
    let name: Value<String> = concat([parameters.name_prefix.clone(), "-".into(), region()]);
    let body = body(functions, parameters, cache);
    template.add("Dashboard", Dashboard { dashboard_name: name.into(), ..Dashboard::new(body) });
}

/// Widgets in two columns. The body is a string, so `Fn::Sub` inserts the values.
fn body(
    functions: &Functions,
    parameters: &Parameters,
    cache: Option<&CacheOrNetwork>,
) -> Value<String> {
    let name = "${NamePrefix}-api";
    debug_assert_eq!(parameters.name("api"), sub(name));
    let of_api = |metric: &str, stat: &str| {
        line("AWS/ApiGateway", metric, &[("ApiName", name), ("Stage", STAGE)], stat)
    };
    let of_functions = |metric: &str, stat: &str| -> Vec<Node> {
        let function =
            |id: &str| line("AWS/Lambda", metric, &[("FunctionName", &format!("${{{id}}}"))], stat);
        functions.all().iter().map(|resources| function(resources.function.logical_id())).collect()
    };
    let table_name = format!("${{{}}}", PRODUCTS.id);
    let of_table =
        |metric: &str| line("AWS/DynamoDB", metric, &[("TableName", &table_name)], "Sum");
    // The metrics of a table do not include those of its indexes.
    let of_indexes = |metric: &str| -> Vec<Node> {
        let of_index = |name: &str| {
            let dimensions = [("TableName", table_name.as_str()), (INDEX_DIMENSION, name)];
            line("AWS/DynamoDB", metric, &dimensions, "Sum")
        };
        indexes().iter().map(|index| of_index(index.name)).collect()
    };
    let mut widgets = vec![
        (
            "Requests",
            vec![of_api("Count", "Sum"), of_api("4XXError", "Sum"), of_api("5XXError", "Sum")],
        ),
        ("Latency (ms)", ["p50", "p90", "p99"].map(|stat| of_api("Latency", stat)).into()),
        ("Functions: time (ms, p90)", of_functions("Duration", "p90")),
        ("Functions: errors", of_functions("Errors", "Sum")),
        ("Functions: at once", of_functions("ConcurrentExecutions", "Maximum")),
        ("Functions: throttles", of_functions("Throttles", "Sum")),
        ("Table", [CAPACITY.map(of_table), THROTTLES.map(of_table)].concat()),
        (
            "Table: indexes",
            [CAPACITY, THROTTLES].concat().into_iter().flat_map(of_indexes).collect(),
        ),
    ];
    if let Some(group) = cache.and_then(CacheOrNetwork::group) {
        widgets.extend(of_cache(group.logical_id()));
    }
    let widgets = widgets.into_iter().zip(0..).map(|((title, lines), i)| widget(title, lines, i));
    let body = Node::map([("widgets", Node::list(widgets))]);
    // A tree of strings and numbers is always valid JSON.
    sub(serde_json::to_string(&body).unwrap_or_default())
}

/// The widgets of the cache: what the functions write about it, then what its nodes do.
fn of_cache(group: &str) -> Vec<(&'static str, Vec<Node>)> {
    let of_kinds = |metrics: &[&str], stat: &str| -> Vec<Node> {
        let pairs = metrics.iter().flat_map(|metric| Kind::ALL.map(|kind| (kind, *metric)));
        pairs.map(|(kind, metric)| metric_of_kind(kind, metric, stat, [])).collect()
    };
    let bypassed = line(NAMESPACE, BYPASSED, &[(STACK, STACK_NAME)], "Average");
    let times = Outcome::ALL.map(Outcome::time_metric);
    // The second node has data in a cache that fails over.
    let nodes = ["001", "002"].map(|node| format!("${{{group}}}-{node}"));
    let of_nodes = |metrics: &[(&str, &str)]| -> Vec<Node> {
        let of_node = |node: &String| {
            let of_metric = |(metric, stat): &(&str, &str)| {
                line("AWS/ElastiCache", metric, &[("CacheClusterId", node)], stat)
            };
            metrics.iter().map(of_metric).collect::<Vec<_>>()
        };
        nodes.iter().flat_map(of_node).collect()
    };
    let load = [("CPUUtilization", "Average"), ("DatabaseMemoryUsagePercentage", "Average")];
    let limits =
        [("Evictions", "Sum"), ("CurrConnections", "Average"), ("CPUCreditBalance", "Minimum")];
    vec![
        ("Cache: hits (% of lookups)", Kind::ALL.into_iter().flat_map(hit_ratio).collect()),
        ("Cache: time of requests (ms, p50)", of_kinds(&times, "p50")),
        (
            "Cache: bypassed (% of lookups), fills, errors",
            [vec![bypassed], of_kinds(&[FILLS, ERRORS], "Sum")].concat(),
        ),
        ("Cache: CPU and memory (%)", of_nodes(&load)),
        ("Cache: evictions, connections, CPU credits", of_nodes(&limits)),
    ]
}

/// The hit ratio of a kind as an expression over the numbers of lookups, which are not shown.
fn hit_ratio(kind: Kind) -> Vec<Node> {
    let id = |outcome: Outcome| format!("{}_{}", kind.name(), outcome.time_metric());
    // Without lookups of an outcome, its metric has no data.
    let number = |outcome| format!("FILL({}, 0)", id(outcome));
    let all = Outcome::ALL.map(number).join(" + ");
    let expression = Node::map([
        ("expression", Node::text(format!("100 * {} / ({all})", number(Outcome::Hit)))),
        ("label", Node::text(kind.name())),
        ("id", Node::text(format!("{}_hits", kind.name()))),
    ]);
    let hidden = |outcome: Outcome| {
        let options = [("id", Node::text(id(outcome))), ("visible", Node::Bool(false))];
        metric_of_kind(kind, outcome.time_metric(), "SampleCount", options)
    };
    [Node::list([expression])].into_iter().chain(Outcome::ALL.map(hidden)).collect()
}

/// One line with a metric that the functions write about a kind of entry.
fn metric_of_kind<const N: usize>(
    kind: Kind,
    metric: &str,
    stat: &str,
    options: [(&'static str, Node); N],
) -> Node {
    let dimensions = [(STACK, STACK_NAME), (KIND, kind.name())];
    line_with(NAMESPACE, metric, &dimensions, stat, options)
}

/// The indexes of the products.
fn indexes() -> &'static [Index] {
    match &PRODUCTS.kind {
        table::Kind::Table(table) => table.indexes,
        _ => &[],
    }
}

/// One line of a graph, as CloudWatch writes it: namespace, metric, dimensions, options.
fn line(namespace: &str, metric: &str, dimensions: &[(&str, &str)], stat: &str) -> Node {
    line_with(namespace, metric, dimensions, stat, [])
}

fn line_with<const N: usize>(
    namespace: &str,
    metric: &str,
    dimensions: &[(&str, &str)],
    stat: &str,
    options: [(&'static str, Node); N],
) -> Node {
    let dimensions =
        dimensions.iter().flat_map(|(name, value)| [Node::text(*name), Node::text(*value)]);
    let options = Node::map([("stat", Node::text(stat))].into_iter().chain(options));
    Node::list(
        [Node::text(namespace), Node::text(metric)].into_iter().chain(dimensions).chain([options]),
    )
}

fn widget(title: &str, lines: Vec<Node>, i: i64) -> Node {
    Node::map([
        ("type", Node::text("metric")),
        ("x", Node::Integer(i % 2 * 12)),
        ("y", Node::Integer(i / 2 * 6)),
        ("width", Node::Integer(12)),
        ("height", Node::Integer(6)),
        (
            "properties",
            Node::map([
                ("title", Node::text(title)),
                ("region", Node::text("${AWS::Region}")),
                ("period", Node::Integer(PERIOD_S)),
                ("metrics", Node::List(lines)),
            ]),
        ),
    ])
}
