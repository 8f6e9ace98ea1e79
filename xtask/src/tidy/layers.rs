//! The pipeline inside the deployer: a module imports only those before it. Cargo keeps the edges between crates; nothing else
//! keeps these. Files of tests are free: a template is best looked at as the text that comes out at the end.

use super::source::{File, Tree};
use super::{Finding, finding};

/// The modules in pipeline order.
const PIPELINE: [&str; 12] = [
    "cfn",
    "construct",
    "stack",
    "synth",
    "package",
    "local",
    "target",
    "cloud",
    "deploy",
    "catalogue",
    "report",
    "e2e",
];

const SOURCES: &str = "deployer/src/";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let files = tree
        .rust()
        .filter(|file| file.path.starts_with(SOURCES) && !file.is_generated() && !file.is_tests());
    files
        .flat_map(|file| {
            if file.path == "deployer/src/lib.rs" { check_list(file) } else { check_file(file) }
        })
        .collect()
}

/// A module of the library that is not in the pipeline would be free to import anything.
fn check_list(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.code.lines()) {
        let Some(name) = line
            .trim()
            .trim_start_matches("pub ")
            .strip_prefix("mod ")
            .and_then(|rest| rest.strip_suffix(';'))
        else {
            continue;
        };
        if place(name).is_none() {
            findings.push(finding(
                &file.path,
                number,
                format!("module {name} has no place in the pipeline"),
                "give it one in xtask/src/tidy/layers.rs and in ARCHITECTURE.md",
            ));
        }
    }
    findings
}

fn check_file(file: &File) -> Vec<Finding> {
    let module: Vec<&str> = module_path(&file.path);
    let Some(own) = module.first().and_then(|name| place(name)) else { return Vec::new() };
    let mut findings = Vec::new();
    for (line, name) in imports(&file.code, module.len()) {
        if place(&name).is_some_and(|other| other > own) {
            findings.push(finding(
                &file.path,
                line,
                format!("{} imports {name}, which comes after it in the pipeline", PIPELINE[own]),
                format!(
                    "move what both need to {} or before, or hand it in as an argument",
                    PIPELINE[own]
                ),
            ));
        }
    }
    findings
}

fn place(name: &str) -> Option<usize> {
    PIPELINE.iter().position(|known| *known == name)
}

/// `deployer/src/cfn/check/mod.rs` is `cfn::check`.
fn module_path(path: &str) -> Vec<&str> {
    let inner = path.trim_start_matches(SOURCES).trim_end_matches(".rs");
    inner.trim_end_matches("/mod").split('/').collect()
}

/// The modules of the crate's root that the code names, with their lines: behind `crate::`, and behind as many `super::` as lead there.
fn imports(code: &str, depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut line = 1;
    // The nesting of braces, and at which of them an inline module began.
    let mut braces = 0usize;
    let mut inline: Vec<usize> = Vec::new();
    let mut before = "";
    let mut rest = code;
    while !rest.is_empty() {
        let (token, after) = next_token(rest);
        match token {
            "\n" => line += 1,
            "{" => braces += 1,
            "}" => {
                braces = braces.saturating_sub(1);
                inline.retain(|began| *began < braces);
            }
            "mod" if is_inline(after) => inline.push(braces),
            "crate" if before != "::" => {
                found.extend(roots(after).into_iter().map(|name| (line, name)))
            }
            "super" if before != "::" => {
                let ups = 1 + count_supers(after);
                if ups == depth + inline.len() {
                    found.extend(roots(skip_supers(after)).into_iter().map(|name| (line, name)));
                }
            }
            _ => {}
        }
        if !token.trim().is_empty() {
            before = token;
        }
        rest = after;
    }
    found
}

/// A name, a `::`, or one other character.
fn next_token(code: &str) -> (&str, &str) {
    let name = code.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(code.len());
    let first = code.chars().next().map_or(0, char::len_utf8);
    let end = if name > 0 {
        name
    } else if code.starts_with("::") {
        2
    } else {
        first
    };
    code.split_at(end)
}

/// Whether `mod`'s name is followed by a body.
fn is_inline(after: &str) -> bool {
    let (_, rest) = next_token(after.trim_start());
    rest.trim_start().starts_with('{')
}

fn count_supers(mut after: &str) -> usize {
    let mut n = 0;
    while let Some(rest) = after.strip_prefix("::super") {
        (n, after) = (n + 1, rest);
    }
    n
}

fn skip_supers(mut after: &str) -> &str {
    while let Some(rest) = after.strip_prefix("::super") {
        after = rest;
    }
    after
}

/// What follows `crate`: `::name…`, or `::{a::b, c}` with a name for each.
fn roots(after: &str) -> Vec<String> {
    let Some(rest) = after.strip_prefix("::") else { return Vec::new() };
    let Some(mut group) = rest.strip_prefix('{') else {
        let (name, _) = next_token(rest);
        return vec![name.to_owned()];
    };
    let mut names = Vec::new();
    let mut depth = 0;
    let mut expects_name = true;
    while !group.is_empty() {
        let (token, after) = next_token(group);
        match token {
            "{" => depth += 1,
            "}" if depth == 0 => break,
            "}" => depth -= 1,
            "," if depth == 0 => expects_name = true,
            _ if expects_name && !token.trim().is_empty() => {
                names.push(token.to_owned());
                expects_name = false;
            }
            _ => {}
        }
        group = after;
    }
    names
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::said;
    use super::*;

    #[test]
    fn an_import_of_what_comes_later_is_found_in_every_form() {
        let synth = "\
//! Docs may name [`crate::deploy`].
use crate::cfn;
use crate::{cfn::Value, deploy::{Plan, report}, cloud};
fn f() { crate::report::line(\"crate::e2e\") }
use super::local;
mod tests {
    use super::deploy;
    mod inner { fn g() { super::super::super::target::choose() } }
    use super::super::e2e::Run;
}
";
        let files = [
            ("deployer/src/synth.rs", synth),
            (
                "deployer/src/cfn/check/shape.rs",
                "use super::super::super::stack::Images;\nuse super::super::value;\n",
            ),
            (
                "deployer/src/report/plan.rs",
                "use crate::deploy::Plan;\nuse crate::report::layout;\n",
            ),
            ("deployer/src/stack/tests.rs", "use crate::synth;\n"),
            ("deployer/src/lib.rs", "pub mod cfn;\nmod extras;\npub mod e2e;\n"),
            ("handlers/src/http/mod.rs", "use crate::report::x;\n"),
        ];
        expect![[r#"
            deployer/src/synth.rs:3: synth imports deploy, which comes after it in the pipeline; move what both need to synth or before, or hand it in as an argument
            deployer/src/synth.rs:3: synth imports cloud, which comes after it in the pipeline; move what both need to synth or before, or hand it in as an argument
            deployer/src/synth.rs:4: synth imports report, which comes after it in the pipeline; move what both need to synth or before, or hand it in as an argument
            deployer/src/synth.rs:5: synth imports local, which comes after it in the pipeline; move what both need to synth or before, or hand it in as an argument
            deployer/src/synth.rs:8: synth imports target, which comes after it in the pipeline; move what both need to synth or before, or hand it in as an argument
            deployer/src/synth.rs:9: synth imports e2e, which comes after it in the pipeline; move what both need to synth or before, or hand it in as an argument
            deployer/src/cfn/check/shape.rs:1: cfn imports stack, which comes after it in the pipeline; move what both need to cfn or before, or hand it in as an argument
            deployer/src/lib.rs:2: module extras has no place in the pipeline; give it one in xtask/src/tidy/layers.rs and in ARCHITECTURE.md
        "#]]
        .assert_eq(&said(check, &files));
    }
}
