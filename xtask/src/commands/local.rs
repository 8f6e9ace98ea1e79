//! `local start|stop|reset`: the local cloud by itself.

use engine::local::{self, LocalProgress, Paths};
use engine::package::Workspace;

use crate::cli::Local;
use crate::exit::Exit;
use crate::printer::Printer;

pub(crate) async fn run(command: Local, printer: &Printer) -> anyhow::Result<Exit> {
    let paths = Paths::new(&Workspace::find()?);
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let working = tokio::task::spawn_blocking(move || {
        let mut progress = |step: LocalProgress| {
            // Nobody listens any more when the command was interrupted.
            let _ = sender.send(step);
        };
        match command {
            Local::Start => local::start(&paths, &mut progress)
                .map(|cloud| format!("the local cloud runs at {}", cloud.endpoint())),
            Local::Stop => local::stop(&paths, &mut progress).map(|ran| {
                said(ran, "stopped; the next command brings it back with what it holds")
            }),
            Local::Reset => local::reset(&paths, &mut progress)
                .map(|ran| said(ran, "stopped, and what it held is forgotten")),
        }
    });
    while let Some(step) = receiver.recv().await {
        printer.say(&step.to_string());
    }
    printer.say(&working.await??);
    Ok(Exit::Done)
}

fn said(ran: bool, what: &str) -> String {
    if ran {
        format!("the local cloud is {what}")
    } else {
        "the local cloud did not run".to_owned()
    }
}
