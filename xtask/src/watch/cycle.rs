//! One deploy of the watch: little output, and no question.

use std::cell::RefCell;
use std::collections::BTreeSet;

use engine::deploy::{Answer, Event, Plan, Question, Stage, Ui};
use engine::report;

use crate::printer::Printer;

/// Shows the stage that runs, and what fails. Remembers what was changed.
pub(super) struct CycleUi<'a> {
    printer: &'a Printer,
    /// Notes that were shown. Most come again in each deploy.
    noted: RefCell<BTreeSet<String>>,
    changed: RefCell<Vec<String>>,
    running: RefCell<Option<(&'static str, String)>>,
}

impl<'a> CycleUi<'a> {
    pub(super) fn new(printer: &'a Printer) -> Self {
        CycleUi {
            printer,
            noted: RefCell::default(),
            changed: RefCell::default(),
            running: RefCell::default(),
        }
    }

    /// What the deploy changed: functions that were hotswapped, resources of the template.
    pub(super) fn take_changed(&self) -> Vec<String> {
        self.changed.take()
    }

    /// The running operation of CloudFormation, and its stack.
    pub(super) fn running(&self) -> Option<(&'static str, String)> {
        self.running.borrow().clone()
    }

    pub(super) fn clear(&self) {
        if let Some(live) = self.printer.live() {
            live.clear();
        }
    }
}

impl Ui for CycleUi<'_> {
    fn emit(&self, event: Event) {
        let (printer, look) = (self.printer, self.printer.look);
        match event {
            Event::Stage { stage, doing } => {
                if let Some(live) = printer.live().filter(|_| stage != Stage::Package) {
                    live.stage(&report::stage_started(stage, &doing, look));
                }
            }
            Event::Compiling { done, total, now } => {
                if let Some(live) = printer.live() {
                    live.compiling(done, total, &now);
                }
            }
            Event::Note { text } => {
                if self.noted.borrow_mut().insert(text.clone()) {
                    printer.say(&format!("{:>9} {text}", ""));
                }
            }
            Event::Plan { plan } => {
                let resources = plan.changes.iter().map(|change| change.logical_id.clone());
                let code = plan.hotswaps.iter().chain(&plan.repairs).cloned();
                self.changed.borrow_mut().extend(resources.chain(code));
            }
            Event::Operation { stack, what, .. } => {
                self.running.replace(Some((what, stack)));
            }
            Event::Stack { .. } => {
                self.running.replace(None);
            }
            Event::Resource { logical_id, resource_type, status, reason, ms } => {
                if status.ends_with("_FAILED") {
                    let line = report::resource_line(
                        &logical_id,
                        &resource_type,
                        &status,
                        &reason,
                        ms,
                        look,
                    );
                    printer.say(&line);
                }
            }
            Event::Done { .. } => {}
        }
    }

    /// Yes, unless data would be lost: a person decides that in a deploy.
    async fn ask(&self, question: &Question<'_>) -> Answer {
        match question {
            Question::Apply(plan) if !loses_data(plan) => Answer::Yes,
            Question::Bootstrap { .. } => Answer::Yes,
            _ => {
                self.clear();
                self.printer.say(&report::question(question, self.printer.look));
                self.printer.say("watch does not answer this: run cargo xtask deploy");
                Answer::No
            }
        }
    }
}

fn loses_data(plan: &Plan) -> bool {
    plan.changes.iter().any(|change| change.loss.is_some())
}
