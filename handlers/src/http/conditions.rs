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

/// What an `If-Match` header demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IfMatch {
    /// No header, or `*`: any version.
    Any,
    /// One of these versions. A tag of another form, such as `"x"`, is one of another version.
    OneOf(Vec<u64>),
    /// No tag in it can match a version, and the sentence says why. It is about the header: the
    /// product may well have the version that the client means.
    Never(&'static str),
}

pub fn if_match(header: Option<&str>) -> IfMatch {
    let Some(list) = header.map(str::trim).filter(|list| *list != "*") else {
        return IfMatch::Any;
    };
    let tags = || list.split(',').map(str::trim).filter(|tag| !tag.is_empty());
    if tags().any(is_strong) {
        return IfMatch::OneOf(tags().filter_map(version).collect());
    }
    IfMatch::Never(if tags().any(|tag| tag.starts_with("W/")) {
        "If-Match has a weak ETag (W/), which matches no version; a proxy that compresses responses \
         makes ETags weak: send the ETag without W/"
    } else {
        "If-Match has no ETag in double quotes; send the ETag as a response has it, with its quotes"
    })
}

fn is_strong(tag: &str) -> bool {
    tag.len() >= 2 && tag.starts_with('"') && tag.ends_with('"')
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
        assert_eq!(if_match(None), IfMatch::Any);
        assert_eq!(if_match(Some(" * ")), IfMatch::Any);
        assert_eq!(if_match(Some("\"1\", \"22\"")), IfMatch::OneOf(vec![1, 22]));
        assert_eq!(if_match(Some("W/\"1\", \"22\"")), IfMatch::OneOf(vec![22]));
        for other in ["\"x\"", "\"\"", "\"007\", \"+7\", \"18446744073709551616\""] {
            assert_eq!(if_match(Some(other)), IfMatch::OneOf(vec![]), "{other}");
        }
    }

    #[test]
    fn if_match_says_what_is_wrong_with_a_header_that_matches_nothing() {
        let says = |header: &str| match if_match(Some(header)) {
            IfMatch::Never(reason) => reason,
            other => panic!("{header}: {other:?}"),
        };
        for weak in ["W/\"3\"", " W/\"3\" , W/\"4\"", "3, W/\"3\""] {
            assert!(says(weak).starts_with("If-Match has a weak ETag"), "{weak}");
        }
        for bare in ["3", "", ",", "\"", "\"3", "3\"", "nonsense", "*, *"] {
            assert!(says(bare).starts_with("If-Match has no ETag in double quotes"), "{bare}");
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
