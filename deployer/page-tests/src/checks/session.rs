//! A session: how it begins, what it survives, how it ends, and that nothing typed is lost.

use e2e::{Credentials, PageUsers};
use serde_json::json;

use super::{Check, WITH_USERS};
use crate::emulation::Network;
use crate::page::{CheckResult, Page, texts};
use crate::session::SIGNED_IN;

const GROUP: &str = "page session";

pub(super) const CHECKS: &[Check] = &[
    Check::new(GROUP, "a temporary password is replaced, and a reload keeps the session", |page| {
        Box::pin(replaces_password(page))
    })
    .with(WITH_USERS),
    Check::new(
        GROUP,
        "a session that ends while a person types is renewed, and nothing is lost",
        |page| Box::pin(keeps_text(page)),
    )
    .with(WITH_USERS),
    Check::new(GROUP, "a rejected token is renewed once, and the product is added once", |page| {
        Box::pin(repeats_once(page))
    })
    .with(WITH_USERS),
    Check::new(GROUP, "a sign-out ends the session, also without a network", |page| {
        Box::pin(signs_out(page))
    })
    .with(WITH_USERS),
    Check::new(GROUP, "two tabs have sessions of their own", |page| Box::pin(has_two_tabs(page)))
        .with(WITH_USERS),
    Check::new(
        GROUP,
        "no token is in the address, the document, a cookie or the console",
        |page| Box::pin(hides_tokens(page)),
    )
    .with(WITH_USERS),
];

fn users(page: &Page) -> CheckResult<&PageUsers> {
    page.users.as_ref().ok_or_else(|| page.failure("users", "none"))
}

async fn replaces_password(page: &Page) -> CheckResult {
    let new = &users(page)?.new;
    page.open_signed_out("").await?;
    page.click("#account").await?;
    page.fill_sign_in(new).await?;
    page.until("a new password is asked for", "shown('#new-password')", true).await?;
    page.expect("it has the focus", "hasFocus('#new-password')", true).await?;
    page.expect_accessible("the dialog for a new password").await?;
    page.fill_secret("#new-password", "too short").await?;
    page.click("#sign-in-yes").await?;
    let error = "text('#sign-in-error')";
    page.until("a short one is rejected", error, "Use at least 15 characters, not 9.").await?;
    page.fill_secret("#new-password", "a sentence that only I know").await?;
    page.click("#sign-in-yes").await?;
    page.until("the user is signed in", SIGNED_IN, true).await?;
    page.expect("the page says who", "text('#account-text')", new.email.as_str()).await?;
    page.expect("no password stays", "value('#password') + value('#new-password')", "").await?;
    page.reload().await?;
    page.expect("the same after a reload", "text('#account-text')", new.email.as_str()).await?;
    page.click("#add-product").await?;
    page.until("a product can be added", "hasFocus('#name')", true).await?;
    page.click("#cancel").await?;
    page.click("#account").await?;
    page.click("#ask-yes").await?;
    page.until("a message", "text('.toast')", "Signed out").await?;
    page.expect("no user is signed in", SIGNED_IN, false).await?;
    page.reload().await?;
    page.expect("nor after a reload", SIGNED_IN, false).await?;
    let password = "a sentence that only I know".to_owned();
    page.sign_in(&Credentials { email: new.email.clone(), password }).await
}

/// Damages the access tokens of the page's requests until it has another one. The gateway rejects
/// them as if they had expired. Notes the idempotency keys.
const DAMAGE_TOKENS: &str = "(() => {
  const real = window.fetch;
  let first = null;
  window.keys = [];
  window.fetch = (url, options) => {
    const token = options?.headers?.authorization;
    if (!token) return real(url, options);
    first ??= token;
    if (options.method === 'POST') window.keys.push(options.headers['idempotency-key']);
    const sent = token === first ? `${token}x` : token;
    return real(url, { ...options, headers: { ...options.headers, authorization: sent } });
  };
  return true;
})()";

async fn fill_product(page: &Page) -> CheckResult {
    page.click("#add-product").await?;
    page.fill("#name", "Desk lamp").await?;
    page.fill("#product-category", &page.category).await?;
    page.fill("#price", "49.90").await?;
    page.fill("#description", "Warm light").await
}

async fn keeps_text(page: &Page) -> CheckResult {
    page.expect_console_error("status of 400");
    page.expect_console_error("status of 401");
    page.expect_console_error("/images?");
    let user = &users(page)?.interrupted;
    let category = page.category.replace(' ', "+");
    page.open_signed_out(&format!("?category={category}")).await?;
    page.sign_in(user).await?;
    fill_product(page).await?;
    let image = page.file("lamp.jpg", IMAGE)?;
    page.attach(&image).await?;
    page.until("a preview", "loaded('.tile img')", true).await?;
    page.end_sessions(user).await?;
    page.read(DAMAGE_TOKENS).await?;
    page.click("#save").await?;
    page.until("the dialog", "$('#sign-in').open", true).await?;
    let reason = "text('#sign-in-text')?.startsWith('Your session has ended.')";
    page.expect("it says why", reason, true).await?;
    page.expect_accessible("the dialog over the sheet").await?;
    page.click("#sign-in-no").await?;
    page.until("the sheet says so", "text('#sheet-error strong')", "The product was not added")
        .await?;
    let typed = json!(["Desk lamp", page.category, "49.90", "Warm light"]);
    page.expect("what was typed is still there", "values()", typed.clone()).await?;
    page.expect("so is the image", "loaded('.tile img')", true).await?;
    page.click("#save").await?;
    page.until("the dialog again", "$('#sign-in').open", true).await?;
    page.expect("what was typed is still there", "values()", typed).await?;
    page.fill_sign_in(user).await?;
    page.until("the image follows", "loaded('.tile button.view img')", true).await?;
    page.until("the product is added", "names()", texts(["Desk lamp"])).await
}

async fn repeats_once(page: &Page) -> CheckResult {
    page.expect_console_error("status of 401");
    page.open().await?;
    page.read(DAMAGE_TOKENS).await?;
    fill_product(page).await?;
    page.click("#save").await?;
    page.until("the product is added", "names()", texts(["Desk lamp"])).await?;
    page.expect("no dialog", "$('#sign-in').open", false).await?;
    let keys = "[window.keys.length, new Set(window.keys).size]";
    page.expect("two requests with one key", keys, json!([2, 1])).await?;
    let products = page.products().await?;
    if products.len() == 1 {
        return Ok(());
    }
    Err(page.failure("the API has one product", json!(products).to_string()))
}

async fn signs_out(page: &Page) -> CheckResult {
    page.expect_console_error("ERR_INTERNET_DISCONNECTED");
    page.expect_console_error("status of 400");
    page.open().await?;
    let stored = "JSON.parse(Object.values(sessionStorage)[0] ?? null)?.refresh ?? null";
    let refresh = page.read(stored).await?;
    page.set_network(Network::Offline).await?;
    page.click("#account").await?;
    page.click("#ask-yes").await?;
    let says = "text('.toast')?.startsWith('Signed out in this tab.')";
    page.until("it says what is missing", says, true).await?;
    page.expect("no user is signed in", SIGNED_IN, false).await?;
    page.expect("nothing is stored", stored, json!(null)).await?;
    page.set_network(Network::Normal).await?;
    page.open().await?;
    page.click("#account").await?;
    let revoked = page.read(stored).await?;
    page.click("#ask-yes").await?;
    page.until("a message", "text('.toast')", "Signed out").await?;
    if page.can_renew(&revoked).await? {
        return Err(page.failure("the token is revoked", "it is valid"));
    }
    // The one that could not be revoked.
    if !page.can_renew(&refresh).await? {
        return Err(page.failure("a token that is valid", "it is revoked"));
    }
    Ok(())
}

async fn has_two_tabs(page: &Page) -> CheckResult {
    page.open().await?;
    let first = page.checked(page.driver.window().await)?;
    let second = page.checked(page.driver.new_tab().await)?;
    page.checked(page.driver.switch_to_window(second).await)?;
    page.open_signed_out("").await?;
    page.expect("the second tab is not signed in", SIGNED_IN, false).await?;
    page.open().await?;
    page.click("#account").await?;
    page.click("#ask-yes").await?;
    page.until("the second tab is signed out", "text('.toast')", "Signed out").await?;
    page.checked(page.driver.close_window().await)?;
    page.checked(page.driver.switch_to_window(first).await)?;
    page.expect("the first one is signed in", SIGNED_IN, true).await?;
    page.reload().await?;
    fill_product(page).await?;
    page.click("#save").await?;
    page.until("it can add a product", "names()", texts(["Desk lamp"])).await
}

async fn hides_tokens(page: &Page) -> CheckResult {
    page.open().await?;
    let note = "(() => { const real = window.fetch; window.sent = [];
      window.fetch = (url, options) => {
        window.sent.push(options?.headers?.authorization?.split(' ')[1], String(url));
        return real(url, options);
      };
      return true; })()";
    page.read(note).await?;
    fill_product(page).await?;
    page.click("#save").await?;
    page.until("the product is added", "names()", texts(["Desk lamp"])).await?;
    let found = "(() => {
      const refresh = readRefresh();
      const tokens = [...new Set([refresh, ...window.sent.filter((text) => /^[^/]{100,}$/.test(text ?? ''))])];
      const places = [
        location.href, document.documentElement.outerHTML, document.cookie, document.title,
        JSON.stringify(localStorage), JSON.stringify(history.state), window.name,
        ...$$('input, textarea').map((input) => input.value),
        ...performance.getEntries().map((entry) => entry.name),
        ...Object.keys(window).filter((name) => name !== 'sent').map((name) => `${window[name]}`),
        ...window.sent.filter((text) => text?.includes('/')),
      ];
      return [tokens.length, tokens.some((token) => places.some((place) => place.includes(token)))];
      function readRefresh() { return JSON.parse(Object.values(sessionStorage)[0]).refresh; }
    })()";
    page.expect("two tokens, in none of these places", found, json!([2, false])).await?;
    let storage = "Object.keys(JSON.parse(Object.values(sessionStorage)[0])).sort()";
    page.expect("the access token is not stored", storage, texts(["email", "refresh"])).await?;
    let entries = page.checked(page.driver.browser_log().await)?;
    match entries.iter().find(|entry| entry.message.contains("eyJ")) {
        None => Ok(()),
        Some(entry) => Err(page.failure("no token in the console", entry.level.clone())),
    }
}

const IMAGE: &[u8] = include_bytes!("../../../e2e/src/test_images/turned.jpg");
