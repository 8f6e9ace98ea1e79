//! `docs/extending.md` as a test: its steps are applied to a copy of the checkout, and its commands
//! run there.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

const GUIDE: &str = "docs/extending.md";
/// The copy is inside `target/`, so that git ignores it.
const COPY: &str = "target/ci-extending";
pub(super) const SCRIPT: &str = "target/ci-extending/target/steps.sh";

/// The copy has its own target folder, which stays for the next run. In a shared folder, Cargo
/// would take the crates of the copy for those of the checkout. `expect_test` takes the outermost
/// workspace, and would rewrite the snapshots of the checkout.
const BEFORE: &str = r#"set -euxo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR="$PWD/target"
export CARGO_WORKSPACE_DIR="$PWD"
"#;

/// The tests of the rows, and requests to the new endpoints in a local cloud of
/// the copy.
const AFTER: &str = r#"cargo fmt --all -- --check -l
cargo test --package shared
trap 'cargo xtask local stop' EXIT
cargo xtask deploy --yes --target local
api=$(cargo xtask outputs ProductsApiUrl)
request() { curl --fail-with-body --silent --show-error --max-time 60 "$@" | tee /dev/stderr; }
request "$api" --json '{"name": "Teapot", "category": "kitchen", "price": 1}'
request --path-as-is "${api%/products}/categories" | grep -F '[{"name":"kitchen","products":1}]'
request "${api%/products}/orders" \
  --json '{"product": "01890a5d-ac96-774b-bcce-b302099a8057", "quantity": 2}' | grep '"id"'
# A deploy of other code, and the way back.
page() { curl --fail --silent --show-error --max-time 60 "${api%/products}/ui" --output page.html; }
sed -i.bak 's/<title>/<title>Changed /' handlers/src/ui/head.html
cargo xtask deploy --yes
page
grep -qF '<title>Changed' page.html
cargo xtask rollback --yes
page
if grep -qF '<title>Changed' page.html; then exit 1; fi
cargo xtask destroy --yes
"#;

/// A step of the guide.
#[derive(Debug, PartialEq, Eq)]
enum Step<'a> {
    Create { path: &'a str, text: &'a str },
    Change { path: &'a str, diff: &'a str },
    Run(&'a str),
}

/// Copies the checkout, applies the steps of the guide to the copy and writes the script.
pub(super) fn write(workspace: &Path) -> Result<()> {
    let copy = workspace.join(COPY);
    delete_old_copy(&copy).with_context(|| format!("cannot delete the old {COPY}"))?;
    let listed = git(workspace, &["ls-files", "-z", "--cached", "--others", "--exclude-standard"])?;
    for path in listed.split('\0').filter(|path| workspace.join(path).is_file()) {
        let (from, to) = (workspace.join(path), copy.join(path));
        write_below(&to, &std::fs::read(&from).with_context(|| format!("cannot read {path}"))?)?;
    }
    share_builds(workspace, &copy).context("cannot share the builds of the dependencies")?;
    // `tidy` asks git for the files.
    git(&copy, &["init", "--quiet"])?;

    let guide = std::fs::read_to_string(workspace.join(GUIDE))
        .with_context(|| format!("cannot read {GUIDE}"))?;
    let mut script = BEFORE.to_owned();
    for step in steps(&guide)? {
        match step {
            Step::Create { path, text } => write_below(&copy.join(path), text.as_bytes())?,
            Step::Change { path, diff } => {
                let text = std::fs::read_to_string(copy.join(path))
                    .with_context(|| format!("{GUIDE} changes {path}, which cannot be read"))?;
                write_below(&copy.join(path), changed(path, &text, diff)?.as_bytes())?;
            }
            Step::Run(lines) => script += lines,
        }
    }
    script += AFTER;
    write_below(&workspace.join(SCRIPT), script.as_bytes())
}

/// Deletes everything but the target folder.
fn delete_old_copy(copy: &Path) -> std::io::Result<()> {
    if !copy.exists() {
        return Ok(());
    }
    for entry in std::fs::read_dir(copy)? {
        let entry = entry?;
        if entry.file_name() == "target" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            std::fs::remove_dir_all(entry.path())?;
        } else {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Links what cargo built of the dependencies, and the installation of the local cloud, into the
/// target folder of the copy, which then compiles its own crates only.
fn share_builds(workspace: &Path, copy: &Path) -> Result<()> {
    let (from, to) = (workspace.join("target"), copy.join("target"));
    let lock = std::fs::read_to_string(workspace.join("Cargo.lock"))?;
    let dependencies = dependencies(&lock);
    for folder in ["deps", "build", ".fingerprint"].map(|kind| Path::new("debug").join(kind)) {
        let Ok(entries) = std::fs::read_dir(from.join(&folder)) else { continue };
        std::fs::create_dir_all(to.join(&folder))?;
        for entry in entries {
            let entry = entry?;
            if dependencies.contains(&crate_of(&entry.file_name().to_string_lossy())) {
                link(&entry.path(), &to.join(&folder).join(entry.file_name()))?;
            }
        }
    }
    let packages = Path::new("local-cloud/packages");
    let (installed, here) = (from.join(packages), to.join(packages));
    if installed.exists() && !here.exists() {
        std::fs::create_dir_all(to.join("local-cloud"))?;
        std::os::unix::fs::symlink(std::fs::canonicalize(installed)?, here)?;
    }
    Ok(())
}

/// The packages of a registry, as cargo names their files. Others belong to the workspace: their
/// files have the same names in the copy, and another content.
fn dependencies(lock: &str) -> BTreeSet<String> {
    let packages = lock.split("[[package]]").filter(|package| package.contains("\nsource = "));
    let names = packages.filter_map(|package| package.split('"').nth(1));
    names.map(|name| name.replace('-', "_")).collect()
}

/// The name of the package or crate of a file such as `libserde_json-1f2e.rlib`.
fn crate_of(file: &str) -> String {
    let name = file.rsplit_once('-').map_or(file, |(name, _)| name);
    // `libc-1f.d` belongs to libc, too, but no build reads such a file again.
    let is_library = file.contains('.');
    let name = name.strip_prefix("lib").filter(|_| is_library).unwrap_or(name);
    name.replace('-', "_")
}

/// Links a file, or the files of a folder, unless they exist.
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    if !from.is_dir() {
        return if to.exists() { Ok(()) } else { std::fs::hard_link(from, to) };
    }
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        link(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn git(folder: &Path, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "safe.directory=*"]).args(arguments);
    let output = command.stdin(Stdio::null()).output().context("cannot run git")?;
    ensure!(
        output.status.success(),
        "git {} failed in {}: {}",
        arguments.join(" "),
        folder.display(),
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn write_below(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
    }
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// The blocks of the guide: ```` ```sh ```` runs; ```` ```rust ```` and ```` ```diff ```` belong to
/// the file that the line before the block names as "Create `path`" or "Change `path`".
fn steps(guide: &str) -> Result<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    let mut rest = guide;
    while let Some((before, block)) = rest.split_once("\n```") {
        let (language, block) = block.split_once('\n').context("a block without lines")?;
        let (text, after) = block.split_once("```").context("a block without an end")?;
        let line = before.trim_end().lines().next_back().unwrap_or_default();
        let path = |verb: &str| {
            let path = line.strip_prefix(verb).and_then(|line| line.split('`').nth(1));
            path.with_context(|| {
                format!(
                    "{GUIDE}: the line before a {language} block is not \"{verb}`path`\": {line}"
                )
            })
        };
        match language {
            "sh" => steps.push(Step::Run(text)),
            "rust" => steps.push(Step::Create { path: path("Create ")?, text }),
            "diff" => steps.push(Step::Change { path: path("Change ")?, diff: text }),
            _ => {}
        }
        rest = after;
    }
    Ok(steps)
}

/// The text after the diff. An empty line separates hunks; the old lines of a hunk must occur once.
fn changed(path: &str, text: &str, diff: &str) -> Result<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    for hunk in diff.split("\n\n") {
        let side = |other: char| -> Vec<&str> {
            let lines = hunk.lines().filter(|line| !line.starts_with(other));
            lines.map(|line| line.get(1..).unwrap_or_default()).collect()
        };
        let (old, new) = (side('+'), side('-'));
        let mut places = (0..lines.len()).filter(|at| lines[*at..].starts_with(&old));
        let (Some(at), None) = (places.next(), places.next()) else {
            bail!("{GUIDE}: these lines do not occur once in {path}:\n{}", old.join("\n"))
        };
        lines.splice(at..at + old.len(), new);
    }
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_files_changes_and_commands_in_order() {
        let guide = "# T\n\nCreate `a.rs`:\n\n```rust\nfn a() {}\n```\n\nChange `b.rs`:\n\
                     \n```diff\n x\n+y\n```\n\n```sh\nls\n```\n\n```text\nno\n```\n";
        assert_eq!(
            steps(guide).unwrap(),
            [
                Step::Create { path: "a.rs", text: "fn a() {}\n" },
                Step::Change { path: "b.rs", diff: " x\n+y\n" },
                Step::Run("ls\n"),
            ]
        );
        assert!(steps("Do it:\n\n```rust\n```\n").is_err());
    }

    #[test]
    fn crate_of_a_file_is_compared_with_the_packages_of_a_registry() {
        let lock = "[[package]]\nname = \"serde-json\"\nversion = \"1\"\nsource = \"registry\"\n\
                    [[package]]\nname = \"engine\"\nversion = \"0.1.0\"\n";
        assert_eq!(dependencies(lock), BTreeSet::from(["serde_json".to_owned()]));
        for file in ["libserde_json-1f.rlib", "serde_json-1f.d", "serde-json-1f", "serde_json-1f"] {
            assert_eq!(crate_of(file), "serde_json", "{file}");
        }
        assert_eq!(crate_of("libc-1f"), "libc");
        assert_eq!(crate_of("liblibc-1f.rmeta"), "libc");
    }

    #[test]
    fn changed_applies_each_hunk_where_its_lines_are() {
        let text = "a\nb\nc\nd\n";
        assert_eq!(changed("f", text, " a\n+A\n\n-c\n+C\n d\n").unwrap(), "a\nA\nb\nC\nd\n");
        assert!(changed("f", "a\na\n", " a\n+b\n").is_err());
        assert!(changed("f", text, " x\n+b\n").is_err());
    }

    #[test]
    fn guide_steps_apply_to_this_checkout() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let guide = std::fs::read_to_string(root.join(GUIDE)).unwrap();
        let mut files = std::collections::BTreeMap::new();
        for step in steps(&guide).unwrap() {
            let Step::Change { path, diff } = step else { continue };
            let text = files
                .remove(path)
                .unwrap_or_else(|| std::fs::read_to_string(root.join(path)).unwrap());
            files.insert(path, changed(path, &text, diff).unwrap());
        }
        assert!(files.contains_key("shared/src/table.rs"));
    }
}
