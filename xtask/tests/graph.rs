//! Tests of the resolved dependency graph. Manifests do not show indirect dependencies.

// clippy.toml allows it in `#[test]` functions only, and not in what they call.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Crates that are large, or that keep global state. Each must have one version.
const ONE_VERSION: [&str; 14] = [
    "aws-config",
    "aws-runtime",
    "aws-sigv4",
    "aws-smithy-runtime",
    "aws-smithy-types",
    "clap",
    "hyper",
    "hyper-util",
    "redis",
    "ring",
    "rustls",
    "serde_json",
    "tokio",
    "tracing",
];

/// The lines of `cargo tree` for the normal and build dependencies.
fn tree(of: &[&str], format: &str) -> String {
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
            format,
        ])
        .args(of);
    let output =
        cargo.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Names and versions of the normal and build dependencies.
fn dependencies(of: &[&str]) -> BTreeSet<(String, String)> {
    let text = tree(of, "{p}");
    let pairs = text.lines().filter_map(|line| line.split_once(" v"));
    let dependencies: BTreeSet<_> = pairs
        .map(|(name, rest)| (name.to_owned(), rest.split(' ').next().unwrap().to_owned()))
        .collect();
    assert!(!dependencies.is_empty(), "cargo tree lists nothing for {of:?}");
    dependencies
}

/// The names of the dependencies that `matches` selects.
fn matching(of: &[&str], matches: impl Fn(&str) -> bool) -> Vec<String> {
    dependencies(of).into_iter().map(|(name, _)| name).filter(|name| matches(name)).collect()
}

const NONE: Vec<String> = Vec::new();

/// The features of each normal or build dependency, by its name and version.
fn features(of: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let text = tree(of, "{p}|{f}");
    let mut all = BTreeMap::<_, BTreeSet<_>>::new();
    for (package, features) in text.lines().filter_map(|line| line.split_once('|')) {
        let features = features.trim_end_matches(" (*)").split(',').map(str::to_owned);
        all.entry(package.to_owned()).or_default().extend(features);
    }
    all
}

#[test]
fn workspace_tls_is_rustls_with_ring() {
    let other = |name: &str| {
        name.starts_with("aws-lc")
            || ["openssl", "openssl-sys"].contains(&name)
            || name.starts_with("native-tls")
            || name.starts_with("boring")
    };
    assert_eq!(
        matching(&["--workspace"], other),
        NONE,
        "a feature enables another TLS library; `cargo tree --workspace --invert NAME` finds it"
    );
    // Fails if one of these crates is renamed, because the test above would then find nothing.
    assert_eq!(
        matching(&["--package", "handlers"], |name| name == "ring" || name == "rustls"),
        ["ring", "rustls"]
    );
}

#[test]
fn shared_has_no_io_crate() {
    let does_io = |name: &str| {
        name.starts_with("aws-")
            || ["tokio", "hyper", "http", "redis", "rustls", "lambda_runtime", "ureq"]
                .contains(&name)
    };
    assert_eq!(matching(&["--package", "shared"], does_io), NONE);
}

#[test]
fn crates_depend_only_in_the_documented_direction() {
    let ours = |name: &str| {
        [
            "bench",
            "cfn",
            "codegen",
            "deployer",
            "e2e",
            "engine",
            "handlers",
            "page-tests",
            "shared",
            "xtask",
        ]
        .contains(&name)
    };
    assert_eq!(matching(&["--package", "shared"], ours), ["shared"]);
    assert_eq!(matching(&["--package", "handlers"], ours), ["handlers", "shared"]);
    assert_eq!(matching(&["--package", "codegen"], ours), ["codegen"]);
    assert_eq!(matching(&["--package", "cfn"], ours), ["cfn"]);
    assert_eq!(matching(&["--package", "engine"], ours), ["cfn", "engine"]);
    assert_eq!(matching(&["--package", "e2e"], ours), ["e2e", "shared"]);
    assert_eq!(matching(&["--package", "page-tests"], ours), ["e2e", "page-tests", "shared"]);
    assert_eq!(matching(&["--package", "bench"], ours), ["bench", "shared"]);
    assert_eq!(matching(&["--package", "deployer"], ours), ["cfn", "deployer", "engine", "shared"]);
}

#[test]
fn cfn_and_e2e_have_no_aws_sdk() {
    let sdk = |name: &str| name.starts_with("aws-") || name == "tokio";
    assert_eq!(matching(&["--package", "cfn"], sdk), NONE);
    assert_eq!(matching(&["--package", "e2e"], sdk), NONE);
}

#[test]
fn xtask_enables_the_features_that_the_functions_need() {
    let xtask = features(&["--package", "xtask"]);
    let both = features(&["--package", "xtask", "--package", "handlers"]);
    assert!(both.len() > xtask.len(), "cargo tree lists the features in another form");
    let missing: BTreeMap<_, Vec<_>> = xtask
        .iter()
        .map(|(package, enabled)| (package, both[package].difference(enabled).collect()))
        .filter(|(_, missing): &(_, Vec<_>)| !missing.is_empty())
        .collect();
    assert!(
        missing.is_empty(),
        "a first deploy compiles these crates twice: enable their features in xtask/Cargo.toml, \
         or in [workspace.dependencies]: {missing:?}"
    );
}

#[test]
fn handlers_have_no_crate_of_the_command() {
    let tools =
        ["clap", "indicatif", "zip", "object", "ureq", "serde_yaml", "aws-config", "aws-sdk-sts"];
    assert_eq!(matching(&["--package", "handlers"], |name| tools.contains(&name)), NONE);
    assert_eq!(
        matching(&["--package", "xtask"], |name| ["aws-config", "clap", "zip"].contains(&name)),
        ["aws-config", "clap", "zip"]
    );
}

#[test]
fn first_build_of_the_command_has_no_browser_client() {
    let client = |name: &str| ["page-tests", "reqwest", "thirtyfour"].contains(&name);
    assert_eq!(matching(&["--package", "xtask"], client), NONE);
    assert_eq!(matching(&["--package", "page-tests"], |name| name == "thirtyfour"), ["thirtyfour"]);
}

#[test]
fn heavy_crates_have_one_version() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version) in dependencies(&["--workspace"]) {
        versions.entry(name).or_default().push(version);
    }
    for name in ONE_VERSION {
        let found = versions.get(name).map_or(&[][..], Vec::as_slice);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
    }
}

#[test]
fn first_build_of_the_command_has_no_server_of_the_bench() {
    let server = |name: &str| ["bench", "httpdate", "rcgen"].contains(&name);
    assert_eq!(matching(&["--package", "xtask"], server), NONE);
    assert_eq!(matching(&["--package", "bench"], server), ["bench", "httpdate", "rcgen"]);
}

/// The example is a workspace of its own, and depends on `cfn` and `engine`.
#[test]
fn lock_file_of_the_example_follows_the_manifests() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deployer/examples/order-queue");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let output = cargo.args(["tree", "--locked"]).current_dir(example).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "run cargo tree in deployer/examples/order-queue: {errors}");
}
