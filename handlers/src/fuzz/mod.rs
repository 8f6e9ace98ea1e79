//! Fuzz targets: properties that must hold for any bytes.
//!
//! `cargo test` checks each property with its samples and thousands of mutations of them, the same
//! in every run. `cargo fuzz-target` (docs/fuzzing.md) searches for more inputs, guided by
//! coverage, and starts with the samples.

mod bodies;
mod prices;
pub(crate) mod requests;

use serde_json::Value;

use crate::http::{HttpError, Response};

/// A valid product id, for samples.
pub(crate) const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// Checks a property, which is a function of bytes, with samples and inputs that are made of them.
macro_rules! fuzz {
    ($samples:expr, $rounds:expr, $property:expr) => {
        #[cfg(fuzzing)]
        crate::fuzz::run_fuzzer(&$samples, $property);
        #[cfg(not(fuzzing))]
        crate::fuzz::check_mutations(&$samples, $rounds, $property);
    };
}
pub(crate) use fuzz;

pub(crate) fn bytes<const N: usize>(samples: [&str; N]) -> Vec<Vec<u8>> {
    samples.map(|sample| sample.as_bytes().to_vec()).into()
}

/// The response must have a 4xx and a message that shows nothing of the implementation.
pub(crate) fn assert_client_error(error: &HttpError) {
    let response = serde_json::to_value(Response::error(error, "r-1")).unwrap();
    assert!((400..500).contains(&response["statusCode"].as_u64().unwrap()), "{response}");
    let body: Value = serde_json::from_str(response["body"].as_str().unwrap()).unwrap();
    let message = body["message"].as_str().unwrap();
    assert!(!message.trim().is_empty());
    let unquoted = without_quotations(message);
    for internal in
        ["::", "serde", "RawValue", "Draft", "panicked", ".rs", "Error(", "None", "Some("]
    {
        assert!(!unquoted.contains(internal), "{internal} in {message}");
    }
}

/// The message without the texts of the client, which are in quotation marks.
fn without_quotations(message: &str) -> String {
    let (mut unquoted, mut quoted, mut escaped) = (String::new(), false, false);
    for letter in message.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if !quoted => unquoted.push(letter),
            _ => {}
        }
    }
    unquoted
}

/// Runs libFuzzer for `FUZZ_SECONDS`, or with the one file that `FUZZ_INPUT` names. It keeps its
/// corpus and its findings in `target/fuzz`.
#[cfg(fuzzing)]
pub(crate) fn run_fuzzer(samples: &[Vec<u8>], property: fn(&[u8])) -> ! {
    if let Ok(file) = std::env::var("FUZZ_INPUT") {
        fuzz_driver::run(&[file], property);
    }
    // A test runs in a thread that has the test's name.
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
pub(crate) use mutations::check_mutations;

#[cfg(not(fuzzing))]
mod mutations {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use fastrand::Rng;

    /// Texts that parsers often read wrongly: brackets, escapes, incomplete characters, extreme
    /// numbers.
    const TOKENS: &[&[u8]] = &[
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

    /// Checks the property with each sample and then with `rounds` mutations.
    pub(crate) fn check_mutations(samples: &[Vec<u8>], rounds: usize, property: impl Fn(&[u8])) {
        // A fixed seed: every run checks the same inputs.
        let mut rng = Rng::with_seed(0x5eed);
        for sample in samples {
            check(sample, &property);
        }
        for _ in 0..rounds {
            let mut input = samples[rng.usize(..samples.len())].clone();
            for _ in 0..=rng.usize(..4) {
                change(&mut input, samples, &mut rng);
            }
            check(&input, &property);
        }
    }

    fn check(input: &[u8], property: &impl Fn(&[u8])) {
        if catch_unwind(AssertUnwindSafe(|| property(input))).is_err() {
            panic!("the property does not hold for b\"{}\"", input.escape_ascii());
        }
    }

    fn change(input: &mut Vec<u8>, samples: &[Vec<u8>], rng: &mut Rng) {
        let (from, to) = range(rng, input.len());
        match rng.u8(..6) {
            0 if from < input.len() => input[from] = rng.u8(..),
            1 => drop(input.drain(from..to)),
            2 => {
                let part = input[from..to].to_vec();
                input.splice(from..from, part);
            }
            3 => {
                let other = &samples[rng.usize(..samples.len())];
                let (start, end) = range(rng, other.len());
                input.splice(from..to, other[start..end].iter().copied());
            }
            4 => drop(input.splice(from..to, token(rng).iter().copied())),
            _ => drop(input.splice(from..from, token(rng).iter().copied())),
        }
    }

    fn token(rng: &mut Rng) -> &'static [u8] {
        TOKENS[rng.usize(..TOKENS.len())]
    }

    /// A range of at most 8 bytes: an input that has little left of its sample finds little.
    fn range(rng: &mut Rng, len: usize) -> (usize, usize) {
        let (one, other) = (rng.usize(..=len), rng.usize(..=len));
        let start = one.min(other);
        (start, one.max(other).min(start + 8))
    }
}
