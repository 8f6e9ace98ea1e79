//! The JSON array of a page of products, bounded in number and in size.

use anyhow::Result;
use shared::limits::PAGE_BYTES_MAX;

use super::Record;

/// A JSON array that grows until it is full.
pub(super) struct Page {
    body: String,
    response_bytes: usize,
    count: usize,
    limit: usize,
}

impl Page {
    /// An empty page for at most `limit` products.
    pub(super) fn new(limit: usize) -> Self {
        Self { body: "[".to_owned(), response_bytes: 2, count: 0, limit }
    }

    /// How many more products the limit allows.
    pub(super) fn remaining(&self) -> usize {
        self.limit - self.count
    }

    /// Adds a product. Returns `false` if the page is full.
    pub(super) fn push(&mut self, record: &Record) -> Result<bool> {
        if self.remaining() == 0 {
            return Ok(false);
        }
        let json = serde_json::to_string(&record.product)?;
        let response_bytes = self.response_bytes + bytes_in_response(&json) + 1;
        if response_bytes > PAGE_BYTES_MAX {
            return Ok(false);
        }
        if self.count > 0 {
            self.body.push(',');
        }
        self.body.push_str(&json);
        (self.response_bytes, self.count) = (response_bytes, self.count + 1);
        Ok(true)
    }

    pub(super) fn into_body(mut self) -> String {
        self.body.push(']');
        self.body
    }
}

/// The size of a JSON text as a string in the JSON of the whole response, where quotes and
/// backslashes are escaped again. The text has no control characters, because it is JSON.
fn bytes_in_response(json: &str) -> usize {
    json.len() + json.bytes().filter(|byte| matches!(byte, b'"' | b'\\')).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Response;
    use crate::products::record::tests::record;

    #[test]
    fn push_until_full_keeps_the_response_at_the_limit() {
        // The worst case: a quote is one byte in the item, two in the body, four in the response.
        let mut heavy = record();
        heavy.product.description = Some("\"".repeat(10_000));
        let mut page = Page::new(usize::MAX);
        while page.push(&heavy).unwrap() {}
        let response = serde_json::to_string(&Response::json(200, page.into_body())).unwrap();
        assert!(
            (PAGE_BYTES_MAX - 50_000..PAGE_BYTES_MAX + 1_000).contains(&response.len()),
            "{}",
            response.len()
        );
    }

    #[test]
    fn push_beyond_the_limit_is_false() {
        let mut page = Page::new(2);
        assert_eq!([(); 3].map(|()| page.push(&record()).unwrap()), [true, true, false]);
        let body: Vec<serde_json::Value> = serde_json::from_str(&page.into_body()).unwrap();
        assert_eq!(body.len(), 2);
        assert_eq!(Page::new(1).into_body(), "[]");
    }
}
