//! `invoke`: sends an event to a function, and prints its response and its log lines.

use std::io::{IsTerminal, Read};
use std::time::Instant;

use anyhow::{Context, bail};
use deployer::app::function_name;
use engine::cloud::{Invocation, LogLine, LoggedInvocations, Stacks};
use engine::deploy::{Answer, DeployError, StackName};
use engine::{prompt, report};
use serde_json::Value;
use shared::table::{FUNCTIONS, Function};

use crate::cli::Invoke;
use crate::example_event::{example, may_write, note};
use crate::exit::Exit;
use crate::log_lines::{FunctionLine, now_ms};
use crate::log_text::LogText;
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: Invoke, printer: &Printer) -> anyhow::Result<Exit> {
    let row = FUNCTIONS.iter().find(|row| row.name == args.function);
    let row = row.with_context(|| format!("there is no function {}", args.function))?;
    let event = args.event.as_deref().map(read_event).transpose()?;
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; there is no function", no_cloud.choice.stack),
    };
    let event = match event {
        Some(event) => event,
        None => {
            let event = example_event(&session, row).await?;
            if args.print {
                printer.document(&event)?;
                return Ok(Exit::Done);
            }
            if may_write(row) && !args.yes && !session.target.is_emulator() {
                confirm(&session, row).await?;
            }
            if let Some(note) = note(row) {
                printer.say(note);
            }
            event
        }
    };
    let stack = StackName::new(session.target.stack.as_str())?;
    let function = function_name(&stack, &row.kebab_name());
    let started = Instant::now();
    let (invocation, log) = session.cloud.invoke_with_log(&function, &event.to_string()).await?;
    let took = report::duration(started.elapsed());
    show_log(row, &log, printer);
    let is_error = invocation.error.is_some();
    let end = match &invocation.error {
        Some(kind) => printer.look.error(&format!("the function failed ({kind}) after {took}")),
        None => format!("{} returned after {took}", row.name),
    };
    printer.say(&end);
    printer.data(&response(&invocation, std::io::stdout().is_terminal()))?;
    Ok(if is_error { Exit::Failed } else { Exit::Done })
}

/// The event of the command line: JSON, a file, or `-`.
fn read_event(given: &str) -> anyhow::Result<Value> {
    let text = match given {
        "-" => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).context("reading the event from stdin")?;
            text
        }
        inline if inline.trim_start().starts_with(['{', '[', '"']) => inline.to_owned(),
        file => std::fs::read_to_string(file)
            .with_context(|| format!("the event is neither a JSON object nor a file: {file}"))?,
    };
    serde_json::from_str(&text).context("the event is not JSON")
}

async fn example_event(session: &Session, row: &Function) -> anyhow::Result<Value> {
    let stack = session.cloud.stack(&session.target.stack).await?;
    let Some(bucket) = stack.as_ref().and_then(|s| s.outputs.get("ImagesBucketName")) else {
        bail!("{} is not deployed; there is no function", session.target.stack);
    };
    Ok(example(row, bucket))
}

async fn confirm(session: &Session, row: &Function) -> anyhow::Result<()> {
    let question = format!(
        "Send the example to {} of {} in {}, which may write?",
        row.name,
        session.target.stack,
        session.target.description()
    );
    let can_ask = std::io::stdin().is_terminal();
    if can_ask && prompt::ask_at_terminal(question).await == Answer::Yes {
        return Ok(());
    }
    Err(DeployError::Declined.into())
}

/// The lines of the invocation, without what Lambda writes around them.
fn show_log(row: &Function, log: &str, printer: &Printer) {
    for message in log.lines().filter(|line| !line.is_empty()) {
        let line = LogLine { id: String::new(), at_ms: now_ms(), message: message.to_owned() };
        printer.say(&LogText::new(&FunctionLine { function: row.name, line }).line(printer.look));
    }
}

/// The function's response: for a person, a response of HTTP as its status and its body.
fn response(invocation: &Invocation, is_for_people: bool) -> String {
    let payload = &invocation.payload;
    let parsed = serde_json::from_str::<Value>(payload).ok().filter(|_| is_for_people);
    let Some(value) = parsed else { return format!("{payload}\n") };
    let (Some(status), Some(body)) = (value["statusCode"].as_u64(), value["body"].as_str()) else {
        return format!("{value:#}\n");
    };
    let body = serde_json::from_str::<Value>(body)
        .map_or_else(|_| body.to_owned(), |body| format!("{body:#}"));
    format!("status {status}\n{body}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn response_for_people_is_status_and_body_and_for_scripts_the_payload() {
        let of = |payload: &str, is_for_people| {
            response(&Invocation { payload: payload.to_owned(), error: None }, is_for_people)
        };
        let proxy = r#"{"statusCode":404,"body":"{\"message\":\"no\"}"}"#;
        assert_eq!(of(proxy, true), "status 404\n{\n  \"message\": \"no\"\n}\n");
        assert_eq!(of(proxy, false), format!("{proxy}\n"));
        assert_eq!(of(r#"{"lists":1}"#, true), "{\n  \"lists\": 1\n}\n");
        assert_eq!(of("<html>", true), "<html>\n");
    }

    #[test]
    fn read_event_takes_json_and_names_a_file_that_does_not_exist() {
        assert_eq!(read_event(r#" {"a": 1}"#).unwrap()["a"], 1);
        let error = read_event("no-such-file.json").unwrap_err().to_string();
        assert!(error.contains("no-such-file.json"), "{error}");
        assert!(read_event("{").unwrap_err().to_string().contains("not JSON"));
    }
}
