//! Fuzz target over whole files: renditions that can be decoded, or an error, but no panic.

use super::hostile::samples;
use super::{process, seen};
use fuzz_driver::fuzz;
use shared::image::Size;

#[test]
fn files() {
    let files: Vec<Vec<u8>> = samples().into_iter().map(|(_, file)| file).collect();
    fuzz!(files, 600, |file: &[u8]| match process(file) {
        Ok(made) => {
            for (rendition, size) in [
                (&made.small, Size::Small),
                (&made.medium, Size::Medium),
                (&made.large, Size::Large),
            ] {
                let (width, height) = size.bounds();
                assert!(
                    (1..=width).contains(&rendition.width)
                        && (1..=height).contains(&rendition.height)
                );
                assert_eq!(seen(rendition).len() as u32, rendition.width * rendition.height);
            }
        }
        Err(error) => super::hostile::assert_is_plain_sentence(&error),
    });
}
