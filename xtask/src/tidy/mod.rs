//! `cargo xtask tidy`: rules of this repository that no compiler keeps.
//!
//! Each file is read once; every check looks at all of them and says all that it finds, as `path:line: what; do this instead`.

mod derived;
mod files;
mod homes;
mod readme;
mod source;
mod words;

use std::fmt;
use std::path::Path;

use anyhow::Result;

use source::Tree;

/// Something that is not as it should be.
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

/// A finding in a file.
fn finding(
    path: &str,
    line: usize,
    what: impl Into<String>,
    instead: impl Into<String>,
) -> Finding {
    Finding { path: path.to_owned(), line, what: what.into(), instead: instead.into() }
}

/// All that is wrong in the checkout at `root`, by path and line.
pub(crate) fn run(root: &Path) -> Result<Vec<Finding>> {
    let tree = Tree::read(root)?;
    let mut findings = text_findings(&tree);
    findings.extend(derived::check(root)?);
    findings.sort();
    Ok(findings)
}

/// Rewrites what is derived and stands in a file kept by hand: the README's tables. Gives what it wrote.
pub(crate) fn fix(root: &Path) -> Result<Vec<&'static str>> {
    readme::fix(root)
}

/// The checks that need nothing but the files' text.
fn text_findings(tree: &Tree) -> Vec<Finding> {
    [homes::check(tree), files::check(tree), words::check(tree), readme::check(tree)].concat()
}

/// What a check says of these files, a line each: the golden tests' one door.
#[cfg(test)]
fn said(check: fn(&Tree) -> Vec<Finding>, files: &[(&str, &str)]) -> String {
    check(&Tree::of(files)).iter().map(|finding| format!("{finding}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_is_tidy() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let findings = text_findings(&Tree::read(&root).unwrap());
        assert!(
            findings.is_empty(),
            "\n{}",
            findings.iter().map(|finding| format!("{finding}\n")).collect::<String>()
        );
    }
}
