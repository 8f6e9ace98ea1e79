//! Each function of the table has a binary. The reverse is a compile error in the binary.

use shared::table::FUNCTIONS;

use super::source::Tree;
use super::{Finding, finding};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let path = |name: &str| format!("handlers/src/bin/{name}.rs");
    FUNCTIONS
        .iter()
        .map(|function| (function.name, path(function.name)))
        .filter(|(_, path)| tree.files.iter().all(|file| file.path != *path))
        .map(|(name, path)| {
            finding(
                &path,
                1,
                format!("the file is missing; shared/src/table.rs has the function {name}"),
                "write the binary, as docs/extending.md shows",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::findings_in;
    use super::*;

    #[test]
    fn check_function_without_binary_is_found() {
        let paths: Vec<_> =
            FUNCTIONS.iter().map(|f| format!("handlers/src/bin/{}.rs", f.name)).collect();
        let mut files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
        assert_eq!(findings_in(check, &files), "");
        files.pop();
        assert_eq!(
            findings_in(check, &files),
            "handlers/src/bin/warm_cache.rs:1: the file is missing; shared/src/table.rs has the \
             function warm_cache; write the binary, as docs/extending.md shows\n"
        );
    }
}
