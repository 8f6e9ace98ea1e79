//! POST /products/{id}/images: a presigned URL that takes one kind of file to one place.

use crate::context::{Context, refused};
use crate::pictures::TINY;
use crate::product::Upload;
use crate::{Check, HOLDS, Outcome};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "the answer names URL, time, content type and key", run: answer },
    Check { name: "a wrong type or content type is 400, an unknown product 404", run: refuses },
    Check { name: "the URL takes its content type, method and key only", run: signed },
    Check { name: "the store lets a page upload (CORS)", run: preflight },
];

fn answer(c: &Context<'_>) -> Outcome {
    let made = c.create("Pictured", "1")?;
    let id = &made.id;
    for (kind, content_type) in [
        (None, None),
        (Some("front-2"), Some("image/png")),
        (Some("0"), Some("image/webp")),
        (Some("a"), Some("image/jpeg")),
    ] {
        let mut call = c.images("POST", id);
        for (name, value) in [("type", kind), ("content_type", content_type)] {
            if let Some(value) = value {
                call = call.query(name, value);
            }
        }
        let reply = call.send()?.status(200)?;
        let upload: Upload = reply.json()?;
        let content_type = content_type.unwrap_or("image/jpeg");
        reply.must(upload.content_type == content_type, format!("content_type {content_type}"))?;
        let key = format!("incoming_product_images/{id}/{}", kind.unwrap_or("main"));
        reply.must(upload.key == key, format!("the key {key}"))?;
        reply.must((1..=3600).contains(&upload.expires_in), "expires_in of an hour at most")?;
        for part in [
            "X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "X-Amz-Signature=",
            "content-type",
            &format!("X-Amz-Expires={}", upload.expires_in),
        ] {
            reply.must(upload.url.contains(part), format!("a URL with {part}"))?;
        }
    }
    Ok(HOLDS)
}

fn refuses(c: &Context<'_>) -> Outcome {
    let made = c.create("Pictured", "1")?;
    let long = "a".repeat(33);
    for kind in ["", "Main", "a b", "a/b", "../x", "ä", "a_b", &long] {
        refused(c.images("POST", &made.id).query("type", kind).send()?, 400, Some("type"))?;
        refused(c.images("GET", &made.id).query("type", kind).send()?, 400, Some("type"))?;
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
        let reply = c.images("POST", &made.id).query("content_type", content_type).send()?;
        refused(reply, 400, Some("content_type"))?;
    }
    for id in ["01890a5d-ac96-774b-bcce-b302099a8057", "nonsense"] {
        refused(c.images("POST", id).send()?, 404, None)?;
        refused(c.images("GET", id).send()?, 404, None)?;
    }
    for size in ["huge", "", "Large"] {
        refused(c.images("GET", &made.id).query("size", size).send()?, 400, Some("size"))?;
    }
    refused(c.images("GET", &made.id).query("redirect", "yes").send()?, 400, Some("redirect"))?;
    let never = refused(c.images("GET", &made.id).send()?, 404, None)?;
    let reply = c.images("GET", &made.id).query("type", "front").send()?;
    reply.must(never.message.contains("never"), "a message that says that none was ever sent")?;
    let other = refused(reply, 404, None)?;
    c.images("GET", &made.id)
        .send()?
        .must(other.message.contains("front"), "a message that names the type")?;
    Ok(HOLDS)
}

fn signed(c: &Context<'_>) -> Outcome {
    let made = c.create("Pictured", "1")?;
    let upload: Upload = c.images("POST", &made.id).send()?.status(200)?.json()?;
    let send = |method, url: &str, content_type: Option<&str>| {
        let mut call = c.client.call_url(method, url).body(TINY.bytes);
        if let Some(content_type) = content_type {
            call = call.header("Content-Type", content_type);
        }
        call.send()
    };
    for content_type in
        [Some("image/png"), Some("text/html"), Some("application/octet-stream"), None]
    {
        send("PUT", &upload.url, content_type)?.status(403)?;
    }
    send(
        "PUT",
        &upload.url.replace(&made.id, "01890a5d-ac96-774b-bcce-b302099a8057"),
        Some("image/jpeg"),
    )?
    .status(403)?;
    send("PUT", &upload.url.replace("/main?", "/other?"), Some("image/jpeg"))?.status(403)?;
    let longer = upload.url.replace("X-Amz-Expires=", "X-Amz-Expires=9");
    send("PUT", &longer, Some("image/jpeg"))?.status(403)?;
    let get = c.client.call_url("GET", &upload.url).send()?;
    get.must(matches!(get.status, 403 | 404), "403: the URL is for PUT")?;
    send("PUT", &upload.url, Some("image/jpeg"))?.status(200)?;
    Ok(HOLDS)
}

fn preflight(c: &Context<'_>) -> Outcome {
    let made = c.create("Pictured", "1")?;
    let upload: Upload = c.images("POST", &made.id).send()?.status(200)?.json()?;
    let reply = c
        .client
        .call_url("OPTIONS", &upload.url)
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "content-type")
        .send()?
        .status(200)?;
    let origin = reply.need("access-control-allow-origin")?;
    reply.must(
        matches!(origin, "*" | "https://shop.example"),
        "access-control-allow-origin for any page",
    )?;
    reply.must(
        reply.need("access-control-allow-methods")?.contains("PUT"),
        "PUT among the allowed methods",
    )?;
    let headers = reply.need("access-control-allow-headers")?.to_lowercase();
    reply.must(
        headers.contains("content-type") || headers == "*",
        "content-type among the allowed headers",
    )?;
    Ok(HOLDS)
}
