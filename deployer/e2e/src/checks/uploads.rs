//! POST /products/{id}/images: a presigned URL for one object key and one content type.

use crate::context::{CheckContext, expect_error};
use crate::product::Upload;
use crate::test_images::TINY;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "the response has a URL, its lifetime, a content type and an object key",
        run: response,
    },
    Check {
        name: "an invalid type or content type is 400, and an unknown product is 404",
        run: invalid_parameters,
    },
    Check { name: "the URL accepts only its content type, method and key", run: signed },
    Check { name: "the images bucket allows uploads from a page (CORS)", run: preflight },
];

fn response(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("With images", "1")?;
    let id = &created.id;
    for (kind, content_type) in [
        (None, None),
        (Some("front-2"), Some("image/png")),
        (Some("0"), Some("image/webp")),
        (Some("a"), Some("image/jpeg")),
    ] {
        let mut request = c.images("POST", id);
        for (name, value) in [("type", kind), ("content_type", content_type)] {
            if let Some(value) = value {
                request = request.query(name, value);
            }
        }
        let response = request.send()?.expect_status(200)?;
        let upload: Upload = response.json()?;
        let content_type = content_type.unwrap_or("image/jpeg");
        response
            .require(upload.content_type == content_type, format!("content_type {content_type}"))?;
        let key = format!("incoming_product_images/{id}/{}", kind.unwrap_or("main"));
        response.require(upload.key == key, format!("the key {key}"))?;
        response
            .require((1..=3600).contains(&upload.expires_in), "expires_in of at most one hour")?;
        for part in [
            "X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "X-Amz-Signature=",
            "content-type",
            &format!("X-Amz-Expires={}", upload.expires_in),
        ] {
            response.require(upload.url.contains(part), format!("a URL with {part}"))?;
        }
    }
    Ok(PASSED)
}

fn invalid_parameters(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("With images", "1")?;
    let long = "a".repeat(33);
    for kind in ["", "Main", "a b", "a/b", "../x", "ä", "a_b", &long] {
        expect_error(c.images("POST", &created.id).query("type", kind).send()?, 400, Some("type"))?;
        expect_error(c.images("GET", &created.id).query("type", kind).send()?, 400, Some("type"))?;
    }
    for content_type in [
        "",
        "image/gif",
        "text/html",
        "image/svg+xml",
        "image/jpeg; charset=x",
        "IMAGE/JPEG",
        "*/*",
    ] {
        let response = c.images("POST", &created.id).query("content_type", content_type).send()?;
        expect_error(response, 400, Some("content_type"))?;
    }
    for id in ["01890a5d-ac96-774b-bcce-b302099a8057", "nonsense"] {
        expect_error(c.images("POST", id).send()?, 404, None)?;
        expect_error(c.images("GET", id).send()?, 404, None)?;
    }
    for size in ["huge", "", "Large"] {
        expect_error(c.images("GET", &created.id).query("size", size).send()?, 400, Some("size"))?;
    }
    expect_error(
        c.images("GET", &created.id).query("redirect", "yes").send()?,
        400,
        Some("redirect"),
    )?;
    let never = expect_error(c.images("GET", &created.id).send()?, 404, None)?;
    let response = c.images("GET", &created.id).query("type", "front").send()?;
    response.require(
        never.message.contains("never"),
        "a message that says that no image was uploaded",
    )?;
    let other = expect_error(response, 404, None)?;
    c.images("GET", &created.id)
        .send()?
        .require(other.message.contains("front"), "a message that names the type")?;
    Ok(PASSED)
}

fn signed(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("With images", "1")?;
    let upload: Upload = c.images("POST", &created.id).send()?.expect_status(200)?.json()?;
    let send = |method, url: &str, content_type: Option<&str>| {
        let mut request = c.client.request_url(method, url).body(TINY.bytes);
        if let Some(content_type) = content_type {
            request = request.header("Content-Type", content_type);
        }
        request.send()
    };
    for content_type in
        [Some("image/png"), Some("text/html"), Some("application/octet-stream"), None]
    {
        send("PUT", &upload.url, content_type)?.expect_status(403)?;
    }
    send(
        "PUT",
        &upload.url.replace(&created.id, "01890a5d-ac96-774b-bcce-b302099a8057"),
        Some("image/jpeg"),
    )?
    .expect_status(403)?;
    send("PUT", &upload.url.replace("/main?", "/other?"), Some("image/jpeg"))?
        .expect_status(403)?;
    let longer = upload.url.replace("X-Amz-Expires=", "X-Amz-Expires=9");
    send("PUT", &longer, Some("image/jpeg"))?.expect_status(403)?;
    let get = c.client.request_url("GET", &upload.url).send()?;
    get.require(matches!(get.status, 403 | 404), "status 403 or 404, because the URL is for PUT")?;
    send("PUT", &upload.url, Some("image/jpeg"))?.expect_status(200)?;
    Ok(PASSED)
}

fn preflight(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("With images", "1")?;
    let upload: Upload = c.images("POST", &created.id).send()?.expect_status(200)?.json()?;
    let response = c
        .client
        .request_url("OPTIONS", &upload.url)
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "content-type")
        .send()?
        .expect_status(200)?;
    let origin = response.require_header("access-control-allow-origin")?;
    response.require(
        matches!(origin, "*" | "https://shop.example"),
        "access-control-allow-origin for every origin",
    )?;
    response.require(
        response.require_header("access-control-allow-methods")?.contains("PUT"),
        "access-control-allow-methods with PUT",
    )?;
    let headers = response.require_header("access-control-allow-headers")?.to_lowercase();
    response.require(
        headers.contains("content-type") || headers == "*",
        "access-control-allow-headers with content-type",
    )?;
    Ok(PASSED)
}
