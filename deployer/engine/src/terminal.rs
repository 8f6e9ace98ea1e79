//! A [`Ui`] for terminals and logs: lines on stderr, questions at the terminal.

use std::io::{IsTerminal, Write};

use crate::deploy::{Answer, DeployError, Event, Question, Ui};
use crate::prompt;
use crate::report::{self, ErrorReport, TextStyle};

/// Writes one line to stderr for each event. Asks at the terminal; without a terminal, the answer
/// is no.
#[derive(Debug, Clone, Copy)]
pub struct TerminalUi {
    style: TextStyle,
    confirmed: bool,
}

impl TerminalUi {
    /// With `confirmed`, the answer to every question is yes; an application sets it for its option
    /// `--yes`. The output has color where stderr is a terminal and `NO_COLOR` is not set.
    pub fn new(confirmed: bool) -> Self {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let color = std::io::stderr().is_terminal() && !no_color;
        TerminalUi { style: TextStyle { color, ..TextStyle::PLAIN }, confirmed }
    }

    /// Color and width of the output.
    pub fn style(&self) -> TextStyle {
        self.style
    }

    /// Reports an error with its hint.
    pub fn error(&self, error: &DeployError) {
        self.line(report::error_report(&ErrorReport::from(error), self.style).trim_end());
    }

    /// Writes a line to stderr.
    pub fn line(&self, text: &str) {
        // An error of stderr cannot be reported, and must not end a deploy.
        let _ = writeln!(std::io::stderr(), "{text}");
    }
}

impl Ui for TerminalUi {
    fn emit(&self, event: Event) {
        let style = self.style;
        match event {
            Event::Stage { stage, doing } => {
                self.line(&report::stage_started(stage, &doing, style))
            }
            Event::Note { text } => self.line(&format!("{:>9} {text}", "")),
            Event::Plan { plan } => self.line(&format!("\n{}", report::plan(&plan, style))),
            Event::Operation { stack, what, attached: true } => {
                self.line(&format!("{:>9} a {what} of {stack} is in progress; watching it", ""));
            }
            Event::Resource { logical_id, resource_type, status, reason, ms }
                if !status.ends_with("_IN_PROGRESS") =>
            {
                let line =
                    report::resource_line(&logical_id, &resource_type, &status, &reason, ms, style);
                self.line(&line);
            }
            Event::Stack { stack, status, reason } => {
                self.line(&report::stack_line(&stack, &status, &reason, style));
            }
            Event::Done { .. }
            | Event::Compiling { .. }
            | Event::Operation { .. }
            | Event::Resource { .. } => {}
        }
    }

    async fn ask(&self, question: &Question<'_>) -> Answer {
        let text = report::question(question, self.style);
        if self.confirmed {
            // What a destroy deletes is shown also when nothing is asked.
            match question {
                Question::Destroy(loss) => self.line(&report::data_loss(loss, self.style)),
                Question::Leftovers { .. } => self.line(&text),
                _ => {}
            }
            return Answer::Yes;
        }
        if !std::io::stdin().is_terminal() {
            self.line(&format!("{text}\nThere is no terminal to ask at; that counts as no."));
            return Answer::No;
        }
        prompt::ask_at_terminal(text).await
    }
}
