//! Where words go: people's text to stderr, data to stdout, and a reader that has gone away ends nothing.

mod live;

use std::io::{ErrorKind, IsTerminal, Write};
use std::ops::ControlFlow;

use engine::report::TextStyle;
use serde::Serialize;

pub(crate) use live::Live;

/// The ways of telling progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Lines that move.
    Terminal,
    /// A line for each thing.
    Log,
    /// One JSON object a line, on stdout.
    Json,
}

/// Writes.
#[derive(Debug)]
pub(crate) struct Printer {
    /// How progress is told.
    pub(crate) mode: Mode,
    /// How it looks.
    pub(crate) look: TextStyle,
    live: Option<Live>,
}

/// Narrower than this nothing can be laid out.
const WIDTH_MIN: usize = 60;

/// Wider than this nobody reads a line.
const WIDTH_MAX: usize = 140;

impl Printer {
    /// For this process: what the terminal can do, and what `NO_COLOR` forbids.
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

    /// The moving lines, where there are any.
    pub(crate) fn live(&self) -> Option<&Live> {
        self.live.as_ref()
    }

    /// How data looks on stdout, which may go elsewhere than stderr.
    pub(crate) fn stdout_look(&self) -> TextStyle {
        TextStyle {
            color: self.look.color && std::io::stdout().is_terminal(),
            width: self.look.width,
        }
    }

    /// A text for the person, ending in a line of its own.
    pub(crate) fn say(&self, text: &str) {
        let write = || {
            let mut out = std::io::stderr().lock();
            // Nobody to tell it to: no reason to end what is under way.
            let _ = writeln!(out, "{}", text.trim_end_matches('\n'));
        };
        match &self.live {
            Some(live) => live.suspend(write),
            None => write(),
        }
    }

    /// Data. A reader that has gone away (`| head`) has what it wanted.
    pub(crate) fn data(&self, text: &str) -> std::io::Result<()> {
        self.stream(text).map(|_| ())
    }

    /// Data that goes on for long, a piece at a time; a reader that has gone away breaks it off.
    pub(crate) fn stream(&self, text: &str) -> std::io::Result<ControlFlow<()>> {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Ok(ControlFlow::Continue(())),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ControlFlow::Break(())),
            Err(error) => Err(error),
        }
    }

    /// A value as one JSON document for people to read and programs to parse.
    pub(crate) fn document(&self, value: &impl Serialize) -> anyhow::Result<()> {
        Ok(self.data(&format!("{}\n", serde_json::to_string_pretty(value)?))?)
    }

    /// A value as one line of JSON.
    pub(crate) fn json_line(&self, value: &impl Serialize) -> anyhow::Result<()> {
        Ok(self.data(&format!("{}\n", serde_json::to_string(value)?))?)
    }
}
