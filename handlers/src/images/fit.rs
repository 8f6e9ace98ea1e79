//! How large a rendition becomes: fitted into its box, never enlarged, never nothing.

use shared::image::{Dimensions, Size};

/// The extent of a picture of extent `source` in one of the three sizes.
pub(super) fn fit(source: Dimensions, size: Size) -> Dimensions {
    let (wide, high) = size.bounds();
    if source.width <= wide && source.height <= high {
        return source;
    }
    // The side that binds takes the box's length, the other follows in proportion.
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
    fn the_binding_side_takes_the_length_of_the_box() {
        assert_eq!(large(4000, 3000), (1440, 1080));
        assert_eq!(large(3000, 4000), (810, 1080));
        assert_eq!(large(3840, 2160), (1920, 1080));
        assert_eq!(large(1920, 1081), (1918, 1080));
        assert_eq!(large(1921, 1), (1920, 1));
    }

    #[test]
    fn nothing_is_enlarged_and_nothing_vanishes() {
        assert_eq!(large(1, 1), (1, 1));
        assert_eq!(large(1920, 1080), (1920, 1080));
        assert_eq!(large(1, 10_000), (1, 1080));
        assert_eq!(large(65_535, 1), (1920, 1));
    }

    proptest! {
        #[test]
        fn always_in_the_box_and_in_proportion(width in 1u32..=65_535, height in 1u32..=65_535) {
            let source = Dimensions { width, height };
            for size in Size::ALL {
                let fitted = fit(source, size);
                let (wide, high) = size.bounds();
                prop_assert!((1..=wide).contains(&fitted.width) && (1..=high).contains(&fitted.height));
                prop_assert!(fitted.width <= width && fitted.height <= height);
                let exact = |side: u32, to: u32, from: u32| f64::from(side) * f64::from(to) / f64::from(from);
                prop_assert!((exact(width, fitted.height, height) - f64::from(fitted.width)).abs() <= 1.0
                    || (exact(height, fitted.width, width) - f64::from(fitted.height)).abs() <= 1.0);
            }
        }
    }
}
