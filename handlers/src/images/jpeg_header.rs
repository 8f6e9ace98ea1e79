//! Reads a JPEG's markers before libjpeg does: what it claims to be, what it must not be, and its metadata.

use super::bitmap::Orientation;
use super::color::PROFILE_BYTES_MAX;
use super::exif;
use super::refusal::Refusal;
use shared::image::Dimensions;

/// A picture in many scans is decoded once per scan. Cameras and tools write a dozen at most; a hostile file of 20 MB
/// could ask for a million passes over 50 million pixels.
const SCANS_MAX: u32 = 100;
const SCANNED_PIXELS_MAX: u64 = 1_000_000_000;

const ICC_PREFIX: &[u8] = b"ICC_PROFILE\0";

/// What stands before the pixels.
#[derive(Debug, PartialEq)]
pub(super) struct Header {
    pub(super) extent: Dimensions,
    /// 1 gray, 3 color, 4 inks.
    pub(super) components: u8,
    pub(super) orientation: Orientation,
    /// The ICC profile, joined from its segments.
    pub(super) profile: Option<Vec<u8>>,
}

/// Reads up to the first scan, and on to the end where there may be more scans.
pub(super) fn read(source: &[u8]) -> Result<Header, Refusal> {
    let mut markers = Markers { source, at: 2 };
    let mut frame: Option<Frame> = None;
    let mut exif_block = None;
    let mut profile = ProfileSegments::default();
    loop {
        let (marker, segment) = markers.next()?;
        match marker {
            0xc0..=0xc2 if frame.is_some() => return Err(Refusal::damaged("it has two headers")),
            0xc0..=0xc2 => frame = Some(Frame::read(segment, marker == 0xc2)?),
            0xc3 | 0xcb => return Err(Refusal::Unsupported { what: "lossless JPEG" }),
            0xc9 | 0xca => {
                return Err(Refusal::Unsupported { what: "JPEG with arithmetic coding" });
            }
            0xc5..=0xc8 | 0xcd..=0xcf => {
                return Err(Refusal::Unsupported { what: "hierarchical JPEG" });
            }
            0xe1 if exif_block.is_none() && segment.starts_with(exif::PREFIX) => {
                exif_block = Some(segment)
            }
            0xe2 => {
                if let Some(numbered) = segment.strip_prefix(ICC_PREFIX) {
                    profile.add(numbered);
                }
            }
            0xd8 => return Err(Refusal::damaged("a second image begins in its header")),
            0xd9 => return Err(Refusal::damaged("it ends without a picture")),
            0xda => {
                let frame =
                    frame.ok_or_else(|| Refusal::damaged("a scan comes before the header"))?;
                if frame.progressive
                    || segment.first().is_none_or(|in_scan| *in_scan < frame.components)
                {
                    markers.check_scans(frame.extent)?;
                }
                return Ok(Header {
                    extent: frame.extent,
                    components: frame.components,
                    orientation: exif_block.map(exif::orientation).unwrap_or_default(),
                    profile: profile.join(),
                });
            }
            _ => {}
        }
    }
}

#[derive(Clone, Copy)]
struct Frame {
    extent: Dimensions,
    components: u8,
    progressive: bool,
}

impl Frame {
    fn read(segment: &[u8], progressive: bool) -> Result<Self, Refusal> {
        let &[precision, h1, h0, w1, w0, components, ..] = segment else {
            return Err(Refusal::damaged("its header is too short"));
        };
        if precision != 8 {
            return Err(Refusal::Unsupported { what: "JPEG with more than 8 bits" });
        }
        let extent = Dimensions {
            width: u16::from_be_bytes([w1, w0]).into(),
            height: u16::from_be_bytes([h1, h0]).into(),
        };
        if extent.height == 0 {
            return Err(Refusal::Unsupported { what: "JPEG without its height" });
        }
        if !matches!(components, 1 | 3 | 4) {
            return Err(Refusal::damaged(format!("it has {components} color components")));
        }
        Ok(Self { extent, components, progressive })
    }
}

/// Walks from marker to marker as libjpeg does: stray bytes before one are skipped.
struct Markers<'a> {
    source: &'a [u8],
    at: usize,
}

impl<'a> Markers<'a> {
    /// The next marker and its segment, which is empty for those that have none.
    fn next(&mut self) -> Result<(u8, &'a [u8]), Refusal> {
        loop {
            let rest = self.source.get(self.at..).unwrap_or_default();
            let marker_at = rest.iter().position(|byte| *byte == 0xff).ok_or(Refusal::CutShort)?;
            let fill =
                rest[marker_at..].iter().position(|byte| *byte != 0xff).ok_or(Refusal::CutShort)?;
            let marker = rest[marker_at + fill];
            self.at += marker_at + fill + 1;
            match marker {
                // An escaped byte, or a marker without a segment: restarts, TEM.
                0x00 | 0x01 | 0xd0..=0xd7 => {}
                0xd8 | 0xd9 => return Ok((marker, &[])),
                _ => return Ok((marker, self.segment()?)),
            }
        }
    }

    fn segment(&mut self) -> Result<&'a [u8], Refusal> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let &[high, low, ..] = rest else { return Err(Refusal::CutShort) };
        let length = usize::from(u16::from_be_bytes([high, low]));
        if length < 2 {
            return Err(Refusal::damaged("a segment has no length"));
        }
        self.at += length;
        rest.get(2..length).ok_or(Refusal::CutShort)
    }

    /// Counts the scans that follow the first.
    fn check_scans(&mut self, extent: Dimensions) -> Result<(), Refusal> {
        let pixels = u64::from(extent.width) * u64::from(extent.height);
        let mut scans = 1;
        loop {
            match self.next()?.0 {
                0xda => scans += 1,
                0xd9 => return Ok(()),
                _ => {}
            }
            if scans > SCANS_MAX
                || pixels.saturating_mul(u64::from(scans)) > SCANNED_PIXELS_MAX.max(pixels)
            {
                return Err(Refusal::Unsupported { what: "JPEG in so many passes" });
            }
        }
    }
}

/// A profile comes in numbered segments, in any order.
#[derive(Default)]
struct ProfileSegments<'a> {
    segments: Vec<(u8, &'a [u8])>,
    total: u8,
}

impl<'a> ProfileSegments<'a> {
    fn add(&mut self, numbered: &'a [u8]) {
        if let [number, total, data @ ..] = numbered {
            self.segments.push((*number, data));
            self.total = *total;
        }
    }

    /// The whole, if every segment is there once.
    fn join(mut self) -> Option<Vec<u8>> {
        self.segments.sort_by_key(|(number, _)| *number);
        let complete = !self.segments.is_empty()
            && self.segments.len() == usize::from(self.total)
            && self.segments.iter().map(|(number, _)| *number).eq(1..=self.total);
        let bytes: usize = self.segments.iter().map(|(_, data)| data.len()).sum();
        (complete && bytes <= PROFILE_BYTES_MAX)
            .then(|| self.segments.iter().flat_map(|(_, data)| data.iter().copied()).collect())
    }
}
