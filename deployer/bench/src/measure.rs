//! A run: in each round every contender answers every case, one after the other on one core.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::cases::{Cache, Case};
use crate::contenders::{Bootstraps, Contender};
use crate::cores::Cores;
use crate::process::{Function, Program};
use crate::stage::Stage;
use crate::statistics::{Spread, percentile};

/// How much a run does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amount {
    pub(crate) rounds: usize,
    /// How often a function is started in a round.
    pub(crate) starts: usize,
    /// The requests of a round before the measured ones.
    pub(crate) warm_up: usize,
    /// The requests of a round that are measured.
    pub(crate) requests: usize,
}

impl Amount {
    pub(crate) fn of_rounds(rounds: usize) -> Self {
        Self { rounds, starts: 3, warm_up: 50, requests: 500 }
    }
}

/// What is measured of a contender in a case. Each has a value per round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Metric {
    /// From the start of the process to its first request for an event, in ms.
    FirstNext,
    /// From the start of the process to its first answer, in ms.
    FirstAnswer,
    /// From an event to its answer in a process that has answered many: the median, in µs.
    WarmMedian,
    /// The same, of which 99 % take no longer.
    WarmP99,
    /// The CPU time of 1000 requests, in s.
    Cpu,
    /// The most memory, in MB.
    Memory,
}

impl Metric {
    pub(crate) const ALL: [Self; 6] = [
        Self::FirstNext,
        Self::FirstAnswer,
        Self::WarmMedian,
        Self::WarmP99,
        Self::Cpu,
        Self::Memory,
    ];
}

/// The values of a case, of each contender.
pub(crate) struct CaseResult {
    pub(crate) case: &'static Case,
    values: BTreeMap<(Contender, Metric), Vec<f64>>,
}

impl CaseResult {
    pub(crate) fn new(case: &'static Case) -> Self {
        Self { case, values: BTreeMap::new() }
    }

    pub(crate) fn add(&mut self, contender: Contender, metric: Metric, value: f64) {
        self.values.entry((contender, metric)).or_default().push(value);
    }

    /// `None`: the contender does not answer the case.
    pub(crate) fn value(&self, contender: Contender, metric: Metric) -> Option<Spread> {
        Spread::of(self.values.get(&(contender, metric))?.clone())
    }

    /// How many times the value of this repository's function the contender's is, round by round.
    pub(crate) fn ratio(&self, contender: Contender, metric: Metric) -> Option<Spread> {
        let ours = self.values.get(&(Contender::Ours, metric))?;
        Spread::of_ratios(self.values.get(&(contender, metric))?, ours)
    }
}

struct Entry {
    case: &'static Case,
    contender: Contender,
    program: Program,
}

/// Runs the cases. An answer that is wrong ends the run with an error: it has no numbers then.
pub(crate) async fn run(
    cases: &[&'static Case],
    bootstraps: &Bootstraps,
    stage: &Stage,
    cores: &Cores,
    amount: Amount,
    mut say: impl FnMut(&str),
) -> Result<Vec<CaseResult>> {
    let mut results = Vec::new();
    let mut number = 0;
    for case in cases {
        let entries = entries(case, bootstraps, stage)?;
        let mut result = CaseResult::new(case);
        // One after the other, so that the entries of the cache are not old.
        if case.cache == Cache::Hit
            && let Some(ours) = entries.first()
        {
            fill(ours, stage, cores).await?;
        }
        for round in 0..amount.rounds {
            say(&format!("{}: round {} of {}", case.name, round + 1, amount.rounds));
            let mut order: Vec<_> = entries.iter().collect();
            if round % 2 == 1 {
                order.reverse();
            }
            for entry in order {
                answer(entry, stage, cores, amount, &mut number, &mut result).await.with_context(
                    || {
                        format!(
                            "{} of {} failed, so the run has no numbers",
                            case.name,
                            entry.contender.name()
                        )
                    },
                )?;
            }
        }
        results.push(result);
    }
    Ok(results)
}

fn entries(case: &'static Case, bootstraps: &Bootstraps, stage: &Stage) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for contender in Contender::ALL {
        if !bootstraps.has(contender) || contender != Contender::Ours && !case.has_reference {
            continue;
        }
        let Some(mut program) = bootstraps.program(contender, case.row.name, stage.variables(case))
        else {
            continue;
        };
        if contender == Contender::Ours && case.cache != Cache::Off {
            program.program = stage.trusting(&program.program)?;
        }
        entries.push(Entry { case, contender, program });
    }
    Ok(entries)
}

/// Has a function answer until the cache has the product.
async fn fill(entry: &Entry, stage: &Stage, cores: &Cores) -> Result<()> {
    let mut function = Function::start(&entry.program, cores, stage.folder()).await?;
    function.next().await?;
    function.invoke(entry.case.event(0)).await?;
    function.kill().await
}

/// Measures one contender in one round.
async fn answer(
    entry: &Entry,
    stage: &Stage,
    cores: &Cores,
    amount: Amount,
    number: &mut u64,
    result: &mut CaseResult,
) -> Result<()> {
    let is_ours = entry.contender == Contender::Ours;
    // Each request has a number of its own, so that it asks for another product.
    let mut ask = async |function: &mut Function| -> Result<(Instant, Duration)> {
        *number += 1;
        let answer = function.invoke(entry.case.event(*number)).await?;
        entry.case.check(*number, &answer.body, is_ours)?;
        Ok((answer.at, answer.at - answer.sent))
    };
    let (mut first_next, mut first_answer) = (Vec::new(), Vec::new());
    let mut last = None;
    for _ in 0..amount.starts {
        if let Some(function) = last.take() {
            Function::kill(function).await?;
        }
        let mut function = Function::start(&entry.program, cores, stage.folder()).await?;
        let asked = function.next().await?;
        first_next.push(milliseconds(asked - function.started));
        let (answered, _) = ask(&mut function).await?;
        first_answer.push(milliseconds(answered - function.started));
        last = Some(function);
    }
    let mut function = last.context("no start")?;
    for _ in 0..amount.warm_up {
        function.next().await?;
        ask(&mut function).await?;
    }
    let (mut warm, before) = (Vec::with_capacity(amount.requests), function.cpu()?);
    for _ in 0..amount.requests {
        function.next().await?;
        warm.push(ask(&mut function).await?.1.as_secs_f64() * 1e6);
    }
    // The function has finished the last request when it asks for another event.
    function.next().await?;
    let used = function.cpu()? - before;
    let memory = function.peak_memory()?;
    function.kill().await?;
    warm.sort_by(f64::total_cmp);
    let mut add = |metric, value: Option<f64>| {
        result.add(entry.contender, metric, value?);
        Some(())
    };
    let added = [
        add(Metric::FirstNext, Spread::of(first_next).map(|spread| spread.median)),
        add(Metric::FirstAnswer, Spread::of(first_answer).map(|spread| spread.median)),
        add(Metric::WarmMedian, percentile(&warm, 50.0)),
        add(Metric::WarmP99, percentile(&warm, 99.0)),
        add(Metric::Cpu, Some(used.as_secs_f64() * 1e3 / amount.requests as f64)),
        add(Metric::Memory, Some(memory as f64 / 1e6)),
    ];
    added.into_iter().collect::<Option<()>>().context("a metric without values")
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::cases::CASES;
    use crate::machine::find_program;
    use crate::stage::Transport;

    const AMOUNT: Amount = Amount { rounds: 2, starts: 2, warm_up: 1, requests: 3 };

    /// A function in a shell, whose answer has the status of its call of the table.
    fn shell_function(folder: &Path) -> PathBuf {
        let curl = find_program("curl").expect("the tests need curl");
        let script = r#"#!/bin/sh
            api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
            while CURL -sf "$api/next" >/dev/null; do
                status=$(CURL -s -o /dev/null -w '%{http_code}' -d '{}' \
                    -H 'x-amz-target: DynamoDB_20120810.Scan' "$AWS_ENDPOINT_URL")
                CURL -s "$api/1/response" -d '{"statusCode": '"$status"', "body": "</html>",
                    "headers": {"Content-Security-Policy": "none"}}'
            done"#;
        let path = folder.join("main_ui");
        std::fs::write(&path, script.replace("CURL", &curl.to_string_lossy())).unwrap();
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
        path
    }

    async fn run_page(stage: &Stage) -> Result<Vec<CaseResult>> {
        let case = CASES.iter().find(|case| case.name == "page").unwrap();
        let given = BTreeMap::from([("main_ui".to_owned(), shell_function(stage.folder()))]);
        let bootstraps =
            Bootstraps::ours(Path::new("."), &["main_ui"], crate::contenders::Build::Aws, given)
                .unwrap();
        run(&[case], &bootstraps, stage, &Cores::divide().unwrap(), AMOUNT, |_| ()).await
    }

    #[tokio::test]
    async fn run_has_a_value_of_each_metric_and_round() {
        let stage = Stage::start(Path::new("."), Transport::Plain).await.unwrap();
        let results = run_page(&stage).await.unwrap();
        for metric in Metric::ALL {
            let values = &results[0].values[&(Contender::Ours, metric)];
            assert_eq!(values.len(), AMOUNT.rounds, "{metric:?}");
            assert!(values.iter().all(|value| *value > 0.0), "{metric:?}: {values:?}");
        }
        let value = |metric| results[0].value(Contender::Ours, metric).unwrap().median;
        assert!(value(Metric::FirstNext) < value(Metric::FirstAnswer));
    }

    #[tokio::test]
    async fn run_with_tables_that_fail_has_no_numbers() {
        let stage = Stage::with_failing_tables(Path::new(".")).await.unwrap();
        let error = format!("{:#}", run_page(&stage).await.err().unwrap());
        assert!(error.starts_with("page of this repository failed"), "{error}");
        assert!(error.contains("its status is 500, not 200"), "{error}");
    }

    #[tokio::test]
    async fn run_with_a_function_that_ends_has_no_numbers() {
        let stage = Stage::start(Path::new("."), Transport::Plain).await.unwrap();
        let program = Program {
            program: find_program("sh").unwrap(),
            arguments: ["-c", "echo it broke; exit 3"].map(Into::into).into(),
            variables: BTreeMap::new(),
        };
        let cores = Cores::divide().unwrap();
        let mut function = Function::start(&program, &cores, stage.folder()).await.unwrap();
        let error = format!("{:#}", function.next().await.unwrap_err());
        assert_eq!(error, "the function logged:\nit broke: the function ended (exit status: 3)");
    }
}
