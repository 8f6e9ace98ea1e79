//! Dimensions of a rendition: within the bounds of its size, never enlarged, at least 1 × 1.

use shared::image::{Dimensions, Size};

pub(super) fn fit(source: Dimensions, size: Size) -> Dimensions {
    let (wide, high) = size.bounds();
    if source.width <= wide && source.height <= high {
        return source;
    }
    // One side takes the length of the bounds; the other keeps the aspect ratio.
    if u64::from(source.width) * u64::from(high) >= u64::from(source.height) * u64::from(wide) {
        Dimensions { width: wide, height: in_proportion(source.height, wide, source.width) }
    } else {
        Dimensions { width: in_proportion(source.width, high, source.height), height: high }
    }
}

/// `side * to / from`, rounded, at least 1.
fn in_proportion(side: u32, to: u32, from: u32) -> u32 {
    let (side, to, from) = (u64::from(side), u64::from(to), u64::from(from));
    let rounded = (side * to + from / 2) / from.max(1);
    u32::try_from(rounded).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn large(width: u32, height: u32) -> (u32, u32) {
        let fitted = fit(Dimensions { width, height }, Size::Large);
        (fitted.width, fitted.height)
    }

    #[test]
    fn fit_larger_than_bounds_keeps_aspect_ratio() {
        assert_eq!(large(4000, 3000), (1440, 1080));
        assert_eq!(large(3000, 4000), (810, 1080));
        assert_eq!(large(3840, 2160), (1920, 1080));
        assert_eq!(large(1920, 1081), (1918, 1080));
        assert_eq!(large(1921, 1), (1920, 1));
    }

    #[test]
    fn fit_small_or_narrow_is_not_enlarged_and_at_least_one_pixel() {
        assert_eq!(large(1, 1), (1, 1));
        assert_eq!(large(1920, 1080), (1920, 1080));
        assert_eq!(large(1, 10_000), (1, 1080));
        assert_eq!(large(65_535, 1), (1920, 1));
    }

    proptest! {
        #[test]
        fn fit_any_dimensions_is_within_bounds_and_in_proportion(
            width in 1u32..=65_535,
            height in 1u32..=65_535,
        ) {
            let source = Dimensions { width, height };
            for size in Size::ALL {
                let fitted = fit(source, size);
                let (wide, high) = size.bounds();
                prop_assert!((1..=wide).contains(&fitted.width));
                prop_assert!((1..=high).contains(&fitted.height));
                prop_assert!(fitted.width <= width && fitted.height <= height);
                let error = |side: u32, to: u32, from: u32, fitted: u32| {
                    (f64::from(side) * f64::from(to) / f64::from(from) - f64::from(fitted)).abs()
                };
                prop_assert!(
                    error(width, fitted.height, height, fitted.width) <= 1.0
                        || error(height, fitted.width, width, fitted.height) <= 1.0
                );
            }
        }
    }
}
