//! Each upload becomes three JPEGs without metadata, which the product shows and which can be
//! downloaded.

use std::time::Duration;

use shared::jpeg::{self, JpegError};

use super::on_threads;
use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::http::Response;
use crate::product::{Dimensions, Download, Product, Renditions, Upload};
use crate::test_images::{CLEAR, METADATA_MARK, PHOTO, TINY, TURNED, TestImage};
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "a JPEG becomes three JPEGs that are upright, fitted and without metadata",
        run: jpeg,
    },
    Check { name: "PNG and WebP become JPEGs, and no image is enlarged", run: png_and_webp },
    Check {
        name: "GET and HEAD of an image with redirect=true are 302 to the image",
        run: redirect,
    },
    Check {
        name: "a file that is not an image is rejected, and the 404 says why",
        run: not_an_image,
    },
    Check { name: "a second upload replaces the first one", run: replaced },
    Check {
        name: "a new image changes the ETag, and PUT keeps the images",
        run: image_changes_etag,
    },
    Check { name: "a product has at most 20 image types", run: types_max },
    Check { name: "DELETE of a product ends the access to its images", run: deleted_with_product },
    Check {
        name: "an upload to a deleted product does not create it again",
        run: upload_after_delete,
    },
];

fn upload(
    c: &CheckContext<'_>,
    id: &str,
    kind: &str,
    content_type: &str,
    bytes: &[u8],
) -> Result<(), CheckFailure> {
    let request = c.images("POST", id).query("type", kind).query("content_type", content_type);
    let upload: Upload = request.send()?.expect_status(200)?.json()?;
    c.client
        .request_url("PUT", upload.url)
        .header("Content-Type", content_type)
        .body(bytes)
        .send()?
        .expect_status(200)?;
    Ok(())
}

/// Waits until the product shows these renditions.
fn wait_for_image(
    c: &CheckContext<'_>,
    id: &str,
    kind: &str,
    renditions: &Renditions,
) -> Result<(), CheckFailure> {
    c.eventually(|| {
        let got = c.get(id)?.expect_status(200)?;
        let product: Product = got.json()?;
        got.require(
            product.images.get(kind) == Some(renditions),
            format!("images of type {kind} with these dimensions: {renditions:?}"),
        )
    })
}

fn upload_and_wait(
    c: &CheckContext<'_>,
    id: &str,
    kind: &str,
    image: &TestImage,
) -> Result<(), CheckFailure> {
    upload(c, id, kind, image.content_type, image.bytes)?;
    wait_for_image(c, id, kind, &image.renditions)
}

/// Fails unless the response is a JPEG of these dimensions without metadata.
fn require_clean_jpeg(response: &Response, dimensions: Dimensions) -> Result<(), CheckFailure> {
    response.require(
        response.header("content-type") == Some("image/jpeg"),
        "content-type image/jpeg",
    )?;
    let read = jpeg::dimensions(&response.body).map_err(|flaw| match flaw {
        JpegError::NotAJpeg => response.failure("a complete JPEG"),
        JpegError::Metadata => response.failure("a JPEG without metadata"),
    })?;
    response.require(
        (read.width, read.height) == (dimensions.width, dimensions.height),
        format!("{dimensions:?}, not {read:?}"),
    )?;
    let marked = response.body.windows(METADATA_MARK.len()).any(|bytes| bytes == METADATA_MARK);
    response.require(!marked, "no metadata of the upload")
}

fn download(
    c: &CheckContext<'_>,
    id: &str,
    kind: &str,
    size: &str,
) -> Result<Response, CheckFailure> {
    let response =
        c.images("GET", id).query("type", kind).query("size", size).send()?.expect_status(200)?;
    let download: Download = response.json()?;
    response.require(download.expires_in > 0, "expires_in")?;
    c.client.request_url("GET", download.download_url).send()?.expect_status(200)
}

fn require_downloads(
    c: &CheckContext<'_>,
    id: &str,
    kind: &str,
    renditions: &Renditions,
) -> Result<(), CheckFailure> {
    for (size, dimensions) in
        [("small", renditions.small), ("medium", renditions.medium), ("large", renditions.large)]
    {
        require_clean_jpeg(&download(c, id, kind, size)?, dimensions)?;
    }
    Ok(())
}

fn jpeg(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Turned", "1")?;
    upload_and_wait(c, &created.id, "main", &TURNED)?;
    require_downloads(c, &created.id, "main", &TURNED.renditions)?;
    // The query parameters `type` and `size` have defaults.
    let download: Download = c.images("GET", &created.id).send()?.expect_status(200)?.json()?;
    require_clean_jpeg(
        &c.client.request_url("GET", download.download_url).send()?.expect_status(200)?,
        TURNED.renditions.large,
    )?;
    Ok(PASSED)
}

fn png_and_webp(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Of many kinds", "1")?;
    let images = [("clear", &CLEAR), ("photo", &PHOTO), ("tiny", &TINY)];
    for (kind, image) in images {
        upload(c, &created.id, kind, image.content_type, image.bytes)?;
    }
    for (kind, image) in images {
        wait_for_image(c, &created.id, kind, &image.renditions)?;
        require_downloads(c, &created.id, kind, &image.renditions)?;
    }
    // The content of the file decides its format, not the content type of the upload.
    upload(c, &created.id, "misnamed", "image/webp", CLEAR.bytes)?;
    wait_for_image(c, &created.id, "misnamed", &CLEAR.renditions)?;
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        let listed: Vec<Product> = list.json()?;
        list.require(
            listed.first().is_some_and(|product| product.images.len() == 4),
            "the images also in the list",
        )
    })?;
    Ok(PASSED)
}

fn redirect(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Redirected", "1")?;
    upload_and_wait(c, &created.id, "main", &TINY)?;
    let response = c
        .images("GET", &created.id)
        .query("redirect", "true")
        .query("size", "small")
        .send()?
        .expect_status(302)?;
    response.require(
        response.header("access-control-allow-origin") == Some("*"),
        "access-control-allow-origin: *",
    )?;
    let image = c
        .client
        .request_url("GET", response.require_header("location")?)
        .send()?
        .expect_status(200)?;
    require_clean_jpeg(&image, TINY.renditions.small)?;
    // A link checker follows the redirect with HEAD, and a signature is for one method.
    let head =
        c.images("HEAD", &created.id).query("redirect", "true").send()?.expect_status(302)?;
    let image = c.client.request_url("HEAD", head.require_header("location")?).send()?;
    image.expect_status(200)?;
    Ok(PASSED)
}

fn not_an_image(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Not pictured", "1")?;
    let cut = &TURNED.bytes[..TURNED.bytes.len() / 2];
    let html = b"<!doctype html><script>alert(1)</script>".as_slice();
    for (kind, bytes) in [
        ("html", html),
        ("empty", b""),
        ("cut", cut),
        ("gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"),
    ] {
        upload(c, &created.id, kind, "image/jpeg", bytes)?;
        let get = || c.images("GET", &created.id).query("type", kind).send();
        c.eventually(|| {
            let error = expect_error(get()?, 404, None)?;
            get()?.require(
                error.message.contains("rejected: "),
                "a message that says why the upload was rejected",
            )
        })?;
        let got = c.get(&created.id)?.expect_status(200)?;
        got.require(got.json::<Product>()?.images.is_empty(), "no images")?;
    }
    upload_and_wait(c, &created.id, "html", &TINY)?;
    require_downloads(c, &created.id, "html", &TINY.renditions)?;
    Ok(PASSED)
}

fn replaced(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Replaced", "1")?;
    upload_and_wait(c, &created.id, "main", &TURNED)?;
    upload_and_wait(c, &created.id, "main", &PHOTO)?;
    require_downloads(c, &created.id, "main", &PHOTO.renditions)?;
    // A rejected upload does not change the existing image.
    upload(c, &created.id, "main", "image/jpeg", b"not an image")?;
    upload_and_wait(c, &created.id, "other", &TINY)?;
    wait_for_image(c, &created.id, "main", &PHOTO.renditions)?;
    require_downloads(c, &created.id, "main", &PHOTO.renditions)?;
    Ok(PASSED)
}

fn image_changes_etag(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Kept", "1")?;
    let before = c.get(&created.id)?.expect_status(200)?.require_header("etag")?.to_owned();
    upload_and_wait(c, &created.id, "main", &TINY)?;
    let got = c.get(&created.id)?.expect_status(200)?;
    let after = got.require_header("etag")?.to_owned();
    got.require(
        after != before,
        format!("another etag than {before}, because the product has a new image"),
    )?;
    let put = |tag: &str| c.put(&created.id, c.body("Kept", "2")).header("If-Match", tag).send();
    expect_error(put(&before)?, 412, None)?;
    let response = put(&after)?.expect_status(200)?;
    response.require(
        response.json::<Product>()?.images.get("main") == Some(&TINY.renditions),
        "the same images as before",
    )?;
    let emptied = format!(r#"{{"images":{{}},{}"#, &c.body("Kept", "3")[1..]);
    let response = c.put(&created.id, emptied).send()?.expect_status(200)?;
    response.require(
        response.json::<Product>()?.images.get("main") == Some(&TINY.renditions),
        "the same images as before",
    )?;
    require_downloads(c, &created.id, "main", &TINY.renditions)?;
    Ok(PASSED)
}

fn types_max(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Twenty", "1")?;
    on_threads(4, 20, |i| upload(c, &created.id, &format!("t{i}"), TINY.content_type, TINY.bytes))?;
    c.eventually(|| {
        let got = c.get(&created.id)?.expect_status(200)?;
        got.require(got.json::<Product>()?.images.len() == 20, "images of 20 types")
    })?;
    expect_error(
        c.images("POST", &created.id).query("type", "one-more").send()?,
        400,
        Some("type"),
    )?;
    c.images("POST", &created.id).query("type", "t7").send()?.expect_status(200)?;
    Ok(PASSED)
}

fn deleted_with_product(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Removed", "1")?;
    upload_and_wait(c, &created.id, "main", &TINY)?;
    let deleted = c.delete(&created.id)?.expect_status(200)?;
    deleted.require(
        deleted.json::<Product>()?.images.contains_key("main"),
        "the deleted product with its images",
    )?;
    // URLs that were given before work until they expire.
    for size in ["small", "medium", "large"] {
        expect_error(c.images("GET", &created.id).query("size", size).send()?, 404, None)?;
    }
    Ok(PASSED)
}

/// How long the check looks for a deleted product that appears again.
const WATCH_TIME: Duration = Duration::from_secs(2);

fn upload_after_delete(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Late", "1")?;
    upload(c, &created.id, "early", TURNED.content_type, TURNED.bytes)?;
    let request = c.images("POST", &created.id).send()?.expect_status(200)?;
    c.delete(&created.id)?.expect_status(200)?;
    let url = request.json::<Upload>()?.url;
    c.client
        .request_url("PUT", url)
        .header("Content-Type", "image/jpeg")
        .body(TINY.bytes)
        .send()?
        .expect_status(200)?;
    let started = std::time::Instant::now();
    while started.elapsed() < WATCH_TIME {
        expect_error(c.get(&created.id)?, 404, None)?;
        std::thread::sleep(Duration::from_millis(100));
    }
    let list = c.list().send()?.expect_status(200)?;
    list.require(list.json::<Vec<Product>>()?.is_empty(), "an empty list")?;
    Ok(PASSED)
}
