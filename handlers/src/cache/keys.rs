//! The names of the cache's keys and the form of its values, readable with `valkey-cli`.

use shared::limits::cache_ttl_s;
use shared::{Category, ProductId};

/// The first letter of a lease. An entry begins with a digit, so the two cannot be confused.
pub(super) const LEASE_MARK: &str = "L";

/// The value of a product's key after a reader found an announced change in the item.
/// `scripts.rs` has it, too.
pub(super) const PENDING: &str = "P";

/// The value of a product's key while a reader with this token holds its lease.
pub(super) fn lease(token: &str) -> String {
    format!("{LEASE_MARK}{token}")
}

/// The keys of one stack.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// `fullapistack-1a2b3c:` where several stacks share a server (local cloud), else empty.
    prefix: String,
}

/// The key of a list page without its generation, which belongs between the two parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListKey {
    pub(super) before_generation: String,
    pub(super) after_generation: String,
}

impl ListKey {
    pub(super) fn with_generation(&self, generation: &str) -> String {
        format!("{}{generation}{}", self.before_generation, self.after_generation)
    }
}

impl Keys {
    /// The keys in this namespace; without a prefix if it is empty.
    pub(super) fn of(namespace: &str) -> Self {
        Self { prefix: if namespace.is_empty() { String::new() } else { format!("{namespace}:") } }
    }

    /// Holds the product's entry or lease.
    pub(super) fn product(&self, epoch: &str, id: &ProductId) -> String {
        format!("{}product:{epoch}:{id}", self.prefix)
    }

    /// Holds the generation of a category's lists; without a category, of all other lists.
    pub(super) fn generation(&self, epoch: &str, category: Option<&Category>) -> String {
        format!("{}generation:{epoch}:{}", self.prefix, lists(category))
    }

    /// Holds the entry of a list page.
    pub(super) fn list(&self, epoch: &str, query: &ListQuery) -> ListKey {
        let lists = lists(query.category.as_ref());
        ListKey {
            before_generation: format!("{}list:{epoch}:{lists}:", self.prefix),
            after_generation: format!(":{}", query.canonical()),
        }
    }

    /// What the keys of this stack begin with.
    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Never exists.
    pub(super) fn probe(&self) -> String {
        format!("{}probe", self.prefix)
    }

    /// Holds the numbers of hits and misses of one hour.
    pub(super) fn stats(&self, hour: u64) -> String {
        format!("{}stats:{hour}", self.prefix)
    }

    /// Holds the read counts of one hour.
    pub(super) fn window(&self, hour: u64) -> String {
        format!("{}popular:{hour}", self.prefix)
    }

    /// Holds the popularity ranking.
    pub(super) fn ranking(&self) -> String {
        format!("{}popular:ranking", self.prefix)
    }
}

/// The lists of a category, or all others.
fn lists(category: Option<&Category>) -> String {
    category.map_or_else(|| "all".to_owned(), |category| format!("category:{}", category.as_str()))
}

/// The query for one page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// The exact category.
    pub category: Option<Category>,
    /// The searched text, case-folded.
    pub text: Option<String>,
    /// `sort=popular`, cached only while there is no ranking.
    pub popular: bool,
    /// The largest number of products in the page.
    pub limit: usize,
    /// The page token, as the client sent it.
    pub token: Option<String>,
}

impl ListQuery {
    /// The query without its category, as text: equal queries have equal texts.
    fn canonical(&self) -> String {
        let mut parts = Vec::new();
        if let Some(text) = &self.text {
            parts.push(format!("q={}", text.replace('&', "&&")));
        }
        if self.popular {
            parts.push("sort=popular".to_owned());
        }
        parts.push(format!("limit={}", self.limit));
        if let Some(token) = &self.token {
            parts.push(format!("next_token={token}"));
        }
        parts.join("&")
    }

    pub(super) fn ttl_s(&self) -> u64 {
        if self.text.is_some() { cache_ttl_s::SEARCH } else { cache_ttl_s::CATEGORY }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> ListQuery {
        ListQuery { category: None, text: None, popular: false, limit: 5, token: None }
    }

    #[test]
    fn keys_of_two_namespaces_differ() {
        let (one, other) = (Keys::of("a"), Keys::of("b"));
        assert_eq!(
            (Keys::default().generation("e", None), one.generation("e", None)),
            ("generation:e:all".into(), "a:generation:e:all".into())
        );
        assert_ne!(one.list("e", &plain()), other.list("e", &plain()));
        assert_ne!(one.window(1), other.window(1));
        assert_ne!(one.ranking(), other.ranking());
    }

    #[test]
    fn list_key_contains_epoch_category_generation_and_query() {
        let query = ListQuery { category: Category::parse("c").ok(), limit: 2, ..plain() };
        assert_eq!(
            Keys::of("a").list("e", &query).with_generation("g:1"),
            "a:list:e:category:c:g:1:limit=2"
        );
    }

    #[test]
    fn list_query_different_queries_have_different_canonical_texts() {
        let odd = ListQuery { text: Some("a&limit=1".into()), ..plain() };
        let limited = ListQuery { text: Some("a".into()), limit: 1, ..plain() };
        assert_eq!(plain().canonical(), "limit=5");
        assert_eq!(odd.canonical(), "q=a&&limit=1&limit=5");
        assert_ne!(odd.canonical(), limited.canonical());
    }
}
