//! Color, width and the elements that all reports share.

use std::time::Duration;

use anstyle::{AnsiColor, Style};

/// The capabilities of the terminal or file that shows the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// Whether the text may contain escape sequences for colors.
    pub color: bool,
    /// The width in columns.
    pub width: usize,
}

impl TextStyle {
    /// The style for a log file or a pipe.
    pub const PLAIN: TextStyle = TextStyle { color: false, width: 100 };

    fn paint(self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// Green: an addition or a success.
    pub fn success(self, text: &str) -> String {
        self.paint(AnsiColor::Green.on_default(), text)
    }

    /// Yellow: a change.
    pub fn warning(self, text: &str) -> String {
        self.paint(AnsiColor::Yellow.on_default(), text)
    }

    /// Bold red: a failure, a removal or a loss.
    pub fn error(self, text: &str) -> String {
        self.paint(AnsiColor::Red.on_default().bold(), text)
    }

    /// Dimmed: a detail.
    pub fn dim(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }

    /// Bold: a heading or a name.
    pub fn bold(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }
}

/// Wraps words into lines of at most `width` columns, indented by `indent`. A longer word gets its
/// own line.
pub(crate) fn wrap<'a>(
    words: impl IntoIterator<Item = &'a str>,
    indent: usize,
    width: usize,
) -> String {
    let (mut out, mut column) = (" ".repeat(indent), indent);
    for (at, word) in words.into_iter().enumerate() {
        let len = word.chars().count();
        if at > 0 && column + 1 + len > width {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            column = indent;
        } else if at > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += len;
    }
    out
}

/// Shortens a text to `width` columns by removing its middle, since names and ARNs differ at their
/// ends.
pub(crate) fn shorten(text: &str, width: usize) -> String {
    let len = text.chars().count();
    if len <= width || width < 5 {
        return text.to_owned();
    }
    let (head, tail) = ((width - 1) / 2, width - 1 - (width - 1) / 2);
    let start: String = text.chars().take(head).collect();
    let end: String = text.chars().skip(len - tail).collect();
    format!("{start}…{end}")
}

/// `340 ms`, `3.4 s`, `2 min 5 s`.
pub fn duration(time: Duration) -> String {
    duration_ms(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

/// [`duration`] of a number of milliseconds.
pub(crate) fn duration_ms(ms: u64) -> String {
    match ms {
        0..1000 => format!("{ms} ms"),
        1000..60_000 => format!("{}.{} s", ms / 1000, ms % 1000 / 100),
        _ => format!("{} min {} s", ms / 60_000, ms % 60_000 / 1000),
    }
}

/// The first few of many names: `Get, Put and 9 more`.
pub fn first_of(names: &[String], most: usize) -> String {
    let shown = names.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(most) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// `1 product`, `2 products`. The noun is given in the plural and ends in `s`.
pub fn count(number: u64, plural: &str) -> String {
    let noun = if number == 1 { plural.strip_suffix('s').unwrap_or(plural) } else { plural };
    format!("{number} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duration_has_a_readable_unit() {
        assert_eq!(
            [0, 999, 1000, 59_999, 125_000].map(duration_ms),
            ["0 ms", "999 ms", "1.0 s", "59.9 s", "2 min 5 s"]
        );
    }

    #[test]
    fn shorten_keeps_both_ends() {
        assert_eq!(shorten("abcdefghij", 7), "abc…hij");
        assert_eq!(shorten("abc", 7), "abc");
    }

    #[test]
    fn wrap_breaks_lines_at_the_width() {
        assert_eq!(wrap(["aa", "bb", "cccccc"], 2, 8), "  aa bb\n  cccccc");
    }
}
