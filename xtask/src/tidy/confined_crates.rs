//! Crates and modules that only some modules may name. Replacing such a crate is then a change of
//! these modules alone.

use super::source::{File, Tree};
use super::{Finding, finding};

struct ConfinedCrate {
    /// A crate's name, or a prefix that ends in `_`.
    name: &'static str,
    /// The folders and files that may name it.
    allowed: &'static [&'static str],
}

const AWS: &[&str] = &["deployer/engine/src/cloud/", "deployer/engine/src/target/", "handlers/"];
const IMAGES: &[&str] = &["handlers/images/"];

const CONFINED: [ConfinedCrate; 11] = [
    ConfinedCrate { name: "aws_config", allowed: AWS },
    ConfinedCrate { name: "aws_sdk_", allowed: AWS },
    ConfinedCrate { name: "serde_yaml", allowed: &["deployer/cfn/src/synth.rs"] },
    ConfinedCrate { name: "redis", allowed: &["handlers/src/cache/"] },
    ConfinedCrate { name: "lambda_runtime", allowed: &["handlers/src/runtime.rs"] },
    ConfinedCrate { name: "jpeg_encoder", allowed: IMAGES },
    ConfinedCrate { name: "mozjpeg", allowed: IMAGES },
    ConfinedCrate { name: "png", allowed: IMAGES },
    ConfinedCrate { name: "image_webp", allowed: IMAGES },
    ConfinedCrate { name: "moxcms", allowed: IMAGES },
    ConfinedCrate { name: "fast_image_resize", allowed: IMAGES },
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    // The tests of tidy have these names in texts. The others are programs of their own.
    let others = ["xtask/src/tidy/", "deployer/bench/reference/", "deployer/examples/"];
    let files = tree.rust().filter(|file| !others.iter().any(|path| file.path.starts_with(path)));
    files.flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let is_forbidden = |confined: &&ConfinedCrate| {
        !confined.allowed.iter().any(|path| file.path.starts_with(path))
    };
    let forbidden: Vec<_> = CONFINED.iter().filter(is_forbidden).collect();
    let mut findings = Vec::new();
    let tests_start = file.text.lines().position(|line| line.starts_with("mod tests {"));
    let tests_start = tests_start.map_or(usize::MAX, |index| index + 1);
    for (number, line) in file.code_lines() {
        if number < tests_start && is_use_case(&file.path) && line.contains("crate::http") {
            let instead = "return a domain error; endpoints/ converts it to a response";
            findings.push(finding(&file.path, number, "a use case names crate::http", instead));
        }
        for confined in forbidden.iter().filter(|confined| names(line, confined.name)) {
            let what = format!("names {}; only {} may", confined.name, confined.allowed.join(", "));
            let instead = "move the call there, behind a function over plain values";
            findings.push(finding(&file.path, number, what, instead));
        }
    }
    findings
}

/// Whether the file has use cases, which do not know HTTP. Tests may go through the whole handler.
fn is_use_case(path: &str) -> bool {
    ["cache/", "products/", "uploads/"].iter().any(|module| {
        path.strip_prefix("handlers/src/").is_some_and(|path| path.starts_with(module))
    }) && !path.ends_with("/fuzz.rs")
}

/// Whether the line has a path that begins with this crate.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let rest = line[at + name.len()..]
            .trim_start_matches(|c: char| name.ends_with('_') && (c.is_alphanumeric() || c == '_'));
        !before.is_some_and(|c| c.is_alphanumeric() || "_:.\"".contains(c))
            && rest.starts_with("::")
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::findings_in;
    use super::*;

    #[test]
    fn check_finds_a_crate_named_outside_its_module() {
        let files = [
            (
                "deployer/engine/src/deploy/plan.rs",
                "use aws_sdk_dynamodb::Client;\n// serde_yaml::from_str\nfn f() { crate::redis::x(); pngs::y() }\n",
            ),
            ("deployer/engine/src/cloud/aws.rs", "use aws_sdk_dynamodb::Client;\n"),
            (
                "deployer/engine/src/report/plan.rs",
                "fn f() { let y = serde_yaml::to_string(&x); }\n",
            ),
            (
                "handlers/src/products/get.rs",
                "use aws_sdk_dynamodb::Client;\nuse redis::Client as _;\nuse crate::http::ETag;\n",
            ),
            ("handlers/src/endpoints/get_product.rs", "use crate::http::ETag;\n"),
        ];
        expect![[r#"
            deployer/engine/src/deploy/plan.rs:1: names aws_sdk_; only deployer/engine/src/cloud/, deployer/engine/src/target/, handlers/ may; move the call there, behind a function over plain values
            deployer/engine/src/report/plan.rs:1: names serde_yaml; only deployer/cfn/src/synth.rs may; move the call there, behind a function over plain values
            handlers/src/products/get.rs:2: names redis; only handlers/src/cache/ may; move the call there, behind a function over plain values
            handlers/src/products/get.rs:3: a use case names crate::http; return a domain error; endpoints/ converts it to a response
        "#]]
        .assert_eq(&findings_in(check, &files));
    }
}
