//! Pixels in memory, and how they are turned upright.

use shared::image::Dimensions;

/// What the bytes of a pixel mean. Eight bits each, without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Samples {
    /// Lightness.
    Gray,
    /// Red, green, blue.
    Rgb,
    /// JPEG's own luma and chroma: kept from file to file where no color must be converted.
    Ycc,
    /// Four inks as JPEG files store them: 255 is *no* ink.
    Cmyk,
}

impl Samples {
    /// Bytes of one pixel.
    pub(super) const fn bytes(self) -> usize {
        match self {
            Self::Gray => 1,
            Self::Rgb | Self::Ycc => 3,
            Self::Cmyk => 4,
        }
    }
}

/// A picture in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bitmap {
    pub(super) samples: Samples,
    pub(super) extent: Dimensions,
    /// Rows from the top, each from the left.
    pub(super) data: Vec<u8>,
}

/// How a picture must be turned to stand upright: EXIF's orientation, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Orientation {
    /// Rows become columns.
    swaps_sides: bool,
    /// Read from the right.
    from_right: bool,
    /// Read from the bottom.
    from_bottom: bool,
}

impl Orientation {
    /// From EXIF's number; what is none of the eight is upright.
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

    /// The extent after turning; turning back is the same.
    pub(super) const fn turned(self, extent: Dimensions) -> Dimensions {
        if self.swaps_sides {
            Dimensions { width: extent.height, height: extent.width }
        } else {
            extent
        }
    }

    /// The picture, upright.
    pub(super) fn apply(self, bitmap: Bitmap) -> Bitmap {
        if self == Self::default() {
            return bitmap;
        }
        let data = match bitmap.samples.bytes() {
            1 => self.turn::<1>(&bitmap),
            3 => self.turn::<3>(&bitmap),
            _ => self.turn::<4>(&bitmap),
        };
        Bitmap { samples: bitmap.samples, extent: self.turned(bitmap.extent), data }
    }

    fn turn<const BYTES: usize>(self, bitmap: &Bitmap) -> Vec<u8> {
        let (source, _) = bitmap.data.as_chunks::<BYTES>();
        let (width, height) = (bitmap.extent.width as usize, bitmap.extent.height as usize);
        let turned = self.turned(bitmap.extent);
        let (across, down) = (turned.width as usize, turned.height as usize);
        let mut upright = vec![[0; BYTES]; source.len()];
        // In tiles, so that reading down a column stays within what the processor has at hand.
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

    /// The letter F, as in every explanation of the eight; drawn by hand as it is stored in each.
    #[test]
    fn all_eight_orientations_stand_upright() {
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
    fn unknown_numbers_are_upright() {
        for number in [0, 1, 9, 65_535] {
            assert_eq!(Orientation::from_exif(number), Orientation::default());
        }
    }

    #[test]
    fn pixels_of_every_width_stay_whole_across_tiles() {
        for samples in [Samples::Gray, Samples::Rgb, Samples::Cmyk] {
            let extent = Dimensions { width: 70, height: 45 };
            let data: Vec<u8> = (0..70 * 45 * samples.bytes()).map(|i| (i % 251) as u8).collect();
            let bitmap = Bitmap { samples, extent, data };
            let clockwise = Orientation::from_exif(6);
            let back = Orientation::from_exif(8);
            assert_eq!(back.apply(clockwise.apply(bitmap.clone())), bitmap);
            let twice = clockwise.apply(clockwise.apply(bitmap.clone()));
            assert_eq!(twice, Orientation::from_exif(3).apply(bitmap));
        }
    }

    fn drawn(drawing: &str) -> Bitmap {
        let rows: Vec<&str> = drawing.lines().collect();
        let extent = Dimensions { width: rows[0].len() as u32, height: rows.len() as u32 };
        Bitmap { samples: Samples::Gray, extent, data: rows.concat().into_bytes() }
    }
}
