//! The flows' listener: events to the printer, questions to the person, and a memory of what goes on, for Ctrl-C.

use std::cell::RefCell;
use std::io::IsTerminal;

use engine::deploy::{Answer, Event, Question, Stage, Ui};
use engine::{prompt, report};

use crate::printer::{Mode, Printer};

/// When questions are put to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asking {
    /// `--yes`, or nothing is at stake.
    Never,
    /// Always; where no person is, the answer is no.
    Always,
}

/// Listens and asks.
pub(crate) struct Console<'a> {
    pub(crate) printer: &'a Printer,
    asking: Asking,
    /// What to do when CloudFormation has begun.
    begun: Option<Box<dyn Fn() + 'a>>,
    /// The operation of CloudFormation that goes on: what, and on which stack.
    under_way: RefCell<Option<(&'static str, String)>>,
}

/// A stage that took less is not worth a second line.
const WORTH_A_LINE_MS: u64 = 300;

impl<'a> Console<'a> {
    pub(crate) fn new(printer: &'a Printer, asking: Asking) -> Self {
        Console { printer, asking, begun: None, under_way: RefCell::default() }
    }

    /// Has `act` done whenever CloudFormation begins to work for us.
    pub(crate) fn when_begun(self, act: impl Fn() + 'a) -> Self {
        Console { begun: Some(Box::new(act)), ..self }
    }

    /// What CloudFormation is doing for us at the moment.
    pub(crate) fn under_way(&self) -> Option<(&'static str, String)> {
        self.under_way.borrow().clone()
    }

    /// Something worth knowing.
    pub(crate) fn note(&self, text: impl Into<String>) {
        self.emit(Event::Note { text: text.into() });
    }

    fn remember(&self, event: &Event) {
        match event {
            Event::Operation { stack, what, .. } => {
                if let Some(begun) = &self.begun {
                    begun();
                }
                self.under_way.replace(Some((what, stack.clone())));
            }
            Event::Stack { .. } => {
                self.under_way.replace(None);
            }
            _ => {}
        }
    }

    fn show(&self, event: &Event) {
        let (printer, look) = (self.printer, self.printer.look);
        match (event, printer.live()) {
            (Event::Stage { stage, doing }, live) => {
                let line = report::stage_started(*stage, doing, look);
                // Building writes for itself, compiler messages and all.
                match live.filter(|_| *stage != Stage::Package) {
                    Some(live) => live.stage(&line),
                    None => printer.say(&line),
                }
            }
            (Event::Done { stage, ms }, Some(live)) => {
                live.stage_done(&report::stage_finished(*stage, *ms, look))
            }
            (Event::Done { stage, ms }, None) if *ms >= WORTH_A_LINE_MS => {
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
                    "{:>9} a {what} of {stack} is under way already; watching it",
                    ""
                ));
            }
            (Event::Operation { .. }, _) => {}
            (Event::Resource { logical_id, resource_type, status, reason, ms }, live) => {
                let line =
                    report::resource_line(logical_id, resource_type, status, reason, *ms, look);
                match live {
                    Some(live) => live.resource(logical_id, resource_type, status, &line),
                    // A log has one line for each resource that ended; beginnings would double it.
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
            // A reader that has gone away does not end a deploy.
            let _ = self.printer.json_line(&event);
        } else {
            self.show(&event);
        }
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        if self.asking == Asking::Never {
            if let (Question::Destroy(lost), false) = (question, self.printer.mode == Mode::Json) {
                self.printer.say(&report::data_loss(lost, self.printer.look));
            }
            return Answer::Yes;
        }
        let text = report::question(question, self.printer.look);
        if let Some(live) = self.printer.live() {
            live.clear();
        }
        if !std::io::stdin().is_terminal() {
            self.printer.say(&format!(
                "{text}\nThere is no terminal to ask at; that counts as no. Pass --yes to go on."
            ));
            return Answer::No;
        }
        // On a thread of its own, so that Ctrl-C is still heard; without holding stderr, so that it can be answered.
        let answer = tokio::task::spawn_blocking(move || {
            prompt::ask(&text, std::io::stdin().lock(), std::io::stderr())
        });
        answer.await.unwrap_or(Answer::No)
    }
}
