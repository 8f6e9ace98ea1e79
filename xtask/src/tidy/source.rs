//! The text files that git tracks, or would track, read once.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A text file of the repository.
#[derive(Debug)]
pub(super) struct File {
    /// Relative to the root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

/// The text files, sorted by path.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) files: Vec<File>,
}

impl File {
    /// The lines with their numbers, without line comments.
    pub(super) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let without_comment = |line: &'_ str| line.find("//").unwrap_or(line.len());
        (1..).zip(self.text.lines().map(move |line| &line[..without_comment(line)]))
    }

    /// Whether a command wrote the file. The first line of such a file says so.
    pub(super) fn is_generated(&self) -> bool {
        self.text.lines().next().is_some_and(|line| line.contains("Do not edit by hand"))
    }
}

impl Tree {
    /// Reads the checkout, with new files that git does not ignore.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let mut git = Command::new("git");
        git.arg("-C").arg(root);
        // In a container, the checkout can belong to another user. Listing its files is harmless.
        git.args([
            "-c",
            "safe.directory=*",
            "-c",
            "core.fsmonitor=false",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]);
        let answer = git
            .stdin(Stdio::null())
            .output()
            .context("cannot run git, which knows the repository's files")?;
        if !answer.status.success() {
            bail!(
                "git cannot list the files of {}: {}",
                root.display(),
                String::from_utf8_lossy(&answer.stderr).trim()
            );
        }
        let mut files = Vec::new();
        for path in
            String::from_utf8_lossy(&answer.stdout).split('\0').filter(|path| !path.is_empty())
        {
            let full = root.join(path);
            // A deleted file that is still in the index, or a link to a folder.
            if !full.is_file() {
                continue;
            }
            let bytes =
                std::fs::read(&full).with_context(|| format!("cannot read {}", full.display()))?;
            if let Ok(text) = String::from_utf8(bytes) {
                files.push(File { path: path.to_owned(), text });
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        Self {
            files: files
                .iter()
                .map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() })
                .collect(),
        }
    }

    pub(super) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }
}
