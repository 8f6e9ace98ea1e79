//! Writes the same renditions with the `image` crate alone. `cargo xtask bench --images` compares.

use std::path::Path;
use std::process::ExitCode;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use shared::image::Size;

/// That of the function.
const QUALITY: u8 = 80;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(source), Some(folder)) = (arguments.next(), arguments.next()) else {
        return ExitCode::from(2);
    };
    match write(Path::new(&source), Path::new(&folder)) {
        Some(()) => ExitCode::SUCCESS,
        None => ExitCode::FAILURE,
    }
}

fn write(source: &Path, folder: &Path) -> Option<()> {
    let mut picture = image::load_from_memory(&std::fs::read(source).ok()?).ok()?;
    let sizes =
        [(Size::Large, "large.jpg"), (Size::Medium, "medium.jpg"), (Size::Small, "small.jpg")];
    // As the function does, each from the one before.
    sizes.into_iter().try_for_each(|(size, name)| {
        let (width, height) = size.bounds();
        picture = picture.resize(width, height, FilterType::Lanczos3);
        let mut jpeg = Vec::new();
        picture.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY)).ok()?;
        std::fs::write(folder.join(name), jpeg).ok()
    })
}
