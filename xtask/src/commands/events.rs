//! `events`: shows what happened to the stack, the root cause of a failure first.

use std::time::{Duration, UNIX_EPOCH};

use anyhow::bail;
use engine::deploy::{PastOperation, history};
use engine::report::{self, ErrorReport, TextStyle};

use crate::cli::Events;
use crate::exit::Exit;
use crate::log_lines::time_of_day;
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: Events, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; nothing happened to it", no_cloud.choice.stack),
    };
    let stack = args.id.as_deref().unwrap_or(&session.target.stack);
    let operations = history(&session.cloud, stack, args.all).await?;
    if args.json {
        printer.document(&operations)?;
        return Ok(Exit::Done);
    }
    let texts: Vec<_> =
        operations.iter().map(|operation| text(operation, printer.stdout_look())).collect();
    printer.data(&texts.join("\n"))?;
    Ok(Exit::Done)
}

fn text(operation: &PastOperation, style: TextStyle) -> String {
    let begun = Duration::from_millis(u64::try_from(operation.begun_ms).unwrap_or(0));
    let begun = humantime::format_rfc3339_seconds(UNIX_EPOCH + begun);
    let (what, status) = (operation.what, &operation.status);
    let after = if status.is_in_progress() { "for" } else { "in" };
    let took = report::duration(Duration::from_millis(u64::try_from(operation.ms).unwrap_or(0)));
    let head = format!("{begun} {what}: {status} {after} {took}");
    let mut out = format!("{}\n", style.bold(&head));
    if let Some(failure) = &operation.failure {
        out.push_str(&report::error_report(
            &ErrorReport {
                message: failure.to_string(),
                causes: Vec::new(),
                hint: failure.hint.clone(),
                failure: Some(failure.clone()),
            },
            style,
        ));
        out.push('\n');
    }
    for step in &operation.steps {
        let ms = u64::try_from(step.ms).unwrap_or(0);
        let (id, kind) = (&step.logical_id, &step.resource_type);
        let line = report::resource_line(id, kind, &step.status, &step.reason, ms, style);
        let time = style.dim(&time_of_day(step.begun_ms));
        out.push_str(&format!("{time} {}\n", line.trim_start()));
    }
    out
}

#[cfg(test)]
mod tests {
    use engine::cloud::Status;
    use engine::deploy::{FailedResource, Failure, ResourceStep};
    use expect_test::expect;

    use super::*;

    #[test]
    fn text_of_a_failure_begins_with_the_root_cause() {
        let step = |id: &str, status: &str, reason: &str, ms| ResourceStep {
            logical_id: id.into(),
            resource_type: "AWS::SQS::Queue".into(),
            status: status.into(),
            reason: reason.into(),
            begun_ms: 47_110_000,
            ms,
        };
        let reason = "a queue with this name exists";
        let operation = PastOperation {
            what: "update",
            status: Status::UpdateRollbackComplete,
            begun_ms: 47_109_123,
            ms: 65_000,
            failure: Some(Failure {
                stack: "Shop".into(),
                what: "update",
                status: Status::UpdateRollbackComplete,
                cause: Some(FailedResource {
                    logical_id: "More".into(),
                    resource_type: "AWS::SQS::Queue".into(),
                    status: "CREATE_FAILED".into(),
                    reason: reason.into(),
                }),
                others: vec![],
                cancelled: 1,
                after: "the stack is as it was before",
                hint: Some("give the queue another name".into()),
            }),
            steps: vec![
                step("Jobs", "UPDATE_COMPLETE", "", 1500),
                step("More", "CREATE_FAILED", reason, 20),
            ],
        };
        expect![[r#"
            1970-01-01T13:05:09Z update: UPDATE_ROLLBACK_COMPLETE in 1 min 5 s
            error: the update of Shop failed

              More AWS::SQS::Queue CREATE_FAILED
                a queue with this name exists

              canceled as a consequence: 1 other resource

              The stack is UPDATE_ROLLBACK_COMPLETE: the stack is as it was before.

            hint: give the queue another name

            13:05:10.000 UPDATE_COMPLETE      Jobs AWS::SQS::Queue  1.5 s
            13:05:10.000 CREATE_FAILED        More AWS::SQS::Queue  a queue with this name exists
        "#]]
        .assert_eq(&text(&operation, TextStyle::PLAIN));
    }
}
