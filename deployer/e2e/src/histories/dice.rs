//! Chance from a seed: the same seed, the same throws.

/// A generator of 64 bits at a time (SplitMix64): good enough to choose by, and of no other use.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Less than `bound`; 0 where that is 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.throw() % bound).unwrap_or(0)
    }

    /// From the first to the last, both included.
    pub(super) fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// True once in so many throws.
    pub(super) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these, by their weights.
    pub(super) fn weighted<T: Copy>(&mut self, choices: &[(usize, T)]) -> Option<T> {
        let mut left = self.below(choices.iter().map(|(weight, _)| weight).sum());
        choices.iter().find_map(|(weight, choice)| match left.checked_sub(*weight) {
            Some(rest) => {
                left = rest;
                None
            }
            None => Some(*choice),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_its_throws_and_weights_count() {
        let throws = |seed| {
            let mut dice = Dice::of(seed);
            [(); 8].map(|()| dice.below(1_000))
        };
        assert_eq!(throws(7), throws(7));
        assert_ne!(throws(7), throws(8));
        let mut dice = Dice::of(1);
        let heavy = (0..1_000)
            .filter(|_| dice.weighted(&[(9, 'a'), (0, 'b'), (1, 'c')]) == Some('a'))
            .count();
        assert!((850..950).contains(&heavy), "{heavy}");
        assert!((0..1_000).all(|_| (3..=5).contains(&dice.between(3, 5))));
        assert_eq!(dice.weighted::<char>(&[]), None);
    }
}
