//! A page of products on its way out: a JSON array that stays below what Lambda lets through.

use super::Record;
use anyhow::Result;

/// Lambda's limit is 6 MB for the whole answer; this leaves room for the headers around the body.
const ANSWER_BYTES_MAX: usize = 6_000_000 - 64 * 1024;

/// A JSON array that grows until it is full.
pub(super) struct Page {
    body: String,
    answer_bytes: usize,
    count: usize,
    limit: usize,
}

impl Page {
    /// An empty page of at most this many products.
    pub(super) fn of(limit: Option<usize>) -> Self {
        Self { body: "[".to_owned(), answer_bytes: 2, count: 0, limit: limit.unwrap_or(usize::MAX) }
    }

    /// How many more products it may take.
    pub(super) fn room(&self) -> usize {
        self.limit - self.count
    }

    /// Adds a product; says whether there was room for it.
    pub(super) fn push(&mut self, record: &Record) -> Result<bool> {
        if self.room() == 0 {
            return Ok(false);
        }
        let json = serde_json::to_string(&record.product)?;
        let answer_bytes = self.answer_bytes + bytes_in_answer(&json) + 1;
        if answer_bytes > ANSWER_BYTES_MAX {
            return Ok(false);
        }
        if self.count > 0 {
            self.body.push(',');
        }
        self.body.push_str(&json);
        (self.answer_bytes, self.count) = (answer_bytes, self.count + 1);
        Ok(true)
    }

    /// The finished array.
    pub(super) fn into_body(mut self) -> String {
        self.body.push(']');
        self.body
    }
}

/// What a body's JSON weighs where Lambda counts: it is a string in the answer's own JSON, quotes and backslashes escaped.
/// Control characters are escaped in the body already.
fn bytes_in_answer(json: &str) -> usize {
    json.len() + json.bytes().filter(|byte| matches!(byte, b'"' | b'\\')).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Response;
    use crate::products::record::tests::record;

    #[test]
    fn a_full_page_is_an_answer_below_lambdas_limit() {
        // The worst for its size: each character is one byte in the item, two in the body, four in the answer.
        let mut heavy = record();
        heavy.product.description = Some("\"".repeat(10_000));
        let mut page = Page::of(None);
        while page.push(&heavy).unwrap() {}
        let answer = serde_json::to_string(&Response::json(200, page.into_body())).unwrap();
        assert!((5_800_000..6_000_000).contains(&answer.len()), "{}", answer.len());
    }

    #[test]
    fn a_page_keeps_its_limit() {
        let mut page = Page::of(Some(2));
        assert_eq!([(); 3].map(|()| page.push(&record()).unwrap()), [true, true, false]);
        let body: Vec<serde_json::Value> = serde_json::from_str(&page.into_body()).unwrap();
        assert_eq!(body.len(), 2);
        assert_eq!(Page::of(None).into_body(), "[]");
    }
}
