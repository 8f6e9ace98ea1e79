//! Files that commands write: is each what its command would write now?

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::{Finding, finding};

/// What is written, by which command, and how that is asked.
const COMMANDS: [(&str, &str, &[&str]); 1] = [(
    "deployer/src/cfn/generated/mod.rs",
    "cargo codegen",
    &["run", "--quiet", "--package", "codegen", "--", "--check"],
)];

pub(super) fn check(root: &Path) -> Result<Vec<Finding>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut findings = Vec::new();
    for (path, command, check) in COMMANDS {
        let answer = Command::new(&cargo)
            .args(check)
            .current_dir(root)
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("cannot run {command}"))?;
        if !answer.status.success() {
            let said = String::from_utf8_lossy(&answer.stderr);
            let why = said.lines().find_map(|line| line.strip_prefix("error: ")).unwrap_or(said.trim());
            findings.push(finding(
                path,
                1,
                format!("`{command}` would not leave its files so: {why}"),
                format!("run `{command}`"),
            ));
        }
    }
    Ok(findings)
}
