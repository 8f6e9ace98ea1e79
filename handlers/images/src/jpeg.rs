//! Decodes JPEG at the smallest scale of libjpeg that is not smaller than the large rendition.

use super::bitmap::{Bitmap, Samples};
use super::color::Conversion;
use super::error::ImageError;
use super::jpeg_header;
use super::jpeg_scans::Stream;
use super::shrink::{Source, shrink};
use super::{Decoded, check_dimensions, large_as_stored};
use mozjpeg::decompress::DecompressBuilder;
use mozjpeg::{ColorSpace, Decompress};
use mozjpeg_sys::{jpeg_common_struct, jpeg_error_mgr};
use shared::image::Dimensions;
use std::cell::{Cell, RefCell};
use std::io::{self, BufRead, Read};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::{ptr, slice};

// libjpeg unwinds when a file is damaged. If a panic aborted, one bad upload would end the process.
#[cfg(panic = "abort")]
compile_error!(
    "handlers must be built with panic = \"unwind\": a damaged JPEG unwinds out of libjpeg"
);

const INVALID: ImageError = ImageError::damaged("its JPEG data are invalid");

/// Decodes and resizes to the dimensions of the large rendition. Does not apply the orientation.
pub(super) fn decode(source: &[u8]) -> Result<Decoded, ImageError> {
    let header = jpeg_header::read(source)?;
    check_dimensions(header.dimensions)?;
    let samples = match header.components {
        1 => Samples::Gray,
        3 => Samples::Rgb,
        _ => Samples::Cmyk,
    };
    let conversion =
        header.profile.as_deref().and_then(|icc| Conversion::from_profile(icc, samples));
    let to = large_as_stored(header.dimensions, header.orientation);
    let decode = || {
        let decode = |stream: &Stream<'_>, expected: &[usize]| {
            pixels(stream, expected, header.dimensions, samples, conversion.is_some(), to)
        };
        match decode(&header.stream, &[])? {
            Pixels::Whole(bitmap) => Ok(bitmap),
            Pixels::Warned(warned_at) => {
                let damage = || header.stream.damage(warned_at[0]);
                let padded = header.stream.padded(&warned_at).ok_or_else(damage)?;
                match decode(&padded, &warned_at)? {
                    Pixels::Whole(bitmap) => Ok(bitmap),
                    Pixels::Warned(_) => Err(damage()),
                }
            }
        }
    };
    let bitmap = catch_unwind(AssertUnwindSafe(decode)).unwrap_or(Err(INVALID))?;
    Ok(Decoded {
        bitmap,
        dimensions: header.dimensions,
        orientation: header.orientation,
        conversion,
    })
}

enum Pixels {
    Whole(Bitmap),
    /// libjpeg warned before the first row: the pieces that it had at each warning.
    Warned(Vec<usize>),
}

/// `expected` are the warnings that mean no damage.
fn pixels(
    stream: &Stream<'_>,
    expected: &[usize],
    dimensions: Dimensions,
    samples: Samples,
    converts: bool,
    to: Dimensions,
) -> Result<Pixels, ImageError> {
    let reader = PieceReader { pieces: stream.pieces.iter(), rest: &[], number: 0 };
    let mut decoder: Decompress<_> = DecompressBuilder::new()
        .with_err(error_manager())
        .from_reader(reader)
        .map_err(|_| INVALID)?;
    if decoder.size() != (dimensions.width as usize, dimensions.height as usize) {
        return Err(ImageError::damaged("it has two image headers"));
    }
    let (samples, space) = match samples {
        Samples::Rgb if !converts && decoder.color_space() == ColorSpace::JCS_YCbCr => {
            (Samples::Ycc, ColorSpace::JCS_YCbCr)
        }
        Samples::Gray => (samples, ColorSpace::JCS_GRAYSCALE),
        Samples::Cmyk => (samples, ColorSpace::JCS_CMYK),
        _ => (Samples::Rgb, ColorSpace::JCS_RGB),
    };
    let eighths = eighths(dimensions, to);
    decoder.scale(eighths);
    // Warnings about the header (an unknown version number, bytes between segments) are harmless.
    WARNED_AT.take();
    let mut started = decoder.to_colorspace(space).map_err(|_| INVALID)?;
    // With many scans, libjpeg has read them all.
    let warned_at = WARNED_AT.take();
    if warned_at != expected {
        return Ok(Pixels::Warned(warned_at));
    }
    let scaled = Source {
        samples,
        dimensions: Dimensions { width: started.width() as u32, height: started.height() as u32 },
        width: f64::from(dimensions.width) * f64::from(eighths) / 8.0,
        height: f64::from(dimensions.height) * f64::from(eighths) / 8.0,
    };
    let bitmap = shrink(scaled, to, |rows| {
        let read = started.read_scanlines_into(rows);
        // libjpeg replaces missing data by gray and only warns.
        match WARNED_AT.take().first() {
            Some(at) => Err(stream.damage(*at)),
            None => read.map(drop).map_err(|_| INVALID),
        }
    })?;
    // Not `finish`, which looks for the end marker: nothing behind the last row matters.
    Ok(Pixels::Whole(bitmap))
}

/// The smallest number of eighths at which the image is not smaller than `to`.
fn eighths(dimensions: Dimensions, to: Dimensions) -> u8 {
    let holds = |n: &u8| {
        let n = u32::from(*n);
        dimensions.width * n >= to.width * 8 && dimensions.height * n >= to.height * 8
    };
    (1..8).find(holds).unwrap_or(8)
}

/// Reads the pieces one after the other, and records which one libjpeg has.
struct PieceReader<'a> {
    pieces: slice::Iter<'a, &'a [u8]>,
    rest: &'a [u8],
    /// Number of pieces that were begun.
    number: usize,
}

impl Read for PieceReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for PieceReader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.rest.is_empty() {
            let Some(next) = self.pieces.next() else { break };
            self.rest = next;
            PIECE.set(self.number);
            self.number += 1;
        }
        Ok(self.rest)
    }

    fn consume(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }
}

/// More are not recorded: a damaged file may cause millions.
const WARNINGS_MAX: usize = 200;

thread_local! {
    /// The piece that the decoder on this thread has. libjpeg's callbacks have no field for it.
    static PIECE: Cell<usize> = const { Cell::new(0) };
    /// The pieces that it had when it warned.
    static WARNED_AT: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// Records warnings. The error manager of the `mozjpeg` crate ignores them, but only warnings tell
/// a damaged image from a good one.
fn error_manager() -> jpeg_error_mgr {
    jpeg_error_mgr {
        error_exit: Some(unwind),
        emit_message: Some(record),
        output_message: Some(ignore),
        format_message: None,
        reset_error_mgr: Some(ignore),
        msg_code: 0,
        msg_parm: Default::default(),
        trace_level: 0,
        num_warnings: 0,
        jpeg_message_table: ptr::null(),
        last_jpeg_message: 0,
        addon_message_table: ptr::null(),
        first_addon_message: 0,
        last_addon_message: 0,
    }
}

/// libjpeg requires that this function does not return. `resume_unwind` does not call the panic
/// hook, because a damaged file is not a bug in this program.
extern "C-unwind" fn unwind(_: &mut jpeg_common_struct) {
    resume_unwind(Box::new("libjpeg rejected the file"))
}

extern "C-unwind" fn record(_: &mut jpeg_common_struct, level: i32) {
    if level < 0 {
        WARNED_AT.with_borrow_mut(|warned_at| {
            if warned_at.len() < WARNINGS_MAX {
                warned_at.push(PIECE.get());
            }
        });
    }
}

extern "C-unwind" fn ignore(_: &mut jpeg_common_struct) {}
