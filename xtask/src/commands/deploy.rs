//! `deploy`: creates or updates the stack.

use std::path::Path;

use anyhow::Context;
use deployer::app::{self, Deployment};
use deployer::events::Line;
use engine::deploy::{Options, Outcome, SavedPlan, discard};
use engine::report;

use crate::cli::Deploy;
use crate::console::{Asking, Console};
use crate::exit::{Exit, Usage};
use crate::interrupt;
use crate::printer::{Mode, Printer};
use crate::session::{Session, deploy_request};

pub(crate) async fn run(args: Deploy, printer: &Printer) -> anyhow::Result<Exit> {
    if printer.mode == Mode::Json {
        printer.json_line(&Line::begin())?;
    }
    // A file that cannot be read or written is reported before the target is opened.
    if let Some(file) = &args.plan_out {
        check_folder(file)?;
    }
    let plan = args.apply.as_deref().map(read_plan).transpose()?;
    let session = interrupt::guard(open(&args, printer), async || {
        if let Some(live) = printer.live() {
            live.clear();
        }
        printer.say("\ninterrupted. Nothing was deployed. Run the command again to continue.");
    });
    let session = session.await?;
    let _lock = session.lock("deploy")?;
    let asking = if args.yes || !session.target.requires_confirmation() {
        Asking::Never
    } else {
        Asking::Always
    };
    // Recorded when the first operation starts, so that after a kill the next command uses the same
    // target. If that fails, recording is repeated at the end, where an error is reported.
    let console = Console::new(printer, asking).on_operation(|| drop(session.record()));
    if !session.target.keeps_stacks() {
        note_if_emptied(&session, &console);
    }
    let request = deploy_request(&args.stack, &session, printer);
    let options = Options {
        dry_run: args.dry_run,
        hotswap: args.hotswap,
        skip: args.skip,
        role: args.role_arn.or(session.settings.role_arn()),
        ..Options::default()
    };
    let work = async {
        let Session { cloud, target, workspace, .. } = &session;
        let deployment = if let Some(plan) = plan {
            app::apply_plan(cloud, &console, target, workspace, plan).await?
        } else if let Some(file) = &args.plan_out {
            let saving = app::save_plan(cloud, &console, target, workspace, &request, &options);
            let (deployment, plan) = saving.await?;
            write_plan(file, &plan)?;
            deployment
        } else {
            app::deploy(cloud, &console, target, workspace, &request, &options).await?
        };
        if !matches!(deployment.finished.outcome, Outcome::Planned { .. }) {
            session.record()?;
        }
        Ok(deployment)
    };
    let deployment = interrupt::guard(work, async || clean_up(&session, &console).await).await?;
    finish(&deployment, printer)?;
    if let Some(file) = args.plan_out.filter(|_| printer.mode != Mode::Json) {
        let file = file.display();
        printer
            .say(&format!("the plan is in {file}; `cargo xtask deploy --apply {file}` applies it"));
    }
    Ok(Exit::Done)
}

async fn open(args: &Deploy, printer: &Printer) -> anyhow::Result<Session> {
    if args.apply.is_some() {
        // The plan has its code.
        return Session::open(printer, &args.target).await;
    }
    let ui = Console::new(printer, Asking::Never);
    Session::open_for_deploy(printer, &args.target, &ui).await
}

fn read_plan(file: &Path) -> anyhow::Result<SavedPlan> {
    let text = std::fs::read_to_string(file);
    Ok(SavedPlan::parse(&text.with_context(|| format!("cannot read {}", file.display()))?)?)
}

/// Without this, a wrong path would be an error after the build.
fn check_folder(file: &Path) -> Result<(), Usage> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder {
        Some(folder) if !folder.is_dir() => Err(Usage(format!(
            "cannot write the plan to {}: there is no folder {}",
            file.display(),
            folder.display()
        ))),
        _ => Ok(()),
    }
}

fn write_plan(file: &Path, plan: &SavedPlan) -> anyhow::Result<()> {
    let written = std::fs::write(file, plan.text()?);
    written.with_context(|| format!("cannot write the plan to {}", file.display()))
}

fn note_if_emptied(session: &Session, console: &Console<'_>) {
    let was_deployed =
        engine::target::LastDeployment::read(&app::PROJECT, &session.workspace.folder)
            .is_ok_and(|r| r.is_some_and(|r| r.target == session.target.kind));
    if was_deployed {
        console.note("the local cloud lost its data; the stack is deployed again");
    }
}

/// After Ctrl-C: CloudFormation continues a running operation; a change set that was only planned
/// is deleted.
async fn clean_up(session: &Session, console: &Console<'_>) {
    let printer = console.printer;
    if let Some(live) = printer.live() {
        live.clear();
    }
    match console.running() {
        Some((what, stack)) => printer.say(&format!(
            "\ninterrupted. CloudFormation continues the {what} of {stack}.\n  \
             to see its state:  cargo xtask status\n  to follow it:      cargo xtask deploy"
        )),
        None => {
            let state = if console.has_changed() {
                "The deploy is not complete."
            } else {
                "The stack was not changed."
            };
            printer.say(&format!("\ninterrupted. {state} Run the command again to continue."));
            // The next deploy deletes what cannot be deleted now.
            let _ = discard(
                &session.cloud,
                &session.target.stack,
                &app::PROJECT.tag(&session.target.stack),
            )
            .await;
        }
    }
}

fn finish(deployment: &Deployment, printer: &Printer) -> anyhow::Result<()> {
    if printer.mode == Mode::Json {
        return printer.json_line(&Line::deployed(deployment));
    }
    if let Some(warmed) = &deployment.warmed {
        printer.say(&format!("\n{}", deployer::report::warmed(warmed, printer.look)));
    }
    printer.say(&format!("\n{}", report::finished(&deployment.finished, printer.look)));
    if let Some(outputs) = deployment.finished.outcome.outputs() {
        printer.data(&report::outputs(outputs))?;
    }
    Ok(())
}
