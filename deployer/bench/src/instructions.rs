//! How many instructions a request takes, counted by valgrind: a check that needs no quiet machine.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::Ordering::Relaxed;

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use tokio::process::Command;

use crate::cases::{CASES, Case};
use crate::contenders::{Bootstraps, Contender};
use crate::cores::Cores;
use crate::machine::find_program;
use crate::process::{Function, Program};
use crate::stage::Stage;

/// The cases that are counted.
const COUNTED: [&str; 5] = [
    "get a product, cache hit",
    "get a product, cache miss",
    "list of 100",
    "create a product",
    "upload URL",
];

/// The requests before the counted ones. Valgrind translates the code meanwhile, so a function with
/// a cache may have gone without it for a while.
const WARM_UP: u64 = 40;
/// The requests of a short and of a long batch. What a batch costs beside its requests is in both,
/// so the difference is the cost of the requests alone.
const SHORT: u64 = 5;
const LONG: u64 = 15;
/// The batches of each length whose median counts.
const BATCHES: usize = 5;
/// The batches of each length that are made at most.
const BATCHES_MAX: usize = 40;
/// How many processes count. Each has random seeds of its own, which decide the order of its maps.
const PROCESSES: usize = 3;

/// By how many percent a count may grow.
const GROWTH_PERCENT_MAX: u64 = 3;

/// The counts that were recorded, and what made the code that was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) compiler: String,
    pub(crate) platform: String,
    pub(crate) profile: String,
    /// Instructions of one request.
    pub(crate) instructions: BTreeMap<String, u64>,
}

impl Record {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let what = || format!("cannot read {}", path.display());
        let text = std::fs::read_to_string(path).with_context(what)?;
        serde_json::from_str(&text).with_context(what)
    }

    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let text = format!("{}\n", serde_json::to_string_pretty(self)?);
        std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
    }
}

pub(crate) fn counted() -> impl Iterator<Item = &'static Case> {
    CASES.iter().filter(|case| COUNTED.contains(&case.name))
}

/// The instructions of one request of a case: the median of several processes.
pub(crate) async fn count(
    case: &'static Case,
    bootstraps: &Bootstraps,
    stage: &Stage,
    cores: &Cores,
) -> Result<Vec<u64>> {
    ensure!(
        stage.has(case),
        "{} needs a cache server: install valkey-server, or run cargo xtask local start",
        case.name
    );
    let mut counts = Vec::new();
    for process in 0..PROCESSES {
        let count = count_in_process(case, bootstraps, stage, cores, process as u64).await;
        counts.push(count.with_context(|| format!("{} was not counted", case.name))?);
    }
    counts.sort_unstable();
    Ok(counts)
}

async fn count_in_process(
    case: &'static Case,
    bootstraps: &Bootstraps,
    stage: &Stage,
    cores: &Cores,
    process: u64,
) -> Result<u64> {
    let ours = Contender::Ours;
    let bootstrap = bootstraps.path(ours, case.row.name).context("no bootstrap")?;
    let out = stage.folder().join("callgrind.out");
    let program = Program {
        program: tool("valgrind")?,
        arguments: arguments(&bootstrap, &out, stage.folder()),
        variables: stage.variables(case),
    };
    let mut function = Function::start(&program, cores, stage.folder()).await?;
    // Numbers that no other process asks for, so that each product is a miss.
    let mut number = (process + 1) * 1_000_000;
    function.next().await?;
    for _ in 0..WARM_UP {
        number += 1;
        function.invoke(case.event(number)).await?;
        function.next().await?;
    }
    let mut batches = Batches::default();
    command(&function, stage, "zero").await?;
    for dump in 1..=2 * BATCHES_MAX {
        let length = if dump % 2 == 1 { SHORT } else { LONG };
        let reads = stage.tables.control_reads.load(Relaxed);
        let mut wrong = None;
        for _ in 0..length {
            number += 1;
            let answer = function.invoke(case.event(number)).await?;
            wrong = wrong.or(case.check(number, &answer.body, true).err());
            function.next().await?;
        }
        // Writes the counts, and sets them to zero.
        command(&function, stage, "dump").await?;
        let instructions = total(&out.with_extension(format!("out.{dump}")))?;
        let reads = stage.tables.control_reads.load(Relaxed) - reads;
        match wrong {
            // On a slow machine, a function can go without the cache for a moment.
            Some(error) if dump == 2 * BATCHES_MAX => return Err(error),
            Some(_) => {}
            None => batches.add(reads, length, instructions),
        }
        if let Some(count) = batches.count() {
            function.terminate().await?;
            return Ok(count);
        }
    }
    bail!("the batches had too different numbers of reads of the control item: {batches:?}")
}

/// The instructions of batches, by the number of reads of the control item. A function with a cache
/// reads it whenever 750 ms have passed, so the machine decides how many a batch has.
#[derive(Debug, Default)]
struct Batches(BTreeMap<(u64, u64), Vec<u64>>);

impl Batches {
    fn add(&mut self, reads: u64, length: u64, instructions: u64) {
        self.0.entry((reads, length)).or_default().push(instructions);
    }

    /// The instructions of one request, once there are enough batches with equally many reads.
    fn count(&self) -> Option<u64> {
        let median = |reads, length| {
            let mut values = self.0.get(&(reads, length)).cloned()?;
            values.sort_unstable();
            values.get(values.len() / 2).copied().filter(|_| values.len() >= BATCHES)
        };
        self.0.keys().find_map(|(reads, _)| {
            let (short, long) = (median(*reads, SHORT)?, median(*reads, LONG)?);
            Some(long.saturating_sub(short) / (LONG - SHORT))
        })
    }
}

fn arguments(bootstrap: &Path, out: &Path, folder: &Path) -> Vec<OsString> {
    let option = |name: &str, path: &Path| {
        let mut option = OsString::from(name);
        option.push(path);
        option
    };
    vec![
        "--tool=callgrind".into(),
        option("--callgrind-out-file=", out),
        option("--vgdb-prefix=", &folder.join("vgdb")),
        // Cargo's settings of the shell cannot change the code, but a file of options could.
        "--command-line-only=yes".into(),
        bootstrap.into(),
    ]
}

/// Sends a command to valgrind while the function waits for an event.
async fn command(function: &Function, stage: &Stage, name: &str) -> Result<()> {
    let id = function.id()?;
    let mut prefix = OsString::from("--vgdb-prefix=");
    prefix.push(stage.folder().join("vgdb"));
    let mut vgdb = Command::new(tool("vgdb")?);
    // The function waits in a system call, so valgrind does not look for commands by itself.
    vgdb.arg(prefix).args([&format!("--pid={id}"), "--max-invoke-ms=1", name]).stdin(Stdio::null());
    let output = vgdb.output().await.context("cannot run vgdb")?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        bail!("vgdb could not {name} the counts, for which it needs ptrace: {}", error.trim());
    }
    Ok(())
}

fn tool(name: &str) -> Result<PathBuf> {
    find_program(name).with_context(|| {
        format!("no {name}: install valgrind (Debian, Ubuntu: apt-get install valgrind)")
    })
}

/// The sum of what was counted since the dump before.
fn total(dump: &Path) -> Result<u64> {
    let what = || format!("cannot read {}", dump.display());
    let text = std::fs::read_to_string(dump).with_context(what)?;
    let line = text.lines().find_map(|line| line.strip_prefix("totals: "));
    line.and_then(|total| total.trim().parse().ok()).with_context(what)
}

/// How the counts compare with the recorded ones.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Comparison {
    pub(crate) lines: Vec<String>,
    pub(crate) has_grown: bool,
}

pub(crate) fn compare(recorded: &Record, counted: &Record) -> Comparison {
    let made_by = |record: &Record| {
        [record.compiler.clone(), record.platform.clone(), record.profile.clone()]
    };
    let is_same_code = made_by(recorded) == made_by(counted);
    let mut lines = Vec::new();
    let mut has_grown = false;
    for (case, new) in &counted.instructions {
        let old = recorded.instructions.get(case);
        let Some(old) = old.filter(|_| is_same_code) else {
            lines.push(format!("{case}: {new} instructions"));
            continue;
        };
        let has_case_grown = new * 100 > old * (100 + GROWTH_PERCENT_MAX);
        let has_shrunk = new * 100 < old * (100 - GROWTH_PERCENT_MAX);
        has_grown |= has_case_grown;
        let verdict = match (has_case_grown, has_shrunk) {
            (true, _) => ": more than 3 % more",
            (_, true) => ": record it, so that it stays",
            _ => "",
        };
        let change = *new as f64 / *old as f64 - 1.0;
        lines.push(format!("{case}: {new} instructions, {:+.1} %{verdict}", change * 100.0));
    }
    if !is_same_code {
        lines.push(format!(
            "not compared: recorded with {}, counted with {}",
            made_by(recorded).join(", "),
            made_by(counted).join(", ")
        ));
    }
    Comparison { lines, has_grown }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn record(compiler: &str, counts: &[(&str, u64)]) -> Record {
        Record {
            compiler: compiler.to_owned(),
            platform: "x86_64".to_owned(),
            profile: "release".to_owned(),
            instructions: counts.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect(),
        }
    }

    #[test]
    fn compare_fails_when_one_count_grows_by_more_than_3_percent() {
        let old = record("rustc 1", &[("a", 1000), ("b", 1000), ("c", 1000)]);
        let new = record("rustc 1", &[("a", 1030), ("b", 1031), ("c", 900), ("d", 5)]);
        let Comparison { lines, has_grown } = compare(&old, &new);
        assert!(has_grown);
        expect![[r#"
            a: 1030 instructions, +3.0 %
            b: 1031 instructions, +3.1 %: more than 3 % more
            c: 900 instructions, -10.0 %: record it, so that it stays
            d: 5 instructions"#]]
        .assert_eq(&lines.join("\n"));
        let new = record("rustc 1", &[("a", 1030), ("b", 1000), ("c", 900)]);
        assert!(!compare(&old, &new).has_grown);
    }

    #[test]
    fn compare_of_another_compiler_compares_nothing_and_says_so() {
        let old = record("rustc 1", &[("a", 1000)]);
        let Comparison { lines, has_grown } = compare(&old, &record("rustc 2", &[("a", 2000)]));
        assert!(!has_grown);
        expect![[r#"
            a: 2000 instructions
            not compared: recorded with rustc 1, x86_64, release, counted with rustc 2, x86_64, release"#]].assert_eq(&lines.join("\n"));
    }

    #[test]
    fn batches_count_is_of_batches_with_equally_many_reads() {
        let mut batches = Batches::default();
        for _ in 0..BATCHES {
            // A read costs 500, a request 100, and a batch 7.
            batches.add(1, SHORT, SHORT * 100 + 500 + 7);
            batches.add(0, LONG, LONG * 100 + 7);
        }
        assert_eq!(batches.count(), None);
        for _ in 0..BATCHES {
            batches.add(1, LONG, LONG * 100 + 500 + 7);
        }
        assert_eq!(batches.count(), Some(100));
    }

    #[test]
    fn counted_cases_exist() {
        assert_eq!(counted().count(), COUNTED.len());
    }
}
