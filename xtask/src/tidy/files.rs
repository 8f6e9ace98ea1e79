//! Rules for each file as a whole: its name, its first line, its length, where its tests are, and
//! that a `mod` declares it.

use super::source::{File, Tree};
use super::{Finding, finding};

/// The limit for the lines before the tests. Most files have 50 to 400. Tables and generated files
/// may be longer, because readers search them and do not read them through.
const LINES_MAX: usize = 600;

/// Tables that are written by hand.
const TABLES: [&str; 1] = ["shared/src/table.rs"];

/// Names that do not say what the file is for, so that unrelated code gathers there.
const VAGUE_NAMES: [&str; 8] =
    ["common", "helper", "helpers", "misc", "shared_utils", "stuff", "util", "utils"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<Finding> = tree.files.iter().filter_map(check_name).collect();
    for file in tree.rust() {
        findings.extend(check_first_line(file));
        findings.extend(check_length(file));
        findings.extend(check_tests_last(file));
        findings.extend(check_declared(tree, file));
    }
    findings
}

fn check_name(file: &File) -> Option<Finding> {
    let vague = file
        .path
        .split('/')
        .find(|part| VAGUE_NAMES.contains(&part.split('.').next().unwrap_or(part)))?;
    Some(finding(
        &file.path,
        1,
        format!("the name {vague} does not say what the file is for"),
        "name the file after the one thing that it has",
    ))
}

fn check_first_line(file: &File) -> Option<Finding> {
    let line = if file.is_generated() { 1 } else { 0 };
    let has_line =
        file.text.lines().nth(line).is_some_and(|line| {
            line.strip_prefix("//! ").is_some_and(|said| !said.trim().is_empty())
        });
    (!has_line).then(|| {
        finding(&file.path, 1, "no `//!` line", "say in the first line what the file is for")
    })
}

fn check_length(file: &File) -> Option<Finding> {
    if file.is_generated() || TABLES.contains(&file.path.as_str()) {
        return None;
    }
    let lines = file
        .text
        .lines()
        .position(|line| line == "#[cfg(test)]")
        .unwrap_or_else(|| file.text.lines().count());
    (lines > LINES_MAX).then(|| {
        finding(
            &file.path,
            LINES_MAX + 1,
            format!("{lines} lines before the tests; the limit is {LINES_MAX}"),
            "split the file",
        )
    })
}

/// The tests are the last part of a file, so that a reader can stop there.
fn check_tests_last(file: &File) -> Option<Finding> {
    let mut lines = file.code_lines();
    lines.find(|(_, line)| line.starts_with("mod tests {"))?;
    lines.find(|(_, line)| *line == "}")?;
    let (number, _) = lines.find(|(_, line)| !line.trim().is_empty())?;
    Some(finding(&file.path, number, "code after the tests", "move it before them"))
}

/// The compiler does not report a file that no `mod` declares.
fn check_declared(tree: &Tree, file: &File) -> Option<Finding> {
    let (folder, name) = file.path.rsplit_once('/')?;
    let stem = name.strip_suffix(".rs")?;
    let is_root = ["lib", "main", "build"].contains(&stem)
        || ["/bin", "/tests", "/examples", "/benches"].iter().any(|part| folder.ends_with(part));
    if is_root || !file.path.contains("/src/") {
        return None;
    }
    // The module that must declare the file.
    let (folder, stem) = if stem == "mod" { folder.rsplit_once('/')? } else { (folder, stem) };
    let parents = [
        format!("{folder}/mod.rs"),
        format!("{folder}/lib.rs"),
        format!("{folder}/main.rs"),
        format!("{folder}.rs"),
    ];
    let declares = |line: &str| {
        let line = line.trim_start();
        let line = line
            .split_once("mod ")
            .filter(|(before, _)| before.is_empty() || before.starts_with("pub"))
            .map(|(_, rest)| rest);
        line.and_then(|rest| rest.strip_prefix(stem))
            .is_some_and(|rest| rest.trim_start().starts_with([';', '{']))
    };
    let is_declared = tree
        .rust()
        .filter(|other| parents.contains(&other.path))
        .any(|parent| parent.code_lines().any(|(_, line)| declares(line)));
    (!is_declared).then(|| {
        finding(
            &file.path,
            1,
            "no `mod` declares this file, so it is not compiled",
            "declare it or delete it",
        )
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::findings_in;
    use super::*;

    #[test]
    fn check_finds_each_violation_and_nothing_else() {
        let long = "//! Long.\n".to_owned() + &"fn f() {}\n".repeat(600);
        let tested = "//! Short, with many tests.\n#[cfg(test)]\nmod tests {\n".to_owned()
            + &"    fn f() {}\n".repeat(700)
            + "}\n";
        let files = [
            (
                "a/src/lib.rs",
                "//! A crate.\nmod long;\npub(crate) mod tested;\nmod silent;\nmod early;\npub mod made;\nmod deep;\n",
            ),
            ("a/src/long.rs", &long),
            ("a/src/tested.rs", &tested),
            ("a/src/silent.rs", "use std::fmt;\n"),
            (
                "a/src/early.rs",
                "//! Tests before code.\n#[cfg(test)]\nmod tests {\n    fn t() {}\n}\n\nfn late() {}\n",
            ),
            ("a/src/made.rs", "// Written by a command. Do not edit by hand.\n//! Made.\n"),
            ("a/src/deep/mod.rs", "//! Deep.\nmod utils;\n"),
            ("a/src/deep/utils.rs", "//! Things.\n"),
            ("a/src/deep/lost.rs", "//! Not declared.\n"),
            ("a/tests/common/mod.rs", "//! For all tests.\n"),
        ];
        expect![[r#"
            a/src/deep/utils.rs:1: the name utils.rs does not say what the file is for; name the file after the one thing that it has
            a/tests/common/mod.rs:1: the name common does not say what the file is for; name the file after the one thing that it has
            a/src/long.rs:601: 601 lines before the tests; the limit is 600; split the file
            a/src/silent.rs:1: no `//!` line; say in the first line what the file is for
            a/src/early.rs:7: code after the tests; move it before them
            a/src/deep/lost.rs:1: no `mod` declares this file, so it is not compiled; declare it or delete it
        "#]]
        .assert_eq(&findings_in(check, &files));
    }
}
