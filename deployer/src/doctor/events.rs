//! Events that start functions: uploads, the schedule, failed events, alarms.

use engine::cloud::CloudError;
use engine::cloud::live::{Alarms, Notifications, Queues, RaisedAlarm, Schedules};
use engine::report;
use shared::table::{FUNCTIONS, IMAGES, Trigger};

use super::access::Settings;
use super::stack::StackView;
use super::{Finding, RESTORE, Verdict};
use crate::stack::alarms::ALARMS;

/// Functions that the images bucket does not start.
pub(super) async fn notifications(
    cloud: &impl Notifications,
    view: &StackView,
    settings: &Settings,
) -> Result<Verdict, CloudError> {
    let Some(bucket) = view.physical(IMAGES.id) else {
        return Ok(Verdict::skipped("the stack has no images bucket"));
    };
    let Some(found) = cloud.notifications(bucket).await? else {
        return Ok(Verdict::found(Finding::new(
            format!("the bucket {bucket} does not exist: uploads fail"),
            "GetBucketNotificationConfiguration: NoSuchBucket",
            "docs/recovery.md; a new stack has a new bucket",
        )));
    };
    let mut findings = Vec::new();
    for (row, settings) in settings.deployed() {
        let Trigger::Upload { prefix, suffix } = row.trigger else { continue };
        let is_notified = found.iter().any(|one| {
            one.function == settings.arn && one.prefix == prefix && one.suffix == suffix
        });
        if !is_notified {
            findings.push(Finding::new(
                format!("the bucket does not notify {}: images stay unprocessed", row.name),
                format!(
                    "GetBucketNotificationConfiguration ({bucket}): {}, and not this one for \
                     {prefix}*{suffix}",
                    report::count(found.len() as u64, "functions")
                ),
                RESTORE,
            ));
        }
    }
    Ok(Verdict::of(findings, format!("the bucket notifies {} functions", found.len())))
}

/// A schedule that is switched off.
pub(super) async fn schedule(
    cloud: &impl Schedules,
    view: &StackView,
) -> Result<Verdict, CloudError> {
    let Some(rule) = view.of_type("AWS::Events::Rule").next() else {
        return Ok(Verdict::skipped("a stack without a cache has no schedule"));
    };
    let name = &rule.physical_id;
    let (finding, proof) = match cloud.rule_is_enabled(name).await? {
        Some(true) => {
            return Ok(Verdict::Passed { proof: format!("the rule {name} is enabled") });
        }
        Some(false) => ("is switched off", "DescribeRule: the state is DISABLED"),
        None => ("does not exist", "DescribeRule: ResourceNotFoundException"),
    };
    Ok(Verdict::found(Finding::new(
        format!("the rule {name} {finding}: nothing fills the cache every half hour"),
        proof,
        RESTORE,
    )))
}

/// Events that failed after all retries.
pub(super) async fn failed(cloud: &impl Queues, view: &StackView) -> Result<Verdict, CloudError> {
    let (mut findings, mut queues) = (Vec::new(), 0);
    for row in FUNCTIONS.iter().filter(|row| row.is_asynchronous()) {
        let Some(url) = view.physical(&format!("{}Failures", row.pascal_name())) else { continue };
        queues += 1;
        match cloud.queue_length(url).await? {
            Some(0) => {}
            Some(number) => findings.push(Finding::new(
                format!(
                    "{} of {} failed after all retries",
                    report::count(number, "events"),
                    row.name
                ),
                format!("GetQueueAttributes: the queue has about {number}"),
                format!(
                    "cargo xtask logs {} shows why; remove the cause, then cargo xtask redrive",
                    row.name
                ),
            )),
            None => findings.push(Finding::new(
                format!("the queue of {}'s failed events does not exist: they are lost", row.name),
                "GetQueueAttributes: QueueDoesNotExist",
                RESTORE,
            )),
        }
    }
    Ok(Verdict::of(findings, format!("{queues} queues are empty")))
}

/// Alarms in the state `ALARM`.
pub(super) async fn alarms(cloud: &impl Alarms, view: &StackView) -> Result<Verdict, CloudError> {
    let alarms: Vec<_> = view.of_type("AWS::CloudWatch::Alarm").collect();
    let names: Vec<_> = alarms.iter().map(|alarm| alarm.physical_id.as_str()).collect();
    let raised = cloud.raised_alarms(&names).await?;
    let findings = raised.iter().map(|alarm| raised_alarm(alarm, view)).collect();
    Ok(Verdict::of(findings, format!("none of {} alarms is raised", names.len())))
}

fn raised_alarm(alarm: &RaisedAlarm, view: &StackView) -> Finding {
    let mut alarms = view.of_type("AWS::CloudWatch::Alarm");
    let own = alarms.find(|resource| resource.physical_id == alarm.name);
    let id = own.map_or(alarm.name.as_str(), |resource| &resource.logical_id);
    let texts = ALARMS.iter().filter(|text| id.ends_with(text.id));
    let text = texts.max_by_key(|text| text.id.len());
    Finding::new(
        format!("the alarm {id} is raised: {}", text.map_or("", |text| text.meaning)),
        format!("DescribeAlarms: {}", alarm.reason),
        format!("{} (docs/alarms.md)", text.map_or("read the log", |text| text.first_step)),
    )
}
