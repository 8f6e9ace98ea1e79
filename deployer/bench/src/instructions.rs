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
/// The requests of each batch, in turn. What a batch costs beside its requests is in all batches,
/// so the difference of two is the cost of the requests alone.
const LENGTHS: [u64; 11] = [5, 15, 10, 6, 13, 8, 11, 14, 7, 12, 9];
/// How many pairs of batches are compared at least.
const PAIRS: usize = 40;
/// The batches that are made at most.
const BATCHES_MAX: usize = 120;
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
    for (dump, length) in (1..=BATCHES_MAX).zip(LENGTHS.into_iter().cycle()) {
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
            Some(error) if dump == BATCHES_MAX => return Err(error),
            Some(_) => {}
            None => batches.0.push(Batch { reads, length, instructions }),
        }
        if let Some(count) = batches.count() {
            function.terminate().await?;
            return Ok(count);
        }
    }
    bail!("too few batches have equally many reads of the control item: {batches:?}")
}

#[derive(Debug)]
struct Batch {
    /// The reads of the control item. A function with a cache reads it whenever 750 ms have passed,
    /// so the speed of the machine decides how many a batch has.
    reads: u64,
    length: u64,
    instructions: u64,
}

#[derive(Debug, Default)]
struct Batches(Vec<Batch>);

impl Batches {
    /// The instructions of one request, once there are enough pairs of batches: the median of what
    /// two batches say that differ in their length alone. A few batches that cost more, such as
    /// those with a new connection, do not change it.
    fn count(&self) -> Option<u64> {
        let mut counts = Vec::new();
        for (index, short) in self.0.iter().enumerate() {
            for long in &self.0[index + 1..] {
                let (short, long) =
                    if short.length < long.length { (short, long) } else { (long, short) };
                if short.reads == long.reads && short.length < long.length {
                    let more = long.instructions.saturating_sub(short.instructions);
                    counts.push(more / (long.length - short.length));
                }
            }
        }
        counts.sort_unstable();
        counts.get(counts.len() / 2).copied().filter(|_| counts.len() >= PAIRS)
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

    /// The batches of a function that reads the control item at every `interval`-th request. A read
    /// costs 500, a request 100, a batch 7.
    fn batches(interval: u64, number: usize) -> Batches {
        let mut batches = Batches::default();
        let mut request = 0;
        for length in LENGTHS.into_iter().cycle().take(number) {
            let reads = (request + length) / interval - request / interval;
            request += length;
            batches.0.push(Batch { reads, length, instructions: length * 100 + reads * 500 + 7 });
        }
        batches
    }

    #[test]
    fn count_is_right_however_slow_the_machine_is() {
        // From several reads per batch to none.
        for interval in [2, 3, 5, 7, 8, 15, 30, 1000] {
            assert_eq!(batches(interval, BATCHES_MAX).count(), Some(100), "{interval}");
        }
        assert_eq!(batches(1000, 5).count(), None);
        assert_eq!(batches(1, BATCHES_MAX).count(), None);
    }

    #[test]
    fn count_ignores_a_few_batches_that_cost_more() {
        let mut batches = batches(1000, 20);
        batches.0[3].instructions += 100_000;
        batches.0[12].instructions += 100_000;
        assert_eq!(batches.count(), Some(100));
    }

    #[test]
    fn counted_cases_exist() {
        assert_eq!(counted().count(), COUNTED.len());
    }
}
