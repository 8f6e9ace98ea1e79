//! Color, width and the few forms that all texts share.

use std::time::Duration;

use anstyle::{AnsiColor, Style};

/// How the reader sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// Whether escapes for color may be written.
    pub color: bool,
    /// Columns.
    pub width: usize,
}

impl TextStyle {
    /// A log file, or a pipe.
    pub const PLAIN: TextStyle = TextStyle { color: false, width: 100 };

    fn paint(self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// What comes.
    pub fn success(self, text: &str) -> String {
        self.paint(AnsiColor::Green.on_default(), text)
    }

    /// What changes.
    pub fn warning(self, text: &str) -> String {
        self.paint(AnsiColor::Yellow.on_default(), text)
    }

    /// What goes, is lost or failed.
    pub fn error(self, text: &str) -> String {
        self.paint(AnsiColor::Red.on_default().bold(), text)
    }

    /// What is only there for completeness.
    pub fn dim(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }

    /// A heading, or a name.
    pub fn bold(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }
}

/// Words put into lines of at most `width` columns, each line after `indent` columns. A word longer than a line stands alone.
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

/// Cut to `width` columns, in the middle, since stage_finished of names and ARNs tell them apart.
pub(crate) fn fit(text: &str, width: usize) -> String {
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
    spent(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

/// As [`duration`], from milliseconds.
pub(crate) fn spent(ms: u64) -> String {
    match ms {
        0..1000 => format!("{ms} ms"),
        1000..60_000 => format!("{}.{} s", ms / 1000, ms % 1000 / 100),
        _ => format!("{} min {} s", ms / 60_000, ms % 60_000 / 1000),
    }
}

/// `1 product`, `2 products`; the noun is given in its plural.
pub fn count(number: u64, plural: &str) -> String {
    let noun = if number == 1 { plural.strip_suffix('s').unwrap_or(plural) } else { plural };
    format!("{number} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(
            [0, 999, 1000, 59_999, 125_000].map(spent),
            ["0 ms", "999 ms", "1.0 s", "59.9 s", "2 min 5 s"]
        );
    }

    #[test]
    fn long_names_keep_their_ends() {
        assert_eq!(fit("abcdefghij", 7), "abc…hij");
        assert_eq!(fit("abc", 7), "abc");
    }

    #[test]
    fn words_are_put_into_lines() {
        assert_eq!(wrap(["aa", "bb", "cccccc"], 2, 8), "  aa bb\n  cccccc");
    }
}
