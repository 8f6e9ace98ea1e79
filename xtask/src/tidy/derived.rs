//! Generated files: each must be what its command writes now.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result};
use engine::package;

use super::{Finding, finding};
use crate::commands::synth;

pub(super) fn check(root: &Path) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (name, text) in synth::files()? {
        let path = format!("templates/{name}");
        let now = std::fs::read_to_string(root.join(&path)).unwrap_or_default();
        if let Some(line) = first_difference(&now, &text) {
            findings.push(finding(
                &path,
                line,
                "differs from what the code generates",
                "run `cargo xtask synth`",
            ));
        }
    }
    findings.extend(generated(root)?);
    Ok(findings)
}

/// The number of the first line that differs.
fn first_difference(now: &str, should: &str) -> Option<usize> {
    if now == should {
        return None;
    }
    let same = now.lines().zip(should.lines()).take_while(|(a, b)| a == b).count();
    Some(same + 1)
}

/// The typed resources. Their generator is a separate program, because it must not depend on the
/// code that it writes.
fn generated(root: &Path) -> Result<Option<Finding>> {
    let mut cargo = package::cargo();
    cargo.args(["codegen", "--check"]).current_dir(root).stdin(Stdio::null());
    let answer = cargo.output().context("cannot run cargo")?;
    if answer.status.success() {
        return Ok(None);
    }
    let said = String::from_utf8_lossy(&answer.stderr);
    let why = said
        .lines()
        .find_map(|line| line.strip_prefix("error: "))
        .unwrap_or(said.trim())
        .to_owned();
    Ok(Some(finding("deployer/cfn/src/generated/mod.rs", 1, why, "run `cargo codegen`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_difference_gives_the_first_line_that_differs() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\nc\n", "a\nB\nc\n"), Some(2));
        assert_eq!(first_difference("a\n", "a\nb\n"), Some(2));
        assert_eq!(first_difference("", "a\n"), Some(1));
        assert_eq!(first_difference("a", "a\n"), Some(2));
    }
}
