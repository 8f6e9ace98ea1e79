//! Words that must not stand in the repository, each with what to write instead.

use super::source::{File, Tree};
use super::{Finding, finding};

/// What may print: the printer, and programs that have none. A test may, too: cargo shows it only when asked.
const PRINTERS: [&str; 3] =
    ["xtask/src/printer/", "deployer/codegen/src/main.rs", "deployer/engine/examples/"];

/// Written by cargo or by AWS, word for word; and this file, which names all the words.
const NOT_READ: [&str; 4] = [
    "Cargo.lock",
    "deployer/codegen/any-type.jsonl",
    "deployer/codegen/schemas/",
    "xtask/src/tidy/words.rs",
];

/// A word, and what to do about it.
struct Banned {
    word: &'static str,
    what: &'static str,
    instead: &'static str,
}

const LEFT_OVER: [Banned; 4] = [
    Banned { word: "FIXME", what: "left-over note", instead: "do it, or file an issue" },
    Banned { word: "TODO", what: "left-over note", instead: "do it, or file an issue" },
    Banned { word: "XXX", what: "left-over note", instead: "do it, or file an issue" },
    Banned { word: "<<<<<<<", what: "unfinished merge", instead: "finish it" },
];

const PRIVATE: [Banned; 9] = [
    Banned {
        word: "/home/",
        what: "a path of one machine",
        instead: "derive it from the workspace or a variable",
    },
    Banned {
        word: "/Users/",
        what: "a path of one machine",
        instead: "derive it from the workspace or a variable",
    },
    Banned {
        word: "/root/",
        what: "a path of one machine",
        instead: "derive it from the workspace or a variable",
    },
    Banned {
        word: "C:\\Users",
        what: "a path of one machine",
        instead: "derive it from the workspace or a variable",
    },
    Banned {
        word: "pypi.org",
        what: "a registry's host",
        instead: "leave it to the settings of pip",
    },
    Banned {
        word: "pythonhosted.org",
        what: "a registry's host",
        instead: "leave it to the settings of pip",
    },
    Banned {
        word: "index.crates.io",
        what: "a registry's host",
        instead: "leave it to the settings of cargo",
    },
    Banned {
        word: "static.crates.io",
        what: "a registry's host",
        instead: "leave it to the settings of cargo",
    },
    Banned {
        word: "registry.npmjs.org",
        what: "a registry's host",
        instead: "nothing here needs Node",
    },
];

const PRINTING: [&str; 4] = ["print!", "println!", "eprint!", "eprintln!"];
const UNFINISHED: [&str; 3] = ["dbg!", "todo!", "unimplemented!"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files
        .iter()
        .filter(|file| !NOT_READ.iter().any(|path| file.path.starts_with(path)))
        .flat_map(check_file)
        .collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        for Banned { word, what, instead } in
            LEFT_OVER.iter().filter(|banned| has_word(line, banned.word))
        {
            findings.push(finding(&file.path, number, format!("{what} ({word})"), *instead));
        }
        for Banned { word, what, instead } in
            PRIVATE.iter().filter(|banned| line.contains(banned.word))
        {
            findings.push(finding(&file.path, number, format!("{what} ({word})"), *instead));
        }
    }
    let may_print = file.is_tests() || PRINTERS.iter().any(|path| file.path.starts_with(path));
    for (number, line) in (1..).zip(file.code.lines()) {
        for call in PRINTING.iter().filter(|call| !may_print && has_word(line, call)) {
            let instead = "hand text back to the caller: xtask's printer writes it, a handler logs by tracing";
            findings.push(finding(
                &file.path,
                number,
                format!("{call} outside the printer"),
                instead,
            ));
        }
        for call in UNFINISHED.iter().filter(|call| has_word(line, call)) {
            findings.push(finding(&file.path, number, format!("{call} in the code"), "finish it"));
        }
    }
    findings
}

/// Whether the word stands in the line and is not part of a longer one.
fn has_word(line: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        !inside(line[..at].chars().next_back()) && !inside(line[at + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::said;
    use super::*;

    #[test]
    fn each_word_is_found_where_it_counts() {
        let files = [
            (
                "shared/src/note.rs",
                "//! A file.\n// TODO: later\nlet mastodon = 1; // TODOs in a word are none\n",
            ),
            (
                "shared/src/printing.rs",
                "//! Prints.\nfn f() { println!(\"{}\", 1); writeln!(out, \"println!\"); dbg!(x); }\n// println! in a comment\n",
            ),
            ("xtask/src/printer/mod.rs", "fn f() { eprintln!(\"x\"); }\n"),
            ("x.toml", "[net]\npath = \"/home/me/x\"\nhost = \"https://pypi.org/simple\"\n"),
            ("Cargo.lock", "path = \"/home/me/x\"\n"),
        ];
        expect![[r#"
            shared/src/note.rs:2: left-over note (TODO); do it, or file an issue
            shared/src/printing.rs:2: println! outside the printer; hand text back to the caller: xtask's printer writes it, a handler logs by tracing
            shared/src/printing.rs:2: dbg! in the code; finish it
            x.toml:2: a path of one machine (/home/); derive it from the workspace or a variable
            x.toml:3: a registry's host (pypi.org); leave it to the settings of pip
        "#]]
        .assert_eq(&said(check, &files));
    }
}
