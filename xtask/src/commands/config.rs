//! `config`: shows the settings that count for a command, and where each comes from.

use std::collections::BTreeMap;
use std::fmt::Write;

use deployer::app::{PROJECT, emulator_defaults};
use deployer::stack::settable::settable;
use engine::package::Workspace;
use engine::target::{LastDeployment, TargetChoice, TargetKind};
use serde::Serialize;
use shared::table::Auth;

use crate::cli::{Arch, Config};
use crate::exit::Exit;
use crate::printer::Printer;
use crate::session::{choose_target, either};
use crate::settings::{FILE, Placed, REGION_VARIABLES, Settings, variable};

/// Where it is set, the SDK uses its key and no profile.
const KEY: &str = "AWS_ACCESS_KEY_ID";

#[derive(Debug, Serialize)]
struct Report {
    /// Null without a file.
    file: Option<&'static str>,
    settings: Vec<Row>,
    parameters: Vec<Row>,
    tags: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    /// Null where nothing is set.
    value: Option<String>,
    #[serde(flatten)]
    source: Source,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "source", rename_all = "kebab-case")]
enum Source {
    Option {
        option: &'static str,
    },
    File {
        line: usize,
    },
    Environment {
        variable: &'static str,
    },
    LastDeployment,
    /// The command decides.
    Default {
        reason: &'static str,
    },
    /// The stack keeps what it has. The value is the default.
    Deployed,
}

impl Source {
    fn text(&self) -> String {
        match self {
            Source::Option { option } => (*option).to_owned(),
            Source::File { line } => format!("{FILE}:{line}"),
            Source::Environment { variable } => (*variable).to_owned(),
            Source::LastDeployment => "the last deployment from this checkout".to_owned(),
            Source::Default { reason } => (*reason).to_owned(),
            Source::Deployed => "as deployed, else the default".to_owned(),
        }
    }
}

/// A setting of the file, as text.
type FromFile = Option<(String, usize)>;

fn from_file<T: ToString>(placed: &Option<Placed<T>>) -> FromFile {
    placed.as_ref().map(|placed| (placed.value.to_string(), placed.line))
}

fn row(name: &str, value: impl Into<Option<String>>, source: Source) -> Row {
    Row { name: name.to_owned(), value: value.into(), source }
}

/// The row of the option, else of the file, else of `otherwise`.
fn first(
    name: &'static str,
    option: (&'static str, Option<String>),
    file: FromFile,
    otherwise: impl FnOnce() -> (Option<String>, Source),
) -> Row {
    let (option, given) = option;
    match (given, file) {
        (Some(value), _) => row(name, value, Source::Option { option }),
        (None, Some((value, line))) => row(name, value, Source::File { line }),
        (None, None) => {
            let (value, source) = otherwise();
            row(name, value, source)
        }
    }
}

pub(crate) async fn run(args: Config, printer: &Printer) -> anyhow::Result<Exit> {
    let workspace = Workspace::find()?;
    let (choice, settings) = choose_target(&workspace, &args.target, false).await?;
    for note in settings.notes(&args.target, choice.kind, variable) {
        printer.say(&note);
    }
    let last = LastDeployment::read(&PROJECT, &workspace.folder).ok().flatten();
    let report = Report {
        file: settings.has_file.then_some(FILE),
        settings: [place(&args, &choice, &settings, last.as_ref()), stack(&args, &settings)]
            .into_iter()
            .flatten()
            .collect(),
        parameters: parameters(&args, &settings, choice.kind),
        tags: tags(&settings),
    };
    if args.json {
        printer.document(&report)?
    } else {
        printer.data(&text(&report))?
    }
    Ok(Exit::Done)
}

/// The stage, and where its stack is.
fn place(
    args: &Config,
    choice: &TargetChoice,
    settings: &Settings,
    last: Option<&LastDeployment>,
) -> Vec<Row> {
    let (target, layer) = (&args.target, &settings.layer);
    let is_local = choice.kind == TargetKind::Local;
    let recorded = |value: Option<&str>, of: fn(&LastDeployment) -> Option<&str>| {
        value.is_some() && last.and_then(of) == value
    };
    let mut rows = Vec::new();
    let name = settings.stage.as_ref().map(|stage| stage.name.clone());
    let reason = match &settings.stage {
        Some(stage) => stage.reason,
        None => "no stage is chosen",
    };
    rows.push(row("stage", name, Source::Default { reason }));
    let given = target.target.is_some().then(|| choice.kind.to_string());
    let file = from_file(&layer.target);
    rows.push(first("target", ("--target", given), file, || {
        (Some(choice.kind.to_string()), Source::Default { reason: choice.reason })
    }));
    let given = target.stack.clone();
    rows.push(first("stack", ("--stack", given), from_file(&layer.stack), || {
        let is_recorded = recorded(Some(&choice.stack), |last| Some(&last.stack));
        let default = Source::Default { reason: "the default" };
        let source = if is_recorded { Source::LastDeployment } else { default };
        (Some(choice.stack.clone()), source)
    }));
    // The local cloud takes a region from the option only, and no profile.
    let of_place = |file| if is_local { None } else { file };
    let given = target.region.clone();
    rows.push(first("region", ("--region", given), of_place(from_file(&layer.region)), || {
        let set = REGION_VARIABLES.into_iter().find_map(|n| Some((n, variable(n)?)));
        match (choice.region(), set) {
            (None, _) if is_local => (None, Source::Default { reason: "the local cloud has one" }),
            (Some(region), _) => (Some(region.to_owned()), Source::LastDeployment),
            (None, Some((variable, value))) => (Some(value), Source::Environment { variable }),
            (None, None) => (None, Source::Default { reason: "that of the profile" }),
        }
    }));
    let given = target.profile.clone();
    rows.push(first(
        "profile",
        ("--profile", given),
        of_place(from_file(&layer.profile)),
        || match (choice.profile(), variable("AWS_PROFILE")) {
            _ if is_local => (None, Source::Default { reason: "the local cloud needs none" }),
            _ if variable(KEY).is_some() => (None, Source::Environment { variable: KEY }),
            (_, Some(value)) => (Some(value), Source::Environment { variable: "AWS_PROFILE" }),
            (Some(profile), None) => (Some(profile.to_owned()), Source::LastDeployment),
            (None, None) => (None, Source::Default { reason: "the default profile" }),
        },
    ));
    let file = of_place(from_file(&layer.account));
    rows.push(first("account", ("", None), file, || {
        (None, Source::Default { reason: "that of the credentials" })
    }));
    rows
}

/// What the stack is like.
fn stack(args: &Config, settings: &Settings) -> Vec<Row> {
    let (flags, layer) = (&args.stack, &settings.layer);
    let flag = |value: Option<bool>| value.map(|value| value.to_string());
    let arch = flags.arch.map(|arch| match arch {
        Arch::Arm64 => "arm64".to_owned(),
        Arch::X86_64 => "x86_64".to_owned(),
    });
    let deployed = |value: Option<&str>| (value.map(str::to_owned), Source::Deployed);
    let option = |is_no, yes, no| if is_no { no } else { yes };
    let cache = option(flags.no_cache, "--cache", "--no-cache");
    let cache = (cache, flag(either(flags.cache, flags.no_cache)));
    let auth = option(flags.auth.no_auth, "--auth", "--no-auth");
    let auth = (auth, flags.auth.auth().map(|auth| auth.to_string()));
    let protect = option(flags.no_protect, "--protect", "--no-protect");
    let protect = (protect, flag(either(flags.protect, flags.no_protect)));
    let protects = "as deployed; a new stack on AWS is protected";
    vec![
        first("cache", cache, from_file(&layer.cache), || deployed(Some("false"))),
        first("auth", auth, from_file(&layer.auth), || deployed(Some(Auth::Open.name()))),
        first("protect", protect, from_file(&layer.protect), || {
            (None, Source::Default { reason: protects })
        }),
        first("arch", ("--arch", arch), from_file(&layer.arch), || {
            (None, Source::Default { reason: "as deployed; a new stack has what can be built" })
        }),
        first("role-arn", ("--role-arn", None), from_file(&layer.role_arn), || {
            (None, Source::Default { reason: "as deployed; a new stack has none" })
        }),
    ]
}

fn parameters(args: &Config, settings: &Settings, kind: TargetKind) -> Vec<Row> {
    let emulator = if kind == TargetKind::Aws { BTreeMap::new() } else { emulator_defaults() };
    let row = |parameter: deployer::stack::settable::Settable| {
        let mut given = args.stack.set.iter().rev().filter(|(name, _)| *name == parameter.name);
        let file = settings.layer.parameters.get(&parameter.name);
        match (given.next(), file) {
            (Some((name, value)), _) => {
                row(name, value.clone(), Source::Option { option: "--set" })
            }
            (None, Some(Placed { value, line })) => {
                row(&parameter.name, value.clone(), Source::File { line: *line })
            }
            (None, None) => {
                let default = emulator.get(&parameter.name).cloned();
                let default = default.unwrap_or_else(|| parameter.default().to_owned());
                row(&parameter.name, default, Source::Deployed)
            }
        }
    };
    settable().into_iter().map(row).collect()
}

fn tags(settings: &Settings) -> Vec<Row> {
    let tags = settings.layer.tags.iter().flatten();
    tags.map(|(name, tag)| row(name, tag.value.clone(), Source::File { line: tag.line })).collect()
}

fn text(report: &Report) -> String {
    let all = || report.settings.iter().chain(&report.parameters).chain(&report.tags);
    let shown = |row: &Row| match row.value.as_deref() {
        None => "-".to_owned(),
        Some("") => "\"\"".to_owned(),
        Some(value) => value.to_owned(),
    };
    let width = |of: &dyn Fn(&Row) -> usize| all().map(of).max().unwrap_or(0);
    let names = width(&|row| row.name.chars().count());
    let values = width(&|row| shown(row).chars().count());
    let mut out = String::new();
    let mut section = |heading: &str, rows: Vec<&Row>, has_source: bool| {
        if rows.is_empty() {
            return;
        }
        if !heading.is_empty() {
            let _ = writeln!(out, "\n{heading}");
        }
        for row in rows {
            let (name, value) = (&row.name, shown(row));
            let source = if has_source { row.source.text() } else { String::new() };
            let line = format!("{name:<names$}  {value:<values$}  {source}");
            let _ = writeln!(out, "{}", line.trim_end());
        }
    };
    let (unset, set) = report.parameters.iter().partition(|row| row.source == Source::Deployed);
    section("", report.settings.iter().collect(), true);
    section("Parameters", set, true);
    section("Tags", report.tags.iter().collect(), true);
    section("Parameters that are not set: as deployed, else these defaults", unset, false);
    out
}
