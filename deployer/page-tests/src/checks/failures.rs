//! Errors of the API, no network, and a slow one.

use serde_json::json;

use super::Check;
use crate::emulation::Network;
use crate::page::{API_MESSAGE, CheckResult, Page, texts};

const GROUP: &str = "page failures";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "an error of the API is shown at the field that it names", |page| {
        Box::pin(shows_error_at_field(page))
    }),
    Check::new(GROUP, "an error of the API is shown above the list", |page| {
        Box::pin(shows_error_at_list(page))
    }),
    Check::new(GROUP, "an address of no product says so", |page| Box::pin(says_not_found(page))),
    Check::new(GROUP, "without a network the list stays, and recovers by itself", |page| {
        Box::pin(reads_offline(page))
    }),
    Check::new(GROUP, "without a network a save fails, and can be tried again", |page| {
        Box::pin(saves_offline(page))
    }),
    Check::new(GROUP, "on a slow network progress is visible", |page| Box::pin(is_slow(page))),
    Check::new(GROUP, "a double click on a slow network saves once", |page| {
        Box::pin(saves_once(page))
    }),
];

async fn shows_error_at_field(page: &Page) -> CheckResult {
    page.expect_console_error("status of 400");
    page.open().await?;
    page.click("#add-product").await?;
    // The page leaves it to the API to find this character.
    page.fill("#name", "Bench \u{fffd}").await?;
    page.fill("#product-category", &page.category).await?;
    page.fill("#price", "1").await?;
    page.click("#save").await?;
    page.until("an error at the name", "text('#name-error')?.length > 0", true).await?;
    page.expect("the name has the focus", "hasFocus('#name')", true).await?;
    page.expect("the text stays", "value('#name')", "Bench \u{fffd}").await?;
    page.fill("#name", "Bench").await?;
    page.click("#save").await?;
    page.until("it can be corrected", "names()", texts(["Bench"])).await
}

async fn shows_error_at_list(page: &Page) -> CheckResult {
    page.open().await?;
    page.add_products(&[("Bench", "1")]).await?;
    page.reload().await?;
    page.fail_requests().await?;
    page.press("r").await?;
    let title = "text('#list-error strong')";
    page.until("an error", title, "The products could not be loaded").await?;
    page.expect("the API's message", "text('#list-error p')", API_MESSAGE).await?;
    page.expect("the list stays", "names()", texts(["Bench"])).await?;
    page.succeed_requests().await?;
    page.click("#list-error button").await?;
    page.until("no error when it is tried again", "text('#list-error')", "").await
}

async fn says_not_found(page: &Page) -> CheckResult {
    page.expect_console_error("status of 404");
    page.open_at("#product/0197aaaa-0000-7000-8000-000000000000").await?;
    let title = "text('#sheet-error strong')";
    page.until("the sheet says so", title, "This product does not exist").await?;
    page.expect("there is nothing to save", "shown('#save')", false).await?;
    page.click("#cancel").await?;
    page.until("it closes", "$('#sheet').open", false).await
}

async fn reads_offline(page: &Page) -> CheckResult {
    page.expect_console_error("ERR_INTERNET_DISCONNECTED");
    page.open().await?;
    page.add_products(&[("Bench", "1")]).await?;
    page.reload().await?;
    page.set_network(Network::Offline).await?;
    page.until("a banner", "text('#offline').startsWith('You are offline.')", true).await?;
    page.press("r").await?;
    let title = "text('#list-error strong')";
    page.until("an error", title, "The products could not be loaded").await?;
    page.expect("the list stays", "names()", texts(["Bench"])).await?;
    page.click("#list-error button").await?;
    page.until("trying again fails the same way", title, "The products could not be loaded")
        .await?;
    page.set_network(Network::Normal).await?;
    page.until("no error", "text('#list-error')", "").await?;
    page.until("no banner", "text('#offline')", "").await?;
    page.until("the list", "names()", texts(["Bench"])).await
}

async fn saves_offline(page: &Page) -> CheckResult {
    page.expect_console_error("ERR_INTERNET_DISCONNECTED");
    page.open().await?;
    let ids = page.add_products(&[("Bench", "1")]).await?;
    page.reload().await?;
    page.click("#rows a.name").await?;
    page.until("the product is shown", "value('#name')", "Bench").await?;
    page.until("it is read", "$('#product').classList.contains('waiting')", false).await?;
    page.fill("#description", "Oak").await?;
    page.set_network(Network::Offline).await?;
    page.click("#save").await?;
    let title = "text('#sheet-error strong')";
    page.until("an error", title, "The changes were not saved").await?;
    let typed = json!(["Bench", page.category, "1", "Oak"]);
    page.expect("the text stays", "values()", typed).await?;
    page.expect("it can be tried again", "$('#save').disabled", false).await?;
    page.set_network(Network::Normal).await?;
    page.click("#save").await?;
    page.until("it is saved", "$('#sheet').open", false).await?;
    let product = page.product(&ids[0]).await?;
    if product["description"] != json!("Oak") {
        return Err(page.failure("the API has the description", product.to_string()));
    }
    // A new product.
    page.click("#add-product").await?;
    page.fill("#name", "Stool").await?;
    page.fill("#product-category", &page.category).await?;
    page.fill("#price", "2").await?;
    page.set_network(Network::Offline).await?;
    page.click("#save").await?;
    page.until("an error", title, "The product was not added").await?;
    page.set_network(Network::Normal).await?;
    page.click("#save").await?;
    page.until("both are in the list", "names().sort()", texts(["Bench", "Stool"])).await?;
    let products = page.products().await?;
    if products.len() == 2 {
        return Ok(());
    }
    Err(page.failure("the API has two products", json!(products).to_string()))
}

async fn is_slow(page: &Page) -> CheckResult {
    page.open().await?;
    page.add_products(&[("Bench", "1"), ("Stool", "2")]).await?;
    page.set_network(Network::Slow).await?;
    page.acts("open the page on a slow network");
    page.checked(page.driver.refresh().await)?;
    page.until("rows without text at the start", "count('.skeleton') > 0", true).await?;
    page.until("the products", "names()", texts(["Bench", "Stool"])).await?;
    page.expect("no other rows", "count('.skeleton')", 0).await?;
    page.fill("#q", "stool").await?;
    page.until("the old list is dimmed", "$('#list').classList.contains('stale')", true).await?;
    page.until("the product found", "names()", texts(["Stool"])).await?;
    page.expect("it is not dimmed", "$('#list').classList.contains('stale')", false).await
}

async fn saves_once(page: &Page) -> CheckResult {
    page.open().await?;
    page.click("#add-product").await?;
    page.fill("#name", "Bench").await?;
    page.fill("#product-category", &page.category).await?;
    page.fill("#price", "1").await?;
    page.set_network(Network::Slow).await?;
    page.double_click("#save").await?;
    let busy = "$('#save').classList.contains('busy') && $('#save').disabled";
    page.until("the button shows progress", busy, true).await?;
    page.press(thirtyfour::Key::Control + "s").await?;
    page.until("it is saved", "$('#sheet').open", false).await?;
    page.set_network(Network::Normal).await?;
    let products = page.products().await?;
    if products.len() == 1 {
        return Ok(());
    }
    Err(page.failure("the API has one product", json!(products).to_string()))
}
