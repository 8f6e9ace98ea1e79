//! Alarms, and the topic that e-mails them. Each alarm is about something that a person can act on.

use shared::cache_metrics::{BYPASSED, NAMESPACE, STACK};
use shared::table::Trigger;

use cfn::cloudwatch::Alarm;
use cfn::cloudwatch::alarm::{ComparisonOperator, Dimension, Statistic, TreatMissingData};
use cfn::sns::{Subscription, Topic};
use cfn::{Attributes, ConditionHandle, List, Template, Value, equals, no_value, not};

use super::STAGE;
use super::cache::CacheOrNetwork;
use super::functions::Functions;
use super::parameters::Parameters;

/// What an alarm means, and what a person does first. The e-mail has both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlarmText {
    /// The logical id, or the end of the logical ids of several alarms.
    pub id: &'static str,
    /// The part of the stack that has the alarm.
    pub of: &'static str,
    pub meaning: &'static str,
    pub first_step: &'static str,
}

impl AlarmText {
    /// The description of the alarm in AWS.
    pub fn description(&self) -> String {
        format!("{}. First step: {}.", self.meaning, self.first_step)
    }
}

const API_FAILS: AlarmText = AlarmText {
    id: "ApiFails",
    of: "the API",
    meaning: "Five or more responses in five minutes have a status of 5xx",
    first_step: "look at the dashboard for the function that fails or is throttled, or the table \
                 that is at its limit, and read `cargo xtask logs`",
};
const API_IS_SLOW: AlarmText = AlarmText {
    id: "ApiIsSlow",
    of: "the API",
    meaning: "One response in a hundred takes more than three seconds, for a quarter of an hour",
    first_step: "look at the dashboard for the function that takes the time; lists and \
                 searches take the longest",
};
const FUNCTION_FAILS: AlarmText = AlarmText {
    id: "Fails",
    of: "each function of a route",
    meaning: "The function crashed or reached its time limit",
    first_step: "read `cargo xtask logs FUNCTION`",
};
const HAS_FAILURES: AlarmText = AlarmText {
    id: "HasFailures",
    of: "each function that events start",
    meaning: "Events failed after all retries, and are in the function's queue",
    first_step: "read the function's log, remove the cause, then run `cargo xtask redrive`, or purge \
                 the queue",
};
const CACHE_IS_BUSY: AlarmText = AlarmText {
    id: "CacheIsBusy",
    of: "each node of the cache",
    meaning: "The engine has used up its processor for a quarter of an hour",
    first_step: "set a larger `CacheNodeType`",
};
const CACHE_EVICTS: AlarmText = AlarmText {
    id: "CacheEvicts",
    of: "each node of the cache",
    meaning: "The cache is too small for what is read: it evicted three entries per second for an \
              hour",
    first_step: "set a larger `CacheNodeType`, or accept a lower hit rate",
};
const CACHE_IS_BYPASSED: AlarmText = AlarmText {
    id: "CacheIsBypassed",
    of: "the cache",
    meaning: "One lookup in ten did not use the cache, for a quarter of an hour: its server does not \
              reply or rejects commands, so the table serves these reads",
    first_step: "run `cargo xtask cache`, and read the warnings in `cargo xtask logs get_product`",
};

/// The alarms of a stack with a cache.
pub const ALARMS: [AlarmText; 7] = [
    API_FAILS,
    API_IS_SLOW,
    FUNCTION_FAILS,
    HAS_FAILURES,
    CACHE_IS_BYPASSED,
    CACHE_IS_BUSY,
    CACHE_EVICTS,
];

/// Percent of both processors. The engine uses one thread, so at 45 it is at 90 % of its processor.
/// All allowed node types have two processors.
const BUSY_PERCENT: f64 = 45.0;
const BYPASSED_PERCENT: f64 = 10.0;

pub(super) const PERIOD_S: i64 = 300;
const PERIODS_OF_AN_HOUR: u32 = 12;

struct Metric {
    namespace: &'static str,
    name: &'static str,
    dimensions: Vec<(&'static str, Value<String>)>,
}

/// An alarm is raised if the statistic is above the limit for this number of consecutive periods.
struct Limit {
    statistic: MetricStatistic,
    above: f64,
    periods: u32,
}

enum MetricStatistic {
    Standard(Statistic),
    /// `p99`
    Percentile(&'static str),
}

impl Limit {
    fn sum(above: f64) -> Self {
        Self { statistic: MetricStatistic::Standard(Statistic::Sum), above, periods: 1 }
    }

    fn maximum(above: f64) -> Self {
        Self { statistic: MetricStatistic::Standard(Statistic::Maximum), above, periods: 1 }
    }

    fn average(above: f64) -> Self {
        Self { statistic: MetricStatistic::Standard(Statistic::Average), above, periods: 3 }
    }

    fn percentile(percentile: &'static str, above: f64) -> Self {
        Self { statistic: MetricStatistic::Percentile(percentile), above, periods: 3 }
    }
}

/// The alarms under construction.
struct Alarms<'t> {
    template: &'t mut Template,
    /// The topic, if the stack has an address to write to.
    actions: Value<List<String>>,
}

pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    functions: &Functions,
    cache: Option<&CacheOrNetwork>,
) {
    let actions = add_topic(template, parameters);
    let mut alarms = Alarms { template, actions };
    let of_api = |name| Metric {
        namespace: "AWS/ApiGateway",
        name,
        dimensions: vec![("ApiName", parameters.name("api")), ("Stage", STAGE.into())],
    };
    // These include throttled functions and tables: the API answers 503 then.
    alarms.add("", API_FAILS, of_api("5XXError"), Limit::sum(4.0), None);
    alarms.add("", API_IS_SLOW, of_api("Latency"), Limit::percentile("p99", 3000.0), None);
    for (row, resources) in functions.rows() {
        let Trigger::Api(_) = row.trigger else { continue };
        let dimensions = vec![("FunctionName", (&resources.function).into())];
        let errors = Metric { namespace: "AWS/Lambda", name: "Errors", dimensions };
        alarms.add(&resources.id, FUNCTION_FAILS, errors, Limit::sum(0.0), None);
    }
    for resources in functions.all() {
        let Some(queue) = &resources.failure_queue else { continue };
        let failures = Metric {
            namespace: "AWS/SQS",
            name: "ApproximateNumberOfMessagesVisible",
            dimensions: vec![("QueueName", queue.queue_name())],
        };
        alarms.add(&resources.id, HAS_FAILURES, failures, Limit::maximum(0.0), None);
    }
    if cache.and_then(CacheOrNetwork::group).is_some() {
        let dimensions = vec![(STACK, parameters.name_prefix.clone())];
        let bypassed = Metric { namespace: NAMESPACE, name: BYPASSED, dimensions };
        alarms.add("", CACHE_IS_BYPASSED, bypassed, Limit::average(BYPASSED_PERCENT), None);
    }
    for (prefix, node, condition) in cache.map(CacheOrNetwork::nodes).unwrap_or_default() {
        let of_node = |name| Metric {
            namespace: "AWS/ElastiCache",
            name,
            dimensions: vec![("CacheClusterId", node.clone())],
        };
        let busy = Limit::average(BUSY_PERCENT);
        alarms.add(prefix, CACHE_IS_BUSY, of_node("CPUUtilization"), busy, condition);
        // A full cache evicts what is read least, which is normal. Only a rate that lasts counts.
        let evicts = Limit { periods: PERIODS_OF_AN_HOUR, ..Limit::sum(1000.0) };
        alarms.add(prefix, CACHE_EVICTS, of_node("Evictions"), evicts, condition);
    }
}

/// Adds the topic and its subscription. Returns the actions of the alarms.
///
/// The topic is not encrypted: CloudWatch cannot publish to a topic with AWS's own key, and a key
/// of the account costs money. A topic's default policy lets the account's alarms publish.
fn add_topic(template: &mut Template, parameters: &Parameters) -> Value<List<String>> {
    let email = &parameters.alarm_email;
    let has_address = template.condition("HasAlarmEmail", not(equals(email.clone(), "")));
    let only_then = || Attributes { condition: Some(has_address.id()), ..Attributes::default() };
    let topic = template.add_with("AlarmTopic", Topic::new(), only_then());
    let subscription = Subscription {
        endpoint: email.clone().into(),
        ..Subscription::new("email", topic.reference())
    };
    template.add_with("AlarmSubscription", subscription, only_then());
    let topic: Value<List<String>> = [topic.reference().as_text()].into();
    has_address.if_else(topic, no_value::<List<String>>())
}

impl Alarms<'_> {
    fn add(
        &mut self,
        prefix: &str,
        text: AlarmText,
        metric: Metric,
        limit: Limit,
        condition: Option<&ConditionHandle>,
    ) {
        let dimensions: Vec<Dimension> = metric
            .dimensions
            .into_iter()
            .map(|(name, value)| Dimension::new(name, value))
            .collect();
        let alarm = Alarm {
            alarm_description: text.description().into(),
            namespace: metric.namespace.into(),
            metric_name: metric.name.into(),
            dimensions: dimensions.into(),
            period: PERIOD_S.into(),
            comparison_operator: ComparisonOperator::GreaterThanThreshold.into(),
            threshold: limit.above.into(),
            evaluation_periods: limit.periods.into(),
            // Without traffic there are no data, and no alarm.
            treat_missing_data: TreatMissingData::NotBreaching.into(),
            alarm_actions: self.actions.clone().into(),
            ok_actions: self.actions.clone().into(),
            ..Alarm::new()
        };
        let alarm = match limit.statistic {
            MetricStatistic::Standard(statistic) => Alarm { statistic: statistic.into(), ..alarm },
            MetricStatistic::Percentile(p) => Alarm {
                extended_statistic: p.into(),
                // A percentile of a few requests is the slowest of them.
                evaluate_low_sample_count_percentile: "ignore".into(),
                ..alarm
            },
        };
        let attributes =
            Attributes { condition: condition.map(ConditionHandle::id), ..Attributes::default() };
        self.template.add_with(format!("{prefix}{}", text.id), alarm, attributes);
    }
}
