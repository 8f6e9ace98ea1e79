//! The names of what the cache holds, readable with `valkey-cli`.

use shared::limits::cache_ttl_s;
use shared::{Category, ProductId};

/// The key of one product's entry or lease.
pub(super) fn product(id: &ProductId) -> String {
    format!("product:{id}")
}

/// The key of the generation of a category's lists; of all other lists without one.
pub(super) fn generation(category: Option<&str>) -> String {
    match category {
        Some(category) => format!("generation:category:{category}"),
        None => "generation:all".to_owned(),
    }
}

/// A page of a list: what was asked for, in a form that is the same for the same question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// The exact category.
    pub category: Option<Category>,
    /// The searched text, folded.
    pub text: Option<String>,
    /// Whether the popular ones were asked for, and nothing is known to be popular.
    pub popular: bool,
    /// The page's size, if the caller set one.
    pub limit: Option<usize>,
    /// The page's token, as the caller sent it.
    pub token: Option<String>,
}

impl ListQuery {
    /// The last part of the entry's key.
    pub(super) fn suffix(&self) -> String {
        let mut parts = Vec::new();
        if let Some(text) = &self.text {
            parts.push(format!("q={}", text.replace('&', "&&")));
        }
        if self.popular {
            parts.push("sort=popular".to_owned());
        }
        if let Some(limit) = self.limit {
            parts.push(format!("limit={limit}"));
        }
        if let Some(token) = &self.token {
            parts.push(format!("next_token={token}"));
        }
        parts.join("&")
    }

    /// The generation's key.
    pub(super) fn generation(&self) -> String {
        generation(self.category.as_ref().map(Category::as_str))
    }

    /// How long the page is kept.
    pub(super) fn ttl_s(&self) -> u64 {
        if self.text.is_some() { cache_ttl_s::SEARCH } else { cache_ttl_s::CATEGORY }
    }

    /// Whether it is read from the index, which lags.
    pub(super) fn reads_index(&self) -> bool {
        self.category.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_questions_have_different_keys() {
        let plain = ListQuery { category: None, text: None, popular: false, limit: None, token: None };
        let odd = ListQuery { text: Some("a&limit=1".into()), ..plain.clone() };
        let limited = ListQuery { text: Some("a".into()), limit: Some(1), ..plain.clone() };
        assert_eq!((plain.suffix().as_str(), odd.suffix().as_str()), ("", "q=a&&limit=1"));
        assert_ne!(odd.suffix(), limited.suffix());
    }
}
