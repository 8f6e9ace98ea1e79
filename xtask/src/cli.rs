//! The command line: commands, arguments and their help.

mod auth;
mod bench;
mod destroy;
mod doctor;
mod drift;
mod events;
mod graph;
mod invoke;
mod logs;
mod rollback;
mod user;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use deployer::stack::settable;
use engine::deploy::StackName;

pub(crate) use auth::{AuthArgs, Login};
pub(crate) use bench::Bench;
pub(crate) use destroy::Destroy;
pub(crate) use doctor::{Doctor, Redrive};
pub(crate) use drift::Drift;
pub(crate) use events::Events;
pub(crate) use graph::Graph;
pub(crate) use invoke::Invoke;
pub(crate) use logs::Logs;
pub(crate) use rollback::Rollback;
pub(crate) use user::{Token, User, UserAddress, UserList, UserRemove};

use crate::functions;

/// Builds, deploys, tests and deletes the stack: on AWS, or in a local cloud that needs no account.
///
/// Exit codes: 0 done, 1 failed, 2 wrong usage, 3 declined, 130 interrupted. Progress goes to
/// stderr, data to stdout.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Create or update the stack, and print its addresses
    Deploy(Deploy),
    /// Deploy whenever a source file changes, and show the functions' logs
    Watch(Watch),
    /// Put the functions' code before the last deploy back
    Rollback(Rollback),
    /// Delete the stack with all its products and images, or keep these for the next deploy
    Destroy(Destroy),
    /// Show what a deploy would change, without building or changing anything
    Diff(Diff),
    /// Show what was changed in the cloud by hand, outside of deploys
    Drift(Drift),
    /// Show which settings count, and where each comes from
    Config(Config),
    /// Print the outputs of the deployed stack
    Outputs(Outputs),
    /// Show the target, the state of the stack, and the processes of the local cloud
    Status(Query),
    /// Look for what is known to fail, on this machine and in the deployed stack
    Doctor(Doctor),
    /// Run the events that failed after all retries again
    Redrive(Redrive),
    /// Show what happened to the stack, the root cause of a failure first
    Events(Events),
    /// Print what the functions logged, ordered by time
    Logs(Logs),
    /// Send an event to a function, and print its response and its log lines
    Invoke(Invoke),
    /// Add, list, reset or remove the users of a stack with a login
    #[command(subcommand)]
    User(User),
    /// Sign in, and print an access token for the API
    Token(Token),
    /// Fill the cache
    Warm(Query),
    /// Show what the cache has, and how often it is hit
    Cache(Query),
    /// Add the products of a file, or about a hundred sample products with images
    Seed(Seed),
    /// Write all products with their images to stdout, in the format of seed
    Export(Export),
    /// Run the end-to-end checks against the deployed stack, or against a temporary one
    TestE2e(TestE2e),
    /// Measure the functions on this machine beside plain ones, or count their instructions
    Bench(Bench),
    /// Build the functions for AWS and write their zips to a folder
    Package(Package),
    /// Print the smallest IAM policy of a role that deploys or operates the stack
    Permissions(Permissions),
    /// Write a Mermaid flowchart of the stack to stdout
    Graph(Graph),
    /// Write the templates and the OpenAPI document to templates/
    Synth(Synth),
    /// Check the rules of the repository that no compiler checks
    Tidy(Tidy),
    /// Run all checks, with a deploy and its tests in the local cloud
    Ci(Ci),
    /// Start, stop or reset the local cloud
    #[command(subcommand)]
    Local(Local),
    /// Write the completion script of a shell to stdout
    Completions {
        /// Shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Target")]
pub(crate) struct TargetArgs {
    /// Cloud to use [default: that of the stage; else that of the last deploy; else AWS if there
    /// are credentials; else local]
    #[arg(long)]
    pub(crate) target: Option<Target>,
    /// Stage of full-api-stack.toml [default: its default-stage; else that of the last deploy]
    #[arg(long, value_name = "NAME")]
    pub(crate) stage: Option<String>,
    /// Name of the stack [default: that of the stage; else that of the last deploy; else
    /// FullApiStack]
    #[arg(long, value_name = "NAME", value_parser = stack_name)]
    pub(crate) stack: Option<String>,
    /// Profile in ~/.aws/config
    #[arg(long)]
    pub(crate) profile: Option<String>,
    /// AWS region
    #[arg(long)]
    pub(crate) region: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// An AWS account
    Aws,
    /// The local cloud, on this machine
    Local,
    /// An emulator that another program runs, at AWS_ENDPOINT_URL or endpoint_url of the profile
    Endpoint,
}

#[derive(Debug, Args)]
pub(crate) struct Deploy {
    /// Answer all questions with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// Write events to stdout, one JSON object per line
    #[arg(long)]
    pub(crate) json: bool,
    /// Show the plan, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Replace only the code of functions, without CloudFormation and without optimization: in
    /// seconds, for development. Fails if more than code changed
    #[arg(long, conflicts_with_all = ["dry_run", "role_arn", "skip"])]
    pub(crate) hotswap: bool,
    /// Build, upload the code, write the plan to this file, and change nothing in the stack
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dry_run", "hotswap", "skip"])]
    pub(crate) plan_out: Option<PathBuf>,
    /// Apply a plan of --plan-out, without a build, if nothing has changed since it was made
    #[arg(long, value_name = "FILE", conflicts_with_all = APPLY_CONFLICTS)]
    pub(crate) apply: Option<PathBuf>,
    /// Role that CloudFormation uses for the stack [default: that of the stack; else none, and it
    /// uses the permissions of the caller]
    #[arg(long, value_name = "ARN")]
    pub(crate) role_arn: Option<String>,
    /// Logical id of a resource to leave out when a failed rollback or deletion is continued
    #[arg(long, value_name = "NAME")]
    pub(crate) skip: Vec<String>,
    #[command(flatten)]
    pub(crate) stack: StackArgs,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

/// The options that a saved plan has decided, and those that it leaves no place for.
const APPLY_CONFLICTS: [&str; 13] = [
    "plan_out",
    "dry_run",
    "hotswap",
    "role_arn",
    "skip",
    "cache",
    "no_cache",
    "auth",
    "no_auth",
    "protect",
    "no_protect",
    "arch",
    "set",
];

/// In the local cloud, each save deploys everything, the template included. On AWS, each save
/// replaces only the code of functions, not optimized, as deploy --hotswap does; other changes are
/// named and wait for a deploy. A change that would lose data waits for a deploy, too.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Watch {
    /// Answer the question at the start with yes
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// Where the program before this one ended, and its target: MS:TARGET
    #[arg(long, hide = true)]
    pub(crate) resumed: Option<String>,
    #[command(flatten)]
    pub(crate) stack: StackArgs,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Stack")]
pub(crate) struct StackArgs {
    /// Add the cache and its network [default: as deployed; a new stack has none]
    #[arg(long, overrides_with = "no_cache")]
    pub(crate) cache: bool,
    /// Remove the cache
    #[arg(long)]
    pub(crate) no_cache: bool,
    #[command(flatten)]
    pub(crate) auth: AuthArgs,
    /// Protect the stack and its tables against deletion [default: as deployed; a new stack on AWS
    /// is protected]
    #[arg(long, overrides_with = "no_protect")]
    pub(crate) protect: bool,
    /// End the protection
    #[arg(long)]
    pub(crate) no_protect: bool,
    /// Processor of the functions [default: as deployed; else arm64 where it can be built]
    #[arg(long)]
    pub(crate) arch: Option<Arch>,
    /// Value of a template parameter; may be repeated
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = assignment)]
    pub(crate) set: Vec<(String, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Arch {
    /// AWS Graviton; costs less
    Arm64,
    #[value(name = "x86_64")]
    X86_64,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) stack: StackArgs,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

/// An option takes precedence, then full-api-stack.toml, then the environment and the last
/// deployment. A parameter that is not set keeps its deployed value. The command asks no cloud.
#[derive(Debug, Args)]
pub(crate) struct Config {
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) stack: StackArgs,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

#[derive(Debug, Args)]
pub(crate) struct Query {
    /// Write one JSON document to stdout
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

#[derive(Debug, Args)]
pub(crate) struct Outputs {
    /// Print only the value of this output, for scripts
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Write one JSON document to stdout
    #[arg(long, conflicts_with = "name")]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

/// Adds products, and never overwrites one. The same command can run again at any time, also after
/// an interruption. All lines are checked first; if one is invalid, nothing is written.
///
/// A line is one JSON object. Required: name, category, price. Optional: description; id (without
/// one, it is derived from the content); images and pictures, as export writes them;
/// sample_images, a list of image types that get a sample image.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Seed {
    /// File with one product per line; - is standard input [default: the sample catalog]
    #[arg(value_name = "FILE.jsonl")]
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

/// Writes all products, ordered by id, with the bytes of their images. After seed has added the
/// file to an empty stack, export writes the same file again. Without --table it only uses the API.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// Read this DynamoDB table, such as one restored from a backup, and the stack's images bucket
    #[arg(long, value_name = "NAME")]
    pub(crate) table: Option<String>,
    /// The bucket with the images of --table, if it is not that of the stack
    #[arg(long, value_name = "NAME", requires = "table")]
    pub(crate) images_bucket: Option<String>,
    /// Leave out the bytes of the images
    #[arg(long)]
    pub(crate) without_pictures: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TestE2e {
    /// Test the deployment with this ProductsApiUrl
    #[arg(long, value_name = "URL", conflicts_with_all = ["target", "stage", "stack", "profile", "region"])]
    pub(crate) url: Option<String>,
    /// Seed of the random histories and of the chaos; a failure names its seed
    #[arg(long, value_name = "SEED", default_value_t = e2e::DEFAULT_SEED)]
    pub(crate) seed: u64,
    /// Run only random histories, this many rounds, each with other seeds
    #[arg(long, value_name = "ROUNDS")]
    pub(crate) histories: Option<u64>,
    /// Disturb the cache while clients read and write; only in the local cloud
    #[arg(long, conflicts_with_all = ["url", "histories"])]
    pub(crate) chaos: bool,
    /// How often each scenario runs, each time with another seed
    #[arg(long, value_name = "ROUNDS", default_value_t = 1, requires = "chaos")]
    pub(crate) rounds: u64,
    /// Only the scenarios whose name contains this text
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true,
        requires = "chaos"
    )]
    pub(crate) scenario: String,
    /// Test the page in headless Chromium
    #[arg(long, conflicts_with_all = ["histories", "chaos"])]
    pub(crate) page: bool,
    /// Only the checks of the page whose line contains this text, such as "page images"
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true,
        requires = "page"
    )]
    pub(crate) check: String,
    /// Test nothing, and write the picture of the README, which shows the sample catalog
    #[arg(long, value_name = "FILE", requires = "page", conflicts_with_all = ["check", "json"])]
    pub(crate) picture: Option<PathBuf>,
    /// Write events to stdout, one JSON object per line
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) target: TargetArgs,
}

#[derive(Debug, Args)]
pub(crate) struct Package {
    /// Folder for NAME/bootstrap and NAME.zip of each function
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Only this function
    #[arg(long, value_name = "NAME", value_parser = functions::parser())]
    pub(crate) function: Option<String>,
    /// Processor [default: that of this machine]
    #[arg(long)]
    pub(crate) arch: Option<Arch>,
}

/// Writes a JSON list of policy documents, each within the limit of a managed policy. It needs no
/// account.
#[derive(Debug, Args)]
pub(crate) struct Permissions {
    /// What the role is for; may be repeated [default: everything]
    #[arg(long = "for", value_name = "PURPOSE")]
    pub(crate) purposes: Vec<Purpose>,
    /// Stage of full-api-stack.toml, whose settings are the defaults of the other options
    #[arg(long, value_name = "NAME")]
    pub(crate) stage: Option<String>,
    /// Name of the stack [default: FullApiStack]
    #[arg(long, value_name = "NAME", value_parser = stack_name)]
    pub(crate) stack: Option<String>,
    /// Include the cache and its network
    #[arg(long)]
    pub(crate) cache: bool,
    /// Include the login
    #[arg(long, value_name = "KIND", num_args = 0..=1, default_missing_value = "writes")]
    pub(crate) auth: Option<Login>,
    /// Account that the role belongs to [default: any]
    #[arg(long, value_name = "NUMBER")]
    pub(crate) account: Option<String>,
    /// AWS region [default: any]
    #[arg(long)]
    pub(crate) region: Option<String>,
    /// Value of a template parameter, such as PermissionsBoundary or RolePath; may be repeated
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = assignment)]
    pub(crate) set: Vec<(String, String)>,
    /// Role of deploy --role-arn; then print what the caller needs beside it
    #[arg(long, value_name = "ARN")]
    pub(crate) role_arn: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Purpose {
    /// Compare what a deploy would change; reads only
    Diff,
    /// Create and update the stack
    Deploy,
    /// Delete the stack with its data
    Destroy,
    /// Read outputs, states and logs, fill the cache, and import products
    Operate,
    /// Restore deleted products into a new table, and read it
    Recover,
}

#[derive(Debug, Args)]
pub(crate) struct Synth {
    /// Only compare, and fail if a file differs
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Tidy {
    /// First rewrite the generated tables in the docs
    #[arg(long)]
    pub(crate) fix: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Ci {
    /// Only this step; may be repeated
    #[arg(long, value_name = "STEP", value_parser = clap::builder::PossibleValuesParser::new(crate::ci::names()))]
    pub(crate) only: Vec<String>,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum Local {
    /// Start it; install it first if needed
    Start,
    /// Stop it and keep its data
    Stop,
    /// Stop it and delete its data
    Reset,
}

fn stack_name(text: &str) -> Result<String, String> {
    StackName::new(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}

fn assignment(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => {
            settable::find(name)?.check(value)?;
            Ok((name.to_owned(), value.to_owned()))
        }
        _ => Err("it must be NAME=VALUE".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn cli_definition_is_valid() {
        Cli::command().debug_assert();
    }

    #[test]
    fn cli_misspelled_flag_or_function_suggests_the_nearest() {
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

    /// The commands of the workflow and of its page, with their options.
    #[test]
    fn cli_accepts_the_commands_of_the_pipeline() {
        let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
        for (page, least) in [("github-actions/deploy.yml", 3), ("pipelines.md", 5)] {
            let text = std::fs::read_to_string(docs.join(page)).unwrap();
            let text = text.replace("$ARCH", "arm64");
            let commands = text.lines().filter_map(|line| line.split_once("cargo xtask "));
            let end = ['|', '>', '`'];
            let commands = commands.map(|(_, rest)| rest.split(end).next().unwrap_or_default());
            let mut count = 0;
            for command in commands {
                count += 1;
                let words = command.trim_end_matches('2').split_whitespace();
                let words = words.map(|word| word.trim_matches(['"', ';', ',']));
                let parsed = Cli::try_parse_from(["xtask"].into_iter().chain(words));
                assert!(parsed.is_ok(), "{page}: cargo xtask {command}\n{:?}", parsed.err());
            }
            assert!(count >= least, "{page} has {count} commands");
        }
    }

    #[test]
    fn deploy_apply_leaves_no_place_for_options_that_describe_a_stack() {
        let is_accepted = |args: &[&str]| {
            let apply = ["xtask", "deploy", "--apply", "plan.json"];
            Cli::try_parse_from([&apply[..], args].concat()).is_ok()
        };
        assert!(is_accepted(&["--yes", "--json", "--target", "aws", "--stage", "prod"]));
        for args in [
            &["--plan-out", "other.json"][..],
            &["--set", "LogLevel=debug"],
            &["--cache"],
            &["--no-cache"],
            &["--auth"],
            &["--no-auth"],
            &["--protect"],
            &["--no-protect"],
            &["--arch", "arm64"],
            &["--role-arn", "arn:aws:iam::123456789012:role/r"],
            &["--skip", "Products"],
            &["--hotswap"],
            &["--dry-run"],
        ] {
            assert!(!is_accepted(args), "{args:?}");
        }
    }

    #[test]
    fn deploy_last_of_cache_and_no_cache_wins() {
        let flags = |args: &[&str]| match Cli::try_parse_from([&["xtask", "deploy"], args].concat())
            .map(|c| c.command)
        {
            Ok(Command::Deploy(deploy)) => (deploy.stack.cache, deploy.stack.no_cache),
            other => unreachable!("{other:?}"),
        };
        assert_eq!(flags(&[]), (false, false));
        assert_eq!(flags(&["--cache"]), (true, false));
        assert_eq!(flags(&["--no-cache"]), (false, true));
    }
}
