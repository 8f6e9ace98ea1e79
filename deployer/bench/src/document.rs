//! The page of the docs that has the results.

use std::path::Path;

use anyhow::{Context, Result};

pub(crate) const PAGE: &str = "docs/performance.md";
pub(crate) const CHART: &str = "docs/performance.svg";

const PICTURE: &str = "![Bars: first answer and warm request, beside plain ones](performance.svg)";

/// What the page has a section of, written by one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Functions,
    Images,
    Load,
    Synth,
    Package,
}

impl Section {
    /// The line before its results; the line `END` is after them.
    fn start(self) -> &'static str {
        match self {
            Self::Functions => "<!-- results: cargo xtask bench -->\n",
            Self::Images => "<!-- results: cargo xtask bench --images -->\n",
            Self::Load => "<!-- results: cargo xtask bench --load -->\n",
            Self::Synth => "<!-- results: cargo xtask bench --synth -->\n",
            Self::Package => "<!-- results: cargo xtask bench --package -->\n",
        }
    }
}

const END: &str = "<!-- end -->";

/// The width of lines in the docs.
const COLUMNS: usize = 100;

/// Writes the results of the functions and their chart.
pub(crate) fn write_functions(workspace: &Path, results: &str, chart: &str) -> Result<()> {
    write(workspace, Section::Functions, &format!("{PICTURE}\n\n{results}"))?;
    let file = workspace.join(CHART);
    std::fs::write(&file, chart).with_context(|| format!("cannot write {}", file.display()))
}

/// Writes the results of a section.
pub(crate) fn write(workspace: &Path, section: Section, results: &str) -> Result<()> {
    let page = workspace.join(PAGE);
    let old = std::fs::read_to_string(&page)
        .with_context(|| format!("cannot read {}", page.display()))?;
    let new = with_results(&old, section, results)
        .with_context(|| format!("{PAGE} has no lines {} and {END}", section.start().trim_end()))?;
    std::fs::write(&page, new).with_context(|| format!("cannot write {}", page.display()))
}

/// The page with other results. `None`: it has no place for them.
fn with_results(page: &str, section: Section, results: &str) -> Option<String> {
    let start = page.find(section.start())? + section.start().len();
    let end = start + page.get(start..)?.find(END)?;
    Some(format!("{}{}{}", page.get(..start)?, wrapped(results), page.get(end..)?))
}

/// The text with its sentences in lines of the docs' width. Rows of tables stay whole.
fn wrapped(text: &str) -> String {
    let mut lines = String::new();
    for line in text.lines() {
        let mut width = 0;
        for word in line.split_inclusive(' ') {
            let chars = word.trim_end().chars().count();
            if !line.starts_with(['|', '!']) && width > 0 && width + chars > COLUMNS {
                lines.truncate(lines.trim_end().len());
                lines.push('\n');
                width = 0;
            }
            lines.push_str(word);
            width += word.chars().count();
        }
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_breaks_sentences_and_no_rows() {
        let sentence = format!("{}end", "é 12345678 ".repeat(10));
        let lines = wrapped(&format!("| {sentence} |\n\n{sentence}\nshort\n"));
        let lines: Vec<_> = lines.lines().collect();
        assert_eq!(lines[0], format!("| {sentence} |"));
        assert_eq!(
            lines[1..].join("|"),
            format!("|{}|12345678 end|short", "é 12345678 ".repeat(9) + "é")
        );
    }

    #[test]
    fn with_results_replaces_what_is_between_the_markers_of_the_section() {
        let page = |images: &str, load: &str| {
            let (first, second) = (Section::Images.start(), Section::Load.start());
            format!("before\n{first}{images}{END}\nbetween\n{second}{load}{END}\nafter\n")
        };
        let old = page("old\n", "old\n");
        assert_eq!(with_results(&old, Section::Load, "new\n"), Some(page("old\n", "new\n")));
        assert_eq!(with_results(&old, Section::Images, "new\n"), Some(page("new\n", "old\n")));
        assert_eq!(with_results(&old, Section::Synth, "new\n"), None);
    }

    #[test]
    fn page_has_a_place_for_each_section() {
        let page = include_str!("../../../docs/performance.md");
        let all =
            [Section::Functions, Section::Images, Section::Load, Section::Synth, Section::Package];
        for section in all {
            assert!(with_results(page, section, "").is_some(), "{section:?}");
        }
    }
}
