//! `cargo xtask ci`: every check that this repository has, each as a command that can be run by itself.

mod contract;
mod readme;
mod tools;

use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use deployer::app::PROJECT;
use engine::local;
use engine::package::Workspace;
use engine::report;
use engine::target::LastDeployment;

use crate::interrupt;
use crate::printer::Printer;
use tools::Tools;

/// A stack that is made to be tested and removed: nobody's own.
const STACK: &str = "FullApiStackCi";

/// One check.
#[derive(Debug, Clone, Copy)]
struct Step {
    name: &'static str,
    command: &'static [&'static str],
    /// What must be there first.
    before: Before,
    /// Makes no sense when this one failed.
    needs: Option<&'static str>,
}

/// What a step needs beside its command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    /// The pinned tools.
    Tools,
    /// The README's lines as a script.
    Readme,
}

const fn step(name: &'static str, command: &'static [&'static str]) -> Step {
    Step { name, command, before: Before::Nothing, needs: None }
}

/// The quick ones first; then the whole thing in the local cloud, as a newcomer would do it.
const STEPS: [Step; 14] = [
    step("format", &["cargo", "fmt", "--all", "--", "--check", "-l"]),
    step("tidy", &["cargo", "xtask", "tidy"]),
    step(
        "clippy",
        &[
            "cargo",
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "--deny",
            "warnings",
        ],
    ),
    step("test", &["cargo", "test", "--workspace", "--locked", "--no-fail-fast"]),
    Step {
        before: Before::Tools,
        ..step("deny", &["cargo", "deny", "--locked", "check", "licenses", "bans", "sources"])
    },
    Step {
        before: Before::Tools,
        ..step(
            "cfn-lint",
            &["cfn-lint", "--non-zero-exit-code", "informational", "templates/*.yaml"],
        )
    },
    step(
        "deploy",
        &["cargo", "xtask", "deploy", "--cache", "--yes", "--target", "local", "--stack", STACK],
    ),
    Step {
        needs: Some("deploy"),
        ..step("e2e", &["cargo", "xtask", "test-e2e", "--target", "local", "--stack", STACK])
    },
    Step {
        before: Before::Readme,
        needs: Some("deploy"),
        ..step("readme", &["bash", readme::SCRIPT])
    },
    Step { needs: Some("deploy"), ..step("catalog", &["bash", "xtask/src/ci/catalog.sh", STACK]) },
    Step {
        before: Before::Tools,
        needs: Some("deploy"),
        ..step(
            "contract",
            &[
                "schemathesis",
                "--config-file",
                contract::SETTINGS,
                "run",
                contract::DOCUMENT,
                "--url",
                contract::API,
            ],
        )
    },
    Step {
        before: Before::Tools,
        needs: Some("deploy"),
        ..step("client", &["bash", "xtask/src/ci/contract/client.sh", contract::API])
    },
    step("example", &["bash", "xtask/src/ci/stack_of_ones_own.sh"]),
    // Also after a failure: nothing of ours stays behind.
    step("destroy", &["cargo", "xtask", "destroy", "--yes", "--target", "local", "--stack", STACK]),
];

/// Last, when the local cloud did not run before: then it is ours to stop.
const STOP: Step = step("stop", &["cargo", "xtask", "local", "stop"]);

/// The steps that use the local cloud.
const IN_THE_CLOUD: [&str; 8] =
    ["deploy", "e2e", "readme", "catalog", "contract", "client", "example", "destroy"];

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Passed(Duration),
    Failed(Duration),
    /// The step that it needs had failed.
    Skipped(&'static str),
}

/// The names that `--only` takes.
pub(crate) fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs the steps, all of them when `only` is empty, also when one fails. Whether all passed.
pub(crate) async fn run(root: &Workspace, only: &[String], printer: &Printer) -> Result<bool> {
    let mut steps: Vec<Step> = STEPS
        .into_iter()
        .filter(|step| only.is_empty() || only.iter().any(|name| name == step.name))
        .collect();
    let uses_cloud = steps.iter().any(|step| IN_THE_CLOUD.contains(&step.name));
    if uses_cloud && local::status(&local::Paths::new(root))?.cloud.is_none() {
        steps.push(STOP);
    }
    let deployed = Deployed::read(&root.folder)?;
    let restore = || if uses_cloud { deployed.restore(&root.folder) } else { Ok(()) };
    let ends = interrupt::guard(async { Ok(run_steps(root, steps, printer).await) }, async || {
        if let Err(error) = restore() {
            printer.say(&format!("{error:#}"));
        }
    });
    let ends = ends.await?;
    restore()?;
    printer.say(&table(&ends));
    printer.data(&format!("{}\n", total(&ends)))?;
    Ok(ends.iter().all(|(_, end)| matches!(end, End::Passed(_))))
}

async fn run_steps(root: &Workspace, steps: Vec<Step>, printer: &Printer) -> Vec<(Step, End)> {
    let mut ends: Vec<(Step, End)> = Vec::new();
    for step in steps {
        let failed = |name: &str| {
            ends.iter().any(|(step, end)| step.name == name && !matches!(end, End::Passed(_)))
        };
        let end = match step.needs.filter(|name| failed(name)) {
            Some(needed) => End::Skipped(needed),
            None => run_step(root, &step, printer).await,
        };
        printer.say(&format!("── {}: {}\n", step.name, end.words()));
        ends.push((step, end));
    }
    ends
}

async fn run_step(root: &Workspace, step: &Step, printer: &Printer) -> End {
    printer.say(&format!("── {}: {}", step.name, step.command.join(" ")));
    let started = Instant::now();
    match execute(root, step, printer).await {
        Ok(status) if status.success() => End::Passed(started.elapsed()),
        Ok(_) => End::Failed(started.elapsed()),
        Err(error) => {
            printer.say(&format!("{error:#}"));
            End::Failed(started.elapsed())
        }
    }
}

/// The command, with our own stdout and stderr, and nobody to answer a question.
async fn execute(root: &Workspace, step: &Step, printer: &Printer) -> Result<ExitStatus> {
    let (name, arguments) = step.command.split_first().context("a step without a command")?;
    let tools = match step.before {
        Before::Tools => Some(Tools::ready(root, printer).await?),
        Before::Nothing => None,
        Before::Readme => {
            readme::write(&root.folder)?;
            None
        }
    };
    let program = match (tools.as_ref().and_then(|tools| tools.program(name)), *name) {
        (Some(path), _) => path.into_os_string(),
        (None, "cargo") => std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        (None, name) => name.into(),
    };
    let mut command = tokio::process::Command::new(program);
    command
        .args(contract::with_api(root, arguments).await?)
        .current_dir(&root.folder)
        .stdin(Stdio::null());
    // Golden files are compared here, never rewritten.
    command.env_remove("UPDATE_EXPECT");
    if let Some(tools) = tools {
        command.envs(tools.variables()?);
    }
    command.status().await.with_context(|| format!("cannot run {name}"))
}

/// What this checkout deployed last: a person's own stack, which ours must not take the place of.
struct Deployed(Option<LastDeployment>);

impl Deployed {
    fn read(workspace: &Path) -> Result<Self> {
        // One of ours is left when a run was killed.
        Ok(Self(LastDeployment::read(&PROJECT, workspace)?.filter(|record| record.stack != STACK)))
    }

    fn restore(&self, workspace: &Path) -> Result<()> {
        match &self.0 {
            Some(record) => record.write(&PROJECT, workspace)?,
            None => LastDeployment::remove(&PROJECT, workspace)?,
        }
        Ok(())
    }
}

impl End {
    fn words(self) -> String {
        match self {
            Self::Passed(time) => format!("passed in {}", report::duration(time)),
            Self::Failed(time) => format!("FAILED after {}", report::duration(time)),
            Self::Skipped(needed) => format!("not run, since {needed} failed"),
        }
    }
}

/// Every step with its end, and how to run alone what failed.
fn table(ends: &[(Step, End)]) -> String {
    let mut text = String::new();
    for (step, end) in ends {
        text.push_str(&format!("{:<9} {}\n", step.name, end.words()));
        if matches!(end, End::Failed(_)) {
            text.push_str(&format!(
                "          again, alone: cargo xtask ci --only {}\n",
                step.name
            ));
        }
    }
    text
}

/// `8 passed, 1 failed`; what was not run is neither.
fn total(ends: &[(Step, End)]) -> String {
    let count = |is: fn(&End) -> bool| ends.iter().filter(|(_, end)| is(end)).count();
    format!(
        "{} passed, {} failed",
        count(|end| matches!(end, End::Passed(_))),
        count(|end| matches!(end, End::Failed(_)))
    )
}

#[cfg(test)]
mod tests {
    use engine::target::TargetKind;
    use expect_test::expect;

    use super::*;

    #[test]
    fn the_end_says_what_passed_what_failed_and_how_to_run_it_alone() {
        let ends = [
            (STEPS[0], End::Passed(Duration::from_millis(420))),
            (STEPS[6], End::Failed(Duration::from_secs(95))),
            (STEPS[7], End::Skipped("deploy")),
            (STEPS[13], End::Passed(Duration::from_secs(3))),
        ];
        expect![[r#"
            format    passed in 420 ms
            deploy    FAILED after 1 min 35 s
                      again, alone: cargo xtask ci --only deploy
            e2e       not run, since deploy failed
            destroy   passed in 3.0 s
        "#]]
        .assert_eq(&table(&ends));
        assert_eq!(total(&ends), "2 passed, 1 failed");
    }

    #[test]
    fn a_step_needs_only_what_comes_before_it() {
        let names = names();
        for (place, step) in STEPS.iter().enumerate() {
            assert_eq!(
                names.iter().position(|name| *name == step.name),
                Some(place),
                "{} is there twice",
                step.name
            );
            assert!(
                step.needs.is_none_or(|needed| names[..place].contains(&needed)),
                "{}",
                step.name
            );
        }
        assert!(IN_THE_CLOUD.iter().all(|name| names.contains(name)));
    }

    #[test]
    fn what_a_person_deployed_last_is_remembered_over_a_run() {
        let folder = tempfile::tempdir().unwrap();
        let record = |stack: &str| LastDeployment {
            target: TargetKind::Local,
            stack: stack.to_owned(),
            region: "us-east-1".to_owned(),
            account: None,
            profile: None,
            endpoint: None,
        };
        record("Mine").write(&PROJECT, folder.path()).unwrap();
        let before = Deployed::read(folder.path()).unwrap();
        LastDeployment::remove(&PROJECT, folder.path()).unwrap();
        before.restore(folder.path()).unwrap();
        assert_eq!(LastDeployment::read(&PROJECT, folder.path()).unwrap(), Some(record("Mine")));
        // A run that was killed left its own.
        record(STACK).write(&PROJECT, folder.path()).unwrap();
        Deployed::read(folder.path()).unwrap().restore(folder.path()).unwrap();
        assert_eq!(LastDeployment::read(&PROJECT, folder.path()).unwrap(), None);
    }
}
