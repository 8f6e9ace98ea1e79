//! Pictures for sample products: a small still life of plain shapes, in colours by category, another one for each product.

use sha2::{Digest, Sha256};
use shared::Product;
use shared::image::ImageType;

use super::error::CatalogError;

const WIDTH: usize = 1200;
const HEIGHT: usize = 900;

type Color = [u8; 3];

/// The colours of one category.
struct Palette {
    above: Color,
    below: Color,
    ground: Color,
    things: [Color; 4],
}

const PALETTES: [Palette; 8] = [
    palette(0xF6E7D3, 0xE9C9A6, 0xB9805A, [0xC8553D, 0x2F5D62, 0xF2B65A, 0x7A3B2E]),
    palette(0xDDEFF3, 0xA9D2DC, 0x5C8D99, [0x1F4E5F, 0xF4A259, 0xE8F1F2, 0x8CB369]),
    palette(0xEFF3DC, 0xC8DBA2, 0x7E9A55, [0x4A6B2F, 0xE4B363, 0xB5533C, 0xF7F4E3]),
    palette(0xF3E3EC, 0xDDB4CD, 0x9A6584, [0x6A3557, 0xF0C987, 0x4F7CAC, 0xF6F0F3]),
    palette(0xE6E4F4, 0xBDB9DF, 0x6F6AA3, [0x3C3A6E, 0xF28F79, 0xF5E6A8, 0x78B7B0]),
    palette(0xFBF1D8, 0xF3D78F, 0xC79A3B, [0x3D5A6C, 0xD96C4B, 0xFFF8E7, 0x8F9E62]),
    palette(0xE3ECE7, 0xB3CBBF, 0x647F74, [0x2D4A43, 0xD9825B, 0xEBD9A7, 0x94A89A]),
    palette(0xF1E6E0, 0xD8BFB3, 0x8C7065, [0x54433D, 0xCB9173, 0xE6DDD4, 0x6C8490]),
];

const fn palette(above: u32, below: u32, ground: u32, things: [u32; 4]) -> Palette {
    let [a, b, c, d] = things;
    Palette {
        above: rgb(above),
        below: rgb(below),
        ground: rgb(ground),
        things: [rgb(a), rgb(b), rgb(c), rgb(d)],
    }
}

const fn rgb(hex: u32) -> Color {
    [(hex >> 16) as u8, (hex >> 8) as u8, hex as u8]
}

/// A PNG: the same product has the same picture each time.
pub(super) fn picture(product: &Product, kind: &ImageType) -> Result<Vec<u8>, CatalogError> {
    let category = Sha256::digest(product.category.as_str().as_bytes());
    // By a byte that tells the samples' categories well apart.
    let palette = &PALETTES[usize::from(category[7]) % PALETTES.len()];
    let mut dice =
        Dice(Sha256::digest(format!("{}/{}", product.id, kind.as_str()).as_bytes()).into(), 0);
    let mut canvas = Canvas::new(palette);
    sun(&mut canvas, palette, &mut dice);
    let floor = ground(&mut canvas, palette, &mut dice);
    still_life(&mut canvas, palette, &mut dice, floor);
    encode(&canvas.pixels)
        .map_err(|error| CatalogError::Thread(format!("a picture cannot be written: {error}")))
}

/// Numbers that look random and come of a hash.
struct Dice([u8; 32], usize);

impl Dice {
    /// From 0 to 1.
    fn part(&mut self) -> f32 {
        if self.1 == self.0.len() {
            *self = Self(Sha256::digest(self.0).into(), 0);
        }
        self.1 += 1;
        f32::from(self.0[self.1 - 1]) / 255.0
    }

    fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.part()
    }

    fn of(&mut self, number: usize) -> usize {
        ((self.part() * number as f32) as usize).min(number - 1)
    }
}

struct Canvas {
    pixels: Vec<u8>,
}

/// How something is filled.
struct Fill {
    left: Color,
    right: Color,
    alpha: f32,
}

impl Canvas {
    /// A soft gradient from above to below.
    fn new(palette: &Palette) -> Self {
        let mut pixels = Vec::with_capacity(WIDTH * HEIGHT * 3);
        for y in 0..HEIGHT {
            let color = mix(palette.above, palette.below, y as f32 / HEIGHT as f32);
            pixels.extend(color.repeat(WIDTH));
        }
        Self { pixels }
    }

    /// Fills what lies within a distance of zero; its edge is as soft as `soft` pixels. `frame` is left, top, right, bottom.
    fn paint(
        &mut self,
        frame: [f32; 4],
        fill: &Fill,
        soft: f32,
        distance: impl Fn(f32, f32) -> f32,
    ) {
        let [left, top, right, bottom] = frame;
        let clip = |from: f32, to: f32, most: usize| {
            ((from - soft).max(0.0) as usize).min(most)
                ..((to + soft + 1.0).max(0.0) as usize).min(most)
        };
        // The shade of each column.
        let across = |x: usize| ((x as f32 + 0.5 - left) / (right - left)).clamp(0.0, 1.0);
        let columns: Vec<_> =
            clip(left, right, WIDTH).map(|x| (x, mix(fill.left, fill.right, across(x)))).collect();
        for y in clip(top, bottom, HEIGHT) {
            let row = &mut self.pixels[y * WIDTH * 3..(y + 1) * WIDTH * 3];
            let at_y = y as f32 + 0.5;
            for (x, color) in &columns {
                let covered =
                    (0.5 - distance(*x as f32 + 0.5, at_y) / soft).clamp(0.0, 1.0) * fill.alpha;
                if covered <= 0.0 {
                    continue;
                }
                let pixel = &mut row[x * 3..x * 3 + 3];
                if covered >= 1.0 {
                    pixel.copy_from_slice(color);
                } else {
                    let under = [pixel[0], pixel[1], pixel[2]];
                    pixel.copy_from_slice(&mix(under, *color, covered));
                }
            }
        }
    }
}

fn mix(from: Color, to: Color, part: f32) -> Color {
    core::array::from_fn(|i| {
        let (from, to) = (f32::from(from[i]), f32::from(to[i]));
        (from + (to - from) * part + 0.5) as u8
    })
}

fn circle(cx: f32, cy: f32, r: f32) -> impl Fn(f32, f32) -> f32 {
    move |x, y| (x - cx).hypot(y - cy) - r
}

fn ellipse(cx: f32, cy: f32, rx: f32, ry: f32) -> impl Fn(f32, f32) -> f32 {
    move |x, y| (((x - cx) / rx).hypot((y - cy) / ry) - 1.0) * rx.min(ry)
}

/// A box from (x0, y0) to (x1, y1) with round corners.
fn rounded([x0, y0, x1, y1]: [f32; 4], r: f32) -> impl Fn(f32, f32) -> f32 {
    let (cx, cy) = ((x0 + x1) / 2.0, (y0 + y1) / 2.0);
    let (hx, hy) = ((x1 - x0) / 2.0 - r, (y1 - y0) / 2.0 - r);
    move |x, y| {
        let (dx, dy) = ((x - cx).abs() - hx, (y - cy).abs() - hy);
        dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - r
    }
}

fn flat(color: Color, alpha: f32) -> Fill {
    Fill { left: color, right: color, alpha }
}

/// Lighter on the left, where the light comes from.
fn round(color: Color) -> Fill {
    Fill { left: mix(color, [255; 3], 0.22), right: mix(color, [20, 16, 24], 0.30), alpha: 1.0 }
}

fn sun(canvas: &mut Canvas, palette: &Palette, dice: &mut Dice) {
    let (x, y, r) =
        (dice.between(180.0, 1020.0), dice.between(170.0, 300.0), dice.between(80.0, 130.0));
    for (wider, alpha) in [(90.0, 0.18), (0.0, 0.55)] {
        let r = r + wider;
        let frame = [x - r, y - r, x + r, y + r];
        canvas.paint(
            frame,
            &flat(mix(palette.above, [255; 3], 0.75), alpha),
            1.5 + wider,
            circle(x, y, r),
        );
    }
}

/// Gives the height on which things stand.
fn ground(canvas: &mut Canvas, palette: &Palette, dice: &mut Dice) -> f32 {
    let (top, wide) = (dice.between(600.0, 660.0), WIDTH as f32);
    let hill = dice.between(300.0, 900.0);
    let far = mix(palette.below, palette.ground, 0.45);
    canvas.paint(
        [0.0, top - 90.0, wide, HEIGHT as f32],
        &flat(far, 1.0),
        1.5,
        ellipse(hill, top + 320.0, 1000.0, 400.0),
    );
    let near =
        Fill { left: mix(palette.ground, [255; 3], 0.12), right: palette.ground, alpha: 1.0 };
    canvas.paint([0.0, top, wide, HEIGHT as f32], &near, 1.5, move |_, y| top - y);
    top + 110.0
}

fn still_life(canvas: &mut Canvas, palette: &Palette, dice: &mut Dice, floor: f32) {
    let first = dice.of(palette.things.len());
    let things = 2 + dice.of(2);
    let step = 860.0 / things as f32;
    for i in 0..things {
        let x = 170.0 + step * (i as f32 + 0.5) + dice.between(-45.0, 45.0);
        let floor = floor + dice.between(-25.0, 40.0);
        let (r, tall) = (dice.between(85.0, 135.0), dice.between(210.0, 360.0));
        let color = (first + i) % palette.things.len();
        let shadow = [x - 1.25 * r, floor - 30.0, x + 1.9 * r, floor + 40.0];
        canvas.paint(
            shadow,
            &flat([30, 24, 30], 0.22),
            26.0,
            ellipse(x + 0.35 * r, floor, 1.35 * r, 20.0),
        );
        thing(canvas, dice, palette, color, [x, floor, r, tall]);
    }
}

/// A bottle, a bowl, a box, a ball or a vase.
fn thing(
    canvas: &mut Canvas,
    dice: &mut Dice,
    palette: &Palette,
    color: usize,
    [x, floor, r, tall]: [f32; 4],
) {
    let things = palette.things;
    // Never its own color.
    let accent = flat(things[(color + 1 + dice.of(things.len() - 1)) % things.len()], 0.9);
    let color = things[color];
    let fill = round(color);
    match dice.of(5) {
        0 => {
            let (w, neck) = (0.62 * r, 0.22 * r);
            let body = [x - w, floor - tall, x + w, floor];
            let top = [x - neck, floor - tall - 0.75 * r, x + neck, floor - tall + 40.0];
            canvas.paint(top, &fill, 1.5, rounded(top, 10.0));
            canvas.paint(body, &fill, 1.5, rounded(body, 0.5 * w));
            let label = [x - w, floor - 0.62 * tall, x + w, floor - 0.32 * tall];
            canvas.paint(label, &accent, 1.5, rounded(label, 2.0));
        }
        1 => {
            let (r, rim) = (1.15 * r, floor - 1.05 * r);
            let bowl = circle(x, rim, r);
            canvas.paint([x - r, rim, x + r, floor], &fill, 1.5, move |at_x, at_y| {
                bowl(at_x, at_y).max(rim - at_y)
            });
            let inside = mix(color, [20, 16, 24], 0.45);
            canvas.paint(
                [x - r, rim - 26.0, x + r, rim + 26.0],
                &flat(inside, 1.0),
                1.5,
                ellipse(x, rim, r, 24.0),
            );
        }
        2 => {
            let body = [x - 0.95 * r, floor - 0.8 * tall, x + 0.95 * r, floor];
            canvas.paint(body, &fill, 1.5, rounded(body, 14.0));
            let band = [x - 0.14 * r, body[1], x + 0.14 * r, floor];
            canvas.paint(band, &accent, 1.5, rounded(band, 1.0));
        }
        3 => {
            let cy = floor - r;
            canvas.paint([x - r, cy - r, x + r, floor], &fill, 1.5, circle(x, cy, r));
            let (gx, gy, g) = (x - 0.38 * r, cy - 0.4 * r, 0.2 * r);
            canvas.paint(
                [gx - g, gy - g, gx + g, gy + g],
                &flat([255; 3], 0.35),
                g,
                circle(gx, gy, 0.6 * g),
            );
        }
        _ => {
            let (belly, neck) = (circle(x, floor - 0.9 * r, 0.92 * r), 0.34 * r);
            let top = floor - 0.9 * tall - 0.4 * r;
            let tube = rounded([x - neck, top, x + neck, floor - r], 8.0);
            let foot = move |at_x: f32, at_y: f32| {
                belly(at_x, at_y).min(tube(at_x, at_y)).max(at_y - floor)
            };
            canvas.paint([x - r, top, x + r, floor], &fill, 1.5, foot);
            canvas.paint(
                [x - neck, top - 9.0, x + neck, top + 9.0],
                &flat(mix(color, [20, 16, 24], 0.45), 1.0),
                1.5,
                ellipse(x, top + 2.0, neck, 8.0),
            );
        }
    }
}

fn encode(pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::super::line::Line;
    use super::*;

    fn drawn(id: &str, category: &str, kind: &str) -> Vec<u8> {
        let text = format!(
            r#"{{"id":"01890a5d-ac96-774b-bcce-b302099a805{id}","name":"n","category":"{category}","price":1}}"#
        );
        picture(&Line::parse(&text).unwrap().0.product, &ImageType::parse(kind).unwrap()).unwrap()
    }

    #[test]
    fn each_product_has_its_own_picture_and_keeps_it() {
        let mug = drawn("7", "kitchen", "main");
        assert_eq!(mug, drawn("7", "kitchen", "main"));
        for other in [
            drawn("8", "kitchen", "main"),
            drawn("7", "kitchen", "back"),
            drawn("7", "garden", "main"),
        ] {
            assert_ne!(mug, other);
        }
        let mut reader = png::Decoder::new(std::io::Cursor::new(mug)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (1200, 900));
        // Shaded and with soft edges: far more colours than shapes.
        let colours: std::collections::HashSet<_> = pixels.chunks(3).collect();
        assert!(colours.len() > 500, "{}", colours.len());
    }
}
