//! The shell lines of the docs as a script, so that CI runs what a reader pastes.

use std::path::Path;

use anyhow::{Context, Result, bail};

/// The pages whose lines use the API, in the order in which a reader meets them.
const PAGES: [&str; 3] = ["README.md", "docs/api.md", "docs/concepts.md"];

/// The script's folder. It is inside the workspace, so that `cargo xtask` works there.
const FOLDER: &str = "target/ci-docs";
pub(super) const SCRIPT: &str = "target/ci-docs/lines.sh";

/// A failing line or an HTTP error ends the script. A settings file does not decide which stack the
/// lines change.
const BEFORE: &str = r#"set -euxo pipefail
cd "$(dirname "$0")"
rm -f large.jpg
curl() { command curl --fail-with-body --max-time 60 "$@"; }
cargo() { command cargo "$@" --target local --stack FullApiStackCi; }

"#;

/// Checks the downloaded image, and deletes the last product.
const AFTER: &str = r#"
python3 -c 'assert open("large.jpg", "rb").read(3) == b"\xff\xd8\xff", "not a JPEG"'
curl -s -X DELETE "$API/$ID"
echo
"#;

/// Writes the script.
pub(super) fn write(workspace: &Path) -> Result<()> {
    let folder = workspace.join(FOLDER);
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot create {}", folder.display()))?;
    std::fs::write(workspace.join(SCRIPT), script(&read_pages(workspace)?)?)
        .with_context(|| format!("cannot write {SCRIPT}"))
}

fn read_pages(workspace: &Path) -> Result<String> {
    let mut text = String::new();
    for page in PAGES {
        let path = workspace.join(page);
        text += &std::fs::read_to_string(path).with_context(|| format!("cannot read {page}"))?;
    }
    Ok(text)
}

/// The shell blocks that use the API, and the one that makes an image for them.
fn script(pages: &str) -> Result<String> {
    let blocks: Vec<&str> = pages
        .split("```sh\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(block, _)| block)
        .filter(|block| block.contains("$API") || block.contains("picture.png"))
        .collect();
    if !blocks.iter().any(|block| block.contains("large.jpg")) {
        bail!("{} have no lines that upload an image and download it", PAGES.join(", "));
    }
    Ok(format!("{BEFORE}{}{AFTER}", blocks.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_has_only_the_blocks_that_use_the_api() {
        let pages = "```sh\ncargo xtask destroy\n```\ntext\n```sh\ncurl \"$API\"\n```\n\
                     ```text\n$API\n```\n```sh\ncurl -o large.jpg \"$API/x\"\n```\n";
        let script = script(pages).unwrap();
        assert!(script.contains("\ncurl \"$API\"\n\ncurl -o large.jpg \"$API/x\"\n"), "{script}");
        assert!(!script.contains("destroy"), "{script}");
    }

    #[test]
    fn script_without_image_lines_is_an_error() {
        assert!(script("```sh\ncurl \"$API\"\n```\n").is_err());
    }

    #[test]
    fn docs_use_each_kind_of_request() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let script = script(&read_pages(&workspace).unwrap()).unwrap();
        for line in ["-X POST", "-X PUT", "-X DELETE", "-X OPTIONS", "--data-binary", "x-cache"] {
            assert!(script.contains(line), "{line}");
        }
    }
}
