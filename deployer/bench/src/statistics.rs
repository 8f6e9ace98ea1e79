//! Medians, percentiles and ratios with their range.

/// The middle of several values, and the range that they span.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spread {
    pub(crate) low: f64,
    pub(crate) median: f64,
    pub(crate) high: f64,
}

impl Spread {
    /// `None` without values.
    pub(crate) fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let (low, high) = (*values.first()?, *values.last()?);
        Some(Self { low, median: percentile(&values, 50.0)?, high })
    }

    /// The ratios of the values to those of the same round. `None` if a round is missing.
    pub(crate) fn of_ratios(values: &[f64], to: &[f64]) -> Option<Self> {
        if values.len() != to.len() {
            return None;
        }
        Self::of(values.iter().zip(to).map(|(value, to)| value / to).collect())
    }
}

/// The smallest of the sorted values that as many percent of them do not exceed; of an even number
/// of values, the median is the mean of the two in the middle.
pub(crate) fn percentile(sorted: &[f64], percent: f64) -> Option<f64> {
    let count = sorted.len();
    if percent == 50.0 && count > 0 && count.is_multiple_of(2) {
        return Some(f64::midpoint(sorted[count / 2 - 1], sorted[count / 2]));
    }
    let rank = (percent / 100.0 * count as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_of_values_has_the_median_and_the_range() {
        let spread = Spread::of(vec![3.0, 1.0, 10.0]).unwrap();
        assert_eq!(spread, Spread { low: 1.0, median: 3.0, high: 10.0 });
        assert_eq!(Spread::of(vec![4.0, 1.0, 2.0, 9.0]).unwrap().median, 3.0);
        assert_eq!(Spread::of(Vec::new()), None);
    }

    #[test]
    fn percentile_is_the_nearest_rank() {
        let values: Vec<f64> = (1..=200).map(f64::from).collect();
        assert_eq!(percentile(&values, 99.0), Some(198.0));
        assert_eq!(percentile(&values, 100.0), Some(200.0));
        assert_eq!(percentile(&[7.0], 99.0), Some(7.0));
        assert_eq!(percentile(&[], 99.0), None);
    }

    #[test]
    fn ratios_are_of_the_same_round() {
        let ratios = Spread::of_ratios(&[10.0, 40.0, 30.0], &[5.0, 10.0, 10.0]).unwrap();
        assert_eq!(ratios, Spread { low: 2.0, median: 3.0, high: 4.0 });
        assert_eq!(Spread::of_ratios(&[1.0], &[1.0, 2.0]), None);
    }
}
