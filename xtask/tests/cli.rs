//! The command line as a program: help, errors, exit codes, and what goes to which stream.
//!
//! Each test runs the real binary in a fresh folder without AWS settings and compares the result
//! with a file in `snapshots/`. `UPDATE_EXPECT=1 cargo test -p xtask --test cli` rewrites the
//! files.

// clippy.toml allows it in `#[test]` functions only, and not in what they call.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use expect_test::expect_file;
use tempfile::TempDir;

/// A Cargo workspace without a deployment, and with no AWS settings around it.
struct Checkout(TempDir);

struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Checkout {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("Cargo.toml"), "[workspace]\nmembers = []\n").unwrap();
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, args: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(args).current_dir(self.path()).stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("AWS_") || name.starts_with("CARGO") || name == "NO_COLOR" {
                command.env_remove(&*name);
            }
        }
        command
            .env("HOME", self.path())
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("CARGO", env!("CARGO"))
            .envs(variables.iter().copied());
        if let Some(home) = std::env::var_os("CARGO_HOME") {
            command.env("CARGO_HOME", home);
        }
        if let Some(home) = std::env::var_os("RUSTUP_HOME").or_else(default_rustup_home) {
            command.env("RUSTUP_HOME", home);
        }
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(&*self.path().canonicalize().unwrap().to_string_lossy(), "CHECKOUT")
                .replace(&*self.path().to_string_lossy(), "CHECKOUT")
        };
        Run { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

/// The folder that rustup derives from `HOME`, which the tests replace.
fn default_rustup_home() -> Option<std::ffi::OsString> {
    std::env::var_os("HOME").map(|home| Path::new(&home).join(".rustup").into_os_string())
}

/// One snapshot: the command line, the exit code, and both streams.
fn snapshot(name: &str, checkout: &Checkout, args: &[&str], variables: &[(&str, &str)]) -> Run {
    let run = checkout.run(args, variables);
    let mut text = String::from("$");
    for (name, value) in variables {
        text.push_str(&format!(" {name}={value}"));
    }
    text.push_str(&format!(" cargo xtask {}\n", args.join(" ")));
    text.push_str(&format!("exit code: {}\n", run.code.unwrap_or(-1)));
    text.push_str(&format!("--- stdout\n{}--- stderr\n{}", run.stdout, run.stderr));
    let text: Vec<_> = text.lines().map(str::trim_end).collect();
    expect_file![format!("snapshots/{name}.txt")].assert_eq(&(text.join("\n") + "\n"));
    run
}

#[test]
fn help_of_each_command() {
    let checkout = Checkout::new();
    let root = snapshot("help", &checkout, &["--help"], &[]);
    assert_eq!(root.code, Some(0));
    let commands: Vec<_> = root
        .stdout
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ")?.split_once(' ').map(|(name, _)| name))
        .filter(|name| !name.is_empty() && *name != "help")
        .collect();
    assert!(commands.len() > 10, "{commands:?}");
    for command in commands {
        let run = snapshot(&format!("help-{command}"), &checkout, &[command, "--help"], &[]);
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{command}");
    }
}

/// The smallest policy shows in a review.
#[test]
fn permissions_prints_the_policy_of_the_stack() {
    let checkout = Checkout::new();
    let account = ["--account", "123456789012", "--region", "eu-west-1"];
    let args = [&["permissions", "--cache"], &account[..]].concat();
    let run = snapshot("permissions", &checkout, &args, &[]);
    assert_eq!(run.code, Some(0));
}

#[test]
fn usage_error_is_exit_2_with_a_suggestion() {
    let checkout = Checkout::new();
    for (name, args) in [
        ("usage-no-command", &[][..]),
        ("usage-unknown-command", &["deplyo"]),
        ("usage-misspelled-flag", &["deploy", "--chache"]),
        ("usage-bad-set", &["deploy", "--set", "LogLevel"]),
        ("usage-unknown-parameter", &["deploy", "--set", "LogLvl=debug"]),
        ("usage-bad-value", &["deploy", "--set", "LogRetentionDays=31"]),
        ("usage-bad-stack-name", &["deploy", "--stack", "my_shop"]),
        ("usage-bad-target", &["deploy", "--target", "azure"]),
        ("usage-unknown-function", &["logs", "get-prodct"]),
        ("usage-bad-since", &["logs", "--since", "15"]),
        ("usage-output-with-json", &["outputs", "UIUrl", "--json"]),
        ("usage-unknown-ci-step", &["ci", "--only", "depoly"]),
        ("usage-apply-with-set", &["deploy", "--apply", "p.json", "--set", "LogLevel=debug"]),
        ("usage-plan-without-folder", &["deploy", "--plan-out", "plans/p.json"]),
    ] {
        let run = snapshot(name, &checkout, args, &[]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{name}");
    }
}

#[test]
fn file_that_is_no_plan_fails_before_the_target_is_opened() {
    let checkout = Checkout::new();
    fs::write(checkout.path().join("newer.json"), r#"{"format": 2}"#).unwrap();
    fs::write(checkout.path().join("other.json"), r#"{"stack": "Shop"}"#).unwrap();
    for (name, file) in [
        ("apply-missing-file", "missing.json"),
        ("apply-newer-format", "newer.json"),
        ("apply-no-plan", "other.json"),
    ] {
        let run = snapshot(name, &checkout, &["deploy", "--apply", file], &[]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""), "{name}");
    }
    let run = checkout.run(&["deploy", "--apply", "newer.json", "--json"], &[]);
    let lines: Vec<_> = run.stdout.lines().collect();
    assert!(lines.len() == 2 && lines[0].contains(r#""event":"begin""#), "{lines:?}");
    assert!(lines[1].contains(r#""event":"error""#), "{lines:?}");
}

const SETTINGS: &str = r#"
[tags]
team = "shop"

[stage.dev]
target = "local"
parameters.LogLevel = "debug"

[stage.prod]
target = "aws"
account = "123456789012"
region = "eu-west-1"
cache = true
parameters.CacheNodes = 2
"#;

impl Checkout {
    fn with_settings(text: &str) -> Self {
        let checkout = Self::new();
        fs::write(checkout.path().join("full-api-stack.toml"), text).unwrap();
        checkout
    }
}

#[test]
fn config_shows_what_counts_and_where_it_comes_from() {
    let checkout = Checkout::with_settings(SETTINGS);
    let keys = [("AWS_ACCESS_KEY_ID", "x"), ("AWS_REGION", "us-east-2")];
    let options = ["config", "--stage", "prod", "--set", "ListRate=10", "--no-cache"];
    let prod = snapshot("config", &checkout, &options, &keys);
    assert_eq!(prod.code, Some(0));

    let json = checkout.run(&["config", "--stage", "dev", "--json"], &[]);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    let of = |table: &str, name: &str| {
        let rows = json[table].as_array().unwrap();
        rows.iter().find(|row| row["name"] == name).unwrap().clone()
    };
    assert_eq!(of("settings", "stack")["value"], "FullApiStack-dev");
    let level = of("parameters", "LogLevel");
    assert_eq!(
        (&level["value"], &level["source"], &level["line"]),
        (&"debug".into(), &"file".into(), &7.into())
    );
    assert_eq!(of("parameters", "ListRate")["source"], "deployed");

    let none = Checkout::new().run(&["config", "--target", "local"], &[]);
    assert_eq!(none.code, Some(0));
    assert!(none.stdout.contains("FullApiStack"), "{}", none.stdout);
}

#[test]
fn settings_file_that_is_wrong_is_a_usage_error_of_each_command() {
    let checkout = Checkout::with_settings("regoin = \"eu-west-1\"\n[stage.dev]\ncache = 1\n");
    snapshot("settings-wrong", &checkout, &["deploy"], &[]);
    let checkout = Checkout::with_settings(SETTINGS);
    snapshot("settings-no-stage", &checkout, &["outputs"], &[]);
    snapshot("settings-unknown-stage", &checkout, &["deploy", "--stage", "pord"], &[]);
    snapshot("settings-no-file", &Checkout::new(), &["status", "--stage", "prod"], &[]);
    for args in [&["deploy"][..], &["outputs"], &["logs", "--stage", "pord"]] {
        assert_eq!(checkout.run(args, &[]).code, Some(2), "{args:?}");
    }
    let status = checkout.run(&["status", "--stage", "dev"], &[]);
    assert!(status.stdout.contains("FullApiStack-dev"), "{}", status.stdout);
}

/// The file decides, and the user learns that the shell says something else.
#[test]
fn settings_file_with_another_region_than_the_environment_is_used_and_said() {
    let checkout = Checkout::with_settings("target = \"aws\"\nregion = \"eu-west-1\"\n");
    let variables = [
        ("AWS_REGION", "us-east-2"),
        ("AWS_CONFIG_FILE", "none"),
        ("AWS_SHARED_CREDENTIALS_FILE", "none"),
    ];
    let run = checkout.run(&["status"], &variables);
    assert!(run.stderr.contains("no AWS credentials were found"), "{}", run.stderr);
    let run = checkout.run(&["outputs"], &variables);
    let note = "the region is eu-west-1, as full-api-stack.toml:2 says, and not us-east-2";
    assert!(run.stderr.contains(note), "{}", run.stderr);
}

#[test]
fn permissions_of_a_stage_are_those_of_its_settings() {
    let checkout = Checkout::with_settings(SETTINGS);
    let stage = checkout.run(&["permissions", "--stage", "prod"], &[]);
    assert_eq!(stage.code, Some(0), "{}", stage.stderr);
    let options = ["permissions", "--cache", "--account", "123456789012", "--region", "eu-west-1"];
    let named = [&options[..], &["--stack", "FullApiStack-prod"]].concat();
    assert_eq!(stage.stdout, checkout.run(&named, &[]).stdout);
}

#[test]
fn command_without_a_deployment_says_what_to_do() {
    let checkout = Checkout::new();
    for command in ["outputs", "logs", "warm", "cache", "seed", "export"] {
        let name = format!("absent-{command}");
        let run = snapshot(&name, &checkout, &[command, "--target", "local"], &[]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""), "{command}");
    }
    for command in ["status", "destroy"] {
        let name = format!("absent-{command}");
        let run = snapshot(&name, &checkout, &[command, "--target", "local"], &[]);
        assert_eq!(run.code, Some(0), "{command}");
    }
    let run = snapshot("absent-status-json", &checkout, &["status", "--json"], &[]);
    assert!(serde_json::from_str::<serde_json::Value>(&run.stdout).is_ok());
}

#[test]
fn command_that_cannot_reach_its_target_fails() {
    let checkout = Checkout::new();
    let no_files = [("AWS_CONFIG_FILE", "none"), ("AWS_SHARED_CREDENTIALS_FILE", "none")];
    snapshot("target-no-credentials", &checkout, &["deploy", "--target", "aws"], &no_files);
    let endpoint = [
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:9"),
        ("AWS_ACCESS_KEY_ID", "x"),
        ("AWS_SECRET_ACCESS_KEY", "y"),
    ];
    snapshot(
        "target-endpoint-is-down",
        &checkout,
        &["outputs", "--region", "eu-west-1"],
        &endpoint,
    );
    fs::write(checkout.path().join(".full-api-stack.json"), "{\"target\":\"aws\",\"stack").unwrap();
    snapshot("target-broken-record", &checkout, &["outputs"], &[]);
}

/// The local cloud needs no network, so wrong settings of it are no error there.
#[test]
fn command_with_a_proxy_that_cannot_be_used_fails_only_on_aws() {
    let checkout = Checkout::new();
    let proxies = [("ALL_PROXY", "socks5://p:1080"), ("HTTPS_PROXY", ""), ("https_proxy", "")];
    let bundle = ("AWS_CA_BUNDLE", "none");
    let local = checkout.run(&["status"], &[&proxies[..], &[bundle]].concat());
    assert_eq!(local.code, Some(0), "{}", local.stderr);
    let keys = [("AWS_ACCESS_KEY_ID", "x"), ("AWS_SECRET_ACCESS_KEY", "y")];
    let aws = ["status", "--region", "eu-west-1"];
    let run = checkout.run(&aws, &[&proxies[..], &keys].concat());
    assert!(run.stderr.contains("ALL_PROXY is not the address"), "{}", run.stderr);
    let run = checkout.run(&aws, &[&[bundle][..], &keys].concat());
    assert!(run.stderr.contains("cannot read none, which AWS_CA_BUNDLE"), "{}", run.stderr);
}

/// A script that has no value for a variable sets an empty one.
#[test]
fn empty_variable_is_as_if_it_were_not_set() {
    let checkout = Checkout::new();
    let keys = [("AWS_ACCESS_KEY_ID", "x"), ("AWS_SECRET_ACCESS_KEY", "y")];
    let empty = [
        "AWS_CA_BUNDLE",
        "AWS_CONFIG_FILE",
        "AWS_DEFAULT_REGION",
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_S3",
        "AWS_PROFILE",
        "AWS_REGION",
        "AWS_SHARED_CREDENTIALS_FILE",
        "HTTPS_PROXY",
        "SSL_CERT_FILE",
    ];
    let variables = [&keys[..], &empty.map(|name| (name, ""))].concat();
    let run = checkout.run(&["status", "--target", "aws"], &variables);
    assert!(run.stderr.contains("no AWS region is set"), "{}", run.stderr);
    // The region and the endpoint of the profile apply.
    fs::create_dir(checkout.path().join(".aws")).unwrap();
    let profile = "[default]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:9\n";
    fs::write(checkout.path().join(".aws/config"), profile).unwrap();
    let run = checkout.run(&["status", "--target", "aws"], &variables);
    assert!(run.stderr.contains("endpoint_url of the profile is http://127"), "{}", run.stderr);
}

/// The endpoint of one service is on this machine.
#[test]
fn endpoint_of_a_service_is_named_where_it_is_in_the_way() {
    let checkout = Checkout::new();
    let variables = [
        ("AWS_ACCESS_KEY_ID", "x"),
        ("AWS_SECRET_ACCESS_KEY", "y"),
        ("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9"),
    ];
    let run = checkout.run(&["status", "--region", "eu-west-1"], &variables);
    assert!(run.stderr.contains("Unset AWS_ENDPOINT_URL_S3"), "{}", run.stderr);
    let local = checkout.run(&["status", "--target", "local"], &variables);
    assert_eq!(local.code, Some(0), "{}", local.stderr);
}

/// The profile of the last deployment has an endpoint on this machine.
#[test]
fn target_aws_ignores_the_endpoint_of_a_recorded_emulator() {
    let checkout = Checkout::new();
    let profile = "[profile emul]\nendpoint_url = http://127.0.0.1:9\n";
    fs::write(checkout.path().join("config"), profile).unwrap();
    let record = "{\"target\":\"endpoint\",\"stack\":\"Shop\",\"region\":\"eu-west-1\",\
                  \"profile\":\"emul\",\"endpoint\":\"http://127.0.0.1:9\"}";
    fs::write(checkout.path().join(".full-api-stack.json"), record).unwrap();
    let files = [("AWS_CONFIG_FILE", "config"), ("AWS_SHARED_CREDENTIALS_FILE", "none")];
    let region = ["--region", "eu-west-1"];
    let run = checkout.run(&[&["status", "--target", "aws"], &region[..]].concat(), &files);
    assert!(run.stderr.contains("no AWS credentials were found"), "{}", run.stderr);
}

#[test]
fn seed_checks_the_file_before_anything_else() {
    let checkout = Checkout::new();
    snapshot("seed-no-file", &checkout, &["seed", "missing.jsonl"], &[]);
    let lines = "{\"name\": \"Teapot\", \"category\": \"kitchen\", \"price\": 1}\n\
                 {\"name\": \"\", \"price\": -1}\nno JSON\n";
    fs::write(checkout.path().join("wrong.jsonl"), lines).unwrap();
    let run = snapshot("seed-wrong-lines", &checkout, &["seed", "wrong.jsonl"], &[]);
    assert_eq!(run.code, Some(1));
}

#[test]
fn command_outside_of_a_workspace_fails() {
    let checkout = Checkout::new();
    fs::remove_file(checkout.path().join("Cargo.toml")).unwrap();
    let run = checkout.run(&["status"], &[]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    assert!(run.stderr.contains("run this inside the checkout"), "{}", run.stderr);
}

#[test]
fn completions_are_data_for_stdout() {
    let run = Checkout::new().run(&["completions", "bash"], &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert!(run.stdout.contains("test-e2e"), "{}", run.stdout);
}
