//! How large the renditions are.

use super::*;

fn extents(file: &[u8]) -> [(u32, u32); 3] {
    let Renditions { small, medium, large } = process(file).unwrap();
    [small, medium, large].map(|rendition| {
        assert_eq!(seen(&rendition).len() as u32, rendition.width * rendition.height);
        (rendition.width, rendition.height)
    })
}

#[test]
fn a_photo_is_fitted_into_the_three_boxes() {
    let wide = jpeg(&texture(2000, 1500, 3), 2000, 1500);
    assert_eq!(extents(&wide), [(144, 108), (960, 720), (1440, 1080)]);
    let high = jpeg(&texture(900, 1200, 3), 900, 1200);
    assert_eq!(extents(&high), [(81, 108), (540, 720), (810, 1080)]);
}

#[test]
fn nothing_is_enlarged() {
    assert_eq!(extents(&jpeg(&texture(1, 1, 3), 1, 1)), [(1, 1); 3]);
    assert_eq!(
        extents(&jpeg(&texture(300, 100, 3), 300, 100)),
        [(192, 64), (300, 100), (300, 100)]
    );
    assert_eq!(extents(&jpeg(&texture(1920, 90, 3), 1920, 90))[2], (1920, 90));
}

#[test]
fn a_thread_keeps_at_least_a_pixel() {
    let gray = |w, h| {
        png(png_info(w, h, ::png::ColorType::Grayscale, 8), &[], &vec![99; (w * h) as usize])
    };
    assert_eq!(extents(&gray(1, 10_000)), [(1, 108), (1, 720), (1, 1080)]);
    assert_eq!(extents(&gray(10_000, 1)), [(192, 1), (1280, 1), (1920, 1)]);
    assert_eq!(extents(&jpeg(&texture(5000, 3, 3), 5000, 3)), [(192, 1), (1280, 1), (1920, 1)]);
}

/// At each of the eight fractions that libjpeg decodes at, the same picture comes out, nowhere shifted.
#[test]
fn all_fractions_show_the_same_picture() {
    let colours = [RED, GREEN, BLUE, YELLOW];
    for width in [1000, 1921, 2200, 2561, 3300, 3841, 7001, 9000, 15_361] {
        let height = 64;
        let file = jpeg(&quarters(width, height, colours), width, height);
        let large = process(&file).unwrap().large;
        assert_near(seen_quarters(&large), colours, 8);
        // The seam between the quarters is in the middle, to a pixel.
        let row = &seen(&large)[..large.width as usize];
        let seam = row.iter().position(|[r, _, _]| *r < 125).unwrap();
        assert!(seam.abs_diff(large.width as usize / 2) <= 1, "{width}: {seam} of {}", large.width);
    }
}
