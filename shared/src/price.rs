//! Prices: exact decimals with at most 12 digits before and 4 after the point, never a float.

use crate::limits::{PRICE_FRACTION_DIGITS_MAX, PRICE_INTEGER_DIGITS_MAX};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// A price in units of 1/10,000. The 16 digits fit into a `u64`, so arithmetic is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Price(u64);

const UNIT: u64 = 10u64.pow(PRICE_FRACTION_DIGITS_MAX);
/// The first value with more digits than a price can have.
const END: u64 = 10u64.pow(PRICE_INTEGER_DIGITS_MAX + PRICE_FRACTION_DIGITS_MAX);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceError {
    NotANumber,
    Negative,
    /// More than twelve digits before the point.
    TooLarge,
    /// More than four digits after the point.
    TooPrecise,
}

impl std::fmt::Display for PriceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "price must be a number such as 19.99",
            Self::Negative => "price must not be negative",
            Self::TooLarge => "price may have at most 12 digits before the point",
            Self::TooPrecise => "price may have at most 4 digits after the point",
        })
    }
}

impl std::error::Error for PriceError {}

impl Price {
    /// Parses a JSON number. `1.5e1` and `15.00000` are 15: only the value counts.
    pub fn from_json_number(text: &str) -> Result<Self, PriceError> {
        match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => Self::signed(mantissa, exponent_of(exponent)?),
            None => Self::signed(text, 0),
        }
    }

    /// Parses plain decimal text: digits, and perhaps a point with digits after it. No exponent.
    pub fn from_plain(text: &str) -> Result<Self, PriceError> {
        Self::signed(text, 0)
    }

    /// Parses a mantissa with an optional minus sign. "-0" is zero.
    fn signed(mantissa: &str, exponent: i64) -> Result<Self, PriceError> {
        let Some(size) = mantissa.strip_prefix('-') else {
            return Self::scaled(mantissa, exponent);
        };
        let price = Self::scaled(size, exponent)?;
        if price.0 > 0 { Err(PriceError::Negative) } else { Ok(price) }
    }

    /// `mantissa` × 10^`exponent`, exactly.
    fn scaled(mantissa: &str, exponent: i64) -> Result<Self, PriceError> {
        let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        let digits = || integer.bytes().chain(fraction.bytes());
        if integer.is_empty() || fraction.is_empty() || !digits().all(|b| b.is_ascii_digit()) {
            return Err(PriceError::NotANumber);
        }
        // The power of ten of the first digit, in units of 1/10,000.
        let mut power = integer.len() as i64 - 1 + exponent + i64::from(PRICE_FRACTION_DIGITS_MAX);
        let mut units: u64 = 0;
        for digit in digits().map(|b| u64::from(b - b'0')) {
            if digit > 0 {
                let Ok(place) = u32::try_from(power) else { return Err(PriceError::TooPrecise) };
                let value =
                    10u64.checked_pow(place).filter(|v| *v < END).ok_or(PriceError::TooLarge)?;
                units += digit * value;
            }
            power -= 1;
        }
        Ok(Self(units))
    }
}

/// Parses an exponent and limits it to a million. No request has a mantissa with so many digits, so
/// a larger exponent gives the same error.
fn exponent_of(text: &str) -> Result<i64, PriceError> {
    let (sign, digits) = match text.as_bytes().first() {
        Some(b'-') => (-1, &text[1..]),
        Some(b'+') => (1, &text[1..]),
        _ => (1, text),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(PriceError::NotANumber);
    }
    Ok(sign * digits.parse::<i64>().unwrap_or(i64::MAX).min(1_000_000))
}

/// The shortest exact form: `1.5` for 1.50.
impl std::fmt::Display for Price {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (integer, mut fraction) = (self.0 / UNIT, self.0 % UNIT);
        if fraction == 0 {
            return write!(f, "{integer}");
        }
        let mut width = PRICE_FRACTION_DIGITS_MAX as usize;
        while fraction.is_multiple_of(10) {
            fraction /= 10;
            width -= 1;
        }
        write!(f, "{integer}.{fraction:0width$}")
    }
}

impl Serialize for Price {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A raw value, because serde_json would convert a number to a float.
        RawValue::from_string(self.to_string())
            .map_err(serde::ser::Error::custom)?
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Price {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Self::from_json_number(raw.get()).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn from_json_number_ignores_the_notation() {
        let zeros = format!("0.{}", "0".repeat(400));
        for (text, price) in [
            ("0", "0"),
            ("-0", "0"),
            ("-0.0e5", "0"),
            ("1.50", "1.5"),
            ("19.99", "19.99"),
            ("1e2", "100"),
            ("1.5E+1", "15"),
            ("12345e-4", "1.2345"),
            ("1.00000", "1"),
            ("0.0001", "0.0001"),
            ("999999999999.9999", "999999999999.9999"),
            ("0e999999999999999999999", "0"),
            (zeros.as_str(), "0"),
        ] {
            assert_eq!(
                Price::from_json_number(text).map(|p| p.to_string()),
                Ok(price.into()),
                "{text}"
            );
        }
    }

    #[test]
    fn from_json_number_out_of_range_is_an_error() {
        let nines = "9".repeat(400);
        for (text, error) in [
            ("-1", PriceError::Negative),
            ("-0.0001", PriceError::Negative),
            ("1000000000000", PriceError::TooLarge),
            ("1e12", PriceError::TooLarge),
            ("1e999999999999999999999", PriceError::TooLarge),
            (nines.as_str(), PriceError::TooLarge),
            ("0.00001", PriceError::TooPrecise),
            ("1e-5", PriceError::TooPrecise),
            ("1.23456", PriceError::TooPrecise),
            ("true", PriceError::NotANumber),
            ("", PriceError::NotANumber),
            ("1.", PriceError::NotANumber),
            ("1e", PriceError::NotANumber),
        ] {
            assert_eq!(Price::from_json_number(text), Err(error), "{text}");
        }
    }

    #[test]
    fn from_plain_exponent_or_space_is_an_error() {
        assert_eq!(Price::from_plain("12.50").map(|p| p.to_string()), Ok("12.5".into()));
        for text in ["1e2", " 1", "1 ", "+1", "", ".5", "1.", "1,5", "٣", "0x1", "NaN"] {
            assert_eq!(Price::from_plain(text), Err(PriceError::NotANumber), "{text}");
        }
        assert_eq!(Price::from_plain("-1"), Err(PriceError::Negative));
        assert_eq!(Price::from_plain("-0.0"), Ok(Price(0)));
    }

    proptest! {
        #[test]
        fn price_roundtrips_through_text_and_json(units in 0..END) {
            let price = Price(units);
            prop_assert_eq!(Price::from_json_number(&price.to_string()), Ok(price));
            prop_assert_eq!(Price::from_plain(&price.to_string()), Ok(price));
            let json = serde_json::to_string(&price).unwrap();
            prop_assert_eq!(serde_json::from_str::<Price>(&json).unwrap(), price);
        }
    }
}
