//! How the page looks: colors, widths, zoom, motion, and what axe finds in each state.

use serde_json::json;
use thirtyfour::Key;

use super::Check;
use crate::emulation::{self, Colors, Window};
use crate::page::{CheckResult, Page, texts};

const GROUP: &str = "page appearance";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "axe finds nothing in any state, with light colors", |page| {
        Box::pin(is_accessible(page, Colors::Light))
    }),
    Check::new(GROUP, "axe finds nothing in any state, with dark colors", |page| {
        Box::pin(is_accessible(page, Colors::Dark))
    }),
    Check::new(GROUP, "the colors follow the system, or the choice of the user", |page| {
        Box::pin(has_themes(page))
    }),
    Check::new(GROUP, "nothing is cut off on a phone of 390 pixels", |page| {
        Box::pin(fits(page, Window::PHONE))
    }),
    Check::new(GROUP, "nothing is cut off at 320 pixels", |page| {
        Box::pin(fits(page, Window::NARROW))
    }),
    Check::new(GROUP, "nothing is cut off at a zoom of 200 %", |page| {
        Box::pin(fits(page, Window::ZOOMED))
    }),
    Check::new(GROUP, "nothing moves for a user who prefers reduced motion", |page| {
        Box::pin(reduces_motion(page))
    }),
];

const TURNED: &[u8] = include_bytes!("../../../e2e/src/test_images/turned.jpg");

async fn is_accessible(page: &Page, colors: Colors) -> CheckResult {
    page.set_colors(colors).await?;
    in_each_state(page, async |state| page.expect_accessible(state).await).await
}

async fn fits(page: &Page, window: Window) -> CheckResult {
    page.set_window(window).await?;
    in_each_state(page, async |state| {
        page.expect(&format!("{state} does not scroll sideways"), "scrollsSideways()", false)
            .await?;
        page.expect(&format!("{state} has nothing outside"), "outside()", texts([])).await
    })
    .await
}

/// Brings the page into its main states, and calls `look` in each.
async fn in_each_state(page: &Page, look: impl AsyncFn(&str) -> CheckResult) -> CheckResult {
    page.expect_console_error("status of 412");
    page.open().await?;
    page.until("an empty list", "shown('#empty')", true).await?;
    look("the empty list").await?;
    let long = format!("A name without a space: {}", "Donaudampfschiff".repeat(11));
    let ids = page.add_products(&[("Bench", "123456789012.3456"), (&long, "1")]).await?;
    page.add_image(&ids[0], "main", TURNED).await?;
    page.open().await?;
    page.until("the picture", "loaded('#rows img')", true).await?;
    look("the list").await?;
    page.click(&format!("#row-{} a.name", ids[0])).await?;
    page.until("the image of the product", "loaded('.tile img')", true).await?;
    look("the sheet").await?;
    page.click(".tile button.view").await?;
    page.until("the large image", "loaded('#light-image')", true).await?;
    look("the large image").await?;
    page.press(Key::Escape).await?;
    page.until("it is closed", "$('#light').open", false).await?;
    page.fill("#name", &long).await?;
    let other = json!({"name": "Stool", "category": page.category, "price": 2});
    page.call("PUT", &format!("products/{}", ids[0]), Some(other), 200).await?;
    page.click("#save").await?;
    page.until("the conflict", "$('#conflict').open", true).await?;
    look("the conflict").await?;
    page.click("#conflict-back").await?;
    page.fill("#price", "").await?;
    page.click("#save").await?;
    page.until("an error at a field", "text('#price-error').length > 0", true).await?;
    let file = page.file("letter.jpg", b"Dear reader")?;
    page.attach(&file).await?;
    page.until("an error at an image", "count('.tile.failed')", 1).await?;
    look("the sheet with errors").await?;
    page.click("#cancel").await?;
    page.until("a question", "$('#ask').open", true).await?;
    look("a question").await?;
    page.click("#ask-yes").await?;
    page.until("the sheet is closed", "$('#sheet').open", false).await?;
    page.press("?").await?;
    page.until("the shortcuts", "$('#shortcuts').open", true).await?;
    look("the shortcuts").await?;
    page.press(Key::Escape).await?;
    page.until("they are closed", "$('#shortcuts').open", false).await?;
    page.click(".foot a[href='#api']").await?;
    page.until("the API reference", "count('#reference-body details') > 5", true).await?;
    page.click("#reference-body details:nth-of-type(2) summary").await?;
    look("the API reference").await?;
    page.click("#reference-close").await?;
    page.fail_requests().await?;
    page.press("r").await?;
    page.until("an error", "text('#list-error').length > 0", true).await?;
    look("an error of the list").await
}

async fn has_themes(page: &Page) -> CheckResult {
    let ground = "getComputedStyle(document.body).backgroundColor";
    let (light, dark) = ("rgb(246, 246, 248)", "rgb(14, 15, 18)");
    page.open().await?;
    page.until("light colors", ground, light).await?;
    page.set_colors(Colors::Dark).await?;
    page.until("dark colors, as the system", ground, dark).await?;
    page.click("#theme").await?;
    page.until("light colors, as chosen", ground, light).await?;
    page.reload().await?;
    page.until("light colors after a reload", ground, light).await?;
    page.click("#theme").await?;
    page.set_colors(Colors::Light).await?;
    page.until("dark colors, as chosen", ground, dark).await?;
    page.click("#theme").await?;
    page.until("light colors, as the system", ground, light).await
}

async fn reduces_motion(page: &Page) -> CheckResult {
    page.open().await?;
    page.add_products(&[("Bench", "1")]).await?;
    page.reload().await?;
    page.expect("without the preference something moves", "slowest() > 0.1", true).await?;
    page.acts("prefer reduced motion");
    page.checked(emulation::set_preferences(&page.driver, Colors::Light, true).await)?;
    page.until("nothing moves", "slowest() <= 0.001", true).await?;
    page.click("#rows a.name").await?;
    page.until("the sheet is open", "value('#name')", "Bench").await?;
    page.expect("nothing moves in the sheet", "slowest() <= 0.001", true).await
}
