//! `logs`: prints the log lines of the functions, ordered by time.

use std::time::Duration;

use anyhow::bail;
use engine::deploy::StackName;

use crate::cli::Logs;
use crate::exit::Exit;
use crate::log_lines::{FunctionLine, LogReader, now_ms};
use crate::log_text::LogText;
use crate::printer::Printer;
use crate::session::Session;

/// The interval between two polls.
const PAUSE: Duration = Duration::from_secs(2);

pub(crate) async fn run(args: Logs, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; there are no logs", no_cloud.choice.stack),
    };
    let since = now_ms() - i64::try_from(args.since.as_millis()).unwrap_or(0);
    let stack = StackName::new(session.target.stack.as_str())?;
    let mut reader = LogReader::new(&stack, &args.functions, since);
    let width = reader.width();
    let mut is_any = false;
    loop {
        let lines = reader.poll(&session.cloud).await?;
        is_any |= lines.is_some();
        if !is_any {
            bail!(
                "{stack} has no logs in {}; check that it is deployed",
                session.target.description()
            );
        }
        let mut out = String::new();
        for found in lines.into_iter().flatten() {
            let text = LogText::new(&found);
            if !is_wanted(&args, &found, &text) {
                continue;
            }
            out.push_str(&match args.json {
                true => text.for_scripts()?,
                false => text.for_people(width, printer.stdout_look()),
            });
            out.push('\n');
        }
        if printer.stream(&out)?.is_break() || !args.follow {
            return Ok(Exit::Done);
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Whether the line passes all filters. A line that is not JSON contains its request id as text.
fn is_wanted(args: &Logs, found: &FunctionLine, text: &LogText<'_>) -> bool {
    let line = &found.line.message;
    let matches = |wanted: &String| line.to_lowercase().contains(&wanted.to_lowercase());
    args.level.is_none_or(|least| text.is_at_least(least))
        && args.request.as_ref().is_none_or(|id| line.contains(id))
        && args.text.as_ref().is_none_or(matches)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use engine::cloud::LogLine;

    use super::*;
    use crate::cli::{Cli, Command};

    fn passes(options: &[&str], message: &str) -> bool {
        let parsed = Cli::try_parse_from([&["xtask", "logs"], options].concat()).unwrap();
        let Command::Logs(args) = parsed.command else { unreachable!() };
        let line = LogLine { id: String::new(), at_ms: 0, message: message.to_owned() };
        let found = FunctionLine { function: "get_product", line };
        is_wanted(&args, &found, &LogText::new(&found))
    }

    #[test]
    fn is_wanted_needs_all_filters_to_match() {
        let line = r#"{"level":"ERROR","message":"failed","request_id":"7d1c-4f","error":"no such Table"}"#;
        assert!(passes(&[], line));
        assert!(passes(&["--request", "7d1c-4"], line) && !passes(&["--request", "7d1c-5"], line));
        assert!(passes(&["--match", "SUCH table"], line) && !passes(&["--match", "bucket"], line));
        assert!(passes(&["--level", "WARN", "--match", "failed"], line));
        assert!(!passes(&["--level", "warn", "--match", "failed", "--request", "x"], line));
        assert!(!passes(&["--level", "info"], "START RequestId: 7d1c-4f Version: $LATEST"));
    }

    #[test]
    fn level_that_is_unknown_is_an_error_with_the_list() {
        let error = Cli::try_parse_from(["xtask", "logs", "--level", "loud"]).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("trace, debug, info, warn, error"), "{text}");
    }
}
