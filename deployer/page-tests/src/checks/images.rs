//! Images: upload, preview, rejection, and the same image for `<img>` and for `fetch`.

use serde_json::{Value, json};

use super::Check;
use crate::emulation::Network;
use crate::page::{CheckResult, Page};

const GROUP: &str = "page images";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "an image is uploaded with a preview, and appears", |page| {
        Box::pin(uploads(page))
    }),
    Check::new(GROUP, "an image of a new product is uploaded after it is added", |page| {
        Box::pin(uploads_with_new_product(page))
    }),
    Check::new(GROUP, "a file of another format is named, and nothing is sent", |page| {
        Box::pin(names_formats(page))
    }),
    Check::new(GROUP, "the reason of a rejected image is shown at the image", |page| {
        Box::pin(shows_rejection(page))
    }),
    Check::new(GROUP, "a slow upload shows its progress, and can be canceled", |page| {
        Box::pin(shows_progress(page))
    }),
    Check::new(GROUP, "an image that <img> loaded is readable with fetch", |page| {
        Box::pin(is_readable_with_fetch(page))
    }),
];

/// 1500 × 1000 pixels, shown upright as 1000 × 1500.
const TURNED: &[u8] = include_bytes!("../../../e2e/src/test_images/turned.jpg");

async fn open_product(page: &Page) -> CheckResult<String> {
    // The page asks for an image until it exists.
    page.expect_console_error("/images?");
    page.open().await?;
    let ids = page.add_products(&[("Bench", "10")]).await?;
    page.reload().await?;
    page.click("#rows a.name").await?;
    page.until("the product is shown", "value('#name')", "Bench").await?;
    page.until("it is read", "$('#product').classList.contains('waiting')", false).await?;
    Ok(ids.into_iter().next().unwrap_or_default())
}

async fn uploads(page: &Page) -> CheckResult {
    let id = open_product(page).await?;
    let file = page.file("holiday.jpg", TURNED)?;
    page.attach(&file).await?;
    let preview = "$('.tile .view img')?.src.startsWith('blob:') && loaded('.tile .view img')";
    page.until("a preview", preview, true).await?;
    page.until("the image", "loaded('.tile button.view img')", true).await?;
    page.expect("its type", "text('.tile .type-name')", "main").await?;
    page.expect("its size", "text('.tile .hint')", "720 × 1080").await?;
    page.click(".tile button.view").await?;
    page.until("the large image", "$('#light-image').naturalHeight", 1080).await?;
    page.press(thirtyfour::Key::Escape).await?;
    page.until("the large image is closed", "$('#light').open", false).await?;
    page.expect("the focus is back", "hasFocus('.tile button.view')", true).await?;
    page.click("#sheet-close").await?;
    let row = format!("loaded('#row-{id} .thumb img')");
    page.until("the list has the picture", &row, true).await?;
    page.reload().await?;
    page.until("also after a reload", &row, true).await
}

async fn uploads_with_new_product(page: &Page) -> CheckResult {
    page.expect_console_error("/images?");
    page.open().await?;
    page.click("#add-product").await?;
    page.fill("#name", "Bench").await?;
    page.fill("#product-category", &page.category).await?;
    page.fill("#price", "10").await?;
    let file = page.file("holiday.jpg", TURNED)?;
    page.attach(&file).await?;
    page.until("it waits", "text('.tile .hint')", "Uploads when you save").await?;
    page.click("#save").await?;
    page.until("the image", "loaded('.tile button.view img')", true).await?;
    let products = page.products().await?;
    let image =
        products.first().map_or(&Value::Null, |product| &product["images"]["main"]["large"]);
    if *image == json!({"width": 720, "height": 1080}) {
        return Ok(());
    }
    Err(page.failure("the product has the image", json!(products).to_string()))
}

async fn names_formats(page: &Page) -> CheckResult {
    open_product(page).await?;
    let files: [(&str, &[u8], &str); 4] = [
        ("photo.jpg", b"\0\0\0\x14ftypheic\0\0\0\0heic", "This is a HEIC image."),
        ("photo 2.jpg", b"\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf", "This is an AVIF image."),
        ("letter.jpg", b"Dear reader", "This is not a JPEG, PNG or WebP image."),
        ("empty.png", b"", "The file is empty."),
    ];
    for (name, bytes, message) in files {
        let file = page.file(name, bytes)?;
        page.attach(&file).await?;
        let says = format!("text('.tile.failed .error')?.startsWith({message:?})");
        page.until(&format!("{name}: {message}"), &says, true).await?;
        page.expect("nothing was sent", "requests('/images')", 0).await?;
        page.click(".tile.failed button[aria-label^=Remove]").await?;
        page.until("it can be removed", "count('.tile')", 0).await?;
    }
    Ok(())
}

async fn shows_rejection(page: &Page) -> CheckResult {
    open_product(page).await?;
    // It begins like a JPEG, so the page cannot know.
    let file = page.file("broken.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF and then nothing")?;
    page.attach(&file).await?;
    let says = "text('.tile.failed .error')?.startsWith('Rejected: ')";
    page.until("the reason of the rejection", says, true).await?;
    let file = page.file("good.jpg", TURNED)?;
    page.fill("#image-type", "main").await?;
    page.attach(&file).await?;
    page.until("a good image after it", "loaded('.tile button.view img')", true).await
}

async fn shows_progress(page: &Page) -> CheckResult {
    let id = open_product(page).await?;
    let mut bytes = TURNED.to_vec();
    bytes.resize(400_000, 0);
    let file = page.file("slow.jpg", &bytes)?;
    page.set_network(Network::Slow).await?;
    page.attach(&file).await?;
    let percent = "$('.tile progress')?.value > 0 && $('.tile progress').value < 100 \
                   && /^\\d+ %$/.test(text('.tile .hint'))";
    page.until("the progress", percent, true).await?;
    page.click(".tile button[aria-label^=Cancel]").await?;
    page.until("the image is removed", "count('.tile')", 0).await?;
    page.set_network(Network::Normal).await?;
    let product = page.product(&id).await?;
    if product["images"].is_null() {
        return Ok(());
    }
    Err(page.failure("the product has no image", product.to_string()))
}

async fn is_readable_with_fetch(page: &Page) -> CheckResult {
    let id = open_product(page).await?;
    page.add_image(&id, "main", TURNED).await?;
    page.open().await?;
    let row = format!("#row-{id} .thumb img");
    page.until("the picture", &format!("loaded({row:?})"), true).await?;
    // S3 sends the CORS headers only if the browser asks for them. The local cloud always does.
    let asks = format!("$({row:?}).crossOrigin");
    page.expect("the browser asks for CORS headers", &asks, "anonymous").await?;
    let fetch = format!(
        "(async () => {{ const url = $({row:?}).src; const found = [];\n\
         for (const cache of ['default', 'force-cache', 'reload']) {{\n\
         const response = await fetch(url, {{ cache }});\n\
         found.push([response.type, response.status, (await response.blob()).type]); }}\n\
         return found; }})()"
    );
    page.acts("read the picture with fetch");
    let found = page.resolve(&fetch, Value::Null).await?;
    let one = json!(["cors", 200, "image/jpeg"]);
    if found == json!([one, one, one]) {
        return Ok(());
    }
    Err(page.failure("three responses that a script may read", found.to_string()))
}
