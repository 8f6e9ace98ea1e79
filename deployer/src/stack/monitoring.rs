//! What is watched: alarms for what a person should look at, and a dashboard to look at it.

use shared::table::Trigger;

use super::STAGE;
use super::functions::Functions;
use super::parameters::Parameters;
use cfn::cloudwatch::alarm::{ComparisonOperator, Dimension, Statistic, TreatMissingData};
use cfn::cloudwatch::{Alarm, Dashboard};
use cfn::dynamodb::Table;
use cfn::{Handle, Node, Template, Value, concat, sub};

use super::cache::CacheOrNetwork;

/// A metric's coordinates: namespace, name, dimensions.
struct Watched {
    namespace: &'static str,
    metric: &'static str,
    dimensions: Vec<(&'static str, Value<String>)>,
}

/// When an alarm goes off.
struct Limit {
    above: f64,
    /// One of CloudWatch's own, or a percentile.
    statistic: Result<Statistic, &'static str>,
    /// So many periods of five minutes in a row.
    periods: u32,
}

const PERIOD_S: i64 = 300;

/// Adds alarms and dashboard.
pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    functions: &Functions,
    table: &Handle<Table>,
    cache: Option<&CacheOrNetwork>,
) {
    let of_api = |metric| Watched {
        namespace: "AWS/ApiGateway",
        metric,
        dimensions: vec![("ApiName", parameters.name("api")), ("Stage", STAGE.into())],
    };
    let sum_above = |above: f64| Limit { above, statistic: Ok(Statistic::Sum), periods: 1 };
    let high = |above: f64| Limit { above, statistic: Ok(Statistic::Average), periods: 3 };
    alarm(template, "ApiFails", "The API answers with 5xx", of_api("5XXError"), sum_above(4.0));
    let slow = Limit { above: 3000.0, statistic: Err("p99"), periods: 3 };
    alarm(
        template,
        "ApiIsSlow",
        "One answer in a hundred takes more than 3 s",
        of_api("Latency"),
        slow,
    );
    // How many run at once is limited for the account and not for a function: so is this metric.
    let throttles =
        Watched { namespace: "AWS/Lambda", metric: "Throttles", dimensions: Vec::new() };
    alarm(
        template,
        "FunctionsAreThrottled",
        "More functions run than the account may run at once",
        throttles,
        sum_above(0.0),
    );
    for (_, built) in functions.rows().filter(|(row, _)| matches!(row.trigger, Trigger::Api(_))) {
        let dimensions = vec![("FunctionName", built.function.reference().into())];
        let errors = Watched { namespace: "AWS/Lambda", metric: "Errors", dimensions };
        alarm(
            template,
            &format!("{}Fails", built.id),
            "The function crashes or takes too long",
            errors,
            sum_above(0.0),
        );
    }
    // For those that events start, what counts is what failed for good.
    for built in functions.all() {
        let Some(queue) = &built.failures else { continue };
        let waiting = Watched {
            namespace: "AWS/SQS",
            metric: "ApproximateNumberOfMessagesVisible",
            dimensions: vec![("QueueName", queue.get_queue_name())],
        };
        let limit = Limit { above: 0.0, statistic: Ok(Statistic::Maximum), periods: 1 };
        alarm(
            template,
            &format!("{}HasFailures", built.id),
            "Events failed after every try; the queue has them",
            waiting,
            limit,
        );
    }
    if let Some(group) = cache.and_then(CacheOrNetwork::group) {
        let node = || vec![("CacheClusterId", concat([group.reference().into(), "-001".into()]))];
        let of_cache =
            |metric| Watched { namespace: "AWS/ElastiCache", metric, dimensions: node() };
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
        Dashboard { dashboard_name: Some(parameters.name_prefix.clone()), ..Dashboard::new(body) },
    );
}

fn alarm(
    template: &mut Template,
    id: &str,
    description: &'static str,
    watched: Watched,
    limit: Limit,
) {
    let dimensions: Vec<Dimension> =
        watched.dimensions.into_iter().map(|(name, value)| Dimension::new(name, value)).collect();
    template.add(
        id,
        Alarm {
            namespace: Some(watched.namespace.into()),
            metric_name: Some(watched.metric.into()),
            dimensions: (!dimensions.is_empty()).then(|| dimensions.into()),
            statistic: limit.statistic.ok().map(Into::into),
            extended_statistic: limit.statistic.err().map(Into::into),
            period: Some(PERIOD_S.into()),
            ..above(description, limit.above, limit.periods)
        },
    );
}

fn above(description: &'static str, limit: f64, periods: u32) -> Alarm {
    Alarm {
        alarm_description: Some(description.into()),
        comparison_operator: Some(ComparisonOperator::GreaterThanThreshold.into()),
        threshold: Some(limit.into()),
        evaluation_periods: Some(periods.into()),
        // No traffic is no fault.
        treat_missing_data: Some(TreatMissingData::NotBreaching.into()),
        ..Alarm::new()
    }
}

/// Widgets in two columns. The body is a text to CloudFormation, so values are put in by `Fn::Sub`.
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
        functions.all().iter().map(|built| function(built.function.id())).collect()
    };
    let table_name = format!("${{{}}}", table.id());
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
        let node = format!("${{{}}}-001", group.id());
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
    // Texts and numbers: nothing in it that could not be written.
    sub(serde_json::to_string(&body).unwrap_or_default())
}

/// One line of a graph: namespace, metric, dimensions, options.
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
