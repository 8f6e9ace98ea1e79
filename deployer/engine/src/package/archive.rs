//! The zip of one binary. Equal binaries give equal bytes, on any machine and at any time.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The program that Lambda's custom runtime starts.
const ENTRY_NAME: &str = "bootstrap";

/// How much a zip is compressed: 1 is fast, 9 is small.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level(pub(super) u8);

/// A zip with `binary` as its only file, executable, with the earliest time that a zip can contain.
pub(super) fn zip(binary: &[u8], level: Level) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(level.0.into()))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o755);
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(binary.len() / 2)));
    writer.start_file(ENTRY_NAME, options)?;
    writer.write_all(binary)?;
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn zip_contains_the_executable_binary_with_a_constant_time() {
        let mut archive =
            zip::ZipArchive::new(Cursor::new(zip(b"code", Level(6)).unwrap())).unwrap();
        assert_eq!(archive.len(), 1);
        let mut file = archive.by_index(0).unwrap();
        assert_eq!(file.name().unwrap(), "bootstrap");
        assert_eq!(file.unix_mode().unwrap() & 0o777, 0o755);
        assert_eq!(file.last_modified().unwrap(), DateTime::default());
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert_eq!(content, b"code");
    }
}
