//! The results of a run as Markdown.

use std::fmt::Write;

use crate::contenders::Contender;
use crate::measure::{CaseResult, Metric};
use crate::statistics::Spread;

/// The bytes of a bootstrap and of its zip.
pub(crate) struct Sizes {
    pub(crate) function: &'static str,
    pub(crate) contender: Contender,
    pub(crate) bootstrap: u64,
    pub(crate) zip: u64,
}

/// Where and how the numbers came about.
pub(crate) struct Run {
    pub(crate) day: String,
    pub(crate) machine: String,
    pub(crate) rounds: usize,
    /// What this machine could not show.
    pub(crate) notes: Vec<String>,
}

impl Run {
    pub(crate) fn heading(&self) -> String {
        let Self { day, machine, rounds, notes } = self;
        let rounds = if *rounds == 1 { "1 round".to_owned() } else { format!("{rounds} rounds") };
        let mut text = format!("Measured on {day} in {rounds}: {machine}.\n\n");
        for note in notes {
            let _ = writeln!(text, "{note}\n");
        }
        text
    }
}

pub(crate) fn report(run: &Run, results: &[CaseResult], sizes: &[Sizes]) -> String {
    let mut text = run.heading();
    text.push_str(
        "| request | contender | start to `/next` | start to first answer | warm p50 | warm p99 | \
         CPU s per 1000 | peak memory |\n|---|---|--:|--:|--:|--:|--:|--:|\n",
    );
    for result in results {
        for contender in Contender::ALL {
            let values = Metric::ALL.map(|metric| result.value(contender, metric));
            if let [Some(_), ..] = values {
                let cells: Vec<_> = Metric::ALL
                    .iter()
                    .zip(values)
                    .map(|(metric, value)| {
                        value.map_or_else(String::new, |v| cell(*metric, v.median))
                    })
                    .collect();
                let _ = writeln!(
                    text,
                    "| {} | {} | {} |",
                    result.case.name,
                    contender.name(),
                    cells.join(" | ")
                );
            }
        }
    }
    text.push_str(
        "\nHow many times the value of this repository's function: the median of the rounds, and \
         in parentheses the lowest and the highest.\n\n\
         | request | contender | first answer | warm p50 | CPU | peak memory |\n\
         |---|---|--:|--:|--:|--:|\n",
    );
    let compared = [Metric::FirstAnswer, Metric::WarmMedian, Metric::Cpu, Metric::Memory];
    for result in results {
        for contender in [Contender::Reference, Contender::Python] {
            let ratios: Option<Vec<_>> =
                compared.iter().map(|metric| result.ratio(contender, *metric)).collect();
            if let Some(ratios) = ratios {
                let cells: Vec<_> = ratios.into_iter().map(ratio).collect();
                let (case, name) = (result.case.name, contender.name());
                let _ = writeln!(text, "| {case} | {name} | {} |", cells.join(" | "));
            }
        }
    }
    text.push_str("\n| function | contender | bootstrap | zip |\n|---|---|--:|--:|\n");
    for size in sizes {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} |",
            size.function,
            size.contender.name(),
            megabytes(size.bootstrap),
            megabytes(size.zip)
        );
    }
    text
}

pub(crate) fn cell(metric: Metric, value: f64) -> String {
    match metric {
        Metric::FirstNext | Metric::FirstAnswer => format!("{value:.1} ms"),
        Metric::WarmMedian | Metric::WarmP99 => format!("{value:.0} µs"),
        Metric::Cpu => format!("{value:.3}"),
        Metric::Memory => format!("{value:.1} MB"),
    }
}

pub(crate) fn ratio(spread: Spread) -> String {
    let Spread { low, median, high } = spread;
    format!("{median:.2} ({low:.2}–{high:.2})")
}

fn megabytes(bytes: u64) -> String {
    format!("{:.2} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
pub(crate) mod tests {
    use expect_test::expect;

    use super::*;
    use crate::cases::CASES;

    /// Two contenders in two rounds of the first case.
    pub(crate) fn results() -> Vec<CaseResult> {
        let mut result = CaseResult::new(&CASES[0]);
        for (round, scale) in [(1.0, 1.0), (1.5, 1.0)] {
            for (metric, value) in Metric::ALL.into_iter().zip([1.8, 2.9, 133.0, 210.0, 0.118, 8.2])
            {
                result.add(Contender::Ours, metric, value * scale);
                result.add(Contender::Reference, metric, value * scale * 2.0 * round);
            }
        }
        vec![result]
    }

    #[test]
    fn report_has_the_values_the_ratios_and_the_sizes() {
        let run = Run {
            day: "2026-11-28".to_owned(),
            machine: "A processor".to_owned(),
            rounds: 2,
            notes: vec!["No Python.".to_owned()],
        };
        let sizes = [Sizes {
            function: "get_product",
            contender: Contender::Ours,
            bootstrap: 7_123_456,
            zip: 3_123_456,
        }];
        expect![[r#"
            Measured on 2026-11-28 in 2 rounds: A processor.

            No Python.

            | request | contender | start to `/next` | start to first answer | warm p50 | warm p99 | CPU s per 1000 | peak memory |
            |---|---|--:|--:|--:|--:|--:|--:|
            | get a product | this repository | 1.8 ms | 2.9 ms | 133 µs | 210 µs | 0.118 | 8.2 MB |
            | get a product | plain Rust | 4.5 ms | 7.2 ms | 332 µs | 525 µs | 0.295 | 20.5 MB |

            How many times the value of this repository's function: the median of the rounds, and in parentheses the lowest and the highest.

            | request | contender | first answer | warm p50 | CPU | peak memory |
            |---|---|--:|--:|--:|--:|
            | get a product | plain Rust | 2.50 (2.00–3.00) | 2.50 (2.00–3.00) | 2.50 (2.00–3.00) | 2.50 (2.00–3.00) |

            | function | contender | bootstrap | zip |
            |---|---|--:|--:|
            | `get_product` | this repository | 7.12 MB | 3.12 MB |
        "#]].assert_eq(&report(&run, &results(), &sizes));
    }
}
