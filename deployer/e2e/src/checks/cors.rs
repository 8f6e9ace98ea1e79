//! A page on another origin can use the API, also when it is refused, and also when the gateway refuses it.

use crate::context::{Context, refused};
use crate::fault::Fault;
use crate::http::Reply;
use crate::{Check, HOLDS, Outcome};
use shared::table::{Method, routes};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "OPTIONS of each route is 204 with exactly its methods and headers",
        run: preflights,
    },
    Check { name: "every answer may be read, with the headers that a page needs", run: exposed },
    Check { name: "the gateway's own refusals are JSON with CORS", run: gateway },
    Check { name: "an unknown route is 404", run: unknown },
];

/// `a, B` as a set, in lower case.
fn listed(text: &str) -> BTreeSet<String> {
    text.split(',').map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).collect()
}

fn preflights(c: &Context<'_>) -> Outcome {
    let mut paths: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for (_, route) in routes() {
        paths.entry(route.path).or_default().push(route);
    }
    for (path, routes) in paths {
        let reply = c
            .client
            .call("OPTIONS", &path.replace("{id}", "01890a5d-ac96-774b-bcce-b302099a8057"))
            .header("Origin", "https://shop.example")
            .header(
                "Access-Control-Request-Method",
                routes.first().map_or("GET", |route| route.method.name()),
            )
            .header("Access-Control-Request-Headers", "content-type, if-match")
            .send()?
            .status(204)?;
        reply.must(reply.body.is_empty(), "no body")?;
        reply.must(
            reply.need("access-control-allow-origin")? == "*",
            "access-control-allow-origin: *",
        )?;
        let mut methods = listed(reply.need("access-control-allow-methods")?);
        methods.remove("options");
        let expected: BTreeSet<_> =
            routes.iter().map(|route| route.method.name().to_lowercase()).collect();
        reply.must(
            methods == expected,
            format!("access-control-allow-methods: exactly {expected:?}, not {methods:?}"),
        )?;
        let headers = listed(reply.header("access-control-allow-headers").unwrap_or_default());
        let mut needed: BTreeSet<_> = routes
            .iter()
            .flat_map(|route| route.headers)
            .map(|header| header.to_lowercase())
            .collect();
        let has_body = routes.iter().any(|route| {
            route.method == Method::Put || (route.method, route.path) == (Method::Post, "/products")
        });
        if has_body {
            needed.insert("content-type".to_owned());
        }
        // `*` would hide a header that is missing.
        reply.must(
            headers.is_superset(&needed) && !headers.contains("*"),
            format!("access-control-allow-headers with {needed:?}, not {headers:?}"),
        )?;
        let foreign = ["if-match", "if-none-match"]
            .into_iter()
            .find(|h| headers.contains(*h) && !needed.contains(*h));
        reply.must(
            foreign.is_none(),
            format!("no {} among the allowed headers of this path", foreign.unwrap_or("")),
        )?;
    }
    Ok(HOLDS)
}

/// What a page needs to read.
fn must_expose(reply: &Reply) -> Result<(), Fault> {
    reply.must(
        reply.header("access-control-allow-origin") == Some("*"),
        "access-control-allow-origin: *",
    )?;
    let exposed = listed(reply.need("access-control-expose-headers")?);
    for header in ["x-next-token", "etag", "location", "x-cache", "retry-after"] {
        reply.must(
            exposed.contains(header),
            format!("{header} among access-control-expose-headers"),
        )?;
    }
    let request_id =
        exposed.iter().any(|header| header.contains("request") && reply.header(header).is_some());
    reply.must(request_id, "a request id, and its header among access-control-expose-headers")
}

fn exposed(c: &Context<'_>) -> Outcome {
    let made = c.post(c.draft("Exposed", "1"))?.status(201)?;
    must_expose(&made)?;
    let id = made.json::<crate::product::Product>()?.id;
    must_expose(&c.get(&id)?)?;
    must_expose(&c.list().send()?)?;
    must_expose(&c.put(&id, c.draft("Exposed", "2")).send()?)?;
    must_expose(&c.images("POST", &id).send()?)?;
    must_expose(&c.images("GET", &id).send()?)?;
    must_expose(&c.post("{}")?)?;
    must_expose(&c.put(&id, c.draft("Exposed", "2")).header("If-Match", "\"other\"").send()?)?;
    must_expose(&c.delete(&id)?)?;
    must_expose(&c.delete(&id)?)?;
    Ok(HOLDS)
}

fn gateway(c: &Context<'_>) -> Outcome {
    // None of these reaches a function.
    for (method, path) in
        [("PATCH", "/products"), ("DELETE", "/products"), ("POST", "/ui"), ("PUT", "/openapi.json")]
    {
        let reply = c.client.call(method, path).header("Origin", "https://shop.example").send()?;
        refused(reply, 404, None)?;
    }
    Ok(HOLDS)
}

fn unknown(c: &Context<'_>) -> Outcome {
    for path in
        ["/", "/nothing", "/products/a/b", "/products/a/images/b", "/UI", "/favicon.ico", "/.env"]
    {
        refused(c.client.get(path).send()?, 404, None)?;
    }
    Ok(HOLDS)
}
