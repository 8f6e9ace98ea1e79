//! Decodes JPEG at the smallest scale of libjpeg that is not smaller than the large rendition.

use super::bitmap::Samples;
use super::color::Conversion;
use super::error::ImageError;
use super::jpeg_header;
use super::shrink::{Source, shrink};
use super::{Decoded, check_dimensions, large_as_stored};
use mozjpeg::decompress::DecompressBuilder;
use mozjpeg::{ColorSpace, Decompress};
use mozjpeg_sys::{jpeg_common_struct, jpeg_error_mgr};
use shared::image::Dimensions;
use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr;

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
    let decode = || pixels(source, header.dimensions, samples, conversion.is_some(), to);
    let bitmap = catch_unwind(AssertUnwindSafe(decode)).unwrap_or(Err(INVALID))?;
    Ok(Decoded {
        bitmap,
        dimensions: header.dimensions,
        orientation: header.orientation,
        conversion,
    })
}

fn pixels(
    source: &[u8],
    dimensions: Dimensions,
    samples: Samples,
    converts: bool,
    to: Dimensions,
) -> Result<super::bitmap::Bitmap, ImageError> {
    let ends_early = Cell::new(false);
    let reader = WatchedReader { rest: source, ends_early: &ends_early };
    let damaged = || {
        if ends_early.get() {
            ImageError::Truncated
        } else {
            ImageError::damaged("some of its JPEG data are missing or invalid")
        }
    };
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
    WARNINGS.set(0);
    let mut started = decoder.to_colorspace(space).map_err(|_| INVALID)?;
    let scaled = Source {
        samples,
        dimensions: Dimensions { width: started.width() as u32, height: started.height() as u32 },
        width: f64::from(dimensions.width) * f64::from(eighths) / 8.0,
        height: f64::from(dimensions.height) * f64::from(eighths) / 8.0,
    };
    let bitmap = shrink(scaled, to, |rows| match started.read_scanlines_into(rows) {
        // libjpeg replaces missing data by gray and only warns.
        Ok(_) if WARNINGS.get() == 0 => Ok(()),
        _ => Err(damaged()),
    })?;
    started.finish().map_err(|_| INVALID)?;
    if ends_early.get() { Err(ImageError::Truncated) } else { Ok(bitmap) }
}

/// The smallest number of eighths at which the image is not smaller than `to`.
fn eighths(dimensions: Dimensions, to: Dimensions) -> u8 {
    let holds = |n: &u8| {
        let n = u32::from(*n);
        dimensions.width * n >= to.width * 8 && dimensions.height * n >= to.height * 8
    };
    (1..8).find(holds).unwrap_or(8)
}

/// Reads the file and records when libjpeg asks for more bytes than there are.
struct WatchedReader<'a> {
    rest: &'a [u8],
    ends_early: &'a Cell<bool>,
}

impl Read for WatchedReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.rest.read(buffer)
    }
}

impl BufRead for WatchedReader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.ends_early.set(self.rest.is_empty());
        Ok(self.rest)
    }

    fn consume(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }
}

thread_local! {
    /// Number of warnings of the decoder on this thread. libjpeg's callbacks have no field for it.
    static WARNINGS: Cell<u32> = const { Cell::new(0) };
}

/// Counts warnings. The error manager of the `mozjpeg` crate ignores them, but only warnings tell a
/// damaged image from a good one.
fn error_manager() -> jpeg_error_mgr {
    jpeg_error_mgr {
        error_exit: Some(unwind),
        emit_message: Some(count),
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

extern "C-unwind" fn count(_: &mut jpeg_common_struct, level: i32) {
    if level < 0 {
        WARNINGS.set(WARNINGS.get().saturating_add(1));
    }
}

extern "C-unwind" fn ignore(_: &mut jpeg_common_struct) {}
