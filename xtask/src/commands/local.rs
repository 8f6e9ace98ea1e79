//! `local start|stop|reset`: controls the local cloud.

use engine::blocking;
use engine::local::{self, LocalProgress, Paths};
use engine::package::Workspace;

use crate::cli::Local;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) async fn run(command: Local, printer: &Printer) -> anyhow::Result<Exit> {
    let paths = Paths::new(&Workspace::find()?);
    let work = move |progress: &mut dyn FnMut(LocalProgress)| match command {
        Local::Start => local::start(&paths, progress)
            .map(|cloud| format!("the local cloud runs at {}", cloud.endpoint())),
        Local::Stop => local::stop(&paths, progress)
            .map(|ran| outcome(ran, "stopped; the next start restores its data")),
        Local::Reset => local::reset(&paths, progress)
            .map(|ran| outcome(ran, "stopped, and its data is deleted")),
    };
    let mut show = |step: LocalProgress| printer.say(&step.to_string());
    printer.say(&blocking::with_progress(work, &mut show).await??);
    Ok(Exit::Done)
}

fn outcome(ran: bool, what: &str) -> String {
    if ran {
        format!("the local cloud is {what}")
    } else {
        "the local cloud was not running".to_owned()
    }
}
