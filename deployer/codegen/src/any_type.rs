//! Tests that types of any service generate code that compiles, in a copy of `cfn` with more types.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{emit, files, import, model};

/// Thirty types of as many services, reduced as by `--add`; one schema per line.
const THIRTY_TYPES: &str = "any-type.jsonl";

/// How many types of a wheel are compiled at a time.
const BATCH: usize = 150;

#[test]
fn emit_thirty_types_of_as_many_services_compiles() {
    let text = std::fs::read_to_string(here().join(THIRTY_TYPES)).unwrap();
    let mut schemas = BTreeMap::new();
    for line in text.lines() {
        let schema: Value = serde_json::from_str(line).unwrap();
        schemas.insert(schema["typeName"].as_str().unwrap().to_owned(), schema);
    }
    let services: BTreeSet<&str> =
        schemas.keys().filter_map(|name| name.split("::").nth(1)).collect();
    assert_eq!((schemas.len(), services.len()), (30, 30));
    // Two attributes of this type have the same name in Rust.
    assert!(schemas.contains_key("AWS::EKS::Cluster"));
    // This type has no handlers, and so no permissions of handlers, in AWS's schemas.
    assert!(schemas.contains_key("AWS::CodeBuild::Project"));
    compile(&schemas).unwrap();
}

/// Compiles every type of a wheel, and writes the thirty types again. Run it for a new version of
/// cfn-lint: `CFN_LINT_WHEEL=… cargo test -p codegen every_type -- --ignored`
#[test]
#[ignore = "needs a cfn-lint wheel in CFN_LINT_WHEEL, and minutes"]
fn emit_every_type_of_a_wheel_compiles() {
    let wheel = PathBuf::from(std::env::var_os("CFN_LINT_WHEEL").unwrap());
    let schemas = import::import(&wheel, &import::types(&wheel).unwrap()).unwrap();
    let all: Vec<(String, Value)> = schemas.clone().into_iter().collect();
    let mut errors = Vec::new();
    for batch in all.chunks(BATCH) {
        if let Err(error) = compile(&batch.iter().cloned().collect()) {
            errors.push(format!("{error:#}"));
        }
    }
    assert_eq!(errors.join("\n"), "");
    let path = here().join(THIRTY_TYPES);
    let text = std::fs::read_to_string(&path).unwrap();
    let line = |line: &str| {
        let old: Value = serde_json::from_str(line).unwrap();
        schemas[old["typeName"].as_str().unwrap()].to_string() + "\n"
    };
    std::fs::write(&path, text.lines().map(line).collect::<String>()).unwrap();
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Adds the types to those of the repository, in a copy of `cfn`, and compiles it. A warning is an
/// error.
fn compile(added: &BTreeMap<String, Value>) -> Result<()> {
    let mut schemas = import::read_all(&here().join("schemas"))?;
    schemas.extend(added.clone());
    let code = emit::emit(&model::read(&schemas, &mut BTreeMap::new())?)?;

    let repository = here().join("../..");
    // The test is in target/debug/deps. The copy keeps its own target folder, so only its first
    // build is slow.
    let test = std::env::current_exe()?;
    let target = test.ancestors().nth(3).context("the test is not in a target folder")?;
    let workspace = target.join("codegen/any-type");
    let mut copy = files::Files::new();
    read_tree(&repository.join("deployer/cfn"), "cfn", &mut copy)?;
    copy.retain(|path, _| !path.starts_with("cfn/src/generated/"));
    copy.extend(code.into_iter().map(|(path, text)| (format!("cfn/src/generated/{path}"), text)));
    copy.insert("Cargo.toml".to_owned(), manifest(&repository)?);
    copy.insert("Cargo.lock".to_owned(), std::fs::read_to_string(repository.join("Cargo.lock"))?);
    files::sync(&workspace, &copy, files::Mode::Write)?;

    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["check", "--quiet", "--offline"]).current_dir(&workspace);
    cargo.env("CARGO_TARGET_DIR", target.join("codegen/target")).env("RUSTFLAGS", "-Dwarnings");
    cargo.env_remove("CARGO_MANIFEST_DIR");
    let output = cargo.output().context("cannot run cargo")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

/// The repository's manifest, with `cfn` as its only member.
fn manifest(repository: &Path) -> Result<String> {
    let text = std::fs::read_to_string(repository.join("Cargo.toml"))?;
    let start = text.find("[workspace.package]").context("Cargo.toml has no workspace.package")?;
    let end = text.find("[profile.").unwrap_or(text.len());
    Ok(format!("[workspace]\nresolver = \"3\"\nmembers = [\"cfn\"]\n\n{}", &text[start..end]))
}

fn read_tree(folder: &Path, name: &str, files: &mut files::Files) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_tree(&entry.path(), &name, files)?;
        } else {
            files.insert(name, std::fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}
