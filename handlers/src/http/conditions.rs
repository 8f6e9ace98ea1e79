//! Conditional requests: entity tags made of a product's version.

/// A product's entity tag. It is strong, because each change of the response body raises the
/// version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ETag(pub u64);

impl std::fmt::Display for ETag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "\"{}\"", self.0)
    }
}

/// The versions that an `If-Match` header names. `None`: no header, or `*`, which any version
/// matches.
///
/// Tags of another form, weak tags included, match no version.
pub fn if_match(header: Option<&str>) -> Option<Vec<u64>> {
    match header.map(str::trim) {
        None | Some("*") => None,
        Some(list) => Some(list.split(',').filter_map(|tag| version(tag.trim())).collect()),
    }
}

/// Whether the client has the current response, by its `If-None-Match` header. Weak tags count.
pub fn if_none_match(header: Option<&str>, current: &str) -> bool {
    header.is_some_and(|list| {
        list.split(',')
            .map(str::trim)
            .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == current)
    })
}

fn version(tag: &str) -> Option<u64> {
    let version = tag.strip_prefix('"')?.strip_suffix('"')?.parse().ok()?;
    // HTTP compares tags as texts, so `"007"` is not the tag of version 7.
    (ETag(version).to_string() == tag).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn if_match_reads_strong_tags_of_versions_only() {
        assert_eq!(if_match(None), None);
        assert_eq!(if_match(Some(" * ")), None);
        assert_eq!(if_match(Some("\"1\", \"22\"")), Some(vec![1, 22]));
        for other in ["W/\"1\"", "nonsense", "", "\"007\", \"+7\", \"18446744073709551616\""] {
            assert_eq!(if_match(Some(other)), Some(vec![]), "{other}");
        }
    }

    #[test]
    fn if_none_match_accepts_weak_tags_and_the_asterisk() {
        let current = ETag(3).to_string();
        assert!(if_none_match(Some("\"x\", W/\"3\""), &current));
        assert!(if_none_match(Some("*"), &current));
        assert!(!if_none_match(Some("3"), &current));
        assert!(!if_none_match(None, &current));
    }
}
