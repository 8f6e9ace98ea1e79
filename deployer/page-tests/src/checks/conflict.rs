//! Two people change one product, each in a window.

use serde_json::json;

use super::Check;
use crate::emulation::{self, Window};
use crate::page::{CheckResult, Page, texts};

const GROUP: &str = "page conflict";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "the second of two people sees the conflict and loses nothing", |page| {
        Box::pin(shows_conflict(page))
    }),
    Check::new(GROUP, "a product that another user deleted keeps what was typed", |page| {
        Box::pin(shows_deletion(page))
    }),
];

async fn shows_conflict(page: &Page) -> CheckResult {
    page.expect_console_error("status of 412");
    page.open().await?;
    let ids = page.add_products(&[("Bench", "10")]).await?;
    page.reload().await?;
    edit(page, "Oak bench", "Mine").await?;
    let first = page.checked(page.driver.window().await)?;
    let second = page.checked(page.driver.new_tab().await)?;
    page.checked(page.driver.switch_to_window(second).await)?;
    page.checked(emulation::set_window(&page.driver, Window::DESK).await)?;
    page.open().await?;
    edit(page, "Bench", "Theirs").await?;
    page.fill("#price", "12.50").await?;
    page.click("#save").await?;
    page.until("the other user's change is saved", "$('#sheet').open", false).await?;
    page.checked(page.driver.close_window().await)?;
    page.checked(page.driver.switch_to_window(first).await)?;

    page.click("#save").await?;
    page.until("the conflict is shown", "$('#conflict').open", true).await?;
    page.expect(
        "the fields that differ",
        "$$('#conflict legend').map((legend) => legend.textContent)",
        texts(["Name", "Price", "Description"]),
    )
    .await?;
    page.expect(
        "both values of each",
        "$$('#conflict .value').map((value) => value.textContent)",
        texts(["Oak bench", "Bench", "10.00", "12.50", "Mine", "Theirs"]),
    )
    .await?;
    page.click("#conflict-back").await?;
    page.until("the conflict is closed", "$('#conflict').open", false).await?;
    let typed = json!(["Oak bench", page.category, "10", "Mine"]);
    page.expect("what was typed is still there", "values()", typed).await?;
    page.click("#save").await?;
    page.until("the conflict is shown again", "$('#conflict').open", true).await?;
    // What the user changed is chosen already, and so is the price that only the other one changed.
    page.click("#conflict form button[type=submit]").await?;
    page.until("a message", "text('.toast')", "Saved “Oak bench”").await?;
    let product = page.product(&ids[0]).await?;
    let fields = json!([product["name"], product["price"], product["description"]]);
    if fields == json!(["Oak bench", 12.5, "Mine"]) {
        return Ok(());
    }
    Err(page.failure("both changes are saved", fields.to_string()))
}

async fn shows_deletion(page: &Page) -> CheckResult {
    page.expect_console_error("status of 404");
    page.open().await?;
    let ids = page.add_products(&[("Bench", "10")]).await?;
    page.reload().await?;
    edit(page, "Oak bench", "Mine").await?;
    page.call("DELETE", &format!("products/{}", ids[0]), None, 200).await?;
    page.click("#save").await?;
    let title = "text('#sheet-error strong')";
    page.until("the sheet says so", title, "Another user deleted this product").await?;
    let typed = json!(["Oak bench", page.category, "10", "Mine"]);
    page.expect("what was typed is still there", "values()", typed).await
}

/// Opens the only product of the list and types a name and a description.
async fn edit(page: &Page, name: &str, description: &str) -> CheckResult {
    page.click("#rows a.name").await?;
    page.until("the product is shown", "value('#name')", "Bench").await?;
    page.until("it is read", "$('#product').classList.contains('waiting')", false).await?;
    page.fill("#name", name).await?;
    page.fill("#description", description).await
}
