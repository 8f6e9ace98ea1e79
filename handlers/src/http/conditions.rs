//! Conditional requests: entity tags made from a product's version.

/// A product's entity tag; strong, since every change of the answer bumps the version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ETag(pub u64);

impl std::fmt::Display for ETag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "\"{}\"", self.0)
    }
}

/// What an `If-Match` header demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IfMatch {
    /// No such header, or `*`: any version, as long as the product exists.
    Any,
    /// One of these versions; an empty list matches none.
    OneOf(Vec<u64>),
}

impl IfMatch {
    /// Whether a product of this version may be changed.
    pub fn allows(&self, version: u64) -> bool {
        match self {
            Self::Any => true,
            Self::OneOf(versions) => versions.contains(&version),
        }
    }

    /// Reads the header. Tags that are not ours, weak ones included, match nothing.
    pub fn parse(header: Option<&str>) -> Self {
        match header.map(str::trim) {
            None | Some("*") => Self::Any,
            Some(list) => {
                Self::OneOf(list.split(',').filter_map(|tag| version(tag.trim())).collect())
            }
        }
    }
}

/// Whether an `If-None-Match` header says that the client has what this tag stands for; weak tags count here.
pub fn if_none_match(header: Option<&str>, current: &str) -> bool {
    header.is_some_and(|list| {
        list.split(',')
            .map(str::trim)
            .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == current)
    })
}

fn version(tag: &str) -> Option<u64> {
    let version = tag.strip_prefix('"')?.strip_suffix('"')?.parse().ok()?;
    // Tags are compared letter by letter: `"007"` is none of ours.
    (ETag(version).to_string() == tag).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_http_has_them() {
        assert_eq!(IfMatch::parse(None), IfMatch::Any);
        assert_eq!(IfMatch::parse(Some(" * ")), IfMatch::Any);
        assert_eq!(IfMatch::parse(Some("\"1\", \"22\"")), IfMatch::OneOf(vec![1, 22]));
        assert_eq!(IfMatch::parse(Some("W/\"1\"")), IfMatch::OneOf(vec![]));
        assert_eq!(IfMatch::parse(Some("nonsense")), IfMatch::OneOf(vec![]));
        assert_eq!(IfMatch::parse(Some("")), IfMatch::OneOf(vec![]));
        assert_eq!(
            IfMatch::parse(Some("\"007\", \"+7\", \"18446744073709551616\"")),
            IfMatch::OneOf(vec![])
        );
        assert!(if_none_match(Some("\"x\", W/\"3\""), &ETag(3).to_string()));
        assert!(if_none_match(Some("*"), &ETag(3).to_string()));
        assert!(!if_none_match(Some("3"), &ETag(3).to_string()));
        assert!(!if_none_match(None, &ETag(3).to_string()));
    }
}
