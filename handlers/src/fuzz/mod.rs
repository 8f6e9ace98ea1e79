//! Fuzz targets: properties that hold for any bytes, whoever sends them.
//!
//! `cargo test` holds each against its samples and some thousand mutations of them, the same ones every time.
//! `cargo fuzz-target` (docs/fuzzing.md) looks for worse ones, guided by coverage; the samples are what it begins with.

mod bodies;
mod prices;
pub(crate) mod requests;

use crate::http::{HttpError, Response};
use serde_json::Value;

/// A legal product id, for samples.
pub(crate) const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// Holds a property, a function of bytes, against samples and what is made of them.
macro_rules! hold {
    ($samples:expr, $rounds:expr, $property:expr) => {
        #[cfg(fuzzing)]
        crate::fuzz::guide(&$samples, $property);
        #[cfg(not(fuzzing))]
        crate::fuzz::mutate(&$samples, $rounds, $property);
    };
}
pub(crate) use hold;

/// Samples as they are written down.
pub(crate) fn bytes<const N: usize>(samples: [&str; N]) -> Vec<Vec<u8>> {
    samples.map(|sample| sample.as_bytes().to_vec()).into()
}

/// What a client is told of a refusal: a status of its own fault, JSON, a sentence, and nothing of the inside.
pub(crate) fn told(failure: &HttpError) {
    let answer = serde_json::to_value(Response::failed(failure, "r-1")).unwrap();
    assert!((400..500).contains(&answer["statusCode"].as_u64().unwrap()), "{answer}");
    let body: Value = serde_json::from_str(answer["body"].as_str().unwrap()).unwrap();
    let message = body["message"].as_str().unwrap();
    assert!(!message.trim().is_empty());
    let ours = without_quotations(message);
    for inside in ["::", "serde", "RawValue", "Draft", "panicked", ".rs", "Error(", "None", "Some("]
    {
        assert!(!ours.contains(inside), "{inside} in {message}");
    }
}

/// A message without the client's own words, which stand in it between quotes.
fn without_quotations(message: &str) -> String {
    let (mut ours, mut quoted, mut escaped) = (String::new(), false, false);
    for letter in message.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if !quoted => ours.push(letter),
            _ => {}
        }
    }
    ours
}

/// The property, over the samples and what libFuzzer makes of them: for `FUZZ_SECONDS`, or over the one file that
/// `FUZZ_INPUT` names. What it learns and what it finds stays in `target/fuzz`.
#[cfg(fuzzing)]
pub(crate) fn guide(samples: &[Vec<u8>], property: fn(&[u8])) -> ! {
    if let Ok(file) = std::env::var("FUZZ_INPUT") {
        fuzz_driver::run(&[file], property);
    }
    // The thread of a test has the name of the test.
    let name = std::thread::current().name().unwrap().replace("::", ".");
    let folder = |kind: &str| {
        let folder = format!("{}/../target/fuzz/{kind}/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    };
    let (corpus, findings) = (folder("corpus"), folder("findings"));
    for (number, sample) in samples.iter().enumerate() {
        std::fs::write(format!("{corpus}/sample-{number}"), sample).unwrap();
    }
    let seconds = std::env::var("FUZZ_SECONDS").unwrap_or_else(|_| "240".to_owned());
    let arguments = [
        format!("-max_total_time={seconds}"),
        format!("-artifact_prefix={findings}/"),
        "-timeout=10".to_owned(),
        "-print_final_stats=1".to_owned(),
        corpus,
    ];
    fuzz_driver::run(&arguments, property)
}

#[cfg(not(fuzzing))]
pub(crate) use mutations::mutate;

#[cfg(not(fuzzing))]
mod mutations {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// What breaks parsers: brackets, escapes, halves of characters, numbers at their ends.
    const WORDS: &[&[u8]] = &[
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b" ",
        b"\n",
        b"\0",
        b"\x1f",
        b"\x7f",
        b"\xff",
        b"\xc3",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\\u0000",
        b"\\ud800",
        b"\\udc00",
        b"\\n",
        b"null",
        b"true",
        b"-",
        b"+",
        b".",
        b"0",
        b"9",
        b"e5",
        b"E-400",
        b"1e400",
        b"99999999999999999999",
        b"0000",
        b"%",
        b"%2F",
        b"%00",
        b"%+1",
        b"/",
        b"..",
        b"*",
        b"W/",
        b"\"1\"",
        b"=",
        b"&",
        "\u{e9}".as_bytes(),
        "\u{1f600}".as_bytes(),
        "\u{2028}".as_bytes(),
        "\u{10ffff}".as_bytes(),
    ];

    /// The property, over each sample and then over `rounds` mutations.
    pub(crate) fn mutate(samples: &[Vec<u8>], rounds: usize, property: impl Fn(&[u8])) {
        let mut dice = Rng(0x5eed);
        for sample in samples {
            check(sample, &property);
        }
        for _ in 0..rounds {
            let mut input = samples[dice.below(samples.len())].clone();
            for _ in 0..=dice.below(4) {
                change(&mut input, samples, &mut dice);
            }
            check(&input, &property);
        }
    }

    fn check(input: &[u8], property: &impl Fn(&[u8])) {
        if catch_unwind(AssertUnwindSafe(|| property(input))).is_err() {
            panic!("the property does not hold for b\"{}\"", input.escape_ascii());
        }
    }

    fn change(input: &mut Vec<u8>, samples: &[Vec<u8>], dice: &mut Rng) {
        let (from, to) = dice.range(input.len());
        match dice.below(6) {
            0 if from < input.len() => input[from] = dice.next() as u8,
            1 => drop(input.drain(from..to)),
            2 => {
                let part = input[from..to].to_vec();
                input.splice(from..from, part);
            }
            3 => {
                let other = &samples[dice.below(samples.len())];
                let (start, end) = dice.range(other.len());
                input.splice(from..to, other[start..end].iter().copied());
            }
            4 => drop(input.splice(from..to, WORDS[dice.below(WORDS.len())].iter().copied())),
            _ => drop(input.splice(from..from, WORDS[dice.below(WORDS.len())].iter().copied())),
        }
    }

    /// SplitMix64: a few lines, and the same numbers on every machine.
    struct Rng(u64);

    impl Rng {
        fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ (mixed >> 31)
        }

        fn below(&mut self, end: usize) -> usize {
            (self.next() % end.max(1) as u64) as usize
        }

        fn range(&mut self, len: usize) -> (usize, usize) {
            let (one, other) = (self.below(len + 1), self.below(len + 1));
            // Mostly short: a change that leaves nothing of the sample finds little.
            let start = one.min(other);
            (start, one.max(other).min(start + 8))
        }
    }
}
