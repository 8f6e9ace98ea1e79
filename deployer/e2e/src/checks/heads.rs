//! HEAD works wherever GET does: a monitor or a link checker gets the status and the headers.

use shared::table::{Method, routes};

use crate::context::CheckContext;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "HEAD of each path with GET has GET's status and headers, and no body",
        run: same,
    },
    Check { name: "HEAD of what does not exist has the status of GET, and no body", run: absent },
];

/// The headers that both responses must have with the same value, or must not have.
const SAME: [&str; 7] = [
    "content-type",
    "etag",
    "cache-control",
    "content-security-policy",
    "x-content-type-options",
    "access-control-allow-origin",
    "access-control-expose-headers",
];

fn same(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Headed", "1")?;
    for (_, route) in routes().filter(|(_, route)| route.method == Method::Get) {
        let path = route.path.replace("{id}", &created.id);
        let get = c.client.get(&path).send()?;
        let head = c.client.request("HEAD", &path).send()?;
        head.require(head.status == get.status, format!("status {}, as GET", get.status))?;
        head.require(head.body.is_empty(), "no body")?;
        head.require_header("x-request-id")?;
        for name in SAME {
            head.require(
                head.header(name) == get.header(name),
                format!("{name}: {:?}, as GET", get.header(name)),
            )?;
        }
        head.require(
            head.header("x-cache").is_some() == get.header("x-cache").is_some(),
            "x-cache if GET has it",
        )?;
    }
    let etag = c.get(&created.id)?.require_header("etag")?.to_owned();
    let known = c.product("HEAD", &created.id).header("If-None-Match", &etag).send()?;
    known.expect_status(304)?;
    Ok(PASSED)
}

fn absent(c: &CheckContext<'_>) -> CheckResult {
    let without_route = c.api.no_route_status();
    let paths = [
        ("/products/nothing", 404),
        ("/products/nothing/images", 404),
        ("/nothing", without_route),
    ];
    for (path, status) in paths {
        let head = c.client.request("HEAD", path).send()?.expect_status(status)?;
        head.require(head.body.is_empty(), "no body")?;
    }
    Ok(PASSED)
}
