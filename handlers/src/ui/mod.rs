//! The page: one HTML document with its style and script, assembled at compile time.
//!
//! Its Content-Security-Policy allows only this style and this script, by their hashes.

mod login;

use std::sync::LazyLock;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

pub use login::Login;

// These are macros because `concat!` only accepts literals.
macro_rules! style {
    () => {
        include_str!("page.css")
    };
}

// One JavaScript module: later files use the names of earlier ones.
macro_rules! script {
    () => {
        concat!(
            include_str!("script/decimal.js"),
            include_str!("script/dom.js"),
            include_str!("script/usage.js"),
            include_str!("script/session.js"),
            include_str!("script/api.js"),
            include_str!("script/list.js"),
            include_str!("script/images.js"),
            include_str!("script/sheet.js"),
            include_str!("script/sign_in.js"),
            include_str!("script/reference.js"),
            include_str!("script/start.js"),
        )
    };
}

const START: &str = include_str!("head.html");

/// What follows the element of the login.
const REST: &str = concat!(
    "<style>",
    style!(),
    "</style>\n",
    include_str!("body.html"),
    "<script type=\"module\">",
    script!(),
    "</script>\n</body>\n</html>\n",
);

static STYLE_HASH: LazyLock<String> = LazyLock::new(|| hash(style!()));
static SCRIPT_HASH: LazyLock<String> = LazyLock::new(|| hash(script!()));

/// The document. An open stack has no login.
pub fn page(login: Option<&Login>) -> String {
    [START, &login.map_or_else(String::new, Login::markup), REST].concat()
}

/// The ETag of a document, with quotes. It is a hash of the document and its policy: a browser that
/// gets a 304 keeps the policy that it has.
pub fn etag(page: &str, content_security_policy: &str) -> String {
    format!("\"{}\"", hash(&format!("{content_security_policy}\n{page}")))
}

/// The `Content-Security-Policy` of the document.
///
/// `storage_origin` is the origin of the presigned URLs (`https://bucket.s3.region.amazonaws.com`),
/// by which the page uploads and shows images. A text that is not an origin is left out, so that it
/// cannot add directives to the policy. The page signs in at the origin of the login.
pub fn content_security_policy(storage_origin: &str, login: Option<&Login>) -> String {
    let storage = if is_origin(storage_origin) { storage_origin } else { "" };
    // An emulator has one origin for all services.
    let sign_in = login.and_then(Login::origin).filter(|origin| *origin != storage).unwrap_or("");
    [
        "default-src 'none'",
        &format!("script-src 'sha256-{}'", *SCRIPT_HASH),
        &format!("style-src 'sha256-{}'", *STYLE_HASH),
        // `data:` is for the page's icon, `blob:` for the preview of a chosen file.
        format!("img-src 'self' blob: data: {storage}").trim_end(),
        format!("connect-src 'self' {storage} {sign_in}").trim_end(),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text))
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

    /// The document of an open stack.
    static PAGE: LazyLock<String> = LazyLock::new(|| page(None));

    /// The text in the only element with this tag.
    fn text_of(tag: &str) -> &'static str {
        let start = PAGE.find(&format!("<{tag}")).expect("a start tag");
        let start = start + PAGE[start..].find('>').expect("the end of the start tag") + 1;
        let end = start + PAGE[start..].find(&format!("</{tag}>")).expect("an end tag");
        assert!(!PAGE[end + 2..].contains(&format!("<{tag}")), "there is a second {tag}");
        &PAGE[start..end]
    }

    #[test]
    fn content_security_policy_contains_hashes_of_style_and_script() {
        let policy = content_security_policy("https://images.s3.eu-west-1.amazonaws.com", None);
        assert!(policy.contains(&format!("script-src 'sha256-{}';", hash(text_of("script")))));
        assert!(policy.contains(&format!("style-src 'sha256-{}';", hash(text_of("style")))));
        // The browser replaces CR LF by LF before it hashes, so a CR would change the hash.
        assert!(!PAGE.contains('\r'));
    }

    #[test]
    fn content_security_policy_ignores_storage_origin_that_is_no_origin() {
        let policy = content_security_policy("http://127.0.0.1:4566", None);
        assert!(policy.contains(
            "; img-src 'self' blob: data: http://127.0.0.1:4566; \
             connect-src 'self' http://127.0.0.1:4566; "
        ));
        for not_origin in [
            "",
            "https://",
            "https://a; script-src *",
            "https://a https://b",
            "data:",
            "*",
            "https://a/path",
        ] {
            let policy = content_security_policy(not_origin, None);
            assert!(
                policy.contains("; img-src 'self' blob: data:; connect-src 'self'; base-uri"),
                "{not_origin}: {policy}"
            );
        }
    }

    #[test]
    fn page_loads_nothing_from_other_hosts() {
        let names: Vec<&str> = PAGE
            .match_indices("//")
            .filter(|(at, _)| PAGE[..*at].ends_with("http:") || PAGE[..*at].ends_with("https:"))
            .map(|(at, _)| {
                PAGE[at + 2..].split(['\'', '"', '/', ' ', ')']).next().unwrap_or_default()
            })
            .collect();
        // The SVG namespace is an identifier and is never fetched.
        assert!(names.iter().all(|name| *name == "www.w3.org"), "{names:?}");
        for word in ["@import", "url(", "src=\"//", "href=\"//", "integrity="] {
            assert!(!PAGE.contains(word), "{word}");
        }
    }

    #[test]
    fn page_markup_has_no_inline_script_or_style() {
        let markup = PAGE.replace(text_of("script"), "").replace(text_of("style"), "");
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
    fn page_script_never_parses_markup() {
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
            assert!(!text_of("script").contains(sink), "{sink}");
        }
        // Either would end the script element too early.
        assert!(!script!().contains("</script"));
        assert!(!script!().contains("<!--"));
    }

    #[test]
    fn page_script_never_converts_prices_to_floats() {
        for call in ["parseFloat", "toPrecision", ".json()", "Number(price", "+price"] {
            assert!(!text_of("script").contains(call), "{call}");
        }
        // The only call is in `readJson`, which turns numbers into strings first.
        assert_eq!(script!().matches("JSON.parse").count(), 1);
    }

    #[test]
    fn page_asks_for_as_long_passwords_as_the_user_pool() {
        let min = shared::limits::PASSWORD_CHARS_MIN;
        assert!(script!().contains(&format!("const PASSWORD_CHARS_MIN = {min};")));
        assert!(PAGE.contains(&format!("At least {min} characters")));
    }

    #[test]
    fn page_size_is_below_limit() {
        // The login takes 20 KB of it, which are 6 KB after the gateway's compression.
        assert!(PAGE.len() < 134_000, "{} bytes", PAGE.len());
    }

    #[test]
    fn page_markup_has_every_id_that_script_uses() {
        for piece in script!().split("$('").skip(1) {
            let id = piece.split('\'').next().unwrap_or_default();
            assert!(PAGE.contains(&format!("id=\"{id}\"")), "no element {id}");
        }
    }

    #[test]
    fn page_script_files_declare_each_name_once() {
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
    fn etag_is_one_quoted_hash_of_the_document_and_its_policy() {
        let of = |bucket| etag(&PAGE, &content_security_policy(bucket, None));
        let tag = of("https://images.s3.eu-west-1.amazonaws.com");
        assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() == 46);
        assert!(!tag[1..45].contains('"'));
        assert_ne!(tag, of("https://other.s3.eu-west-1.amazonaws.com"));
    }
}
