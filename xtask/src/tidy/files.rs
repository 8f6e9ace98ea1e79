//! What each file must be like as a whole: named for what it holds, introduced, reached, of a length that can be read.

use super::source::{File, Tree};
use super::{Finding, finding};

/// Lines before the tests. Files here are meant to have 50 to 400; half as much again is room for one that has a good reason. A
/// table of rows or what a command wrote may be longer: it is looked up and not read through.
const LINES_MAX: usize = 600;

/// Kept by hand, and longer on purpose.
const TABLES: [&str; 1] = ["shared/src/table.rs"];

/// Names that say nothing of what is inside, so that anything ends there.
const EMPTY_NAMES: [&str; 8] =
    ["common", "helper", "helpers", "misc", "shared_utils", "stuff", "util", "utils"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<Finding> = tree.files.iter().filter_map(check_name).collect();
    for file in tree.rust() {
        findings.extend(check_first_line(file));
        findings.extend(check_length(file));
        findings.extend(check_tests_last(file));
        findings.extend(check_reached(tree, file));
    }
    findings
}

fn check_name(file: &File) -> Option<Finding> {
    let empty = file
        .path
        .split('/')
        .find(|part| EMPTY_NAMES.contains(&part.split('.').next().unwrap_or(part)))?;
    Some(finding(
        &file.path,
        1,
        format!("the name {empty} says nothing"),
        "name it for the one idea that it holds",
    ))
}

fn check_first_line(file: &File) -> Option<Finding> {
    let line = if file.is_generated() { 1 } else { 0 };
    let introduced =
        file.text.lines().nth(line).is_some_and(|line| {
            line.strip_prefix("//! ").is_some_and(|said| !said.trim().is_empty())
        });
    (!introduced)
        .then(|| finding(&file.path, 1, "no `//!` line", "begin by saying what the file is for"))
}

fn check_length(file: &File) -> Option<Finding> {
    if file.is_generated() || TABLES.contains(&file.path.as_str()) {
        return None;
    }
    let lines = file
        .code
        .lines()
        .position(|line| line == "#[cfg(test)]")
        .unwrap_or_else(|| file.code.lines().count());
    (lines > LINES_MAX).then(|| {
        finding(
            &file.path,
            LINES_MAX + 1,
            format!("{lines} lines before the tests, {LINES_MAX} are the limit"),
            "split it by ideas",
        )
    })
}

/// The block of tests is the last thing in a file, so that a reader may stop there.
fn check_tests_last(file: &File) -> Option<Finding> {
    let mut lines = (1..).zip(file.code.lines());
    lines.find(|(_, line)| line.starts_with("mod tests {"))?;
    lines.find(|(_, line)| *line == "}")?;
    let (number, _) = lines.find(|(_, line)| !line.trim().is_empty())?;
    Some(finding(&file.path, number, "code behind the tests", "move it before them"))
}

/// A file that no `mod` names is not compiled, and nothing else says so.
fn check_reached(tree: &Tree, file: &File) -> Option<Finding> {
    let (folder, name) = file.path.rsplit_once('/')?;
    let stem = name.strip_suffix(".rs")?;
    let is_root = ["lib", "main", "build"].contains(&stem)
        || ["/bin", "/tests", "/examples", "/benches"].iter().any(|part| folder.ends_with(part));
    if is_root || !file.path.contains("/src/") {
        return None;
    }
    // The folder's own module, for a `mod.rs` that of the folder above.
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
    let reached = tree
        .rust()
        .filter(|other| parents.contains(&other.path))
        .any(|parent| parent.code.lines().any(declares));
    (!reached).then(|| {
        finding(
            &file.path,
            1,
            "no `mod` names this file, so it is not compiled",
            "name it or remove it",
        )
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::said;
    use super::*;

    #[test]
    fn each_rule_of_files_finds_what_breaks_it_and_nothing_else() {
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
                "//! Tests too early.\n#[cfg(test)]\nmod tests {\n    fn t() {}\n}\n\nfn late() {}\n",
            ),
            ("a/src/made.rs", "// Written by a command. Do not edit by hand.\n//! Made.\n"),
            ("a/src/deep/mod.rs", "//! Deep.\nmod utils;\n"),
            ("a/src/deep/utils.rs", "//! Things.\n"),
            ("a/src/deep/lost.rs", "//! In nobody's list.\n"),
            ("a/tests/common/mod.rs", "//! For all tests.\n"),
        ];
        expect![[r#"
            a/src/deep/utils.rs:1: the name utils.rs says nothing; name it for the one idea that it holds
            a/tests/common/mod.rs:1: the name common says nothing; name it for the one idea that it holds
            a/src/long.rs:601: 601 lines before the tests, 600 are the limit; split it by ideas
            a/src/silent.rs:1: no `//!` line; begin by saying what the file is for
            a/src/early.rs:7: code behind the tests; move it before them
            a/src/deep/lost.rs:1: no `mod` names this file, so it is not compiled; name it or remove it
        "#]]
        .assert_eq(&said(check, &files));
    }
}
