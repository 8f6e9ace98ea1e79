//! The page: one HTML document with its style and script, put together when the crate is compiled.
//!
//! Its policy allows exactly this style and this script, by their hashes, so the sources here are all that ever runs.

use std::sync::LazyLock;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

// Macros, since `concat!` takes literals only.
macro_rules! style {
    () => {
        include_str!("page.css")
    };
}

// One module: the later files use what the earlier ones declare.
macro_rules! script {
    () => {
        concat!(
            include_str!("script/decimal.js"),
            include_str!("script/dom.js"),
            include_str!("script/api.js"),
            include_str!("script/list.js"),
            include_str!("script/pictures.js"),
            include_str!("script/sheet.js"),
            include_str!("script/reference.js"),
            include_str!("script/start.js"),
        )
    };
}

const PAGE: &str = concat!(
    include_str!("head.html"),
    "<style>",
    style!(),
    "</style>\n",
    include_str!("body.html"),
    "<script type=\"module\">",
    script!(),
    "</script>\n</body>\n</html>\n",
);

static STYLE_HASH: LazyLock<String> =
    LazyLock::new(|| BASE64_STANDARD.encode(Sha256::digest(style!())));
static SCRIPT_HASH: LazyLock<String> =
    LazyLock::new(|| BASE64_STANDARD.encode(Sha256::digest(script!())));
static ETAG: LazyLock<String> =
    LazyLock::new(|| format!("\"{}\"", BASE64_STANDARD.encode(Sha256::digest(PAGE))));

/// The whole document.
pub const fn page() -> &'static str {
    PAGE
}

/// The document's entity tag, quoted: it changes with the document and with nothing else.
pub fn etag() -> &'static str {
    &ETAG
}

/// The `Content-Security-Policy` to send with the document.
///
/// `storage_origin` is scheme, host and port of the presigned addresses (`https://bucket.s3.region.amazonaws.com`):
/// pictures are sent there and read from there. What is not an origin is left out, so that it cannot add to the policy.
pub fn content_security_policy(storage_origin: &str) -> String {
    let storage = if is_origin(storage_origin) { storage_origin } else { "" };
    [
        "default-src 'none'",
        &format!("script-src 'sha256-{}'", *SCRIPT_HASH),
        &format!("style-src 'sha256-{}'", *STYLE_HASH),
        // `data:` is the page's icon, `blob:` the preview of a chosen file.
        format!("img-src 'self' blob: data: {storage}").trim_end(),
        format!("connect-src 'self' {storage}").trim_end(),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

fn is_origin(text: &str) -> bool {
    text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).is_some_and(|host| {
        !host.is_empty()
            && host.bytes().all(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'[' | b']')
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text of the only element `tag`.
    fn inside(tag: &str) -> &'static str {
        let start = PAGE.find(&format!("<{tag}")).expect("element");
        let start = start + PAGE[start..].find('>').expect("end of the start tag") + 1;
        let end = start + PAGE[start..].find(&format!("</{tag}>")).expect("end tag");
        assert!(!PAGE[end + 2..].contains(&format!("<{tag}")), "a second {tag}");
        &PAGE[start..end]
    }

    fn hash(text: &str) -> String {
        BASE64_STANDARD.encode(Sha256::digest(text))
    }

    #[test]
    fn the_policy_allows_the_style_and_script_that_the_page_has() {
        let policy = content_security_policy("https://images.s3.eu-west-1.amazonaws.com");
        assert!(policy.contains(&format!("script-src 'sha256-{}';", hash(inside("script")))));
        assert!(policy.contains(&format!("style-src 'sha256-{}';", hash(inside("style")))));
        // A browser hashes after it has made every line end a bare line feed.
        assert!(!PAGE.contains('\r'));
    }

    #[test]
    fn the_policy_names_the_store_and_nothing_that_was_slipped_in() {
        let policy = content_security_policy("http://127.0.0.1:4566");
        assert!(policy.contains(
            "; img-src 'self' blob: data: http://127.0.0.1:4566; connect-src 'self' http://127.0.0.1:4566; "
        ));
        for odd in [
            "",
            "https://",
            "https://a; script-src *",
            "https://a https://b",
            "data:",
            "*",
            "https://a/path",
        ] {
            let policy = content_security_policy(odd);
            assert!(
                policy.contains("; img-src 'self' blob: data:; connect-src 'self'; base-uri"),
                "{odd}: {policy}"
            );
        }
    }

    #[test]
    fn the_page_asks_no_other_host() {
        let names: Vec<&str> = PAGE
            .match_indices("//")
            .filter(|(at, _)| PAGE[..*at].ends_with("http:") || PAGE[..*at].ends_with("https:"))
            .map(|(at, _)| {
                PAGE[at + 2..].split(['\'', '"', '/', ' ', ')']).next().unwrap_or_default()
            })
            .collect();
        // The name of the SVG language is an identifier, never fetched.
        assert!(names.iter().all(|name| *name == "www.w3.org"), "{names:?}");
        for word in ["@import", "url(", "src=\"//", "href=\"//", "integrity="] {
            assert!(!PAGE.contains(word), "{word}");
        }
    }

    #[test]
    fn markup_carries_no_code_and_no_style() {
        let markup = PAGE.replace(inside("script"), "").replace(inside("style"), "");
        for attribute in
            [" style=", "javascript:", "srcdoc", "<iframe", "<object", "<base", "http-equiv"]
        {
            assert!(!markup.contains(attribute), "{attribute}");
        }
        let handler = markup.match_indices(" on").find(|(at, _)| {
            let rest = &markup[at + 3..];
            let word = rest.bytes().take_while(u8::is_ascii_lowercase).count();
            word > 0 && rest[word..].starts_with('=')
        });
        assert_eq!(handler, None);
    }

    #[test]
    fn texts_never_become_markup() {
        for sink in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "setHTML",
            "DOMParser",
        ] {
            assert!(!inside("script").contains(sink), "{sink}");
        }
        // Either would end the element early.
        assert!(!script!().contains("</script"));
        assert!(!script!().contains("<!--"));
    }

    #[test]
    fn prices_do_not_meet_a_float() {
        for way in ["parseFloat", "toPrecision", ".json()", "Number(price", "+price"] {
            assert!(!inside("script").contains(way), "{way}");
        }
        // The one parser is given text in which numbers have become strings.
        assert_eq!(script!().matches("JSON.parse").count(), 1);
    }

    #[test]
    fn the_page_is_small() {
        assert!(PAGE.len() < 110_000, "{} bytes", PAGE.len());
    }

    #[test]
    fn every_name_the_script_asks_for_is_in_the_markup() {
        for piece in script!().split("$('").skip(1) {
            let id = piece.split('\'').next().unwrap_or_default();
            assert!(PAGE.contains(&format!("id=\"{id}\"")), "no element {id}");
        }
    }

    #[test]
    fn the_parts_of_the_script_declare_each_name_once() {
        let mut names: Vec<&str> = script!()
            .lines()
            .filter_map(|line| {
                let rest = line.strip_prefix("async ").unwrap_or(line);
                let declared = ["const ", "let ", "function ", "class "]
                    .iter()
                    .find_map(|word| rest.strip_prefix(word))?;
                declared.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').next()
            })
            .filter(|name| !name.is_empty())
            .collect();
        let all = names.len();
        names.sort_unstable();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(all > 50 && twice.is_empty(), "{all} names, declared twice: {twice:?}");
    }

    #[test]
    fn the_tag_is_one_quoted_word() {
        let tag = etag();
        assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() == 46);
        assert!(!tag[1..45].contains('"'));
    }
}
