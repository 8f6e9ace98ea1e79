//! Tests of the whole pipeline. The images are made here.

mod colors;
mod formats;
mod fuzz;
mod hostile;
mod messages;
mod odd_files;
mod odd_jpegs;
mod orientations;
mod sizes;
mod speed;

use super::{ImageError, Rendition, Renditions, process};
use mozjpeg::{ColorSpace, Compress, Decompress, Marker};

type Color = [u8; 3];

const RED: Color = [220, 30, 30];
const GREEN: Color = [30, 180, 60];
const BLUE: Color = [30, 60, 210];
const YELLOW: Color = [230, 210, 40];
const WHITE: Color = [255; 3];

/// Four quarters of one color each: upper left, upper right, lower left, lower right.
fn quarters(width: u32, height: u32, colors: [Color; 4]) -> Vec<u8> {
    let at = |x, y| colors[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)];
    (0..height).flat_map(|y| (0..width).flat_map(move |x| at(x, y))).collect()
}

/// An image with detail everywhere.
fn texture(width: u32, height: u32, bytes: u32) -> Vec<u8> {
    let at =
        |x: u32, y: u32, c: u32| (x * (3 + c) + y * (5 - c) + ((x * y) >> 5) + (x ^ y) % 17) as u8;
    (0..height)
        .flat_map(|y| (0..width).flat_map(move |x| (0..bytes).map(move |c| at(x, y, c))))
        .collect()
}

/// Encodes a JPEG with `segments` before its scan.
struct JpegFile<'a> {
    stores: ColorSpace,
    progressive: bool,
    segments: &'a [(u8, &'a [u8])],
}

impl Default for JpegFile<'_> {
    fn default() -> Self {
        Self { stores: ColorSpace::JCS_YCbCr, progressive: false, segments: &[] }
    }
}

impl JpegFile<'_> {
    fn of(&self, pixels: &[u8], width: u32, height: u32) -> Vec<u8> {
        let given = match pixels.len() / (width * height) as usize {
            1 => ColorSpace::JCS_GRAYSCALE,
            3 => ColorSpace::JCS_RGB,
            _ => ColorSpace::JCS_CMYK,
        };
        let mut encoder = Compress::new(given);
        encoder.set_fastest_defaults();
        encoder.set_size(width as usize, height as usize);
        encoder.set_color_space(self.stores);
        encoder.set_quality(92.0);
        if self.progressive {
            encoder.set_progressive_mode();
        }
        let mut started = encoder.start_compress(Vec::new()).unwrap();
        for (app, data) in self.segments {
            started.write_marker(Marker::APP(*app), data);
        }
        started.write_scanlines(pixels).unwrap();
        started.finish().unwrap()
    }
}

fn jpeg(pixels: &[u8], width: u32, height: u32) -> Vec<u8> {
    JpegFile::default().of(pixels, width, height)
}

/// Encodes a PNG of raw rows with `chunks` before them.
fn png(info: png::Info, chunks: &[(&[u8; 4], &[u8])], rows: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut writer = png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap();
    for (name, data) in chunks {
        writer.write_chunk(png::chunk::ChunkType(**name), data).unwrap();
    }
    writer.write_image_data(rows).unwrap();
    writer.finish().unwrap();
    file
}

fn png_info(width: u32, height: u32, color_type: png::ColorType, bits: u8) -> png::Info<'static> {
    let mut info = png::Info::with_size(width, height);
    info.color_type = color_type;
    info.bit_depth = png::BitDepth::from_u8(bits).unwrap();
    info
}

fn webp(pixels: &[u8], width: u32, height: u32) -> Vec<u8> {
    webp_with(pixels, width, height, None, None)
}

fn webp_with(
    pixels: &[u8],
    width: u32,
    height: u32,
    icc: Option<Vec<u8>>,
    exif: Option<Vec<u8>>,
) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = image_webp::WebPEncoder::new(&mut file);
    icc.into_iter().for_each(|icc| encoder.set_icc_profile(icc));
    exif.into_iter().for_each(|exif| encoder.set_exif_metadata(exif));
    let color = match pixels.len() / (width * height) as usize {
        3 => image_webp::ColorType::Rgb8,
        _ => image_webp::ColorType::Rgba8,
    };
    encoder.encode(pixels, width, height, color).unwrap();
    file
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

/// Decodes a rendition to RGB.
fn seen(rendition: &Rendition) -> Vec<Color> {
    let mut started = Decompress::new_mem(&rendition.jpeg).unwrap().rgb().unwrap();
    assert_eq!(
        (started.width() as u32, started.height() as u32),
        (rendition.width, rendition.height)
    );
    let pixels = started.read_scanlines::<u8>().unwrap();
    started.finish().unwrap();
    pixels.as_chunks().0.to_vec()
}

/// The colors in the middle of the four quarters.
fn seen_quarters(rendition: &Rendition) -> [Color; 4] {
    let pixels = seen(rendition);
    let (width, height) = (rendition.width as usize, rendition.height as usize);
    let at = |right: usize, lower: usize| {
        pixels[(height * (1 + 2 * lower) / 4) * width + width * (1 + 2 * right) / 4]
    };
    [at(0, 0), at(1, 0), at(0, 1), at(1, 1)]
}

#[track_caller]
fn assert_near(seen: [Color; 4], wanted: [Color; 4], tolerance: u8) {
    let far =
        seen.iter().flatten().zip(wanted.iter().flatten()).any(|(a, b)| a.abs_diff(*b) > tolerance);
    assert!(!far, "saw {seen:?}, wanted {wanted:?}");
}

/// Processes a file and returns the colors of its quarters. The three renditions must agree.
#[track_caller]
fn shown(file: &[u8]) -> [Color; 4] {
    let Renditions { small, medium, large } = process(file).unwrap();
    let colors = seen_quarters(&large);
    assert_near(seen_quarters(&medium), colors, 6);
    assert_near(seen_quarters(&small), colors, 6);
    colors
}

fn rejected(file: &[u8]) -> ImageError {
    process(file).expect_err("this should have been rejected")
}
