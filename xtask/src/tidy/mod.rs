//! `cargo xtask tidy`: rules of this repository that no compiler checks.
//!
//! Each file is read once. Each check reads all files and lists everything that it finds, as
//! `path:line: what; what to do instead`.

mod confined_crates;
mod derived;
mod doc_tables;
mod files;
mod source;
mod words;

use std::fmt;
use std::path::Path;

use anyhow::Result;

use source::Tree;

/// A violation of a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
    instead: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; {}", self.path, self.line, self.what, self.instead)
    }
}

fn finding(
    path: &str,
    line: usize,
    what: impl Into<String>,
    instead: impl Into<String>,
) -> Finding {
    Finding { path: path.to_owned(), line, what: what.into(), instead: instead.into() }
}

/// Checks the checkout at `root`. The findings are sorted by path and line.
pub(crate) fn run(root: &Path) -> Result<Vec<Finding>> {
    let tree = Tree::read(root)?;
    let mut findings = text_findings(&tree);
    findings.extend(derived::check(root)?);
    findings.sort();
    Ok(findings)
}

/// Rewrites the generated tables in the docs. Returns the names of those that changed.
pub(crate) fn fix(root: &Path) -> Result<Vec<&'static str>> {
    doc_tables::fix(root)
}

/// The checks that need only the text of the files.
fn text_findings(tree: &Tree) -> Vec<Finding> {
    [confined_crates::check(tree), files::check(tree), words::check(tree), doc_tables::check(tree)]
        .concat()
}

/// The findings of one check in these files, one per line.
#[cfg(test)]
fn findings_in(check: fn(&Tree) -> Vec<Finding>, files: &[(&str, &str)]) -> String {
    check(&Tree::of(files)).iter().map(|finding| format!("{finding}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidy_finds_nothing_in_this_repository() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let findings = text_findings(&Tree::read(&root).unwrap());
        assert!(
            findings.is_empty(),
            "\n{}",
            findings.iter().map(|finding| format!("{finding}\n")).collect::<String>()
        );
    }
}
