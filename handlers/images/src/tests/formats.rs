//! Every kind of JPEG, PNG and WebP that is accepted.

use super::*;
use ::png::ColorType;

const COLORS: [Color; 4] = [RED, GREEN, BLUE, YELLOW];
/// Black, white and two grays, for images without color.
const GRAYS: [Color; 4] = [[0; 3], [85; 3], [170; 3], [255; 3]];

fn pixels() -> Vec<u8> {
    quarters(64, 48, COLORS)
}

/// One sample per pixel: `level` of the number of its quarter, 0 to 3.
fn levels<T>(level: impl Fn(u8) -> T) -> Vec<T> {
    quarters(64, 48, [[0; 3], [1; 3], [2; 3], [3; 3]])
        .as_chunks::<3>()
        .0
        .iter()
        .map(|p| level(p[0]))
        .collect()
}

#[test]
fn process_jpeg_ycbcr_rgb_and_gray() {
    for stores in [ColorSpace::JCS_YCbCr, ColorSpace::JCS_RGB] {
        for progressive in [false, true] {
            let file = JpegFile { stores, progressive, ..Default::default() };
            assert_near(shown(&file.of(&pixels(), 64, 48)), COLORS, 8);
        }
    }
    let gray = JpegFile { stores: ColorSpace::JCS_GRAYSCALE, ..Default::default() };
    assert_near(shown(&gray.of(&levels(|n| n * 85), 64, 48)), GRAYS, 4);
}

/// CMYK as Adobe's programs write it: 255 is no ink.
#[test]
fn process_jpeg_cmyk_and_ycck() {
    let no_cyan_half_black = [255, 0, 0, 128];
    let inks: Vec<u8> = levels(|n| {
        [[255, 0, 0, 255], [0, 255, 0, 255], [255; 4], no_cyan_half_black][usize::from(n)]
    })
    .concat();
    let wanted = [[255, 0, 0], [0, 255, 0], WHITE, [128, 0, 0]];
    for stores in [ColorSpace::JCS_CMYK, ColorSpace::JCS_YCCK] {
        for progressive in [false, true] {
            let file = JpegFile { stores, progressive, ..Default::default() }.of(&inks, 64, 48);
            assert_near(shown(&file), wanted, 12);
        }
    }
}

#[test]
fn process_gray_jpeg_has_one_component() {
    let gray = JpegFile { stores: ColorSpace::JCS_GRAYSCALE, ..Default::default() }.of(
        &texture(64, 48, 1),
        64,
        48,
    );
    let large = process(&gray).unwrap().large;
    assert_eq!(Decompress::new_mem(&large.jpeg).unwrap().color_space(), ColorSpace::JCS_GRAYSCALE);
}

#[test]
fn process_png_8_and_16_bits() {
    let wide =
        |narrow: &[u8]| narrow.iter().flat_map(|level| [*level, *level]).collect::<Vec<u8>>();
    assert_near(shown(&png(png_info(64, 48, ColorType::Rgb, 8), &[], &pixels())), COLORS, 8);
    assert_near(
        shown(&png(png_info(64, 48, ColorType::Rgb, 16), &[], &wide(&pixels()))),
        COLORS,
        8,
    );
    let grays = levels(|n| n * 85);
    assert_near(shown(&png(png_info(64, 48, ColorType::Grayscale, 8), &[], &grays)), GRAYS, 4);
    assert_near(
        shown(&png(png_info(64, 48, ColorType::Grayscale, 16), &[], &wide(&grays))),
        GRAYS,
        4,
    );
}

#[test]
fn process_png_1_to_8_bits_and_palette() {
    let palette = || Some(COLORS.concat().into());
    for bits in [1u8, 2, 4, 8] {
        // One bit selects only the first two colors.
        let number = |n: u8| if bits == 1 { n & 1 } else { n };
        let wanted = COLORS.map(|color| {
            if bits == 1 { COLORS[usize::from(color == GREEN || color == YELLOW)] } else { color }
        });
        let mut info = png_info(64, 48, ColorType::Indexed, bits);
        info.palette = palette();
        assert_near(shown(&png(info, &[], &packed(&levels(number), bits))), wanted, 8);

        let most = 255u8 >> (8 - bits);
        let gray = |n: u8| (u16::from(n) * u16::from(most) / 3) as u8;
        let wanted = [0, 1, 2, 3].map(|n| [(u32::from(gray(n)) * 255 / u32::from(most)) as u8; 3]);
        let file =
            png(png_info(64, 48, ColorType::Grayscale, bits), &[], &packed(&levels(gray), bits));
        assert_near(shown(&file), wanted, 4);
    }
}

/// Packs samples into bytes, highest bits first. Rows of 64 fill whole bytes.
fn packed(samples: &[u8], bits: u8) -> Vec<u8> {
    let per_byte = usize::from(8 / bits);
    samples
        .chunks(per_byte)
        .map(|some| some.iter().fold(0, |byte, sample| ((byte as u16) << bits) as u8 | sample))
        .collect()
}

#[test]
fn process_alpha_shows_white() {
    // Opaque, half transparent, transparent twice. The colors of the last two must not show.
    let alphas = [255, 128, 0, 0];
    let half = |level: u8| ((u16::from(level) + 255) / 2) as u8;
    let wanted = [RED, GREEN.map(half), WHITE, WHITE];
    let rgba: Vec<u8> = levels(|n| {
        let [r, g, b] = COLORS[usize::from(n)];
        [r, g, b, alphas[usize::from(n)]]
    })
    .concat();
    assert_near(shown(&png(png_info(64, 48, ColorType::Rgba, 8), &[], &rgba)), wanted, 8);
    assert_near(shown(&webp(&rgba, 64, 48)), wanted, 8);
    let wide: Vec<u8> = rgba.iter().flat_map(|level| [*level, *level]).collect();
    assert_near(shown(&png(png_info(64, 48, ColorType::Rgba, 16), &[], &wide)), wanted, 8);

    let gray: Vec<u8> = levels(|n| [40, alphas[usize::from(n)]]).concat();
    let wanted = [[40; 3], [half(40); 3], WHITE, WHITE];
    assert_near(shown(&png(png_info(64, 48, ColorType::GrayscaleAlpha, 8), &[], &gray)), wanted, 4);
}

/// tRNS makes one color, or entries of the palette, transparent.
#[test]
fn process_png_trns_shows_white() {
    let mut info = png_info(64, 48, ColorType::Indexed, 8);
    info.palette = Some(COLORS.concat().into());
    info.trns = Some(vec![255, 0].into());
    assert_near(shown(&png(info, &[], &levels(|n| n))), [RED, WHITE, BLUE, YELLOW], 8);

    let mut info = png_info(64, 48, ColorType::Rgb, 8);
    info.trns = Some(BLUE.iter().flat_map(|level| [0, *level]).collect());
    assert_near(shown(&png(info, &[], &pixels())), [RED, GREEN, WHITE, YELLOW], 8);

    let mut info = png_info(64, 48, ColorType::Grayscale, 8);
    info.trns = Some(vec![0, 85].into());
    assert_near(shown(&png(info, &[], &levels(|n| n * 85))), [[0; 3], WHITE, [170; 3], WHITE], 4);
}

/// Writes the seven passes of Adam7 here, because the `png` encoder cannot.
#[test]
fn process_png_interlaced_equals_not_interlaced() {
    const PASSES: [(usize, usize, usize, usize); 7] = [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];
    for (color, pixels) in
        [(ColorType::Rgb, texture(61, 45, 3)), (ColorType::Rgba, texture(61, 45, 4))]
    {
        let bytes = color.samples();
        let mut rows = Vec::new();
        for (left, top, across, down) in PASSES {
            for y in (top..45).step_by(down) {
                rows.push(0);
                for x in (left..61).step_by(across) {
                    rows.extend(&pixels[(y * 61 + x) * bytes..][..bytes]);
                }
            }
        }
        let mut file = Vec::new();
        let mut info = png_info(61, 45, color, 8);
        info.interlaced = true;
        let mut writer =
            ::png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap();
        writer.write_chunk(::png::chunk::IDAT, &zlib_stored(&rows)).unwrap();
        writer.write_chunk(::png::chunk::IEND, &[]).unwrap();
        drop(writer);
        let plain = png(png_info(61, 45, color, 8), &[], &pixels);
        assert_eq!(process(&file).unwrap(), process(&plain).unwrap());
    }
}

/// A zlib stream without compression.
fn zlib_stored(data: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let mut blocks = data.chunks(0xffff).peekable();
    while let Some(block) = blocks.next() {
        let length = block.len() as u16;
        stream.push(u8::from(blocks.peek().is_none()));
        stream.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        stream.extend(block);
    }
    let (a, b) = data.iter().fold((1u32, 0u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (a + b) % 65_521)
    });
    stream.extend((b << 16 | a).to_be_bytes());
    stream
}

#[test]
fn process_webp_lossless() {
    assert_near(shown(&webp(&pixels(), 64, 48)), COLORS, 8);
}

/// Red on the left, blue on the right, 16 × 8 pixels, encoded by libwebp.
pub(super) const LOSSY_WEBP: &str = concat!(
    "524946463c0000005745425056503820300000009001009d012a1000080001402625a00274ba00039800",
    "fef27fff1763fe03ff5a1f3b7edc7ffdce03edffb64e93000000",
);
/// The same image with its upper half transparent.
const LOSSY_WEBP_WITH_ALPHA: &str = concat!(
    "524946466400000057454250565038580a000000100000000f0000070000414c50480d00000001100824",
    "fb4b0f904044647c0e0056503820300000009001009d012a1000080001402625a00274ba00039800fef2",
    "7fff1763fe03ff5a1f3b7edc7ffdce03edffb64e93000000",
);

#[test]
fn process_webp_lossy() {
    let (left, right) = ([200, 40, 40], [40, 60, 200]);
    assert_near(shown(&hex(LOSSY_WEBP)), [left, right, left, right], 16);
    assert_near(shown(&hex(LOSSY_WEBP_WITH_ALPHA)), [WHITE, WHITE, left, right], 24);
}

#[test]
fn process_animation_takes_first_frame() {
    let frames = [COLORS, [WHITE; 4]].map(|colors| quarters(64, 48, colors));
    let mut data = Vec::new();
    chunk(&mut data, b"VP8X", &[2, 0, 0, 0, 63, 0, 0, 47, 0, 0]);
    chunk(&mut data, b"ANIM", &[0; 6]);
    for frame in &frames {
        let still = webp(frame, 64, 48);
        let header = [0, 0, 0, 0, 0, 0, 63, 0, 0, 47, 0, 0, 100, 0, 0, 0];
        chunk(&mut data, b"ANMF", &[&header, &still[12..]].concat());
    }
    assert_near(shown(&riff(&data)), COLORS, 8);

    let mut info = png_info(64, 48, ColorType::Rgb, 8);
    info.animation_control = Some(::png::AnimationControl { num_frames: 2, num_plays: 0 });
    info.frame_control = Some(::png::FrameControl { width: 64, height: 48, ..Default::default() });
    let mut file = Vec::new();
    let mut writer = ::png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap();
    frames.iter().for_each(|frame| writer.write_image_data(frame).unwrap());
    writer.finish().unwrap();
    assert_near(shown(&file), COLORS, 8);
}

pub(super) fn chunk(data: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    data.extend(name);
    data.extend((content.len() as u32).to_le_bytes());
    data.extend(content);
    data.extend(&[0][..content.len() % 2]);
}

pub(super) fn riff(chunks: &[u8]) -> Vec<u8> {
    [b"RIFF", &(chunks.len() as u32 + 4).to_le_bytes()[..], b"WEBP", chunks].concat()
}
