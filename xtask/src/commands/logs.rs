//! `logs`: prints the log lines of all functions, ordered by time.

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::bail;
use deployer::app::function_name;
use engine::cloud::Logs as _;
use engine::deploy::StackName;
use shared::table::FUNCTIONS;

use crate::cli::Logs;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;

/// The interval between two polls.
const PAUSE: Duration = Duration::from_secs(2);

/// Log lines can arrive late and out of order, so each poll starts this long before the newest
/// line.
const OVERLAP_MS: i64 = 30_000;

pub(crate) async fn run(args: Logs, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; there are no logs", no_cloud.choice.stack),
    };
    let names: Vec<_> =
        FUNCTIONS.iter().filter(|f| args.function.as_deref().is_none_or(|n| n == f.name)).collect();
    let width = names.iter().map(|f| f.name.len()).max().unwrap_or(0);
    let mut since = now_ms() - i64::try_from(args.since.as_millis()).unwrap_or(0);
    let mut seen = BTreeSet::new();
    let mut groups = 0;
    let stack = StackName::new(session.target.stack.as_str())?;
    loop {
        let mut lines = Vec::new();
        for function in &names {
            let group = format!("/aws/lambda/{}", function_name(&stack, &function.kebab_name()));
            let Some(found) = session.cloud.log_lines(&group, since).await? else { continue };
            groups += 1;
            let wanted =
                found.into_iter().filter(|line| belongs_to(&line.message, args.request.as_deref()));
            lines.extend(wanted.map(|line| (line.at_ms, function.name, line)));
        }
        if groups == 0 {
            bail!(
                "{} has no logs in {}; check that it is deployed",
                session.target.stack,
                session.target.description()
            );
        }
        lines.sort_by_key(|(at, ..)| *at);
        let mut out = String::new();
        for (at, name, line) in lines {
            // The local cloud gives several lines of one moment the same id.
            if seen.insert((at, name, line.id.clone(), line.message.clone())) {
                out.push_str(&format!("{} {name:<width$} {}\n", time_of_day(at), line.message));
            }
        }
        printer.data(&out)?;
        if !args.follow {
            return Ok(Exit::Done);
        }
        since = seen.last().map_or(since, |(at, ..)| since.max(at - OVERLAP_MS));
        seen.retain(|(at, ..)| *at >= since);
        tokio::time::sleep(PAUSE).await;
    }
}

/// Whether the line contains the request id. Lines that are not JSON contain it as text.
fn belongs_to(line: &str, request: Option<&str>) -> bool {
    request.is_none_or(|id| line.contains(id))
}

fn now_ms() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX))
}

/// `13:05:09.123`, in UTC.
fn time_of_day(at_ms: i64) -> String {
    let ms = at_ms.rem_euclid(86_400_000);
    format!("{:02}:{:02}:{:02}.{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
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

    #[test]
    fn time_of_day_is_utc() {
        assert_eq!(time_of_day(86_400_000 + 13 * 3_600_000 + 5 * 60_000 + 9_123), "13:05:09.123");
    }
}
