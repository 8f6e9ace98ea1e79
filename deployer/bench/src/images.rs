//! The renditions of a photo: the pipeline of this repository beside the `image` crate alone.
//!
//! Both are examples of the crate `images`, so that they have the versions and the profile of the
//! function, and run as programs of their own. A third example makes the photo.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use image::imageops::FilterType;
use image::{DynamicImage, GrayImage};
use shared::image::Size;
use tempfile::TempDir;

use crate::contenders::{build, cargo};
use crate::cores::Cores;
use crate::markdown::{Run, ratio};
use crate::usage::{self, Kind, Usages};

/// The names of the contenders and of their programs, ours first.
const CONTENDERS: [(&str, &str); 2] =
    [("this repository", "renditions"), ("the `image` crate", "renditions_by_image_crate")];
/// From the largest: each is made from the one before.
const SIZES: [Size; 3] = [Size::Large, Size::Medium, Size::Small];
/// The program that writes the photo.
const PHOTO: &str = "photo";
/// A rendition that is less like the photo than this is broken, in dB.
const PSNR_MIN: f64 = 25.0;

/// What one contender made and used.
struct Outcome {
    usages: Usages,
    bytes: [u64; 3],
    psnr: [f64; 3],
}

/// Makes the photo, has each contender make the renditions in each round, and compares these.
pub(crate) fn run(workspace: &Path, run: &Run, say: impl Fn(&str)) -> Result<String> {
    let examples = build_examples(workspace)?;
    let programs = CONTENDERS.map(|(_, program)| examples.join(program));
    let folder = TempDir::with_prefix("bench-images-")?;
    say("making the photo");
    let (source, log) = (folder.path().join("source.jpg"), folder.path().join("log"));
    usage::measure(Command::new(examples.join(PHOTO)).arg(&source), &log)?;
    let file = std::fs::read(&source)?;
    let photo = image::load_from_memory(&file)?;
    let exact = exact(&photo);
    let cores = Cores::divide()?;
    let mut usages = [Usages::default(), Usages::default()];
    for round in 0..run.rounds {
        say(&format!("12 megapixels: round {} of {}", round + 1, run.rounds));
        let mut order: Vec<_> = programs.iter().zip(&mut usages).collect();
        if round % 2 == 1 {
            order.reverse();
        }
        for (program, usages) in order {
            let mut command = Command::new(program);
            command.arg(&source).arg(output(folder.path(), program)?);
            let used = cores.on_function_core(|| usage::measure(&command, &log))??;
            usages.0.push(used);
        }
    }
    let mut outcomes = Vec::new();
    for (program, usages) in programs.iter().zip(usages) {
        let (bytes, psnr) = compare(&output(folder.path(), program)?, &exact)?;
        outcomes.push(Outcome { usages, bytes, psnr });
    }
    let photo = Photo { width: photo.width(), height: photo.height(), bytes: file.len() };
    Ok(report(run, &photo, &outcomes))
}

/// The folder of a contender's renditions.
fn output(folder: &Path, program: &Path) -> Result<PathBuf> {
    let folder = folder.join(format!("{}-out", program.file_name().unwrap_or_default().display()));
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Returns the folder of the examples.
fn build_examples(workspace: &Path) -> Result<PathBuf> {
    let mut command = cargo(workspace);
    command.args(["build", "--locked", "--release", "--package", "images", "--examples"]);
    build(command)?;
    Ok(workspace.join("target/release/examples"))
}

/// The brightness of the photo at each size, without the losses of a JPEG.
fn exact(photo: &DynamicImage) -> [GrayImage; 3] {
    SIZES.map(|size| {
        let (width, height) = size.bounds();
        photo.resize(width, height, FilterType::Lanczos3).to_luma8()
    })
}

/// The bytes of the renditions, and their PSNR against the exact ones.
fn compare(folder: &Path, exact: &[GrayImage; 3]) -> Result<([u64; 3], [f64; 3])> {
    let (mut bytes, mut psnr) = ([0; 3], [0.0; 3]);
    for (index, (size, exact)) in SIZES.iter().zip(exact).enumerate() {
        let path = folder.join(format!("{}.jpg", size.name()));
        let file = std::fs::read(&path).with_context(|| format!("no {}", path.display()))?;
        let made = image::load_from_memory(&file)?.to_luma8();
        let (wanted, got) = (exact.dimensions(), made.dimensions());
        ensure!(got == wanted, "{} has {got:?} pixels, not {wanted:?}", path.display());
        let decibels = psnr_of(&made, exact);
        ensure!(decibels >= PSNR_MIN, "{} is another picture: {decibels:.1} dB", path.display());
        bytes[index] = file.len() as u64;
        psnr[index] = decibels;
    }
    Ok((bytes, psnr))
}

/// The PSNR of two pictures of the same size, in dB.
fn psnr_of(one: &GrayImage, other: &GrayImage) -> f64 {
    let squares = one.as_raw().iter().zip(other.as_raw()).map(|(a, b)| {
        let difference = f64::from(a.abs_diff(*b));
        difference * difference
    });
    let mean = squares.sum::<f64>() / one.as_raw().len() as f64;
    10.0 * (255.0 * 255.0 / mean.max(f64::MIN_POSITIVE)).log10()
}

struct Photo {
    width: u32,
    height: u32,
    bytes: usize,
}

fn report(run: &Run, photo: &Photo, outcomes: &[Outcome]) -> String {
    let mut text = format!(
        "{}A JPEG of {} × {} pixels and {:.1} MB.\n\n\
         | contender | time | CPU | peak memory | KB of large, medium, small | PSNR of these, dB |\n\
         |---|--:|--:|--:|--:|--:|\n",
        run.heading(),
        photo.width,
        photo.height,
        photo.bytes as f64 / 1e6
    );
    for ((name, _), outcome) in CONTENDERS.iter().zip(outcomes) {
        let kilobytes = outcome.bytes.map(|bytes| format!("{:.0}", bytes as f64 / 1e3)).join(", ");
        let psnr = outcome.psnr.map(|near| format!("{near:.1}")).join(", ");
        let _ = writeln!(text, "| {name} | {} | {kilobytes} | {psnr} |", outcome.usages.cells());
    }
    if let [ours, theirs] = outcomes {
        let ratios = Kind::ALL.map(|kind| theirs.usages.ratio(kind, &ours.usages));
        if let [Some(time), Some(cpu), Some(memory)] = ratios {
            let _ = writeln!(
                text,
                "\nThe `image` crate takes {} times the time of this repository, {} times the CPU \
                 and {} times the memory.",
                ratio(time),
                ratio(cpu),
                ratio(memory)
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::usage::tests::usage;

    #[test]
    fn report_has_what_each_contender_made_and_the_ratios() {
        let outcome = |seconds: [f64; 2]| Outcome {
            usages: Usages(seconds.map(usage).into()),
            bytes: [321_000, 177_000, 9_400],
            psnr: [35.6, 34.9, 31.0],
        };
        let run = Run {
            day: "2026-11-28".to_owned(),
            machine: "A processor".to_owned(),
            rounds: 2,
            notes: Vec::new(),
        };
        let photo = Photo { width: 4000, height: 3000, bytes: 2_900_000 };
        let outcomes = [outcome([0.1, 0.2]), outcome([0.5, 0.6])];
        expect![[r#"
            Measured on 2026-11-28 in 2 rounds: A processor.

            A JPEG of 4000 × 3000 pixels and 2.9 MB.

            | contender | time | CPU | peak memory | KB of large, medium, small | PSNR of these, dB |
            |---|--:|--:|--:|--:|--:|
            | this repository | 150 ms (100–200) | 75 ms (50–100) | 20 MB | 321, 177, 9 | 35.6, 34.9, 31.0 |
            | the `image` crate | 550 ms (500–600) | 275 ms (250–300) | 20 MB | 321, 177, 9 | 35.6, 34.9, 31.0 |

            The `image` crate takes 4.00 (3.00–5.00) times the time of this repository, 4.00 (3.00–5.00) times the CPU and 1.00 (1.00–1.00) times the memory.
        "#]].assert_eq(&report(&run, &photo, &outcomes));
    }

    #[test]
    fn psnr_of_pictures_falls_with_their_difference() {
        let gray = |level| GrayImage::from_pixel(4, 4, image::Luma([level]));
        // 20 log10(255 / 5)
        assert!((psnr_of(&gray(100), &gray(105)) - 34.15).abs() < 0.01);
        assert!(psnr_of(&gray(100), &gray(100)) > 1000.0);
    }

    #[test]
    fn compare_rejects_other_dimensions_and_another_picture() {
        let folder = TempDir::new().unwrap();
        let gray = |width, level| GrayImage::from_pixel(width, 16, image::Luma([level]));
        let exact = [100, 110, 120].map(|level| gray(16, level));
        for (size, picture) in SIZES.iter().zip(&exact) {
            picture.save(folder.path().join(format!("{}.jpg", size.name()))).unwrap();
        }
        let (bytes, psnr) = compare(folder.path(), &exact).unwrap();
        assert!(bytes.iter().all(|bytes| *bytes > 0) && psnr.iter().all(|near| *near > 40.0));
        gray(15, 120).save(folder.path().join("small.jpg")).unwrap();
        let error = compare(folder.path(), &exact).unwrap_err().to_string();
        assert!(error.contains("(15, 16) pixels, not (16, 16)"), "{error}");
        gray(16, 20).save(folder.path().join("small.jpg")).unwrap();
        let error = compare(folder.path(), &exact).unwrap_err().to_string();
        assert!(error.contains("another picture"), "{error}");
    }
}
