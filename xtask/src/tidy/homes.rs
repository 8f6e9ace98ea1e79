//! Crates that are named in one room only, so that a successor of theirs, or a change in them, touches that room and no other.

use super::source::{File, Tree};
use super::{Finding, finding};

/// A crate of others, and the only places of ours that may name it.
struct Home {
    /// The beginning of the crate's name.
    name: &'static str,
    rooms: &'static [&'static str],
}

const AWS: &[&str] = &["deployer/engine/src/cloud/", "deployer/engine/src/target/", "handlers/"];
const IMAGES: &[&str] = &["handlers/src/images/"];

const HOMES: [Home; 10] = [
    Home { name: "aws_config", rooms: AWS },
    Home { name: "aws_sdk_", rooms: AWS },
    Home { name: "serde_yaml", rooms: &["deployer/cfn/src/synth.rs"] },
    Home { name: "redis", rooms: &["handlers/src/cache/"] },
    Home { name: "lambda_runtime", rooms: &["handlers/src/http/"] },
    Home { name: "mozjpeg", rooms: IMAGES },
    Home { name: "png", rooms: IMAGES },
    Home { name: "image_webp", rooms: IMAGES },
    Home { name: "moxcms", rooms: IMAGES },
    Home { name: "fast_image_resize", rooms: IMAGES },
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.rust().flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let strange: Vec<&Home> = HOMES
        .iter()
        .filter(|home| !home.rooms.iter().any(|room| file.path.starts_with(room)))
        .collect();
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.code.lines()) {
        for home in strange.iter().filter(|home| names(line, home.name)) {
            let what = format!("names {}, whose place is {}", home.name, home.rooms.join(", "));
            findings.push(finding(
                &file.path,
                number,
                what,
                "put the call there, behind a function over plain values",
            ));
        }
    }
    findings
}

/// Whether the line has a path that begins with a crate of this name.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let rest = line[at + name.len()..]
            .trim_start_matches(|c: char| name.ends_with('_') && (c.is_alphanumeric() || c == '_'));
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '.')
            && rest.starts_with("::")
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::said;
    use super::*;

    #[test]
    fn a_crate_that_is_named_outside_its_room_is_found() {
        let files = [
            (
                "deployer/engine/src/deploy/plan.rs",
                "use aws_sdk_cloudformation::Client;\n// serde_yaml::from_str\nfn f() { crate::redis::x(); pngs::y() }\n",
            ),
            ("deployer/engine/src/cloud/aws.rs", "use aws_sdk_cloudformation::Client;\n"),
            (
                "deployer/engine/src/report/plan.rs",
                "fn f() { let y = serde_yaml::to_string(&x); }\n",
            ),
            (
                "handlers/src/products/get.rs",
                "use aws_sdk_dynamodb::Client;\nuse redis::Client as _;\n",
            ),
        ];
        expect![[r#"
            deployer/engine/src/deploy/plan.rs:1: names aws_sdk_, whose place is deployer/engine/src/cloud/, deployer/engine/src/target/, handlers/; put the call there, behind a function over plain values
            deployer/engine/src/report/plan.rs:1: names serde_yaml, whose place is deployer/cfn/src/synth.rs; put the call there, behind a function over plain values
            handlers/src/products/get.rs:2: names redis, whose place is handlers/src/cache/; put the call there, behind a function over plain values
        "#]]
        .assert_eq(&said(check, &files));
    }
}
