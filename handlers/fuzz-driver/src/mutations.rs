//! Checks a property with samples and mutations of them, the same in each run.

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
pub fn check_mutations(samples: &[Vec<u8>], rounds: usize, property: impl Fn(&[u8])) {
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
