//! Divides a JPEG into the pieces that libjpeg reads, so that it does not report as damage what
//! other programs ignore: scan parameters without a meaning, stray bytes before a marker, a missing
//! end marker, and other data behind the last scan.

use super::error::ImageError;
use super::jpeg_header::{Frame, Markers};

/// libjpeg processes all pixels once per scan. Cameras and tools write at most a dozen scans; a
/// hostile file of 20 MB could contain a million.
const SCANS_MAX: usize = 100;
const SCANNED_PIXELS_MAX: u64 = 1_000_000_000;

/// The parameters of a scan that is not progressive: it has coefficients 0 to 63, all their bits.
/// Samsung's phones write zeros, of which libjpeg warns.
const SEQUENTIAL: &[u8] = &[0, 63, 0];
const PARAMETERS_BYTES: usize = SEQUENTIAL.len();
const END_CODE: u8 = 0xd9;
const END: &[u8] = &[0xff, END_CODE];
/// Half of the bytes of a scan have their highest bit. As many in a row without it are not pixels,
/// except for the first few, which may be the last of the scan.
const LOW_BYTES_MAX: usize = 64;
const LOW_BYTES_KEPT: usize = 16;

/// Ones, which are not the code of anything. Longer than the bits that libjpeg reads ahead.
const PADDING: &[u8] = &{
    let mut bytes = [0; 64];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = 0xff;
        at += 2;
    }
    bytes
};

#[derive(Debug, PartialEq)]
pub(super) struct Stream<'a> {
    /// The last one is an end marker.
    pub(super) pieces: Vec<&'a [u8]>,
    scans: Vec<Scan>,
    /// Whether the last scan is followed by an end marker in the file. Always false if there is one
    /// scan only.
    has_end: bool,
    /// Whether something else than an end marker follows the last scan.
    has_other_data: bool,
}

#[derive(Debug, PartialEq)]
struct Scan {
    /// The piece with its pixels. The next piece is empty, or padding; then comes a marker.
    data: usize,
    /// Whether it has one more bit of each block's mean value, without codes: padding looks like
    /// such bits.
    has_plain_bits: bool,
}

impl<'a> Stream<'a> {
    /// `markers` is behind the first scan's header, whose content is `parameters`.
    pub(super) fn read(
        mut markers: Markers<'a>,
        frame: &Frame,
        parameters: &'a [u8],
    ) -> Result<Self, ImageError> {
        let source = markers.source;
        let in_scan = parameters.first().copied().unwrap_or_default();
        let mut stream = Self {
            pieces: vec![&source[..markers.marker_at]],
            scans: Vec::new(),
            has_end: false,
            has_other_data: false,
        };
        // libjpeg reads all of many scans before it delivers the first row.
        if frame.progressive || in_scan < frame.components {
            stream.add_scans(&mut markers, frame, parameters)?;
        } else {
            let (header_at, data_at) = (markers.marker_at, markers.at);
            let next = markers.next();
            let mut data = &source[data_at..markers.marker_at];
            if !matches!(next, Ok((END_CODE, _))) {
                data = without_other_data(data);
            }
            stream.add_scan(&source[header_at..data_at], parameters, data, frame.progressive);
        }
        stream.pieces.push(END);
        Ok(stream)
    }

    fn add_scans(
        &mut self,
        markers: &mut Markers<'a>,
        frame: &Frame,
        first: &'a [u8],
    ) -> Result<(), ImageError> {
        let pixels = u64::from(frame.dimensions.width) * u64::from(frame.dimensions.height);
        let mut known = KnownBits::new(frame);
        let mut parameters = first;
        // Segments that are passed on only if another scan follows: they may be other data.
        let mut segments = Vec::new();
        'scans: loop {
            if !known.add(parameters) {
                return Err(ImageError::damaged("one of its scans has an invalid header"));
            }
            let scans = self.scans.len() as u64 + 1;
            if scans > SCANS_MAX as u64
                || pixels.saturating_mul(scans) > SCANNED_PIXELS_MAX.max(pixels)
            {
                return Err(ImageError::Unsupported { format: "JPEG with this many scans" });
            }
            self.pieces.append(&mut segments);
            let (header_at, data_at) = (markers.marker_at, markers.at);
            let mut next = markers.next();
            let data = &markers.source[data_at..markers.marker_at];
            let header = &markers.source[header_at..data_at];
            self.add_scan(header, parameters, data, frame.progressive);
            loop {
                match next {
                    Ok((0xda, content)) if known.names(content) => {
                        parameters = content;
                        continue 'scans;
                    }
                    Ok((0xc4 | 0xdb | 0xdd | 0xe0..=0xef | 0xfe, _)) => {
                        segments.push(&markers.source[markers.marker_at..markers.at]);
                    }
                    Ok((END_CODE, _)) => {
                        self.has_end = true;
                        return Ok(());
                    }
                    _ if known.all() => {
                        self.has_other_data =
                            !segments.is_empty() || markers.marker_at < markers.source.len();
                        if let Some(scan) = self.scans.last() {
                            self.pieces[scan.data] = without_other_data(self.pieces[scan.data]);
                        }
                        return Ok(());
                    }
                    _ => return Err(ImageError::Truncated),
                }
                next = markers.next();
            }
        }
    }

    fn add_scan(&mut self, header: &'a [u8], parameters: &[u8], data: &'a [u8], progressive: bool) {
        if progressive {
            self.pieces.push(header);
        } else {
            let before = header.len().saturating_sub(PARAMETERS_BYTES);
            self.pieces.extend([&header[..before], SEQUENTIAL]);
        }
        let has_plain_bits =
            progressive && matches!(parameters, [.., 0, _, bits] if bits >> 4 != 0);
        self.scans.push(Scan { data: self.pieces.len(), has_plain_bits });
        self.pieces.extend([data, &[]]);
    }

    /// The same stream with padding behind the scans before which libjpeg warned, if stray bytes
    /// can explain the warnings. `warned_at` are the pieces that libjpeg had at each warning.
    ///
    /// libjpeg warns when it has read the marker behind a scan, both if bytes were left and if
    /// bytes were missing, and only its error code tells which. It is out of reach of safe code.
    /// But if bytes are missing, it decodes the padding, and warns of that, too.
    pub(super) fn padded(&self, warned_at: &[usize]) -> Option<Self> {
        let mut pieces = self.pieces.clone();
        for at in warned_at {
            let scan = self.scans.iter().find(|scan| scan.data + 2 == *at)?;
            let ends_with_file = *at + 1 == pieces.len() && !self.has_end && !self.has_other_data;
            let warned_before = !pieces[scan.data + 1].is_empty();
            if scan.has_plain_bits || ends_with_file || warned_before {
                return None;
            }
            pieces[scan.data + 1] = PADDING;
        }
        Some(Self { pieces, scans: Vec::new(), ..*self })
    }

    /// The error if libjpeg warned when it had this piece.
    pub(super) fn damage(&self, warned_at: usize) -> ImageError {
        if !self.has_end && warned_at + 1 >= self.pieces.len() {
            ImageError::Truncated
        } else {
            ImageError::damaged("some of its JPEG data are missing or invalid")
        }
    }
}

/// The part of a scan before data of another kind, in a file without an end marker: a video, or
/// what an interrupted copy leaves, such as zeros or a text. libjpeg decodes them without a
/// warning, so they would stand in for missing rows.
fn without_other_data(scan: &[u8]) -> &[u8] {
    let video = |bytes: &[u8]| matches!(bytes, [0, 0, 0, _, b'f', b't', b'y', b'p']);
    let scan = &scan[..scan.windows(8).position(video).unwrap_or(scan.len())];
    let low_bytes = scan.iter().rev().take_while(|byte| **byte < 0x80).count();
    if low_bytes <= LOW_BYTES_MAX {
        return scan;
    }
    &scan[..scan.len() - low_bytes + LOW_BYTES_KEPT]
}

/// How many bits of each coefficient of each component the scans leave out.
struct KnownBits<'a> {
    frame: &'a Frame,
    missing: [[u8; 64]; 4],
}

impl<'a> KnownBits<'a> {
    fn new(frame: &'a Frame) -> Self {
        Self { frame, missing: [[u8::MAX; 64]; 4] }
    }

    /// Whether a scan header has components of this image.
    fn names(&self, parameters: &[u8]) -> bool {
        self.components(parameters).is_some()
    }

    /// The numbers of the components in a scan header.
    fn components(&self, parameters: &[u8]) -> Option<Vec<usize>> {
        let (count, rest) = parameters.split_first()?;
        let count = usize::from(*count);
        if !(1..=4).contains(&count) || rest.len() != 2 * count + PARAMETERS_BYTES {
            return None;
        }
        let ids = rest.chunks_exact(2).take(count).map(|component| component[0]);
        ids.map(|id| self.frame.ids().iter().position(|known| *known == id)).collect()
    }

    /// Adds a scan. False if its header is invalid.
    fn add(&mut self, parameters: &[u8]) -> bool {
        let (Some(components), [.., first, last, bits]) = (self.components(parameters), parameters)
        else {
            return false;
        };
        let (first, last, missing) = if self.frame.progressive {
            (usize::from(*first), usize::from(*last), bits & 15)
        } else {
            (0, 63, 0)
        };
        for component in components {
            if let Some(coefficients) = self.missing[component].get_mut(first..=last) {
                coefficients.fill(missing);
            }
        }
        true
    }

    /// Whether no bit of any coefficient is missing.
    fn all(&self) -> bool {
        self.missing[..self.frame.ids().len()].as_flattened().iter().all(|missing| *missing == 0)
    }
}
