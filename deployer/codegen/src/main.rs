//! Generates the typed resources of `cfn` from AWS's resource schemas.
//!
//! Schema ([`import`], [`refine`]) → model ([`model`], [`enums`]) → code ([`emit`]) → files
//! ([`files`]). This crate does not depend on the code that it generates, so it runs when that code
//! does not compile.

#[cfg(test)]
mod any_type;
#[cfg(test)]
mod constructs;
mod emit;
mod enums;
mod files;
mod import;
mod model;
mod permissions;
mod refine;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Parser;

use enums::EnumNames;
use files::{Files, Mode};

/// Generates the typed resources in `deployer/cfn/src/generated/` from the schemas in
/// `deployer/codegen/schemas/`.
#[derive(Parser)]
#[command(name = "cargo codegen", bin_name = "cargo codegen")]
struct Arguments {
    /// Only check whether the files are up to date
    #[arg(long, conflicts_with_all = ["import", "add", "remove"])]
    check: bool,
    /// Import all schemas again, from this cfn-lint wheel or the folder that it was unpacked to
    #[arg(long, value_name = "WHEEL")]
    import: Option<PathBuf>,
    /// Add a type, such as AWS::SQS::Queue, from the wheel of --import or from one that pip
    /// downloads
    #[arg(long, value_name = "TYPE")]
    add: Vec<String>,
    /// Remove a type
    #[arg(long, value_name = "TYPE")]
    remove: Vec<String>,
}

#[allow(clippy::print_stderr)]
fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(message) => {
            eprintln!("{message}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut schemas = import::read_all(&here.join("schemas"))?;
    for name in &arguments.remove {
        if schemas.remove(name).is_none() {
            bail!("there is no schema of {name}");
        }
    }
    let mut types: BTreeSet<String> = arguments.add.into_iter().collect();
    if arguments.import.is_some() {
        types.extend(schemas.keys().cloned());
    }
    if !types.is_empty() {
        let wheel = match arguments.import {
            Some(path) => path,
            None => import::download(&here.join("../../target/codegen"))?,
        };
        schemas.extend(import::import(&wheel, &types)?);
    }
    let mode = if arguments.check { Mode::Check } else { Mode::Write };
    let names = files::read(&here.join("enum-names.json"))?.unwrap_or_else(|| "{}".to_owned());
    let names = serde_json::from_str(&names).context("enum-names.json is not valid")?;
    let Generated { schemas, names, code } = generate(&schemas, names)?;
    let count = schemas.len() + 1 + code.len();
    let mut stale = files::sync(&here.join("schemas"), &schemas, mode)?;
    stale.extend(files::sync_one(here, "enum-names.json", &names, mode)?);
    stale.extend(files::sync(&here.join("../cfn/src/generated"), &code, mode)?);
    match (arguments.check, stale.len()) {
        (_, 0) => Ok(format!("{count} files are up to date")),
        (false, n) => Ok(format!("{n} of {count} files written")),
        (true, _) => {
            bail!("not up to date: {}\nhint: run `cargo codegen`", stale.join(", "))
        }
    }
}

/// All that is derived from the schemas.
#[derive(Debug, PartialEq)]
struct Generated {
    /// The reduced schemas, by file name.
    schemas: Files,
    /// The text of `enum-names.json`.
    names: String,
    /// The code, by path below `generated/`.
    code: Files,
}

fn generate(
    schemas: &BTreeMap<String, serde_json::Value>,
    mut names: EnumNames,
) -> Result<Generated> {
    let models = model::read(schemas, &mut names)?;
    Ok(Generated {
        schemas: import::files(schemas)?,
        names: serde_json::to_string_pretty(&names)? + "\n",
        code: emit::emit(&models)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn run_check_finds_the_repository_up_to_date() {
        let arguments =
            Arguments { check: true, import: None, add: Vec::new(), remove: Vec::new() };
        if let Err(error) = run(arguments) {
            assert_eq!(error.to_string(), "");
        }
    }

    /// Fails if the output depends on the order of a hash map.
    #[test]
    fn generate_twice_returns_the_same_bytes() {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
        let schemas = import::read_all(&schemas).unwrap();
        let generate = || super::generate(&schemas, EnumNames::new()).unwrap();
        assert_eq!(generate(), generate());
    }
}
