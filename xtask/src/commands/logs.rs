//! `logs`: prints the log lines of all functions, ordered by time.

use std::time::Duration;

use anyhow::bail;
use engine::deploy::StackName;

use crate::cli::Logs;
use crate::exit::Exit;
use crate::log_lines::{LogReader, now_ms, time_of_day};
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
    let mut reader = LogReader::new(&stack, args.function.as_deref(), since);
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
            if belongs_to(&found.line.message, args.request.as_deref()) {
                let time = time_of_day(found.line.at_ms);
                let name = found.function;
                out.push_str(&format!("{time} {name:<width$} {}\n", found.line.message));
            }
        }
        printer.data(&out)?;
        if !args.follow {
            return Ok(Exit::Done);
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Whether the line contains the request id. Lines that are not JSON contain it as text.
fn belongs_to(line: &str, request: Option<&str>) -> bool {
    request.is_none_or(|id| line.contains(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn belongs_to_matches_the_request_id() {
        let line = r#"{"level":"ERROR","message":"failed","request_id":"7d1c-4f","error":"no such table"}"#;
        assert!(belongs_to(line, None) && belongs_to(line, Some("7d1c-4f")));
        assert!(!belongs_to(line, Some("7d1c-40")));
    }
}
