//! The results of a run as a chart: bars of the first answer and of a warm request.

use std::fmt::Write;

use crate::contenders::Contender;
use crate::markdown::cell;
use crate::measure::{CaseResult, Metric};

const WIDTH: usize = 860;
/// Where the bars begin, and how long the longest is.
const LEFT: usize = 190;
const BAR_MAX: f64 = 540.0;
const BAR: usize = 14;
const GAP: usize = 10;

/// The panels, with their titles.
const PANELS: [(Metric, &str); 2] = [
    (Metric::FirstAnswer, "From the start of the process to its first answer"),
    (Metric::WarmMedian, "A warm request, median"),
];

/// An SVG document. Its colors follow those of the page that shows it.
pub(crate) fn svg(results: &[CaseResult], caption: &str) -> String {
    let mut shapes = String::new();
    let mut y = 24;
    for (metric, title) in PANELS {
        let _ = writeln!(shapes, r#"<text class="title" x="8" y="{y}">{title}</text>"#);
        y += 14;
        let longest = longest(results, metric);
        for result in results {
            let bars: Vec<_> = Contender::ALL
                .into_iter()
                .filter_map(|contender| Some((contender, result.value(contender, metric)?.median)))
                .collect();
            let label_y = y + bars.len() * BAR / 2 + 4;
            let name = escape(result.case.name);
            let _ = writeln!(shapes, r#"<text x="8" y="{label_y}">{name}</text>"#);
            for (contender, value) in bars {
                let width = (value / longest * BAR_MAX).max(1.0);
                let (height, class) = (BAR - 2, class(contender));
                let _ = writeln!(
                    shapes,
                    r#"<rect class="{class}" x="{LEFT}" y="{y}" width="{width:.1}" height="{height}"/>"#
                );
                let (x, text_y) = (LEFT as f64 + width + 6.0, y + BAR - 4);
                let text = cell(metric, value);
                let _ = writeln!(
                    shapes,
                    r#"<text class="value" x="{x:.1}" y="{text_y}">{text}</text>"#
                );
                y += BAR;
            }
            y += GAP;
        }
        y += 22;
    }
    let mut x = 8;
    for contender in Contender::ALL {
        let (class, name) = (class(contender), contender.name());
        let (square, text) = (y - 10, x + 16);
        let _ = writeln!(
            shapes,
            r#"<rect class="{class}" x="{x}" y="{square}" width="11" height="11"/><text x="{text}" y="{y}">{name}</text>"#
        );
        x += 140;
    }
    y += 22;
    let _ = writeln!(shapes, r#"<text class="value" x="8" y="{y}">{}</text>"#, escape(caption));
    let height = y + 12;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" aria-label="Times of the functions beside plain ones">
<style>
text {{ font: 13px system-ui, sans-serif; fill: #1f2328 }}
.title {{ font-weight: 600 }}
.value {{ font-size: 11px; fill: #59636e }}
.ours {{ fill: #0969da }}
.reference {{ fill: #bf8700 }}
.python {{ fill: #8c959f }}
@media (prefers-color-scheme: dark) {{
text {{ fill: #f0f6fc }}
.value {{ fill: #9198a1 }}
.ours {{ fill: #4493f8 }}
.reference {{ fill: #d29922 }}
.python {{ fill: #656c76 }}
}}
</style>
{shapes}</svg>
"##
    )
}

/// The value of the longest bar.
fn longest(results: &[CaseResult], metric: Metric) -> f64 {
    let values = results.iter().flat_map(|result| {
        Contender::ALL.into_iter().filter_map(|c| Some(result.value(c, metric)?.median))
    });
    values.fold(f64::MIN_POSITIVE, f64::max)
}

fn class(contender: Contender) -> &'static str {
    match contender {
        Contender::Ours => "ours",
        Contender::Reference => "reference",
        Contender::Python => "python",
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::tests::results;

    #[test]
    fn svg_bars_are_as_long_as_their_values() {
        let svg = svg(&results(), "a < b & c");
        assert!(svg.contains("a &lt; b &amp; c"));
        let bars = |class: &str| -> Vec<f64> {
            let start = format!(r#"<rect class="{class}" x="{LEFT}""#);
            let lines = svg.lines().filter(|line| line.starts_with(&start));
            let width = |line: &str| {
                let (_, rest) = line.split_once(r#"width=""#).unwrap();
                rest.split_once('"').unwrap().0.parse().unwrap()
            };
            lines.map(width).collect()
        };
        // The reference takes 2 and 3 times as long.
        assert_eq!(bars("reference"), [BAR_MAX, BAR_MAX]);
        assert_eq!(bars("ours"), [216.0, 216.0]);
        assert!(bars("python").is_empty());
        assert!(svg.contains(">2.9 ms</text>") && svg.contains(">133 µs</text>"), "{svg}");
    }
}
