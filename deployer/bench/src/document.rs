//! The page of the docs that has the results of a run.

use std::path::Path;

use anyhow::{Context, Result};

pub(crate) const PAGE: &str = "docs/performance.md";
pub(crate) const CHART: &str = "docs/performance.svg";

const PICTURE: &str = "![Bars: first answer and warm request, beside plain ones](performance.svg)";

/// The results are between these lines.
const START: &str = "<!-- results: cargo xtask bench -->\n";
const END: &str = "<!-- end -->";

pub(crate) fn write(workspace: &Path, results: &str, chart: &str) -> Result<()> {
    let page = workspace.join(PAGE);
    let old = std::fs::read_to_string(&page)
        .with_context(|| format!("cannot read {}", page.display()))?;
    let new = with_results(&old, &format!("{PICTURE}\n\n{results}"))
        .with_context(|| format!("{PAGE} has no lines {} and {END}", START.trim_end()))?;
    std::fs::write(&page, new).with_context(|| format!("cannot write {}", page.display()))?;
    let file = workspace.join(CHART);
    std::fs::write(&file, chart).with_context(|| format!("cannot write {}", file.display()))
}

/// The page with other results. `None`: it has no place for them.
fn with_results(page: &str, results: &str) -> Option<String> {
    let start = page.find(START)? + START.len();
    let end = start + page.get(start..)?.find(END)?;
    Some(format!("{}{results}{}", page.get(..start)?, page.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_results_replaces_what_is_between_the_markers() {
        let page = format!("before\n{START}old\n{END}\nafter\n");
        let new = format!("before\n{START}new\n{END}\nafter\n");
        assert_eq!(with_results(&page, "new\n"), Some(new));
        assert_eq!(with_results("no markers", "new\n"), None);
    }
}
