//! Tables in the docs that derive from the code: commands, endpoints, functions, alarms, settings,
//! the worst bill. Each is between two markers.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::CommandFactory;
use deployer::doctor::{MACHINE, STACK};
use deployer::stack::Cache;
use deployer::stack::alarms::ALARMS;
use deployer::stack::settable::settable;
use deployer::worst_day::{Line, default_limits, worst_day};
use engine::deploy::{StatusRow, status_table};
use shared::table::{self, FUNCTIONS, Trigger};

use super::source::Tree;
use super::{Finding, finding};
use crate::cli::Cli;
use crate::commands::graph;

const END: &str = "<!-- end -->";

/// A generated table in a file.
struct Block {
    path: &'static str,
    /// The name in its first marker.
    name: &'static str,
    derive: fn() -> String,
    /// The code that the table derives from.
    source: &'static str,
}

const TABLE: &str = "shared/src/table.rs";

const BLOCKS: &[Block] = &[
    Block { path: "README.md", name: "graph", derive: graph, source: TABLE },
    Block { path: "README.md", name: "commands", derive: commands, source: "xtask/src/cli.rs" },
    Block { path: "docs/api.md", name: "endpoints", derive: endpoints, source: TABLE },
    Block { path: "docs/api.md", name: "functions", derive: functions, source: TABLE },
    Block {
        path: "docs/alarms.md",
        name: "alarms",
        derive: alarms,
        source: "deployer/src/stack/alarms.rs",
    },
    Block {
        path: "docs/settings.md",
        name: "settings",
        derive: settings,
        source: "deployer/src/stack/parameters.rs",
    },
    Block {
        path: "docs/troubleshooting.md",
        name: "checks",
        derive: checks,
        source: "deployer/src/doctor/mod.rs",
    },
    Block {
        path: "docs/costs.md",
        name: "worst day",
        derive: worst_bill,
        source: "deployer/src/worst_day.rs",
    },
    Block {
        path: "docs/statuses.md",
        name: "statuses",
        derive: statuses,
        source: "deployer/engine/src/deploy/states.rs",
    },
];

/// The stack with a cache as a picture, which GitHub draws.
fn graph() -> String {
    // `synth` reports a template with errors.
    let text = graph::mermaid(Cache::On).unwrap_or_default();
    format!("```mermaid\n{text}```\n")
}

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    BLOCKS.iter().filter_map(|block| check_block(tree, block)).collect()
}

fn check_block(tree: &Tree, block: &Block) -> Option<Finding> {
    let Block { path, name, .. } = block;
    let Some(file) = tree.files.iter().find(|file| file.path == *path) else {
        return Some(finding(path, 1, "the file is missing", "write it"));
    };
    match find(&file.text, name) {
        None => Some(finding(path, 1, format!("no block {name}"), add_markers(name))),
        Some((at, now)) if now != (block.derive)() => {
            let line = file.text[..at].lines().count();
            let what = format!("the block {name} differs from {}", block.source);
            Some(finding(path, line, what, "run `cargo xtask tidy --fix`"))
        }
        Some(_) => None,
    }
}

/// Rewrites the blocks. Returns the names of those that changed.
pub(super) fn fix(root: &Path) -> Result<Vec<&'static str>> {
    let mut changed = Vec::new();
    for Block { path, name, derive, .. } in BLOCKS {
        let full = root.join(path);
        let mut text = std::fs::read_to_string(&full)
            .with_context(|| format!("cannot read {}", full.display()))?;
        let Some((at, now)) = find(&text, name) else {
            bail!("{path} has no block {name}: {}", add_markers(name))
        };
        let (end, new) = (at + now.len(), derive());
        if text[at..end] == new {
            continue;
        }
        text.replace_range(at..end, &new);
        std::fs::write(&full, text).with_context(|| format!("cannot write {}", full.display()))?;
        changed.push(*name);
    }
    Ok(changed)
}

fn add_markers(name: &str) -> String {
    format!("put `{}` and `{END}` where it belongs", begin(name))
}

fn begin(name: &str) -> String {
    format!("<!-- {name}: written by `cargo xtask tidy --fix` -->")
}

/// The position and the content of a block.
fn find<'a>(text: &'a str, name: &str) -> Option<(usize, &'a str)> {
    let begin = begin(name) + "\n";
    let at = text.find(&begin)? + begin.len();
    let len = text[at..].find(END)?;
    Some((at, &text[at..at + len]))
}

fn commands() -> String {
    let mut text = String::from("| command | what it does |\n|---|---|\n");
    let cli = Cli::command();
    for command in cli.get_subcommands() {
        let name = format!("cargo xtask {}", command.get_name());
        let subcommands: Vec<_> = command.get_subcommands().collect();
        let name = if subcommands.is_empty() {
            name
        } else {
            let names: Vec<_> = subcommands.iter().map(|command| command.get_name()).collect();
            format!("{name} {}", names.join("\\|"))
        };
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        row(&mut text, &[&code(&name), &about]);
    }
    text
}

fn checks() -> String {
    let mut text = String::from("| check | it looks for |\n|---|---|\n");
    for check in MACHINE.iter().chain(&STACK) {
        row(&mut text, &[check.name, check.looks_for]);
    }
    text
}

fn statuses() -> String {
    let mut text = String::from(
        "| status | deploy | destroy | watch on AWS, deploy --hotswap | rollback |\n\
         |---|---|---|---|---|\n",
    );
    for StatusRow { status, deploy, destroy, hotswap, rollback } in status_table() {
        row(&mut text, &[&status, &deploy, destroy, hotswap, &rollback]);
    }
    text
}

fn worst_bill() -> String {
    let mut text = String::from("| part | in a day, at most | US dollars |\n|---|---|---|\n");
    let day = worst_day(&default_limits());
    for Line { what, amount, usd } in &day.lines {
        row(&mut text, &[what, amount, &format!("{usd:.2}")]);
    }
    row(&mut text, &["**total**", "", &format!("**{:.0}**", day.total())]);
    text
}

fn alarms() -> String {
    let mut text = String::from("| alarm | of | meaning | first step |\n|---|---|---|---|\n");
    for alarm in ALARMS {
        let id = if alarm.of.starts_with("each function") {
            format!("`…{}`", alarm.id)
        } else {
            code(alarm.id)
        };
        row(&mut text, &[&id, alarm.of, alarm.meaning, alarm.first_step]);
    }
    text
}

/// The parameters that a person may set.
fn settings() -> String {
    let mut text = String::from("| name | default | values | what it is |\n|---|---|---|---|\n");
    for parameter in settable() {
        let default = parameter.default();
        let default = if default.is_empty() { String::new() } else { code(default) };
        let values: Vec<String> = parameter.allowed().into_iter().map(code).collect();
        let values = match parameter.range() {
            Some((least, greatest)) => format!("`{least}` to `{greatest}`"),
            None => values.join(", "),
        };
        row(&mut text, &[&code(&parameter.name), &default, &values, parameter.description()]);
    }
    text
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
    let head = "GET's status and headers, without a body";
    row(&mut text, &["HEAD", "every path with GET", head, "", "that of GET"]);
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
            function.resources().iter().map(|resource| code(resource.variable)).collect();
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

    use super::super::findings_in;
    use super::*;

    fn page(blocks: &[(&str, &str)]) -> String {
        blocks.iter().fold("# Title\n".to_owned(), |text, (name, inner)| {
            format!("{text}\n{}\n{inner}{END}\n", begin(name))
        })
    }

    #[test]
    fn check_stale_or_missing_block_is_found() {
        let api = page(&[("endpoints", "| GET | `/gone` |\n")]);
        let readme = page(&[("graph", &graph()), ("commands", &commands())]);
        expect![[r#"
            docs/api.md:3: the block endpoints differs from shared/src/table.rs; run `cargo xtask tidy --fix`
            docs/api.md:1: no block functions; put `<!-- functions: written by `cargo xtask tidy --fix` -->` and `<!-- end -->` where it belongs
            docs/alarms.md:1: the file is missing; write it
            docs/settings.md:1: the file is missing; write it
            docs/troubleshooting.md:1: the file is missing; write it
            docs/costs.md:1: the file is missing; write it
            docs/statuses.md:1: the file is missing; write it
        "#]]
        .assert_eq(&findings_in(check, &[("README.md", &readme), ("docs/api.md", &api)]));
        assert!(
            findings_in(check, &[]).starts_with("README.md:1: the file is missing; write it\n")
        );
    }

    #[test]
    fn fix_rewrites_blocks_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let (readme, api) = (folder.path().join("README.md"), folder.path().join("docs/api.md"));
        std::fs::create_dir(folder.path().join("docs")).unwrap();
        std::fs::write(&readme, page(&[("graph", ""), ("commands", "old\n")]) + "The end.\n")
            .unwrap();
        std::fs::write(&api, page(&[("endpoints", "old\n"), ("functions", "")])).unwrap();
        for block in BLOCKS.iter().filter(|b| !["README.md", "docs/api.md"].contains(&b.path)) {
            std::fs::write(folder.path().join(block.path), page(&[(block.name, "")])).unwrap();
        }
        let changed = fix(folder.path()).unwrap();
        let names: Vec<_> = BLOCKS.iter().map(|block| block.name).collect();
        assert_eq!(changed, names);
        let text = std::fs::read_to_string(&readme).unwrap();
        assert!(text.starts_with("# Title\n\n<!-- graph"), "{text}");
        assert!(text.ends_with("<!-- end -->\nThe end.\n"), "{text}");
        assert_eq!(fix(folder.path()).unwrap(), Vec::<&str>::new());
    }

    #[test]
    fn tables_have_a_row_for_each_route_and_function() {
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
