//! The README's tables of endpoints and functions: derived from THE TABLE, between two markers each.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use shared::table::{self, FUNCTIONS, Trigger};

use super::source::Tree;
use super::{Finding, finding};

const README: &str = "README.md";
const END: &str = "<!-- end -->";

/// What writes a block.
type Derive = fn() -> String;

/// The blocks, by the name in their first marker.
const BLOCKS: [(&str, Derive); 2] = [("endpoints", endpoints), ("functions", functions)];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(readme) = tree.files.iter().find(|file| file.path == README) else {
        return vec![finding(README, 1, "there is none", "write one")];
    };
    let mut findings = Vec::new();
    for (name, derive) in BLOCKS {
        match block(&readme.text, name) {
            None => findings.push(finding(
                README,
                1,
                format!("no block {name}"),
                format!("put `{}` and `{END}` where it belongs", begin(name)),
            )),
            Some((at, now)) if now != derive() => {
                let line = readme.text[..at].lines().count();
                findings.push(finding(
                    README,
                    line,
                    format!("the block {name} is not what shared/src/table.rs says"),
                    "run `cargo xtask tidy --fix`",
                ));
            }
            Some(_) => {}
        }
    }
    findings
}

/// Writes the blocks anew. Gives the names of those that changed.
pub(super) fn fix(root: &Path) -> Result<Vec<&'static str>> {
    let path = root.join(README);
    let mut text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let mut changed = Vec::new();
    for (name, derive) in BLOCKS {
        let Some((at, now)) = block(&text, name) else {
            bail!(
                "{README} has no block {name}: put `{}` and `{END}` where it belongs",
                begin(name)
            )
        };
        let (end, new) = (at + now.len(), derive());
        if text[at..end] != new {
            text.replace_range(at..end, &new);
            changed.push(name);
        }
    }
    if !changed.is_empty() {
        std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(changed)
}

fn begin(name: &str) -> String {
    format!("<!-- {name}: written by `cargo xtask tidy --fix` -->")
}

/// Where a block begins in the text, and what it holds.
fn block<'a>(text: &'a str, name: &str) -> Option<(usize, &'a str)> {
    let begin = begin(name) + "\n";
    let at = text.find(&begin)? + begin.len();
    let len = text[at..].find(END)?;
    Some((at, &text[at..at + len]))
}

fn endpoints() -> String {
    let mut text = String::from(
        "| method | path | what it does | query parameters | function |\n|---|---|---|---|---|\n",
    );
    let mut paths: Vec<&str> = Vec::new();
    for (function, route) in table::routes() {
        let query: Vec<String> = route.query.iter().map(|name| format!("`{name}`")).collect();
        row(
            &mut text,
            &[
                route.method.name(),
                &code(route.path),
                route.summary,
                &query.join(", "),
                &code(function.name),
            ],
        );
        if !paths.contains(&route.path) {
            paths.push(route.path);
        }
    }
    paths.sort_unstable();
    let paths: Vec<String> = paths.into_iter().map(code).collect();
    row(&mut text, &["OPTIONS", &paths.join(", "), "CORS preflight", "", "the gateway itself"]);
    text
}

fn functions() -> String {
    let mut text = String::from(
        "| function | started by | what it does | uses | memory | limit |\n|---|---|---|---|---|---|\n",
    );
    for function in FUNCTIONS {
        let trigger = match function.trigger {
            Trigger::Api(routes) => {
                let calls: Vec<String> = routes
                    .iter()
                    .map(|route| code(&format!("{} {}", route.method.name(), route.path)))
                    .collect();
                calls.join(", ")
            }
            Trigger::Upload { prefix, suffix } => format!("an object `{prefix}…{suffix}`"),
            Trigger::Schedule => {
                "`deploy`, `cargo xtask warm`, a schedule where there is a cache".to_owned()
            }
        };
        let uses: Vec<String> =
            function.settings.iter().map(|setting| code(setting.variable())).collect();
        let (memory, limit) =
            (format!("{} MB", function.memory_mb), format!("{} s", function.timeout_s));
        row(
            &mut text,
            &[
                &code(function.name),
                &trigger,
                function.description,
                &uses.join(", "),
                &memory,
                &limit,
            ],
        );
    }
    text
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn row(text: &mut String, cells: &[&str]) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::said;
    use super::*;

    fn readme(blocks: &[(&str, &str)]) -> String {
        blocks.iter().fold("# Title\n".to_owned(), |text, (name, inner)| {
            format!("{text}\n{}\n{inner}{END}\n", begin(name))
        })
    }

    #[test]
    fn a_block_that_is_stale_or_missing_is_found() {
        let text = readme(&[("endpoints", "| GET | `/gone` |\n")]);
        expect![[r#"
            README.md:3: the block endpoints is not what shared/src/table.rs says; run `cargo xtask tidy --fix`
            README.md:1: no block functions; put `<!-- functions: written by `cargo xtask tidy --fix` -->` and `<!-- end -->` where it belongs
        "#]]
        .assert_eq(&said(check, &[(README, &text)]));
        assert_eq!(said(check, &[]), "README.md:1: there is none; write one\n");
    }

    #[test]
    fn fixing_writes_the_blocks_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(README);
        std::fs::write(&path, readme(&[("endpoints", "old\n"), ("functions", "")]) + "The end.\n")
            .unwrap();
        assert_eq!(fix(folder.path()).unwrap(), ["endpoints", "functions"]);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("# Title\n\n<!-- endpoints")
                && text.ends_with("<!-- end -->\nThe end.\n"),
            "{text}"
        );
        assert_eq!(said(check, &[(README, &text)]), "");
        assert_eq!(fix(folder.path()).unwrap(), Vec::<&str>::new());
    }

    #[test]
    fn every_route_and_every_function_has_its_row() {
        let (endpoints, functions) = (endpoints(), functions());
        for (function, route) in table::routes() {
            let row = format!("| {} | `{}` | {} |", route.method.name(), route.path, route.summary);
            assert!(
                endpoints
                    .lines()
                    .any(|line| line.starts_with(&row) && line.contains(function.name)),
                "{row}"
            );
        }
        assert_eq!(functions.lines().count(), 2 + FUNCTIONS.len());
    }
}
