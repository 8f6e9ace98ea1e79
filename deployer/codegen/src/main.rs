//! AWS's resource schemas → typed Rust resources.
//!
//! Schema ([`import`]) → model ([`model`]) → tokens → text ([`emit`]) → files ([`files`]). It depends on nothing that
//! it writes, so that a broken generated file never stands in the way of making it again.

#[cfg(test)]
mod constructs;
mod emit;
mod files;
mod import;
mod model;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Parser;

use files::Mode;

/// Writes the typed resources of `deployer/cfn/src/generated/` from the schemas in `deployer/codegen/schemas/`.
#[derive(Parser)]
#[command(name = "cargo codegen", bin_name = "cargo codegen")]
struct Arguments {
    /// Only say whether the files are what they should be.
    #[arg(long, conflicts_with_all = ["import", "add"])]
    check: bool,
    /// Take all schemas anew from this cfn-lint wheel (1.58 or later), or the folder it was unpacked to.
    #[arg(long, value_name = "WHEEL")]
    import: Option<PathBuf>,
    /// Add a type, such as AWS::SQS::Queue; its schema comes from --import's wheel, or from one that pip downloads.
    #[arg(long, value_name = "TYPE")]
    add: Vec<String>,
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(said) => {
            eprintln!("{said}");
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
    let schemas = here.join("schemas");
    if arguments.import.is_some() || !arguments.add.is_empty() {
        let wheel = match arguments.import {
            Some(path) => path,
            None => import::download(&here.join("../../target/codegen"))?,
        };
        let mut types = import::vendored(&schemas)?;
        types.extend(arguments.add);
        import::import(&wheel, &types, &schemas)?;
    }
    let files = generate(&schemas)?;
    let mode = if arguments.check { Mode::Check } else { Mode::Write };
    let stale = files::sync(&here.join("../cfn/src/generated"), &files, mode)?;
    match (arguments.check, stale.len()) {
        (_, 0) => Ok(format!("{} files, all as they should be", files.len())),
        (false, n) => Ok(format!("{n} of {} files written", files.len())),
        (true, _) => {
            bail!("not what the schemas say: {}\nhint: run `cargo codegen`", stale.join(", "))
        }
    }
}

/// All generated files, by path below the folder.
fn generate(schemas: &Path) -> Result<files::Files> {
    let models = model::read(&import::read_all(schemas)?)?;
    emit::emit(&models)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generated_files_are_what_the_schemas_say() {
        let arguments = Arguments { check: true, import: None, add: Vec::new() };
        if let Err(error) = run(arguments) {
            assert_eq!(error.to_string(), "");
        }
    }

    #[test]
    fn generating_twice_gives_the_same_bytes() {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
        assert_eq!(generate(&schemas).unwrap(), generate(&schemas).unwrap());
    }
}
