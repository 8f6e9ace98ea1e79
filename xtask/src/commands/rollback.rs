//! `rollback`: puts the code before the last deploy back, or lists the recorded versions.

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::bail;
use deployer::app::PROJECT;
use deployer::events::Line;
use engine::Session as Engine;
use engine::cloud::Stacks;
use engine::deploy::{CodeVersion, Options, code_versions};
use engine::report;

use crate::cli::Rollback;
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::{Mode, Printer};
use crate::session::Session;

pub(crate) async fn run(args: Rollback, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; it has no code", no_cloud.choice.stack),
    };
    let is_answered = args.yes || !session.target.requires_confirmation();
    let console = Console::new(printer, if is_answered { Asking::Never } else { Asking::Always });
    let engine = Engine {
        project: &PROJECT,
        workspace: &session.workspace,
        target: &session.target,
        cloud: &session.cloud,
        ui: &console,
    };
    if args.list {
        let spec = engine.rollback_spec().await?;
        let Some(stack) = session.cloud.stack(spec.stack.as_str()).await? else {
            bail!("{} is not deployed; it has no code", spec.stack)
        };
        let versions = match &spec.artifacts {
            Some(artifacts) => code_versions(&session.cloud, artifacts, &stack.id).await?,
            None => Vec::new(),
        };
        let deployed = stack.parameters;
        print(&versions, &deployed, printer)?;
        return Ok(Exit::Done);
    }
    if printer.mode == Mode::Json {
        printer.json_line(&Line::begin())?;
    }
    let _lock = session.lock("rollback")?;
    let options = Options { dry_run: args.dry_run, ..Options::default() };
    let work = async { Ok(engine.rollback(&options).await?) };
    let finished = interrupt::guard(work, async || {
        printer.say(match console.running() {
            Some(_) => {
                "\ninterrupted. CloudFormation continues the rollback; cargo xtask status shows it. \
                 Another rollback goes one deploy further back."
            }
            None => "\ninterrupted. Nothing was rolled back.",
        });
    })
    .await?;
    if printer.mode == Mode::Json {
        printer.json_line(&Line::rolled_back(&finished))?;
    } else {
        printer.say(&format!("\n{}", report::finished(&finished, printer.look)));
    }
    Ok(Exit::Done)
}

/// Prints the versions, oldest first, each with the functions whose code it changed.
fn print(
    versions: &[CodeVersion],
    deployed: &BTreeMap<String, String>,
    printer: &Printer,
) -> anyhow::Result<()> {
    if printer.mode == Mode::Json {
        return printer.json_line(&serde_json::json!({"versions": versions}));
    }
    if versions.is_empty() {
        printer.say("no deploy of this stack is recorded");
    }
    let next = engine::deploy::earlier(versions, deployed);
    let mut lines = String::new();
    for (position, version) in versions.iter().enumerate() {
        let before = position.checked_sub(1).and_then(|before| versions.get(before));
        let is_new = |(name, key): &(&String, &String)| {
            before.is_none_or(|before| before.code.get(*name) != Some(*key))
        };
        let changed = version.zips().filter(is_new).count() as u64;
        let time =
            humantime::format_rfc3339_seconds(UNIX_EPOCH + Duration::from_millis(version.at_ms));
        let mark = if next == Some(position) { "  <- rollback puts this back" } else { "" };
        lines.push_str(&format!("{time}  {}{mark}\n", report::count(changed, "changed functions")));
    }
    Ok(printer.data(&lines)?)
}
