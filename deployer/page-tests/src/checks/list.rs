//! The list: pictures, search, filter, order, and more than one page of it.

use serde_json::json;

use super::Check;
use crate::page::{CheckResult, Page, texts};

const GROUP: &str = "page list";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "the list shows pictures, exact prices and categories", |page| {
        Box::pin(shows_products(page))
    }),
    Check::new(GROUP, "a search finds names and descriptions, and Escape clears it", |page| {
        Box::pin(searches(page))
    }),
    Check::new(GROUP, "a category filters the list, and Back removes the filter", |page| {
        Box::pin(filters(page))
    }),
    Check::new(GROUP, "the list is sorted by name and by price, exact to the last digit", |page| {
        Box::pin(sorts(page))
    }),
    Check::new(GROUP, "the end of the list loads the rest of it", |page| {
        Box::pin(loads_more(page))
    }),
];

/// 960 × 720 pixels.
const PHOTO: &[u8] = include_bytes!("../../../src/catalog/sample_images/01.jpg");

async fn shows_products(page: &Page) -> CheckResult {
    page.open().await?;
    page.until("a category without products says so", "text('#empty h2')", "Nothing found").await?;
    let ids = page.add_products(&[("Bench", "1234.5"), ("Desk lamp", "0.1234")]).await?;
    page.add_image(&ids[1], "main", PHOTO).await?;
    page.reload().await?;
    page.until("the products", "names()", texts(["Bench", "Desk lamp"])).await?;
    page.until(
        "their prices",
        "$$('#rows .price').map((cell) => cell.textContent)",
        texts(["1,234.50", "0.1234"]),
    )
    .await?;
    page.expect("the category", "text('#rows .tag')", page.category.as_str()).await?;
    page.expect("a product without an image has a letter", "text('#rows .thumb')", "B").await?;
    let image = format!("loaded('#row-{} .thumb img')", ids[1]);
    page.until("the other one has its picture", &image, true).await
}

async fn searches(page: &Page) -> CheckResult {
    page.open().await?;
    page.add_products(&[("Blue kettle", "1"), ("Red kettle", "2"), ("Bench", "3")]).await?;
    page.reload().await?;
    page.click("#q").await?;
    page.fill("#q", "KETTLE").await?;
    page.until("the products found", "names()", texts(["Blue kettle", "Red kettle"])).await?;
    page.expect("the text is marked", "text('#rows mark')", "kettle").await?;
    page.expect("the address has the search", "field('q')", "KETTLE").await?;
    page.fill("#q", "about bench").await?;
    page.until("the product found by its description", "names()", texts(["Bench"])).await?;
    page.fill("#q", "nothing has this").await?;
    page.until("an empty result says so", "text('#empty h2')", "Nothing found").await?;
    page.press(thirtyfour::Key::Escape).await?;
    page.until("all products", "names().length", 3).await?;
    page.expect("no search", "value('#q')", "").await
}

async fn filters(page: &Page) -> CheckResult {
    page.open_at("").await?;
    page.add_products(&[("Bench", "3"), ("Stool", "2")]).await?;
    // Other products may be before those of the check.
    let category = page.category.replace(' ', "+");
    page.open_at(&format!("?q=bench&category={category}")).await?;
    page.until("the product found", "names()", texts(["Bench"])).await?;
    page.fill("#q", "").await?;
    page.until("both", "names()", texts(["Bench", "Stool"])).await?;
    page.click("#category option[value='']").await?;
    page.until("no filter in the address", "field('category')", json!(null)).await?;
    page.until("the list is loaded", "busy()", false).await?;
    page.checked(page.driver.back().await)?;
    page.until("the filter again", "value('#category').slice(1)", page.category.as_str()).await?;
    page.until("both again", "names()", texts(["Bench", "Stool"])).await?;
    page.fill("#q", "Stool").await?;
    page.until("one", "names()", texts(["Stool"])).await?;
    page.click("#rows .tag").await?;
    page.expect("the category of the tag", "field('category')", page.category.as_str()).await
}

async fn sorts(page: &Page) -> CheckResult {
    page.open().await?;
    let products = [
        ("Pen 10", "999999999999.9999"),
        ("Pen 9", "999999999999.9998"),
        ("pen 1", "10"),
        ("Ärmel", "9.5"),
    ];
    page.add_products(&products).await?;
    page.reload().await?;
    page.click("#sort option[value='name']").await?;
    page.until("by name", "names()", texts(["Ärmel", "pen 1", "Pen 9", "Pen 10"])).await?;
    page.click("[data-sort=price] button").await?;
    page.until("by price", "names()", texts(["Ärmel", "pen 1", "Pen 9", "Pen 10"])).await?;
    page.expect("the order is named", "$('[data-sort=price]').ariaSort", "ascending").await?;
    page.click("[data-sort=price] button").await?;
    page.until("from the highest price", "names()", texts(["Pen 10", "Pen 9", "pen 1", "Ärmel"]))
        .await?;
    page.expect("the choice shows it", "value('#sort')", "-price").await?;
    page.expect("the address has it", "field('sort')", "-price").await?;
    page.reload().await?;
    page.until("the same after a reload", "names()[0]", "Pen 10").await
}

async fn loads_more(page: &Page) -> CheckResult {
    page.open().await?;
    let names: Vec<String> = (1..=55).map(|number| format!("Item {number:02}")).collect();
    let products: Vec<_> = names.iter().map(|name| (name.as_str(), "1")).collect();
    page.add_products(&products).await?;
    page.reload().await?;
    page.until("the first page", "names().length", 50).await?;
    page.expect("there are more", "text('#count')", "50+").await?;
    page.expect("they can be loaded", "shown('#more-button')", true).await?;
    page.acts("scroll to the end");
    page.read("scrollTo(0, document.body.scrollHeight)").await?;
    page.until("all products", "names()", json!(names)).await?;
    page.until("their number", "text('#count')", "55").await?;
    page.expect("there are no more", "shown('#more')", false).await
}
