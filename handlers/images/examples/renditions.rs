//! Writes the renditions of an image to a folder. `cargo xtask bench --images` measures it.

use std::path::Path;
use std::process::ExitCode;

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
    let renditions = images::process(&std::fs::read(source).ok()?).ok()?;
    let files = [
        ("large.jpg", renditions.large),
        ("medium.jpg", renditions.medium),
        ("small.jpg", renditions.small),
    ];
    files
        .into_iter()
        .try_for_each(|(name, rendition)| std::fs::write(folder.join(name), rendition.jpeg).ok())
}
