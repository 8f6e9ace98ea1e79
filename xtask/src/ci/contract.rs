//! Puts the address of the deployed API into the arguments of a step.

use std::process::Stdio;

use anyhow::{Context, Result, bail};
use engine::package::{self, Workspace};

use super::STACK;

/// The placeholder for the address.
pub(super) const API: &str = "{api}";
/// The OpenAPI document that the API serves.
pub(super) const DOCUMENT: &str = "{api}/openapi.json";
/// The settings of schemathesis.
pub(super) const SETTINGS: &str = "xtask/src/ci/contract/schemathesis.toml";

/// Replaces the placeholder in the arguments.
pub(super) async fn with_api(root: &Workspace, arguments: &[&str]) -> Result<Vec<String>> {
    let is_used = arguments.iter().any(|argument| argument.contains(API));
    let address = if is_used { address(root).await? } else { String::new() };
    Ok(arguments.iter().map(|argument| argument.replace(API, &address)).collect())
}

async fn address(root: &Workspace) -> Result<String> {
    let mut outputs = tokio::process::Command::from(package::cargo());
    outputs.args(["xtask", "outputs", "ProductsApiUrl", "--target", "local", "--stack", STACK]);
    outputs.current_dir(&root.folder).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = outputs.output().await.context("cannot run cargo xtask outputs")?;
    let products =
        String::from_utf8(output.stdout).context("the address of the API is not UTF-8")?;
    match products.trim().strip_suffix("/products") {
        Some(address) if output.status.success() => Ok(address.to_owned()),
        _ => bail!("{STACK} has no ProductsApiUrl that ends in /products: {products:?}"),
    }
}
