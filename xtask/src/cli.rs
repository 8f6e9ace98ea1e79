//! What can be typed. What it means is decided in `commands`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::functions;

/// Builds, deploys, tests and removes the stack: on AWS, or in a local cloud that needs no account.
///
/// Exit codes: 0 done, 1 failed, 2 usage, 3 refused by the person, 130 interrupted. Progress goes to stderr, data to stdout.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Bring the stack to how the code says it should be, and show where it answers
    Deploy(Deploy),
    /// Delete the stack with everything in it
    Destroy(Destroy),
    /// Show what a deploy would change, without building or changing anything
    Diff(Diff),
    /// Show the outputs of the deployed stack
    Outputs(Outputs),
    /// Show the target, the stack's state and, for the local cloud, its processes
    Status(Show),
    /// Show what the functions log
    Logs(Logs),
    /// Fill the cache with products, lists and the ranking
    Warm(Show),
    /// Put a catalog into the deployed stack: the products of a file, or about a hundred samples with pictures
    Seed(Seed),
    /// Write the deployed catalog to stdout, one product a line, as seed takes it
    Export(Export),
    /// Test a deployed stack from outside; makes one of its own when none is deployed
    TestE2e(TestE2e),
    /// Build the functions and write their zips
    Package(Package),
    /// Write the templates to templates/
    Synth(Synth),
    /// Check the rules of the repository that no compiler keeps
    Tidy(Tidy),
    /// Run every check, then a deploy, its test and its removal in the local cloud
    Ci(Ci),
    /// Start, stop or empty the local cloud
    #[command(subcommand)]
    Local(Local),
    /// Write the completions of a shell to stdout
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Which stack in which cloud.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Target")]
pub(crate) struct Where {
    /// Where to; left out: where this checkout deployed last, else AWS if there are credentials, else local
    #[arg(long)]
    pub(crate) target: Option<Target>,
    /// The stack's name; left out: what this checkout deployed last, else FullApiStack
    #[arg(long, value_name = "NAME")]
    pub(crate) stack: Option<String>,
    /// The profile in ~/.aws/config
    #[arg(long)]
    pub(crate) profile: Option<String>,
    /// The region
    #[arg(long)]
    pub(crate) region: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// An AWS account
    Aws,
    /// The local cloud on this machine
    Local,
}

#[derive(Debug, Args)]
pub(crate) struct Deploy {
    #[command(flatten)]
    pub(crate) place: Where,
    #[command(flatten)]
    pub(crate) shape: Shape,
    /// Answer every question with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// Write events to stdout, one JSON object a line
    #[arg(long)]
    pub(crate) json: bool,
    /// Show the plan and stop
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Leave a resource out of a rollback that is stuck (its logical id)
    #[arg(long, value_name = "NAME")]
    pub(crate) skip: Vec<String>,
}

/// What the stack should be like.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Stack")]
pub(crate) struct Shape {
    /// With the cache and its network; left out: as it is deployed, in a new stack without
    #[arg(long, overrides_with = "no_cache")]
    pub(crate) cache: bool,
    /// Without the cache
    #[arg(long)]
    pub(crate) no_cache: bool,
    /// The functions' processor; left out: as it is deployed
    #[arg(long)]
    pub(crate) arch: Option<Arch>,
    /// A template parameter's value
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = assignment)]
    pub(crate) set: Vec<(String, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Arch {
    /// Graviton: cheaper
    Arm64,
    #[value(name = "x86_64")]
    X86_64,
}

#[derive(Debug, Args)]
pub(crate) struct Destroy {
    #[command(flatten)]
    pub(crate) place: Where,
    /// Answer every question with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// Write events to stdout, one JSON object a line
    #[arg(long)]
    pub(crate) json: bool,
    /// Also delete the stack's zips and templates from the artifact bucket (locally this is always done)
    #[arg(long)]
    pub(crate) artifacts: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    #[command(flatten)]
    pub(crate) place: Where,
    #[command(flatten)]
    pub(crate) shape: Shape,
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    #[command(flatten)]
    pub(crate) place: Where,
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Outputs {
    #[command(flatten)]
    pub(crate) place: Where,
    /// Only the value of this one, for use in a script: ProductsApiUrl
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Write one JSON document to stdout
    #[arg(long, conflicts_with = "name")]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Logs {
    #[command(flatten)]
    pub(crate) place: Where,
    /// Only of this function
    #[arg(value_parser = functions::parser())]
    pub(crate) function: Option<String>,
    /// Only of the request that an answer named in x-request-id
    #[arg(long, value_name = "ID")]
    pub(crate) request: Option<String>,
    /// Go on until Ctrl-C
    #[arg(long, short)]
    pub(crate) follow: bool,
    /// From so long ago: 90s, 15m, 2h, 1d
    #[arg(long, value_name = "TIME", default_value = "15m", value_parser = ago)]
    pub(crate) since: std::time::Duration,
}

/// Puts products in: new ones only. One that is there already stays as it is, so the same command may be run again at any time,
/// and after any interruption. All lines are checked first; with a wrong one nothing is written.
///
/// A line is one JSON object: name, category, price, and optionally description, id (without one, it is made of the content),
/// images and pictures as export writes them, and sample_images, a list of image types: for
/// ["main"] a sample image is uploaded.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Seed {
    #[command(flatten)]
    pub(crate) place: Where,
    /// The file, a product a line; - is standard input; left out: the sample catalog
    #[arg(value_name = "FILE.jsonl")]
    pub(crate) file: Option<PathBuf>,
}

/// Writes all products to stdout, in the order of their ids, with the very bytes of their pictures: what seed puts into an empty
/// stack is exported again as the same file. Needs the right to read, and no other.
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) place: Where,
    /// Only what the API itself shows of each product
    #[arg(long)]
    pub(crate) without_pictures: bool,
}

#[derive(Debug, Args)]
pub(crate) struct TestE2e {
    #[command(flatten)]
    pub(crate) place: Where,
    /// Test the deployment with this ProductsApiUrl, whoever made it
    #[arg(long, value_name = "URL", conflicts_with_all = ["target", "stack", "profile", "region"])]
    pub(crate) url: Option<String>,
    /// Make the random histories from this seed on; a finding names its own
    #[arg(long, value_name = "SEED", default_value_t = e2e::DEFAULT_SEED)]
    pub(crate) seed: u64,
    /// Run nothing but random histories, in so many rounds, each with other seeds
    #[arg(long, value_name = "ROUNDS")]
    pub(crate) histories: Option<u64>,
    /// Write events to stdout, one JSON object a line
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Package {
    /// The folder to write to: NAME/bootstrap and NAME.zip for each function
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Only this function
    #[arg(long, value_name = "NAME", value_parser = functions::parser())]
    pub(crate) function: Option<String>,
    /// The processor; left out: this machine's
    #[arg(long)]
    pub(crate) arch: Option<Arch>,
}

#[derive(Debug, Args)]
pub(crate) struct Synth {
    /// Only compare, and fail when a file is not what would be written
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Tidy {
    /// First rewrite the README's tables from the table of functions
    #[arg(long)]
    pub(crate) fix: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Ci {
    /// Only this step; may be given more than once
    #[arg(long, value_name = "STEP", value_parser = clap::builder::PossibleValuesParser::new(crate::ci::names()))]
    pub(crate) only: Vec<String>,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum Local {
    /// Start it, and install it first where needed
    Start,
    /// Stop it; what it holds comes back with the next start
    Stop,
    /// Stop it and forget what it holds
    Reset,
}

fn assignment(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("it must be NAME=VALUE".to_owned()),
    }
}

fn ago(text: &str) -> Result<std::time::Duration, String> {
    let wrong = || "it must be a number and s, m, h or d: 15m".to_owned();
    let unit = text.chars().last().ok_or_else(wrong)?;
    let number: u64 = text.strip_suffix(unit).and_then(|n| n.parse().ok()).ok_or_else(wrong)?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        _ => return Err(wrong()),
    };
    Ok(std::time::Duration::from_secs(number.saturating_mul(seconds)))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn clap_finds_no_fault() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_misspelt_flag_or_function_gets_a_suggestion() {
        let message = |args: &[&str]| {
            Cli::try_parse_from(args)
                .err()
                .map(|e| (e.exit_code(), e.to_string()))
                .unwrap_or_default()
        };
        let (code, text) = message(&["xtask", "deploy", "--chache"]);
        assert_eq!(code, 2);
        assert!(text.contains("--cache"), "{text}");
        let (code, text) = message(&["xtask", "logs", "get-prodct"]);
        assert_eq!(code, 2);
        assert!(text.contains("get_product"), "{text}");
    }

    #[test]
    fn the_last_of_two_opposites_wins() {
        let shape = |args: &[&str]| match Cli::try_parse_from([&["xtask", "deploy"], args].concat())
            .map(|c| c.command)
        {
            Ok(Command::Deploy(deploy)) => (deploy.shape.cache, deploy.shape.no_cache),
            other => unreachable!("{other:?}"),
        };
        assert_eq!(shape(&[]), (false, false));
        assert_eq!(shape(&["--cache"]), (true, false));
        assert_eq!(shape(&["--no-cache"]), (false, true));
    }

    #[test]
    fn times_ago_have_a_unit() {
        assert_eq!(ago("2h"), Ok(std::time::Duration::from_secs(7200)));
        assert!(ago("15").is_err() && ago("h").is_err() && ago("").is_err() && ago("5µ").is_err());
    }
}
