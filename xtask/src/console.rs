//! Shows the engine's events, asks its questions, and remembers the running operation for Ctrl-C.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::io::IsTerminal;

use deployer::events::Line;
use engine::deploy::{Answer, Event, Question, Stage, Ui};
use engine::{prompt, report};

use crate::printer::{Mode, Printer};

/// Whether questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asking {
    /// Each answer is yes: `--yes`, or the target is an emulator.
    Never,
    /// Without a terminal, each answer is no.
    Always,
}

pub(crate) struct Console<'a> {
    pub(crate) printer: &'a Printer,
    asking: Asking,
    /// Called when an operation starts.
    on_operation: Option<Box<dyn Fn() + 'a>>,
    /// The running operation: its name and its stack.
    running: RefCell<Option<(&'static str, String)>>,
    /// Whether an operation has begun.
    has_changed: Cell<bool>,
    planned: RefCell<Planned>,
}

/// The resources that the plan changes. An emulator reports an update of every resource of the
/// stack, and these lines would hide those of the changes.
#[derive(Debug, Default)]
struct Planned {
    /// `None` without a plan: each event is shown.
    changes: Option<BTreeSet<String>>,
    hidden: usize,
}

impl Planned {
    fn new(changes: impl Iterator<Item = String>) -> Self {
        Self { changes: Some(changes.collect()), hidden: 0 }
    }

    /// Whether this is an update of a resource that the plan does not change.
    fn hides(&mut self, logical_id: &str, status: &str) -> bool {
        let is_planned = self.changes.as_ref().is_none_or(|ids| ids.contains(logical_id));
        let is_update = ["UPDATE_IN_PROGRESS", "UPDATE_COMPLETE"].contains(&status);
        let hides = is_update && !is_planned;
        self.hidden += usize::from(hides && status == "UPDATE_COMPLETE");
        hides
    }
}

/// A shorter stage gets no second line in a log.
const LOGGED_STAGE_MS_MIN: u64 = 300;

impl<'a> Console<'a> {
    pub(crate) fn new(printer: &'a Printer, asking: Asking) -> Self {
        Console {
            printer,
            asking,
            on_operation: None,
            running: RefCell::default(),
            has_changed: Cell::new(false),
            planned: RefCell::default(),
        }
    }

    /// Calls `act` whenever an operation starts.
    pub(crate) fn on_operation(self, act: impl Fn() + 'a) -> Self {
        Console { on_operation: Some(Box::new(act)), ..self }
    }

    /// Whether an operation has begun, so that something may have changed.
    pub(crate) fn has_changed(&self) -> bool {
        self.has_changed.get()
    }

    /// The running operation, and its stack.
    pub(crate) fn running(&self) -> Option<(&'static str, String)> {
        self.running.borrow().clone()
    }

    pub(crate) fn note(&self, text: impl Into<String>) {
        self.emit(Event::Note { text: text.into() });
    }

    fn remember(&self, event: &Event) {
        match event {
            Event::Operation { stack, what, .. } => {
                if let Some(act) = &self.on_operation {
                    act();
                }
                self.running.replace(Some((what, stack.clone())));
                self.has_changed.set(true);
            }
            Event::Stack { .. } => {
                self.running.replace(None);
            }
            _ => {}
        }
    }

    fn show(&self, event: &Event) {
        let (printer, look) = (self.printer, self.printer.look);
        match event {
            Event::Plan { plan } => {
                let changes = plan.changes.iter().map(|change| change.logical_id.clone());
                self.planned.replace(Planned::new(changes));
            }
            Event::Resource { logical_id, status, .. }
                if self.planned.borrow_mut().hides(logical_id, status) =>
            {
                return;
            }
            Event::Stack { .. } => {
                let hidden = self.planned.take().hidden;
                if hidden > 0 {
                    let others = report::count(hidden as u64, "resources");
                    printer.say(&format!("{:>9} {others} reported without a change", ""));
                }
            }
            _ => {}
        }
        match (event, printer.live()) {
            (Event::Stage { stage, doing }, live) => {
                let line = report::stage_started(*stage, doing, look);
                // The compiler writes to the terminal itself.
                match live.filter(|_| *stage != Stage::Package) {
                    Some(live) => live.stage(&line),
                    None => printer.say(&line),
                }
            }
            (Event::Done { stage, ms }, Some(live)) => {
                live.stage_done(&report::stage_finished(*stage, *ms, look))
            }
            (Event::Done { stage, ms }, None) if *ms >= LOGGED_STAGE_MS_MIN => {
                printer.say(&report::stage_finished(*stage, *ms, look))
            }
            (Event::Done { .. }, None) => {}
            (Event::Compiling { done, total, now }, Some(live)) => {
                live.compiling(*done, *total, now)
            }
            (Event::Compiling { .. }, None) => {}
            (Event::Note { text }, _) => printer.say(&format!("{:>9} {text}", "")),
            (Event::Plan { plan }, _) => printer.say(&format!("\n{}", report::plan(plan, look))),
            (Event::Operation { stack, what, attached: true }, _) => {
                printer.say(&format!(
                    "{:>9} a {what} of {stack} is already running; following it",
                    ""
                ));
            }
            (Event::Operation { .. }, _) => {}
            (Event::Resource { logical_id, resource_type, status, reason, ms }, live) => {
                let line =
                    report::resource_line(logical_id, resource_type, status, reason, *ms, look);
                match live {
                    Some(live) => live.resource(logical_id, resource_type, status, &line),
                    // A log has one line per finished resource.
                    None if status.ends_with("_IN_PROGRESS") => {}
                    None => printer.say(&line),
                }
            }
            (Event::Stack { stack, status, reason }, _) => {
                printer.say(&report::stack_line(stack, status, reason, look))
            }
        }
    }
}

impl Ui for Console<'_> {
    fn emit(&self, event: Event) {
        self.remember(&event);
        if self.printer.mode == Mode::Json {
            // A closed pipe does not end a deploy.
            let _ = self.printer.json_line(&Line::Event(&event));
        } else {
            self.show(&event);
        }
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        if self.asking == Asking::Never {
            // What is deleted is shown also when nothing is asked.
            let shown = match question {
                Question::Destroy(lost) => Some(report::data_loss(lost, self.printer.look)),
                Question::Leftovers { .. } => Some(report::question(question, self.printer.look)),
                _ => None,
            };
            if let Some(text) = shown.filter(|_| self.printer.mode != Mode::Json) {
                self.printer.say(&text);
            }
            return Answer::Yes;
        }
        let text = report::question(question, self.printer.look);
        if let Some(live) = self.printer.live() {
            live.clear();
        }
        if !std::io::stdin().is_terminal() {
            self.printer.say(&format!(
                "{text}\nThere is no terminal to ask at, so the answer is no. Pass --yes to answer yes."
            ));
            return Answer::No;
        }
        prompt::ask_at_terminal(text).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn planned_hides_updates_of_other_resources_only() {
        let mut planned = Planned::new(["Get".to_owned()].into_iter());
        for (id, status, is_hidden) in [
            ("Get", "UPDATE_COMPLETE", false),
            ("Put", "UPDATE_IN_PROGRESS", true),
            ("Put", "UPDATE_COMPLETE", true),
            ("Put", "UPDATE_FAILED", false),
            ("Put", "DELETE_COMPLETE", false),
        ] {
            assert_eq!(planned.hides(id, status), is_hidden, "{id} {status}");
        }
        assert_eq!(planned.hidden, 1);
        assert!(!Planned::default().hides("Put", "UPDATE_COMPLETE"), "there is no plan");
    }
}
