//! JPEGs that deviate from the standard, as phones and tools write them, and that lack no pixel.

use super::hostile::samples;
use super::*;

const WIDTH: u32 = 160;
const HEIGHT: u32 = 120;
const STRAY: [u8; 18] = *b"\x01\x02stray bytes\x00\xff\x00\xff\x00";

fn file(progressive: bool) -> Vec<u8> {
    let pixels = texture(WIDTH, HEIGHT, 3);
    JpegFile { progressive, ..Default::default() }.of(&pixels, WIDTH, HEIGHT)
}

/// The pixels in scans of one component each, not progressive.
fn file_of_three_scans() -> Vec<u8> {
    let mut encoder = Compress::new(ColorSpace::JCS_RGB);
    encoder.set_fastest_defaults();
    encoder.set_size(WIDTH as usize, HEIGHT as usize);
    encoder.set_progressive_mode();
    encoder.set_scan_optimization_mode(mozjpeg::ScanMode::ScanPerComponent);
    let mut started = encoder.start_compress(Vec::new()).unwrap();
    started.write_scanlines(&texture(WIDTH, HEIGHT, 3)).unwrap();
    started.finish().unwrap()
}

/// Where the scan headers start.
fn scans(file: &[u8]) -> Vec<usize> {
    (0..file.len() - 1).filter(|at| file[*at..].starts_with(&[0xff, 0xda])).collect()
}

/// Where the marker behind each scan starts.
fn ends(file: &[u8]) -> Vec<usize> {
    let end = |scan: usize| {
        let marker = |at: &usize| file[*at] == 0xff && file[at + 1] != 0;
        (scan + 2..file.len() - 1).find(marker).unwrap()
    };
    scans(file).into_iter().map(end).collect()
}

fn without_end(file: &[u8]) -> &[u8] {
    file.strip_suffix(&[0xff, 0xd9]).unwrap()
}

#[test]
fn process_jpeg_scan_parameters_all_zero_are_ignored_if_not_progressive() {
    for good in [file(false), file_of_three_scans()] {
        let mut odd = good.clone();
        for scan in scans(&good) {
            let components = usize::from(good[scan + 4]);
            odd[scan + 5 + 2 * components..][..3].fill(0);
        }
        assert_eq!(process(&odd).unwrap(), process(&good).unwrap());
    }
}

#[test]
fn process_jpeg_without_end_marker_is_published() {
    for good in [file(false), file(true), file_of_three_scans()] {
        let wanted = process(&good).unwrap();
        let bare = without_end(&good);
        let video =
            b"\0\0\0\x1cftypmp42\0\0\0\0\xff\xe1\0\x08\xff\xc4\0\x20\xff\xc0\0\x01".repeat(9);
        for odd in [bare, &[bare, &[0xff]].concat(), &[bare, &video].concat()] {
            assert_eq!(process(odd).unwrap(), wanted);
        }
    }
}

/// A video behind the scan must not stand in for rows.
#[test]
fn process_jpeg_missing_rows_before_other_data_is_rejected() {
    for good in [file(false), file(true), file_of_three_scans()] {
        for keep in [good.len() / 3, good.len() / 2, good.len() * 3 / 4] {
            let cut = [&good[..keep], &b"\0\0\0\x1cftypmp42".repeat(20)].concat();
            assert!(matches!(rejected(&cut), ImageError::Damaged { .. } | ImageError::Truncated));
        }
    }
}

/// An interrupted copy leaves zeros or an error page, longer than what is missing.
#[test]
fn process_jpeg_missing_rows_before_zeros_or_a_text_is_rejected() {
    for (is_progressive, good) in
        [(false, file(false)), (true, file(true)), (false, file_of_three_scans())]
    {
        let tails = [b"\0".to_vec(), b"<p>Gateway Timeout</p>\r\n".to_vec()]
            .map(|part| part.repeat(4 * good.len() / part.len()));
        for tail in &tails {
            for keep in [good.len() / 2, good.len() * 3 / 4, good.len() * 9 / 10] {
                assert!(process(&[&good[..keep], tail].concat()).is_err(), "{keep} bytes");
            }
            let whole = [without_end(&good), tail].concat();
            // In the last scan of a progressive file, nothing tells them from missing codes.
            if !is_progressive {
                assert_eq!(process(&whole).unwrap(), process(&good).unwrap());
            }
        }
    }
}

/// Without its last scans, a progressive file shows a coarse image.
#[test]
fn process_progressive_jpeg_without_last_scans_is_truncated() {
    for good in [file(true), file_of_three_scans()] {
        let ends = ends(&good);
        for end in &ends[..ends.len() - 1] {
            assert_eq!(rejected(&good[..*end]), ImageError::Truncated);
        }
    }
}

#[test]
fn process_jpeg_stray_bytes_before_any_marker_are_ignored() {
    for good in [file(false), file(true), file_of_three_scans()] {
        let wanted = process(&good).unwrap();
        for (scan, end) in scans(&good).into_iter().zip(ends(&good)) {
            // More bits of the mean values: nothing tells stray bytes from them.
            let components = usize::from(good[scan + 4]);
            if matches!(good[scan + 5 + 2 * components..], [0, 0, bits, ..] if bits >> 4 > 0) {
                continue;
            }
            for length in [1, 2, 9, STRAY.len()] {
                let odd = [&good[..end], &STRAY[..length], &good[end..]].concat();
                assert_eq!(process(&odd).unwrap(), wanted, "{length} bytes at {end}");
            }
        }
    }
}

/// The scan that libjpeg reports as for stray bytes, because it has too few.
#[test]
fn process_jpeg_missing_bytes_before_any_marker_is_rejected() {
    for good in [file(false), file(true), file_of_three_scans()] {
        for end in ends(&good) {
            for length in [20, 100] {
                let odd = [&good[..end - length], &good[end..]].concat();
                assert!(process(&odd).is_err(), "{length} bytes at {end}");
            }
        }
    }
}

#[test]
fn process_jpeg_version_and_comments_do_not_matter() {
    for (kind, file) in samples().into_iter().filter(|(kind, _)| kind.contains("jpeg")) {
        let mut odd = file.clone();
        if let Some(jfif) = file.windows(5).position(|bytes| bytes == b"JFIF\0") {
            odd[jfif + 5] = 9;
        }
        odd.splice(2..2, *b"\xff\xfe\0\x06textstray");
        assert_eq!(process(&odd), process(&file), "{kind}");
    }
}
