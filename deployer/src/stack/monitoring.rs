//! Monitoring: alarms, and a dashboard.

use shared::table::Trigger;

use cfn::cloudwatch::alarm::{ComparisonOperator, Dimension, Statistic, TreatMissingData};
use cfn::cloudwatch::{Alarm, Dashboard};
use cfn::dynamodb::Table;
use cfn::{Handle, Node, Template, Value, concat, sub};

use super::STAGE;
use super::cache::CacheOrNetwork;
use super::functions::Functions;
use super::parameters::Parameters;

struct Metric {
    namespace: &'static str,
    name: &'static str,
    dimensions: Vec<(&'static str, Value<String>)>,
}

/// An alarm is raised if the statistic is above the limit for this number of consecutive periods.
struct Limit {
    above: f64,
    statistic: MetricStatistic,
    periods: u32,
}

enum MetricStatistic {
    Standard(Statistic),
    /// `p99`
    Percentile(&'static str),
}

const PERIOD_S: i64 = 300;

pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    functions: &Functions,
    table: &Handle<Table>,
    cache: Option<&CacheOrNetwork>,
) {
    let of_api = |name| Metric {
        namespace: "AWS/ApiGateway",
        name,
        dimensions: vec![("ApiName", parameters.name("api")), ("Stage", STAGE.into())],
    };
    let sum_above = |above: f64| Limit {
        above,
        statistic: MetricStatistic::Standard(Statistic::Sum),
        periods: 1,
    };
    let high = |above: f64| Limit {
        above,
        statistic: MetricStatistic::Standard(Statistic::Average),
        periods: 3,
    };
    alarm(template, "ApiFails", "The API answers with 5xx", of_api("5XXError"), sum_above(4.0));
    let slow = Limit { above: 3000.0, statistic: MetricStatistic::Percentile("p99"), periods: 3 };
    alarm(
        template,
        "ApiIsSlow",
        "One answer in a hundred takes more than 3 s",
        of_api("Latency"),
        slow,
    );
    // The account has one limit of concurrent executions for all functions, so this metric has no dimensions.
    let throttles = Metric { namespace: "AWS/Lambda", name: "Throttles", dimensions: Vec::new() };
    alarm(
        template,
        "FunctionsAreThrottled",
        "More functions run than the account may run at once",
        throttles,
        sum_above(0.0),
    );
    for (_, resources) in functions.rows().filter(|(row, _)| matches!(row.trigger, Trigger::Api(_)))
    {
        let dimensions = vec![("FunctionName", resources.function.reference().into())];
        let errors = Metric { namespace: "AWS/Lambda", name: "Errors", dimensions };
        alarm(
            template,
            &format!("{}Fails", resources.id),
            "The function crashes or takes too long",
            errors,
            sum_above(0.0),
        );
    }
    // For functions that events invoke, an alarm is raised when an event failed after all retries.
    for resources in functions.all() {
        let Some(queue) = &resources.failure_queue else { continue };
        let waiting = Metric {
            namespace: "AWS/SQS",
            name: "ApproximateNumberOfMessagesVisible",
            dimensions: vec![("QueueName", queue.queue_name())],
        };
        let limit = Limit {
            above: 0.0,
            statistic: MetricStatistic::Standard(Statistic::Maximum),
            periods: 1,
        };
        alarm(
            template,
            &format!("{}HasFailures", resources.id),
            "Events failed after every try; the queue has them",
            waiting,
            limit,
        );
    }
    if let Some(group) = cache.and_then(CacheOrNetwork::group) {
        let node = || vec![("CacheClusterId", concat([group.reference().into(), "-001".into()]))];
        let of_cache = |name| Metric { namespace: "AWS/ElastiCache", name, dimensions: node() };
        alarm(
            template,
            "CacheIsBusy",
            "The cache's engine is at its limit",
            of_cache("EngineCPUUtilization"),
            high(80.0),
        );
        alarm(
            template,
            "CacheIsFull",
            "The cache's memory is nearly full",
            of_cache("DatabaseMemoryUsagePercentage"),
            high(85.0),
        );
        alarm(
            template,
            "CacheEvicts",
            "The cache drops what it should keep",
            of_cache("Evictions"),
            sum_above(1000.0),
        );
        alarm(
            template,
            "CacheHasManyClients",
            "Connections come near the cache's limit",
            of_cache("CurrConnections"),
            high(1000.0),
        );
    }
    let body = dashboard(functions, table, parameters, cache);
    template.add(
        "Dashboard",
        Dashboard { dashboard_name: parameters.name_prefix.clone().into(), ..Dashboard::new(body) },
    );
}

fn alarm(
    template: &mut Template,
    id: &str,
    description: &'static str,
    metric: Metric,
    limit: Limit,
) {
    let dimensions: Vec<Dimension> =
        metric.dimensions.into_iter().map(|(name, value)| Dimension::new(name, value)).collect();
    let alarm = Alarm {
        alarm_description: description.into(),
        namespace: metric.namespace.into(),
        metric_name: metric.name.into(),
        dimensions: (!dimensions.is_empty()).then_some(dimensions).into(),
        period: PERIOD_S.into(),
        comparison_operator: ComparisonOperator::GreaterThanThreshold.into(),
        threshold: limit.above.into(),
        evaluation_periods: limit.periods.into(),
        // Without traffic there are no data, and no alarm.
        treat_missing_data: TreatMissingData::NotBreaching.into(),
        ..Alarm::new()
    };
    let alarm = match limit.statistic {
        MetricStatistic::Standard(statistic) => Alarm { statistic: statistic.into(), ..alarm },
        MetricStatistic::Percentile(p) => Alarm { extended_statistic: p.into(), ..alarm },
    };
    template.add(id, alarm);
}

/// Widgets in two columns. The body is a string, so `Fn::Sub` inserts the values.
fn dashboard(
    functions: &Functions,
    table: &Handle<Table>,
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
    let table_name = format!("${{{}}}", table.logical_id());
    let of_table =
        |metric: &str| line("AWS/DynamoDB", metric, &[("TableName", &table_name)], "Sum");
    let mut widgets = vec![
        (
            "Requests",
            vec![of_api("Count", "Sum"), of_api("4XXError", "Sum"), of_api("5XXError", "Sum")],
        ),
        ("Latency (ms)", ["p50", "p90", "p99"].map(|stat| of_api("Latency", stat)).into()),
        ("Functions: time (ms, p90)", of_functions("Duration", "p90")),
        ("Functions: errors", of_functions("Errors", "Sum")),
        ("Functions: at once", of_functions("ConcurrentExecutions", "Maximum")),
        (
            "Table",
            ["ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits", "ThrottledRequests"]
                .map(of_table)
                .into(),
        ),
    ];
    if let Some(group) = cache.and_then(CacheOrNetwork::group) {
        let node = format!("${{{}}}-001", group.logical_id());
        let of_cache = |metric: &str, stat: &str| {
            line("AWS/ElastiCache", metric, &[("CacheClusterId", &node)], stat)
        };
        widgets.push((
            "Cache: hits and misses",
            ["CacheHits", "CacheMisses"].map(|metric| of_cache(metric, "Sum")).into(),
        ));
        widgets.push((
            "Cache: CPU and memory (%)",
            ["EngineCPUUtilization", "DatabaseMemoryUsagePercentage"]
                .map(|metric| of_cache(metric, "Average"))
                .into(),
        ));
    }
    let widgets = widgets.into_iter().zip(0..).map(|((title, lines), i)| widget(title, lines, i));
    let body = Node::map([("widgets", Node::list(widgets))]);
    // A tree of strings and numbers is always valid JSON.
    sub(serde_json::to_string(&body).unwrap_or_default())
}

/// One line of a graph, as CloudWatch writes it: namespace, metric, dimensions, options.
fn line(namespace: &str, metric: &str, dimensions: &[(&str, &str)], stat: &str) -> Node {
    let dimensions =
        dimensions.iter().flat_map(|(name, value)| [Node::text(*name), Node::text(*value)]);
    let options = Node::map([("stat", Node::text(stat))]);
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
