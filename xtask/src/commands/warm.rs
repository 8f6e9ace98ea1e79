//! `warm`: has the cache filled.

use anyhow::bail;
use deployer::app::{self, Warmed};
use engine::deploy::StackName;

use crate::cli::Show;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: Show, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.place).await? {
        Ok(session) => session,
        Err(absent) => {
            bail!("{} is not deployed; cargo xtask deploy --cache does that", absent.choice.stack)
        }
    };
    let stack = StackName::new(session.target.stack.as_str())?;
    match app::warm(&session.cloud, &stack).await {
        Warmed::Filled(answer) => printer.data(&format!("{answer}\n"))?,
        Warmed::Failed(why) => bail!("the cache of {} was not filled: {why}", session.target.stack),
    }
    Ok(Exit::Done)
}
