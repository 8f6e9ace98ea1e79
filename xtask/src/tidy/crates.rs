//! The edges between our crates, from the manifests: shared ← handlers, shared ← deployer ← xtask.

use super::source::{File, Tree};
use super::{Finding, finding};

/// Each crate, and the ones of ours that it may depend on.
const MAY_USE: &[(&str, &[&str])] = &[
    ("shared", &[]),
    ("handlers", &["shared", "fuzz-driver"]),
    ("fuzz-driver", &[]),
    ("codegen", &[]),
    ("deployer", &["shared"]),
    ("xtask", &["deployer", "shared"]),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files
        .iter()
        .filter(|file| file.path.ends_with("/Cargo.toml"))
        .flat_map(check_manifest)
        .collect()
}

fn check_manifest(file: &File) -> Vec<Finding> {
    let mut section = String::new();
    let mut allowed: &[&str] = &[];
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = header.to_owned();
            // `[dependencies.shared]`
            if let Some((_, dependency)) = section.rsplit_once("dependencies.") {
                findings.extend(check_edge(file, number, dependency, allowed));
            }
            continue;
        }
        let Some((key, value)) = line.split_once('=') else { continue };
        let key = key.trim();
        if section == "package" && key == "name" {
            let name = value.trim().trim_matches('"');
            match MAY_USE.iter().find(|(known, _)| *known == name) {
                Some((_, uses)) => allowed = uses,
                None => findings.push(finding(
                    &file.path,
                    number,
                    format!("crate {name} has no place in the order of crates"),
                    "give it a row in xtask/src/tidy/crates.rs and a paragraph in ARCHITECTURE.md",
                )),
            }
        } else if section.ends_with("dependencies") {
            let dependency = key.split('.').next().unwrap_or(key).trim_matches('"');
            findings.extend(check_edge(file, number, dependency, allowed));
        }
    }
    findings
}

fn check_edge(file: &File, line: usize, dependency: &str, allowed: &[&str]) -> Option<Finding> {
    let ours = MAY_USE.iter().any(|(name, _)| *name == dependency);
    if !ours || allowed.contains(&dependency) {
        return None;
    }
    let may = if allowed.is_empty() {
        "none of our crates".to_owned()
    } else {
        format!("only {}", allowed.join(" and "))
    };
    Some(finding(
        &file.path,
        line,
        format!("depends on {dependency}, and may use {may}"),
        "move what both need to shared, or turn the call around",
    ))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::said;
    use super::*;

    #[test]
    fn an_edge_that_goes_the_wrong_way_is_found_in_every_form() {
        let files = [
            (
                "shared/Cargo.toml",
                "[package]\nname = \"shared\"\n[dependencies]\nserde.workspace = true\nhandlers = { path = \"../handlers\" }\n",
            ),
            (
                "handlers/Cargo.toml",
                "[package]\nname = \"handlers\"\n[dependencies]\nshared.workspace = true\n[dev-dependencies]\ndeployer.workspace = true\n",
            ),
            (
                "deployer/Cargo.toml",
                "[package]\nname = \"deployer\"\n[target.'cfg(unix)'.dependencies.xtask]\npath = \"../xtask\"\n",
            ),
            (
                "xtask/Cargo.toml",
                "[package]\nname = \"xtask\"\n[dependencies]\ndeployer.workspace = true\nshared.workspace = true\n",
            ),
            ("extra/Cargo.toml", "[package]\nname = \"extra\"\n"),
        ];
        expect![[r#"
            shared/Cargo.toml:5: depends on handlers, and may use none of our crates; move what both need to shared, or turn the call around
            handlers/Cargo.toml:6: depends on deployer, and may use only shared and fuzz-driver; move what both need to shared, or turn the call around
            deployer/Cargo.toml:3: depends on xtask, and may use only shared; move what both need to shared, or turn the call around
            extra/Cargo.toml:2: crate extra has no place in the order of crates; give it a row in xtask/src/tidy/crates.rs and a paragraph in ARCHITECTURE.md
        "#]]
        .assert_eq(&said(check, &files));
    }
}
