//! `destroy`: the stack with everything in it, after a question.

use std::io::IsTerminal;

use deployer::app;
use engine::deploy::{Destroyed, Timings, destroy};
use engine::report;
use engine::target::LastDeployment;

use crate::cli::Destroy;
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::{Mode, Printer};
use crate::session::Session;

pub(crate) async fn run(args: Destroy, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.place).await? {
        Ok(session) => session,
        Err(absent) => {
            finish(
                &Destroyed {
                    stack: absent.choice.stack,
                    existed: false,
                    bootstrap: false,
                    kept: Vec::new(),
                },
                printer,
            )?;
            return Ok(Exit::Done);
        }
    };
    let _lock = session.lock("destroy")?;
    // Locally a script may destroy what it deployed; a person is asked, since products may be lost here too.
    let unasked =
        args.yes || (!session.target.requires_confirmation() && !std::io::stdin().is_terminal());
    let console = Console::new(printer, if unasked { Asking::Never } else { Asking::Always });
    let timings = Timings::default();
    let work = async {
        let request = app::destroy_request(
            &session.cloud,
            &console,
            &session.target,
            &session.root,
            args.artifacts,
        )
        .await?;
        let destroyed = destroy(&session.cloud, &console, &timings, &request).await?;
        forget(&session)?;
        Ok(destroyed)
    };
    let destroyed = interrupt::guard(work, async || tidy(&console)).await?;
    finish(&destroyed, printer)?;
    Ok(Exit::Done)
}

/// The next deploy chooses its target anew.
fn forget(session: &Session) -> anyhow::Result<()> {
    let record = LastDeployment::read(&app::PROJECT, &session.root.folder)?;
    if record.is_some_and(|r| r.stack == session.target.stack && r.target == session.target.kind) {
        LastDeployment::remove(&app::PROJECT, &session.root.folder)?;
    }
    Ok(())
}

fn tidy(console: &Console<'_>) {
    let text = match console.under_way() {
        Some((what, stack)) => format!(
            "\ninterrupted. The {what} of {stack} goes on without this command; cargo xtask destroy watches it on."
        ),
        None => "\ninterrupted. cargo xtask destroy takes it from here.".to_owned(),
    };
    console.printer.say(&text);
}

fn finish(destroyed: &Destroyed, printer: &Printer) -> anyhow::Result<()> {
    if printer.mode == Mode::Json {
        return printer
            .json_line(&serde_json::json!({"event": "finished", "destroyed": destroyed}));
    }
    printer.say(&report::destroyed(destroyed, printer.look));
    Ok(())
}
