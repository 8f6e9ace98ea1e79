//! Fuzz targets of requests, and what other targets share. `fuzz_driver` runs them.

mod bodies;
mod prices;
pub(crate) mod requests;

use serde_json::Value;

use crate::http::{HttpError, Response};

/// A valid product id, for samples.
pub(crate) const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

pub(crate) use fuzz_driver::fuzz;

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
