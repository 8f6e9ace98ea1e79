//! Each function of the table has a binary, and a line in the library of all functions. The reverse
//! is a compile error in the binary.

use shared::table::FUNCTIONS;

use super::source::Tree;
use super::{Finding, finding};

const LIBRARY: &str = "handlers/functions/src/lib.rs";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let library = tree.files.iter().find(|file| file.path == LIBRARY);
    let mut findings = Vec::new();
    for name in FUNCTIONS.iter().map(|function| function.name) {
        let path = format!("handlers/src/bin/{name}.rs");
        let row = format!("shared/src/table.rs has the function {name}");
        if tree.files.iter().all(|file| file.path != path) {
            findings.push(finding(
                &path,
                1,
                format!("the file is missing; {row}"),
                "write the binary, as docs/extending.md shows",
            ));
        }
        let line = format!("{name} \"../../src/bin/{name}.rs\"");
        let is_in = |text: &str| text.lines().any(|one| one.trim() == line);
        if !library.is_some_and(|file| is_in(&file.text)) {
            findings.push(finding(
                LIBRARY,
                1,
                format!("the line of a function is missing; {row}"),
                format!("add `{line}` to the list"),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::findings_in;
    use super::*;

    #[test]
    fn check_finds_functions_without_a_binary_or_a_line_of_the_library() {
        let paths: Vec<_> =
            FUNCTIONS.iter().map(|f| format!("handlers/src/bin/{}.rs", f.name)).collect();
        let lines: Vec<_> = FUNCTIONS
            .iter()
            .map(|f| format!("    {0} \"../../src/bin/{0}.rs\"\n", f.name))
            .collect();
        let mut files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
        let all = lines.concat();
        files.push((LIBRARY, &all));
        assert_eq!(findings_in(check, &files), "");
        let without_last = lines[..lines.len() - 1].concat();
        files.truncate(files.len() - 2);
        files.push((LIBRARY, &without_last));
        assert_eq!(
            findings_in(check, &files),
            "handlers/src/bin/warm_cache.rs:1: the file is missing; shared/src/table.rs has the \
             function warm_cache; write the binary, as docs/extending.md shows\n\
             handlers/functions/src/lib.rs:1: the line of a function is missing; \
             shared/src/table.rs has the function warm_cache; add `warm_cache \
             \"../../src/bin/warm_cache.rs\"` to the list\n"
        );
    }
}
