//! The page and the API's description, as they are delivered.

use crate::context::Context;
use crate::{Check, HOLDS, Outcome};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use shared::table::routes;

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "GET /ui is one HTML document that nothing else may be loaded into", run: page },
    Check { name: "its policy allows its own script and style, by hash", run: hashes },
    Check { name: "it is not sent again to one who has it", run: known },
    Check { name: "GET /openapi.json describes every route", run: openapi },
];

fn page(c: &Context<'_>) -> Outcome {
    let reply = c.client.get("/ui").send()?.status(200)?;
    let kind = reply.need("content-type")?.to_lowercase();
    reply.must(
        kind.starts_with("text/html") && kind.contains("utf-8"),
        "content-type text/html; charset=utf-8",
    )?;
    let text = reply.text();
    reply.must(
        text.trim_start().to_lowercase().starts_with("<!doctype html>"),
        "an HTML document",
    )?;
    reply.must(
        reply.header("x-content-type-options") == Some("nosniff"),
        "x-content-type-options: nosniff",
    )?;
    let policy = reply.need("content-security-policy")?;
    for part in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action"] {
        reply.must(policy.contains(part), format!("{part} in the policy, not {policy}"))?;
    }
    for part in ["unsafe-inline", "unsafe-eval", "script-src *", "https: "] {
        reply.must(!policy.contains(part), format!("no {part} in the policy, not {policy}"))?;
    }
    for part in ["src=\"http", "src=\"//", "<link rel=\"stylesheet\"", "@import"] {
        reply.must(!text.contains(part), format!("no {part} in the page"))?;
    }
    Ok(HOLDS)
}

/// The texts of all elements of this name.
fn inside<'t>(text: &'t str, tag: &str) -> Vec<&'t str> {
    let open = format!("<{tag}");
    let close = format!("</{tag}>");
    text.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter_map(|(_, rest)| rest.split_once(&close))
        .map(|(inside, _)| inside)
        .collect()
}

fn hashes(c: &Context<'_>) -> Outcome {
    let reply = c.client.get("/ui").send()?.status(200)?;
    let policy = reply.need("content-security-policy")?;
    let text = reply.text();
    for (tag, directive) in [("script", "script-src"), ("style", "style-src")] {
        let allowed = policy
            .split(';')
            .map(str::trim)
            .find(|part| part.starts_with(directive))
            .unwrap_or_default();
        let found = inside(&text, tag);
        reply.must(!found.is_empty(), format!("a {tag}"))?;
        for content in found {
            let hash = format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)));
            reply.must(
                allowed.contains(&hash),
                format!("{hash} of the page's {tag} in: {policy}"),
            )?;
        }
    }
    Ok(HOLDS)
}

fn known(c: &Context<'_>) -> Outcome {
    let reply = c.client.get("/ui").send()?.status(200)?;
    let tag = reply.need("etag")?;
    let again = c.client.get("/ui").header("If-None-Match", tag).send()?.status(304)?;
    again.must(again.body.is_empty(), "no body")?;
    c.client.get("/ui").header("If-None-Match", "\"other\"").send()?.status(200)?;
    Ok(HOLDS)
}

fn openapi(c: &Context<'_>) -> Outcome {
    let reply = c.client.get("/openapi.json").send()?.status(200)?;
    let document: Value = reply.json()?;
    let version = document["openapi"].as_str().unwrap_or_default();
    reply.must(version.starts_with("3."), "an OpenAPI 3 document")?;
    for (_, route) in routes() {
        let method = route.method.name().to_lowercase();
        let operation = &document["paths"][route.path][&method];
        reply.must(
            operation["responses"].is_object(),
            format!("{method} {} with its answers", route.path),
        )?;
    }
    Ok(HOLDS)
}
