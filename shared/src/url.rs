//! Percent-encoding, and whether a URL names this machine.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The characters that RFC 3986 leaves as they are in a path segment, a query or a form.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Encodes one path segment, query value or form value.
pub fn percent_encoded(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// Whether the URL's host is this machine. An HTTP proxy cannot reach such a host.
pub fn is_loopback(url: &str) -> bool {
    let host = url.split("//").nth(1).unwrap_or("");
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|local| host.starts_with(local))
}
