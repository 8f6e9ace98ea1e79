//! Writes text for people to stderr and data to stdout. A closed pipe is not an error.

mod live;

use std::io::{ErrorKind, IsTerminal, Write};
use std::ops::ControlFlow;

use engine::report::TextStyle;
use serde::Serialize;

pub(crate) use live::Live;

/// How progress is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Lines that are updated in place.
    Terminal,
    /// One line per event.
    Log,
    /// One JSON object per line, on stdout.
    Json,
}

#[derive(Debug)]
pub(crate) struct Printer {
    pub(crate) mode: Mode,
    pub(crate) look: TextStyle,
    live: Option<Live>,
}

/// The layout needs at least this many columns.
const WIDTH_MIN: usize = 60;

/// Longer lines are hard to read.
const WIDTH_MAX: usize = 140;

impl Printer {
    /// Reads what the terminal supports, and `NO_COLOR`.
    pub(crate) fn new(json: bool) -> Self {
        let terminal =
            std::io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|t| t != "dumb");
        let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
        let mode = match (json, terminal) {
            (true, _) => Mode::Json,
            (false, true) => Mode::Terminal,
            (false, false) => Mode::Log,
        };
        let columns = terminal_size::terminal_size_of(std::io::stderr())
            .map(|(width, _)| usize::from(width.0));
        let width = columns
            .filter(|_| terminal)
            .map_or(TextStyle::PLAIN.width, |c| c.clamp(WIDTH_MIN, WIDTH_MAX));
        let look = TextStyle { color: terminal && !plain, width };
        Printer { mode, look, live: (mode == Mode::Terminal).then(|| Live::new(look)) }
    }

    /// The lines that are updated in place; `None` without a terminal.
    pub(crate) fn live(&self) -> Option<&Live> {
        self.live.as_ref()
    }

    /// The style for stdout, which can be redirected while stderr is a terminal.
    pub(crate) fn stdout_look(&self) -> TextStyle {
        TextStyle {
            color: self.look.color && std::io::stdout().is_terminal(),
            width: self.look.width,
        }
    }

    /// Writes text for people, with a line break at its end.
    pub(crate) fn say(&self, text: &str) {
        let write = || {
            let mut out = std::io::stderr().lock();
            // A closed stderr must not end a running operation.
            let _ = writeln!(out, "{}", text.trim_end_matches('\n'));
        };
        match &self.live {
            Some(live) => live.suspend(write),
            None => write(),
        }
    }

    /// Writes data. A closed pipe (`| head`) is not an error.
    pub(crate) fn data(&self, text: &str) -> std::io::Result<()> {
        self.stream(text).map(|_| ())
    }

    /// Writes one part of a long stream. Breaks if the reader closed the pipe.
    pub(crate) fn stream(&self, text: &str) -> std::io::Result<ControlFlow<()>> {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Ok(ControlFlow::Continue(())),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ControlFlow::Break(())),
            Err(error) => Err(error),
        }
    }

    /// Writes a value as an indented JSON document.
    pub(crate) fn document(&self, value: &impl Serialize) -> anyhow::Result<()> {
        Ok(self.data(&format!("{}\n", serde_json::to_string_pretty(value)?))?)
    }

    /// Writes a value as one line of JSON.
    pub(crate) fn json_line(&self, value: &impl Serialize) -> anyhow::Result<()> {
        Ok(self.data(&format!("{}\n", serde_json::to_string(value)?))?)
    }
}
