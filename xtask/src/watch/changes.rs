//! Waits for changed files, and says what must be built again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result};
use engine::package::Workspace;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use serde::Deserialize;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

use crate::settings;

/// Editors write a file in several steps, and a change of a branch writes many files.
const QUIET: Duration = Duration::from_millis(60);

/// The build of a package reads none of these folders.
const UNUSED_FOLDERS: [&str; 4] = ["benches", "examples", "target", "tests"];

/// What changed files affect.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Affected {
    /// The functions must be built again.
    pub(crate) functions: bool,
    /// This program must be built again: it has the template.
    pub(crate) program: bool,
    /// The settings file must be read again.
    pub(crate) settings: bool,
    /// The changed files, relative to the workspace.
    pub(crate) files: BTreeSet<PathBuf>,
}

impl Affected {
    fn is_anything(&self) -> bool {
        self.functions || self.program || self.settings
    }
}

/// The changes of the workspace's files.
pub(crate) struct Changes {
    _watcher: RecommendedWatcher,
    events: UnboundedReceiver<Vec<PathBuf>>,
    packages: Packages,
}

impl Changes {
    /// Watches the folders of the packages, and the files beside `Cargo.toml`.
    pub(crate) async fn watch(workspace: &Workspace) -> Result<Self> {
        let packages = Packages::read(workspace).await?;
        let (sender, events) = unbounded_channel();
        let mut watcher = watcher(sender).context("cannot watch files")?;
        let folders = packages.folders();
        let watched = folders.iter().map(|folder| (folder.as_path(), RecursiveMode::Recursive));
        for (folder, mode) in watched.chain([(&*packages.root, RecursiveMode::NonRecursive)]) {
            watcher
                .watch(folder, mode)
                .with_context(|| format!("cannot watch {}", folder.display()))?;
        }
        Ok(Changes { _watcher: watcher, events, packages })
    }

    /// Returns after the next changes that affect anything.
    pub(crate) async fn next(&mut self) -> Affected {
        let mut affected = Affected::default();
        loop {
            let next = self.events.recv();
            let paths = if affected.is_anything() {
                match timeout(QUIET, next).await {
                    Ok(paths) => paths,
                    Err(_) => return affected,
                }
            } else {
                next.await
            };
            // The watcher lives as long as the receiver.
            let Some(paths) = paths else { return std::future::pending().await };
            for path in paths {
                self.packages.add(&path, &mut affected);
            }
        }
    }
}

/// Sends the paths of each change. Reading a file is none.
fn watcher(sender: UnboundedSender<Vec<PathBuf>>) -> notify::Result<RecommendedWatcher> {
    notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        if !matches!(event.kind, EventKind::Access(_)) {
            // Fails only when the program ends.
            let _ = sender.send(event.paths);
        }
    })
}

/// The packages of the workspace that this program and the functions are built from.
struct Packages {
    root: PathBuf,
    /// By folder.
    all: BTreeMap<PathBuf, Parts>,
}

/// What a package is part of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Parts {
    functions: bool,
    program: bool,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    kind: Option<String>,
    path: Option<PathBuf>,
}

impl Packages {
    async fn read(workspace: &Workspace) -> Result<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = tokio::process::Command::new(cargo)
            .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
            .current_dir(&workspace.folder)
            .stdin(Stdio::null())
            .output()
            .await
            .context("cannot run cargo metadata")?;
        let metadata: Metadata = serde_json::from_slice(&output.stdout)
            .context("cargo metadata does not describe the workspace")?;
        Ok(Packages::new(workspace.folder.clone(), &metadata))
    }

    fn new(root: PathBuf, metadata: &Metadata) -> Self {
        let mut all: BTreeMap<PathBuf, Parts> = BTreeMap::new();
        let of = |name: &str| {
            let package = metadata.packages.iter().find(|package| package.name == name);
            package.map(|package| closure(metadata, package)).unwrap_or_default()
        };
        for folder in of(deployer::app::HANDLERS) {
            all.entry(folder).or_default().functions = true;
        }
        for folder in of(env!("CARGO_PKG_NAME")) {
            all.entry(folder).or_default().program = true;
        }
        Packages { root, all }
    }

    /// The folders that no other contains.
    fn folders(&self) -> Vec<PathBuf> {
        let is_inside =
            |folder: &Path| folder.ancestors().skip(1).any(|f| self.all.contains_key(f));
        self.all.keys().filter(|folder| !is_inside(folder)).cloned().collect()
    }

    fn add(&self, path: &Path, affected: &mut Affected) {
        let Ok(relative) = path.strip_prefix(&self.root) else { return };
        if !is_source(relative) {
            return;
        }
        let Parts { functions, program } = match relative.to_str() {
            Some("Cargo.toml" | "Cargo.lock") => Parts { functions: true, program: true },
            Some(settings::FILE) => {
                affected.settings = true;
                Parts::default()
            }
            _ => self.parts(path),
        };
        if functions || program || affected.settings {
            affected.files.insert(relative.to_owned());
        }
        affected.functions |= functions;
        affected.program |= program;
    }

    fn parts(&self, path: &Path) -> Parts {
        for folder in path.ancestors().skip(1) {
            let Some(parts) = self.all.get(folder) else { continue };
            let first = path.strip_prefix(folder).ok().and_then(|rest| rest.components().next());
            let is_unused =
                |part: Component<'_>| UNUSED_FOLDERS.iter().any(|name| part.as_os_str() == *name);
            return if first.is_some_and(is_unused) { Parts::default() } else { *parts };
        }
        Parts::default()
    }
}

/// The folders of a package and of the packages of the workspace that it depends on.
fn closure(metadata: &Metadata, package: &Package) -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::new();
    let mut next = vec![package];
    while let Some(package) = next.pop() {
        let Some(folder) = package.manifest_path.parent() else { continue };
        if !folders.insert(folder.to_owned()) {
            continue;
        }
        let is_built = |kind: &Option<String>| kind.as_deref() != Some("dev");
        let paths = package.dependencies.iter().filter(|d| is_built(&d.kind));
        for path in paths.filter_map(|dependency| dependency.path.as_deref()) {
            let of_path = |p: &&Package| p.manifest_path.parent() == Some(path);
            next.extend(metadata.packages.iter().find(of_path));
        }
    }
    folders
}

/// Whether the file is not one that an editor or a tool writes beside the sources.
fn is_source(relative: &Path) -> bool {
    let is_hidden = relative
        .components()
        .any(|part| part.as_os_str().as_encoded_bytes().first() == Some(&b'.'));
    let name = relative.file_name().unwrap_or_default().to_string_lossy();
    let is_of_an_editor = name.ends_with('~') || name.starts_with('#') || name == "4913";
    !is_hidden && !is_of_an_editor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages() -> Packages {
        let package = |name: &str, folder: &str, paths: &[(&str, Option<&str>)]| Package {
            name: name.to_owned(),
            manifest_path: format!("/w/{folder}/Cargo.toml").into(),
            dependencies: paths
                .iter()
                .map(|(path, kind)| Dependency {
                    kind: kind.map(str::to_owned),
                    path: Some(format!("/w/{path}").into()),
                })
                .collect(),
        };
        let packages = vec![
            package("shared", "shared", &[]),
            package("images", "handlers/images", &[("shared", None)]),
            package(
                "handlers",
                "handlers",
                &[("shared", None), ("handlers/images", None), ("handlers/fuzz", Some("dev"))],
            ),
            package("fuzz", "handlers/fuzz", &[]),
            package("engine", "deployer/engine", &[]),
            package("deployer", "deployer", &[("shared", None), ("deployer/engine", None)]),
            package("xtask", "xtask", &[("deployer", None)]),
        ];
        Packages::new("/w".into(), &Metadata { packages })
    }

    #[test]
    fn changed_file_affects_what_is_built_from_it() {
        let affected = |path: &str| {
            let mut affected = Affected::default();
            packages().add(Path::new(path), &mut affected);
            (affected.functions, affected.program, affected.settings)
        };
        for (path, expected) in [
            ("/w/handlers/src/ui/page.css", (true, false, false)),
            ("/w/handlers/images/src/png.rs", (true, false, false)),
            ("/w/shared/src/table.rs", (true, true, false)),
            ("/w/deployer/engine/src/lib.rs", (false, true, false)),
            ("/w/xtask/src/main.rs", (false, true, false)),
            ("/w/Cargo.lock", (true, true, false)),
            ("/w/full-api-stack.toml", (false, false, true)),
            // Not built from these.
            ("/w/handlers/fuzz/src/lib.rs", (true, false, false)),
            ("/w/deployer/examples/a/src/main.rs", (false, false, false)),
            ("/w/xtask/tests/cli.rs", (false, false, false)),
            ("/w/README.md", (false, false, false)),
            ("/w/handlers/src/.page.css.swp", (false, false, false)),
            ("/w/handlers/src/lib.rs~", (false, false, false)),
            ("/elsewhere/lib.rs", (false, false, false)),
        ] {
            assert_eq!(affected(path), expected, "{path}");
        }
    }

    #[test]
    fn folders_are_watched_once() {
        let names = ["/w/deployer", "/w/handlers", "/w/shared", "/w/xtask"].map(PathBuf::from);
        assert_eq!(packages().folders(), names);
    }

    #[tokio::test]
    async fn next_collects_the_files_of_one_save() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let source = root.join("handlers/src");
        std::fs::create_dir_all(&source).unwrap();
        let handlers = Parts { functions: true, program: false };
        let packages =
            Packages { root: root.clone(), all: [(root.join("handlers"), handlers)].into() };
        let (sender, events) = unbounded_channel();
        let mut watcher = watcher(sender).unwrap();
        watcher.watch(&root.join("handlers"), RecursiveMode::Recursive).unwrap();
        let mut changes = Changes { _watcher: watcher, events, packages };
        std::fs::write(source.join("a.rs"), "1").unwrap();
        std::fs::write(source.join("b.rs"), "2").unwrap();
        let affected = changes.next().await;
        let files = ["handlers/src/a.rs", "handlers/src/b.rs"].map(PathBuf::from);
        assert!(affected.functions && affected.files == BTreeSet::from(files), "{affected:?}");
    }
}
