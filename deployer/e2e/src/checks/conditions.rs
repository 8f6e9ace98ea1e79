//! Conditional requests: ETag, If-None-Match, If-Match.

use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "each write changes the ETag, and GET and PUT return the same ETag",
        run: etag_per_version,
    },
    Check {
        name: "GET with the current ETag in If-None-Match is 304 without a body",
        run: none_match,
    },
    Check { name: "PUT with If-Match changes only the current version", run: put },
    Check { name: "DELETE with If-Match deletes only the current version", run: delete },
];

fn etag(c: &CheckContext<'_>, id: &str) -> Result<String, CheckFailure> {
    let got = c.get(id)?.expect_status(200)?;
    let etag = got.require_header("etag")?;
    let strong = etag.len() > 2 && etag.starts_with('"') && etag.ends_with('"');
    got.require(strong, "an etag in quotes")?;
    Ok(etag.to_owned())
}

fn etag_per_version(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Tagged", "1")?;
    let mut seen = vec![etag(c, &created.id)?];
    let again = c.get(&created.id)?;
    again.require(
        again.header("etag") == seen.first().map(String::as_str),
        "the same etag without a write",
    )?;
    for price in ["2", "3", "2"] {
        let put = c.put(&created.id, c.body("Tagged", price)).send()?.expect_status(200)?;
        let new = put.require_header("etag")?.to_owned();
        put.require(!seen.contains(&new), "an etag that no earlier version had")?;
        let got = c.get(&created.id)?;
        got.require(
            got.header("etag") == Some(&new),
            format!("etag: {new}, the same as in the PUT response"),
        )?;
        seen.push(new);
    }
    Ok(PASSED)
}

fn none_match(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Known", "1")?;
    let etag = etag(c, &created.id)?;
    for known in [etag.clone(), "*".to_owned(), format!("W/{etag}"), format!("\"other\", {etag}")] {
        let response = c
            .product("GET", &created.id)
            .header("If-None-Match", &known)
            .send()?
            .expect_status(304)?;
        response.require(response.body.is_empty(), "no body")?;
        response.require(response.header("etag") == Some(&etag), format!("etag: {etag}"))?;
        response.require(
            response.header("access-control-allow-origin") == Some("*"),
            "access-control-allow-origin: *",
        )?;
    }
    for other in ["\"other\"", "\"\"", "nonsense", etag.trim_matches('"')] {
        c.product("GET", &created.id).header("If-None-Match", other).send()?.expect_status(200)?;
    }
    c.put(&created.id, c.body("Known", "2")).send()?.expect_status(200)?;
    let response =
        c.product("GET", &created.id).header("If-None-Match", &etag).send()?.expect_status(200)?;
    response.require(
        response.json::<Product>()?.price() == "2",
        "the new price, because the ETag is stale",
    )?;
    Ok(PASSED)
}

fn put(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Conditional", "1")?;
    let first = etag(c, &created.id)?;
    let put = |price: &str, etag: &str| {
        c.put(&created.id, c.body("Conditional", price)).header("If-Match", etag).send()
    };
    let second = put("2", &first)?.expect_status(200)?.require_header("etag")?.to_owned();
    for stale in [first.as_str(), "\"other\""] {
        expect_error(put("3", stale)?, 412, None)?;
    }
    // The product has not changed, so the message is about the header.
    for (wrong, says) in [
        (format!("W/{second}"), "weak"),
        (second.trim_matches('"').to_owned(), "quotes"),
        ("nonsense".to_owned(), "quotes"),
    ] {
        let response = put("3", &wrong)?;
        let error = expect_error(response.clone(), 412, None)?;
        response.require(error.message.contains(says), format!("a message about {says}"))?;
    }
    let got = c.get(&created.id)?.expect_status(200)?;
    got.require(
        got.json::<Product>()?.price() == "2",
        "the price 2, because a rejected PUT changes nothing",
    )?;
    put("4", &format!("\"other\", {second}"))?.expect_status(200)?;
    put("5", "*")?.expect_status(200)?;
    let got = c.get(&created.id)?.expect_status(200)?;
    got.require(got.json::<Product>()?.price() == "5", "the price 5")?;
    Ok(PASSED)
}

fn delete(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Conditional", "1")?;
    let first = etag(c, &created.id)?;
    let put = c.put(&created.id, c.body("Conditional", "2")).send()?.expect_status(200)?;
    let second = put.require_header("etag")?.to_owned();
    let delete = |etag: &str| c.product("DELETE", &created.id).header("If-Match", etag).send();
    expect_error(delete(&first)?, 412, None)?;
    c.get(&created.id)?.expect_status(200)?;
    delete(&second)?.expect_status(200)?;
    expect_error(delete(&second)?, 404, None)?;
    Ok(PASSED)
}
