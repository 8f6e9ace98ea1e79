//! Tests of the page in a browser. `cargo xtask test-e2e --page` runs this program.

mod api;
mod axe;
mod checks;
mod console;
mod driver;
mod emulation;
mod page;
mod picture;
mod runner;
mod session;

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use driver::Driver;
use runner::Setup;

/// Runs the checks, and writes their results to stdout as lines of JSON.
#[derive(Debug, Parser)]
struct Arguments {
    /// The ProductsApiUrl of the stack
    #[arg(long)]
    url: String,
    /// The program chromedriver
    #[arg(long)]
    driver: PathBuf,
    /// The program chromium
    #[arg(long)]
    browser: PathBuf,
    /// The file axe.min.js
    #[arg(long)]
    axe: PathBuf,
    /// The folder for screenshots of failures
    #[arg(long)]
    failures: PathBuf,
    /// Read the users of a stack with a login from stdin
    #[arg(long)]
    login: bool,
    /// Only the checks whose group and name contain this text
    #[arg(long, default_value = "")]
    only: String,
    /// Write the picture of the docs to this file, and run no checks
    #[arg(long)]
    picture: Option<PathBuf>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    run(Arguments::parse()).await.unwrap_or_else(|error| {
        // A closed stderr is no reason to fail in another way.
        let _ = writeln!(std::io::stderr(), "{error:#}");
        ExitCode::FAILURE
    })
}

async fn run(arguments: Arguments) -> Result<ExitCode> {
    let address = arguments.url.strip_suffix("/products");
    let axe = std::fs::read_to_string(&arguments.axe)
        .with_context(|| format!("cannot read {}", arguments.axe.display()))?;
    let mut login = String::new();
    if arguments.login {
        std::io::stdin().read_to_string(&mut login).context("cannot read stdin")?;
    }
    let login = (!login.is_empty()).then(|| serde_json::from_str(&login)).transpose();
    let setup = Setup {
        address: with_own_origin(address.context("the URL does not end in /products")?),
        browser: arguments.browser,
        axe,
        failures: arguments.failures,
        login: login.context("stdin is not a login")?,
    };
    let driver = Driver::start(&arguments.driver).await?;
    if let Some(file) = arguments.picture {
        picture::take(&driver, &setup, &file).await?;
        return Ok(ExitCode::SUCCESS);
    }
    let passed = runner::run(&driver, &setup, &arguments.only, |line| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}").and_then(|()| out.flush()).context("cannot write a result")
    });
    Ok(if passed.await? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The local cloud has the page and the images at one address. By another name of this machine, the
/// page has an origin of its own as on AWS, and its policy and the CORS of the bucket matter.
fn with_own_origin(address: &str) -> String {
    address.replacen("http://127.0.0.1:", "http://localhost:", 1)
}
