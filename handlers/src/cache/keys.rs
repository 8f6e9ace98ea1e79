//! The names of what the cache holds, readable with `valkey-cli`.

use shared::limits::cache_ttl_s;
use shared::{Category, ProductId};

/// The keys of one stack.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// Stacks of a local cloud share a server: `fullapistack-1a2b3c:`, or nothing.
    prefix: String,
}

impl Keys {
    /// The keys that begin with this namespace, if it is one.
    pub(super) fn of(namespace: &str) -> Self {
        Self { prefix: if namespace.is_empty() { String::new() } else { format!("{namespace}:") } }
    }

    /// One product's entry or lease.
    pub(super) fn product(&self, id: &ProductId) -> String {
        format!("{}product:{id}", self.prefix)
    }

    /// The generation of a category's lists; of all other lists without one.
    pub(super) fn generation(&self, category: Option<&Category>) -> String {
        match category {
            Some(category) => format!("{}generation:category:{}", self.prefix, category.as_str()),
            None => format!("{}generation:all", self.prefix),
        }
    }

    /// The count of an hour's reads.
    pub(super) fn window(&self, hour: u64) -> String {
        format!("{}popular:{hour}", self.prefix)
    }

    /// The ranking.
    pub(super) fn ranking(&self) -> String {
        format!("{}popular:ranking", self.prefix)
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
    fn stacks_that_share_a_server_share_no_key() {
        let (one, other) = (Keys::of("a"), Keys::of("b"));
        assert_eq!(
            (Keys::default().generation(None), one.generation(None)),
            ("generation:all".into(), "a:generation:all".into())
        );
        assert_ne!(one.window(1), other.window(1));
        assert_ne!(one.ranking(), other.ranking());
    }

    #[test]
    fn different_questions_have_different_keys() {
        let plain =
            ListQuery { category: None, text: None, popular: false, limit: None, token: None };
        let odd = ListQuery { text: Some("a&limit=1".into()), ..plain.clone() };
        let limited = ListQuery { text: Some("a".into()), limit: Some(1), ..plain.clone() };
        assert_eq!((plain.suffix().as_str(), odd.suffix().as_str()), ("", "q=a&&limit=1"));
        assert_ne!(odd.suffix(), limited.suffix());
    }
}
