//! `watch`: deploys whenever a file changes, and shows the functions' logs.

mod changes;
mod cycle;
mod program;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;
use deployer::app::{self, Deployment};
use engine::deploy::{Options, Outcome, StackName, Stage};
use engine::report;
use engine::{prompt, report::duration};

use crate::cli::Watch;
use crate::exit::Exit;
use crate::interrupt;
use crate::log_lines::{LogReader, now_ms, time_of_day};
use crate::log_text::{Level, LogText};
use crate::printer::Printer;
use crate::session::{Session, deploy_request};
use crate::settings::Settings;
use changes::{Affected, Changes};
use cycle::CycleUi;
use program::{Program, Resumed};

/// The interval between two polls of the logs. On AWS, an account has few of these calls per
/// second.
const LOGS_LOCAL: Duration = Duration::from_secs(1);
const LOGS_AWS: Duration = Duration::from_secs(5);

/// More names do not fit on a line.
const SHOWN_MAX: usize = 3;

pub(crate) async fn run(args: Watch, printer: &Printer) -> Result<Exit> {
    let program = Program::current()?;
    let session = Session::open(printer, &args.target).await?;
    let is_aws = session.target.requires_confirmation();
    let target = format!("{} in {}", session.target.stack, session.target.description());
    let resumed = args.resumed.as_deref().and_then(Resumed::parse);
    let since_ms = resumed.as_ref().map_or_else(now_ms, |resumed| resumed.since_ms);
    // A changed settings file can name another target.
    if resumed.is_none_or(|resumed| resumed.target != target) {
        if is_aws && !args.yes && !is_confirmed(&session, printer).await {
            return Ok(Exit::Declined);
        }
        printer.say(&format!("watching the sources of {target}; Ctrl-C ends it\n"));
    }
    let ui = CycleUi::new(printer);
    let stack = StackName::new(session.target.stack.as_str())?;
    let watch = Watching {
        changes: Changes::watch(&session.workspace).await?,
        logs: LogReader::new(&stack, &[], since_ms),
        pause: if is_aws { LOGS_AWS } else { LOGS_LOCAL },
        last_error: None,
        args: &args,
        session: &session,
        printer,
        program,
        ui: &ui,
        is_aws,
        target,
    };
    interrupt::guard(watch.forever(), async || say_what_goes_on(&ui, printer)).await
}

async fn is_confirmed(session: &Session, printer: &Printer) -> bool {
    let text = format!(
        "On each save, watch replaces the code of {} in {}, not optimized.\nIt changes nothing \
         else. `cargo xtask deploy` deploys everything again. Go on?",
        session.target.stack,
        session.target.description()
    );
    if !std::io::IsTerminal::is_terminal(&std::io::stdin()) {
        printer.say(&format!("{text}\nThere is no terminal to ask at. Pass --yes to answer yes."));
        return false;
    }
    prompt::ask_at_terminal(format!("{text} [y/N] ")).await == engine::deploy::Answer::Yes
}

fn say_what_goes_on(ui: &CycleUi<'_>, printer: &Printer) {
    ui.clear();
    if let Some((what, stack)) = ui.running() {
        printer.say(&format!(
            "\nCloudFormation continues the {what} of {stack}.\n  to follow it: cargo xtask deploy"
        ));
    }
}

struct Watching<'a> {
    changes: Changes,
    logs: LogReader,
    pause: Duration,
    /// The error of the last deploy, so that it is shown once.
    last_error: Option<String>,
    args: &'a Watch,
    session: &'a Session,
    printer: &'a Printer,
    program: Program,
    ui: &'a CycleUi<'a>,
    is_aws: bool,
    /// The stack and its cloud.
    target: String,
}

impl Watching<'_> {
    async fn forever(mut self) -> Result<Exit> {
        self.deploy(&BTreeSet::new()).await;
        loop {
            tokio::select! {
                affected = self.changes.next() => self.apply(affected).await?,
                () = tokio::time::sleep(self.pause) => {}
            }
            self.show_logs().await;
        }
    }

    /// Builds and deploys what changed. Errors are shown, and the watch goes on.
    async fn apply(&mut self, affected: Affected) -> Result<()> {
        if affected.program {
            let color = self.printer.look.color;
            if let Some(live) = self.printer.live() {
                live.stage(&report::stage_started(
                    Stage::Package,
                    "building the deployer",
                    self.printer.look,
                ));
            }
            match self.program.build(&self.session.workspace, color).await {
                Err(error) => {
                    self.show_error(&affected.files, &error);
                    return Ok(());
                }
                Ok(true) => return Err(self.restart()),
                Ok(false) => {}
            }
        }
        if affected.settings {
            // A file that is saved half-written does not end the watch.
            match Settings::load(&self.session.workspace, &self.args.target) {
                Ok(_) => return Err(self.restart()),
                Err(error) => {
                    self.show_error(&affected.files, &error);
                    return Ok(());
                }
            }
        }
        self.deploy(&affected.files).await;
        Ok(())
    }

    /// Goes on in a new process. Returns only an error.
    fn restart(&self) -> anyhow::Error {
        self.ui.clear();
        let target = self.target.clone();
        self.program.restart(&Resumed { since_ms: self.logs.next_ms(), target })
    }

    async fn deploy(&mut self, files: &BTreeSet<PathBuf>) {
        let begin = Instant::now();
        let result = self.deploy_once().await;
        self.ui.clear();
        let changed = self.ui.take_changed();
        match result {
            Ok(deployment) => {
                let done = match deployment.finished.outcome {
                    Outcome::Applied { .. } => {
                        format!("deployed {}", report::first_of(&changed, SHOWN_MAX))
                    }
                    Outcome::Unchanged { .. } | Outcome::Planned { .. } => {
                        "nothing to change".to_owned()
                    }
                };
                self.last_error = None;
                let look = self.printer.look;
                let took = look.dim(&format!("in {}", duration(begin.elapsed())));
                self.say(files, &format!("{} {took}", look.success(&done)));
            }
            Err(error) => self.show_error(files, &error),
        }
    }

    async fn deploy_once(&self) -> Result<Deployment> {
        let Session { workspace, target, cloud, settings, .. } = self.session;
        let _lock = self.session.lock("watch")?;
        let request = deploy_request(&self.args.stack, self.session, self.printer);
        let options =
            Options { hotswap: self.is_aws, role: settings.role_arn(), ..Options::default() };
        let deployment = app::deploy(cloud, self.ui, target, workspace, &request, &options).await?;
        self.session.record()?;
        Ok(deployment)
    }

    fn show_error(&mut self, files: &BTreeSet<PathBuf>, error: &anyhow::Error) {
        self.ui.clear();
        let report = crate::error_report(error);
        let text = report::error_report(&report, self.printer.look);
        if self.last_error.as_ref() == Some(&text) {
            self.say(files, &self.printer.look.error("the same error"));
            return;
        }
        self.say(files, "");
        self.printer.say(&text);
        self.last_error = Some(text);
    }

    /// A line with the time and the changed files.
    fn say(&self, files: &BTreeSet<PathBuf>, text: &str) {
        // Editors and tools write files that they remove at once.
        let exist = files.iter().filter(|file| self.session.workspace.folder.join(file).exists());
        let names: Vec<_> = exist.map(|file| file.display().to_string()).collect();
        let because = if names.is_empty() {
            String::new()
        } else {
            format!("{}: ", report::first_of(&names, SHOWN_MAX))
        };
        let time = self.printer.look.dim(&time_of_day(now_ms()));
        self.printer.say(&format!("{time} {because}{text}"));
    }

    async fn show_logs(&mut self) {
        // The stack may not be deployed yet, or the connection is lost for a moment.
        let Ok(Some(lines)) = self.logs.poll(&self.session.cloud).await else { return };
        let width = self.logs.width();
        for found in lines {
            let text = LogText::new(&found);
            if text.is_at_least(Level::Info) {
                self.printer.say(&text.for_people(width, self.printer.look));
            }
        }
    }
}
