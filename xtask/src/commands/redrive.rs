//! `redrive`: runs failed events again.

use anyhow::bail;
use deployer::app;
use engine::deploy::StackName;
use engine::report::count;

use crate::cli::Redrive;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: Redrive, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => bail!("{} is not deployed; it has no events", no_cloud.choice.stack),
    };
    let stack = StackName::new(session.target.stack.as_str())?;
    let (mut succeeded, mut failed) = (0, 0);
    let mut report = |event: app::Redriven| match event.left {
        None => {
            succeeded += 1;
            printer.say(&format!("{}  succeeded", event.function));
        }
        Some(why) => {
            failed += 1;
            printer.say(&format!("{}  failed again, and stays: {why}", event.function));
        }
    };
    let left = app::redrive(&session.cloud, &stack, args.function.as_deref(), &mut report).await?;
    let all = count(succeeded + failed, "events");
    printer.data(&format!("{all} were run again: {succeeded} succeeded, {failed} failed\n"))?;
    if left > failed {
        let hidden = count(left - failed, "events");
        printer.say(&format!(
            "{hidden} of an earlier run are hidden for some minutes; run redrive again later"
        ));
    }
    Ok(if failed + left == 0 { Exit::Done } else { Exit::Failed })
}
