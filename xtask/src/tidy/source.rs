//! The files that git tracks or would track, read once, and their code without comments and texts.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A text file of the repository.
#[derive(Debug)]
pub(super) struct File {
    /// From the root, with `/`.
    pub(super) path: String,
    /// All of it.
    pub(super) text: String,
    /// For Rust: the text with comments, strings and character literals blanked; same lines, same columns. Else empty.
    pub(super) code: String,
}

/// The text files, by path.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) files: Vec<File>,
}

impl File {
    fn new(path: String, text: String) -> Self {
        let code = if path.ends_with(".rs") { code(&text) } else { String::new() };
        Self { path, text, code }
    }

    /// Whether it holds nothing but tests.
    pub(super) fn is_tests(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// Whether a command wrote it: its first line says which.
    pub(super) fn is_generated(&self) -> bool {
        self.text.lines().next().is_some_and(|line| line.contains("Do not edit by hand"))
    }
}

impl Tree {
    /// Reads the checkout. New files that git does not ignore count, too: they are about to be committed.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let mut git = Command::new("git");
        git.arg("-C").arg(root);
        // In a container the checkout may belong to somebody else; reading its list of files is harmless.
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
            // Deleted and not yet staged, or a link or folder of another repository.
            if !full.is_file() {
                continue;
            }
            let bytes =
                std::fs::read(&full).with_context(|| format!("cannot read {}", full.display()))?;
            if let Ok(text) = String::from_utf8(bytes) {
                files.push(File::new(path.to_owned(), text));
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    /// These files.
    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        Self {
            files: files
                .iter()
                .map(|(path, text)| File::new((*path).to_owned(), (*text).to_owned()))
                .collect(),
        }
    }

    /// The Rust files.
    pub(super) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }
}

/// Rust text with comments, strings and character literals turned to spaces.
fn code(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut i = 0;
    while i < chars.len() {
        let end = skip(&chars, i);
        if end == i {
            out.push(chars[i]);
            i += 1;
        } else {
            out.extend(chars[i..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            i = end;
        }
    }
    out
}

/// The end of the comment or literal that begins at `i`; `i` itself when none does.
fn skip(chars: &[char], i: usize) -> usize {
    let at = |k: usize| chars.get(k).copied().unwrap_or('\0');
    match (at(i), at(i + 1)) {
        ('/', '/') => until(chars, i, |k| at(k) == '\n'),
        ('/', '*') => block_comment(chars, i),
        ('"', _) => string_end(chars, i + 1),
        ('\'', '\\') => until(chars, i + 3, |k| at(k) == '\'') + 1,
        // A character, not a lifetime: the quote closes right behind it.
        ('\'', _) if at(i + 2) == '\'' => i + 3,
        ('r', '"' | '#') if !part_of_name(chars, i) => raw_string_end(chars, i).unwrap_or(i),
        _ => i,
    }
    .min(chars.len())
}

/// Whether what begins at `i` goes on a name, as the `r` in `for`; a byte string's `br` does not.
fn part_of_name(chars: &[char], i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|k| chars.get(k)).copied().unwrap_or(' ');
    let byte = before == 'b' && !part_of_name(chars, i - 1);
    (before.is_alphanumeric() || before == '_') && !byte
}

fn until(chars: &[char], from: usize, stop: impl Fn(usize) -> bool) -> usize {
    (from..chars.len()).find(|k| stop(*k)).unwrap_or(chars.len())
}

fn block_comment(chars: &[char], from: usize) -> usize {
    let mut depth = 0;
    let mut k = from;
    while k < chars.len() {
        match (chars[k], chars.get(k + 1)) {
            ('/', Some('*')) => (depth, k) = (depth + 1, k + 2),
            ('*', Some('/')) => (depth, k) = (depth - 1, k + 2),
            _ => k += 1,
        }
        if depth == 0 {
            break;
        }
    }
    k
}

fn string_end(chars: &[char], from: usize) -> usize {
    let mut k = from;
    while k < chars.len() && chars[k] != '"' {
        k += if chars[k] == '\\' { 2 } else { 1 };
    }
    k + 1
}

fn raw_string_end(chars: &[char], from: usize) -> Option<usize> {
    let open = until(chars, from + 1, |k| chars[k] != '#');
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let hashes = open - from - 1;
    let closes = |k: usize| {
        chars[k] == '"'
            && chars[k + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes
    };
    Some(until(chars, open + 1, closes) + 1 + hashes)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn comments_and_texts_are_blanked_and_code_stays_where_it_is() {
        let text = r####"a // crate::x
b /* crate::y /* z */ q */ c
d("say \"crate::x\"", 'x', '\n', b'\'', '"');
e::<'a>(r#"crate::"x""#, br"z", for_r"s");
f'{' g
"####;
        expect![[r#"
            a            
            b                          c
            d(                  ,    ,     , b    ,    );
            e::<'a>(               , b    , for_r   );
            f    g
        "#]]
        .assert_eq(&code(text));
    }
}
