//! Words that the repository must not have, each with the word to use instead, and the line width.

use super::source::{File, Tree};
use super::{Finding, finding};

/// Files with the text of other projects, and this file, which lists the words.
const EXCLUDED: [&str; 5] = [
    "Cargo.lock",
    "LICENSE",
    "deployer/codegen/schemas/",
    "deployer/codegen/any-type.jsonl",
    "xtask/src/tidy/words.rs",
];

/// The limit for comments and prose. rustfmt limits the code.
const COLUMNS_MAX: usize = 100;

struct Rejected {
    word: &'static str,
    what: &'static str,
    instead: &'static str,
}

const fn unfinished(word: &'static str) -> Rejected {
    Rejected { word, what: "left-over note", instead: "finish the work, or file an issue" }
}

const fn local_path(word: &'static str) -> Rejected {
    let instead = "derive it from the workspace or a variable";
    Rejected { word, what: "a path of one machine", instead }
}

const fn registry(word: &'static str) -> Rejected {
    let instead = "leave it to the settings of the package manager";
    Rejected { word, what: "a host of a package registry", instead }
}

/// Matched as whole words, in this spelling.
const WORDS: [Rejected; 4] =
    [unfinished("FIXME"), unfinished("TODO"), unfinished("XXX"), unfinished("<<<<<<<")];

/// Matched anywhere.
const TEXTS: [Rejected; 9] = [
    local_path("/home/"),
    local_path("/Users/"),
    local_path("/root/"),
    local_path("C:\\Users"),
    registry("pypi.org"),
    registry("pythonhosted.org"),
    registry("index.crates.io"),
    registry("static.crates.io"),
    registry("registry.npmjs.org"),
];

/// Words that the project used and replaced, and British spellings. Matched as whole words in any
/// case, also as parts of an identifier.
const RETIRED: &[(&str, &str)] = &[
    ("behaviour", "behavior"),
    ("catalogue", "catalog"),
    ("catalogues", "catalogs"),
    ("colour", "color"),
    ("coloured", "colored"),
    ("colours", "colors"),
    ("favour", "favor"),
    ("grey", "gray"),
    ("honour", "respect"),
    ("honoured", "respected"),
    ("labelled", "labeled"),
    ("licence", "license"),
    ("licences", "licenses"),
    ("neighbour", "neighbor"),
    ("optimisation", "optimization"),
    ("optimised", "optimized"),
    ("recognised", "recognized"),
    ("rasteriser", "rasterizer"),
    ("serialise", "serialize"),
    ("spelt", "spelled"),
    ("anew", "again"),
    ("deed", "operation"),
    ("deeds", "operations"),
    ("dice", "rng"),
    ("doomed", "DestroyRequest, or what is deleted"),
    ("drafted", "planned"),
    ("shelf", "zip cache"),
    ("somebody", "another user, another process, or the actor's name"),
    ("fault", "error"),
    ("faults", "errors"),
    ("judge", "check, or checker"),
    ("nobody", "no user, no process, or the actor's name"),
    ("whoever", "the actor's name"),
    ("oddities", "unusual requests"),
    ("oddity", "unusual request"),
    ("puts right", "repairs"),
    ("put right", "repaired"),
    ("put_right", "repair"),
    ("refusal", "rejection, or an error's name"),
    ("refusals", "rejections"),
    ("told", "reported"),
    ("torn", "incomplete"),
    ("trouble", "error"),
    ("unwatched", "interrupted"),
    ("vouches", "checks"),
    ("wish", "request"),
    ("wished", "requested"),
    ("wishes", "requests"),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let included = |file: &&File| !EXCLUDED.iter().any(|path| file.path.starts_with(path));
    tree.files.iter().filter(included).flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |number, what: String, instead: &str| {
        findings.push(finding(&file.path, number, what, instead));
    };
    let is_handwritten = !file.is_generated() && !file.path.starts_with("templates/");
    for (number, line) in (1..).zip(file.text.lines()) {
        let words = WORDS.iter().filter(|rejected| has_word(line, rejected.word, false));
        let texts = TEXTS.iter().filter(|rejected| line.contains(rejected.word));
        for Rejected { word, what, instead } in words.chain(texts) {
            add(number, format!("{what} ({word})"), instead);
        }
        // A JSON key stays, because programs read it.
        let has_json_key = line.contains("serde(rename = ") || line.contains("\":");
        if is_handwritten && !has_json_key {
            let lower = line.to_ascii_lowercase();
            for (word, instead) in RETIRED.iter().filter(|(word, _)| has_word(&lower, word, true)) {
                add(number, format!("retired word ({word})"), &format!("write: {instead}"));
            }
        }
        if is_handwritten && is_prose(&file.path, line) && line.chars().count() > COLUMNS_MAX {
            add(number, format!("more than {COLUMNS_MAX} columns"), "wrap the line");
        }
    }
    findings
}

/// Whether the line has the word, not as a part of a longer word. With `split`, an underscore ends a
/// word, too.
fn has_word(line: &str, word: &str, split: bool) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || (c == '_' && !split));
    line.match_indices(word).any(|(at, _)| {
        !inside(line[..at].chars().next_back()) && !inside(line[at + word.len()..].chars().next())
    })
}

/// Whether the line is a comment or Markdown text that can be wrapped. Tables, links and pasted
/// output cannot.
fn is_prose(path: &str, line: &str) -> bool {
    let text = line.trim_start();
    let is_wrappable = text.contains(' ') && !text.contains("http") && !text.contains("](");
    match path.rsplit_once('.') {
        Some((_, "rs")) => text.starts_with("//") && is_wrappable,
        Some((_, "md")) => !text.starts_with(['|', '`', '<', '{']) && is_wrappable,
        Some((_, "toml" | "sh" | "py")) => text.starts_with('#') && is_wrappable,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::findings_in;
    use super::*;

    #[test]
    fn check_finds_rejected_and_retired_words_and_long_lines() {
        let long = format!(
            "//! A file.\n// {}\nlet text = \"{}\";\n",
            "word ".repeat(21),
            "x ".repeat(60)
        );
        let files = [
            (
                "shared/src/note.rs",
                "//! A file.\n// TODO: later\nlet mastodon = 1; // TODOs are not\n",
            ),
            ("shared/src/paint.rs", "//! A file.\nlet fill_colour = 1; // a wishlist\n"),
            ("shared/src/wide.rs", &long),
            ("docs/table.md", &format!("| {} |\n", "cell ".repeat(30))),
            ("x.toml", "[net]\npath = \"/home/me/x\"\nhost = \"https://pypi.org/simple\"\n"),
            ("Cargo.lock", "path = \"/home/me/x\"\n"),
        ];
        expect![[r#"
            shared/src/note.rs:2: left-over note (TODO); finish the work, or file an issue
            shared/src/paint.rs:2: retired word (colour); write: color
            shared/src/wide.rs:2: more than 100 columns; wrap the line
            x.toml:2: a path of one machine (/home/); derive it from the workspace or a variable
            x.toml:3: a host of a package registry (pypi.org); leave it to the settings of the package manager
        "#]]
        .assert_eq(&findings_in(check, &files));
    }
}
