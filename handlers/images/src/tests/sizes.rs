//! Dimensions of the renditions.

use super::*;

fn dimensions(file: &[u8]) -> [(u32, u32); 3] {
    let Renditions { small, medium, large } = process(file).unwrap();
    [small, medium, large].map(|rendition| {
        assert_eq!(seen(&rendition).len() as u32, rendition.width * rendition.height);
        (rendition.width, rendition.height)
    })
}

#[test]
fn process_photo_fits_the_three_sizes() {
    let wide = jpeg(&texture(2000, 1500, 3), 2000, 1500);
    assert_eq!(dimensions(&wide), [(144, 108), (960, 720), (1440, 1080)]);
    let high = jpeg(&texture(900, 1200, 3), 900, 1200);
    assert_eq!(dimensions(&high), [(81, 108), (540, 720), (810, 1080)]);
}

#[test]
fn process_small_image_is_not_enlarged() {
    assert_eq!(dimensions(&jpeg(&texture(1, 1, 3), 1, 1)), [(1, 1); 3]);
    assert_eq!(
        dimensions(&jpeg(&texture(300, 100, 3), 300, 100)),
        [(192, 64), (300, 100), (300, 100)]
    );
    assert_eq!(dimensions(&jpeg(&texture(1920, 90, 3), 1920, 90))[2], (1920, 90));
}

#[test]
fn process_one_pixel_wide_or_high_keeps_one_pixel() {
    let gray = |w, h| {
        png(png_info(w, h, ::png::ColorType::Grayscale, 8), &[], &vec![99; (w * h) as usize])
    };
    assert_eq!(dimensions(&gray(1, 10_000)), [(1, 108), (1, 720), (1, 1080)]);
    assert_eq!(dimensions(&gray(10_000, 1)), [(192, 1), (1280, 1), (1920, 1)]);
    assert_eq!(dimensions(&jpeg(&texture(5000, 3, 3), 5000, 3)), [(192, 1), (1280, 1), (1920, 1)]);
}

/// libjpeg decodes at eight scales. At each the rendition shows the same image, not shifted.
#[test]
fn process_every_libjpeg_scale_shows_the_same_image() {
    let colors = [RED, GREEN, BLUE, YELLOW];
    for width in [1000, 1921, 2200, 2561, 3300, 3841, 7001, 9000, 15_361] {
        let height = 64;
        let file = jpeg(&quarters(width, height, colors), width, height);
        let large = process(&file).unwrap().large;
        assert_near(seen_quarters(&large), colors, 12);
        // The edge between the quarters is in the middle, within one pixel.
        let row = &seen(&large)[..large.width as usize];
        let edge = row.iter().position(|[r, _, _]| *r < 125).unwrap();
        assert!(edge.abs_diff(large.width as usize / 2) <= 1, "{width}: {edge} of {}", large.width);
    }
}
