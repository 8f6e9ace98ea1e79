// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::CloudWatch::Alarm`.
use cfn::schema;
/// [`AWS::CloudWatch::Alarm`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alarm {
    /// [`ActionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-actionconfiguration)
    pub action_configuration: cfn::Prop<ActionConfiguration>,
    /// [`ActionsEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-actionsenabled)
    pub actions_enabled: cfn::Prop<bool>,
    /// [`AlarmActions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-alarmactions): 0 or more items.
    pub alarm_actions: cfn::Prop<cfn::List<String>>,
    /// [`AlarmDescription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-alarmdescription): up to 1024 characters.
    pub alarm_description: cfn::Prop<String>,
    /// [`AlarmName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-alarmname): up to 255 characters; a change replaces the resource.
    pub alarm_name: cfn::Prop<String>,
    /// [`ComparisonOperator`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-comparisonoperator)
    pub comparison_operator: cfn::Prop<ComparisonOperator>,
    /// [`DatapointsToAlarm`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-datapointstoalarm): 1 or more.
    pub datapoints_to_alarm: cfn::Prop<i64>,
    /// [`Dimensions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-dimensions): 0 to 30 items.
    pub dimensions: cfn::Prop<cfn::List<Dimension>>,
    /// [`EvaluateLowSampleCountPercentile`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-evaluatelowsamplecountpercentile): 1 to 255 characters.
    pub evaluate_low_sample_count_percentile: cfn::Prop<String>,
    /// [`EvaluationCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-evaluationcriteria)
    pub evaluation_criteria: cfn::Prop<EvaluationCriteria>,
    /// [`EvaluationInterval`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-evaluationinterval): 10 to 3600.
    pub evaluation_interval: cfn::Prop<i64>,
    /// [`EvaluationPeriods`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-evaluationperiods): 1 or more.
    pub evaluation_periods: cfn::Prop<i64>,
    /// [`EvaluationWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-evaluationwindow)
    pub evaluation_window: cfn::Prop<EvaluationWindow>,
    /// [`ExtendedStatistic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-extendedstatistic)
    pub extended_statistic: cfn::Prop<String>,
    /// [`InsufficientDataActions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-insufficientdataactions): 0 or more items.
    pub insufficient_data_actions: cfn::Prop<cfn::List<String>>,
    /// [`MetricName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-metricname): 1 to 255 characters.
    pub metric_name: cfn::Prop<String>,
    /// [`Metrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-metrics)
    pub metrics: cfn::Prop<cfn::List<MetricDataQuery>>,
    /// [`Namespace`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-namespace): 1 to 255 characters.
    pub namespace: cfn::Prop<String>,
    /// [`OKActions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-okactions): 0 or more items.
    pub ok_actions: cfn::Prop<cfn::List<String>>,
    /// [`Period`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-period): 1 or more.
    pub period: cfn::Prop<i64>,
    /// [`Statistic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-statistic)
    pub statistic: cfn::Prop<Statistic>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-tags): up to 50 items.
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`Threshold`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-threshold)
    pub threshold: cfn::Prop<f64>,
    /// [`ThresholdMetricId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-thresholdmetricid): 1 to 255 characters.
    pub threshold_metric_id: cfn::Prop<String>,
    /// [`TreatMissingData`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-treatmissingdata)
    pub treat_missing_data: cfn::Prop<TreatMissingData>,
    /// [`Unit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-unit)
    pub unit: cfn::Prop<Unit>,
    /// [`WarmUpConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-warmupconfiguration)
    pub warm_up_configuration: cfn::Prop<WarmUpConfiguration>,
}
impl Alarm {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::cloudwatch::Alarm>> {
        self.attribute("Arn")
    }
}
/// [`ActionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-actionconfiguration.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionConfiguration {
    /// [`AlarmTagsPropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-actionconfiguration.html#cfn-cloudwatch-alarm-actionconfiguration-alarmtagspropagation)
    pub alarm_tags_propagation: cfn::Prop<AlarmTagsPropagation>,
}
impl ActionConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for ActionConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("AlarmTagsPropagation", self.alarm_tags_propagation)])
    }
}
/// [`AlarmPromQlCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmpromqlcriteria.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlarmPromQlCriteria {
    /// [`PendingPeriod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmpromqlcriteria.html#cfn-cloudwatch-alarm-alarmpromqlcriteria-pendingperiod)
    pub pending_period: cfn::Prop<i64>,
    /// [`Query`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmpromqlcriteria.html#cfn-cloudwatch-alarm-alarmpromqlcriteria-query)
    pub query: cfn::Prop<String>,
    /// [`RecoveryPeriod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmpromqlcriteria.html#cfn-cloudwatch-alarm-alarmpromqlcriteria-recoveryperiod)
    pub recovery_period: cfn::Prop<i64>,
}
impl AlarmPromQlCriteria {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`AlarmTagsPropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmtagspropagation.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct AlarmTagsPropagation {
    /// [`Enabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmtagspropagation.html#cfn-cloudwatch-alarm-alarmtagspropagation-enabled)
    pub enabled: cfn::Value<bool>,
    /// [`ExcludedTagKeys`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmtagspropagation.html#cfn-cloudwatch-alarm-alarmtagspropagation-excludedtagkeys): 1 to 50 items.
    pub excluded_tag_keys: cfn::Prop<cfn::List<String>>,
    /// [`IncludedTagKeys`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmtagspropagation.html#cfn-cloudwatch-alarm-alarmtagspropagation-includedtagkeys): 1 to 50 items.
    pub included_tag_keys: cfn::Prop<cfn::List<String>>,
}
impl AlarmTagsPropagation {
    /// Sets the required properties.
    pub fn new(enabled: impl Into<cfn::Value<bool>>) -> Self {
        Self {
            enabled: enabled.into(),
            excluded_tag_keys: cfn::Prop::unset(),
            included_tag_keys: cfn::Prop::unset(),
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
/// [`Dimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-dimension.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dimension {
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-dimension.html#cfn-cloudwatch-alarm-dimension-name): 1 to 255 characters.
    pub name: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-dimension.html#cfn-cloudwatch-alarm-dimension-value): 1 to 1024 characters.
    pub value: cfn::Value<String>,
}
impl Dimension {
    /// Sets the required properties.
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
/// [`EvaluationCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-evaluationcriteria.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvaluationCriteria {
    /// [`PromQLCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-evaluationcriteria.html#cfn-cloudwatch-alarm-evaluationcriteria-promqlcriteria)
    pub prom_ql_criteria: cfn::Prop<AlarmPromQlCriteria>,
}
impl EvaluationCriteria {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for EvaluationCriteria {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("PromQLCriteria", self.prom_ql_criteria)])
    }
}
/// [`EvaluationWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-evaluationwindow.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvaluationWindow {
    /// [`SlidingWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-evaluationwindow.html#cfn-cloudwatch-alarm-evaluationwindow-slidingwindow)
    pub sliding_window: cfn::Prop<cfn::Json>,
    /// [`WallClockWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-evaluationwindow.html#cfn-cloudwatch-alarm-evaluationwindow-wallclockwindow)
    pub wall_clock_window: cfn::Prop<WallClockWindow>,
}
impl EvaluationWindow {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`Metric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metric.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metric {
    /// [`Dimensions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metric.html#cfn-cloudwatch-alarm-metric-dimensions): 0 to 30 items.
    pub dimensions: cfn::Prop<cfn::List<Dimension>>,
    /// [`MetricName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metric.html#cfn-cloudwatch-alarm-metric-metricname): 1 to 255 characters.
    pub metric_name: cfn::Prop<String>,
    /// [`Namespace`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metric.html#cfn-cloudwatch-alarm-metric-namespace): 1 to 255 characters.
    pub namespace: cfn::Prop<String>,
}
impl Metric {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`MetricDataQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricDataQuery {
    /// [`AccountId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html#cfn-cloudwatch-alarm-metricdataquery-accountid): 1 to 255 characters.
    pub account_id: cfn::Prop<String>,
    /// [`Expression`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html#cfn-cloudwatch-alarm-metricdataquery-expression): 1 to 2048 characters.
    pub expression: cfn::Prop<String>,
    /// [`Id`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html#cfn-cloudwatch-alarm-metricdataquery-id): 1 to 255 characters.
    pub id: cfn::Value<String>,
    /// [`Label`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html#cfn-cloudwatch-alarm-metricdataquery-label)
    pub label: cfn::Prop<String>,
    /// [`MetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html#cfn-cloudwatch-alarm-metricdataquery-metricstat)
    pub metric_stat: cfn::Prop<MetricStat>,
    /// [`Period`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html#cfn-cloudwatch-alarm-metricdataquery-period): 1 or more.
    pub period: cfn::Prop<i64>,
    /// [`ReturnData`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html#cfn-cloudwatch-alarm-metricdataquery-returndata)
    pub return_data: cfn::Prop<bool>,
}
impl MetricDataQuery {
    /// Sets the required properties.
    pub fn new(id: impl Into<cfn::Value<String>>) -> Self {
        Self {
            account_id: cfn::Prop::unset(),
            expression: cfn::Prop::unset(),
            id: id.into(),
            label: cfn::Prop::unset(),
            metric_stat: cfn::Prop::unset(),
            period: cfn::Prop::unset(),
            return_data: cfn::Prop::unset(),
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
/// [`MetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricstat.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricStat {
    /// [`Metric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricstat.html#cfn-cloudwatch-alarm-metricstat-metric)
    pub metric: cfn::Value<Metric>,
    /// [`Period`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricstat.html#cfn-cloudwatch-alarm-metricstat-period): 1 or more.
    pub period: cfn::Value<i64>,
    /// [`Stat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricstat.html#cfn-cloudwatch-alarm-metricstat-stat)
    pub stat: cfn::Value<String>,
    /// [`Unit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricstat.html#cfn-cloudwatch-alarm-metricstat-unit)
    pub unit: cfn::Prop<Unit>,
}
impl MetricStat {
    /// Sets the required properties.
    pub fn new(
        metric: impl Into<cfn::Value<Metric>>,
        period: impl Into<cfn::Value<i64>>,
        stat: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            metric: metric.into(),
            period: period.into(),
            stat: stat.into(),
            unit: cfn::Prop::unset(),
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-tag.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-tag.html#cfn-cloudwatch-alarm-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-tag.html#cfn-cloudwatch-alarm-tag-value): 1 to 256 characters.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// Sets the required properties.
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
/// [`WallClockWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-wallclockwindow.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WallClockWindow {
    /// [`Timezone`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-wallclockwindow.html#cfn-cloudwatch-alarm-wallclockwindow-timezone)
    pub timezone: cfn::Prop<String>,
}
impl WallClockWindow {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for WallClockWindow {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Timezone", self.timezone)])
    }
}
/// [`WarmUpConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-warmupconfiguration.html) of `AWS::CloudWatch::Alarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WarmUpConfiguration {
    /// [`OnlyStartEvaluatingAfterWarmUpPeriodEnds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-warmupconfiguration.html#cfn-cloudwatch-alarm-warmupconfiguration-onlystartevaluatingafterwarmupperiodends)
    pub only_start_evaluating_after_warm_up_period_ends: cfn::Prop<bool>,
    /// [`WarmUpPeriodDurationInMinutes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-warmupconfiguration.html#cfn-cloudwatch-alarm-warmupconfiguration-warmupperioddurationinminutes): 1 to 2880.
    pub warm_up_period_duration_in_minutes: cfn::Prop<i64>,
}
impl WarmUpConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// The values of `ComparisonOperator`.
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
/// The values of `Statistic`.
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
/// The values of `TreatMissingData`.
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
/// The values of `Unit`.
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
    create_only: &["AlarmName"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "cloudwatch:DescribeAlarms",
            "cloudwatch:ListTagsForResource",
            "cloudwatch:PutMetricAlarm",
            "cloudwatch:TagResource",
        ],
        read: &["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"],
        update: &[
            "cloudwatch:DescribeAlarms",
            "cloudwatch:ListTagsForResource",
            "cloudwatch:PutMetricAlarm",
            "cloudwatch:TagResource",
            "cloudwatch:UntagResource",
        ],
        delete: &["cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms"],
        list: &["cloudwatch:DescribeAlarms"],
        tag: &[
            "cloudwatch:ListTagsForResource",
            "cloudwatch:TagResource",
            "cloudwatch:UntagResource",
        ],
    },
};
static ACTION_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AlarmTagsPropagation",
            schema::Shape::Object(&ALARM_TAGS_PROPAGATION),
        ),
    ],
    rules: &[],
};
static ALARM: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ActionConfiguration",
            schema::Shape::Object(&ACTION_CONFIGURATION),
        ),
        schema::optional("ActionsEnabled", schema::Shape::Boolean),
        schema::optional(
            "AlarmActions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "AlarmDescription",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(1024),
                pattern: None,
            }),
        ),
        schema::optional(
            "AlarmName",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "ComparisonOperator",
            schema::Shape::OneOf(
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
        ),
        schema::optional(
            "DatapointsToAlarm",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::optional(
            "Dimensions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&DIMENSION),
                min_items: Some(0),
                max_items: Some(30),
                unique: false,
            }),
        ),
        schema::optional(
            "EvaluateLowSampleCountPercentile",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "EvaluationCriteria",
            schema::Shape::Object(&EVALUATION_CRITERIA),
        ),
        schema::optional(
            "EvaluationInterval",
            schema::Shape::Integer(schema::Range {
                minimum: Some(10.0),
                maximum: Some(3600.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "EvaluationPeriods",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::optional("EvaluationWindow", schema::Shape::Object(&EVALUATION_WINDOW)),
        schema::optional("ExtendedStatistic", schema::TEXT),
        schema::optional(
            "InsufficientDataActions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "MetricName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "Metrics",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&METRIC_DATA_QUERY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "Namespace",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: Some("^[^:]"),
            }),
        ),
        schema::optional(
            "OKActions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "Period",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::optional(
            "Statistic",
            schema::Shape::OneOf(
                &["Average", "Maximum", "Minimum", "SampleCount", "Sum"],
            ),
        ),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: Some(50),
                unique: true,
            }),
        ),
        schema::optional("Threshold", schema::Shape::Number(schema::Range::ANY)),
        schema::optional(
            "ThresholdMetricId",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "TreatMissingData",
            schema::Shape::OneOf(&["breaching", "ignore", "missing", "notBreaching"]),
        ),
        schema::optional(
            "Unit",
            schema::Shape::OneOf(
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
        ),
        schema::optional(
            "WarmUpConfiguration",
            schema::Shape::Object(&WARM_UP_CONFIGURATION),
        ),
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
        schema::optional("PendingPeriod", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional("Query", schema::TEXT),
        schema::optional("RecoveryPeriod", schema::Shape::Integer(schema::Range::ANY)),
    ],
    rules: &[],
};
static ALARM_TAGS_PROPAGATION: schema::Object = schema::Object {
    properties: &[
        schema::required("Enabled", schema::Shape::Boolean),
        schema::optional(
            "ExcludedTagKeys",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(128),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(50),
                unique: true,
            }),
        ),
        schema::optional(
            "IncludedTagKeys",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(128),
                    pattern: None,
                }),
                min_items: Some(1),
                max_items: Some(50),
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static DIMENSION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Name",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::required(
            "Value",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static EVALUATION_CRITERIA: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "PromQLCriteria",
            schema::Shape::Object(&ALARM_PROM_QL_CRITERIA),
        ),
    ],
    rules: &[],
};
static EVALUATION_WINDOW: schema::Object = schema::Object {
    properties: &[
        schema::optional("SlidingWindow", schema::Shape::Json),
        schema::optional("WallClockWindow", schema::Shape::Object(&WALL_CLOCK_WINDOW)),
    ],
    rules: &[schema::Rule::ExactlyOne(&["WallClockWindow", "SlidingWindow"])],
};
static METRIC: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Dimensions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&DIMENSION),
                min_items: Some(0),
                max_items: Some(30),
                unique: false,
            }),
        ),
        schema::optional(
            "MetricName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "Namespace",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: Some("^[^:]"),
            }),
        ),
    ],
    rules: &[],
};
static METRIC_DATA_QUERY: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AccountId",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: None,
            }),
        ),
        schema::optional(
            "Expression",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(2048),
                pattern: None,
            }),
        ),
        schema::required(
            "Id",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(255),
                pattern: Some("^([a-z])([A-Za-z0-9\\_]*)$"),
            }),
        ),
        schema::optional("Label", schema::TEXT),
        schema::optional("MetricStat", schema::Shape::Object(&METRIC_STAT)),
        schema::optional(
            "Period",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::optional("ReturnData", schema::Shape::Boolean),
    ],
    rules: &[],
};
static METRIC_STAT: schema::Object = schema::Object {
    properties: &[
        schema::required("Metric", schema::Shape::Object(&METRIC)),
        schema::required(
            "Period",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: None,
                allowed: &[],
            }),
        ),
        schema::required("Stat", schema::TEXT),
        schema::optional(
            "Unit",
            schema::Shape::OneOf(
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
        ),
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Key",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        ),
        schema::required(
            "Value",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(256),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static WALL_CLOCK_WINDOW: schema::Object = schema::Object {
    properties: &[schema::optional("Timezone", schema::TEXT)],
    rules: &[],
};
static WARM_UP_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "OnlyStartEvaluatingAfterWarmUpPeriodEnds",
            schema::Shape::Boolean,
        ),
        schema::optional(
            "WarmUpPeriodDurationInMinutes",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(2880.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
