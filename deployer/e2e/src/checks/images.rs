//! From an upload to three clean JPEGs that the product shows and that can be downloaded.

use super::at_once_in;
use crate::context::{Context, refused};
use crate::fault::Fault;
use crate::http::Reply;
use crate::pictures::{CLEAR, MARK, PHOTO, Picture, TINY, TURNED};
use crate::product::{Download, Extent, Product, Sizes, Upload};
use crate::{Check, HOLDS, Outcome};
use shared::jpeg::{self, JpegError};
use std::time::Duration;

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a JPEG becomes three, upright, fitted, without any metadata", run: jpeg },
    Check { name: "PNG and WebP become JPEGs; nothing is enlarged", run: others },
    Check { name: "redirect=true is a 302 to the picture", run: redirect },
    Check {
        name: "what is no image is refused, the 404 says why, and the next good one works",
        run: not_an_image,
    },
    Check { name: "a second upload takes the first one's place", run: replaced },
    Check { name: "new images change the ETag; PUT keeps them", run: kept },
    Check { name: "a product has at most 20 types of images", run: twenty },
    Check { name: "images go with their product", run: removed },
    Check { name: "an upload to a deleted product does not bring it back", run: late },
];

fn upload(
    c: &Context<'_>,
    id: &str,
    kind: &str,
    content_type: &str,
    bytes: &[u8],
) -> Result<(), Fault> {
    let call = c.images("POST", id).query("type", kind).query("content_type", content_type);
    let upload: Upload = call.send()?.status(200)?.json()?;
    c.client
        .call_url("PUT", upload.url)
        .header("Content-Type", content_type)
        .body(bytes)
        .send()?
        .status(200)?;
    Ok(())
}

/// Waits until the product shows these.
fn shown(c: &Context<'_>, id: &str, kind: &str, sizes: &Sizes) -> Result<(), Fault> {
    c.eventually(|| {
        let got = c.get(id)?.status(200)?;
        let product: Product = got.json()?;
        got.must(
            product.images.get(kind) == Some(sizes),
            format!("images of type {kind} in these extents: {sizes:?}"),
        )
    })
}

fn upload_picture(c: &Context<'_>, id: &str, kind: &str, picture: &Picture) -> Result<(), Fault> {
    upload(c, id, kind, picture.content_type, picture.bytes)?;
    shown(c, id, kind, &picture.sizes)
}

/// A clean JPEG of this extent.
fn must_be_clean(reply: &Reply, extent: Extent) -> Result<(), Fault> {
    reply.must(reply.header("content-type") == Some("image/jpeg"), "content-type image/jpeg")?;
    let read = jpeg::dimensions(&reply.body).map_err(|flaw| match flaw {
        JpegError::NotAJpeg => reply.fault("a whole JPEG"),
        JpegError::Metadata => reply.fault("a JPEG without metadata"),
    })?;
    reply.must(
        (read.width, read.height) == (extent.width, extent.height),
        format!("{extent:?}, not {read:?}"),
    )?;
    let marked = reply.body.windows(MARK.len()).any(|bytes| bytes == MARK);
    reply.must(!marked, "nothing of the upload's metadata")
}

fn download(c: &Context<'_>, id: &str, kind: &str, size: &str) -> Result<Reply, Fault> {
    let reply = c.images("GET", id).query("type", kind).query("size", size).send()?.status(200)?;
    let download: Download = reply.json()?;
    reply.must(download.expires_in > 0, "expires_in")?;
    c.client.call_url("GET", download.download_url).send()?.status(200)
}

fn must_download(c: &Context<'_>, id: &str, kind: &str, sizes: &Sizes) -> Result<(), Fault> {
    for (size, extent) in [("small", sizes.small), ("medium", sizes.medium), ("large", sizes.large)]
    {
        must_be_clean(&download(c, id, kind, size)?, extent)?;
    }
    Ok(())
}

fn jpeg(c: &Context<'_>) -> Outcome {
    let made = c.create("Turned", "1")?;
    upload_picture(c, &made.id, "main", &TURNED)?;
    must_download(c, &made.id, "main", &TURNED.sizes)?;
    // Type and size have defaults.
    let download: Download = c.images("GET", &made.id).send()?.status(200)?.json()?;
    must_be_clean(
        &c.client.call_url("GET", download.download_url).send()?.status(200)?,
        TURNED.sizes.large,
    )?;
    Ok(HOLDS)
}

fn others(c: &Context<'_>) -> Outcome {
    let made = c.create("Of many kinds", "1")?;
    let pictures = [("clear", &CLEAR), ("photo", &PHOTO), ("tiny", &TINY)];
    for (kind, picture) in pictures {
        upload(c, &made.id, kind, picture.content_type, picture.bytes)?;
    }
    for (kind, picture) in pictures {
        shown(c, &made.id, kind, &picture.sizes)?;
        must_download(c, &made.id, kind, &picture.sizes)?;
    }
    // Nothing but its own bytes says what a file is.
    upload(c, &made.id, "misnamed", "image/webp", CLEAR.bytes)?;
    shown(c, &made.id, "misnamed", &CLEAR.sizes)?;
    c.eventually(|| {
        let list = c.list().send()?.status(200)?;
        let listed: Vec<Product> = list.json()?;
        list.must(
            listed.first().is_some_and(|product| product.images.len() == 4),
            "the images in the list, too",
        )
    })?;
    Ok(HOLDS)
}

fn redirect(c: &Context<'_>) -> Outcome {
    let made = c.create("Redirected", "1")?;
    upload_picture(c, &made.id, "main", &TINY)?;
    let reply = c
        .images("GET", &made.id)
        .query("redirect", "true")
        .query("size", "small")
        .send()?
        .status(302)?;
    reply.must(
        reply.header("access-control-allow-origin") == Some("*"),
        "access-control-allow-origin: *",
    )?;
    let picture = c.client.call_url("GET", reply.need("location")?).send()?.status(200)?;
    must_be_clean(&picture, TINY.sizes.small)?;
    Ok(HOLDS)
}

fn not_an_image(c: &Context<'_>) -> Outcome {
    let made = c.create("Not pictured", "1")?;
    let cut = &TURNED.bytes[..TURNED.bytes.len() / 2];
    let html = b"<!doctype html><script>alert(1)</script>".as_slice();
    for (kind, bytes) in [
        ("html", html),
        ("empty", b""),
        ("cut", cut),
        ("gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"),
    ] {
        upload(c, &made.id, kind, "image/jpeg", bytes)?;
        let ask = || c.images("GET", &made.id).query("type", kind).send();
        c.eventually(|| {
            let refusal = refused(ask()?, 404, None)?;
            ask()?.must(
                refusal.message.contains("rejected: "),
                "a message that says that it was refused, and why",
            )
        })?;
        let got = c.get(&made.id)?.status(200)?;
        got.must(got.json::<Product>()?.images.is_empty(), "no images")?;
    }
    upload_picture(c, &made.id, "html", &TINY)?;
    must_download(c, &made.id, "html", &TINY.sizes)?;
    Ok(HOLDS)
}

fn replaced(c: &Context<'_>) -> Outcome {
    let made = c.create("Replaced", "1")?;
    upload_picture(c, &made.id, "main", &TURNED)?;
    upload_picture(c, &made.id, "main", &PHOTO)?;
    must_download(c, &made.id, "main", &PHOTO.sizes)?;
    // A refused one leaves what is there.
    upload(c, &made.id, "main", "image/jpeg", b"no picture")?;
    upload_picture(c, &made.id, "other", &TINY)?;
    shown(c, &made.id, "main", &PHOTO.sizes)?;
    must_download(c, &made.id, "main", &PHOTO.sizes)?;
    Ok(HOLDS)
}

fn kept(c: &Context<'_>) -> Outcome {
    let made = c.create("Kept", "1")?;
    let before = c.get(&made.id)?.status(200)?.need("etag")?.to_owned();
    upload_picture(c, &made.id, "main", &TINY)?;
    let got = c.get(&made.id)?.status(200)?;
    let after = got.need("etag")?.to_owned();
    got.must(after != before, format!("another etag than {before}: the answer has changed"))?;
    let put = |tag: &str| c.put(&made.id, c.draft("Kept", "2")).header("If-Match", tag).send();
    refused(put(&before)?, 412, None)?;
    let reply = put(&after)?.status(200)?;
    reply.must(
        reply.json::<Product>()?.images.get("main") == Some(&TINY.sizes),
        "the images, kept",
    )?;
    let emptied = format!(r#"{{"images":{{}},{}"#, &c.draft("Kept", "3")[1..]);
    let reply = c.put(&made.id, emptied).send()?.status(200)?;
    reply.must(
        reply.json::<Product>()?.images.get("main") == Some(&TINY.sizes),
        "the images, kept",
    )?;
    must_download(c, &made.id, "main", &TINY.sizes)?;
    Ok(HOLDS)
}

fn twenty(c: &Context<'_>) -> Outcome {
    let made = c.create("Twenty", "1")?;
    at_once_in(4, 20, |i| upload(c, &made.id, &format!("t{i}"), TINY.content_type, TINY.bytes))?;
    c.eventually(|| {
        let got = c.get(&made.id)?.status(200)?;
        got.must(got.json::<Product>()?.images.len() == 20, "images of 20 types")
    })?;
    refused(c.images("POST", &made.id).query("type", "one-more").send()?, 400, Some("type"))?;
    c.images("POST", &made.id).query("type", "t7").send()?.status(200)?;
    Ok(HOLDS)
}

fn removed(c: &Context<'_>) -> Outcome {
    let made = c.create("Removed", "1")?;
    upload_picture(c, &made.id, "main", &TINY)?;
    let urls = ["small", "medium", "large"].map(|size| {
        let reply = c.images("GET", &made.id).query("size", size).send()?.status(200)?;
        Ok(reply.json::<Download>()?.download_url)
    });
    let deleted = c.delete(&made.id)?.status(200)?;
    deleted.must(
        deleted.json::<Product>()?.images.contains_key("main"),
        "the product that was deleted, images and all",
    )?;
    for url in urls {
        let url = url?;
        c.eventually(|| {
            let reply = c.client.call_url("GET", url.as_str()).send()?;
            reply.must(matches!(reply.status, 403 | 404), "403 or 404: the picture is gone")
        })?;
    }
    refused(c.images("GET", &made.id).send()?, 404, None)?;
    Ok(HOLDS)
}

/// How long a product that is gone is watched for coming back.
const WATCHED: Duration = Duration::from_secs(2);

fn late(c: &Context<'_>) -> Outcome {
    let made = c.create("Late", "1")?;
    upload(c, &made.id, "early", TURNED.content_type, TURNED.bytes)?;
    let call = c.images("POST", &made.id).send()?.status(200)?;
    c.delete(&made.id)?.status(200)?;
    let url = call.json::<Upload>()?.url;
    c.client
        .call_url("PUT", url)
        .header("Content-Type", "image/jpeg")
        .body(TINY.bytes)
        .send()?
        .status(200)?;
    let begun = std::time::Instant::now();
    while begun.elapsed() < WATCHED {
        refused(c.get(&made.id)?, 404, None)?;
        std::thread::sleep(Duration::from_millis(100));
    }
    let list = c.list().send()?.status(200)?;
    list.must(list.json::<Vec<Product>>()?.is_empty(), "an empty list")?;
    Ok(HOLDS)
}
