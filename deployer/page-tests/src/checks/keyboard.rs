//! The keyboard alone.

use thirtyfour::Key;

use super::Check;
use crate::page::{CheckResult, Page, texts};

const GROUP: &str = "page keyboard";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "a product is added, changed and deleted without a mouse", |page| {
        Box::pin(edits(page))
    }),
    Check::new(GROUP, "Escape closes each dialog, and the focus returns", |page| {
        Box::pin(closes(page))
    }),
    Check::new(GROUP, "Tab reaches each control of the page and of the sheet", |page| {
        Box::pin(reaches(page))
    }),
];

async fn edits(page: &Page) -> CheckResult {
    page.open().await?;
    page.press("n").await?;
    page.until("the name has the focus", "hasFocus('#name')", true).await?;
    page.press("Bench" + Key::Tab).await?;
    page.press(page.category.clone() + Key::Tab).await?;
    page.press("10" + Key::Tab).await?;
    page.press("Oak").await?;
    page.press(Key::Control + "s").await?;
    page.until("it is added", "names()", texts(["Bench"])).await?;
    page.until("its row has the focus", "hasFocus('#rows a.name')", true).await?;
    page.press(Key::Enter).await?;
    page.until("it is open", "hasFocus('#sheet-title')", true).await?;
    page.until("it is read", "$('#product').classList.contains('waiting')", false).await?;
    page.press(Key::Tab + Key::Tab + Key::Tab).await?;
    page.until("the name has the focus", "hasFocus('#name')", true).await?;
    page.press(Key::Control + "a").await?;
    page.press("Stool").await?;
    page.press(Key::Enter + "").await?;
    page.until("it is changed", "names()", texts(["Stool"])).await?;
    page.until("its row has the focus", "hasFocus('#rows a.name')", true).await?;
    page.press("x").await?;
    page.until("a question", "hasFocus('#ask-no')", true).await?;
    page.press(Key::Escape).await?;
    page.until("no question", "$('#ask').open", false).await?;
    page.until("the focus is back", "hasFocus('#rows a.name')", true).await?;
    page.press("x").await?;
    page.until("a question", "hasFocus('#ask-no')", true).await?;
    page.press(Key::Tab + "").await?;
    page.until("the other answer", "hasFocus('#ask-yes')", true).await?;
    page.press(Key::Enter).await?;
    page.until("it is deleted", "names().length", 0).await?;
    page.until("the focus is in the page", "hasFocus('#q')", true).await
}

async fn closes(page: &Page) -> CheckResult {
    page.open().await?;
    page.add_products(&[("Bench", "1"), ("Stool", "2")]).await?;
    page.reload().await?;
    page.press("jj").await?;
    let second = "document.activeElement === row(1).querySelector('a.name')";
    page.until("j moves to the second row", second, true).await?;
    for (dialog, keys) in
        [("#sheet", Key::Enter + ""), ("#ask", "x".into()), ("#shortcuts", "?".into())]
    {
        page.press(keys).await?;
        page.until(&format!("{dialog} opens"), &format!("$('{dialog}').open"), true).await?;
        page.press(Key::Escape).await?;
        page.until(&format!("{dialog} closes"), &format!("$('{dialog}').open"), false).await?;
        page.until("the focus is back", second, true).await?;
    }
    // A text that was typed is not lost by Escape.
    page.press(Key::Enter).await?;
    page.until("it is read", "value('#name')", "Stool").await?;
    page.fill("#description", "Oak").await?;
    page.press(Key::Escape).await?;
    page.until("a question", "$('#ask').open", true).await?;
    page.press(Key::Escape).await?;
    page.until("no question", "$('#ask').open", false).await?;
    page.expect("the sheet is open", "$('#sheet').open", true).await?;
    page.expect("the text stays", "value('#description')", "Oak").await?;
    page.until("the focus is back", "hasFocus('#description')", true).await
}

async fn reaches(page: &Page) -> CheckResult {
    page.open().await?;
    page.add_products(&[("Bench", "1")]).await?;
    page.reload().await?;
    let outside =
        "$$('header a, header button, main input, main select, main button, main a, .foot a')";
    tabs_through(page, outside).await?;
    page.click("#rows a.name").await?;
    page.until("it is read", "value('#name')", "Bench").await?;
    page.fill("#description", "Oak").await?;
    tabs_through(page, "$$('#sheet button, #sheet input, #sheet textarea')").await
}

/// Presses Tab until each of these elements had the focus.
async fn tabs_through(page: &Page, elements: &str) -> CheckResult {
    let usable = format!("{elements}.filter((each) => each.checkVisibility() && !each.disabled)");
    page.read(&format!(
        "(window.unreached = new Set({usable}), \
         document.addEventListener('focusin', ({{ target }}) => window.unreached.delete(target)), \
         window.unreached.delete(document.activeElement))"
    ))
    .await?;
    let most = page.read("window.unreached.size * 2 + 10").await?.as_u64().unwrap_or_default();
    for _ in 0..most {
        if page.read("window.unreached.size").await? == 0 {
            return Ok(());
        }
        page.press(Key::Tab).await?;
    }
    let left = "[...window.unreached].map((each) => each.id || each.className)";
    page.expect("Tab reaches each control", left, texts([])).await
}
