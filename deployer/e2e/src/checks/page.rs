//! The web page `/ui` and the OpenAPI document.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use shared::table::routes;

use crate::context::CheckContext;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "GET /ui is one HTML document that loads no other files", run: page },
    Check {
        name: "the content security policy allows the page's own script and style by hash",
        run: hashes,
    },
    Check { name: "GET /ui with the current ETag is 304", run: not_modified },
    Check { name: "GET /openapi.json describes every route", run: openapi },
    Check {
        name: "the root leads to the page, and a slash at the end changes nothing",
        run: slashes,
    },
];

fn slashes(c: &CheckContext<'_>) -> CheckResult {
    for (path, same) in
        [("/", "/ui"), ("", "/ui"), ("/ui/", "/ui"), ("/openapi.json/", "/openapi.json")]
    {
        let expected = c.client.get(same).send()?.expect_status(200)?;
        let found = c.client.get(path).send()?.expect_status(200)?;
        found.require(found.body == expected.body, format!("the body of {same}"))?;
    }
    let created = c.create("Slashed", "1")?;
    c.get(&format!("{}/", created.id))?.expect_status(200)?;
    Ok(PASSED)
}

fn page(c: &CheckContext<'_>) -> CheckResult {
    let response = c.client.get("/ui").send()?.expect_status(200)?;
    let kind = response.require_header("content-type")?.to_lowercase();
    response.require(
        kind.starts_with("text/html") && kind.contains("utf-8"),
        "content-type text/html; charset=utf-8",
    )?;
    let text = response.text();
    response.require(
        text.trim_start().to_lowercase().starts_with("<!doctype html>"),
        "an HTML document",
    )?;
    response.require(
        response.header("x-content-type-options") == Some("nosniff"),
        "x-content-type-options: nosniff",
    )?;
    let policy = response.require_header("content-security-policy")?;
    for part in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action"] {
        response.require(policy.contains(part), format!("the policy with {part}, not {policy}"))?;
    }
    for part in ["unsafe-inline", "unsafe-eval", "script-src *", "https: "] {
        response
            .require(!policy.contains(part), format!("the policy without {part}, not {policy}"))?;
    }
    for part in ["src=\"http", "src=\"//", "<link rel=\"stylesheet\"", "@import"] {
        response.require(!text.contains(part), format!("the page without {part}"))?;
    }
    Ok(PASSED)
}

/// The contents of all elements with this name.
fn element_contents<'t>(text: &'t str, tag: &str) -> Vec<&'t str> {
    let open = format!("<{tag}");
    let close = format!("</{tag}>");
    text.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter_map(|(_, rest)| rest.split_once(&close))
        .map(|(content, _)| content)
        .collect()
}

fn hashes(c: &CheckContext<'_>) -> CheckResult {
    let response = c.client.get("/ui").send()?.expect_status(200)?;
    let policy = response.require_header("content-security-policy")?;
    let text = response.text();
    for (tag, directive) in [("script", "script-src"), ("style", "style-src")] {
        let allowed = policy
            .split(';')
            .map(str::trim)
            .find(|part| part.starts_with(directive))
            .unwrap_or_default();
        let found = element_contents(&text, tag);
        response.require(!found.is_empty(), format!("the element {tag}"))?;
        for content in found {
            let hash = format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)));
            response.require(
                allowed.contains(&hash),
                format!("the hash {hash} of the page's {tag} in {policy}"),
            )?;
        }
    }
    Ok(PASSED)
}

fn not_modified(c: &CheckContext<'_>) -> CheckResult {
    let response = c.client.get("/ui").send()?.expect_status(200)?;
    let tag = response.require_header("etag")?;
    let again = c.client.get("/ui").header("If-None-Match", tag).send()?.expect_status(304)?;
    again.require(again.body.is_empty(), "no body")?;
    c.client.get("/ui").header("If-None-Match", "\"other\"").send()?.expect_status(200)?;
    Ok(PASSED)
}

fn openapi(c: &CheckContext<'_>) -> CheckResult {
    let response = c.client.get("/openapi.json").send()?.expect_status(200)?;
    let document: Value = response.json()?;
    let version = document["openapi"].as_str().unwrap_or_default();
    response.require(version.starts_with("3."), "an OpenAPI 3 document")?;
    for (_, route) in routes() {
        let method = route.method.name().to_lowercase();
        let operation = &document["paths"][route.path][&method];
        response.require(
            operation["responses"].is_object(),
            format!("{method} {} with its responses", route.path),
        )?;
    }
    Ok(PASSED)
}
