//! The JSON array of a page of products, bounded in number and in size.

use anyhow::Result;
use shared::Product;
use shared::limits::PAGE_BYTES_MAX;

/// A JSON array that grows until it is full.
pub(super) struct Page {
    body: Vec<u8>,
    response_bytes: usize,
    count: usize,
    limit: usize,
}

impl Page {
    /// An empty page for at most `limit` products.
    pub(super) fn new(limit: usize) -> Self {
        Self { body: b"[".to_vec(), response_bytes: 2, count: 0, limit }
    }

    /// How many more products the limit allows.
    pub(super) fn remaining(&self) -> usize {
        self.limit - self.count
    }

    /// Adds a product. Returns `false` if the page is full.
    pub(super) fn push(&mut self, product: &Product) -> Result<bool> {
        if self.remaining() == 0 {
            return Ok(false);
        }
        let end = self.body.len();
        if self.count > 0 {
            self.body.push(b',');
        }
        serde_json::to_writer(&mut self.body, product)?;
        let response_bytes = self.response_bytes + bytes_in_response(&self.body[end..]);
        if response_bytes > PAGE_BYTES_MAX {
            self.body.truncate(end);
            return Ok(false);
        }
        (self.response_bytes, self.count) = (response_bytes, self.count + 1);
        Ok(true)
    }

    pub(super) fn into_body(mut self) -> Result<String> {
        self.body.push(b']');
        Ok(String::from_utf8(self.body)?)
    }
}

/// The size of a JSON text as a string in the JSON of the whole response, where quotes and
/// backslashes are escaped again. The text has no control characters, because it is JSON.
fn bytes_in_response(json: &[u8]) -> usize {
    json.len() + json.iter().filter(|byte| matches!(byte, b'"' | b'\\')).count()
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
        while page.push(&heavy.product).unwrap() {}
        let response =
            serde_json::to_string(&Response::json(200, page.into_body().unwrap())).unwrap();
        assert!(
            (PAGE_BYTES_MAX - 50_000..PAGE_BYTES_MAX + 1_000).contains(&response.len()),
            "{}",
            response.len()
        );
    }

    #[test]
    fn push_beyond_the_limit_is_false() {
        let mut page = Page::new(2);
        assert_eq!([(); 3].map(|()| page.push(&record().product).unwrap()), [true, true, false]);
        let body: Vec<serde_json::Value> =
            serde_json::from_str(&page.into_body().unwrap()).unwrap();
        assert_eq!(body.len(), 2);
        assert_eq!(Page::new(1).into_body().unwrap(), "[]");
    }
}
