// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::CloudWatch::Alarm`.
use cfn::schema;
/// `AWS::CloudWatch::Alarm`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Alarm {
    /// `ActionConfiguration`.
    pub action_configuration: Option<cfn::Value<ActionConfiguration>>,
    /// `ActionsEnabled`.
    pub actions_enabled: Option<cfn::Value<bool>>,
    /// `AlarmActions`; 0 or more items.
    pub alarm_actions: Option<cfn::Value<cfn::List<String>>>,
    /// `AlarmDescription`; up to 1024 characters.
    pub alarm_description: Option<cfn::Value<String>>,
    /// `AlarmName`; up to 255 characters; a change replaces the resource.
    pub alarm_name: Option<cfn::Value<String>>,
    /// `ComparisonOperator`.
    pub comparison_operator: Option<cfn::Value<ComparisonOperator>>,
    /// `DatapointsToAlarm`; 1 or more.
    pub datapoints_to_alarm: Option<cfn::Value<i64>>,
    /// `Dimensions`; 0 to 30 items.
    pub dimensions: Option<cfn::Value<cfn::List<Dimension>>>,
    /// `EvaluateLowSampleCountPercentile`; 1 to 255 characters.
    pub evaluate_low_sample_count_percentile: Option<cfn::Value<String>>,
    /// `EvaluationCriteria`.
    pub evaluation_criteria: Option<cfn::Value<EvaluationCriteria>>,
    /// `EvaluationInterval`; 10 to 3600.
    pub evaluation_interval: Option<cfn::Value<i64>>,
    /// `EvaluationPeriods`; 1 or more.
    pub evaluation_periods: Option<cfn::Value<i64>>,
    /// `EvaluationWindow`.
    pub evaluation_window: Option<cfn::Value<EvaluationWindow>>,
    /// `ExtendedStatistic`.
    pub extended_statistic: Option<cfn::Value<String>>,
    /// `InsufficientDataActions`; 0 or more items.
    pub insufficient_data_actions: Option<cfn::Value<cfn::List<String>>>,
    /// `MetricName`; 1 to 255 characters.
    pub metric_name: Option<cfn::Value<String>>,
    /// `Metrics`.
    pub metrics: Option<cfn::Value<cfn::List<MetricDataQuery>>>,
    /// `Namespace`; 1 to 255 characters.
    pub namespace: Option<cfn::Value<String>>,
    /// `OKActions`; 0 or more items.
    pub ok_actions: Option<cfn::Value<cfn::List<String>>>,
    /// `Period`; 1 or more.
    pub period: Option<cfn::Value<i64>>,
    /// `Statistic`.
    pub statistic: Option<cfn::Value<Statistic>>,
    /// `Tags`; up to 50 items.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `Threshold`.
    pub threshold: Option<cfn::Value<f64>>,
    /// `ThresholdMetricId`; 1 to 255 characters.
    pub threshold_metric_id: Option<cfn::Value<String>>,
    /// `TreatMissingData`.
    pub treat_missing_data: Option<cfn::Value<TreatMissingData>>,
    /// `Unit`.
    pub unit: Option<cfn::Value<Unit>>,
    /// `WarmUpConfiguration`.
    pub warm_up_configuration: Option<cfn::Value<WarmUpConfiguration>>,
}
impl Alarm {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            action_configuration: None,
            actions_enabled: None,
            alarm_actions: None,
            alarm_description: None,
            alarm_name: None,
            comparison_operator: None,
            datapoints_to_alarm: None,
            dimensions: None,
            evaluate_low_sample_count_percentile: None,
            evaluation_criteria: None,
            evaluation_interval: None,
            evaluation_periods: None,
            evaluation_window: None,
            extended_statistic: None,
            insufficient_data_actions: None,
            metric_name: None,
            metrics: None,
            namespace: None,
            ok_actions: None,
            period: None,
            statistic: None,
            tags: None,
            threshold: None,
            threshold_metric_id: None,
            treat_missing_data: None,
            unit: None,
            warm_up_configuration: None,
        }
    }
}
impl Default for Alarm {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Alarm {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ActionConfiguration", self.action_configuration),
            cfn::field("ActionsEnabled", self.actions_enabled),
            cfn::field("AlarmActions", self.alarm_actions),
            cfn::field("AlarmDescription", self.alarm_description),
            cfn::field("AlarmName", self.alarm_name),
            cfn::field("ComparisonOperator", self.comparison_operator),
            cfn::field("DatapointsToAlarm", self.datapoints_to_alarm),
            cfn::field("Dimensions", self.dimensions),
            cfn::field(
                "EvaluateLowSampleCountPercentile",
                self.evaluate_low_sample_count_percentile,
            ),
            cfn::field("EvaluationCriteria", self.evaluation_criteria),
            cfn::field("EvaluationInterval", self.evaluation_interval),
            cfn::field("EvaluationPeriods", self.evaluation_periods),
            cfn::field("EvaluationWindow", self.evaluation_window),
            cfn::field("ExtendedStatistic", self.extended_statistic),
            cfn::field("InsufficientDataActions", self.insufficient_data_actions),
            cfn::field("MetricName", self.metric_name),
            cfn::field("Metrics", self.metrics),
            cfn::field("Namespace", self.namespace),
            cfn::field("OKActions", self.ok_actions),
            cfn::field("Period", self.period),
            cfn::field("Statistic", self.statistic),
            cfn::field("Tags", self.tags),
            cfn::field("Threshold", self.threshold),
            cfn::field("ThresholdMetricId", self.threshold_metric_id),
            cfn::field("TreatMissingData", self.treat_missing_data),
            cfn::field("Unit", self.unit),
            cfn::field("WarmUpConfiguration", self.warm_up_configuration),
        ])
    }
}
impl cfn::Resource for Alarm {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::cloudwatch::Alarm>;
}
impl cfn::Handle<Alarm> {
    /// `Fn::GetAtt` of `Arn`.
    pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::cloudwatch::Alarm>> {
        self.attribute("Arn")
    }
}
/// `ActionConfiguration` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionConfiguration {
    /// `AlarmTagsPropagation`.
    pub alarm_tags_propagation: Option<cfn::Value<AlarmTagsPropagation>>,
}
impl ActionConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            alarm_tags_propagation: None,
        }
    }
}
impl Default for ActionConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for ActionConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("AlarmTagsPropagation", self.alarm_tags_propagation)])
    }
}
/// `AlarmPromQlCriteria` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct AlarmPromQlCriteria {
    /// `PendingPeriod`.
    pub pending_period: Option<cfn::Value<i64>>,
    /// `Query`.
    pub query: Option<cfn::Value<String>>,
    /// `RecoveryPeriod`.
    pub recovery_period: Option<cfn::Value<i64>>,
}
impl AlarmPromQlCriteria {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            pending_period: None,
            query: None,
            recovery_period: None,
        }
    }
}
impl Default for AlarmPromQlCriteria {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for AlarmPromQlCriteria {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("PendingPeriod", self.pending_period),
            cfn::field("Query", self.query),
            cfn::field("RecoveryPeriod", self.recovery_period),
        ])
    }
}
/// `AlarmTagsPropagation` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct AlarmTagsPropagation {
    /// `Enabled`.
    pub enabled: cfn::Value<bool>,
    /// `ExcludedTagKeys`; 1 to 50 items.
    pub excluded_tag_keys: Option<cfn::Value<cfn::List<String>>>,
    /// `IncludedTagKeys`; 1 to 50 items.
    pub included_tag_keys: Option<cfn::Value<cfn::List<String>>>,
}
impl AlarmTagsPropagation {
    /// With what it must have.
    pub fn new(enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            enabled: enabled.into(),
            excluded_tag_keys: None,
            included_tag_keys: None,
        }
    }
}
impl cfn::Literal for AlarmTagsPropagation {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Enabled", self.enabled),
            cfn::field("ExcludedTagKeys", self.excluded_tag_keys),
            cfn::field("IncludedTagKeys", self.included_tag_keys),
        ])
    }
}
/// `Dimension` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dimension {
    /// `Name`; 1 to 255 characters.
    pub name: cfn::Value<String>,
    /// `Value`; 1 to 1024 characters.
    pub value: cfn::Value<String>,
}
impl Dimension {
    /// With what it must have.
    pub fn new(
        name: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for Dimension {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Name", self.name), cfn::field("Value", self.value)])
    }
}
/// `EvaluationCriteria` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct EvaluationCriteria {
    /// `PromQLCriteria`.
    pub prom_ql_criteria: Option<cfn::Value<AlarmPromQlCriteria>>,
}
impl EvaluationCriteria {
    /// With nothing set.
    pub fn new() -> Self {
        Self { prom_ql_criteria: None }
    }
}
impl Default for EvaluationCriteria {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for EvaluationCriteria {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PromQLCriteria", self.prom_ql_criteria)])
    }
}
/// `EvaluationWindow` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct EvaluationWindow {
    /// `SlidingWindow`.
    pub sliding_window: Option<cfn::Value<cfn::Json>>,
    /// `WallClockWindow`.
    pub wall_clock_window: Option<cfn::Value<WallClockWindow>>,
}
impl EvaluationWindow {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            sliding_window: None,
            wall_clock_window: None,
        }
    }
}
impl Default for EvaluationWindow {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for EvaluationWindow {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("SlidingWindow", self.sliding_window),
            cfn::field("WallClockWindow", self.wall_clock_window),
        ])
    }
}
/// `Metric` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// `Dimensions`; 0 to 30 items.
    pub dimensions: Option<cfn::Value<cfn::List<Dimension>>>,
    /// `MetricName`; 1 to 255 characters.
    pub metric_name: Option<cfn::Value<String>>,
    /// `Namespace`; 1 to 255 characters.
    pub namespace: Option<cfn::Value<String>>,
}
impl Metric {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            dimensions: None,
            metric_name: None,
            namespace: None,
        }
    }
}
impl Default for Metric {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for Metric {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Dimensions", self.dimensions),
            cfn::field("MetricName", self.metric_name),
            cfn::field("Namespace", self.namespace),
        ])
    }
}
/// `MetricDataQuery` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricDataQuery {
    /// `AccountId`; 1 to 255 characters.
    pub account_id: Option<cfn::Value<String>>,
    /// `Expression`; 1 to 2048 characters.
    pub expression: Option<cfn::Value<String>>,
    /// `Id`; 1 to 255 characters.
    pub id: cfn::Value<String>,
    /// `Label`.
    pub label: Option<cfn::Value<String>>,
    /// `MetricStat`.
    pub metric_stat: Option<cfn::Value<MetricStat>>,
    /// `Period`; 1 or more.
    pub period: Option<cfn::Value<i64>>,
    /// `ReturnData`.
    pub return_data: Option<cfn::Value<bool>>,
}
impl MetricDataQuery {
    /// With what it must have.
    pub fn new(id: impl Into<cfn::Value<String>>) -> Self {
        Self {
            account_id: None,
            expression: None,
            id: id.into(),
            label: None,
            metric_stat: None,
            period: None,
            return_data: None,
        }
    }
}
impl cfn::Literal for MetricDataQuery {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccountId", self.account_id),
            cfn::field("Expression", self.expression),
            cfn::field("Id", self.id),
            cfn::field("Label", self.label),
            cfn::field("MetricStat", self.metric_stat),
            cfn::field("Period", self.period),
            cfn::field("ReturnData", self.return_data),
        ])
    }
}
/// `MetricStat` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricStat {
    /// `Metric`.
    pub metric: cfn::Value<Metric>,
    /// `Period`; 1 or more.
    pub period: cfn::Value<i64>,
    /// `Stat`.
    pub stat: cfn::Value<String>,
    /// `Unit`.
    pub unit: Option<cfn::Value<MetricStatUnit>>,
}
impl MetricStat {
    /// With what it must have.
    pub fn new(
        metric: impl Into<cfn::Value<Metric>>,
        period: impl Into<cfn::Value<i64>>,
        stat: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            metric: metric.into(),
            period: period.into(),
            stat: stat.into(),
            unit: None,
        }
    }
}
impl cfn::Literal for MetricStat {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Metric", self.metric),
            cfn::field("Period", self.period),
            cfn::field("Stat", self.stat),
            cfn::field("Unit", self.unit),
        ])
    }
}
/// `Tag` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`; 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// `Value`; 1 to 256 characters.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// With what it must have.
    pub fn new(
        key: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// `WallClockWindow` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct WallClockWindow {
    /// `Timezone`.
    pub timezone: Option<cfn::Value<String>>,
}
impl WallClockWindow {
    /// With nothing set.
    pub fn new() -> Self {
        Self { timezone: None }
    }
}
impl Default for WallClockWindow {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for WallClockWindow {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Timezone", self.timezone)])
    }
}
/// `WarmUpConfiguration` of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct WarmUpConfiguration {
    /// `OnlyStartEvaluatingAfterWarmUpPeriodEnds`.
    pub only_start_evaluating_after_warm_up_period_ends: Option<cfn::Value<bool>>,
    /// `WarmUpPeriodDurationInMinutes`; 1 to 2880.
    pub warm_up_period_duration_in_minutes: Option<cfn::Value<i64>>,
}
impl WarmUpConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            only_start_evaluating_after_warm_up_period_ends: None,
            warm_up_period_duration_in_minutes: None,
        }
    }
}
impl Default for WarmUpConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for WarmUpConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "OnlyStartEvaluatingAfterWarmUpPeriodEnds",
                self.only_start_evaluating_after_warm_up_period_ends,
            ),
            cfn::field(
                "WarmUpPeriodDurationInMinutes",
                self.warm_up_period_duration_in_minutes,
            ),
        ])
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonOperator {
    /// `GreaterThanOrEqualToThreshold`
    GreaterThanOrEqualToThreshold,
    /// `GreaterThanThreshold`
    GreaterThanThreshold,
    /// `GreaterThanUpperThreshold`
    GreaterThanUpperThreshold,
    /// `LessThanLowerOrGreaterThanUpperThreshold`
    LessThanLowerOrGreaterThanUpperThreshold,
    /// `LessThanLowerThreshold`
    LessThanLowerThreshold,
    /// `LessThanOrEqualToThreshold`
    LessThanOrEqualToThreshold,
    /// `LessThanThreshold`
    LessThanThreshold,
}
impl cfn::Literal for ComparisonOperator {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::GreaterThanOrEqualToThreshold => "GreaterThanOrEqualToThreshold",
                Self::GreaterThanThreshold => "GreaterThanThreshold",
                Self::GreaterThanUpperThreshold => "GreaterThanUpperThreshold",
                Self::LessThanLowerOrGreaterThanUpperThreshold => {
                    "LessThanLowerOrGreaterThanUpperThreshold"
                }
                Self::LessThanLowerThreshold => "LessThanLowerThreshold",
                Self::LessThanOrEqualToThreshold => "LessThanOrEqualToThreshold",
                Self::LessThanThreshold => "LessThanThreshold",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricStatUnit {
    /// `Bits`
    Bits,
    /// `Bits/Second`
    BitsSecond,
    /// `Bytes`
    Bytes,
    /// `Bytes/Second`
    BytesSecond,
    /// `Count`
    Count,
    /// `Count/Second`
    CountSecond,
    /// `Gigabits`
    Gigabits,
    /// `Gigabits/Second`
    GigabitsSecond,
    /// `Gigabytes`
    Gigabytes,
    /// `Gigabytes/Second`
    GigabytesSecond,
    /// `Kilobits`
    Kilobits,
    /// `Kilobits/Second`
    KilobitsSecond,
    /// `Kilobytes`
    Kilobytes,
    /// `Kilobytes/Second`
    KilobytesSecond,
    /// `Megabits`
    Megabits,
    /// `Megabits/Second`
    MegabitsSecond,
    /// `Megabytes`
    Megabytes,
    /// `Megabytes/Second`
    MegabytesSecond,
    /// `Microseconds`
    Microseconds,
    /// `Milliseconds`
    Milliseconds,
    /// `None`
    None,
    /// `Percent`
    Percent,
    /// `Seconds`
    Seconds,
    /// `Terabits`
    Terabits,
    /// `Terabits/Second`
    TerabitsSecond,
    /// `Terabytes`
    Terabytes,
    /// `Terabytes/Second`
    TerabytesSecond,
}
impl cfn::Literal for MetricStatUnit {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Bits => "Bits",
                Self::BitsSecond => "Bits/Second",
                Self::Bytes => "Bytes",
                Self::BytesSecond => "Bytes/Second",
                Self::Count => "Count",
                Self::CountSecond => "Count/Second",
                Self::Gigabits => "Gigabits",
                Self::GigabitsSecond => "Gigabits/Second",
                Self::Gigabytes => "Gigabytes",
                Self::GigabytesSecond => "Gigabytes/Second",
                Self::Kilobits => "Kilobits",
                Self::KilobitsSecond => "Kilobits/Second",
                Self::Kilobytes => "Kilobytes",
                Self::KilobytesSecond => "Kilobytes/Second",
                Self::Megabits => "Megabits",
                Self::MegabitsSecond => "Megabits/Second",
                Self::Megabytes => "Megabytes",
                Self::MegabytesSecond => "Megabytes/Second",
                Self::Microseconds => "Microseconds",
                Self::Milliseconds => "Milliseconds",
                Self::None => "None",
                Self::Percent => "Percent",
                Self::Seconds => "Seconds",
                Self::Terabits => "Terabits",
                Self::TerabitsSecond => "Terabits/Second",
                Self::Terabytes => "Terabytes",
                Self::TerabytesSecond => "Terabytes/Second",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// `Average`
    Average,
    /// `Maximum`
    Maximum,
    /// `Minimum`
    Minimum,
    /// `SampleCount`
    SampleCount,
    /// `Sum`
    Sum,
}
impl cfn::Literal for Statistic {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Average => "Average",
                Self::Maximum => "Maximum",
                Self::Minimum => "Minimum",
                Self::SampleCount => "SampleCount",
                Self::Sum => "Sum",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreatMissingData {
    /// `breaching`
    Breaching,
    /// `ignore`
    Ignore,
    /// `missing`
    Missing,
    /// `notBreaching`
    NotBreaching,
}
impl cfn::Literal for TreatMissingData {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Breaching => "breaching",
                Self::Ignore => "ignore",
                Self::Missing => "missing",
                Self::NotBreaching => "notBreaching",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// `Bits`
    Bits,
    /// `Bits/Second`
    BitsSecond,
    /// `Bytes`
    Bytes,
    /// `Bytes/Second`
    BytesSecond,
    /// `Count`
    Count,
    /// `Count/Second`
    CountSecond,
    /// `Gigabits`
    Gigabits,
    /// `Gigabits/Second`
    GigabitsSecond,
    /// `Gigabytes`
    Gigabytes,
    /// `Gigabytes/Second`
    GigabytesSecond,
    /// `Kilobits`
    Kilobits,
    /// `Kilobits/Second`
    KilobitsSecond,
    /// `Kilobytes`
    Kilobytes,
    /// `Kilobytes/Second`
    KilobytesSecond,
    /// `Megabits`
    Megabits,
    /// `Megabits/Second`
    MegabitsSecond,
    /// `Megabytes`
    Megabytes,
    /// `Megabytes/Second`
    MegabytesSecond,
    /// `Microseconds`
    Microseconds,
    /// `Milliseconds`
    Milliseconds,
    /// `None`
    None,
    /// `Percent`
    Percent,
    /// `Seconds`
    Seconds,
    /// `Terabits`
    Terabits,
    /// `Terabits/Second`
    TerabitsSecond,
    /// `Terabytes`
    Terabytes,
    /// `Terabytes/Second`
    TerabytesSecond,
}
impl cfn::Literal for Unit {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Bits => "Bits",
                Self::BitsSecond => "Bits/Second",
                Self::Bytes => "Bytes",
                Self::BytesSecond => "Bytes/Second",
                Self::Count => "Count",
                Self::CountSecond => "Count/Second",
                Self::Gigabits => "Gigabits",
                Self::GigabitsSecond => "Gigabits/Second",
                Self::Gigabytes => "Gigabytes",
                Self::GigabytesSecond => "Gigabytes/Second",
                Self::Kilobits => "Kilobits",
                Self::KilobitsSecond => "Kilobits/Second",
                Self::Kilobytes => "Kilobytes",
                Self::KilobytesSecond => "Kilobytes/Second",
                Self::Megabits => "Megabits",
                Self::MegabitsSecond => "Megabits/Second",
                Self::Megabytes => "Megabytes",
                Self::MegabytesSecond => "Megabytes/Second",
                Self::Microseconds => "Microseconds",
                Self::Milliseconds => "Milliseconds",
                Self::None => "None",
                Self::Percent => "Percent",
                Self::Seconds => "Seconds",
                Self::Terabits => "Terabits",
                Self::TerabitsSecond => "Terabits/Second",
                Self::Terabytes => "Terabytes",
                Self::TerabytesSecond => "Terabytes/Second",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::CloudWatch::Alarm",
    root: &ALARM,
    attributes: &["Arn"],
    read_only: &["Arn"],
    create_only: &["AlarmName"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["AlarmName"],
    permissions: schema::Permissions {
        create: &[
            "cloudwatch:DescribeAlarms",
            "cloudwatch:ListTagsForResource",
            "cloudwatch:PutMetricAlarm",
            "cloudwatch:TagResource",
        ],
        delete: &["cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms"],
        read: &["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"],
        update: &[
            "cloudwatch:DescribeAlarms",
            "cloudwatch:ListTagsForResource",
            "cloudwatch:PutMetricAlarm",
            "cloudwatch:TagResource",
            "cloudwatch:UntagResource",
        ],
    },
};
static ACTION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AlarmTagsPropagation",
            required: false,
            shape: schema::Shape::Object(&ALARM_TAGS_PROPAGATION),
        },
    ],
    rules: &[],
};
static ALARM: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ActionConfiguration",
            required: false,
            shape: schema::Shape::Object(&ACTION_CONFIGURATION),
        },
        schema::Property {
            name: "ActionsEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "AlarmActions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "AlarmDescription",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        },
        schema::Property {
            name: "AlarmName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "ComparisonOperator",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "GreaterThanOrEqualToThreshold",
                    "GreaterThanThreshold",
                    "GreaterThanUpperThreshold",
                    "LessThanLowerOrGreaterThanUpperThreshold",
                    "LessThanLowerThreshold",
                    "LessThanOrEqualToThreshold",
                    "LessThanThreshold",
                ],
            ),
        },
        schema::Property {
            name: "DatapointsToAlarm",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "Dimensions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&DIMENSION),
                min_items: Some(0),
                max_items: Some(30),
                unique: false,
            }),
        },
        schema::Property {
            name: "EvaluateLowSampleCountPercentile",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "EvaluationCriteria",
            required: false,
            shape: schema::Shape::Object(&EVALUATION_CRITERIA),
        },
        schema::Property {
            name: "EvaluationInterval",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(10.0),
                maximum: Some(3600.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "EvaluationPeriods",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "EvaluationWindow",
            required: false,
            shape: schema::Shape::Object(&EVALUATION_WINDOW),
        },
        schema::Property {
            name: "ExtendedStatistic",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "InsufficientDataActions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "MetricName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Metrics",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METRIC_DATA_QUERY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "Namespace",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: Some("^[^:]"),
            }),
        },
        schema::Property {
            name: "OKActions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "Period",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "Statistic",
            required: false,
            shape: schema::Shape::OneOf(
                &["Average", "Maximum", "Minimum", "SampleCount", "Sum"],
            ),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: Some(50),
                unique: true,
            }),
        },
        schema::Property {
            name: "Threshold",
            required: false,
            shape: schema::Shape::Number(schema::Range::ANY),
        },
        schema::Property {
            name: "ThresholdMetricId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "TreatMissingData",
            required: false,
            shape: schema::Shape::OneOf(
                &["breaching", "ignore", "missing", "notBreaching"],
            ),
        },
        schema::Property {
            name: "Unit",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "Bits",
                    "Bits/Second",
                    "Bytes",
                    "Bytes/Second",
                    "Count",
                    "Count/Second",
                    "Gigabits",
                    "Gigabits/Second",
                    "Gigabytes",
                    "Gigabytes/Second",
                    "Kilobits",
                    "Kilobits/Second",
                    "Kilobytes",
                    "Kilobytes/Second",
                    "Megabits",
                    "Megabits/Second",
                    "Megabytes",
                    "Megabytes/Second",
                    "Microseconds",
                    "Milliseconds",
                    "None",
                    "Percent",
                    "Seconds",
                    "Terabits",
                    "Terabits/Second",
                    "Terabytes",
                    "Terabytes/Second",
                ],
            ),
        },
        schema::Property {
            name: "WarmUpConfiguration",
            required: false,
            shape: schema::Shape::Object(&WARM_UP_CONFIGURATION),
        },
    ],
    rules: &[
        schema::Rule::ExactlyOne(&["Metrics", "MetricName", "EvaluationCriteria"]),
        schema::Rule::Excludes("ExtendedStatistic", &["Statistic"]),
        schema::Rule::Excludes(
            "Metrics",
            &[
                "MetricName",
                "Dimensions",
                "Period",
                "Namespace",
                "Statistic",
                "ExtendedStatistic",
                "Unit",
            ],
        ),
        schema::Rule::Excludes("Statistic", &["ExtendedStatistic"]),
        schema::Rule::Excludes("Threshold", &["ThresholdMetricId"]),
        schema::Rule::Excludes("ThresholdMetricId", &["Threshold"]),
    ],
};
static ALARM_PROM_QL_CRITERIA: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PendingPeriod",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Query",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "RecoveryPeriod",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
    ],
    rules: &[],
};
static ALARM_TAGS_PROPAGATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Enabled",
            required: true,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ExcludedTagKeys",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(128),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(50),
                unique: true,
            }),
        },
        schema::Property {
            name: "IncludedTagKeys",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(128),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(50),
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static DIMENSION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Name",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static EVALUATION_CRITERIA: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "PromQLCriteria",
            required: false,
            shape: schema::Shape::Object(&ALARM_PROM_QL_CRITERIA),
        },
    ],
    rules: &[],
};
static EVALUATION_WINDOW: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "SlidingWindow",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "WallClockWindow",
            required: false,
            shape: schema::Shape::Object(&WALL_CLOCK_WINDOW),
        },
    ],
    rules: &[schema::Rule::ExactlyOne(&["WallClockWindow", "SlidingWindow"])],
};
static METRIC: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Dimensions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&DIMENSION),
                min_items: Some(0),
                max_items: Some(30),
                unique: false,
            }),
        },
        schema::Property {
            name: "MetricName",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Namespace",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: Some("^[^:]"),
            }),
        },
    ],
    rules: &[],
};
static METRIC_DATA_QUERY: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AccountId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Expression",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(2048),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Id",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: Some("^([a-z])([A-Za-z0-9\\_]*)$"),
            }),
        },
        schema::Property {
            name: "Label",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "MetricStat",
            required: false,
            shape: schema::Shape::Object(&METRIC_STAT),
        },
        schema::Property {
            name: "Period",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "ReturnData",
            required: false,
            shape: schema::Shape::Boolean,
        },
    ],
    rules: &[],
};
static METRIC_STAT: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Metric",
            required: true,
            shape: schema::Shape::Object(&METRIC),
        },
        schema::Property {
            name: "Period",
            required: true,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        },
        schema::Property {
            name: "Stat",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Unit",
            required: false,
            shape: schema::Shape::OneOf(
                &[
                    "Bits",
                    "Bits/Second",
                    "Bytes",
                    "Bytes/Second",
                    "Count",
                    "Count/Second",
                    "Gigabits",
                    "Gigabits/Second",
                    "Gigabytes",
                    "Gigabytes/Second",
                    "Kilobits",
                    "Kilobits/Second",
                    "Kilobytes",
                    "Kilobytes/Second",
                    "Megabits",
                    "Megabits/Second",
                    "Megabytes",
                    "Megabytes/Second",
                    "Microseconds",
                    "Milliseconds",
                    "None",
                    "Percent",
                    "Seconds",
                    "Terabits",
                    "Terabits/Second",
                    "Terabytes",
                    "Terabytes/Second",
                ],
            ),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static WALL_CLOCK_WINDOW: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Timezone",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static WARM_UP_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "OnlyStartEvaluatingAfterWarmUpPeriodEnds",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "WarmUpPeriodDurationInMinutes",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(2880.0),
                allowed: &[],
            }),
        },
    ],
    rules: &[],
};
