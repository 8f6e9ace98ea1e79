//! The deployed API as an argument of a step.

use std::process::Stdio;

use anyhow::{Context, Result, bail};
use engine::package::Workspace;

use super::STACK;

/// Stands in a command for the API's address, which only its stack knows.
pub(super) const API: &str = "{api}";
/// The description that the API itself serves.
pub(super) const DOCUMENT: &str = "{api}/openapi.json";
/// What is sent, and what is held against the answers.
pub(super) const SETTINGS: &str = "xtask/src/ci/contract/schemathesis.toml";

/// A step's arguments with the address in its place.
pub(super) async fn with_api(root: &Workspace, arguments: &[&str]) -> Result<Vec<String>> {
    let asked = arguments.iter().any(|argument| argument.contains(API));
    let address = if asked { address(root).await? } else { String::new() };
    Ok(arguments.iter().map(|argument| argument.replace(API, &address)).collect())
}

/// As a person would ask for it.
async fn address(root: &Workspace) -> Result<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut asking = tokio::process::Command::new(cargo);
    asking.args(["xtask", "outputs", "ProductsApiUrl", "--target", "local", "--stack", STACK]);
    asking.current_dir(&root.folder).stdin(Stdio::null()).stderr(Stdio::inherit());
    let answer = asking.output().await.context("cannot run cargo xtask outputs")?;
    let products = String::from_utf8(answer.stdout).context("the address of the API is no text")?;
    match products.trim().strip_suffix("/products") {
        Some(address) if answer.status.success() => Ok(address.to_owned()),
        _ => bail!("{STACK} has no ProductsApiUrl that ends in /products: {products:?}"),
    }
}
