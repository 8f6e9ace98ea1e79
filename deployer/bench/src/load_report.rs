//! The results of the loads, and their tables.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::contenders::Contender;
use crate::load::{CONTENDERS, Case, LOADS, Measured};
use crate::markdown::{Run, ratio};
use crate::statistics::Spread;

/// One row: who answered what to how many clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cell {
    pub(crate) case: Case,
    pub(crate) clients: usize,
    pub(crate) contender: Contender,
}

#[derive(Default)]
pub(crate) struct Results(BTreeMap<Cell, Values>);

/// A value per round.
#[derive(Default)]
struct Values {
    requests_per_second: Vec<f64>,
    median_ms: Vec<f64>,
    p99_ms: Vec<f64>,
    function_cpu_ms: Vec<f64>,
    emulator_cpu_ms: Vec<f64>,
}

impl Results {
    pub(crate) fn add(&mut self, cell: Cell, measured: &Measured) {
        let values = self.0.entry(cell).or_default();
        values.requests_per_second.push(measured.requests_per_second);
        values.median_ms.push(measured.median_ms);
        values.p99_ms.push(measured.p99_ms);
        values.function_cpu_ms.push(measured.function_cpu_ms);
        values.emulator_cpu_ms.push(measured.emulator_cpu_ms);
    }

    pub(crate) fn report(&self, run: &Run) -> String {
        let mut text = run.heading();
        text.push_str(
            "| request | clients | contender | requests/s | p50 | p99 | CPU of the function | CPU \
             of the emulator |\n|---|--:|---|--:|--:|--:|--:|--:|\n",
        );
        for (cell, values) in &self.0 {
            let median = |values: &[f64]| Spread::of(values.to_vec()).map_or(0.0, |s| s.median);
            let _ = writeln!(
                text,
                "| {} | {} | {} | {:.0} | {:.1} ms | {:.1} ms | {:.2} ms | {:.2} ms |",
                cell.case.name(),
                cell.clients,
                cell.contender.name(),
                median(&values.requests_per_second),
                median(&values.median_ms),
                median(&values.p99_ms),
                median(&values.function_cpu_ms),
                median(&values.emulator_cpu_ms),
            );
        }
        text.push_str(
            "\nHow many times the value of this repository's function, the median of the rounds \
             and the range:\n\n| request | clients | contender | requests/s | p50 | CPU of the \
             function |\n|---|--:|---|--:|--:|--:|\n",
        );
        for case in Case::ALL {
            for (clients, _) in LOADS {
                let [Some(ours), Some(theirs)] =
                    CONTENDERS.map(|contender| self.0.get(&Cell { case, clients, contender }))
                else {
                    continue;
                };
                let cells = [
                    Spread::of_ratios(&theirs.requests_per_second, &ours.requests_per_second),
                    Spread::of_ratios(&theirs.median_ms, &ours.median_ms),
                    Spread::of_ratios(&theirs.function_cpu_ms, &ours.function_cpu_ms),
                ];
                let cells = cells.map(|spread| spread.map_or_else(String::new, ratio)).join(" | ");
                let (case, name) = (case.name(), Contender::Reference.name());
                let _ = writeln!(text, "| {case} | {clients} | {name} | {cells} |");
            }
        }
        let share = self.emulator_share();
        let _ = writeln!(
            text,
            "\nOf the CPU time of the emulator and this repository's functions, the emulator uses \
             {:.0} % in the median, at least {:.0} %.",
            share.map_or(0.0, |share| share.median * 100.0),
            share.map_or(0.0, |share| share.low * 100.0)
        );
        text
    }

    /// How much of the CPU time of a request of ours is the emulator's.
    fn emulator_share(&self) -> Option<Spread> {
        let ours = self.0.iter().filter(|(cell, _)| cell.contender == Contender::Ours);
        let shares = ours.flat_map(|(_, values)| {
            let pairs = values.emulator_cpu_ms.iter().zip(&values.function_cpu_ms);
            pairs.map(|(emulator, function)| emulator / (emulator + function))
        });
        Spread::of(shares.collect())
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn report_has_each_load_the_ratios_and_the_share_of_the_emulator() {
        let mut results = Results::default();
        for contender in CONTENDERS {
            let scale = if contender == Contender::Ours { 1.0 } else { 2.0 };
            let measured = Measured {
                requests_per_second: 120.0 / scale,
                median_ms: 8.0 * scale,
                p99_ms: 15.0,
                function_cpu_ms: 1.0 * scale,
                emulator_cpu_ms: 4.0,
            };
            results.add(Cell { case: Case::Get, clients: 10, contender }, &measured);
        }
        let run = Run {
            day: "2026-11-28".to_owned(),
            machine: "A processor".to_owned(),
            rounds: 1,
            notes: Vec::new(),
        };
        expect![[r#"
            Measured on 2026-11-28 in 1 round: A processor.

            | request | clients | contender | requests/s | p50 | p99 | CPU of the function | CPU of the emulator |
            |---|--:|---|--:|--:|--:|--:|--:|
            | get a product | 10 | this repository | 120 | 8.0 ms | 15.0 ms | 1.00 ms | 4.00 ms |
            | get a product | 10 | plain Rust | 60 | 16.0 ms | 15.0 ms | 2.00 ms | 4.00 ms |

            How many times the value of this repository's function, the median of the rounds and the range:

            | request | clients | contender | requests/s | p50 | CPU of the function |
            |---|--:|---|--:|--:|--:|
            | get a product | 10 | plain Rust | 0.50 (0.50–0.50) | 2.00 (2.00–2.00) | 2.00 (2.00–2.00) |

            Of the CPU time of the emulator and this repository's functions, the emulator uses 80 % in the median, at least 80 %.
        "#]].assert_eq(&results.report(&run));
    }
}
