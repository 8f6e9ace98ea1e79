//! `cargo xtask ci`: all checks. Each is a command that can also run alone.

mod contract;
mod doc_lines;
mod extending;
pub(crate) mod tools;

use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use deployer::app::PROJECT;
use engine::blocking;
use engine::local::{self, LocalProgress};
use engine::package::{Workspace, without_cargo_run};
use engine::report;
use engine::target::LastDeployment;

use crate::interrupt;
use crate::printer::Printer;
use tools::{CHECKOV, TOOLS, ToolSet, Tools, ZIZMOR};

/// The stack that CI deploys, tests and deletes.
const STACK: &str = "FullApiStackCi";

#[derive(Debug, Clone, Copy)]
struct Step {
    name: &'static str,
    command: &'static [&'static str],
    /// What must be prepared first.
    before: Before,
    /// The step is skipped if this one failed.
    needs: Option<&'static str>,
}

#[derive(Debug, Clone, Copy)]
enum Before {
    Nothing,
    /// Pinned tools.
    Tools(ToolSet),
    /// The local cloud, installed: the tests of the cache use its server.
    LocalCloud,
    /// The script with the shell lines of the docs.
    DocLines,
    /// The copy of the checkout with the steps of `docs/extending.md`.
    ExtendedCopy,
}

const fn step(name: &'static str, command: &'static [&'static str]) -> Step {
    Step { name, command, before: Before::Nothing, needs: None }
}

/// The fast steps first; then a deploy into the local cloud, and what tests it.
const STEPS: &[Step] = &[
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
    Step {
        before: Before::LocalCloud,
        ..step("test", &["cargo", "test", "--workspace", "--locked", "--no-fail-fast"])
    },
    Step {
        before: Before::Tools(TOOLS),
        ..step("deny", &["cargo", "deny", "--locked", "check", "licenses", "bans", "sources"])
    },
    Step {
        before: Before::Tools(TOOLS),
        ..step(
            "cfn-lint",
            &["cfn-lint", "--non-zero-exit-code", "informational", "templates/*.yaml"],
        )
    },
    Step {
        before: Before::Tools(TOOLS),
        ..step("permissions", &["bash", "xtask/src/ci/permissions.sh"])
    },
    Step {
        before: Before::Tools(TOOLS),
        ..step("validate", &["python3", "xtask/src/ci/validate.py"])
    },
    Step {
        before: Before::Tools(CHECKOV),
        ..step("checkov", &["python3", "xtask/src/ci/checkov.py"])
    },
    Step {
        before: Before::Tools(ZIZMOR),
        ..step(
            "workflow",
            &[
                "zizmor",
                "--offline",
                "--no-progress",
                "--persona=pedantic",
                "docs/github-actions/deploy.yml",
            ],
        )
    },
    // With the server of the local cloud, which need not run.
    Step {
        before: Before::LocalCloud,
        ..step("instructions", &["cargo", "xtask", "bench", "--instructions"])
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
        before: Before::DocLines,
        needs: Some("deploy"),
        ..step("readme", &["bash", doc_lines::SCRIPT])
    },
    Step { needs: Some("deploy"), ..step("cache", &["bash", "xtask/src/ci/cache.sh", STACK]) },
    Step { needs: Some("deploy"), ..step("catalog", &["bash", "xtask/src/ci/catalog.sh", STACK]) },
    Step {
        needs: Some("deploy"),
        ..step("recovery", &["bash", "xtask/src/ci/recovery.sh", STACK])
    },
    Step {
        needs: Some("deploy"),
        ..step("keep-data", &["bash", "xtask/src/ci/keep_data.sh", STACK])
    },
    Step {
        before: Before::Tools(TOOLS),
        needs: Some("deploy"),
        ..step("auth", &["bash", "xtask/src/ci/auth.sh", STACK])
    },
    Step { needs: Some("deploy"), ..step("stages", &["bash", "xtask/src/ci/stages.sh", STACK]) },
    Step { needs: Some("deploy"), ..step("see", &["bash", "xtask/src/ci/see.sh", STACK]) },
    Step {
        before: Before::Tools(TOOLS),
        needs: Some("deploy"),
        ..step("team", &["bash", "xtask/src/ci/team.sh", STACK])
    },
    Step {
        before: Before::Tools(TOOLS),
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
        before: Before::Tools(TOOLS),
        needs: Some("deploy"),
        ..step("client", &["bash", "xtask/src/ci/contract/client.sh", contract::API])
    },
    // In a stack of its own, since the limits of requests of the other one are low.
    Step {
        needs: Some("deploy"),
        ..step("chaos", &["cargo", "xtask", "test-e2e", "--chaos", "--target", "local"])
    },
    // Also in a stack of its own, which `test-e2e` deploys with high limits and destroys.
    Step {
        needs: Some("deploy"),
        ..step(
            "page",
            &[
                "cargo",
                "xtask",
                "test-e2e",
                "--page",
                "--target",
                "local",
                "--stack",
                "FullApiStackE2e",
            ],
        )
    },
    // After `deploy`, whose builds of the dependencies it uses.
    Step {
        before: Before::ExtendedCopy,
        needs: Some("deploy"),
        ..step("extending", &["bash", extending::SCRIPT])
    },
    // Breaks the stack and puts it back, so it is the last step that uses it.
    Step {
        needs: Some("deploy"),
        ..step(
            "doctor",
            &["target/local-cloud/packages/venv/bin/python", "xtask/src/ci/doctor.py", STACK],
        )
    },
    step("example", &["bash", "xtask/src/ci/stack_of_ones_own.sh"]),
    // Also after a failure, so that the stack is always deleted.
    step("destroy", &["cargo", "xtask", "destroy", "--yes", "--target", "local", "--stack", STACK]),
];

/// The last step, if the local cloud did not run before.
const STOP: Step = step("stop", &["cargo", "xtask", "local", "stop"]);

/// The steps that use the local cloud.
const CLOUD_STEPS: &[&str] = &[
    "deploy",
    "e2e",
    "readme",
    "cache",
    "catalog",
    "recovery",
    "keep-data",
    "auth",
    "stages",
    "team",
    "see",
    "contract",
    "client",
    "chaos",
    "page",
    "doctor",
    "example",
    "destroy",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Passed(Duration),
    Failed(Duration),
    /// The step that failed before it.
    Skipped(&'static str),
}

/// The names that `--only` takes.
pub(crate) fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs the steps, all of them if `only` is empty. Goes on after a failure. Returns whether all
/// passed.
pub(crate) async fn run(root: &Workspace, only: &[String], printer: &Printer) -> Result<bool> {
    let mut steps: Vec<Step> = STEPS
        .iter()
        .copied()
        .filter(|step| only.is_empty() || only.iter().any(|name| name == step.name))
        .collect();
    let uses_cloud = steps.iter().any(|step| CLOUD_STEPS.contains(&step.name));
    if uses_cloud && local::status(&local::Paths::new(root))?.cloud.is_none() {
        steps.push(STOP);
    }
    let saved = SavedRecord::read(&root.folder)?;
    let restore = || if uses_cloud { saved.restore(&root.folder) } else { Ok(()) };
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
        printer.say(&format!("── {}: {}\n", step.name, end.text()));
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

/// Runs the command with the stdout and stderr of this process, and without stdin.
async fn execute(root: &Workspace, step: &Step, printer: &Printer) -> Result<ExitStatus> {
    let (name, arguments) = step.command.split_first().context("a step without a command")?;
    let tools = match step.before {
        Before::Tools(set) => Some(Tools::ready(set, root, printer).await?),
        Before::Nothing => None,
        Before::LocalCloud => {
            let paths = local::Paths::new(root);
            let install =
                move |progress: &mut dyn FnMut(LocalProgress)| local::install(&paths, progress);
            let mut show = |step: LocalProgress| printer.say(&step.to_string());
            blocking::with_progress(install, &mut show).await??;
            None
        }
        Before::DocLines => {
            doc_lines::write(&root.folder)?;
            None
        }
        Before::ExtendedCopy => {
            extending::write(&root.folder)?;
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
    // CI compares golden files and never rewrites them.
    command.env_remove("UPDATE_EXPECT");
    // Most steps start cargo.
    without_cargo_run(command.as_std_mut());
    if let Some(tools) = tools {
        command.envs(tools.variables()?);
    }
    command.status().await.with_context(|| format!("cannot run {name}"))
}

/// The record of the last deployment. A deploy by CI replaces it, so it is restored at the end.
struct SavedRecord(Option<LastDeployment>);

impl SavedRecord {
    fn read(workspace: &Path) -> Result<Self> {
        // A run that was killed leaves the record of its own stack.
        Ok(Self(
            LastDeployment::read(&PROJECT, workspace)?
                .filter(|record| !record.stack.starts_with(STACK)),
        ))
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
    fn text(self) -> String {
        match self {
            Self::Passed(time) => format!("passed in {}", report::duration(time)),
            Self::Failed(time) => format!("FAILED after {}", report::duration(time)),
            Self::Skipped(needed) => format!("skipped, because {needed} failed"),
        }
    }
}

/// One line per step, and the command that runs a failed step alone.
fn table(ends: &[(Step, End)]) -> String {
    let mut text = String::new();
    for (step, end) in ends {
        text.push_str(&format!("{:<9} {}\n", step.name, end.text()));
        if matches!(end, End::Failed(_)) {
            text.push_str(&format!(
                "          to run it alone: cargo xtask ci --only {}\n",
                step.name
            ));
        }
    }
    text
}

/// `8 passed, 1 failed`, without the skipped steps.
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
    fn table_lists_each_step_and_how_to_run_a_failed_one() {
        let step = |name| *STEPS.iter().find(|step| step.name == name).unwrap();
        let ends = [
            (step("format"), End::Passed(Duration::from_millis(420))),
            (step("deploy"), End::Failed(Duration::from_secs(95))),
            (step("e2e"), End::Skipped("deploy")),
            (step("destroy"), End::Passed(Duration::from_secs(3))),
        ];
        expect![[r#"
            format    passed in 420 ms
            deploy    FAILED after 1 min 35 s
                      to run it alone: cargo xtask ci --only deploy
            e2e       skipped, because deploy failed
            destroy   passed in 3.0 s
        "#]]
        .assert_eq(&table(&ends));
        assert_eq!(total(&ends), "2 passed, 1 failed");
    }

    #[test]
    fn step_needs_only_an_earlier_step() {
        let names = names();
        for (position, step) in STEPS.iter().enumerate() {
            assert_eq!(
                names.iter().position(|name| *name == step.name),
                Some(position),
                "{} is listed twice",
                step.name
            );
            assert!(
                step.needs.is_none_or(|needed| names[..position].contains(&needed)),
                "{}",
                step.name
            );
        }
        assert!(CLOUD_STEPS.iter().all(|name| names.contains(name)));
    }

    #[test]
    fn saved_record_is_restored_after_a_run() {
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
        let before = SavedRecord::read(folder.path()).unwrap();
        LastDeployment::remove(&PROJECT, folder.path()).unwrap();
        before.restore(folder.path()).unwrap();
        assert_eq!(LastDeployment::read(&PROJECT, folder.path()).unwrap(), Some(record("Mine")));
        // After a run that was killed.
        record(STACK).write(&PROJECT, folder.path()).unwrap();
        SavedRecord::read(folder.path()).unwrap().restore(folder.path()).unwrap();
        assert_eq!(LastDeployment::read(&PROJECT, folder.path()).unwrap(), None);
    }
}
