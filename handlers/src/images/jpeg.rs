//! Decodes JPEG, at the smallest of libjpeg's fractions that still holds the large rendition.

use super::bitmap::Samples;
use super::color::Conversion;
use super::jpeg_header;
use super::refusal::Refusal;
use super::shrink::{Source, shrink};
use super::{Decoded, check_extent, large_as_stored};
use mozjpeg::decompress::DecompressBuilder;
use mozjpeg::{ColorSpace, Decompress};
use mozjpeg_sys::{jpeg_common_struct, jpeg_error_mgr};
use shared::image::Dimensions;
use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr;

// libjpeg's way out of a damaged file is to unwind. Where a panic aborts, one bad upload would end the process.
#[cfg(panic = "abort")]
compile_error!(
    "handlers must be built with panic = \"unwind\": a damaged JPEG unwinds out of libjpeg"
);

/// Decodes and shrinks to the large rendition's extent, as stored (not yet turned).
pub(super) fn decode(source: &[u8]) -> Result<Decoded, Refusal> {
    let header = jpeg_header::read(source)?;
    check_extent(header.extent)?;
    let samples = match header.components {
        1 => Samples::Gray,
        3 => Samples::Rgb,
        _ => Samples::Cmyk,
    };
    let conversion =
        header.profile.as_deref().and_then(|icc| Conversion::from_profile(icc, samples));
    let to = large_as_stored(header.extent, header.orientation);
    let decode = || pixels(source, header.extent, samples, conversion.is_some(), to);
    let bitmap = catch_unwind(AssertUnwindSafe(decode))
        .unwrap_or_else(|_| Err(Refusal::damaged("its JPEG data make no sense")))?;
    Ok(Decoded { bitmap, extent: header.extent, orientation: header.orientation, conversion })
}

fn pixels(
    source: &[u8],
    extent: Dimensions,
    samples: Samples,
    converts: bool,
    to: Dimensions,
) -> Result<super::bitmap::Bitmap, Refusal> {
    let ends_early = Cell::new(false);
    let reader = Watched { rest: source, ends_early: &ends_early };
    let damaged = || {
        if ends_early.get() {
            Refusal::CutShort
        } else {
            Refusal::damaged("some of its data are wrong")
        }
    };
    let mut decoder: Decompress<_> = DecompressBuilder::new()
        .with_err(error_manager())
        .from_reader(reader)
        .map_err(Refusal::damaged)?;
    if decoder.size() != (extent.width as usize, extent.height as usize) {
        return Err(Refusal::damaged("it has two headers"));
    }
    let (samples, space) = match samples {
        Samples::Rgb if !converts && decoder.color_space() == ColorSpace::JCS_YCbCr => {
            (Samples::Ycc, ColorSpace::JCS_YCbCr)
        }
        Samples::Gray => (samples, ColorSpace::JCS_GRAYSCALE),
        Samples::Cmyk => (samples, ColorSpace::JCS_CMYK),
        _ => (Samples::Rgb, ColorSpace::JCS_RGB),
    };
    let eighths = eighths(extent, to);
    decoder.scale(eighths);
    // What libjpeg warned of before the pixels (an odd version number, bytes between segments) does no harm.
    WARNINGS.set(0);
    let mut started = decoder.to_colorspace(space).map_err(Refusal::damaged)?;
    let scaled = Source {
        samples,
        extent: Dimensions { width: started.width() as u32, height: started.height() as u32 },
        width: f64::from(extent.width) * f64::from(eighths) / 8.0,
        height: f64::from(extent.height) * f64::from(eighths) / 8.0,
    };
    let bitmap = shrink(scaled, to, |rows| match started.read_scanlines_into(rows) {
        // libjpeg makes up what it misses, with no more than a warning.
        Ok(_) if WARNINGS.get() == 0 => Ok(()),
        _ => Err(damaged()),
    })?;
    started.finish().map_err(Refusal::damaged)?;
    if ends_early.get() { Err(Refusal::CutShort) } else { Ok(bitmap) }
}

/// In how many eighths of its size the picture still is as large as `to`.
fn eighths(extent: Dimensions, to: Dimensions) -> u8 {
    let holds = |n: &u8| {
        let n = u32::from(*n);
        extent.width * n >= to.width * 8 && extent.height * n >= to.height * 8
    };
    (1..8).find(holds).unwrap_or(8)
}

/// The bytes, and whether they were too few.
struct Watched<'a> {
    rest: &'a [u8],
    ends_early: &'a Cell<bool>,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.rest.read(buffer)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.ends_early.set(self.rest.is_empty());
        Ok(self.rest)
    }

    fn consume(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }
}

thread_local! {
    /// Warnings of the decoder that runs on this thread: libjpeg's callbacks carry no place for a count of ours.
    static WARNINGS: Cell<u32> = const { Cell::new(0) };
}

/// The default one of the `mozjpeg` crate loses the warnings, and only they tell a damaged picture from a good one.
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

/// libjpeg must not be returned to after an error. No panic hook: it is the file's fault, not ours.
extern "C-unwind" fn unwind(_: &mut jpeg_common_struct) {
    resume_unwind(Box::new("libjpeg refuses the file"))
}

extern "C-unwind" fn count(_: &mut jpeg_common_struct, level: i32) {
    if level < 0 {
        WARNINGS.set(WARNINGS.get().saturating_add(1));
    }
}

extern "C-unwind" fn ignore(_: &mut jpeg_common_struct) {}
