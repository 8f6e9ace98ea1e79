//! Fuzz target: prices, which must be exact in every notation of a number.

use serde_json::value::RawValue;
use shared::Price;
use shared::limits::{PRICE_FRACTION_DIGITS_MAX, PRICE_INTEGER_DIGITS_MAX};

use super::{bytes, fuzz};

#[test]
fn prices() {
    fuzz!(samples(), 20_000, property);
}

fn samples() -> Vec<Vec<u8>> {
    let mut samples = bytes([
        "19.99",
        "0",
        "-0",
        "-0.0e5",
        "-1",
        "1.50\n1.5",
        "1e2\n99.9999",
        "12345e-4",
        "999999999999.9999",
        "1e12",
        "1E+11",
        "0.00005",
        "0e999999999999999999999",
        "1e-999999999999999999999",
        "1e9223372036854775807",
        "true",
        "0x1",
        "Infinity",
        "1e",
        "1.e1",
    ]);
    samples.push(format!("1{}e-395", "0".repeat(399)).into());
    samples.push(format!("0.{}1e400", "0".repeat(399)).into());
    samples
}

/// A decimal number as text: its digits without zeros at the ends, and the power of ten of the last
/// digit.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Digits {
    negative: bool,
    digits: String,
    power: i128,
}

impl Digits {
    /// Reads a number. With `exponents` it may have an exponent.
    pub(super) fn of(text: &str, exponents: bool) -> Option<Self> {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) if exponents => (mantissa, Some(exponent)),
            Some(_) => return None,
            None => (text, None),
        };
        let (integer, fraction) = match mantissa.split_once('.') {
            Some((_, "")) => return None,
            Some((integer, fraction)) => (integer, fraction),
            None => (mantissa, ""),
        };
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if integer.is_empty() || !all_digits(integer) || !all_digits(fraction) {
            return None;
        }
        let exponent = match exponent {
            None => 0,
            Some(text) => {
                let (sign, size) = match text.split_at_checked(1) {
                    Some(("-", size)) => (-1, size),
                    Some(("+", size)) => (1, size),
                    _ => (1, text),
                };
                if size.is_empty() || !all_digits(size) {
                    return None;
                }
                sign * size.parse().unwrap_or(i128::from(u64::MAX))
            }
        };
        let all = format!("{integer}{fraction}");
        let digits = all.trim_end_matches('0');
        let power = exponent - fraction.len() as i128 + (all.len() - digits.len()) as i128;
        let digits = digits.trim_start_matches('0').to_owned();
        if digits.is_empty() {
            return Some(Self { negative: false, digits, power: 0 });
        }
        Some(Self { negative, digits, power })
    }

    /// Whether the number is a valid price.
    pub(super) fn fits(&self) -> bool {
        !self.negative
            && self.power >= -i128::from(PRICE_FRACTION_DIGITS_MAX)
            && self.digits.len() as i128 + self.power <= i128::from(PRICE_INTEGER_DIGITS_MAX)
    }
}

/// The price must be accepted exactly if the digits are valid, and it must have these digits.
fn assert_same(text: &str, price: Option<Price>, digits: Option<Digits>) {
    let wanted = digits.filter(Digits::fits);
    let got = price.map(|price| Digits::of(&price.to_string(), false).unwrap());
    assert_eq!(got, wanted, "{text}");
}

fn property(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut before: Option<Price> = None;
    for line in text.split('\n') {
        let read = Price::from_json_number(line).ok();
        if serde_json::from_str::<&RawValue>(line).is_ok_and(|raw| raw.get() == line)
            && !line.starts_with(['"', '{', '['])
        {
            assert_same(line, read, Digits::of(line, true));
        } else if read.is_some() {
            // Not JSON, for example `007`. The caller checks that first, but the number must be
            // right, too.
            assert_same(line, read, Digits::of(line, true));
        }
        assert_same(line, Price::from_plain(line).ok(), Digits::of(line, false));
        let Some(price) = read else { continue };
        let json = serde_json::to_string(&price).unwrap();
        assert_eq!(json, price.to_string());
        assert_eq!(serde_json::from_str::<Price>(&json).unwrap(), price);
        if let Some(before) = before {
            assert_eq!(before.cmp(&price), padded(before).cmp(&padded(price)));
        }
        before = Some(price);
    }
}

/// With all possible digits, so that the texts have the order of the numbers.
fn padded(price: Price) -> String {
    let shown = price.to_string();
    let (integer, fraction) = shown.split_once('.').unwrap_or((&shown, ""));
    format!("{integer:0>12}{fraction:0<4}")
}
