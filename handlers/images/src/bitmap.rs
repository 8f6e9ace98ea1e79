//! Pixels in memory, and the eight EXIF orientations.

use shared::image::Dimensions;

/// What the bytes of a pixel mean. Each sample has eight bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Samples {
    Gray,
    Rgb,
    /// YCbCr as in a JPEG. Stays unconverted from the upload to the rendition if possible.
    Ycc,
    /// As JPEG files store it: 255 is no ink.
    Cmyk,
}

impl Samples {
    /// Bytes per pixel.
    pub(super) const fn bytes(self) -> usize {
        match self {
            Self::Gray => 1,
            Self::Rgb | Self::Ycc => 3,
            Self::Cmyk => 4,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bitmap {
    pub(super) samples: Samples,
    pub(super) dimensions: Dimensions,
    /// Rows from top to bottom, pixels from left to right.
    pub(super) data: Vec<u8>,
}

/// The EXIF orientation as the three steps that undo it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Orientation {
    /// Exchange rows and columns.
    swaps_sides: bool,
    /// Read rows from right to left.
    from_right: bool,
    /// Read columns from bottom to top.
    from_bottom: bool,
}

impl Orientation {
    /// A number other than 1 to 8 is treated as 1 (upright).
    pub(super) const fn from_exif(number: u32) -> Self {
        let (swaps_sides, from_right, from_bottom) = match number {
            2 => (false, true, false),
            3 => (false, true, true),
            4 => (false, false, true),
            5 => (true, false, false),
            6 => (true, false, true),
            7 => (true, true, true),
            8 => (true, true, false),
            _ => (false, false, false),
        };
        Self { swaps_sides, from_right, from_bottom }
    }

    /// The dimensions after [`Self::apply`]. The function is its own inverse.
    pub(super) const fn turned(self, dimensions: Dimensions) -> Dimensions {
        if self.swaps_sides {
            Dimensions { width: dimensions.height, height: dimensions.width }
        } else {
            dimensions
        }
    }

    /// Returns the upright image.
    pub(super) fn apply(self, bitmap: Bitmap) -> Bitmap {
        if self == Self::default() {
            return bitmap;
        }
        let data = match bitmap.samples.bytes() {
            1 => self.turn::<1>(&bitmap),
            3 => self.turn::<3>(&bitmap),
            _ => self.turn::<4>(&bitmap),
        };
        Bitmap { samples: bitmap.samples, dimensions: self.turned(bitmap.dimensions), data }
    }

    fn turn<const BYTES: usize>(self, bitmap: &Bitmap) -> Vec<u8> {
        let (source, _) = bitmap.data.as_chunks::<BYTES>();
        let (width, height) = (bitmap.dimensions.width as usize, bitmap.dimensions.height as usize);
        let turned = self.turned(bitmap.dimensions);
        let (across, down) = (turned.width as usize, turned.height as usize);
        let mut upright = vec![[0; BYTES]; source.len()];
        // Tiles keep reads along a column within the processor's cache.
        for top in (0..down).step_by(TILE) {
            for left in (0..across).step_by(TILE) {
                for y in top..(top + TILE).min(down) {
                    for x in left..(left + TILE).min(across) {
                        let (column, row) = if self.swaps_sides { (y, x) } else { (x, y) };
                        let column = if self.from_right { width - 1 - column } else { column };
                        let row = if self.from_bottom { height - 1 - row } else { row };
                        upright[y * across + x] = source[row * width + column];
                    }
                }
            }
        }
        upright.into_flattened()
    }
}

const TILE: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    /// The letter F, as stored under each orientation.
    #[test]
    fn orientation_apply_1_to_8_is_upright() {
        const UPRIGHT: &str = "### \n#   \n##  \n#   \n#   ";
        let stored = [
            (1, "### \n#   \n##  \n#   \n#   "),
            (2, " ###\n   #\n  ##\n   #\n   #"),
            (3, "   #\n   #\n  ##\n   #\n ###"),
            (4, "#   \n#   \n##  \n#   \n### "),
            (5, "#####\n# #  \n#    \n     "),
            (6, "     \n#    \n# #  \n#####"),
            (7, "     \n    #\n  # #\n#####"),
            (8, "#####\n  # #\n    #\n     "),
        ];
        for (number, drawing) in stored {
            let upright = Orientation::from_exif(number).apply(drawn(drawing));
            assert_eq!(upright, drawn(UPRIGHT), "orientation {number}");
        }
    }

    #[test]
    fn orientation_from_exif_unknown_number_is_upright() {
        for number in [0, 1, 9, 65_535] {
            assert_eq!(Orientation::from_exif(number), Orientation::default());
        }
    }

    #[test]
    fn orientation_apply_larger_than_tile_keeps_pixels() {
        for samples in [Samples::Gray, Samples::Rgb, Samples::Cmyk] {
            let dimensions = Dimensions { width: 70, height: 45 };
            let data: Vec<u8> = (0..70 * 45 * samples.bytes()).map(|i| (i % 251) as u8).collect();
            let bitmap = Bitmap { samples, dimensions, data };
            let clockwise = Orientation::from_exif(6);
            let back = Orientation::from_exif(8);
            assert_eq!(back.apply(clockwise.apply(bitmap.clone())), bitmap);
            let twice = clockwise.apply(clockwise.apply(bitmap.clone()));
            assert_eq!(twice, Orientation::from_exif(3).apply(bitmap));
        }
    }

    fn drawn(drawing: &str) -> Bitmap {
        let rows: Vec<&str> = drawing.lines().collect();
        let dimensions = Dimensions { width: rows[0].len() as u32, height: rows.len() as u32 };
        Bitmap { samples: Samples::Gray, dimensions, data: rows.concat().into_bytes() }
    }
}
