//! Writes the renditions: baseline JPEG, 4:2:0, with nothing in it but the picture.
//!
//! Of our own because it was a third of the whole time: libjpeg without its assembly (which needs nasm to build)
//! takes two and a half times as long, for the same tables, the same size and the same picture.

mod block;
mod huffman;

use super::Rendition;
use super::bitmap::{Bitmap, Samples};
use super::color;
use block::Quantizer;
use huffman::{CHROMA, Codes, LUMA, Scan};

/// Of 100, on libjpeg's scale.
const QUALITY: u32 = 80;
/// Quantization at quality 50 as in ITU-T T.81, annex K, in zigzag order.
const LUMA_STEPS: [u8; 64] = [
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
    29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81,
    87, 95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
];
const CHROMA_STEPS: [u8; 64] = [
    17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
];

/// The bitmap as a JPEG file.
pub(super) fn jpeg(bitmap: &Bitmap) -> Rendition {
    let (width, height) = (bitmap.extent.width, bitmap.extent.height);
    let luma = Quantizer::new(&LUMA_STEPS, QUALITY);
    let chroma = Quantizer::new(&CHROMA_STEPS, QUALITY);
    let jpeg = match bitmap.samples {
        Samples::Cmyk => return jpeg(&color::to_srgb(bitmap.clone(), None)),
        Samples::Gray => {
            let mut file = headers(width, height, &[(&luma, &LUMA, 0x11)]);
            let mut scan = Scan::new(&mut file);
            gray(bitmap, &luma, &mut scan);
            scan.finish();
            file
        }
        Samples::Rgb | Samples::Ycc => {
            let components =
                [(&luma, &LUMA, 0x22), (&chroma, &CHROMA, 0x11), (&chroma, &CHROMA, 0x11)];
            let mut file = headers(width, height, &components);
            let mut scan = Scan::new(&mut file);
            match bitmap.samples {
                Samples::Ycc => coloured(bitmap, &luma, &chroma, &mut scan, |pixel| pixel),
                _ => coloured(bitmap, &luma, &chroma, &mut scan, to_ycc),
            }
            scan.finish();
            file
        }
    };
    Rendition { jpeg, width, height }
}

/// All that stands before the pixels. A component has its steps, its codes and its sampling factors.
fn headers(width: u32, height: u32, components: &[(&Quantizer, &Codes, u8)]) -> Vec<u8> {
    let mut file = Vec::with_capacity(width as usize * height as usize / 4 + 1024);
    file.extend([0xff, 0xd8]);
    segment(&mut file, 0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    // Luma's tables have the number 0, chroma's 1; both chroma components share theirs.
    for (number, (quantizer, ..)) in (0..).zip(components.iter().take(2)) {
        segment(&mut file, 0xdb, &[&[number], &quantizer.steps()[..]].concat());
    }
    let [_, _, h1, h0] = height.to_be_bytes();
    let [_, _, w1, w0] = width.to_be_bytes();
    let mut frame = vec![8, h1, h0, w1, w0, components.len() as u8];
    let mut scan = vec![components.len() as u8];
    for (index, (_, _, sampling)) in (0u8..).zip(components) {
        let table = index.min(1);
        frame.extend([index + 1, *sampling, table]);
        scan.extend([index + 1, table << 4 | table]);
    }
    segment(&mut file, 0xc0, &frame);
    for (number, (_, codes, _)) in (0..).zip(components.iter().take(2)) {
        let mut tables = Vec::new();
        codes.write(number, &mut tables);
        segment(&mut file, 0xc4, &tables);
    }
    scan.extend([0, 63, 0]);
    segment(&mut file, 0xda, &scan);
    file
}

fn segment(file: &mut Vec<u8>, marker: u8, content: &[u8]) {
    file.extend([0xff, marker]);
    file.extend((content.len() as u16 + 2).to_be_bytes());
    file.extend(content);
}

/// Side of a block.
const SIDE: usize = 8;

fn gray(bitmap: &Bitmap, quantizer: &Quantizer, scan: &mut Scan) {
    let (width, height) = (bitmap.extent.width as usize, bitmap.extent.height as usize);
    let stride = width.next_multiple_of(SIDE);
    let mut plane = vec![0; stride * SIDE];
    let mut before = 0;
    for top in (0..height).step_by(SIDE) {
        for (y, row) in (top..).zip(plane.chunks_exact_mut(stride)) {
            let y = y.min(height - 1);
            row[..width].copy_from_slice(&bitmap.data[y * width..][..width]);
            extend(row, width);
        }
        for left in (0..stride).step_by(SIDE) {
            scan.block(&quantizer.block(&plane[left..], stride), &LUMA, &mut before);
        }
    }
}

/// Two by two blocks of luma, then one of each chroma at half the size.
fn coloured(
    bitmap: &Bitmap,
    luma: &Quantizer,
    chroma: &Quantizer,
    scan: &mut Scan,
    ycc: impl Fn([u8; 3]) -> [u8; 3],
) {
    let (width, height) = (bitmap.extent.width as usize, bitmap.extent.height as usize);
    let (pixels, _) = bitmap.data.as_chunks::<3>();
    let stride = width.next_multiple_of(2 * SIDE);
    let half = stride / 2;
    let mut y_plane = vec![0; stride * 2 * SIDE];
    let mut c_planes = [vec![0; half * SIDE], vec![0; half * SIDE]];
    // Both chromas of two rows, before they are halved.
    let mut full = [[vec![0; stride], vec![0; stride]], [vec![0; stride], vec![0; stride]]];
    let mut before = [0; 3];
    for top in (0..height).step_by(2 * SIDE) {
        for pair in 0..SIDE {
            for (second, [blue, red]) in full.iter_mut().enumerate() {
                let row = pair * 2 + second;
                let luma = &mut y_plane[row * stride..][..stride];
                let source = &pixels[(top + row).min(height - 1) * width..][..width];
                for (((pixel, y), blue), red) in
                    source.iter().zip(&mut *luma).zip(&mut *blue).zip(&mut *red)
                {
                    [*y, *blue, *red] = ycc(*pixel);
                }
                [luma, blue, red].into_iter().for_each(|row| extend(row, width));
            }
            for (index, plane) in c_planes.iter_mut().enumerate() {
                halve(&full[0][index], &full[1][index], &mut plane[pair * half..][..half]);
            }
        }
        for left in (0..half).step_by(SIDE) {
            for (down, right) in [(0, 0), (0, SIDE), (SIDE, 0), (SIDE, SIDE)] {
                let block = luma.block(&y_plane[down * stride + left * 2 + right..], stride);
                scan.block(&block, &LUMA, &mut before[0]);
            }
            for (plane, before) in c_planes.iter().zip(&mut before[1..]) {
                scan.block(&chroma.block(&plane[left..], half), &CHROMA, before);
            }
        }
    }
}

/// Goes on with the last pixel, so that what is beyond the edge costs least.
fn extend(row: &mut [u8], width: usize) {
    let (inside, beyond) = row.split_at_mut(width);
    beyond.fill(inside.last().copied().unwrap_or_default());
}

/// The mean of two by two. The rounding alternates, so that flat parts get neither lighter nor darker.
fn halve(upper: &[u8], lower: &[u8], to: &mut [u8]) {
    let pairs = upper.as_chunks::<2>().0.iter().zip(lower.as_chunks::<2>().0);
    for ((to, ([a, b], [c, d])), column) in to.iter_mut().zip(pairs).zip(0u16..) {
        let sum = u16::from(*a) + u16::from(*b) + u16::from(*c) + u16::from(*d);
        *to = ((sum + 1 + (column & 1)) >> 2) as u8;
    }
}

/// JFIF's luma and chroma, in 16 bits after the point.
fn to_ycc([r, g, b]: [u8; 3]) -> [u8; 3] {
    const fn part(of_one: f64) -> i32 {
        (of_one * 65_536.0 + if of_one < 0.0 { -0.5 } else { 0.5 }) as i32
    }
    const HALF: i32 = 1 << 15;
    // A shade less than a half, so that pure blue and red stay within 255.
    const CENTRE: i32 = (128 << 16) + HALF - 1;
    let (r, g, b) = (i32::from(r), i32::from(g), i32::from(b));
    let y = (part(0.299) * r + part(0.587) * g + part(0.114) * b + HALF) >> 16;
    let blue = (part(-0.168_735_892) * r + part(-0.331_264_108) * g + part(0.5) * b + CENTRE) >> 16;
    let red = (part(0.5) * r + part(-0.418_687_589) * g + part(-0.081_312_411) * b + CENTRE) >> 16;
    [y as u8, blue as u8, red as u8]
}

#[cfg(test)]
mod tests;
