//! A page on another origin can use the API and read all responses, also errors, and also errors
//! of the gateway.

use std::collections::{BTreeMap, BTreeSet};

use shared::table::routes;

use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::http::Response;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "OPTIONS of each path is 204 and allows exactly its methods and headers",
        run: preflights,
    },
    Check { name: "each response allows a page to read it and the headers it needs", run: exposed },
    Check { name: "errors of the gateway are JSON with CORS headers", run: gateway },
    Check { name: "an unknown path is 404, or 403 where requests are signed", run: unknown_paths },
];

/// What monitoring tools add to each request of a page.
const TRACING_HEADERS: [&str; 6] = [
    "traceparent",
    "tracestate",
    "baggage",
    "sentry-trace",
    "x-datadog-trace-id",
    "x-amzn-trace-id",
];

/// The words of a list such as `a, B`, in lower case.
fn header_words(text: &str) -> BTreeSet<String> {
    text.split(',').map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).collect()
}

fn preflights(c: &CheckContext<'_>) -> CheckResult {
    let mut paths: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for (_, route) in routes() {
        paths.entry(route.path).or_default().push(route);
    }
    for (path, routes) in paths {
        let response = c
            .client
            .request("OPTIONS", &path.replace("{id}", "01890a5d-ac96-774b-bcce-b302099a8057"))
            .header("Origin", "https://shop.example")
            .header(
                "Access-Control-Request-Method",
                routes.first().map_or("GET", |route| route.method.name()),
            )
            .header("Access-Control-Request-Headers", "content-type, if-match")
            .send()?
            .expect_status(204)?;
        response.require(response.body.is_empty(), "no body")?;
        response.require(
            response.require_header("access-control-allow-origin")? == "*",
            "access-control-allow-origin: *",
        )?;
        let mut methods = header_words(response.require_header("access-control-allow-methods")?);
        methods.remove("options");
        let mut expected: BTreeSet<_> =
            routes.iter().map(|route| route.method.name().to_lowercase()).collect();
        if expected.contains("get") {
            expected.insert("head".to_owned());
        }
        response.require(
            methods == expected,
            format!("access-control-allow-methods: exactly {expected:?}, not {methods:?}"),
        )?;
        let headers =
            header_words(response.header("access-control-allow-headers").unwrap_or_default());
        let mut needed: BTreeSet<_> = routes
            .iter()
            .flat_map(|route| route.headers)
            .copied()
            .chain(TRACING_HEADERS)
            .map(str::to_lowercase)
            .collect();
        if routes.iter().any(|route| route.body.is_some()) {
            needed.insert("content-type".to_owned());
        }
        // `*` would allow every header, so this check could not find a missing one.
        response.require(
            headers.is_superset(&needed) && !headers.contains("*"),
            format!("access-control-allow-headers with {needed:?}, not {headers:?}"),
        )?;
        let foreign = ["if-match", "if-none-match"]
            .into_iter()
            .find(|h| headers.contains(*h) && !needed.contains(*h));
        response.require(
            foreign.is_none(),
            format!("access-control-allow-headers without {}", foreign.unwrap_or("")),
        )?;
    }
    Ok(PASSED)
}

/// The headers that a page needs to read.
fn require_exposed_headers(response: &Response) -> Result<(), CheckFailure> {
    response.require(
        response.header("access-control-allow-origin") == Some("*"),
        "access-control-allow-origin: *",
    )?;
    let exposed = header_words(response.require_header("access-control-expose-headers")?);
    for header in ["x-next-token", "etag", "location", "x-cache", "retry-after"] {
        response.require(
            exposed.contains(header),
            format!("access-control-expose-headers with {header}"),
        )?;
    }
    let request_id = exposed
        .iter()
        .any(|header| header.contains("request") && response.header(header).is_some());
    response
        .require(request_id, "a request id header, and its name in access-control-expose-headers")
}

fn exposed(c: &CheckContext<'_>) -> CheckResult {
    let created = c.post(c.body("Exposed", "1"))?.expect_status(201)?;
    require_exposed_headers(&created)?;
    let id = created.json::<crate::product::Product>()?.id;
    require_exposed_headers(&c.get(&id)?)?;
    require_exposed_headers(&c.list().send()?)?;
    require_exposed_headers(&c.put(&id, c.body("Exposed", "2")).send()?)?;
    require_exposed_headers(&c.images("POST", &id).send()?)?;
    require_exposed_headers(&c.images("GET", &id).send()?)?;
    require_exposed_headers(&c.post("{}")?)?;
    require_exposed_headers(
        &c.put(&id, c.body("Exposed", "2")).header("If-Match", "\"other\"").send()?,
    )?;
    require_exposed_headers(&c.delete(&id)?)?;
    require_exposed_headers(&c.delete(&id)?)?;
    Ok(PASSED)
}

fn gateway(c: &CheckContext<'_>) -> CheckResult {
    // No function handles these requests.
    for (method, path) in
        [("PATCH", "/products"), ("DELETE", "/products"), ("POST", "/ui"), ("PUT", "/openapi.json")]
    {
        let response =
            c.client.request(method, path).header("Origin", "https://shop.example").send()?;
        expect_error(response, c.api.no_route_status(), None)?;
    }
    Ok(PASSED)
}

fn unknown_paths(c: &CheckContext<'_>) -> CheckResult {
    for path in
        ["/nothing", "/products/a/b", "/products/a/images/b", "/UI", "/favicon.ico", "/.env"]
    {
        expect_error(c.client.get(path).send()?, c.api.no_route_status(), None)?;
    }
    Ok(PASSED)
}
