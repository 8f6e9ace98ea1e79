//! `warm`: fills the cache.

use anyhow::bail;
use deployer::app::{self, Warmed};
use engine::deploy::StackName;

use crate::cli::Query;
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::Session;

pub(crate) async fn run(args: Query, printer: &Printer) -> anyhow::Result<Exit> {
    let session = match Session::open_existing(printer, &args.target).await? {
        Ok(session) => session,
        Err(no_cloud) => {
            bail!("{} is not deployed; run cargo xtask deploy --cache first", no_cloud.choice.stack)
        }
    };
    let stack = StackName::new(session.target.stack.as_str())?;
    match app::warm(&session.cloud, &stack).await {
        Warmed::Filled(answer) => printer.data(&format!("{answer}\n"))?,
        Warmed::Failed(why) => bail!("the cache of {} was not filled: {why}", session.target.stack),
    }
    Ok(Exit::Done)
}
