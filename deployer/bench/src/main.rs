//! Measures the functions from outside. `cargo xtask bench` runs this program.

mod authority;
mod cache;
mod cases;
mod chart;
mod contenders;
mod cores;
mod document;
mod emulator;
mod events;
mod http;
mod http_client;
mod images;
mod instructions;
mod load;
mod load_report;
mod machine;
mod markdown;
mod measure;
mod process;
mod runtime_api;
mod stage;
mod statistics;
mod tables;
mod tools;
mod trusted_root;
mod usage;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use clap::Parser;

use cases::{CASES, Case};
use contenders::{Bootstraps, Build, Contender};
use cores::Cores;
use document::Section;
use emulator::Emulator;
use instructions::Record;
use stage::{Stage, Transport};

/// Where the counts of instructions are recorded.
const RECORD: &str = "deployer/bench/instructions.json";
/// The profile of the functions whose instructions are counted: that of this program, which is
/// built in a fraction of the time, since it has no link-time optimization.
const COUNTED: &str = "measure";

/// Writes results to stdout, progress to stderr.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder of the workspace
    #[arg(long)]
    workspace: PathBuf,
    /// Only the requests whose name contains this text
    #[arg(long, default_value = "")]
    only: String,
    /// Leave out the plain functions
    #[arg(long)]
    alone: bool,
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100))]
    rounds: Option<u32>,
    /// Profile of Cargo for the functions of this repository, which else are built as for AWS
    #[arg(long)]
    profile: Option<String>,
    /// NAME=PATH of a bootstrap that is not built
    #[arg(long, value_parser = assignment)]
    bootstrap: Vec<(String, PathBuf)>,
    /// Count instructions, and compare them with the recorded ones
    #[arg(long)]
    instructions: bool,
    /// Record the counted instructions
    #[arg(long)]
    record: bool,
    /// Measure the renditions of a photo
    #[arg(long)]
    images: bool,
    /// Measure the generation of the templates
    #[arg(long)]
    synth: bool,
    /// Measure the packaging of the functions
    #[arg(long)]
    package: bool,
    /// Send load to the products of an API in the local cloud, at this URL
    #[arg(long, requires = "emulator", requires = "endpoint", requires = "prefix")]
    load: Option<String>,
    /// The process of the local cloud
    #[arg(long)]
    emulator: Option<u32>,
    /// The URL of the local cloud
    #[arg(long)]
    endpoint: Option<String>,
    /// What the names of the functions begin with
    #[arg(long)]
    prefix: Option<String>,
}

fn assignment(text: &str) -> Result<(String, PathBuf)> {
    let (name, path) = text.split_once('=').context("it must be NAME=PATH")?;
    Ok((name.to_owned(), path.into()))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let result = if words.next().is_some_and(|word| word == usage::HELPER) {
        usage::help(words)
    } else {
        run(Arguments::parse()).await
    };
    result.unwrap_or_else(|error| {
        say(&format!("{error:#}"));
        ExitCode::FAILURE
    })
}

async fn run(arguments: Arguments) -> Result<ExitCode> {
    process::check_machine()?;
    let workspace = &arguments.workspace;
    let (section, text) = if arguments.instructions {
        return count(&arguments).await;
    } else if arguments.images {
        let text = images::run(workspace, &conditions(&arguments, 7), say)?;
        (Section::Images, text)
    } else if arguments.synth {
        (Section::Synth, tools::synth(workspace, &conditions(&arguments, 7), say)?)
    } else if arguments.package {
        (Section::Package, tools::package(workspace, &conditions(&arguments, 2), say)?)
    } else if arguments.load.is_some() {
        (Section::Load, send_load(&arguments).await?)
    } else {
        return measure(&arguments).await;
    };
    document::write(workspace, section, &text)?;
    say(&format!("written: {}", document::PAGE));
    Ok(ExitCode::SUCCESS)
}

/// When and where this run is made, in how many rounds if the arguments do not say.
fn conditions(arguments: &Arguments, rounds: u32) -> markdown::Run {
    markdown::Run {
        day: machine::day(),
        machine: machine::description(),
        rounds: arguments.rounds.unwrap_or(rounds) as usize,
        notes: Vec::new(),
    }
}

/// Sends load to the functions of this repository and to plain ones in the same stack.
async fn send_load(arguments: &Arguments) -> Result<String> {
    let Arguments { workspace, load, emulator, endpoint, prefix, .. } = arguments;
    let (Some(url), Some(process), Some(endpoint), Some(prefix)) =
        (load.clone(), *emulator, endpoint.clone(), prefix.clone())
    else {
        bail!("--load needs --emulator, --endpoint and --prefix");
    };
    let build = arguments.profile.as_deref().map_or(Build::Aws, Build::Profile);
    let given: BTreeMap<_, _> = arguments.bootstrap.iter().cloned().collect();
    let bootstraps = Bootstraps::ours(workspace, &load::FUNCTIONS, build, given)?
        .with_others(workspace, &load::FUNCTIONS)?;
    let api = load::Api { url, emulator: Emulator { endpoint, prefix, process } };
    let run = conditions(arguments, 3);
    let results = load::run(&api, &bootstraps, run.rounds, say).await?;
    Ok(results.report(&run))
}

/// Measures the cases. A whole run is written to the docs, a part of one to stdout.
async fn measure(arguments: &Arguments) -> Result<ExitCode> {
    let workspace = &arguments.workspace;
    let is_part = !arguments.only.is_empty()
        || !arguments.bootstrap.is_empty()
        || arguments.profile.is_some()
        || arguments.alone;
    let selected = select(CASES.iter(), &arguments.only)?;
    let build = arguments.profile.as_deref().map_or(Build::Aws, Build::Profile);
    let mut bootstraps = ours(arguments, &selected, build)?;
    let compared: Vec<_> = selected.iter().copied().filter(|case| case.has_reference).collect();
    let has_others = !arguments.alone && !compared.is_empty();
    if has_others {
        bootstraps = bootstraps.with_others(workspace, &functions(&compared))?;
    }
    let cores = Cores::divide()?;
    let stage = Stage::start(workspace, Transport::Tls).await?;
    let mut notes = Vec::new();
    if stage.cache.is_none() {
        notes
            .push("This machine has no cache server, so nothing was measured with one.".to_owned());
    }
    if has_others && !bootstraps.has(Contender::Python) {
        notes.push(
            "This machine has no Python with botocore, so nothing was measured in it.".to_owned(),
        );
    }
    let cases: Vec<_> = selected.into_iter().filter(|case| stage.has(case)).collect();
    let run = markdown::Run { notes, ..conditions(arguments, 7) };
    let amount = measure::Amount::of_rounds(run.rounds);
    let results = measure::run(&cases, &bootstraps, &stage, &cores, amount, say).await?;
    let text = markdown::report(&run, &results, &sizes(&cases, &bootstraps)?);
    if is_part {
        print(&text)?;
    } else {
        let chart = chart::svg(&results, &format!("{}, {}", run.day, run.machine));
        document::write_functions(workspace, &text, &chart)?;
        say(&format!("written: {}, {}", document::PAGE, document::CHART));
    }
    Ok(ExitCode::SUCCESS)
}

/// Counts the instructions of requests, and compares or records them.
async fn count(arguments: &Arguments) -> Result<ExitCode> {
    let cases = select(instructions::counted(), &arguments.only)?;
    let is_whole = arguments.only.is_empty();
    ensure!(is_whole || !arguments.record, "--record needs all counts: leave out --only");
    let profile = arguments.profile.as_deref().unwrap_or(COUNTED);
    let bootstraps = ours(arguments, &cases, Build::Profile(profile))?;
    let cores = Cores::divide()?;
    let stage = Stage::start(&arguments.workspace, Transport::Plain).await?;
    let mut counted = Record {
        compiler: machine::compiler(),
        platform: machine::platform(),
        profile: profile.to_owned(),
        instructions: BTreeMap::new(),
    };
    for case in cases {
        let counts = instructions::count(case, &bootstraps, &stage, &cores).await?;
        say(&format!("{}: {counts:?}", case.name));
        let median = counts.get(counts.len() / 2).copied().context("no counts")?;
        counted.instructions.insert(case.name.to_owned(), median);
    }
    let path = arguments.workspace.join(RECORD);
    if arguments.record {
        counted.write(&path)?;
        say(&format!("recorded in {RECORD}"));
        return Ok(ExitCode::SUCCESS);
    }
    let comparison = instructions::compare(&Record::read(&path)?, &counted);
    print(&format!("{}\n", comparison.lines.join("\n")))?;
    if comparison.has_grown {
        say("a request takes more instructions: make it cheaper, or record the new counts with \
             cargo xtask bench --instructions --record, and say why in the commit");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn select(cases: impl Iterator<Item = &'static Case>, only: &str) -> Result<Vec<&'static Case>> {
    let selected: Vec<_> = cases.filter(|case| case.name.contains(only)).collect();
    ensure!(!selected.is_empty(), "no request has {only:?} in its name");
    Ok(selected)
}

/// Builds the functions of the cases.
fn ours(arguments: &Arguments, cases: &[&'static Case], build: Build<'_>) -> Result<Bootstraps> {
    let given: BTreeMap<_, _> = arguments.bootstrap.iter().cloned().collect();
    Bootstraps::ours(&arguments.workspace, &functions(cases), build, given)
}

/// The functions of the cases, each once.
fn functions(cases: &[&'static Case]) -> Vec<&'static str> {
    let mut functions: Vec<_> = cases.iter().map(|case| case.row.name).collect();
    functions.dedup();
    functions
}

fn sizes(cases: &[&'static Case], bootstraps: &Bootstraps) -> Result<Vec<markdown::Sizes>> {
    let mut sizes = Vec::new();
    for function in functions(cases) {
        for contender in [Contender::Ours, Contender::Reference] {
            let has_reference =
                cases.iter().any(|case| case.row.name == function && case.has_reference);
            let path = bootstraps.path(contender, function);
            let Some(path) = path.filter(|_| contender == Contender::Ours || has_reference) else {
                continue;
            };
            let (bootstrap, zip) = contenders::sizes(&path)?;
            sizes.push(markdown::Sizes { function, contender, bootstrap, zip });
        }
    }
    Ok(sizes)
}

fn say(line: &str) {
    // A closed stderr is no reason to fail.
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn print(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).context("cannot write the results")
}
