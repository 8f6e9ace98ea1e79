//! The README's lines as a script: what a reader pastes is what is tested.

use std::path::Path;

use anyhow::{Context, Result, bail};

/// TargetArgs the script is, and where it leaves what it makes: below the workspace, so that `cargo xtask` works there.
pub(super) const FOLDER: &str = "target/ci-readme";
pub(super) const SCRIPT: &str = "target/ci-readme/readme.sh";

/// A line that fails ends it, and so does an answer that is not a good one.
const BEFORE: &str = "set -euxo pipefail\ncd \"$(dirname \"$0\")\"\nrm -f large.jpg\ncurl() { command curl --fail-with-body --max-time 60 \"$@\"; }\n\n";

/// What the lines should have come to.
const AFTER: &str = "\npython3 -c 'assert open(\"large.jpg\", \"rb\").read(3) == b\"\\xff\\xd8\\xff\", \"no JPEG\"'\ncurl -s -X DELETE \"$API/$ID\"\necho\n";

/// Writes the script.
pub(super) fn write(workspace: &Path) -> Result<()> {
    let text =
        std::fs::read_to_string(workspace.join("README.md")).context("cannot read README.md")?;
    let folder = workspace.join(FOLDER);
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    std::fs::write(workspace.join(SCRIPT), script(&text)?)
        .with_context(|| format!("cannot write {SCRIPT}"))
}

/// The shell blocks that ask the API, and the one that makes a picture for them.
fn script(readme: &str) -> Result<String> {
    let blocks: Vec<&str> = readme
        .split("```sh\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(block, _)| block)
        .collect();
    let asking: Vec<&str> = blocks
        .into_iter()
        .filter(|block| block.contains("$API") || block.contains("picture.png"))
        .collect();
    if !asking.iter().any(|block| block.contains("large.jpg")) {
        bail!("README.md has no lines that upload an image and download it");
    }
    Ok(format!("{BEFORE}{}{AFTER}", asking.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_ask_the_api_are_run() {
        let readme = "```sh\ncargo xtask destroy\n```\ntext\n```sh\ncurl \"$API\"\n```\n```text\n$API\n```\n```sh\ncurl -o large.jpg \"$API/x\"\n```\n";
        let script = script(readme).unwrap();
        assert!(script.contains("\ncurl \"$API\"\n\ncurl -o large.jpg \"$API/x\"\n"), "{script}");
        assert!(!script.contains("destroy"), "{script}");
    }

    #[test]
    fn a_readme_that_lost_its_lines_does_not_pass() {
        assert!(script("```sh\ncurl \"$API\"\n```\n").is_err());
    }

    #[test]
    fn our_readme_has_them() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let script =
            script(&std::fs::read_to_string(workspace.join("README.md")).unwrap()).unwrap();
        for line in ["-X POST", "-X PUT", "-X DELETE", "-X OPTIONS", "picture.png", "--data-binary"]
        {
            assert!(script.contains(line), "{line}");
        }
    }
}
