//! `deploy`: from the code to a stack that answers.

use deployer::app::{self, Deployment};
use engine::deploy::{Options, Outcome, discard};
use engine::report;

use crate::cli::Deploy;
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::{Mode, Printer};
use crate::session::{Session, wish};

pub(crate) async fn run(args: Deploy, printer: &Printer) -> anyhow::Result<Exit> {
    let session = Session::open(printer, &args.place).await?;
    let _lock = session.lock("deploy")?;
    let asking = if args.yes || !session.target.requires_confirmation() {
        Asking::Never
    } else {
        Asking::Always
    };
    // As soon as there may be something: a deploy that is killed is looked for in the same place. What cannot be written now is
    // tried again, and told, at the end.
    let console = Console::new(printer, asking).when_begun(|| drop(session.remember()));
    if !session.target.keeps_stacks() {
        say_when_emptied(&session, &console);
    }
    let wish = wish(&args.shape, printer);
    let options = Options { dry_run: args.dry_run, skip: args.skip };
    let work = async {
        let deployment =
            app::deploy(&session.cloud, &console, &session.target, &session.root, &wish, &options)
                .await?;
        if !matches!(deployment.finished.outcome, Outcome::Planned { .. }) {
            session.remember()?;
        }
        Ok(deployment)
    };
    let deployment = interrupt::guard(work, async || tidy(&session, &console).await).await?;
    finish(&deployment, printer)?;
    Ok(Exit::Done)
}

fn say_when_emptied(session: &Session, console: &Console<'_>) {
    let deployed_here_before =
        engine::target::LastDeployment::read(&app::PROJECT, &session.root.folder)
            .is_ok_and(|r| r.is_some_and(|r| r.target == session.target.kind));
    if deployed_here_before {
        console.note(
            "what was deployed in the local cloud is gone with it; everything is deployed anew",
        );
    }
}

/// Ctrl-C: what CloudFormation has begun goes on, what we had only prepared is taken back.
async fn tidy(session: &Session, console: &Console<'_>) {
    let printer = console.printer;
    if let Some(live) = printer.live() {
        live.clear();
    }
    match console.under_way() {
        Some((what, stack)) => printer.say(&format!(
            "\ninterrupted. The {what} of {stack} goes on without this command.\n  to see how it is:  cargo xtask status\n  to watch it on:    \
             cargo xtask deploy"
        )),
        None => {
            printer.say("\ninterrupted. The stack was not touched; the same command again takes it from here.");
            // What cannot be removed now, the next deploy removes.
            let _ = discard(&session.cloud, &session.target.stack, &app::PROJECT.tag(&session.target.stack)).await;
        }
    }
}

fn finish(deployment: &Deployment, printer: &Printer) -> anyhow::Result<()> {
    if printer.mode == Mode::Json {
        return printer
            .json_line(&serde_json::json!({"event": "finished", "deployment": deployment}));
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
