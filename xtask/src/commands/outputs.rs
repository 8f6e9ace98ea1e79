//! `outputs`: what the deployed stack says of itself, with addresses that can be reached. Nothing else goes to stdout.

use anyhow::bail;
use deployer::app;
use engine::report;

use crate::cli::Outputs;
use crate::exit::{Exit, Usage};
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: Outputs, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.place).await? {
        Ok(session) => session,
        Err(absent) => {
            bail!(
                "{} is not deployed, and there is no local cloud; cargo xtask deploy makes both",
                absent.choice.stack
            )
        }
    };
    let Some(outputs) = app::outputs(&session.cloud, &session.target).await? else {
        bail!(
            "{} is not deployed in {}; cargo xtask deploy does that",
            session.target.stack,
            session.target.description()
        );
    };
    if let Some(name) = args.name {
        let known = || outputs.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        let value = outputs
            .get(&name)
            .ok_or_else(|| Usage(format!("there is no output {name}; there are {}", known())))?;
        printer.data(&format!("{value}\n"))?;
        return Ok(Exit::Done);
    }
    if args.json {
        printer.document(&outputs)?
    } else {
        printer.data(&report::outputs(&outputs))?
    }
    Ok(Exit::Done)
}
