//! The picture of the docs: the sample catalog, and one of its products with an image.

use std::path::Path;

use anyhow::{Context, Result, anyhow};

use crate::driver::Driver;
use crate::emulation::{self, Colors, Window};
use crate::page::{CheckResult, Page};
use crate::runner::{Setup, screenshot};

/// A product of the sample catalog with an image, near the start of the list.
const PRODUCT: &str = "Cast-iron skillet, 26 cm";

/// Writes the picture. The stack must have the sample catalog and nothing else.
pub(crate) async fn take(driver: &Driver, setup: &Setup, file: &Path) -> Result<()> {
    let session = driver.open(&setup.browser).await?;
    let folder = std::env::temp_dir();
    let page = Page::new(session, setup, String::new(), &folder);
    show(&page).await.map_err(|failure| {
        anyhow!("{}: expected {}, got {}", failure.request, failure.expected, failure.actual)
    })?;
    screenshot(&page, file).await?;
    page.driver.quit().await.context("cannot close the browser")
}

async fn show(page: &Page) -> CheckResult {
    page.set_window(Window::DESK).await?;
    page.set_colors(Colors::Light).await?;
    page.checked(emulation::hide_scroll_bars(&page.driver).await)?;
    page.open_at("").await?;
    let link = format!("names().includes({PRODUCT:?})");
    page.until("the sample catalog is in the list (`cargo xtask seed` adds it)", &link, true)
        .await?;
    let open = format!("$$('.name').find((link) => link.textContent === {PRODUCT:?}).click()");
    page.read(&open).await?;
    page.until("the product has its image", "loaded('#tiles img')", true).await?;
    page.until(
        "the images of the list are loaded",
        "$$('#rows img').every((image) => image.getBoundingClientRect().top > innerHeight \
         || (image.complete && image.naturalWidth > 0))",
        true,
    )
    .await?;
    page.until("nothing moves", "document.getAnimations().length", 0).await
}
