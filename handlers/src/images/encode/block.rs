//! Eight by eight pixels to frequencies, in steps of the quantization table.
//!
//! The transform is Arai, Agui and Nakajima's, in floats: five multiplications a line, the rest of its factors folded
//! into the quantization. Each pass works on eight lines at once, side by side, which compilers turn into vectors.

use super::SIDE;

type Lines = [[f32; SIDE]; SIDE];

/// Quantized frequencies in zigzag order.
pub(super) type Block = [i16; 64];

/// Where the frequencies of the zigzag stand in a block that was left transposed.
const ZIGZAG: [u8; 64] = zigzag();

const fn zigzag() -> [u8; 64] {
    let mut order = [0; 64];
    let (mut across, mut down) = (0, 0);
    let mut at = 0;
    while at < 64 {
        order[at] = across * 8 + down;
        // Diagonals with an even sum go up and to the right, the others down and to the left.
        if (across + down) % 2 == 0 {
            if across == 7 {
                down += 1;
            } else {
                across += 1;
                down = if down == 0 { 0 } else { down - 1 };
            }
        } else if down == 7 {
            across += 1;
        } else {
            down += 1;
            across = if across == 0 { 0 } else { across - 1 };
        }
        at += 1;
    }
    order
}

/// A quantization table, ready to use.
pub(super) struct Quantizer {
    steps: [u8; 64],
    /// What a transformed value is multiplied by, transposed as the transform leaves it.
    factors: Lines,
}

impl Quantizer {
    /// From the steps at quality 50, in zigzag order.
    pub(super) fn new(at_50: &[u8; 64], quality: u32) -> Self {
        let percent = if quality < 50 { 5000 / quality } else { 200 - quality * 2 };
        let steps = at_50.map(|step| ((u32::from(step) * percent + 50) / 100).clamp(1, 255) as u8);
        // What the transform leaves undone: the cosines of its outer stage.
        let left = |k: usize| {
            let angle = k as f64 * std::f64::consts::PI / 16.0;
            if k == 0 { 1.0 } else { angle.cos() * std::f64::consts::SQRT_2 }
        };
        let mut factors = [[0.0; SIDE]; SIDE];
        for (at, step) in ZIGZAG.iter().zip(steps) {
            let (across, down) = (usize::from(at / 8), usize::from(at % 8));
            factors[across][down] =
                (1.0 / (f64::from(step) * left(across) * left(down) * 8.0)) as f32;
        }
        Self { steps, factors }
    }

    /// In zigzag order, as a file has them.
    pub(super) fn steps(&self) -> &[u8; 64] {
        &self.steps
    }

    /// Transforms and quantizes the block at the start of `plane`.
    pub(super) fn block(&self, plane: &[u8], stride: usize) -> Block {
        let mut lines = [[0.0; SIDE]; SIDE];
        for (line, row) in lines.iter_mut().zip(plane.chunks(stride)) {
            if let Some(row) = row.first_chunk::<SIDE>() {
                *line = row.map(|level| f32::from(level) - 128.0);
            }
        }
        transform(&mut lines);
        let mut lines = transposed(&lines);
        transform(&mut lines);
        let mut quantized = [0i16; 64];
        let values = lines.as_flattened().iter().zip(self.factors.as_flattened());
        for (to, (value, factor)) in quantized.iter_mut().zip(values) {
            *to = rounded(value * factor);
        }
        ZIGZAG.map(|at| quantized[usize::from(at & 63)])
    }
}

/// To the nearest whole number, without a branch: added to 1.5 × 2^23 a float has no bits left for a fraction.
fn rounded(value: f32) -> i16 {
    const SHIFT: f32 = 12_582_912.0;
    (value + SHIFT).to_bits().wrapping_sub(SHIFT.to_bits()) as i16
}

fn transposed(lines: &Lines) -> Lines {
    std::array::from_fn(|y| std::array::from_fn(|x| lines[x][y]))
}

/// One pass: each column by itself.
#[allow(clippy::needless_range_loop, reason = "columns, of which rows know nothing")]
fn transform(lines: &mut Lines) {
    const HALF_ROOT: f32 = std::f32::consts::FRAC_1_SQRT_2;
    // Of 3π/8: its cosine, and that less and plus its sine, over the root of two.
    const TURN: f32 = 0.382_683_43;
    const TURN_LESS: f32 = 0.541_196_1;
    const TURN_PLUS: f32 = 1.306_563;
    for x in 0..SIDE {
        let sum = |k: usize| lines[k][x] + lines[7 - k][x];
        let difference = |k: usize| lines[k][x] - lines[7 - k][x];
        let (s0, s1, s2, s3) = (sum(0), sum(1), sum(2), sum(3));
        let (d0, d1, d2, d3) = (difference(0), difference(1), difference(2), difference(3));

        let (outer, inner) = (s0 + s3, s1 + s2);
        let (outer_slope, inner_slope) = (s0 - s3, s1 - s2);
        let even = (outer_slope + inner_slope) * HALF_ROOT;

        let (a, b, c) = (d3 + d2, d2 + d1, d1 + d0);
        let turn = (a - c) * TURN;
        let (low, high) = (a * TURN_LESS + turn, c * TURN_PLUS + turn);
        let middle = b * HALF_ROOT;
        let (plus, minus) = (d0 + middle, d0 - middle);

        lines[0][x] = outer + inner;
        lines[4][x] = outer - inner;
        lines[2][x] = outer_slope + even;
        lines[6][x] = outer_slope - even;
        lines[5][x] = minus + low;
        lines[3][x] = minus - low;
        lines[1][x] = plus + high;
        lines[7][x] = plus - high;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zigzag_begins_and_ends_as_drawn() {
        let natural = ZIGZAG.map(|at| (at % 8) * 8 + at / 8);
        assert_eq!(natural[..10], [0, 1, 8, 16, 9, 2, 3, 10, 17, 24]);
        assert_eq!(natural[58..], [53, 60, 61, 54, 47, 55, 62, 63][2..]);
    }

    /// Against the definition, worked out in doubles.
    #[test]
    fn frequencies_are_those_of_the_definition() {
        let pixels: Vec<u8> = (0..64u32).map(|i| (i * i * 37 % 256) as u8).collect();
        let quantizer = Quantizer::new(&[1; 64], 50);
        let block = quantizer.block(&pixels, SIDE);
        for (at, value) in ZIGZAG.iter().zip(block) {
            let (u, v) = (usize::from(at / 8), usize::from(at % 8));
            let wave = |x: usize, k: usize| {
                ((2 * x + 1) as f64 * k as f64 * std::f64::consts::PI / 16.0).cos()
            };
            let root = |k: usize| if k == 0 { std::f64::consts::FRAC_1_SQRT_2 } else { 1.0 };
            let sum: f64 = (0..64)
                .map(|i| (f64::from(pixels[i]) - 128.0) * wave(i % 8, u) * wave(i / 8, v))
                .sum();
            let exact = sum * root(u) * root(v) / 4.0;
            assert!((exact - f64::from(value)).abs() <= 0.51, "{u},{v}: {exact} and {value}");
        }
    }

    #[test]
    fn rounding_is_to_the_nearest() {
        for (value, wanted) in [
            (0.0, 0),
            (0.49, 0),
            (0.51, 1),
            (-0.49, 0),
            (-0.51, -1),
            (1023.4, 1023),
            (-1023.6, -1024),
        ] {
            assert_eq!(rounded(value), wanted);
        }
    }
}
