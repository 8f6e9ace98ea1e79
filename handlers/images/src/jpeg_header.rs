//! Reads the segments of a JPEG before libjpeg does: checks limits and formats, and finds metadata.

use super::bitmap::Orientation;
use super::color::PROFILE_BYTES_MAX;
use super::error::ImageError;
use super::exif;
use super::jpeg_scans::Stream;
use shared::image::Dimensions;

const ICC_PREFIX: &[u8] = b"ICC_PROFILE\0";

#[derive(Debug, PartialEq)]
pub(super) struct Header<'a> {
    pub(super) dimensions: Dimensions,
    /// 1 for gray, 3 for color, 4 for CMYK.
    pub(super) components: u8,
    pub(super) orientation: Orientation,
    /// The ICC profile, joined from its segments.
    pub(super) profile: Option<Vec<u8>>,
    pub(super) stream: Stream<'a>,
}

/// Reads up to the first scan, and to the end of the file if there may be more scans.
pub(super) fn read(source: &[u8]) -> Result<Header<'_>, ImageError> {
    let mut markers = Markers { source, at: 2, marker_at: 2 };
    let mut frame: Option<Frame> = None;
    let mut orientation = None;
    let mut profile = ProfileSegments::default();
    loop {
        let (marker, segment) = markers.next()?;
        match marker {
            0xc0..=0xc2 if frame.is_some() => {
                return Err(ImageError::damaged("it has two image headers"));
            }
            0xc0..=0xc2 => frame = Some(Frame::read(segment, marker == 0xc2)?),
            0xc3 | 0xcb => return Err(ImageError::Unsupported { format: "lossless JPEG" }),
            0xc9 | 0xca => {
                return Err(ImageError::Unsupported { format: "JPEG with arithmetic coding" });
            }
            0xc5..=0xc8 | 0xcd..=0xcf => {
                return Err(ImageError::Unsupported { format: "hierarchical JPEG" });
            }
            // A program may have put its own EXIF before the camera's.
            0xe1 if orientation.is_none() && segment.starts_with(exif::PREFIX) => {
                orientation = exif::orientation(segment);
            }
            0xe2 => {
                if let Some(numbered) = segment.strip_prefix(ICC_PREFIX) {
                    profile.add(numbered);
                }
            }
            0xd8 => return Err(ImageError::damaged("a second image starts inside its header")),
            0xd9 => return Err(ImageError::damaged("it ends before its pixels")),
            0xda => {
                let frame = frame
                    .ok_or_else(|| ImageError::damaged("its pixels come before its header"))?;
                return Ok(Header {
                    dimensions: frame.dimensions,
                    components: frame.components,
                    orientation: orientation.unwrap_or_default(),
                    profile: profile.join(),
                    stream: Stream::read(markers, &frame, segment)?,
                });
            }
            _ => {}
        }
    }
}

pub(super) struct Frame {
    pub(super) dimensions: Dimensions,
    pub(super) components: u8,
    pub(super) progressive: bool,
    ids: [u8; 4],
}

impl Frame {
    fn read(segment: &[u8], progressive: bool) -> Result<Self, ImageError> {
        let &[precision, h1, h0, w1, w0, components, ref specifications @ ..] = segment else {
            return Err(ImageError::damaged("its header is too short"));
        };
        if precision != 8 {
            return Err(ImageError::Unsupported { format: "JPEG with more than 8 bits" });
        }
        let dimensions = Dimensions {
            width: u16::from_be_bytes([w1, w0]).into(),
            height: u16::from_be_bytes([h1, h0]).into(),
        };
        if dimensions.height == 0 {
            return Err(ImageError::Unsupported { format: "JPEG without a height in its header" });
        }
        if !matches!(components, 1 | 3 | 4) {
            return Err(ImageError::damaged("it has neither 1, 3 nor 4 color components"));
        }
        let mut ids = [0; 4];
        for (id, component) in ids.iter_mut().zip(specifications.chunks_exact(3)) {
            *id = component[0];
        }
        Ok(Self { dimensions, components, progressive, ids })
    }

    /// The identifiers of the components, by which scans name them.
    pub(super) fn ids(&self) -> &[u8] {
        &self.ids[..usize::from(self.components)]
    }
}

/// Iterates over markers as libjpeg does: skips stray bytes before a marker.
pub(super) struct Markers<'a> {
    pub(super) source: &'a [u8],
    pub(super) at: usize,
    /// Where the last marker starts; where the file ends if there is no other marker.
    pub(super) marker_at: usize,
}

impl<'a> Markers<'a> {
    /// The next marker and its segment. The segment is empty for a marker without one.
    pub(super) fn next(&mut self) -> Result<(u8, &'a [u8]), ImageError> {
        loop {
            let rest = self.source.get(self.at..).unwrap_or_default();
            self.marker_at = self.source.len();
            let before = rest.iter().position(|byte| *byte == 0xff).ok_or(ImageError::Truncated)?;
            let fill = rest[before..]
                .iter()
                .position(|byte| *byte != 0xff)
                .ok_or(ImageError::Truncated)?;
            let marker = rest[before + fill];
            self.marker_at = self.at + before;
            self.at = self.marker_at + fill + 1;
            match marker {
                // An escaped byte, or a marker without a segment: RST and TEM.
                0x00 | 0x01 | 0xd0..=0xd7 => {}
                0xd8 | 0xd9 => return Ok((marker, &[])),
                _ => return Ok((marker, self.segment()?)),
            }
        }
    }

    fn segment(&mut self) -> Result<&'a [u8], ImageError> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let &[high, low, ..] = rest else { return Err(ImageError::Truncated) };
        let length = usize::from(u16::from_be_bytes([high, low]));
        if length < 2 {
            return Err(ImageError::damaged("one of its segments has an invalid length"));
        }
        self.at += length;
        rest.get(2..length).ok_or(ImageError::Truncated)
    }
}

/// The numbered segments of an ICC profile. They may come in any order.
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

    /// The whole profile, if each segment is present exactly once.
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
