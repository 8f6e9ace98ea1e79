//! Adding, changing and deleting a product with the mouse.

use serde_json::json;

use super::Check;
use crate::page::{CheckResult, Page, texts};

const GROUP: &str = "page editing";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "a product is added as it was typed", |page| Box::pin(adds(page))),
    Check::new(GROUP, "a product is changed, and its price stays exact", |page| {
        Box::pin(changes(page))
    }),
    Check::new(GROUP, "a wrong input is shown at its field, and nothing is sent", |page| {
        Box::pin(shows_wrong_input(page))
    }),
    Check::new(GROUP, "closing asks before it discards what was typed", |page| {
        Box::pin(asks_before_discarding(page))
    }),
    Check::new(GROUP, "a deletion asks first, and Cancel keeps the product", |page| {
        Box::pin(deletes(page))
    }),
];

async fn adds(page: &Page) -> CheckResult {
    page.open().await?;
    page.click("#add-product").await?;
    page.until("the first field has the focus", "hasFocus('#name')", true).await?;
    page.fill("#name", "  Desk lamp <b>").await?;
    page.fill("#product-category", &page.category).await?;
    page.fill("#price", "49,90").await?;
    page.fill("#description", "Warm light.\nTwo arms.").await?;
    page.click("#save").await?;
    page.until("a message", "text('.toast')", "Added “Desk lamp <b>”").await?;
    page.until("the product is in the list", "names()", texts(["Desk lamp <b>"])).await?;
    page.expect("the sheet is closed", "$('#sheet').open", false).await?;
    page.expect("the row has the focus", "hasFocus('#rows a.name')", true).await?;
    page.expect("the address is that of the list", "location.hash", "").await?;
    let products = page.products().await?;
    let added = products.first().cloned().unwrap_or_default();
    let fields = json!([added["name"], added["price"], added["description"], products.len()]);
    let wanted = json!(["Desk lamp <b>", 49.9, "Warm light.\nTwo arms.", 1]);
    if fields == wanted {
        return Ok(());
    }
    Err(page.failure(format!("the API has {wanted}"), fields.to_string()))
}

async fn changes(page: &Page) -> CheckResult {
    page.open().await?;
    let ids = page.add_products(&[("Bench", "123456789012.3456")]).await?;
    page.reload().await?;
    page.click("#rows a.name").await?;
    page.until("the product is shown", "value('#price')", "123456789012.3456").await?;
    page.expect("nothing to save", "$('#save').disabled", true).await?;
    page.fill("#name", "Garden bench").await?;
    page.click("#save").await?;
    page.until("a message", "text('.toast')", "Saved “Garden bench”").await?;
    page.until("the list has the new name", "names()", texts(["Garden bench"])).await?;
    let price = "text('#rows .price')";
    page.expect("the list has the exact price", price, "123,456,789,012.3456").await?;
    page.reload().await?;
    page.until("it is saved", "names()", texts(["Garden bench"])).await?;
    page.expect("the price is exact", price, "123,456,789,012.3456").await?;
    let product = page.product(&ids[0]).await?;
    if product["description"] == json!("About Bench") {
        return Ok(());
    }
    Err(page.failure("the other fields are as before", product.to_string()))
}

async fn shows_wrong_input(page: &Page) -> CheckResult {
    page.open().await?;
    page.click("#add-product").await?;
    page.click("#save").await?;
    page.until("an error at the name", "text('#name-error')", "Enter a name.").await?;
    page.expect("one at the price", "text('#price-error')", "Enter a price. 0 is allowed.").await?;
    page.expect("the first one has the focus", "hasFocus('#name')", true).await?;
    page.expect("it is marked", "$('#name').ariaInvalid", "true").await?;
    page.fill("#name", "Bench").await?;
    page.expect("the error is gone when it is corrected", "text('#name-error')", "").await?;
    page.fill("#product-category", &page.category).await?;
    page.fill("#price", "1,234").await?;
    page.click("#save").await?;
    page.until(
        "an ambiguous price is asked for",
        "text('#price-error')",
        "The comma is ambiguous: write 1234 or 1.234.",
    )
    .await?;
    page.expect("the list was loaded, and nothing else", "requests('/products')", 1).await
}

async fn asks_before_discarding(page: &Page) -> CheckResult {
    page.open().await?;
    page.add_products(&[("Bench", "1")]).await?;
    page.reload().await?;
    page.click("#rows a.name").await?;
    page.until("the product is shown", "value('#name')", "Bench").await?;
    page.fill("#description", "Oak").await?;
    page.click("#cancel").await?;
    page.until("a question", "text('#ask-title')", "Discard your changes?").await?;
    page.click("#ask-no").await?;
    page.until("the question is closed", "$('#ask').open", false).await?;
    page.expect("the text stays", "value('#description')", "Oak").await?;
    page.acts("go back in the history");
    page.checked(page.driver.back().await)?;
    page.until("the same question", "$('#ask').open", true).await?;
    page.click("#ask-no").await?;
    page.until("the question is closed", "$('#ask').open", false).await?;
    page.expect("the text stays", "value('#description')", "Oak").await?;
    page.click("#sheet-close").await?;
    page.until("the question again", "$('#ask').open", true).await?;
    page.click("#ask-yes").await?;
    page.until("the sheet is closed", "$('#sheet').open", false).await?;
    page.expect("the row has the focus", "hasFocus('#rows a.name')", true).await
}

async fn deletes(page: &Page) -> CheckResult {
    page.open().await?;
    let ids = page.add_products(&[("Bench", "1"), ("Stool", "2"), ("Table", "3")]).await?;
    page.reload().await?;
    page.hover(&format!("#row-{}", ids[0])).await?;
    let button = format!("#row-{} .actions button", ids[0]);
    page.click(&button).await?;
    page.until("a question", "text('#ask-title')", "Delete “Bench”?").await?;
    page.expect(
        "it says what is deleted",
        "text('#ask-text')",
        "The product and its images are deleted permanently.",
    )
    .await?;
    page.expect("Cancel has the focus", "hasFocus('#ask-no')", true).await?;
    page.click("#ask-no").await?;
    page.until("the question is closed", "$('#ask').open", false).await?;
    page.product(&ids[0]).await?;
    page.click(&button).await?;
    page.click("#ask-yes").await?;
    page.until("a message", "text('.toast')", "Deleted “Bench”").await?;
    page.until("the others are in the list", "names()", texts(["Stool", "Table"])).await?;
    page.expect_console_error("status of 404");
    page.call("GET", &format!("products/{}", ids[0]), None, 404).await?;
    // From the sheet.
    page.click(&format!("#row-{} a.name", ids[1])).await?;
    page.until("the product is shown", "value('#name')", "Stool").await?;
    page.click("#remove").await?;
    page.until("a question", "text('#ask-title')", "Delete “Stool”?").await?;
    page.click("#ask-yes").await?;
    page.until("the sheet is closed", "$('#sheet').open", false).await?;
    page.until("the last one is in the list", "names()", texts(["Table"])).await?;
    page.call("GET", &format!("products/{}", ids[1]), None, 404).await.map(drop)
}
