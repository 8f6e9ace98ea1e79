//! What is compiled into what, by the resolved graph: the type system cannot say it, and a manifest does not show what comes with
//! a dependency's dependency.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// What is large to compile or to carry, or keeps a state of which there must be one.
const ONCE: [&str; 17] = [
    "aws-config",
    "aws-runtime",
    "aws-sigv4",
    "aws-smithy-http-client",
    "aws-smithy-runtime",
    "aws-smithy-types",
    "clap",
    "h2",
    "hyper",
    "hyper-util",
    "redis",
    "ring",
    "rustls",
    "serde_json",
    "sha2",
    "tokio",
    "tracing",
];

/// Name and version of all that goes into a crate of ours: what it is made of and what builds it, not what tests it.
fn parts(of: &[&str]) -> BTreeSet<(String, String)> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .args([
            "tree",
            "--locked",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .args(of);
    let answer =
        cargo.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let text = String::from_utf8(answer.stdout).unwrap();
    let pairs = text.lines().filter_map(|line| line.split_once(" v"));
    let parts: BTreeSet<_> = pairs
        .map(|(name, rest)| (name.to_owned(), rest.split(' ').next().unwrap().to_owned()))
        .collect();
    assert!(!parts.is_empty(), "cargo tree says nothing of {of:?}");
    parts
}

/// The names among them for which `unwanted` holds.
fn found(of: &[&str], unwanted: impl Fn(&str) -> bool) -> Vec<String> {
    parts(of).into_iter().map(|(name, _)| name).filter(|name| unwanted(name)).collect()
}

const NOTHING: Vec<String> = Vec::new();

#[test]
fn tls_is_rustls_with_ring_everywhere() {
    let other = |name: &str| {
        name.starts_with("aws-lc")
            || ["openssl", "openssl-sys"].contains(&name)
            || name.starts_with("native-tls")
            || name.starts_with("boring")
    };
    assert_eq!(
        found(&["--workspace"], other),
        NOTHING,
        "a feature turned on another TLS: find it by `cargo tree --workspace --invert NAME`"
    );
    // So that a rename does not make this test say yes to anything.
    assert_eq!(
        found(&["--package", "handlers"], |name| name == "ring" || name == "rustls"),
        ["ring", "rustls"]
    );
}

#[test]
fn shared_talks_to_nothing() {
    let talks = |name: &str| {
        name.starts_with("aws-")
            || ["tokio", "hyper", "http", "redis", "rustls", "lambda_runtime", "ureq"]
                .contains(&name)
    };
    assert_eq!(found(&["--package", "shared"], talks), NOTHING);
}

#[test]
fn our_crates_meet_only_where_they_should() {
    let ours = |name: &str| {
        ["cfn", "codegen", "deployer", "e2e", "engine", "handlers", "shared", "xtask"]
            .contains(&name)
    };
    assert_eq!(found(&["--package", "shared"], ours), ["shared"]);
    assert_eq!(found(&["--package", "handlers"], ours), ["handlers", "shared"]);
    assert_eq!(found(&["--package", "codegen"], ours), ["codegen"]);
    assert_eq!(found(&["--package", "cfn"], ours), ["cfn"]);
    assert_eq!(found(&["--package", "engine"], ours), ["cfn", "engine"]);
    assert_eq!(found(&["--package", "e2e"], ours), ["e2e", "shared"]);
    assert_eq!(found(&["--package", "deployer"], ours), ["cfn", "deployer", "engine", "shared"]);
}

#[test]
fn cfn_and_e2e_compile_without_the_aws_sdk() {
    let sdk = |name: &str| name.starts_with("aws-") || name == "tokio";
    assert_eq!(found(&["--package", "cfn"], sdk), NOTHING);
    assert_eq!(found(&["--package", "e2e"], sdk), NOTHING);
}

#[test]
fn what_only_the_command_needs_is_in_no_handler() {
    let tools = [
        "clap",
        "indicatif",
        "zip",
        "object",
        "ureq",
        "serde_yaml",
        "aws-config",
        "aws-sdk-cloudformation",
        "aws-sdk-sts",
    ];
    assert_eq!(found(&["--package", "handlers"], |name| tools.contains(&name)), NOTHING);
    assert_eq!(
        found(&["--package", "xtask"], |name| ["aws-config", "clap", "zip"].contains(&name)),
        ["aws-config", "clap", "zip"]
    );
}

#[test]
fn what_is_heavy_is_there_once() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version) in parts(&["--workspace"]) {
        versions.entry(name).or_default().push(version);
    }
    for name in ONCE {
        let found = versions.get(name).map_or(&[][..], Vec::as_slice);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
    }
}
