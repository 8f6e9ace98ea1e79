//! `destroy`: deletes the stack with its data, after a question.

use std::io::IsTerminal;

use deployer::app;
use deployer::events::Line;
use deployer::stack::addresses::{self, ALLOWED_CIDR};
use deployer::stack::auth;
use engine::deploy::{Destroyed, Timings, destroy};
use engine::report;
use engine::target::LastDeployment;
use shared::table::Auth;

use crate::cli::Destroy;
use crate::console::{Asking, Console};
use crate::exit::Exit;
use crate::interrupt;
use crate::printer::{Mode, Printer};
use crate::session::Session;

pub(crate) async fn run(args: Destroy, printer: &Printer) -> anyhow::Result<Exit> {
    if printer.mode == Mode::Json {
        printer.json_line(&Line::begin())?;
    }
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => {
            finish(
                &Destroyed {
                    stack: no_cloud.choice.stack,
                    existed: false,
                    bootstrap: false,
                    kept: Vec::new(),
                    is_recorded: false,
                    leftovers: Vec::new(),
                },
                printer,
            )?;
            return Ok(Exit::Done);
        }
    };
    let _lock = session.lock("destroy")?;
    // In the local cloud, a script needs no `--yes`. A user is asked, because products are lost
    // there, too.
    let is_answered =
        args.yes || (!session.target.requires_confirmation() && !std::io::stdin().is_terminal());
    let console = Console::new(printer, if is_answered { Asking::Never } else { Asking::Always });
    let timings = Timings::default();
    let work = async {
        let mut request = app::destroy_request(
            &session.cloud,
            &console,
            &session.target,
            &session.workspace,
            args.artifacts,
        )
        .await?;
        request.skip = args.skip;
        request.keep_data = args.keep_data;
        request.delete_kept = args.kept_data;
        if args.keep_data {
            note_access(&session, &console).await?;
        }
        let destroyed = destroy(&session.cloud, &console, &timings, &request).await?;
        remove_record(&session)?;
        Ok(destroyed)
    };
    let command =
        if args.keep_data { "cargo xtask destroy --keep-data" } else { "cargo xtask destroy" };
    let destroyed = interrupt::guard(work, async || clean_up(&console, command)).await?;
    finish(&destroyed, printer)?;
    Ok(Exit::Done)
}

/// The next deploy demands a choice of who may call the API of the kept data.
async fn note_access(session: &Session, console: &Console<'_>) -> anyhow::Result<()> {
    let outputs = app::outputs(&session.cloud, &session.target).await?.unwrap_or_default();
    let auth = auth::of_outputs(&outputs);
    if let Some(addresses) = addresses::of_outputs(&outputs) {
        console.note(format!(
            "the next deploy over the kept data demands `--set {ALLOWED_CIDR}={addresses}`, or \
             another value; an empty one accepts requests from all addresses"
        ));
    }
    if auth.has_users() {
        console.note("the users are not kept");
    }
    if auth != Auth::Open {
        console.note(format!(
            "the next deploy over the kept data demands `--auth {auth}`, or `--no-auth`, which \
             opens the data to anyone"
        ));
    }
    Ok(())
}

/// Removes the record, so that the next deploy chooses its target again.
fn remove_record(session: &Session) -> anyhow::Result<()> {
    let record = LastDeployment::read(&app::PROJECT, &session.workspace.folder)?;
    if record.is_some_and(|r| r.stack == session.target.stack && r.target == session.target.kind) {
        LastDeployment::remove(&app::PROJECT, &session.workspace.folder)?;
    }
    Ok(())
}

fn clean_up(console: &Console<'_>, command: &str) {
    let text = match console.running() {
        Some((what, stack)) => format!(
            "\ninterrupted. CloudFormation continues the {what} of {stack}. Run {command} to follow it."
        ),
        None => format!("\ninterrupted. Run {command} again to continue."),
    };
    console.printer.say(&text);
}

fn finish(destroyed: &Destroyed, printer: &Printer) -> anyhow::Result<()> {
    if printer.mode == Mode::Json {
        return printer.json_line(&Line::destroyed(destroyed));
    }
    printer.say(&report::destroyed(destroyed, printer.look));
    Ok(())
}
